"""tally: figures over incidents, added where they may be added."""

import csv
import io
from argparse import Namespace
from collections.abc import Iterator

from ihl_docs.assessment.tally import tally
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.tally import COLUMNS, cells, tell_tally
from ihl_docs.codec.strict import unstructure
from ihl_docs.model.nearest import nearest
from ihl_docs.model.tally import Tally, TallyKey
from ihl_docs.model.vocabulary.harms import HarmKind

FORMULA: tuple[str, ...] = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula at the beginning of a cell."""


def run(arguments: Namespace, screen: Screen) -> int:
    """Add up the figures of submissions that have no errors."""
    kinds = {kind.value for kind in HarmKind}
    for name in (each for each in arguments.harm if each not in kinds):
        close = nearest(name, kinds)
        screen.complain(f"no kind of harm is called {name!r}." + (f" Did you mean {close}?" if close else ""))
        return BAD_NEWS
    read = [read_or_tell(given(path, largest_mib=arguments.largest), screen) for path in arguments.files]
    submissions = [each for each in read if each is not None]
    if len(submissions) < len(read):
        return BAD_NEWS
    table = tally(
        submissions,
        by=tuple(TallyKey(each) for each in arguments.by),  # type: ignore[call-arg]  # Enum looks the member up
        kinds=tuple(HarmKind(each) for each in arguments.harm),  # type: ignore[call-arg]
    )
    if arguments.format == "csv":
        screen.show_file("".join(_csv(table)))
    else:
        report(screen, arguments.format, text=lambda: tell_tally(table), plain=lambda: unstructure(table))
    return FINE


def _csv(table: Tally) -> Iterator[str]:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["harm", *(key.value for key in table.by), *COLUMNS])
    for row in table.rows:
        writer.writerow([row.kind.value, *map(_cell, row.keys), *cells(row)])
    yield text.getvalue()


def _cell(words: str) -> str:
    """Words of a submission are no formula in anybody's spreadsheet."""
    return f"'{words}" if words.startswith(FORMULA) else words
