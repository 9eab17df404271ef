"""Whether the law data hang together: every reference resolves, every row can be checked by others.

Each fault has a stable code (`MEANINGS`). What is wrong is an error; what is merely missing is a warning (`GAPS`).
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.coverage import provisions_without_place, rules_without_place
from ihl_docs.law.lint_violations import by_kind_of_conflict, crimes_without_elements, named_crimes
from ihl_docs.law.lint_words import GAPS, MEANINGS, fault
from ihl_docs.law.provision import Confidence, Provision, ProvisionKind, Scope, ScopeStrength
from ihl_docs.law.violations import DutyRule, LawfulRule
from ihl_docs.model.problem import Problem

__all__ = ["ARTICLES", "GAPS", "MEANINGS", "OFFICIAL_HOSTS", "lint"]

OFFICIAL_HOSTS: Final = (
    "https://ihl-databases.icrc.org/",
    "https://www.icc-cpi.int/",
    "https://treaties.un.org/",
    "https://www.opcw.org/",
    "https://www.unesco.org/",
    "https://disarmament.unoda.org/",
    "https://treaties.unoda.org/",
)

ARTICLES: Final = {
    "gc1": 64,
    "gc2": 63,
    "gc3": 143,
    "gc4": 159,
    "ap1": 102,
    "ap2": 28,
    "ap3": 17,
    "hague4": 9,
    "hague-regs": 56,
    "cihl": 161,
}
"""How many articles, or rules, an instrument has that the catalogue enters whole."""

_PUNISHING: Final = (ProvisionKind.GRAVE_BREACH, ProvisionKind.WAR_CRIME)
_OWN_KNOWLEDGE: Final = ("expert knowledge", "own knowledge")


def lint(catalogue: Catalogue) -> tuple[Problem, ...]:
    """Every fault of the data that loading does not find, in the order of the codes."""
    found = [problem for check in _CHECKS for problem in check(catalogue)]
    return tuple(sorted(found, key=lambda each: each.code))


def _references(catalogue: Catalogue) -> Iterator[Problem]:
    for owner, names in _named(catalogue):
        for name in names:
            if name not in catalogue:
                yield fault("IHL-LAW-001", owner, f"names {name}, which is no provision of the catalogue")


def _named(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    for provision in catalogue:
        yield provision.id, (*provision.same_as, *provision.see, *provision.restates, *provision.punishes)
    for category in catalogue.violations.categories:
        elements = tuple(each.provision for each in category.elements if each.provision)
        borrowed = tuple(name for each in category.no_crime for name in each.provisions)
        yield category.id, (*(each.provision for each in category.breaches), *category.crimes, *elements, *borrowed)
    for crime in catalogue.violations.crimes:
        elements = tuple(each.provision for each in crime.elements if each.provision)
        yield crime.provision, (crime.provision, *elements)
    rules: tuple[LawfulRule | DutyRule, ...] = (*catalogue.violations.lawful, *catalogue.violations.duties)
    for rule in rules:
        yield rule.id, rule.provisions


def _parents(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue:
        article = provision.id.partition(":")[2].partition(".")[0]
        if f"{provision.instrument}:{article}" not in catalogue:
            yield fault("IHL-LAW-002", provision.id, f"has no article {article} above it")


def _links(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue:
        if not provision.url.startswith(OFFICIAL_HOSTS):
            yield fault("IHL-LAW-003", provision.id, f"links to {provision.url}, which is no official text")


def _same_text(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue:
        for name in provision.same_as:
            if name in catalogue:
                yield from _twins(provision, catalogue.provision(name))


def _twins(provision: Provision, other: Provision) -> Iterator[Problem]:
    if provision.id not in other.same_as:
        yield fault("IHL-LAW-004", provision.id, f"is the same as {other.id}, but not the other way round")
    differing = [
        name
        for name in ("kind", "protection", "states_only", "occupier_only", "scope")
        if getattr(provision, name) != getattr(other, name)
    ]
    # Each pair once; that one is not named by the other is told above.
    if differing and (provision.id < other.id or provision.id not in other.same_as):
        said = f"has the same text as {other.id}, but another {' and '.join(differing)}"
        yield fault("IHL-LAW-014", provision.id, said)


def _doubles(catalogue: Catalogue) -> Iterator[Problem]:
    ids = [each.id for each in catalogue.instruments] + [each.id for each in catalogue.provisions]
    ids += [each.id for each in catalogue.violations.categories] + [each.id for each in catalogue.amendments]
    for kind in (ids, [f"crime {each.provision}" for each in catalogue.violations.crimes]):
        for name in sorted(each for each, times in Counter(kind).items() if times > 1):
            yield fault("IHL-LAW-006", name, "stands twice")


def _sources(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue:
        source = provision.source.casefold().strip(" .?")
        if not any(letter.isalpha() for letter in source) or source in {"todo", "tbd", "none", "unknown"}:
            yield fault("IHL-LAW-007", provision.id, f"has no source, only {provision.source!r}")
        elif provision.confidence is Confidence.CONFIRMED and source.startswith(_OWN_KNOWLEDGE):
            yield fault("IHL-LAW-007", provision.id, "is called confirmed, but rests on knowledge alone")


def _scopes(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue:
        for parent in catalogue.ancestors(provision.id)[:1]:
            for scope in provision.scope:
                if not any(_within(scope, other) for other in parent.scope):
                    strength = "arguably " if scope.strength is ScopeStrength.ARGUABLE else ""
                    said = f"{strength}reaches {scope.conflict}, which {parent.id} above it does not"
                    yield fault("IHL-LAW-008", provision.id, said)


def _within(scope: Scope, other: Scope) -> bool:
    settled = other.strength is ScopeStrength.SETTLED or scope.strength is ScopeStrength.ARGUABLE
    return settled and scope.conflict.is_a(other.conflict)


def _counts(catalogue: Catalogue) -> Iterator[Problem]:
    entered = {instrument.id for instrument in catalogue.instruments}
    articles = Counter(each.partition(":")[0] for each in catalogue.ids if "." not in each)
    for name, wanted in ARTICLES.items():
        if name not in entered:
            yield fault("IHL-LAW-011", name, "is not in the catalogue")
        elif articles[name] != wanted:
            yield fault("IHL-LAW-011", name, f"has {articles[name]} articles in the catalogue, and {wanted} in truth")


def _amendments(catalogue: Catalogue) -> Iterator[Problem]:
    amendments = {each.id: each for each in catalogue.amendments}
    for provision in catalogue:
        if provision.amended_by is None:
            continue
        amendment = amendments.get(provision.amended_by)
        if amendment is None or amendment.instrument != provision.instrument:
            said = f"names {provision.amended_by}, which is no amendment of {provision.instrument}"
            yield fault("IHL-LAW-012", provision.id, said)


def _bindings(catalogue: Catalogue) -> Iterator[Problem]:
    known = {each.id for each in catalogue.instruments} | {each.id for each in catalogue.amendments}
    states = {each.code for each in catalogue.states}
    for binding in catalogue.bindings:
        here = f"{binding.instrument} {binding.state}"
        if binding.instrument not in known:
            yield fault("IHL-LAW-013", here, "binds to what is neither instrument nor amendment")
        if binding.state not in states:
            yield fault("IHL-LAW-013", here, "names a State that has no name")
        if binding.since and binding.until and binding.until <= binding.since:
            yield fault("IHL-LAW-013", here, f"ends on {binding.until}, not after it began on {binding.since}")


def _punishing(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue:
        if provision.punishes and provision.kind not in _PUNISHING:
            yield fault("IHL-LAW-015", provision.id, f"punishes, but is of the kind {provision.kind}")
        if provision.id in (*provision.punishes, *provision.restates, *provision.same_as, *provision.see):
            yield fault("IHL-LAW-015", provision.id, "refers to itself")


_CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Problem]], ...]] = (
    _references,
    _parents,
    _links,
    _same_text,
    named_crimes,
    _doubles,
    _sources,
    _scopes,
    crimes_without_elements,
    by_kind_of_conflict,
    _counts,
    _amendments,
    _bindings,
    _punishing,
    rules_without_place,
    provisions_without_place,
)
