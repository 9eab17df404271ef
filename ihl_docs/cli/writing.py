"""Writing a file whole or not at all, and never over another unless told to."""

import errno
import tempfile
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write *data* to a file that is not there yet.

    Raises:
        FileExistsError: If something already lies at *path*.
        OSError: If it cannot be written; then nothing is left behind.
    """
    try:
        opened = path.open("xb")
    except FileExistsError:
        raise FileExistsError(errno.EEXIST, "is already there and is not overwritten", str(path)) from None
    try:
        with opened:
            opened.write(data)
    except OSError:
        path.unlink()
        raise


def replace(path: Path, data: bytes) -> None:
    """Write *data* to *path*; what lay there is there whole until the new file is.

    Raises:
        OSError: If it cannot be written; then what lay there is untouched.
    """
    folder = tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent)
    fresh = Path(folder) / "new"
    try:
        write_new(fresh, data)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
        Path(folder).rmdir()
