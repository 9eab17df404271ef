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
from ihl_docs.model.told import told

WRONG_KIND: Final = "IHL-STR-001"
UNKNOWN_TERM: Final = "IHL-STR-002"
WRONG_FORM: Final = "IHL-STR-003"
UNKNOWN_KEY: Final = "IHL-STR-004"
MISSING_KEY: Final = "IHL-STR-005"
MODEL_RULE: Final = "IHL-STR-006"


class RefusalError(ValueError):
    """A value that cannot become what was asked for."""

    def __init__(
        self, code: str, expected: str, found: str, nearest: str | None = None, mend: str | None = None
    ) -> None:
        super().__init__(code, expected, found, nearest, mend)
        self.mend = mend
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
                message=told("{key!r} is not a field here.", key=key),
                pointer=below(pointer, key),
                found=key,
                mend=told("Correct the name, or take the field out; nothing is dropped silently."),
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
            message=told("Expected {expected}, found {found}.", expected=error.expected, found=error.found),
            pointer=pointer,
            expected=error.expected,
            found=error.found,
            nearest=error.nearest,
            mend=error.mend
            or (
                told('Write "{nearest}"', nearest=error.nearest)
                if error.nearest
                else told("Give {expected}.", expected=error.expected)
            ),
        )
    if isinstance(error, KeyError):
        key = str(error.args[0])
        return Problem(
            code=MISSING_KEY,
            message=told("The field {key!r} is missing.", key=key),
            pointer=pointer,
            expected=key,
            mend=told("Add {key!r}.", key=key),
        )
    if isinstance(error, InvalidValueError):
        return Problem(
            code=MODEL_RULE,
            message=told("{field}: {reason}.", field=error.field, reason=error.reason),
            pointer=below(pointer, error.field) if error.field else pointer,
            expected=told("values that fit together"),
            mend=error.mend or told("Change the value so that the rule holds."),
        )
    raise error  # anything else is a fault of the program, and must be seen
