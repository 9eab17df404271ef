"""The elements of each war crime and grave breach: as many as the Elements of Crimes have, each by itself, none idle.

Crimes that no category names yet stand in unreached_crimes.txt, one id a line. The list only shrinks.
"""

import csv
import re
from pathlib import Path

import pytest

from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import ProvisionKind
from ihl_docs.law.violations import Condition, Fact, FactKind, Joint
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind

UNREACHED = Path(__file__).with_name("unreached_crimes.txt")
INTENT = "rome:30"

SPLIT = {"8.2.b.xxii-4": 1, "8.2.e.vi-4": 1}
"""Crimes of which one of the Elements is two of ours, as the comment in the data says."""

OWN_INTENT = {
    "intent-to-attack-civilians", "meant-the-protected-object-of-attack", "knew-harm-would-be-clearly-excessive",
    "confidence-betrayed-on-purpose", "meant-to-deprive-the-owner", "meant-for-nationals-of-the-adverse-party",
    "meant-to-shield", "meant-to-starve", "meant-to-compel", "feigned-wish-to-negotiate",
    "no-survivors-as-threat-or-conduct", "intent-on-ethnic-composition-or-other-grave-breach",
}  # fmt: skip
"""What a crime may ask for of its own that nobody does without meaning the conduct; then article 30 adds nothing."""


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="module")
def crimes(catalogue):
    return {each.provision: each for each in catalogue.violations.crimes}


@pytest.fixture(scope="module")
def statute(crimes):
    return {name.removeprefix("rome:"): each for name, each in crimes.items() if name.startswith("rome:")}


@pytest.fixture(scope="module")
def table(shared):
    with (shared / "law" / "rome_statute_war_crimes.csv").open(encoding="utf-8", newline="") as file:
        return {crime_id(row["citation"]): row for row in csv.DictReader(file)}


def crime_id(citation):
    """8.2.c.i-1 for Art. 8(2)(c)(i)-1."""
    letter, roman, sub = re.fullmatch(r"Art\. 8\(2\)\(([abce])\)\(([ivx]+)\)(-\d)?", citation).groups(default="")
    return f"8.2.{letter}.{roman}{sub}"


def facts(condition):
    yield from condition.facts
    for part in condition.parts:
        yield from facts(part)


def circumstances(crime):
    return {
        each.term for rule in crime.elements for each in facts(rule.when) if each.kind is FactKind.CIRCUMSTANCE
    }  # fmt: skip


def from_the_elements(crime):
    return [each for each in crime.elements if each.provision is None]


# --- row for row against the reference table


def test_every_row_of_the_reference_table_has_its_crime_and_no_crime_is_without_row(statute, table):
    assert len(table) == 81
    assert set(statute) == set(table)


def test_a_crime_has_as_many_elements_as_the_elements_of_crimes(statute, table):
    wanted = {
        name: int(row["element_count"]) + SPLIT.get(name, 0) for name, row in table.items() if row["element_count"]
    }
    assert len(wanted) == 74
    assert {name: len(from_the_elements(statute[name])) for name in wanted} == wanted


def test_where_no_elements_were_seen_there_are_as_many_as_the_table_gathers_from_the_statute(statute, table):
    open_rows = {name: row for name, row in table.items() if not row["element_count"] and row["elements"]}
    assert len(open_rows) == 6
    for name, row in open_rows.items():
        assert len(from_the_elements(statute[name])) == len(row["elements"].split("; ")), name


def test_the_crime_without_annex_has_no_elements_and_says_why(statute, table):
    assert [name for name, each in statute.items() if not each.elements] == ["8.2.b.xx"]
    assert "inoperative" in table["8.2.b.xx"]["element_count_note"]
    assert "annex" in statute["8.2.b.xx"].not_yet


def test_titles_are_those_of_the_statute_rows(catalogue, statute):
    assert {name: each.heading for name, each in statute.items()} == {
        name: catalogue.provision(f"rome:{name}").heading for name in statute
    }


# --- contextual, material, mental


