"""Which exhibits stay out of a package, and the reason that may be told.

When in doubt an exhibit stays out: what was given away once cannot be taken back.
"""

from collections.abc import Set as AbstractSet
from typing import Final

from ihl_docs.model.confidentiality import Confidentiality
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentStatus

LINKED: Final = (
    "A claim that it shows comes from somebody whom the record protects. "
    "If it gives nobody away, mark the item itself as public."
)
CONSENT: Final = "The consent of a person concerned was refused or withdrawn."


def reason_to_withhold(item: EvidenceItem, linked: AbstractSet[str]) -> str | None:
    """Why the file of *item* may not go into a package, or `None` if it may.

    Args:
        item: An evidence item.
        linked: What `linked_to_protected` gives for its record.

    The reason names nobody, and gives neither the file's name nor its digest.
    """
    if item.confidentiality is not None and is_protected(item.confidentiality):
        return _marked(item.confidentiality)
    if any(consent.status in {ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN} for consent in item.consent):
        return CONSENT
    # An item that says by itself that it is public was looked at; one that says nothing may have been forgotten.
    if item.confidentiality is None and item.id in linked:
        return LINKED
    return None


def is_protected(confidentiality: Confidentiality | None) -> bool:
    """Whether something may not be seen by everybody; silence means that it may."""
    return confidentiality is not None and confidentiality.level is not ConfidentialityLevel.PUBLIC


def protected_ids(submission: Submission) -> tuple[str, ...]:
    """The sources, actors and evidence items that the record marks as not for everybody, sorted."""
    sources = [each.id for each in submission.sources if is_protected(each.confidentiality)]
    actors = [each.id for each in submission.actors if is_protected(each.confidentiality)]
    items = [each.id for each in submission.evidence_items if is_protected(each.confidentiality)]
    return tuple(sorted([*sources, *actors, *items]))


def _marked(confidentiality: Confidentiality) -> str:
    told = f"The record marks it as {confidentiality.level}."
    if confidentiality.reason is None:
        return told
    return f"{told} {confidentiality.reason.best('en').text}"


def linked_to_protected(submission: Submission) -> AbstractSet[str]:
    """The evidence items that show a claim of somebody whom the record protects."""
    protected = set(protected_ids(submission))
    claims = (claim for claim in submission.claims if claim.source in protected or claim.speaker in protected)
    return {item for claim in claims for item in claim.exhibits}
