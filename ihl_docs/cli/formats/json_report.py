"""Problems as one JSON document, written piece by piece: a million documents do not pile up."""

import json
from collections.abc import Iterator

from ihl_docs.cli.formats.plain_profile import plain_profile
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.summary import Summary
from ihl_docs.cli.visible import escaped_json
from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.checked import CheckedDocument


def show(results: Iterator[CheckedDocument], summary: Summary, screen: Screen) -> None:
    """Show every file, the lines of NDJSON that have problems, the counts, and whether all is valid."""
    screen.show_file('{\n  "files": [')
    separator = "\n"
    for each in results:
        if each.document.line_by_line and not each.problems:
            continue
        screen.show_file(separator + _indented(_plain(each, summary), 4))
        separator = ",\n"
    counts = _indented(summary.plain(), 2).lstrip()
    screen.show_file(f'\n  ],\n  "summary": {counts},\n  "valid": {json.dumps(summary.is_valid)}\n}}\n')


def _plain(each: CheckedDocument, summary: Summary) -> dict[str, object]:
    plain: dict[str, object] = {
        "file": each.document.name,
        "valid": summary.accepts(each),
        "problems": [unstructure(problem) for problem in each.problems],
    }
    if summary.profile is not None:  # null where not all of the document could be read
        plain["profile"] = plain_profile(each.profile) if each.profile is not None else None
    return {**plain, "line": each.document.line} if each.document.line_by_line else plain


def _indented(plain: object, columns: int) -> str:
    text = json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return "\n".join(" " * columns + row for row in escaped_json(text).split("\n"))
