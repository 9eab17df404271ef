"""Whether a provision binds those parties, there, on that day: every step shown, none left out.

    applicable("gc4:53", conflict="niac", parties=("MM", ArmedGroup(name="KNDF")), day="2022-01-11", place="MM")

Each step by itself says applicable, not applicable, arguable or unknown. A provision applies only if
every step lets it: one *not applicable* decides, then *unknown*, then *arguable*. Where the claims tell
of more than one kind of conflict, each is followed to its end; where the ends differ, the whole is arguable.
Provisions that are alike in law, such as most articles of one treaty, share the work; `Law` keeps it.
"""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Final, NamedTuple

import attrs

from ihl_docs.law.bound import bound_steps
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import View, fitting_steps, views, with_article
from ihl_docs.law.jurisdiction import jurisdiction_outcome, jurisdiction_steps
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.membership import Memberships
from ihl_docs.law.protection import protection_steps
from ihl_docs.law.provision import InstrumentKind, Provision
from ihl_docs.law.question import Day, Given, Kinds, Parties, Place, States, situation_of, tuples
from ihl_docs.law.reach import continues, continuing_steps, in_force_steps, reach_step
from ihl_docs.law.situation import Situation, Victims
from ihl_docs.law.step import (
    APPLICABLE,
    ARGUABLE,
    NOT_APPLICABLE,
    UNKNOWN,
    Step,
    decided,
    step_record,
)
from ihl_docs.law.undertaking import agreed
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

__all__ = ["Law", "Verdict", "applicable", "decided", "derived", "standard_law"]

SITUATIONS: Final = 10_000
"""How many situations a `Law` keeps its work for, before it starts anew."""

VERDICTS: Final = {
    APPLICABLE: "it applies",
    NOT_APPLICABLE: "it does not apply",
    ARGUABLE: "it arguably applies",
    UNKNOWN: "the data do not tell whether it applies",
}


class Path(NamedTuple):
    """One classification, followed to its end."""

    view: View
    steps: tuple[Step, ...]
    outcome: Applicability


class Worked(NamedTuple):
    """A situation as the law looks at it, and what was worked out for it, by class of provisions."""

    situation: Situation
    views: tuple[View, ...]
    outcomes: dict[int, Applicability]
    promises: bool


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
        self._classes: dict[str, int] = {}
        self._numbers: dict[object, int] = {}
        self._worked: dict[int, Worked] = {}
        self._given: dict[Given, Situation] = {}

    def situation(self, given: Given) -> Situation:
        """The situation that a question tells of; the same one for the same words."""
        found = self._given.get(given)
        if found is None:
            if len(self._given) >= SITUATIONS:
                self._given.clear()
            found = self._given[given] = situation_of(given, self.states)
        return found

    def outcome(self, provision: Provision, situation: Situation) -> Applicability:
        """Whether the provision binds; the way there is worked out and not kept."""
        worked = self._worked.get(id(situation))
        if worked is None:
            worked = self._look_at(situation)
        number = self._classes.get(provision.id)
        if number is None:
            number = self._number(provision)
        found = worked.outcomes.get(number)
        if found is None:
            found = _whole([self._end(provision, worked, view) for view in worked.views])
            if not worked.promises:
                worked.outcomes[number] = found
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
            found = self._worked[id(situation)] = Worked(situation, views(situation), {}, promises)
        return found

    def _number(self, provision: Provision) -> int:
        """The number of the class of provisions that are alike in all that the steps ask of them."""
        alike = (
            provision.instrument,
            provision.scope,
            provision.protection,
            provision.states_only,
            provision.addresses_groups,
            provision.amended_by,
            provision.in_force,
            continues(provision),
        )
        number = self._numbers.setdefault(alike, len(self._numbers))
        self._classes[provision.id] = number
        return number

    def _paths(self, provision: Provision, worked: Worked) -> tuple[Path, ...]:
        return tuple(self._path(provision, worked.situation, view) for view in worked.views)

    def _path(self, provision: Provision, situation: Situation, view: View) -> Path:
        steps = tuple(self._steps(provision, situation, view))
        promised = tuple(agreed(provision, situation, view))
        outcome = _with_promises(decided(step.outcome for step in steps), promised)
        return Path(view, (*steps, *promised), outcome)

    def _end(self, provision: Provision, worked: Worked, view: View) -> Applicability:
        """What the path of one classification comes to; no step is asked for after one that decides."""
        outcome = decided(step.outcome for step in self._steps(provision, worked.situation, view))
        promised = agreed(provision, worked.situation, view) if worked.promises else ()
        return _with_promises(outcome, promised)

    def _steps(self, provision: Provision, situation: Situation, view: View) -> Iterator[Step]:
        yield reach_step(provision, view, self.catalogue)
        yield from fitting_steps(situation, view)
        yield from protection_steps(provision, situation, view)
        yield from in_force_steps(provision, situation.when, self.catalogue)
        yield from bound_steps(provision, situation, view, self.memberships)
        yield from continuing_steps(provision, situation, view)


