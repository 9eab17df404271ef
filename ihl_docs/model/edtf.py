"""Dates that say how well they are known (EDTF, ISO 8601-2), kept as they were written.

A date stays a string; this module says whether it is one, and which days it may mean. Whole days
are read by the standard library, everything else by the `edtf` package, loaded on first need.

Source: ISO 8601-2:2019, and the Library of Congress specification of EDTF (2019).
"""

import math
import re
import warnings
from datetime import date
from functools import lru_cache
from typing import Any

import attrs

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SPAN_SEPARATOR = "/"


@attrs.frozen(kw_only=True)
class Span:
    """The first and the last day that a date may mean; `None` where it is open or unknown."""

    earliest: date | None
    latest: date | None


def fault(text: str) -> str | None:
    """Why *text* is no date in EDTF, or `None` if it is one."""
    try:
        span(text)
    except ValueError as error:
        return str(error)
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
    if _DAY.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError as error:
            raise ValueError(f"{text!r} is no date: {error}") from None
        return Span(earliest=day, latest=day)
    return _span_by_library(text)


def _span_by_library(text: str) -> Span:
    with warnings.catch_warnings(action="ignore"):  # its grammar offends newer parsers under -W error
        from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    expected = "expected an EDTF date such as 2022-01-11, 2022-01~ or 2022-01-07/2022-01-11"
    # The library forgives blanks, and reads an unknown edge ("/2022") as ten years before the other.
    if any(letter.isspace() for letter in text) or not text.isascii():
        raise ValueError(f"{text!r} is no date: {expected}")
    if text.startswith(_SPAN_SEPARATOR) or text.endswith(_SPAN_SEPARATOR):
        raise ValueError(f"{text!r} leaves an edge unknown; write '..' for an open edge, or the widest that is known")
    try:
        parsed = parse_edtf(text)
        low, high = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        raise ValueError(f"{text!r} is no date: {expected}") from None
    if low is not None and high is not None and low > high:
        raise ValueError(f"{text!r} ends before it starts")
    return Span(earliest=low, latest=high)


def _day(moment: Any) -> date | None:
    if isinstance(moment, float) and math.isinf(moment):
        return None
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
