"""Problems as workflow commands, which GitHub Actions shows beside the lines that are at fault.

Each is one line that begins with its own command, and the rest of it is escaped: no text and no file name can begin a
command of its own.

Source: GitHub, "Workflow commands for GitHub Actions"; the escapes are those of the runner.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from ihl_docs.cli.visible import visible, visible_exactly
from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.record import revised

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def lines(checked: Iterable[CheckedDocument]) -> Iterator[str]:
    """One workflow command a problem."""
    for each in checked:
        for problem in each.problems:
            yield _command(problem, problem.file or each.document.name)
            for spot in problem.also_at:  # of one fault, each place is shown beside its line
                here = revised(problem, pointer=spot.pointer, line=spot.line, column=spot.column)
                yield _command(here, problem.file or each.document.name)


def _command(problem: Problem, file: str) -> str:
    properties = {"file": visible_exactly(file), "line": problem.line, "col": problem.column, "title": problem.code}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    where = f" At {problem.pointer}." if problem.pointer else ""
    message = visible(f"{problem.message}{where} To mend: {problem.mend}")
    return f"::{_COMMANDS[problem.severity]} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
