"""Circumstances: the questions of fact on which the law turns, put as one would ask them in the field.

A circumstance is affirmed or denied by claims. Silence is not a no: what no claim addresses stays
open, and the question comes back with what would count as an answer.
"""

from typing import Self

from ihl_docs.model.vocabulary.questions import (
    children_and_displacement,
    detention,
    hostilities,
    intent,
    occupation,
    persons,
    property_and_survival,
    protected,
    responsibility,
    weapons,
)
from ihl_docs.model.vocabulary.term import Term


class CircumstanceKind(Term):
    """A question about one act. The definition is the question; `settled_by` says what would answer it.

    The members stand in the modules of `questions`, by theme; their names are their values in capitals.
    """

    _ignore_ = "row"

    settled_by: str

    def __new__(cls, value: str, definition: str, settled_by: str) -> Self:
        """Make the member; `Enum` calls this once for each."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.definition = definition
        term.broader_value = None
        term.settled_by = settled_by
        return term

    @property
    def question(self) -> str:
        """The question, as one would ask it in the field."""
        return self.definition

    for row in (
        *intent.QUESTIONS,
        *hostilities.QUESTIONS,
        *protected.QUESTIONS,
        *weapons.QUESTIONS,
        *property_and_survival.QUESTIONS,
        *persons.QUESTIONS,
        *detention.QUESTIONS,
        *children_and_displacement.QUESTIONS,
        *responsibility.QUESTIONS,
        *occupation.QUESTIONS,
    ):
        vars()[row[0].upper().replace("-", "_")] = row
