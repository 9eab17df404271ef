"""The one door: bytes -> syntax -> schema -> records -> references and consistency.

Every problem of a document comes at once, with file, line and column. Nothing is fetched, and nothing
but the given file is read.
"""

from pathlib import Path

from ihl_docs.codec import json_text
from ihl_docs.codec.strict import structure
from ihl_docs.errors import InputError, InvalidDocumentError, UnreadableFileError
from ihl_docs.intake import consistency, json_positions, references, yaml_text
from ihl_docs.intake.codes import NO_FILE
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.schema import check

Positions = dict[str, tuple[int, int]]


def read_submission(data: bytes, *, name: str) -> Submission:
    """The submission in *data*; *name* is the file's name, for messages and to tell JSON from YAML.

    Raises:
        UnreadableFileError: If it is no text, JSON or YAML.
        InvalidDocumentError: If it breaks the schema, the model, a reference or a rule of consistency.
    """
    submission, problems = _read(data, name)
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if submission is None or errors:
        raise InvalidDocumentError(errors)
    return submission


def check_submission(data: bytes, *, name: str) -> tuple[Problem, ...]:
    """Every problem of the submission in *data*, errors and warnings, in the order of their places."""
    try:
        return _read(data, name)[1]
    except UnreadableFileError as error:
        return tuple(problem for problem in error.problems if isinstance(problem, Problem))


def read_submission_file(path: Path) -> Submission:
    """The submission in a file.

    Raises:
        InputError: As `read_submission`, and if the file cannot be read.
    """
    return read_submission(_bytes_of(path), name=str(path))


def check_submission_file(path: Path) -> tuple[Problem, ...]:
    """Every problem of the submission in a file."""
    try:
        return check_submission(_bytes_of(path), name=str(path))
    except UnreadableFileError as error:
        return tuple(problem for problem in error.problems if isinstance(problem, Problem))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        problem = Problem(code=NO_FILE, message=f"{path}: {why}.", file=str(path), mend="Give a file that can be read.")
        raise UnreadableFileError((problem,)) from None


def _read(data: bytes, name: str) -> tuple[Submission | None, tuple[Problem, ...]]:
    try:
        plain, positions = _parsed(data, name)
    except UnreadableFileError as error:
        raise UnreadableFileError(_placed(error, name, {})) from None
    found = [*check.problems(plain, "submission"), *references.problems(plain)]
    submission = None
    if not any(problem.code.startswith("IHL-SCH") for problem in found):
        try:
            submission = structure(plain, Submission)
        except InvalidDocumentError as error:
            found += [problem for problem in error.problems if isinstance(problem, Problem)]
    if submission is not None:
        found += consistency.problems(submission)
    if found and positions is None:
        positions = json_positions.positions(json_text.decoded(data))
    return submission, _placed(InputError(found), name, positions or {})


def _parsed(data: bytes, name: str) -> tuple[object, Positions | None]:
    suffix = Path(name).suffix.lower()
    looks_like_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    if suffix == ".json" or (suffix not in {".yaml", ".yml"} and looks_like_json):
        return json_text.parse(data), None
    return yaml_text.parse(data)


def _placed(error: InputError, name: str, positions: Positions) -> tuple[Problem, ...]:
    problems = (problem for problem in error.problems if isinstance(problem, Problem))
    placed = [_at(problem, name, positions) for problem in problems]
    return tuple(sorted(placed, key=lambda problem: (problem.line or 0, problem.column or 0, problem.code)))


def _at(problem: Problem, name: str, positions: Positions) -> Problem:
    pointer = problem.pointer
    while pointer and pointer not in positions:
        pointer = pointer.rpartition("/")[0]
    line, column = positions.get(pointer, (problem.line, problem.column))
    return revised(problem, file=name, line=line, column=column)
