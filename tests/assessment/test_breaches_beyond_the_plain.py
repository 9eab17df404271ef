"""Breaches that the plain word for the conduct does not show: what courts look at beside it. Each with its rule."""

import pytest
from building import TELLER, asked, assessed, catalogue, finding, status, submission

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.question_words import WHO
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.submission import Submission


def provisions(answer, category):
    return {each.provision for each in finding(answer, category).provisions}


def test_an_attack_where_nothing_military_was_asks_whether_civilians_were_its_object():
    """Customary rule 1; ICTY, Galić, Trial Judgement, para. 55."""
    answer = assessed("ground-assault", persons=["civilian"], objects=["dwelling"], no=["military-objective-present"])
    assert status(answer, "attack-on-civilians") == "incomplete"
    assert status(answer, "attack-on-civilian-objects") == "incomplete"
    assert "directed-at-civilians" in asked(answer, "attack-on-civilians")


def test_an_attack_on_fighters_where_nothing_else_was_raises_no_attack_on_civilians():
    answer = assessed("ground-assault", persons=["fighter"], no=["military-objective-present"])
    assert status(answer, "attack-on-civilians") is None


def test_a_weapon_that_could_not_be_directed_asks_whether_that_is_its_nature():
    """Customary rule 71 beside rule 12."""
    answer = assessed("shelling", persons=["civilian"], no=["weapon-can-be-directed"])
    assert status(answer, "indiscriminate-attack") == "indicated"
    assert status(answer, "indiscriminate-weapon") == "incomplete"


@pytest.mark.parametrize("sex", ["female", "male"])
def test_rape_of_women_fails_the_protection_that_women_are_owed(sex):
    """Customary rule 134; GC IV 27(2); AP I 76(1)."""
    answer = assessed("rape", persons=["civilian"], sex=sex)
    assert status(answer, "specific-needs-of-women") == ("indicated" if sex == "female" else None)


@pytest.mark.parametrize("person", ["peacekeeper", "civilian", "medical-personnel"])
def test_holding_persons_who_are_no_fighters_asks_for_the_ground(person):
    """Customary rule 99."""
    answer = assessed("deprivation-of-liberty", persons=[person])
    assert status(answer, "arbitrary-detention") == "incomplete"


def test_holding_a_fighter_asks_for_no_other_ground():
    assert status(assessed("capture", persons=["captured-fighter"]), "arbitrary-detention") is None


def test_peacekeepers_with_the_protection_of_civilians_who_die_in_an_attack_on_them_are_killed():
    """Customary rules 33 and 89: who is entitled to the protection of civilians takes no active part."""
    parts = {"persons": ["peacekeeper"], "harms": [("death", "peacekeeper")]}
    aimed = ["directed-at-protected-persons-or-objects"]
    killing = "killing-of-persons-not-taking-part"
    assert status(assessed("ground-assault", yes=[*aimed, "entitled-to-civilian-protection"], **parts), killing) == (
        "indicated"
    )
    assert status(assessed("ground-assault", yes=aimed, **parts), killing) is None


def test_a_town_laid_waste_by_fire_on_civilian_objects_is_destruction_of_property():
    """Customary rule 50; ICTY, Strugar, Appeal Judgement of 17 July 2008, disposition."""
    parts = {"objects": ["dwelling"], "yes": ["directed-at-civilian-objects"]}
    assert status(assessed("shelling", harms=["destruction"], **parts), "destruction-of-property") == "indicated"
    assert status(assessed("shelling", harms=["damage"], **parts), "destruction-of-property") == "incomplete"


def test_destruction_around_a_military_objective_is_none():
    answer = assessed("shelling", objects=["dwelling"], harms=["destruction"], yes=["directed-at-military-objective"])
    assert status(answer, "destruction-of-property") is None


def test_emptying_a_hospital_of_its_supplies_is_no_attack_and_no_respect():
    """Customary rule 28: units are respected and protected."""
    answer = assessed("taking-of-property", objects=["hospital", "medical-supplies"])
    assert status(answer, "medical-unit-not-respected") == "indicated"
    assert status(answer, "attack-on-medical-units") is None
    permitted = assessed("taking-of-property", objects=["hospital"], yes=["taken-under-military-necessity-or-law"])
    assert status(permitted, "medical-unit-not-respected") == "excluded"


def test_an_attack_without_a_warning_breaches_the_rule_on_warnings_and_is_not_told_as_a_want_of_all_care():
    answer = assessed("shelling", persons=["civilian"], no=["warning-given"])
    assert "cihl:15" not in provisions(answer, "failure-to-warn")
    assert "cihl:20" in provisions(answer, "failure-to-warn")


def test_who_did_it_is_asked_where_nobody_is_named():
    answer = assessed("killing", by=None, persons=["unknown-status"])
    assert WHO[0] in {each.text for each in answer.questions}


def by_a_superior(degree, **parts):
    plain = unstructure(submission("killing", persons=["civilian"], **parts))
    plain["actors"].append(
        {
            "id": "superior",
            "kind": "person",
            "name": {"en": "Superior"},
            "memberships": [{"of": "a", "claims": [TELLER]}],
        }
    )
    act = plain["incidents"][0]["acts"][0]
    act["by"].append({"actor": "superior", "degree": degree, "claims": [TELLER]})
    return assess(structure(plain, Submission), catalogue())


KNOWLEDGE = ("superior-had-effective-control", "superior-knew-or-had-reason-to-know")


def test_a_superiors_failure_needs_control_and_knowledge():
    """Customary rule 153; AP I 86(2); Rome Statute 28."""
    answer = by_a_superior("failed-to-prevent-or-punish")
    assert status(answer, "failure-of-superiors") == "incomplete"
    assert set(KNOWLEDGE) <= asked(answer, "failure-of-superiors")
    assert status(by_a_superior("failed-to-prevent-or-punish", yes=KNOWLEDGE), "failure-of-superiors") == "indicated"


def test_measures_that_were_taken_undo_it():
    answer = by_a_superior("failed-to-prevent-or-punish", yes=[*KNOWLEDGE, "superior-took-measures"])
    assert status(answer, "failure-of-superiors") == "excluded"


@pytest.mark.parametrize("degree", ["aided", "planned", "ordered"])
def test_help_without_command_is_no_failure_of_a_superior(degree):
    assert status(by_a_superior(degree), "failure-of-superiors") is None


def test_harm_to_civilians_for_no_advantage_is_excessive():
    """Customary rule 14."""
    parts = {"persons": ["civilian"], "yes": ["civilian-harm-expected"]}
    attack = "disproportionate-attack"
    assert "military-advantage-anticipated" in asked(assessed("shelling", persons=["civilian"]), attack)
    assert status(assessed("shelling", no=["military-advantage-anticipated"], **parts), attack) == "indicated"
    assert status(assessed("shelling", **parts), attack) is None
