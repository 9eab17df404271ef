"""What an answer would change is what the engine says once somebody gives it."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.what_if import what_if
from ihl_docs.errors import InvalidValueError
from ihl_docs.model.answer import Answer
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind as Q


def changes(submission, catalogue, act, circumstance, answer):
    found = what_if(submission, catalogue, act=act, circumstance=circumstance, answer=answer)
    return {(each.finding, each.crime): (each.before, each.after) for each in found.changes}


def test_necessity_would_exclude_the_burning(submission, catalogue):
    told = changes(submission, catalogue, "burning", Q.IMPERATIVE_MILITARY_NECESSITY, Answer.YES)
    name = "burning.destruction-of-property.tatmadaw"
    assert told[name, None] == (FindingStatus.INDICATED, FindingStatus.EXCLUDED)
    assert told[name, "rome:8.2.e.xii"] == (FindingStatus.INCOMPLETE, FindingStatus.EXCLUDED)


def test_an_answer_that_settles_nothing_by_itself_changes_nothing(submission, catalogue):
    assert changes(submission, catalogue, "burning", Q.IMPERATIVE_MILITARY_NECESSITY, Answer.NO) == {}


def test_an_answer_may_raise_a_finding_that_is_not_there(submission, catalogue):
    told = changes(submission, catalogue, "burning", Q.TAKEN_FOR_PRIVATE_USE, Answer.YES)
    assert told["burning.pillage.tatmadaw", None] == (None, FindingStatus.INDICATED)


def test_nothing_that_is_supposed_stays_on_record(submission, catalogue):
    before = assess(submission, catalogue)
    what_if(submission, catalogue, act="burning", circumstance=Q.TAKEN_FOR_PRIVATE_USE, answer=Answer.YES)
    assert assess(submission, catalogue) == before


@pytest.mark.parametrize(("act", "answer"), [("no-such-act", Answer.YES), ("burning", Answer.UNKNOWN)])
def test_what_cannot_be_supposed_is_refused(submission, catalogue, act, answer):
    with pytest.raises(InvalidValueError):
        what_if(submission, catalogue, act=act, circumstance=Q.TAKEN_FOR_PRIVATE_USE, answer=answer)
