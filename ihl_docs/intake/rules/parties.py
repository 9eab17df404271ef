"""Who acted: a party to the conflict, somebody who belonged to one at the time, or a commander of the time."""

from collections.abc import Iterator, Mapping
from typing import Final

from ihl_docs.intake.codes import ACCUSED_NO_PARTY, COMMAND_LAPSED, MEMBERSHIP_LAPSED
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
    """Every involvement of somebody who was on no side, or in no command, at the time."""
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
    if _side(actor, actors, when):
        return
    if _side(actor, actors, None):
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


def _side(actor: Actor, actors: dict[str, Actor], when: str | None) -> bool:
    """Whether *actor* is a party or belongs to one, on the day *when*, or on any day."""
    seen, ahead = {actor.id}, [actor]
    while ahead:
        current = ahead.pop()
        if current.party:
            return True
        for each in current.memberships:
            held = not each.denied_by and (when is None or each.when is None or edtf.overlap(each.when, when))
            if held and each.of in actors and each.of not in seen:
                seen.add(each.of)
                ahead.append(actors[each.of])
    return False


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
