"""What a value of some part of our schemas looks like, written out: for whoever has never seen the schema.

It is written as JSON, which is YAML too. What has to be filled in stands as `...`, or as the words to choose from.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from ihl_docs.schema.meant import numbers
from ihl_docs.schema.meant.words import term_meant

FEW: Final = 8
"""So many words are written out where one of them has to be chosen."""

REFERENCE: Final = "$comment"
"""The keyword in which our schemas say of what an id is."""

Definitions = Mapping[str, Any]


def written(value: object) -> str:
    """The value as JSON, on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def resolved(schema: Any, definitions: Definitions) -> Any:
    """The schema with what it refers to."""
    name = schema.get("$ref", "").rpartition("/")[2]
    return {**definitions[name], **schema} if name else schema


def shape(schema: Any, definitions: Definitions, value: object = None) -> Any:
    """A value of the *schema*; *value* stands in it where that fits.

    Returns:
        Plain data; `...` and lists of words are to be replaced.
    """
    whole = resolved(schema, definitions)
    if "const" in whole:
        return whole["const"]
    if REFERENCE in schema:
        return value if isinstance(value, str) else f"id of {schema[REFERENCE]}"
    if "enum" in whole:
        terms = whole["enum"]
        if (meant := _word_meant(value, whole)) is not None:
            return meant
        return "|".join(terms) if len(terms) <= FEW else "..."
    if whole["type"] == "array":
        return [shape(whole["items"], definitions, value)]
    return (_object if whole["type"] == "object" else _plain)(whole, definitions, value)


def _plain(schema: Any, _definitions: Definitions, value: object) -> object:
    kind = schema["type"]
    if kind == "string":
        if schema.get("title") == "identifier":
            return value if isinstance(value, str) else "a-short-name-of-its-own"
        return value if isinstance(value, str) else next(iter(schema.get("examples", ())), "...")
    if kind == "boolean":
        return True
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0


def _object(schema: Any, definitions: Definitions, value: object) -> dict[str, Any]:
    if "patternProperties" in schema:
        return {"en": value if isinstance(value, str) else "..."}
    properties = schema["properties"]
    fields = list(schema.get("required", ()))
    if schema.get("title") == "Figure":
        return dict(figure_of(value) or {"best": 0})
    place = next(
        (
            name
            for accepts in (_is_a_word_of, _is_named_by, _is_told_by)
            for name in (*fields, *properties)
            if accepts(resolved(properties[name], definitions), properties[name], value)
        ),
        None,
    )
    if place is not None and place not in fields:
        fields.append(place)
    return {name: shape(properties[name], definitions, value if name == place else None) for name in fields}


def figure_of(value: object) -> "dict[str, int | bool] | None":
    """The fields of a `Figure` for a number or the words for one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return {"best": value}
    return numbers.figure(value) if isinstance(value, str) else None


def _is_a_word_of(whole: Any, _schema: Any, value: object) -> bool:
    return _word_meant(value, whole) is not None


def _word_meant(value: object, schema: Any) -> str | None:
    """The word of a vocabulary that *value* is or means; grades are words, and people write them as numbers."""
    terms = schema.get("enum", ())
    if value in terms:
        return str(value)
    return term_meant(value, schema.get("title", ""), terms) if terms and schema.get("type") != "string" else None


def _is_named_by(_whole: Any, schema: Any, value: object) -> bool:
    return isinstance(value, str) and REFERENCE in schema and " " not in value


def _is_told_by(whole: Any, _schema: Any, value: object) -> bool:
    return isinstance(value, str) and "patternProperties" in whole
