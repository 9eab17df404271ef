"""Bytes -> plain data, for YAML 1.2: nothing that acts, multiplies or changes with the reader.

Plain data are built from the parser's events with a stack of our own, so depth cannot exhaust anything.
Tags, anchors and aliases are refused; what a plain word means is decided in `yaml_words`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Final, NoReturn

from ihl_docs.codec.json_text import DEEPEST, DUPLICATE_KEY, NO_CHARACTER, NO_NUMBER, NUL, TOO_DEEP, decoded, unreadable
from ihl_docs.errors import UnreadableFileError
from ihl_docs.intake.codes import ALIAS, NOT_YAML, TAG
from ihl_docs.intake.yaml_words import NoNumberError, meaning_of
from ihl_docs.model.pointer import below
from ihl_docs.model.problem import Problem
from ihl_docs.model.told import told

Position = tuple[int, int]

_OTHER_BREAK: Final = re.compile("\r(?!\n)|[\x85\u2028\u2029]")


def parse(data: bytes) -> tuple[object, dict[str, Position]]:
    """The plain data in a YAML text, and where each part of it stands, by JSON pointer.

    Raises:
        UnreadableFileError: If it is not UTF-8, no YAML, or uses what is not accepted here; with every reason.
    """
    plain, positions, problems = parse_leniently(data)
    if problems:
        raise UnreadableFileError(problems)
    return plain, positions


def parse_leniently(data: bytes) -> tuple[object, dict[str, Position], tuple[Problem, ...]]:
    """Plain data, positions, and every fault of the syntax that does not keep the rest from being read.

    Of a key that stands twice the first value is given, `None` for an alias, and 0 for a number that is none. What
    comes with problems is good for checking the rest of the document, and for nothing else.

    Raises:
        UnreadableFileError: If nothing can be read: not UTF-8, no YAML, nested too deep.
    """
    text = decoded(data)
    lines = _Lines(text)
    builder = _Builder(lines)
    try:
        for event in _events(text, lines):
            builder.take(event)
    except UnreadableFileError as error:
        before = tuple(builder.problems)
        last = before[-1].line if before else None
        # Where an anchor or alias was meant to be text, the line cannot be read either: that is one slip.
        after = [each for each in error.problems if not (isinstance(each, Problem) and each.line == last)]
        raise UnreadableFileError((*before, *after)) from None
    if not builder.documents:
        raise unreadable(
            NOT_YAML,
            told("The file is empty."),
            told("Write a submission into it; `ihl-docs new --into case.yaml` makes one to begin with."),
            1,
            1,
        )
    return builder.plain, builder.positions, tuple(builder.problems)


class _Lines:
    """The lines of a text as editors and JSON count them: only a line feed ends one.

    The parser ends lines at a carriage return, NEL, U+2028 and U+2029 too, so where one stands its count is not ours.
    """

    def __init__(self, text: str) -> None:
        others = _OTHER_BREAK.search(text) is not None
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))] if others else []

    def place(self, mark: Any) -> Position:
        """Line and column of one of the parser's marks."""
        if not self._starts:
            return mark.line + 1, mark.column + 1
        line = bisect_right(self._starts, mark.index)
        return line, mark.index - self._starts[line - 1] + 1


