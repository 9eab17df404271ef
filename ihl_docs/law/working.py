"""The catalogue with the work that was already done on it, for whoever asks often.

Provisions that are alike in law, such as most articles of one treaty, share the work on a situation. What is kept
changes no answer, only how soon it comes.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from ihl_docs.law.bound import bound_steps, reserved_steps
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import View, fitting_steps, views
from ihl_docs.law.competence import ON_COMPETENCE, competence_steps
from ihl_docs.law.derivation import Path, together
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.membership import Memberships
from ihl_docs.law.occupier import occupier_steps
from ihl_docs.law.protection import protection_steps
from ihl_docs.law.provision import Provision
from ihl_docs.law.question import Given, States, situation_of
from ihl_docs.law.reach import continues, continuing_steps, in_force_steps, reach_step
from ihl_docs.law.situation import Situation
from ihl_docs.law.step import ARGUABLE, NOT_APPLICABLE, Step, decided
from ihl_docs.law.turning import Stretch, has_days_of_its_own, states_in, stretch, turning_days
from ihl_docs.law.undertaking import agreed
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability

SITUATIONS: Final = 10_000
"""How many situations a `Law` keeps its work for, before it starts anew."""


WHENEVER: Final = "0001/9999"
"""Stands for the day of a situation, where all days of a stretch of time are meant."""


class Worked(NamedTuple):
    """A situation as the law looks at it, and what was worked out for it."""

    situation: Situation
    views: tuple[View, ...]
    kinds: int
    """The number of what is claimed of the kinds of conflict, on which alone it rests whether a provision reaches them."""
    promises: bool
    outcomes: dict[int, Applicability]
    """By class of provisions: all steps together."""
    fitting: dict[int, Applicability]
    """By view."""
    bound: dict[tuple[int, int], Applicability]
    """By what the steps on who is bound ask of a provision, and by view."""
    fitting_told: dict[int, tuple[Step, ...]]
    bound_told: dict[tuple[int, int], tuple[Step, ...]]
    """The same two as they are told."""


class Class(NamedTuple):
    """The provisions that are alike in all that the steps ask of them, by number."""

    number: int
    bound: int
    """The number of what the steps on who is bound ask of them."""


class Law:
    """The catalogue with the work that was already done on it.

    Whoever asks often keeps one. It holds what was worked out for States, treaties and days, and for situations; the
    same question to another `Law` over the same catalogue gives the same answer.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Hold the catalogue that answers."""
        self.catalogue = catalogue
        self.memberships = Memberships(catalogue)
        self.states = States(catalogue)
        self._classes: dict[str, Class] = {}
        self._numbers: dict[object, int] = {}
        self._reach: dict[tuple[int, int, int], Applicability] = {}
        self._worked: dict[int, Worked] = {}
        self._given: dict[Given, Situation] = {}
        self._alike: dict[tuple[Situation, Stretch], Situation] = {}
        self._turning: dict[frozenset[str], tuple[date, ...]] = {}

    def situation(self, given: Given) -> Situation:
        """The situation that a question tells of; the same one for the same words."""
        found = self._given.get(given)
        if found is None:
            if len(self._given) >= SITUATIONS:
                self._given.clear()
            found = self._given[given] = situation_of(given, self.states)
        return found

    def alike(self, situation: Situation) -> Situation:
        """The first that was asked for of those situations that have the same answers, since only their days differ."""
        if has_days_of_its_own(situation):
            return situation
        states = states_in(situation)
        days = self._turning.get(states)
        if days is None:
            days = self._turning[states] = turning_days(self.catalogue, states)
        if len(self._alike) >= SITUATIONS:
            self._alike.clear()
        key = (revised(situation, when=WHENEVER), stretch(situation.when, days))
        return self._alike.setdefault(key, situation)

    def outcome(self, provision: Provision, situation: Situation) -> Applicability:
        """Whether the provision binds; the way there is worked out and not kept."""
        worked = self._worked.get(id(situation))
        if worked is None:
            worked = self._look_at(situation)
        alike = self._class_of(provision)
        found = worked.outcomes.get(alike.number)
        if found is None:
            found = together([self._end(provision, alike, worked, at) for at in range(len(worked.views))])
            if not worked.promises:
                worked.outcomes[alike.number] = found
        return found

    def paths(self, provision: Provision, situation: Situation) -> tuple[Path, ...]:
        """Each classification that is claimed, followed to its end; never none."""
        return self._paths(provision, self._look_at(situation))

    def _look_at(self, situation: Situation) -> Worked:
        found = self._worked.get(id(situation))
        if found is None:
            if len(self._worked) >= SITUATIONS:
                self._worked.clear()
            promises = any(group.commitments for side in situation.sides for group in side.groups)
            # The situation is held beside its number, so that no other can come to have the same.
            claimed = self._numbers.setdefault(
                tuple((each.kind, each.answer) for each in situation.kinds), len(self._numbers)
            )
            found = Worked(situation, views(situation), claimed, promises, {}, {}, {}, {}, {})
            self._worked[id(situation)] = found
        return found

    def _class_of(self, provision: Provision) -> Class:
        found = self._classes.get(provision.id)
        if found is None:
            found = self._classes[provision.id] = self._class(provision)
        return found

    def _class(self, provision: Provision) -> Class:
        asked_of_bound = (
            provision.instrument,
            provision.scope,
            provision.states_only,
            provision.addresses_groups,
            provision.amended_by,
        )
        asked = (
            *asked_of_bound,
            provision.protection,
            provision.occupier_only,
            provision.in_force,
            provision.not_yet,
            continues(provision),
            provision.id in ON_COMPETENCE,
        )
        bound = self._numbers.setdefault(asked_of_bound, len(self._numbers))
        return Class(self._numbers.setdefault(asked, len(self._numbers)), bound)

    def _paths(self, provision: Provision, worked: Worked) -> tuple[Path, ...]:
        return tuple(self._path(provision, worked, at) for at in range(len(worked.views)))

    def _path(self, provision: Provision, worked: Worked, at: int) -> Path:
        situation, view = worked.situation, worked.views[at]
        steps = tuple(self._steps(provision, worked, at))
        promised = tuple(agreed(provision, situation, view))
        outcome = _with_promises(decided(step.outcome for step in steps), promised)
        return Path(view, (*steps, *promised), outcome)

    def _end(self, provision: Provision, alike: Class, worked: Worked, at: int) -> Applicability:
        """What the path of one classification comes to: that of `_steps`, where no group has promised anything.

        Each part is kept for what it rests on, and none is asked for after one that decides.
        """
        view, situation = worked.views[at], worked.situation
        outcome = self._reaches(provision, alike, worked, at)
        if outcome is not NOT_APPLICABLE:
            fits = worked.fitting.get(at)
            if fits is None:
                fits = worked.fitting[at] = _decided(fitting_steps(situation, view))
            outcome = decided((outcome, fits, _decided(self._own_steps(provision, situation, view))))
        if outcome is not NOT_APPLICABLE:
            binds = worked.bound.get((alike.bound, at))
            if binds is None:
                binds = _decided(bound_steps(provision, situation, view, self.memberships))
                worked.bound[alike.bound, at] = binds
            outcome = decided((outcome, binds))
        return _with_promises(outcome, agreed(provision, situation, view)) if worked.promises else outcome

    def _reaches(self, provision: Provision, alike: Class, worked: Worked, at: int) -> Applicability:
        key = (alike.bound, worked.kinds, at)
        found = self._reach.get(key)
        if found is None:
            found = self._reach[key] = reach_step(provision, worked.views[at], self.catalogue).outcome
        return found

    def _steps(self, provision: Provision, worked: Worked, at: int) -> Iterator[Step]:
        situation, view = worked.situation, worked.views[at]
        yield reach_step(provision, view, self.catalogue)
        fitting = worked.fitting_told.get(at)
        if fitting is None:
            fitting = worked.fitting_told[at] = tuple(fitting_steps(situation, view))
        yield from fitting
        yield from self._own_steps(provision, situation, view)
        key = (self._class_of(provision).bound, at)
        bound = worked.bound_told.get(key)
        if bound is None:
            bound = worked.bound_told[key] = tuple(bound_steps(provision, situation, view, self.memberships))
        yield from bound
        yield from reserved_steps(provision, situation, view, self.memberships)

    def _own_steps(self, provision: Provision, situation: Situation, view: View) -> Iterator[Step]:
        """What a provision asks for by itself, and whether it was law on the day."""
        yield from protection_steps(provision, situation, view)
        yield from occupier_steps(provision, situation, view, self.catalogue)
        yield from in_force_steps(provision, situation.when, self.catalogue)
        yield from continuing_steps(provision, situation, view)
        yield from competence_steps(provision, situation, view, self.catalogue)


def _decided(steps: Iterable[Step]) -> Applicability:
    return decided(step.outcome for step in steps)


def _with_promises(outcome: Applicability, promised: Iterable[Step]) -> Applicability:
    """An agreement brings into force between the parties what does not apply of itself."""
    if outcome is NOT_APPLICABLE and any(step.outcome is ARGUABLE for step in promised):
        return ARGUABLE
    return outcome


@cache
def standard_law() -> Law:
    """The law of the catalogue that comes with the program, kept as long as the program runs."""
    return Law(load_catalogue())
