"""Incidents: where, when, acts, harms, and what the assessment makes of them."""

from collections.abc import Iterable

from ihl_docs.dossier.claims import told
from ihl_docs.dossier.figures import figure_parts
from ihl_docs.dossier.findings import finding_story
from ihl_docs.dossier.numbering import Numbering, harm_in_words
from ihl_docs.dossier.outcomes import duties, lawful, open_harms
from ihl_docs.dossier.record_story import ActStory, HarmStory, Statement
from ihl_docs.dossier.story import IncidentStory, QuestionStory
from ihl_docs.dossier.telling import Teller
from ihl_docs.model.act import Act, Circumstance, Harm, Involvement, MeansUsed, Target
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.incident import Incident


def incident_story(
    incident: Incident,
    assessment: Assessment,
    questions: Iterable[QuestionStory],
    *,
    claims: Iterable[str],
    numbering: Numbering,
    teller: Teller,
) -> IncidentStory:
    """One incident with everything that belongs to it; *claims* are those to be given in full here."""
    reference = numbering.incident(incident.id)
    here = reference.anchor
    findings = sorted(
        (each for each in assessment.findings if each.incident == incident.id),
        key=lambda each: int(numbering.findings[each.id][1:]),
    )
    return IncidentStory(
        number=str(numbering.incidents[incident.id]),
        anchor=here,
        record_id=teller.engine(incident.id),
        title=teller.said(incident.title),
        when=teller.when(incident.when, incident.when_basis),
        where=teller.where(incident.where),
        note=teller.maybe_said(incident.note),
        said_by=teller.cite(incident.claims, here),
        denied_by=teller.cite(incident.denied_by, here),
        acts=tuple(act_story(act, here, numbering, teller) for act in sorted(incident.acts, key=lambda each: each.id)),
        harms=_harms(incident.harms, here, teller),
        findings=tuple(finding_story(each, assessment.reviews, here, numbering, teller) for each in findings),
        questions=tuple(each for each in questions if each.incident == reference),
        lawful=lawful((each for each in assessment.lawful if each.incident == incident.id), here, numbering, teller),
        duties=duties((each for each in assessment.duties if each.incident == incident.id), here, numbering, teller),
        open_harms=open_harms(
            (each for each in assessment.open_harms if each.incident == incident.id), numbering, teller
        ),
        claims=told(claims, here, teller),
    )


def act_story(act: Act, here: str, numbering: Numbering, teller: Teller) -> ActStory:
    """One act: what is said of it, part by part."""
    number = numbering.acts[act.id]
    return ActStory(
        number=number,
        anchor=f"act-{number}",
        conduct=teller.term(act.conduct),
        meaning=act.conduct.definition,
        description=teller.maybe_said(act.description),
        when=teller.maybe_when(act.when, act.when_basis),
        where=teller.where(act.where) if act.where else None,
        said_by=teller.cite(act.claims, here),
        denied_by=teller.cite(act.denied_by, here),
        by=tuple(_involvement(each, here, teller) for each in act.by),
        against=tuple(_target(each, here, teller) for each in act.against),
        means=tuple(_means(each, here, teller) for each in act.means),
        circumstances=tuple(_circumstance(each, here, teller) for each in act.circumstances),
        harms=_harms(act.harms, here, teller),
    )


def _involvement(each: Involvement, here: str, teller: Teller) -> Statement:
    return Statement(
        label=teller.term(each.degree),
        name=teller.actor(each.actor),
        said_by=teller.cite(each.claims, here),
        denied_by=teller.cite(each.denied_by, here),
    )


def _target(each: Target, here: str, teller: Teller) -> Statement:
    kinds = [teller.term(kind) for kind in (each.object, each.person) if kind is not None]
    return Statement(
        label=", ".join(kinds) or teller.say("act.an_actor"),
        name=teller.actor(each.actor) if each.actor else None,
        detail=teller.maybe_said(each.description),
        said_by=teller.cite(each.claims, here),
        denied_by=teller.cite(each.denied_by, here),
    )


def _means(each: MeansUsed, here: str, teller: Teller) -> Statement:
    figure, words = figure_parts(each.number, teller)
    return Statement(
        label=teller.term(each.means),
        figure=figure,
        figure_words=words,
        said_by=teller.cite(each.claims, here),
        denied_by=teller.cite(each.denied_by, here),
    )


def _circumstance(each: Circumstance, here: str, teller: Teller) -> Statement:
    return Statement(
        label=each.question.question,
        detail=teller.maybe_said(each.detail),
        said_by=teller.cite(each.affirmed_by, here),
        denied_by=teller.cite(each.denied_by, here),
    )


def _harms(harms: Iterable[Harm], here: str, teller: Teller) -> tuple[HarmStory, ...]:
    return tuple(_harm(each, here, teller) for each in sorted(harms, key=lambda harm: harm.id))


def _harm(harm: Harm, here: str, teller: Teller) -> HarmStory:
    figure, words = figure_parts(harm.figure, teller)
    return HarmStory(
        what=harm_in_words(harm, teller),
        of_side=teller.actor(harm.of_side) if harm.of_side else None,
        figure=figure,
        figure_words=words,
        when=teller.maybe_when(harm.when),
        rivals=bool(harm.same_as),
        said_by=teller.cite(harm.claims, here),
        denied_by=teller.cite(harm.denied_by, here),
    )