def test_every_crime_ends_with_the_link_to_the_conflict_and_awareness_of_it(crimes):
    for name, crime in crimes.items():
        if crime.not_yet:
            continue
        link, aware = crime.elements[-2:]
        assert (link.role, aware.role) == (ElementRole.CONTEXTUAL, ElementRole.MENTAL), name
        kind = "non-international" if name.startswith(("rome:8.2.c.", "rome:8.2.e.")) else "international"
        assert {(each.kind.value, each.term) for each in facts(link.when)} == {
            ("conflict", kind),
            ("circumstance", "part-of-the-conflict"),
        }, name
        assert link.when.joint is Joint.ALL
        assert {each.term for each in facts(aware.when)} == {"aware-of-the-conflict"}


def test_no_other_element_asks_for_a_kind_of_conflict_and_none_has_the_role_of_an_explanation(crimes):
    roles = {ElementRole.MATERIAL, ElementRole.MENTAL}
    for name, crime in crimes.items():
        for rule in crime.elements[:-2]:
            assert rule.role in roles, name
            assert not any(each.kind is FactKind.CONFLICT for each in facts(rule.when)), name


def test_every_crime_has_material_elements_and_says_how_the_conduct_was_meant(crimes):
    for name, crime in crimes.items():
        if crime.not_yet:
            continue
        assert any(rule.role is ElementRole.MATERIAL for rule in crime.elements), name
        added = [rule for rule in crime.elements if rule.provision == INTENT]
        own = circumstances(crime) & OWN_INTENT
        if name.startswith("rome:"):
            assert len(added) == (0 if own else 1), (name, own)
            assert all(rule.role is ElementRole.MENTAL for rule in added)
        else:
            assert not added, name
            assert any(rule.role is ElementRole.MENTAL for rule in crime.elements[:-2]), name


def test_every_circumstance_is_of_the_vocabulary_and_every_element_is_named_once(crimes):
    known = {each.value for each in CircumstanceKind}
    for name, crime in crimes.items():
        assert circumstances(crime) <= known, name
        ids = [rule.id for rule in crime.elements]
        assert len(ids) == len(set(ids)), name


def test_what_is_added_to_the_elements_comes_from_article_30_or_from_the_item_above(crimes):
    for name, crime in crimes.items():
        item = name.partition("-")[0]
        assert {rule.provision for rule in crime.elements} <= {None, INTENT, item}, name


def test_a_statement_reads_within_a_sentence(crimes):
    for crime in crimes.values():
        for rule in crime.elements:
            assert rule.statement[0].islower(), rule.statement
            assert not rule.statement.endswith("."), rule.statement


def test_twins_in_the_two_kinds_of_conflict_have_the_same_elements(statute):
    pairs = {"b.i": "e.i", "b.iii": "e.iii", "b.ix": "e.iv", "b.xii": "e.x", "b.xvi": "e.v", "b.xvii": "e.xiii",
             "b.xviii": "e.xiv", "b.xix": "e.xv", "b.xxiv": "e.ii", "b.xxv": "e.xix", "b.xxvii": "e.xvi",
             "b.xxviii": "e.xvii", "b.xxix": "e.xviii", **{f"b.xxii-{n}": f"e.vi-{n}" for n in range(1, 6)}}  # fmt: skip
    for one, other in pairs.items():
        mine, yours = statute[f"8.2.{one}"].elements[:-2], statute[f"8.2.{other}"].elements[:-2]
        assert mine == yours, (one, other)


# --- grave breaches


def test_every_act_that_a_treaty_makes_a_grave_breach_has_its_elements(catalogue, crimes):
    # AP I 85(2) names no act: it widens the circle of those whom the Conventions' grave breaches protect.
    treaties = ("gc1", "gc2", "gc3", "gc4", "ap1")
    acts = {
        each.id
        for each in catalogue
        if each.instrument in treaties
        and each.kind is ProvisionKind.GRAVE_BREACH
        and not any(part.kind is ProvisionKind.GRAVE_BREACH for part in catalogue.children(each.id))
    }
    assert acts - {"ap1:85.2"} == {name for name in crimes if not name.startswith("rome:")}
    assert len(acts) == 43


