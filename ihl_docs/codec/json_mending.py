"""What is wrong where a JSON text cannot be read on, and how to mend it. Only used once there is such a place."""

import json
import re
from typing import Final, NamedTuple

from ihl_docs.model.told import told

_STRING_OR_BRACKET: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_CLOSING: Final = {"{": "}", "[": "]"}
_CURLY: Final = frozenset("'\u2018\u2019\u201c\u201d\u00ab\u00bb`")
_WORDS: Final = {"True": "true", "False": "false", "TRUE": "true", "FALSE": "false", "yes": "true", "no": "false"}
_NOTHING: Final = frozenset(("None", "undefined", "nil", "NULL", "Null"))
LONGEST_WORD: Final = 40


class Diagnosis(NamedTuple):
    """The place, from 0, what is wrong there, and how to mend it."""

    at: int
    message: str
    mend: str


def diagnosed(text: str, error: json.JSONDecodeError) -> Diagnosis:
    """What is wrong with *text*, from what the parser said of it."""
    at = error.pos
    here = text[at : at + 1]
    before = text[:at].rstrip(" \t\r\n")
    for found in (
        _at_the_end(text, at, error.msg),
        _in_a_string(text, at, error.msg),
        _unseen(here, at),
        _comma(text, at, here, before),
        _foreign(text, at, here),
        _word(text, at, error.msg),
        _number(text, at, here),
        _sign(here, at),
        _separator(text, at, here, before, error.msg),
    ):
        if found is not None:
            return found
    if error.msg.startswith("Expecting value") and (
        word := re.match(r"[^\s,:\[\]{}\"]+", text[at : at + LONGEST_WORD])
    ):
        return Diagnosis(
            at,
            told("{word} is no value of JSON.", word=word.group()),
            told("Write a number, or text in double quotes; or take the field out."),
        )
    return Diagnosis(at, told("The text is no JSON: {msg}.", msg=error.msg), told("Mend the syntax at this place."))


def _at_the_end(text: str, at: int, said: str) -> Diagnosis | None:
    if said == "Extra data":
        return _behind_the_end(text, at)
    if not text.strip():
        mend = told("Write a submission into it; `ihl-docs new --into case.yaml` makes one to begin with.")
        return Diagnosis(0, told("The file is empty."), mend)
    if text[at:].strip():
        return None
    missing = "".join(_CLOSING[bracket] for bracket, _ in reversed(_open_brackets(text)))[:LONGEST_WORD]
    message = told("The text ends too early: it may have been cut off.")
    if not missing:
        return Diagnosis(at, message, told("Complete the text."))
    return Diagnosis(at, message, told("Complete it, and close the brackets that are open: {missing}", missing=missing))


def _behind_the_end(text: str, at: int) -> Diagnosis:
    if text[at] in "}]":
        return Diagnosis(at, told("A bracket closes here that was never opened."), told("Take it out."))
    if not text[at:].strip(", \t\r\n"):
        return Diagnosis(at, told("A comma stands behind the document."), told("Take the comma out."))
    mend = told("Keep one document in a file, or one on each line of a file that ends in .ndjson.")
    return Diagnosis(at, told("The document ended before this place, and more follows."), mend)


def _in_a_string(text: str, at: int, said: str) -> Diagnosis | None:
    if said.startswith("Invalid control character"):
        if text[at] in "\r\n":
            mend = told("Close the quotes in this line. Where a line break belongs into the text, write \\n.")
            return Diagnosis(at, told("The line ends inside quotes."), mend)
        escape = {"\t": "\\t"}.get(text[at], f"\\u{ord(text[at]):04x}")
        message = told("The character U+{character:04X} stands in a text.", character=ord(text[at]))
        return Diagnosis(at, message, told("Take it out, or write {escape} for it.", escape=escape))
    if said.startswith("Unterminated string"):
        missing = "".join(_CLOSING[bracket] for bracket, _ in reversed(_open_brackets(text[:at])))[:LONGEST_WORD]
        return Diagnosis(
            at,
            told("The quotes that open here are not closed before the text ends: it may have been cut off."),
            told("Complete it, and close what is open: {missing}", missing=f'"{missing}'),
        )
    if said.startswith("Invalid \\"):
        return Diagnosis(
            at,
            told("A backslash stands before something that it cannot stand for."),
            told("Write \\\\ for a backslash."),
        )
    return None


def _unseen(here: str, at: int) -> Diagnosis | None:
    """A character that nobody sees, between the signs of JSON."""
    if not here or (here.isprintable() and not here.isspace()) or here in " \t\r\n":
        return None
    message = told("The character U+{character:04X} stands where none may.", character=ord(here))
    mend = told("Write a plain blank for it.") if here.isspace() else told("Take it out.")
    return Diagnosis(at, message, mend)


