"""Opening what the user named, if it is a file: a pipe without a writer or a device would keep the reader for ever."""

import errno
import io
import os
from pathlib import Path
from stat import S_ISFIFO, S_ISREG
from typing import Final

from ihl_docs.model.told import Told, told

LARGEST: Final = 64 * 2**20
"""Bytes that are read of one document, unpacked, unless whoever gives it says that it may be larger.

A submission is text that people write; what is larger was mostly given by mistake, and what was made to take up memory
takes up several times its size.
"""

_DESCRIPTORS: Final = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a shell puts the pipe of another command, as in `ihl-docs validate <(zcat case.gz)`. That one has a writer."""


_SAID: Final = {
    errno.ENOENT: told("No such file or directory"),
    errno.EACCES: told("Permission denied"),
    errno.EISDIR: told("Is a directory"),
    errno.ENOTDIR: told("Not a directory"),
    errno.ENAMETOOLONG: told("File name too long"),
    errno.ELOOP: told("Too many levels of symbolic links"),
    errno.EIO: told("Input/output error"),
}
"""What the operating system says, in words that can be translated; of anything else its own words are told."""


def reason_of(error: OSError) -> str:
    """Why a file could not be opened or read."""
    # What we raise ourselves has a reason of its own, which tells more than the number.
    own = error.strerror if isinstance(error.strerror, Told) else None
    return own or _SAID.get(error.errno or 0) or error.strerror or str(error)


def open_plain(path: Path) -> io.BufferedReader:
    """Open a file for reading.

    Raises:
        OSError: If it cannot be opened, or is a pipe, a device or a folder.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(descriptor).st_mode
    if not S_ISREG(mode) and not (S_ISFIFO(mode) and str(path).startswith(_DESCRIPTORS)):
        os.close(descriptor)
        raise OSError(errno.EINVAL, told("is no plain file (a folder, a pipe or a device)"), str(path))
    if hasattr(os, "set_blocking"):
        os.set_blocking(descriptor, True)
    return io.BufferedReader(io.FileIO(descriptor, closefd=True))
