"""What is said, before it is known where: lines of styled text, laid out to a width.

One layout serves a terminal and a pipe, so that both say the same; only a terminal gets colours.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ihl_docs.cli.visible import columns, visible


class Style(Enum):
    """How a piece of text looks on a terminal, as rich names it."""

    PLAIN = ""
    HEAD = "bold underline"
    STRONG = "bold"
    FAINT = "dim"
    GOOD = "green"
    BAD = "bold red"
    OPEN = "yellow"


class Span(NamedTuple):
    """A piece of text in one style. The text may come from anywhere: it is never read as markup."""

    text: str
    style: Style = Style.PLAIN


class Line(NamedTuple):
    """Pieces that belong together, with the columns by which the first and the further rows are indented."""

    spans: tuple[Span, ...] = ()
    indent: int = 0
    hang: int = 0
    verbatim: bool = False


BLANK = Line()


def line(*parts: Span | str, indent: int = 0, hang: int | None = None) -> Line:
    """A line of *parts*, its further rows indented by *hang* columns (by *indent*, if not given)."""
    spans = tuple(part if isinstance(part, Span) else Span(part) for part in parts)
    return Line(spans, indent, indent if hang is None else hang)


def item(mark: str, *parts: Span | str, indent: int = 0) -> Line:
    """A line that starts with *mark*, such as a dash or number, and hangs under the text after it."""
    return line(f"{mark} ", *parts, indent=indent, hang=indent + columns(mark) + 1)


def verbatim(*parts: Span, indent: int = 0) -> Line:
    """A line that is neither wrapped nor changed. Its text must be visible already."""
    return Line(tuple(parts), indent, indent, verbatim=True)


def rows(said: Line, width: int) -> Iterator[tuple[Span, ...]]:
    """Lay *said* out in rows of at most *width* columns; a word that fits in no row stands whole and runs over.

    Nothing steers a screen after this: every character of every span passes `visible` here.
    """
    if said.verbatim:
        yield (Span(" " * said.indent), *said.spans)
        return
    row: list[Span] = [Span(" " * said.indent)]
    used, gap = said.indent, ""
    for blank, word in _words(said.spans):
        length = sum(columns(piece.text) for piece in word)
        gap = blank if len(row) > 1 else ""
        if len(row) > 1 and used + len(gap) + length > width and used + len(gap) > said.hang:
            yield tuple(row)
            row, used, gap = [Span(" " * said.hang)], said.hang, ""
        joined = row[-1].style if row[-1].style is word[0].style else Style.PLAIN  # one underline, not one a word
        row += [Span(gap, joined), *word]
        used += len(gap) + length
    yield tuple(row) if len(row) > 1 else ()


def _words(spans: tuple[Span, ...]) -> Iterator[tuple[str, list[Span]]]:
    """Words, which may be pieced together from several spans, each with the blanks before it."""
    blank, word = "", list[Span]()
    for span in spans:
        for number, piece in enumerate(visible(span.text).split(" ")):
            if number:
                if word:
                    yield blank, word
                    blank, word = "", []
                blank += " "
            if piece:
                word.append(Span(piece, span.style))
    if word:
        yield blank, word
