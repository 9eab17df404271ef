"""Who is bound by a provision: every party by custom, States by treaty, armed groups through the territorial State."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import View
from ihl_docs.law.membership import QUESTION, state_step
from ihl_docs.law.provision import InstrumentKind, Provision, ScopeStrength
from ihl_docs.law.situation import Situation
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

PROTOCOL_I: Final = ("ap1", "Additional Protocol I")


def bound_steps(
    provision: Provision, situation: Situation, view: View, catalogue: Catalogue
) -> Iterator[DerivationStep]:
    """The steps from the provision's instrument to whether the parties are bound by it in that kind of conflict."""
    instrument = catalogue.instrument(provision.instrument)
    if instrument.kind is InstrumentKind.TREATY:
        yield from _by_treaty(provision, situation, view, catalogue)
        return
    sentences = {
        InstrumentKind.CUSTOMARY_STUDY: "Customary law binds every party to the conflict, States and armed groups alike.",
        InstrumentKind.TREATY_AND_CUSTOM: "The Regulations are held to be customary law, which binds every party.",
        InstrumentKind.STATUTE: "The Statute defines crimes of persons; whether its Court has jurisdiction is another question.",
    }
    yield DerivationStep(
        question=QUESTION,
        result=sentences[instrument.kind],
        outcome=Applicability.APPLICABLE,
        source=instrument.short,
    )
    if view.kind is ConflictKind.NATIONAL_LIBERATION and not _reaches_every_conflict(provision):
        yield DerivationStep(
            question=QUESTION,
            result="That a war of national liberation is international outside Additional Protocol I is open in law.",
            outcome=Applicability.ARGUABLE,
            source="AP I, art. 1(4)",
        )


def _reaches_every_conflict(provision: Provision) -> bool:
    reached = {scope.conflict for scope in provision.scope if scope.strength is ScopeStrength.SETTLED}
    return {ConflictKind.INTERNATIONAL, ConflictKind.NON_INTERNATIONAL} <= reached


def _by_treaty(
    provision: Provision, situation: Situation, view: View, catalogue: Catalogue
) -> Iterator[DerivationStep]:
    if view.kind is ConflictKind.NATIONAL_LIBERATION:
        yield from _in_liberation(provision, situation, catalogue)
    elif view.is_a(ConflictKind.INTERNATIONAL):
        yield from _between_states(provision, situation, view, catalogue)
    else:
        yield from _in_territory(provision, situation, view, catalogue)


def _between_states(
    provision: Provision, situation: Situation, view: View, catalogue: Catalogue
) -> Iterator[DerivationStep]:
    """Common article 2: the treaty binds between the States that are party to it. Source: GC I-IV 2; AP I 1(3), 96(2)."""
    # The State whose territory is occupied is the other side of an occupation, whether or not its forces still fight.
    occupied = situation.territory if view.is_a(ConflictKind.OCCUPATION) else ()
    states = tuple(dict.fromkeys((*situation.states, *occupied)))
    steps = _of_states(provision, states, situation, catalogue)
    bound = [step for step in steps if step.outcome is Applicability.APPLICABLE]
    yield from _softened(steps) if len(bound) > 1 else steps
    if len(states) < 2:
        yield DerivationStep(
            question=QUESTION,
            result="It binds between States that are party to it, and the record does not name a State on each side.",
            outcome=Applicability.UNKNOWN,
            source=provision.citation,
        )


def _in_liberation(provision: Provision, situation: Situation, catalogue: Catalogue) -> Iterator[DerivationStep]:
    """Source: AP I 1(4) and 96(3)."""
    yield from _of_states(provision, situation.states, situation, catalogue)
    if provision.instrument != PROTOCOL_I[0]:
        for state in situation.states:
            yield state_step(state, situation.when, *PROTOCOL_I, catalogue)
    yield DerivationStep(
        question=QUESTION,
        result="It binds once the people's authority has lodged the declaration of Additional Protocol I, article 96(3); "
        "the data do not tell.",
        outcome=Applicability.UNKNOWN,
        source="AP I, arts. 1(4) and 96(3)",
    )


def _in_territory(
    provision: Provision, situation: Situation, view: View, catalogue: Catalogue
) -> Iterator[DerivationStep]:
    """The State in whose territory it is fought must be a party. Source: common article 3; AP II 1(1)."""
    steps = _of_states(provision, situation.territory, situation, catalogue)
    bound = any(step.outcome is Applicability.APPLICABLE for step in steps)
    yield from _softened(steps) if bound else steps
    reaches = any(scope.conflict.is_a(ConflictKind.NON_INTERNATIONAL) for scope in provision.scope)
    if all(scope.conflict is ConflictKind.NON_INTERNATIONAL_AP2 for scope in provision.scope):
        yield from _own_forces(situation)
    if situation.armed_groups and reaches and view.kind is not ConflictKind.NO_ARMED_CONFLICT:
        yield DerivationStep(
            question=QUESTION,
            result="It speaks to States alone; an armed group is not bound by it as such."
            if provision.states_only
            else "An armed group is bound by what binds each party to such a conflict, once the State is a party.",
            outcome=Applicability.APPLICABLE,
            source=provision.citation,
        )


def _own_forces(situation: Situation) -> Iterator[DerivationStep]:
    if set(situation.territory) & set(situation.states):
        return
    abroad = bool(situation.states)
    yield DerivationStep(
        question="Did the State's own forces fight?",
        result="Protocol II asks that the forces of the State in whose territory it is fought take part; "
        + ("only another State's are named." if abroad else "the record names no State on either side."),
        outcome=Applicability.ARGUABLE if abroad else Applicability.UNKNOWN,
        source="AP II, art. 1(1)",
    )


def _of_states(
    provision: Provision, states: tuple[str, ...], situation: Situation, catalogue: Catalogue
) -> list[DerivationStep]:
    short = catalogue.instrument(provision.instrument).short
    return [state_step(state, situation.when, provision.instrument, short, catalogue) for state in states]


def _softened(steps: list[DerivationStep]) -> Iterator[DerivationStep]:
    """Where enough States are bound for the treaty to work between them, that another is not bound decides nothing."""
    for step in steps:
        outside = step.outcome is Applicability.NOT_APPLICABLE
        yield revised(step, outcome=Applicability.ARGUABLE) if outside else step
