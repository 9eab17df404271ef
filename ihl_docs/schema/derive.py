"""The JSON Schemas, derived from the model: its annotations and field descriptions are the one source."""

import inspect
import types
import typing
from typing import Annotated, Any, Final, Literal, get_args, get_origin

import attrs

from ihl_docs.model.assessment import ASSESSMENT_SCHEMA, Assessment
from ihl_docs.model.forms import LANGUAGE_TAG, PLAIN_TEXT, Form, Range, Refers
from ihl_docs.model.package import PACKAGE_SCHEMA, EvidencePackage
from ihl_docs.model.submission import SUBMISSION_SCHEMA, Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.term import Term
from ihl_docs.schema.shapes import REFERENCE

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
DEFINITIONS: Final = "urn:ihl-docs:schema:v1:definitions"

Schema = dict[str, Any]

DOCUMENTS: Final = {
    "submission": (SUBMISSION_SCHEMA, Submission),
    "assessment": (ASSESSMENT_SCHEMA, Assessment),
    "evidence-package": (PACKAGE_SCHEMA, EvidencePackage),
}


def derive() -> dict[str, Schema]:
    """Every schema by name; the records that documents share stand in `definitions`."""
    definitions: dict[str, Schema] = {}
    schemas: dict[str, Schema] = {}
    for name, (urn, kind) in DOCUMENTS.items():
        body = {key: value for key, value in _record(kind, definitions).items() if key != "title"}
        schemas[name] = {"$schema": DIALECT, "$id": urn, "title": f"ihl_docs {name.replace('-', ' ')}", **body}
    schemas["definitions"] = {
        "$schema": DIALECT,
        "$id": DEFINITIONS,
        "title": "ihl_docs shared definitions",
        "description": "What the other schemas refer to. Ids are names, not addresses: nothing is to be fetched.",
        "$defs": dict(sorted(definitions.items())),
    }
    return schemas


def bundled_submission() -> Schema:
    """The schema of a submission in one file, for editors: their language servers follow no reference to a name."""
    return derive_alone("submission", f"{SUBMISSION_SCHEMA}:bundled", Submission)


def derive_alone(name: str, urn: str, kind: Any) -> Schema:
    """The schema of a document that stands by itself: what it refers to stands in it."""
    definitions: dict[str, Schema] = {}
    body = {key: value for key, value in _record(kind, definitions).items() if key != "title"}
    whole = {
        "$schema": DIALECT,
        "$id": urn,
        "title": f"ihl_docs {name}",
        **body,
        "$defs": dict(sorted(definitions.items())),
    }
    own: Schema = _with_own_definitions(whole)
    return own


def _with_own_definitions(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {key: _with_own_definitions(each) for key, each in schema.items()}
    if isinstance(schema, list):
        return [_with_own_definitions(each) for each in schema]
    return (
        schema.removeprefix(DEFINITIONS) if isinstance(schema, str) and schema.startswith(f"{DEFINITIONS}#") else schema
    )


def _record(kind: Any, definitions: dict[str, Schema]) -> Schema:
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = attrs.fields(kind)
    properties = {field.name: _property(field, hints[field.name], definitions) for field in fields}
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    schema: Schema = {"title": kind.__name__, "type": "object", "description": _first_sentences(kind)}
    schema |= {"properties": properties, "additionalProperties": False}
    return schema | ({"required": required} if required else {})


def _first_sentences(kind: type) -> str:
    return " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())


def _property(field: "attrs.Attribute[Any]", annotation: Any, definitions: dict[str, Schema]) -> Schema:
    description = field.metadata["description"]
    if field.metadata["unit"]:
        description += f" Unit (UCUM): {field.metadata['unit']}."
    if field.metadata["source"]:
        description += f" Source: {field.metadata['source']}."
    schema = {"description": description, **_of(annotation, definitions)}
    if field.metadata["least"]:
        schema["minItems"] = field.metadata["least"]
    if isinstance(field.default, (bool, Term)):
        schema["default"] = field.default.value if isinstance(field.default, Term) else field.default
    return schema


def _of(annotation: Any, definitions: dict[str, Schema]) -> Schema:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _formed(arguments[0], arguments[1:], definitions)
    if origin in (typing.Union, types.UnionType):
        return _of(next(argument for argument in arguments if argument is not type(None)), definitions)
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0], definitions)}
    if origin is Literal:
        return {"const": arguments[0]}
    plain = {str: "string", int: "integer", float: "number", bool: "boolean"}
    if annotation in plain:
        return {"type": plain[annotation]}
    return _reference(annotation, definitions)


def _reference(kind: Any, definitions: dict[str, Schema]) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # stands in while a record that holds its own kind is being described
        definitions[name] = _text() if kind is Text else _vocabulary(kind) or _record(kind, definitions)
    return {"$ref": f"{DEFINITIONS}#/$defs/{name}"}


def _vocabulary(kind: Any) -> Schema | None:
    if not issubclass(kind, Term):
        return None
    meaning = " ".join(f"{term.value}: {term.definition}" for term in kind)
    description = f"{_first_sentences(kind)} {meaning}"
    return {"title": kind.__name__, "description": description, "enum": [term.value for term in kind]}


def _formed(inner: Any, marks: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    schema = _of(inner, definitions)
    for mark in marks:
        if isinstance(mark, Form):
            definitions.setdefault(mark.name, form_schema(mark))
            schema = {"$ref": f"{DEFINITIONS}#/$defs/{mark.name}"}
        elif isinstance(mark, Refers):
            schema[REFERENCE] = " or ".join(f"{'an' if kind[0] in 'aei' else 'a'} {kind}" for kind in mark.kinds)
        elif isinstance(mark, Range):
            bounds = {"minimum": mark.ge, "maximum": mark.le}
            schema |= {key: bound for key, bound in bounds.items() if bound is not None}
    return schema


def form_schema(form: Form) -> Schema:
    """The schema of a form. The pattern refuses a newline at the end, which `$` alone lets pass in some languages."""
    schema: Schema = {"title": form.name, "description": form.description, "type": "string"}
    pattern = form.published or form.pattern
    if form.words:
        schema["enum"] = list(form.words)
    elif pattern is not None:
        schema["pattern"] = f"^(?:{pattern})$(?!\\n)"
    if form.format is not None:
        schema["format"] = form.format
    if form.max_length is not None:
        schema["maxLength"] = form.max_length
    if form.example is not None:
        schema["examples"] = [form.example]
    return schema


def _text() -> Schema:
    plain = {"$ref": f"{DEFINITIONS}#/$defs/{PLAIN_TEXT.name}"}
    return {
        "title": "Text",
        "description": "A text by language (BCP 47), its translations beside it.",
        "type": "object",
        "properties": {
            "original": {
                "description": "The language in which it was first said or written; it may be one not held here.",
                "$ref": f"{DEFINITIONS}#/$defs/{LANGUAGE_TAG.name}",
            }
        },
        "patternProperties": {f"^(?:{LANGUAGE_TAG.published})$(?!\\n)": plain},
        "additionalProperties": False,
        "anyOf": [{"minProperties": 2}, {"minProperties": 1, "not": {"required": ["original"]}}],
    }
