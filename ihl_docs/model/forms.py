"""The forms that a string or number in a record may take, each declared once.

A `Form` carries a pattern (what a JSON Schema can express) and, where that is not enough, a check
(what it cannot). `Refers` marks an identifier as the name of something else in the submission.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Final, NamedTuple

from ihl_docs.model import edtf
from ihl_docs.model.code_lists import COUNTRIES, LANGUAGES, LONGER
from ihl_docs.model.told import told

MAX_SAFE_INTEGER: Final = 2**53 - 1
"""The largest whole number that every JSON reader keeps. Source: RFC 8785, section 3.2.2.3."""


def no_check(_value: str) -> str | None:
    """Accept everything that the pattern accepts."""
    return None


class Form(NamedTuple):
    """What a string may look like; `name` is its name in the schema's definitions."""

    name: str
    description: str
    pattern: str | None = None
    format: str | None = None
    check: Callable[[str], str | None] = no_check
    example: str | None = None
    max_length: int | None = None
    words: tuple[str, ...] = ()
    """All that there are, where only these have the form."""
    published: str | None = None
    """The pattern in the schema, where it can say more than `pattern` does together with `check`."""

    def fault(self, value: str) -> str | None:
        """Why *value* does not have this form, or `None` if it does."""
        if self.max_length is not None and len(value) > self.max_length:
            return told("is longer than {most} characters", most=self.max_length)
        if self.words:
            return (
                None
                if value in self.words
                else told("{value!r} is no {name}{example}", value=value, name=self.name.replace("-", " "), example="")
            )
        if self.pattern is not None and re.fullmatch(self.pattern, value) is None:
            example = told(", for example {example!r}", example=self.example) if self.example else ""
            return told(
                "{value!r} is no {name}{example}", value=value, name=self.name.replace("-", " "), example=example
            )
        return self.check(value)


def in_a_sentence(description: str) -> str:
    """The first sentence of a description, such as it stands after the word *expected*."""
    first = re.split(r"\.(?:\s+(?=[A-Z])|$)", description, maxsplit=1)[0]
    return first[:1].lower() + first[1:]


class Range(NamedTuple):
    """Bounds of a number, both included."""

    ge: float | None = None
    le: float | None = None

    def fault(self, value: float) -> str | None:
        """Why *value* lies outside, or `None` if it lies inside; NaN lies outside."""
        if self.ge is not None and not value >= self.ge:
            return told("{value!r} is below {bound:g}", value=value, bound=self.ge)
        if self.le is not None and not value <= self.le:
            return told("{value!r} is above {bound:g}", value=value, bound=self.le)
        return None


class Refers(NamedTuple):
    """Marks an identifier as a reference; *kinds* are the kinds of record that it may name."""

    kinds: tuple[str, ...]


def _instant_fault(value: str) -> str | None:
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        return told("{value!r} is no moment: {error}", value=value, error=error)
    return None


def _day_fault(value: str) -> str | None:
    try:
        date.fromisoformat(value)
    except ValueError as error:
        return told("{value!r} is no day: {error}", value=value, error=error)
    return None


def _unicode_fault(value: str) -> str | None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return told("holds half of a surrogate pair, which is no character")
    return told("holds U+0000, at which many programs take a text to end") if "\0" in value else None


def _language_fault(value: str) -> str | None:
    first = value.partition("-")[0]
    known = first in LANGUAGES if len(first) == 2 else first not in LONGER
    return None if known else told("{first!r} is no language of BCP 47", first=first)


