"""Whether one State was bound by one treaty, or by an amendment of one, on a day, as far as the data know.

A signature binds nobody. A withdrawal has no effect before its day, and none on what lies before it. A succession
reaches back. After the day up to which a list speaks, a party is taken to be one still; whoever was none is none until
an accession of the next day could have taken effect, and after that nobody knows.

Source: Vienna Convention on the Law of Treaties 11 to 18, 24, 28, 70; the final clauses of each treaty.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from ihl_docs.law.binding import Binding, BindingStatus, Coverage
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Instrument
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step, best
from ihl_docs.model import edtf
from ihl_docs.model.vocabulary.assessing import Applicability

QUESTION: Final = "Who is bound by it?"
LIMIT: Final = 100_000
_EVERY_MONTH_HAS: Final = 28
_NUMBERED: Final = re.compile(r"[IVX]+|[0-9]+|[A-Z]{2,}")


class Standing(NamedTuple):
    """What a State is to a treaty on a day."""

    outcome: Applicability
    sentence: str
    source: str | None
    told: bool = True
    """Whether the data speak of it at all."""


class Asked(NamedTuple):
    """When, and what the day needs: whether the State is engaged in a conflict, and since when."""

    when: str
    earliest: date | None
    latest: date | None
    engaged: bool
    began: date | None


class Memberships:
    """Who is party to what, looked up in a catalogue; each answer is worked out once and kept here."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Hold the catalogue whose rows are asked for."""
        self.catalogue = catalogue
        self._known: dict[tuple[str, str, str, bool, str | None], Standing] = {}
        self._instruments: dict[str, Instrument] = {}
        self._called: dict[str, str] = {}

    def of(self, state: str, treaty: str, when: str, *, engaged: bool = False, began: str | None = None) -> Standing:
        """What *state* is to *treaty* on that day.

        Args:
            state: Its code.
            treaty: Id of the instrument or amendment.
            when: The date of the event, in EDTF.
            engaged: Whether the State is engaged in an armed conflict at that time.
            began: When that conflict began, in EDTF.
        """
        key = (state, treaty, when, engaged, began)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= LIMIT:
                self._known.clear()
            span = edtf.span(when)
            start = edtf.latest(began) if began is not None else None
            asked = Asked(when, span.earliest, span.latest, engaged, start)
            found = self._known[key] = self._work_out(state, treaty, asked)
        return found

    def step(self, state: str, treaty: str, when: str, *, engaged: bool = False, began: str | None = None) -> Step:
        """The same, as a step."""
        found = self.of(state, treaty, when, engaged=engaged, began=began)
        return Step(QUESTION, found.sentence, found.outcome, found.source)

    def called(self, treaty: str) -> str:
        """The treaty's or amendment's short name, as it stands in a sentence."""
        if treaty not in self._called:
            self._called[treaty] = self._name(treaty)
        return self._called[treaty]

    def _name(self, treaty: str) -> str:
        instrument = self._instrument(treaty)
        if instrument is not None:
            last = instrument.short.partition(" (")[0].split()[-1]
            return instrument.short if _NUMBERED.fullmatch(last) else f"the {instrument.short}"
        named = next((each.name for each in self.catalogue.amendments if each.id == treaty), None)
        return f"the {named[0].lower()}{named[1:]}" if named else treaty

    def _instrument(self, treaty: str) -> Instrument | None:
        if not self._instruments:
            self._instruments.update((each.id, each) for each in self.catalogue.instruments)
        return self._instruments.get(treaty)

    def _work_out(self, state: str, treaty: str, asked: Asked) -> Standing:
        name, called = self.catalogue.name_of(state), self.called(treaty)
        rows = self.catalogue.bindings_of(treaty, state)
        party = [row for row in rows if row.status is BindingStatus.PARTY]
        signed = next((row.signed for row in rows if row.status is BindingStatus.SIGNATORY), None)
        if party:
            instrument = self._instrument(treaty)
            said = [_party(row, asked, name, called, instrument) for row in party]
            wanted = best(each.outcome for each in said)
            return next(each for each in said if each.outcome is wanted)
        for row in rows:
            if row.status in (BindingStatus.NOT_PARTY, BindingStatus.SIGNATORY):
                return _no_party(row, asked, (name, called), signed, self.catalogue.coverage_of(treaty))
        return Standing(UNKNOWN, f"The data do not tell whether {name} is a party to {called}.", None, told=False)


