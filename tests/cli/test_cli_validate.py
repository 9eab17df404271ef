"""validate: every problem, where it is and how to mend it, readable at 80 columns."""

import json

import pytest

from ihl_docs.cli.arguments.choices import LARGEST_MIB
from ihl_docs.cli.visible import columns
from ihl_docs.intake.plain_files import LARGEST

FAULTS = {
    "source: courier, speaker: army": "source: couriar, speaker: army",
    "conduct: shelling": "conduct: shellng",
    "best: 2}": 'best: "2"}',
}


@pytest.fixture
def faulty(starter, tmp_path):
    text = starter
    for right, wrong in FAULTS.items():
        assert right in text
        text = text.replace(right, wrong)
    path = tmp_path / "faulty.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_starter_is_valid(run, starter):
    ran = run("validate", "-", stdin=starter.encode())
    assert (ran.code, ran.out) == (0, "<stdin>: no problems\nvalid: no problems.\n")


def test_the_example_is_valid_given_as_a_folder(run, loikaw):
    assert run("validate", str(loikaw)).code == 0


def test_every_fault_is_told_with_place_excerpt_and_mend(run, faulty):
    ran = run("validate", str(faulty))
    assert ran.code == 1
    for wrong, right in (("'couriar'", "courier"), ("'shellng'", "shelling")):
        assert f"found     {wrong}" in ran.out
        assert f"nearest   {right}" in ran.out
    for pointer in ("/claims/4/source", "/incidents/0/acts/0/conduct", "/incidents/0/acts/0/harms/0/figure/best"):
        assert f"at        {pointer}\n" in ran.out
    assert ran.out.count("to mend   ") == 3
    assert ran.out.endswith("not valid: 3 errors.\n")


