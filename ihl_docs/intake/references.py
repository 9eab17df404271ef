"""Every id names one thing, and every reference names something that is there and of the right kind.

The walk is led by the model's annotations and runs over plain data, so that it also reports on a
document that the schema refuses elsewhere.
"""

import types
import typing
from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, get_args, get_origin

from ihl_docs.intake.chains import MOST_TOLD, circular, items_of, some
from ihl_docs.intake.codes import DUPLICATE_ID, UNKNOWN_ID, WRONG_KIND_OF_ID
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.forms import IDENTIFIER, Refers
from ihl_docs.model.incident import Incident
from ihl_docs.model.nearest import LONGEST, nearest
from ihl_docs.model.on_need import fields_of, is_record
from ihl_docs.model.pointer import Path, parent, pointer_of
from ihl_docs.model.problem import Problem, Spot
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

NAMELESS: Final = ""
"""What stands for the id of a record that has none, or one that is no text."""

MOST_SUGGESTIONS: Final = 200
"""Ids for which a nearest one is looked for."""


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
    return problems_beside(plain, frozenset())[0]


def problems_beside(plain: object, broken: AbstractSet[str]) -> tuple[tuple[Problem, ...], dict[str, str]]:
    """Every dangling, doubled or circular id, unless it hangs on another that is wrong itself.

    Args:
        plain: A submission's plain data.
        broken: Pointers to what is told already, among them ids that have the wrong form.

    Returns:
        The problems; and by the pointer of each such id the name by which others refer to it.
    """
    marks = tuple(_walker(Submission)(plain, ()))
    defined: dict[str, list[_Mark]] = {}
    for mark in marks:
        if mark.defines:
            defined.setdefault(mark.name, []).append(mark)
    dangling: dict[str, list[_Mark]] = {}
    for mark in marks:
        if not mark.defines and not any(found.kinds[0] in mark.kinds for found in defined.get(mark.name, ())):
            dangling.setdefault(mark.name, []).append(mark)
    unread = _unread(plain) if broken else frozenset()
    dangling = {name: uses for name, uses in dangling.items() if not unread & {*uses[0].kinds}}
    missed = _missed(defined, dangling, broken) if dangling and broken else {}
    doubled = {name: found for name, found in defined.items() if len(found) > 1 and name != NAMELESS}
    lost = _lost(doubled, dangling) if dangling and doubled else {}
    left = {name: found for name, found in dangling.items() if name not in {*missed.values(), *lost.values()}}
    found = [*_doubled(doubled, lost), *_dangling(left, defined, _names_of(plain) if left else {}), *circular(plain)]
    return tuple(sorted(found, key=lambda problem: (problem.pointer, problem.code))), missed


COLLECTIONS: Final = {"actors": "actor", "sources": "source", "evidence_items": "evidence-item", "claims": "claim"}
"""Where the records of a kind are; those of incidents, acts and harms hold one another."""


def _unread(plain: object) -> frozenset[str]:
    """The kinds of which some records could not be read, so that nobody can say what ids they have."""
    if not isinstance(plain, dict):
        return frozenset()
    held = {kind: plain[name] for name, kind in COLLECTIONS.items() if name in plain}
    return frozenset(
        kind
        for kind, records in held.items()
        if not isinstance(records, list) or not all(isinstance(each, dict) for each in records)
    )


def _missed(
    defined: "dict[str, list[_Mark]]", dangling: "dict[str, list[_Mark]]", broken: AbstractSet[str]
) -> dict[str, str]:
    """By the pointer of each id of a wrong form, the name by which others mean it."""
    found: dict[str, str] = {}
    wrong = Counter(mark.kinds for name, marks in defined.items() if IDENTIFIER.fault(name) for mark in marks)
    for name, marks in defined.items():
        for mark in marks:
            if broken & {mark.pointer, parent(mark.pointer)} and IDENTIFIER.fault(name) is not None:
                wanted = [each for each, uses in dangling.items() if mark.kinds[0] in uses[0].kinds]
                close = next((each for each in wanted if _bare(each) == _bare(name)), None) or nearest(name, wanted)
                close = wanted[0] if close is None and len(wanted) == wrong[mark.kinds] == 1 else close
                if close is not None:
                    found[mark.pointer] = close
    return found


