"""The members of a zip file, one after the other: whether what stands before each is what the directory says of it.

A program that reads a zip file from the front believes the header before a member, one that reads it from the end believes
the directory. Where the two differ, two persons who unpack the same file get different ones; and what no entry of the
directory lists is seen by one of them only. So they must agree, and the members must fill the file without a gap.

Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.9, 4.4.4 and 4.5.3; Info-ZIP, extra field 0x7075 (Unicode path).
"""

import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from ihl_docs.evidence.digests import BLOCK_BYTES

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_EXTRA: Final = struct.Struct("<2H")
_NO_MORE: Final = 0xFFFFFFFF
_ZIP64: Final = 1
_UNICODE_PATH: Final = 0x7075
_STREAMED: Final = 0x8
_UTF8: Final = 0x800
_LONGEST_DESCRIPTOR: Final = 24


class Members(NamedTuple):
    """Where the bytes of the members begin, and what is wrong with the others."""

    starts: Mapping[int, int]
    """Where the packed bytes of a member begin, by where its header does."""
    faults: Mapping[int, str]
    """Why a member is not to be read, by where its header begins."""
    gap: str | None
    """What is wrong behind the last member."""


def located(file: int, entries: Sequence[zipfile.ZipInfo], end: int) -> Members:
    """Go through the members in the order in which they lie.

    Args:
        file: The open zip file.
        entries: What its directory lists.
        end: Where the directory begins.
    """
    starts: dict[int, int] = {}
    faults: dict[int, str] = {}
    reached = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        at = entry.header_offset
        start, fault = _start(file, entry)
        if at != reached:
            fault = "does not begin where the member before it ends"
        if at in starts or at in faults:
            starts.pop(at, None)  # nothing shows which of the two is meant
            fault = "does not begin where the member before it ends"
        if fault is None:
            starts[at] = start
        else:
            faults[at] = fault
        reached = max(reached, start + entry.compress_size)
        if fault is None and entry.flag_bits & _STREAMED:
            length = _descriptor_length(file, entry, reached)
            reached += length
            if not length:
                faults[at] = "is followed by a size or checksum that is not the one in the directory"
                del starts[at]
    gap = None
    if reached != end:
        gap = "The last member of the zip file does not end where its directory begins."
    return Members(starts=starts, faults=faults, gap=gap)


def unpacked(file: int, entry: zipfile.ZipInfo, start: int) -> Iterator[bytes]:
    """The bytes of a member, a block at a time.

    Raises:
        OSError: If they are not what the directory says, or something stands behind their end.
    """
    blocks = _packed(file, start, entry.compress_size)
    size = check = 0
    for block in blocks if entry.compress_type == zipfile.ZIP_STORED else _inflated(blocks):
        size, check = size + len(block), zlib.crc32(block, check)
        if size > entry.file_size:
            raise OSError("damaged in the zip file: it is longer than the directory says")
        yield block
    if size != entry.file_size or check != entry.CRC:
        raise OSError("damaged in the zip file: it does not have the size and the checksum in the directory")


def _packed(file: int, start: int, size: int) -> Iterator[bytes]:
    at, end = start, start + size
    while at < end:
        block = os.pread(file, min(BLOCK_BYTES, end - at), at)
        if not block:
            raise OSError("damaged in the zip file: it ends too early")
        yield block
        at += len(block)


def _inflated(blocks: Iterator[bytes]) -> Iterator[bytes]:
    packer = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for block in blocks:
            rest = block
            while rest and not packer.eof:
                yield packer.decompress(rest, BLOCK_BYTES)
                rest = packer.unconsumed_tail
            if packer.unused_data or (packer.eof and rest):
                raise OSError("damaged in the zip file: something stands behind its end")
    except zlib.error as error:
        raise OSError(f"damaged in the zip file: {error}") from error
    if not packer.eof:
        raise OSError("damaged in the zip file: it ends too early")


