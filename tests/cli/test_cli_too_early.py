"""A crime of a day before the Statute is told as that, with its elements, and never as one that is not at issue."""

from pathlib import Path

import pytest

import ihl_docs
from ihl_docs.cli.main import main

CASE = Path(__file__).parent.parent / "caselaw" / "CL-ICTY-BOSKOSKI-LJUBOTEN.yaml"


def test_on_the_command_line(capsys: pytest.CaptureFixture[str]):
    main(["assess", str(CASE)])
    told = " ".join(capsys.readouterr().out.split())
    assert "too early for the Statute The crime does not exist in this conflict: It entered into force" in told
    assert "open among its elements" in told


def test_in_the_dossier():
    submission = ihl_docs.read_submission_file(CASE)
    page = ihl_docs.render_html(ihl_docs.compose(submission, ihl_docs.assess(submission, ihl_docs.load_catalogue())))
    assert "The Statute came later." in page
    assert "No such crime exists here." in page  # those of another kind of conflict