def _events(text: str, lines: _Lines) -> Iterator[Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.reader import ReaderError

    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        raise _stopped(text, lines, error) from None
    except ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, error.position - before.rfind("\n")
        message = told(
            "The text is no YAML: the character U+{character:04X} may not stand in it.", character=error.character
        )
        raise unreadable(
            NOT_YAML, message, told("Take the character out, or escape it in quotes."), line, column
        ) from None
    except (YAMLError, ValueError, AssertionError) as error:
        # The parser holds the minor version of a %YAML line to be 1 or 2 by an assertion.
        what = " ".join(str(error).split())[:200]
        raise unreadable(
            NOT_YAML, told("The text is no YAML 1.2: {what}.", what=what), told("Mend the syntax."), 1, 1
        ) from None


def _stopped(text: str, lines: _Lines, error: Any) -> UnreadableFileError:
    from ihl_docs.intake.yaml_mending import Place, diagnosed

    said = error.problem or "it cannot be read"
    stopped = lines.place(error.problem_mark) if error.problem_mark is not None else (1, 1)
    opened = lines.place(error.context_mark) if error.context_mark is not None else None
    found = diagnosed(
        text.split("\n"),
        said,
        Place(stopped[0] - 1, stopped[1] - 1),
        Place(opened[0] - 1, opened[1] - 1) if opened is not None else None,
    )
    return unreadable(NOT_YAML, found.message, found.mend, found.at.line + 1, found.at.column + 1)


class _Open:
    """An object or list that has been opened and not yet closed."""

    def __init__(self, pointer: str, held: dict[str, object] | list[object]) -> None:
        self.pointer = pointer
        self.held = held
        self.key: str | None = None
        self.is_second = False
        """Whether the key stood there before, so that its value is not kept."""

    @property
    def wants_key(self) -> bool:
        return isinstance(self.held, dict) and self.key is None

    @property
    def inside(self) -> str:
        """The pointer to what comes next."""
        return below(self.pointer, len(self.held) if isinstance(self.held, list) else str(self.key))

    def put(self, value: object) -> None:
        if isinstance(self.held, list):
            self.held.append(value)
        else:
            if not self.is_second:
                self.held[str(self.key)] = value
            self.key = None


class _Builder:
    """Takes the parser's events one by one, and keeps what is open on a stack."""

    def __init__(self, lines: _Lines) -> None:
        self._lines = lines
        self.plain: object = None
        self.positions: dict[str, Position] = {}
        self.problems: list[Problem] = []
        self.documents = 0
        self._stack: list[_Open] = []

    def take(self, event: Any) -> None:
        """Build on with the next event."""
        wants_key = bool(self._stack) and self._stack[-1].wants_key
        match type(event).__name__:
            case "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    self._stop(
                        event,
                        NOT_YAML,
                        told("A second document begins here."),
                        told("Take the line with --- out, or keep each document in a file of its own."),
                    )
            case "ScalarEvent" if wants_key:
                self._take_key(event, self._stack[-1])
            case "MappingStartEvent" | "SequenceStartEvent" | "AliasEvent" if wants_key:
                self._stop(
                    event,
                    NOT_YAML,
                    told("The name of a field is no plain word."),
                    told("Use a word as the name of the field."),
                )
            case "ScalarEvent":
                pointer = self._begun(event)
                self._note_marks(event, pointer)
                self._put(self._scalar(event, pointer))
            case "AliasEvent":
                message = told("An alias (*{anchor}) stands here.", anchor=event.anchor)
                self._note(
                    event,
                    self._begun(event),
                    ALIAS,
                    message,
                    told("Write the value out, or put it into quotes if it is text."),
                )
                self._put(None)
            case "MappingStartEvent" | "SequenceStartEvent":
                pointer = self._begun(event)
                self._note_marks(event, pointer)
                held: dict[str, object] | list[object] = {} if type(event).__name__ == "MappingStartEvent" else []
                self._put(held)
                self._stack.append(_Open(pointer, held))
            case "MappingEndEvent" | "SequenceEndEvent":
                self._stack.pop()

    def _take_key(self, event: Any, open_: _Open) -> None:
        open_.key = _joined(str(event.value))
        open_.is_second = open_.key in open_.held
        if open_.is_second and open_.key == "id" and len(self._stack) > 1 and isinstance(self._stack[-2].held, list):
            self._begin_next(event, open_)
            return
        self.positions.setdefault(open_.inside, self._position(event))
        self._note_marks(event, open_.inside)
        self._note_halves(event, open_.key, open_.inside)
        if open_.is_second:
            message = told("The key {key!r} stands twice in one object.", key=open_.key)
            self._note(event, open_.inside, DUPLICATE_KEY, message, told("Keep one of the two."))

    def _begin_next(self, event: Any, open_: _Open) -> None:
        """Take what follows for another record of the list: a second id mostly means that a dash is missing."""
        message = told("The key {key!r} stands twice in one object.", key="id")
        mend = told("Put a dash and a blank before it if another record begins here; else keep one of the two.")
        self._note(event, open_.inside, DUPLICATE_KEY, message, mend)
        outer = self._stack[-2]
        record: dict[str, object] = {}
        open_.pointer, open_.held = outer.inside, record
        outer.put(record)
        open_.is_second = False
        self.positions.setdefault(open_.pointer, self._position(event))
        self.positions.setdefault(open_.inside, self._position(event))

    def _begun(self, event: Any) -> str:
        if len(self._stack) > DEEPEST:
            message = told("The document is nested deeper than {deepest} levels.", deepest=DEEPEST)
            self._stop(event, TOO_DEEP, message, told("Take levels out."))
        pointer = self._stack[-1].inside if self._stack else ""
        self.positions.setdefault(pointer, self._position(event))
        return pointer

    def _put(self, value: object) -> None:
        if self._stack:
            self._stack[-1].put(value)
        else:
            self.plain = value

    def _scalar(self, event: Any, pointer: str) -> object:
        value = _joined(str(event.value))
        self._note_halves(event, value, pointer)
        if event.style is not None:  # quoted or a block: text, whatever it looks like
            return value
        try:
            return meaning_of(value)
        except NoNumberError:
            message = told("{value!r} reads as a number that is not finite or has too many digits.", value=value[:40])
            mend = told("Put it in quotes if it is text; else give a smaller, finite number.")
            self._note(event, pointer, NO_NUMBER, message, mend)
            return 0

    def _note_halves(self, event: Any, text: str, pointer: str) -> None:
        if "\0" in text:
            self._note(event, pointer, NO_CHARACTER, NUL, told("Take it out."))
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            message = told("Half of a surrogate pair stands here, which is no character.")
            self._note(event, pointer, NO_CHARACTER, message, told("Write the character itself, or both halves."))

    def _note_marks(self, event: Any, pointer: str) -> None:
        if event.tag is not None:
            self._note(
                event,
                pointer,
                TAG,
                told("The tag {tag!r} stands here.", tag=str(event.tag)),
                told("Take the tag out, or put it into quotes if it is text."),
            )
        if event.anchor is not None:
            message = told("An anchor (&{anchor}) stands here.", anchor=event.anchor)
            self._note(
                event, pointer, ALIAS, message, told("Take the anchor out, or put it into quotes if it is text.")
            )

    def _note(self, event: Any, pointer: str, code: str, message: str, mend: str) -> None:
        line, column = self._position(event)
        self.problems.append(Problem(code=code, message=message, mend=mend, pointer=pointer, line=line, column=column))

    def _position(self, event: Any) -> Position:
        return self._lines.place(event.start_mark)

    def _stop(self, event: Any, code: str, message: str, mend: str) -> NoReturn:
        raise unreadable(code, message, mend, *self._position(event))


def _joined(text: str) -> str:
    """The text with the two halves of each character that was escaped as in JSON put together; lone halves stay."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass") if not text.isascii() else text
