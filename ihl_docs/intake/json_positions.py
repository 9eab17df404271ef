"""Where each part of a JSON text stands. Only used once there is a problem to point at."""

import json
import re
from typing import Final

Position = tuple[int, int]

_PIECE: Final = re.compile(r'[ \t\r\n]*("(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+)')


def positions(text: str) -> dict[str, Position]:
    """Line and column, from 1, of every part of a valid JSON text, by JSON pointer.

    A member of an object stands where its key stands.
    """
    found: dict[str, Position] = {}
    stack: list[tuple[str, int]] = []  # pointer of the open container; index of the item in a list, -1 in an object
    key: str | None = None
    line, line_start, scanned = 1, 0, 0
    pieces = list(_PIECE.finditer(text))
    for at, match in enumerate(pieces):
        piece, start = match.group(1), match.start(1)
        line += text.count("\n", scanned, start)
        line_start = text.rfind("\n", 0, start) + 1
        scanned = start
        place = (line, start - line_start + 1)
        if piece in "}]":
            stack.pop()
        elif piece == ",":
            _advance(stack)
        elif piece != ":":
            if _is_key(pieces, at) and stack and stack[-1][1] < 0:
                key = json.loads(piece)
                found[_member(stack, key)] = place
                continue
            pointer = _pointer(stack, key)
            found.setdefault(pointer, place)
            if piece in "{[":
                stack.append((pointer, -1 if piece == "{" else 0))
    return found


def _is_key(pieces: list[re.Match[str]], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].group(1) == ":"


def _advance(stack: list[tuple[str, int]]) -> None:
    pointer, index = stack[-1]
    if index >= 0:
        stack[-1] = (pointer, index + 1)


def _pointer(stack: list[tuple[str, int]], key: str | None) -> str:
    if not stack:
        return ""
    pointer, index = stack[-1]
    return f"{pointer}/{index}" if index >= 0 else _member(stack, key or "")


def _member(stack: list[tuple[str, int]], key: str) -> str:
    return f"{stack[-1][0]}/{key.replace('~', '~0').replace('/', '~1')}"
