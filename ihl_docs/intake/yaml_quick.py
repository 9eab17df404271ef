"""Bytes -> plain data, for YAML as people mostly write it: line by line, many times as fast as `yaml_text`.

Records of `name: value`, lists of `- item`, lists and records in brackets on one line, plain and quoted words, and
texts under `|` and `>`. The first doubt ends the reading, and `yaml_text` reads the document: this knows no fault and
no place. What this reads, `yaml_text` reads to the same data; tests hold the two together.
"""

import re
from typing import Final, NoReturn

from ihl_docs.codec.json_text import decoded
from ihl_docs.errors import UnreadableFileError
from ihl_docs.intake.yaml_words import NoNumberError, meaning_of

_ODD: Final = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Tabs, line ends of other systems, and whatever steers a screen."""

_KEY: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_-]{0,100}):(?: +|$)")
_FIRST: Final = r"(?:[^\s,\[\]{}:#'\"&*!|>%@`?-]|-(?=[0-9]))"
"""With what a plain word may begin: with nothing that has a meaning of its own in some place."""
_WORD: Final = re.compile(_FIRST)
_WORD_IN_BRACKETS: Final = re.compile(_FIRST + r"(?:[^,\[\]{}:#?]|:(?=[A-Za-z0-9/]))*")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\["\\])*)"|\'((?:[^\']|\'\')*)\'')
_ESCAPED: Final = re.compile(r'\\(["\\])')
_BLOCK: Final = re.compile(r"([|>])(-?)(?: +#.*)?")
_NOTHING_MORE: Final = re.compile(r"(?: +#.*| *)")
_BLANKS: Final = re.compile(" *")

_DEEPEST: Final = 40
"""Levels of records and lists. Our documents have about ten."""


class _DoubtError(Exception):
    """The text is not so plain that it can be read here."""


def parse_quickly(data: bytes) -> object:
    """The plain data in a YAML text, or `None` if there is any doubt about it."""
    try:
        text = decoded(data)
    except UnreadableFileError:
        return None
    if not text.endswith("\n") or _ODD.search(text):
        return None
    reader = _Reader(text.split("\n"))
    try:
        found = reader.record(0, 0)
    except (_DoubtError, NoNumberError):
        return None
    return found if found and reader.is_at_end() else None


def _doubt() -> NoReturn:
    raise _DoubtError


def _after_blanks(line: str, start: int) -> int:
    blanks = _BLANKS.match(line, start)
    return blanks.end() if blanks else start


class _Reader:
    """The lines of a document, and how far they are read."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0

    def is_at_end(self) -> bool:
        """Whether nothing but blank lines and comments follows."""
        return self._ahead() < 0

    def record(self, indent: int, depth: int) -> dict[str, object]:
        """A record whose fields begin in the column *indent*."""
        if depth > _DEEPEST:
            _doubt()
        found: dict[str, object] = {}
        while (ahead := self._ahead()) >= indent:
            line = self.lines[self.at]
            field = _KEY.match(line, indent)
            # A line that is indented further goes on with a value, which is read here only in one line.
            if ahead > indent or field is None or field[1] in found:
                _doubt()
            self.at += 1
            found[field[1]] = self._value(line, field.end(), indent, depth)
        return found

    def _items(self, indent: int, depth: int) -> list[object]:
        """A list whose dashes stand in the column *indent*."""
        if depth > _DEEPEST:
            _doubt()
        found: list[object] = []
        while (ahead := self._ahead()) >= indent:
            line = self.lines[self.at]
            if ahead > indent:
                _doubt()
            if not line.startswith("- ", indent):
                break
            start = _after_blanks(line, indent + 2)
            if _KEY.match(line, start):
                self.lines[self.at] = " " * start + line[start:]  # as if it had no dash, the record begins here
                found.append(self.record(start, depth + 1))
            else:
                self.at += 1
                found.append(self._in_line(line, start, indent, depth))
        return found

    def _value(self, line: str, start: int, indent: int, depth: int) -> object:
        """What a field has, in its line or in those below it."""
        if start < len(line) and line[start] != "#":
            return self._in_line(line, start, indent, depth)
        ahead = self._ahead()
        if ahead < indent:
            _doubt()
        if self.lines[self.at].startswith("- ", ahead):
            return self._items(ahead, depth + 1)
        return self.record(ahead, depth + 1) if ahead > indent else _doubt()

    def _in_line(self, line: str, start: int, indent: int, depth: int) -> object:
        first = line[start : start + 1]
        if first in {"|", ">"}:
            return self._block(line[start:].rstrip(" "), indent)
        if first not in {'"', "'", "[", "{"}:
            return _plain(line[start:])
        value, end = _closed(line, start, depth)
        return value if _NOTHING_MORE.fullmatch(line, end) else _doubt()

    def _block(self, head: str, indent: int) -> str:
        """A text that stands in lines of its own, under `|` as they are, under `>` as one line a paragraph."""
        style = _BLOCK.fullmatch(head)
        inside = len(self.lines[self.at]) - len(self.lines[self.at].lstrip(" "))
        if style is None or inside <= indent or not self.lines[self.at].strip(" "):
            _doubt()
        margin = " " * inside
        taken: list[str] = []
        while self.lines[self.at].startswith(margin) or not self.lines[self.at]:
            if self.at == len(self.lines) - 1:
                break
            taken.append(self.lines[self.at][inside:])
            self.at += 1
        while not taken[-1]:
            taken.pop()
        if any(not each.strip(" ") for each in taken if each):
            _doubt()
        end = "" if style[2] else "\n"
        return ("\n".join(taken) if style[1] == "|" else _folded(taken)) + end

    def _ahead(self) -> int:
        """In which column the next line begins that is neither blank nor a comment; -1 if there is none."""
        lines = self.lines
        for at in range(self.at, len(lines)):
            line = lines[at]
            stripped = line.lstrip(" ")
            if stripped and stripped[0] != "#":
                self.at = at
                return len(line) - len(stripped)
        self.at = len(lines) - 1
        return -1


