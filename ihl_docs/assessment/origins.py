"""Whose word a claim is, once relays are followed back, and which words are independent of each other."""

from collections.abc import Iterable
from itertools import product
from math import prod
from typing import Final

from ihl_docs.assessment.case import Case, kept
from ihl_docs.model.claim import Claim
from ihl_docs.model.finding import ClaimLink, ExhibitLink, Origin, Rejection
from ihl_docs.model.vocabulary.evidence import VerificationResult

MOST_TRIED: Final = 1_000
"""How many ways are tried in which those recorded with several bodies may speak for one each; beyond, they count for none."""


def root_of(claim: Claim, case: Case) -> Claim:
    """The claim at the beginning of a chain of relays."""
    seen = {claim.id}
    while claim.origin is not None and claim.origin not in seen:
        claim = case.claims[claim.origin]
        seen.add(claim.id)
    return claim


def origin_of(claim: Claim, case: Case, *, accused: str | None = None, when: str | None = None) -> Origin:
    """Whose word *claim* is.

    Args:
        claim: The claim.
        case: Where it is found.
        accused: The party whose conduct is at issue, or whoever acted and is recorded on several sides at once.
        when: The day, for who belonged to whom.
    """
    return _origin_of(root_of(claim, case), case, accused=accused, when=when)


def _origin_of(root: Claim, case: Case, *, accused: str | None, when: str | None) -> Origin:
    named = root.speaker is not None
    key = (root.speaker or root.source, named, accused, case.moment(when))
    return kept(case.origins, key, lambda: _origin(key[0], case, named=named, accused=accused, when=when))


def _origin(speaker: str, case: Case, *, named: bool, accused: str | None, when: str | None) -> Origin:
    if speaker in case.sources and case.sources[speaker].speaks_for is not None:
        speaker = case.sources[speaker].speaks_for or speaker
    if speaker not in case.actors:
        name = case.name_of(speaker)
        return Origin(speaker=speaker, name=name if named else f"unnamed, in {name}", named=named, party=False)
    widest, parties = case.widest_bodies_of(speaker, when), case.parties_of(speaker, when)
    body = widest[0] if len(widest) == 1 else speaker
    return Origin(
        speaker=body,
        name=case.name_of(body),
        named=True,
        party=bool(parties),
        accused=accused is not None and any(each in parties for each in case.parties_of(accused, when)),
        among=widest if len(widest) > 1 else (),
    )


def link(claim_id: str, case: Case, *, affirms: bool, accused: str | None, when: str | None) -> ClaimLink:
    """A claim as the end of a chain of reasons."""
    claim = case.claims[claim_id]
    root = root_of(claim, case)
    results = {step.result for each in (claim, root) for step in each.verification}
    exhibits = tuple(ExhibitLink(exhibit=each, sha256=case.exhibits[each].sha256) for each in sorted(claim.exhibits))
    return ClaimLink(
        claim=claim.id,
        affirms=affirms,
        origin=_origin_of(root, case, accused=accused, when=when),
        verified=VerificationResult.SUPPORTS in results and VerificationResult.CONTRADICTS not in results,
        exhibits=exhibits,
        rejected=tuple(Rejection(claim=each, by=body_of(each, case)) for each in case.rejected.get(claim_id, ())),
    )


def body_of(decision: str, case: Case) -> str:
    """What the body is called whose word a decision is."""
    source = case.sources[case.claims[decision].source]
    return case.name_of(source.speaks_for or source.id)


def independent(origins: Iterable[Origin], case: Case) -> int:
    """How many independent voices these are, at the least.

    Parties that fight the same adversary share an interest, and count as one voice. Whoever is recorded with several
    bodies at once may speak for any of them, so it adds a voice only if it does so whichever of them that is.
    """
    told = tuple(origins)
    certain = {each.speaker for each in told if not each.among}
    torn = sorted({each.among for each in told if each.among})
    if not torn:
        return _voices(certain, case)
    if prod(len(each) for each in torn) > MOST_TRIED:
        return max(1, _voices(certain, case))
    return min(_voices(certain.union(chosen), case) for chosen in product(*torn))


def _voices(bodies: set[str], case: Case) -> int:
    if len(bodies) == 1:
        return 1
    voices = 0
    sides: list[frozenset[str]] = []
    """The adversaries of each group of bodies that share one; nobody else shares an interest."""
    for body in bodies:
        foes = case.adversaries_of(body)
        if not foes:
            voices += 1
            continue
        apart = [side for side in sides if not side & foes]
        shared = [side for side in sides if side & foes]
        sides = [*apart, foes.union(*shared)]
    return voices + len(sides)
