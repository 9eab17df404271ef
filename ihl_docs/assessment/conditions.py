"""Joints of facts, in Kleene's three values and *disputed*; the level goes along with the answer."""

from collections.abc import Iterator

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


def affirmed(condition: Condition, subject: Subject) -> bool:
    """Whether claims speak for *condition* as a whole: for every part that it needs, whoever denies it.

    What is in dispute has somebody who affirms it and somebody who denies it; what no claim addresses has neither.
    So a dispute over one part never makes up for silence on another, as it does in `answer_of`.
    """
    return _some_claim_for(condition, subject, holds=True)


def _some_claim_for(condition: Condition, subject: Subject, *, holds: bool) -> bool:
    """Whether claims say that *condition* holds, or that it does not."""
    if condition.joint is Joint.NOT:
        return any(_each_claimed(condition, subject, holds=not holds))
    every_part_needed = (condition.joint is Joint.ALL) == holds
    return (all if every_part_needed else any)(_each_claimed(condition, subject, holds=holds))


def _each_claimed(condition: Condition, subject: Subject, *, holds: bool) -> Iterator[bool]:
    wanted = (Answer.YES if holds else Answer.NO, Answer.DISPUTED)
    yield from (answer(fact, subject) in wanted for fact in condition.facts)
    yield from (_some_claim_for(part, subject, holds=holds) for part in condition.parts)


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
