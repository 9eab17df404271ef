"""Packages made of the small case."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ihl_docs.evidence.build import build_package
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission
from tests.evidence.small_case import assessment_of, filled, items, submission_of


@pytest.fixture
def submission() -> Submission:
    return submission_of(items())


@pytest.fixture
def assessment(submission: Submission) -> Assessment:
    return assessment_of(submission)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The submission's folder, with the files of its evidence items."""
    return filled(tmp_path / "submission")


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One package, built once; tests that change a package take a copy."""
    folder = tmp_path_factory.mktemp("original")
    submission = submission_of(items())
    source = filled(folder / "submission")
    build_package(submission, assessment_of(submission), exhibits_from=source, into=folder / "package")
    return folder / "package"


@pytest.fixture
def package(original: Path, tmp_path: Path) -> Path:
    """A good package that the test may damage."""
    return Path(shutil.copytree(original, tmp_path / "package"))


@pytest.fixture
def build(source: Path, tmp_path: Path) -> Callable[..., Path]:
    """Build a package of a record with the files of the small one, and give its path."""

    def call(submission: Submission, **options: Any) -> Path:
        into = tmp_path / "built"
        build_package(submission, assessment_of(submission), exhibits_from=source, into=into, **options)
        return into

    return call