def _with_promises(outcome: Applicability, promised: Iterable[Step]) -> Applicability:
    """An agreement brings into force between the parties what does not apply of itself."""
    if outcome is NOT_APPLICABLE and any(step.outcome is ARGUABLE for step in promised):
        return ARGUABLE
    return outcome


@cache
def standard_law() -> Law:
    """The law of the catalogue that comes with the program, kept as long as the program runs."""
    return Law(load_catalogue())


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Verdict:
    """The answer to one question; how it follows is put together when it is first read."""

    provision: Provision
    situation: Situation
    outcome: Applicability
    law: Law = attrs.field(repr=False)

    @cached_property
    def record(self) -> ProvisionApplicability:
        """The answer with every step, as it stands in an assessment and as JSON."""
        return _record(self.provision, self.law.paths(self.provision, self.situation))

    @property
    def reason(self) -> str:
        """Why, in a sentence or a few."""
        return self.record.reason

    @property
    def steps(self) -> tuple[DerivationStep, ...]:
        """The steps, in order."""
        return self.record.steps

    @cached_property
    def by_classification(self) -> tuple[tuple[ConflictKind | None, Applicability], ...]:
        """The answer for each kind of conflict that is claimed, side by side."""
        return tuple((path.view.kind, path.outcome) for path in self.law.paths(self.provision, self.situation))

    @cached_property
    def jurisdiction(self) -> tuple[DerivationStep, ...]:
        """For a crime under the Statute, the ways to the Court, which are another question; else none."""
        return tuple(step_record(each, self.provision.citation) for each in self._jurisdiction)

    @property
    def court(self) -> Applicability | None:
        """For a crime under the Statute, whether the Court may have jurisdiction; else `None`."""
        return jurisdiction_outcome(self._jurisdiction) if self._jurisdiction else None

    @cached_property
    def _jurisdiction(self) -> tuple[Step, ...]:
        instrument = self.law.catalogue.instrument(self.provision.instrument)
        if instrument.kind is not InstrumentKind.STATUTE:
            return ()
        return jurisdiction_steps(self.situation, self.law.memberships, self.provision)

    def __str__(self) -> str:
        """The answer and its derivation, one step a line."""
        lines = [f"{self.provision.citation}: {self.outcome}. {self.reason}"]
        for step in (*self.steps, *self.jurisdiction):
            source = f" [{step.source}]" if step.source else ""
            lines.append(f"  {step.question} {step.outcome}: {step.result}{source}")
        return "\n".join(lines)


