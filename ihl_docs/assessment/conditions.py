"""Joints of facts, in Kleene's three values and *disputed*; the level goes along with the answer."""

from itertools import chain

from ihl_docs.assessment.criteria import answer, evaluate
from ihl_docs.assessment.subject import Subject
from ihl_docs.assessment.support import strongest, weakest
from ihl_docs.law.violations import Condition, Fact, Joint
from ihl_docs.model.answer import Answer, all_of, any_of, negation
from ihl_docs.model.finding import Reason
from ihl_docs.model.vocabulary.assessing import EvidentialLevel


def resolve(condition: Condition, subject: Subject, statement: str) -> Reason:
    """The answer to *condition* for *subject*, with the reasons under it."""
    parts = (
        *(evaluate(fact, subject) for fact in condition.facts),
        *(resolve(part, subject, _words(part)) for part in condition.parts),
    )
    if condition.joint is Joint.NOT:
        (part,) = parts
        return Reason(statement=statement, answer=negation(part.answer), level=part.level, because=parts)
    joined = all_of if condition.joint is Joint.ALL else any_of
    whole = joined(part.answer for part in parts)
    return Reason(statement=statement, answer=whole, level=_level(condition.joint, whole, parts), because=parts)


def answer_of(condition: Condition, subject: Subject) -> Answer:
    """The answer to *condition* alone, as `resolve` gives it, without the reasons."""
    if condition.joint is Joint.NOT:
        one = condition.facts or condition.parts
        return negation(answer(one[0], subject) if isinstance(one[0], Fact) else answer_of(one[0], subject))
    joined = all_of if condition.joint is Joint.ALL else any_of
    return joined(
        (
            *(answer(fact, subject) for fact in condition.facts),
            *(answer_of(part, subject) for part in condition.parts),
        )
    )


def on_some_account(condition: Condition, subject: Subject) -> bool:
    """Whether some account of the facts makes *condition* true: each dispute counts for whoever says yes.

    What nobody tells makes nothing true, so a dispute beside something unknown is not enough, as it would be if the
    answer to the whole were read as *disputed*.
    """
    if condition.joint is Joint.NOT:
        return answer_of(condition, subject) in (Answer.YES, Answer.DISPUTED)
    joined = all if condition.joint is Joint.ALL else any
    told = (answer(fact, subject) in (Answer.YES, Answer.DISPUTED) for fact in condition.facts)
    return joined(chain(told, (on_some_account(part, subject) for part in condition.parts)))


def _level(joint: Joint, answer: Answer, parts: tuple[Reason, ...]) -> EvidentialLevel | None:
    """Where every part is needed, the weakest tells; where one is enough, the strongest does."""
    if answer is Answer.UNKNOWN:
        return None
    levels = [part.level for part in parts if part.answer is answer]
    every_part_needed = (joint is Joint.ALL) == (answer is not Answer.NO)
    return weakest(levels) if every_part_needed else strongest(levels)


def _words(condition: Condition) -> str:
    return {Joint.ALL: "all of these", Joint.ANY: "at least one of these", Joint.NOT: "the contrary of this"}[
        condition.joint
    ]
