"""Whatever in a submission asserts a fact about the conflict points to claims; everything else is accounted for."""

import attrs

from ihl_docs._dev.terms import _reached
from ihl_docs.model.actor import Actor
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text

BEARERS = {
    "Classification", "Membership", "Command", "Incident", "Act", "Involvement", "Target", "MeansUsed", "Harm", "Circumstance",
    "Casualty",
}  # fmt: skip
"""Each names at least one claim, or is refused."""

PART_OF = {"Figure": "MeansUsed, Harm", "Place": "Incident, Act"}
"""Said by the claims of what it is part of."""

THE_RECORD_ITSELF = {
    "Submission", "Conflict", "Claim", "Source", "EvidenceItem", "CustodyEvent", "VerificationStep", "ReliabilityGrade",
    "CredibilityGrade", "Confidentiality", "Consent", "AccountTaking", "EarlierAccount", "WebCapture", "Method",
    "MethodChange", "Inquiry",
}  # fmt: skip
"""The claims, where they come from, what was done with them, and the frame; each judgement names who judges."""


def records():
    return {each.__name__: each for each in _reached(Submission) if attrs.has(each) and each is not Text}


def test_every_record_of_a_submission_points_to_claims_or_is_accounted_for():
    assert set(records()) == BEARERS | set(PART_OF) | THE_RECORD_ITSELF | {"Actor"}


def test_whatever_asserts_a_fact_names_who_says_so_and_who_denies_it():
    for name in BEARERS:
        fields = {field.name: field for field in attrs.fields(records()[name])}
        assert "denied_by" in fields
        assert "affirmed_by" in fields or fields["claims"].metadata["least"] == 1, name


def test_an_actor_may_be_there_as_a_speaker_only_so_its_claims_may_be_absent():
    fields = {field.name: field for field in attrs.fields(Actor)}
    assert fields["claims"].default == fields["denied_by"].default == ()
