"""The conflict: what kind it was, between whom, and who is who."""

from collections.abc import Iterable

from ihl_docs.dossier.bearings import bearings
from ihl_docs.dossier.claims import told
from ihl_docs.dossier.record_story import ActorStory, Statement
from ihl_docs.dossier.story import ClassificationStory, ConflictStory
from ihl_docs.dossier.telling import Teller
from ihl_docs.dossier.words import Words
from ihl_docs.model.actor import Actor, Command, Membership
from ihl_docs.model.assessment import Assessment, ConflictFinding
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.conflicts import ConflictKind

HERE = "conflict"
"""The place of the dossier that tells of the conflict."""


def conflict_story(
    submission: Submission, assessment: Assessment, names: Iterable[str], teller: Teller
) -> ConflictStory:
    """The conflict, as the assessment classifies it; *names* are the claims to be given in full here."""
    conflict = submission.conflict
    actors = sorted(submission.actors, key=lambda each: (not each.party, each.id))
    return ConflictStory(
        name=teller.said(conflict.name),
        territory=", ".join(map(teller.country, conflict.territory)),
        when=teller.when(conflict.when),
        classifications=tuple(_classification(each, teller) for each in assessment.conflict),
        actors=tuple(_actor(each, teller) for each in actors),
        claims=told(names, HERE, teller),
    )


def _classification(found: ConflictFinding, teller: Teller) -> ClassificationStory:
    return ClassificationStory(
        between=tuple(map(teller.actor, found.between)),
        kind=teller.term(found.kind),
        meaning=found.kind.definition,
        occupier=None if found.occupier is None else teller.actor(found.occupier),
        occupier_untold=found.kind is ConflictKind.OCCUPATION and found.occupier is None,
        answer=found.answer,
        level=found.level,
        reasoning=teller.engine(found.reasoning),
        claims=bearings(found.claims, HERE, teller),
    )


def _actor(actor: Actor, teller: Teller) -> ActorStory:
    name = teller.actor(actor.id)
    anchor = name.anchor or ""
    if name.protected:
        return ActorStory(anchor=anchor, name=name, kind=teller.say("actor.protected"))
    return ActorStory(
        anchor=anchor,
        name=name,
        also=_other_names(actor, teller),
        kind=teller.term(actor.kind),
        state=None if actor.state is None else teller.country(actor.state),
        said_by=teller.cite(actor.claims, HERE),
        denied_by=teller.cite(actor.denied_by, HERE),
        memberships=tuple(_membership(each, teller) for each in actor.memberships),
        commands=tuple(_command(each, teller) for each in actor.commands),
        note=teller.maybe_said(actor.note),
    )


def _other_names(actor: Actor, teller: Teller) -> tuple[Words, ...]:
    own = teller.said(actor.name).beside
    also = [teller.said(text) for text in actor.also_known_as]
    return (*own, *(words for said in also for words in (said.shown, *said.beside)))


def _membership(each: Membership, teller: Teller) -> Statement:
    return Statement(
        label=teller.say("actor.member_of"),
        name=teller.actor(each.of),
        when=teller.maybe_when(each.when),
        said_by=teller.cite(each.claims, HERE),
        denied_by=teller.cite(each.denied_by, HERE),
    )


def _command(each: Command, teller: Teller) -> Statement:
    return Statement(
        label=teller.say("actor.commands"),
        name=teller.actor(each.over),
        role=teller.maybe_words(each.role),
        when=teller.maybe_when(each.when),
        said_by=teller.cite(each.claims, HERE),
        denied_by=teller.cite(each.denied_by, HERE),
    )
