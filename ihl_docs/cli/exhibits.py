"""exhibits: what a package holds, and what each file says of itself."""

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import field
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import PackageError, UnsafePathError
from ihl_docs.evidence import folder
from ihl_docs.evidence.content_credentials import credentials
from ihl_docs.evidence.contents import read_package
from ihl_docs.model.package import Exhibit, Statement

Read = tuple[tuple[Statement, ...], str | None]
"""What the C2PA manifest of a file says, and why it was not read."""


def run(arguments: Namespace, screen: Screen) -> int:
    """List the exhibits, and read the C2PA manifests of those that carry one."""
    package = Path(arguments.package)
    anchors = None if arguments.c2pa_anchors is None else Path(arguments.c2pa_anchors).read_text(encoding="ascii")
    told = [(each, _credentials(package, each, anchors)) for each in read_package(package).exhibits]
    report(
        screen,
        arguments.format,
        text=lambda: _told(told),
        plain=lambda: {"exhibits": [_plain(exhibit, read) for exhibit, read in told]},
    )
    return FINE


def _credentials(package: Path, exhibit: Exhibit, anchors: str | None) -> Read:
    if exhibit.path is None or not any(each.standard == "C2PA" for each in exhibit.says):
        return (), None
    if not package.is_dir():
        return (), "Not read: the package is a zip file. Unpack it first."
    try:
        with folder.opened(package, exhibit.path) as file, os.fdopen(os.dup(file), "rb") as stream:
            return credentials(stream, exhibit.content_type or "", anchors=anchors), None
    except PackageError as error:
        return (), f"Not read. {error}"
    except (OSError, UnsafePathError) as error:
        return (), f"Not read: {folder.reason_of(error)}."


def _plain(exhibit: Exhibit, read: Read) -> dict[str, Any]:
    statements, reason = read
    return {**unstructure(exhibit), "credentials": [unstructure(each) for each in statements], "not_read": reason}


def _told(told: list[tuple[Exhibit, Read]]) -> Iterator[Line]:
    for exhibit, (statements, reason) in told:
        yield line(Span(f"{exhibit.number}  ", Style.STRONG), f"{exhibit.item}, {exhibit.role}")
        if exhibit.withheld is not None:
            yield field("withheld", exhibit.withheld, indent=4)
        for label, value in (
            ("made from", exhibit.derived_from),
            ("file", exhibit.path),
            ("size", None if exhibit.size is None else f"{exhibit.size} bytes"),
            ("sha256", exhibit.sha256),
            ("recorded", exhibit.media_type),
            ("content", exhibit.content_type),
        ):
            if value is not None:
                yield field(label, value, indent=4)
        says = [*exhibit.says, *statements]
        if says or reason:
            yield line("The file says of itself, which anybody can write into a file:", indent=4)
        for each in says:
            yield item("-", f"{each.standard} {each.name}: {each.value}", indent=6)
        if reason is not None:
            yield item("-", Span(reason, Style.OPEN), indent=6)
    yield BLANK
    yield line("This is what the package says. Whether it is whole and unchanged, `ihl-docs verify` tells.")
