"""The one form of a package that is a zip file: every byte of its headers follows from names, sizes and checksums.

Members are stored and not deflated, because versions of zlib write different bytes for the same input; in the order of
their paths, one right after the other, all with the same date and mode. What is larger than a field of the older form
can say stands in ZIP64 fields, and only then.

Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.4 and 4.5.3.
"""

import struct
from collections.abc import Sequence
from typing import Final

import attrs

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END64: Final = struct.Struct("<4sQ2H2L4Q")
_LOCATOR: Final = struct.Struct("<4sLQL")
_END: Final = struct.Struct("<4s4H2LH")

_VERSION: Final = 20
_VERSION64: Final = 45
_UNIX: Final = 3
_UTF8: Final = 0x800
_DATE: Final = 1 << 5 | 1
"""1980-01-01, the first date that a zip can hold."""
_MODE: Final = 0o100600
_NO_MORE: Final = 0xFFFFFFFF
_NO_MORE_MEMBERS: Final = 0xFFFF


@attrs.frozen(kw_only=True)
class Member:
    """A file in a zip file."""

    name: str
    """With the folder at the top, and / between the parts."""
    size: int
    crc: int
    at: int
    """Where its header begins."""


def local_header(member: Member) -> bytes:
    """What stands before the bytes of a member."""
    name, large = member.name.encode(), member.size >= _NO_MORE
    size = _NO_MORE if large else member.size
    extra = struct.pack("<2H2Q", 1, 16, member.size, member.size) if large else b""
    flags = 0 if name.isascii() else _UTF8
    version = _VERSION64 if large else _VERSION
    fixed = (b"PK\3\4", version, flags, 0, 0, _DATE, member.crc, size, size, len(name), len(extra))
    return _LOCAL.pack(*fixed) + name + extra


def directory(members: Sequence[Member], at: int) -> bytes:
    """The directory of the zip file, which begins at *at*, and its end."""
    entries = b"".join(map(central_header, members))
    count, length = len(members), len(entries)
    end64 = b""
    if count >= _NO_MORE_MEMBERS or length >= _NO_MORE or at >= _NO_MORE:
        version = _UNIX << 8 | _VERSION64
        end64 = _END64.pack(
            b"PK\6\6", _END64.size - 12, version, _VERSION64, 0, 0, count, count, length, at
        ) + _LOCATOR.pack(b"PK\6\7", 0, at + length, 1)
    few = min(count, _NO_MORE_MEMBERS)
    return entries + end64 + _END.pack(b"PK\5\6", 0, 0, few, few, min(length, _NO_MORE), min(at, _NO_MORE), 0)


def central_header(member: Member) -> bytes:
    """What the directory says of a member."""
    name = member.name.encode()
    large, far = member.size >= _NO_MORE, member.at >= _NO_MORE
    numbers = ([member.size, member.size] if large else []) + ([member.at] if far else [])
    extra = struct.pack(f"<2H{len(numbers)}Q", 1, 8 * len(numbers), *numbers) if numbers else b""
    size = _NO_MORE if large else member.size
    version = _VERSION64 if numbers else _VERSION
    flags = 0 if name.isascii() else _UTF8
    fixed = (b"PK\1\2", _UNIX << 8 | version, version, flags, 0, 0, _DATE, member.crc, size, size, len(name))
    return _CENTRAL.pack(*fixed, len(extra), 0, 0, 0, _MODE << 16, _NO_MORE if far else member.at) + name + extra
