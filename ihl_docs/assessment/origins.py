"""Whose word a claim is, once relays are followed back, and which words are independent of each other."""

from collections.abc import Iterable

from ihl_docs.assessment.case import Case
from ihl_docs.model.claim import Claim
from ihl_docs.model.finding import ClaimLink, ExhibitLink, Origin, Rejection
from ihl_docs.model.vocabulary.evidence import VerificationResult


def root_of(claim: Claim, case: Case) -> Claim:
    """The claim at the beginning of a chain of relays."""
    seen = {claim.id}
    while claim.origin is not None and claim.origin not in seen:
        claim = case.claims[claim.origin]
        seen.add(claim.id)
    return claim


def origin_of(claim: Claim, case: Case, *, accused: str | None = None, when: str | None = None) -> Origin:
    """Whose word *claim* is; *accused* is the party whose conduct is at issue, on the day *when*."""
    root = root_of(claim, case)
    source = case.sources[root.source]
    speaker = root.speaker or source.id
    if speaker in case.sources and case.sources[speaker].speaks_for is not None:
        speaker = case.sources[speaker].speaks_for or speaker
    if speaker not in case.actors:
        name = case.name_of(speaker)
        return Origin(
            speaker=speaker,
            name=name if root.speaker else f"unnamed, in {name}",
            named=root.speaker is not None,
            party=False,
        )
    body, party = case.body_of(speaker, when), case.party_of(speaker, when)
    return Origin(
        speaker=body,
        name=case.name_of(body),
        named=True,
        party=party is not None,
        accused=accused is not None and party == accused,
    )


def link(claim_id: str, case: Case, *, affirms: bool, accused: str | None, when: str | None) -> ClaimLink:
    """A claim as the end of a chain of reasons."""
    claim = case.claims[claim_id]
    results = {step.result for each in (claim, root_of(claim, case)) for step in each.verification}
    verified = VerificationResult.SUPPORTS in results and VerificationResult.CONTRADICTS not in results
    exhibits = tuple(ExhibitLink(exhibit=each, sha256=case.exhibits[each].sha256) for each in sorted(claim.exhibits))
    return ClaimLink(
        claim=claim.id,
        affirms=affirms,
        origin=origin_of(claim, case, accused=accused, when=when),
        verified=verified,
        exhibits=exhibits,
        rejected=tuple(Rejection(claim=each, by=_body(each, case)) for each in case.rejected.get(claim_id, ())),
    )


def _body(decision: str, case: Case) -> str:
    """What the body is called whose word a decision is."""
    source = case.sources[case.claims[decision].source]
    return case.name_of(source.speaks_for or source.id)


def independent(origins: Iterable[Origin], case: Case) -> int:
    """How many independent voices these are.

    Parties that fight the same adversary share an interest, and count as one voice.
    """
    voices = 0
    sides: list[frozenset[str]] = []
    """The adversaries of each group of bodies that share one; nobody else shares an interest."""
    for body in {origin.speaker for origin in origins}:
        foes = case.adversaries_of(body)
        if not foes:
            voices += 1
            continue
        apart = [side for side in sides if not side & foes]
        shared = [side for side in sides if side & foes]
        sides = [*apart, foes.union(*shared)]
    return voices + len(sides)
