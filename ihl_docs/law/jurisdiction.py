"""Whether the International Criminal Court may have jurisdiction: a question apart from the law itself.

Source: Rome Statute, articles 11 to 13.
"""

from ihl_docs.law.binding import BindingStatus
from ihl_docs.law.bound import STATE_NAMES, state_step
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.situation import Situation
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability

STATUTE = "rome"


def jurisdiction(situation: Situation, catalogue: Catalogue) -> tuple[DerivationStep, ...]:
    """The ways in which the Court could have jurisdiction, each by itself; one that holds is enough."""
    steps = [_territory(state, situation, catalogue) for state in situation.territory]
    steps += [step for state in situation.territory for step in _declarations(state, catalogue)]
    steps.append(
        DerivationStep(
            question="Is there another way to the Court?",
            result="The nationality of an accused person, or a referral by the Security Council, could open one; "
            "the record tells of neither.",
            outcome=Applicability.UNKNOWN,
            source="Rome Statute, arts. 12(2)(b) and 13(b)",
        )
    )
    return tuple(steps)


def _territory(state: str, situation: Situation, catalogue: Catalogue) -> DerivationStep:
    short = catalogue.instrument(STATUTE).short
    step = state_step(state, situation.when, STATUTE, f"the {short}", catalogue)
    return revised(step, question="Is the State of the territory a party to the Statute?")


def _declarations(state: str, catalogue: Catalogue) -> list[DerivationStep]:
    rows = [row for row in catalogue.bindings_of(STATUTE, state) if row.status is BindingStatus.DECLARATION]
    return [
        DerivationStep(
            question=f"Has {STATE_NAMES.get(state, state)} accepted the jurisdiction by declaration?",
            result=f"{row.act} of {row.deposited}. {row.note}" if row.note else f"{row.act} of {row.deposited}.",
            outcome=Applicability.ARGUABLE,
            source=row.source,
        )
        for row in rows
    ]
