"""Plain data -> problems: whether a document follows one of our schemas. Nothing is ever fetched."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from itertools import islice
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from ihl_docs.model.forms import in_a_sentence
from ihl_docs.model.pointer import below
from ihl_docs.model.problem import Problem
from ihl_docs.model.told import as_told, told
from ihl_docs.schema.formats import FORMS_BY_FORMAT, format_checker
from ihl_docs.schema.keys import ids_for, missing_keys, unknown_keys
from ihl_docs.schema.locate import SCHEMA_NAMES, schema_bytes
from ihl_docs.schema.meant.words import nearest_first, term_meant
from ihl_docs.schema.mending import mend_of, write
from ihl_docs.schema.shapes import REFERENCE, resolved, shape, written

WRONG_KIND: Final = "IHL-SCH-001"
UNKNOWN_TERM: Final = "IHL-SCH-002"
WRONG_FORM: Final = "IHL-SCH-003"
TOO_FEW: Final = "IHL-SCH-006"
OUT_OF_RANGE: Final = "IHL-SCH-007"

KINDS: Final = {
    "object": told("an object with fields"),
    "array": told("a list"),
    "string": told("text"),
    "integer": told("a whole number"),
    "number": told("a number"),
    "boolean": told("true or false"),
    "null": "null",
}
LONGEST_SHOWN: Final = 80
MANY: Final = 20
"""Words that are told in full; of more, only some that are nearest."""
SOME: Final = 12
HUGE: Final = 10**40


def problems(document: object, name: str, *, most: int | None = None) -> tuple[Problem, ...]:
    """The ways in which *document* breaks the schema *name*, in the order of their places.

    A field that is missing while a misspelt one stands in its record is one problem, told of the misspelt one.

    Args:
        document: Plain data.
        name: One of `SCHEMA_NAMES`.
        most: After how many to stop looking; `None` for all of them.
    """
    errors = _validator(name).iter_errors(document)
    # Two branches of a schema may find the same problem: each counts once.
    found = islice(_distinct(problem for error in errors for problem in _problems(error, document, name)), most)
    return tuple(sorted(found, key=lambda problem: (problem.pointer, problem.code, problem.message)))


def _distinct(found: Iterable[Problem]) -> Iterator[Problem]:
    seen: set[Problem] = set()
    for problem in found:
        if problem not in seen:
            seen.add(problem)
            yield problem


@cache
def _schemas() -> dict[str, Any]:
    return {each: json.loads(schema_bytes(each)) for each in SCHEMA_NAMES}


@cache
def _definitions() -> Any:
    """The definitions of all schemas by name: that of the catalogue holds its own."""
    return {name: each for schema in _schemas().values() for name, each in schema.get("$defs", {}).items()}


@cache
def _validator(name: str) -> Draft202012Validator:
    # An explicit registry is a closed one: a reference to anything else fails instead of being fetched.
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema, default_specification=DRAFT202012))
        for schema in _schemas().values()
    )
    return Draft202012Validator(_schemas()[name], registry=registry, format_checker=format_checker())


def _problems(error: ValidationError, document: object, name: str) -> Iterator[Problem]:
    pointer = reduce(below, error.absolute_path, "")
    wanted: Any = error.validator_value
    match error.validator:
        case "additionalProperties":
            yield from unknown_keys(error.instance, error.schema, pointer, _definitions())
        case "required":
            yield from missing_keys(error.instance, error.schema, pointer, _definitions(), document)
        case "enum" | "const":
            yield from _no_such_word(error, pointer)
        case "type":
            yield _wrong_kind(error, pointer, name, document)
        case "minimum" | "maximum":
            bound = told("at least") if error.validator == "minimum" else told("at most")
            expected = told("a number of {bound} {wanted}", bound=bound, wanted=wanted)
            yield _problem(OUT_OF_RANGE, error, pointer, expected, mend=_swapped(error, document))
        case "minItems":
            yield _too_few(error, pointer, document)
        case "anyOf":
            expected = told('text in at least one language, such as {{"en": "..."}}')
            yield _problem(TOO_FEW, error, pointer, expected, mend=told('Add the text, by its language: "en": "..."'))
        case "format" | "maxLength" | "pattern":
            if error.validator == "maxLength" or not _is_too_long(error):  # that it is too long says enough
                yield _wrong_form(error, pointer)
        case keyword:
            raise ValueError(f"our schemas have no {keyword!r}, so it has no message")


def _no_such_word(error: ValidationError, pointer: str) -> Iterator[Problem]:
    schema: Any = error.schema
    if schema.get("type") == "string":  # a list of codes, such as countries: a form, and too long to be told
        if isinstance(error.instance, str):
            yield _problem(WRONG_FORM, error, pointer, _form(schema))
        return
    wanted: Any = error.validator_value
    terms = wanted if error.validator == "enum" else [wanted]
    close = term_meant(error.instance, schema.get("title", ""), terms) if len(terms) > 1 else terms[0]
    ordered = nearest_first(error.instance, terms, schema.get("description", ""))
    if close is not None:
        ordered = (close, *(term for term in ordered if term != close))
    mend = _write_one_of(ordered, schema) if close is None else ""
    yield _problem(UNKNOWN_TERM, error, pointer, _one_of(ordered), close, mend=mend)


def _write_one_of(ordered: Sequence[str], schema: Any) -> str:
    if len(ordered) <= MANY:
        return told("Write one of these words; docs/terms.md says what each means.")
    return told(
        "Write one of these words, or one of the others: docs/terms.md#{name} and `ihl-docs schema definitions` have all.",
        name=schema.get("title", "").lower(),
    )


def _too_few(error: ValidationError, pointer: str, document: object) -> Problem:
    schema: Any = error.schema
    wanted: Any = error.validator_value
    example = written([shape(schema["items"], _definitions())])
    mend = told("Give at least {wanted}, such as {example}", wanted=wanted, example=example)
    if ids := ids_for(schema["items"], document):
        mend = told("{mend}; in this document there are {ids}", mend=mend, ids=ids)
    return _problem(TOO_FEW, error, pointer, told("at least {wanted} of them", wanted=wanted), mend=mend)


def _wrong_kind(error: ValidationError, pointer: str, name: str, document: object) -> Problem:
    wanted: Any = error.validator_value
    schema: Any = error.schema
    expected = KINDS[wanted]
    if "patternProperties" in schema:
        expected = told('text by language, such as {{"en": "..."}}')
    mend = ""
    if not pointer:
        mend = (
            told("Take the brackets (or the dash) of the list away: one record belongs here.")
            if isinstance(error.instance, list) and len(error.instance) == 1 and isinstance(error.instance[0], dict)
            else told(
                "Write each submission into a file of its own, or one on each line of a file that ends in .ndjson."
            )
            if isinstance(error.instance, list)
            else told("Write a submission; `ihl-docs new --into case.yaml` makes one to begin with.")
        )
    elif error.instance is None and isinstance(next(iter(reversed(error.absolute_path)), None), int):
        mend = told("Take it out of the list, or give a value.")
    elif (mend := _for_an_id(error, name, document)) or not _is_required(error, name) or error.instance is not None:
        pass
    else:
        what = _form(schema) if wanted == "string" and "description" in schema else expected
        mend = told("This field must be there: give its value, {what}.", what=what)
    return _problem(WRONG_KIND, error, pointer, expected, mend=mend)


def _for_an_id(error: ValidationError, name: str, document: object) -> str:
    """The mend where only the id of some record may stand, and what stands there names none."""
    own, required = _place(error, name)
    unnamed = isinstance(error.instance, dict) and not isinstance(error.instance.get("id"), str)
    if REFERENCE not in own or not (unnamed or (error.instance is None and required)):
        return ""
    if ids := ids_for(own, document):
        return told(
            "Only the id of {what} belongs here; in this document there are {ids}", what=own[REFERENCE], ids=ids
        )
    return told("Only the id of {what} belongs here.", what=own[REFERENCE])


def _is_required(error: ValidationError, name: str) -> bool:
    """Whether the value that is refused is that of a field that its record must have."""
    return _place(error, name)[1]


def _place(error: ValidationError, name: str) -> tuple[Any, bool]:
    """The schema of the place where the refused value stands, and whether its record must have it."""
    *steps, _ = error.absolute_schema_path
    schema: Any = _schemas()[name]
    holder: Any = {}
    for step in steps:
        schema = resolved(schema, _definitions()) if isinstance(schema, dict) and "$ref" in schema else schema
        holder = schema if step == "properties" else holder
        schema = schema[step]
    return schema, steps[-2:-1] == ["properties"] and steps[-1] in holder.get("required", ())


def _swapped(error: ValidationError, document: Any) -> str:
    """The mend, where latitude and longitude appear to be in each other's place."""
    *path, last = error.absolute_path
    held = reduce(lambda each, step: each[step], path, document)
    other: Any = held.get("longitude") if isinstance(held, dict) and last == "latitude" else None
    latitude: Any = error.instance
    if not isinstance(other, (int, float)) or abs(other) > 90 or abs(latitude) > 180:
        return ""
    return told(
        'Latitude and longitude appear to be swapped. Write "latitude": {longitude:g}, "longitude": {latitude:g}',
        latitude=latitude,
        longitude=other,
    )


