"""Building a package: it is there whole, or not at all.

Everything is written into a temporary folder beside the target, flushed to the disk, and put in its
place by one rename. Same input, same bytes: no clock and nothing random goes in.
"""

import functools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs

from ihl_docs._version import __version__
from ihl_docs.codec.canonical import digest, readable_bytes
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InvalidDocumentError, InvalidValueError, PackageError, WouldOverwriteError
from ihl_docs.evidence import custody, exhibits, layout
from ihl_docs.evidence.assurance import IN_ONE_LINE, assurance
from ihl_docs.evidence.digests import FileDigests
from ihl_docs.evidence.manifest import manifest_bytes
from ihl_docs.evidence.manifests import in_payload
from ihl_docs.evidence.tag_files import DECLARATION_BYTES, Oxum, info_bytes
from ihl_docs.evidence.withholding import protected_ids
from ihl_docs.evidence.writing import FOLDER_MODE, flush_folder, make_folder, write_file
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.forms import INSTANT
from ihl_docs.model.package import PACKAGE_SCHEMA, EvidencePackage, Exhibit
from ihl_docs.model.submission import Submission

SOFTWARE: Final = f"ihl-docs {__version__}"
TEMPORARY_PREFIX: Final = ".ihl-docs-unfinished-"

Progress = Callable[[str, int, int], None]
"""Told what is being written, how many bytes of the payload are done, and how many there are."""


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
    progress: Progress | None = None,
) -> BuiltPackage:
    """Build the evidence package of a submission and its assessment.

    Args:
        submission: The record.
        assessment: The assessment of exactly this record.
        exhibits_from: The folder to which the paths of the evidence items are relative.
        into: The folder that becomes the package; it must not be there, the one around it must.
        created: When it is built, if that shall stand in the package (RFC 3339, with the offset from UTC).
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
    _refuse_target(into)
    planned = exhibits.plan(submission)
    sizes = exhibits.sizes(planned, exhibits_from)
    try:
        with _unfinished(into) as package:
            tally = _Tally(progress, sum(sizes.values()))
            held, files = _copy_exhibits(planned, sizes, exhibits_from, package, tally)
            document = _document(submission, assessment, planned, held, created)
            files[layout.DOCUMENT] = _write(package, layout.DOCUMENT, document, tally)
            identity = _write_tag_files(package, submission.id, files, created, tally)
            for folder in ([layout.EXHIBITS_FOLDER] if held else []) + [layout.PAYLOAD_FOLDER, "."]:
                flush_folder(package / folder)
            tally.told("rename")
            _put_in_place(package, into)
            flush_folder(into.parent)
    except OSError as error:
        raise PackageError(f"The package cannot be written: {error.strerror or error}.") from error
    return BuiltPackage(
        path=into,
        identity=identity,
        exhibits=len(held),
        bytes=sum(each.size for path, each in files.items() if in_payload(path)),
        withheld=sum(each.exhibit.withheld is not None for each in planned),
        protected=protected_ids(submission),
    )


class _Tally:
    """Counts bytes of the payload, and tells whoever wants to know."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.done, self.total = progress, 0, total

    def told(self, label: str, size: int = 0) -> None:
        self.done += size
        self.total = max(self.total, self.done)
        if self.progress is not None:
            self.progress(label, self.done, self.total)


def _refuse_other_record(submission: Submission, assessment: Assessment) -> None:
    if assessment.submission != submission.id or assessment.submission_sha256 != digest(submission):
        raise PackageError(
            f"The assessment is of another record than {submission.id}, or of an earlier state of it. Assess it again."
        )


def _refuse_target(into: Path) -> None:
    if into.name in {"", ".."}:
        raise PackageError(f"{str(into)!r} is no name for a new folder.")
    if os.path.lexists(into):
        raise WouldOverwriteError(f"{into} is already there. Nothing is overwritten; give another name.")
    if not into.parent.is_dir():
        raise PackageError(f"The folder {into.parent} is not there.")


@contextmanager
def _unfinished(into: Path) -> Iterator[Path]:
    """A temporary folder beside the target, on the same file system; it is gone after, whatever happens."""
    package = Path(tempfile.mkdtemp(prefix=TEMPORARY_PREFIX, dir=into.parent))
    try:
        package.chmod(FOLDER_MODE)
        make_folder(package / layout.PAYLOAD_FOLDER)
        yield package
    finally:
        if package.is_dir():  # else it has been renamed
            shutil.rmtree(package)


def _copy_exhibits(
    planned: tuple[exhibits.Planned, ...],
    sizes: Mapping[str, int],
    source: Path,
    package: Path,
    tally: _Tally,
) -> tuple[dict[str, Exhibit], dict[str, FileDigests]]:
    """The exhibits that were copied, by number, and what was written, by path."""
    held: dict[str, Exhibit] = {}
    files: dict[str, FileDigests] = {}
    wrong: list[str] = []
    if sizes:  # BagIt has no empty folders
        make_folder(package / layout.EXHIBITS_FOLDER)
    for each in planned:
        label = each.exhibit.number
        found = exhibits.copied(each, source, package, written=functools.partial(tally.told, label))
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
) -> bytes:
    from ihl_docs.schema.check import problems

    log = custody.logged(
        event
        for each in planned
        for event in exhibits.custody_events(each, submission, software=SOFTWARE, created=created)
    )
    document = unstructure(
        EvidencePackage(
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
    )
    found = problems(document, "evidence-package")
    if found:
        raise InvalidDocumentError(found)
    return readable_bytes(document)


def _write_tag_files(
    package: Path, identifier: str, files: dict[str, FileDigests], created: str | None, tally: _Tally
) -> str:
    """Write everything beside the payload, and give the identity."""
    oxum = Oxum(size=sum(each.size for each in files.values()), files=len(files))
    beside = {
        layout.DECLARATION: DECLARATION_BYTES,
        layout.INFO: info_bytes(
            [
                ("Bag-Software-Agent", SOFTWARE),
                *([("Bagging-Date", created[:10])] if created else []),
                ("External-Identifier", identifier),
                ("Internal-Sender-Description", IN_ONE_LINE),
                ("Payload-Oxum", str(oxum)),
            ]
        ),
    }
    for algorithm in layout.DIGESTS:
        listed = {path: each.by_algorithm[algorithm] for path, each in files.items()}
        beside[layout.manifest(algorithm)] = manifest_bytes(listed)
    written = {path: _write(package, path, data, tally) for path, data in beside.items()}
    files.update(written)
    identity = ""
    for algorithm in layout.DIGESTS:
        listed = {path: each.by_algorithm[algorithm] for path, each in written.items()}
        path = layout.tag_manifest(algorithm)
        tag_manifest = _write(package, path, manifest_bytes(listed), tally)
        identity = tag_manifest.sha256 if path == layout.IDENTITY else identity
    return identity


def _write(package: Path, path: str, data: bytes, tally: _Tally) -> FileDigests:
    size = len(data) if in_payload(path) else 0
    return write_file(package, path, (data,), written=lambda _: tally.told(path, size))


def _put_in_place(package: Path, into: Path) -> None:
    # Looked at once more: a rename would take the place of a folder made meanwhile, if that is empty.
    _refuse_target(into)
    try:
        package.rename(into)
    except OSError as error:
        if not os.path.lexists(into):
            raise
        raise WouldOverwriteError(f"{into} came to be there while the package was built.") from error
