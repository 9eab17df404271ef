"""What people read names no term or category by the id that the record and the law data have for it."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

import ihl_docs
from ihl_docs.assessment.why_not import applies_nowhere, why_not, why_nothing_turns_on
from ihl_docs.cli.tell.assessment import tell_assessment
from ihl_docs.cli.tell.explanation import mermaid, tell_tree
from ihl_docs.cli.tell.questions import tell_questions
from ihl_docs.cli.tell.why_not import tell_why_not
from ihl_docs.law.conditions import VOCABULARIES

ROOT = Path(__file__).parent.parent
RECORDS = (
    ROOT / "examples/loikaw/submission.yaml",
    *(ROOT / "tests/incidents" / f"{name}.yaml" for name in ("kunduz-hospital", "palmyra", "detention-violence")),
)
ENGLISH = {"prisoner-of-war", "booby-trap", "booby-traps"}
"""Ids that are English words as they stand."""


@cache
def catalogue():
    return ihl_docs.load_catalogue()


@cache
def ids():
    terms = {term.value for vocabulary in VOCABULARIES.values() for term in vocabulary if term.words != term.value}
    return {each for each in terms | {each.id for each in catalogue().violations.categories} if "-" in each} - ENGLISH


@cache
def assessed(path):
    submission = ihl_docs.read_submission_file(path)
    return submission, ihl_docs.assess(submission, catalogue())


def named_by_id(text, submission):
    """Ids of the vocabularies and categories in a text, those aside that the record gives to its own things."""
    groups = (submission.claims, submission.actors, submission.sources, submission.evidence_items)
    acts = [act for incident in submission.incidents for act in incident.acts]
    own = {each.id for group in (*groups, submission.incidents, acts) for each in group}
    return set(re.findall(r"(?<![\w.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w.-])", text)) & ids() - own


def said(lines):
    return "\n".join("".join(span.text for span in each.spans) for each in lines)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_screen_names_nothing_by_its_id(path):
    submission, assessment = assessed(path)
    whole = said(tell_assessment(submission, assessment, explain=True))
    questions = tell_questions(submission, assessment.questions, [() for _ in assessment.questions], what_if=False)
    told = "\n".join((whole, said(tell_tree(submission, assessment)), said(questions), mermaid(submission, assessment)))
    assert len(told) > len(whole) > 1000
    assert named_by_id(told, submission) == set()


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_dossier_names_nothing_by_its_id(path):
    submission, assessment = assessed(path)
    page = ihl_docs.render_html(ihl_docs.compose(submission, assessment))
    text = unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)))
    assert named_by_id(text, submission) == set()


@pytest.mark.parametrize("target", ["rome:8.2.e.xii", "cihl:11", "gc4:147", "pillage"])
def test_an_answer_to_why_not_names_nothing_by_its_id(target):
    submission, _ = assessed(RECORDS[0])
    lines = tell_why_not(
        target,
        submission,
        why_not(target, submission, catalogue()),
        applies_nowhere(target, submission, catalogue()),
        why_nothing_turns_on(target, catalogue()),
    )
    assert named_by_id(said(lines), submission) == set()
