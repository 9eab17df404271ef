"""Provisions that bind the Occupying Power alone: which they are, and whom they bind."""

from ihl_docs.law.applicability import applicable
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Protection
from ihl_docs.law.question import Organisation
from ihl_docs.law.situation import ArmedGroup
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN
from ihl_docs.model.vocabulary.conflicts import ConflictKind

CATALOGUE = load_catalogue()
WAR = {"conflict": "occupation", "parties": ("RU", "UA"), "day": "2023-03-01", "place": "UA"}
FOR_OTHERS_TOO = {
    "gc1:2.2": "when the Conventions apply",
    "gc2:2.2": "when the Conventions apply",
    "gc3:2.2": "when the Conventions apply",
    "gc3:4.b.1": "who is a prisoner of war",
    "gc4:2.2": "when the Conventions apply",
    "gc4:5.2": "what a spy forfeits",
    "gc4:6.3": "until when the Convention applies",
    "gc4:47": "an agreement with the occupier is the territory's authorities' too",
    "gc4:59": "paragraphs 3 and 4 bind the States through which relief passes",
    "gc4:59.2": "what relief schemes are",
    "gc4:59.3": "every State lets relief pass",
    "gc4:59.4": "the occupier's adversary may search it",
    "gc4:61": "paragraph 3 binds every State",
    "gc4:61.1": "what the Protecting Power does",
    "gc4:61.3": "every State eases transit",
    "ap1:69.2": "relief, as under the Convention and article 71",
    "hague-regs:42": "what occupied territory is",
    "cihl:129.a": "the study speaks of the parties to the conflict",
    "hcp-p1:2": "into whose territory the property came",
    "hcp-p1:3": "into whose territory the property came",
    "hcp1954:5.3": "a government that a resistance movement holds to be its own",
    "hcp1954:18.2": "when the Convention applies",
}
"""Provisions on occupation that do not bind the occupier alone, with the reason."""


def on_occupation(row):
    return row.protection is Protection.OCCUPIED_TERRITORY or all(
        each.conflict is ConflictKind.OCCUPATION for each in row.scope
    )


def outcome(provision, **more):
    return applicable(provision, **{**WAR, **more}).outcome


def test_each_provision_on_occupation_binds_the_occupier_alone_or_has_a_reason_why_not():
    others = {row.id for row in CATALOGUE if on_occupation(row) and not row.occupier_only}
    assert others == set(FOR_OTHERS_TOO)


def test_nothing_outside_the_law_of_occupation_binds_the_occupier_alone():
    assert all(on_occupation(row) for row in CATALOGUE if row.occupier_only)


def test_the_occupier_is_bound_and_the_other_side_is_not():
    for provision in ("gc4:49.6", "hague-regs:43", "cihl:51", "rome:8.2.b.viii"):
        assert outcome(provision, by="RU", occupier="RU") is APPLICABLE
        assert outcome(provision, by="UA", occupier="RU") is NOT_APPLICABLE
        assert outcome(provision, by="UA", occupier="UA", place="RU") is APPLICABLE


def test_the_reason_names_the_occupier_and_who_is_not():
    answer = applicable("gc4:49.6", **WAR, by="UA", occupier="RU")
    assert answer.reason == (
        "It binds the Occupying Power alone; here Russian Federation is recorded as the occupier, and not Ukraine."
    )


def test_two_states_that_occupy_together_are_both_named_and_a_state_of_two_names_is_one():
    together = applicable("gc4:49.6", **WAR | {"parties": (("RU", "BY"), "UA")}, by="UA")
    assert "Russian Federation and Belarus are taken for it" in together.reason
    one = applicable("gc4:49.6", **WAR | {"place": "HR", "parties": ("BA", "HR")}, by="HR", occupier="BA")
    assert "Bosnia and Herzegovina is recorded as the occupier" in one.reason


def test_where_every_party_is_asked_about_it_binds_one_of_them():
    assert outcome("gc4:49.6") is APPLICABLE
    assert outcome("gc4:49.6", occupier="RU") is APPLICABLE


def test_what_binds_every_party_in_an_occupation_asks_for_no_occupier():
    for provision in ("gc4:47", "cihl:50", "hague-regs:23.g"):
        assert outcome(provision, by="UA", occupier="RU") is APPLICABLE


def test_a_question_that_names_no_occupier_takes_the_state_whose_territory_it_is_not():
    assert outcome("gc4:49.6", by="RU") is APPLICABLE
    assert outcome("gc4:49.6", by="UA") is NOT_APPLICABLE
    assert "as no State occupies its own territory" in applicable("gc4:49.6", **WAR, by="UA").reason
    assert outcome("gc4:49.6", by="UA", parties=("RU", "UA"), place=()) is UNKNOWN
    assert outcome("gc4:49.6", by="RU", parties=("RU", "UA"), place=("UA", "RU")) is UNKNOWN


def test_whoever_a_state_controls_occupies_for_it():
    group, other = ArmedGroup(name="Militia", controlled_by=("RU",)), ArmedGroup(name="Rebels")
    asked = {"occupier": "RU", "parties": ("RU", "UA", group, other)}
    assert outcome("hague-regs:43", by=group, **asked) is APPLICABLE
    assert outcome("hague-regs:43", by=other, **asked) is NOT_APPLICABLE
    assert outcome("hague-regs:43", by=other, **{**asked, "occupier": other}) is APPLICABLE


def test_an_international_organisation_may_occupy():
    force = Organisation("Force")
    asked = {"by": force, "parties": (force, "UA"), "occupier": force}
    assert outcome("hague-regs:43", **asked) is APPLICABLE


def test_that_a_party_did_not_occupy_is_told_of_an_international_conflict_too():
    assert outcome("hague-regs:43", conflict="iac", by="UA", occupier="RU") is NOT_APPLICABLE
    assert outcome("hague-regs:43", conflict="iac", by="RU", occupier="RU") is UNKNOWN


def test_where_the_territory_was_no_partys_it_is_the_occupier_that_must_be_bound():
    """ICJ, Wall, paras. 90-101: the occupier's own obligations carried the Convention there."""
    question = {"conflict": "occupation", "day": "1951-06-01", "parties": ("IN", "IL"), "place": "PS"}
    assert applicable("gc4:27", **question, occupier="IN").outcome is ARGUABLE
    assert applicable("gc4:27", **question, occupier="IL").outcome is NOT_APPLICABLE
    assert applicable("gc4:27", **question, occupier="LB").outcome is NOT_APPLICABLE
    assert applicable("gc4:27", **question).outcome is ARGUABLE
