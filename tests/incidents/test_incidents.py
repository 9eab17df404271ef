"""Incidents such as they get reported, from conflicts of every kind, held to what a lawyer expects of each.

Beside each submission stands a table that a lawyer wrote: what is found and with what status, what is not found and
why, which provisions forbid it and bind, what is lawful, and what must be asked. A row is one expectation, with its
reason. The answer for a provision that only stands beside a finding begins with `beside:`.
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
OVERCLAIMS = ("guilty", "war criminal", "committed a crime", "is responsible for", "perpetrator")


def tables(name: str) -> dict[str, list[list[str]]]:
    return tables_in(HERE / f"{name}.md")


def case(name: str) -> tuple[Submission, Assessment]:
    return assessed(HERE / f"{name}.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_an_incident_has_the_findings_that_a_lawyer_expects_and_no_others(name):
    _, assessment = case(name)
    expected = {(act, what): status for act, what, status, _, _ in tables(name)["Findings"]}
    assert {(each.act, each.category): each.status.value for each in assessment.findings} == expected


@pytest.mark.parametrize("name", NAMES)
def test_an_incident_has_the_crimes_that_exist_in_its_conflict_and_no_others(name):
    _, assessment = case(name)
    expected = {
        (act, what): dict(one.split() for one in crimes.split(",") if one.strip())
        for act, what, _, crimes, _ in tables(name)["Findings"]
    }
    found = {
        (each.act, each.category): {one.provision: one.status.value for one in each.crimes if one.status is not None}
        for each in assessment.findings
    }
    assert found == expected


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_found_has_an_answer_why_not(name):
    submission, assessment = case(name)
    indicated = {each.category for each in assessment.findings if each.status.value == "indicated"}
    for what, _ in tables(name)["Not found"]:
        assert what not in indicated
        because = why_not(what, submission, load_catalogue())
        nowhere = applies_nowhere(what, submission, load_catalogue())
        assert nowhere or all(each.because or each.takes for each in because), f"{what}: the question has no answer"
        assert nowhere or because, f"{what}: the question has no answer"
        crimes = [one for each in assessment.findings for one in each.crimes if one.provision == what]
        assert all(one.status is None for one in crimes), f"{what} is told as a crime that exists here"


@pytest.mark.parametrize("name", NAMES)
def test_provisions_bind_or_not_as_a_lawyer_expects(name):
    _, assessment = case(name)
    said = answers(assessment)
    for act, provision, outcome, _ in tables(name)["Provisions"]:
        assert said.get((act, provision)) == outcome, (act, provision)


@pytest.mark.parametrize("name", NAMES)
def test_lawful_conduct_is_told_as_such_and_nothing_else_is(name):
    _, assessment = case(name)
    expected = {(act, rule) for act, rule, _ in tables(name)["Lawful"]}
    assert {(each.harm or each.act, each.rule) for each in assessment.lawful} == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_questions_that_would_settle_the_incident_are_asked(name):
    _, assessment = case(name)
    asked = {(each.act, each.circumstance.value) for each in assessment.questions if each.circumstance is not None}
    for act, question in tables(name)["Asked"]:
        assert (act, question) in asked, (act, question)


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_about_an_incident_says_that_anybody_did_wrong(name):
    _, assessment = case(name)
    for each in assessment.findings:
        assert not [word for word in OVERCLAIMS if word in each.sentence.lower()], each.sentence
        assert each.status.value in each.sentence.lower(), each.sentence


def test_every_incident_has_its_table_and_every_table_its_incident():
    assert sorted(path.stem for path in HERE.glob("*.md")) == NAMES
    assert all(set(tables(name)) == set(SECTIONS) for name in NAMES)
