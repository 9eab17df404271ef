"""Problems as a JUnit report, which continuous integration servers read: a document is a test case.

Errors are its failures, warnings stand in its output. The counts come first in such a file, so the cases wait in a
temporary file until all are known.

Source: the schema that Jenkins holds reports to, junit-10.xsd of its xUnit plugin.
"""

from collections.abc import Iterable, Iterator
from html import escape
from tempfile import SpooledTemporaryFile
from typing import Final

from ihl_docs.cli.visible import visible
from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.model.problem import Problem, Severity

HELD: Final = 1 << 20
"""Characters of cases that are held in memory before a file takes them."""

_PIECE: Final = 1 << 16
_NOT_IN_XML: Final = {0xFFFE: "⟨U+FFFE⟩", 0xFFFF: "⟨U+FFFF⟩"}
"""Characters that XML 1.0 does not allow and that `visible` leaves alone."""


def lines(checked: Iterable[CheckedDocument]) -> Iterator[str]:
    """The report, piece by piece."""
    tests = failures = 0
    with SpooledTemporaryFile(max_size=HELD, mode="w+", encoding="utf-8", newline="") as cases:
        for each in checked:
            tests += 1
            failures += bool(each.errors)
            cases.writelines(_case(each))
        cases.seek(0)
        counts = f'name="ihl-docs validate" tests="{tests}" failures="{failures}" errors="0"'
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n<testsuite {counts}>\n'
        while piece := cases.read(_PIECE):
            yield piece
    yield "</testsuite>\n</testsuites>\n"


def _case(checked: CheckedDocument) -> Iterator[str]:
    document = checked.document
    name = f"{document.name}:{document.line}" if document.line_by_line else document.name
    yield f'<testcase name="{_xml(name)}" classname="{_xml(document.name)}">'
    warnings = []
    for problem in checked.problems:
        if problem.severity is Severity.ERROR:
            summary = f'type="{_xml(problem.code)}" message="{_xml(problem.message)}"'
            yield f"\n<failure {summary}>{_told(problem, document.name)}</failure>"
        else:
            warnings.append(_told(problem, document.name))
    if warnings:
        yield "\n<system-out>" + "\n\n".join(warnings) + "</system-out>"
    yield "</testcase>\n"


def _told(problem: Problem, name: str) -> str:
    where = ":".join(str(part) for part in (problem.file or name, problem.line, problem.column) if part is not None)
    rows = [f"{where}: {problem.severity} {problem.code}", problem.message]
    rows += [f"at: {problem.pointer}"] if problem.pointer else []
    rows += [f"expected: {problem.expected}"] if problem.expected else []
    rows += [f"found: {problem.found}"] if problem.found else []
    rows += [f"nearest: {problem.nearest}"] if problem.nearest else []
    return "\n".join(_xml(row) for row in (*rows, f"to mend: {problem.mend}"))


def _xml(text: str) -> str:
    return escape(visible(text).translate(_NOT_IN_XML))
