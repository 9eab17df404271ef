"""Claims in full, and where the dossier tells each of them: no claim is lost."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ihl_docs.dossier.record_story import ClaimStory, GradeStory, VerificationStory
from ihl_docs.dossier.story import AsideStory, RegisterRow
from ihl_docs.dossier.telling import Teller, natural
from ihl_docs.dossier.words import Cited
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.claim import Claim, VerificationStep
from ihl_docs.model.finding import ClaimLink
from ihl_docs.model.grading import CredibilityGrade, ReliabilityGrade
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.sources import ClaimKind

_REFERRING = frozenset({"claims", "denied_by", "affirmed_by"})


def claims_named_in(record: Any) -> Iterator[str]:
    """The ids of all claims on which a record, or any part of it, rests."""
    if isinstance(record, ClaimLink):
        yield record.claim
        yield from (each.claim for each in record.rejected)
    elif isinstance(record, tuple):
        for item in record:
            yield from claims_named_in(item)
    elif attrs.has(type(record)):
        for field in attrs.fields(type(record)):
            value = getattr(record, field.name)
            if field.name in _REFERRING and isinstance(value, tuple):
                yield from (item for item in value if isinstance(item, str))
            yield from claims_named_in(value)


def with_origins(names: Iterable[str], teller: Teller) -> set[str]:
    """The claims, and those that they only relay."""
    found: set[str] = set()
    for name in names:
        step: str | None = name
        while step is not None and step in teller.claims and step not in found:
            found.add(step)
            step = teller.claims[step].origin
    return found


def told(names: Iterable[str], here: str, teller: Teller) -> tuple[ClaimStory, ...]:
    """Claims in full, in the order of their labels."""
    ordered = sorted(names, key=lambda name: natural(teller.claim_label(name)))
    return tuple(claim_story(teller.claims[name], here, teller) for name in ordered)


def claim_story(claim: Claim, here: str, teller: Teller) -> ClaimStory:
    """One claim in full, as it is told in the place *here*."""
    label = teller.claim_label(claim.id)
    if claim.id in teller.protection.claims:
        return _protected(claim, label, here, teller)
    own_voice = claim.speaker == claim.source
    return ClaimStory(
        label=label,
        anchor=f"{here}-{label}",
        kind=teller.term(claim.kind),
        is_fact=claim.kind is ClaimKind.FACT,
        text=teller.said(claim.text),
        quotation=claim.quotation,
        speaker=teller.speaker(claim.speaker) if claim.speaker else None,
        own_voice=own_voice,
        source=teller.source(claim.source),
        said=teller.maybe_when(claim.said, claim.said_basis),
        language=claim.language or claim.text.original,
        locator=teller.maybe_words(claim.locator),
        basis=teller.term(claim.basis) if claim.basis else None,
        relays=next(iter(teller.cite([claim.origin], here)), None) if claim.origin else None,
        rejects=_rejects(claim, here, teller),
        rejected=teller.decided(claim.id, here),
        exhibits=tuple(teller.exhibit(item) for item in claim.exhibits),
        grades=tuple(grade_story(grade, teller) for grade in claim.credibility),
        verification=tuple(_step(step, teller) for step in claim.verification),
        note=teller.maybe_said(claim.note),
        reserves=_reserves(claim, here, teller),
    )


def _protected(claim: Claim, label: str, here: str, teller: Teller) -> ClaimStory:
    """A claim of a protected source or speaker: what is said, and nothing that tells who says it or where.

    What goes to nobody is not told either; the record, and the finding that rests on it, still have it.
    """
    shield = teller.protection.claims[claim.id]
    confidential = shield.why == "withheld.confidential"
    text = None if confidential else teller.said(claim.text)
    return ClaimStory(
        label=label,
        anchor=f"{here}-{label}",
        kind=teller.term(claim.kind),
        is_fact=claim.kind is ClaimKind.FACT,
        text=revised(text, beside=(), original=None) if text else None,
        source=teller.source(claim.source) if claim.source in teller.protection.sources else None,
        speaker=teller.speaker(claim.speaker) if claim.speaker in teller.protection.actors else None,
        basis=teller.term(claim.basis) if claim.basis else None,
        verification=tuple(
            VerificationStory(strand=teller.term(step.strand), result=teller.term(step.result))
            for step in claim.verification
        ),
        rejects=_rejects(claim, here, teller),
        rejected=teller.decided(claim.id, here),
        withheld=teller.say("claim.withheld_text" if confidential else "claim.withheld", why=teller.say(shield.why)),
    )


def _rejects(claim: Claim, here: str, teller: Teller) -> tuple[Cited, ...]:
    """What the claim rejects, if that has effect."""
    return teller.cite((name for name in claim.rejects if claim.id in teller.rejected.get(name, ())), here)


def _reserves(claim: Claim, here: str, teller: Teller) -> tuple[Cited, ...]:
    """What the source says against its own reporting; it goes with every claim that is taken from it."""
    return teller.cite((name for name in teller.caveats.get(claim.source, ()) if name != claim.id), here)


def grade_story(grade: CredibilityGrade | ReliabilityGrade, teller: Teller) -> GradeStory:
    """A grade with its meaning, and whose judgement it is."""
    return GradeStory(
        grade=grade.grade.value,
        meaning=grade.grade.definition,
        by=teller.words(grade.by),
        when=teller.maybe_when(grade.when),
        reason=teller.maybe_said(grade.reason),
    )


def _step(step: VerificationStep, teller: Teller) -> VerificationStory:
    return VerificationStory(
        strand=teller.term(step.strand),
        result=teller.term(step.result),
        method=teller.said(step.method),
        by=teller.words(step.by),
        when=teller.maybe_when(step.when),
        exhibits=tuple(teller.exhibit(item) for item in step.exhibits),
    )


def aside(names: Iterable[str], assessment: Assessment, teller: Teller) -> tuple[AsideStory, ...]:
    """The claims that bear on no element, with the reason; those without one are said to be recorded only."""
    reasons = {each.claim: teller.engine(each.reason) for each in assessment.set_aside}
    return tuple(
        AsideStory(reason=reasons.get(name, teller.say("aside.only_recorded")), claim=story)
        for name, story in (
            (name, claim_story(teller.claims[name], "aside", teller)) for name in _ordered(names, teller)
        )
    )


def register(teller: Teller) -> tuple[RegisterRow, ...]:
    """Every claim of the submission, and where it is told."""
    rows = []
    for name in _ordered(teller.claims, teller):
        claim = claim_story(teller.claims[name], "claim", teller)
        rows.append(
            RegisterRow(
                label=claim.label,
                anchor=f"claim-{claim.label}",
                kind=claim.kind,
                speaker=claim.speaker,
                source=claim.source,
                told=teller.places.get(name, ()),
            )
        )
    return tuple(rows)


def _ordered(names: Iterable[str], teller: Teller) -> list[str]:
    return sorted(set(names), key=lambda name: natural(teller.claim_label(name)))
