"""Faults of the profiles' data: what would make a requirement pass, or fail, without anybody having looked."""

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args, get_origin

import attrs

from ihl_docs.intake.profiles.load import NAMES, profile, requirements_of
from ihl_docs.intake.profiles.requirement import CheckName, Requirement
from ihl_docs.intake.references import KINDS
from ihl_docs.model.forms import Refers
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.term import Term

_WITH_FIELDS: Final = {CheckName.EVERY_HAS, CheckName.EVERY_HAS_ONE_OF, CheckName.MODEL_REQUIRES}


def faults() -> tuple[str, ...]:
    """Every fault of every profile, each beginning with where it is."""
    return tuple(fault for name in NAMES for fault in faults_of_profile(name))


def faults_of_profile(name: str) -> Iterator[str]:
    """The faults of one profile, ids that it shares with those on which it builds among them."""
    ids = [each.id for each in requirements_of(name)]
    yield from (f"{name}: {each} stands twice" for each in sorted({each for each in ids if ids.count(each) > 1}))
    for each in profile(name).requirements:
        yield from (f"{name}: {each.id}: {fault}" for fault in faults_of(each))


def faults_of(requirement: Requirement) -> Iterator[str]:
    """The faults of one requirement."""
    for key in ("id", "statement", "source"):
        if not getattr(requirement, key).strip():
            yield f"{key} is empty"
    if requirement.check is CheckName.NOT_CHECKED:
        if not requirement.unchecked:
            yield "nothing says why it is not checked"
        if requirement.of or requirement.fields:
            yield "it says where to look, and is not checked"
        return
    yield from _asks_for_too_little(requirement)
    for path in requirement.of:
        reached = reached_by(Submission, path) if path else (Submission,)
        if not reached:
            yield f"there is no {path!r} in a submission"
        for kind in reached:
            yield from _paths_that_lead_nowhere(kind, requirement)


def _asks_for_too_little(requirement: Requirement) -> Iterator[str]:
    if not requirement.of:
        yield "nothing says where to look"
    if requirement.check in _WITH_FIELDS and not requirement.fields:
        yield "it asks for no field"
    if requirement.check is CheckName.EVERY_HAS_ITEM and not (
        requirement.items and (requirement.item or requirement.fields)
    ):
        yield "it asks for no item"
    if requirement.check is not CheckName.MODEL_REQUIRES and not requirement.mend:
        yield "nothing says how to mend it"


def _paths_that_lead_nowhere(kind: type, requirement: Requirement) -> Iterator[str]:
    holder: tuple[type, ...] = (kind,)
    if requirement.items:
        holder = reached_by(kind, requirement.items)
        if not holder:
            yield f"{kind.__name__} has no {requirement.items!r}"
    named = [(kind, each) for each in (*requirement.where_given, *(path for path, _ in requirement.where))]
    named += [
        (each, path) for each in holder for path in (*requirement.fields, *(path for path, _ in requirement.item))
    ]
    for record, path in named:
        if not reached_by(record, path):
            yield f"{record.__name__} has no {path!r}"
    for record, (path, terms) in [(kind, each) for each in requirement.where] + [
        (inner, each) for inner in holder for each in requirement.item
    ]:
        for vocabulary in reached_by(record, path):
            if issubclass(vocabulary, Term):
                unknown = sorted(set(terms) - {term.value for term in vocabulary})
                yield from (f"{vocabulary.__name__} has no term {each!r}" for each in unknown)
    if requirement.check is CheckName.MODEL_REQUIRES:
        yield from (f"the model does not require {each!r}" for each in requirement.fields if not _required(kind, each))


def reached_by(kind: type, path: str) -> tuple[type, ...]:
    """The types of what lies at a dotted *path* from a record of *kind*, references followed; none if it leads nowhere."""
    step, _, rest = path.partition(".")
    if not attrs.has(kind):
        return ()
    hints = typing.get_type_hints(kind, include_extras=True)
    if step not in hints:
        return ()
    inner, refers = _inner(hints[step], ())
    if not rest:
        return (inner,)
    nexts = [record for record, name in KINDS.items() if name in refers] or [inner]
    return tuple(each for record in nexts for each in reached_by(record, rest))


def _inner(annotation: Any, refers: tuple[str, ...]) -> tuple[type, tuple[str, ...]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = tuple(kind for mark in arguments[1:] if isinstance(mark, Refers) for kind in mark.kinds)
        return _inner(arguments[0], (*refers, *marks))
    if origin in (typing.Union, types.UnionType):
        return _inner(next(each for each in arguments if each is not type(None)), refers)
    if origin is tuple:
        return _inner(arguments[0], refers)
    return (str if origin is typing.Literal else annotation), refers


def _required(kind: type, path: str) -> bool:
    step, _, rest = path.partition(".")
    field = next((each for each in attrs.fields(kind) if each.name == step), None)
    has_value = field is not None and (field.default is attrs.NOTHING)
    if not has_value:
        return False
    inner, _ = _inner(typing.get_type_hints(kind, include_extras=True)[step], ())
    return not rest or _required(inner, rest)
