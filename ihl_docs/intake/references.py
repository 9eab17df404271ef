"""Every id names one thing, and every reference names something that is there and of the right kind.

The walk is led by the model's annotations and runs over plain data, so that it also reports on a
document that the schema refuses elsewhere.
"""

import types
import typing
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, get_args, get_origin

from ihl_docs.intake.circles import on_a_cycle
from ihl_docs.intake.codes import CYCLE, DUPLICATE_ID, UNKNOWN_ID, WRONG_KIND_OF_ID
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.forms import IDENTIFIER, Refers
from ihl_docs.model.incident import Incident
from ihl_docs.model.nearest import nearest
from ihl_docs.model.on_need import fields_of, is_record
from ihl_docs.model.pointer import Path, pointer_of
from ihl_docs.model.problem import Problem
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import Told, told

KINDS: Final[dict[type, str]] = {
    Actor: "actor",
    Source: "source",
    EvidenceItem: "evidence-item",
    Claim: "claim",
    Incident: "incident",
    Act: "act",
    Harm: "harm",
}

CHAINS: Final = (
    ("claims", "origin"),
    ("claims", "rejects"),
    ("evidence_items", "derived_from"),
    ("actors", "memberships"),
    ("actors", "commands"),
)
"""Lists whose items refer to one another and may not lead back to themselves."""

MOST_SUGGESTIONS: Final = 200


class _Mark(NamedTuple):
    path: Path
    name: str
    kinds: tuple[str, ...]
    defines: bool

    @property
    def pointer(self) -> str:
        return pointer_of(self.path)


_Walk = Callable[[object, Path], Iterator[_Mark]]
"""Takes a value and the path to it, and gives every id that it defines or refers to."""


def problems(plain: object) -> tuple[Problem, ...]:
    """Every dangling, doubled or circular id in a submission's plain data."""
    marks = tuple(_walker(Submission)(plain, ()))
    defined: dict[str, list[_Mark]] = {}
    for mark in marks:
        if mark.defines:
            defined.setdefault(mark.name, []).append(mark)
    found = [*_doubled(defined), *_dangling(marks, defined), *_circular(plain)]
    return tuple(sorted(found, key=lambda problem: (problem.pointer, problem.code)))


