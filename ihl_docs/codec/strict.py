"""Plain data <-> records: the one converter, and it coerces nothing.

`cattrs` by itself turns "no" into True, null into "None" and a string into a tuple of letters, and
drops keys that it does not know. Here each of these is refused, and all refusals come at once.
"""

import math
import types
import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from ihl_docs.codec.plain import ORIGINAL, plain_text
from ihl_docs.codec.refusal import UNKNOWN_KEY, UNKNOWN_TERM, WRONG_FORM, WRONG_KIND, RefusalError, problems_in
from ihl_docs.errors import InvalidDocumentError, InvalidValueError
from ihl_docs.model.finding import Reason
from ihl_docs.model.forms import LANGUAGE_TAG, PLAIN_TEXT, Form, Range, in_a_sentence
from ihl_docs.model.nearest import nearest
from ihl_docs.model.text import Text
from ihl_docs.model.told import as_told, told
from ihl_docs.model.vocabulary.term import Term

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

SCALARS = {str: told("text"), int: told("a whole number"), float: told("a number"), bool: told("true or false")}
HUGE = 10**40


def structure(plain: object, kind: type[T]) -> T:
    """The record that *plain* stands for.

    Raises:
        InvalidDocumentError: If it stands for none; with every reason, not only the first.
    """
    try:
        return _converter().structure(plain, kind)
    except (cattrs.BaseValidationError, RefusalError, InvalidValueError) as error:
        raise InvalidDocumentError(tuple(problems_in(error))) from None


def unstructure(record: object) -> dict[str, object]:
    """Plain data for *record*, without the fields that have their default value."""
    plain: dict[str, object] = _converter().unstructure(record)
    return plain


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    attrs.resolve_types(Reason, include_extras=True)  # type: ignore[type-var]  # the one record that holds its own kind
    converter.register_structure_hook_factory(attrs.has, lambda kind: _record_hook(kind, converter))
    # By class, not by predicate: cattrs looks its own lenient hooks for these up by class, first.
    for scalar in SCALARS:
        converter.register_structure_hook(scalar, _scalar)
    converter.register_structure_hook(Term, _term)
    converter.register_structure_hook_func(_is_literal, _literal)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_hook(kind, converter))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional_hook(kind, converter))
    converter.register_structure_hook_factory(_is_formed, lambda kind: _form_hook(kind, converter))
    converter.register_structure_hook(Text, lambda plain, _: _text(plain))
    converter.register_unstructure_hook_factory(
        attrs.has, lambda kind: make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
    )
    converter.register_unstructure_hook_func(_is_tuple, lambda items: [converter.unstructure(item) for item in items])
    converter.register_unstructure_hook(Term, lambda term: term.value)
    converter.register_unstructure_hook(Text, plain_text)
    return converter


