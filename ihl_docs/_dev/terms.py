"""Write docs/terms.md, the terms of the model, from the model; or say that the two differ.

Run: python -m ihl_docs._dev.terms [--check]
"""

import importlib
import inspect
import pkgutil
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs

from ihl_docs import model
from ihl_docs.model.forms import Form, Range, Refers
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.term import Term

WHOLE = frozenset({Text})
"""Records that the page takes for one value."""

PAGE = Path(__file__).resolve().parents[2] / "docs" / "terms.md"
HEAD = """\
# The terms of the record

What a submission is made of: its records with their fields, then the closed vocabularies. This page is written from
the model (`python -m ihl_docs._dev.terms`) and is never behind it. The same, for programs: `ihl-docs schema submission`
and [vocabularies.json](../schemas/v1/vocabularies.json).

A field in **bold** must be there; every other may be left out, and is left out where nobody says anything of it. What
asserts a fact about the conflict names the claims that say so, and those that deny it. What describes the record
itself, such as a source's publisher or who held an exhibit, is the word of whoever compiled it.

- An **identifier** is a short name, unique in the submission: `c07`, `minelone-burning`.
- A **text by language** is written `{en: "Houses burnt", my: "…"}`, by BCP 47 tags; `original` names the language in
  which it was first said.
- A **date** is EDTF (ISO 8601-2): `2022-01-11`, `2022-01~` (about), `2022-01-07/2022-01-11` (from, to), `2022-01/..`.
- A **country code** is ISO 3166-1 alpha-2: `MM`.
"""


def page() -> str:
    """The whole page."""
    kinds = list(dict.fromkeys(_reached(Submission)))
    records = [each for each in kinds if each not in WHOLE and attrs.has(each)]
    terms = sorted((each for each in kinds if issubclass(each, Term)), key=lambda each: each.__name__)
    parts = [HEAD, "## Records\n", *map(_record, records), "## Vocabularies\n", *map(_vocabulary, terms)]
    return "\n".join(parts)


def _reached(kind: Any) -> Iterator[Any]:
    yield kind
    if kind in WHOLE or not attrs.has(kind):
        return
    hints = typing.get_type_hints(kind)
    for field in attrs.fields(kind):
        inner = _inner(hints[field.name])
        if inner is not kind and isinstance(inner, type) and (attrs.has(inner) or issubclass(inner, Term)):
            yield from _reached(inner)


def _inner(annotation: Any) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _inner(next(each for each in arguments if each is not type(None)))
    return _inner(arguments[0]) if origin in (tuple, Annotated) else annotation


def _record(kind: type) -> str:
    hints = typing.get_type_hints(kind, include_extras=True)
    rows = [_field(each, hints[each.name]) for each in attrs.fields(kind)]
    return "\n".join(
        [f"### {kind.__name__}\n", _first(kind), "", "| field | holds | meaning |", "|---|---|---|", *rows, ""]
    )


def _field(field: "attrs.Attribute[Any]", annotation: Any) -> str:
    name = f"**`{field.name}`**" if field.default is attrs.NOTHING else f"`{field.name}`"
    unit = f" Unit: {field.metadata['unit']}." if field.metadata["unit"] else ""
    usual = f" If left out: {_plain(field.default)}." if isinstance(field.default, (bool, Term)) else ""
    return f"| {name} | {_holds(annotation)} | {field.metadata['description']}{unit}{usual} |"


def _plain(value: bool | Term) -> str:
    return f"`{value.value}`" if isinstance(value, Term) else f"`{str(value).lower()}`"


def _holds(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _holds(next(each for each in arguments if each is not type(None)))
    if origin is tuple:
        return f"list of {_holds(arguments[0])}"
    if origin is Literal:
        return f"`{arguments[0]}`"
    if origin is Annotated:
        return _marked(arguments)
    names = {str: "text", int: "whole number", float: "number", bool: "true or false", Text: "text by language"}
    return names.get(annotation) or f"[{annotation.__name__}](#{annotation.__name__.lower()})"


def _marked(arguments: tuple[Any, ...]) -> str:
    for mark in arguments[1:]:
        if isinstance(mark, Refers):
            return f"id of {' or '.join(mark.kinds).replace('-', ' ')}"
    for mark in arguments[1:]:
        if isinstance(mark, Form):
            return mark.name.replace("-", " ").replace("edtf date", "date")
        if isinstance(mark, Range) and mark.le is not None:
            return f"number from {mark.ge:g} to {mark.le:g}"
    return _holds(arguments[0])


def _vocabulary(kind: type[Term]) -> str:
    known = {term.value for term in kind}
    tops = [term for term in kind if term.broader_value not in known]
    rows = [row for top in tops for row in _term(top, kind, 0)]
    return "\n".join([f"### {kind.__name__}\n", _first(kind), "", *rows, ""])


def _term(term: Term, kind: type[Term], depth: int) -> Iterator[str]:
    meaning = term.definition
    if isinstance(term, CircumstanceKind):
        meaning = f"{term.question} An answer would be: {term.settled_by}"
    yield f"{'  ' * depth}- `{term.value}`: {meaning}"
    for each in kind:
        if each.broader_value == term.value:
            yield from _term(each, kind, depth + 1)


def _first(kind: type) -> str:
    return " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())


def main(arguments: list[str]) -> int:
    """Write or compare; 1 if the page differs from the model."""
    for module in pkgutil.walk_packages(model.__path__, f"{model.__name__}."):
        importlib.import_module(module.name)  # a question is a term only once its module is loaded
    text = page()
    if "--check" in arguments:
        same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text
        if not same:
            sys.stderr.write("docs/terms.md differs from the model: run python -m ihl_docs._dev.terms\n")
        return 0 if same else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
