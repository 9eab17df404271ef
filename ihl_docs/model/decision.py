"""Which claims stand, once it is heard which of them a court or a body of inquiry has heard and rejected.

A claim stands unless a decision that itself stands rejects it, or the claim that it only relays. So an appeal that
rejects what the trial said gives back its standing to what the trial had rejected. What is rejected is kept: it counts
neither for nor against anything.

The power to reject goes with the decision of a body that is named and apart from the parties, and with nothing else. Whoever is a party to
the conflict, belongs to one at whatever time, by whoever's word, speaks for one, or is an organ of a State that is one,
rejects nothing: its word counts as every other's. That is the same for every party.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from enum import Enum

from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.sources import ClaimKind, SourceKind

DECIDING = (SourceKind.COURT_DECISION, SourceKind.INQUIRY_REPORT)
"""The kinds of sources in which a body decides, and says whom it heard."""


class Obstacle(Enum):
    """Why a claim rejects nothing."""

    NO_DECISION = "it stands in no decision of a court and no report of a body of inquiry"
    ANOTHERS_WORD = "it is not the word of the body that decided"
    RELAYED = "it only relays another claim"
    NO_ASSERTION = "it asserts nothing"
    NO_BODY = "the record does not name the body that decided"
    OF_A_PARTY = "the body is a party to the conflict, belongs to one, speaks for one, or is an organ of its State"
    OPINION_ON_FACTS = "it is an opinion of law, and what it rejects is a claim of fact"


def rejections(submission: Submission) -> dict[str, tuple[str, ...]]:
    """Every claim that does not stand, with the claims that reject it, in the order of their ids.

    Where decisions reject each other in a circle, which no record that was read holds, none of them rejects anything.
    """
    rejecting = [claim for claim in submission.claims if claim.rejects]
    if not rejecting:
        return {}
    records = Records(submission)
    against = {claim.id: records.rejected_by(claim) for claim in rejecting}
    standing = _standing(against)
    found: dict[str, set[str]] = {}
    for name in standing:
        for target in against[name]:
            found.setdefault(target, set()).add(name)
    _carried_to_relays(found, submission.claims)
    return {name: tuple(sorted(by)) for name, by in found.items()}


class Records:
    """The records of a submission on which it turns who decides."""

    def __init__(self, submission: Submission) -> None:
        self.sources: dict[str, Source] = {each.id: each for each in submission.sources}
        self.actors: dict[str, Actor] = {each.id: each for each in submission.actors}
        self.claims: dict[str, Claim] = {each.id: each for each in submission.claims}
        self.states = {each.state for each in submission.actors if each.party and each.state is not None}

    def rejected_by(self, claim: Claim) -> frozenset[str]:
        """The claims that *claim* rejects, if it stands."""
        return frozenset(name for name in claim.rejects if self.obstacle(claim, name) is None)

    def obstacle(self, claim: Claim, rejected: str) -> Obstacle | None:
        """Why *claim* cannot reject the claim *rejected*; `None` if it can."""
        source, target = self.sources.get(claim.source), self.claims.get(rejected)
        if source is None or source.kind not in DECIDING:
            return Obstacle.NO_DECISION
        opinion_on_facts = (
            claim.kind is ClaimKind.LEGAL_OPINION and target is not None and target.kind is ClaimKind.FACT
        )
        obstacles = (
            (claim.origin is not None, Obstacle.RELAYED),
            (claim.speaker is None or claim.speaker not in (source.id, source.speaks_for), Obstacle.ANOTHERS_WORD),
            (claim.kind not in (ClaimKind.FACT, ClaimKind.LEGAL_OPINION), Obstacle.NO_ASSERTION),
            (source.speaks_for is None, Obstacle.NO_BODY),
            (self._of_a_party(source.speaks_for), Obstacle.OF_A_PARTY),
            (opinion_on_facts, Obstacle.OPINION_ON_FACTS),
        )
        return next((obstacle for met, obstacle in obstacles if met), None)

    def _of_a_party(self, actor: str | None) -> bool:
        """Whether a body has to do with a party: any membership counts, at whatever time and though some deny it."""
        seen: set[str] = set()
        ahead = [actor] if actor is not None else []
        while ahead:
            current = self.actors.get(ahead.pop())
            if current is None or current.id in seen:
                continue
            if current.party or current.state in self.states:
                return True
            seen.add(current.id)
            ahead += [each.of for each in current.memberships]
        return False


def _standing(against: Mapping[str, frozenset[str]]) -> set[str]:
    """The decisions that no standing decision rejects; those in a circle are not among them.

    Source: the grounded extension of P. M. Dung, On the acceptability of arguments, Artificial Intelligence 77 (1995).
    """
    open_ones = dict.fromkeys(against, 0)
    for targets in against.values():
        for target in targets & open_ones.keys():
            open_ones[target] += 1
    ahead = deque(name for name, number in open_ones.items() if number == 0)
    standing: set[str] = set()
    fallen: set[str] = set()
    while ahead:
        name = ahead.popleft()
        standing.add(name)
        for rejected in (against[name] & open_ones.keys()) - fallen:
            fallen.add(rejected)
            for freed in against[rejected] & open_ones.keys():
                open_ones[freed] -= 1
                if open_ones[freed] == 0 and freed not in fallen:
                    ahead.append(freed)
    return standing


def _carried_to_relays(found: dict[str, set[str]], claims: Iterable[Claim]) -> None:
    """What relays a rejected claim, directly or through others, is the same voice and falls with it."""
    relays: dict[str, list[str]] = {}
    for claim in claims:
        if claim.origin is not None:
            relays.setdefault(claim.origin, []).append(claim.id)
    ahead = deque(found)
    while ahead:
        name = ahead.popleft()
        for relay in relays.get(name, ()):
            by = found.setdefault(relay, set())
            if not found[name] <= by:
                by |= found[name]
                ahead.append(relay)
