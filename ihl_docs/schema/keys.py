"""Fields that a record does not have, and fields that it lacks."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from ihl_docs.model.pointer import below
from ihl_docs.model.problem import Problem
from ihl_docs.model.told import as_told, told
from ihl_docs.schema.meant import words
from ihl_docs.schema.shapes import FEW, REFERENCE, Definitions, resolved, shape, written

UNKNOWN_KEY: Final = "IHL-SCH-004"
MISSING_KEY: Final = "IHL-SCH-005"

LONGEST_SHOWN: Final = 80
MOST_SHOWN: Final = 12
"""Ids and words that are told where one of them has to be chosen."""

COLLECTIONS: Final = {
    "actor": "actors",
    "source": "sources",
    "evidence-item": "evidence_items",
    "claim": "claims",
    "incident": "incidents",
}
"""Where a submission holds the records that ids name."""

LONGEST_EXAMPLE: Final = 200
MOST_MEANT: Final = 100
"""Unknown fields of one record that are compared with the known ones; nobody misspells more."""

CURLY: Final = frozenset("\u201c\u201d\u2018\u2019\u00ab\u00bb")


def unknown_keys(record: Any, schema: Any, pointer: str, definitions: Definitions) -> Iterator[Problem]:
    """A problem for every field of *record* that the *schema* does not have."""
    languages = "patternProperties" in schema
    meant = {} if languages else _meant(record, schema)
    for key in record:
        if _is_known(key, schema):
            continue
        close = words.language_meant(key) if languages else meant.get(key)
        close = None if close in record else close
        expected = (
            told("a language tag such as en")
            if languages
            else told("one of {known}", known=", ".join(schema["properties"]))
        )
        message = (
            told("{key} is no language tag.", key=_shown(key))
            if languages
            else told("{key} is not a field here.", key=_shown(key))
        )
        yield Problem(
            code=UNKNOWN_KEY,
            message=message,
            pointer=below(pointer, key),
            expected=expected,
            found=_shown(key),
            nearest=close,
            mend=_named(key, close) if close else _mend(key, record, schema, definitions),
        )


def missing_keys(
    record: Any, schema: Any, pointer: str, definitions: Definitions, document: object
) -> Iterator[Problem]:
    """A problem for every field that *record* must have and lacks, unless a misspelt one stands for it."""
    renamed = set(_meant(record, schema).values()) | _merged(record)
    for key in schema["required"]:
        if key not in record and key not in renamed:
            own = schema["properties"].get(key, {})
            yield Problem(
                code=MISSING_KEY,
                message=told("The field {key!r} is missing.", key=key),
                pointer=pointer,
                expected=told("{key}: {meaning}", key=key, meaning=as_told(own.get("description", ""))),
                mend=_addition(key, own, definitions, document),
            )


def glued(key: str) -> tuple[str, str] | None:
    """Name and value, where no blank stands behind the colon, or a sign of equality in its place."""
    found = re.fullmatch(r"([a-z][a-z0-9_]*)\s*[:=]\s*(.+)", key)
    return (found.group(1), found.group(2)) if found else None


def _named(key: str, close: str) -> str:
    apart = glued(key)
    if apart is not None and apart[0] == close:
        return told(
            "Put a colon and a blank between name and value: {value}", value=f"{close}: {apart[1][:LONGEST_SHOWN]}"
        )
    return told("Call it {name}", name=written(close))


def _merged(record: Any) -> set[str]:
    """The fields that are meant to come from elsewhere (<<), which is told of the merging itself."""
    merged = record.get("<<")
    return set(merged) if isinstance(merged, dict) else set()


def _meant(record: Any, schema: Any) -> dict[str, str]:
    """By each unknown field, the one that is meant by it; no field is meant twice."""
    known = schema["properties"]
    free = [name for name in known if name not in record]
    found: dict[str, str] = {}
    unknown = (key for key in record if not _is_known(key, schema))
    for key in islice(unknown, MOST_MEANT):
        if free:
            apart = glued(key)
            name = apart[0] if apart and record[key] is None and apart[0] in free else None
            close = name or words.field_meant(key, schema.get("title", ""), free)
            if close is not None:
                free.remove(close)
                found[key] = close
    return found


def _is_known(key: str, schema: Any) -> bool:
    return key in schema["properties"] or any(re.search(each, key) for each in schema.get("patternProperties", ()))


def _decimal_comma(key: str, record: Any, schema: Any, definitions: Definitions) -> str | None:
    """The mend of a number with a comma in it, of which YAML takes the rest for a field of its own."""
    if record[key] is not None or not re.fullmatch(r"[0-9]{1,15}", key):
        return None
    names = list(record)
    before = names[names.index(key) - 1] if names.index(key) else ""
    value = record.get(before)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    kind = resolved(schema["properties"].get(before, {}), definitions).get("type")
    if kind == "number":
        return told("In braces a comma ends a number. Write {value}", value=f"{before}: {value}.{key}")
    if kind == "integer" and len(key) % 3 == 0:
        return told("In braces a comma ends a number. Write {value}", value=f"{before}: {value}{key}")
    return None


def _point(key: str, record: Any, schema: Any) -> str | None:
    """The mend of a point as GeoJSON has it (RFC 7946, section 3.1.1), where a place belongs."""
    value = record[key]
    if key not in {"coordinates", "geometry", "point"} or "latitude" not in schema["properties"]:
        return None
    pair = value.get("coordinates") if isinstance(value, dict) else value
    if not isinstance(pair, list) or len(pair) < 2 or not all(type(each) in {int, float} for each in pair[:2]):
        return None
    return told(
        'Write "latitude": {latitude:g}, "longitude": {longitude:g} instead: GeoJSON has the longitude first.',
        longitude=pair[0],
        latitude=pair[1],
    )


def _mend(key: str, record: Any, schema: Any, definitions: Definitions) -> str:
    if key == "<<":
        return told("Write out here the fields that it stands for: nothing is merged.")
    if key.startswith("$"):
        return told("Take it out: nothing is fetched. How an editor finds the schema is told in docs/editor.md.")
    if CURLY & set(key):
        return told('Write straight quotes around the whole text, such as "..."')
    if "patternProperties" in schema and record[key] is None:
        return told("Put the whole text in quotes: in braces a comma ends a text.")
    if "patternProperties" in schema:
        texts = [
            each for name, each in record.items() if isinstance(each, str) and name in {"text", "value", "content"}
        ]
        example = written({"en": texts[0][:LONGEST_SHOWN] if len(texts) == 1 else "..."})
        return told("Write the text beside its language, such as {example}", example=example)
    return (
        _decimal_comma(key, record, schema, definitions)
        or _point(key, record, schema)
        or _elsewhere(key, record, schema, definitions)
    )


def _elsewhere(key: str, record: Any, schema: Any, definitions: Definitions) -> str:
    """Where else a field of this name belongs."""
    inside = [
        name for name, each in schema["properties"].items() if key in _inner(each, definitions).get("properties", {})
    ]
    if len(inside) == 1:
        example = f"{written(inside[0])}: {written({key: record[key]})}"
        if len(example) <= LONGEST_EXAMPLE:
            return told("Write it inside {field}, such as {example}", field=inside[0], example=example)
    homes = [
        name
        for name, each in definitions.items()
        if key in each.get("properties", {}) and "patternProperties" not in each
    ]
    if 1 <= len(homes) <= 3:
        return told(
            "It is a field of {records}: move it there, or take it out; nothing is dropped.", records=", ".join(homes)
        )
    unused = [name for name in schema["properties"] if name not in record]
    if not unused:
        return told("Correct its name; taking the field out deletes what stands in it.")
    return told(
        "Correct its name; fields not used here yet: {unused}. Taking the field out deletes what stands in it.",
        unused=", ".join(unused),
    )


def _inner(own: Any, definitions: Definitions) -> Any:
    whole = resolved(own, definitions)
    return resolved(whole["items"], definitions) if whole.get("type") == "array" else whole


def _addition(key: str, own: Any, definitions: Definitions, document: object) -> str:
    example = f"{written(key)}: {written(shape(own, definitions))}"
    whole = resolved(own, definitions)
    inner = resolved(whole["items"], definitions) if whole.get("type") == "array" else whole
    terms = inner.get("enum", ()) if inner.get("type") != "string" else ()
    ids = ids_for(whole.get("items", own), document)
    if inner.get("title") == "country-code":  # an example in its place would be copied, and is another country
        return told(
            "Add {example} with the code of the country in two letters, such as MM for Myanmar", example=example
        )
    if len(terms) > FEW:
        return told(
            "Add {example} with one of the words in docs/terms.md#{name}", example=example, name=inner["title"].lower()
        )
    if ids:
        return told("Add {example}; in this document there are {ids}", example=example, ids=ids)
    return told("Add {example}", example=example)


def ids_for(own: Any, document: object) -> str:
    """The ids in the *document* that may stand in a field, as far as they are few enough to be told."""
    kinds = own.get(REFERENCE, "").removeprefix("a ").removeprefix("an ").split(" or ")
    held: Sequence[Any] = [
        each
        for kind in kinds
        for each in _list(document, COLLECTIONS.get(kind.removeprefix("a ").removeprefix("an "), ""))
    ]
    names = [each["id"] for each in held if isinstance(each, dict) and isinstance(each.get("id"), str)]
    shown = ", ".join(name[:LONGEST_SHOWN] for name in names[:MOST_SHOWN])
    return f"{shown}, ..." if len(names) > MOST_SHOWN else shown


def _list(document: object, name: str) -> list[Any]:
    held = document.get(name) if isinstance(document, dict) else None
    return held if isinstance(held, list) else []


def _shown(key: str) -> str:
    shown = repr(key[:LONGEST_SHOWN])
    return shown if len(key) <= LONGEST_SHOWN else f"{shown}..."
