"""Why the assessment did not say something has an answer for every act."""

import pytest

from ihl_docs.assessment.why_not import applies_nowhere, nothing_turns_on, why_not
from ihl_docs.errors import UnknownProvisionError


def told(target, submission, catalogue):
    return {(each.act, each.category): each for each in why_not(target, submission, catalogue)}


def test_every_act_has_an_answer(submission, catalogue):
    acts = {act.id for incident in submission.incidents for act in incident.acts}
    assert {each.act for each in why_not("rome:8.2.e.i", submission, catalogue)} == acts


def test_a_crime_that_is_incomplete_says_for_want_of_what(submission, catalogue):
    answer = told("rome:8.2.e.i", submission, catalogue)["bombardment", "indiscriminate-attack"]
    assert answer.said == "the crime is incomplete"
    assert any("meant civilians" in each for each in answer.because)


def test_lawful_conduct_is_named_as_the_reason(submission, catalogue):
    answer = told("indiscriminate-attack", submission, catalogue)["downing", "indiscriminate-attack"]
    assert answer.said == "not at issue on this record"
    assert any("military aircraft" in each for each in answer.because)


def test_what_is_only_asked_about_says_so(submission, catalogue):
    assert told("pillage", submission, catalogue)["burning", "pillage"].said == "not at issue; it is asked about"


def test_what_is_indicated_is_answered_with_its_sentence(submission, catalogue):
    answer = told("destruction-of-property", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "indicated"
    assert "at the level alleged" in answer.because[0]


def test_a_provision_of_another_kind_of_conflict_says_why_it_applies_nowhere(submission, catalogue):
    (reason,) = applies_nowhere("gc4:147", submission, catalogue)
    assert "international" in reason
    assert applies_nowhere("cihl:50", submission, catalogue) == ()
    assert applies_nowhere("pillage", submission, catalogue) == ()


def test_a_crime_that_does_not_exist_here_is_not_borrowed(submission, catalogue):
    answer = told("rome:8.2.b.ii", submission, catalogue)
    assert not any(each.said.startswith("the crime is") for each in answer.values())


def test_a_provision_on_which_nothing_turns_says_so(catalogue):
    assert nothing_turns_on("gc1:64", catalogue)
    assert not nothing_turns_on("cihl:50", catalogue)


def test_a_provision_that_only_stands_beside_an_indicated_category_is_not_said_to_be_indicated(submission, catalogue):
    answer = told("cihl:7", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the category is indicated; the provision only stands beside it"
    assert answer.because


def test_what_is_neither_provision_nor_category_is_told_its_nearest(submission, catalogue):
    with pytest.raises(UnknownProvisionError) as caught:
        why_not("pilage", submission, catalogue)
    assert "pillage" in caught.value.nearest
