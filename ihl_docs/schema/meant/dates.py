"""Dates as people write them, and how EDTF or RFC 3339 would write what they may mean."""

import re
from itertools import product
from typing import Final

from ihl_docs.model import edtf
from ihl_docs.model.forms import INSTANT
from ihl_docs.schema.meant.numbers import ascii_digits

LONGEST: Final = 60

_MONTHS: Final = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), 1)
}
_ABOUT: Final = re.compile(r"^(?:about|around|approximately|approx|circa|ca|c|environ|vers)\.?\s+", re.IGNORECASE)
_WEEKDAYS: Final = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
]
_LEADING: Final = re.compile(
    rf"^(?:(?:from|between|on|du|le|(?:in the )?(?:night|morning|evening|afternoon) of(?: the)?|{'|'.join(_WEEKDAYS)})[\s,]+)+",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"^(?:since|after|depuis)\s+(.*)$", re.IGNORECASE)
_LOOSELY: Final = re.compile(r"^(?:early|mid|late|beginning of|end of|début|fin)[\s-]+(.*)$", re.IGNORECASE)
_SPAN: Final = re.compile(
    r"^(.+?)\s*(?:\s[-\u2013\u2014]\s|\bto\b|\buntil\b|\bau\b|\bà\b|\.\.\.|/|,\s|\band\b|\bet\b|(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})[-\u2013\u2014](?=[0-9]{4}))\s*(.*)$",
    re.IGNORECASE,
)
_OPEN: Final = frozenset(
    ("open", "present", "now", "today", "ongoing", "current", "unknown", "?", "", "..", "en cours", "-")
)


def dates_meant(text: str) -> tuple[str, ...]:
    """The dates in EDTF that *text* may stand for; more than one where day and month cannot be told apart."""
    stripped = " ".join(ascii_digits(text).strip().split())
    if len(stripped) > LONGEST:
        return ()
    stripped = _LEADING.sub("", stripped)
    if since := _SINCE.match(stripped):
        return tuple(f"{each}/.." for each in _edge(since.group(1)) if each != "..")
    found = _one(stripped) or _span(stripped) or _days(stripped) or _without_day(stripped)
    return tuple(dict.fromkeys(each for each in found if each != text and edtf.fault(each) is None))


def is_date(text: str) -> bool:
    """Whether *text* is a date in EDTF."""
    return edtf.fault(text) is None


def instant_meant(text: str) -> str | None:
    """The instant that *text* lacks little to be; where it says no offset, that of UTC is written for it."""
    stripped = ascii_digits(text).strip().replace(" ", "T", 1).upper()
    found = re.fullmatch(
        r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{1,2}:[0-9]{2})(:[0-9]{2})?(\.[0-9]{1,6})?)?\s*(.*)", stripped
    )
    if found is None:
        return None
    day, clock, seconds, fraction, offset = found.groups()
    clock = (clock or "00:00").rjust(5, "0")
    offset = {"": "Z", "UTC": "Z", "GMT": "Z"}.get(offset, offset)
    if re.fullmatch(r"[+-][0-9]{4}", offset):
        offset = f"{offset[:3]}:{offset[3:]}"
    made = f"{day}T{clock}{seconds or ':00'}{fraction or ''}{offset}"
    return made if INSTANT.fault(made) is None else None


def _span(text: str) -> tuple[str, ...]:
    found = _SPAN.fullmatch(text)
    if found is None:
        return ()
    start, end = found.groups()
    first = _edge(start)
    last = _edge(end)
    short = re.fullmatch(r"[0-9]{1,2}", end)
    if short and first:
        last = tuple(f"{each[:8]}{int(end):02}" for each in first if len(each) == 10)
    pairs = [f"{one}/{other}" for one, other in product(first, last)]
    turned = [f"{other}/{one}" for one, other in product(first, last)]
    return tuple(pair for pair in pairs if edtf.fault(pair) is None) or tuple(turned)


def _days(text: str) -> tuple[str, ...]:
    """Several days of one month, or months of one year: 7-8 January 2022, 7 to 11 January 2022, January-March 2022."""
    found = re.fullmatch(r"(\w+)\s*(?:[-\u2013\u2014]|to|and|au|et)\s*(\w+)((?:\s+\w+){1,2})", text)
    if found is None:
        return ()
    first, last, rest = found.groups()
    tail = rest.replace(" ", "-")
    pairs = [(one, other) for one in _in_words(f"{first}{tail}") for other in _in_words(f"{last}{tail}")]
    return tuple(f"{one}/{other}" for one, other in pairs)


def _without_day(text: str) -> tuple[str, ...]:
    """The month, of a day that this month does not have."""
    found = re.fullmatch(r"([0-9]{4}-(?:0[1-9]|1[0-2]))-[0-9]{2}", text)
    return (found.group(1),) if found else ()


def _edge(text: str) -> tuple[str, ...]:
    if text.strip().lower() in _OPEN:
        return ("..",)
    return (text,) if edtf.fault(text) is None else _one(text)


def _one(text: str) -> tuple[str, ...]:
    about = _ABOUT.sub("", text)
    loosely = _LOOSELY.match(about)
    mark = "~" if about != text or loosely or text.startswith("~") or text.endswith(("~", "?")) else ""
    bare = (loosely.group(1) if loosely else about).strip(" ~?")
    return tuple(f"{each}{mark}" for each in _day(bare))


def _day(text: str) -> tuple[str, ...]:
    text = re.sub(r"[\u2013\u2014\u2212/. ]", "-", re.sub(r"[T ][0-9]{1,2}[:h][0-9]{2}.*$", "", text))
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})", text):
        year, month, day = (part for part in found.groups() if part)
        return _either(year, month, day) if int(month) <= 12 else _either(year, day, month)
    if found := re.fullmatch(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})", text):
        one, other, year = found.groups()
        return _either(year, other, one) + _either(year, one, other)
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})", text):
        return (f"{found.group(1)}-{int(found.group(2)):02}",)
    if re.fullmatch(r"[0-9]{4}", text):
        return (text,)
    if re.fullmatch(r"[0-9]{4}-[0-9uxUX]{2}(-[uxUX]{2})?", text):
        return (text.upper().replace("U", "X"),)
    return _in_words(text)


def _in_words(text: str) -> tuple[str, ...]:
    parts = [part for part in re.split(r"[-,]+", text.lower()) if part]
    months = [_MONTHS[part] for part in parts if part in _MONTHS]
    years = [part for part in parts if re.fullmatch(r"[0-9]{4}", part)]
    days = [found.group(1) for part in parts if (found := re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th|er)?", part))]
    if len(months) != 1 or len(years) != 1 or len(parts) != 2 + len(days) or len(days) > 1:
        return ()
    return _either(years[0], str(months[0]), days[0]) if days else (f"{years[0]}-{months[0]:02}",)


def _either(year: str, month: str, day: str) -> tuple[str, ...]:
    made = f"{year}-{int(month):02}-{int(day):02}"
    return (made,) if edtf.fault(made) is None else ()
