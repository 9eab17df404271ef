"""Taking a file in without copying its bytes."""

import contextlib
import os
import stat
from pathlib import Path
from typing import Final

from ihl_docs.errors import UnsafePathError
from ihl_docs.evidence.writing import FILE_MODE

_FICLONE: Final = 0x40049409
"""Linux: let one file share the blocks of another. Source: ioctl_ficlone(2)."""


def reflink(file: int, _root: Path, _path: str, into: Path) -> None:
    """Make *into* a file of its own that shares its blocks with the open *file*.

    Raises:
        OSError: If the file system cannot do that, or the two are not on the same one.
    """
    import fcntl

    target = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    try:
        os.fchmod(target, FILE_MODE)
        fcntl.ioctl(target, _FICLONE, file)
        os.fsync(target)
    except OSError:
        with contextlib.suppress(OSError):
            into.unlink()
        raise
    finally:
        os.close(target)


def hard_link(file: int, root: Path, path: str, into: Path) -> None:
    """Make *into* a second name of the open *file*, which lies at *path* below *root*.

    Raises:
        OSError: If the file system cannot do that, or the two are not on the same one.
        UnsafePathError: If something else lies there by now.
    """
    os.link(root / path, into, follow_symlinks=False)
    opened, linked = os.fstat(file), into.stat(follow_symlinks=False)
    if not stat.S_ISREG(linked.st_mode) or (opened.st_dev, opened.st_ino) != (linked.st_dev, linked.st_ino):
        into.unlink()
        raise UnsafePathError(f"{path}: was exchanged while it was taken in")
