"""Steps of a derivation while it is worked out: light, and put into records only when somebody reads them."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.vocabulary.assessing import Applicability

APPLICABLE: Final = Applicability.APPLICABLE
NOT_APPLICABLE: Final = Applicability.NOT_APPLICABLE
ARGUABLE: Final = Applicability.ARGUABLE
UNKNOWN: Final = Applicability.UNKNOWN

WORST_FIRST: Final = (NOT_APPLICABLE, UNKNOWN, ARGUABLE, APPLICABLE)
"""What decides, where several steps must all hold: the first of these that any of them comes to."""

OWN: Final = ""
"""Stands for the citation of the provision itself, so that provisions alike in law share their steps."""


class Step(NamedTuple):
    """One step: what was asked, the answer in a sentence, what it says of the provision, and on what it rests."""

    question: str
    result: str
    outcome: Applicability
    source: str | None = OWN
    claims: tuple[str, ...] = ()


def decided(outcomes: Iterable[Applicability]) -> Applicability:
    """What steps that must all hold come to: the worst of them."""
    found = APPLICABLE
    for outcome in outcomes:
        if outcome is NOT_APPLICABLE:
            return outcome
        if outcome is UNKNOWN or (outcome is ARGUABLE and found is APPLICABLE):
            found = outcome
    return found


def best(outcomes: Iterable[Applicability]) -> Applicability:
    """What ways of which one is enough come to: the best of them; not applicable where there is none."""
    seen = tuple(outcomes)
    return next((outcome for outcome in reversed(WORST_FIRST) if outcome in seen), NOT_APPLICABLE)


def at_least(outcome: Applicability, floor: Applicability) -> Applicability:
    """The better of the two."""
    return outcome if WORST_FIRST.index(outcome) >= WORST_FIRST.index(floor) else floor


def step_record(step: Step, citation: str) -> DerivationStep:
    """The step as it is kept in an answer about the provision cited."""
    return DerivationStep(
        question=step.question,
        result=step.result,
        outcome=step.outcome,
        claims=step.claims,
        source=citation if step.source == OWN else step.source,
    )
