"""Nothing is asked of which nobody gives a hint while something nearer is open, and nothing that is answered."""

import pytest
from building import asked, assessed, catalogue, finding, submission

from ihl_docs.assessment.question_words import WHAT, WHO
from ihl_docs.assessment.why_not import why_not
from ihl_docs.law.violations import FactKind
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind

CITY = {"kind": "international", "state": "UA", "other": "RU", "persons": ["civilian"], "objects": ["residential-area"]}
STRIKE = {**CITY, "harms": [("death", "civilian")], "yes": ["military-objective-present"]}
ENVIRONMENT = {
    "environmental-harm-expected",
    "environmental-harm-clearly-excessive",
    "knew-environmental-harm-would-be-clearly-excessive",
}


def asked_of_crime(answer, crime):
    return {
        each.circumstance.value
        for each in answer.questions
        if each.circumstance is not None and any(one.crime == crime for one in each.decides)
    }


def test_of_a_strike_on_a_city_nobody_is_asked_about_the_environment():
    """Rome Statute 8(2)(b)(iv): harm to civilians, to civilian objects or to the environment; one is enough."""
    answer = assessed("missile-strike", **STRIKE)
    assert finding(answer, "disproportionate-attack") is not None
    questions = asked_of_crime(answer, "rome:8.2.b.iv")
    assert {"expected-harm-clearly-excessive", "knew-harm-would-be-clearly-excessive"} <= questions
    assert questions.isdisjoint(ENVIRONMENT)


@pytest.mark.parametrize(
    "hint",
    [
        {"objects": ["residential-area", "natural-environment"]},
        {"harms": [("death", "civilian"), "environmental-damage"]},
        {"no": ["environment-given-due-regard"]},
    ],
)
def test_where_somebody_tells_of_the_environment_it_is_asked_about(hint):
    answer = assessed("missile-strike", **{**STRIKE, **hint})
    assert asked_of_crime(answer, "rome:8.2.b.iv") >= ENVIRONMENT


def test_damage_to_the_environment_counts_without_a_hint_of_another_kind():
    told = {"yes": [*STRIKE["yes"], "environmental-harm-expected", "environmental-harm-clearly-excessive"]}
    answer = assessed("missile-strike", **{**STRIKE, **told})
    (crime,) = [each for each in finding(answer, "disproportionate-attack").crimes if each.provision == "rome:8.2.b.iv"]
    assert {each.element: each.answer.value for each in crime.elements}["excessive"] == "yes"


def test_of_a_town_nobody_asks_whether_specially_protected_persons_were_the_object():
    town = assessed("aerial-bombardment", objects=["residential-area"])
    assert "directed-at-civilians" in asked(town, "attack-on-civilians")
    assert "directed-at-protected-persons-or-objects" not in asked(town, "attack-on-civilians")
    rescuers = assessed("aerial-bombardment", persons=["civil-defence-worker"])
    assert "directed-at-protected-persons-or-objects" in asked(rescuers, "attack-on-civilians")


@pytest.mark.parametrize(("kind", "expected"), [("international", True), ("non-international", False)])
def test_whether_harm_was_clearly_excessive_is_asked_where_that_is_a_crime(kind, expected):
    """Rule 14 asks for excessive harm, Rome Statute 8(2)(b)(iv) for clearly excessive harm, in international conflict only."""
    questions = asked(assessed("shelling", kind=kind, persons=["civilian"]), "disproportionate-attack")
    assert "expected-harm-excessive" in questions
    assert ("expected-harm-clearly-excessive" in questions) is expected


def test_what_is_all_that_is_open_is_asked_without_a_hint():
    answer = assessed("other-conduct", harms=["environmental-damage"])
    assert "environmental-harm-expected" in asked(answer, "serious-damage-to-environment")


def test_a_rule_on_what_is_asked_names_questions_that_something_turns_on():
    for rule in catalogue().violations.asking:
        assert set(rule.questions) <= {each.value for each in CircumstanceKind}


def test_what_a_lawful_act_leaves_open_are_categories_that_are_asked_about():
    asked_about = {each.id for each in catalogue().violations.categories if each.asked_by is not None}
    for rule in catalogue().violations.lawful:
        assert set(rule.still_asked) <= asked_about


def said(category, conduct, **parts):
    (answer,) = why_not(category, submission(conduct, **parts), catalogue())
    return answer.said


def test_what_is_answered_is_told_as_not_asked_about():
    """The record says that nobody took anything: whether somebody did is no question any more."""
    assert said("pillage", "arson", objects=["dwelling"]) == "not at issue; it is asked about"
    assert said("pillage", "arson", objects=["dwelling"], no=["taken-for-private-use"]) == "not at issue on this record"


def test_a_lawful_act_is_told_as_not_asked_about():
    parts = {
        "persons": ["civilian"],
        "yes": ["directed-at-military-objective", "warning-given"],
        "no": ["expected-harm-excessive"],
    }
    answer = assessed("shelling", **parts)
    assert answer.lawful
    assert not asked(answer, "failure-of-target-selection")
    assert said("attack-on-civilians", "shelling", **parts) == "not at issue on this record"


def test_what_why_not_tells_as_asked_about_is_asked():
    for conduct, parts in (
        ("arson", {"objects": ["dwelling"]}),
        ("shelling", {"persons": ["civilian"]}),
        ("shelling", {"persons": ["civilian"], "yes": ["directed-at-civilians"]}),
        ("siege", {"persons": ["civilian"], "no": ["starvation-as-a-method"]}),
    ):
        answer = assessed(conduct, **parts)
        for category in catalogue().violations.categories:
            if finding(answer, category.id) is None:
                told = said(category.id, conduct, **parts) == "not at issue; it is asked about"
                assert told is bool(asked(answer, category.id)), (conduct, category.id)


def test_whose_act_it_was_is_not_asked_for_want_of_knowing_who_was_struck():
    """That all who were struck took a direct part is about them, and not about whoever struck them."""
    answer = assessed("drone-strike", persons=["fighter", "civilian", "unknown-status"])
    texts = {each.text for each in answer.questions}
    assert WHO[0] not in texts
    assert WHAT[FactKind.PERSON][0] in texts
