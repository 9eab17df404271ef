"""How a treaty works between the parties to a conflict: between States, in one State's territory, for each by itself.

Source: common articles 2 and 3; AP I 1 and 96; AP II 1(1); CCW 1 as amended in 2001; OPAC 4.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ihl_docs.law.binding import BindingStatus
from ihl_docs.law.classification import LINEAGE, View
from ihl_docs.law.membership import QUESTION, Memberships, Standing
from ihl_docs.law.provision import Instrument, Provision
from ihl_docs.law.situation import Side, Situation, states_of
from ihl_docs.law.step import (
    APPLICABLE,
    ARGUABLE,
    NOT_APPLICABLE,
    UNKNOWN,
    Step,
    at_least,
    best,
    decided,
)
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

CONVENTIONS: Final = ("gc1", "gc2", "gc3", "gc4")


class Standings(NamedTuple):
    """What several States are to one treaty on a day."""

    by_state: dict[str, Standing]

    @classmethod
    def of(
        cls,
        states: tuple[str, ...],
        treaty: str,
        situation: Situation,
        view: View,
        memberships: Memberships,
    ) -> "Standings":
        """Look them up."""
        armed, parties, began = view.is_armed_conflict, view.states, situation.began
        return cls(
            {
                state: memberships.of(
                    state, treaty, situation.when, engaged=armed and (state in parties or not parties), began=began
                )
                for state in states
            }
        )

    @property
    def best(self) -> Applicability:
        """The best of them; not applicable where there is none."""
        return best(each.outcome for each in self.by_state.values())

    def outcome(self, state: str) -> Applicability:
        """What one State by itself comes to."""
        return self.by_state[state].outcome

    def steps(self, *, floor: Applicability = NOT_APPLICABLE) -> Iterator[Step]:
        """A step for each, none worse than *floor*: where others carry the answer, one that is not bound decides nothing."""
        for each in self.by_state.values():
            outcome = at_least(each.outcome, floor)
            released = "" if outcome is each.outcome else " That releases nobody who is bound."
            yield Step(QUESTION, each.sentence + released, outcome, each.source)


def between_states(provision: Provision, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    """Between the States that are party to it. Source: common article 2; AP I 1(3), 96(2)."""
    yield from _between(provision, situation, view, memberships)
    yield from _organisations(view.sides, situation.by)


def _between(provision: Provision, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    sides = _opposing(situation, view)
    states = tuple(dict.fromkeys(state for side in sides for state in side))
    found = Standings.of(states, provision.instrument, situation, view, memberships)
    if len(sides) < 2:
        yield from found.steps()
        yield Step(
            QUESTION,
            "It binds between States that are party to it, and the record does not name a State on each side.",
            UNKNOWN,
        )
        return
    carried = _pairs(sides, found, _asked(situation))
    if carried is NOT_APPLICABLE and provision.instrument in CONVENTIONS and view.is_a(ConflictKind.OCCUPATION):
        yield from _occupied_outsider(found, situation)
        return
    yield from found.steps(floor=carried)


def _opposing(situation: Situation, view: View) -> list[tuple[str, ...]]:
    """The States of each side; in an occupation the State whose territory it is stands on a side of its own."""
    sides = [side.states for side in view.sides if side.states]
    if view.is_a(ConflictKind.OCCUPATION):
        named = {state for side in sides for state in side}
        sides += [(state,) for state in situation.territory if state not in named]
    return sides


def _pairs(sides: list[tuple[str, ...]], found: Standings, asked: tuple[str, ...]) -> Applicability:
    """What the best pair of States on different sides comes to; with a State asked about, of its own pairs."""
    carried = NOT_APPLICABLE
    for number, side in enumerate(sides):
        for other in sides[number + 1 :]:
            for one in side:
                for two in other:
                    if not asked or one in asked or two in asked:
                        carried = at_least(carried, decided((found.outcome(one), found.outcome(two))))
    return carried


def _occupied_outsider(found: Standings, situation: Situation) -> Iterator[Step]:
    """The Conventions held applicable though the territory was no party's: the occupier at least must be bound."""
    told = states_of(situation.occupier.sides) if situation.occupier is not None else ()
    occupier = best(found.outcome(state) for state in told if state in found.by_state) if told else found.best
    yield from found.steps(floor=ARGUABLE if occupier is APPLICABLE else NOT_APPLICABLE)
    if occupier is APPLICABLE:
        yield Step(
            QUESTION,
            "The Occupying Power is a party; the International Court of Justice held the Convention to apply in territory "
            "occupied in a conflict between parties, whatever that territory's status was before.",
            ARGUABLE,
            "ICJ, Wall, Advisory Opinion of 9 July 2004, paras. 90-101",
        )


