"""Answers that may be open: Kleene's three values, and *disputed* where claims conflict."""

from collections.abc import Iterable, Sized
from typing import NoReturn

from ihl_docs.model.vocabulary.term import Term


class Answer(Term):
    """What the record says to a question. Never a `bool`: an open question is not a no."""

    YES = "yes", "Affirmed, and nobody denies it."
    NO = "no", "Denied, and nobody affirms it."
    UNKNOWN = "unknown", "No claim addresses it."
    DISPUTED = "disputed", "Some claims affirm it and others deny it."

    def __bool__(self) -> NoReturn:
        raise TypeError("an Answer is no bool: compare it with Answer.YES or another")


def negation(answer: Answer) -> Answer:
    """The answer to the opposite question."""
    opposite = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}
    return opposite.get(answer, answer)


def all_of(answers: Iterable[Answer]) -> Answer:
    """Whether all hold: a no decides, then a dispute, then what is unknown. Of nothing at all: yes.

    Source: Kleene's strong three-valued conjunction; *disputed* stands between no and unknown, since
    a conjunct that is in dispute keeps the whole in dispute whatever the unknown ones turn out to be
    short of a no.
    """
    seen = set(answers)
    return next((answer for answer in (Answer.NO, Answer.DISPUTED, Answer.UNKNOWN) if answer in seen), Answer.YES)


def any_of(answers: Iterable[Answer]) -> Answer:
    """Whether at least one holds: a yes decides, then a dispute, then what is unknown. Of nothing at all: no."""
    seen = set(answers)
    return next((answer for answer in (Answer.YES, Answer.DISPUTED, Answer.UNKNOWN) if answer in seen), Answer.NO)


def answered(affirming: Sized, denying: Sized) -> Answer:
    """What claims that affirm something, and claims that deny it, come to."""
    if affirming and denying:
        return Answer.DISPUTED
    if affirming:
        return Answer.YES
    return Answer.NO if denying else Answer.UNKNOWN
