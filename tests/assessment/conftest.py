"""The example's assessment, made once."""

import pytest

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
