"""Who is bound by a provision: every party by custom, States by treaty, armed groups through the territorial State."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ihl_docs.law import undertaking
from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.classification import View
from ihl_docs.law.membership import QUESTION, Memberships
from ihl_docs.law.parties import Standings, between_states, each_by_itself, in_territory
from ihl_docs.law.provision import Instrument, InstrumentKind, Operation, Provision, ScopeStrength
from ihl_docs.law.situation import Situation
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step
from ihl_docs.model import edtf
from ihl_docs.model.vocabulary.conflicts import ConflictKind

STUDY: Final = "Customary law binds every party to the conflict, States and armed groups alike."
REGULATIONS: Final = "The Regulations are held to be customary law, which binds every party, whether or not all are party to the Convention."
STATUTE: Final = "The Statute defines crimes of persons; whether its Court has jurisdiction is another question."


def bound_steps(provision: Provision, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    """The steps from the provision's instrument to whether the parties are bound by it in that kind of conflict."""
    instrument = memberships.catalogue.instrument(provision.instrument)
    if instrument.kind is InstrumentKind.TREATY:
        yield from _by_treaty(provision, instrument, situation, view, memberships)
        return
    sentences = {
        InstrumentKind.CUSTOMARY_STUDY: STUDY,
        InstrumentKind.TREATY_AND_CUSTOM: REGULATIONS,
        InstrumentKind.STATUTE: STATUTE,
    }
    yield Step(QUESTION, sentences[instrument.kind], APPLICABLE, instrument.short)
    if provision.states_only:
        yield from _states_only(situation, view)
    if instrument.kind is InstrumentKind.STATUTE and provision.amended_by is not None:
        yield from _amended(provision.amended_by, situation, view, memberships)
    if view.kind is ConflictKind.NATIONAL_LIBERATION and not _reaches_every_conflict(provision):
        yield Step(
            QUESTION,
            "That a war of national liberation is international outside Additional Protocol I is open in law.",
            ARGUABLE,
            "AP I, art. 1(4)",
        )


def _reaches_every_conflict(provision: Provision) -> bool:
    reached = {scope.conflict for scope in provision.scope if scope.strength is ScopeStrength.SETTLED}
    return {ConflictKind.INTERNATIONAL, ConflictKind.NON_INTERNATIONAL} <= reached


def _states_only(situation: Situation, view: View) -> Iterator[Step]:
    if situation.by is not None and not situation.by.states:
        yield Step(QUESTION, "It speaks to States alone, and no State's conduct is asked about.", NOT_APPLICABLE)
    elif view.has_groups:
        yield Step(QUESTION, "It speaks to States alone; an armed group is not bound by it as such.", APPLICABLE)


def _amended(amendment: str, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    """Whether a crime that an amendment added exists for a State concerned.

    An amendment of article 8 enters into force only for the States that accept it, each a year after its own deposit
    (article 121(5)). The crime therefore exists for acts in the territory, or by nationals, of such a State. Where no
    State concerned has accepted it, it is in the Statute's text and is not law for this situation. That a State Party
    which has not accepted also bars the Court is a question of jurisdiction, and is answered there.
    """
    states = tuple(dict.fromkeys((*situation.territory, *view.states)))
    found = Standings.of(states, amendment, situation, view, memberships)
    for step in found.steps(floor=found.best):
        yield step._replace(question="Is the amendment in force for a State concerned?")
    if not states:
        yield Step(
            "Is the amendment in force for a State concerned?",
            "It is in force only for the States that accepted it, and no State is named.",
            UNKNOWN,
            memberships.catalogue.amendment(amendment).name,
        )


def _owed_in_peace(provision: Provision) -> bool:
    """Whether it is a duty of each State that is party in peace too, which waits for no adversary that is one."""
    return provision.states_only and any(scope.conflict is ConflictKind.NO_ARMED_CONFLICT for scope in provision.scope)


def _by_treaty(
    provision: Provision, instrument: Instrument, situation: Situation, view: View, memberships: Memberships
) -> Iterator[Step]:
    if instrument.operates is Operation.EACH_PARTY or _owed_in_peace(provision):
        yield from each_by_itself(provision, situation, view, memberships)
    elif view.kind is ConflictKind.NATIONAL_LIBERATION:
        yield from undertaking.in_liberation(provision, situation, view, memberships)
    elif view.is_a(ConflictKind.INTERNATIONAL):
        yield from between_states(provision, situation, view, memberships)
    elif view.kind is ConflictKind.NO_ARMED_CONFLICT:
        yield from each_by_itself(provision, situation, view, memberships)
    else:
        yield from in_territory(provision, instrument, situation, view, memberships)
    if provision.amended_by is not None:
        states = view.states or situation.territory
        found = Standings.of(states, provision.amended_by, situation, view, memberships)
        yield from found.steps(floor=found.best)


def reserved_steps(provision: Provision, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    """What States have declared or reserved on the article, or on the whole treaty.

    Whether that is valid is decided nowhere here. It depends on the article itself, not only on what provisions of a
    treaty have in common. What was surely made after the event, or withdrawn before it, is left out.
    """
    if memberships.catalogue.instrument(provision.instrument).kind is not InstrumentKind.TREATY:
        return
    states = situation.by.states if situation.by is not None else view.states or situation.territory
    for state in states:
        for row in memberships.catalogue.bindings_of(provision.instrument, state):
            told = row.status in (BindingStatus.RESERVATION, BindingStatus.DECLARATION)
            within = row.provision is None or f"{provision.id}.".startswith(f"{row.provision}.")
            if told and within and _may_stand(row, situation.when):
                name = memberships.catalogue.name_of(state)
                dated = f" ({row.deposited})" if row.deposited else ""
                said = f"{name}: {row.act}{dated}."
                result = f"{said} {row.note}" if row.note else said
                yield Step("Has a State reserved or declared anything on it?", result, APPLICABLE, row.source)


def _may_stand(row: Binding, when: str) -> bool:
    """Whether a declaration may have stood at the time of the event."""
    event = edtf.span(when)
    first = row.deposited or row.since_earliest
    made = edtf.earliest(first) if first else None
    ended = date.fromisoformat(row.until) if row.until else None
    too_late = made is not None and event.latest is not None and event.latest < made
    over = ended is not None and event.earliest is not None and event.earliest >= ended
    return not too_late and not over
