"""assess, package, verify, dossier, build: the whole way on the example and on the starter."""

import io
import json
import re
import shutil
from contextlib import redirect_stdout

import pytest

from ihl_docs.cli.main import main
from ihl_docs.cli.progress import progress
from ihl_docs.schema.check import problems


@pytest.fixture
def case(loikaw, tmp_path):
    """A copy of the example that a test may change."""
    return shutil.copytree(loikaw, tmp_path / "case", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


@pytest.fixture(scope="module")
def built_once(loikaw, tmp_path_factory):
    """What build makes of the example, for tests that change nothing in it, and what it says."""
    out = tmp_path_factory.mktemp("built") / "out"
    said = io.StringIO()
    with redirect_stdout(said):
        assert main(["build", str(loikaw), "--into", str(out)]) == 0
    return out, said.getvalue()


@pytest.fixture
def package(built_once, tmp_path):
    """A copy of the package that a test may damage."""
    return shutil.copytree(built_once[0] / "package", tmp_path / "copied")


def words(text: str) -> str:
    return " ".join(text.split())


def test_an_assessment_tells_status_level_law_and_whose_word_it_is(run, loikaw):
    ran = run("assess", str(loikaw))
    assert ran.code == 0
    said = words(ran.out)
    assert "INDICATED at the level ALLEGED: Destruction of civilian or adversary property" in said
    assert "INCOMPLETE: Indiscriminate attack" in said
    assert "Karenni Nationalities Defence Force (KNDF) (a party to the conflict)" in said
    assert "GC IV, art. 53: It reaches only occupation" in said
    assert "Was there a military reason that made this imperative? Who says so?" in said
    assert "unnamed, in The Irrawaddy" in said
    assert "It is no verdict on anybody." in said


def test_an_assessment_tells_who_is_said_to_occupy(run, root, tmp_path):
    told = run("assess", str(root / "tests" / "incidents" / "occupation.yaml")).out
    assert "State of Israel and State of Palestine: occupation by State of Israel: yes" in words(told)
    text = (root / "tests" / "incidents" / "occupation.yaml").read_text(encoding="utf-8")
    (tmp_path / "untold.yaml").write_text(text.replace("occupier: israel, ", ""), encoding="utf-8")
    told = run("assess", str(tmp_path / "untold.yaml")).out
    assert "occupation, by whom is not said: yes" in words(told)


def test_the_reasons_are_shown_down_to_the_claims_when_asked_for(run, loikaw):
    short, long = run("assess", str(loikaw)).out, run("assess", str(loikaw), "--explain").out
    assert len(long) > len(short)
    assert "for: claim c08, the word of Karenni Nationalities Defence Force (KNDF)" in words(long)
    assert "for: claim c08" not in words(short)


def test_an_assessment_as_json_follows_its_schema(run, loikaw):
    answer = json.loads(run("assess", str(loikaw), "--format", "json").out)
    assert problems(answer, "assessment") == ()
    assert answer["submission"] == "loikaw-2022-01"


def test_the_folder_and_the_file_in_it_give_the_same_assessment(run, loikaw):
    assert run("assess", str(loikaw)).out == run("assess", str(loikaw / "submission.yaml")).out


def test_a_submission_with_errors_is_not_assessed_and_stdout_stays_empty(run, case):
    path = case / "submission.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("source: irrawaddy", "source: irrawady", 1), "utf-8")
    for argv in (("assess",), ("package", "--into", "p"), ("dossier", "--into", "d"), ("build", "--into", "b")):
        ran = run(argv[0], str(case), *argv[1:], "--format", "json")
        assert (ran.code, ran.out) == (1, "")
        assert "nearest   irrawaddy" in ran.err


def test_build_makes_package_dossier_and_assessment_and_says_where_they_lie(built_once):
    out, told = built_once
    assert sorted(path.name for path in out.iterdir()) == ["assessment.json", "dossier.html", "package"]
    for name in ("assessment.json", "dossier.html", "package"):
        assert str(out / name) in words(told)
    assert "Intact: all" in told
    assert "1 indicated, 1 incomplete" in told


def test_build_writes_the_assessment_that_assess_gives(run, built_once, loikaw):
    out, _ = built_once
    shown = json.loads(run("assess", str(loikaw), "--format", "json").out)
    assert json.loads((out / "assessment.json").read_text(encoding="utf-8")) == shown


def test_build_gives_the_same_bytes_twice(run, built_once, loikaw, tmp_path):
    out, _ = built_once
    again = tmp_path / "again"
    assert run("build", str(loikaw), "--into", str(again)).code == 0
    files = sorted(path.relative_to(out) for path in out.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert [(out / name).read_bytes() for name in files] == [(again / name).read_bytes() for name in files]


def test_build_into_a_folder_that_is_not_empty_refuses_and_touches_nothing(run, built_once, loikaw):
    out, _ = built_once
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    ran = run("build", str(loikaw), "--into", str(out))
    assert (ran.code, ran.out) == (3, "")
    assert "name another folder or remove this one" in words(ran.err)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_build_as_json_names_what_was_made(run, loikaw, tmp_path):
    out = tmp_path / "out"
    answer = json.loads(run("build", str(loikaw), "--into", str(out), "--format", "json").out)
    assert answer["intact"] is True
    assert answer["findings"] == {"indicated": 1, "incomplete": 1, "contested": 0, "excluded": 0}
    assert answer["package"] == str(out / "package")


def test_build_where_an_exhibit_is_missing_leaves_no_half_package(run, case, tmp_path):
    (case / "exhibits" / "made-for-the-example.png").unlink()
    out = tmp_path / "out"
    ran = run("build", str(case), "--into", str(out))
    assert ran.code != 0
    assert "made-for-the-example.png" in words(ran.err).replace(" ", "")
    assert "Traceback" not in ran.err
    assert not out.exists()


def test_verify_names_a_changed_and_a_missing_file_and_one_too_many(run, package):
    assert run("verify", str(package)).code == 0
    (exhibit,) = package.rglob("*.png")
    exhibit.write_bytes(exhibit.read_bytes() + b"\0")
    (package / "data" / "more.txt").write_text("more")
    ran = run("verify", str(package))
    assert ran.code == 1
    assert exhibit.name in ran.out
    assert "more.txt" in ran.out
    assert "Not intact: of " in ran.out


def test_a_verification_as_json_is_the_record(run, package):
    answer = json.loads(run("verify", str(package), "--format", "json").out)
    assert {check["result"] for check in answer["checks"]} == {"passed"}


def test_verify_of_the_folder_around_a_package_names_the_package(run, package):
    ran = run("verify", str(package.parent))
    assert ran.code == 3
    assert f"is no package, but holds one: ihl-docs verify {package}" in " ".join(ran.err.split())


def test_a_package_without_its_declaration_is_damaged_and_no_folder_around_one(run, package):
    (package / "bagit.txt").unlink()
    assert run("verify", str(package)).code == 1


def test_verify_of_what_is_not_there_could_not_be_done(run, tmp_path):
    ran = run("verify", str(tmp_path / "none"))
    assert (ran.code, ran.out) == (3, "")


def test_a_package_is_never_overwritten(run, loikaw, tmp_path):
    target = tmp_path / "package"
    assert run("package", str(loikaw), "--into", str(target)).code == 0
    ran = run("package", str(loikaw), "--into", str(target))
    assert (ran.code, ran.out) == (3, "")
    assert "Nothing is overwritten" in words(ran.err)


def test_the_instant_given_is_in_the_package(run, loikaw, tmp_path):
    target = tmp_path / "package"
    ran = run("package", str(loikaw), "--into", str(target), "--created", "2026-01-02T03:04:05Z", "--format", "json")
    assert ran.code == 0
    document = json.loads((target / "data" / "evidence-package.json").read_text(encoding="utf-8"))
    assert document["created"] == "2026-01-02T03:04:05Z"


def test_what_is_protected_in_a_package_is_told(run, starter, tmp_path):
    path = tmp_path / "case.yaml"
    path.write_text(starter, encoding="utf-8")
    ran = run("package", str(path), "--into", str(tmp_path / "package"))
    assert ran.code == 0
    assert "Not for everybody: " in ran.out
    assert "interview-1" in ran.out


def test_a_dossier_is_written_and_replaced_only_when_told_to(run, loikaw, tmp_path):
    page = tmp_path / "dossier.html"
    assert run("dossier", str(loikaw), "--into", str(page)).code == 0
    written = page.read_bytes()
    page.write_text("mine")
    assert run("dossier", str(loikaw), "--into", str(page)).code == 3
    assert page.read_text() == "mine"
    assert run("dossier", str(loikaw), "--into", str(page), "--force").code == 0
    assert page.read_bytes() == written
    assert list(tmp_path.iterdir()) == [page]


def test_a_dossier_names_its_package_by_identity(run, built_once, loikaw, tmp_path):
    out, _ = built_once
    page = tmp_path / "dossier.html"
    assert run("dossier", str(loikaw), "--into", str(page), "--package", str(out / "package")).code == 0
    identity = json.loads(run("verify", str(out / "package"), "--format", "json").out)["identity"]
    assert identity in page.read_text(encoding="utf-8")
    assert page.read_bytes() == (out / "dossier.html").read_bytes()


def test_a_dossier_refuses_the_package_of_another_record_and_one_that_is_damaged(
    run, package, starter, loikaw, tmp_path
):
    page = tmp_path / "dossier.html"
    case = tmp_path / "case.yaml"
    case.write_text(starter, encoding="utf-8")
    ran = run("dossier", str(case), "--into", str(page), "--package", str(package))
    assert ran.code == 3
    assert "holds another record" in words(ran.err)
    (exhibit,) = package.rglob("*.png")
    exhibit.unlink()
    ran = run("dossier", str(loikaw), "--into", str(page), "--package", str(package))
    assert ran.code == 3
    assert "is not intact" in words(ran.err)
    assert not page.exists()


def test_a_pipe_sees_no_progress(run, loikaw, tmp_path):
    assert run("package", str(loikaw), "--into", str(tmp_path / "package")).err == ""
    with progress(io.StringIO()) as watch:
        assert watch is None


def test_a_terminal_sees_progress_and_what_is_in_a_file_name(terminal):
    with progress(terminal) as watch:
        watch("[bold]a\x1b[2J.png", 1, 2)
    assert "[bold]a⟨U+001B⟩[2J.png" in terminal.getvalue()
    assert "1/2" in re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue())
