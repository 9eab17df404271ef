"""What is wrong where a YAML text cannot be read on, and how to mend it. Only used once there is such a place.

The parser tells where it was stopped; the slip is often earlier: where a bracket or quotes were opened.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ihl_docs.model.told import told

_FIELD: Final = re.compile(r"\s*(?:- )*[\w.-]+:(\s|$)")
LONGEST: Final = 60
"""Characters of a line that a mend writes out."""


class Place(NamedTuple):
    """A line and a column, from 0, and a place in the text."""

    line: int
    column: int


class Diagnosis(NamedTuple):
    """The place, what is wrong there, and how to mend it."""

    at: Place
    message: str
    mend: str


def diagnosed(lines: Sequence[str], said: str, stopped: Place, opened: Place | None) -> Diagnosis:
    """What is wrong with a text.

    Args:
        lines: Its lines.
        said: What the parser said of it.
        stopped: Where it could not go on.
        opened: Where what it was reading began, if it says so.
    """
    here = lines[stopped.line] if stopped.line < len(lines) else ""
    for found in (
        _odd_blank(lines, stopped),
        _dash(here, stopped),
        _first_character(here, said, stopped),
        _escape(said, stopped),
        _end_of_quotes(said, stopped, opened),
        _colon(here, said, stopped, opened, lines),
        _colon_in_brackets(here, said, stopped),
        _bracket(here, said, stopped, opened, lines),
        _indentation(here, said, stopped, opened, lines),
        _list(here, said, stopped),
    ):
        if found is not None:
            return found
    return Diagnosis(stopped, told("The text is no YAML: {what}.", what=said), told("Mend the syntax here."))


def _odd_blank(lines: Sequence[str], stopped: Place) -> Diagnosis | None:
    """A blank in an indentation that looks like any other and is none to YAML, in the line or the one before it."""
    for number in range(max(stopped.line - 1, 0), min(stopped.line + 1, len(lines))):
        line = lines[number]
        odd = next((at for at, sign in enumerate(line) if not sign.isspace() or sign not in " \t"), None)
        if odd is not None and line[odd].isspace() and line[odd] not in "\r\n":
            message = told("The blank U+{character:04X} stands where only plain blanks may.", character=ord(line[odd]))
            return Diagnosis(
                Place(number, odd), message, told("Write plain blanks for those with which the line begins.")
            )
    return None


def _dash(here: str, stopped: Place) -> Diagnosis | None:
    """An entry of a list whose dash has no blank behind it, and that holds what no text does."""
    found = re.match(r"(\s*)-([{\[\"'].*|[A-Za-z_][\w-]*:(?:\s.*)?)$", here)
    if found is None:
        return None
    return Diagnosis(
        Place(stopped.line, len(found.group(1))),
        told("A blank is missing behind the dash."),
        told("Write {value}", value=f"- {found.group(2)}".strip()[:LONGEST]),
    )


def _first_character(here: str, said: str, at: Place) -> Diagnosis | None:
    sign = here[at.column : at.column + 1]
    if "cannot start any token" in said and sign == "\t":
        return Diagnosis(
            at, told("A tab stands where only blanks may."), told("Indent with blanks: write two blanks for each tab.")
        )
    if "chomping or indentation" in said or "expected a comment or a line break" in said:
        start = max(here.rfind(mark, 0, at.column) for mark in "|>")
        at, sign = Place(at.line, max(start, 0)), here[start : start + 1]
        said = "cannot start any token"
    quoted = (
        "cannot start any token" in said
        or "expected alphabetic or numeric character" in said
        or "mapping keys are not allowed" in said
    )
    if not quoted:
        return None
    if "alphabetic" in said:
        start = max(here.rfind(" ", 0, at.column) + 1, 0)
        at, sign = Place(at.line, start), here[start : start + 1]
    rest = re.sub(r"\s+#.*$|[\s,}\]]+$", "", here[at.column :])[:LONGEST]
    mend = told("Put it into quotes: {value}", value=f'"{rest}"') if '"' not in rest else told("Put it into quotes.")
    return Diagnosis(at, told("No plain text begins with {sign} in YAML.", sign=sign), mend)


def _escape(said: str, at: Place) -> Diagnosis | None:
    if "escape" not in said:
        return None
    return Diagnosis(
        at,
        told("A backslash stands before something that it cannot stand for."),
        told("Write \\\\ for a backslash, or put the text into single quotes."),
    )


def _end_of_quotes(said: str, stopped: Place, opened: Place | None) -> Diagnosis | None:
    if "unexpected end of stream" not in said and "unexpected document separator" not in said:
        return None
    return Diagnosis(
        opened or stopped,
        told("The quotes that open here are not closed."),
        told("Close the quotes at the end of the text."),
    )


def _colon(here: str, said: str, at: Place, opened: Place | None, lines: Sequence[str]) -> Diagnosis | None:
    if "could not find expected ':'" in said or "while scanning a simple key" in said:
        begun = opened or at
        line = lines[begun.line] if begun.line < len(lines) else ""
        word = line[begun.column :].split(" #")[0].strip()[:LONGEST]
        if word.startswith("//"):
            return Diagnosis(begun, told("A comment begins with # in YAML."), told("Write # before it instead of //."))
        found = re.match(r"([\w.-]+):(\S.*)", word)
        if found:
            fixed = f"{found.group(1)}: {found.group(2)}"
            return Diagnosis(begun, told("A blank is missing behind the colon."), told("Write {value}", value=fixed))
        return Diagnosis(
            begun,
            told("This line names no field: a colon is missing."),
            told("Put a colon and a blank behind the name of the field, or indent the line if its text goes on here."),
        )
    if "mapping values are not allowed" not in said:
        return None
    if here[: at.column].strip(" -") and not re.search(r":\s", here[: at.column]):
        return Diagnosis(
            Place(at.line, len(here) - len(here.lstrip())),
            told("This line is indented further than the one before it, or that one lacks its quotes or bracket."),
            told("Indent this line exactly as its neighbours in the same list or record."),
        )
    start = here.find(":") + 1
    text = re.sub(r"\s+#.*$", "", here[start:]).strip()[:LONGEST]
    mend = (
        told("Put the text into quotes: {value}", value=f'"{text}"')
        if '"' not in text
        else told("Put the text into quotes: a colon with a blank behind it begins a field.")
    )
    return Diagnosis(at, told("A colon with a blank behind it stands inside a text."), mend)


def _bracket(here: str, said: str, at: Place, opened: Place | None, lines: Sequence[str]) -> Diagnosis | None:
    if not said.startswith("expected ',' or"):
        return None
    closing = "}" if "'}'" in said else "]"
    line = lines[opened.line] if opened is not None and opened.line < len(lines) else here
    if opened is not None and len(re.findall(r'(?<!\\)"', line)) % 2:
        quotes = line.rfind('"')
        return Diagnosis(
            Place(opened.line, quotes),
            told("A pair of quotes is not complete in this line."),
            told('Close the quotes at the end of the text; write \\" for quotes inside it.'),
        )
    if opened is not None and opened.line == at.line and here[at.column - 1 : at.column] in {'"', "'"}:
        return Diagnosis(
            at,
            told("The text goes on behind its closing quotes."),
            told(
                'Put the whole text into double quotes, and write \\" for quotes inside it; an apostrophe may stand there.'
            ),
        )
    if opened is not None and opened.line != at.line:
        if re.search(r"\s#", line[opened.column :]):
            return Diagnosis(
                Place(opened.line, line.find(" #", opened.column) + 1),
                told("From # on the line is a comment, so that the bracket is not closed."),
                told("Put the text into quotes if # belongs to it."),
            )
        if _FIELD.match(here):
            return Diagnosis(
                opened,
                told("The bracket that opens here is not closed."),
                told("Close it with {closing} at the end of its line.", closing=closing),
            )
    return Diagnosis(
        at,
        told("A comma or the closing bracket is missing before this place."),
        told("Put a comma between the entries, or close the bracket with {closing}", closing=closing),
    )


def _colon_in_brackets(here: str, said: str, at: Place) -> Diagnosis | None:
    if not said.startswith("expected ',' or") or not re.match(r":\s", here[at.column :]):
        return None
    start = max(here.rfind(mark, 0, at.column) for mark in "{[,") + 1
    begun = re.match(r"\s*[\w.-]+:\s+", here[start : at.column])
    end = re.search(r"[,}\]]", here[at.column :])
    if begun is None or end is None:
        return None
    text = here[start + begun.end() : at.column + end.start()].strip()
    if not text or '"' in text:
        return None
    value = f'"{text[:LONGEST]}"'
    field = re.search(r"\s([a-z][a-z0-9_]*)$", here[start : at.column])
    if field is not None and field.start() > begun.end():
        return Diagnosis(
            at,
            told("A comma is missing before this place, or a colon stands inside a text."),
            told(
                "Put a comma before {field} if that is a field; else put the text into quotes: {value}",
                field=field.group(1),
                value=value,
            ),
        )
    message = told("A colon with a blank behind it stands inside a text.")
    return Diagnosis(at, message, told("Put the text into quotes: {value}", value=value))


def _behind_an_end(here: str, at: Place) -> Diagnosis | None:
    """What follows where quotes or brackets have closed already."""
    before = here[: at.column].rstrip()
    if here[at.column : at.column + 1] in {"}", "]"}:
        return Diagnosis(at, told("A bracket closes here that was never opened."), told("Take it out."))
    if before.endswith(("]", "}")):
        mend = told("Put the whole text into quotes if the brackets belong to it.")
        return Diagnosis(at, told("The text goes on behind a closing bracket."), mend)
    if before.endswith(('"', "'")):
        mend = told("Put the whole text into one pair of quotes.")
        return Diagnosis(at, told("The text goes on behind its closing quotes."), mend)
    return None


def _indentation(here: str, said: str, at: Place, opened: Place | None, lines: Sequence[str]) -> Diagnosis | None:
    if "expected <block end>" not in said and "expected <document start>" not in said.replace("'", ""):
        return None
    if re.match(r"\s*-[^\s-]", here):
        return Diagnosis(
            at,
            told("A blank is missing behind the dash."),
            told("Write {value}", value=re.sub(r"^\s*-", "- ", here).strip()[:LONGEST]),
        )
    if (behind := _behind_an_end(here, at)) is not None:
        return behind
    if opened is None:
        return Diagnosis(
            at, told("This line does not belong to what stands before it."), told("Indent it as its neighbours.")
        )
    neighbour = lines[opened.line][opened.column :] if opened.line < len(lines) else ""
    dash = re.match(r"-\s+", neighbour)
    is_item = here.lstrip().startswith("-")
    outer = lines[opened.line][: opened.column].rstrip() if opened.line < len(lines) else ""
    inside = len(dash.group()) if dash and not is_item else 0
    if is_item and outer.endswith("-"):  # the list, of which the record that is open is an entry
        inside = len(outer) - 1 - opened.column
    return Diagnosis(
        at,
        told("This line is not indented as its neighbours."),
        told(
            "Begin it in column {column}, as line {line} does, if it belongs to the same list or record.",
            column=opened.column + inside + 1,
            line=opened.line + 1,
        ),
    )


def _list(here: str, said: str, at: Place) -> Diagnosis | None:
    if "sequence entries are not allowed" in said:
        text = here[at.column :].removeprefix("-").strip()[:LONGEST]
        return Diagnosis(
            at,
            told("A list begins behind the name of its field."),
            told("Write it in brackets: {value}", value=f"[{text}]"),
        )
    if "node content" in said or "but got ','" in said or "but found ','" in said:
        return Diagnosis(at, told("A value is missing here."), told("Give a value, or take the comma before it out."))
    return None
