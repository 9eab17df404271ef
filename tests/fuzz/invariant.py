"""What must hold of any bytes whatever: they are valid, or every problem has a code, a place and a mend."""

from time import process_time
from typing import Final

from ihl_docs.codec.strict import structure
from ihl_docs.errors import InvalidDocumentError, UnreadableFileError
from ihl_docs.intake import references
from ihl_docs.intake.codes import MEANINGS, SYNTAX
from ihl_docs.intake.read import check_submission, parsed
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.schema import check

SLOWEST: Final = 2.0
"""Seconds of processor time plus those of `SLOWEST_BYTE` for each byte; far more than any document takes, far less than a hang."""

SLOWEST_BYTE: Final = 1e-3


def hold(data: bytes) -> None:
    """Check *data* as JSON, as YAML and under a name that tells neither, and raise AssertionError if anything is amiss."""
    for name in ("x.json", "x.yaml", "x"):
        began = process_time()
        found = check_submission(data, name=name)
        took = process_time() - began
        assert took < SLOWEST + SLOWEST_BYTE * len(data), f"{took:.1f} s for {len(data)} bytes as {name}"
        rows = data.decode("utf-8-sig", errors="replace").split("\n")
        for problem in found:
            answered(problem, rows, name)
        errors = {problem for problem in found if problem.severity is Severity.ERROR}
        assert_same_verdict(data, name, errors)


def answered(problem: Problem, rows: list[str], name: str) -> None:
    """A problem tells what it is, where, and what to do."""
    assert problem.code in MEANINGS, problem
    assert problem.message, problem
    assert problem.mend, problem
    assert problem.file == name, problem
    assert problem.line is not None, problem
    assert 1 <= problem.line <= len(rows), problem
    assert problem.column is not None, problem
    # An end that comes too early is told of just behind the last character.
    assert 1 <= problem.column <= len(rows[problem.line - 1]) + 1, problem


def assert_same_verdict(data: bytes, name: str, errors: set[Problem]) -> None:
    """The quick reader accepts what the strict one does, as far as both look: consistency lies beyond a reader."""
    try:
        plain, _, syntax = parsed(data, name)
    except UnreadableFileError:
        assert errors, "unreadable, and yet valid"
        return
    refused = bool(syntax) or any(check.problems(plain, "submission")) or any(references.problems(plain))
    try:
        structure(plain, Submission)
    except InvalidDocumentError:
        refused = True
    by_reader = {
        each for each in errors if each.code in SYNTAX or each.code[:8] in {"IHL-SCH-", "IHL-STR-", "IHL-REF-"}
    }
    assert bool(by_reader) == refused, (name, by_reader, refused)
