"""Which rules of the catalogue come to bear on a subject.

A rule is tried only on a subject of which some claim speaks to a fact that the rule cannot do without. What came of it
is kept for all subjects to whose facts the claims give the same answers: what bears on them is the same.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Generic, TypeVar
from weakref import WeakKeyDictionary

import attrs

from ihl_docs.assessment.conditions import answer_of, claimed
from ihl_docs.assessment.criteria import BEYOND_THE_ACT, answer
from ihl_docs.assessment.subject import Key, Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import (
    AskingRule,
    Category,
    Condition,
    Crime,
    DutyRule,
    Fact,
    FactKind,
    Joint,
    LawfulRule,
    facts_of,
)
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Decides
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind

R = TypeVar("R")

Asked = tuple[tuple[CircumstanceKind, tuple[Decides, ...]], ...]
"""Circumstances of which no claim speaks, and what an answer would decide."""

MOST_KEPT: Final = 4_000
"""Sets of answers for which a plan keeps what bears on them, before it starts anew."""


@attrs.frozen(slots=False, eq=False, kw_only=True)
class Triggers(Generic[R]):
    """Rules, each with the test by which it comes to bear, in the order of the rules."""

    rules: tuple[R, ...]
    test: Callable[[R, Subject], bool]
    by_fact: dict[Key, tuple[int, ...]]
    always: tuple[int, ...]
    beyond: tuple[Fact, ...]
    """The facts on which the tests turn and which claims on the act do not answer."""
    kept: dict[object, tuple[R, ...]] = attrs.field(factory=dict, repr=False)

    def for_subject(self, subject: Subject) -> tuple[R, ...]:
        """The rules that come to bear."""
        key = (subject.signature, tuple(answer(fact, subject) for fact in self.beyond))
        found = self.kept.get(key)
        if found is None:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            found = self.kept[key] = tuple(rule for rule in self._tried(subject) if self.test(rule, subject))
        return found

    def _tried(self, subject: Subject) -> Iterator[R]:
        places = set(self.always)
        for key in subject.known:
            places.update(self.by_fact.get(key, ()))
        return (self.rules[place] for place in sorted(places))


@attrs.frozen(slots=False, eq=False, kw_only=True)
class Plan:
    """The rules of a catalogue, ready to be tried. Rules that speak of a harm are asked of that harm alone."""

    raised: Triggers[Category]
    asked: Triggers[Category]
    lawful: Triggers[LawfulRule]
    lawful_harms: Triggers[LawfulRule]
    duties: Triggers[DutyRule]
    duties_on_harms: Triggers[DutyRule]
    crimes: dict[str, Crime]
    asking: tuple[AskingRule, ...]
    beyond: tuple[Fact, ...]
    """The facts that claims on the act do not answer and on which the questions turn."""
    of_occupier: frozenset[str]
    """The categories of which every provision binds the Occupying Power alone."""
    undecided: dict[object, Asked] = attrs.field(factory=dict, repr=False)
    """What was found to be open already, by what the claims answer."""


_PLANS: Final[WeakKeyDictionary[Catalogue, Plan]] = WeakKeyDictionary()


def plan_of(catalogue: Catalogue) -> Plan:
    """The plan of a catalogue, made once for each."""
    plan = _PLANS.get(catalogue)
    if plan is None:
        plan = _PLANS[catalogue] = _made(catalogue)
    return plan


def _made(catalogue: Catalogue) -> Plan:
    rules = catalogue.violations
    asking = [each for each in rules.categories if each.asked_by is not None]
    return Plan(
        raised=_triggers(rules.categories, lambda each: (each.raised_by,), _is_raised),
        asked=_triggers(asking, lambda each: (each.asked_by, each.raised_by), _is_asked),
        lawful=_lawful(each for each in rules.lawful if not _speaks_of_harm(each.when)),
        lawful_harms=_lawful(each for each in rules.lawful if _speaks_of_harm(each.when)),
        duties=_duties(each for each in rules.duties if not _speaks_of_harm(each.when)),
        duties_on_harms=_duties(each for each in rules.duties if _speaks_of_harm(each.when)),
        beyond=tuple(dict.fromkeys((*_beyond(asking), *_hints_beyond(rules.asking)))),
        crimes={crime.provision: crime for crime in rules.crimes},
        asking=tuple(rules.asking),
        of_occupier=frozenset(_of_occupier(asking, catalogue)),
    )


def _of_occupier(categories: Iterable[Category], catalogue: Catalogue) -> Iterator[str]:
    for each in categories:
        breached = [catalogue.provision(one.provision) for one in each.breaches if not one.beside]
        if breached and all(one.occupier_only for one in breached):
            yield each.id


def _beyond(categories: Iterable[Category]) -> Iterator[Fact]:
    for each in categories:
        for condition in (each.raised_by, each.asked_by, *(rule.when for rule in each.elements)):
            facts = facts_of(condition) if condition is not None else ()
            yield from (fact for fact in facts if fact.kind in BEYOND_THE_ACT)


def _hints_beyond(rules: Iterable[AskingRule]) -> Iterator[Fact]:
    return (fact for each in rules for fact in facts_of(each.where) if fact.kind in BEYOND_THE_ACT)


def _lawful(rules: Iterable[LawfulRule]) -> Triggers[LawfulRule]:
    return _triggers(rules, lambda each: (each.when, each.unless), _is_lawful)


def _duties(rules: Iterable[DutyRule]) -> Triggers[DutyRule]:
    return _triggers(rules, lambda each: (each.when,), lambda rule, subject: _holds(rule.when, subject))


def _is_raised(category: Category, subject: Subject) -> bool:
    return claimed(category.raised_by, subject)


def _is_asked(category: Category, subject: Subject) -> bool:
    asked = category.asked_by is not None and claimed(category.asked_by, subject)
    return asked and not _is_raised(category, subject)


def _is_lawful(rule: LawfulRule, subject: Subject) -> bool:
    if not _holds(rule.when, subject):
        return False
    return rule.unless is None or answer_of(rule.unless, subject) in (Answer.UNKNOWN, Answer.NO)


def _holds(condition: Condition, subject: Subject) -> bool:
    return answer_of(condition, subject) is Answer.YES


def _speaks_of_harm(condition: Condition) -> bool:
    return any(fact.kind is FactKind.HARM for fact in condition.facts)


def _triggers(
    rules: Iterable[R], conditions: Callable[[R], tuple[Condition | None, ...]], test: Callable[[R, Subject], bool]
) -> Triggers[R]:
    """Rules that come to bear on nothing of which the first of their conditions is not claimed."""
    listed = tuple(rules)
    by_fact: dict[Key, list[int]] = {}
    always: list[int] = []
    beyond: dict[Fact, None] = {}
    for place, rule in enumerate(listed):
        first, *_ = turned_on = [each for each in conditions(rule) if each is not None]
        needed = indispensable(first)
        if needed is None:
            always.append(place)
        for key in needed or ():
            by_fact.setdefault(key, []).append(place)
        facts = (fact for condition in turned_on for fact in facts_of(condition))
        beyond.update((fact, None) for fact in facts if fact.kind in BEYOND_THE_ACT)
    return Triggers(
        rules=listed,
        test=test,
        by_fact={key: tuple(each) for key, each in by_fact.items()},
        always=tuple(always),
        beyond=tuple(beyond),
    )


def indispensable(condition: Condition, *, denied: bool = False) -> frozenset[Key] | None:
    """Facts of an act of which a claim must speak to at least one, for the condition to be `claimed`.

    `None` where there are none, since claims on the conflict or the parties may be enough.
    """
    if condition.joint is Joint.NOT:
        denied = not denied
    parts: list[frozenset[Key] | None] = [
        None if fact.kind in BEYOND_THE_ACT else frozenset({(fact.kind.value, fact.term)}) for fact in condition.facts
    ]
    parts += [indispensable(part, denied=denied) for part in condition.parts]
    known = [part for part in parts if part is not None]
    every_part_needed = condition.joint is Joint.NOT or (condition.joint is Joint.ALL) is not denied
    if every_part_needed:
        return min(known, key=lambda each: (len(each), sorted(each)), default=None)
    return frozenset().union(*known) if len(known) == len(parts) else None
