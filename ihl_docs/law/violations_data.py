"""Categories, crimes and rules, from the data files."""

from importlib.resources.abc import Traversable
from typing import Any, Final, TypeVar

from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import CatalogueError
from ihl_docs.law.conditions import parse
from ihl_docs.law.tables import only, row, toml, toml_files
from ihl_docs.law.violations import (
    AskingRule,
    Breach,
    Category,
    Crime,
    DutyRule,
    ElementRule,
    LawfulRule,
    NoBreach,
    NoCrime,
    Violations,
)
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind

T = TypeVar("T")

_CATEGORY_KEYS: Final = {
    "id", "heading", "summary", "raised_by", "asked_by", "breaches", "breaches_when", "beside", "crimes", "element",
    "no_crime", "no_breach",
}  # fmt: skip


def load_violations(folder: Traversable) -> Violations:
    """All categories, crimes and rules in the data.

    Raises:
        CatalogueError: If a row is wrong; names file and row.
    """
    categories = [_category(table, where) for where, table in toml_files(folder, "categories")]
    crimes = [_crime(table, file, where) for where, file in toml_files(folder, "crimes") for table in file["crime"]]
    lawful = [_lawful(table, "rules/lawful.toml") for table in _rules(folder, "lawful.toml")]
    duties = [_duty(table, "rules/duties.toml") for table in _rules(folder, "duties.toml")]
    asking = [_asking(table, "rules/asking.toml") for table in _rules(folder, "asking.toml")]
    return Violations(
        categories=tuple(sorted(categories, key=lambda each: each.id)),
        crimes=tuple(sorted(crimes, key=lambda each: each.provision)),
        lawful=tuple(sorted(lawful, key=lambda each: each.id)),
        duties=tuple(sorted(duties, key=lambda each: each.id)),
        asking=tuple(sorted(asking, key=lambda each: each.id)),
    )


def _category(table: dict[str, Any], where: str) -> Category:
    only(table, _CATEGORY_KEYS, where)
    breaches = [Breach(provision=name) for name in table["breaches"]]
    for each in table.get("breaches_when", []):
        only(each, {"provisions", "when", "one_of"}, f"{where} breaches_when")
        when = parse(each["when"], f"{where} breaches_when")
        breaches += [Breach(provision=name, when=when, one_of=each.get("one_of")) for name in each["provisions"]]
    breaches += [Breach(provision=name, beside=True) for name in table.get("beside", [])]
    return Category(
        id=table["id"],
        heading=table["heading"],
        summary=table["summary"],
        raised_by=parse(table["raised_by"], f"{where} raised_by"),
        asked_by=parse(table["asked_by"], f"{where} asked_by") if "asked_by" in table else None,
        elements=tuple(_element(each, where) for each in table["element"]),
        breaches=tuple(breaches),
        crimes=tuple(table.get("crimes", ())),
        no_crime=tuple(row(each, NoCrime, where) for each in table.get("no_crime", ())),
        no_breach=tuple(row(each, NoBreach, where) for each in table.get("no_breach", ())),
    )


def _crime(table: dict[str, Any], file: dict[str, Any], where: str) -> Crime:
    here = f"{where} {table.get('provision')}"
    only(file, {"crime", "context"}, where)
    only(table, {"provision", "heading", "element", "at_issue", "not_yet"}, here)
    own = table.get("element", [])
    if bool(own) == ("not_yet" in table):
        raise CatalogueError(f"{here}: expected either elements, or why it does not exist yet")
    # The contextual elements are the same for all crimes of a file, and come last as in the Elements of Crimes.
    elements = [_element(each, here) for each in (*own, *file["context"])] if own else []
    return Crime(
        provision=table["provision"],
        heading=table["heading"],
        elements=tuple(elements),
        at_issue=parse(table["at_issue"], f"{here} at_issue") if "at_issue" in table else None,
        not_yet=table.get("not_yet"),
    )


def _element(table: dict[str, Any], where: str) -> ElementRule:
    here = f"{where} {table.get('id')}"
    only(table, {"id", "role", "statement", "provision", "when", "moot"}, here)
    if "moot" in table and table["role"] != ElementRole.LAWFUL_EXPLANATION.value:
        raise CatalogueError(f"{here}: only a lawful explanation can be moot")
    return _with_conditions(table, ElementRule, here)


def _lawful(table: dict[str, Any], where: str) -> LawfulRule:
    return _with_conditions(table, LawfulRule, f"{where} {table.get('id')}")


def _duty(table: dict[str, Any], where: str) -> DutyRule:
    return _with_conditions(table, DutyRule, f"{where} {table.get('id')}")


def _asking(table: dict[str, Any], where: str) -> AskingRule:
    here = f"{where} {table.get('id')}"
    unknown = sorted(set(table.get("questions", ())) - {each.value for each in CircumstanceKind})
    if unknown:
        raise CatalogueError(f"{here}: no question is called {', '.join(unknown)}")
    return _with_conditions(table, AskingRule, here)


def _with_conditions(table: dict[str, Any], kind: type[T], where: str) -> T:
    """The record of a row whose conditions are written in the short form."""
    conditions: dict[str, Any] = {
        name: unstructure(parse(table[name], where)) for name in ("when", "unless", "moot", "where") if name in table
    }
    return row({**table, **conditions}, kind, where)


def _rules(folder: Traversable, name: str) -> list[dict[str, Any]]:
    table = toml(folder / "rules" / name, f"rules/{name}")
    only(table, {"rule"}, f"rules/{name}")
    rules: list[dict[str, Any]] = table["rule"]
    return rules
