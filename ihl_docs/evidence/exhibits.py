"""Evidence items become exhibits: numbered, copied with their digests, and compared with the record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import attrs

from ihl_docs.errors import PackageError, UnsafePathError
from ihl_docs.evidence import exif, folder, layout, linking
from ihl_docs.evidence.digests import LARGE, FileDigests, digests_of
from ihl_docs.evidence.ingestion import ingestion_of
from ihl_docs.evidence.names import safe_name, shown
from ihl_docs.evidence.own_words import seen_in
from ihl_docs.evidence.withholding import linked_to_protected, reason_to_withhold
from ihl_docs.evidence.writing import write_file
from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.package import Exhibit
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission


@attrs.frozen(kw_only=True)
class Planned:
    """An exhibit before its file is copied, with the item from which it comes."""

    exhibit: Exhibit
    item: EvidenceItem
    protected: bool
    """Whether the record protects somebody by it, so that its events, which name people, stay out too."""

    @property
    def source(self) -> str | None:
        """The file to copy, relative to the submission's folder; `None` if there is none or it stays out."""
        return None if self.exhibit.path is None else self.item.path


def plan(submission: Submission) -> tuple[Planned, ...]:
    """The exhibits of *submission*, numbered in the order in which it lists its items.

    Raises:
        PackageError: If an item derives from one that the submission does not have.
    """
    numbers = {item.id: layout.exhibit_number(position) for position, item in enumerate(submission.evidence_items)}
    linked = linked_to_protected(submission)
    planned = []
    for item in submission.evidence_items:
        if item.derived_from is not None and item.derived_from not in numbers:
            raise PackageError(f"The evidence item {item.id} derives from {item.derived_from}, which is not there.")
        reason = reason_to_withhold(item, linked)
        withheld = None if item.path is None else reason
        held = item.path is not None and withheld is None
        exhibit = Exhibit(
            number=numbers[item.id],
            item=item.id,
            role=item.role,
            derived_from=None if item.derived_from is None else numbers[item.derived_from],
            path=f"{layout.EXHIBITS_FOLDER}/{numbers[item.id]}-{safe_name(item.path)}" if held and item.path else None,
            media_type=None if withheld else item.media_type,
            withheld=withheld,
        )
        planned.append(Planned(exhibit=exhibit, item=item, protected=reason is not None))
    return tuple(planned)


def sizes(planned: tuple[Planned, ...], source: Path) -> Mapping[str, int]:
    """The size of each file to copy, by the number of its exhibit.

    Raises:
        UnsafePathError: If a file is a link or a device, or lies outside *source*; names every bad file.
        PackageError: If a file is missing or cannot be read; names every bad file.
    """
    found: dict[str, int] = {}
    unsafe: list[str] = []
    missing: list[str] = []
    for each in planned:
        if each.source is None:
            continue
        try:
            with folder.opened(source, each.source) as file:
                found[each.exhibit.number] = folder.size_of(file)
        except UnsafePathError as error:
            unsafe.append(f"{each.item.id}: {error}")
        except OSError as error:
            missing.append(f"{each.item.id}: {shown(each.source)} cannot be read ({folder.reason_of(error)})")
    if unsafe:
        raise UnsafePathError("\n".join([*unsafe, *missing]))
    if missing:
        raise PackageError("\n".join(missing))
    return found


class How(StrEnum):
    """How the file of an exhibit comes into a package."""

    COPY = "copy"
    """Its bytes are copied."""
    REFLINK = "reflink"
    """A copy that shares its blocks with the original until one of the two is changed; not every file system can."""
    HARD_LINK = "hard-link"
    """The very same file under a second name: whoever changes one changes the other, and verifying says so."""


def taken_in(
    each: Planned, source: Path, package: Path, *, how: How, written: Callable[[int], None]
) -> tuple[Exhibit, FileDigests] | None:
    """Take the file of one exhibit into *package*; the exhibit with what was found, or `None` if it has no file here.

    Args:
        each: The exhibit.
        source: The submission's folder.
        package: The folder in which the package is made.
        how: As a copy or as a link. A hard link keeps the mode that the original has.
        written: Told after each block how many bytes it had.

    Raises:
        PackageError: If the file systems cannot link the file in this way.
    """
    if each.source is None or each.exhibit.path is None:
        return None
    head = bytearray()
    with folder.opened(source, each.source) as file:
        large = folder.size_of(file) >= LARGE
        if how is How.COPY:
            digests = write_file(
                package, each.exhibit.path, _seen(folder.blocks(file), head), written=written, large=large
            )
        else:
            try:
                (linking.reflink if how is How.REFLINK else linking.hard_link)(
                    file, source, each.source, package / each.exhibit.path
                )
            except OSError as error:
                raise PackageError(
                    f"{each.item.id}: {shown(each.source)} cannot be taken in as {how} ({folder.reason_of(error)}); "
                    "take it in as a copy."
                ) from error
            with folder.opened(package, each.exhibit.path) as linked:
                digests = digests_of(_counted(_seen(folder.blocks(linked), head), written), layout.DIGESTS, large=large)
    content_type, says = seen_in(bytes(head))
    exhibit: Exhibit = revised(
        each.exhibit, size=digests.size, sha256=digests.sha256, content_type=content_type, says=says
    )
    return exhibit, digests


def _seen(blocks: Iterable[bytes], head: bytearray) -> Iterator[bytes]:
    for block in blocks:
        if len(head) < exif.HEAD_BYTES:
            head += block[: exif.HEAD_BYTES - len(head)]
        yield block


def _counted(blocks: Iterable[bytes], written: Callable[[int], None]) -> Iterator[bytes]:
    for block in blocks:
        yield block
        written(len(block))


def disagreements(each: Planned, digests: FileDigests, expected_size: int) -> list[str]:
    """How a copied file differs from what the record says of it, or from itself a moment before."""
    name = f"{each.item.id}: {shown(each.source or '')}"
    found = []
    if digests.size != expected_size:
        found.append(f"{name} changed while it was copied")
    if each.item.size is not None and each.item.size != digests.size:
        found.append(f"{name} has {digests.size} bytes; the record says {each.item.size}")
    if each.item.sha256 is not None and each.item.sha256 != digests.sha256:
        found.append(f"{name} has the SHA-256 digest {digests.sha256}; the record says {each.item.sha256}")
    return found


def custody_events(each: Planned, *, software: str, created: str | None) -> list[tuple[str, CustodyEvent]]:
    """The events for the log: those in the record, then that the file went into the package.

    What the record protects has none here: its events name people.
    """
    if each.protected:
        return []
    events = [(each.exhibit.number, event) for event in each.item.custody]
    if each.exhibit.path is not None:
        events.append((each.exhibit.number, ingestion_of(each.item, software=software, created=created)))
    return events
