"""The customary study and the Rome Statute: row by row against the reference tables, every reference followed to its end."""

import csv
import re

import pytest

from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Confidence, Protection, ProvisionKind, ScopeStrength
from ihl_docs.model.vocabulary.conflicts import ConflictKind

ARGUABLE = {"21", "23", "24", "44", "45", "62", "63", "82"}
INTERNATIONAL_ONLY = {"3", "4", "41", "49", "51", "106", "107", "108", "114", "130", "145", "146", "147"}
NON_INTERNATIONAL_ONLY = {"126", "148", "159"}
UMBRELLAS = {"124", "128", "129"}
PARTS = {
    "124.a": ("yes", "no"),
    "124.b": ("no", "yes"),
    "128.a": ("yes", "no"),
    "128.b": ("yes", "no"),
    "128.c": ("no", "yes"),
    "129.a": ("yes", "no"),
    "129.b": ("no", "yes"),
}

# The day of adoption, and that of the first entry into force for any State.
AMENDMENTS = {
    "rome-2010": ("2010-06-10", "2012-09-26"),
    "rome-2010-aggression": ("2010-06-11", "2013-05-08"),
    "rome-2015-124": ("2015-11-26", None),
    "rome-2017-biological": ("2017-12-14", "2020-04-02"),
    "rome-2017-fragments": ("2017-12-14", "2020-04-02"),
    "rome-2017-lasers": ("2017-12-14", "2020-04-02"),
    "rome-2019": ("2019-12-06", "2021-10-14"),
}
AMENDED = {
    "rome-2010": {"8.2.e.xiii", "8.2.e.xiv", "8.2.e.xv"},
    "rome-2010-aggression": {
        "8bis",
        "8bis.1",
        "8bis.2",
        *(f"8bis.2.{act}" for act in "abcdefg"),
        "15bis",
        "15ter",
        "25.3bis",
    },
    "rome-2017-biological": {"8.2.b.xxvii", "8.2.e.xvi"},
    "rome-2017-fragments": {"8.2.b.xxviii", "8.2.e.xvii"},
    "rome-2017-lasers": {"8.2.b.xxix", "8.2.e.xviii"},
    "rome-2019": {"8.2.e.xix"},
}
SPLIT = {"8.2.a.ii", "8.2.a.vii", "8.2.b.vii", "8.2.b.x", "8.2.b.xxii", "8.2.c.i", "8.2.e.vi", "8.2.e.xi"}
ARTICLES = """5 6 7 8 8.1 8.2 8.2.a 8.2.b 8.2.c 8.2.d 8.2.e 8.2.f 8.3 8bis 11 12 12.2.a 12.2.b 12.3 13 13.a 13.b 13.c 15bis 15ter
17 20 25 25.3.a 25.3.b 25.3.c 25.3.d 25.3.e 25.3.f 27 28 28.a 28.b 29 30 31 32 33 121 121.5 124 126 127""".split()


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="module")
def rules(catalogue):
    return {number(each): each for each in catalogue if each.instrument == "cihl"}


@pytest.fixture(scope="module")
def statute(catalogue):
    return {number(each): each for each in catalogue if each.instrument == "rome"}


@pytest.fixture(scope="module")
def crimes(statute):
    return {name: each for name, each in statute.items() if each.kind is ProvisionKind.WAR_CRIME}


def number(provision):
    return provision.id.partition(":")[2]


