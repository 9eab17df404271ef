"""Bytes -> plain data, for JSON: what two readers could read in two ways is refused."""

import json
from typing import Final, NoReturn

from ihl_docs.errors import UnreadableFileError
from ihl_docs.model.problem import Problem

NOT_TEXT: Final = "IHL-SYN-001"
NOT_JSON: Final = "IHL-SYN-002"
DUPLICATE_KEY: Final = "IHL-SYN-003"
NO_NUMBER: Final = "IHL-SYN-004"
TOO_DEEP: Final = "IHL-SYN-005"
MAX_DIGITS: Final = 20


class _RefusedError(ValueError):
    def __init__(self, code: str, message: str, mend: str) -> None:
        super().__init__(code, message, mend)
        self.code, self.message, self.mend = code, message, mend


def parse(data: bytes) -> object:
    """The plain data in a JSON text.

    Raises:
        UnreadableFileError: If it is not UTF-8, no JSON, nested too deep, or holds a key twice, NaN,
            infinity or a whole number that other readers would round.
    """
    text = decoded(data)
    try:
        return json.loads(text, object_pairs_hook=_pairs, parse_constant=_no_constant, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise unreadable(
            NOT_JSON, f"The text is no JSON: {error.msg}.", "Mend the syntax at this place.", error.lineno, error.colno
        ) from None
    except RecursionError:
        raise unreadable(TOO_DEEP, "The document is nested too deep to be read.", "Take levels out.") from None
    except _RefusedError as error:
        raise unreadable(error.code, error.message, error.mend) from None


def decoded(data: bytes) -> str:
    """The text in *data*, which must be UTF-8; a byte order mark in front is dropped.

    Raises:
        UnreadableFileError: If it is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = " It looks like UTF-16." if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        raise unreadable(
            NOT_TEXT, f"Byte {error.start} is not UTF-8.{hint}", "Save the file as UTF-8.", line, None
        ) from None


def unreadable(
    code: str, message: str, mend: str, line: int | None = None, column: int | None = None
) -> UnreadableFileError:
    """An error for a text that cannot be read, with its one problem."""
    return UnreadableFileError((Problem(code=code, message=message, mend=mend, line=line, column=column),))


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _RefusedError(
                DUPLICATE_KEY,
                f"The key {key!r} stands twice in one object.",
                "Keep one of the two; neither is dropped.",
            )
        found[key] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise _RefusedError(NO_NUMBER, f"{name} is no number in JSON.", "Give a number, or leave the field out.")


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _RefusedError(
            NO_NUMBER, f"A whole number of {len(digits)} digits is beyond what readers keep.", "Give a smaller number."
        )
    return int(digits)
