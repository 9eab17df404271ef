"""A hundred slips and more: each is refused once, at its place, and the mend that is told works.

Each case of `tests/bad/trial.yaml` puts `wrong` for `was` in a document, and tells which problem comes (`code`, `at`, the
`line` that it names, the `mend`). `mended` stands where `wrong` stood once somebody did what the mend says; without it
that is `was` again.
"""

import json
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.read import check_submission, read_submission_file
from ihl_docs.model.problem import Severity

ROOT = Path(__file__).resolve().parents[2]
CASES = YAML(typ="safe").load((ROOT / "tests" / "bad" / "trial.yaml").read_text(encoding="utf-8"))

TO_WRITE = re.compile(
    r"(?:Write|Call it|as a list:|its fields:|it is:|quotes:) "
    r'("(?:[^"\\]|\\.)*"(?!: [0-9])|\[.*\]|\{.*\}|-?[0-9.]+\b|true|false)'
)
"""What a mend says is to be written."""


@pytest.fixture(scope="module")
def documents():
    loikaw = ROOT / "examples" / "loikaw" / "submission.yaml"
    plain = unstructure(read_submission_file(loikaw))
    return {
        "loikaw.yaml": loikaw.read_text(encoding="utf-8"),
        "loikaw.json": json.dumps(plain, indent=1, ensure_ascii=False),
        "kunduz-hospital.yaml": (ROOT / "tests" / "incidents" / "kunduz-hospital.yaml").read_text(encoding="utf-8"),
    }


def found_in(text, case):
    return check_submission(text.encode("utf-8", "surrogatepass"), name=case["of"])


def broken(case, documents):
    whole = documents[case["of"]]
    if "was" not in case:
        return case["wrong"]
    assert case["was"] in whole, "the document changed: mend tests/bad/trial.yaml"
    return whole.replace(case["was"], case["wrong"], 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_slip_is_told_once_at_its_place_with_what_to_write(case, documents):
    text = broken(case, documents)
    found = found_in(text, case)
    errors = [each for each in found if each.severity is Severity.ERROR] or found
    assert len(errors) == 1 + len(case.get("beside", ())), [each.message for each in errors]
    problem = next(each for each in errors if each.pointer == case["at"] and each.code == case["code"])
    assert text.split("\n")[problem.line - 1][problem.column - 1 :].startswith(case["line"])
    assert case["mend"] in problem.mend
    assert {each.code for each in errors if each is not problem} == set(case.get("beside", ()))


@pytest.mark.parametrize("case", [case for case in CASES if "mended" in case], ids=lambda case: case["name"])
def test_what_the_mend_says_mends_it(case, documents):
    mended = case["mended"]
    after = found_in(documents[case["of"]].replace(case["was"], mended, 1), case)
    assert [each.message for each in after if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("case", [case for case in CASES if "was" in case], ids=lambda case: case["name"])
def test_what_is_mended_is_what_the_mend_says(case, documents):
    assert_written(case, documents)


def assert_written(case, documents):
    """Every word that the mend says is to be written stands where the fault was, once it is mended."""
    before, _, behind = documents[case["of"]].partition(case["was"])
    mended = before.split("\n")[-1] + case.get("mended", case["was"]) + behind.split("\n")[0]
    for piece in TO_WRITE.findall(case["mend"]):
        for word in words_in(json.loads(piece.removesuffix("."))):
            assert word in mended


def words_in(value):
    if isinstance(value, dict):
        return [word for key, each in value.items() for word in (key, *words_in(each))]
    if isinstance(value, list):
        return [word for each in value for word in words_in(each)]
    # What is to be filled in or chosen is not written as it stands.
    is_open = isinstance(value, str) and ("|" in value or value == "..." or value.startswith(("id of ", "a-short")))
    return [] if is_open else [str(value).lower() if isinstance(value, bool) else str(value)]


def test_the_trial_is_large_and_of_many_kinds():
    assert len(CASES) > 150
    assert len({case["code"] for case in CASES}) > 15
    assert {case["of"] for case in CASES} == {"loikaw.yaml", "loikaw.json", "kunduz-hospital.yaml"}
