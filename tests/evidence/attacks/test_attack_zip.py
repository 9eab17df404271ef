"""Zip files made by hand, byte by byte, that two programs would unpack in two ways, or that would not end."""

import functools
import shutil
import stat
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Final

import attrs
import pytest

from ihl_docs.evidence.verify import verify_package
from tests.evidence.attacks.refused import assert_refused, exit_code
from tests.evidence.small_case import files_of, found_in
from tests.evidence.test_package_tampering import PHOTO

TOP: Final = "small-case"
DEFLATED: Final = 8
DATES: Final = [33]
"""The date in every header: with another than ours, the file is one that another program wrote."""


@pytest.fixture(autouse=True, params=[33, 34], ids=["in our form", "in another form"])
def form(request: pytest.FixtureRequest) -> None:
    DATES[0] = request.param


@attrs.define(kw_only=True)
class Entry:
    """A member as both headers tell it; what is `None` in the local one is as in the directory."""

    name: bytes
    data: bytes = b""
    method: int = 0
    flags: int = 0
    local_name: bytes | None = None
    local_data: bytes | None = None
    local_method: int | None = None
    local_flags: int | None = None
    local_crc: int | None = None
    local_size: int | None = None
    size: int | None = None
    packed_size: int | None = None
    extra: bytes = b""
    local_extra: bytes = b""
    comment: bytes = b""
    attributes: int = 0o100600 << 16
    system: int = 3
    before: bytes = b""
    descriptor: bytes = b""
    listed: bool = True
    at: int | None = None

    @property
    def packed(self) -> bytes:
        if self.method != DEFLATED:
            return self.data
        return deflated(self.data)


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


@functools.cache
def checksum(data: bytes) -> int:
    return zlib.crc32(data)


def first(value: int | None, other: int) -> int:
    return other if value is None else value


def zip_bytes(entries: list[Entry], *, end: bytes | None = None) -> bytes:
    """The zip file as another program would write it, with whatever the entries lie about."""
    out, places = bytearray(), []
    for each in entries:
        out += each.before
        places.append(len(out) if each.at is None else each.at)
        if each.at is not None:
            continue
        packed = each.packed if each.local_data is None else each.local_data
        name = each.name if each.local_name is None else each.local_name
        streamed = first(each.local_flags, each.flags) & 8
        size = 0 if streamed else first(each.local_size, len(each.data))
        crc = 0 if streamed else first(each.local_crc, checksum(each.data))
        method, flags = first(each.local_method, each.method), first(each.local_flags, each.flags)
        out += struct.pack(
            "<4s5H3L2H",
            *(b"PK\3\4", 20, flags, method, 0, DATES[0], crc, 0 if streamed else len(packed), size),
            *(len(name), len(each.local_extra)),
        )
        out += name + each.local_extra + packed + each.descriptor
    start, count = len(out), 0
    for each, at in zip(entries, places, strict=True):
        if not each.listed:
            continue
        count += 1
        out += struct.pack(
            "<4s6H3L5H2L",
            *(b"PK\1\2", each.system << 8 | 20, 20, each.flags, each.method, 0, DATES[0], checksum(each.data)),
            *(first(each.packed_size, len(each.packed)), first(each.size, len(each.data)), len(each.name)),
            *(len(each.extra), len(each.comment), 0, 0, each.attributes, at),
        )
        out += each.name + each.extra + each.comment
    plain = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(out) - start, start, 0)
    return bytes(out) + (plain if end is None else end.replace(b"END", plain))


def entries_of(package: Path, **fields: int) -> list[Entry]:
    files = sorted(files_of(package).items())
    return [Entry(name=f"{TOP}/{path}".encode(), data=data, **fields) for path, data in files]


def photo_in(entries: list[Entry]) -> Entry:
    return next(each for each in entries if each.name.decode() == f"{TOP}/{PHOTO}")


def put(tmp_path: Path, entries: list[Entry], **options: bytes) -> Path:
    (tmp_path / "in").mkdir(exist_ok=True)
    into = tmp_path / "in/attack.zip"
    into.write_bytes(zip_bytes(entries, **options))
    return into


