"""The one door: bytes -> syntax -> schema -> records -> references and consistency.

Every problem of a document comes at once, with file, line and column. Nothing is fetched, and nothing
but the given file is read; the files of its exhibits are looked for, not opened.
"""

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator
from os.path import splitext
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ihl_docs.codec import json_places, json_text
from ihl_docs.codec.quick import read_quickly
from ihl_docs.errors import InputError, InvalidDocumentError, UnreadableFileError
from ihl_docs.intake import consistency, exhibit_files, references, yaml_text
from ihl_docs.intake.checked import CheckedDocument, Document
from ihl_docs.intake.codes import MORE, NO_FILE, SYNTAX, UNKNOWN_KEY
from ihl_docs.intake.plain_files import LARGEST, open_plain, reason_of
from ihl_docs.intake.resolved import all_ids_resolve
from ihl_docs.intake.yaml_quick import parse_quickly
from ihl_docs.model.pointer import Path as Way
from ihl_docs.model.pointer import parent, pointer_of
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told

if TYPE_CHECKING:  # reads TOML, which takes time, and is asked for seldom
    from ihl_docs.intake.profiles.check import ProfileReport

Positions = dict[str, tuple[int, int]]
"""Line and column of each part of a document, by JSON pointer."""

Locate = Callable[[Collection[str]], Positions]
"""Finds the places of parts of a document, by JSON pointer, and of what holds them: done only once there is a problem."""

OF_A_SUBMISSION: Final = frozenset({"conforms_to", "id", "title", "conflict", "sources", "claims"})
"""What every submission has."""

LONGEST_KEY: Final = 1_000
"""Characters. No field and no language has so long a name."""

RULE: Final = "IHL-STR-006"
BEYOND_A_SCHEMA: Final = frozenset({"IHL-STR-001", "IHL-STR-003", RULE})
"""What structuring may refuse though the schema accepts it: 4.0 for a whole number, a form that needs a check, a rule."""

LARGE: Final = 16 << 20
"""Bytes from which on a document is not held as plain data and as records at once."""

MOST_PROBLEMS: Final = 1_000
"""How many ways in which a document breaks the schema are told. Nobody mends more by hand, and finding them takes time."""


def read_submission(data: bytes, *, name: str) -> Submission:
    """The submission in *data*; *name* is the file's name, for messages and to tell JSON from YAML.

    Raises:
        UnreadableFileError: If it is no text, JSON or YAML, or not one that all readers read alike.
        InvalidDocumentError: If it breaks the schema, the model, a reference or a rule of consistency.
    """
    submission, problems, _ = _read(data, name)
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if any(problem.code in SYNTAX for problem in errors):
        raise UnreadableFileError(errors)
    if submission is None or errors:
        raise InvalidDocumentError(errors)
    return submission


