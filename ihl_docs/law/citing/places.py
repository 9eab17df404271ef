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


_WORDS: Final = frozenset({"ill", "il"})
_YEARS: Final = range(1800, 2100)


def beyond_all(word: str) -> bool:
    """Whether a word in brackets numbers a subdivision that no treaty has: (100), (xl), (bb).

    It must not be passed over, or the article that stands before it would be taken for what was cited.
    """
    if word.isdigit():
        return len(word) <= 4 and int(word) not in _YEARS
    numeral = set(word) <= set("ivxl") and word not in _WORDS
    return len(word) > 1 and (numeral or (len(word) <= 3 and word == len(word) * word[0])) and word.isascii()


def enumerator(word: str) -> bool:
    """Whether a word can number a subdivision: figures, one letter, or a Latin numeral."""
    return (word.isdigit() and len(word) <= 2) or word in ENUMERATORS or word in VALUE
