"""Slips of the pen, and of a scanner, in the names of instruments: Genva Convention IV, Rorne Statute, Artic1e."""

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
_NUMERAL: Final = frozenset("livx")
_SCANNED_NUMERAL: Final = frozenset("l")
"""Letters of a Latin numeral as it was scanned: lV for IV. One `l` alone is no numeral: l'article."""


class Mended(NamedTuple):
    """Tokens as they are read, and what was read for what."""

    found: list[Token]
    said: tuple[tuple[str, str], ...]


def mended(found: list[Token], words: Words) -> Mended:
    """The same tokens, those misspelt as they must have been meant; only where that alone makes a name or a known word.

    A word that could stand for two is taken for the one that makes the name of an instrument.
    """
    doubtful: list[tuple[int, list[str]]] = []
    scanned = _scanned(found, words)
    found = scanned.found
    meant = list(found)
    said = list(scanned.said)
    for at, token in enumerate(found):
        if _SCANNED_NUMERAL <= set(token.text) <= _NUMERAL and (numeral := token.text.replace("l", "i")) in VALUE:
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


def _scanned(found: list[Token], words: Words) -> Mended:
    """The same tokens, with the figures that a scanner took for letters, and `rn` that it took for `m`, as letters."""
    meant: list[Token] = []
    said: list[tuple[str, str]] = []
    at = 0
    while at < len(found):
        token, width = found[at], 1
        if at + 2 < len(found) and not (found[at + 1].spaced or found[at + 2].spaced):
            first, figure, last = (each.text for each in found[at : at + 3])
            read = [first + letter + last for letter in _TAKEN_FOR.get(figure, "")]
            known = [word for word in read if first.isalpha() and last.isalpha() and word in words.spelt]
            if len(known) == 1:
                token, width = token._replace(text=known[0], end=found[at + 2].end), 3
                said.append((first + figure + last, known[0]))
        narrow = token.text.replace("rn", "m")
        if narrow != token.text and token.text not in words.spelt and narrow in words.spelt:
            said.append((token.text, narrow))
            token = token._replace(text=narrow)
        meant.append(token)
        at += width
    return Mended(meant, tuple(said))


def _names(found: list[Token], at: int, word: str, words: Words) -> bool:
    """Whether a name of an instrument has the word in that place."""
    read = [*found[:at], found[at]._replace(text=word), *found[at + 1 :]]
    for start in range(max(0, at - _AROUND), at + 1):
        named = named_at(read, start, words)
        if named is not None and named.end > at and not named.named.generic:
            return True
    return False
