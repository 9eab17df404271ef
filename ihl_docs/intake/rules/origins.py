"""Whose word it is: relays without their origin, and agreement that is one voice heard twice."""

from collections.abc import Iterator

from ihl_docs.intake.codes import BOTH_SIDES, ONE_ORIGIN, ORIGIN_MISSING
from ihl_docs.intake.rules.cited import answers, facts
from ihl_docs.model.claim import Claim
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.sources import ClaimBasis


def problems(submission: Submission) -> Iterator[Problem]:
    """Every relay without origin, every false corroboration, and every claim on both sides."""
    for index, claim in enumerate(submission.claims):
        if claim.basis is ClaimBasis.TOLD and claim.origin is None:
            yield Problem(
                code=ORIGIN_MISSING,
                severity=Severity.WARNING,
                message=told(
                    "The speaker of {id!r} was told by others, but no claim is named that it relays.", id=claim.id
                ),
                pointer=f"/claims/{index}/basis",
                expected=told("an origin: the claim of whoever told it"),
                found=told("basis told, and no origin"),
                mend=told(
                    "Record what the others said as a claim of its own, with its speaker, and name it as the origin."
                ),
            )
    claims = {claim.id: claim for claim in submission.claims}
    for pointer, asserting, denying in facts(submission):
        yield from _both(pointer, asserting, denying)
        yield from _one_voice(pointer, [claims[name] for name in asserting if name in claims], claims)
    for pointer, affirming, denying in answers(submission):
        yield from _both(pointer, affirming, denying)


def _both(pointer: str, asserting: tuple[str, ...], denying: tuple[str, ...]) -> Iterator[Problem]:
    for position, name in enumerate(denying):
        if name in asserting:
            yield Problem(
                code=BOTH_SIDES,
                message=told("Claim {name!r} is said both to assert and to deny this.", name=name),
                pointer=f"{pointer}/denied_by/{position}",
                expected=told("a claim that does not assert it"),
                found=repr(name),
                mend=told("Keep it on the side on which it speaks; make two claims of it if it says both."),
            )


def _one_voice(pointer: str, asserting: list[Claim], claims: dict[str, Claim]) -> Iterator[Problem]:
    if len({claim.source for claim in asserting}) < 2:
        return
    roots = {root(claim, claims).id for claim in asserting}
    if len(roots) == 1:
        (only,) = roots
        yield Problem(
            code=ONE_ORIGIN,
            severity=Severity.WARNING,
            message=told(
                "These claims of several sources all go back to {root!r}: they are one origin, not several.", root=only
            ),
            pointer=f"{pointer}/claims",
            expected=told("claims of independent origins, or one claim"),
            found=", ".join(claim.id for claim in asserting),
            mend=told(
                "Keep {root!r} alone, or add a claim of somebody who does not relay it. It counts as one either way.",
                root=only,
            ),
        )


def root(claim: Claim, claims: dict[str, Claim]) -> Claim:
    """The claim to which *claim* goes back by its origins."""
    seen = {claim.id}
    while claim.origin in claims and claim.origin not in seen:
        claim = claims[claim.origin]
        seen.add(claim.id)
    return claim