@cache
def _walker(annotation: Any) -> _Walk:
    """What walks a value of *annotation*; made once, since looking annotations up takes longer than the walk."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _at_reference(tuple(mark.kinds for mark in arguments[1:] if isinstance(mark, Refers)))
    if origin in (typing.Union, types.UnionType):
        return _walker(next(argument for argument in arguments if argument is not type(None)))
    if origin is tuple:
        return _at_list(_walker(arguments[0]))
    return _at_record(annotation) if is_record(annotation) else _at_nothing


def _at_nothing(_plain: object, _path: Path) -> Iterator[_Mark]:
    return iter(())


def _at_reference(references: tuple[tuple[str, ...], ...]) -> _Walk:
    def walk(plain: object, path: Path) -> Iterator[_Mark]:
        if isinstance(plain, str):
            for kinds in references:
                yield _Mark(path, plain, kinds, False)

    return walk if references else _at_nothing


def _at_list(item: _Walk) -> _Walk:
    def walk(plain: object, path: Path) -> Iterator[_Mark]:
        for index, each in enumerate(plain if isinstance(plain, list) else ()):
            yield from item(each, (path, index))

    return _at_nothing if item is _at_nothing else walk


def _at_record(record: type) -> _Walk:
    fields = tuple(
        (each.name, inner) for each in fields_of(record) if (inner := _walker(each.annotation)) is not _at_nothing
    )
    kind = KINDS.get(record)
    own = (kind,) if kind is not None else ()

    def walk(plain: object, path: Path) -> Iterator[_Mark]:
        if not isinstance(plain, dict):
            return
        if own and isinstance(plain.get("id"), str):
            yield _Mark((path, "id"), plain["id"], own, True)
        for name, inner in fields:
            if name in plain:
                yield from inner(plain[name], (path, name))

    return walk if own or fields else _at_nothing


def _doubled(defined: dict[str, list[_Mark]]) -> Iterator[Problem]:
    for name, marks in defined.items():
        for mark in marks[1:]:
            yield Problem(
                code=DUPLICATE_ID,
                message=told(
                    "The id {name!r} is already taken by {kinds} at {pointer}.",
                    name=name,
                    kinds=A_KIND[marks[0].kinds[0]],
                    pointer=marks[0].pointer,
                ),
                pointer=mark.pointer,
                expected=told("an id that nothing else in the submission has"),
                found=repr(name),
                mend=told("Give one of the two another id, and mend the references to it."),
            )


def _dangling(marks: tuple[_Mark, ...], defined: dict[str, list[_Mark]]) -> Iterator[Problem]:
    suggestions = _Suggestions(defined)
    for mark in marks:
        others = defined.get(mark.name, [])
        if mark.defines or any(found.kinds[0] in mark.kinds for found in others):
            continue
        wanted = _one_of(mark.kinds)
        close = suggestions.nearest(mark)
        message = (
            told(
                "{name!r} is {kinds}, where {wanted} belongs.",
                name=mark.name,
                kinds=A_KIND[others[0].kinds[0]],
                wanted=wanted,
            )
            if others
            else told("Nothing has the id {name!r}; {wanted} belongs here.", name=mark.name, wanted=wanted)
        )
        yield Problem(
            code=WRONG_KIND_OF_ID if others else UNKNOWN_ID,
            message=message,
            pointer=mark.pointer,
            expected=told("the id of {wanted}", wanted=wanted),
            found=repr(mark.name),
            nearest=close,
            mend=told("Write {close!r}?", close=close)
            if close
            else told("Correct the id, or add {wanted} of that id.", wanted=wanted),
        )


class _Suggestions:
    """The id that was probably meant, each wrong id looked up once."""

    def __init__(self, defined: dict[str, list[_Mark]]) -> None:
        self.defined = defined
        self.known: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def nearest(self, mark: _Mark) -> str | None:
        key = (mark.name, mark.kinds)
        # Comparing thousands of wrong ids with thousands of right ones takes minutes and helps nobody.
        if key not in self.known and len(self.known) < MOST_SUGGESTIONS:
            right = (
                name
                for name, found in self.defined.items()
                if any(each.kinds[0] in mark.kinds for each in found) and IDENTIFIER.fault(name) is None
            )
            self.known[key] = nearest(mark.name, right)
        return self.known.get(key)


A_KIND: Final = {
    "actor": told("an actor"),
    "source": told("a source"),
    "evidence-item": told("an evidence-item"),
    "claim": told("a claim"),
    "incident": told("an incident"),
    "act": told("an act"),
    "harm": told("a harm"),
}


def _one_of(kinds: tuple[str, ...]) -> Told:
    named = A_KIND[kinds[0]]
    for other in kinds[1:]:
        named = told("{one} or {other}", one=named, other=A_KIND[other])
    return named


def _circular(plain: object) -> Iterator[Problem]:
    for collection, field in CHAINS:
        items = [(index, item) for index, item in _items(plain, collection) if isinstance(item.get("id"), str)]
        if not any(field in item for _, item in items):
            continue
        circular = on_a_cycle({item["id"]: tuple(_names(item.get(field))) for _, item in items})
        for index, item in items:
            if item["id"] in circular:
                yield _cycle(f"/{collection}/{index}/{field}", item["id"])


def _items(plain: object, name: str) -> list[tuple[int, dict[str, Any]]]:
    items = plain.get(name) if isinstance(plain, dict) else None
    if not isinstance(items, list):
        return []
    return [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]


def _names(plain: object) -> Iterator[str]:
    """The ids in a field of `CHAINS`: one, or one in each membership or command."""
    for each in plain if isinstance(plain, list) else [plain]:
        name = each.get("of", each.get("over")) if isinstance(each, dict) else each
        if isinstance(name, str):
            yield name


def _cycle(pointer: str, name: str) -> Problem:
    return Problem(
        code=CYCLE,
        message=told("From {name!r} the references lead back to {name!r}.", name=name),
        pointer=pointer,
        mend=told("Take one of the references out, so that the chain has an end."),
    )
