"""Hypothesis strategies for records, made from their annotations; and for plain data, made from the schemas."""

import types
import typing
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

import attrs
from hypothesis import strategies as st

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import EDTF, PLAIN_TEXT, Form, Range
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.term import Term
from ihl_docs.schema.derive import DEFINITIONS, derive

DATES = (
    "2022-01-11",
    "2022-01~",
    "2022",
    "2022-01-07/2022-01-11",
    "2022-01-07/..",
    "2021-12-XX",
    "2022-01-11T17:40:00",
)
WORDS = ("Loikaw", "[sic]", "လွိုင်ကော်", "a <b> & \u202e c", "x", "two\nlines", "=1+1", "\U0001f600")


@cache
def records(kind: Any) -> st.SearchStrategy[Any]:
    """Records of *kind* that the model allows."""
    if kind is Text:
        return st.dictionaries(st.sampled_from(["en", "my", "fr", "zh-Hant"]), _form(PLAIN_TEXT), min_size=1).map(
            Text.of
        )
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = {field.name: _field(field, hints[field.name]) for field in attrs.fields(kind)}
    return st.fixed_dictionaries(fields).map(lambda values: _built(kind, values)).filter(lambda made: made is not None)


def _built(kind: Any, values: dict[str, Any]) -> Any:
    try:
        return kind(**values)
    except InvalidValueError:
        return None


def _field(field: Any, annotation: Any) -> st.SearchStrategy[Any]:
    strategy = _of(annotation, field.metadata["least"])
    return strategy if field.default is attrs.NOTHING else st.one_of(st.just(field.default), strategy)


def _of(annotation: Any, least: int = 0) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin in (typing.Union, types.UnionType):
        return _of(next(each for each in arguments if each is not type(None)))
    if origin is tuple:
        return st.lists(st.deferred(lambda: _of(arguments[0])), min_size=least, max_size=max(least, 2)).map(tuple)
    if origin is Literal:
        return st.just(arguments[0])
    if issubclass(annotation, Term):
        return st.sampled_from(list(annotation))
    plain = {bool: st.booleans(), str: st.sampled_from(WORDS), float: st.floats(0, 1)}
    return plain[annotation] if annotation in plain else records(annotation)


def _annotated(inner: Any, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    for mark in marks:
        if isinstance(mark, Form):
            return _form(mark)
        if isinstance(mark, Range):
            low, high = mark.ge or 0, mark.le or 10
            return st.integers(int(low), int(high)) if inner is int else st.floats(low, high)
    return _of(inner)


def _form(form: Form) -> st.SearchStrategy[str]:
    if form.words:
        return st.sampled_from(form.words)
    if form is EDTF:
        return st.sampled_from(DATES)
    if form is PLAIN_TEXT:
        return st.sampled_from(WORDS)
    if form.format is not None and form.example is not None:
        return st.just(form.example)
    return st.from_regex(form.pattern or "x", fullmatch=True).filter(lambda text: form.fault(text) is None)


@cache
def plain_data(name: str) -> st.SearchStrategy[Any]:
    """Plain data that the definition *name* of the schemas allows, except what only a format checks."""
    return _by_schema(_definitions()[name])


@cache
def plain_document(name: str) -> st.SearchStrategy[Any]:
    """Plain data that the whole schema *name* allows."""
    return _by_schema(derive()[name])


@cache
def _definitions() -> dict[str, Any]:
    return derive()["definitions"]["$defs"]


def _by_schema(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(f"{DEFINITIONS}#/$defs/")
        return st.deferred(lambda: plain_data(name))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "const" in schema:
        return st.just(schema["const"])
    kinds = {"object": _object, "array": _array, "string": _string, "integer": _integer, "number": _number}
    return kinds[schema["type"]](schema) if schema["type"] in kinds else st.booleans()


def _object(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "patternProperties" in schema:
        return st.dictionaries(st.sampled_from(["en", "my"]), st.sampled_from(WORDS), min_size=1)
    required = set(schema.get("required", ()))
    properties = {name: _by_schema(each) for name, each in schema["properties"].items()}
    return st.fixed_dictionaries(
        {name: each for name, each in properties.items() if name in required},
        optional={name: each for name, each in properties.items() if name not in required},
    )


def _array(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    least = schema.get("minItems", 0)
    return st.lists(_by_schema(schema["items"]), min_size=least, max_size=max(least, 2))


def _string(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "format" in schema:
        return (
            st.sampled_from([*schema["examples"], "2022-01-11"])
            if schema["format"] == "edtf"
            else st.just(schema["examples"][0])
        )
    if schema.get("maxLength") == PLAIN_TEXT.max_length:
        return st.sampled_from(WORDS)
    return st.from_regex(schema["pattern"].removesuffix("(?!\\n)"), fullmatch=False).filter(
        lambda text: not text.endswith("\n")
    )


def _integer(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    return st.integers(schema.get("minimum", 0), schema.get("maximum", 100))


def _number(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    return st.floats(schema.get("minimum", 0), schema.get("maximum", 100), allow_nan=False)
