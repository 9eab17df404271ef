"""Figures of many incidents, added where they may be added, and never where they may not."""

from ihl_docs.model.forms import Count, HarmRef, Identifier, IncidentRef, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.term import Term


class TallyKey(Term):
    """By what figures are told apart."""

    STATUS = "status", "Status of the persons harmed."
    SEX = "sex", "Sex of the persons harmed."
    AGE = "age", "Age of the persons harmed."
    OBJECT = "object", "Kind of thing harmed."
    PARTY = "party", "Party to which the act is ascribed."
    CAUSE = "cause", "Conduct from which the harm resulted."
    PLACE = "place", "Place of the incident."
    COUNTRY = "country", "Country of the incident."
    MONTH = "month", "Month of the incident."


@record
class TallyRow:
    """One row: a kind of harm and what the keys say, with the sum of what was reported for each incident."""

    kind: HarmKind = about("The kind of harm.")
    keys: tuple[PlainText, ...] = about("What each key says, in the order of the table's keys.", default=())
    low: Count = about("The lowest that the reports add up to; a figure that somebody denies counts as none.")
    best: Count = about("The sum of the figures themselves; of rival accounts, the one with more behind it.")
    high: Count = about("The highest that the reports add up to.")
    incidents: Count = about("In how many incidents.")
    without_figure: Count = about("In how many of them some harm has no number, so that the sums are too low.")
    approximate: bool = about("Whether some of the figures are estimates.", default=False)
    harms: tuple[HarmRef, ...] = about("The harms that were counted.", default=())


@record
class Apart:
    """A figure that is in no sum, and why."""

    incident: IncidentRef = about("The incident.")
    harm: HarmRef = about("The harm.")
    kind: HarmKind = about("The kind of harm.")
    figure: PlainText = about("What was reported.")
    reason: PlainText = about("Why it is in no sum.")


@record
class Tally:
    """A table of figures over many incidents."""

    by: tuple[TallyKey, ...] = about("The keys, in order.", default=())
    rows: tuple[TallyRow, ...] = about("The rows, ordered by kind and keys.", default=())
    apart: tuple[Apart, ...] = about("Figures that are in no sum.", default=())
    submissions: tuple[Identifier, ...] = about("The submissions counted.", default=())
    incidents: Count = about("How many incidents the submissions hold.")
    caveats: tuple[PlainText, ...] = about("What the sums do not show.", default=())
