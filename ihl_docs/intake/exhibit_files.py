"""Whether the files of the evidence items lie where the submission says. They are looked at, and never opened."""

from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from ihl_docs.intake.codes import NO_EXHIBIT_FILE, OTHER_SIZE
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told


def problems(submission: Submission, folder: Path) -> Iterator[Problem]:
    """A warning for every file that is not in *folder* as its evidence item says.

    A submission may travel without its files, so that a missing one makes it no less valid; a package cannot be
    built without it.
    """
    for number, item in enumerate(submission.evidence_items):
        if item.path is not None:
            yield from _of(item, item.path, folder, f"/evidence_items/{number}")


def _of(item: EvidenceItem, path: str, folder: Path, pointer: str) -> Iterator[Problem]:
    try:
        there = (folder / path).lstat()
    except (OSError, ValueError):
        yield Problem(
            code=NO_EXHIBIT_FILE,
            severity=Severity.WARNING,
            pointer=f"{pointer}/path",
            message=told("The file of {id} is not there: {path}.", id=item.id, path=path),
            expected=told("a file at this path, from the folder {folder}", folder=folder),
            mend=told("Put the file there, or correct the path. Without it no package can be built."),
        )
        return
    if not S_ISREG(there.st_mode):
        yield Problem(
            code=NO_EXHIBIT_FILE,
            severity=Severity.WARNING,
            pointer=f"{pointer}/path",
            message=told("What lies at {path} is no plain file (a link, a folder or a device).", path=path),
            expected=told("a plain file"),
            mend=told("Put the file itself there. Without it no package can be built."),
        )
    elif item.size is not None and item.size != there.st_size:
        yield Problem(
            code=OTHER_SIZE,
            severity=Severity.WARNING,
            pointer=f"{pointer}/size",
            message=told(
                "The file of {id} has {st_size} bytes; the submission says {size}.",
                id=item.id,
                st_size=there.st_size,
                size=item.size,
            ),
            expected=str(item.size),
            found=str(there.st_size),
            mend=told("Find out which is right. If the file was changed, go back to the original."),
        )
