"""How to look into a record: dotted paths over the model, led by data, through lists and references."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

import attrs

from ihl_docs.intake.references import KINDS
from ihl_docs.model.pointer import below
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.term import Term

Records = Mapping[str, Any]
"""The records of a submission that have an id, by id."""

Placed = tuple[str, Any]
"""A JSON pointer and the record there."""


def records_by_id(submission: Submission) -> Records:
    """Every record that others refer to."""
    return dict(_with_ids(submission))


def _with_ids(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple):
        for each in value:
            yield from _with_ids(each)
    elif attrs.has(type(value)):
        if type(value) in KINDS:
            yield value.id, value
        for field in attrs.fields(type(value)):
            yield from _with_ids(getattr(value, field.name))


def found_at(submission: Submission, path: str) -> Iterator[Placed]:
    """The records at a dotted *path*, each with its pointer; an empty path is the submission itself."""
    placed: list[Placed] = [("", submission)]
    for step in filter(None, path.split(".")):
        placed = [each for pointer, record in placed for each in _members(pointer, record, step)]
    yield from placed


def _members(pointer: str, record: Any, step: str) -> Iterator[Placed]:
    value, at = getattr(record, step), below(pointer, step)
    if isinstance(value, tuple):
        yield from ((below(at, index), each) for index, each in enumerate(value))
    elif value is not None:
        yield at, value


def has(record: Any, path: str, records: Records) -> bool:
    """Whether *record* has what *path* names; through a list, whether it has items and each has the rest."""
    step, _, rest = path.partition(".")
    value = getattr(record, step)
    if isinstance(value, tuple):
        return bool(value) and all(not rest or has(_resolved(each, records), rest, records) for each in value)
    if value is None:
        return False
    value = _resolved(value, records) if rest else value
    return value is not None and (not rest or has(value, rest, records))


def is_one_of(record: Any, path: str, terms: tuple[str, ...], records: Records) -> bool:
    """Whether the value at *path* is one of the *terms* or a narrower one; through a list, whether some item's is."""
    step, _, rest = path.partition(".")
    value = getattr(record, step)
    if rest:
        inner = value if isinstance(value, tuple) else (value,)
        resolved = [_resolved(each, records) for each in inner if each is not None]
        return any(is_one_of(each, rest, terms, records) for each in resolved if each is not None)
    return any(_is_within(each, terms) for each in (value if isinstance(value, tuple) else (value,)))


def _is_within(value: Any, terms: tuple[str, ...]) -> bool:
    if isinstance(value, Term):
        return any(term.value in terms for term in value.lineage)
    return isinstance(value, str) and any(fnmatchcase(value, term) for term in terms)  # such as image/*


def _resolved(value: Any, records: Records) -> Any:
    return records.get(value) if type(value) is str else value
