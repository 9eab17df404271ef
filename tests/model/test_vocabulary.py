"""The vocabularies are closed, defined and without loops."""

import pytest

from ihl_docs._dev.schemas import vocabularies
from ihl_docs.model.answer import Answer, all_of, any_of, negation
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.term import Term

KINDS = sorted(
    (kind for kind in Term.__subclasses__() if kind.__module__.startswith("ihl_docs.")), key=lambda k: k.__name__
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_term_is_defined_and_its_broader_terms_end_somewhere(kind):
    for term in kind:
        assert term.definition.endswith((".", "?")), term
        assert term.broader_value is None or term.broader is not None, term
        assert term in term.lineage
        assert len(term.lineage) < 6


def test_a_narrower_term_counts_as_its_broader_ones_only():
    assert Conduct.DRONE_STRIKE.is_a(Conduct.ATTACK)
    assert not Conduct.ATTACK.is_a(Conduct.DRONE_STRIKE)
    assert str(Conduct.ARSON) == "arson"


def test_every_circumstance_says_what_would_settle_it():
    assert all(kind.settled_by and kind.question.endswith("?") for kind in CircumstanceKind)


def test_the_vocabularies_are_published_as_data():
    published = vocabularies()
    assert {"Conduct", "Means", "ObjectKind", "PersonStatus", "HarmKind", "SourceKind", "DegreeOfInvolvement"} <= set(
        published
    )
    assert all(entry["definition"] for terms in published.values() for entry in terms)


def test_an_answer_is_no_bool():
    with pytest.raises(TypeError, match="no bool"):
        bool(Answer.NO)


def test_joints_follow_kleene_with_disputes_between_no_and_unknown():
    yes, no, unknown, disputed = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.DISPUTED
    assert all_of([]) is yes
    assert any_of([]) is no
    assert all_of([yes, unknown]) is unknown
    assert all_of([yes, unknown, disputed]) is disputed
    assert all_of([unknown, disputed, no]) is no
    assert any_of([no, unknown]) is unknown
    assert any_of([no, unknown, disputed]) is disputed
    assert any_of([unknown, disputed, yes]) is yes


@pytest.mark.parametrize("one", list(Answer))
@pytest.mark.parametrize("other", list(Answer))
def test_de_morgan_holds(one, other):
    assert negation(all_of([one, other])) is any_of([negation(one), negation(other)])
