"""Dates and figures in words."""

import re

from ihl_docs.dossier.own_words import OwnWords
from ihl_docs.dossier.words import When
from ihl_docs.model.figure import Figure
from ihl_docs.model.vocabulary.sources import DateBasis

_SIMPLE = re.compile(r"(?P<year>\d{4})(-(?P<month>0[1-9]|1[0-2])(-(?P<day>\d{2}))?)?(?P<mark>[?~%])?")
_QUALIFIERS = {"?": "date.uncertain", "~": "date.approximate", "%": "date.both"}
_OPEN = ".."


def when(edtf: str, own: OwnWords, basis: DateBasis = DateBasis.STATED) -> When:
    """The date in words; one that has no plain words is quoted as it stands."""
    day = edtf if re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf) else None
    return When(text=_in_words(edtf, own) or edtf, edtf=edtf, day=day, inferred=basis is DateBasis.INFERRED)


def _in_words(edtf: str, own: OwnWords) -> str | None:
    start, slash, end = edtf.partition("/")
    if not slash:
        return _one(start, own)
    if start == _OPEN:
        last = _one(end, own)
        return last and own.say("date.until", last=last)
    if end == _OPEN:
        first = _one(start, own)
        return first and own.say("date.since", first=first)
    return _span(start, end, own)


def _span(start: str, end: str, own: OwnWords) -> str | None:
    first, last = _one(start, own), _one(end, own)
    if first is None or last is None:
        return None
    if _SIMPLE.fullmatch(start[:10]) and start[:7] == end[:7] and len(start) == len(end) == len("2022-01-11"):
        first = str(int(start[8:10]))  # "7 to 11 January 2022"
    elif start[:4] == end[:4] and len(start) == len(end) == len("2022-01-11"):
        first = first.removesuffix(f" {start[:4]}")
    return own.say("date.span", first=first, last=last)


def _one(edtf: str, own: OwnWords) -> str | None:
    found = _SIMPLE.fullmatch(edtf)
    if found is None:
        return None
    words = found["year"]
    if found["month"]:
        words = f"{own.say('month.' + found['month'])} {words}"
    if found["day"]:
        words = f"{int(found['day'])} {words}"
    return own.say(_QUALIFIERS[found["mark"]], date=words) if found["mark"] else words


def number(value: int | None) -> str | None:
    """A whole number with its thousands set apart."""
    return None if value is None else f"{value:,}"


def figure_in_words(figure: Figure, own: OwnWords) -> str:
    """The figure with everything that qualifies it; the source's own words, if any, are told apart from it."""
    best, low, high = number(figure.best), number(figure.low), number(figure.high)
    if best is not None and (low or high):
        text = own.say(
            "figure.best_in", best=best, low=low or own.say("figure.open"), high=high or own.say("figure.open")
        )
    elif best is not None:
        text = best
    elif low is not None and high is not None:
        text = own.say("figure.range", low=low, high=high)
    elif low is not None:
        text = own.say("figure.at_least", low=low)
    elif high is not None:
        text = own.say("figure.at_most", high=high)
    else:
        text = own.say("figure.no_number")
    if figure.approximate:
        text = own.say("figure.about", figure=text)
    marks = cumulative(figure, own)
    return own.say("figure.with_marks", figure=text, marks=marks) if marks else text


def cumulative(figure: Figure, own: OwnWords) -> str:
    """That the figure counts everything since some day, or nothing to say."""
    if not figure.cumulative:
        return ""
    if figure.since is None:
        return own.say("figure.cumulative")
    return own.say("figure.cumulative_since", since=when(figure.since, own).text)