def _comma(text: str, at: int, here: str, before: str) -> Diagnosis | None:
    trailing = at if here == "," and text[at + 1 :].lstrip()[:1] in {"}", "]"} else len(before) - 1
    if before and text[trailing] == "," and (here in {"}", "]"} or trailing == at):
        return Diagnosis(trailing, told("A comma stands before the closing bracket."), told("Take the comma out."))
    if here == "," and before.endswith(","):
        return Diagnosis(at, told("One comma is too many here."), told("Take it out."))
    if here in {",", "}", "]"} and before.endswith((":", ",", "[", "{")):
        return Diagnosis(
            at, told("A value is missing here."), told("Give a value, or take the field or the comma out.")
        )
    return None


def _foreign(text: str, at: int, here: str) -> Diagnosis | None:
    if text[at : at + 2] in {"//", "/*"} or here == "#":
        return Diagnosis(at, told("A comment stands here, and JSON has none."), told("Take the comment out."))
    if here in _CURLY:
        return Diagnosis(
            at, told("Text stands in quotes that are none in JSON."), told('Write straight double quotes: "...".')
        )
    return None


def _word(text: str, at: int, said: str) -> Diagnosis | None:
    found = re.match(r"[^\W\d][\w-]*", text[at : at + LONGEST_WORD])
    if found is None or text[at - 1 : at] == '"' or text[:at][-1:].isdigit():
        return None
    word = found.group()
    message = told("{word} is no value of JSON.", word=word)
    mend = told("Write {value}", value=_WORDS.get(word, f'"{word}"'))
    if at == 0 or not text[:at].strip():
        message = told("The text is no JSON: it begins with a word.")
        mend = told("Call it .yaml if it is YAML; JSON begins with a curly bracket.")
    elif said.startswith("Expecting property name"):
        message = told("The name of a field stands without quotes.")
    elif not said.startswith("Expecting value"):
        return None
    elif word in _NOTHING:
        mend = told("Take the field out; what is not known is left out.")
    return Diagnosis(at, message, mend)


def _number(text: str, at: int, here: str) -> Diagnosis | None:
    after_digit = text[at - 1 : at].isdigit()
    apart = re.search(r"([0-9]{1,3}(?:,[0-9]{3})*),$", text[:at][-20:])
    if here.isdigit() and apart and re.match(r"[0-9]{3}\b", text[at:]):
        digits = apart.group(1).replace(",", "") + re.sub(r"[^0-9]", "", text[at : at + 3])
        message = told("{word} is no number of JSON.", word=f"{apart.group(1)},{text[at : at + 3]}")
        return Diagnosis(at - 1 - len(apart.group(1)), message, told("Write {value}", value=digits))
    if not (here in {"+", "."} or (after_digit and (here.isalnum() or here in {"_", "."}))):
        return None
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in "+-."):
        start -= 1
    found = re.match(r"[\w+.-]*", text[start : start + LONGEST_WORD])
    word = found.group() if found else ""
    decimal = re.sub(r"^([+-]?)0+(?=[0-9])", r"\1", word).removeprefix("+").replace("_", "")
    decimal = f"0{decimal}" if decimal.startswith(".") else f"{decimal}0" if decimal.endswith(".") else decimal
    message = told("{word} is no number of JSON.", word=word)
    if re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", decimal):
        return Diagnosis(start, message, told("Write {value}", value=decimal))
    return Diagnosis(start, message, told("Write it in decimal digits, or in quotes if it is text."))


def _sign(here: str, at: int) -> Diagnosis | None:
    if not here or here not in "=;":
        return None
    mend = told("Write a colon instead of it.") if here == "=" else told("Write a comma instead of it.")
    return Diagnosis(at, told("{here} is no sign of JSON.", here=here), mend)


def _separator(text: str, at: int, here: str, before: str, said: str) -> Diagnosis | None:
    if said.startswith("Expecting ':'"):
        return Diagnosis(
            len(before), told("The colon behind the name of a field is missing."), told("Put a colon here.")
        )
    if not said.startswith("Expecting ','"):
        return None
    if here in {"}", "]"}:
        bracket, opened = (_open_brackets(text[:at]) or [("[", 0)])[-1]
        message = told(
            "{here} closes here, but {bracket} of line {line} is open.",
            here=here,
            bracket=bracket,
            line=text.count("\n", 0, opened) + 1,
        )
        return Diagnosis(at, message, told("Put {closing} before it.", closing=_CLOSING[bracket]))
    if text[at - 1 : at] == '"' and (here.isalnum() or here == "\\"):
        return Diagnosis(
            at, told("The text goes on behind its closing quotes."), told('Write \\" for quotes inside a text.')
        )
    if here == ":":
        mend = told("Put curly brackets around fields, not square ones; or take the colon out.")
        return Diagnosis(at, told("A colon stands where no field is named."), mend)
    return Diagnosis(len(before), told("A comma is missing here."), told("Put a comma here."))


def _open_brackets(text: str) -> list[tuple[str, int]]:
    """The brackets that are open at the end of *text*, each with its place."""
    found: list[tuple[str, int]] = []
    for each in _STRING_OR_BRACKET.finditer(text):
        piece = each.group()
        if piece in _CLOSING:
            found.append((piece, each.start()))
        elif piece in "}]" and found:
            found.pop()
    return found
