"""Who may reject what others say, and what validate tells of whoever may not."""

import json

import pytest

from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InvalidValueError
from ihl_docs.intake.read import check_submission
from ihl_docs.model.claim import Claim
from ihl_docs.model.text import Text
from tests.assessment import building
from tests.assessment.test_heard_and_rejected import court, decided


def told(plain):
    return [
        (each.code, each.severity.value, each.pointer)
        for each in check_submission(json.dumps(plain).encode(), name="x.json")
    ]


def case(**changes):
    return decided(unstructure(building.submission("killing", persons=["civilian"])), **changes)


def test_the_decision_of_a_court_apart_from_the_parties_is_no_problem():
    assert told(case()) == []


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"source": {"kind": "court-document"}}, "its source is no decision"),
        ({"claim": {"speaker": "observer"}}, "not the word of the body"),
        ({"claim": {"speaker": None}}, "not the word of the body"),
        ({"claim": {"origin": "k1"}}, "only relays"),
        ({"claim": {"kind": "appeal"}}, "asserts nothing"),
        ({"claim": {"kind": "legal-opinion"}}, "an opinion of law"),
        ({"claim": {"speaker": "judgment"}, "source": {"speaks_for": None}}, "does not name the body"),
        ({"body": {"party": True}}, "a party to the conflict"),
        ({"body": {"state": "MM"}}, "a party to the conflict"),
        ({"body": {"memberships": [{"of": "b", "claims": ["k1"]}]}}, "a party to the conflict"),
        ({"body": {"memberships": [{"of": "b", "when": "1900", "claims": ["k1"], "denied_by": ["k1"]}]}}, "a party"),
    ],
)
def test_whoever_may_not_decide_rejects_nothing_and_is_told_why(changes, why):
    plain = case(**changes)
    found = [each for each in check_submission(json.dumps(plain).encode(), name="x.json") if "CON-029" in each.code]
    assert [(each.severity.value, each.pointer) for each in found] == [("warning", "/claims/2/rejects/0")]
    assert why in found[0].message


def test_decisions_that_reject_each_other_are_a_circle():
    plain = case()
    plain["claims"].append({**court("appeal"), "rejects": ["court"]})
    plain["claims"][2]["rejects"] = ["k2", "appeal"]
    (circle,) = check_submission(json.dumps(plain).encode(), name="x.json")
    assert (circle.code, circle.pointer) == ("IHL-REF-004", "/claims/2/rejects")
    assert [spot.pointer for spot in circle.also_at] == ["/claims/3/rejects"]


def test_what_is_rejected_must_be_on_record():
    plain = case()
    plain["claims"][2]["rejects"] = ["nowhere"]
    assert ("IHL-REF-001", "error", "/claims/2/rejects/0") in told(plain)


def test_no_claim_rejects_itself():
    with pytest.raises(InvalidValueError, match="cannot reject itself"):
        Claim(id="c1", source="s1", text=Text.of({"en": "So."}), rejects=("c1",))


def test_a_membership_that_only_a_rejected_claim_denies_is_no_disputed_one():
    plain = case()
    tie = {"of": "a", "claims": ["k1"], "denied_by": ["k2"]}
    plain["actors"].append({"id": "unit", "kind": "unit", "name": {"en": "Unit"}, "memberships": [tie]})
    plain["incidents"][0]["acts"][0]["by"] = [{"actor": "unit", "claims": ["k1"]}]
    assert told(plain) == []
    plain["claims"][2].pop("rejects")
    assert [code for code, *_ in told(plain)] == ["IHL-CON-014"]
    plain["claims"][2]["rejects"] = ["k1"]
    assert [code for code, *_ in told(plain)] == ["IHL-CON-014"]
