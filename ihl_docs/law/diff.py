"""What differs between two versions of the catalogue: rows added, removed and changed, field by field."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Final

import attrs

from ihl_docs.codec.strict import unstructure
from ihl_docs.law.export import CatalogueExport

Key = Callable[[Any], str]

KEYS: Final[dict[str, Key]] = {
    "instruments": lambda row: str(row.id),
    "amendments": lambda row: str(row.id),
    "provisions": lambda row: str(row.id),
    "states": lambda row: str(row.code),
    "coverage": lambda row: str(row.instrument),
    "bindings": lambda row: f"{row.instrument} {row.state} {row.status}",
    "categories": lambda row: str(row.id),
    "crimes": lambda row: str(row.provision),
    "lawful": lambda row: str(row.id),
    "duties": lambda row: str(row.id),
    "asking": lambda row: str(row.id),
}
"""The tables of the catalogue, and by what a row of each is known again."""


class ChangeKind(StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@attrs.frozen(kw_only=True)
class FieldChange:
    """A field that says something else than before, in plain data; `None` where it said, or says, nothing."""

    field: str
    old: Any
    new: Any


@attrs.frozen(kw_only=True)
class Change:
    """A row of one table that was added, removed or changed."""

    table: str
    key: str
    kind: ChangeKind
    fields: tuple[FieldChange, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The change as plain data."""
        plain: dict[str, Any] = {"table": self.table, "key": self.key, "change": self.kind.value}
        if self.fields:
            plain["fields"] = {each.field: {"old": each.old, "new": each.new} for each in self.fields}
        return plain


def differences(old: CatalogueExport, new: CatalogueExport) -> tuple[Change, ...]:
    """Every row that differs, table by table, by key. The order of rows is no difference."""
    return tuple(change for table in KEYS for change in _table(table, getattr(old, table), getattr(new, table)))


def _table(table: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    before, after = _keyed(table, old), _keyed(table, new)
    for key in sorted(before.keys() | after.keys()):
        if key not in before:
            yield Change(table=table, key=key, kind=ChangeKind.ADDED)
        elif key not in after:
            yield Change(table=table, key=key, kind=ChangeKind.REMOVED)
        elif before[key] != after[key]:
            fields = tuple(_fields(unstructure(before[key]), unstructure(after[key])))
            yield Change(table=table, key=key, kind=ChangeKind.CHANGED, fields=fields)


def _keyed(table: str, rows: Sequence[Any]) -> dict[str, Any]:
    """The rows by key; of several with one key, such as two times in which a State was bound, the later are numbered."""
    seen: Counter[str] = Counter()
    found: dict[str, Any] = {}
    for row in rows:
        key = KEYS[table](row)
        seen[key] += 1
        found[key if seen[key] == 1 else f"{key} {seen[key]}"] = row
    return found


def _fields(old: dict[str, Any], new: dict[str, Any]) -> Iterator[FieldChange]:
    for name in [*new, *(name for name in old if name not in new)]:
        if old.get(name) != new.get(name):
            yield FieldChange(field=name, old=old.get(name), new=new.get(name))
