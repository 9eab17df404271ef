"""The status of a finding, from its elements and lawful explanations.

*Excluded* needs a voice other than the accused party's, at a level no lower than the finding's own.
What only the party that needs it says makes a finding *contested*, no more.
"""

from collections.abc import Sequence

from ihl_docs.assessment.elements import links
from ihl_docs.assessment.support import LEVELS, counting, weakest
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import ElementFinding
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


def status(needed: Sequence[ElementFinding], explanations: Sequence[ElementFinding]) -> FindingStatus:
    """What *needed* elements and *explanations* come to."""
    own = level(needed) or EvidentialLevel.ALLEGED
    against = [each for each in needed if each.answer is Answer.NO]
    against += [each for each in explanations if each.answer is Answer.YES]
    if any(_undoes(each, own) for each in against):
        return FindingStatus.EXCLUDED
    disputed = any(each.answer is Answer.DISPUTED for each in (*needed, *explanations))
    if against or disputed:
        return FindingStatus.CONTESTED
    if all(each.answer is Answer.YES for each in needed):
        return FindingStatus.INDICATED
    return FindingStatus.INCOMPLETE


def level(needed: Sequence[ElementFinding]) -> EvidentialLevel | None:
    """The level that the weakest affirmed element reaches."""
    return weakest(each.level for each in needed if each.answer is Answer.YES)


def _undoes(element: ElementFinding, own: EvidentialLevel) -> bool:
    others = [each for each in counting(links(element.reason)) if not each.origin.accused]
    strong_enough = element.level is not None and LEVELS.index(element.level) >= LEVELS.index(own)
    return bool(others) and strong_enough
