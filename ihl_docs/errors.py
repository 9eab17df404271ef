"""Everything that can go wrong, as one tree.

    IhlDocsError
    +-- InvalidValueError        a value that the model does not allow
    +-- InputError               what the user gave; holds every problem found
    |   +-- UnreadableFileError    not there, too large, not UTF-8, not JSON or YAML
    |   +-- InvalidDocumentError   schema, structuring, reference or consistency problems
    +-- UnknownProvisionError    an id that the catalogue does not have
    +-- CatalogueError           the law data contradict themselves
    +-- PackageError             a package cannot be built or opened
    |   +-- WouldOverwriteError    something already lies there
    |   +-- UnsafePathError        absolute, "..", or a link that leads out of the folder
    +-- BrokenInstallationError  a file that comes with the program is missing

A damaged package is no exception: verification answers with a result. Exceptions carry data and
never print or exit. Each passes its positional arguments on, so that it pickles.
"""

from collections.abc import Sequence
from typing import Protocol


class ProblemLike(Protocol):
    """What an `InputError` needs to know of a problem (`ihl_docs.model.problem.Problem`)."""

    @property
    def code(self) -> str:
        """Stable code."""

    @property
    def message(self) -> str:
        """What is wrong, in one sentence."""


class IhlDocsError(Exception):
    """The root: catch this one to catch all that this library raises on purpose."""


class InvalidValueError(IhlDocsError, ValueError):
    """A value that the model does not allow, with the field that would have held it, and how to mend it if that is known."""

    def __init__(self, field: str, reason: str, mend: str | None = None) -> None:
        super().__init__(field, reason, mend)
        self.field = field
        self.reason = reason
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}" if self.field else self.reason


class InputError(IhlDocsError):
    """What the user gave cannot be used; every problem is in `problems`, not only the first."""

    def __init__(self, problems: Sequence[ProblemLike]) -> None:
        super().__init__(tuple(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(f"{problem.code} {problem.message}" for problem in self.problems)


class UnreadableFileError(InputError):
    """A file that cannot be read as text, JSON or YAML."""


class InvalidDocumentError(InputError):
    """A readable document that breaks the schema, the model, a reference or a consistency rule."""


class UnknownProvisionError(IhlDocsError, KeyError):
    """An id that the catalogue does not have, with the ids that look most like it."""

    def __init__(self, identifier: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(identifier, nearest)
        self.identifier = identifier
        self.nearest = nearest

    def __str__(self) -> str:
        hint = f" Did you mean {', '.join(self.nearest)}?" if self.nearest else ""
        return f"The catalogue has no provision {self.identifier!r}.{hint}"


class CatalogueError(IhlDocsError):
    """The law data contradict themselves; the message names file and row."""


class PackageError(IhlDocsError):
    """An evidence package that cannot be built or opened."""


class WouldOverwriteError(PackageError):
    """Something already lies where the package would go."""


class UnsafePathError(PackageError):
    """A path that is absolute, climbs out of its folder, or is a link."""


class BrokenInstallationError(IhlDocsError):
    """A file that comes with the program is missing."""
