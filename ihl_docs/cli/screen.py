"""The only place that prints: text for a terminal or a pipe, JSON, and complaints.

rich is loaded for a terminal and never for a pipe. It gets ready-made rows, each as one `Text`, and
is told to look for no markup, emoji or highlights in them.
"""

import json
import os
from collections.abc import Callable, Iterable
from typing import TextIO

from ihl_docs.cli.lines import Line, Span, Style, line, rows
from ihl_docs.cli.visible import escaped_json

PIPE_WIDTH = 80
"""Columns of a text that goes to a pipe or file."""

WIDEST = 100
"""Columns beyond which a line of prose is hard to read."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.progress import Progress as Bars

Printer = Callable[[tuple[Span, ...]], None]


class Screen:
    """Where results go (*out*) and where complaints and progress go (*err*)."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self.out = out
        self.err = err
        self.words: Callable[[str], str] = str
        """Gives a text in the language of the person at the screen."""
        self.bars: Bars | None = None
        """A progress bar that is on the terminal now: it makes way for what is printed."""
        self._printers: dict[int, Printer] = {}

    def show(self, lines: Iterable[Line]) -> None:
        """Print a result as text."""
        self._print(lines, self.out)

    def show_json(self, plain: object) -> None:
        """Print a result as JSON, keys in the order of the alphabet."""
        text = json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
        self.out.write(escaped_json(text) + "\n")

    def show_json_record(self, record: object) -> None:
        """Print a record as JSON in the same way, piece by piece, as it may be very long."""
        from ihl_docs.codec.canonical import readable_pieces  # few commands write records

        for piece in readable_pieces(record):
            self.out.write(escaped_json(piece))
        self.out.write("\n")

    def show_json_line(self, plain: object) -> None:
        """Print a result as JSON on one line, one of many (NDJSON)."""
        text = json.dumps(plain, separators=(",", ":"), sort_keys=True, ensure_ascii=False, allow_nan=False)
        self.out.write(escaped_json(text) + "\n")

    def show_file(self, text: str) -> None:
        """Print a file that comes with the program, as it is."""
        self.out.write(text)

    def complain(self, sentence: str) -> None:
        """Say what could not be done."""
        self.complain_at_length([line(Span("ihl-docs: ", Style.BAD), sentence, hang=2)])

    def complain_at_length(self, lines: Iterable[Line]) -> None:
        """Say on *err*, in more than a sentence, what could not be done."""
        self._print(lines, self.err)

    def flush(self) -> None:
        """Send what is still held back, so that a closed pipe or a full disk shows now."""
        self.out.flush()
        self.err.flush()

    def _print(self, lines: Iterable[Line], stream: TextIO) -> None:
        printer = self._printers.setdefault(id(stream), _printer(stream))
        width = _width(stream)
        if self.bars is not None:
            self.bars.stop()
        for said in lines:
            for row in rows(said, width):
                printer(row)
        if self.bars is not None:
            self.bars.start()


def _width(stream: TextIO) -> int:
    if not stream.isatty():
        return PIPE_WIDTH
    import shutil  # it loads every kind of compression

    return max(40, min(WIDEST, shutil.get_terminal_size((PIPE_WIDTH, 24)).columns))


def _printer(stream: TextIO) -> Printer:
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        return lambda row: print("".join(span.text for span in row).rstrip(), file=stream)
    return _colour_printer(stream)


def _colour_printer(stream: TextIO) -> Printer:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, markup=False, emoji=False, highlight=False)

    def show(row: tuple[Span, ...]) -> None:
        text = Text.assemble(*((span.text, span.style.value) for span in row))
        console.print(text, soft_wrap=True)

    return show
