"""validate looks whether the files that a submission names lie beside it, and never opens them."""

import shutil

import pytest

from ihl_docs.intake.read import check_submission, check_submission_file

NAME = "exhibits/made-for-the-example.png"


@pytest.fixture
def case(loikaw, tmp_path):
    shutil.copytree(loikaw, tmp_path / "case")
    return tmp_path / "case"


def found(case):
    return [(each.code, each.severity.value, each.pointer) for each in check_submission_file(case / "submission.yaml")]


def test_files_that_are_there_are_no_problem(case):
    assert found(case) == []


def test_a_deleted_exhibit_is_told_at_its_line(case):
    (case / NAME).unlink()
    (problem,) = check_submission_file(case / "submission.yaml")
    assert (problem.code, problem.severity.value) == ("IHL-EXH-001", "warning")
    line = (case / "submission.yaml").read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert NAME in line
    assert "Put the file there" in problem.mend


def test_an_exhibit_of_another_size_is_told(case):
    file = case / NAME
    size = file.stat().st_size
    text = (case / "submission.yaml").read_text(encoding="utf-8")
    (case / "submission.yaml").write_text(
        text.replace(f"path: {NAME}", f"path: {NAME}\n    size: {size}"), encoding="utf-8"
    )
    before = found(case)
    file.write_bytes(file.read_bytes() + b"x")
    assert [each for each in found(case) if each not in before] == [
        ("IHL-EXH-002", "warning", "/evidence_items/0/size")
    ]


def test_a_link_or_a_folder_in_place_of_the_file_is_told(case, tmp_path):
    (case / NAME).rename(tmp_path / "elsewhere.png")
    (case / NAME).symlink_to(tmp_path / "elsewhere.png")
    assert found(case) == [("IHL-EXH-001", "warning", "/evidence_items/0/path")]
    (case / NAME).unlink()
    (case / NAME).mkdir()
    assert found(case) == [("IHL-EXH-001", "warning", "/evidence_items/0/path")]


def test_a_document_that_comes_from_no_folder_has_no_files_beside_it(case):
    (case / NAME).unlink()
    assert check_submission((case / "submission.yaml").read_bytes(), name="<stdin>") == ()