@pytest.mark.parametrize("method", [0, DEFLATED])
def test_what_these_attacks_are_made_from_is_intact(original: Path, tmp_path: Path, method: int):
    verification = verify_package(put(tmp_path, entries_of(original, method=method)))
    assert verification.intact, found_in(verification)
    streamed = entries_of(original, method=method, flags=8)
    for each in streamed:
        each.descriptor = struct.pack("<4s3L", b"PK\7\x08", checksum(each.data), len(each.packed), len(each.data))
    verification = verify_package(put(tmp_path, streamed))
    assert verification.intact, found_in(verification)


@pytest.mark.parametrize(
    "command",
    [
        "zip -q -r {zip} p",
        "zip -q -r -0 {zip} p",
        "zip -q -r -fz {zip} p",
        "zip -q -r - p | cat > {zip}",
        "bsdtar --format zip -cf {zip} p",
        "7z a -bd -bso0 {zip} p",
    ],
)
def test_what_programs_that_people_use_write_is_intact(original: Path, tmp_path: Path, command: str):
    program = command.split(maxsplit=1)[0]
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    shutil.copytree(original, tmp_path / "in/p")
    into = tmp_path / "made.zip"
    subprocess.run(["sh", "-c", command.format(zip=into)], check=True, cwd=tmp_path / "in", capture_output=True)
    verification = verify_package(into)
    assert verification.intact, found_in(verification)


@pytest.mark.parametrize("before", [True, False])
def test_a_name_that_stands_twice_with_another_content_is_no_choice(original: Path, tmp_path: Path, before: bool):
    entries = entries_of(original)
    other = Entry(name=photo_in(entries).name, data=b"another photograph")
    assert_refused(put(tmp_path, [other, *entries] if before else [*entries, other]), "is in the zip file twice", PHOTO)
    assert exit_code(tmp_path / "in/attack.zip") == 1


LOCAL = {
    "another name": {"local_name": f"{TOP}/data/exhibits/EX-001-photo-of-a-tank.png".encode()},
    "a name upwards": {"local_name": b"../../../etc/cron.d/evil"},
    "another size": {"local_size": 7},
    "another checksum": {"local_crc": 7},
    "another way of packing": {"local_method": DEFLATED},
    "encryption": {"local_flags": 1},
    "a size that comes later": {"local_flags": 8},
    "another encoding of the name": {"local_flags": 0x800},
    "another name in an extra field": {
        "local_extra": struct.pack("<2HBL", 0x7075, 13, 1, zlib.crc32(f"{TOP}/{PHOTO}".encode())) + b"evil.png"
    },
    "another size in an extra field": {"local_extra": struct.pack("<2H2Q", 1, 16, 7, 7)},
}


@pytest.mark.parametrize("fields", LOCAL.values(), ids=LOCAL.keys())
def test_a_header_before_the_bytes_that_says_something_else_is_found(original: Path, tmp_path: Path, fields: dict):
    entries = entries_of(original)
    for name, value in fields.items():
        setattr(photo_in(entries), name, value)
    assert_refused(put(tmp_path, entries), PHOTO)


LISTED = {
    "another name in an extra field": {
        "extra": struct.pack("<2HBL", 0x7075, 13, 1, zlib.crc32(f"{TOP}/{PHOTO}".encode())) + b"evil.png"
    },
    "a size in an extra field that nothing asks for": {"extra": struct.pack("<2H2Q", 1, 16, 7, 7)},
    "an extra field that is cut off": {"extra": b"\1\0\x40\0"},
    "a link": {"attributes": 0o120777 << 16},
    "a device": {"attributes": 0o060600 << 16},
    "a folder of DOS": {"attributes": 0x10, "system": 0},
    "a volume of DOS": {"attributes": 0x08, "system": 0},
    "a link of Windows": {"attributes": 0x400, "system": 10},
    "encryption": {"flags": 1},
    "strong encryption": {"flags": 0x41},
    "hidden headers": {"flags": 0x2000},
    "a patch": {"flags": 0x20},
    "an unknown way of packing": {"method": 99},
    "another size": {"size": 7},
    "another packed size": {"packed_size": 7},
    "a packed size beyond the file": {"packed_size": 1 << 30, "size": 1 << 30},
}


