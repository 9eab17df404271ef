"""Records -> plain data, as `strict` writes them, without what that needs to read: cattrs is not loaded for it."""

from collections.abc import Callable
from functools import cache
from typing import Any, Final, cast

from ihl_docs.model.on_need import fields_of, is_record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.term import Term

Writer = Callable[[Any], Any]
"""Takes a value of a record and gives the plain data that stand for it."""

ORIGINAL: Final = "original"
"""The key that names a text's first language; every other key of a text is a language."""


def plain_data(value: object) -> Any:
    """Plain data for a record, or for anything in one, without the fields that have their default value."""
    return _writer(cast("Any", type(value)))(value)


def told_fields(record: object) -> dict[str, Any]:
    """The fields of a record that have not their default value, as they are."""
    fields = fields_of(cast("Any", type(record)))
    values = ((name, getattr(record, name), said.default) for name, _, said in fields)
    return {
        name: value for name, value, default in values if value is not default and (default is None or value != default)
    }


def plain_text(text: Text) -> dict[str, str]:
    """A text by language."""
    plain = {wording.language: wording.text for wording in text.wordings}
    return plain if text.original is None else {**plain, ORIGINAL: text.original}


@cache
def _writer(kind: Any) -> Writer:
    if kind is Text:
        return plain_text
    if issubclass(kind, Term):
        return _value
    if issubclass(kind, tuple):
        return _items
    return _record(kind) if is_record(kind) else _as_it_is


def _value(term: Term) -> object:
    return term.value


def _items(items: tuple[Any, ...]) -> list[Any]:
    return [plain_data(item) for item in items]


def _as_it_is(value: object) -> object:
    return value


def _record(kind: type) -> Writer:
    fields = tuple((name, said.default) for name, _, said in fields_of(kind))

    def write(record: Any) -> dict[str, Any]:
        plain = {}
        for name, default in fields:
            value = getattr(record, name)
            # Most values that are not there are `None`; comparing a record with that would take its methods.
            if value is not default and (default is None or value != default):
                plain[name] = plain_data(value)
        return plain

    return write
