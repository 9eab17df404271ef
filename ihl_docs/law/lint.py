"""Whether the law data hang together: every reference resolves, every row can be checked by others."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Provision
from ihl_docs.law.violations import DutyRule, LawfulRule
from ihl_docs.model.problem import Problem

OFFICIAL_HOSTS: Final = (
    "https://ihl-databases.icrc.org/",
    "https://www.icc-cpi.int/",
    "https://treaties.un.org/",
    "https://www.opcw.org/",
    "https://www.unesco.org/",
    "https://disarmament.unoda.org/",
    "https://treaties.unoda.org/",
)


def lint(catalogue: Catalogue) -> tuple[Problem, ...]:
    """Every fault of the data that loading does not find."""
    return (
        *_references(catalogue),
        *_parents(catalogue),
        *_links(catalogue),
        *_symmetry(catalogue),
        *_bound(catalogue),
    )


def _references(catalogue: Catalogue) -> Iterator[Problem]:
    for owner, names in _named(catalogue):
        for name in names:
            if not catalogue.has(name):
                yield _problem("IHL-LAW-001", f"{owner} names {name}, which is no provision of the catalogue.")


def _named(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    for provision in catalogue.provisions:
        yield provision.id, (*provision.same_as, *provision.see, *provision.restates, *provision.punishes)
    for category in catalogue.violations.categories:
        elements = tuple(each.provision for each in category.elements if each.provision)
        borrowed = tuple(name for each in category.no_crime for name in each.provisions)
        yield category.id, (*(each.provision for each in category.breaches), *category.crimes, *elements, *borrowed)
    for crime in catalogue.violations.crimes:
        yield crime.provision, (crime.provision,)
    rules: tuple[LawfulRule | DutyRule, ...] = (*catalogue.violations.lawful, *catalogue.violations.duties)
    for rule in rules:
        yield rule.id, rule.provisions


def _parents(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue.provisions:
        article = provision.id.partition(":")[2].partition(".")[0]
        if not catalogue.has(f"{provision.instrument}:{article}"):
            yield _problem("IHL-LAW-002", f"{provision.id} has no article {article} above it.")


def _links(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue.provisions:
        if not provision.url.startswith(OFFICIAL_HOSTS):
            yield _problem("IHL-LAW-003", f"{provision.id} links to {provision.url}, which is no official text.")


def _symmetry(catalogue: Catalogue) -> Iterator[Problem]:
    for provision in catalogue.provisions:
        for other in _same(provision, catalogue):
            if provision.id not in other.same_as:
                yield _problem("IHL-LAW-004", f"{provision.id} is the same as {other.id}, but not the other way round.")


def _same(provision: Provision, catalogue: Catalogue) -> list[Provision]:
    return [catalogue.provision(name) for name in provision.same_as if catalogue.has(name)]


def _bound(catalogue: Catalogue) -> Iterator[Problem]:
    crimes = {crime.provision for crime in catalogue.violations.crimes}
    for category in catalogue.violations.categories:
        for name in category.crimes:
            if name not in crimes:
                yield _problem("IHL-LAW-005", f"{category.id} names the crime {name}, which has no elements.")


def _problem(code: str, message: str) -> Problem:
    return Problem(code=code, message=message, mend="Correct the data file.")