def _folded(lines: list[str]) -> str:
    folded = lines[0]
    breaks = 0
    for line in lines[1:]:
        if not line:
            breaks += 1
            continue
        folded += ("\n" * breaks or " ") + line
        breaks = 0
    return folded if not any(each.startswith(" ") for each in lines) else _doubt()


def _plain(words: str) -> object:
    text = words.partition(" #")[0].rstrip(" ")
    if _WORD.match(text) is None or ": " in text or text.endswith(":"):
        _doubt()
    return meaning_of(text)


def _quoted(line: str, start: int) -> tuple[str, int]:
    found = _QUOTED.match(line, start)
    if found is None:
        _doubt()
    text = found[1]
    return (_ESCAPED.sub(r"\1", text) if text is not None else found[2].replace("''", "'")), found.end()


def _in_brackets(line: str, start: int, depth: int) -> tuple[object, int]:
    """A list or record in brackets, and where it ends."""
    if depth > _DEEPEST:
        _doubt()
    items: list[object] = []
    fields: dict[str, object] = {}
    is_record = line[start] == "{"
    close = "}" if is_record else "]"
    at = _after_blanks(line, start + 1)
    while line[at : at + 1] != close:
        if items or fields:
            if line[at : at + 1] != ",":
                _doubt()
            at = _after_blanks(line, at + 1)
        field = _KEY.match(line, at)
        if (field is None) is is_record or (field is not None and field[1] in fields):
            _doubt()
        value, at = _closed(line, at if field is None else field.end(), depth)
        if field is None:
            items.append(value)
        else:
            fields[field[1]] = value
        at = _after_blanks(line, at)
    return (fields if is_record else items), at + 1


def _closed(line: str, start: int, depth: int) -> tuple[object, int]:
    """A value that shows itself where it ends: in quotes, in brackets, or a word inside brackets; and its end."""
    first = line[start : start + 1]
    if first in {'"', "'"}:
        return _quoted(line, start)
    if first in {"[", "{"}:
        return _in_brackets(line, start, depth + 1)
    word = _WORD_IN_BRACKETS.match(line, start)
    return (meaning_of(word[0].rstrip(" ")), word.end()) if word is not None else _doubt()
