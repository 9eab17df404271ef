"""Which elements of categories and crimes a question of fact decides: the catalogue, read from the question's side."""

from collections.abc import Iterator, Sequence

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import ElementRule, FactKind, facts_of
from ihl_docs.model.forms import Identifier, PlainText, ProvisionId
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.questions.narrower import NARROWER, NARROWER_OF


@record
class Deciding:
    """One element on which an answer bears."""

    category: Identifier | None = about("The category of violation, if the element is one of a category.", default=None)
    crime: ProvisionId | None = about("The crime, if the element is one of a crime.", default=None)
    heading: PlainText = about("What the category or crime is called.")
    element: Identifier = about("The element.")
    role: ElementRole = about("What it does there.")
    statement: PlainText = about("What must be so, in plain words.")


@record
class AskedOf:
    """A circumstance: the question for the field, what would answer it, and what the answer decides."""

    circumstance: CircumstanceKind = about("The circumstance, as a record names it.")
    question: PlainText = about("The question, as one would ask it in the field.")
    settled_by: PlainText = about("What would count as an answer.")
    decides: tuple[Deciding, ...] = about("The elements on which it bears: of categories, then of crimes.", default=())


def circumstances(catalogue: Catalogue) -> tuple[AskedOf, ...]:
    """Every circumstance of the vocabulary, in its order, with the elements that turn on it, or on what it answers too."""
    deciding: dict[str, list[Deciding]] = {}
    for term, each in _deciding(catalogue):
        deciding.setdefault(term, []).append(each)
    return tuple(
        AskedOf(
            circumstance=kind,
            question=kind.question,
            settled_by=kind.settled_by,
            decides=tuple(one for term in _answered_with(kind.value) for one in deciding.get(term, ())),
        )
        for kind in CircumstanceKind
    )


def _answered_with(term: str) -> tuple[str, ...]:
    """The question, and those that an answer to it answers too."""
    wider = (NARROWER[term],) if term in NARROWER else ()
    return (term, *wider, *NARROWER_OF.get(term, ()))


def _deciding(catalogue: Catalogue) -> Iterator[tuple[str, Deciding]]:
    for category in catalogue.violations.categories:
        for rule, term in _asked(category.elements):
            yield term, _element(rule, category.heading, category=category.id)
    for crime in catalogue.violations.crimes:
        for rule, term in _asked(crime.elements):
            yield term, _element(rule, crime.heading, crime=crime.provision)


def _asked(rules: Sequence[ElementRule]) -> Iterator[tuple[ElementRule, str]]:
    for rule in rules:
        for term in dict.fromkeys(fact.term for fact in facts_of(rule.when) if fact.kind is FactKind.CIRCUMSTANCE):
            yield rule, term


def _element(rule: ElementRule, heading: str, *, category: str | None = None, crime: str | None = None) -> Deciding:
    return Deciding(
        category=category, crime=crime, heading=heading, element=rule.id, role=rule.role, statement=rule.statement
    )
