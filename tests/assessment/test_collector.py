"""The collector of reference cycles is paused while a record is assessed: nothing is lost by it, and it is left as it was."""

import gc
from collections.abc import Iterator

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.load import load_catalogue
from tests.conftest import ROOT

EXAMPLE = read_submission_file(ROOT / "examples/loikaw/submission.yaml")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    running = gc.isenabled()
    yield
    (gc.enable if running else gc.disable)()


def test_assessing_leaves_no_cycles_that_only_the_collector_could_free():
    assess(EXAMPLE, load_catalogue())  # what is readied once may hold some
    gc.collect()
    gc.disable()
    assess(EXAMPLE, load_catalogue())
    assert gc.collect() == 0


def test_the_collector_runs_again_after_an_assessment():
    gc.enable()
    assess(EXAMPLE, load_catalogue())
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    assess(EXAMPLE, load_catalogue())
    assert not gc.isenabled()


def test_the_collector_runs_again_after_an_assessment_that_failed():
    gc.enable()
    with pytest.raises(AttributeError):
        assess(None, load_catalogue())
    assert gc.isenabled()
