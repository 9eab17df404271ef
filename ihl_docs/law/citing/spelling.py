"""Slips of the pen, and of a scanner, in the names of instruments: Genva Convention IV, Rorne Statute, Artic1e."""

import re
from typing import Final, NamedTuple

from ihl_docs.law.citing.names import named_at
from ihl_docs.law.citing.tokens import Token
from ihl_docs.law.citing.words import VALUE, Words
from ihl_docs.law.search_spelling import nearly

_LONG: Final = 5
"""Letters from which on a word may have been misspelt; shorter ones are too near to others."""
_AROUND: Final = 8
"""Tokens before a word at which a name that has it may begin."""

_TAKEN_FOR: Final = {"1": "li", "0": "o", "5": "s"}
"""Letters that a scanner takes for a figure inside a word."""
_NO_NUMERALS: Final = frozenset({"il", "ill"})
"""Words that would be numerals with an `i` for each `l`, as lV is IV: il est interdit, ill-treatment."""
_NUMERAL: Final = re.compile("(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_FIGURES: Final = {"l": "1", "ll": "11", "o": "0", "oo": "00", "lo": "10", "ol": "01"}
"""Figures that a scanner takes for letters inside a number: 5l, l47, 1O3."""
_BEHIND_NUMBERS: Final = frozenset("(),.;:-/]")
"""Signs that may stand right behind a number."""


class Mended(NamedTuple):
    """Tokens as they are read, and what was read for what."""

    found: list[Token]
    said: tuple[tuple[str, str], ...]


def mended(found: list[Token], words: Words, text: str) -> Mended:
    """The same tokens, those misspelt as they must have been meant; only where that alone makes a name or a known word.

    A word that could stand for two is taken for the one that makes the name of an instrument.
    """
    doubtful: list[tuple[int, list[str]]] = []
    scanned = _scanned(found, words, text)
    found = scanned.found
    meant = list(found)
    said = list(scanned.said)
    for at, token in enumerate(found):
        if (numeral := _numeral(found, at)) is not None:
            doubtful.append((at, [numeral]))
            continue
        if len(token.text) < _LONG or not token.text.isalpha() or token.text in words.spelt or token.text in VALUE:
            continue
        near = nearly(token.text, words.spelt)
        if len(near) == 1:
            meant[at] = token._replace(text=near[0])
            said.append((token.text, near[0]))
        elif near:
            doubtful.append((at, near))
    for at, near in doubtful:
        named = [word for word in near if _names(meant, at, word, words)]
        if len(named) == 1:
            meant[at] = found[at]._replace(text=named[0])
            said.append((found[at].text, named[0]))
    return Mended(meant, tuple(said)) if said else Mended(found, ())


def _numeral(found: list[Token], at: int) -> str | None:
    """The numeral that a word would be with an `i` for each `l`, outside brackets: the lV of GC lV."""
    word = found[at].text
    numeral = word.replace("l", "i")
    apostrophe = at + 1 < len(found) and found[at + 1].text == "'"  # l'article
    if numeral == word or word in _NO_NUMERALS or numeral not in VALUE or apostrophe or _in_brackets(found, at):
        return None
    return numeral


def _in_figures(found: list[Token], at: int) -> str | None:
    """The same for a subdivision in brackets: (Vlll); but (xl) is forty, whatever a treaty has."""
    word = found[at].text
    numeral = word.replace("l", "i")
    slip = numeral != word and numeral in VALUE and _in_brackets(found, at) and not _NUMERAL.fullmatch(word)
    return numeral if slip and word not in _NO_NUMERALS else None


def _scanned(found: list[Token], words: Words, text: str) -> Mended:
    """The same tokens, with the figures that a scanner took for letters, and `rn` that it took for `m`, as letters."""
    meant: list[Token] = []
    said: list[tuple[str, str]] = []
    at = 0
    while at < len(found):
        token, width = found[at], 1
        if (number := _number(found, at, text)) is not None:
            said.append(("".join(each.text for each in found[at : number[1]]), number[0]))
            meant.append(token._replace(text=number[0], end=found[number[1] - 1].end))
            at = number[1]
            continue
        if at + 2 < len(found) and not (found[at + 1].spaced or found[at + 2].spaced):
            first, figure, last = (each.text for each in found[at : at + 3])
            read = [first + letter + last for letter in _TAKEN_FOR.get(figure, "")]
            known = [word for word in read if first.isalpha() and last.isalpha() and word in words.spelt]
            if len(known) == 1:
                token, width = token._replace(text=known[0], end=found[at + 2].end), 3
                said.append((first + figure + last, known[0]))
        if (numeral := _in_figures(found, at)) is not None:
            said.append((token.text, numeral))
            token = token._replace(text=numeral)
        narrow = token.text.replace("rn", "m")
        if narrow != token.text and token.text not in words.spelt and narrow in words.spelt:
            said.append((token.text, narrow))
            token = token._replace(text=narrow)
        meant.append(token)
        at += width
    return Mended(meant, tuple(said))


def _number(found: list[Token], at: int, text: str) -> tuple[str, int] | None:
    """A number some of whose figures were taken for letters, such as 5l, and the token behind it.

    A small `o` at the end is an ordinal's, as in the Portuguese art. 3o; it is no figure.
    """
    if not found[at].spaced and at and found[at - 1].text not in {"(", ".", "-", "/"}:
        return None
    end = at
    while end < len(found) and (end == at or not found[end].spaced):
        if not (found[end].text.isdigit() or found[end].text in _FIGURES):
            break
        end += 1
    read = [each.text for each in found[at:end]]
    glued = end < len(found) and not found[end].spaced and found[end].text not in _BEHIND_NUMBERS
    if len(read) < 2 or glued or not any(each.isdigit() for each in read):
        return None
    if read[-1] == "o" and text[found[end - 1].start] == "o":
        return None
    number = "".join(_FIGURES.get(each, each) for each in read)
    return (number, end) if len(number) <= 3 else None


def _in_brackets(found: list[Token], at: int) -> bool:
    around = found[at - 1].text if at else "", found[at + 1].text if at + 1 < len(found) else ""
    return around == ("(", ")")


def _names(found: list[Token], at: int, word: str, words: Words) -> bool:
    """Whether a name of an instrument has the word in that place."""
    read = [*found[:at], found[at]._replace(text=word), *found[at + 1 :]]
    for start in range(max(0, at - _AROUND), at + 1):
        named = named_at(read, start, words)
        if named is not None and named.end > at and not named.named.generic:
            return True
    return False
