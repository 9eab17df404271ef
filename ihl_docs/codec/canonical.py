"""Bytes that are the same for the same data, wherever and however often they are made."""

import hashlib
import json

import rfc8785

from ihl_docs.codec.strict import unstructure


def canonical_bytes(plain: object) -> bytes:
    """The canonical form of plain data.

    Source: RFC 8785 (JSON Canonicalization Scheme).
    """
    return rfc8785.dumps(plain)  # type: ignore[arg-type]  # it checks the types itself


def digest(record: object) -> str:
    """SHA-256, in hexadecimal, of the canonical form of *record*."""
    return hashlib.sha256(canonical_bytes(unstructure(record))).hexdigest()


def readable_bytes(plain: object) -> bytes:
    """The same data laid out for people: indented, keys sorted, a newline at the end."""
    text = json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return (text + "\n").encode("utf-8")
