"""Whether all ids of a submission fit together: yes or no, and quickly. What is wrong, `references` says in words.

Most documents have nothing wrong with them, and to find that out no place in them needs a name.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Final, get_args, get_origin

from ihl_docs.intake.chains import CHAINS
from ihl_docs.intake.circles import circles
from ihl_docs.intake.references import KINDS
from ihl_docs.model.forms import Refers
from ihl_docs.model.on_need import fields_of, is_record
from ihl_docs.model.submission import Submission

LEADING_ON: Final = {"memberships": "of", "commands": "over"}
"""In which field a record that is no id itself names the next of its chain."""


class _Ids:
    """The ids of a submission: of what kind each is, and which are referred to as what."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self.defined = 0
        self.wanted: set[tuple[str, tuple[str, ...]]] = set()

    def define(self, name: str, kind: str) -> None:
        self.kinds[name] = kind
        self.defined += 1


_Collect = Callable[[Any, _Ids], None]
"""Takes a value, and notes every id that it defines or refers to."""


def all_ids_resolve(submission: Submission) -> bool:
    """Whether every id is there once, and of the right kind, and no chain of them leads back to itself."""
    ids = _Ids()
    _of_record(Submission)(submission, ids)
    return (
        ids.defined == len(ids.kinds)
        and all(ids.kinds.get(name) in kinds for name, kinds in ids.wanted)
        and not any(_is_circular(submission, collection, field) for collection, field in CHAINS)
    )


def _is_circular(submission: Submission, collection: str, field: str) -> bool:
    ways = {
        each.id: _names(value, field) for each in getattr(submission, collection) if (value := getattr(each, field))
    }
    return bool(ways) and bool(circles(ways))


def _names(value: Any, field: str) -> tuple[str, ...]:
    if isinstance(value, tuple):
        inner = LEADING_ON.get(field)
        return value if inner is None else tuple(getattr(each, inner) for each in value)
    return (value,)


def _collector(annotation: Any) -> _Collect | None:
    """What collects the ids of a value; `None` if it holds none. Made once, as looking annotations up takes long."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    kinds = next((each.kinds for each in arguments if isinstance(each, Refers)), None)
    if kinds is not None:
        return _of_reference(kinds)
    if origin is tuple:
        item = _collector(arguments[0])
        return None if item is None else _of_each(item)
    if origin is not None:
        return _collector(next(each for each in arguments if each is not type(None)))
    return _of_record(annotation) if is_record(annotation) and (_fields(annotation) or annotation in KINDS) else None


def _of_reference(kinds: tuple[str, ...]) -> _Collect:
    def collect(name: str, ids: _Ids) -> None:
        ids.wanted.add((name, kinds))

    return collect


def _of_each(item: _Collect) -> _Collect:
    def collect(values: tuple[Any, ...], ids: _Ids) -> None:
        for each in values:
            item(each, ids)

    return collect


@cache
def _of_record(kind: Any) -> _Collect:
    own, fields = KINDS.get(kind), _fields(kind)

    def collect(record: Any, ids: _Ids) -> None:
        if own is not None:
            ids.define(record.id, own)
        for name, inner in fields:
            value = getattr(record, name)
            if value:
                inner(value, ids)

    return collect


@cache
def _fields(kind: Any) -> tuple[tuple[str, _Collect], ...]:
    found = ((each.name, _collector(each.annotation)) for each in fields_of(kind))
    return tuple((name, collect) for name, collect in found if collect is not None)
