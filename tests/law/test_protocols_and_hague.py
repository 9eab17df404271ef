"""The Additional Protocols and The Hague 1907: complete, headed as the tables say, and each rule in its own scope."""

import csv

import pytest

from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Confidence, InstrumentKind, Protection, ProvisionKind, ScopeStrength
from ihl_docs.model.vocabulary.conflicts import ConflictKind as K

IN_THE_TABLE = {"ap1": "AP I", "ap2": "AP II", "ap3": "AP III", "hague-regs": "Hague Regulations 1907"}
ARTICLES = {"ap1": 102, "ap2": 28, "ap3": 17, "hague-regs": 56, "hague4": 9}
ALL_TIMES = {K.INTERNATIONAL, K.NON_INTERNATIONAL, K.NO_ARMED_CONFLICT}

# Each act of AP I 11(4), 85(3) and 85(4), and the rules whose breach it punishes.
GRAVE_BREACHES = {
    "11.4": "ap1:11.1 ap1:11.2 ap1:11.2.a ap1:11.2.b ap1:11.2.c ap1:11.3",
    "85.2": "ap1:10.1 ap1:10.2 ap1:12.1 ap1:15.1 ap1:15.5 ap1:21 ap1:23 ap1:24",
    "85.3.a": "ap1:51.2",
    "85.3.b": "ap1:51.4 ap1:51.5.a ap1:51.5.b ap1:57.2.a.iii",
    "85.3.c": "ap1:56.1 ap1:57.2.a.iii",
    "85.3.d": "ap1:59.1 ap1:60.1",
    "85.3.e": "ap1:41.1",
    "85.3.f": "ap1:37.1",
    "85.4.a": "gc4:49.1 gc4:49.6",
    "85.4.b": "gc3:109.1 gc3:118.1 gc4:134",
    "85.4.c": "ap1:75.1 ap1:75.2.b",
    "85.4.d": "ap1:53.a",
    "85.4.e": "ap1:75.4",
}
CHAPEAUX = {"85", "85.3", "85.4"}

# What the Rome Statute calls a crime, as it stands beside the grave breach.
CRIMES = {
    "11.4": "rome:8.2.b.x-2",
    "85.3.a": "rome:8.2.b.i",
    "85.3.b": "rome:8.2.b.iv",
    "85.3.c": "rome:8.2.b.iv",
    "85.3.d": "rome:8.2.b.v",
    "85.3.e": "rome:8.2.b.vi",
    "85.3.f": "rome:8.2.b.vii-4",
    "85.4.a": "rome:8.2.b.viii",
    "85.4.c": "rome:8.2.b.xxi",
    "85.4.d": "rome:8.2.b.ix",
    "85.4.e": "rome:8.2.a.vi",
}

PARAGRAPHS = {
    "ap1": """1.4 11.1 11.2 11.3 11.4 12.2 12.4 35.1 35.2 35.3 37.1 37.2 41.1 41.2 41.3 43.1 43.2 43.3 44.3 49.1 50.1 50.2
        50.3 51.1 51.2 51.3 51.4 51.4.a 51.4.b 51.4.c 51.5 51.5.a 51.5.b 51.6 51.7 51.8 52.1 52.2 52.3 53.a 53.b 53.c
        54.1 54.2 54.3 54.4 54.5 56.1 56.2 57.1 57.2.a.i 57.2.a.ii 57.2.a.iii 57.2.b 57.2.c 57.3 57.4 57.5 58.a 58.b 58.c
        75.1 75.2 75.2.a 75.2.b 75.2.c 75.2.d 75.2.e 75.3 75.4 77.1 77.2 77.3 77.4 77.5 86.1 86.2 96.2 96.3""",
    "ap2": """1.1 1.2 4.1 4.2.a 4.2.b 4.2.c 4.2.d 4.2.e 4.2.f 4.2.g 4.2.h 4.3.a 4.3.b 4.3.c 4.3.d 4.3.e 5.1.a 5.1.b 5.1.c
        5.1.d 5.1.e 5.2.a 5.2.b 5.2.c 5.2.d 5.2.e 5.3 5.4 6.1 6.2 6.2.a 6.2.b 6.2.c 6.2.d 6.2.e 6.2.f 6.3 6.4 6.5 13.1
        13.2 13.3 17.1 17.2 18.1 18.2""",
    "hague-regs": "23.a 23.b 23.c 23.d 23.e 23.f 23.g 23.h 23.2 46.1 46.2 53.1 53.2 56.1 56.2",
}


