"""Joints of facts, in Kleene's three values and *disputed*; the level goes along with the answer."""

from typing import Final

from ihl_docs.assessment.criteria import answer, evaluate
from ihl_docs.assessment.subject import Subject
from ihl_docs.assessment.support import strongest, weakest
from ihl_docs.law.violations import Condition, Fact, Joint
from ihl_docs.model.answer import Answer, all_of, any_of, negation
from ihl_docs.model.finding import Reason
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import EvidentialLevel

NOT_SO: Final = "that this is not so"
"""What is said of a joint whose one part must not hold: claims against that part speak for the joint."""

EVERY: Final = "all of these"
"""What a reason says whose parts are all needed."""


def resolve(condition: Condition, subject: Subject, statement: str) -> Reason:
    """The answer to *condition* for *subject*, with the reasons under it."""
    parts = (
        *(evaluate(fact, subject) for fact in condition.facts),
        *(resolve(part, subject, _words(part)) for part in condition.parts),
    )
    if condition.joint is Joint.NOT:
        (part,) = parts
        contrary = Reason(statement=NOT_SO, answer=negation(part.answer), level=part.level, because=parts)
        return contrary if statement == NOT_SO else revised(contrary, statement=statement, because=(contrary,))
    joined = all_of if condition.joint is Joint.ALL else any_of
    whole = joined(part.answer for part in parts)
    return Reason(statement=statement, answer=whole, level=level_of_joint(condition.joint, whole, parts), because=parts)


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


def claimed(condition: Condition, subject: Subject, *, denied: bool = False) -> bool:
    """Whether claims say so, though others may deny it: every fact that is needed is asserted by somebody.

    That one fact is in dispute makes no claim of another of which nobody speaks.

    Args:
        condition: What is asked.
        subject: Of what it is asked.
        denied: Whether to ask for the contrary: that claims deny the condition.
    """
    if condition.joint is Joint.NOT:
        return all(_said(fact, subject, denied=not denied) for fact in condition.facts) and all(
            claimed(part, subject, denied=not denied) for part in condition.parts
        )
    enough = all if (condition.joint is Joint.ALL) is not denied else any
    return enough(
        (
            *(_said(fact, subject, denied=denied) for fact in condition.facts),
            *(claimed(part, subject, denied=denied) for part in condition.parts),
        )
    )


def _said(fact: Fact, subject: Subject, *, denied: bool) -> bool:
    return answer(fact, subject) in (Answer.DISPUTED, Answer.NO if denied else Answer.YES)


def level_of_joint(joint: Joint, answer: Answer, parts: tuple[Reason, ...]) -> EvidentialLevel | None:
    """Where every part is needed, the weakest tells; where one is enough, the strongest does."""
    if answer is Answer.UNKNOWN:
        return None
    levels = [part.level for part in parts if part.answer is answer]
    every_part_needed = (joint is Joint.ALL) == (answer is not Answer.NO)
    return weakest(levels) if every_part_needed else strongest(levels)


def _words(condition: Condition) -> str:
    return {Joint.ALL: EVERY, Joint.ANY: "at least one of these", Joint.NOT: NOT_SO}[condition.joint]
