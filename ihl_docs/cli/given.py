"""What the user gives a command: a file, a folder with a submission in it, or the standard input."""

import errno
import sys
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.problems import tell_problems
from ihl_docs.errors import InputError
from ihl_docs.intake.plain_files import LARGEST, open_plain
from ihl_docs.intake.read import read_submission
from ihl_docs.model.problem import Problem
from ihl_docs.model.submission import Submission

STANDARD_INPUT: Final = "-"
STANDARD_INPUT_NAME: Final = "<stdin>"
SUBMISSION_FILES: Final = ("submission.yaml", "submission.yml", "submission.json")


class Given(NamedTuple):
    """The bytes of a submission, the name that problems give it, and the folder to which its files are relative."""

    name: str
    data: bytes
    folder: Path


def given(path: str, *, largest_mib: int | None = None) -> Given:
    """Read what *path* names; a folder means the submission in it, and - the standard input.

    Args:
        path: What the user gave.
        largest_mib: How large it may be, in MiB, where the command lets the user say so.

    Raises:
        OSError: If it is not there, cannot be read, is too large, or is a folder without one submission.
    """
    if path == STANDARD_INPUT:
        return Given(STANDARD_INPUT_NAME, _no_larger(sys.stdin.buffer, path, largest_mib), Path())
    file = Path(path)
    if file.is_dir():
        file = _submission_in(file)
    with open_plain(file) as opened:
        return Given(str(file), _no_larger(opened, str(file), largest_mib), file.parent)


def read_or_tell(found: Given, screen: Screen) -> Submission | None:
    """The submission, or `None` once its problems have been told."""
    try:
        return read_submission(found.data, name=found.name)
    except InputError as error:
        problems = tuple(problem for problem in error.problems if isinstance(problem, Problem))
        screen.complain_at_length(tell_problems(found.name, problems, found.data))
        return None


def _submission_in(folder: Path) -> Path:
    held = [folder / name for name in SUBMISSION_FILES if (folder / name).is_file()]
    if not held:
        raise FileNotFoundError(errno.ENOENT, f"holds no {' or '.join(SUBMISSION_FILES)}", str(folder))
    if len(held) > 1:
        names = " and ".join(file.name for file in held)
        raise OSError(errno.EINVAL, f"holds {names}; name the one that is meant", str(folder))
    return held[0]


def _no_larger(source: BinaryIO, name: str, largest_mib: int | None) -> bytes:
    most = LARGEST if largest_mib is None else largest_mib * 2**20
    data = source.read(most + 1)
    if len(data) > most:
        more = "" if largest_mib is None else "; if it is meant, allow more with --largest MIB"
        raise OSError(errno.EFBIG, f"is larger than {most // 2**20} MiB, the most that is read{more}", name)
    return data
