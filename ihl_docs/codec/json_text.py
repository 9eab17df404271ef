"""Bytes -> plain data, for JSON: what two readers could read in two ways is refused.

Source: RFC 8259; and RFC 7493 (I-JSON) for keys, numbers and surrogates.
"""

import json
import math
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from ihl_docs.codec.json_places import Token, tokens
from ihl_docs.codec.no_text import kind_of
from ihl_docs.errors import UnreadableFileError
from ihl_docs.model.problem import Problem
from ihl_docs.model.told import told

NOT_TEXT: Final = "IHL-SYN-001"
NOT_JSON: Final = "IHL-SYN-002"
DUPLICATE_KEY: Final = "IHL-SYN-003"
NO_NUMBER: Final = "IHL-SYN-004"
TOO_DEEP: Final = "IHL-SYN-005"
NO_CHARACTER: Final = "IHL-SYN-010"

MAX_DIGITS: Final = 20
DEEPEST: Final = 100
"""Levels of objects and lists. Our documents have about ten, and a tree of reasons a few more."""

MOST_AT_ONCE: Final = 10_000
"""Objects and lists of a level that are looked into together; of a large document all at once would take much memory."""

MOST_TOKENS: Final = 1_000_000
"""How much of a text is walked through to name the places of its faults; it may be made to take long."""

MOST_PROBLEMS: Final = 1_000
"""After how many faults of syntax the search for more ends."""

NUL: Final = told("The character U+0000 stands here, at which many programs take a text to end.")

_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPED: Final = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")
"""What may stand for no character: half of a pair, or NUL, at which many programs take a text to end."""


def parse(data: bytes) -> object:
    """The plain data in a JSON text.

    Raises:
        UnreadableFileError: If it is not UTF-8, no JSON, nested too deep, or holds a key twice, half of a
            surrogate pair, NaN, infinity or a whole number that other readers would round.
    """
    plain, problems = parse_leniently(data)
    if problems:
        raise UnreadableFileError(problems)
    return plain


def parse_leniently(data: bytes) -> tuple[object, tuple[Problem, ...]]:
    """The plain data in a JSON text, and every fault of its syntax that does not keep the rest from being read.

    Of a key that stands twice the first value is given, and 0 for a number that is none, so that the rest of the
    document can be checked as well. What comes with problems is good for that and for nothing else.

    Raises:
        UnreadableFileError: If nothing can be read: not UTF-8, no JSON, nested too deep.
    """
    text = decoded(data)
    faults = _Faults()
    try:
        plain = json.loads(
            text,
            object_pairs_hook=faults.pairs,
            parse_constant=faults.constant,
            parse_int=faults.whole,
            parse_float=faults.number,
        )
    except json.JSONDecodeError as error:
        from ihl_docs.codec.json_mending import diagnosed

        at, message, mend = diagnosed(text, error)
        raise unreadable(NOT_JSON, message, mend, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)) from None
    except RecursionError:
        raise _too_deep(text) from None
    if isinstance(plain, (dict, list)) and _is_deeper([plain]):
        raise _too_deep(text)
    if faults.seen or _ESCAPED.search(text):
        found = tuple(islice(_located(islice(tokens(text), MOST_TOKENS)), MOST_PROBLEMS))
        return plain, found or ((_unlocated(),) if faults.seen else ())
    return plain, ()


