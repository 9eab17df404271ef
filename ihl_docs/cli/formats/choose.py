"""Which form has which name."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Final

from ihl_docs.cli.formats import json_report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.summary import Summary
from ihl_docs.intake.checked import CheckedDocument

Show = Callable[[Iterator[CheckedDocument], Summary, Screen], None]

FORMS: Final = ("sarif", "junit", "github")


def show_for_programs(name: str) -> Show:
    """What shows documents in the form called *name*."""
    if name == "json":
        return json_report.show
    lines: Callable[[Iterable[CheckedDocument]], Iterator[str]] = import_module(f"ihl_docs.cli.formats.{name}").lines

    def show(results: Iterator[CheckedDocument], _summary: Summary, screen: Screen) -> None:
        for piece in lines(results):
            screen.show_file(piece)

    return show
