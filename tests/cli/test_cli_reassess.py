"""verify --reassess: an assessment that does not follow from its record is found, though every digest was made anew."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.evidence.test_package_tampering import DOCUMENT, rewritten


@pytest.fixture(scope="module")
def built(tmp_path_factory, loikaw) -> Path:
    from ihl_docs.cli.main import main

    into = tmp_path_factory.mktemp("built") / "package"
    assert main(["package", str(loikaw), "--into", str(into)]) == 0
    return into


@pytest.fixture
def package(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "package"))


def test_an_assessment_that_follows_from_the_record_is_called_so(run, package):
    ran = run("verify", str(package), "--reassess")
    assert ran.code == 0, ran.out
    assert "17  passed   Its assessment is what this program makes of its record" in ran.out
    assert "Its assessment is what this program makes" not in run("verify", str(package)).out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda a: a["findings"][0].update(status="excluded"), "says excluded; "),
        (lambda a: a["findings"][0].update(sentence="They did it."), "is not as it follows from the record"),
        (lambda a: a["findings"].pop(0), "follows from the record, and is not in the package"),
        (lambda a: a["findings"].reverse(), "in another order"),
        (lambda a: a["questions"].pop(0), "'questions' is not as it follows"),
        (lambda a: a.update(caveats=["It is a verdict."]), "'caveats' is not as it follows"),
        (lambda a: a["lawful"].pop(0), "'lawful' is not as it follows"),
    ],
)
def test_an_assessment_that_was_changed_is_found_and_the_finding_named(
    run, package, change: Callable[[dict], object], told: str
):
    assert rewritten(package, lambda d: change(d["assessment"])).intact, "without asking the law, nothing shows it"
    ran = run("verify", str(package), "--reassess", "--format", "json")
    assert ran.code == 1
    (check,) = [each for each in json.loads(ran.out)["checks"] if each["result"] != "passed"]
    assert check["name"] == "Its assessment is what this program makes of its record"
    assert told in "\n".join(check["findings"])


def test_an_assessment_by_another_program_or_law_is_not_judged_and_that_is_no_success(run, package):
    rewritten(package, lambda d: d["assessment"].update(engine="ihl-docs 99"))
    ran = run("verify", str(package), "--reassess")
    assert ran.code == 1
    assert "17  not made" in ran.out
    assert "ihl-docs 99" in ran.out


def test_a_record_that_is_not_valid_is_not_assessed(run, package):
    from ihl_docs.codec.canonical import digest
    from ihl_docs.evidence.contents import read_package

    rewritten(package, lambda d: d["record"]["claims"][0].update(source="nobody"))
    record = digest(read_package(package).record)

    def agree(document: dict) -> None:
        document["record_sha256"] = document["assessment"]["submission_sha256"] = record

    assert rewritten(package, agree).intact
    ran = run("verify", str(package), "--reassess")
    assert ran.code == 1
    assert "The record is not valid" in ran.out


def test_what_is_no_package_is_not_reassessed(run, package):
    (package / DOCUMENT).write_bytes(b"{")
    ran = run("verify", str(package), "--reassess")
    assert ran.code == 1
    assert "The document could not be read." in ran.out
