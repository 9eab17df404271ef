"""Who is bound by a provision: every party by custom, a State by treaty from its day on."""

from collections.abc import Iterable
from datetime import date

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import InstrumentKind, Provision
from ihl_docs.law.situation import Situation
from ihl_docs.model import edtf
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.vocabulary.assessing import Applicability

QUESTION = "Who is bound by it?"
STATE_NAMES = {"MM": "Myanmar"}


def bound_steps(provision: Provision, situation: Situation, catalogue: Catalogue) -> Iterable[DerivationStep]:
    """The steps from the provision's instrument to whether the parties are bound by it."""
    instrument = catalogue.instrument(provision.instrument)
    if instrument.kind is InstrumentKind.CUSTOMARY_STUDY:
        yield DerivationStep(
            question=QUESTION,
            result="Customary law binds every party to the conflict, States and armed groups alike.",
            outcome=Applicability.APPLICABLE,
            source=instrument.short,
        )
    elif instrument.kind is InstrumentKind.STATUTE:
        yield DerivationStep(
            question=QUESTION,
            result="The Statute defines crimes of persons; whether its Court has jurisdiction is another question.",
            outcome=Applicability.APPLICABLE,
            source=instrument.short,
        )
    else:
        # In a non-international conflict it is the State in whose territory it is fought that must be a party.
        states = tuple(dict.fromkeys((*situation.states, *situation.territory)))
        for state in states:
            yield state_step(state, situation.when, instrument.id, instrument.short, catalogue)
        if situation.armed_groups and states:
            yield DerivationStep(
                question=QUESTION,
                result="An armed group is bound by what binds each party to such a conflict, once the State is a party.",
                outcome=Applicability.APPLICABLE,
                source=provision.citation,
            )


def state_step(state: str, when: str, instrument: str, short: str, catalogue: Catalogue) -> DerivationStep:
    """Whether one State was bound by one treaty when it happened."""
    name = STATE_NAMES.get(state, state)
    rows = [row for row in catalogue.bindings_of(instrument, state) if row.status is not BindingStatus.DECLARATION]
    if not rows:
        return DerivationStep(
            question=QUESTION,
            result=f"The data do not tell whether {name} is a party to {short}.",
            outcome=Applicability.UNKNOWN,
        )
    outcome, sentence, row = _strongest([_row_says(row, when, name, short) for row in rows])
    return DerivationStep(question=QUESTION, result=sentence, outcome=outcome, source=row.source)


Said = tuple[Applicability, str, Binding]


def _strongest(said: list[Said]) -> Said:
    order = (Applicability.APPLICABLE, Applicability.ARGUABLE, Applicability.UNKNOWN, Applicability.NOT_APPLICABLE)
    return min(said, key=lambda each: order.index(each[0]))


def _row_says(row: Binding, when: str, name: str, short: str) -> Said:
    if row.status is BindingStatus.NOT_PARTY:
        return _not_party(row, when, name, short)
    if row.since is None:
        return Applicability.UNKNOWN, f"{name} is a party to {short}; since when, the data do not tell.", row
    span, since = edtf.span(when), date.fromisoformat(row.since)
    until = date.fromisoformat(row.until) if row.until else date.max
    if span.latest is not None and span.latest < since:
        said = Applicability.NOT_APPLICABLE, f"{name} was bound by {short} only from {row.since}, after the event."
    elif span.earliest is not None and span.earliest >= until:
        said = Applicability.NOT_APPLICABLE, f"{name} was no longer bound by {short} from {row.until}."
    elif (
        span.earliest is None or span.earliest < since or (row.until and (span.latest is None or span.latest >= until))
    ):
        said = Applicability.ARGUABLE, f"{name} was bound by {short} for part of the time in which the event may lie."
    else:
        deposited = f" ({row.act} {row.deposited})" if row.act and row.deposited else ""
        said = Applicability.APPLICABLE, f"{name} is bound by {short} since {row.since}{deposited}."
    return (*said, row)


def _not_party(row: Binding, when: str, name: str, short: str) -> Said:
    latest = edtf.latest(when)
    if latest is None or latest > date.fromisoformat(row.as_of):
        sentence = f"{name} was not a party to {short} on {row.as_of}; whether it joined since, the data do not tell."
        return Applicability.UNKNOWN, sentence, row
    return Applicability.NOT_APPLICABLE, f"{name} is not a party to {short} (state of {row.as_of}).", row
