"""Progress of long work: a bar on a terminal, nothing in a pipe."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from ihl_docs.cli.screen import Screen
from ihl_docs.cli.visible import visible

Progress = Callable[[str, int, int], None]
"""Takes what is being done, how much of it is done, and how much there is."""


@contextmanager
def progress(stream: TextIO, *, whole: int | None = None, screen: Screen | None = None) -> Iterator[Progress | None]:
    """Give what long work reports its progress to, or `None` if nobody watches *stream*.

    Args:
        stream: Where the bar is drawn.
        screen: What prints while the bar is there, if anything does.
        whole: How many bytes there are, if they are counted rather than steps; what the work itself then says of it
            is not heard. 0 if nobody knows.
    """
    if not stream.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bars

    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    # The first column holds names of files: it would read markup in them if it were not told to leave that.
    counted = (MofNCompleteColumn(),) if whole is None else (TransferSpeedColumn(), TimeRemainingColumn())
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), *counted)
    with Bars(*columns, console=console, transient=True) as bars:
        shown = bars.add_task("", total=whole or None)

        def watch(label: str, done: int, total: int) -> None:
            known = max(total, 1) if whole is None else whole or None
            bars.update(shown, description=visible(label), completed=done, total=known)

        if screen is not None:
            screen.bars = bars
        try:
            yield watch
        finally:
            if screen is not None:
                screen.bars = None
