"""A package as one file: a zip whose bytes depend on nothing but the package.

Source: RFC 8493, section 4 (one folder at the top).
"""

import os
import zlib
from pathlib import Path

from ihl_docs.evidence import folder
from ihl_docs.evidence.writing import FILE_MODE, write_all
from ihl_docs.evidence.zip_form import Member, directory, local_header


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
    try:
        os.fchmod(file, FILE_MODE)
        members, at = [], 0
        for path in paths:
            member = _add(file, at, package, path, top)
            members.append(member)
            at += len(local_header(member)) + member.size
        write_all(file, directory(members, at))
        os.fsync(file)
    finally:
        os.close(file)


def _add(archive: int, at: int, package: Path, path: str, top: str) -> Member:
    """Write a member: its header comes before its bytes and has their checksum, so room is left and filled in after."""
    with folder.opened(package, path) as source:
        size, written, crc = folder.size_of(source), 0, 0
        room = Member(name=f"{top}/{path}", size=size, crc=0, at=at)
        write_all(archive, local_header(room))
        for block in folder.blocks(source):
            write_all(archive, block)
            written, crc = written + len(block), zlib.crc32(block, crc)
    if written != size:
        raise OSError(f"{path} changed while it was packed")
    member = Member(name=room.name, size=size, crc=crc, at=at)
    header = local_header(member)
    if os.pwrite(archive, header, at) != len(header):
        raise OSError(f"{path} could not be written whole")
    return member
