"""Every circumstance has a question, what would answer it, and the elements that it decides."""

from ihl_docs.law.deciding import circumstances
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.violations import FactKind, facts_of
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind


def asked():
    return {each.circumstance.value: each for each in circumstances(load_catalogue())}


def test_every_circumstance_is_there_once_in_the_order_of_the_vocabulary():
    assert list(asked()) == [each.value for each in CircumstanceKind]
    assert all(each.question.endswith("?") and each.settled_by for each in asked().values())


def test_every_circumstance_decides_something():
    assert {name for name, each in asked().items() if not each.decides} == set()


def test_each_element_that_turns_on_a_circumstance_is_named_with_it():
    found = asked()
    violations = load_catalogue().violations
    for category in violations.categories:
        for rule in category.elements:
            for fact in facts_of(rule.when):
                if fact.kind is FactKind.CIRCUMSTANCE:
                    assert any(
                        (each.category, each.element, each.statement) == (category.id, rule.id, rule.statement)
                        for each in found[fact.term].decides
                    )
    of_crimes = {each.crime for one in found.values() for each in one.decides if each.crime}
    assert "rome:8.2.b.iv" in of_crimes
