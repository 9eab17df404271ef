"""Places in an instrument as a text points at them, alone, as a range or as a list."""

from typing import Final, NamedTuple, TypeAlias

from ihl_docs.law.citing.words import VALUE

Path: TypeAlias = tuple[str, ...]
"""An article or rule with its subdivisions: 51, 5, b."""
ENUMERATORS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")


class Item(NamedTuple):
    """One place pointed at, or a range of places."""

    path: Path
    start: int
    end: int
    through: Path | None = None
    onward: bool = False


class Group(NamedTuple):
    """Places pointed at together, behind one word for article or rule, or behind none."""

    items: tuple[Item, ...]
    end: int
    kind: str
    """article, rule, or free where no word says which."""
    slashed: bool = False
    common: bool = False


def enumerator(word: str) -> bool:
    """Whether a word can number a subdivision: figures, one letter, or a Latin numeral."""
    return (word.isdigit() and len(word) <= 2) or word in ENUMERATORS or word in VALUE
