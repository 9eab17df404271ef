"""Bytes that are the same for the same data, wherever and however often they are made."""

import hashlib
import json

from ihl_docs.codec.plain import plain_data
from ihl_docs.model.forms import MAX_SAFE_INTEGER


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
    return kind is bool or plain is None


def digest(record: object) -> str:
    """SHA-256, in hexadecimal, of the canonical form of *record*."""
    return hashlib.sha256(canonical_bytes(plain_data(record))).hexdigest()


def readable_bytes(plain: object) -> bytes:
    """The same data laid out for people: indented, keys sorted, a newline at the end."""
    text = json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8")
