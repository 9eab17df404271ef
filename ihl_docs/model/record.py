"""How a record is declared: a frozen, keyword-only attrs class whose annotations are enforced.

A field says once what it may hold, in its annotation; the constructor, the JSON Schema and the
strict reader all read that one statement:

    @record
    class Place:
        name: Text = about("What the place is called.")
        radius_m: Annotated[float, Range(ge=0)] | None = about("Error radius.", default=None, unit="m")

No coercion anywhere: a list is not a tuple, a `bool` is not an `int`, a string is not a term.
"""

import math
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, dataclass_transform, get_args, get_origin

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import Form, Range, Refers
from ihl_docs.model.on_need import REQUIRED, Declared, Field, slotted

if TYPE_CHECKING:  # loaded when the first record is made, compared or shown; many commands only read some
    import attrs

SHORT = 200
"""Characters. That a text of at most this length is allowed is remembered for a while."""

MOST_REMEMBERED = 4_096
"""Texts of one form."""

Check = Callable[[Any], str | None]
"""Takes a value, gives the reason why it is not allowed, or `None`."""


def about(
    description: str,
    *,
    default: Any = REQUIRED,
    unit: str | None = None,
    source: str | None = None,
    least: int = 0,
) -> Any:
    """Declare a field of a record.

    Args:
        description: What the field means; it becomes the property's description in the schema.
        default: The value when absent; a field without one is required.
        unit: The unit of a number, in UCUM spelling.
        source: Article, rule or standard that the field comes from.
        least: The least number of items of a tuple.
    """
    return Declared(description, default, unit, source, least)


T = TypeVar("T")


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(about,))
def record(cls: type[T]) -> type[T]:
    """Make *cls* a frozen, keyword-only attrs class that enforces its annotations."""
    return slotted(cls, _made)


def revised(instance: T, **changes: Any) -> T:
    """A copy of a record with some fields changed; the copy is checked like any other."""
    import attrs

    copy: T = attrs.evolve(instance, **changes)  # type: ignore[misc]  # every record is an attrs class
    return copy


def _made(cls: type, fields: tuple[Field, ...]) -> type:
    import attrs

    made: type = attrs.frozen(kw_only=True, these={field.name: _attribute(field) for field in fields})(cls)
    return made


def _attribute(field: Field) -> Any:
    import attrs

    said = field.declared
    return attrs.field(
        default=attrs.NOTHING if said.is_required else said.default,
        validator=_validator(
            check_for(field.annotation, said.least), _fine(field.annotation), _allowed(field.annotation), said.default
        ),
        metadata={"description": said.description, "unit": said.unit, "source": said.source, "least": said.least},
    )


def _validator(
    check: Check, fine: frozenset[type], allowed: set[str], default: object
) -> Callable[[Any, "attrs.Attribute[Any]", Any], None]:
    usual = default if check(default) is None else REQUIRED

    def validate(_instance: Any, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        # The same short texts come again and again, in what the assessment says above all.
        if value is usual or type(value) in fine or (type(value) is str and value in allowed):
            return
        reason = check(value)
        if reason is not None:
            raise InvalidValueError(attribute.name, reason)

    return validate


def _fine(annotation: Any) -> frozenset[type]:
    """The types of which the annotation allows every value, so that no more needs to be asked."""
    if get_origin(annotation) in (typing.Union, types.UnionType):
        return frozenset(each for part in get_args(annotation) for each in _fine(part))
    plain = isinstance(annotation, type) and annotation is not float and get_origin(annotation) is None
    return frozenset((annotation,)) if plain else frozenset()


def _allowed(annotation: Any) -> set[str]:
    """Texts that were found to be of the forms that the annotation asks for, where it asks for any."""
    for part in get_args(annotation) if get_origin(annotation) in (typing.Union, types.UnionType) else (annotation,):
        if get_origin(part) is Annotated:
            return _found_well_formed(_forms(part))
    return set()


@cache
def _found_well_formed(_forms: tuple[Form | Range, ...]) -> set[str]:
    """Short texts that are of all of these forms: some that were looked at, and not all that ever were."""
    return set()


def _forms(annotation: Any) -> tuple[Form | Range, ...]:
    return tuple(each for each in get_args(annotation)[1:] if not isinstance(each, Refers))


def check_for(annotation: Any, least: int = 0) -> Check:
    """The check that *annotation* asks for.

    Raises:
        TypeError: If a record is declared with a kind of annotation that no schema is made for.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _both(check_for(arguments[0]), _forms(annotation))
    if origin in (typing.Union, types.UnionType):
        return _optional(annotation, arguments)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _every(check_for(arguments[0]), _fine(arguments[0]), least)
    if origin is Literal:
        return lambda value: None if value in arguments and isinstance(value, str) else f"must be {arguments[0]!r}"
    if isinstance(annotation, str):  # a record that holds its own kind is not defined yet
        return lambda value: None if type(value).__name__ == annotation else f"must be {annotation}"
    if isinstance(annotation, type):
        return _instance_of(annotation)
    raise TypeError(f"a record cannot hold {annotation!r}")


def _both(first: Check, forms: tuple[Form | Range, ...]) -> Check:
    allowed = _found_well_formed(forms)

    def check(value: Any) -> str | None:
        short = type(value) is str and len(value) <= SHORT
        if short and value in allowed:
            return None
        reason = first(value) or _fault(forms, value)
        if reason is None and short:
            if len(allowed) >= MOST_REMEMBERED:
                allowed.clear()
            allowed.add(value)
        return reason

    return check


def _fault(forms: tuple[Form | Range, ...], value: Any) -> str | None:
    return next((reason for form in forms if (reason := form.fault(value))), None)


def _optional(annotation: Any, arguments: tuple[Any, ...]) -> Check:
    inner = [argument for argument in arguments if argument is not type(None)]
    if len(inner) != 1 or len(arguments) != 2:
        raise TypeError(f"a record cannot hold {annotation!r}: only one kind of value, or None")
    present = check_for(inner[0])
    return lambda value: None if value is None else present(value)


def _every(item: Check, fine: frozenset[type], least: int) -> Check:
    def check(value: Any) -> str | None:
        if type(value) is tuple and len(value) >= least and fine.issuperset(map(type, value)):
            return None
        if not isinstance(value, tuple):
            return f"must be a tuple, not {type(value).__name__}"
        if len(value) < least:
            return f"needs at least {least} of them"
        for at, each in enumerate(value):
            reason = item(each)
            if reason is not None:
                return f"[{at}] {reason}"
        return None

    return check


def _instance_of(wanted: type) -> Check:
    exact = wanted is not float

    def check(value: Any) -> str | None:
        if exact and type(value) is wanted:
            return None
        # bool is a subclass of int, and a plain string equals a term: both would slip through.
        if wanted is float and isinstance(value, int) and not isinstance(value, bool):
            return None
        if isinstance(value, wanted) and not (isinstance(value, bool) and wanted is int):
            return "must be finite" if isinstance(value, float) and not math.isfinite(value) else None
        return f"must be {_name(wanted)}, not {type(value).__name__} {value!r}"

    return check


def _name(wanted: type) -> str:
    plain = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    return plain.get(wanted, wanted.__name__)
