"""Ids name one thing each, references name something of the right kind, and no chain bites its tail."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.circles import circles
from ihl_docs.intake.read import read_submission_file
from ihl_docs.intake.references import MOST_SUGGESTIONS, problems
from tests.effort import at_most

NAMES = st.sampled_from("abcdefgh")


@pytest.fixture(scope="module")
def example(loikaw):
    return unstructure(read_submission_file(loikaw / "submission.yaml"))


@pytest.fixture
def plain(example):
    return copy.deepcopy(example)


def told(plain):
    return {(problem.code, problem.pointer) for problem in problems(plain)}


@given(st.dictionaries(NAMES, st.lists(NAMES, max_size=3)))
def test_a_name_is_on_a_cycle_if_and_only_if_it_can_be_reached_from_itself(following):
    def reached(start):
        seen, ahead = set(), [start]
        while ahead:
            new = [each for each in following.get(ahead.pop(), ()) if each not in seen]
            seen.update(new)
            ahead += new
        return seen

    found = circles(following)
    assert {name for circle in found for name in circle} == {name for name in following if name in reached(name)}
    for circle in found:
        assert all(reached(name) >= circle for name in circle)
    assert all(not one & other for one in found for other in found if one is not other)


def test_a_chain_may_be_of_any_length():
    long = {str(number): [str(number + 1)] for number in range(100_000)}
    with at_most(60):
        assert circles(long) == ()
        (whole,) = circles(long | {"99999": ["0"]})
    assert len(whole) == 100_000


def test_every_kind_of_reference_is_followed(plain):
    incident = plain["incidents"][5]
    incident["denied_by"] = ["nobody-1"]
    incident["acts"][0]["by"][0]["actor"] = "nobody-2"
    incident["acts"][0]["circumstances"] = [{"question": "warning-given", "affirmed_by": ["nobody-3"]}]
    plain["incidents"][6]["harms"][0]["same_as"] = ["nobody-4"]
    plain["claims"][0]["exhibits"] = ["nobody-5"]
    plain["sources"][0]["speaks_for"] = "nobody-6"
    plain["actors"][1]["commands"] = [{"over": "nobody-7", "claims": ["nobody-8"]}]
    plain["claims"][0]["verification"] = [
        {"strand": "geolocation", "method": {"en": "x"}, "result": "supports", "by": "x", "exhibits": ["nobody-9"]}
    ]
    found = [problem for problem in problems(plain) if problem.code == "IHL-REF-001"]
    assert sorted(problem.found for problem in found) == [f"'nobody-{number}'" for number in range(1, 10)]


def test_a_speaker_may_be_an_actor_or_a_source_and_nothing_else(plain):
    plain["claims"][0]["speaker"] = "c02"
    (problem,) = problems(plain)
    assert (problem.code, problem.pointer) == ("IHL-REF-003", "/claims/0/speaker")
    assert problem.message == "'c02' is a claim, where an actor or a source belongs."


def test_an_id_is_taken_across_all_kinds(plain):
    plain["incidents"][0]["id"] = "kndf"
    assert told(plain) == {("IHL-REF-002", "/incidents/0/id")}


def test_memberships_and_derivations_in_a_circle_are_found(plain):
    plain["actors"][0]["memberships"] = [{"of": "kndf", "claims": ["c07"]}]
    plain["actors"][2]["memberships"] = [{"of": "battalion-108", "claims": ["c07"]}]
    plain["evidence_items"][0]["derived_from"] = "example-picture"
    assert told(plain) == {
        ("IHL-REF-004", "/actors/0/memberships"),
        ("IHL-REF-004", "/evidence_items/0/derived_from"),
    }


def test_a_claim_that_leads_into_a_circle_is_not_on_it(plain):
    origins = {"c01": "c02", "c02": "c03", "c03": "c02"}
    for claim in plain["claims"]:
        if claim["id"] in origins:
            claim["origin"] = origins[claim["id"]]
    assert told(plain) == {("IHL-REF-004", "/claims/1/origin")}
    assert [spot.pointer for problem in problems(plain) for spot in problem.also_at] == ["/claims/2/origin"]


@pytest.mark.parametrize("rubbish", [None, 5, "x", [], {}, [None], [[]], [{"id": []}], [{"id": {}, "origin": []}]])
def test_what_is_no_list_of_records_is_left_to_the_schema(plain, rubbish):
    for name in ("actors", "evidence_items", "incidents"):
        plain[name] = rubbish
    plain["claims"].insert(0, rubbish)
    assert {problem.code for problem in problems(plain)} <= {"IHL-REF-001", "IHL-REF-003"}
    assert problems(rubbish) == ()


def test_places_are_counted_with_what_is_no_record(plain):
    plain["claims"].insert(0, "rubbish")
    plain["claims"][1]["origin"] = "c01"
    assert ("IHL-REF-004", "/claims/1/origin") in told(plain)


def test_a_wrong_id_that_stands_everywhere_does_not_take_for_ever(plain):
    for number in range(2_000):
        plain["claims"].append({"id": f"more-{number}", "source": f"mizima-{number}", "text": {"en": "x"}})
    with at_most(60):
        found = problems(plain)
    assert len(found) == 2_000
    assert sum(problem.nearest is not None for problem in found) <= MOST_SUGGESTIONS


def test_no_id_is_suggested_that_is_wrong_itself(plain):
    plain["actors"][0]["id"] = plain["actors"][0]["id"].upper()
    found = problems(plain)
    assert found
    assert all(problem.nearest is None or problem.nearest.islower() for problem in found)