PLAIN_TEXT: Final = Form(
    name="plain-text",
    description="Text that is not empty. Never read as markup; control characters are shown, not obeyed.",
    pattern=r"[\s\S]*\S[\s\S]*",
    check=_unicode_fault,
    max_length=100_000,
)
IDENTIFIER: Final = Form(
    name="identifier",
    description="A short, stable name, unique in the submission: lower-case letters, digits, and . _ - inside.",
    pattern=r"[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?",
    example="c08",
)
LANGUAGE_TAG: Final = Form(
    name="language-tag",
    description="A language (BCP 47), such as en, my or zh-Hant.",
    pattern=r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    published=f"(?!(?:{'|'.join(LONGER)})(?:-|$))(?:{'|'.join(LANGUAGES)}|[a-z]{{3}})(?:-[A-Za-z0-9]{{2,8}})*",
    check=_language_fault,
    example="en",
)
COUNTRY_CODE: Final = Form(
    name="country-code",
    description="A country (ISO 3166-1 alpha-2), such as MM.",
    words=COUNTRIES,
    example="MM",
)
EDTF: Final = Form(
    name="edtf-date",
    description="A date as far as it is known (EDTF, ISO 8601-2): 2022-01-11, 2022-01~, 2022-01-07/2022-01-11.",
    format="edtf",
    check=edtf.fault,
    example="2022-01-11",
    max_length=100,
)
DAY: Final = Form(
    name="day",
    description="One calendar day (ISO 8601), such as 1992-08-25.",
    pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    format="date",
    check=_day_fault,
    example="1992-08-25",
)
INSTANT: Final = Form(
    name="instant",
    description="A point in time with its offset from UTC (RFC 3339), such as 2022-01-12T09:30:00Z.",
    pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})",
    format="date-time",
    check=_instant_fault,
    example="2022-01-12T09:30:00Z",
)
WEB_ADDRESS: Final = Form(
    name="web-address",
    description="A web address, http or https. It is quoted, never fetched.",
    pattern=r'https?://[^\s<>"{}|\\^`]+',
    check=_unicode_fault,
    example="https://example.org/report",
    max_length=2_000,
)
MEDIA_TYPE: Final = Form(
    name="media-type",
    description="A media type (RFC 6838), such as image/png.",
    pattern=r"[a-z]+/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}",
    example="image/png",
)
SHA256: Final = Form(
    name="sha-256",
    description="A SHA-256 digest: 64 lower-case hexadecimal digits.",
    pattern=r"[0-9a-f]{64}",
    example="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
)
PROVISION_ID: Final = Form(
    name="provision-id",
    description="The catalogue's id of a provision: instrument, colon, the instrument's own numbering with dots.",
    pattern=r"[a-z][a-z0-9-]*:[0-9a-zA-Z]+(\.[0-9a-zA-Z-]+)*",
    example="ap1:51.5.b",
)


def _path_fault(value: str) -> str | None:
    parts = value.split("/")
    if value.startswith("/") or "\\" in value or (len(value) > 1 and value[1] == ":"):
        return told("{value!r} is not relative to the submission's folder, with / between the parts", value=value)
    if any(part in {"", ".", ".."} for part in parts):
        return told("{value!r} has an empty part, '.' or '..'", value=value)
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in value):
        return told("{value!r} has a control character", value=value)
    return _unicode_fault(value)


RELATIVE_PATH: Final = Form(
    name="relative-path",
    description="A file's path, relative to the submission's folder, with / between the parts; it may not leave it.",
    pattern=r"[^/\\]+(/[^/\\]+)*",
    published=r"(?![A-Za-z]:)(?!\.{1,2}(?:/|$))[^/\\\x00-\x1f\x7f]+(?:/(?!\.{1,2}(?:/|$))[^/\\\x00-\x1f\x7f]+)*",
    check=_path_fault,
    example="exhibits/photo.png",
    max_length=1_000,
)

PlainText = Annotated[str, PLAIN_TEXT]
Identifier = Annotated[str, IDENTIFIER]
LanguageTag = Annotated[str, LANGUAGE_TAG]
CountryCode = Annotated[str, COUNTRY_CODE]
EdtfDate = Annotated[str, EDTF]
Day = Annotated[str, DAY]
Instant = Annotated[str, INSTANT]
WebAddress = Annotated[str, WEB_ADDRESS]
MediaType = Annotated[str, MEDIA_TYPE]
Sha256 = Annotated[str, SHA256]
RelativePath = Annotated[str, RELATIVE_PATH]
ProvisionId = Annotated[str, PROVISION_ID]
Bearing = Annotated[float, Range(ge=0, le=360)]
Count = Annotated[int, Range(ge=0, le=MAX_SAFE_INTEGER)]

ClaimRef = Annotated[str, IDENTIFIER, Refers(("claim",))]
ActorRef = Annotated[str, IDENTIFIER, Refers(("actor",))]
SourceRef = Annotated[str, IDENTIFIER, Refers(("source",))]
SpeakerRef = Annotated[str, IDENTIFIER, Refers(("actor", "source"))]
ExhibitRef = Annotated[str, IDENTIFIER, Refers(("evidence-item",))]
HarmRef = Annotated[str, IDENTIFIER, Refers(("harm",))]
ActRef = Annotated[str, IDENTIFIER, Refers(("act",))]
IncidentRef = Annotated[str, IDENTIFIER, Refers(("incident",))]
