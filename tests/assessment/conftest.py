"""The example's assessment, made once."""

import os

import pytest

from ihl_docs.assessment import criteria, plan
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


@pytest.fixture(autouse=True)
def nothing_kept():
    """Under `make mutation` each test starts anew, or what was kept by the engine unchanged would hide the change."""
    if os.environ.get("MUTANT_UNDER_TEST"):
        plan._PLANS.clear()
        criteria._silence.cache_clear()
