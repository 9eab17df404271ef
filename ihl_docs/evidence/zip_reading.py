"""Reading a zip file made by a stranger, without unpacking it anywhere.

Nothing is written, so no name in it can lead anywhere. What could be read in two ways (a name that stands twice, members
that overlap, bytes before the first or after the last one) is a fault and never a choice; so is what would not end.

Zip files of other programs are read too, as long as what they hold is plain. In one that was written in the form of
`ihl_docs.evidence.zip_form` every byte must be as there, so that a changed bit is found wherever it lies.

Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.4.4.
"""

import os
import stat
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs

from ihl_docs.evidence.folder import DEEPEST, MOST_FILES, Survey, kind_of
from ihl_docs.evidence.names import collisions, path_fault, shown
from ihl_docs.evidence.zip_form import Member, central_header, directory, local_header
from ihl_docs.evidence.zip_members import located, unpacked

MOST_DIRECTORY_BYTES: Final = 64 << 20
MOST_RATIO: Final = 200
"""How many times its size in the zip a member may have; what is packed more densely is a bomb until shown otherwise."""

SMALL: Final = 1 << 20
"""Bytes. What unpacks to no more may be packed as densely as it likes."""

SMALL_ALL: Final = 64 << 20
"""The same for all members together."""

_NONE: Final = (0xFFFF, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
"""What stands in the fields of the older form where the newer one has them."""
_END: Final = struct.Struct("<4s4H2LH")
_END64: Final = struct.Struct("<4sQ2H2L4Q")
_LOCATOR: Final = struct.Struct("<4sLQL")
_LENGTHS: Final = struct.Struct("<3H")
_ENTRY_BYTES: Final = 46
_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000
_PATCHED: Final = 0x20
_NO_FILE_OF_WINDOWS: Final = 0x8 | 0x10 | 0x40 | 0x400
"""Attributes of a volume, a folder, a device and a reparse point, which may be a link."""


@attrs.frozen
class ZipStore:
    """A package that is one zip file, with one folder at its top."""

    file: int
    members: dict[str, tuple[zipfile.ZipInfo, int]]
    """What can be read, by its path below the folder at the top, and where its bytes begin."""
    found: Survey

    def survey(self) -> Survey:
        """What the zip file lists."""
        return self.found

    @contextmanager
    def blocks(self, path: str) -> Iterator[Iterator[bytes]]:
        """The bytes of a member."""
        member = self.members.get(path)
        if member is None:
            raise FileNotFoundError(2, "is not in the zip file, or cannot be read safely")
        yield unpacked(self.file, *member)


@contextmanager
def opened_zip(path: Path) -> Iterator[ZipStore]:
    """The package in the zip file at *path*.

    Raises:
        OSError: If it is no zip file, or one too strange to look into.
    """
    with path.open("rb") as file:
        end = _end_of(file.fileno())
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OverflowError) as error:
            raise OSError(f"is no zip file that can be read: {shown(str(error))}") from error
        with archive:
            entries = archive.infolist()
            yield _store(file.fileno(), entries, end, *_form(file.fileno(), entries, end))


def _end_of(file: int) -> int:
    """Where the directory of the zip begins; it must end the file, and be of a size that one would read."""
    size = os.fstat(file).st_size
    tail = os.pread(file, _END.size + _LOCATOR.size, max(0, size - _END.size - _LOCATOR.size))
    if len(tail) < _END.size or tail[-_END.size :][:4] != b"PK\5\6":
        raise OSError("is no zip file, or has something after its end")
    _, disk, first_disk, _, count, length, offset, comment = _END.unpack(tail[-_END.size :])
    plain = (disk, first_disk, count, length, offset)
    after = _END.size
    if tail[:4] == b"PK\6\7" and len(tail) == _END.size + _LOCATOR.size:
        (_, _, at, _) = _LOCATOR.unpack(tail[: _LOCATOR.size])
        data = os.pread(file, _END64.size, at) if at == size - len(tail) - _END64.size else b""
        if len(data) != _END64.size or data[:4] != b"PK\6\6":
            raise OSError("is a zip file whose end cannot be read")
        (_, _, _, _, disk, first_disk, _, count, length, offset) = _END64.unpack(data)
        after += _LOCATOR.size + _END64.size
        large = (disk, first_disk, count, length, offset)
        if any(one not in {other, _NONE[at]} for at, (one, other) in enumerate(zip(plain, large, strict=True))):
            raise OSError("is a zip file with two ends that say different things")
    if disk or first_disk or comment:
        raise OSError("is a part of a zip file, or has a comment, which no package has")
    if count > MOST_FILES or length > MOST_DIRECTORY_BYTES:
        raise OSError(f"is a zip file that lists {count} files in {length} bytes, more than are looked at")
    if offset + length + after != size:
        raise OSError("is a zip file with bytes that belong to nothing in it")
    _refuse_miscounted(os.pread(file, length, offset), count)
    return int(offset)


def _refuse_miscounted(entries: bytes, count: int) -> None:
    """Refuse a directory that is not as long as the number of its entries says: zipfile would read on to its end."""
    at = 0
    for _ in range(count):
        if entries[at : at + 4] != b"PK\1\2" or len(entries) < at + _ENTRY_BYTES:
            raise OSError("is a zip file whose directory cannot be read")
        at += _ENTRY_BYTES + sum(_LENGTHS.unpack_from(entries, at + 28))
    if at != len(entries):
        raise OSError(f"is a zip file whose directory does not have the {count} entries that it should have")


