"""Whom a Convention protects follows from what is said of the victims; what nobody says stays open."""

import pytest

from tests.assessment import building


def outcome(provision, category, **parts):
    found = building.finding(building.assessed(**parts), category)
    answers = {each.provision: each.outcome.value for each in found.provisions}
    answers |= {each.provision: each.applicability.outcome.value for each in found.crimes}
    return answers[provision]


def of_killing(provision, **parts):
    return outcome(
        provision,
        "killing-of-persons-not-taking-part",
        conduct="killing",
        kind="international",
        persons=parts.pop("persons", ["civilian"]),
        yes=[*parts.pop("yes", ()), "victims-taking-no-active-part"],
        **parts,
    )


@pytest.mark.parametrize(
    ("yes", "no", "expected"),
    [
        ((), (), "unknown"),
        (("of-another-allegiance-than-the-holder",), (), "applicable"),
        ((), ("of-another-allegiance-than-the-holder",), "not-applicable"),
        (("protected-by-a-geneva-convention",), (), "applicable"),
    ],
)
def test_wilful_killing_asks_whose_hands_the_victims_were_in(yes, no, expected):
    assert of_killing("rome:8.2.a.i", yes=yes, no=no) == expected


def test_prisoners_of_war_are_protected_as_such():
    assert of_killing("rome:8.2.a.i", persons=["prisoner-of-war"]) == "applicable"
    assert of_killing("gc3:130.wilful-killing", persons=["prisoner-of-war"]) == "applicable"


def test_outside_international_conflict_no_status_makes_a_grave_breach():
    found = building.finding(
        building.assessed(
            "killing",
            persons=["civilian"],
            yes=["protected-by-a-geneva-convention", "victims-taking-no-active-part"],
        ),
        "killing-of-persons-not-taking-part",
    )
    assert {each.provision: each.status for each in found.crimes}["rome:8.2.a.i"] is None


@pytest.mark.parametrize(("soldier", "expected"), [(["belonged-to-armed-forces"], "applicable"), ([], "unknown")])
def test_the_fallen_of_armed_forces_are_protected_by_the_first_convention(soldier, expected):
    """GC I 15(1): the dead are searched for, and kept from being despoiled."""
    parts = {"kind": "international", "persons": ["dead-person"], "no": ["dead-treated-with-respect"], "yes": soldier}
    conduct = "treatment-of-the-dead"
    assert outcome("gc1:15.1", "despoiling-or-mutilation-of-the-dead", conduct=conduct, **parts) == expected
