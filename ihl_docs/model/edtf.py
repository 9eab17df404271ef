"""Dates that say how well they are known (EDTF, ISO 8601-2), kept as they were written.

A date stays a string; this module says whether it is one, and which days it may mean. Years, months and days, and
intervals of them, are read here, everything else by the `edtf` package, which takes long to load and is loaded on
first need; a test holds that both read the same.

Source: ISO 8601-2:2019, and the Library of Congress specification of EDTF (2019).
"""

import math
import re
import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from ihl_docs.model.told import told

_PLAIN = re.compile(r"(?!0000)([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[?~%]?")
"""A year, month or day, as a whole known well, uncertain, approximate or both. A month above 12 is a season."""
_SPAN_SEPARATOR = "/"
_OPEN = ".."


class Span(NamedTuple):
    """The first and the last day that a date may mean; `None` where it is open or unknown."""

    earliest: date | None
    latest: date | None


def fault(text: str) -> str | None:
    """Why *text* is no date in EDTF, or `None` if it is one."""
    try:
        span(text)
    except ValueError as error:
        reason: str = error.args[0]
        return reason
    return None


def earliest(text: str) -> date | None:
    """The first day that the date may mean, `None` if it is open at the start."""
    return span(text).earliest


def latest(text: str) -> date | None:
    """The last day that the date may mean, `None` if it is open at the end."""
    return span(text).latest


def is_approximate(text: str) -> bool:
    """Whether the date itself says that it is uncertain (?), approximate (~) or both (%)."""
    return any(mark in text for mark in "?~%")


def overlap(one: str, other: str) -> bool:
    """Whether some day may lie in both dates. An open side reaches as far as time does."""
    a, b = span(one), span(other)
    return _not_after(a.earliest, b.latest) and _not_after(b.earliest, a.latest)


def _not_after(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start <= end


@lru_cache(maxsize=4096)
def span(text: str) -> Span:
    """The days that *text* may mean.

    Raises:
        ValueError: If *text* is no EDTF date, is padded, or ends before it starts.
    """
    start, separator, end = text.partition(_SPAN_SEPARATOR)
    first, last = _plain(start), _plain(end) if separator else None
    if separator and _OPEN in (start, end) and (first or last):
        return Span(earliest=first.earliest if first else None, latest=last.latest if last else None)
    if first is None or (separator and last is None):
        return _span_by_library(text)
    whole = Span(earliest=first.earliest, latest=(last or first).latest)
    if not _not_after(whole.earliest, whole.latest):
        raise ValueError(told("{text!r} ends before it starts", text=text))
    return whole


def _plain(text: str) -> Span | None:
    """The days of a year, month or day that stands for itself, `None` if *text* is anything else.

    Raises:
        ValueError: If the month does not have that day.
    """
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101  # the pattern begins with it
    if day is None:
        last = (month or 12) % 12 + 1
        following = date(year + (last == 1), last, 1) if year < date.max.year or last > 1 else None
        latest = following - timedelta(days=1) if following else date.max
        return Span(earliest=date(year, month or 1, 1), latest=latest)
    try:
        only = date(year, month or 1, day)
    except ValueError:
        month_has = (
            date(year + (month == 12), (month or 0) % 12 + 1, 1) - timedelta(days=1) if year < date.max.year else None
        )
        days = month_has.day if month_has else 31
        raise ValueError(
            told("{text!r} is no date: {month} has {days} days", text=text, month=text[:7], days=days)
        ) from None
    return Span(earliest=only, latest=only)


def _span_by_library(text: str) -> Span:
    with warnings.catch_warnings(action="ignore"):  # its grammar offends newer parsers under -W error
        from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    # The library forgives blanks, and reads an unknown edge ("/2022") as ten years before the other.
    if any(letter.isspace() for letter in text) or not text.isascii():
        raise ValueError(told("{text!r} is no date", text=text))
    if text.startswith(_SPAN_SEPARATOR) or text.endswith(_SPAN_SEPARATOR):
        raise ValueError(
            told("{text!r} leaves an edge unknown; write '..' for an open edge, or the widest that is known", text=text)
        )
    try:
        parsed = parse_edtf(text)
        low, high = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        raise ValueError(told("{text!r} is no date", text=text)) from None
    if low is not None and high is not None and low > high:
        raise ValueError(told("{text!r} ends before it starts", text=text))
    return Span(earliest=low, latest=high)


def _day(moment: Any) -> date | None:
    if isinstance(moment, float) and math.isinf(moment):
        return None
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
