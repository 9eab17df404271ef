"""A denial makes a dispute of what it denies, and of nothing else."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.answer import Answer
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.questions.by_definition import ANSWERED_BY_DEFINITION
from tests.assessment import building

ACCUSED = "k2"


def told(conduct, *, kind="non-international", **parts):
    """One act, and a claim of the party that is accused, which nothing rests on yet."""
    plain = unstructure(building.submission(conduct, kind=kind, **parts))
    plain["claims"].append({**plain["claims"][0], "id": ACCUSED, "speaker": "a"})
    return plain


def found(plain):
    return assess(structure(plain, Submission), building.catalogue())


def test_denying_an_act_raises_no_category_on_whose_other_facts_no_claim_speaks():
    plain = told("aerial-bombardment")
    assert found(plain).findings == ()
    plain["incidents"][0]["acts"][0]["denied_by"] = [ACCUSED]
    assert found(plain).findings == ()


def test_denying_an_act_leaves_the_categories_that_claims_raise_and_contests_them():
    plain = told("aerial-bombardment", objects=["hospital"])
    before = {each.category for each in found(plain).findings}
    plain["incidents"][0]["acts"][0]["denied_by"] = [ACCUSED]
    after = found(plain)
    assert "attack-on-medical-units" in before
    assert {each.category for each in after.findings} == before
    assert building.status(after, "attack-on-medical-units") == "contested"


def test_disputing_the_kind_of_conflict_raises_no_category_on_whose_other_facts_no_claim_speaks():
    plain = told("aerial-bombardment", kind="international")
    plain["conflict"]["classifications"][0]["denied_by"] = [ACCUSED]
    assert found(plain).findings == ()


def test_what_is_asked_of_an_act_is_still_asked_when_the_act_is_denied():
    plain = told("aerial-bombardment", objects=["residential-area"])
    asked = {each.text for each in found(plain).questions}
    plain["incidents"][0]["acts"][0]["denied_by"] = [ACCUSED]
    assert asked <= {each.text for each in found(plain).questions}


def with_two_of_a(plain, one, other):
    """The same act, done by two people of A, each with what is said for and against their part."""
    held = [{"of": "a", "claims": [building.TELLER]}]
    (act,) = plain["incidents"][0]["acts"]
    act["by"] = [{"actor": name, **part} for name, part in (("one", one), ("other", other))]
    plain["actors"] += [
        {"id": name, "kind": "person", "name": {"en": name}, "memberships": held} for name in ("one", "other")
    ]
    return plain


def whose(plain):
    (one,) = [each for each in found(plain).findings if each.category == "destruction-of-property"]
    (element,) = [each for each in one.elements if each.element == "attribution"]
    return element.answer.value


TOLD = {"claims": [building.TELLER]}
DENIED = {**TOLD, "denied_by": [ACCUSED]}


def test_of_two_people_of_one_party_the_part_that_nobody_denies_makes_it_the_act_of_the_party():
    burning = {"conduct": "arson", "objects": ["dwelling"]}
    for parts in ((TOLD, DENIED), (DENIED, TOLD)):
        assert whose(with_two_of_a(told(**burning), *parts)) == "yes"
    assert whose(with_two_of_a(told(**burning), DENIED, DENIED)) == "disputed"


def test_a_part_of_which_only_a_rejected_claim_tells_takes_the_place_of_no_part_that_is_denied():
    plain = told("arson", objects=["dwelling"])
    plain["actors"].append({"id": "court", "kind": "adjudicative-body", "name": {"en": "Court"}})
    plain["sources"].append({"id": "judgment", "kind": "court-decision", "title": {"en": "J"}, "speaks_for": "court"})
    said = plain["claims"][0]
    plain["claims"] += [
        {**said, "id": "rejected"},
        {"id": "decision", "source": "judgment", "speaker": "court", "text": {"en": "No."}, "rejects": ["rejected"]},
    ]
    assert whose(with_two_of_a(plain, {"claims": ["rejected"]}, DENIED)) == "disputed"


def denied(plain, question):
    (act,) = plain["incidents"][0]["acts"]
    act["circumstances"] = [*act.get("circumstances", ()), {"question": question, "denied_by": [ACCUSED]}]
    return plain


def test_whoever_denies_what_a_conduct_says_of_itself_contests_it():
    parts = {"persons": ["civilian"], "yes": ["work-uncompensated-or-abusive"]}
    assert building.status(found(told("forced-labour", **parts)), "forced-labour") == "indicated"
    heard = found(denied(told("forced-labour", **parts), "work-compelled"))
    assert building.status(heard, "forced-labour") == "contested"


def test_a_denial_of_force_contests_a_rape_and_every_sexual_violence():
    heard = found(denied(told("rape", persons=["civilian"]), "by-force-threat-or-coercion"))
    assert building.status(heard, "rape") == "contested"
    assert building.status(heard, "sexual-violence") == "contested"


def test_a_denial_that_children_were_taken_in_contests_the_age_of_eighteen_as_well_as_fifteen():
    parts = {"kind": "non-international", "by": "b", "persons": ["civilian"], "age": "child-under-15"}
    heard = found(denied(told("recruitment-of-children", **parts), "recruited-or-enlisted"))
    assert building.status(heard, "recruitment-of-children") == "contested"
    assert building.status(heard, "recruitment-or-use-under-eighteen") == "contested"


def test_a_denial_of_the_threat_leaves_it_undenied_that_hostages_were_held():
    heard = found(denied(told("holding-as-hostage", persons=["civilian"]), "threatened-to-compel-others"))
    answers = {one.element: one.answer for each in heard.findings for one in each.elements}
    assert building.status(heard, "hostage-taking") == "contested"
    assert answers["held"] == "yes"


@pytest.mark.parametrize(
    ("conduct", "question"), [(one, each) for one, all_of in ANSWERED_BY_DEFINITION.items() for each in all_of]
)
def test_each_question_that_a_conduct_answers_can_be_denied(conduct, question):
    submission = structure(denied(told(conduct, persons=["civilian"]), question), Submission)
    (act,) = submission.incidents[0].acts
    (subject,) = subjects_of(submission.incidents[0], act, Case(submission=submission))
    assert subject.answers["conduct", conduct] is Answer.DISPUTED
