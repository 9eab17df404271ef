"""Decided cases as a yardstick: what courts found is indicated, what they rejected is not, and no less than before."""

from pathlib import Path

import pytest

import ihl_docs
from tests.caselaw.compare import Result, precision, recall, results

HERE = Path(__file__).parent

RECALL = 0.94
"""Measured, as a floor: every miss is explained in MISSES.md."""
PRECISION = 0.98


@pytest.fixture(scope="module")
def found() -> list[Result]:
    return list(results(ihl_docs.load_catalogue()))


def test_every_case_is_encoded_and_expected(found):
    assert {each.case for each in found} == {path.stem for path in HERE.glob("CL-*.yaml")}


def test_what_courts_found_is_indicated_or_open(found):
    assert recall(found) >= RECALL


def test_what_courts_rejected_is_not_indicated(found):
    assert precision(found) >= PRECISION
    assert [each.entry.text for each in found if each.entry.want == "not_indicate" and not each.met] == []
