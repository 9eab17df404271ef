"""Joints of facts: the answer, the level that goes along, and whether claims say so at all."""

from itertools import product

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.conditions import answer_of, claimed, resolve
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.plan import indispensable
from ihl_docs.assessment.support import strongest, weakest
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.conditions import parse
from ihl_docs.law.violations import Condition, Fact, FactKind, Joint
from ihl_docs.model.answer import Answer
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import EvidentialLevel
from tests.assessment import building

ALLEGED, CORROBORATED, VERIFIED = EvidentialLevel
SIDES = {"yes": (["k1"], []), "no": ([], ["k1"]), "disputed": (["k1"], ["k2"]), "unknown": None}
FIRST, SECOND = "warning-given", "imperative-military-necessity"


def subject(first, second="unknown", *, strong=()):
    """An act of which the claims say so much to two questions; those in *strong* rest on two voices."""
    plain = unstructure(building.submission("arson"))
    one = plain["claims"][0]
    plain["claims"] += [{**one, "id": "k2", "speaker": "b"}, {**one, "id": "k3", "speaker": "report"}]
    plain["incidents"][0]["acts"][0]["circumstances"] = [
        {
            "question": question,
            "affirmed_by": sides[0] + (["k3"] if sides[0] and question in strong else []),
            "denied_by": sides[1] + (["k3"] if not sides[0] and question in strong else []),
        }
        for question, answer in ((FIRST, first), (SECOND, second))
        if (sides := SIDES[answer]) is not None
    ]
    submission = structure(plain, Submission)
    (incident,) = submission.incidents
    return next(subjects_of(incident, incident.acts[0], Case(submission=submission)))


def of(joint, *parts):
    return parse({joint: list(parts)}, "here")


def asked(question):
    return {"circumstance": question}


def contrary(part):
    return parse({"not": part}, "here")


BOTH = of("all", asked(FIRST), asked(SECOND))
EITHER = of("any", asked(FIRST), asked(SECOND))


@pytest.mark.parametrize(("first", "second"), list(product(SIDES, repeat=2)))
def test_the_quick_answer_is_that_of_the_tree_of_reasons(first, second):
    about = subject(first, second)
    for condition in (
        BOTH,
        EITHER,
        contrary(asked(FIRST)),
        contrary({"all": [asked(FIRST), asked(SECOND)]}),
        contrary({"any": [asked(FIRST), asked(SECOND)]}),
        of("any", {"all": [asked(FIRST)]}, {"not": asked(SECOND)}),
        of("all", {"any": [asked(FIRST)]}, {"not": asked(SECOND)}),
    ):
        assert answer_of(condition, about) is resolve(condition, about, "so").answer


@pytest.mark.parametrize(
    ("first", "second", "both", "either"),
    [
        ("yes", "yes", True, True),
        ("yes", "disputed", True, True),
        ("disputed", "disputed", True, True),
        ("yes", "unknown", False, True),
        ("disputed", "unknown", False, True),
        ("yes", "no", False, True),
        ("no", "no", False, False),
        ("unknown", "unknown", False, False),
        ("no", "unknown", False, False),
    ],
)
def test_claims_say_so_where_each_fact_that_is_needed_is_asserted(first, second, both, either):
    about = subject(first, second)
    assert claimed(BOTH, about) is both
    assert claimed(EITHER, about) is either


@pytest.mark.parametrize(
    ("first", "second", "not_both", "neither"),
    [
        ("no", "no", True, True),
        ("no", "disputed", True, True),
        ("no", "unknown", True, False),
        ("disputed", "unknown", True, False),
        ("yes", "no", True, False),
        ("yes", "yes", False, False),
        ("unknown", "unknown", False, False),
        ("yes", "unknown", False, False),
    ],
)
def test_a_no_is_claimed_where_claims_deny(first, second, not_both, neither):
    about = subject(first, second)
    assert claimed(contrary({"all": [asked(FIRST), asked(SECOND)]}), about) is not_both
    assert claimed(contrary({"any": [asked(FIRST), asked(SECOND)]}), about) is neither


