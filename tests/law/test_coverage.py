"""Each of the 161 customary rules is breached by a category, or listed with the reason why nothing can breach it."""

import attrs
import pytest

from ihl_docs.assessment.why_not import why_nothing_turns_on
from ihl_docs.errors import CatalogueError
from ihl_docs.law.coverage import (
    beyond_custom,
    covering,
    not_breached,
    provisions_without_place,
    rules_without_place,
)
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.violations import Breach
from ihl_docs.model.record import revised


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


def changed(catalogue, identifier, breaches):
    """The catalogue with other breaches of one category."""
    rows = [
        revised(each, breaches=breaches) if each.id == identifier else each for each in catalogue.violations.categories
    ]
    return attrs.evolve(catalogue, violations=attrs.evolve(catalogue.violations, categories=tuple(rows)))


def told(catalogue, listed=None):
    return [(each.code, each.pointer) for each in rules_without_place(catalogue, listed)]


def test_every_rule_has_its_place_and_none_has_two(catalogue):
    assert [each.message for each in rules_without_place(catalogue)] == []


def test_all_161_rules_are_looked_at(catalogue):
    assert sorted(covering(catalogue)) == sorted(f"cihl:{number}" for number in range(1, 162))


def test_a_rule_that_is_covered_and_listed_is_a_fault(catalogue):
    both = changed(catalogue, "pillage", (Breach(provision="cihl:52"), Breach(provision="cihl:8")))
    assert told(both) == [("IHL-LAW-018", "cihl:8")]


def test_a_rule_that_is_neither_covered_nor_listed_is_a_fault(catalogue):
    lost = changed(catalogue, "punishment-for-medical-work", (Breach(provision="cihl:25"),))
    assert told(lost) == [("IHL-LAW-019", "cihl:26")]
    shorter = [each for each in not_breached() if each.provision != "cihl:57"]
    assert told(catalogue, shorter) == [("IHL-LAW-019", "cihl:57")]


def test_what_stands_beside_a_category_is_not_covered_by_it(catalogue):
    beside = (Breach(provision="cihl:25"), Breach(provision="cihl:26", beside=True))
    assert told(changed(catalogue, "punishment-for-medical-work", beside)) == [("IHL-LAW-019", "cihl:26")]


def test_a_paragraph_covers_its_rule(catalogue):
    paragraph = (Breach(provision="cihl:26.a"),)
    assert told(changed(catalogue, "punishment-for-medical-work", paragraph)) == []


def test_a_row_that_names_no_rule_is_a_fault(catalogue):
    stray = revised(not_breached()[0], provision="cihl:162")
    assert told(catalogue, (*not_breached(), stray)) == [("IHL-LAW-001", "cihl:162")]


def test_a_wrong_row_is_refused_by_its_name():
    with pytest.raises(CatalogueError, match=r"coverage\.toml cihl:9"):
        not_breached({"rule": [{"provision": "cihl:9", "kind": "boring", "reason": "x"}]})
    with pytest.raises(CatalogueError, match="unknown keys"):
        not_breached({"rules": []})


def test_no_rule_is_listed_twice():
    names = [each.provision for each in not_breached()]
    assert len(names) == len(set(names))
    assert names == sorted(names, key=lambda each: int(each.partition(":")[2]))


def placed(catalogue, listed=None):
    return [(each.code, each.pointer) for each in provisions_without_place(catalogue, listed)]


def test_every_duty_and_prohibition_on_occupation_and_on_persons_in_power_has_its_place(catalogue):
    """Hague Regulations 42 to 56; GC IV 47 to 78; AP I 72 to 79."""
    assert placed(catalogue) == []
    listed = {each.provision for each in beyond_custom()}
    assert {"gc4:54.1", "gc4:64", "gc4:51.3", "hague-regs:43", "gc4:70.1"}.isdisjoint(listed)


def test_such_a_provision_that_is_covered_and_listed_or_neither_is_a_fault(catalogue):
    assert placed(changed(catalogue, "transfer-of-own-population", (Breach(provision="gc4:62"),))) == [
        ("IHL-LAW-021", "gc4:49.6"),
        ("IHL-LAW-020", "gc4:62"),
    ]


def test_a_row_that_names_no_such_provision_is_a_fault(catalogue):
    stray = revised(beyond_custom()[0], provision="gc4:4")
    assert placed(catalogue, (*beyond_custom(), stray)) == [("IHL-LAW-001", "gc4:4")]


def test_the_reason_why_no_category_turns_on_a_provision_is_told(catalogue):
    assert why_nothing_turns_on("gc4:62", catalogue)[0].startswith("Relief parcels")
