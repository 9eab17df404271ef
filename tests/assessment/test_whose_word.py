"""Whose word a denial is, and of whom each voice speaks where sources name different authors."""

from typing import Any

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.origins import origin_of
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import Finding
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.questions.authors import OF_WHOEVER_ACTED
from tests.assessment.building import TELLER, catalogue, finding, status, submission

SPEAKERS = {"of-a": "a", "of-b": "b", "outsider": "outsider", "second": "second"}
"""Claims by the two parties, by an actor who belongs to none, and by another such."""


def record(change: dict[str, Any], conduct: str = "shelling", **parts: Any) -> Submission:
    plain: Any = unstructure(submission(conduct, **parts))
    plain["actors"] += [
        {"id": each, "kind": "state", "name": {"en": each.title()}, "state": state}
        for each, state in (("outsider", "NO"), ("second", "CH"))
    ]
    plain["claims"] += [
        {"id": name, "source": "report", "speaker": speaker, "text": {"en": f"What {speaker} says."}}
        for name, speaker in SPEAKERS.items()
    ]
    plain["conflict"]["classifications"][0]["claims"].append("second")
    plain["incidents"][0]["acts"][0].update(change)
    return structure(plain, Submission)


def heard(change: dict[str, Any], conduct: str = "shelling", **parts: Any) -> Assessment:
    return assess(record(change, conduct, **parts), catalogue())


def attack(*, yes: list[str], no: list[str]) -> dict[str, Any]:
    return {"circumstances": [{"question": "directed-at-civilians", "affirmed_by": yes, "denied_by": no}]}


CIVILIANS = {"persons": ["civilian"]}


@pytest.mark.parametrize("denier", ["of-a", "of-b", "outsider"])
def test_what_others_affirm_is_disputed_whoever_denies_it(denier: str) -> None:
    """Claims conflict, and nobody's word is weighed against another's: DISPUTED needs one on each side."""
    answer = heard(attack(yes=[TELLER], no=[denier]), **CIVILIANS)
    assert status(answer, "attack-on-civilians") == "contested"


def test_ten_that_affirm_do_not_outweigh_one_outsider_that_denies() -> None:
    answer = heard(attack(yes=[TELLER, "of-b", "second"], no=["outsider"]), **CIVILIANS)
    assert status(answer, "attack-on-civilians") == "contested"


@pytest.mark.parametrize(("denier", "expected"), [("of-a", "contested"), ("outsider", "excluded")])
def test_alone_an_outsider_excludes_what_the_accused_party_alone_only_contests(denier: str, expected: str) -> None:
    denied = {"question": "taken-for-private-use", "denied_by": [denier]}
    answer = heard({"circumstances": [denied]}, "taking-of-property", objects=["civilian-goods"])
    assert status(answer, "pillage") == expected


def test_an_outsider_is_a_voice_of_its_own_and_no_party() -> None:
    told = record(attack(yes=["outsider", "second"], no=[]), **CIVILIANS)
    case = Case(submission=told)
    origin = origin_of(case.claims["outsider"], case, accused="a")
    assert (origin.speaker, origin.party, origin.accused) == ("outsider", False, False)
    found = finding(assess(told, catalogue()), "attack-on-civilians")
    assert found is not None
    (aim,) = [each for each in found.elements if each.element == "directed-at-civilians"]
    assert aim.level is not None
    assert aim.level.value == "corroborated"


def explained(voices: list[str]) -> str | None:
    """A burning that two tell of, and a necessity that *voices* give for it."""
    everybody = [TELLER, "second"]
    change = {
        "claims": everybody,
        "by": [{"actor": "a", "claims": everybody}],
        "against": [{"object": "dwelling", "claims": everybody}],
        "circumstances": [{"question": "imperative-military-necessity", "affirmed_by": voices}],
    }
    return status(heard(change, "arson"), "destruction-of-property")


def test_the_accused_partys_own_word_does_not_help_another_voice_to_clear_it() -> None:
    """*Excluded* wants somebody else at a level no lower than the finding's own: here two tell of it, and one clears it."""
    assert explained(["of-a"]) == "contested"
    assert explained(["outsider"]) == "contested"
    assert explained(["of-a", "outsider"]) == "contested"
    assert explained(["outsider", "of-b"]) == "excluded"


# Either A or B did it


EITHER = {
    "by": [{"actor": "a", "claims": ["outsider"]}, {"actor": "b", "claims": ["second"]}],
    "claims": ["outsider", "second"],
    "against": [{"person": "civilian", "claims": ["outsider", "second"]}],
}


def answers(found: Finding, crime: str | None = None) -> dict[str, str]:
    elements = found.elements
    if crime is not None:
        (elements,) = [each.elements for each in found.crimes if each.provision == crime]
    return {each.element: each.answer.value for each in elements}


def of(party: str, answer: Assessment, category: str = "attack-on-civilians") -> Finding:
    (found,) = [each for each in answer.findings if each.party == party and each.category == category]
    return found


