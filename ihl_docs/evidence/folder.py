"""Looking into a folder made by a stranger: nothing is followed, and nothing blocks.

Every part of a path is opened relative to the folder before it and without following links, so that
a link put there between two steps leads nowhere. Needs a system with `openat` (Linux, macOS, BSD).
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from ihl_docs.errors import UnsafePathError
from ihl_docs.evidence.digests import BLOCK_BYTES
from ihl_docs.evidence.names import collisions, shown

MOST_FILES: Final = 250_000
DEEPEST: Final = 32

# A named pipe would block an open without O_NONBLOCK until somebody writes to it.
_FILE: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_FOLDER: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC


class Survey(NamedTuple):
    """What lies in a folder."""

    files: Mapping[str, int]
    """Size in bytes of each plain file, by its path with / between the parts, sorted."""
    empty_folders: tuple[str, ...]
    faults: tuple[str, ...]
    """What is neither a plain file nor a folder, cannot be looked into, or could be taken for another."""
    notes: tuple[str, ...] = ()
    """What is not wrong, and should be known."""


@contextmanager
def opened(root: Path, path: str) -> Iterator[int]:
    """A file descriptor of the plain file at *path* below *root*, for reading.

    Raises:
        UnsafePathError: If *path* leads out of *root*, or a part of it is a link or not what it should be.
        OSError: If the file is not there or cannot be read.
    """
    *folders, name = path.split("/")
    if any(part in {"", ".", ".."} for part in (*folders, name)):
        raise UnsafePathError(f"{shown(path)}: the path has an empty part, '.' or '..'")
    folder = _opened_folder(root, folders)
    try:
        # Asked before opening, because opening a device may already do something.
        _refuse_special(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode, path, stat.S_ISREG)
        file = os.open(name, _FILE, dir_fd=folder)
    finally:
        os.close(folder)
    try:
        _refuse_special(os.fstat(file).st_mode, path, stat.S_ISREG)
        yield file
    finally:
        os.close(file)


def blocks(file: int) -> Iterator[bytes]:
    """The bytes of an open file, a block at a time."""
    while block := os.read(file, BLOCK_BYTES):
        yield block


def small_file(root: Path, path: str, *, limit: int) -> bytes:
    """All bytes of a file that should be small.

    Raises:
        UnsafePathError: As for `opened`.
        OSError: If it is not there, cannot be read, or is longer than *limit* bytes.
    """
    with opened(root, path) as file:
        found = bytearray()
        for block in blocks(file):
            found += block
            if len(found) > limit:
                raise OSError(f"is longer than {limit} bytes")
    return bytes(found)


def survey(root: Path) -> Survey:
    """Everything below *root*, in a fixed order.

    Raises:
        OSError: If *root* itself is no folder or cannot be read.
    """
    files: dict[str, int] = {}
    empty: list[str] = []
    faults: list[str] = []
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        parts = waiting.pop()
        try:
            entries = _entries(root, parts)
        except (OSError, UnsafePathError) as error:
            if not parts:
                raise
            faults.append(f"{shown('/'.join(parts))}: cannot be looked into ({reason_of(error)})")
            continue
        if not entries and parts:
            empty.append("/".join(parts))
        for name, status in entries:
            path = "/".join((*parts, name))
            if stat.S_ISREG(status.st_mode):
                files[path] = status.st_size
            elif not stat.S_ISDIR(status.st_mode):
                faults.append(f"{shown(path)}: is {kind_of(status.st_mode)}; a package holds plain files only")
            elif len(parts) + 1 >= DEEPEST:
                faults.append(f"{shown(path)}: lies deeper than {DEEPEST} folders, and was not looked into")
            else:
                waiting.append((*parts, name))
        if len(files) + len(waiting) + len(faults) > MOST_FILES:
            faults.append(f"There are more than {MOST_FILES} files and folders; the rest was not looked at.")
            break
    faults.extend(collisions(_with_folders([*files, *empty])))
    return Survey(files=dict(sorted(files.items())), empty_folders=tuple(sorted(empty)), faults=tuple(sorted(faults)))


def kind_of(mode: int) -> str:
    """What a directory entry is, in words."""
    kinds = {
        stat.S_IFLNK: "a link",
        stat.S_IFDIR: "a folder",
        stat.S_IFREG: "a plain file",
        stat.S_IFIFO: "a named pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFBLK: "a block device",
        stat.S_IFCHR: "a character device",
    }
    return kinds.get(stat.S_IFMT(mode), "something else")


def reason_of(error: OSError | UnsafePathError) -> str:
    """Why the system refused, without the path, which may be hostile."""
    return shown((isinstance(error, OSError) and error.strerror) or str(error))


def _entries(root: Path, parts: tuple[str, ...]) -> list[tuple[str, os.stat_result]]:
    folder = _opened_folder(root, parts)
    try:
        with os.scandir(folder) as found:
            some = islice(found, MOST_FILES + 1)
            return sorted((entry.name, entry.stat(follow_symlinks=False)) for entry in some)
    finally:
        os.close(folder)


def _opened_folder(root: Path, parts: Sequence[str]) -> int:
    # The root is the user's own choice, and may be a link.
    folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    for at, part in enumerate(parts, start=1):
        try:
            _refuse_special(
                os.stat(part, dir_fd=folder, follow_symlinks=False).st_mode, "/".join(parts[:at]), stat.S_ISDIR
            )
            inner = os.open(part, _FOLDER, dir_fd=folder)
        finally:
            os.close(folder)
        folder = inner
    return folder


def _refuse_special(mode: int, path: str, wanted: Callable[[int], bool]) -> None:
    if not wanted(mode):
        raise UnsafePathError(f"{shown(path)}: is {kind_of(mode)}, which is not followed or read")


def _with_folders(paths: list[str]) -> list[str]:
    folders = {path[:at] for path in paths for at, letter in enumerate(path) if letter == "/"}
    return sorted({*paths, *folders})


def size_of(file: int) -> int:
    """How many bytes an open file has."""
    return os.fstat(file).st_size
