"""Frozen, keyword-only attrs classes whose methods attrs makes when the first of them is called.

Making a class takes attrs about as long as reading a whole document into it takes, and loading attrs takes as long as
making twenty. Whoever only reads a good document needs no method of any record: the slots suffice, and they are there
at once. So is a note of each field; `attrs.fields`, `attrs.evolve` and cattrs work as with any other attrs class.
"""

from _thread import RLock
from collections.abc import Callable
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar, get_args, get_type_hints

T = TypeVar("T")


REQUIRED: Final = object()
"""Stands in for the default of a field that has none."""


class Declared(NamedTuple):
    """What is said of a field where it is declared."""

    description: str
    default: Any
    unit: str | None
    source: str | None
    least: int

    @property
    def is_required(self) -> bool:
        """Whether a record cannot be without it."""
        return self.default is REQUIRED


class Field(NamedTuple):
    """A field of a record: its name, what it may hold, and what is said of it."""

    name: str
    annotation: Any
    declared: Declared


_METHODS: Final = (
    *("__init__", "__repr__", "__eq__", "__ne__", "__hash__", "__setattr__", "__delattr__"),
    *("__getstate__", "__setstate__", "__replace__"),
)
"""What attrs makes, where a class does not have it in its own words."""

Make = Callable[[type, tuple[Field, ...]], type]
"""Takes a class as it was declared, and its fields, and gives what attrs makes of it."""


class _Waiting(NamedTuple):
    declared: type
    make: Make
    late: frozenset[str]


_FIELDS: Final[dict[type, tuple[Field, ...]]] = {}
_WAITING: Final[dict[type, _Waiting]] = {}
_ONE_AT_A_TIME: Final = RLock()


def slotted(declared: type[T], make: Make) -> type[T]:
    """A class with the slots of *declared*, to which methods are added on first need.

    Args:
        declared: A class in whose body every field is annotated, and has a `Declared` as its value.
        make: How attrs makes the methods.
    """
    body = dict(vars(declared))
    fields = tuple(Field(name, each, body.pop(name)) for name, each in declared.__annotations__.items())
    for name in ("__dict__", "__weakref__"):
        del body[name]
    late = {name: _late(name) for name in _METHODS if name not in body} | {"__attrs_attrs__": _LateFields()}
    body |= late | {"__slots__": (*(each.name for each in fields), "__weakref__")}
    kind: type[T] = type(declared.__name__, declared.__bases__, body)
    kind.__qualname__ = declared.__qualname__
    _FIELDS[kind] = fields
    _WAITING[kind] = _Waiting(declared, make, frozenset(late))
    return kind


def is_record(kind: object) -> bool:
    """Whether *kind* is a class that was declared as a record."""
    return isinstance(kind, type) and kind in _FIELDS


@cache
def fields_of(kind: type) -> tuple[Field, ...]:
    """The fields of a record, in order: what attrs would say of them, without attrs."""
    return tuple(each._replace(annotation=_resolved(each, kind)) for each in _FIELDS[kind])


def _resolved(field: Field, kind: type) -> Any:
    # A record that holds its own kind names it in quotes.
    if any(isinstance(each, str) for each in (field.annotation, *get_args(field.annotation))):
        return get_type_hints(kind, include_extras=True)[field.name]
    return field.annotation


def _late(name: str) -> Callable[..., Any]:
    """A method that has all methods of its class made, and then does what the real one of its name does."""

    def method(self: Any, *arguments: Any, **named: Any) -> Any:
        for kind in type(self).__mro__:
            _finish(kind)
        return getattr(type(self), name)(self, *arguments, **named)

    return method


class _LateFields:
    """Stands in for what attrs notes of the fields of a class."""

    def __get__(self, _instance: object, kind: type) -> object:
        _finish(kind)
        return kind.__attrs_attrs__  # type: ignore[attr-defined]  # attrs has put it there


def _finish(kind: type) -> None:
    with _ONE_AT_A_TIME:
        waiting = _WAITING.get(kind)
        if waiting is None:
            return
        made = vars(waiting.make(waiting.declared, _FIELDS[kind]))
        for name in waiting.late - made.keys():
            delattr(kind, name)  # this attrs does not make it
        for name, value in made.items():
            if name in waiting.late or name not in vars(kind):
                setattr(kind, name, value)
        del _WAITING[kind]