def decoded(data: bytes) -> str:
    """The text in *data*, which must be UTF-8; a byte order mark in front is dropped.

    Raises:
        UnreadableFileError: If it is not UTF-8.
    """
    mend = told("Save the file as UTF-8.")
    if (kind := kind_of(data)) is not None:
        raise unreadable(NOT_TEXT, told("The file is {kind}, no text.", kind=kind.name), kind.mend, 1, 1)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or (b"\x00" in data[:4] and any(data[:4])):
        raise unreadable(NOT_TEXT, told("The file looks like UTF-16 or UTF-32, not UTF-8."), mend, 1, 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].removeprefix(b"\xef\xbb\xbf")
        line_start = before.rfind(b"\n") + 1
        line = before.count(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", errors="replace")) + 1
        message = told("Byte {start} is not UTF-8.", start=error.start)
        raise unreadable(NOT_TEXT, message, mend, line, column) from None


def unreadable(
    code: str, message: str, mend: str, line: int | None = None, column: int | None = None
) -> UnreadableFileError:
    """An error for a text that cannot be read, with its one problem."""
    return UnreadableFileError((Problem(code=code, message=message, mend=mend, line=line, column=column),))


class _Faults:
    """What json.loads is told to call: it notes that something is wrong; where, is looked up afterwards."""

    def __init__(self) -> None:
        self.seen = False

    def pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            self.seen = True
            found = dict(reversed(pairs))  # of several values the first stands
        return found

    def constant(self, _name: str) -> int:
        self.seen = True
        return 0

    def whole(self, digits: str) -> int:
        if len(digits) > MAX_DIGITS:
            return self.constant(digits)
        return int(digits)

    def number(self, digits: str) -> float:
        number = float(digits)
        return number if math.isfinite(number) else self.constant(digits)


def _is_deeper(level: list[Any], most: int = DEEPEST) -> bool:
    """Whether objects and lists of one level, or what is in them, go on for more than *most* levels."""
    for passed in range(1, most + 1):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
        if len(level) > MOST_AT_ONCE:
            parts = (level[start : start + MOST_AT_ONCE] for start in range(0, len(level), MOST_AT_ONCE))
            return any(_is_deeper(part, most - passed) for part in parts)
    return True


def _too_deep(text: str) -> UnreadableFileError:
    # A caller whose own stack is almost full gets here with a document that is not deep; then no place is named.
    position = next((token.position for token in tokens(text) if token.depth > DEEPEST), (None, None))
    message = told("The document is nested deeper than {deepest} levels.", deepest=DEEPEST)
    return unreadable(TOO_DEEP, message, told("Take levels out."), *position)


def _unlocated() -> Problem:
    message = told("A key stands twice in one object, or a number is beyond what readers of JSON keep.")
    mend = told("Keep one of two such keys, and give smaller numbers. The text is too long for the place to be found.")
    return Problem(code=DUPLICATE_KEY, message=message, mend=mend)


def _located(seen: Iterator[Token]) -> Iterator[Problem]:
    keys: set[str] = set()
    doubled: set[str] = set()
    for token in seen:
        if token.is_key and token.pointer in keys and token.pointer not in doubled:
            doubled.add(token.pointer)  # of a key that stands there a thousand times one is enough
            key = json.loads(token.text)
            yield _fault(
                token,
                DUPLICATE_KEY,
                told("The key {key!r} stands twice in one object.", key=key),
                told("Keep one of the two."),
            )
        if token.text[0] == '"':
            if _SURROGATE.search(token.text) and not _is_unicode(json.loads(token.text)):
                message = told("Half of a surrogate pair stands here, which is no character.")
                yield _fault(token, NO_CHARACTER, message, told("Write the character itself, or both halves."))
            elif "\\u0000" in token.text and "\0" in json.loads(token.text):
                yield _fault(token, NO_CHARACTER, NUL, told("Take it out."))
        elif token.text[0] not in "{[tfn" and not _is_number(token.text):
            if token.text.lstrip("-") in {"NaN", "Infinity"}:
                yield _fault(token, NO_NUMBER, told("{text} is no number.", text=token.text), _mend_of_none(token))
                continue
            message = told("{text} is beyond what readers of JSON keep.", text=_short(token.text))
            yield _fault(token, NO_NUMBER, message, told("Give a smaller, finite number, or leave the field out."))
        if token.is_key:
            keys.add(token.pointer)


def _mend_of_none(token: Token) -> str:
    if token.pointer.endswith(("/latitude", "/longitude")):
        return told("Write the number; if it is not known, take both latitude and longitude out.")
    return told("Write the number; if it is not known, take the field out.")


def _fault(token: Token, code: str, message: str, mend: str) -> Problem:
    line, column = token.position
    return Problem(code=code, message=message, mend=mend, pointer=token.pointer, line=line, column=column)


def _is_number(text: str) -> bool:
    if text.lstrip("-").isdigit():
        return len(text) <= MAX_DIGITS
    return math.isfinite(float(text))


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _short(digits: str) -> str:
    return digits if len(digits) <= 2 * MAX_DIGITS else told("A number of {count} characters", count=len(digits))