def _no_party(
    row: Binding, asked: Asked, names: tuple[str, str], signed: str | None, coverage: Coverage | None
) -> Standing:
    name, called = names
    only = f" It signed on {signed}; a signature alone does not bind." if signed else ""
    if asked.latest is None or asked.latest > date.fromisoformat(row.as_of):
        if coverage is not None and asked.latest is not None and asked.latest <= surely_unbound_until(row, coverage):
            sentence = (
                f"{name} was not a party to {called} on {row.as_of}, and an accession after that binds only "
                f"{coverage.waits_months} months later at the earliest ({coverage.waits_by})."
            )
            return Standing(NOT_APPLICABLE, sentence + only, row.source)
        sentence = f"{name} was not a party to {called} on {row.as_of}; whether it joined since, the data do not tell."
        return Standing(UNKNOWN, sentence + only, row.source)
    return Standing(NOT_APPLICABLE, f"{name} is not a party to {called} (state of {row.as_of}).{only}", row.source)


def surely_unbound_until(row: Binding, coverage: Coverage) -> date:
    """Until when, this day included, a State is surely not bound that was no party on the day of the list."""
    listed = date.fromisoformat(row.as_of)
    years, month = divmod(listed.month - 1 + (coverage.waits_months or 0), 12)
    return date(listed.year + years, month + 1, min(listed.day, _EVERY_MONTH_HAS))


def _party(row: Binding, asked: Asked, name: str, called: str, instrument: Instrument | None) -> Standing:
    before = _before(row, asked, name, called, instrument)
    if before is not None:
        return before
    after = _after(row, asked, name, called, instrument)
    if after is not None:
        return after
    acted = f" ({row.act} {row.deposited})" if row.act and row.deposited else ""
    if row.since is None:
        bound = f"{name} was a party to {called} by then"
    elif row.until is None or row.until > row.as_of:
        bound = f"{name} is bound by {called} since {row.since}{acted}"
    else:
        bound = f"{name} was bound by {called} from {row.since}{acted} until {row.until}"
    stale = asked.latest is None or asked.latest > date.fromisoformat(row.as_of)
    ended = row.until is not None and row.until <= row.as_of
    tail = f", as far as the list of {row.as_of} tells." if stale and not ended else "."
    return Standing(APPLICABLE, bound + tail + _withdrawing(row, asked), row.source)


def _withdrawing(row: Binding, asked: Asked) -> str:
    notified = row.withdrawal_notified
    if notified is None:
        return ""
    ends = f" before {row.until}" if row.until else " before the day on which it takes effect"
    if asked.latest is not None and asked.latest < date.fromisoformat(notified):
        return f" The withdrawal that it notified on {notified} is not retroactive."
    return f" It notified its withdrawal on {notified}, which changes nothing{ends}."


def _before(row: Binding, asked: Asked, name: str, called: str, instrument: Instrument | None) -> Standing | None:
    """What is to be said where the event lies, or may lie, before the first day on which the State is bound."""
    if row.since is None:
        return _undated(row, asked, name, called)
    since = date.fromisoformat(row.since)
    if asked.earliest is not None and asked.earliest >= since:
        return None
    clause = instrument.immediate_by if instrument is not None and asked.engaged else None
    deposited = edtf.latest(row.deposited) if row.deposited and clause else None
    if deposited is not None and deposited < since and (asked.latest is None or asked.latest >= deposited):
        surely = asked.earliest is not None and asked.earliest >= deposited
        said = (
            f"{name} deposited its {row.act or 'ratification'} of {called} on {row.deposited}; a conflict to which it "
            f"is a party gives that immediate effect ({clause})."
        )
        before = " The event may lie before."
        return Standing(APPLICABLE if surely else ARGUABLE, said if surely else said + before, row.source)
    if asked.latest is not None and asked.latest < since:
        return _provisional(row, asked, name, called) or _too_early(row, asked, name, called)
    ends = f" until {row.until}" if row.until else ""
    said = f"{name} was bound by {called} from {row.since}{ends}; the event may lie in that time or outside it."
    return Standing(ARGUABLE, said, row.source)


