"""A text as plain tokens: small Latin letters, digits and signs, each with its place in the text as it was written."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[a-z]+|[0-9]+|([^\sa-z0-9])\1{3,}|[^\sa-z0-9]")
_MADE_PLAIN: Final = {
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'",
    "\N{ACUTE ACCENT}": "'",
    "\N{MINUS SIGN}": "-",
    "\N{FRACTION SLASH}": "/",
    "\N{DEGREE SIGN}": "",
    "\N{MASCULINE ORDINAL INDICATOR}": "",
    "\N{FEMININE ORDINAL INDICATOR}": "",
    "œ": "oe",
    "æ": "ae",
}


class Token(NamedTuple):
    """A word, a number or a sign."""

    text: str
    start: int
    end: int
    spaced: bool
    """Whether white space stands before it."""
    broken: bool = False
    """Whether a line begins with it."""


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if char in _MADE_PLAIN:
        return _MADE_PLAIN[char]
    category = unicodedata.category(char)
    if category == "Pd":
        return "-"
    if category == "Cf":  # soft hyphens, joiners and marks of direction
        return ""
    # A raised figure is the mark of a footnote: as a digit it would make article 51 with note 2 article 512.
    if category in {"No", "Zs", "Zl", "Zp", "Cc"}:
        return " "
    if category in {"Pi", "Pf"}:
        return '"'
    parts = unicodedata.normalize("NFKD", char)
    kept = "".join(part for part in parts if not unicodedata.combining(part)).lower()
    return "".join(part if part.isascii() or part in "§¶" else "~" for part in kept)


def tokens(text: str, abbreviations: Collection[str] = ()) -> list[Token]:
    """The tokens of a text, without capitals and accents; in time that grows as the text.

    Args:
        text: Any text.
        abbreviations: Words that may be written with a full stop behind each letter; they become one token.
    """
    if text.isascii():
        plain, places = text.lower(), None
    else:
        pieces = [char.lower() if char.isascii() else _plain(char) for char in text]
        plain = "".join(pieces)
        places = [at for at, piece in enumerate(pieces) for _ in piece]
    found: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        first = start if places is None else places[start]
        last = end if places is None else places[end - 1] + 1
        found.append(Token(match.group(), first, last, start > before, "\n" in plain[before:start]))
        before = end
    return _joined(found, abbreviations) if abbreviations else found


def _joined(found: list[Token], abbreviations: Collection[str]) -> list[Token]:
    joined: list[Token] = []
    at = 0
    while at < len(found):
        end = _letters_end(found, at)
        word = "".join(token.text for token in found[at:end:2])
        if end - at > 1 and word in abbreviations:
            if end < len(found) and found[end].text == "." and not found[end].spaced:
                end += 1
            joined.append(found[at]._replace(text=word, end=found[end - 1].end))
            at = end
        else:
            joined.append(found[at])
            at += 1
    return joined


def _letters_end(found: list[Token], at: int) -> int:
    """Where a chain such as `g . c` ends that begins at *at*; *at* itself if none does, such as inside 8.2.c.i."""
    if at and not found[at].spaced and found[at - 1].text in {".", ")"}:
        return at
    end = at
    while (
        end < len(found)
        and end - at < 12
        and len(found[end].text) == 1
        and found[end].text.isalpha()
        and (end == at or not found[end].spaced)
    ):
        if not (end + 2 < len(found) and found[end + 1].text == "." and not found[end + 1].spaced):
            return end + 1
        end += 2
    return end - 1 if end > at else at