def _lost(doubled: "dict[str, list[_Mark]]", dangling: "dict[str, list[_Mark]]") -> dict[str, str]:
    """By each id that stands twice, the name that one of the two probably should have: nothing has it, and it is like."""
    found: dict[str, str] = {}
    for name, marks in doubled.items():
        wanted = [each for each, uses in dangling.items() if marks[-1].kinds[0] in uses[0].kinds]
        close = nearest(name, wanted) or (wanted[0] if len(wanted) == len(doubled) == 1 else None)
        if close is not None:
            found[name] = close
    return found


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _names_of(plain: object) -> dict[str, str]:
    """The id of each actor and source by what it is called: people write the name where the id belongs."""
    found: dict[str, str] = {}
    for collection in ("actors", "sources"):
        for _, item in items_of(plain, collection):
            texts = [item.get("name"), item.get("title"), item.get("publisher")]
            for text in texts:
                for words in text.values() if isinstance(text, dict) else [text]:
                    if isinstance(words, str) and isinstance(item.get("id"), str):
                        found.setdefault(words.casefold(), item["id"])
    return found


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
        if own:
            name = plain.get("id")
            yield _Mark((path, "id"), name if isinstance(name, str) else NAMELESS, own, True)
        for name, inner in fields:
            if name in plain:
                yield from inner(plain[name], (path, name))

    return walk if own or fields else _at_nothing


def _doubled(doubled: dict[str, list[_Mark]], lost: dict[str, str]) -> Iterator[Problem]:
    for name, marks in doubled.items():
        for mark in marks[1:]:
            other = lost.get(name)
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
                nearest=other,
                mend=told('Write "{other}" for one of the two: others refer to it, and nothing has it', other=other)
                if other
                else told("Give one of the two another id, and mend the references to it."),
            )


def _dangling(
    dangling: dict[str, list[_Mark]], defined: dict[str, list[_Mark]], called: dict[str, str]
) -> Iterator[Problem]:
    suggestions = _Suggestions(defined, called)
    for name, uses in dangling.items():
        others = defined.get(name, [])
        for number, mark in enumerate(uses):
            # The first of them tells of the others: they are mended in one go.
            if number and any(each.kinds == mark.kinds for each in uses[:number]):
                continue
            wanted = _one_of(mark.kinds)
            close = suggestions.nearest(mark)
            message = (
                told(
                    "{name!r} is {kinds}, where {wanted} belongs.",
                    name=name,
                    kinds=A_KIND[others[0].kinds[0]],
                    wanted=wanted,
                )
                if others
                else _unknown(name, wanted)
            )
            more = [each.pointer for each in uses[number + 1 :] if each.kinds == mark.kinds]
            known = suggestions.known_to(mark)
            yield Problem(
                code=WRONG_KIND_OF_ID if others else UNKNOWN_ID,
                message=told(
                    "{message} So at {count} more places: {places}.",
                    message=message,
                    count=len(more),
                    places=some(more),
                )
                if more
                else message,
                pointer=mark.pointer,
                also_at=tuple(Spot(pointer=pointer) for pointer in more[:MOST_TOLD]),
                expected=told("the id of {wanted}: {known}", wanted=wanted, known=known)
                if known
                else told("the id of {wanted}", wanted=wanted),
                found=repr(name),
                nearest=close,
                mend=told('Write "{close}"', close=close)
                if close
                else told("Write the id of {wanted} here, or take the reference out.", wanted=wanted)
                if others
                else told("Correct the id, or add {wanted} of that id.", wanted=wanted),
            )


def _unknown(name: str, wanted: Told) -> Told:
    # What looks like the right id, and is written in other letters, looks right to whoever reads the message.
    others = [f"U+{ord(letter):04X}" for letter in dict.fromkeys(name[:LONGEST]) if not " " < letter <= "~"]
    if others and not name.isspace() and " " not in name:
        letters = some(others)
        return told(
            "Nothing has the id {name!r}, in which {letters} stands; {wanted} belongs here.",
            name=name,
            letters=letters,
            wanted=wanted,
        )
    return told("Nothing has the id {name!r}; {wanted} belongs here.", name=name, wanted=wanted)


class _Suggestions:
    """The id that was probably meant, each wrong id looked up once."""

    def __init__(self, defined: dict[str, list[_Mark]], called: dict[str, str]) -> None:
        self.defined = defined
        self.called = called
        self.known: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self.right: dict[tuple[str, ...], list[str]] = {}

    def nearest(self, mark: _Mark) -> str | None:
        key = (mark.name, mark.kinds)
        # Comparing thousands of wrong ids with thousands of right ones takes minutes and helps nobody.
        if key not in self.known and len(self.known) < MOST_SUGGESTIONS:
            right = self._right(mark)
            named = self.called.get(mark.name.strip().casefold())
            self.known[key] = named if named in right else nearest(mark.name, right)
        return self.known.get(key)

    def known_to(self, mark: _Mark) -> str:
        """Some ids of the right kind, the nearest first."""
        if len(self.known) >= MOST_SUGGESTIONS:
            return ""
        right = self._right(mark)
        close = self.nearest(mark)
        return some([close, *(each for each in right if each != close)] if close else right)

    def _right(self, mark: _Mark) -> list[str]:
        if mark.kinds not in self.right:
            self.right[mark.kinds] = [
                name
                for name, found in self.defined.items()
                if any(each.kinds[0] in mark.kinds for each in found) and IDENTIFIER.fault(name) is None
            ]
        return self.right[mark.kinds]


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
