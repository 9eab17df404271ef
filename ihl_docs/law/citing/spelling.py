"""Slips of the pen in the names of instruments: Genva Convention IV, Rome Statue, Additonal Protocol I."""

from typing import Final, NamedTuple

from ihl_docs.law.citing.names import named_at
from ihl_docs.law.citing.tokens import Token
from ihl_docs.law.citing.words import VALUE, Words
from ihl_docs.law.search_spelling import nearly

_LONG: Final = 5
"""Letters from which on a word may have been misspelt; shorter ones are too near to others."""
_AROUND: Final = 8
"""Tokens before a word at which a name that has it may begin."""


class Mended(NamedTuple):
    """Tokens as they are read, and what was read for what."""

    found: list[Token]
    said: tuple[tuple[str, str], ...]


def mended(found: list[Token], words: Words) -> Mended:
    """The same tokens, those misspelt as they must have been meant; only where that alone makes a name or a known word.

    A word that could stand for two is taken for the one that makes the name of an instrument.
    """
    doubtful: list[tuple[int, list[str]]] = []
    meant = list(found)
    said: list[tuple[str, str]] = []
    for at, token in enumerate(found):
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


def _names(found: list[Token], at: int, word: str, words: Words) -> bool:
    """Whether a name of an instrument has the word in that place."""
    read = [*found[:at], found[at]._replace(text=word), *found[at + 1 :]]
    for start in range(max(0, at - _AROUND), at + 1):
        named = named_at(read, start, words)
        if named is not None and named.end > at and not named.named.generic:
            return True
    return False