def _provisional(row: Binding, asked: Asked, name: str, called: str) -> Standing | None:
    """Source: Vienna Convention on the Law of Treaties 25; whether the others agreed to it is another question."""
    if row.applied_from is None or asked.latest is None or asked.latest < date.fromisoformat(row.applied_from):
        return None
    said = (
        f"{name} is bound by {called} from {row.since} on; it had declared to apply it provisionally from "
        f"{row.applied_from} on, before that."
    )
    return Standing(ARGUABLE, f"{said} {row.note}" if row.note else said, row.source)


def _too_early(row: Binding, asked: Asked, name: str, called: str) -> Standing:
    if row.act == "succession":
        said = (
            f"{name} is bound by {called} by succession, from {row.since} on, when it became a State of its own; "
            "by what its predecessor was bound before, the data do not tell."
        )
        return Standing(UNKNOWN, said, row.source)
    signed = row.signed is not None and asked.latest is not None and date.fromisoformat(row.signed) <= asked.latest
    only = f" It had signed on {row.signed}; a signature alone does not bind." if signed else ""
    return Standing(
        NOT_APPLICABLE, f"{name} was bound by {called} only from {row.since}, after the event.{only}", row.source
    )


def _undated(row: Binding, asked: Asked, name: str, called: str) -> Standing | None:
    first = date.fromisoformat(row.since_earliest) if row.since_earliest else None
    last = date.fromisoformat(row.since_latest) if row.since_latest else None
    if first is not None and asked.latest is not None and asked.latest < first:
        said = f"{name} was bound by {called} only later, not before {row.since_earliest}."
        return Standing(NOT_APPLICABLE, said, row.source)
    if last is not None and asked.earliest is not None and asked.earliest >= last:
        return None
    return Standing(UNKNOWN, f"{name} is a party to {called}; since when, the data do not tell.", row.source)


def _after(row: Binding, asked: Asked, name: str, called: str, instrument: Instrument | None) -> Standing | None:
    """What is to be said where the event lies, or may lie, after a withdrawal."""
    if row.until is not None:
        until = date.fromisoformat(row.until)
        if asked.earliest is not None and asked.earliest >= until:
            return _withdrawn(row, asked, name, called, instrument)
        if asked.latest is None or asked.latest >= until:
            said = f"{name} was bound by {called} until {row.until}; the event may lie in that time or outside it."
            return Standing(ARGUABLE, said, row.source)
    elif row.uncertain_from is not None:
        doubtful = date.fromisoformat(row.uncertain_from)
        if asked.latest is None or asked.latest >= doubtful:
            said = f"{name} was bound by {called}; the sources differ on whether it is since {row.uncertain_from}."
            return Standing(UNKNOWN, f"{said} {row.note}" if row.note else said, row.source)
    return None


def _withdrawn(row: Binding, asked: Asked, name: str, called: str, instrument: Instrument | None) -> Standing:
    until = date.fromisoformat(row.until) if row.until is not None else date.max
    if until > date.fromisoformat(row.as_of):
        said = (
            f"{name} notified its withdrawal from {called} with effect on {row.until}; whether it took that back, the data "
            f"of {row.as_of} do not tell."
        )
        return Standing(UNKNOWN, said, row.source)
    clause = instrument.withdrawal_waits_by if instrument is not None and asked.engaged else None
    if clause and asked.began is not None and asked.began < until:
        said = (
            f"{name} withdrew from {called} with a view to {row.until}; as it was then engaged in the conflict, it "
            f"stays bound until that ends ({clause})."
        )
        return Standing(APPLICABLE, said, row.source)
    unless = f" unless it was engaged in a conflict on that day ({clause})" if clause and asked.began is None else ""
    said = f"{name} was bound by {called} no longer from {row.until} on{',' if unless else '.'}"
    return Standing(NOT_APPLICABLE, f"{said}{unless}." if unless else said, row.source)