def in_territory(
    provision: Provision, instrument: Instrument, situation: Situation, view: View, memberships: Memberships
) -> Iterator[Step]:
    """In the territory of a State that is party. Source: common article 3; AP II 1(1); CCW 1(3) as amended."""
    home = Standings.of(situation.territory, provision.instrument, situation, view, memberships)
    abroad = tuple(state for state in view.states if state not in situation.territory)
    foreign = Standings.of(abroad, provision.instrument, situation, view, memberships)
    mixed = home.best is APPLICABLE and any(each.outcome is not APPLICABLE for each in home.by_state.values())
    outside = home.best is NOT_APPLICABLE and foreign.best is APPLICABLE and provision.instrument in CONVENTIONS
    yield from home.steps(floor=ARGUABLE if mixed or outside else home.best)
    if outside:
        yield Step(
            QUESTION,
            "A State that fights there is a party; whether the article asks that the territory be a party's too is open, "
            "and territory that was then under that State's own rule was its own.",
            ARGUABLE,
            "Common article 3; ICRC commentary of 2020 on GC III, art. 3, on its geographical reach",
        )
    if not situation.territory:
        yield Step(QUESTION, "It asks that the State of the territory be a party, and none is named.", UNKNOWN)
    yield from _abroad(foreign, situation, view, _asked(situation))
    if instrument.reaches_niac_by is not None and view.is_a(ConflictKind.NON_INTERNATIONAL):
        yield from _extended(provision, instrument.reaches_niac_by, situation, view, memberships)
    if all(ConflictKind.NON_INTERNATIONAL_AP2 is scope.conflict for scope in provision.scope):
        yield from _own_forces(situation, view)
    yield from _not_states(provision, situation, view)


def _abroad(foreign: Standings, situation: Situation, view: View, asked: tuple[str, ...]) -> Iterator[Step]:
    """A State that fights in another's territory is bound only as a party itself; that changes nothing for the rest."""
    rest_asked = (
        bool(set(situation.territory) & set(view.states)) if not asked else not set(asked) & set(foreign.by_state)
    )
    yield from foreign.steps(floor=APPLICABLE if rest_asked else NOT_APPLICABLE)


def _extended(
    provision: Provision, amendment: str, situation: Situation, view: View, memberships: Memberships
) -> Iterator[Step]:
    """Whether the State accepted what carries the treaty into such a conflict, or declared so of itself."""
    states = situation.territory or view.states
    found = Standings.of(states, amendment, situation, view, memberships)
    catalogue, question = memberships.catalogue, "Has it been extended to conflicts that are not international?"
    treaties = dict.fromkeys((provision.instrument, catalogue.amendment(amendment).instrument))
    declared = [
        row
        for state in states
        for treaty in treaties
        for row in catalogue.bindings_of(treaty, state)
        if row.status is BindingStatus.DECLARATION and row.provision == f"{treaty}:1"
    ]
    floor = ARGUABLE if declared and found.best is not APPLICABLE else found.best
    for step in found.steps(floor=floor):
        yield step._replace(question=question)
    for row in declared if found.best is not APPLICABLE else ():
        said = f"{row.act}. {row.note}" if row.note else f"{row.act}."
        yield Step(question, f"{catalogue.name_of(row.state)}: {said}", ARGUABLE, row.source)


