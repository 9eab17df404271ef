"""Whether one State was bound by one treaty on a day, as far as the data know."""

from datetime import date

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.model import edtf
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.vocabulary.assessing import Applicability

QUESTION = "Who is bound by it?"

Said = tuple[Applicability, str, Binding]


def state_step(state: str, when: str, instrument: str, called: str, catalogue: Catalogue) -> DerivationStep:
    """Whether the State was bound when it happened.

    Args:
        state: Its code.
        when: The date of the event, in EDTF.
        instrument: The treaty's id.
        called: The treaty's name, as it stands in a sentence.
        catalogue: Where the rows are.
    """
    name = catalogue.name_of(state)
    rows = [row for row in catalogue.bindings_of(instrument, state) if row.status is not BindingStatus.DECLARATION]
    if not rows:
        return DerivationStep(
            question=QUESTION,
            result=f"The data do not tell whether {name} is a party to {called}.",
            outcome=Applicability.UNKNOWN,
        )
    outcome, sentence, row = _strongest([_row_says(row, when, name, called) for row in rows])
    return DerivationStep(question=QUESTION, result=sentence, outcome=outcome, source=row.source)


def _strongest(said: list[Said]) -> Said:
    """What several rows come to; a State that left and joined again has one row for each time."""
    order = (Applicability.APPLICABLE, Applicability.ARGUABLE, Applicability.UNKNOWN, Applicability.NOT_APPLICABLE)
    return min(said, key=lambda each: order.index(each[0]))


def _row_says(row: Binding, when: str, name: str, called: str) -> Said:
    if row.status is BindingStatus.NOT_PARTY:
        return _not_party(row, when, name, called)
    if row.since is None:
        return Applicability.UNKNOWN, f"{name} is a party to {called}; since when, the data do not tell.", row
    outcome = _against(when, date.fromisoformat(row.since), date.fromisoformat(row.until) if row.until else None)
    if outcome is Applicability.APPLICABLE:
        deposited = f" ({row.act} {row.deposited})" if row.act and row.deposited else ""
        if row.until is None:
            return outcome, f"{name} is bound by {called} since {row.since}{deposited}.", row
        return outcome, f"{name} was bound by {called} from {row.since}{deposited} until {row.until}.", row
    if outcome is Applicability.ARGUABLE:
        ends = f" until {row.until}" if row.until else ""
        sentence = f"{name} was bound by {called} from {row.since}{ends}; the event may lie in that time or outside it."
        return outcome, sentence, row
    latest = edtf.latest(when)
    too_early = latest is not None and latest < date.fromisoformat(row.since)
    said = f"only from {row.since}, after the event." if too_early else f"no longer from {row.until} on."
    return outcome, f"{name} was bound by {called} {said}", row


def _against(when: str, since: date, until: date | None) -> Applicability:
    """Whether *when* lies in the time from *since* to before *until*; arguable where it may lie outside it."""
    span = edtf.span(when)
    before = span.latest is not None and span.latest < since
    after = until is not None and span.earliest is not None and span.earliest >= until
    if before or after:
        return Applicability.NOT_APPLICABLE
    reaches_before = span.earliest is None or span.earliest < since
    reaches_beyond = until is not None and (span.latest is None or span.latest >= until)
    return Applicability.ARGUABLE if reaches_before or reaches_beyond else Applicability.APPLICABLE


def _not_party(row: Binding, when: str, name: str, called: str) -> Said:
    latest = edtf.latest(when)
    if latest is None or latest > date.fromisoformat(row.as_of):
        sentence = f"{name} was not a party to {called} on {row.as_of}; whether it joined since, the data do not tell."
        return Applicability.UNKNOWN, sentence, row
    return Applicability.NOT_APPLICABLE, f"{name} is not a party to {called} (state of {row.as_of}).", row
