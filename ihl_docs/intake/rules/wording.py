"""The same words in two sources: one of them most likely copied, so that the two are one origin.

Whoever records claims in words of their own may well use the same ones twice, so this is a warning, and short sentences
are let pass.
"""

import re
from collections.abc import Iterator
from typing import Final

from ihl_docs.intake.codes import SAME_WORDING
from ihl_docs.intake.rules.cited import facts
from ihl_docs.intake.rules.origins import root
from ihl_docs.model.claim import Claim
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told

SHORTEST: Final = 40
"""Characters, without blanks and signs. What is shorter two people say alike."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every pair of claims that are taken for two origins of one fact, and have the same words."""
    claims = {claim.id: claim for claim in submission.claims}
    places = {claim.id: index for index, claim in enumerate(submission.claims)}
    told_of: set[tuple[str, str]] = set()
    for _, asserting, _ in facts(submission):
        cited = [claims[name] for name in asserting if name in claims]
        if len({claim.source for claim in cited}) < 2:
            continue
        by_words: dict[str, Claim] = {}
        for claim in cited:
            for words in _words(claim):
                first = by_words.setdefault(words, claim)
                if _are_two(first, claim, claims) and (first.id, claim.id) not in told_of:
                    told_of.add((first.id, claim.id))
                    yield _alike(first, claim, f"/claims/{places[claim.id]}/text")


def _words(claim: Claim) -> Iterator[str]:
    for wording in claim.text.wordings:
        bare = re.sub(r"[\W_]+", "", wording.text).casefold()
        if len(bare) >= SHORTEST:
            yield bare


def _are_two(one: Claim, other: Claim, claims: dict[str, Claim]) -> bool:
    """Whether they stand in two sources, and count as two origins: neither relays the other, nor do both one."""
    same_speaker = one.speaker is not None and one.speaker == other.speaker
    return one.source != other.source and not same_speaker and root(one, claims).id != root(other, claims).id


def _alike(first: Claim, claim: Claim, pointer: str) -> Problem:
    return Problem(
        code=SAME_WORDING,
        severity=Severity.WARNING,
        pointer=pointer,
        message=told(
            "Claims {first!r} and {second!r} stand in two sources with the same words, and count as two origins.",
            first=first.id,
            second=claim.id,
        ),
        expected=told("words of its own, or an origin"),
        found=told("the words of {first!r}", first=first.id),
        mend=told(
            'If one source copied the other, add "origin": "{first}" to {second!r}; if not, record each in its own words.',
            first=first.id,
            second=claim.id,
        ),
    )
