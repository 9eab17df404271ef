"""Reported incidents of many conflicts, held to what was expected of each before it was recorded.

The tables are read as those of `tests/incidents`, with two differences: a row of *Findings* names the crimes that must
be there and says nothing of others, and findings that no row expects may be there unless they are *indicated*.
"""

from pathlib import Path

import pytest

from ihl_docs.assessment.why_not import applies_nowhere, why_not
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission
from tests.lawyers_tables import SECTIONS, answers, assessed, tables_in

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.yaml"))


def tables(name: str) -> dict[str, list[list[str]]]:
    return tables_in(HERE / f"{name}.md")


def case(name: str) -> tuple[Submission, Assessment]:
    return assessed(HERE / f"{name}.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_what_was_expected_of_a_reported_incident_is_found_with_its_crimes(name):
    _, assessment = case(name)
    found = {(each.act, each.category): each for each in assessment.findings}
    for act, what, status, crimes, _ in tables(name)["Findings"]:
        each = found.get((act, what))
        assert each is not None, (act, what)
        assert each.status.value == status, (act, what)
        here = {one.provision for one in each.crimes if one.status is not None}
        assert {one.strip() for one in crimes.split(",") if one.strip()} <= here, (act, what)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_indicated_of_a_reported_incident_that_was_not_expected(name):
    _, assessment = case(name)
    expected = {(act, what) for act, what, status, _, _ in tables(name)["Findings"] if status == "indicated"}
    assert {(each.act, each.category) for each in assessment.findings if each.status.value == "indicated"} == expected


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_found_in_a_reported_incident_has_an_answer_why_not(name):
    submission, assessment = case(name)
    indicated = {each.category for each in assessment.findings if each.status.value == "indicated"}
    for what, _ in tables(name)["Not found"]:
        assert what not in indicated
        because, nowhere = (
            why_not(what, submission, load_catalogue()),
            applies_nowhere(what, submission, load_catalogue()),
        )
        assert nowhere or (because and all(each.because or each.takes for each in because)), (
            f"{what}: the question has no answer"
        )
        crimes = [one for each in assessment.findings for one in each.crimes if one.provision == what]
        assert all(one.status is None for one in crimes), f"{what} is told as a crime that exists here"


@pytest.mark.parametrize("name", NAMES)
def test_provisions_bind_or_not_in_a_reported_incident_as_was_expected(name):
    _, assessment = case(name)
    said = answers(assessment)
    for act, provision, outcome, _ in tables(name)["Provisions"]:
        assert said.get((act, provision)) == outcome, (act, provision)


@pytest.mark.parametrize("name", NAMES)
def test_lawful_conduct_in_a_reported_incident_is_told_as_such(name):
    _, assessment = case(name)
    told = {(each.harm or each.act, each.rule) for each in assessment.lawful}
    assert {(act, rule) for act, rule, _ in tables(name)["Lawful"]} <= told


@pytest.mark.parametrize("name", NAMES)
def test_what_was_expected_to_be_asked_of_a_reported_incident_is_asked(name):
    _, assessment = case(name)
    asked = {(each.act, each.circumstance.value) for each in assessment.questions if each.circumstance is not None}
    assert {(act, question) for act, question in tables(name)["Asked"]} <= asked


def test_every_reported_incident_has_its_table_and_every_table_its_incident():
    assert sorted(path.stem for path in HERE.glob("*.md") if path.stem.islower()) == NAMES
    assert all(set(tables(name)) == set(SECTIONS) for name in NAMES)
