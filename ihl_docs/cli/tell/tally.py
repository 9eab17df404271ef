"""A table of figures, as wide as it needs to be, with what is in no sum told under it."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line, verbatim
from ihl_docs.cli.tell.words import counted, heading
from ihl_docs.cli.visible import columns, visible
from ihl_docs.model.tally import Tally, TallyRow

COLUMNS: Final = ("low", "best", "high", "incidents", "without figure", "approximate")


def cells(row: TallyRow) -> tuple[str, ...]:
    """The numbers of a row, in the order of the columns."""
    approximate = "yes" if row.approximate else "no"
    numbers = (row.low, row.best, row.high, row.incidents, row.without_figure)
    return (*(str(number) for number in numbers), approximate)


def tell_tally(table: Tally) -> Iterator[Line]:
    """The table, the figures apart, and what the sums do not show."""
    yield line(f"Figures of {counted(table.incidents, 'incident')} in {counted(len(table.submissions), 'submission')}.")
    yield BLANK
    yield from _table(table)
    if table.apart:
        yield BLANK
        yield heading(f"In no sum ({len(table.apart)})")
        for each in table.apart:
            yield item(
                "-",
                Span(f"{each.incident} / {each.harm}", Style.STRONG),
                f": {each.kind}, {each.figure}. {each.reason}",
                indent=2,
            )
    yield BLANK
    for caveat in table.caveats:
        yield item("-", caveat, indent=2)


def _table(table: Tally) -> Iterator[Line]:
    head = ("harm", *(key.value for key in table.by), *COLUMNS)
    body = [(row.kind.value, *map(visible, row.keys), *cells(row)) for row in table.rows]
    widths = [max(columns(each[place]) for each in (head, *body)) for place in range(len(head))]
    words = 1 + len(table.by)
    for number, row in enumerate((head, *body)):
        laid = "  ".join(
            cell + " " * (width - columns(cell)) if place < words else " " * (width - columns(cell)) + cell
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield verbatim(Span(laid.rstrip(), Style.PLAIN if number else Style.STRONG), indent=2)
