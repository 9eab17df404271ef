"""Who is bound by a treaty, from when to when, as far as the data know."""

from ihl_docs.law.provision import Confidence
from ihl_docs.model.forms import CountryCode, Day, EdtfDate, Identifier, PlainText, ProvisionId
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.term import Term


class BindingStatus(Term):
    """What the data know of a State and a treaty."""

    PARTY = "party", "The State is, or was between the dates, a party."
    SIGNATORY = "signatory", "The State has signed and no more. It is not bound (trap 7)."
    NOT_PARTY = "not-party", "The State is on no list of parties that the source calls complete."
    DECLARATION = "declaration", "A declaration was lodged; what it brings about is said in the note."
    RESERVATION = (
        "reservation",
        "A reservation, or a declaration on how the State reads the treaty. Whether it is valid is not decided here.",
    )
    OPT_OUT = (
        "opt-out",
        "The State has declared that for a time it does not accept the Court's jurisdiction over war crimes.",
    )
    REFERRAL = "referral", "The Security Council has referred a situation in the State to the Court."


class Basis(Term):
    """How the day is known from which a State is bound."""

    SOURCE = "source", "The source prints it."
    COMPUTED = "computed", "It follows from the day of deposit by the treaty's own clause."
    STATEMENT = (
        "statement",
        "A succession; the State told the depositary of the day since which it considers itself bound.",
    )
    SUCCESSION = (
        "succession",
        "A succession, which reaches back to the day when the State came to be. The source prints the notification only.",
    )


@record
class State:
    """A State, or another entity that lists of parties name, of which the data know something."""

    code: CountryCode = about("Its code (ISO 3166-1 alpha-2).")
    name: PlainText = about("Its name, as it stands in a sentence.")
    iso3: PlainText | None = about("Its code of three letters (ISO 3166-1 alpha-3).", default=None)
    names: tuple[PlainText, ...] = about(
        "Other names, English and French, former ones too, by which it is looked up.", default=()
    )
    listed: bool = about(
        "Whether its absence from a complete list of parties shows that it is no party. It does not where another "
        "State may have acted for it, or where its standing as a State is disputed.",
        default=True,
    )


@record
class Coverage:
    """How far the rows on one treaty reach."""

    instrument: Identifier = about("The treaty, or the amendment.")
    complete: bool = about(
        "Whether every party on the day is a row. Then a State without a row was no party on it; else it is unknown."
    )
    as_of: Day = about("The day up to which the list speaks.")
    source: PlainText = about("The list.")
    confidence: Confidence = about("Whether it was compared with its source.")
    note: PlainText | None = about("What is missing, and what was found wrong.", default=None)
    waits_months: int | None = about(
        "Who accedes is bound that many months later at the earliest, whatever the conflict.", default=None
    )
    waits_by: PlainText | None = about("The clause that says so.", default=None)


@record
class Binding:
    """One State and one treaty. Where no row speaks of them, the answer is unknown, never no."""

    instrument: Identifier = about("The treaty, or the amendment of one.")
    state: CountryCode = about("The State (ISO 3166-1 alpha-2).")
    status: BindingStatus = about("What is known.")
    provision: ProvisionId | None = about("The provision that a declaration or reservation concerns.", default=None)
    act: PlainText | None = about("Ratification, accession, succession or declaration.", default=None)
    signed: Day | None = about("When it signed.", default=None)
    deposited: EdtfDate | None = about(
        "When the instrument was deposited; a year where no more is known.", default=None
    )
    since: Day | None = about(
        "The first day on which it is bound, or to which a declaration reaches back.", default=None
    )
    basis: Basis | None = about("How that day is known.", default=None)
    since_earliest: Day | None = about("Where that day is not known: it is not bound before this one.", default=None)
    since_latest: Day | None = about(
        "Where that day is not known: it is bound from this one at the latest.", default=None
    )
    applied_from: Day | None = about(
        "From this day on it has declared that it applies the treaty, before it is bound: provisional application.",
        default=None,
    )
    until: Day | None = about("The first day on which it is no longer bound, for a withdrawal.", default=None)
    withdrawal_notified: Day | None = about(
        "When it notified a withdrawal. Until that takes effect it is bound (trap 7).", default=None
    )
    uncertain_from: Day | None = about(
        "From this day on the sources differ on whether it is still bound.", default=None
    )
    limited_to: PlainText | None = about(
        "The part of the State, or the acts, to which a declaration or referral is limited.", default=None
    )
    disputed: bool = about("Whether it is open in law whether it was made validly.", default=False)
    as_of: Day = about("The day up to which the source speaks.")
    note: PlainText | None = about("Reservations, declarations, and what they bring about.", default=None)
    source: PlainText = about("The source of the row.")
    confidence: Confidence = about("Whether it was compared with its source.")
