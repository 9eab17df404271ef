"""Who acted: a party to the conflict, somebody who belonged to one of them at the time, or a commander of the time."""

from collections.abc import Iterator, Mapping
from typing import Final

from ihl_docs.intake.codes import ACCUSED_NO_PARTY, COMMAND_LAPSED, MEMBERSHIP_LAPSED, ON_SEVERAL_SIDES
from ihl_docs.model import edtf
from ihl_docs.model.act import Act
from ihl_docs.model.actor import Actor
from ihl_docs.model.decision import rejections
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.involvement import DegreeOfInvolvement

WITHOUT_ORGANISATION: Final = frozenset({ActorKind.PERSON, ActorKind.GROUP_OF_PERSONS})
"""Of these a report may well not know to whom they belong; of a force or body it matters."""

BY_COMMAND: Final = frozenset({DegreeOfInvolvement.ORDERED, DegreeOfInvolvement.FAILED_TO_PREVENT_OR_PUNISH})


def problems(submission: Submission) -> Iterator[Problem]:
    """Every involvement of somebody who was on no side, on several at once, or in no command, at the time."""
    rejected = rejections(submission)
    actors = {actor.id: _as_heard(actor, rejected) for actor in submission.actors}
    for index, incident in enumerate(submission.incidents):
        for number, act in enumerate(incident.acts):
            when = act.when or incident.when
            for position, part in enumerate(act.by):
                actor = actors.get(part.actor)
                if actor is None:
                    continue
                pointer = f"/incidents/{index}/acts/{number}/by/{position}"
                yield from _on_no_side(actor, actors, when, f"{pointer}/actor")
                yield from _on_several_sides(actor, actors, when, f"{pointer}/actor")
                if part.degree in BY_COMMAND and actor.commands:
                    yield from _not_in_command(actor, act, actors, when, pointer)


def _as_heard(actor: Actor, rejected: Mapping[str, object]) -> Actor:
    """The actor with the memberships that stand: a denial that a decision rejected disputes none."""
    if not rejected or not actor.memberships:
        return actor
    standing = [
        revised(each, denied_by=tuple(name for name in each.denied_by if name not in rejected))
        for each in actor.memberships
        if any(name not in rejected for name in each.claims)
    ]
    return revised(actor, memberships=tuple(standing))


def _on_no_side(actor: Actor, actors: dict[str, Actor], when: str, pointer: str) -> Iterator[Problem]:
    if _sides(actor, actors, when):
        return
    if _sides(actor, actors, None):
        held = ", ".join(each.when for each in actor.memberships if each.when) or told("at other times")
        yield Problem(
            code=MEMBERSHIP_LAPSED,
            severity=Severity.WARNING,
            message=told(
                "{id!r} acted on {when}, but belongs to a party at other times only ({held}).",
                id=actor.id,
                when=when,
                held=held,
            ),
            pointer=pointer,
            expected=told("a membership that holds on {when}", when=when),
            found=held,
            mend=told("Correct the date of the act or of the membership, or record to whom it belonged on that day."),
        )
    elif actor.kind not in WITHOUT_ORGANISATION:
        yield Problem(
            code=ACCUSED_NO_PARTY,
            severity=Severity.WARNING,
            message=told(
                "The act is ascribed to {id!r}, which is no party to the conflict and belongs to none.", id=actor.id
            ),
            pointer=pointer,
            expected=told("a party to the conflict, or an actor that belongs to one"),
            found=repr(actor.id),
            mend=told(
                "Record it as a party (party: true), record to which party it belongs, or name the actor that is meant."
            ),
        )


def _on_several_sides(actor: Actor, actors: dict[str, Actor], when: str, pointer: str) -> Iterator[Problem]:
    sides = sorted(_sides(actor, actors, when))
    if len(sides) > 1:
        yield Problem(
            code=ON_SEVERAL_SIDES,
            severity=Severity.WARNING,
            message=told(
                "{id!r} acted on {when} and is recorded as belonging to several parties at once ({sides}), so the act is "
                "put down to none of them.",
                id=actor.id,
                when=when,
                sides=", ".join(sides),
            ),
            pointer=pointer,
            expected=told("memberships of which one leads to a party on {when}", when=when),
            found=", ".join(sides),
            mend=told("Record from when to when it belonged to each of them, or who denies that it belonged to one."),
        )


def _sides(actor: Actor, actors: dict[str, Actor], when: str | None) -> set[str]:
    """The parties that *actor* is or belongs to, on the day *when*, or on any day; of two of which one is in the other, that one."""
    found: set[str] = set()
    seen: set[str] = set()
    ahead = [actor]
    while ahead:
        current = ahead.pop()
        if current.id in seen:
            continue
        seen.add(current.id)
        if current.party:
            found.add(current.id)
        else:
            ahead += _above(current, actors, when)
    within = {name: _bodies(actors[name], actors, when) for name in found if len(found) > 1}
    return {
        name
        for name in found
        if not any(name in within[other] and other not in within[name] for other in within if other != name)
    }


def _bodies(actor: Actor, actors: dict[str, Actor], when: str | None) -> set[str]:
    seen: set[str] = set()
    ahead = [actor]
    while ahead:
        current = ahead.pop()
        if current.id not in seen:
            seen.add(current.id)
            ahead += _above(current, actors, when)
    return seen


def _above(actor: Actor, actors: dict[str, Actor], when: str | None) -> list[Actor]:
    return [
        actors[each.of]
        for each in actor.memberships
        if each.of in actors
        and not each.denied_by
        and (when is None or each.when is None or edtf.overlap(each.when, when))
    ]


def _not_in_command(actor: Actor, act: Act, actors: dict[str, Actor], when: str, pointer: str) -> Iterator[Problem]:
    doers = {part.actor for part in act.by if part.actor != actor.id}
    under = doers | {each.of for name in doers if name in actors for each in actors[name].memberships}
    over = [each for each in actor.commands if each.over in under]
    if over and not any(each.when is None or edtf.overlap(each.when, when) for each in over):
        held = ", ".join(each.when for each in over if each.when)
        yield Problem(
            code=COMMAND_LAPSED,
            severity=Severity.WARNING,
            message=told(
                "{id!r} commanded {over!r} at other times only ({held}), not on {when}.",
                id=actor.id,
                over=over[0].over,
                held=held,
                when=when,
            ),
            pointer=f"{pointer}/degree",
            expected=told("a command that holds on {when}", when=when),
            found=held,
            mend=told("Correct the date of the act or of the command, or name who was in command on that day."),
        )
