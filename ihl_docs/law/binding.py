"""Who is bound by a treaty, from when to when, as far as the data know."""

from ihl_docs.law.provision import Confidence
from ihl_docs.model.forms import CountryCode, Day, Identifier, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.term import Term


class BindingStatus(Term):
    """What the data know of a State and a treaty."""

    PARTY = "party", "The State is, or was between the dates, a party."
    NOT_PARTY = "not-party", "The State is on no list of parties that the source calls complete."
    DECLARATION = "declaration", "A declaration was lodged; what it brings about is said in the note."


@record
class State:
    """A State of which the data know something."""

    code: CountryCode = about("Its code (ISO 3166-1 alpha-2).")
    name: PlainText = about("Its name, as it stands in a sentence.")


@record
class Binding:
    """One State and one treaty. Where no row speaks of them, the answer is unknown, never no."""

    instrument: Identifier = about("The treaty.")
    state: CountryCode = about("The State (ISO 3166-1 alpha-2).")
    status: BindingStatus = about("What is known.")
    deposited: Day | None = about("When the instrument of accession or ratification was deposited.", default=None)
    act: PlainText | None = about("Ratification, accession, succession or declaration.", default=None)
    since: Day | None = about("Since when it is bound.", default=None)
    until: Day | None = about("Until when it was bound, for a withdrawal that took effect.", default=None)
    as_of: Day = about("The day up to which the source speaks.")
    note: PlainText | None = about("Reservations, declarations, and what they bring about.", default=None)
    source: PlainText = about("The source of the row.")
    confidence: Confidence = about("Whether it was compared with its source.")
