"""Cumulative figures beside their parts: whoever adds the column counts persons twice."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from ihl_docs.intake.codes import ADDED_TO_ITS_PARTS
from ihl_docs.intake.rules.in_time import EVER, NEVER, InTime
from ihl_docs.model import edtf
from ihl_docs.model.act import Harm
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.harms import HarmKind

MOST_NAMED: Final = 20
"""How many figures are named that a total may hold; a total of a whole war may hold thousands."""

ASPECTS: Final = ("victims", "sex", "age", "of_side", "object")
"""What two figures must not tell differently for the one to hold the other; what is left out may be anything."""

Counted = tuple[HarmKind, tuple[str | None, ...]]
"""What a figure counts: the kind of harm, and the aspects of those concerned."""


class Placed(NamedTuple):
    """A harm with a figure: its JSON pointer, the date of it, and what it counts."""

    pointer: str
    when: str
    harm: Harm
    counted: Counted


def problems(submission: Submission) -> Iterator[Problem]:
    """Every cumulative figure that may hold another one of the same kind and does not say so."""
    placed = tuple(_figures(submission))
    naming: defaultdict[str, set[str]] = defaultdict(set)
    """For each figure the others that it names as the same, and those that name it so."""
    for each in placed:
        for other in each.harm.same_as:
            naming[each.harm.id].add(other)
            naming[other].add(each.harm.id)
    figures = _Figures(placed)
    for total in placed:
        if total.harm.figure is not None and total.harm.figure.cumulative:
            parts = figures.in_total(total, naming[total.harm.id] | {total.harm.id})
            if parts:
                yield _beside(total, parts)


def _beside(total: Placed, parts: list[str]) -> Problem:
    named = (*parts[:MOST_NAMED], *(("…",) if parts[MOST_NAMED:] else ()))
    return Problem(
        code=ADDED_TO_ITS_PARTS,
        severity=Severity.WARNING,
        message=told(
            "The cumulative figure of {id!r} may hold {parts}, and they stand side by side.",
            id=total.harm.id,
            parts=", ".join(named),
        ),
        pointer=f"{total.pointer}/figure",
        expected=told("same_as, naming the figures that it holds"),
        found=told("no same_as for them"),
        mend=told(
            "Add same_as: [{value}] to {id!r}, so that nobody adds them.",
            value=", ".join((*total.harm.same_as, *named)),
            id=total.harm.id,
        ),
    )


def _figures(submission: Submission) -> Iterator[Placed]:
    for pointer, when, harm in _harms(submission):
        if harm.figure is not None:
            aspects: tuple[str | None, ...] = tuple(getattr(harm, name) for name in ASPECTS)
            yield Placed(pointer, when, harm, (harm.kind, aspects))


def _harms(submission: Submission) -> Iterator[tuple[str, str, Harm]]:
    for index, incident in enumerate(submission.incidents):
        for position, harm in enumerate(incident.harms):
            yield f"/incidents/{index}/harms/{position}", harm.when or incident.when, harm
        for number, act in enumerate(incident.acts):
            for position, harm in enumerate(act.harms):
                when = harm.when or act.when or incident.when
                yield f"/incidents/{index}/acts/{number}/harms/{position}", when, harm


class _Figures:
    """The figures of a record, found by what a total counts and by its time.

    What a total may hold is gathered once for all totals that count the same, so that the work grows with the number
    of figures and not with its square.
    """

    def __init__(self, placed: tuple[Placed, ...]) -> None:
        self._placed = placed
        self._alike: defaultdict[Counted, list[int]] = defaultdict(list)
        for place, each in enumerate(placed):
            self._alike[each.counted].append(place)
        self._held: dict[Counted, InTime] = {}

    def in_total(self, total: Placed, but: set[str]) -> list[str]:
        """The ids of figures that a total may hold, in the order of the record, without those in *but*.

        Of many, `MOST_NAMED` and one more, the earliest.
        """
        held = self._held.get(total.counted)
        if held is None:
            held = self._held[total.counted] = self._may_be_held(total.counted)
        first, last = _reach(total)
        found = held.overlapping(first, last, MOST_NAMED + 1 + len(but))
        others = [place for place in found if self._placed[place].harm.id not in but][: MOST_NAMED + 1]
        return [self._placed[place].harm.id for place in sorted(others)]

    def _may_be_held(self, total: Counted) -> InTime:
        fitting = (places for part, places in self._alike.items() if _fits(total, part))
        return InTime((*_days(self._placed[place].when), place) for places in fitting for place in places)


def _fits(total: Counted, part: Counted) -> bool:
    return part[0].is_a(total[0]) and all(
        wanted is None or held is None or wanted == held for wanted, held in zip(total[1], part[1], strict=True)
    )


def _reach(total: Placed) -> tuple[int, int]:
    """The first and the last day of what a total counts, which begins with the day that it says it counts from."""
    since = total.harm.figure.since if total.harm.figure is not None else None
    first, last = _days(total.when)
    return (_days(since)[0] if since else first), last


def _days(when: str) -> tuple[int, int]:
    """The first and the last day that a date may mean, as numbers."""
    span = edtf.span(when)
    return (
        NEVER if span.earliest is None else span.earliest.toordinal(),
        EVER if span.latest is None else span.latest.toordinal(),
    )