def described(plain: object) -> str:
    """A value as an error message names it: its kind, or the value itself if that is plain and short."""
    kinds = {dict: told("an object"), list: told("a list"), tuple: told("a list"), type(None): "null"}
    if type(plain) in kinds:
        return kinds[type(plain)]
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, int) and abs(plain) > HUGE:
        return told("a number of very many digits")  # Python itself refuses to write out the longest
    shown = repr(plain[:60] if isinstance(plain, str) else plain)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _is_literal(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is Literal


def _is_formed(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is Annotated


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in (typing.Union, types.UnionType)


def _record_hook(kind: Any, converter: cattrs.Converter) -> Hook:
    hints = typing.get_type_hints(kind, include_extras=True)
    filled = {
        field.name: override(struct_hook=_filled_hook(converter.get_structure_hook(hints[field.name]), field))
        for field in attrs.fields(kind)
        if field.metadata["least"]
    }
    make: Callable[..., Hook] = make_dict_structure_fn
    from_dict = make(kind, converter, _cattrs_forbid_extra_keys=True, **filled)

    def structure_record(plain: Any, wanted: Any) -> Any:
        if not isinstance(plain, dict):
            raise RefusalError(WRONG_KIND, told("an object with fields"), described(plain))
        return from_dict(plain, wanted)

    return structure_record


def _filled_hook(hook: Hook, field: "attrs.Attribute[Any]") -> Hook:
    least = field.metadata["least"]

    def structure_filled(plain: Any, kind: Any) -> Any:
        if isinstance(plain, list) and len(plain) < least:
            raise RefusalError(
                WRONG_KIND, told("at least {wanted} of them", wanted=least), told("a list of {count}", count=len(plain))
            )
        return hook(plain, kind)

    return structure_filled


def _scalar(plain: Any, kind: Any) -> Any:
    whole_for_number = kind is float and type(plain) is int
    if type(plain) is not kind and not whole_for_number:
        whole = kind is int and isinstance(plain, float) and plain.is_integer() and abs(plain) < HUGE
        mend = told("Write {value}", value=int(plain)) if whole else None
        raise RefusalError(WRONG_KIND, SCALARS[kind], described(plain), mend=mend)
    if isinstance(plain, float) and not math.isfinite(plain):
        raise RefusalError(WRONG_KIND, told("a finite number"), described(plain))
    return plain


def _term(plain: Any, kind: type[Term]) -> Term:
    values = [term.value for term in kind]
    if not isinstance(plain, str) or plain not in values:
        raise RefusalError(
            UNKNOWN_TERM, told("one of {known}", known=", ".join(values)), described(plain), nearest(plain, values)
        )
    return kind(plain)  # type: ignore[call-arg]  # Enum looks the member up by its value


def _literal(plain: Any, kind: Any) -> str:
    values = get_args(kind)
    if not isinstance(plain, str) or plain not in values:
        raise RefusalError(UNKNOWN_TERM, repr(values[0]), described(plain), values[0])
    return plain


def _tuple_hook(kind: Any, converter: cattrs.Converter) -> Hook:
    item_kind = get_args(kind)[0]
    hook = converter.get_structure_hook(item_kind)

    def structure_tuple(plain: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(plain, list):
            raise RefusalError(WRONG_KIND, told("a list"), described(plain))
        items, errors = [], []
        for index, item in enumerate(plain):
            try:
                items.append(hook(item, item_kind))
            except (cattrs.BaseValidationError, RefusalError, InvalidValueError) as error:
                error.__notes__ = [IterableValidationNote("", index, item_kind)]
                errors.append(error)
        if errors:
            raise IterableValidationError("in a list", errors, tuple)
        return tuple(items)

    return structure_tuple


def _optional_hook(kind: Any, converter: cattrs.Converter) -> Hook:
    present = next(argument for argument in get_args(kind) if argument is not type(None))
    hook = converter.get_structure_hook(present)

    def structure_present(plain: Any, _: Any) -> Any:
        if plain is None:
            raise RefusalError(WRONG_KIND, told("a value; where nothing is known, leave the field out"), "null")
        return hook(plain, present)

    return structure_present


def _form_hook(kind: Any, converter: cattrs.Converter) -> Hook:
    inner, *marks = get_args(kind)
    hook = converter.get_structure_hook(inner)
    forms = [mark for mark in marks if isinstance(mark, (Form, Range))]

    def structure_formed(plain: Any, _: Any) -> Any:
        value = hook(plain, inner)
        for form in forms:
            _refuse_fault(form, value)
        return value

    return structure_formed


def _refuse_fault(form: Form | Range, value: Any) -> None:
    reason = form.fault(value)
    if reason is not None:
        raise RefusalError(WRONG_FORM, _wanted(form), told("{value} ({reason})", value=described(value), reason=reason))


def _wanted(form: Form | Range) -> str:
    if isinstance(form, Form):
        return as_told(in_a_sentence(form.description))
    if form.le is None:
        return told("a number of {bound} {wanted}", bound=told("at least"), wanted=form.ge)
    return told("a number of {low} to {high}", low=form.ge, high=form.le)


def _text(plain: Any) -> Text:
    if not isinstance(plain, dict):
        raise RefusalError(WRONG_KIND, told('text by language, such as {{"en": "..."}}'), described(plain))
    errors = [error for key, value in plain.items() for error in _text_faults(key, value)]
    wordings = {key: value for key, value in plain.items() if key != ORIGINAL}
    if not wordings:
        errors.append(
            RefusalError(WRONG_KIND, told('text in at least one language, such as {{"en": "..."}}'), told("none"))
        )
    if errors:
        raise ClassValidationError("in a text", errors, Text)
    return Text.of(wordings, original=plain.get(ORIGINAL))


def _text_faults(key: Any, value: Any) -> Iterator[RefusalError]:
    try:
        if key == ORIGINAL:
            _refuse_fault(LANGUAGE_TAG, _scalar(value, str))
        else:
            _refuse_key(key)
            _refuse_fault(PLAIN_TEXT, _scalar(value, str))
    except RefusalError as error:
        error.__notes__ = [AttributeValidationNote("", str(key), str)]
        yield error


def _refuse_key(key: Any) -> None:
    if not isinstance(key, str) or LANGUAGE_TAG.fault(key) is not None:
        raise RefusalError(UNKNOWN_KEY, told("a language tag such as en"), described(key))
