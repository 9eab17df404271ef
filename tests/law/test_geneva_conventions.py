"""The four Geneva Conventions of 1949: every article, whom it protects, and where the four differ."""

import csv
import re

import pytest

from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Confidence, Protection, ProvisionKind, ScopeStrength
from ihl_docs.model.vocabulary.conflicts import ConflictKind as K

COUNTS = {"gc1": 64, "gc2": 63, "gc3": 143, "gc4": 159}
GRAVE_BREACHES = {"gc1": 50, "gc2": 51, "gc3": 130, "gc4": 147}
PENAL = {"gc1": 49, "gc2": 50, "gc3": 129, "gc4": 146}
EVERY_LIST = {"wilful-killing", "torture", "inhuman-treatment", "biological-experiments", "great-suffering"}
MINIMUM_ROWS = {
    "1": "3",
    "2": "3.1",
    "3": "3.1.adverse-distinction",
    "4": "3.1.a.murder",
    "5": "3.1.a.mutilation",
    "6": "3.1.a.cruel-treatment",
    "7": "3.1.a.torture",
    "8": "3.1.b",
    "9": "3.1.c",
    "10": "3.1.d.sentences",
    "11": "3.1.d.executions",
    "12": "3.2",
    "13": "3.offer-of-services",
    "14": "3.special-agreements",
    "15": "3.legal-status",
}
"""Rows of the table on common article 3, and the provision that each became."""
KINDS = {
    "scope": {ProvisionKind.SCOPE, ProvisionKind.OBLIGATION},
    "duty": {ProvisionKind.PRINCIPLE, ProvisionKind.OBLIGATION, ProvisionKind.PROHIBITION},
    "prohibition": {ProvisionKind.PROHIBITION},
    "procedural": {ProvisionKind.PROCEDURAL, ProvisionKind.SCOPE},
}


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="module")
def rows(catalogue):
    return {each.id: each for each in catalogue.provisions if each.instrument in COUNTS}


@pytest.fixture(scope="module")
def table(shared):
    with (shared / "law" / "gc_articles.csv").open(encoding="utf-8") as file:
        names = {"GC I": "gc1", "GC II": "gc2", "GC III": "gc3", "GC IV": "gc4"}
        return {
            f"{names[row['instrument']]}:{row['article']}": row
            for row in csv.DictReader(file)
            if row["instrument"] in names
        }


def articles(rows, convention):
    return [int(name.partition(":")[2]) for name in rows if re.fullmatch(rf"{convention}:[0-9]+", name)]


def article_of(name):
    return int(name.partition(":")[2].partition(".")[0])


def kinds(provision):
    return {each.conflict for each in provision.scope}


def acts(rows, convention):
    start = f"{convention}:{GRAVE_BREACHES[convention]}."
    return {name.removeprefix(start) for name in rows if name.startswith(start)}


@pytest.mark.parametrize("convention", COUNTS)
def test_every_article_stands_once_and_in_order(rows, convention):
    assert articles(rows, convention) == list(range(1, COUNTS[convention] + 1))


def test_headings_are_those_of_the_table_row_for_row(rows, table):
    assert {name: row["heading"] for name, row in table.items()} == {
        name: each.heading for name, each in rows.items() if "." not in name
    }


def test_a_paragraph_carries_the_heading_of_its_article(rows):
    assert all(each.heading == rows[name.partition(".")[0]].heading for name, each in rows.items())


def test_no_row_claims_a_heading_that_was_not_seen(rows, table):
    seen = {name for name, row in table.items() if row["heading_confidence"] == "confirmed"}
    sure = {name for name, each in rows.items() if "." not in name and each.confidence is Confidence.CONFIRMED}
    assert sure == seen


def test_every_row_names_the_text_it_was_compared_with(rows):
    files = {"gc1": "gc-i.json", "gc2": "gc-ii.json", "gc3": "gc-iii.json", "gc4": "gc-iv.json"}
    assert all(f"data/{files[each.instrument]}" in each.source for each in rows.values())


def test_paragraphs_of_an_article_are_numbered_without_a_gap_from_its_first(rows):
    # The transcription runs the four paragraphs of GC I 42 together; only two of them are needed.
    gaps = {"gc1:42"}
    numbered: dict[str, list[int]] = {}
    for name in rows:
        article, _, paragraph = name.partition(".")
        if paragraph.isdigit():
            numbered.setdefault(article, []).append(int(paragraph))
    assert {name for name, found in numbered.items() if found != list(range(1, len(found) + 1))} == gaps


