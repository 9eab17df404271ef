"""Text from outside, made safe to look at: what a screen would obey is shown instead.

An escape sequence can recolour or overwrite what stands on a screen, and a bidirectional control can
make a sentence read backwards. Both are shown by their code point, such as ⟨U+202E⟩.
"""

from collections.abc import Callable
from typing import Final
from unicodedata import category, east_asian_width

_SHOWN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that steer a screen or cannot be seen."""

_NEEDED: Final = frozenset("\u200b\u200c\u200d")
"""Format characters without which Burmese, Persian and Indic scripts are not written right; they reorder nothing."""

_HIGHEST_PLAIN: Final = 0xFFFF


def visible(text: str) -> str:
    """*text* with every control, format and surrogate character shown by its code point.

    Line feeds and tabs only part words, as every line of the output is laid out anew: they become blanks.
    """
    return _steering(text.replace("\n", " ").replace("\t", " "), _code_point)


def visible_exactly(text: str) -> str:
    """As `visible`, for a line of a file: a tab is shown too, since it may be the very fault."""
    return _steering(text, _code_point)


def escaped_json(text: str) -> str:
    """A JSON text in which the same characters stand as escapes; it says the same to every reader of JSON.

    Such characters can stand only inside the strings of a JSON text; the line feeds between are kept.
    """
    return "\n".join(_steering(line, _json_escape) for line in text.split("\n"))


def columns(text: str) -> int:
    """How many columns *text* takes on a screen: none for a combining mark, two for a wide character."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(letter) for letter in text)


def _columns_of(letter: str) -> int:
    if letter in _NEEDED or category(letter) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(letter) in {"W", "F"} else 1


def _steering(text: str, shown: Callable[[int], str]) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        shown(ord(letter)) if category(letter) in _SHOWN and letter not in _NEEDED else letter for letter in text
    )


def _code_point(number: int) -> str:
    return f"⟨U+{number:04X}⟩"


def _json_escape(number: int) -> str:
    if number <= _HIGHEST_PLAIN:
        return f"\\u{number:04x}"
    high, low = divmod(number - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
