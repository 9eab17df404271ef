"""What a picture says of itself in Exif: when it was taken, where, and with what.

Anybody can write these fields, and many programs change or drop them: they are reported as what the file says. Only the
few fields that bear on an exhibit are read, each within bounds, and nothing in a file can make the reading fail.

Source: Exif 2.32 (CIPA DC-008), sections 4.6.4 to 4.6.6; PNG, third edition, chunk eXIf; C2PA 2.1, appendix A.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import Final

from ihl_docs.model.package import Statement

HEAD_BYTES: Final = 256 << 10
"""How much of a file is looked at: Exif stands near the beginning."""

MOST_FIELDS: Final = 200
LONGEST_VALUE: Final = 200

_MAIN: Final = {0x010F: "Make", 0x0110: "Model", 0x0131: "Software", 0x0132: "DateTime", 0x013B: "Artist"}
_PHOTO: Final = {
    0x9003: "DateTimeOriginal",
    0x9004: "DateTimeDigitized",
    0x9010: "OffsetTime",
    0x9011: "OffsetTimeOriginal",
    0xA431: "BodySerialNumber",
}
_GPS: Final = {
    0x0001: "GPSLatitudeRef",
    0x0002: "GPSLatitude",
    0x0003: "GPSLongitudeRef",
    0x0004: "GPSLongitude",
    0x0005: "GPSAltitudeRef",
    0x0006: "GPSAltitude",
    0x0007: "GPSTimeStamp",
    0x0011: "GPSImgDirection",
    0x001D: "GPSDateStamp",
}
_PHOTO_POINTER: Final = 0x8769
_GPS_POINTER: Final = 0x8825
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}
_C2PA_UUID: Final = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")


def statements(head: bytes) -> tuple[Statement, ...]:
    """What a file whose first `HEAD_BYTES` bytes are *head* says of itself, in a fixed order; often nothing."""
    head = head[:HEAD_BYTES]
    found: dict[str, str] = {}
    tiff, credentials = _parts(head)
    if tiff is not None:
        try:
            found = dict(_fields(tiff))
        except (struct.error, ValueError):
            found = {}
    told = [Statement(standard="Exif", name=name, value=value) for name, value in sorted(found.items())]
    if credentials:
        told.append(
            Statement(
                standard="C2PA",
                name="manifest",
                value="The file carries one, which was not read when the package was built.",
            )
        )
    return tuple(told)


def _parts(head: bytes) -> tuple[bytes | None, bool]:
    """The TIFF structure that holds the Exif fields, and whether there is a C2PA manifest."""
    if head[:2] == b"\xff\xd8":
        return _of_jpeg(head)
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        return _of_png(head)
    if head[:4] in {b"II*\0", b"MM\0*"}:
        return head, False
    return None, head[4:8] == b"ftyp" and _C2PA_UUID in head


def _of_jpeg(head: bytes) -> tuple[bytes | None, bool]:
    at, tiff, credentials = 2, None, False
    while at + 4 <= len(head) and head[at] == 0xFF and head[at + 1] not in {0xD9, 0xDA}:
        (length,) = struct.unpack_from(">H", head, at + 2)
        part = head[at + 4 : at + 2 + length]
        if head[at + 1] == 0xE1 and part.startswith(b"Exif\0\0") and tiff is None:
            tiff = part[6:]
        credentials = credentials or (head[at + 1] == 0xEB and b"jumb" in part and b"c2pa" in part)
        at += 2 + max(length, 2)
    return tiff, credentials


def _of_png(head: bytes) -> tuple[bytes | None, bool]:
    at, tiff, credentials = 8, None, False
    while at + 8 <= len(head):
        length, kind = struct.unpack_from(">I4s", head, at)
        if kind == b"eXIf" and tiff is None:
            tiff = head[at + 8 : at + 8 + length]
        credentials = credentials or kind == b"caBX"
        at += 12 + length
    return tiff, credentials


def _fields(tiff: bytes) -> Iterator[tuple[str, str]]:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return
    (main,) = struct.unpack_from(f"{order}I", tiff, 4)
    pointers: dict[int, int] = {}
    yield from _directory(tiff, order, main, _MAIN, pointers)
    for pointer, names in ((_PHOTO_POINTER, _PHOTO), (_GPS_POINTER, _GPS)):
        if pointer in pointers:
            yield from _directory(tiff, order, pointers[pointer], names, {})


def _directory(
    tiff: bytes, order: str, at: int, names: Mapping[int, str], pointers: dict[int, int]
) -> Iterator[tuple[str, str]]:
    if at + 2 > len(tiff):
        return
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    for number in range(min(count, MOST_FIELDS)):
        entry = at + 2 + 12 * number
        if entry + 12 > len(tiff):
            return
        tag, kind, amount = struct.unpack_from(f"{order}HHI", tiff, entry)
        size = _SIZES.get(kind, 0) * amount
        if tag in {_PHOTO_POINTER, _GPS_POINTER}:
            pointers[tag] = struct.unpack_from(f"{order}I", tiff, entry + 8)[0]
        if tag not in names or not 0 < size <= 1024:
            continue
        start = entry + 8 if size <= 4 else struct.unpack_from(f"{order}I", tiff, entry + 8)[0]
        value = _value(tiff[start : start + size], order, kind, amount)
        if value:
            yield names[tag], value


def _value(data: bytes, order: str, kind: int, amount: int) -> str:
    if len(data) < _SIZES[kind] * amount:
        return ""
    if kind in {2, 7}:
        text = data.split(b"\0", 1)[0].decode("utf-8", "replace").strip()
        return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)[:LONGEST_VALUE].strip()
    if kind in {5, 10}:
        parts = struct.unpack(f"{order}{2 * amount}{'I' if kind == 5 else 'i'}", data)
        pairs = zip(parts[::2], parts[1::2], strict=True)
        return " ".join(f"{over}/{under}" for over, under in pairs)[:LONGEST_VALUE]
    letter = {1: "B", 3: "H", 4: "I", 9: "i"}[kind]
    return " ".join(map(str, struct.unpack(f"{order}{amount}{letter}", data)))[:LONGEST_VALUE]
