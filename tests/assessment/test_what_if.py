"""What an answer would change is what the engine says once somebody gives it."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.what_if import what_if
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.errors import InvalidValueError
from ihl_docs.model.answer import Answer
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind as Q
from tests.assessment import building


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


def test_a_refusal_names_what_was_wrong(submission, catalogue):
    with pytest.raises(InvalidValueError) as refused:
        changes(submission, catalogue, "no-such-act", Q.TAKEN_FOR_PRIVATE_USE, Answer.YES)
    assert (refused.value.field, refused.value.reason) == ("act", "no act of the record is called 'no-such-act'")
    with pytest.raises(InvalidValueError) as refused:
        changes(submission, catalogue, "burning", Q.TAKEN_FOR_PRIVATE_USE, Answer.UNKNOWN)
    assert (refused.value.field, refused.value.reason) == ("answer", "suppose yes or no")


@pytest.mark.parametrize("field", ["sources", "claims", "actors", "evidence_items"])
def test_the_supposed_voice_takes_no_name_that_is_on_record_already(submission, catalogue, field):
    before = changes(submission, catalogue, "burning", Q.TAKEN_FOR_PRIVATE_USE, Answer.YES)
    first = getattr(submission, field)[0]
    taken = (revised(first, id="supposed"), revised(first, id="supposed-x"))
    crowded = revised(submission, **{field: (*getattr(submission, field), *taken)})
    assert changes(crowded, catalogue, "burning", Q.TAKEN_FOR_PRIVATE_USE, Answer.YES) == before


def test_an_answer_about_one_act_is_supposed_of_no_other():
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    acts = plain["incidents"][0]["acts"]
    plain["incidents"][0]["acts"] = [*acts, {**acts[0], "id": "other"}]
    found = what_if(
        structure(plain, Submission),
        building.catalogue(),
        act="act",
        circumstance=Q.IMPERATIVE_MILITARY_NECESSITY,
        answer=Answer.YES,
    )
    assert found.changes
    assert {each.finding.partition(".")[0] for each in found.changes} == {"act"}


def test_each_change_has_the_heading_of_its_finding(submission, catalogue):
    found = what_if(submission, catalogue, act="burning", circumstance=Q.TAKEN_FOR_PRIVATE_USE, answer=Answer.YES)
    headings = {each.id: each.heading for each in catalogue.violations.categories}
    assert {each.heading for each in found.changes} <= set(headings.values())
    assert headings["pillage"] in {each.heading for each in found.changes}