def asking(question: str, voices: list[str], **more: list[str]) -> dict[str, Any]:
    return {**EITHER, "circumstances": [{"question": question, "affirmed_by": voices, **more}]}


def test_what_a_source_says_of_the_author_it_names_is_not_said_of_another() -> None:
    answer = heard(asking("directed-at-civilians", ["outsider"]), "shooting")
    assert answers(of("a", answer))["directed-at-civilians"] == "yes"
    assert answers(of("b", answer))["directed-at-civilians"] == "unknown"
    asked = [each for each in answer.questions if each.circumstance is CircumstanceKind("directed-at-civilians")]  # type: ignore[call-arg]
    assert {one.finding for each in asked for one in each.decides if one.crime is None} == {of("b", answer).id}


def test_nor_is_its_denial() -> None:
    change = {**EITHER, "circumstances": [{"question": "warning-given", "denied_by": ["outsider"]}]}
    answer = heard(change, "shelling")
    assert {each.party for each in answer.findings if each.category == "failure-to-warn"} == {"a"}


def test_the_intent_of_one_is_not_the_intent_of_the_other_in_a_crime() -> None:
    question = {"question": "intent-to-attack-civilians", "affirmed_by": ["second"]}
    answer = heard({**EITHER, "circumstances": [question]}, "shooting")
    assert answers(of("a", answer), "rome:8.2.e.i")["intent"] == "unknown"
    assert answers(of("b", answer), "rome:8.2.e.i")["intent"] == "yes"


def test_a_voice_that_names_both_or_neither_speaks_of_whoever_it_was() -> None:
    neither = heard(asking("directed-at-civilians", [TELLER]), "shooting")
    together = asking("directed-at-civilians", ["outsider"])
    together["by"] = [{"actor": each, "claims": ["outsider"]} for each in ("a", "b")]
    for answer in (neither, heard(together, "shooting")):
        for party in ("a", "b"):
            assert answers(of(party, answer))["directed-at-civilians"] == "yes"


def test_in_whose_hands_they_were_is_not_said_of_another_author_either() -> None:
    """GC IV 4: protected is who is in the hands of a party whose national he is not."""
    change = asking("of-another-allegiance-than-the-holder", ["outsider"])
    answer = heard(change, "killing", kind="international")
    outcomes = {
        party: {
            each.provision: each.outcome.value
            for each in of(party, answer, "killing-of-persons-not-taking-part").provisions
        }
        for party in ("a", "b")
    }
    assert outcomes["a"]["gc4:32"] == "applicable"
    assert outcomes["b"]["gc4:32"] == "unknown"


def test_what_does_not_depend_on_who_acted_is_the_same_for_both() -> None:
    assert "military-objective-present" not in OF_WHOEVER_ACTED
    change = {**EITHER, "circumstances": [{"question": "military-objective-present", "denied_by": ["outsider"]}]}
    answer = heard(change, "shelling")
    assert {each.party for each in answer.findings if each.category == "attack-on-civilians"} == {"a", "b"}


def test_the_questions_that_depend_on_who_acted_are_questions() -> None:
    assert {each.value for each in CircumstanceKind} >= OF_WHOEVER_ACTED
    assert {"meant-to-do-it", "superior-took-measures", "warning-given", "displacement-ordered"} <= OF_WHOEVER_ACTED


def test_of_whom_a_voice_speaks_goes_by_the_side_on_which_they_were_on_that_day() -> None:
    """X was with A before, and is B's on the day: who says what X meant says it of B, and not of A."""
    plain: Any = unstructure(record(asking("directed-at-civilians", ["second"]), "shooting"))
    sides = [{"of": "a", "when": "2021", "claims": [TELLER]}, {"of": "b", "when": "2022/..", "claims": [TELLER]}]
    plain["actors"].append({"id": "x", "kind": "unit", "name": {"en": "X"}, "memberships": sides})
    plain["incidents"][0]["acts"][0]["by"][1]["actor"] = "x"
    answer = assess(structure(plain, Submission), catalogue())
    assert answers(of("a", answer))["directed-at-civilians"] == "unknown"
    assert answers(of("b", answer))["directed-at-civilians"] == "yes"


def test_in_whose_hands_they_were_goes_by_that_day_too() -> None:
    change = asking("of-another-allegiance-than-the-holder", ["second"])
    plain: Any = unstructure(record(change, "killing", kind="international"))
    sides = [{"of": "a", "when": "2021", "claims": [TELLER]}, {"of": "b", "when": "2022/..", "claims": [TELLER]}]
    plain["actors"].append({"id": "x", "kind": "unit", "name": {"en": "X"}, "memberships": sides})
    plain["incidents"][0]["acts"][0]["by"][1]["actor"] = "x"
    found = of("a", assess(structure(plain, Submission), catalogue()), "killing-of-persons-not-taking-part")
    assert {each.provision: each.outcome.value for each in found.provisions}["gc4:32"] == "unknown"
