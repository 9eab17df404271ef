"""Many documents, each with every problem that it has; one after the other, or by several processes."""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ihl_docs.intake.checked import CheckedDocument, Document
from ihl_docs.intake.documents import Found, documents
from ihl_docs.intake.plain_files import LARGEST
from ihl_docs.intake.read import check_document

FIRST_BATCH: Final = 32
BATCH_DOCUMENTS: Final = 256
BATCH_BYTES: Final = 2 << 20
"""What one process is given at a time: much enough to be worth sending, little enough to be held many times over.
The first are small, so that every process has something to do soon."""


def validate(
    *paths: str | Path, lines: bool = False, jobs: int = 1, profile: str | None = None, largest: int = LARGEST
) -> Iterator[CheckedDocument]:
    """Check every document that *paths* name, and give each with its problems, in the order of the paths.

    Nothing is kept, so that any number of documents passes through.

    Args:
        paths: Files, folders, patterns such as `cases/**/*.yaml`, and evidence packages.
        lines: Whether files hold a document a line (NDJSON), whatever their names.
        jobs: How many processes work at it.
        profile: Of which profile to say what is missing, such as `berkeley`.
        largest: Bytes of one document, unpacked; what is larger is refused before it is read.

    Raises:
        BrokenInstallationError: If there is no such profile.
    """
    found = itertools.chain.from_iterable(documents(str(path), lines=lines, largest=largest) for path in paths)
    return checked(found, jobs=jobs, profile=profile)


def checked(found: Iterable[Found], *, jobs: int = 1, profile: str | None = None) -> Iterator[CheckedDocument]:
    """Each of *found* with its problems, in the same order, by *jobs* processes if there are enough of them."""
    batches = _batches(found)
    begun = tuple(itertools.islice(batches, 2))
    if jobs > 1 and len(begun) > 1:
        # What the first document makes ready, such as readers of records, every process has from its beginning.
        check_batch(begun[0][:1], profile)
        yield from _by_processes(itertools.chain(begun, batches), jobs, profile)
        return
    for batch in itertools.chain(begun, batches):
        yield from (_checked(each, profile) for each in batch)


def _by_processes(batches: Iterable[tuple[Found, ...]], jobs: int, profile: str | None) -> Iterator[CheckedDocument]:
    from concurrent.futures import Future, ProcessPoolExecutor  # loads much

    waiting: deque[Future[tuple[CheckedDocument, ...]]] = deque()
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        for batch in batches:
            waiting.append(pool.submit(check_batch, batch, profile))
            if len(waiting) > 2 * jobs:  # no more in memory than keeps everybody busy
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def check_batch(batch: tuple[Found, ...], profile: str | None = None) -> tuple[CheckedDocument, ...]:
    """What a process does at a time. What is without a fault comes back without its bytes."""
    return tuple(_light(_checked(each, profile)) for each in batch)


def _light(found: CheckedDocument) -> CheckedDocument:
    if found.problems:
        return found
    document = found.document
    bare = Document(
        name=document.name,
        data=b"",
        line=document.line,
        record_at=document.record_at,
        line_by_line=document.line_by_line,
    )
    return CheckedDocument(document=bare, problems=(), profile=found.profile)


def _checked(found: Found, profile: str | None) -> CheckedDocument:
    return found if isinstance(found, CheckedDocument) else check_document(found, profile)


def _batches(found: Iterable[Found]) -> Iterator[tuple[Found, ...]]:
    batch: list[Found] = []
    size, most = 0, FIRST_BATCH
    for each in found:
        batch.append(each)
        size += _size(each)
        if len(batch) >= most or size >= BATCH_BYTES:
            yield tuple(batch)
            batch, size, most = [], 0, min(2 * most, BATCH_DOCUMENTS)
    if batch:
        yield tuple(batch)


def _size(found: Found) -> int:
    return len(found.data) if isinstance(found, Document) else 0