def test_no_summary_is_empty_or_a_treatise(rows):
    assert all(len(each.summary) <= 420 for each in rows.values())
    assert all(each.summary.endswith(".") for each in rows.values())


@pytest.mark.parametrize("convention", COUNTS)
def test_common_article_3_has_each_row_of_its_table(rows, shared, convention):
    with (shared / "law" / "common_article_3.csv").open(encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    assert [row["row"] for row in found] == list(MINIMUM_ROWS)
    for row in found:
        provision = rows[f"{convention}:{MINIMUM_ROWS[row['row']]}"]
        assert provision.kind in KINDS[row["kind"]], provision.id
        for crime in filter(None, row["rome_statute"].split("; ")):
            assert f"rome:{dotted(crime)}" in provision.see, provision.id
        assert ("shipwrecked" in provision.summary) == (convention == "gc2" and "shipwrecked" in row["gc_ii_variant"])


def dotted(crime):
    """8(2)(c)(i)-1 as the catalogue numbers it: 8.2.c.i-1."""
    return crime.replace(")(", ".").replace("(", ".").replace(")", "")


def test_common_article_3_reaches_conflicts_that_are_not_international_only(rows):
    minimum = [each for name, each in rows.items() if re.match(r"gc[1-4]:3(\.|$)", name)]
    assert len(minimum) == 4 * 17
    assert all(kinds(each) == {K.NON_INTERNATIONAL} for each in minimum)
    assert all(each.protection is Protection.NONE and not each.states_only for each in minimum)
    assert all("minimum yardstick in every armed conflict" in (each.scope_note or "") for each in minimum)


def test_the_wounded_of_common_article_3_are_not_the_same_at_sea(rows):
    assert rows["gc2:3.2"].same_as == ()
    assert set(rows["gc4:3.2"].same_as) == {"gc1:3.2", "gc3:3.2"}


def test_beside_it_only_what_binds_at_all_times_reaches_other_conflicts(rows):
    reaching = {
        name.partition(".")[0]
        for name, each in rows.items()
        if kinds(each) & {K.NON_INTERNATIONAL, K.NO_ARMED_CONFLICT} and not re.match(r"gc[1-4]:3(\.|$)", name)
    }
    emblem = {"gc1:38", "gc1:44", "gc1:53", "gc1:54", "gc2:44", "gc2:45"}
    zones = {"gc1:23", "gc4:14"}
    spread = {"gc1:47", "gc1:48", "gc2:48", "gc2:49", "gc3:127", "gc3:128", "gc4:144", "gc4:145"}
    first = {f"{convention}:1" for convention in COUNTS}
    penal = {f"{convention}:{article}" for convention, article in PENAL.items()}
    opening = {"gc1": 55, "gc2": 54, "gc3": 133, "gc4": 150}
    final = {f"{name}:{number}" for name, start in opening.items() for number in range(start, COUNTS[name] + 1)}
    assert reaching == emblem | zones | spread | first | penal | final


def test_trap_1_grave_breaches_exist_in_international_conflict_only(rows):
    breaches = [each for each in rows.values() if each.kind is ProvisionKind.GRAVE_BREACH]
    assert {each.id.partition(".")[0] for each in breaches} == {f"{c}:{a}" for c, a in GRAVE_BREACHES.items()}
    assert all(kinds(each) == {K.INTERNATIONAL} for each in breaches)
    assert all(each.protection is Protection.PROTECTED_BY_CONVENTION for each in breaches)


def test_trap_16_the_four_lists_of_grave_breaches_are_not_alike(rows):
    lists = {convention: acts(rows, convention) for convention in GRAVE_BREACHES}
    assert lists["gc1"] == lists["gc2"] == EVERY_LIST | {"property"}
    assert lists["gc3"] == EVERY_LIST | {"compelled-service", "fair-trial"}
    own = {"deportation", "unlawful-confinement", "hostages"}
    assert lists["gc4"] == EVERY_LIST | {"compelled-service", "fair-trial", "property"} | own
    assert all(lists[convention].isdisjoint(own) for convention in ("gc1", "gc2", "gc3"))


def test_trap_16_the_occupiers_own_settlers_are_no_grave_breach_of_the_fourth_convention(rows):
    punished = {name for each in rows.values() for name in each.punishes}
    assert "gc4:49.6" not in punished
    assert "ap1:85.4.a" in rows["gc4:49.6"].see
    assert rows["gc4:49.6"].scope_note is not None


def test_lists_that_differ_are_not_said_to_be_the_same(rows):
    assert rows["gc1:50"].same_as == ("gc2:51",)
    assert rows["gc3:130"].same_as == rows["gc4:147"].same_as == ()
    assert rows["gc4:147.property"].same_as == ()


def test_a_grave_breach_punishes_what_its_own_convention_forbids(rows):
    for each in rows.values():
        if each.kind is ProvisionKind.GRAVE_BREACH and "." in each.id and each.id != "gc3:130.compelled-service":
            assert each.punishes, each.id
        assert all(name.startswith(f"{each.instrument}:") for name in each.punishes), each.id
    assert rows["gc4:147.hostages"].punishes == ("gc4:34",)
    assert "gc4:49.1" in rows["gc4:147.deportation"].punishes
    assert {"gc4:53", "gc4:33.2"} <= set(rows["gc4:147.property"].punishes)


def test_a_grave_breach_leads_to_its_crime_in_the_rome_statute(rows):
    crimes = {
        "wilful-killing": "rome:8.2.a.i",
        "torture": "rome:8.2.a.ii-1",
        "inhuman-treatment": "rome:8.2.a.ii-2",
        "biological-experiments": "rome:8.2.a.ii-3",
        "great-suffering": "rome:8.2.a.iii",
        "property": "rome:8.2.a.iv",
        "compelled-service": "rome:8.2.a.v",
        "fair-trial": "rome:8.2.a.vi",
        "deportation": "rome:8.2.a.vii-1",
        "unlawful-confinement": "rome:8.2.a.vii-2",
        "hostages": "rome:8.2.a.viii",
    }
    for convention, article in GRAVE_BREACHES.items():
        for act in acts(rows, convention):
            assert crimes[act] in rows[f"{convention}:{article}.{act}"].see


@pytest.mark.parametrize(
    "group",
    [
        "gc1:1 gc2:1 gc3:1 gc4:1",
        "gc1:2 gc2:2 gc3:2 gc4:2",
        "gc1:3 gc2:3 gc3:3 gc4:3",
        "gc1:6 gc2:6 gc3:6 gc4:7",
        "gc1:7 gc2:7 gc3:7 gc4:8",
        "gc1:8 gc2:8",
        "gc3:8 gc4:9",
        "gc1:9 gc2:9 gc3:9 gc4:10",
        "gc1:10 gc2:10 gc3:10",
        "gc1:11 gc2:11 gc3:11 gc4:12",
        "gc1:13 gc2:13",
        "gc1:46 gc2:47",
        "gc1:47 gc2:48",
        "gc1:48 gc2:49 gc3:128 gc4:145",
        "gc1:49 gc2:50 gc3:129 gc4:146",
        "gc1:49.2 gc2:50.2 gc3:129.2 gc4:146.2",
        "gc1:50 gc2:51",
        "gc1:51 gc2:52 gc3:131 gc4:148",
        "gc1:52 gc2:53 gc3:132 gc4:149",
        "gc1:55 gc2:54 gc3:133 gc4:150",
        "gc1:58 gc2:57 gc3:138 gc4:153",
        "gc1:62 gc2:61 gc3:141 gc4:157",
        "gc1:63 gc2:62 gc3:142 gc4:158",
        "gc1:64 gc2:63 gc3:143 gc4:159",
    ],
)
def test_common_articles_are_the_same_among_themselves_and_with_no_other(rows, group):
    names = set(group.split())
    for name in names:
        assert set(rows[name].same_as) == names - {name}


def test_sameness_is_mutual_and_never_within_one_convention(rows):
    for each in rows.values():
        for name in each.same_as:
            assert each.id in rows[name].same_as
            assert rows[name].instrument != each.instrument
            assert kinds(rows[name]) == kinds(each)
            assert rows[name].kind is each.kind
            assert rows[name].protection is each.protection


@pytest.mark.parametrize(
    ("convention", "part", "protection"),
    [
        ("gc1", range(19, 46), Protection.NONE),
        ("gc2", range(21, 47), Protection.NONE),
        ("gc3", range(12, 122), Protection.PRISONERS_OF_WAR),
        ("gc4", range(13, 27), Protection.NONE),
        ("gc4", range(27, 35), Protection.PROTECTED_CIVILIANS),
        ("gc4", range(35, 47), Protection.ALIENS_IN_TERRITORY),
        ("gc4", range(47, 79), Protection.OCCUPIED_TERRITORY),
        ("gc4", range(79, 136), Protection.CIVILIAN_INTERNEES),
    ],
)
def test_each_part_protects_whom_it_says(rows, convention, part, protection):
    # Retained medical personnel and chaplains are no prisoners of war, though the Convention protects them.
    retained = {"gc3:33", "gc3:35"}
    # GC IV 70(2) protects nationals of the occupying power, whom article 4 leaves out.
    refugees = {"gc4:70.2"}
    found = {name: each.protection for name, each in rows.items() if each.instrument == convention}
    inside = {
        name: each for name, each in found.items() if article_of(name) in part and name not in retained | refugees
    }
    assert set(inside.values()) == {protection}
    assert {rows[name].protection for name in retained} == {Protection.PROTECTED_BY_CONVENTION}
    assert {rows[name].protection for name in refugees} == {Protection.NONE}


@pytest.mark.parametrize(
    ("names", "protection"),
    [
        ("gc1:12 gc1:12.2 gc1:15 gc1:16 gc1:17 gc1:18.2", Protection.WOUNDED_ON_LAND),
        ("gc2:12 gc2:12.2 gc2:14 gc2:16 gc2:18 gc2:20", Protection.WOUNDED_AT_SEA),
        ("gc1:7 gc2:7 gc3:7 gc4:8 gc1:46 gc2:47", Protection.PROTECTED_BY_CONVENTION),
        ("gc3:122 gc3:125 gc3:126", Protection.PRISONERS_OF_WAR),
        ("gc4:5 gc4:143", Protection.PROTECTED_CIVILIANS),
        ("gc1:18.3 gc3:4 gc4:4 gc4:6", Protection.NONE),
    ],
)
def test_single_articles_protect_whom_they_say(rows, names, protection):
    assert all(rows[name].protection is protection for name in names.split())


def test_the_section_on_occupied_territory_reaches_occupation_only(rows):
    for name, each in rows.items():
        article = article_of(name)
        if each.instrument == "gc4" and 47 <= article <= 78:
            assert kinds(each) == {K.OCCUPATION}, name
        if each.instrument == "gc4" and (13 <= article <= 46 or 79 <= article <= 135):
            assert K.INTERNATIONAL in kinds(each), name


def test_a_paragraph_reaches_no_conflict_that_its_article_does_not(rows):
    for name, each in rows.items():
        article = rows[name.partition(".")[0]]
        assert all(any(kind.is_a(above) for above in kinds(article)) for kind in kinds(each)), name


def test_nothing_in_the_conventions_is_arguable_by_its_text(rows):
    assert all(scope.strength is ScopeStrength.SETTLED for each in rows.values() for scope in each.scope)


def test_final_clauses_and_duties_to_legislate_speak_to_states_alone(rows):
    final = "gc1:55 gc1:64 gc2:54 gc2:63 gc3:133 gc3:143 gc4:150 gc4:159 gc1:1 gc1:47 gc1:49 gc2:45 gc3:129.3 gc4:148"
    assert all(rows[name].states_only for name in final.split())
    duties = "gc1:3 gc1:12 gc2:22 gc3:13 gc3:99.3 gc4:27 gc4:33.2 gc4:53 gc4:147"
    assert not any(rows[name].states_only for name in duties.split())


@pytest.mark.parametrize(
    ("name", "citation"),
    [
        ("gc4:33.1", "GC IV, art. 33(1)"),
        ("gc3:4.a.2", "GC III, art. 4(A)(2)"),
        ("gc2:3.1.a.murder", "GC II, art. 3(1)(a) (murder)"),
        ("gc1:3.offer-of-services", "common Article 3 (offer of services)"),
        ("gc3:130.fair-trial", "GC III, art. 130 (denial of a fair trial)"),
    ],
)
def test_parts_without_a_number_of_their_own_are_cited_by_what_they_say(rows, name, citation):
    assert rows[name].citation == citation
    assert len({each.citation for each in rows.values()}) == len(rows)