def _own_forces(situation: Situation, view: View) -> Iterator[Step]:
    if set(situation.territory) & set(view.states):
        return
    only_groups = sum(1 for side in view.sides if side.groups) > 1 and not view.states
    abroad = bool(view.states)
    ends = (
        "only armed groups are named."
        if only_groups
        else "only another State's are named."
        if abroad
        else "the record names no State on either side."
    )
    yield Step(
        "Did the State's own forces fight?",
        "Protocol II asks that the forces of the State in whose territory it is fought take part; " + ends,
        NOT_APPLICABLE if only_groups else ARGUABLE if abroad else UNKNOWN,
        "AP II, art. 1(1)",
    )


def _not_states(provision: Provision, situation: Situation, view: View) -> Iterator[Step]:
    """What the parties that are no States are bound by."""
    asked = situation.by
    if view.has_groups and _reaches_internal(provision):
        alone = asked is not None and bool(asked.groups) and not asked.states
        yield Step(
            QUESTION,
            "It speaks to States alone; an armed group is not bound by it as such."
            if provision.states_only
            else "An armed group is bound by what binds each party to such a conflict, once the State is a party.",
            NOT_APPLICABLE if provision.states_only and alone else APPLICABLE,
        )
    yield from _organisations(view.sides, asked)


def _reaches_internal(provision: Provision) -> bool:
    return any(ConflictKind.NON_INTERNATIONAL in LINEAGE[scope.conflict] for scope in provision.scope)


def _organisations(sides: tuple[Side, ...], asked: Side | None) -> Iterator[Step]:
    if any(side.organisations for side in sides):
        alone = asked is not None and bool(asked.organisations) and not asked.states
        beside_states = any(side.states for side in sides)
        yield Step(
            QUESTION,
            "An international organisation is party to no such treaty; custom binds it, and the States that send forces "
            "stay bound by their own treaties.",
            NOT_APPLICABLE if alone else APPLICABLE if beside_states else ARGUABLE,
            "Secretary-General's Bulletin ST/SGB/1999/13",
        )


def each_by_itself(provision: Provision, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    """Each State that is party, whoever the adversary is; no armed group as such, unless the provision names groups."""
    asked = situation.by
    if asked is not None and not asked.states:
        yield _others_alone(provision, bool(asked.groups))
        return
    # Where armed groups alone fight, the State of the territory keeps its own duties; they bind no party to the conflict.
    groups_alone = not view.states and sum(1 for side in view.sides if side.groups) > 1
    states = asked.states if asked is not None else view.states or situation.territory
    found = Standings.of(states, provision.instrument, situation, view, memberships)
    yield from found.steps(floor=found.best)
    if not states:
        yield Step(QUESTION, "It binds the States that are party to it, and no State is named.", UNKNOWN)
    if groups_alone:
        yield _others_alone(provision, groups=True)
    elif view.has_groups:
        yield Step(
            QUESTION,
            "It names armed groups, and has the State prevent what it names; whether it binds the groups is disputed."
            if provision.addresses_groups
            else "It binds States; an armed group is not bound by it as such.",
            APPLICABLE,
        )


def _others_alone(provision: Provision, groups: bool) -> Step:
    if provision.addresses_groups and groups:
        return Step(
            QUESTION,
            "It names armed groups, and says that they should not; whether that binds them is disputed. The State that "
            "is party must prevent it.",
            ARGUABLE,
        )
    return Step(QUESTION, "It binds States that are party to it; nobody else is bound by it as such.", NOT_APPLICABLE)


def _asked(situation: Situation) -> tuple[str, ...]:
    """The States whose conduct is asked about; empty where every party's is."""
    return situation.by.states if situation.by is not None else ()
