"""Where each part of a JSON text stands. Only used once there is a problem to point at.

The walk goes from token to token and keeps its own stack, so depth and size cannot exhaust anything.
"""

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ihl_docs.model.pointer import below

Position = tuple[int, int]
"""Line and column, both from 1."""

_TOKEN: Final = re.compile(r'[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+)')


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
