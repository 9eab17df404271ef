"""Plain data -> problems: whether a document follows one of our schemas. Nothing is ever fetched."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from itertools import islice
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from ihl_docs.model.forms import in_a_sentence
from ihl_docs.model.nearest import nearest
from ihl_docs.model.pointer import below
from ihl_docs.model.problem import Problem
from ihl_docs.model.told import told
from ihl_docs.schema.formats import FORMS_BY_FORMAT, format_checker
from ihl_docs.schema.locate import SCHEMA_NAMES, schema_bytes
from ihl_docs.schema.mending import mend_of

WRONG_KIND: Final = "IHL-SCH-001"
UNKNOWN_TERM: Final = "IHL-SCH-002"
WRONG_FORM: Final = "IHL-SCH-003"
UNKNOWN_KEY: Final = "IHL-SCH-004"
MISSING_KEY: Final = "IHL-SCH-005"
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
HUGE: Final = 10**40


def problems(document: object, name: str, *, most: int | None = None) -> tuple[Problem, ...]:
    """The ways in which *document* breaks the schema *name*, in the order of their places.

    Args:
        document: Plain data.
        name: One of `SCHEMA_NAMES`.
        most: After how many to stop looking; `None` for all of them.
    """
    errors = _validator(name).iter_errors(document)
    # Two branches of a schema may find the same problem: each counts once.
    found = islice(_distinct(problem for error in errors for problem in _problems(error)), most)
    return tuple(sorted(found, key=lambda problem: (problem.pointer, problem.code, problem.message)))


def _distinct(found: Iterable[Problem]) -> Iterator[Problem]:
    seen: set[Problem] = set()
    for problem in found:
        if problem not in seen:
            seen.add(problem)
            yield problem


@cache
def _validator(name: str) -> Draft202012Validator:
    schemas = {each: json.loads(schema_bytes(each)) for each in SCHEMA_NAMES}
    # An explicit registry is a closed one: a reference to anything else fails instead of being fetched.
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema, default_specification=DRAFT202012))
        for schema in schemas.values()
    )
    return Draft202012Validator(schemas[name], registry=registry, format_checker=format_checker())


def _problems(error: ValidationError) -> Iterator[Problem]:
    pointer = reduce(below, error.absolute_path, "")
    wanted: Any = error.validator_value
    match error.validator:
        case "additionalProperties":
            yield from _unknown_keys(error, pointer)
        case "required":
            yield from _missing_keys(error, pointer)
        case "enum" | "const":
            terms = wanted if error.validator == "enum" else [wanted]
            close = nearest(error.instance, terms)
            yield _problem(UNKNOWN_TERM, error, pointer, _one_of(terms), close)
        case "type":
            yield _problem(WRONG_KIND, error, pointer, KINDS[wanted])
        case "minimum" | "maximum":
            bound = told("at least") if error.validator == "minimum" else told("at most")
            yield _problem(
                OUT_OF_RANGE, error, pointer, told("a number of {bound} {wanted}", bound=bound, wanted=wanted)
            )
        case "minItems":
            yield _problem(TOO_FEW, error, pointer, told("at least {wanted} of them", wanted=wanted))
        case "anyOf":
            yield _problem(TOO_FEW, error, pointer, told("text in at least one language, such as {{en: ...}}"))
        case "format" | "maxLength" | "pattern":
            yield _wrong_form(error, pointer)
        case keyword:
            raise ValueError(f"our schemas have no {keyword!r}, so it has no message")


def _wrong_form(error: ValidationError, pointer: str) -> Problem:
    wanted: Any = error.validator_value
    text = str(error.instance)
    if error.validator == "format":
        form = FORMS_BY_FORMAT[wanted]
        reason = form.check(text) or ""
        return _problem(WRONG_FORM, error, pointer, in_a_sentence(form.description), reason=reason)
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
    description = in_a_sentence(schema["description"])
    return (
        told("{description}, for example {example!r}", description=description, example=example)
        if example
        else description
    )


def _unknown_keys(error: ValidationError, pointer: str) -> Iterator[Problem]:
    assert isinstance(error.schema, dict)  # noqa: S101  # only an object schema has the keyword
    instance: Any = error.instance
    known = list(error.schema["properties"])
    languages = "patternProperties" in error.schema
    valid = [key for key in instance if _is_known(key, error.schema)]
    for key in instance:
        if key in valid:
            continue
        close = None if languages else nearest(key, [name for name in known if name not in valid])
        expected = told("a language tag such as en") if languages else told("one of {known}", known=", ".join(known))
        yield Problem(
            code=UNKNOWN_KEY,
            message=told("{key} is not a field here.", key=_shown(key)),
            pointer=below(pointer, key),
            expected=expected,
            found=_shown(key),
            nearest=close,
            mend=told("Write {close!r}?", close=close) if close else _put_right(instance[key], languages=languages),
        )


def _put_right(value: Any, *, languages: bool) -> str:
    if languages and value is None:
        return told("Put the whole text in quotes: in braces a comma ends a text.")
    return told("Take the field out, or correct its name; nothing is dropped.")


def _is_known(key: str, schema: dict[str, Any]) -> bool:
    return key in schema["properties"] or any(re.search(each, key) for each in schema.get("patternProperties", ()))


def _missing_keys(error: ValidationError, pointer: str) -> Iterator[Problem]:
    assert isinstance(error.schema, dict)  # noqa: S101  # only an object schema has the keyword
    required: Any = error.validator_value
    instance: Any = error.instance
    for key in required:
        if key not in instance:
            meaning = error.schema["properties"].get(key, {}).get("description", "")
            yield Problem(
                code=MISSING_KEY,
                message=told("The field {key!r} is missing.", key=key),
                pointer=pointer,
                expected=told("{key}: {meaning}", key=key, meaning=meaning),
                mend=_addition(key, error.schema["properties"].get(key, {})),
            )


def _addition(key: str, schema: dict[str, Any]) -> str:
    only = schema.get("const") or next(iter(schema.get("enum", ())), None) if len(schema.get("enum", ())) <= 1 else None
    return told("Add {key!r}.", key=key) if only is None else told("Add {key}: {value}", key=key, value=only)


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
    detail = told(" ({reason})", reason=reason) if reason else ""
    return Problem(
        code=code,
        message=told("Expected {expected}; found {shown}{detail}.", expected=expected, shown=shown, detail=detail),
        pointer=pointer,
        expected=expected,
        found=shown,
        nearest=close,
        mend=mend or (told("Write {close!r}?", close=close) if close else mend_of(instance, schema, expected=expected)),
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


def _one_of(terms: list[str]) -> str:
    few = 8
    shown = ", ".join(terms[:few])
    if len(terms) > few:
        return told("one of {known} and {more} more", known=shown, more=len(terms) - few)
    return told("one of {known}", known=shown)
