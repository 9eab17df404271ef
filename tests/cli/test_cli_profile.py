"""validate --profile: what is met, missing and not checked, here and for the next profile up."""

import json
import os
from pathlib import Path

import pytest

from ihl_docs.cli.arguments.choices import PROFILES
from ihl_docs.cli.visible import columns
from ihl_docs.intake.profiles.load import NAMES, requirements_of

GOLDEN = Path(__file__).parent.parent / "golden" / "cli"


@pytest.fixture
def full(root):
    return root / "tests" / "intake" / "profiles" / "full.yaml"


def test_the_command_offers_the_profiles_that_there_are():
    assert PROFILES == NAMES


def test_the_report_on_the_example_looks_as_it_did(run, loikaw, monkeypatch):
    monkeypatch.chdir(loikaw)
    ran = run("validate", "--profile", "every-casualty", "submission.yaml")
    path = GOLDEN / "validate-profile.txt"
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        path.write_text(ran.out, encoding="utf-8")
    assert ran.out == path.read_text(encoding="utf-8")
    assert ran.code == 1
    assert max(columns(row) for row in ran.out.split("\n")) <= 80


@pytest.mark.parametrize("name", NAMES)
def test_every_requirement_is_told_whatever_came_of_it(run, full, name):
    ran = run("validate", "--profile", name, str(full))
    assert all(each.id in ran.out for each in requirements_of(name))
    assert "nothing missing of what is checked" in ran.out


def test_programs_get_every_requirement_with_its_outcome_and_places(run, loikaw):
    ran = run("validate", "--profile", "every-casualty", "--format", "json", str(loikaw))
    (file,) = json.loads(ran.out)["files"]
    told = file["profile"]
    assert [each["id"] for each in told["requirements"]] == [each.id for each in requirements_of("every-casualty")]
    missing = {each["id"]: each["missing"] for each in told["requirements"] if each["outcome"] == "missing"}
    assert set(missing) == {"EC-6", "EC-7", "EC-8", "EC-9"}
    assert missing["EC-6"][0] == {"pointer": "/incidents/0/acts/0", "lacks": ["means"]}
    assert missing["EC-7"] == [{"pointer": "", "lacks": ["method.disagreement"]}]
    assert [each["profile"] for each in told["next_up"]] == ["court-ready"]
    assert {each["code"] for each in file["problems"]} == {"IHL-PRO-001"}


def test_without_a_profile_nothing_is_told_of_one(run, loikaw):
    ran = run("validate", "--format", "json", str(loikaw))
    assert ran.code == 0
    assert "profile" not in json.loads(ran.out)["files"][0]


def test_a_document_that_cannot_be_read_meets_no_profile(run, full, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text(
        full.read_text(encoding="utf-8").replace("conduct: shelling", "conduct: shellng"), encoding="utf-8"
    )
    ran = run("validate", "--profile", "record", str(broken))
    assert ran.code == 1
    assert "profile record: not looked at" in ran.out
    assert "met:" not in ran.out
    (file,) = json.loads(run("validate", "--profile", "record", "--format", "json", str(broken)).out)["files"]
    assert file["profile"] is None


def test_lines_are_held_to_the_profile_too_by_any_number_of_processes(run, full, tmp_path):
    from ihl_docs.intake import yaml_text

    plain = yaml_text.parse_leniently(full.read_bytes())[0]
    lacking = {key: value for key, value in plain.items() if key != "compiled_by"}
    lines = [json.dumps(plain)] * 299 + [json.dumps(lacking)]
    path = tmp_path / "many.ndjson"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for jobs in ("1", "2"):
        ran = run("validate", "--profile", "record", "--jobs", jobs, "--format", "json", str(path))
        missing = [
            (file["line"], each.get("pointer", ""))
            for file in json.loads(ran.out)["files"]
            for each in file["problems"]
            if each["code"] == "IHL-PRO-001"
        ]
        assert missing == [(300, "")]
        assert json.loads(ran.out)["summary"]["codes"]["IHL-PRO-001"] == 1
