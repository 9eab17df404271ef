"""Progress of long work: a bar on a terminal, nothing in a pipe."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from ihl_docs.cli.visible import visible

Progress = Callable[[str, int, int], None]
"""Takes what is being done, how much of it is done, and how much there is."""


@contextmanager
def progress(stream: TextIO) -> Iterator[Progress | None]:
    """Give what long work reports its progress to, or `None` if nobody watches *stream*."""
    if not stream.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    # The first column holds names of files: it would read markup in them if it were not told to leave that.
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=console, transient=True) as bars:
        shown = bars.add_task("", total=None)
        yield lambda label, done, total: bars.update(
            shown, description=visible(label), completed=done, total=max(total, 1)
        )
