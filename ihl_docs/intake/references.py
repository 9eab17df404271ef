"""Every id names one thing, and every reference names something that is there and of the right kind.

The walk is led by the model's annotations and runs over plain data, so that it also reports on a
document that the schema refuses elsewhere.
"""

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args, get_origin

import attrs

from ihl_docs.intake.circles import on_a_cycle
from ihl_docs.intake.codes import CYCLE, DUPLICATE_ID, UNKNOWN_ID, WRONG_KIND_OF_ID
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.forms import Refers
from ihl_docs.model.incident import Incident
from ihl_docs.model.nearest import nearest
from ihl_docs.model.pointer import below
from ihl_docs.model.problem import Problem
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission

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
    ("evidence_items", "derived_from"),
    ("actors", "memberships"),
    ("actors", "commands"),
)
"""Lists whose items refer to one another and may not lead back to themselves."""

MOST_SUGGESTIONS: Final = 200


@attrs.frozen(kw_only=True)
class _Mark:
    pointer: str
    name: str
    kinds: tuple[str, ...]
    defines: bool


def problems(plain: object) -> tuple[Problem, ...]:
    """Every dangling, doubled or circular id in a submission's plain data."""
    marks = tuple(_walk(plain, Submission, ""))
    defined: dict[str, list[_Mark]] = {}
    for mark in marks:
        if mark.defines:
            defined.setdefault(mark.name, []).append(mark)
    found = [*_doubled(defined), *_dangling(marks, defined), *_circular(plain)]
    return tuple(sorted(found, key=lambda problem: (problem.pointer, problem.code)))


def _walk(plain: object, annotation: Any, pointer: str) -> Iterator[_Mark]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for mark in arguments[1:]:
            if isinstance(mark, Refers) and isinstance(plain, str):
                yield _Mark(pointer=pointer, name=plain, kinds=mark.kinds, defines=False)
    elif origin in (typing.Union, types.UnionType):
        present = next(argument for argument in arguments if argument is not type(None))
        yield from _walk(plain, present, pointer)
    elif origin is tuple and isinstance(plain, list):
        for index, item in enumerate(plain):
            yield from _walk(item, arguments[0], below(pointer, index))
    elif attrs.has(annotation) and isinstance(plain, dict):
        yield from _walk_record(plain, annotation, pointer)


def _walk_record(plain: dict[str, Any], record: type, pointer: str) -> Iterator[_Mark]:
    kind = KINDS.get(record)
    if kind is not None and isinstance(plain.get("id"), str):
        yield _Mark(pointer=below(pointer, "id"), name=plain["id"], kinds=(kind,), defines=True)
    for name, hint in typing.get_type_hints(record, include_extras=True).items():
        if name in plain:
            yield from _walk(plain[name], hint, below(pointer, name))


def _doubled(defined: dict[str, list[_Mark]]) -> Iterator[Problem]:
    for name, marks in defined.items():
        for mark in marks[1:]:
            yield Problem(
                code=DUPLICATE_ID,
                message=f"The id {name!r} is already taken by the {marks[0].kinds[0]} at {marks[0].pointer}.",
                pointer=mark.pointer,
                expected="an id that nothing else in the submission has",
                found=repr(name),
                mend="Give one of the two another id, and mend the references to it.",
            )


def _dangling(marks: tuple[_Mark, ...], defined: dict[str, list[_Mark]]) -> Iterator[Problem]:
    suggestions = _Suggestions(defined)
    for mark in marks:
        others = defined.get(mark.name, [])
        if mark.defines or any(set(found.kinds) & set(mark.kinds) for found in others):
            continue
        wanted = _a(" or ".join(mark.kinds))
        close = suggestions.nearest(mark)
        message = (
            f"{mark.name!r} is {_a(others[0].kinds[0])}, where {wanted} belongs."
            if others
            else f"Nothing has the id {mark.name!r}; {wanted} belongs here."
        )
        yield Problem(
            code=WRONG_KIND_OF_ID if others else UNKNOWN_ID,
            message=message,
            pointer=mark.pointer,
            expected=f"the id of {wanted}",
            found=repr(mark.name),
            nearest=close,
            mend=f"Write {close!r}?" if close else f"Correct the id, or add {wanted} of that id.",
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
                name for name, found in self.defined.items() if any(set(each.kinds) & set(mark.kinds) for each in found)
            )
            self.known[key] = nearest(mark.name, right)
        return self.known.get(key)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _circular(plain: object) -> Iterator[Problem]:
    for collection, field in CHAINS:
        items = [(index, item) for index, item in _items(plain, collection) if isinstance(item.get("id"), str)]
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
        message=f"From {name!r} the references lead back to {name!r}.",
        pointer=pointer,
        mend="Take one of the references out, so that the chain has an end.",
    )
