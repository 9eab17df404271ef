"""Where the parts of a JSON text stand. Only used once there is a problem to point at.

Where something is wrong with the syntax, the walk goes from token to token and keeps its own stack, so depth and size
cannot exhaust anything. Where it is known which parts are asked for, all others are passed over, so that a warning on
one of a hundred thousand incidents costs no memory for the others.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ihl_docs.model.pointer import below, parent

Position = tuple[int, int]
"""Line and column, both from 1."""

_TOKEN: Final = re.compile(r'[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+)')

_BLANK: Final = re.compile(r"[ \t\r\n]*")
_PASSING: Final = json.JSONDecoder(parse_int=bool, parse_float=bool, parse_constant=bool)
"""Reads a value to find its end; what a number is does not matter, and some are too long to be made one."""

WALKED: Final = 2
"""Levels that are walked item by item though nothing in them is asked for: the lists of a record are most of it, and
passing over one at once would build all that it holds."""


class Token(NamedTuple):
    """A key, a plain value, or the opening bracket of an object or list."""

    pointer: str
    text: str
    position: Position
    is_key: bool
    depth: int


class _Open:
    """An object or list that has been opened and not yet closed."""

    def __init__(self, pointer: str, *, is_object: bool) -> None:
        self.pointer = pointer
        self.is_object = is_object
        self.wants_key = is_object
        self.inside = below(pointer, 0)
        self.index = 0

    def advance(self) -> None:
        self.wants_key = self.is_object
        self.index += 1
        self.inside = below(self.pointer, self.index)


def tokens(text: str) -> Iterator[Token]:
    """Every key, plain value and opening bracket of *text*, which must be JSON as far as it is read."""
    stack: list[_Open] = []
    line, line_start, scanned = 1, 0, 0
    for match in _TOKEN.finditer(text):
        piece, start = match.group(1), match.start(1)
        breaks = text.count("\n", scanned, start)
        if breaks:
            line += breaks
            line_start = text.rindex("\n", scanned, start) + 1
        scanned = start
        position = (line, start - line_start + 1)
        if piece in "}]":
            stack.pop()
        elif piece == ",":
            stack[-1].advance()
        elif piece != ":":
            held = stack[-1] if stack else None
            if held is not None and held.wants_key:
                held.wants_key = False
                held.inside = below(held.pointer, json.loads(piece))
                yield Token(held.inside, piece, position, is_key=True, depth=len(stack))
                continue
            pointer = held.inside if held is not None else ""
            yield Token(pointer, piece, position, is_key=False, depth=len(stack))
            if piece in "{[":
                stack.append(_Open(pointer, is_object=piece == "{"))


def positions(text: str) -> dict[str, Position]:
    """The place of every part of a JSON text, by JSON pointer; a member of an object stands where its key stands."""
    found: dict[str, Position] = {}
    for token in tokens(text):
        found.setdefault(token.pointer, token.position)
    return found


def positions_of(text: str, pointers: Iterable[str]) -> dict[str, Position]:
    """The places of these parts of a JSON text, and of all that holds them, as `positions` has them.

    Args:
        text: JSON, as far as nesting goes a whole document.
        pointers: The parts; those that are not there are left out.
    """
    wanted = {""}
    for pointer in pointers:
        while pointer not in wanted:
            wanted.add(pointer)
            pointer = parent(pointer)  # noqa: PLW2901  # upwards until what is known
    walk = _Walk(text, wanted)
    walk.through()
    return walk.placed()


class _Walk:
    """From the first of the wanted parts of a text to the last."""

    def __init__(self, text: str, wanted: set[str]) -> None:
        self._text = text
        self._wanted = wanted
        self._starts: dict[str, int] = {}

    def through(self) -> None:
        start = self._over_blanks(0)
        self._starts[""] = start
        self._value(start, "", 0)

    def placed(self) -> dict[str, Position]:
        """Line and column of each part that was found; parts are found in the order of the text."""
        found, line, line_start, scanned = {}, 1, 0, 0
        for pointer, start in sorted(self._starts.items(), key=lambda each: each[1]):
            breaks = self._text.count("\n", scanned, start)
            if breaks:
                line += breaks
                line_start = self._text.rindex("\n", scanned, start) + 1
            scanned = start
            found[pointer] = (line, start - line_start + 1)
        return found

    def _over_blanks(self, at: int) -> int:
        blank = _BLANK.match(self._text, at)
        return at if blank is None else blank.end()

    def _value(self, at: int, pointer: str, depth: int) -> int:
        """Go over the value that starts there, and give where it ends."""
        opening = self._text[at]
        if opening in "{[" and (pointer in self._wanted or depth < WALKED):
            return self._inside(at + 1, pointer, depth + 1, is_object=opening == "{")
        return _PASSING.raw_decode(self._text, at)[1]

    def _inside(self, at: int, pointer: str, depth: int, *, is_object: bool) -> int:
        index = 0
        at = self._over_blanks(at)
        while self._text[at] not in "}]":
            inside, start = below(pointer, index), at
            if is_object:
                key, at = _PASSING.raw_decode(self._text, at)
                inside = below(pointer, key)
                at = self._over_blanks(self._over_blanks(at) + 1)  # the colon
            if inside in self._wanted:
                self._starts.setdefault(inside, start)
            at = self._over_blanks(self._value(at, inside, depth))
            if self._text[at] == ",":
                at = self._over_blanks(at + 1)
            index += 1
        return at + 1