def test_trap_16_the_four_lists_of_grave_breaches_differ(crimes):
    def holders(act):
        return {name.partition(":")[0] for name in crimes if name.endswith(f".{act}") and name.startswith("gc")}

    assert holders("wilful-killing") == {"gc1", "gc2", "gc3", "gc4"}
    assert holders("hostages") == holders("deportation") == holders("unlawful-confinement") == {"gc4"}
    assert holders("property") == {"gc1", "gc2", "gc4"}
    assert holders("compelled-service") == holders("fair-trial") == {"gc3", "gc4"}


def test_a_grave_breach_asks_for_those_whom_its_own_convention_protects(crimes):
    asked = {
        name.partition(":")[0]: {each.term for each in facts(rule.when)}
        for name, crime in crimes.items()
        if name.endswith(".wilful-killing")
        for rule in crime.elements
        if rule.id == "protected"
    }
    assert "prisoner-of-war" in asked["gc3"]
    assert all("prisoner-of-war" not in asked[other] for other in ("gc1", "gc2", "gc4"))
    assert asked["gc4"] == {
        "civilian",
        "victims-in-power-of-the-party",
        "in-custody-or-under-control",
        "of-another-allegiance-than-the-holder",
        "protected-by-a-geneva-convention",  # of a civilian that is Convention IV
    }
    assert "at-sea" in asked["gc2"]
    assert all(crime.at_issue is not None for name, crime in crimes.items() if name.startswith("gc"))
    others = {name for name, crime in crimes.items() if crime.at_issue is not None and not name.startswith("gc")}
    assert others == {
        "rome:8.2.b.ix",
        "rome:8.2.e.iv",
        "ap1:85.4.d",
    }  # of buildings: no ambulance is one, no school a monument


def test_grave_breaches_are_called_so_and_war_crimes_of_the_statute_are_not(crimes):
    assert {name.startswith("rome:") for name, each in crimes.items() if "(grave breach)" in each.heading} == {False}
    assert all("(grave breach)" in each.heading for name, each in crimes.items() if not name.startswith("rome:"))


def test_acts_of_article_85_3_need_death_or_serious_injury(crimes):
    for letter in "abcdef":
        (result,) = [rule for rule in crimes[f"ap1:85.3.{letter}"].elements if rule.id == "result"]
        assert {each.term for each in facts(result.when)} == {"death", "serious-injury"}


@pytest.mark.parametrize("name", ["gc1:50.property", "gc2:51.property", "gc4:147.property", "rome:8.2.a.iv"])
def test_trap_15_property_is_a_grave_breach_only_where_extensive_wanton_and_without_necessity(crimes, name):
    wanted = {rule.id for rule in crimes[name].elements}
    assert {"destruction", "wanton", "no-necessity", "protected"} <= wanted


# --- reached from the categories


def test_every_crime_is_named_by_a_category_or_stands_on_the_list(catalogue, crimes):
    named = {name for each in catalogue.violations.categories for name in each.crimes}
    # A crime that does not exist yet is told of as none.
    told = {name for each in catalogue.violations.categories for none in each.no_crime for name in none.provisions}
    named |= {name for name in told if name in crimes and crimes[name].not_yet}
    open_ones = set(UNREACHED.read_text(encoding="utf-8").split())
    assert sorted(set(crimes) - named - open_ones) == [], "no category names these"
    assert sorted(open_ones & named) == [], f"named by now: take these lines out of {UNREACHED.name}"
    assert open_ones <= set(crimes)


# --- what a condition cannot be


def contradictory(condition):
    """Whether a joint of all its parts asks for a fact and for its contrary."""
    wanted = set(condition.facts) if condition.joint is Joint.ALL else set()
    refused = {part.facts[0] for part in condition.parts if part.joint is Joint.NOT and part.facts}
    return bool(wanted & refused) or any(contradictory(part) for part in condition.parts)


def test_no_condition_asks_for_a_fact_and_its_contrary(crimes):
    wanting = Condition(joint=Joint.ALL, facts=(Fact(kind=FactKind.CONDUCT, term="attack"),))
    assert not contradictory(wanting)
    assert not [name for name, crime in crimes.items() if any(contradictory(rule.when) for rule in crime.elements)]
