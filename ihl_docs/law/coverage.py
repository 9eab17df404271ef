"""Whether the categories cover the customary rules.

Each rule is breached by a category, or stands in the list of those that no incident can breach by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.lint_words import fault
from ihl_docs.law.load import load_table
from ihl_docs.law.tables import only, row
from ihl_docs.model.forms import PlainText, ProvisionId
from ihl_docs.model.problem import Problem
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.term import Term

TABLE: Final = "coverage.toml"
CUSTOM: Final = "cihl"


class WhyNotBreached(Term):
    """Why no incident can breach a rule by itself."""

    DEFINITION = "definition", "It says what a word of other rules means."
    PERMISSION = "permission", "It allows something."
    END_OF_PROTECTION = "end-of-protection", "It says when a protection that another rule gives ends."
    IMPLEMENTATION = "implementation", "It is kept or broken by laws, training, courts and diplomacy over time."
    RESPONSIBILITY = "responsibility", "It says who answers for the breach of another rule."


@record
class NotBreached:
    """A rule that no incident can breach by itself."""

    provision: ProvisionId = about("The rule.")
    kind: WhyNotBreached = about("Why, in one word.")
    reason: PlainText = about("Why, in full.")


def not_breached(table: Mapping[str, Any] | None = None) -> tuple[NotBreached, ...]:
    """The rules that no incident can breach, in the order of the table; without a *table*, those of the data.

    Raises:
        CatalogueError: If a row is wrong; names it.
    """
    told = dict(load_table(TABLE) if table is None else table)
    only(told, {"rule"}, TABLE)
    return tuple(row(each, NotBreached, f"{TABLE} {each.get('provision')}") for each in told.get("rule", ()))


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


def _is_rule(identifier: str) -> bool:
    instrument, _, number = identifier.partition(":")
    return instrument == CUSTOM and number.isdigit()