def _is_too_long(error: ValidationError) -> bool:
    schema: Any = error.schema
    text: Any = error.instance
    return bool(len(text) > schema.get("maxLength", len(text)))


def _wrong_form(error: ValidationError, pointer: str) -> Problem:
    wanted: Any = error.validator_value
    text = str(error.instance)
    if error.validator == "format":
        form = FORMS_BY_FORMAT[wanted]
        reason = form.check(text) or ""
        return _problem(WRONG_FORM, error, pointer, as_told(in_a_sentence(form.description)), reason=reason)
    if error.validator == "maxLength":
        return _problem(
            WRONG_FORM,
            error,
            pointer,
            told("at most {wanted} characters", wanted=wanted),
            found=told("{text} characters", text=len(text)),
            mend=told("Shorten it."),
        )
    return _problem(WRONG_FORM, error, pointer, _form(error.schema))


def _form(schema: Any) -> str:
    example = next(iter(schema.get("examples", ())), None)
    description = as_told(in_a_sentence(schema["description"]))
    if example and example not in description:
        return told("{description}, for example {example!r}", description=description, example=example)
    return description


def _problem(
    code: str,
    error: ValidationError,
    pointer: str,
    expected: str,
    close: str | None = None,
    *,
    reason: str = "",
    found: str = "",
    mend: str = "",
) -> Problem:
    instance: Any = error.instance
    schema: Any = error.schema
    shown = found or _shown(instance)
    told_of = (
        told("{reason}. Expected {expected}.", reason=reason, expected=expected)
        if reason
        else told("Expected {expected}; found {shown}.", expected=expected, shown=shown)
    )
    if not mend:
        mend = write(close) if close else mend_of(instance, schema, expected=expected, definitions=_definitions())
    return Problem(
        code=code,
        message=told_of,
        pointer=pointer,
        expected=expected,
        found=shown,
        nearest=close,
        mend=mend,
    )


def _shown(found: object) -> str:
    if isinstance(found, dict):
        return told("an object")
    if isinstance(found, list):
        return told("a list of {count}", count=len(found))
    if found is None or isinstance(found, bool):
        return {None: "null", True: "true", False: "false"}[found]
    if isinstance(found, int) and abs(found) > HUGE:
        return told("a number of very many digits")  # Python itself refuses to write out the longest
    text = repr(found[:LONGEST_SHOWN] if isinstance(found, str) else found)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."


def _one_of(terms: Sequence[str]) -> str:
    if len(terms) > MANY:
        few = ", ".join(terms[:SOME])
        return told("one of {known} and {more} more", known=few, more=len(terms) - SOME)
    return told("one of {known}", known=", ".join(terms)) if len(terms) > 1 else terms[0]