@pytest.mark.parametrize("fields", LISTED.values(), ids=LISTED.keys())
def test_a_member_that_is_not_plain_is_found(original: Path, tmp_path: Path, fields: dict):
    entries = entries_of(original)
    for name, value in fields.items():
        setattr(photo_in(entries), name, value)
    into = put(tmp_path, entries)
    told = "extra field" if fields.get("extra") == b"\1\0\x40\0" else PHOTO  # Python's zipfile refuses that at once
    assert_refused(into, told)


def test_a_member_that_no_directory_lists_is_found(original: Path, tmp_path: Path):
    """A program that reads from the front unpacks it, one that reads the directory does not see it."""
    entries = entries_of(original)
    entries.insert(2, Entry(name=photo_in(entries).name, data=b"another photograph", listed=False))
    assert_refused(put(tmp_path, entries), "does not begin where the member before it ends")


@pytest.mark.parametrize("at", [0, 3, -1])
def test_bytes_between_members_are_found(original: Path, tmp_path: Path, at: int):
    entries = entries_of(original)
    entries[at].before = b"hidden"
    assert_refused(put(tmp_path, entries), "does not begin where the member before it ends")


def test_bytes_between_the_last_member_and_the_directory_are_found(original: Path, tmp_path: Path):
    entries = entries_of(original)
    entries[-1].descriptor = b"hidden bytes"
    assert_refused(put(tmp_path, entries), "directory")


def test_bytes_behind_the_end_of_what_is_deflated_are_found(original: Path, tmp_path: Path):
    entries = entries_of(original, method=DEFLATED)
    photo = photo_in(entries)
    photo.local_data = photo.packed + b"hidden"
    photo.packed_size = len(photo.local_data)
    assert_refused(put(tmp_path, entries), PHOTO)


def test_a_wrong_descriptor_behind_a_member_is_found(original: Path, tmp_path: Path):
    entries = entries_of(original, flags=8, method=DEFLATED)
    for each in entries:
        each.descriptor = struct.pack("<4s3L", b"PK\7\x08", checksum(each.data), len(each.packed), len(each.data))
    photo_in(entries).descriptor = struct.pack("<4s3L", b"PK\7\x08", 7, 7, 7)
    assert_refused(put(tmp_path, entries), PHOTO)


NAMES = {
    "a trailing dot": f"{TOP}/data/exhibits/EX-001-photo-of-a-house.png.",
    "a trailing blank": f"{TOP}/bagit.txt ",
    "a device of Windows": f"{TOP}/data/nul",
    "a stream of NTFS": f"{TOP}/bagit.txt:evil",
    "a text that turns round": f"{TOP}/data/\u202egnp.exe",
    "another form of Unicode": f"{TOP}/data/cafe\u0301",
    "a backslash": f"{TOP}\\data\\evil",
    "a drive": "C:evil",
    "a share": "//server/share/evil",
    "upwards": f"{TOP}/../evil",
    "upwards at the end": f"{TOP}/data/..",
    "nothing": "",
    "a stroke": "/",
    "a point": ".",
    "a twin in case": f"{TOP}/DATA/exhibits/evil",
    "a top that is a twin in case": f"{TOP.upper()}/bagit.txt",
    "a file where a folder is": f"{TOP}/data",
    "a folder where a file is": f"{TOP}/bagit.txt/evil",
    "a folder for a file": f"{TOP}/bagit.txt/",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
@pytest.mark.parametrize("flags", [0, 0x800])
def test_a_member_with_a_name_that_some_machine_reads_otherwise_is_found(
    original: Path, tmp_path: Path, name: str, flags: int
):
    attributes = (stat.S_IFDIR | 0o700) << 16 if name.endswith("/") else 0o100600 << 16
    entry = Entry(name=name.encode(), data=b"" if name.endswith("/") else b"harm", flags=flags, attributes=attributes)
    assert_refused(put(tmp_path, [*entries_of(original), entry]))


def test_a_name_with_a_nul_is_found(original: Path, tmp_path: Path):
    entry = Entry(name=f"{TOP}/{PHOTO}\0.txt".encode(), data=b"harm")
    assert_refused(put(tmp_path, [*entries_of(original), entry]), "programs read in different ways")


def end64(count: int, length: int, at: int, where: int) -> bytes:
    return struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, at) + struct.pack(
        "<4sLQL", b"PK\6\7", 0, where, 1
    )


