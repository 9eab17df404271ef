"""Whether the International Criminal Court may have jurisdiction: a question apart from the law itself.

Source: Rome Statute, articles 11 to 13.
"""

from collections.abc import Iterator
from datetime import date

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.membership import state_step
from ihl_docs.law.situation import Situation
from ihl_docs.model import edtf
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability

STATUTE = "rome"


def jurisdiction(situation: Situation, catalogue: Catalogue) -> tuple[DerivationStep, ...]:
    """The ways in which the Court could have jurisdiction, each by itself; one that holds is enough.

    A step on time comes first where the event lies, or may lie, before the Statute; it bars every way.
    """
    others = [state for state in situation.states if state not in situation.territory]
    return (
        *_time(situation, catalogue),
        *(_territory(state, situation, catalogue) for state in situation.territory),
        *(step for state in situation.territory for step in _declarations(state, situation, catalogue)),
        *(_nationality(state, situation, catalogue) for state in others),
        DerivationStep(
            question="Is there another way to the Court?",
            result="The nationality of an accused person, or a referral by the Security Council, could open one; "
            "the record tells of neither.",
            outcome=Applicability.UNKNOWN,
            source="Rome Statute, arts. 12(2)(b) and 13(b)",
        ),
    )


def _time(situation: Situation, catalogue: Catalogue) -> Iterator[DerivationStep]:
    statute = catalogue.instrument(STATUTE)
    if statute.in_force is None:
        return
    span, first = edtf.span(situation.when), date.fromisoformat(statute.in_force)
    late = span.latest is not None and span.latest < first
    if late or span.earliest is None or span.earliest < first:
        yield DerivationStep(
            question="Was the Statute in force?",
            result=f"The Court has jurisdiction only over crimes after the Statute entered into force on {statute.in_force}; "
            + ("this was before." if late else "this may have been before."),
            outcome=Applicability.NOT_APPLICABLE if late else Applicability.ARGUABLE,
            source="Rome Statute, art. 11(1)",
        )


def _territory(state: str, situation: Situation, catalogue: Catalogue) -> DerivationStep:
    step = state_step(state, situation.when, STATUTE, f"the {catalogue.instrument(STATUTE).short}", catalogue)
    return revised(step, question="Is the State of the territory a party to the Statute?")


def _nationality(state: str, situation: Situation, catalogue: Catalogue) -> DerivationStep:
    step = state_step(state, situation.when, STATUTE, f"the {catalogue.instrument(STATUTE).short}", catalogue)
    return revised(step, question="Is the State whose nationals may be accused a party to the Statute?")


def _declarations(state: str, situation: Situation, catalogue: Catalogue) -> Iterator[DerivationStep]:
    for row in catalogue.bindings_of(STATUTE, state):
        if row.status is BindingStatus.DECLARATION:
            outside = _lies_before(situation.when, row)
            lodged = f"{row.act}, lodged on {row.deposited}." if row.deposited else f"{row.act}."
            remark = f" It reaches back only to {row.since}; this was before." if outside else ""
            yield DerivationStep(
                question=f"Has {catalogue.name_of(state)} accepted the jurisdiction by declaration?",
                result=" ".join(part for part in (lodged, row.note) if part) + remark,
                outcome=Applicability.NOT_APPLICABLE if outside else Applicability.ARGUABLE,
                source=row.source,
            )


def _lies_before(when: str, row: Binding) -> bool:
    latest = edtf.latest(when)
    return row.since is not None and latest is not None and latest < date.fromisoformat(row.since)
