"""Whether a provision binds those parties, there, on that day: every step shown, none left out.

    applicable("gc4:53", conflict="niac", parties=("MM", ArmedGroup(name="KNDF")), day="2022-01-11", place="MM")

Each step by itself says applicable, not applicable, arguable or unknown. A provision applies only if
every step lets it: one *not applicable* decides, then *unknown*, then *arguable*. Where the claims tell
of more than one kind of conflict, each is followed to its end; where the ends differ, the whole is arguable.
"""

from functools import cached_property

import attrs

from ihl_docs.law import derivation
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.jurisdiction import jurisdiction_outcome, jurisdiction_steps
from ihl_docs.law.provision import InstrumentKind, Provision
from ihl_docs.law.question import Day, Given, Kinds, Parties, Place, tuples
from ihl_docs.law.situation import Situation, Victims
from ihl_docs.law.step import Step, step_record
from ihl_docs.law.working import Law, standard_law
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

__all__ = ["Law", "Verdict", "applicable", "derived", "standard_law", "told"]


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
        return told(self.provision, self.situation, self.law)

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
    occupier: Parties = (),
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
        occupier: Who occupies, in an occupation; without it, what binds the Occupying Power alone is unknown for `by`.
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
            tuples(occupier),
        )
    )
    return Verdict(provision=row, situation=situation, outcome=asked.outcome(row, situation), law=asked)


def derived(provision: Provision, situation: Situation, catalogue: Catalogue) -> ProvisionApplicability:
    """Whether *provision* binds in *situation*, with the steps by which that follows; nothing is kept."""
    return told(provision, situation, Law(catalogue))


def told(provision: Provision, situation: Situation, law: Law) -> ProvisionApplicability:
    """The same for whoever asks often, and keeps the *law* with the work done on it."""
    return derivation.told(provision, law.paths(provision, situation))
