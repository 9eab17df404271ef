"""The status of a finding, from its elements and lawful explanations.

*Excluded* needs a voice other than the accused party's, at a level no lower than the finding's own; the accused party's
word does not help it there. What only the party that needs it says makes a finding *contested*, no more; nor does it help
where an explanation needs several facts and one of them is told by nobody else.

Whose voice it is otherwise changes nothing. A denial by somebody who belongs to no party makes an answer *disputed* where
others affirm it, as a party's denial does: claims are kept and not weighed. Alone, it is heard as a voice other than the
accused party's. It counts as independent of every other voice, unless the record says to which body it belongs.
"""

from collections.abc import Sequence

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.elements import links, on_own_word
from ihl_docs.assessment.support import LEVELS, counting, level_of, weakest
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import ElementFinding
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


def status(needed: Sequence[ElementFinding], explanations: Sequence[ElementFinding], case: Case) -> FindingStatus:
    """What *needed* elements and *explanations* come to, in the *case* whose voices they rest on."""
    own = level(needed) or EvidentialLevel.ALLEGED
    against = [each for each in needed if each.answer is Answer.NO]
    against += [each for each in explanations if each.answer is Answer.YES]
    if any(_undoes(each, own, case) for each in against):
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


def _undoes(element: ElementFinding, own: EvidentialLevel, case: Case) -> bool:
    if element.answer is Answer.YES and on_own_word(element.reason):
        return False
    others = tuple(each for each in counting(links(element.reason)) if not each.origin.accused)
    reached = weakest((element.level, level_of(others, case)))
    return bool(others) and reached is not None and LEVELS.index(reached) >= LEVELS.index(own)
