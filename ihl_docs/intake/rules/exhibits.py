"""Exhibits: how an original was collected, from what a copy was made, and what stands there twice."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.intake.codes import COPY_ROLE, NO_COLLECTION_DATA, TWICE
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.evidence import CopyRole, CustodyAction

COLLECTING: Final = frozenset(
    {CustodyAction.CAPTURE, CustodyAction.CREATION, CustodyAction.TRANSFER, CustodyAction.INGESTION}
)
"""What brings an item into somebody's hands."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every original without collection data, every role that does not fit, every double."""
    for index, item in enumerate(submission.evidence_items):
        pointer = f"/evidence_items/{index}"
        if item.role is CopyRole.ORIGINAL and item.path is not None and not _was_collected(item):
            yield Problem(
                code=NO_COLLECTION_DATA,
                severity=Severity.WARNING,
                message=told("Nothing says who collected the original {id!r}, and when.", id=item.id),
                pointer=f"{pointer}/custody" if item.custody else pointer,
                expected=told("a custody event (capture, creation, transfer or ingestion) with its date"),
                found=told("none"),
                mend=told("Add the event by which it came into your hands: action, by whom, and when or at."),
            )
        if (item.role is CopyRole.ORIGINAL) != (item.derived_from is None):
            yield _role(item, pointer)
    yield from _doubles(submission)


def _was_collected(item: EvidenceItem) -> bool:
    return any(event.action in COLLECTING and (event.when or event.at) for event in item.custody)


def _role(item: EvidenceItem, pointer: str) -> Problem:
    if item.derived_from is not None:
        return Problem(
            code=COPY_ROLE,
            severity=Severity.WARNING,
            message=told(
                "{id!r} counts as an original, yet it was made from {derived_from!r}.",
                id=item.id,
                derived_from=item.derived_from,
            ),
            pointer=f"{pointer}/derived_from",
            expected=told("role working-copy or derivative"),
            found=told("role original"),
            mend=told("Give role: derivative, or working-copy if nothing was changed; or take derived_from out."),
        )
    return Problem(
        code=COPY_ROLE,
        severity=Severity.WARNING,
        message=told("{id!r} is a {role}, and nothing says from what it was made.", id=item.id, role=item.role),
        pointer=f"{pointer}/role",
        expected=told("derived_from, naming the item from which it was made"),
        found=told("role {role}", role=item.role),
        mend=told("Add derived_from; record the original as an item of its own, even if no file of it is held."),
    )


def _doubles(submission: Submission) -> Iterator[Problem]:
    addresses: dict[str, str] = {}
    for index, source in enumerate(submission.sources):
        if source.url is not None:
            first = addresses.setdefault(source.url, source.id)
            if first != source.id:
                yield _twice(source.id, first, f"/sources/{index}/url", told("web address"))
    paths: dict[str, str] = {}
    digests: dict[str, EvidenceItem] = {}
    for index, item in enumerate(submission.evidence_items):
        if item.path is not None and paths.setdefault(item.path, item.id) != item.id:
            yield _twice(item.id, paths[item.path], f"/evidence_items/{index}/path", told("path"))
        elif item.sha256 is not None:
            same = digests.setdefault(item.sha256, item)
            if same is not item and item.derived_from != same.id and same.derived_from != item.id:
                yield _twice(item.id, same.id, f"/evidence_items/{index}/sha256", told("digest"))


def _twice(name: str, first: str, pointer: str, what: str) -> Problem:
    return Problem(
        code=TWICE,
        severity=Severity.WARNING,
        message=told(
            "{name!r} has the {what} of {first!r}: they appear to be one and the same.",
            name=name,
            what=what,
            first=first,
        ),
        pointer=pointer,
        expected=told("a {what} that nothing else has", what=what),
        found=told("that of {first!r}", first=first),
        mend=told("Keep one of the two and let the references name it, or correct the {what}.", what=what),
    )
