"""The days on which what the law says can change: between two of them, every day has the same answers.

No step looks at the day of an event but to ask whether it lies before, on or after a day that the data name, such as
the one on which a State was first bound. Two dates that lie alike to all of those have the same answers, word for word.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from datetime import date
from functools import cache
from typing import Any, Final, get_args

import attrs

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.jurisdiction import ACTIVATED
from ihl_docs.law.membership import surely_unbound_until
from ihl_docs.law.provision import Amendment, Instrument
from ihl_docs.law.reach import PRACTICE_FROM
from ihl_docs.law.situation import Situation
from ihl_docs.model import edtf
from ihl_docs.model.forms import DAY, EDTF

OWN_DAYS: Final = (PRACTICE_FROM, ACTIVATED)
"""The days that the steps name by themselves."""

Stretch = tuple[tuple[int, int] | None, tuple[int, int] | None]
"""How the first and the last day that a date may mean lie to all turning days; `None` for an open side."""


def stretch(when: str, days: tuple[date, ...]) -> Stretch:
    """The stretch of time in which a date lies, where *days* are those on which something changes, in order."""
    span = edtf.span(when)
    return _place(span.earliest, days), _place(span.latest, days)


def _place(day: date | None, days: tuple[date, ...]) -> tuple[int, int] | None:
    """How many of the days lie before it, and how many before it or on it."""
    return None if day is None else (bisect_left(days, day), bisect_right(days, day))


def turning_days(catalogue: Catalogue, states: Collection[str]) -> tuple[date, ...]:
    """Every day that the data name for treaties, provisions and these States, or that follows from one, in order."""
    found = {*OWN_DAYS, *(day for text in catalogue.own_days for day in _ends(text))}
    treaties: tuple[Instrument | Amendment, ...] = (*catalogue.instruments, *catalogue.amendments)
    for treaty in treaties:
        found.update(_days_of(treaty))
        coverage = catalogue.coverage_of(treaty.id)
        for state in states:
            for binding in catalogue.bindings_of(treaty.id, state):
                found.update(_days_of(binding))
                if coverage is not None:
                    found.add(surely_unbound_until(binding, coverage))
    return tuple(sorted(found))


def states_in(situation: Situation) -> frozenset[str]:
    """Every State of which the steps may ask what it is bound by."""
    sides = [*situation.sides, *(side for kind in situation.kinds for side in kind.sides)]
    if situation.by is not None:
        sides.append(situation.by)
    named = {state for side in sides for state in side.states}
    controlling = {state for side in sides for group in side.groups for state in group.controlled_by}
    return frozenset({*named, *controlling, *situation.territory})


def has_days_of_its_own(situation: Situation) -> bool:
    """Whether the situation itself names days on which answers change, besides those that the data name."""
    sides = [*situation.sides, *(side for kind in situation.kinds for side in kind.sides)]
    return situation.closed is not None or any(group.commitments for side in sides for group in side.groups)


def _days_of(row: Any) -> Iterator[date]:
    kind: Any = type(row)
    for name in _fields_of_days(kind):
        text = getattr(row, name)
        if text is not None:
            yield from _ends(text)


def _ends(text: str) -> Iterator[date]:
    span = edtf.span(text)
    yield from (day for day in (span.earliest, span.latest) if day is not None)


@cache
def _fields_of_days(kind: Any) -> tuple[str, ...]:
    """The fields of a record that hold a day or a date."""
    return tuple(field.name for field in attrs.fields(kind) if _holds_day(field.type))


def _holds_day(annotation: Any) -> bool:
    forms = getattr(annotation, "__metadata__", ())
    return any(each in (DAY, EDTF) for each in forms) or any(_holds_day(each) for each in get_args(annotation))
