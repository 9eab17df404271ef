"""Rows of the catalogue that become records when they are first asked for.

A command looks at a few rows of some thousands. `Rows` stands where a tuple of all records would, and builds
each record once, on demand; `builder` makes records from plain data that were checked when they were compiled.
"""

import enum
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, Generic, TypeVar, get_args, get_origin, overload

import attrs

T = TypeVar("T")
Build = Callable[[Any], Any]

SMALL = 2
"""Fields of a record so small that the same one stands for all that say the same."""


class Rows(Sequence[T], Generic[T]):
    """A sequence of records with a key each, equal to the tuple of them; each record is built once."""

    def __init__(self, opened: Callable[[], tuple[Sequence[str], Callable[[int], T]]]) -> None:
        """Hold the rows that *opened*, called when the first is asked for, gives keys and a way to build."""
        self._opened = opened

    @cached_property
    def _open(self) -> tuple[dict[str, int], Callable[[int], T], list[T | None]]:
        keys, build = self._opened()
        return {key: place for place, key in enumerate(keys)}, build, [None] * len(keys)

    @property
    def places(self) -> Mapping[str, int]:
        """The index of each row by its key, in order; none is built for it."""
        return self._open[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all rows, in order; none is built for it."""
        return tuple(self._open[0])

    def find(self, key: str) -> T | None:
        """The row with that key, or `None`."""
        place = self._open[0].get(key)
        return None if place is None else self._at(place)

    def _at(self, place: int) -> T:
        _, build, built = self._open
        found = built[place]
        if found is None:
            found = built[place] = build(place)
        return found

    def __len__(self) -> int:
        return len(self._open[2])

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        places = range(len(self))[index]
        return self._at(places) if isinstance(places, int) else tuple(self._at(place) for place in places)

    def __iter__(self) -> Iterator[T]:
        return (self._at(place) for place in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} rows>"


class RowsByKey(Mapping[str, T], Generic[T]):
    """The same rows as a mapping."""

    def __init__(self, rows: Rows[T]) -> None:
        self._rows = rows

    def __getitem__(self, key: str) -> T:
        found = self._rows.find(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._rows.places

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows.places)

    def __len__(self) -> int:
        return len(self._rows)


def by_key(rows: Sequence[T], name: str) -> Mapping[str, T]:
    """The rows by their key, which is the field of that name; none is built for it."""
    return RowsByKey(rows) if isinstance(rows, Rows) else {getattr(each, name): each for each in rows}


class GroupedRows(Sequence[T], Generic[T]):
    """Rows in groups within groups, such as by State and treaty; a row is built when its group is asked for."""

    def __init__(self, outer: Rows[Mapping[str, Sequence[Any]]], build: Callable[[], Callable[[Any], T]]) -> None:
        """Hold groups of plain rows by two keys; *build*, called when it is needed, gives what makes a record."""
        self._outer = outer
        self._build = build
        self._built: dict[tuple[str, str], tuple[T, ...]] = {}

    def group(self, outer: str, inner: str) -> tuple[T, ...]:
        """The rows of one group, none if there is no such group."""
        found = self._built.get((outer, inner))
        if found is None:
            plain = (self._outer.find(outer) or {}).get(inner, ())
            build = self._build()
            found = self._built[outer, inner] = tuple([build(each) for each in plain])
        return found

    def across(self, inner: str) -> tuple[T, ...]:
        """The rows of all groups with that inner key."""
        return tuple(each for outer in self._outer.keys for each in self.group(outer, inner))

    def __len__(self) -> int:
        return sum(len(rows) for groups in self._outer for rows in groups.values())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return tuple(self)[index]

    def __iter__(self) -> Iterator[T]:
        pairs = zip(self._outer.keys, self._outer, strict=True)
        return (each for outer, groups in pairs for inner in groups for each in self.group(outer, inner))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} rows in groups>"


@cache
def builder(kind: Any) -> Build:
    """What makes a record of *kind* from its plain data.

    It checks nothing: the data must have been written from such a record by `codec.strict.unstructure`.
    """
    new, parts = kind.__new__, [_part(kind, field) for field in attrs.fields(kind)]
    absent = object()

    def build(plain: Mapping[str, Any]) -> Any:
        instance, told = new(kind), plain.get
        for name, put, default, convert in parts:
            value = told(name, absent)
            if value is absent:
                put(instance, default)
            elif convert is None:
                put(instance, value)
            else:
                put(instance, convert(value))
        return instance

    return _remembered(build) if len(parts) <= SMALL and all(_is_flat(part[3]) for part in parts) else build


def _is_flat(convert: Build | None) -> bool:
    return convert is None or isinstance(convert, types.BuiltinMethodType)


def _remembered(build: Build) -> Build:
    """The same for a record of few plain values, such as a fact: the same record for the same values."""
    known: dict[tuple[tuple[str, Any], ...], Any] = {}

    def remembered(plain: Mapping[str, Any]) -> Any:
        key = tuple(plain.items())
        found = known.get(key)
        if found is None:
            found = known[key] = build(plain)
        return found

    return remembered


def _part(kind: Any, field: "attrs.Attribute[Any]") -> tuple[str, Callable[[Any, Any], None], Any, Build | None]:
    return field.name, kind.__dict__[field.name].__set__, field.default, _conversion(field.type, kind)


def _conversion(annotation: Any, within: Any) -> Build | None:
    """What turns a plain value into what the annotation of a field of *within* asks for; `None` where it is that."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is typing.Annotated:
        return _conversion(arguments[0], within)
    if origin in (typing.Union, types.UnionType):
        return _conversion(next(each for each in arguments if each is not type(None)), within)
    if origin is tuple:
        return _every(_conversion(arguments[0], within))
    if isinstance(annotation, enum.EnumType):
        terms: list[enum.Enum] = list(annotation)
        return {each.value: each for each in terms}.__getitem__
    if annotation is within:
        return lambda plain: builder(annotation)(plain)  # noqa: PLW0108  # looked up late: it is being made
    return builder(annotation) if attrs.has(annotation) else None


def _every(convert: Build | None) -> Build:
    return tuple if convert is None else lambda items: tuple(map(convert, items))


def plain_row(instance: Any) -> Any:
    """Plain data for a record, as `codec.strict.unstructure` gives them, without loading what that needs."""
    if isinstance(instance, enum.Enum):
        return instance.value
    if isinstance(instance, tuple):
        return [plain_row(each) for each in instance]
    if not attrs.has(type(instance)):
        return instance
    told = ((field, getattr(instance, field.name)) for field in attrs.fields(type(instance)))
    return {field.name: plain_row(value) for field, value in told if value != field.default}
