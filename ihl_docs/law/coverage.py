"""Whether the categories cover the customary rules, and the articles on occupied territory and on persons in a party's power.

Each is breached by a category, or stands in the list of those that none breaches, with the reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.lint_words import fault
from ihl_docs.law.load import load_table
from ihl_docs.law.provision import ProvisionKind
from ihl_docs.law.tables import only, row
from ihl_docs.model.forms import PlainText, ProvisionId
from ihl_docs.model.problem import Problem
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.term import Term

TABLE: Final = "coverage.toml"
CUSTOM: Final = "cihl"
SECTIONS: Final = {"hague-regs": range(42, 57), "gc4": range(47, 79), "ap1": range(72, 80)}
"""Articles whose duties and prohibitions are looked at one by one: Hague Regulations section III; GC IV part III,
section III; AP I part IV, section III."""
OWED: Final = (ProvisionKind.PROHIBITION, ProvisionKind.OBLIGATION)


class WhyNotBreached(Term):
    """Why no incident can breach a rule by itself."""

    DEFINITION = "definition", "It says what a word of other rules means."
    PERMISSION = "permission", "It allows something."
    END_OF_PROTECTION = "end-of-protection", "It says when a protection that another rule gives ends."
    IMPLEMENTATION = "implementation", "It is kept or broken by laws, training, courts and diplomacy over time."
    RESPONSIBILITY = "responsibility", "It says who answers for the breach of another rule."
    PROCEDURE = "procedure", "It is owed in proceedings, or to other States and bodies, and shows in files and notices."
    UNCOVERED = "uncovered", "An incident can breach it, and no category looks at it yet."


@record
class NotBreached:
    """A customary rule that no incident can breach by itself, or another provision that no category breaches."""

    provision: ProvisionId = about("The rule or provision.")
    kind: WhyNotBreached = about("Why, in one word.")
    reason: PlainText = about("Why, in full.")


def not_breached(table: Mapping[str, Any] | None = None) -> tuple[NotBreached, ...]:
    """The rules that no incident can breach, in the order of the table; without a *table*, those of the data.

    Raises:
        CatalogueError: If a row is wrong; names it.
    """
    return _listed("rule", table)


def beyond_custom(table: Mapping[str, Any] | None = None) -> tuple[NotBreached, ...]:
    """The provisions of `SECTIONS` that no category breaches, in the order of the table; else as `not_breached`.

    Raises:
        CatalogueError: If a row is wrong; names it.
    """
    return _listed("provision", table)


def _listed(kind: str, table: Mapping[str, Any] | None) -> tuple[NotBreached, ...]:
    told = dict(load_table(TABLE) if table is None else table)
    only(told, {"rule", "provision"}, TABLE)
    return tuple(row(each, NotBreached, f"{TABLE} {each.get('provision')}") for each in told.get(kind, ()))


def covering(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Each customary rule with the categories that it defines; a category of a paragraph covers its rule.

    What a category names beside itself is not covered by it.
    """
    found: dict[str, list[str]] = {each: [] for each in catalogue.ids if _is_rule(each)}
    for category in catalogue.violations.categories:
        named = {each.provision.partition(".")[0] for each in category.breaches if not each.beside}
        for rule in named & found.keys():
            found[rule].append(category.id)
    return {rule: tuple(sorted(names)) for rule, names in found.items()}


def rules_without_place(catalogue: Catalogue, listed: Sequence[NotBreached] | None = None) -> Iterator[Problem]:
    """Customary rules that are both covered and listed, or neither, and rows that name no rule."""
    reasons = {each.provision: each for each in (not_breached() if listed is None else listed)}
    covered = covering(catalogue)
    for rule in sorted(reasons.keys() - covered.keys()):
        yield fault("IHL-LAW-001", rule, f"is listed in {TABLE}, and is no customary rule of the catalogue")
    for rule, categories in covered.items():
        if categories and rule in reasons:
            said = f"is breached by the category {categories[0]}, and {TABLE} says that nothing can breach it"
            yield fault("IHL-LAW-018", rule, said)
        if not categories and rule not in reasons:
            yield fault("IHL-LAW-019", rule, f"is breached by no category, and {TABLE} gives no reason")


def provisions_without_place(catalogue: Catalogue, listed: Sequence[NotBreached] | None = None) -> Iterator[Problem]:
    """Duties and prohibitions of `SECTIONS` that are both breached by a category and listed, or neither, and stray rows."""
    reasons = {each.provision for each in (beyond_custom() if listed is None else listed)}
    categories = catalogue.violations.categories
    breached = {each.provision for category in categories for each in category.breaches if not each.beside}
    covered = {name: _is_covered(name, breached) for name in _owed(catalogue)}
    for name in sorted(reasons - covered.keys()):
        yield fault(
            "IHL-LAW-001", name, f"is listed in {TABLE}, and is no duty or prohibition of the sections looked at"
        )
    for name, is_covered in covered.items():
        if is_covered and name in reasons:
            yield fault("IHL-LAW-020", name, f"is breached by a category, and {TABLE} says that none breaches it")
        if not is_covered and name not in reasons:
            yield fault("IHL-LAW-021", name, f"is breached by no category, and {TABLE} gives no reason")


def _owed(catalogue: Catalogue) -> Iterator[str]:
    """The duties and prohibitions of the sections that have no parts of their own in the catalogue."""
    for provision in catalogue:
        article = provision.id.partition(":")[2].partition(".")[0]
        inside = article.isdigit() and int(article) in SECTIONS.get(provision.instrument, ())
        if inside and provision.kind in OWED and not catalogue.children(provision.id):
            yield provision.id


def _is_covered(name: str, breached: set[str]) -> bool:
    """Whether a category breaches it or a provision of which it is a part."""
    return any(name == each or name.startswith(f"{each}.") for each in breached)


def _is_rule(identifier: str) -> bool:
    instrument, _, number = identifier.partition(":")
    return instrument == CUSTOM and number.isdigit()
