"""validate: every problem of one or more submissions."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import STANDARD_INPUT_NAME, Given, given
from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.problems import counts, tell_problems
from ihl_docs.cli.tell.words import counted
from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.read import check_submission
from ihl_docs.model.problem import Problem, Severity

Checked = tuple[Given, tuple[Problem, ...]]


def run(arguments: Namespace, screen: Screen) -> int:
    """Check every file, tell every problem, and answer whether all files are valid."""
    files = [given(path) for path in arguments.paths]
    checked = [(file, check_submission(file.data, name=file.name, exhibits_in=_beside(file))) for file in files]
    report(
        screen,
        arguments.format,
        text=lambda: _told(checked),
        plain=lambda: {"files": [_plain(*each) for each in checked], "valid": all(map(_valid, checked))},
    )
    return FINE if all(map(_valid, checked)) else BAD_NEWS


def _beside(file: Given) -> Path | None:
    # A document from a pipe comes from no folder, and the current one has nothing to do with it.
    return None if file.name == STANDARD_INPUT_NAME else file.folder


def _valid(checked: Checked) -> bool:
    return not any(problem.severity is Severity.ERROR for problem in checked[1])


def _plain(file: Given, problems: tuple[Problem, ...]) -> dict[str, object]:
    return {
        "file": file.name,
        "valid": _valid((file, problems)),
        "problems": [unstructure(problem) for problem in problems],
    }


def _told(checked: list[Checked]) -> Iterator[Line]:
    for file, problems in checked:
        yield from tell_problems(file.name, problems, file.data)
        if problems:
            yield BLANK
    every = [problem for _, problems in checked for problem in problems]
    valid = sum(map(_valid, checked))
    verdict = Span("valid", Style.GOOD) if valid == len(checked) else Span("not valid", Style.BAD)
    if len(checked) == 1:
        yield line(verdict, f": {counts(every)}.")
    else:
        yield line(verdict, f": {valid} of {counted(len(checked), 'file')} valid, {counts(every)}.")
