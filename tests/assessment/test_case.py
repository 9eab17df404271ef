"""Who belonged to whom on a day is looked up through all bodies between, and by that day alone."""

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from tests.assessment import building


def belonging(**memberships):
    """The small record with bodies beside the two parties; each has rows of body, time and claim to which it belonged."""
    plain = unstructure(building.submission())
    plain["claims"] += [{"id": f"k{number}", "source": "report", "text": {"en": "said"}} for number in range(2, 9)]
    for name, rows in memberships.items():
        held = [{"of": of, "claims": [claim], **({"when": when} if when else {})} for of, when, claim in rows]
        plain["actors"] += [{"id": name, "kind": "unit", "name": {"en": name}, "memberships": held}]
    return Case(submission=structure(plain, Submission))


CHAIN = {
    "platoon": [("company", None, "k2"), ("guard", "2022", "k3")],
    "company": [("battalion", None, "k4")],
    "battalion": [("a", "2021/2022", "k5")],
    "guard": [("b", "2022-03", "k6")],
}


@pytest.mark.parametrize(
    ("when", "bodies", "party"),
    [
        ("2021-06-01", {"platoon", "company", "battalion", "a"}, "a"),
        ("2022-01-11", {"platoon", "company", "battalion", "a", "guard"}, "a"),
        ("2022-03-11", {"platoon", "company", "battalion", "a", "guard", "b"}, None),
        ("2023-01-11", {"platoon", "company", "battalion"}, None),
    ],
)
def test_an_actor_belongs_to_whatever_its_bodies_belonged_to_on_that_day(when, bodies, party):
    case = belonging(**CHAIN)
    assert case.bodies_of("platoon", when) == bodies
    assert case.party_of("platoon", when) == party


def test_the_claims_of_a_membership_are_those_of_every_link_that_held_on_the_day():
    case = belonging(**CHAIN)
    assert case.claims_of_membership("platoon", "a", "2022-01-11") == ("k2", "k4", "k5")
    assert case.claims_of_membership("platoon", "b", "2022-03-11") == ("k3", "k6")
    assert case.claims_of_membership("platoon", "b", "2022-01-11") == ()
    assert case.claims_of_membership("platoon", "a", "2023-01-11") == ()


def test_a_membership_of_other_days_is_none_of_the_claims_by_which_somebody_belonged_to_a_party_that_day():
    case = belonging(
        platoon=[("guard", "2021", "k2"), ("company", "2022", "k3")],
        guard=[("a", None, "k4")],
        company=[("a", None, "k5")],
    )
    assert case.claims_of_membership("platoon", "a", "2022-01-11") == ("k3", "k5")
    assert case.claims_of_membership("platoon", "a", "2021-01-11") == ("k2", "k4")


def test_bodies_that_belong_to_each_other_end_the_search():
    case = belonging(one=[("two", None, "k2")], two=[("one", None, "k3")])
    assert case.bodies_of("one", None) == {"one", "two"}
    assert case.party_of("one", None) is None
    assert case.widest_bodies_of("one", None) == ("one",)


def test_the_word_of_a_member_of_parties_that_belong_to_each_other_is_that_of_its_own_party():
    plain = unstructure(building.submission())
    held = {each: {"of": each, "claims": [building.TELLER]} for each in "ab"}
    plain["actors"][0]["memberships"], plain["actors"][1]["memberships"] = [held["b"]], [held["a"]]
    sides = [{**held["a"], "when": "2021"}, {**held["b"], "when": "2022"}]
    plain["actors"].append({"id": "x", "kind": "unit", "name": {"en": "X"}, "memberships": sides})
    case = Case(submission=structure(plain, Submission))
    assert [case.widest_bodies_of("x", when) for when in ("2021-01-11", "2022-01-11")] == [("a",), ("b",)]


@pytest.mark.parametrize("kind", ["platoon", "company", "battalion", "brigade"])
def test_a_body_to_which_two_ways_lead_hides_none_of_the_others(kind):
    """Four times by other names, since bodies are looked up in no order of their own."""
    shared, apart = [f"{kind}-{number}" for number in range(4)], [f"other-{kind}-{number}" for number in range(8)]
    case = belonging(
        one=[(each, None, "k2") for each in ("left", "right")],
        left=[(each, None, "k3") for each in (*shared, *apart[:4])],
        right=[(each, None, "k4") for each in (*shared, *apart[4:])],
        **{each: [] for each in (*shared, *apart)},
    )
    assert case.widest_bodies_of("one", None) == tuple(sorted((*shared, *apart)))
    parties = tuple(revised(each, party=each.id in {*shared, *apart}) for each in case.submission.actors)
    fighting = Case(submission=revised(case.submission, actors=parties))
    assert fighting.parties_of("one", None) == tuple(sorted((*shared, *apart)))


def test_whoever_fights_nobody_has_no_adversaries():
    case = belonging(one=[("a", None, "k2")])
    assert case.adversaries_of("one") == case.adversaries_of("observer") == frozenset()
    assert case.adversaries_of("a") == {"b"}
    assert case.adversaries_of("b") == {"a"}


def test_of_a_party_that_belongs_to_another_the_narrower_is_meant():
    plain = unstructure(building.submission())
    held = {each: {"of": each, "claims": [building.TELLER]} for each in "abc"}
    (a, b, _) = plain["actors"]
    plain["actors"] += [
        {**b, "id": "c", "memberships": []},
        {"id": "x", "kind": "unit", "name": {"en": "X"}, "memberships": [held["a"], held["b"]]},
        {"id": "y", "kind": "unit", "name": {"en": "Y"}, "memberships": [held["a"], held["b"], held["c"]]},
    ]
    b["memberships"] = [held["a"]]
    a["memberships"] = []
    case = Case(submission=structure(plain, Submission))
    assert case.parties_of("x", None) == ("b",)
    assert case.parties_of("y", None) == ("b", "c")
    assert case.parties_of("b", None) == ("b",)
    assert case.parties_of("observer", None) == ()
    assert (case.party_of("x", None), case.party_of("y", None), case.party_of("observer", None)) == ("b", None, None)


def test_whose_word_it_is_goes_to_the_bodies_on_the_side_of_a_party_before_those_on_no_side():
    case = belonging(
        one=[("a", None, "k2"), ("observer", None, "k3")],
        two=[("guard", None, "k2"), ("observer", None, "k3")],
        guard=[],
        three=[("b", None, "k2"), ("a", None, "k3")],
        four=[("one", None, "k2")],
        five=[("b", "2021", "k2"), ("observer", None, "k3")],
    )
    assert case.widest_bodies_of("one", None) == ("a",)
    assert case.widest_bodies_of("two", None) == ("guard", "observer")
    assert case.widest_bodies_of("three", None) == ("a", "b")
    assert case.widest_bodies_of("four", None) == ("a",)
    assert case.widest_bodies_of("five", "2021-05-05") == ("b",)
    assert case.widest_bodies_of("five", "2022-01-11") == ("observer",)
    assert case.widest_bodies_of("a", None) == ("a",)


def test_of_a_party_within_a_wider_body_the_word_is_that_of_the_wider():
    plain = unstructure(building.submission())
    plain["actors"][0]["memberships"] = [{"of": "observer", "claims": [building.TELLER]}]
    plain["actors"][1]["memberships"] = [{"of": "a", "claims": [building.TELLER]}]
    case = Case(submission=structure(plain, Submission))
    assert case.widest_bodies_of("b", None) == case.widest_bodies_of("a", None) == ("observer",)
