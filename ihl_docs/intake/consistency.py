"""Whether the records of a submission agree with one another, beyond what a schema can say."""

from collections.abc import Iterator

from ihl_docs.intake.codes import (
    CONSENT,
    NO_DIGEST,
    NO_PARTY,
    NOT_A_FACT,
    OUTSIDE_CONFLICT,
    PROTECTED_IN_PUBLIC,
    SOURCE_TOO_OLD,
)
from ihl_docs.intake.rules import (
    bounds,
    coordinates,
    decisions,
    exhibits,
    figures,
    ids,
    individuals,
    occupation,
    order_of_time,
    origins,
    parties,
    protection,
    wording,
)
from ihl_docs.model import edtf
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.actor import Actor
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.incident import Incident
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentStatus, CustodyAction
from ihl_docs.model.vocabulary.sources import ClaimKind

Cited = tuple[str, tuple[str, ...]]
"""A JSON pointer to a list of claims, and the claims."""


def problems(submission: Submission) -> tuple[Problem, ...]:
    """Every disagreement among the records, errors and warnings."""
    found = [
        *_opinions_taken_for_facts(submission),
        *_classified_without_party(submission),
        *_incidents_outside(submission),
        *_sources_too_old(submission),
        *_exhibits(submission),
        *_protected_in_public(submission),
        *order_of_time.problems(submission),
        *parties.problems(submission),
        *origins.problems(submission),
        *decisions.problems(submission),
        *figures.problems(submission),
        *individuals.problems(submission),
        *exhibits.problems(submission),
        *coordinates.problems(submission),
        *protection.problems(submission),
        *bounds.problems(submission),
        *ids.problems(submission),
        *wording.problems(submission),
        *occupation.problems(submission),
    ]
    return tuple(sorted(found, key=lambda problem: (problem.pointer, problem.code)))


def _opinions_taken_for_facts(submission: Submission) -> Iterator[Problem]:
    kinds = {claim.id: claim.kind for claim in submission.claims}
    if all(kind is ClaimKind.FACT for kind in kinds.values()):
        return
    for index, incident in enumerate(submission.incidents):
        for pointer, claims in _cited(incident, f"/incidents/{index}"):
            for position, claim in enumerate(claims):
                kind = kinds.get(claim, ClaimKind.FACT)
                if kind is not ClaimKind.FACT:
                    yield Problem(
                        code=NOT_A_FACT,
                        message=told(
                            "Claim {claim!r} is of kind {kind} and asserts no fact.", claim=claim, kind=kind.value
                        ),
                        pointer=f"{pointer}/{position}",
                        expected=told("a claim of kind fact"),
                        found=kind.value,
                        mend=told(
                            "Record what the speaker says happened as a claim of its own, or take the reference out."
                        ),
                    )


def _cited(incident: Incident, pointer: str) -> Iterator[Cited]:
    yield f"{pointer}/claims", incident.claims
    yield f"{pointer}/denied_by", incident.denied_by
    for index, harm in enumerate(incident.harms):
        yield from _asserted(harm, f"{pointer}/harms/{index}")
    for index, act in enumerate(incident.acts):
        yield from _cited_by_act(act, f"{pointer}/acts/{index}")


def _cited_by_act(act: Act, pointer: str) -> Iterator[Cited]:
    yield from _asserted(act, pointer)
    for name in ("by", "against", "means", "harms"):
        for index, part in enumerate(getattr(act, name)):
            yield from _asserted(part, f"{pointer}/{name}/{index}")
    for index, circumstance in enumerate(act.circumstances):
        yield f"{pointer}/circumstances/{index}/affirmed_by", circumstance.affirmed_by
        yield f"{pointer}/circumstances/{index}/denied_by", circumstance.denied_by


def _asserted(part: Act | Harm, pointer: str) -> Iterator[Cited]:
    yield f"{pointer}/claims", part.claims
    yield f"{pointer}/denied_by", part.denied_by
    for index, person in enumerate(part.persons if isinstance(part, Harm) else ()):
        yield f"{pointer}/persons/{index}/claims", person.claims
        yield f"{pointer}/persons/{index}/denied_by", person.denied_by


def _classified_without_party(submission: Submission) -> Iterator[Problem]:
    others = {actor.id for actor in submission.actors if not actor.party}
    for index, classification in enumerate(submission.conflict.classifications):
        for position, name in enumerate(classification.between):
            if name in others:
                yield Problem(
                    code=NO_PARTY,
                    message=told("{name!r} is not recorded as a party to the conflict.", name=name),
                    pointer=f"/conflict/classifications/{index}/between/{position}",
                    expected=told("an actor with party: true"),
                    found=repr(name),
                    mend=told("Name a party, or record the actor as one."),
                )


def _incidents_outside(submission: Submission) -> Iterator[Problem]:
    for index, incident in enumerate(submission.incidents):
        if not edtf.overlap(incident.when, submission.conflict.when):
            yield Problem(
                code=OUTSIDE_CONFLICT,
                severity=Severity.WARNING,
                message=told(
                    "The incident ({when}) lies outside the conflict ({submission_conflict_when}).",
                    when=incident.when,
                    submission_conflict_when=submission.conflict.when,
                ),
                pointer=f"/incidents/{index}/when",
                expected=told("a date in {when}", when=submission.conflict.when),
                found=incident.when,
                mend=told("Correct one of the dates, or widen those of the conflict."),
            )