def test_the_line_at_fault_is_shown_with_a_mark_under_the_column(run, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    rows = run("validate", faulty.name).out.splitlines()
    at = next(number for number, row in enumerate(rows) if "conduct: shellng" in row)
    line, column = next(row for row in rows if "IHL-SCH-002" in row).split()[0].split(":")[-2:]
    assert rows[at].startswith(f"    {line:>5} | ")
    assert rows[at + 1].index("^") == len("    12345 | ") + int(column) - 1


def test_a_long_line_is_shown_around_the_fault(run, tmp_path):
    path = tmp_path / "long.json"
    path.write_text('{"description": {"en": "' + "x" * 500 + '"}, "wrong": 1, "id": "a"}')
    out = run("validate", str(path)).out
    excerpts = [row for row in out.splitlines() if " | " in row]
    assert any('"wrong": 1' in row for row in excerpts)
    assert all(len(row) <= 90 for row in excerpts)


def test_the_text_fits_80_columns_where_its_words_do(run, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    out = run("validate", faulty.name).out
    assert max(columns(row) for row in out.splitlines()) <= 86


def test_hostile_text_in_a_fault_is_shown_and_not_obeyed(run, tmp_path):
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps({"\x1b[31m[bold]evil\u202e": 1}, ensure_ascii=False))
    out = run("validate", str(path)).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "⟨U+202E⟩" in out
    assert "[bold]evil" in out


def test_json_lists_problems_by_file(run, faulty, loikaw):
    ran = run("validate", str(faulty), str(loikaw), "--format", "json")
    answer = json.loads(ran.out)
    assert ran.code == 1
    assert answer["valid"] is False
    assert [each["valid"] for each in answer["files"]] == [False, True]
    problem = answer["files"][0]["problems"][0]
    assert problem["code"] == "IHL-REF-001"
    assert problem["pointer"] == "/claims/4/source"
    assert problem["line"] > 1


def test_several_files_are_counted_at_the_end_and_by_code(run, faulty, loikaw):
    told = run("validate", str(faulty), str(loikaw)).out
    assert "not valid: 1 of 2 documents valid, 3 errors.\n" in told
    assert "      1  IHL-REF-001  A reference to an id that nothing has.\n" in told


def test_a_warning_alone_leaves_it_valid(run, starter):
    text = starter.replace('when: "2024-02/.."', "when: 2024-01")
    assert text != starter
    ran = run("validate", "-", stdin=text.encode())
    assert ran.code == 0
    assert ran.out.endswith("valid: 1 warning.\n")


def test_bytes_that_are_no_text_are_a_problem_and_no_traceback(run):
    ran = run("validate", "-", stdin=b"\xff\xfe{\x00}\x00")
    assert ran.code == 1
    assert "IHL-SYN-001" in ran.out


def test_a_folder_without_a_submission_is_told(run, tmp_path):
    ran = run("validate", str(tmp_path))
    assert ran.code == 3
    assert "holds no submission.yaml or submission.yml or submission.json" in " ".join(ran.out.split())


def test_both_submissions_of_a_folder_are_checked(run, tmp_path, starter):
    (tmp_path / "submission.yaml").write_text(starter)
    (tmp_path / "submission.json").write_text("{}")
    ran = run("validate", str(tmp_path))
    assert ran.code == 1
    assert "1 of 2 documents valid" in ran.out


def test_a_file_without_end_is_not_read_to_its_end_and_the_way_to_allow_more_is_told(run):
    ran = run("validate", "-", "--largest", "1", stdin=b" " * (2**20 + 1))
    assert ran.code == 3
    told = " ".join(ran.out.split())
    assert "is larger than 1 MiB, the most that is read of one document" in told
    assert "--largest" in told
    assert run("validate", "-", "--largest", "2", stdin=b" " * (2**20 + 1)).code == 1


@pytest.mark.parametrize("command", ["assess", "questions", "tally"])
def test_a_submission_that_is_too_large_is_refused_with_the_way_to_allow_it(run, tmp_path, starter_json, command):
    path = tmp_path / "large.json"
    path.write_bytes(starter_json + b" " * 2**20)
    refused = run(command, str(path), "--largest", "1")
    assert refused.code == 3
    assert "is larger than 1 MiB, the most that is read; if it is meant, allow more with --largest MIB" in " ".join(
        refused.err.split()
    )
    assert run(command, str(path), "--largest", "2").code == 0
    assert run(command, str(path)).code == 0


def test_the_limit_that_the_help_names_is_the_one_that_holds():
    assert LARGEST_MIB * 2**20 == LARGEST


@pytest.fixture
def many(tmp_path, starter_json):
    """An NDJSON file of 600 documents, of which the 300th has a fault and the 500th is no JSON."""
    rows = [starter_json] * 600
    rows[299] = starter_json.replace(b"shelling", b"shellng")
    rows[499] = b'{"id": '
    path = tmp_path / "many.ndjson"
    path.write_bytes(b"\n".join(rows) + b"\n")
    return path


@pytest.fixture
def starter_json(starter):
    from ihl_docs.intake.yaml_text import parse_leniently

    return json.dumps(parse_leniently(starter.encode())[0]).encode()


def test_each_line_of_ndjson_is_a_document_with_its_line_and_column(run, many, monkeypatch):
    monkeypatch.chdir(many.parent)
    ran = run("validate", "many.ndjson")
    assert ran.code == 1
    assert "many.ndjson, line 300: 1 error\n" in ran.out
    assert "many.ndjson:300:" in ran.out
    assert "many.ndjson:500:8  error IHL-SYN-002\n" in ran.out
    assert "  300 | ..." in ran.out
    assert "not valid: 598 of 600 documents valid, 2 errors.\n" in ran.out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_processes_tell_the_same_in_the_same_order(run, many, jobs, monkeypatch):
    monkeypatch.chdir(many.parent)
    ran = run("validate", "many.ndjson", "--jobs", jobs, "--format", "json")
    answer = json.loads(ran.out)
    assert [each["line"] for each in answer["files"]] == [300, 500]
    assert answer["summary"] == {
        "codes": {"IHL-SCH-002": 1, "IHL-SYN-002": 1},
        "cut_short": False,
        "documents": 600,
        "errors": 2,
        "valid": 598,
        "warnings": 0,
    }


def test_ndjson_from_a_pipe_is_seen_for_what_it_is(run, many):
    ran = run("validate", "-", stdin=many.read_bytes())
    assert "598 of 600 documents valid" in ran.out
    alone = run("validate", "-", stdin=many.read_bytes().split(b"\n")[0])
    assert alone.out == "<stdin>: no problems\nvalid: no problems.\n"


def test_fail_fast_stops_at_the_first_document_that_is_not_valid(run, many):
    ran = run("validate", str(many), "--fail-fast")
    assert ran.code == 1
    assert "299 of 300 documents valid" in ran.out
    assert "Not everything was looked at" in ran.out


def test_quiet_says_nothing_and_the_code_tells(run, many, loikaw):
    ran = run("validate", str(many), "--quiet")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert run("validate", str(loikaw), "--quiet").code == 0


def test_strict_lets_a_warning_count(run, starter):
    text = starter.replace('when: "2024-02/.."', "when: 2024-01")
    ran = run("validate", "-", "--strict", stdin=text.encode())
    assert ran.code == 1
    assert ran.out.endswith("not valid: 1 warning.\n")


def test_what_cannot_be_read_ends_nothing_else_and_is_the_exit_code(run, loikaw, tmp_path):
    ran = run("validate", str(tmp_path / "missing.yaml"), str(loikaw))
    assert ran.code == 3
    assert "No such file or directory" in ran.out
    assert "1 of 2 documents valid" in ran.out


def test_the_record_of_a_package_is_checked_in_a_folder_and_in_a_zip(run, loikaw, tmp_path):
    assert run("package", str(loikaw), "--into", str(tmp_path / "package")).code == 0
    assert run("package", str(loikaw), "--into", str(tmp_path / "package.zip"), "--zip").code == 0
    for path in (tmp_path / "package", tmp_path / "package.zip"):
        ran = run("validate", str(path))
        assert ran.code == 0, ran.out
        assert "evidence-package.json: no problems" in " ".join(ran.out.split())
    document = tmp_path / "package" / "data" / "evidence-package.json"
    document.write_bytes(document.read_bytes().replace(b'"neighbourhood"', b'"neighborhood"'))
    ran = run("validate", str(tmp_path / "package"))
    assert ran.code == 1
    assert "at        /record/incidents/" in ran.out
    assert "nearest   neighbourhood" in ran.out
