"""Problems of a document, each with the line at fault and what mends it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line, verbatim
from ihl_docs.cli.visible import columns, visible_exactly
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.told import told

EXCERPT_WIDTH: Final = 62
"""Columns of a line at fault that are shown; a longer one is shown around the fault."""

Words = Callable[[str], str]
"""Gives a text in the reader's language."""

_SEVERITIES: Final = {Severity.ERROR: told("error"), Severity.WARNING: told("warning")}
_BEFORE: Final = 40
_LABEL: Final = 10


def tell_problems(
    name: str, problems: Sequence[Problem], data: bytes, *, first: int = 1, words: Words = str
) -> Iterator[Line]:
    """All problems of the file called *name*, whose bytes from line *first* on are *data*."""
    if not problems:
        yield line(Span(f"{name}: "), Span(words(told("no problems")), Style.GOOD))
        return
    yield line(Span(f"{name}: ", Style.STRONG), counts(problems, words))
    text = data.decode("utf-8-sig", errors="replace").split("\n")
    for problem in problems:
        yield BLANK
        yield from tell_problem(problem, text, first=first, words=words)


def tell_problem(problem: Problem, text: Sequence[str] = (), *, first: int = 1, words: Words = str) -> Iterator[Line]:
    """One problem; *text* is the file, line by line, from line *first* on."""
    style = Style.BAD if problem.severity is Severity.ERROR else Style.OPEN
    where = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part is not None)
    yield line(
        *([f"{where}  "] if where else []),
        Span(f"{words(_SEVERITIES[problem.severity])} {problem.code}", style),
        indent=2,
        hang=4,
    )
    yield line(words(problem.message), indent=4)
    if problem.line is not None and first <= problem.line < first + len(text):
        yield from _excerpt(text[problem.line - first].rstrip("\r"), problem.line, problem.column)
    parts = (
        (told("at"), problem.pointer or None),
        (told("also at"), ", ".join(f"{spot.line}:{spot.column}" for spot in problem.also_at if spot.line) or None),
        (told("expected"), problem.expected),
        (told("found"), problem.found),
        (told("nearest"), problem.nearest),
        (told("to mend"), problem.mend),
    )
    for label, text_of in parts:
        if text_of:
            yield line(Span(words(label).ljust(_LABEL), Style.FAINT), words(text_of), indent=4, hang=4 + _LABEL)


def counts(problems: Sequence[Problem], words: Words = str) -> str:
    """How many errors and warnings there are."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return told_counts(errors, len(problems) - errors, words)


def told_counts(errors: int, warnings: int, words: Words = str) -> str:
    """Numbers of errors and warnings, in words."""
    parts = []
    if errors:
        parts.append(told("{count} error", count=errors) if errors == 1 else told("{count} errors", count=errors))
    if warnings:
        one = warnings == 1
        parts.append(told("{count} warning", count=warnings) if one else told("{count} warnings", count=warnings))
    return ", ".join(words(each) for each in parts) or words(told("no problems"))


def _excerpt(text: str, number: int, column: int | None) -> Iterator[Line]:
    at = min(column - 1, len(text)) if column else 0
    is_long = len(text) > EXCERPT_WIDTH or columns(visible_exactly(text)) > EXCERPT_WIDTH
    start = max(0, at - _BEFORE) if is_long else 0
    shown, position = "", start
    while position < len(text) and columns(shown) < EXCERPT_WIDTH:
        shown += visible_exactly(text[position])
        position += 1
    front, tail = "..." if start else "", "..." if position < len(text) else ""
    gutter = f"{number:>5} | "
    yield verbatim(Span(gutter, Style.FAINT), Span(f"{front}{shown}{tail}"), indent=4)
    if column:
        blank = " " * columns(front + visible_exactly(text[start:at]))
        yield verbatim(Span(" " * 5 + " | ", Style.FAINT), Span(f"{blank}^", Style.BAD), indent=4)