def test_the_contrary_of_a_contrary_is_the_thing_itself():
    twice = contrary({"not": asked(FIRST)})
    assert claimed(twice, subject("yes"))
    assert not claimed(twice, subject("no"))
    assert not claimed(contrary(asked(FIRST)), subject("yes"))
    assert claimed(contrary(asked(FIRST)), subject("no"))
    assert claimed(contrary(asked(FIRST)), subject("disputed"))


@pytest.mark.parametrize(
    ("condition", "first", "second", "strong", "level"),
    [
        (BOTH, "yes", "yes", [FIRST], ALLEGED),  # all are needed: the weakest tells
        (BOTH, "yes", "yes", [FIRST, SECOND], CORROBORATED),
        (BOTH, "no", "no", [FIRST], CORROBORATED),  # one no is enough: the strongest tells
        (BOTH, "no", "yes", [SECOND], ALLEGED),  # the level of what decides, not of its neighbour
        (EITHER, "yes", "yes", [FIRST], CORROBORATED),
        (EITHER, "no", "no", [FIRST], ALLEGED),
        (EITHER, "yes", "no", [SECOND], ALLEGED),
        (BOTH, "yes", "unknown", [FIRST], None),
    ],
)
def test_the_level_is_that_of_the_parts_that_decide(condition, first, second, strong, level):
    assert resolve(condition, subject(first, second, strong=strong), "so").level is level


def test_the_contrary_keeps_the_level_and_the_reason():
    reason = resolve(contrary(asked(FIRST)), subject("no", strong=[FIRST]), "so")
    assert (reason.statement, reason.answer, reason.level) == ("so", Answer.YES, CORROBORATED)
    (contrary_of,) = reason.because
    assert (contrary_of.statement, contrary_of.answer) == ("that this is not so", Answer.YES)
    assert [part.answer for part in contrary_of.because] == [Answer.NO]


def test_a_joint_within_a_joint_is_told_in_words():
    inner = [{"all": [asked(FIRST)]}, {"any": [asked(FIRST)]}, {"not": asked(FIRST)}]
    told = [part.statement for part in resolve(of("all", *inner), subject("yes"), "so").because]
    assert told == ["all of these", "at least one of these", "that this is not so"]


def test_the_weakest_and_the_strongest_of_levels_pass_over_what_has_none():
    assert weakest([VERIFIED, None, ALLEGED, CORROBORATED]) is ALLEGED
    assert strongest([ALLEGED, None, VERIFIED, CORROBORATED]) is VERIFIED
    assert weakest([None]) is strongest([]) is None


def test_a_rule_is_tried_where_a_fact_is_known_without_which_it_cannot_bear():
    first, second = ("circumstance", FIRST), ("circumstance", SECOND)
    assert indispensable(BOTH) == frozenset({second})  # the narrower of the parts, of equals the first
    assert indispensable(EITHER) == frozenset({first, second})
    assert indispensable(contrary({"all": [asked(FIRST), asked(SECOND)]})) == frozenset({first, second})
    assert indispensable(contrary({"any": [asked(FIRST), asked(SECOND)]})) == frozenset({second})
    beyond = Fact(kind=FactKind.CONFLICT, term="occupation")
    alone = Condition(joint=Joint.ALL, facts=(beyond,))
    assert indispensable(alone) is None
    assert indispensable(Condition(joint=Joint.ANY, facts=(beyond,), parts=(BOTH,))) is None
    assert indispensable(Condition(joint=Joint.ALL, facts=(beyond,), parts=(BOTH,))) == frozenset({second})


@pytest.mark.parametrize(("said", "expected"), [("no", True), ("yes", False), ("unknown", False), ("disputed", True)])
def test_the_contrary_of_alternatives_is_claimed_where_each_of_them_is_denied(said, expected):
    both, either = ({joint: [asked(FIRST), asked(SECOND)]} for joint in ("all", "any"))
    assert claimed(contrary({"any": [both, either]}), subject(said, said)) is expected
