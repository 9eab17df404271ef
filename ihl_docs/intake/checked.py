"""A document and what was found wrong with it."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ihl_docs.model.problem import Problem, Severity

if TYPE_CHECKING:  # reads TOML, which takes time, and is asked for seldom
    from ihl_docs.intake.profiles.check import ProfileReport


class Document(NamedTuple):
    """The bytes of one submission, and where they come from."""

    name: str
    """The file, as the user named it; problems are told of it under this name."""
    data: bytes
    line: int = 1
    """In which line of the file it begins: in NDJSON each line is a document."""
    folder: Path | None = None
    """The folder to which the paths of its evidence items are relative; nobody looks for them without one."""
    record_at: str = ""
    """JSON pointer to the submission in the document: that of the record, in an evidence package."""
    line_by_line: bool = False
    """Whether it is one line of NDJSON."""


class CheckedDocument(NamedTuple):
    """A document with every problem that it has, in the order of their places."""

    document: Document
    problems: tuple[Problem, ...]
    profile: "ProfileReport | None" = None
    """What came of each requirement of the profile, if one was asked for and the document could be read."""

    @property
    def errors(self) -> int:
        """How many of the problems make it invalid."""
        return sum(each.severity is Severity.ERROR for each in self.problems)
