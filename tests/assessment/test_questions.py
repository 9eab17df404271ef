"""What is asked of a finding goes by what is open in it: each kind of fact has its own question."""

import pytest

from ihl_docs.assessment.binding import BINDING
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.criteria import evaluate
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.questions import BOUND, KIND, WHAT, WHO, of_finding
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import ElementFinding, Reason
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from tests.assessment import building

TERMS = {
    FactKind.CONDUCT: "arson",
    FactKind.PERSON: "civilian",
    FactKind.OBJECT: "dwelling",
    FactKind.AGE: "child",
    FactKind.SEX: "female",
    FactKind.MEANS: "mine",
    FactKind.HARM: "death",
}


def leaf(kind, term):
    """What the record says of a fact of which no claim speaks."""
    record = building.submission("shelling")
    (incident,) = record.incidents
    (subject,) = subjects_of(incident, incident.acts[0], Case(submission=record))
    return evaluate(Fact(kind=kind, term=term), subject)


def asked(reason, *, role=ElementRole.CONSTITUTIVE, element="tried", told=frozenset()):
    """What is asked where one element of a finding is open for that reason."""
    found = building.finding(building.assessed("arson", objects=["dwelling"]), "destruction-of-property")
    open_ = ElementFinding(
        element=element, role=role, statement="tried", answer=reason.answer, reason=reason, level=reason.level
    )
    alone = revised(found, elements=(open_,), explanations=(), crimes=())
    return list(of_finding(alone, told))


@pytest.mark.parametrize("kind", TERMS)
def test_what_is_open_is_asked_in_the_words_for_that_kind_of_fact(kind):
    (question,) = asked(leaf(kind, TERMS[kind]))
    assert (question.text, question.settled_by) == WHAT[kind]
    assert (question.incident, question.act, question.circumstance) == ("incident", "act", None)
    (decides,) = question.decides
    assert (decides.finding, decides.category, decides.crime, decides.element) == (
        "act.destruction-of-property.a",
        "destruction-of-property",
        None,
        "tried",
    )


def test_a_circumstance_is_asked_by_its_own_question():
    kind = CircumstanceKind.IMPERATIVE_MILITARY_NECESSITY
    (question,) = asked(leaf(FactKind.CIRCUMSTANCE, kind.value))
    assert (question.text, question.settled_by, question.circumstance) == (kind.question, kind.settled_by, kind)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"role": ElementRole.CONTEXTUAL, "element": BINDING}, BOUND),
        ({"role": ElementRole.ATTRIBUTION}, WHO),
        ({"role": ElementRole.CONTEXTUAL}, KIND),
    ],
    ids=["bound", "who", "kind"],
)
def test_what_is_open_around_the_act_is_asked_in_words_of_its_own(how, words):
    (question,) = asked(Reason(statement="tried", answer=Answer.UNKNOWN), **how)
    assert (question.text, question.settled_by) == words


def test_whose_act_it_was_is_asked_wherever_it_stands():
    (question,) = asked(Reason(statement="ascribed to A", answer=Answer.UNKNOWN), role=ElementRole.MATERIAL)
    assert (question.text, question.settled_by) == WHO


def test_a_part_in_the_act_that_is_open_is_asked_as_whose_act_it_was():
    (question,) = asked(leaf(FactKind.DEGREE, "ordered"))
    assert (question.text, question.settled_by) == WHO
