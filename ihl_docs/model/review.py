"""A person's decision on a finding. It stands beside what the engine said and never replaces it."""

from ihl_docs.model.forms import Day, Identifier, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.assessing import ReviewDecision


@record
class Review:
    """Who decided what on which finding, when and why."""

    finding: Identifier = about("The finding.")
    decision: ReviewDecision = about("What was decided.")
    by: PlainText = about("Name or role of whoever decided.")
    when: Day = about("On which day.")
    reason: Text = about("Why.")
