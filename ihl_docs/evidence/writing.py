"""Writing files that are on the disk before the next step is taken."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from ihl_docs.evidence.digests import FileDigests, digests_of
from ihl_docs.evidence.layout import DIGESTS

FILE_MODE: Final = 0o600
FOLDER_MODE: Final = 0o700
"""Only for their owner, whatever the umask: the record may name people whom it protects."""


def write_file(
    root: Path, path: str, blocks: Iterable[bytes], *, written: Callable[[int], None], large: bool = False
) -> FileDigests:
    """Make the file *path* below *root* of *blocks*, flushed to the disk, and take its digests on the way.

    Args:
        root: An existing folder of our own making.
        path: Where in it; the folder must be there and the file must not.
        blocks: The content.
        written: Told after each block how many bytes it had.
        large: Whether so much is expected that threads pay.

    Raises:
        OSError: If it cannot be written.
    """
    file = os.open(root / path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    try:
        os.fchmod(file, FILE_MODE)
        digests = digests_of(_passed_through(blocks, file, written), DIGESTS, large=large)
        os.fsync(file)
    finally:
        os.close(file)
    return digests


def write_all(file: int, data: bytes) -> None:
    """Write all of *data* to an open file, in as many steps as the system takes for it."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]


def make_folder(path: Path) -> None:
    """Make the folder *path*, with the mode that folders of a package have."""
    path.mkdir()
    path.chmod(FOLDER_MODE)


def flush_folder(path: Path) -> None:
    """See to it that what was made or renamed in the folder *path* is on the disk."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _passed_through(blocks: Iterable[bytes], file: int, written: Callable[[int], None]) -> Iterator[bytes]:
    for block in blocks:
        write_all(file, block)
        yield block
        written(len(block))