def _sources_too_old(submission: Submission) -> Iterator[Problem]:
    sources = {source.id: source for source in submission.sources}
    source_of = {claim.id: sources.get(claim.source) for claim in submission.claims}
    for index, incident in enumerate(submission.incidents):
        reported: set[str] = set()
        for when, pointer, claims in _dated(incident, f"/incidents/{index}"):
            start = edtf.earliest(when)
            for position, name in enumerate(claims):
                source = source_of.get(name)
                end = edtf.latest(source.published) if source and source.published else None
                if source is None or start is None or end is None or end >= start or source.id in reported:
                    continue
                reported.add(source.id)
                yield Problem(
                    code=SOURCE_TOO_OLD,
                    severity=Severity.WARNING,
                    message=told(
                        "Source {id!r} ({published}) is older than what it reports ({when}).",
                        id=source.id,
                        published=source.published,
                        when=when,
                    ),
                    pointer=f"{pointer}/{position}",
                    expected=told("a source published on or after {start}", start=start),
                    found=source.published,
                    mend=told("Correct one of the dates, or take the claim out."),
                )


def _dated(incident: Incident, pointer: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What is said to have happened and when. Denials and circumstances, such as a warning, may well be older."""
    yield incident.when, f"{pointer}/claims", incident.claims
    for index, harm in enumerate(incident.harms):
        yield harm.when or incident.when, f"{pointer}/harms/{index}/claims", harm.claims
    for index, act in enumerate(incident.acts):
        when, inner = act.when or incident.when, f"{pointer}/acts/{index}"
        yield when, f"{inner}/claims", act.claims
        for name in ("by", "against", "means"):
            for position, part in enumerate(getattr(act, name)):
                yield when, f"{inner}/{name}/{position}/claims", part.claims
        for position, harm in enumerate(act.harms):
            yield harm.when or when, f"{inner}/harms/{position}/claims", harm.claims


def _exhibits(submission: Submission) -> Iterator[Problem]:
    for index, item in enumerate(submission.evidence_items):
        if item.path is not None and item.sha256 is None:
            yield Problem(
                code=NO_DIGEST,
                severity=Severity.WARNING,
                message=told(
                    "No digest is recorded for {path!r}, so a change before packaging would not be seen.",
                    path=item.path,
                ),
                pointer=f"/evidence_items/{index}",
                expected=told("sha256: 64 hexadecimal digits"),
                found=told("none"),
                mend=told("Add the digest that was taken when the file was collected."),
            )
    for name in ("actors", "sources", "evidence_items"):
        records: tuple[Actor | Source | EvidenceItem, ...] = getattr(submission, name)
        for index, record in enumerate(records):
            for position, consent in enumerate(record.consent):
                if consent.status in (ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN):
                    yield Problem(
                        code=CONSENT,
                        severity=Severity.WARNING,
                        message=told("Consent for {id!r} is {status}.", id=record.id, status=consent.status.value),
                        pointer=f"/{name}/{index}/consent/{position}",
                        expected=told("consent that stands (given), or no material of this person"),
                        found=consent.status.value,
                        mend=told("Take the material out, or limit who may see it."),
                    )


def _protected_in_public(submission: Submission) -> Iterator[Problem]:
    people: tuple[Actor | Source, ...] = (*submission.actors, *submission.sources)
    hidden = {each.id for each in people if not _is_public(each)}
    held = {item.id for item in submission.evidence_items}
    shown = {item.id for item in submission.evidence_items if _is_public(item)}
    for index, claim in enumerate(submission.claims):
        for position, item in enumerate(claim.exhibits):
            if item in shown and hidden & {claim.source, claim.speaker}:
                yield _in_public(
                    told(
                        "Exhibit {item!r} is public, but the claim it shows comes from somebody protected.", item=item
                    ),
                    f"/claims/{index}/exhibits/{position}",
                )
    for index, made in enumerate(submission.evidence_items):
        redacted = any(event.action is CustodyAction.REDACTION for event in made.custody)
        if (
            made.derived_from is not None
            and made.derived_from in held
            and made.derived_from not in shown
            and made.id in shown
            and not redacted
        ):
            yield _in_public(
                told(
                    "Exhibit {id!r} is public, but made from {derived_from!r}, which is not, without a redaction.",
                    id=made.id,
                    derived_from=made.derived_from,
                ),
                f"/evidence_items/{index}/derived_from",
            )


def _is_public(each: Actor | Source | EvidenceItem) -> bool:
    return each.confidentiality is None or each.confidentiality.level is ConfidentialityLevel.PUBLIC


def _in_public(message: str, pointer: str) -> Problem:
    return Problem(
        code=PROTECTED_IN_PUBLIC,
        severity=Severity.WARNING,
        message=message,
        pointer=pointer,
        mend=told("Limit who may see the exhibit, unless it gives nobody away."),
    )
