"""What a file shows of itself: its kind, by its first bytes, and what it says there."""

from ihl_docs.evidence import exif
from ihl_docs.evidence.media_type import media_type_of
from ihl_docs.model.package import Statement


def seen_in(head: bytes) -> tuple[str | None, tuple[Statement, ...]]:
    """The kind that a file has by its first bytes, and what it says there of itself."""
    return media_type_of(head), exif.statements(head)
