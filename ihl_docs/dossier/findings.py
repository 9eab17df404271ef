"""Findings, from the sentence down through elements and reasons to the claims."""

from collections.abc import Iterable

from ihl_docs.dossier.bearings import bearings, origin_story
from ihl_docs.dossier.findings_story import (
    CrimeStory,
    ElementStory,
    FindingStory,
    ProvisionBlock,
    ProvisionGroup,
    ProvisionStory,
    ReasonStory,
    ReviewStory,
    StepStory,
)
from ihl_docs.dossier.links import link
from ihl_docs.dossier.numbering import Numbering
from ihl_docs.dossier.telling import Teller
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.finding import CrimeFinding, ElementFinding, Finding, Reason
from ihl_docs.model.review import Review
from ihl_docs.model.vocabulary.assessing import Applicability


def finding_story(
    finding: Finding, reviews: Iterable[Review], here: str, numbering: Numbering, teller: Teller
) -> FindingStory:
    """One finding, as it is told in its incident."""
    number = numbering.findings[finding.id]
    return FindingStory(
        number=number,
        anchor=f"finding-{number}",
        record_id=teller.engine(finding.id),
        incident=numbering.incident(finding.incident),
        act=numbering.act(finding.act),
        heading=finding.heading,
        status=finding.status,
        level=finding.level,
        party=teller.actor(finding.party) if finding.party else None,
        sides=tuple(map(teller.actor, finding.sides)),
        sentence=teller.engine(finding.sentence),
        origins=tuple(origin_story(origin, teller) for origin in finding.origins),
        elements=_elements(finding.elements, here, numbering, teller),
        explanations=_elements(finding.explanations, here, numbering, teller),
        not_addressed=tuple(map(teller.engine, finding.not_addressed)),
        provisions=grouped(finding.provisions, here, teller),
        beside=grouped(finding.beside, here, teller),
        crimes=tuple(_crime(crime, here, numbering, teller) for crime in finding.crimes),
        remarks=tuple(map(teller.engine, finding.remarks)),
        reviews=tuple(_review(each, teller) for each in reviews if each.finding == finding.id),
    )


def grouped(provisions: Iterable[ProvisionApplicability], here: str, teller: Teller) -> tuple[ProvisionGroup, ...]:
    """Provisions by whether they bind: binding, arguable, unknown, not applicable; each once, in the order given."""
    order = (Applicability.APPLICABLE, Applicability.ARGUABLE, Applicability.UNKNOWN, Applicability.NOT_APPLICABLE)
    stories = [provision_story(each, here, teller) for each in provisions]
    groups = [(outcome, _blocks(each for each in stories if each.outcome is outcome)) for outcome in order]
    return tuple(ProvisionGroup(outcome=outcome, blocks=blocks) for outcome, blocks in groups if blocks)


def _blocks(provisions: Iterable[ProvisionStory]) -> tuple[ProvisionBlock, ...]:
    together: dict[tuple[str, tuple[StepStory, ...]], list[ProvisionStory]] = {}
    for each in provisions:
        together.setdefault((each.reason, each.steps), []).append(each)
    return tuple(
        ProvisionBlock(provisions=tuple(members), reason=reason, steps=steps)
        for (reason, steps), members in together.items()
    )


def provision_story(provision: ProvisionApplicability, here: str, teller: Teller) -> ProvisionStory:
    """One provision with the way to its answer."""
    return ProvisionStory(
        citation=provision.citation,
        heading=provision.heading,
        outcome=provision.outcome,
        reason=teller.engine(provision.reason),
        link=link(provision.url) if provision.url else None,
        steps=tuple(_step(step, here, teller, itself=provision.citation) for step in provision.steps),
    )


def _step(step: DerivationStep, here: str, teller: Teller, *, itself: str | None = None) -> StepStory:
    source = teller.engine(step.source) if step.source else None
    return StepStory(
        question=teller.engine(step.question),
        result=teller.engine(step.result),
        outcome=step.outcome,
        claims=teller.cite(step.claims, here),
        source=teller.say("law.itself") if source and source == itself else source,
    )


def _elements(
    elements: Iterable[ElementFinding], here: str, numbering: Numbering, teller: Teller
) -> tuple[ElementStory, ...]:
    return tuple(
        ElementStory(
            statement=teller.engine(element.statement),
            role=element.role,
            answer=element.answer,
            level=element.level,
            provision=numbering.citation(element.provision) if element.provision else None,
            reason=_reason(element.reason, here, teller),
        )
        for element in elements
    )


def _reason(reason: Reason, here: str, teller: Teller) -> ReasonStory:
    return ReasonStory(
        statement=teller.engine(reason.statement),
        answer=reason.answer,
        level=reason.level,
        asks=reason.circumstance.question if reason.circumstance else None,
        claims=bearings(reason.claims, here, teller),
        because=tuple(_reason(each, here, teller) for each in reason.because),
    )


def _crime(crime: CrimeFinding, here: str, numbering: Numbering, teller: Teller) -> CrimeStory:
    return CrimeStory(
        citation=crime.citation,
        heading=crime.heading,
        status=crime.status,
        level=crime.level,
        applicability=provision_story(crime.applicability, here, teller),
        elements=_elements(crime.elements, here, numbering, teller),
        wanting=tuple(_wanting(each, crime, teller) for each in crime.wanting),
        jurisdiction=tuple(_step(step, here, teller) for step in crime.jurisdiction),
    )


def _wanting(statement: str, crime: CrimeFinding, teller: Teller) -> str:
    """What is wanting, and whether that is since claims deny it or conflict on it."""
    answer = next((each.answer for each in crime.elements if each.statement == statement), Answer.UNKNOWN)
    told = teller.engine(statement)
    return told if answer is Answer.UNKNOWN else teller.say(f"wanting.{answer}", what=told)


def _review(review: Review, teller: Teller) -> ReviewStory:
    return ReviewStory(
        decision=review.decision,
        by=teller.words(review.by).text,
        when=teller.when(review.when),
        reason=teller.said(review.reason),
    )