def test_an_end_for_large_files_that_says_something_else_than_the_plain_one_is_found(original: Path, tmp_path: Path):
    """Some programs believe the one and some the other."""
    DATES[0] = 34
    into = put(tmp_path, entries_of(original))
    data = into.read_bytes()
    body, plain = data[:-22], data[-22:]
    _, _, _, _, count, length, at, _ = struct.unpack("<4s4H2LH", plain)
    good = body + end64(count, length, at, len(body)) + plain
    into.write_bytes(good)
    assert verify_package(into).intact
    shorter = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count - 1, count - 1, length, at, 0)
    into.write_bytes(body + end64(count, length, at, len(body)) + shorter)
    assert_refused(into, "end")
    elsewhere = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, length, at - 46, 0)
    into.write_bytes(body + end64(count, length, at, len(body)) + elsewhere)
    assert_refused(into, "end")


@pytest.mark.parametrize("end", [b"ENDEND", b"END" + b"x", b"xEND", b"END" + b"PK\5\6" + b"\0" * 18])
def test_a_zip_with_two_ends_or_bytes_around_them_is_refused(original: Path, tmp_path: Path, end: bytes):
    assert_refused(put(tmp_path, entries_of(original), end=end))


def test_bytes_before_the_first_member_are_found_though_all_places_agree(original: Path, tmp_path: Path):
    entries = entries_of(original)
    entries[0].before = b"#!/bin/sh\nrm -rf ~\n"
    assert_refused(put(tmp_path, entries), "does not begin where")


def test_many_members_at_one_place_are_not_read_over_and_over(original: Path, tmp_path: Path):
    """Each of 2,000 entries leads to the same 8 MiB: unpacked they would be 16 GiB, of a file of 9 MiB."""
    kernel = b"\0" * (8 << 20)
    entries = entries_of(original)
    start = sum(30 + len(each.name) + len(each.data) for each in entries)
    entries.append(Entry(name=f"{TOP}/data/kernel".encode(), data=kernel))
    for at in range(2_000):
        entries.append(Entry(name=f"{TOP}/data/kern{at:02x}".encode()[:22], data=kernel, at=start))
    manifest = b"".join(
        b"0" * 64 + b"  " + each.name[len(TOP) + 1 :] + b"\n" for each in entries if b"kern" in each.name
    )
    listing = next(each for each in entries if each.name.endswith(b"/manifest-sha256.txt"))
    entries[entries.index(listing)] = attrs.evolve(listing, data=listing.data + manifest)
    start += len(manifest)
    for each in entries:
        each.at = start if each.at is not None else None
    into = tmp_path / "attack.zip"
    into.write_bytes(zip_bytes(entries))
    assert_refused(into, "does not begin where the member before it ends")


def test_many_small_bombs_are_one_bomb(original: Path, tmp_path: Path):
    """Each unpacks to less than is asked about; together they would be 8 GiB, of a file of 10 MiB."""
    bomb = deflated(b"\0" * (1 << 20))
    files = files_of(original)
    names = [f"data/bomb{at:05d}" for at in range(8_000)]
    files["manifest-sha256.txt"] += b"".join(b"0" * 64 + f"  {name}\n".encode() for name in names)
    files["bag-info.txt"] = files["bag-info.txt"].replace(b"Payload-Oxum: ", b"Payload-Oxum: 9")
    out, listed = bytearray(), bytearray()
    members = [(path, data, data, 0) for path, data in files.items()] + [(name, b"", bomb, 8) for name in names]
    crc = zlib.crc32(b"\0" * (1 << 20))
    for path, data, packed, method in members:
        name, at = f"{TOP}/{path}".encode(), len(out)
        size, check = (1 << 20, crc) if method else (len(data), zlib.crc32(data))
        fixed = (20, 0, method, 0, 33, check, len(packed), size, len(name))
        out += struct.pack("<4s5H3L2H", b"PK\3\4", *fixed, 0) + name + packed
        listed += struct.pack("<4s6H3L5H2L", b"PK\1\2", 3 << 8 | 20, *fixed, 0, 0, 0, 0, 0o100600 << 16, at) + name
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(members), len(members), len(listed), len(out), 0)
    into = tmp_path / "bombs.zip"
    into.write_bytes(out + listed + end)
    assert_refused(into, "200 times")