def _form(file: int, entries: Sequence[zipfile.ZipInfo], end: int) -> tuple[list[str], tuple[str, ...]]:
    """What is not as `ihl_docs pack` writes it: as faults if most of it is, and else as a note."""
    wrong = []
    at, kept = 0, 0
    found = os.pread(file, os.fstat(file).st_size - end, end)
    place = 0
    members = []
    for entry in entries:
        member = Member(name=entry.orig_filename, size=entry.file_size, crc=entry.CRC, at=at)
        members.append(member)
        try:
            before, listed = local_header(member), central_header(member)
        except (UnicodeEncodeError, struct.error):
            before, listed = b"\0", b"\0"
        as_written = os.pread(file, len(before), at) == before and found.startswith(listed, place)
        kept += as_written
        if not as_written:
            wrong.append(f"{shown(entry.orig_filename)}: its header in the zip file is not in the form of a package")
        at += len(before) + entry.file_size
        place += len(listed)
    if wrong and kept <= len(entries) // 2:
        return [], ("The zip file was not written by ihl-docs: its content was checked, and not how it is wrapped.",)
    names = [each.name for each in members]
    if not wrong and (names != sorted(names) or at != end or directory(members, end) != found):
        wrong.append("The directory of the zip file is not in the form of a package.")
    return wrong, ()


def _store(
    file: int, entries: Sequence[zipfile.ZipInfo], end: int, faults: list[str], notes: tuple[str, ...]
) -> ZipStore:
    files: dict[str, int] = {}
    folders: set[str] = set()
    members: dict[str, tuple[zipfile.ZipInfo, int]] = {}
    lying = located(file, entries, end)
    bomb = sum(each.file_size for each in entries) > max(SMALL_ALL, MOST_RATIO * os.fstat(file).st_size)
    if bomb:
        faults.append(f"All in all it unpacks to more than {MOST_RATIO} times its size, and nothing of it was read.")
    faults += [lying.gap] if lying.gap else []
    tops = {each.filename.split("/", 1)[0] for each in entries}
    if len(tops) != 1:
        faults.append(f"A package in a zip file has one folder at the top; here are {len(tops)}.")
    for entry in entries:
        name = entry.filename
        _, _, path = name.rstrip("/").partition("/")
        fault = _fault(entry) or lying.faults.get(entry.header_offset)
        if fault is not None:
            faults.append(f"{shown(entry.orig_filename)}: {fault}")
            if _is_folder(entry) or not path or path in files or path_fault(path):
                continue
        elif _is_folder(entry):
            folders.update([path] if path else [])
            continue
        elif path in files:
            faults.append(f"{shown(name)}: is in the zip file twice")
            members.pop(path, None)  # nothing shows which of the two is meant
            continue
        elif not bomb:
            members[path] = entry, lying.starts[entry.header_offset]
        files[path] = entry.file_size
    filled = {path[:at] for path in files for at, letter in enumerate(path) if letter == "/"}
    faults += collisions(sorted({*files, *folders, *filled}))
    empty = tuple(sorted(folders - filled))
    found = Survey(files=dict(sorted(files.items())), empty_folders=empty, faults=tuple(sorted(faults)), notes=notes)
    return ZipStore(file, members, found)


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.endswith("/")


def _fault(entry: zipfile.ZipInfo) -> str | None:
    """Why a member cannot be read safely, or `None` if it can."""
    name = entry.orig_filename
    if name != entry.filename:
        return "has a name that programs read in different ways"
    fault = path_fault(name.removesuffix("/"))
    if fault is None and "/" not in name:
        fault = "lies beside the folder of the package"
    if fault is None and name.count("/") > DEEPEST:
        fault = f"lies deeper than {DEEPEST} folders"
    return fault or _kind_fault(entry) or (None if _is_folder(entry) else _packing_fault(entry))


def _kind_fault(entry: zipfile.ZipInfo) -> str | None:
    mode = entry.external_attr >> 16
    wanted = stat.S_IFDIR if _is_folder(entry) else stat.S_IFREG
    if stat.S_IFMT(mode) not in {0, wanted}:
        return f"is {kind_of(mode)}; a package holds plain files only"
    if not _is_folder(entry) and entry.external_attr & _NO_FILE_OF_WINDOWS:
        return "is no plain file on Windows"
    if _is_folder(entry) and (entry.file_size or entry.compress_size):
        return "is a folder that has content"
    return None


def _packing_fault(entry: zipfile.ZipInfo) -> str | None:
    if entry.flag_bits & _ENCRYPTED:
        return "is encrypted; a package is not"
    if entry.flag_bits & _PATCHED:
        return "is a patch of another file"
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return "is packed in a way that is neither stored nor deflated"
    if entry.compress_type == zipfile.ZIP_STORED and entry.file_size != entry.compress_size:
        return "is stored, and yet has two sizes"
    if entry.file_size > max(SMALL, MOST_RATIO * entry.compress_size):
        return f"unpacks to more than {MOST_RATIO} times its size, and was not read"
    return None
