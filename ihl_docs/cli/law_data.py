"""law export, law diff: the catalogue as a document, and what differs between two of its versions."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from json import dumps
from pathlib import Path
from typing import Final

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import listed
from ihl_docs.cli.writing import write_new
from ihl_docs.codec import json_text
from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.strict import structure
from ihl_docs.law.diff import Change, ChangeKind, differences
from ihl_docs.law.export import CatalogueExport, bindings_csv, exported, plain_export, provisions_csv
from ihl_docs.law.load import load_catalogue, read_catalogue

INSTALLED: Final = "."
STYLES: Final = {ChangeKind.ADDED: Style.GOOD, ChangeKind.REMOVED: Style.BAD, ChangeKind.CHANGED: Style.OPEN}
LONGEST: Final = 300
"""Characters of a value that is shown in text; JSON has it whole."""


def export(arguments: Namespace, screen: Screen) -> int:
    """Print the catalogue, or write it to a file that is not there yet."""
    catalogue = load_catalogue()
    if arguments.format == "csv":
        data = (provisions_csv if arguments.table == "provisions" else bindings_csv)(catalogue).encode("utf-8")
    else:
        data = readable_bytes(plain_export(catalogue))
    if arguments.into is None:
        screen.show_file(data.decode("utf-8"))
        return FINE
    write_new(Path(arguments.into), data)
    screen.show([line(f"Written to {arguments.into}: catalogue {catalogue.version}, SHA-256 {catalogue.sha256}.")])
    return FINE


def diff(arguments: Namespace, screen: Screen) -> int:
    """Tell what differs; that something does is no bad news."""
    old, new = _opened(arguments.old), _opened(arguments.new)
    changes = differences(old, new)
    report(
        screen,
        arguments.format,
        text=lambda: _told(old, new, changes),
        plain=lambda: {
            "old": {"version": old.version, "sha256": old.sha256},
            "new": {"version": new.version, "sha256": new.sha256},
            "changes": [each.plain() for each in changes],
        },
    )
    return FINE


def _opened(where: str) -> CatalogueExport:
    """A version of the catalogue: the one installed, a folder of data files, or an exported JSON file."""
    if where == INSTALLED:
        return exported(load_catalogue())
    path = Path(where)
    if path.is_dir():
        return exported(read_catalogue(path))
    return structure(json_text.parse(path.read_bytes()), CatalogueExport)


def _told(old: CatalogueExport, new: CatalogueExport, changes: tuple[Change, ...]) -> Iterator[Line]:
    yield line(f"{old.version} ({old.sha256[:12]}) to {new.version} ({new.sha256[:12]})")
    if not changes:
        yield line("No row differs.")
        return
    counts = Counter((change.table, change.kind) for change in changes)
    for table in dict.fromkeys(change.table for change in changes):
        yield BLANK
        told = listed(f"{counts[table, kind]} {kind}" for kind in ChangeKind if counts[table, kind])
        yield line(Span(table, Style.HEAD), f"  {told}")
        for change in changes:
            if change.table == table:
                yield from _change(change)


def _change(change: Change) -> Iterator[Line]:
    yield line(Span(change.kind.value.ljust(9), STYLES[change.kind]), Span(change.key, Style.STRONG), indent=2)
    for each in change.fields:
        yield line(f"{each.field}: {_shown(each.old)} -> {_shown(each.new)}", indent=6, hang=8)


def _shown(plain: object) -> str:
    if plain is None:
        return "nothing"
    text = plain if isinstance(plain, str) else dumps(plain, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
