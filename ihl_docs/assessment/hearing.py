"""What was said for or against a finding and a decision has heard and rejected, told with whose word it was."""

from collections.abc import Iterable

from ihl_docs.assessment.elements import links
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import ElementFinding


def heard_and_rejected(elements: Iterable[ElementFinding]) -> tuple[str, ...]:
    """Who heard and rejected whose word, each pair once, in the order of their names."""
    pairs = {
        (decision.by, link.origin.name)
        for element in elements
        for link in links(element.reason)
        for decision in link.rejected
    }
    return tuple(
        f"rejected by {body}: what it had said before"
        if body == speaker
        else f"heard and rejected by {body}: the word of {speaker}"
        for body, speaker in sorted(pairs)
    )


def is_heard(element: ElementFinding) -> bool:
    """Whether it is open only since what was said of it was heard and rejected: somebody did address it."""
    return element.answer is Answer.UNKNOWN and any(link.rejected for link in links(element.reason))
