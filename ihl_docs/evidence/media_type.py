"""Which kind of file it is, by the bytes with which it begins: a fixed table, so that every machine says the same.

It says how a file begins and no more: what begins like a picture may hold something else further on.

Source: IANA media types, with the signatures in the specifications of the formats.
"""

from typing import Final

HEAD_BYTES: Final = 4096
"""How much of a file is looked at."""

_STARTS: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
    (b"\x1aE\xdf\xa3", "video/x-matroska"),
    (b"OggS", "application/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"FLV\x01", "video/x-flv"),
    (b"\0\0\x01\xba", "video/mpeg"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-elf"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
    (b"WARC/", "application/warc"),
)
_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/vnd.wave", b"AVI ": "video/vnd.avi"}
_BRANDS: Final = {
    b"qt  ": "video/quicktime",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
    b"3gp4": "video/3gpp",
    b"3gp5": "video/3gpp",
    b"3gp6": "video/3gpp",
}
_MARKUP: Final = (
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
    (b"<svg", "image/svg+xml"),
    (b"<?xml", "application/xml"),
)
_CONTROLS: Final = frozenset(range(32)) - set(b"\t\n\r\f\x1b")


def media_type_of(head: bytes) -> str | None:
    """The media type of a file whose first `HEAD_BYTES` bytes are *head*; `None` if they show none.

    >>> media_type_of(b"%PDF-1.7 ...")
    'application/pdf'
    >>> media_type_of(b"two words")
    'text/plain'
    """
    head = head[:HEAD_BYTES]
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[:4] == b"\x1aE\xdf\xa3" and b"webm" in head[:64]:
        return "video/webm"
    for start, found in _STARTS:
        if head.startswith(start):
            return found
    return _text(head)


def _text(head: bytes) -> str | None:
    if not head or not _CONTROLS.isdisjoint(head):
        return None
    try:
        # The last character may be cut off where the head ends.
        head.decode("utf-8") if len(head) < HEAD_BYTES else head[:-3].decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        if len(head) < HEAD_BYTES or error.start < len(head) - 8:
            return None
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((found for opening, found in _MARKUP if start.startswith(opening)), "text/plain")