def check_submission(data: bytes, *, name: str, exhibits_in: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the submission in *data*, errors and warnings, in the order of their places.

    Args:
        data: The document.
        name: The file's name, for messages and to tell JSON from YAML.
        exhibits_in: The folder to which the paths of the evidence items are relative; without one, nobody looks
            whether their files are there.
    """
    try:
        return _read(data, name, exhibits_in).problems
    except UnreadableFileError as error:
        return tuple(problems_of(error))


def read_submission_file(path: Path, *, largest: int = LARGEST) -> Submission:
    """The submission in a file of at most *largest* bytes.

    Raises:
        InputError: As `read_submission`, and if the file cannot be read.
    """
    return read_submission(_bytes_of(path, largest), name=str(path))


def check_submission_file(path: Path, *, largest: int = LARGEST) -> tuple[Problem, ...]:
    """Every problem of the submission in a file of at most *largest* bytes, and of the files that it names beside it."""
    try:
        return check_submission(_bytes_of(path, largest), name=str(path), exhibits_in=path.parent)
    except UnreadableFileError as error:
        return tuple(problems_of(error))


def _bytes_of(path: Path, largest: int) -> bytes:
    try:
        with open_plain(path) as opened:
            data = opened.read(largest + 1)
    except OSError as error:
        raise _not_read(path, reason_of(error)) from None
    if len(data) > largest:
        raise _not_read(
            path, told("larger than {largest} MiB, the most that is read of one document", largest=largest // 2**20)
        )
    return data


def _not_read(path: Path, why: str) -> UnreadableFileError:
    problem = Problem(
        code=NO_FILE,
        message=told("{file}: {why}.", file=str(path), why=why),
        file=str(path),
        mend=told("Give a file that can be read."),
    )
    return UnreadableFileError((problem,))


def check_document(document: Document, profile: str | None = None) -> CheckedDocument:
    """Every problem of one document of those that `ihl_docs.intake.documents` finds.

    Args:
        document: The document.
        profile: Of which profile to say what is missing, such as `berkeley`; see `ihl_docs.intake.profiles`.

    Raises:
        BrokenInstallationError: If there is no such profile.
    """
    told = None
    try:
        _, problems, told = _read(document.data, document.name, document.folder, document=document, profile=profile)
    except UnreadableFileError as error:
        problems = tuple(problems_of(error))
    if document.line > 1:
        problems = tuple(_lower(each, document.line - 1) for each in problems)
    return CheckedDocument(document=document, problems=problems, profile=told)


def _lower(problem: Problem, lines: int) -> Problem:
    also = tuple(revised(spot, line=(spot.line or 1) + lines) for spot in problem.also_at)
    return revised(problem, line=(problem.line or 1) + lines, also_at=also)


class _Read(NamedTuple):
    submission: Submission | None
    problems: tuple[Problem, ...]
    profile: "ProfileReport | None"


def _read(
    data: bytes,
    name: str,
    exhibits_in: Path | None = None,
    *,
    document: Document | None = None,
    profile: str | None = None,
) -> _Read:
    is_json = document is not None and document.line_by_line
    try:
        plain, locate, syntax = parsed(data, name, is_json=is_json)
    except UnreadableFileError as error:
        raise UnreadableFileError(placed(problems_of(error), name, nowhere)) from None
    at = document.record_at if document is not None else ""
    plain = _record_in(plain, at)
    spend = len(data) >= LARGE and _is_json(data, name, is_json=is_json)  # in YAML a list may stand at two places
    submission = read_quickly(plain, Submission, spend=spend)
    resolved = submission is not None and all_ids_resolve(submission)
    if spend and not resolved:
        plain = _record_in(parsed(data, name, is_json=is_json)[0], at)
    told = None
    if submission is None:
        found = _beside(syntax, _faults(plain))
    else:
        unresolved = () if resolved else references.problems(plain)
        plain = None  # of a large record it takes as much memory as all that is still to be done
        found = _beside(syntax, itertools.chain(unresolved, _disagreements(submission, exhibits_in)))
        if profile is not None and not syntax:  # something stands in for what could not be read: it meets nothing
            from ihl_docs.intake.profiles.check import report

            told = report(submission, profile)
            found = itertools.chain(found, told.problems)
    told_of = _no_flood(itertools.chain(syntax, (_inside(at, each) for each in found) if at else found))
    return _Read(submission, placed(told_of, name, locate), told)


def _inside(pointer: str, problem: Problem) -> Problem:
    also = tuple(revised(spot, pointer=pointer + spot.pointer) for spot in problem.also_at)
    return revised(problem, pointer=pointer + problem.pointer, also_at=also)


def _record_in(plain: object, at: str) -> object:
    if not at:
        return plain
    return plain.get(at[1:]) if isinstance(plain, dict) else None


def _disagreements(submission: Submission, exhibits_in: Path | None) -> Iterator[Problem]:
    yield from consistency.problems(submission)
    if exhibits_in is not None:
        yield from exhibit_files.problems(submission, exhibits_in)


def _more() -> Problem:
    """Says that there is more to mend. It is no constant: a record that is made loads what good documents do without."""
    return Problem(
        code=MORE,
        message=told("There are more than {most:,} problems; the search ended here.", most=MOST_PROBLEMS),
        mend=told("Mend those that are told, and validate again. If they are all alike, mend what makes the document."),
    )


def _no_flood(found: Iterable[Problem]) -> Iterator[Problem]:
    """What was *found*, but for errors beyond the most that anybody mends by hand; warnings are told all."""
    errors = 0
    for problem in found:
        errors += problem.severity is Severity.ERROR and problem.code != MORE
        if errors <= MOST_PROBLEMS or problem.severity is not Severity.ERROR or problem.code == MORE:
            yield problem
    if errors > MOST_PROBLEMS:
        yield _more()


def _wrapped(plain: object) -> Problem | None:
    """The fault of a document that holds the submission in a field of its own, as answers of programs do."""
    if not isinstance(plain, dict) or OF_A_SUBMISSION & plain.keys():
        return None
    inside = [
        key
        for key, held in plain.items()
        for each in (held if isinstance(held, list) else [held])[:1]
        if isinstance(each, dict) and OF_A_SUBMISSION & each.keys()
    ]
    if len(inside) != 1:
        return None
    return Problem(
        code=UNKNOWN_KEY,
        message=told("The submission seems to stand inside {key!r}.", key=inside[0][:LONGEST_KEY]),
        pointer=pointer_of(((), inside[0])),
        expected=told("a submission, with nothing around it"),
        found=repr(inside[0][:LONGEST_KEY]),
        mend=told("Give what stands there alone; if it is a list, each submission of it by itself."),
    )


def _faults(plain: object) -> Iterator[Problem]:
    """What speaks against a document that stands for no submission. What that takes is loaded only if there is one."""
    from ihl_docs.codec.strict import structure
    from ihl_docs.intake.as_meant import without_knock_on
    from ihl_docs.schema import check

    if (endless := _endless_key(plain)) is not None:
        yield endless  # it would be written out again for everything below it
        return
    if (wrapped := _wrapped(plain)) is not None:
        yield wrapped
        return
    broken = check.problems(plain, "submission", most=MOST_PROBLEMS + 1)
    if len(broken) > MOST_PROBLEMS:
        yield from broken[:MOST_PROBLEMS]
        yield _more()
        return
    found = without_knock_on(broken, plain)
    yield from found
    try:
        structure(plain, Submission)
    except InvalidDocumentError as error:
        # The model sees what the schema sees, and more; what both see is told once, at its place.
        places = {problem.pointer for problem in (*broken, *found)}
        yield from (
            problem
            for problem in problems_of(error)
            if problem.pointer not in places and (not broken or problem.code in BEYOND_A_SCHEMA)
        )


def _endless_key(plain: object) -> Problem | None:
    waiting: list[tuple[Way, object]] = [((), plain)]
    while waiting:
        path, each = waiting.pop()
        if isinstance(each, list):
            waiting += (((path, index), inner) for index, inner in enumerate(each))
        elif isinstance(each, dict):
            longest = max((len(key) for key in each if isinstance(key, str)), default=0)
            if longest > LONGEST_KEY:
                return Problem(
                    code=UNKNOWN_KEY,
                    message=told("A key of {longest:,} characters is no field.", longest=longest),
                    pointer=pointer_of(path),
                    expected=told("a name of at most {most:,} characters", most=LONGEST_KEY),
                    mend=told("Take it out, or mend the quotes around it."),
                )
            waiting += (((path, key), inner) for key, inner in each.items())
    return None


def parsed(data: bytes, name: str, *, is_json: bool = False) -> tuple[object, Locate, tuple[Problem, ...]]:
    """Plain data, what finds their places, and the faults of the syntax that keep nothing from being read.

    Args:
        data: The document.
        name: The file's name, to tell JSON from YAML; that it is compressed makes no difference.
        is_json: Whether it is JSON, whatever its name and its looks.

    Raises:
        UnreadableFileError: If nothing can be read.
    """
    if _is_json(data, name, is_json=is_json):
        plain, problems = json_text.parse_leniently(data)
        return plain, lambda parts: json_places.positions_of(json_text.decoded(data), parts), problems
    plain = parse_quickly(data)
    if plain is not None:
        return plain, lambda _parts: yaml_text.parse_leniently(data)[1], ()
    plain, positions, problems = yaml_text.parse_leniently(data)
    return plain, lambda _parts: positions, problems


def _is_json(data: bytes, name: str, *, is_json: bool) -> bool:
    suffix = splitext(name.lower().removesuffix(".gz"))[1]  # noqa: PTH122  # pathlib takes as long as a rule does
    looks_like_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    return is_json or suffix == ".json" or (suffix not in {".yaml", ".yml"} and looks_like_json)


def _beside(syntax: tuple[Problem, ...], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The *problems* of values that could be read; something stands in for the others."""
    stood_in = [problem for problem in syntax if problem.code != json_text.DUPLICATE_KEY]
    unread = {problem.pointer for problem in stood_in}
    # What is in the same record may disagree with what stands in, and only with that.
    beside = {parent(problem.pointer) for problem in stood_in if problem.code == json_text.NO_NUMBER}
    return (
        problem
        for problem in problems
        if problem.pointer not in unread and not (_compares(problem) and parent(problem.pointer) in beside)
    )


def _compares(problem: Problem) -> bool:
    return problem.code == RULE or problem.code.startswith("IHL-CON-")


def problems_of(error: InputError) -> list[Problem]:
    """The problems of an error, as records."""
    return [problem for problem in error.problems if isinstance(problem, Problem)]


def placed(problems: Iterable[Problem], name: str, locate: Locate) -> tuple[Problem, ...]:
    """The *problems* with file, line and column, in the order of their places."""
    found = tuple(problems)
    wanted = {problem.pointer for problem in found if problem.line is None}
    wanted |= {spot.pointer for problem in found for spot in problem.also_at}
    positions = locate(wanted) if wanted else {}
    return tuple(sorted((_at(problem, name, positions) for problem in found), key=_by_place))


def nowhere(_parts: Collection[str]) -> Positions:
    """No places: of a document that could not be read at all."""
    return {}


def _by_place(problem: Problem) -> tuple[bool, int, int, str]:
    # Faults of the syntax first: until they are mended, the others may look different from what they are.
    return problem.code not in SYNTAX, problem.line or 0, problem.column or 0, problem.code


def _at(problem: Problem, name: str, positions: Positions) -> Problem:
    if problem.line is not None:
        return revised(problem, file=name)
    line, column = _place(problem.pointer, positions)
    also = (
        revised(spot, line=at[0], column=at[1]) for spot in problem.also_at for at in (_place(spot.pointer, positions),)
    )
    return revised(problem, file=name, line=line, column=column, also_at=tuple(also))


def _place(pointer: str, positions: Positions) -> tuple[int, int] | tuple[None, None]:
    while pointer and pointer not in positions:
        pointer = parent(pointer)
    return positions.get(pointer, (None, None))
