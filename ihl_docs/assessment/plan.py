"""Which rules of the catalogue can come to bear on a subject at all.

A condition of which no fact is known is unknown as a whole, in three-valued logic. So a rule is tried
only on a subject of which some claim speaks to at least one of its facts.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar
from weakref import WeakKeyDictionary

import attrs

from ihl_docs.assessment.criteria import BEYOND_THE_ACT
from ihl_docs.assessment.subject import Key, Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import Category, Condition, Crime, DutyRule, Fact, LawfulRule

R = TypeVar("R")


@attrs.frozen(slots=False, eq=False)
class Triggers(Generic[R]):
    """Rules by the facts that can make them true, in the order of the rules."""

    rules: tuple[R, ...]
    by_fact: dict[Key, tuple[int, ...]]
    always: tuple[int, ...]

    def for_subject(self, subject: Subject) -> Iterator[R]:
        """The rules of which some fact is known."""
        places = set(self.always)
        for key in subject.known:
            places.update(self.by_fact.get(key, ()))
        return (self.rules[place] for place in sorted(places))


@attrs.frozen(slots=False, eq=False, kw_only=True)
class Plan:
    """The rules of a catalogue, ready to be tried."""

    raised: Triggers[Category]
    asked: Triggers[Category]
    lawful: Triggers[LawfulRule]
    duties: Triggers[DutyRule]
    crimes: dict[str, Crime]


_PLANS: Final[WeakKeyDictionary[Catalogue, Plan]] = WeakKeyDictionary()


def plan_of(catalogue: Catalogue) -> Plan:
    """The plan of a catalogue, made once for each."""
    plan = _PLANS.get(catalogue)
    if plan is None:
        plan = _PLANS[catalogue] = _made(catalogue)
    return plan


def _made(catalogue: Catalogue) -> Plan:
    rules = catalogue.violations
    return Plan(
        raised=_triggers((each, each.raised_by) for each in rules.categories),
        asked=_triggers((each, each.asked_by) for each in rules.categories if each.asked_by is not None),
        lawful=_triggers((each, each.when) for each in rules.lawful),
        duties=_triggers((each, each.when) for each in rules.duties),
        crimes={crime.provision: crime for crime in rules.crimes},
    )


def _triggers(rules: Iterable[tuple[R, Condition]]) -> Triggers[R]:
    pairs = tuple(rules)
    by_fact: dict[Key, list[int]] = {}
    always: list[int] = []
    for place, (_, condition) in enumerate(pairs):
        facts = tuple(facts_of(condition))
        if any(fact.kind in BEYOND_THE_ACT for fact in facts):
            always.append(place)
        for key in {(fact.kind.value, fact.term) for fact in facts}:
            by_fact.setdefault(key, []).append(place)
    return Triggers(
        tuple(rule for rule, _ in pairs), {key: tuple(each) for key, each in by_fact.items()}, tuple(always)
    )


def facts_of(condition: Condition) -> Iterator[Fact]:
    """Every leaf of a condition."""
    yield from condition.facts
    for part in condition.parts:
        yield from facts_of(part)