def applicable(
    provision: str | Provision,
    conflict: Kinds = (),
    parties: Parties = (),
    day: Day = "..",
    place: Place = (),
    *,
    by: Parties = (),
    denied: Kinds = (),
    at_sea: bool | None = None,
    began: Day | None = None,
    closed: Day | None = None,
    consent: bool | None = None,
    victims: Victims | None = None,
    law: Law | None = None,
) -> Verdict:
    """Whether a provision binds those parties, there, on that day.

    Args:
        provision: Its id, such as "gc4:53", or the provision itself.
        conflict: The kind of conflict: "iac", "occupation", "liberation", "niac", "ap2" (a civil war at the threshold
            of Protocol II), "ca3" (one below it) or "none"; several stand for a dispute and are answered side by side.
        parties: One item a side: a State (two or three letters, or its name), an `ArmedGroup`, an `Organisation`, or a
            tuple of those who fight together.
        day: When, in EDTF, or as a date.
        place: The State in whose territory it happened, or several; "at sea" for the high seas. If absent, the only
            State among the parties.
        by: Whose conduct is asked about; if absent, every party's, and what binds some of them applies.
        denied: Kinds of conflict that this was not, such as "occupation" in an international one.
        at_sea: Whether it happened at sea.
        began: When the conflict began, for withdrawals that wait for its end.
        closed: When military operations came to a general close, for long occupations.
        consent: Whether the State of the territory agreed that foreign forces fight there.
        victims: Who was harmed; if absent, the answer holds for whomever the provision protects.
        law: The catalogue to ask, with the work done on it; if absent, the one that comes with the program.

    Raises:
        UnknownProvisionError: If there is no such provision; names the nearest.
        InvalidValueError: If a kind, a State or a date cannot be read.
    """
    asked = law if law is not None else standard_law()
    row = asked.catalogue.provision(provision) if isinstance(provision, str) else provision
    situation = asked.situation(
        Given(
            tuples(conflict),
            tuples(parties),
            day,
            tuples(place),
            tuples(by),
            tuples(denied),
            at_sea,
            began,
            closed,
            consent,
            victims,
        )
    )
    return Verdict(provision=row, situation=situation, outcome=asked.outcome(row, situation), law=asked)


def derived(provision: Provision, situation: Situation, catalogue: Catalogue) -> ProvisionApplicability:
    """Whether *provision* binds in *situation*, with the steps by which that follows; nothing is kept."""
    return _record(provision, Law(catalogue).paths(provision, situation))


def _whole(outcomes: list[Applicability]) -> Applicability:
    """What rival classifications come to together."""
    first = outcomes[0]
    return first if all(each is first for each in outcomes) else ARGUABLE


def _record(provision: Provision, paths: tuple[Path, ...]) -> ProvisionApplicability:
    outcome = _whole([path.outcome for path in paths])
    if len(paths) == 1:
        reason, steps = _reasons(paths[0].steps, outcome), paths[0].steps
    else:
        reason, steps = _several(paths, outcome)
    return ProvisionApplicability(
        provision=provision.id,
        citation=provision.citation,
        heading=provision.heading,
        url=provision.url,
        outcome=outcome,
        reason=reason,
        steps=tuple(step_record(step, provision.citation) for step in steps),
    )


def _reasons(steps: Iterable[Step], outcome: Applicability) -> str:
    """Every reason for the outcome; that something applies rests on all steps."""
    deciding = [step.result for step in steps if outcome in (step.outcome, APPLICABLE)]
    return " ".join(dict.fromkeys(deciding))


def _several(paths: tuple[Path, ...], outcome: Applicability) -> tuple[str, tuple[Step, ...]]:
    steps = _side_by_side(paths)
    if all(path.outcome is outcome for path in paths):
        return _reasons((step for path in paths for step in path.steps), outcome), steps
    said = [
        f"As {with_article(path.view.kind)}, {VERDICTS[path.outcome]}{_because(path)}"
        for path in paths
        if path.view.kind is not None
    ]
    reason = " ".join(("The claims tell of more than one kind of conflict.", *said))
    return reason, (*steps, Step("What follows where the kind of conflict is open?", reason, ARGUABLE, None))


def _because(path: Path) -> str:
    return "." if path.outcome is APPLICABLE else f": {_reasons(path.steps, path.outcome)}"


def _side_by_side(paths: tuple[Path, ...]) -> tuple[Step, ...]:
    """The steps of each kind of conflict, marked with it; what all have in common is told once."""
    common = [step for step in paths[0].steps if all(step in path.steps for path in paths)]
    apart = [
        step._replace(question=f"As {with_article(path.view.kind)}: {step.question[0].lower()}{step.question[1:]}")
        for path in paths
        if path.view.kind is not None
        for step in path.steps
        if step not in common
    ]
    return (*apart, *common)
