"""The example's assessment, made once."""

import os

import pytest

from ihl_docs.assessment import criteria, plan, questions, subject
from ihl_docs.assessment.assess import assess
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.load import load_catalogue


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="session")
def submission(loikaw):
    return read_submission_file(loikaw / "submission.yaml")


@pytest.fixture(scope="session")
def assessment(submission, catalogue):
    return assess(submission, catalogue)


_anew: list[str] = []
"""The change under test for which the engine has begun anew."""


@pytest.fixture(autouse=True)
def nothing_kept():
    """Under `make mutation` each change starts anew, or what the engine unchanged had kept would hide it."""
    change = os.environ.get("MUTANT_UNDER_TEST")
    if change and change not in _anew:
        plan._PLANS.clear()
        criteria._silence.cache_clear()
        questions._placed.cache_clear()
        subject._KEYS.clear()
        _anew[:] = [change]
