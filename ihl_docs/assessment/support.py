"""What claims come to: an answer, and the level of evidence behind it. No score, no average."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from ihl_docs.assessment.case import MOST_KEPT, Case, kept
from ihl_docs.assessment.origins import independent, link
from ihl_docs.model.answer import Answer, answered
from ihl_docs.model.finding import ClaimLink, Reason
from ihl_docs.model.vocabulary.assessing import EvidentialLevel
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind

LEVELS = (EvidentialLevel.ALLEGED, EvidentialLevel.CORROBORATED, EvidentialLevel.VERIFIED)
"""From the weakest to the strongest."""

ROUNDS: Final = 4
"""So many times the claims of one fact are kept with their origins: for and against, about each of two parties."""


def weakest(levels: Iterable[EvidentialLevel | None]) -> EvidentialLevel | None:
    """The weakest of the levels there are."""
    return min((level for level in levels if level is not None), key=LEVELS.index, default=None)


def strongest(levels: Iterable[EvidentialLevel | None]) -> EvidentialLevel | None:
    """The strongest of the levels there are."""
    return max((level for level in levels if level is not None), key=LEVELS.index, default=None)


def counting(links: Iterable[ClaimLink]) -> tuple[ClaimLink, ...]:
    """The claims that count: those that no standing decision heard and rejected."""
    return tuple(each for each in links if not each.rejected)


def supported(
    statement: str,
    affirmed_by: Iterable[str],
    denied_by: Iterable[str],
    case: Case,
    *,
    accused: str | None,
    when: str | None,
    circumstance: CircumstanceKind | None = None,
    opinions: bool = False,
) -> Reason:
    """A fact with the claims for and against it; those that a standing decision rejected are shown and do not count.

    Args:
        statement: The fact.
        affirmed_by: Claims that affirm it.
        denied_by: Claims that deny it.
        case: Where the claims are found.
        accused: The party whose conduct is at issue.
        when: When it happened, for who belonged to whom.
        circumstance: The question that it answers, if it is one of the vocabulary.
        opinions: Whether opinions count too, as they may for how a conflict is classified.
    """
    pro = _links(affirmed_by, case, affirms=True, accused=accused, when=when, opinions=opinions)
    contra = _links(denied_by, case, affirms=False, accused=accused, when=when, opinions=opinions)
    heard_for, heard_against = (counting(pro), counting(contra)) if case.rejected else (pro, contra)
    answer = answered(heard_for, heard_against)
    behind = heard_against if answer is Answer.NO else heard_for
    return Reason(
        statement=statement,
        answer=answer,
        level=None if answer is Answer.UNKNOWN else level_of(behind, case),
        circumstance=circumstance,
        claims=pro + contra,
    )


def _links(
    claims: Iterable[str], case: Case, *, affirms: bool, accused: str | None, when: str | None, opinions: bool
) -> tuple[ClaimLink, ...]:
    known, moment = case.links, case.moment(when)
    found = []
    told = sorted(set(claims))
    # Other facts of the act will rest on the same claims: all of them are still there then, however many there are.
    most = max(MOST_KEPT, ROUNDS * len(told))
    for claim in told:
        if opinions or claim in case.facts:
            key = (claim, affirms, accused, moment)
            followed = known.get(key)
            if followed is None:
                followed = kept(
                    known, key, partial(link, claim, case, affirms=affirms, accused=accused, when=when), most=most
                )
            found.append(followed)
    return tuple(found)


def level_of(links: tuple[ClaimLink, ...], case: Case) -> EvidentialLevel | None:
    """What stands behind claims that say the same."""
    if not links:
        return None
    if any(each.verified for each in links):
        return EvidentialLevel.VERIFIED
    if len(links) == 1:
        return EvidentialLevel.ALLEGED
    voices = independent((each.origin for each in links), case)
    return EvidentialLevel.CORROBORATED if voices > 1 else EvidentialLevel.ALLEGED