@pytest.fixture(scope="module")
def rows():
    found = {name: {} for name in ARTICLES}
    for each in load_catalogue().provisions:
        if each.instrument in found:
            found[each.instrument][each.id.partition(":")[2]] = each
    return found


def article(number):
    return int(number.partition(".")[0])


def reach(provision):
    assert all(scope.strength is ScopeStrength.SETTLED for scope in provision.scope)
    return {scope.conflict for scope in provision.scope}


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_every_article_is_there_once(rows, name):
    articles = [int(number) for number in rows[name] if "." not in number]
    assert sorted(articles) == list(range(1, ARTICLES[name] + 1))


@pytest.mark.parametrize("name", sorted(IN_THE_TABLE))
def test_articles_bear_the_headings_of_the_reference_table(rows, name, shared):
    with (shared / "law" / "gc_articles.csv").open(encoding="utf-8") as file:
        wanted = {
            row["article"]: row["heading"] for row in csv.DictReader(file) if row["instrument"] == IN_THE_TABLE[name]
        }
    assert {number: each.heading for number, each in rows[name].items() if "." not in number} == wanted


@pytest.mark.parametrize("name", ["ap1", "ap2", "ap3"])
def test_paragraphs_bear_the_official_heading_of_their_article(rows, name):
    for number, each in rows[name].items():
        assert each.heading == rows[name][number.partition(".")[0]].heading, number


@pytest.mark.parametrize("name", sorted(PARAGRAPHS))
def test_paragraphs_on_which_violations_rest_stand_by_themselves(rows, name):
    assert [number for number in PARAGRAPHS[name].split() if number not in rows[name]] == []


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_each_part_stands_below_the_part_that_holds_it(rows, name):
    for number in rows[name]:
        assert "." not in number or number.rpartition(".")[0] in rows[name], number


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_no_row_claims_a_comparison_without_naming_the_text(rows, name):
    for number, each in rows[name].items():
        assert each.confidence is Confidence.CONFIRMED, number
        assert "GitHub" in each.source, number


def test_the_grave_breaches_of_protocol_one_are_these_and_no_others(rows):
    marked = {number for number, each in rows["ap1"].items() if each.kind is ProvisionKind.GRAVE_BREACH}
    assert marked == set(GRAVE_BREACHES) | CHAPEAUX


@pytest.mark.parametrize("number", sorted(GRAVE_BREACHES))
def test_each_grave_breach_names_the_rules_whose_breach_it_punishes(rows, number):
    catalogue = load_catalogue()
    named = set(rows["ap1"][number].punishes)
    assert named == set(GRAVE_BREACHES[number].split())
    kinds = {catalogue.provision(each).kind for each in named}
    assert not kinds & {ProvisionKind.GRAVE_BREACH, ProvisionKind.WAR_CRIME, ProvisionKind.PROCEDURAL}


@pytest.mark.parametrize("number", sorted(CRIMES))
def test_each_grave_breach_points_to_the_crime_of_the_statute(rows, number):
    assert CRIMES[number] in rows["ap1"][number].see


def test_the_grave_breaches_of_the_conventions_count_for_those_whom_the_protocol_protects(rows):
    acts = {
        each.id
        for each in load_catalogue().provisions
        if each.id.startswith(("gc1:50", "gc2:51", "gc3:130", "gc4:147")) and each.kind is ProvisionKind.GRAVE_BREACH
    }
    assert len(acts) > len(("gc1", "gc2", "gc3", "gc4"))
    assert acts <= set(rows["ap1"]["85.2"].see)


