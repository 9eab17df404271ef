"""A package as one file: a zip whose bytes depend on nothing but the package.

Members are stored and not deflated, because versions of zlib write different bytes for the same input; in the order of
their paths, all with the same date and mode. Beyond 4 GiB or 65,535 members it is ZIP64.

Source: PKWARE APPNOTE 6.3.10; RFC 8493, section 4 (one folder at the top).
"""

import os
import zipfile
from pathlib import Path
from typing import Final

from ihl_docs.evidence import folder
from ihl_docs.evidence.writing import FILE_MODE

DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can hold."""

_UNIX: Final = 3
_PLAIN_FILE: Final = 0o100000


def write_zip(package: Path, archive: Path, *, top: str) -> None:
    """Write all files of the folder *package* into the new file *archive*, flushed to the disk.

    Args:
        package: The package; the archive itself may lie in it.
        archive: The zip file, which is not there yet.
        top: The name of the folder at the top of the zip.

    Raises:
        OSError: If it cannot be written.
    """
    paths = [path for path in folder.survey(package).files if package / path != archive]
    file = os.open(archive, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    with os.fdopen(file, "wb") as stream:
        os.fchmod(stream.fileno(), FILE_MODE)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as written:
            for path in paths:
                _add(written, package, path, top)
        stream.flush()
        os.fsync(stream.fileno())


def _add(written: zipfile.ZipFile, package: Path, path: str, top: str) -> None:
    member = zipfile.ZipInfo(f"{top}/{path}", DATE)
    member.create_system = _UNIX
    member.external_attr = (_PLAIN_FILE | FILE_MODE) << 16
    with folder.opened(package, path) as source:
        member.file_size = folder.size_of(source)
        with written.open(member, "w") as target:
            for block in folder.blocks(source):
                target.write(block)
