"""Building a package of a submission, its assessment and its exhibits.

Same input, same bytes: no clock and nothing random goes in.
"""

import functools
from collections.abc import Mapping
from pathlib import Path

import attrs

from ihl_docs.codec.canonical import digest
from ihl_docs.errors import InvalidValueError, PackageError
from ihl_docs.evidence import custody, exhibits, layout
from ihl_docs.evidence.assurance import assurance
from ihl_docs.evidence.digests import FileDigests
from ihl_docs.evidence.manifests import in_payload
from ihl_docs.evidence.sealing import TEMPORARY_PREFIX, Progress, Tally, put_in_place, refuse_target, seal, unfinished
from ihl_docs.evidence.software import SOFTWARE
from ihl_docs.evidence.withholding import protected_ids
from ihl_docs.evidence.writing import make_folder
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.forms import INSTANT
from ihl_docs.model.package import PACKAGE_SCHEMA, EvidencePackage, Exhibit
from ihl_docs.model.submission import Submission

__all__ = ["SOFTWARE", "TEMPORARY_PREFIX", "BuiltPackage", "build_package"]


@attrs.frozen(kw_only=True)
class BuiltPackage:
    """A package that was built."""

    path: Path
    identity: str
    """SHA-256 of the tag manifest: it names these exact bytes."""
    exhibits: int
    """How many exhibits have their file in the package."""
    bytes: int
    """Size of the payload."""
    withheld: int
    """How many exhibits are listed without their file, because the record protects somebody."""
    protected: tuple[str, ...]
    """What the record marks as not for everybody; the record in the package describes it all the same."""


def build_package(
    submission: Submission,
    assessment: Assessment,
    *,
    exhibits_from: Path,
    into: Path,
    created: str | None = None,
    zipped: bool = False,
    how: exhibits.How = exhibits.How.COPY,
    progress: Progress | None = None,
) -> BuiltPackage:
    """Build the evidence package of a submission and its assessment.

    Args:
        submission: The record.
        assessment: The assessment of exactly this record.
        exhibits_from: The folder to which the paths of the evidence items are relative.
        into: What becomes the package; it must not be there, the folder around it must.
        created: When it is built, if that shall stand in the package (RFC 3339, with the offset from UTC).
        zipped: Whether the package is one zip file and no folder.
        how: How files come into the package: as copies, as reflinks or as hard links.
        progress: Told of every block that is written.

    Raises:
        WouldOverwriteError: If something lies at *into*.
        UnsafePathError: If an evidence item's file is a link or a device, or lies outside its folder.
        PackageError: If a file is missing or is not the one in the record, if the assessment is of another
            record, or if writing fails. Whatever was written is removed.
        InvalidValueError: If *created* is no instant.
        InvalidDocumentError: If the document would not follow its own schema.
    """
    if created is not None and (fault := INSTANT.fault(created)) is not None:
        raise InvalidValueError("created", fault)
    _refuse_other_record(submission, assessment)
    refuse_target(into)
    planned = exhibits.plan(submission)
    sizes = exhibits.sizes(planned, exhibits_from)
    tally = Tally(progress, sum(sizes.values()))
    with unfinished(into) as package:
        held, files = _take_in(planned, sizes, exhibits_from, package, tally=tally, how=how)
        document = _document(submission, assessment, planned, held, created)
        identity = seal(package, document, files, tally)
        put_in_place(package, into, zipped_as=submission.id if zipped else None, tally=tally)
    return BuiltPackage(
        path=into,
        identity=identity,
        exhibits=len(held),
        bytes=sum(each.size for path, each in files.items() if in_payload(path)),
        withheld=sum(each.exhibit.withheld is not None for each in planned),
        protected=protected_ids(submission),
    )


def _refuse_other_record(submission: Submission, assessment: Assessment) -> None:
    if assessment.submission != submission.id or assessment.submission_sha256 != digest(submission):
        raise PackageError(
            f"The assessment is of another record than {submission.id}, or of an earlier state of it. Assess it again."
        )


def _take_in(
    planned: tuple[exhibits.Planned, ...],
    sizes: Mapping[str, int],
    source: Path,
    package: Path,
    *,
    tally: Tally,
    how: exhibits.How,
) -> tuple[dict[str, Exhibit], dict[str, FileDigests]]:
    """The exhibits that were copied, by number, and what was written, by path."""
    held: dict[str, Exhibit] = {}
    files: dict[str, FileDigests] = {}
    wrong: list[str] = []
    if sizes:  # BagIt has no empty folders
        make_folder(package / layout.EXHIBITS_FOLDER)
    for each in planned:
        label = each.exhibit.number
        found = exhibits.taken_in(each, source, package, how=how, written=functools.partial(tally.told, label))
        if found is not None and each.exhibit.path is not None:
            held[label], files[each.exhibit.path] = found
            wrong += exhibits.disagreements(each, found[1], sizes[label])
    if wrong:
        raise PackageError("\n".join(wrong))
    return held, files


def _document(
    submission: Submission,
    assessment: Assessment,
    planned: tuple[exhibits.Planned, ...],
    held: Mapping[str, Exhibit],
    created: str | None,
) -> EvidencePackage:
    log = custody.logged(
        event for each in planned for event in exhibits.custody_events(each, software=SOFTWARE, created=created)
    )
    return EvidencePackage(
        conforms_to=PACKAGE_SCHEMA,
        id=submission.id,
        created=created,
        software=SOFTWARE,
        record=submission,
        record_sha256=digest(submission),
        assessment=assessment,
        exhibits=tuple(held.get(each.exhibit.number, each.exhibit) for each in planned),
        custody=log,
        custody_head=custody.head(log),
        assurance=assurance(),
    )
