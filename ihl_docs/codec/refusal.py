"""Why one value was refused, and how the refusals of a whole document become problems."""

from collections.abc import Iterator
from typing import Final

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.pointer import below
from ihl_docs.model.problem import Problem

WRONG_KIND: Final = "IHL-STR-001"
UNKNOWN_TERM: Final = "IHL-STR-002"
WRONG_FORM: Final = "IHL-STR-003"
UNKNOWN_KEY: Final = "IHL-STR-004"
MISSING_KEY: Final = "IHL-STR-005"
MODEL_RULE: Final = "IHL-STR-006"


class RefusalError(ValueError):
    """A value that cannot become what was asked for."""

    def __init__(self, code: str, expected: str, found: str, nearest: str | None = None) -> None:
        super().__init__(code, expected, found, nearest)
        self.code = code
        self.expected = expected
        self.found = found
        self.nearest = nearest


def problems_in(error: BaseException, pointer: str = "") -> Iterator[Problem]:
    """Every problem in a tree of exceptions, each with the JSON pointer to its place."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            # A missing field is a fault of the record that lacks it.
            step = "" if isinstance(inner, KeyError) else _step(inner)
            yield from problems_in(inner, pointer + step)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields, key=str):
            yield Problem(
                code=UNKNOWN_KEY,
                message=f"{key!r} is not a field here.",
                pointer=below(pointer, key),
                found=key,
                mend="Correct the name, or take the field out; nothing is dropped silently.",
            )
    else:
        yield _problem(error, pointer)


def _step(error: BaseException) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return below("", note.name)
        if isinstance(note, IterableValidationNote):
            return below("", str(note.index))
    return ""


def _problem(error: BaseException, pointer: str) -> Problem:
    if isinstance(error, RefusalError):
        return Problem(
            code=error.code,
            message=f"Expected {error.expected}, found {error.found}.",
            pointer=pointer,
            expected=error.expected,
            found=error.found,
            nearest=error.nearest,
            mend=f"Write {error.nearest!r}?" if error.nearest else f"Give {error.expected}.",
        )
    if isinstance(error, KeyError):
        key = str(error.args[0])
        return Problem(
            code=MISSING_KEY,
            message=f"The field {key!r} is missing.",
            pointer=pointer,
            expected=key,
            mend=f"Add {key!r}.",
        )
    if isinstance(error, InvalidValueError):
        return Problem(
            code=MODEL_RULE,
            message=f"{error}.",
            pointer=below(pointer, error.field) if error.field else pointer,
            mend="Change the value so that the rule holds.",
        )
    raise error  # anything else is a fault of the program, and must be seen
