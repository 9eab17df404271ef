"""Casualty and damage tables over many incidents.

A figure is counted once: not again where another source relays it, where another account may count the same
persons or things, or where a cumulative figure holds it already. What has no number is said to have none.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

import attrs

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.leftovers import told
from ihl_docs.assessment.origins import independent, origin_of, root_of
from ihl_docs.model import edtf
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.figure import Figure
from ihl_docs.model.incident import Incident
from ihl_docs.model.submission import Submission
from ihl_docs.model.tally import Apart, Tally, TallyKey, TallyRow
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.sources import ClaimKind

NOT_TOLD: Final = "not told"
SEVERAL: Final = "several sides"
UNNAMED: Final = " (party not named)"
ON_SEVERAL: Final = " (recorded on several sides at once)"
CUMULATIVE: Final = "It counts everything since some day, so it holds other figures, or is held in them."
RELAYED: Final = "It relays another figure of the same incident, which is counted."
REJECTED: Final = "A court or a body of inquiry heard whoever gives it, and rejected that."
RIVAL: Final = "Another account may count the same; the row has the range of both."
CAVEATS: Final = (
    "Sums hold what was reported, not what happened; incidents that nobody reported are in none of them.",
    "The best figure of rival accounts is that of the account with more independent voices; of equals, the lower.",
)


@attrs.frozen(kw_only=True)
class _Counted:
    """Accounts of one harm: the one that is told, and others that may count the same."""

    case: Case
    incident: Incident
    act: Act | None
    harm: Harm
    rivals: tuple[Harm, ...]


def tally(submissions: Iterable[Submission], *, by: Sequence[TallyKey] = (), kinds: Sequence[HarmKind] = ()) -> Tally:
    """The figures of *submissions*, added up.

    Args:
        submissions: The records; an incident is taken to be in one of them only.
        by: By what the rows are told apart, in this order.
        kinds: The kinds of harm to count, narrower ones included; all, if empty.
    """
    counted: list[_Counted] = []
    apart: list[Apart] = []
    names: list[str] = []
    incidents = 0
    for submission in submissions:
        names.append(submission.id)
        incidents += len(submission.incidents)
        case = Case(submission=submission)
        for incident in sorted(submission.incidents, key=lambda each: each.id):
            _sort(case, incident, kinds, counted, apart)
    return Tally(
        by=tuple(by),
        rows=tuple(_rows(counted, by)),
        apart=tuple(apart),
        submissions=tuple(names),
        incidents=incidents,
        caveats=CAVEATS,
    )


def _sort(
    case: Case, incident: Incident, kinds: Sequence[HarmKind], counted: list[_Counted], apart: list[Apart]
) -> None:
    """Put each harm of an incident either among those that count or among those that stand apart."""
    harms = [(act, harm) for act in incident.acts for harm in act.harms] + [(None, harm) for harm in incident.harms]
    wanted = [(act, harm) for act, harm in harms if not kinds or any(harm.kind.is_a(kind) for kind in kinds)]
    single = []
    for act, harm in wanted:
        if harm.figure is not None and harm.figure.cumulative:
            apart.append(_apart(incident, harm, CUMULATIVE))
        elif not case.standing(harm.claims):
            apart.append(_apart(incident, harm, REJECTED))
        else:
            single.append((act, harm))
    for alike in _accounts(single, case):
        ranked = sorted(alike, key=lambda each: _strength(each[1], case))
        (act, first), others = ranked[0], []
        for _, harm in ranked[1:]:
            relays = _roots(harm, case) <= _roots(first, case) and harm.figure == first.figure
            apart.append(_apart(incident, harm, RELAYED if relays else RIVAL))
            if not relays:
                others.append(harm)
        counted.append(_Counted(case=case, incident=incident, act=act, harm=first, rivals=tuple(others)))


def _accounts(harms: list[tuple[Act | None, Harm]], case: Case) -> Iterator[list[tuple[Act | None, Harm]]]:
    """Harms in groups of accounts that may count the same, and further on from each to the next.

    They say so themselves, or other claims relay the very figure of the same first claim. Two harms on the word of one
    and the same claim are two: it tells of both.
    """
    left = {harm.id: (act, harm) for act, harm in harms}
    linked: dict[str, set[str]] = {name: set() for name in left}
    pairs = [(name, other) for name, (_, harm) in left.items() for other in harm.same_as if other in linked]
    alike: dict[object, list[Harm]] = {}
    for name, (_, harm) in left.items():
        same = alike.setdefault((_of_whom(harm), harm.figure, frozenset(_roots(harm, case))), [])
        pairs += [(name, other.id) for other in same if not set(other.claims) & set(harm.claims)]
        same.append(harm)
    for one, other in pairs:
        linked[one].add(other)
        linked[other].add(one)
    while left:
        ahead, group = [next(iter(left))], []
        while ahead:
            name = ahead.pop()
            if name in left:
                group.append(left.pop(name))
                ahead.extend(sorted(linked[name]))
        yield group


def _of_whom(harm: Harm) -> tuple[object, ...]:
    return harm.kind, harm.victims, harm.sex, harm.age, harm.object, harm.of_side


def _strength(harm: Harm, case: Case) -> tuple[bool, int, int, str]:
    """Fewer is earlier: a number before none, more independent voices, then the lower number."""
    voices = independent((origin_of(case.claims[each], case) for each in _facts(harm, case)), case)
    return _middle(harm.figure) is None, -voices, _middle(harm.figure) or 0, harm.id


def _facts(harm: Harm, case: Case) -> list[str]:
    return [each for each in case.standing(harm.claims) if case.claims[each].kind is ClaimKind.FACT]


def _roots(harm: Harm, case: Case) -> set[str]:
    return {root_of(case.claims[each], case).id for each in case.standing(harm.claims)}


def _apart(incident: Incident, harm: Harm, reason: str) -> Apart:
    return Apart(incident=incident.id, harm=harm.id, kind=harm.kind, figure=told(harm.figure), reason=reason)


def _rows(counted: list[_Counted], by: Sequence[TallyKey]) -> Iterator[TallyRow]:
    def place(each: _Counted) -> tuple[str, tuple[str, ...]]:
        return each.harm.kind.value, tuple(_value(key, each) for key in by)

    for (_, keys), group in groupby(sorted(counted, key=place), key=place):
        yield _row(list(group), keys)


def _row(group: list[_Counted], keys: tuple[str, ...]) -> TallyRow:
    figures = [(each, [harm.figure for harm in (each.harm, *each.rivals) if harm.figure is not None]) for each in group]
    nameless = {
        (each.case.submission.id, each.incident.id)
        for each, known in figures
        if all(_middle(one) is None for one in known)
    }
    return TallyRow(
        kind=group[0].harm.kind,
        keys=keys,
        low=sum(_low(each, known) for each, known in figures),
        best=sum(_middle(each.harm.figure) or 0 for each, _ in figures),
        high=sum(max((_top(one) for one in known), default=0) for _, known in figures),
        incidents=len({(each.case.submission.id, each.incident.id) for each in group}),
        without_figure=len(nameless),
        approximate=any(one.approximate for _, known in figures for one in known),
        harms=tuple(each.harm.id for each in group),
    )


def _low(each: _Counted, known: list[Figure]) -> int:
    if each.case.standing(each.harm.denied_by):
        return 0
    return min((_bottom(one) for one in known if _middle(one) is not None), default=0)


def _bottom(figure: Figure) -> int:
    """Of a figure that has a number."""
    return next(each for each in (figure.low, figure.best, figure.high) if each is not None)


def _top(figure: Figure) -> int:
    return next((each for each in (figure.high, figure.best, figure.low) if each is not None), 0)


def _middle(figure: Figure | None) -> int | None:
    """The figure itself; where only a range was reported, its lower end."""
    if figure is None:
        return None
    return next((each for each in (figure.best, figure.low, figure.high) if each is not None), None)


def _value(key: TallyKey, each: _Counted) -> str:
    harm, where = each.harm, each.act.where if each.act is not None and each.act.where else each.incident.where
    when = harm.when or (each.act.when if each.act is not None else None) or each.incident.when
    values = {
        TallyKey.STATUS: harm.victims,
        TallyKey.SEX: harm.sex,
        TallyKey.AGE: harm.age,
        TallyKey.OBJECT: harm.object,
        TallyKey.PARTY: _parties(each, when),
        TallyKey.CAUSE: each.act.conduct if each.act is not None else None,
        TallyKey.PLACE: where.name.best("en").text,
        TallyKey.COUNTRY: where.country,
        TallyKey.MONTH: _month(when),
    }
    value = values[key]
    return str(value) if value is not None else NOT_TOLD


def _parties(each: _Counted, when: str) -> str | None:
    """The party to which the act is ascribed. What several did together is counted once, and for none of them alone.

    Whoever belongs to no party, as far as the record tells, is one of them all the same: in a fight between an army and
    men of no named group, the dead are not put down to the army.
    """
    involved = each.act.by if each.act is not None else ()
    sides = sorted({each.case.party_of(one.actor, when) or one.actor for one in involved})
    if not sides:
        return None
    only, *others = sides
    if others:
        return SEVERAL
    if each.case.actors[only].party:
        return each.case.name_of(only)
    return each.case.name_of(only) + (ON_SEVERAL if each.case.parties_of(only, when) else UNNAMED)


def _month(when: str) -> str | None:
    span = edtf.span(when)
    if span.earliest is None or span.latest is None:
        return None
    first, last = span.earliest.strftime("%Y-%m"), span.latest.strftime("%Y-%m")
    return first if first == last else f"{first} to {last}"