def test_grave_breaches_exist_in_international_conflict_only(rows):
    for number in {*GRAVE_BREACHES, *CHAPEAUX} - {"85.4.a"}:
        assert reach(rows["ap1"][number]) == {K.INTERNATIONAL}, number
    assert reach(rows["ap1"]["85.4.a"]) == {K.OCCUPATION}


def test_no_rule_of_protocol_one_on_conduct_reaches_civil_war(rows):
    beyond = {number for number, each in rows["ap1"].items() if K.NON_INTERNATIONAL in reach(each)}
    assert {article(number) for number in beyond} == {6, 7, 36, 80, 82, 83, 84, *range(92, 103)} - {96}
    assert all(reach(rows["ap1"][number]) == ALL_TIMES for number in beyond)


def test_wars_of_liberation_have_their_own_rows(rows):
    own = {number for number, each in rows["ap1"].items() if K.NATIONAL_LIBERATION in reach(each)}
    assert own == {"1.4", "96.3", "96.3.a", "96.3.b", "96.3.c"}


def test_what_protocol_one_asks_of_an_occupying_power_needs_an_occupation(rows):
    occupied = {number for number, each in rows["ap1"].items() if each.protection is Protection.OCCUPIED_TERRITORY}
    whole = {number for number in rows["ap1"] if article(number) in {14, 63, 69}}
    assert occupied == whole | {"15.3", "64.3", "85.4.a"}
    assert occupied == {number for number, each in rows["ap1"].items() if reach(each) == {K.OCCUPATION}}


def test_fundamental_guarantees_ask_for_no_status(rows):
    guarantees = [
        each for number, each in rows["ap1"].items() if article(number) in (11, 75, 76, 77) and number != "11.4"
    ]
    assert {each.protection for each in guarantees} == {Protection.NONE}


def test_protocol_two_reaches_only_conflicts_above_its_own_threshold(rows):
    for number, each in rows["ap2"].items():
        at_all_times = {K.NO_ARMED_CONFLICT} if article(number) >= 19 else set()
        assert reach(each) == {K.NON_INTERNATIONAL_AP2} | at_all_times, number


def test_protocol_two_speaks_to_states_alone_in_its_final_clauses_only(rows):
    alone = {number for number, each in rows["ap2"].items() if each.states_only}
    assert alone == {str(number) for number in range(20, 29)}


def test_protocol_three_applies_wherever_the_rules_on_emblems_do(rows):
    assert all(reach(each) == ALL_TIMES for each in rows["ap3"].values())
    assert {number for number, each in rows["ap3"].items() if not each.states_only} == set(
        "1 1.2 2 2.1 2.2 2.3 2.4 3 4 5".split()
    )


def test_section_three_of_the_regulations_is_for_occupied_territory(rows):
    for number, each in rows["hague-regs"].items():
        inside = article(number) >= 42
        assert reach(each) == {K.OCCUPATION if inside else K.INTERNATIONAL}, number
        assert (each.protection is Protection.OCCUPIED_TERRITORY) is inside, number


def test_chapter_two_of_the_regulations_is_for_prisoners_of_war(rows):
    for number, each in rows["hague-regs"].items():
        assert (each.protection is Protection.PRISONERS_OF_WAR) is (4 <= article(number) <= 20), number


def test_the_regulations_bind_as_custom_and_their_convention_as_a_treaty(rows):
    catalogue = load_catalogue()
    assert catalogue.instrument("hague-regs").kind is InstrumentKind.TREATY_AND_CUSTOM
    assert catalogue.instrument("hague4").kind is InstrumentKind.TREATY
    assert "all belligerents" in rows["hague4"]["2"].summary
    assert rows["ap1"]["91"].restates == ("hague4:3",)


@pytest.mark.parametrize(
    ("name", "by"),
    [("ap1", "AP I, art. 99(1)"), ("ap2", "AP II, art. 25(1)"), ("ap3", "AP III, art. 14(1)"), ("hague4", None)],
)
def test_leaving_a_protocol_waits_for_the_end_of_the_conflict(name, by):
    assert load_catalogue().instrument(name).withdrawal_waits_by == by
