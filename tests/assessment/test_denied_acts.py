"""A denial makes a dispute of what it denies, and of nothing else."""

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.submission import Submission
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
