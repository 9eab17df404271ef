"""What the user gives a command: a file, a folder with a submission in it, or the standard input."""

import errno
import sys
from pathlib import Path
from typing import Final, NamedTuple

from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.problems import tell_problems
from ihl_docs.errors import InputError
from ihl_docs.intake.plain_files import open_plain
from ihl_docs.intake.read import read_submission
from ihl_docs.model.problem import Problem
from ihl_docs.model.submission import Submission

STANDARD_INPUT: Final = "-"
STANDARD_INPUT_NAME: Final = "<stdin>"
SUBMISSION_FILES: Final = ("submission.yaml", "submission.yml", "submission.json")
LARGEST_FILE: Final = 64 * 2**20
"""Bytes. A submission is text that people write; what is larger was given by mistake."""


class Given(NamedTuple):
    """The bytes of a submission, the name that problems give it, and the folder to which its files are relative."""

    name: str
    data: bytes
    folder: Path


def given(path: str) -> Given:
    """Read what *path* names; a folder means the submission in it, and - the standard input.

    Raises:
        OSError: If it is not there, cannot be read, is too large, or is a folder without one submission.
    """
    if path == STANDARD_INPUT:
        return Given(STANDARD_INPUT_NAME, _no_larger(sys.stdin.buffer.read(LARGEST_FILE + 1), path), Path())
    file = Path(path)
    if file.is_dir():
        file = _submission_in(file)
    with open_plain(file) as opened:
        data = opened.read(LARGEST_FILE + 1)
    return Given(str(file), _no_larger(data, str(file)), file.parent)


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


def _no_larger(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST_FILE:
        raise OSError(errno.EFBIG, f"is larger than {LARGEST_FILE // 2**20} MiB, and so is no submission", name)
    return data
