"""Whether categories and crimes fit the provisions that they name, for each kind of conflict."""

from collections.abc import Iterable, Iterator
from typing import Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.lint_words import fault
from ihl_docs.law.provision import InstrumentKind, Provision, ProvisionKind
from ihl_docs.law.violations import Category, Condition, Crime, FactKind
from ihl_docs.model.problem import Problem
from ihl_docs.model.vocabulary.conflicts import ConflictKind

SIDES: Final = (ConflictKind.INTERNATIONAL, ConflictKind.NON_INTERNATIONAL)
"""The two kinds of conflict of which every category must speak."""


def named_crimes(catalogue: Catalogue) -> Iterator[Problem]:
    """Categories that name crimes without elements."""
    crimes = {crime.provision for crime in catalogue.violations.crimes}
    for category in catalogue.violations.categories:
        for name in category.crimes:
            if name not in crimes:
                yield fault("IHL-LAW-005", category.id, f"names the crime {name}, which has no elements")


def crimes_without_elements(catalogue: Catalogue) -> Iterator[Problem]:
    """War crimes of a statute, with no crime below them, that nobody has entered with their elements."""
    statutes = {each.id for each in catalogue.instruments if each.kind is InstrumentKind.STATUTE}
    entered = {crime.provision for crime in catalogue.violations.crimes}
    for provision in catalogue:
        if provision.instrument not in statutes or provision.kind is not ProvisionKind.WAR_CRIME:
            continue
        parts = [each for each in catalogue.children(provision.id) if each.kind is ProvisionKind.WAR_CRIME]
        if not parts and provision.id not in entered:
            yield fault("IHL-LAW-009", provision.id, "is a crime without elements")


def by_kind_of_conflict(catalogue: Catalogue) -> Iterator[Problem]:
    """Categories and crimes that are silent on a kind of conflict, or say of it what their provisions do not."""
    for category in catalogue.violations.categories:
        yield from _breaches(category, catalogue)
        yield from _crimes(category, catalogue)
    for crime in catalogue.violations.crimes:
        yield from _contexts(crime, catalogue)


def _breaches(category: Category, catalogue: Catalogue) -> Iterator[Problem]:
    reached = _reached((each.provision for each in category.breaches), catalogue)
    stated = {each.conflict for each in category.no_breach}
    for side in SIDES:
        if side not in reached | stated:
            yield fault(
                "IHL-LAW-010", category.id, f"has no provision for {side} conflict, and no_breach does not say why"
            )


def _crimes(category: Category, catalogue: Catalogue) -> Iterator[Problem]:
    reached = _reached(category.crimes, catalogue)
    stated = {each.conflict for each in category.no_crime}
    for side in SIDES:
        if reached and side not in reached | stated:
            yield fault("IHL-LAW-016", category.id, f"has no crime for {side} conflict, and no_crime does not say so")


def _contexts(crime: Crime, catalogue: Catalogue) -> Iterator[Problem]:
    asked = {term for element in crime.elements for term in _conflicts(element.when)}
    if crime.provision not in catalogue or not asked:
        return
    scope = catalogue.provision(crime.provision).scope
    for term in sorted(asked):
        kind = next(each for each in ConflictKind if each.value == term)
        if not any(_meets(kind, each.conflict) for each in scope):
            said = f"asks for {term} conflict, which the provision does not reach"
            yield fault("IHL-LAW-017", crime.provision, said)


def _conflicts(condition: Condition) -> Iterator[str]:
    yield from (fact.term for fact in condition.facts if fact.kind is FactKind.CONFLICT)
    for part in condition.parts:
        yield from _conflicts(part)


def _reached(names: Iterable[str], catalogue: Catalogue) -> set[ConflictKind]:
    provisions = [catalogue.provision(name) for name in names if name in catalogue]
    return {side for side in SIDES if any(_reaches(each, side) for each in provisions)}


def _reaches(provision: Provision, side: ConflictKind) -> bool:
    """A provision for a narrower kind, such as occupation, speaks of the broader one."""
    return any(_meets(scope.conflict, side) for scope in provision.scope)


def _meets(one: ConflictKind, other: ConflictKind) -> bool:
    return one.is_a(other) or other.is_a(one)
