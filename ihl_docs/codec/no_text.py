"""Files that are no text, by what they begin with: what people hand in by mistake."""

from typing import Final, NamedTuple

from ihl_docs.model.told import told


class Kind(NamedTuple):
    """What a file is, and what to do about it."""

    name: str
    mend: str


_EXPORT: Final = told("Save what is in it as JSON or YAML; an exhibit is named in a submission by its path.")
_EXHIBIT: Final = told("Give the submission itself; an exhibit is named in it by its path.")
_AGAIN: Final = told("It was compressed twice: compress it once.")

BEGINNINGS: Final = (
    (b"PK\x03\x04", Kind(told("a zip archive or a document of an office program"), _EXPORT)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind(told("a document of an office program"), _EXPORT)),
    (b"%PDF-", Kind(told("a PDF document"), _EXPORT)),
    (b"SQLite format 3\x00", Kind(told("a database"), _EXPORT)),
    (b"\x89PNG\r\n\x1a\n", Kind(told("a picture"), _EXHIBIT)),
    (b"\xff\xd8\xff", Kind(told("a picture"), _EXHIBIT)),
    (b"GIF8", Kind(told("a picture"), _EXHIBIT)),
    (b"\x1f\x8b", Kind(told("compressed"), _AGAIN)),
)
"""Source: the specifications of the formats; each begins with these bytes."""


def kind_of(data: bytes) -> Kind | None:
    """What the file with these *data* is, if it is one that we know and no text."""
    return next((kind for beginning, kind in BEGINNINGS if data.startswith(beginning)), None)
