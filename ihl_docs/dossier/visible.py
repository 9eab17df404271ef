"""Text from outside, made safe to look at in a page: what a browser would obey or hide is shown instead.

A bidirectional control can make a sentence read backwards, and a character without a shape can hide
a difference. Each is shown by its code point, such as ⟨U+202E⟩; the C0 controls by their pictures, such as ␀.
"""

from typing import Final
from unicodedata import category

_SHOWN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that steer a screen or cannot be seen."""

_NEEDED: Final = frozenset("\u200b\u200c\u200d")
"""Format characters without which Burmese, Persian and Indic scripts are not written right; they reorder nothing."""

_LINE_ENDS: Final = frozenset("\n\t")
_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_MOST_MARKS: Final = 8
"""No script stacks more non-spacing marks on one letter; more of them would paint over the lines around."""


def visible(text: str) -> str:
    """*text* with every control, format, surrogate and non-character shown by its picture or code point.

    Line feeds and tabs only part words: they stay, and a page lays them out as blanks.
    """
    if text.isascii() and text.isprintable():
        return text
    shown: list[str] = []
    marks = 0
    for letter in text:
        kind = category(letter)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        shown.append(_shown(letter, kind) if marks <= _MOST_MARKS else _code_point(letter))
    return "".join(shown)


def _shown(letter: str, kind: str) -> str:
    if letter in _NEEDED or letter in _LINE_ENDS:
        return letter
    if kind not in _SHOWN and not _is_no_character(ord(letter)):
        return letter
    if ord(letter) < ord(" "):
        return chr(_PICTURES + ord(letter))
    return "\u2421" if ord(letter) == _DELETE else _code_point(letter)


def _is_no_character(number: int) -> bool:
    return 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE


def _code_point(letter: str) -> str:
    return f"⟨U+{ord(letter):04X}⟩"