def rows(shared, name):
    with (shared / "law" / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def answer(provision, conflict):
    """Yes, no or arguably, as the reference table has it."""
    strengths = [each.strength for each in provision.scope if each.conflict is conflict]
    if not strengths:
        return "no"
    return "arguably" if strengths == [ScopeStrength.ARGUABLE] else "yes"


def answers(provision):
    return answer(provision, ConflictKind.INTERNATIONAL), answer(provision, ConflictKind.NON_INTERNATIONAL)


def share_a_conflict(one, other):
    return any(
        mine.conflict.is_a(theirs.conflict) or theirs.conflict.is_a(mine.conflict)
        for mine in one.scope
        for theirs in other.scope
    )


# --- the customary study


def test_each_customary_rule_agrees_with_the_reference_table(rules, shared):
    table = rows(shared, "customary_rules.csv")
    wanted = {
        row["number"] + (f".{row['sub_part'].lower()}" if row["sub_part"] else ""): (
            f"CIHL, rule {row['rule_id']}",
            row["short_title"],
            row["iac"],
            row["niac"],
            f"{row['part'].partition('. ')[2]}; chapter {row['chapter_number']}, {row['chapter_title']}",
        )
        for row in table
    }
    assert len(wanted) == len(table) == 165
    found = {
        name: (each.citation, each.heading, *answers(each), each.chapter)
        for name, each in rules.items()
        if name not in UMBRELLAS
    }
    assert found == wanted


def test_there_are_161_rules_and_only_three_have_parts(rules):
    assert {name for name in rules if "." not in name} == {str(each) for each in range(1, 162)}
    assert {name for name in rules if "." in name} == set(PARTS)


def test_a_rule_with_parts_says_in_its_own_row_which_part_is_for_which_conflict(rules):
    for name in UMBRELLAS:
        umbrella = rules[name]
        assert answers(umbrella) == ("yes", "yes")
        parts = [part for part in PARTS if part.startswith(f"{name}.")]
        assert all(part in umbrella.scope_note for part in parts)
        assert {reference for part in parts for reference in rules[part].restates} == set(umbrella.restates)
    assert {name: answers(rules[name]) for name in PARTS} == PARTS


def test_trap_8_eight_rules_are_only_arguably_law_in_non_international_conflict(rules):
    assert {name for name, each in rules.items() if answers(each) == ("yes", "arguably")} == ARGUABLE


def test_trap_9_rules_for_one_kind_of_conflict_are_not_carried_to_the_other(rules):
    parts = set(PARTS)
    assert {name for name, each in rules.items() if answers(each) == ("yes", "no")} - parts == INTERNATIONAL_ONLY
    assert {name for name, each in rules.items() if answers(each) == ("no", "yes")} - parts == NON_INTERNATIONAL_ONLY


def test_rules_on_occupied_territory_ask_for_it(rules):
    asking = {name for name, each in rules.items() if each.protection is Protection.OCCUPIED_TERRITORY}
    assert asking == {"41", "51", "129.a", "130"}


def test_rules_that_speak_to_states_alone_say_so(rules):
    assert {name for name, each in rules.items() if each.states_only} == set("141 143 144 149 150 157 158 161".split())


@pytest.mark.parametrize(
    ("rule", "treaty"),
    [
        ("14", {"ap1:51.5.b", "ap1:57.2.a.iii"}),
        ("47", {"hague-regs:23.c", "gc1:3.1", "ap1:41.1"}),
        ("50", {"hague-regs:23.g", "gc4:53"}),
        ("52", {"hague-regs:28", "hague-regs:47", "gc4:33", "ap2:4.2.g"}),
        ("103", {"hague-regs:50", "gc3:87", "gc4:33", "ap1:75.2.d", "ap2:4.2.b"}),
        ("129.a", {"gc4:49"}),
        ("129.b", {"ap2:17.1"}),
        ("156", {"rome:8.2"}),
    ],
)
def test_a_rule_names_the_treaty_provisions_that_it_restates(rules, rule, treaty):
    assert treaty <= set(rules[rule].restates)


def test_a_rule_restates_only_what_reaches_a_conflict_that_it_reaches(catalogue, rules):
    for each in rules.values():
        apart = [name for name in each.restates if not share_a_conflict(each, catalogue.provision(name))]
        assert not apart, each.id


def test_a_rule_that_was_not_compared_does_not_claim_to_be_confirmed(rules):
    for each in rules.values():
        claim = each.confidence is Confidence.CONFIRMED
        assert claim == ("not compared" not in each.source and "title and scope compared" in each.source), each.id
        assert ("Expert knowledge" in each.source) == (each.confidence is Confidence.UNCONFIRMED), each.id


# --- the crimes of article 8(2)


def crime_id(citation):
    """8.2.c.i-1 for Art. 8(2)(c)(i)-1."""
    letter, roman, sub = re.fullmatch(r"Art\. 8\(2\)\(([abce])\)\(([ivx]+)\)(-\d)?", citation).groups(default="")
    return f"8.2.{letter}.{roman}{sub}"


def title(elements):
    """The Elements' short title without its opening words, and without the remark of who made the table."""
    plain = re.sub(r" \(EoC .*\)$", "", elements.removeprefix("War crime of "))
    return plain[0].upper() + plain[1:]


def amendment(text):
    """The table's column as the day of adoption; the original text has none. RC/Res.5 is of the 10th, not the 11th."""
    if text.startswith("original"):
        return None
    day = re.search(r"\d{4}-\d\d-\d\d", text).group()
    return {"2010-06-11": "2010-06-10"}.get(day, day)


def first_in_force(text):
    found = re.search(r"first in force (\d{4}-\d\d-\d\d)", text)
    return found.group(1) if found else None


def test_each_crime_agrees_with_the_reference_table(catalogue, crimes, shared):
    table = rows(shared, "rome_statute_war_crimes.csv")
    wanted = {
        crime_id(row["citation"]): (
            row["citation"].replace("Art. ", "Rome Statute, art. "),
            title(row["eoc_short_title"]),
            ("yes", "no") if row["conflict_type"] == "IAC" else ("no", "yes"),
            amendment(row["adopted_or_amended_by"]),
            first_in_force(row["adopted_or_amended_by"]),
        )
        for row in table
    }
    assert len(wanted) == len(table) == 81
    found = {
        name: (
            each.citation,
            each.heading,
            answers(each),
            catalogue.amendment(each.amended_by).adopted if each.amended_by else None,
            each.in_force,
        )
        for name, each in crimes.items()
        if name not in SPLIT
    }
    assert found == wanted


def test_an_item_that_the_elements_divide_stands_above_its_crimes(crimes):
    assert {name.partition("-")[0] for name in crimes if "-" in name} == SPLIT
    for name in SPLIT:
        below = [each for other, each in crimes.items() if other.startswith(f"{name}-")]
        assert {answers(each) for each in below} == {answers(crimes[name])}
        assert {reference for each in below for reference in each.punishes} == set(crimes[name].punishes)


def test_grave_breaches_ask_for_protection_by_a_convention_and_no_other_crime_does(crimes):
    asking = {name for name, each in crimes.items() if each.protection is Protection.PROTECTED_BY_CONVENTION}
    assert asking == {name for name in crimes if name.startswith("8.2.a.")}
    assert crimes["8.2.b.viii"].protection is Protection.OCCUPIED_TERRITORY


def test_each_crime_punishes_the_breach_of_a_provision_for_its_kind_of_conflict(catalogue, crimes):
    for each in crimes.values():
        assert each.punishes, each.id
        apart = [name for name in each.punishes if not share_a_conflict(each, catalogue.provision(name))]
        assert not apart, each.id


@pytest.mark.parametrize(
    ("crime", "breached"),
    [
        ("8.2.a.i", {"gc1:50.wilful-killing", "gc4:147.wilful-killing", "cihl:89"}),
        ("8.2.a.iv", {"gc4:147.property", "gc4:53"}),
        ("8.2.b.i", {"ap1:51.2", "cihl:1"}),
        ("8.2.b.iv", {"ap1:51.5.b", "cihl:14"}),
        ("8.2.b.viii", {"gc4:49", "gc4:49.1", "gc4:49.6", "ap1:85.4.a", "cihl:129.a", "cihl:130"}),
        ("8.2.c.i-1", {"gc1:3.1.a", "cihl:89"}),
        ("8.2.e.viii", {"ap2:17.1", "cihl:129.b"}),
        ("8.2.e.xii", {"cihl:50"}),
        ("8.2.e.xix", {"ap2:14", "cihl:53"}),
    ],
)
def test_a_crime_names_the_rules_that_its_breach_is_of(crimes, crime, breached):
    assert breached <= set(crimes[crime].punishes)


def test_every_crime_of_lists_c_and_e_leads_to_its_threshold(crimes):
    for name, each in crimes.items():
        wanted = {"c": "rome:8.2.d", "e": "rome:8.2.f"}.get(name.split(".")[2])
        assert wanted is None or wanted in each.see


def test_trap_12_no_crime_of_list_e_is_borrowed_from_list_b(crimes):
    punished = {rule for name, each in crimes.items() if name.startswith("8.2.e.") for rule in each.punishes}
    # Civilian objects as such, disproportion, shields, flags and emblems: crimes in international conflict only.
    assert not punished & {f"cihl:{each}" for each in (7, 10, 14, 43, 58, 59, 60, 61, 62, 97)}


def test_trap_14_what_article_8_leaves_out_is_punished_by_no_crime(crimes):
    punished = {rule for each in crimes.values() for rule in each.punishes}
    precautions, disappearance, collective = range(15, 25), (98,), (103,)
    assert not punished & {f"cihl:{each}" for each in (*precautions, *disappearance, *collective)}


# --- the amendments, and the articles beside article 8


def test_amendments_have_the_days_on_which_they_were_adopted_and_first_in_force(catalogue):
    found = {each.id: (each.adopted, each.in_force) for each in catalogue.amendments if each.instrument == "rome"}
    assert found == AMENDMENTS


def test_trap_13_each_amended_row_names_its_amendment_and_starts_with_it(catalogue, statute):
    found = {name: each.amended_by for name, each in statute.items() if each.amended_by}
    assert found == {name: key for key, names in AMENDED.items() for name in names}
    for name, key in found.items():
        assert statute[name].in_force == AMENDMENTS[key][1], name
        assert "121(5)" in catalogue.amendment(key).reach or key == "rome-2010-aggression"
    assert not any(each.in_force for each in statute.values() if not each.amended_by)


def test_what_other_rows_refer_to_in_the_statute_is_there(statute):
    assert [name for name in ARTICLES if name not in statute] == []


@pytest.mark.parametrize(
    ("name", "citation"),
    [
        ("8bis", "Rome Statute, art. 8 bis"),
        ("15ter", "Rome Statute, art. 15 ter"),
        ("25.3bis", "Rome Statute, art. 25(3 bis)"),
        ("28.a", "Rome Statute, art. 28(a)"),
        ("12.2.b", "Rome Statute, art. 12(2)(b)"),
        ("8.2.b.xxii-6", "Rome Statute, art. 8(2)(b)(xxii)-6"),
    ],
)
def test_a_paragraph_of_the_statute_is_cited_as_it_is_numbered(statute, name, citation):
    assert statute[name].citation == citation


def test_every_reference_of_both_instruments_leads_to_a_row(catalogue, rules, statute):
    for each in (*rules.values(), *statute.values()):
        dangling = [name for name in (*each.see, *each.restates, *each.punishes) if not catalogue.has(name)]
        assert not dangling, each.id
        assert each.id not in (*each.see, *each.restates, *each.punishes)