def _start(file: int, entry: zipfile.ZipInfo) -> tuple[int, str | None]:
    """Where the packed bytes begin, and what is wrong with the header before them."""
    after = entry.header_offset + _LOCAL.size + len(_name(entry))
    header = os.pread(file, _LOCAL.size, entry.header_offset)
    if len(header) < _LOCAL.size or header[:4] != b"PK\3\4":
        return after, "has no header where the directory says"
    _, _, flags, method, _, _, crc, packed, size, length, more = _LOCAL.unpack(header)
    start = entry.header_offset + _LOCAL.size + length + more
    tail = os.pread(file, length + more, entry.header_offset + _LOCAL.size)
    if len(tail) < length + more or tail[:length] != _name(entry):
        return start, "has another name in its own header than in the directory"
    streamed = bool(flags & _STREAMED)
    if flags != entry.flag_bits or method != entry.compress_type:
        return start, "has a header that says otherwise than the directory how it is packed"
    stated = (crc, packed, size)
    large = _NO_MORE in {packed, size}
    actual = (entry.CRC, entry.compress_size, entry.file_size)
    # Of a streamed member those numbers that were not known yet are 0; they stand behind it.
    agree = all(one == other or (streamed and one == 0) for one, other in zip(stated, actual, strict=True))
    if not agree and not large:
        return start, "has a header that gives it another size or checksum than the directory"
    return start, _extra_fault(tail[length:], entry, large=large, streamed=streamed) or _listed_extra_fault(entry)


def _name(entry: zipfile.ZipInfo) -> bytes:
    encoding = "utf-8" if entry.flag_bits & _UTF8 else "cp437"
    return entry.orig_filename.encode(encoding, "surrogateescape")


def _extra_fault(extra: bytes, entry: zipfile.ZipInfo, *, large: bool, streamed: bool) -> str | None:
    fields = _fields(extra)
    if fields is None or any(kind == _UNICODE_PATH for kind, _ in fields):
        return "has an extra field that programs read in different ways"
    sizes = [data for kind, data in fields if kind == _ZIP64]
    wanted = [struct.pack("<2Q", entry.file_size, entry.compress_size)]
    if not streamed and sizes != wanted and (large or sizes):
        return "has a header that gives it another size than the directory"
    return None


def _listed_extra_fault(entry: zipfile.ZipInfo) -> str | None:
    fields = _fields(entry.extra)
    if fields is None or any(kind == _UNICODE_PATH for kind, _ in fields):
        return "has an extra field that programs read in different ways"
    sizes = [data for kind, data in fields if kind == _ZIP64]
    actual = (entry.file_size, entry.compress_size, entry.header_offset)
    if sizes and max(actual) < _NO_MORE and not struct.pack("<3Q", *actual).startswith(b"".join(sizes)):
        return "has two sizes in the directory"
    return None


def _fields(extra: bytes) -> list[tuple[int, bytes]] | None:
    """The extra fields, or `None` if they do not fill the room that they have."""
    found, at = [], 0
    while at + _EXTRA.size <= len(extra):
        kind, length = _EXTRA.unpack_from(extra, at)
        at += _EXTRA.size + length
        found.append((kind, extra[at - length : at]))
    return found if at == len(extra) else None


def _descriptor_length(file: int, entry: zipfile.ZipInfo, at: int) -> int:
    """How long what stands behind a streamed member is; 0 if it does not say what the directory says."""
    found = os.pread(file, _LONGEST_DESCRIPTOR, at)
    large = max(entry.compress_size, entry.file_size) >= _NO_MORE
    for numbers in ("<L2Q",) if large else ("<3L", "<L2Q"):
        wanted = struct.pack(numbers, entry.CRC, entry.compress_size, entry.file_size)
        for whole in (b"PK\7\x08" + wanted, wanted):  # the mark in front was not always there
            if found.startswith(whole):
                return len(whole)
    return 0
