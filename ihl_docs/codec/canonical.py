"""Bytes that are the same for the same data, wherever and however often they are made."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, Final, cast

from ihl_docs.codec.canonical_text import SeldomError, canonical_text, is_written_alike
from ihl_docs.codec.plain import plain_data, told_fields
from ihl_docs.model.forms import MAX_SAFE_INTEGER
from ihl_docs.model.on_need import is_record
from ihl_docs.model.text import Text

MANY: Final = 1_000
"""Items of a list whose canonical form is made item by item where only its digest is asked for."""

_BREAK: Final = re.compile(rb"\n *")
_STRING: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"')
_OPENING: Final = frozenset((b"{", b"["))
_CLOSING: Final = frozenset((b"}", b"]"))


def canonical_bytes(plain: object) -> bytes:
    """The canonical form of plain data.

    Source: RFC 8785 (JSON Canonicalization Scheme).
    """
    if _is_simple(plain):
        # For such data the standard library writes the same bytes, several times faster.
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")
    import rfc8785  # seldom needed

    return rfc8785.dumps(plain)  # type: ignore[arg-type]  # it checks the types itself


def _is_simple(plain: object) -> bool:
    """Whether it holds no number that Python writes otherwise, no key that it sorts otherwise, and nothing foreign."""
    kind = type(plain)
    if kind is str:
        return bool(plain.isprintable() or plain.isascii())  # type: ignore[attr-defined]  # half a surrogate pair is neither
    if kind is dict:
        return all(
            type(key) is str and key.isascii() and _is_simple(value)
            for key, value in plain.items()  # type: ignore[attr-defined]
        )
    if kind is list or kind is tuple:
        return all(map(_is_simple, plain))  # type: ignore[call-overload]
    if kind is int:
        return -MAX_SAFE_INTEGER <= plain <= MAX_SAFE_INTEGER  # type: ignore[operator]
    if kind is float:
        return is_written_alike(plain)  # type: ignore[arg-type]
    return kind is bool or plain is None


def digest(record: object) -> str:
    """SHA-256, in hexadecimal, of the canonical form of *record*.

    Of a record with very many parts, that form is never made as a whole: it may take more memory than all else.
    """
    found = hashlib.sha256()
    for piece in _pieces(record):
        found.update(piece)
    return found.hexdigest()


def _pieces(record: object) -> Iterator[bytes]:
    kind = type(record)
    told = told_fields(record) if is_record(cast("Any", kind)) and kind is not Text else {}
    if not any(_is_long(value) for value in told.values()):
        yield _in_one(record)
        return
    before = b"{"
    for name in sorted(told):
        yield before + canonical_bytes(name) + b":"
        yield from _items(told[name]) if _is_long(told[name]) else (_in_one(told[name]),)
        before = b","
    yield b"}"


def _items(items: tuple[object, ...]) -> Iterator[bytes]:
    before = b"["
    for item in items:
        yield before + _in_one(item)
        before = b","
    yield b"]"


def _in_one(value: object) -> bytes:
    try:
        return canonical_text(value).encode()
    except (SeldomError, UnicodeEncodeError):
        return canonical_bytes(plain_data(value))


def _is_long(value: object) -> bool:
    return type(value) is tuple and len(value) > MANY


def is_readable_form(data: bytes, plain: object) -> bool:
    """Whether *data* are the `readable_bytes` of *plain*, which they mean: the same answer, many times as fast.

    Without its line breaks and the blanks after them, which no text holds, such a document is what the fast encoder of the
    standard library writes. What is left to ask is whether it is broken at every place where it must be, and indented.
    """
    try:
        compact = json.dumps(
            plain, sort_keys=True, ensure_ascii=False, separators=(",", ": "), allow_nan=False
        ).encode()
    except (ValueError, TypeError):
        return False
    if not data.endswith(b"\n") or _BREAK.sub(b"", data) != compact:
        return False
    lines = data[:-1].split(b"\n")
    depth, opened, before = 0, False, b""
    for number, line in enumerate(lines):
        text = line.lstrip(b" ")
        closes = text[:1] in _CLOSING
        # A break stands behind an opening or a comma or before a closing, and none in an empty object or list.
        if number and ((closes and opened) or not (closes or opened or before == b",")):
            return False
        depth -= closes
        if len(line) - len(text) != 2 * depth:
            return False
        before = text[-1:]
        opened = before in _OPENING
        depth += opened
    bare = _STRING.sub(b"_", compact)
    places = sum(map(bare.count, (b",", b"{", b"[", b"}", b"]"))) - 2 * (bare.count(b"{}") + bare.count(b"[]"))
    return len(lines) - 1 == places


def readable_pieces(record: object) -> Iterator[str]:
    """The text of `readable_bytes` of the plain data of *record*, without the newline at the end, in pieces.

    No more is held at once than one item of one list: a long record may take many times its own memory as text.
    """
    before = "{"
    for name, value in sorted(told_fields(record).items()):
        yield f"{before}\n  {json.dumps(name)}: "
        before = ","
        if type(value) is tuple and value:
            opening = "["
            for item in value:
                yield f"{opening}\n    {_indented(item, 4)}"
                opening = ","
            yield "\n  ]"
        else:
            yield _indented(value, 2)
    yield "\n}" if before == "," else "{}"


def _indented(value: object, by: int) -> str:
    text = json.dumps(plain_data(value), indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return text.replace("\n", "\n" + " " * by)  # in its strings a line feed is an escape


def readable_bytes(plain: object) -> bytes:
    """The same data laid out for people: indented, keys sorted, a newline at the end."""
    text = json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8")
