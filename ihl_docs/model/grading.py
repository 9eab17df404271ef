"""Grades that users give to sources and to information. Optional, attributed, and never computed with.

Source: the Admiralty scale; the two grades are judged apart from each other.
"""

from ihl_docs.model.forms import EdtfDate, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.term import Term


class SourceReliability(Term):
    """How reliable a source has been."""

    A = "A", "Completely reliable."
    B = "B", "Usually reliable."
    C = "C", "Fairly reliable."
    D = "D", "Not usually reliable."
    E = "E", "Unreliable."
    F = "F", "Reliability cannot be judged."


class InformationCredibility(Term):
    """How credible a piece of information is."""

    CONFIRMED = "1", "Confirmed by other sources."
    PROBABLE = "2", "Probably true."
    POSSIBLE = "3", "Possibly true."
    DOUBTFUL = "4", "Doubtful."
    IMPROBABLE = "5", "Improbable."
    CANNOT_BE_JUDGED = "6", "Truth cannot be judged."


@record
class ReliabilityGrade:
    """A grade of a source, and whose judgement it is."""

    grade: SourceReliability = about("The grade.")
    by: PlainText = about("Name or role of whoever judged it.")
    when: EdtfDate | None = about("When it was judged.", default=None)
    reason: Text | None = about("Why.", default=None)


@record
class CredibilityGrade:
    """A grade of a claim, and whose judgement it is."""

    grade: InformationCredibility = about("The grade.")
    by: PlainText = about("Name or role of whoever judged it.")
    when: EdtfDate | None = about("When it was judged.", default=None)
    reason: Text | None = about("Why.", default=None)
