"""The one door: every problem at once, at its line, with what to do; nothing hostile gets far."""

import json
import os
import shutil
from pathlib import Path

import pytest

from ihl_docs.codec.json_places import positions
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InvalidDocumentError, UnreadableFileError
from ihl_docs.intake import read
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.intake.read import (
    check_submission,
    check_submission_file,
    parsed,
    read_submission,
    read_submission_file,
)

BAD = Path(__file__).resolve().parent.parent / "bad"
CASES = json.loads((BAD / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def plain(loikaw):
    return unstructure(read_submission_file(loikaw / "submission.yaml"))


def test_the_example_has_no_problem(loikaw):
    assert check_submission_file(loikaw / "submission.yaml") == ()


def test_json_and_yaml_say_the_same(loikaw, plain):
    from_json = read_submission(json.dumps(plain).encode(), name="x.json")
    assert from_json == read_submission_file(loikaw / "submission.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_one_fault_gives_its_one_problem_at_its_place(case, loikaw):
    text = (loikaw / "submission.yaml").read_text(encoding="utf-8")
    assert case["replace"] in text, "the example changed: mend tests/bad/expected.json"
    bad = text.replace(case["replace"], case["with"], 1)
    found = check_submission(bad.encode(), name="x.yaml")
    start = bad.index(case["at"]) if "at" in case else text.index(case["replace"])
    line = bad.count("\n", 0, start) + 1 + case.get("line_offset", 0)
    (problem,) = (
        each for each in found if (each.code, each.pointer, each.line) == (case["code"], case["pointer"], line)
    )
    assert len(found) == 1 + case.get("beside", 0), found
    assert problem.nearest == case.get("nearest", problem.nearest)
    assert problem.column
    assert all(each.mend and each.message.endswith(".") and each.file == "x.yaml" for each in found)


@pytest.mark.unmeasured
@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_a_large_document_has_the_problems_of_a_small_one(monkeypatch, loikaw, plain, suffix):
    """It is read in another way: what was read of it is not held as plain data, until there is something to tell."""
    text = (loikaw / "submission.yaml").read_text(encoding="utf-8")
    documents = [json.dumps(plain).encode()]
    for case in {each["code"]: each for each in CASES}.values():  # one of each kind
        if suffix == ".json" and "-SYN-" in case["code"]:
            continue
        bad = text.replace(case["replace"], case["with"], 1).encode()
        documents.append(bad if suffix == ".yaml" else json.dumps(parsed(bad, "x.yaml")[0]).encode())
    small = [check_submission(each, name=f"x{suffix}") for each in documents]
    monkeypatch.setattr(read, "LARGE", 0)
    assert [check_submission(each, name=f"x{suffix}") for each in documents] == small
    assert all(small[1:])
    assert read_submission(documents[0], name=f"x{suffix}") == read_submission_file(loikaw / "submission.yaml")


def test_every_kind_of_problem_of_a_document_has_a_bad_example():
    shown = {case["code"] for case in CASES}
    of_a_document = {code for code in MEANINGS if code.split("-")[1] in {"SCH", "REF", "CON"}}
    shown |= {case["code"] for case in json.loads((BAD / "consistency.json").read_text(encoding="utf-8"))}
    assert of_a_document - shown == {"IHL-CON-007", "IHL-SCH-008"}  # they need more than a change, and have tests


def test_every_problem_comes_at_once_across_the_stages(plain):
    broken = json.loads(json.dumps(plain))
    broken["actors"][0]["party"] = "no"
    broken["claims"][2]["speaker"] = "irrawady"
    broken["incidents"][0]["acts"][0]["conduct"] = "armed-clas"
    found = check_submission(json.dumps(broken, indent=1).encode(), name="x.json")
    assert {problem.code for problem in found} == {"IHL-SCH-001", "IHL-REF-001", "IHL-SCH-002"}
    assert all(problem.line and problem.column for problem in found)


def test_an_opinion_is_no_fact(plain):
    broken = json.loads(json.dumps(plain))
    broken["incidents"][0]["acts"][0]["claims"] = ["c09"]
    (problem,) = check_submission(json.dumps(broken).encode(), name="x.json")
    assert problem.code == "IHL-CON-001"
    assert problem.pointer == "/incidents/0/acts/0/claims/0"


def test_relays_that_go_in_a_circle_are_found(plain):
    broken = json.loads(json.dumps(plain))
    broken["claims"][0]["origin"], broken["claims"][1]["origin"] = "c02", "c01"
    found = check_submission(json.dumps(broken).encode(), name="x.json")
    (circle,) = (problem for problem in found if problem.code == "IHL-REF-004")
    assert circle.pointer == "/claims/0/origin"
    assert [(spot.pointer, spot.line, spot.column is not None) for spot in circle.also_at] == [
        ("/claims/1/origin", 1, True)
    ]


def test_warnings_do_not_make_it_invalid(plain):
    doubtful = json.loads(json.dumps(plain))
    doubtful["conflict"]["when"] = "2022-01-09/.."
    del doubtful["evidence_items"][0]["sha256"]
    doubtful["sources"][1]["published"] = "2021-12-31"
    for claim in doubtful["claims"]:
        claim.pop("said", None)  # nothing is said in a source after it was published
    doubtful["sources"][0]["consent"] = [{"status": "withdrawn"}]
    doubtful["sources"][0]["confidentiality"] = {"level": "confidential"}
    doubtful["claims"][0]["exhibits"] = ["example-picture"]
    data = json.dumps(doubtful).encode()
    found = check_submission(data, name="x.json")
    assert {problem.code for problem in found} == {f"IHL-CON-00{number}" for number in (3, 4, 5, 6, 7)}
    assert read_submission(data, name="x.json").id == plain["id"]


def test_an_unreadable_file_is_a_problem_and_not_a_traceback(tmp_path):
    (problem,) = check_submission_file(tmp_path / "missing.yaml")
    assert problem.code == "IHL-SYN-009"
    with pytest.raises(UnreadableFileError):
        read_submission_file(tmp_path)


def test_reading_refuses_what_checking_finds_wrong():
    with pytest.raises(InvalidDocumentError) as caught:
        read_submission(b"{}", name="x.json")
    assert "IHL-SCH-005" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "IHL-SYN-006"),
        (b"a: [1", "IHL-SYN-006"),
        (b"? {a: 1}\n: 2", "IHL-SYN-006"),
        (b"a: 1\na: 2", "IHL-SYN-003"),
        (b"a: &x 1\nb: *x", "IHL-SYN-008"),
        (b"a: &x [1]\nb: *x", "IHL-SYN-008"),
        (b"!!python/object:os.system x", "IHL-SYN-007"),
        (b"a: !secret x", "IHL-SYN-007"),
        (b"- " * 3000, "IHL-SYN-005"),
        (b"- " * 200 + b"x", "IHL-SYN-005"),
        (b"x: " + b"9" * 1_000_000, "IHL-SYN-004"),
        (b"x: .nan", "IHL-SYN-004"),
        (b"\x00", "IHL-SYN-006"),
        (b"\xff\xfea", "IHL-SYN-001"),
        (b"[" * 100_000, "IHL-SYN-005"),
        (b"[]", "IHL-SCH-001"),
        (b"--- 1\n--- 2", "IHL-SYN-006"),
    ],
)
def test_hostile_input_gets_a_clear_answer(data, code):
    found = check_submission(data, name="-")
    assert found[0].code == code
    assert found[0].message


def test_words_that_yaml_1_1_takes_for_booleans_stay_words():
    from ihl_docs.intake.yaml_text import parse

    plain, places = parse(b"a: NO\nb: 2022-01-11\nc: 0o7\nd: true\ne: ~\nf: '1'\ng: 1.5\nh: 12:30")
    assert plain == {"a": "NO", "b": "2022-01-11", "c": 7, "d": True, "e": None, "f": "1", "g": 1.5, "h": "12:30"}
    assert places["/b"] == (2, 1)


def test_positions_in_json_point_at_keys_and_items():
    found = positions('{"a": [1,\n {"b/c": "x,]"}],\n "d": {}}')
    assert found == {"": (1, 1), "/a": (1, 2), "/a/0": (1, 8), "/a/1": (2, 2), "/a/1/b~1c": (2, 3), "/d": (3, 2)}


def test_nothing_beside_the_file_is_opened(loikaw, tmp_path):
    shutil.copy(loikaw / "submission.yaml", tmp_path / "submission.yaml")
    (tmp_path / "exhibits").mkdir()
    os.mkfifo(tmp_path / "exhibits" / "made-for-the-example.png")  # to open it would be to wait for ever
    assert [each.code for each in check_submission_file(tmp_path / "submission.yaml")] == ["IHL-EXH-001"]


def test_every_code_has_a_meaning(plain):
    assert {case["code"] for case in CASES} <= set(MEANINGS)
    assert all(meaning.endswith(".") for meaning in MEANINGS.values())


def test_of_too_many_problems_the_first_thousand_are_told_and_that_there_are_more():
    data = json.dumps({"claims": [{}] * 50_000}).encode()
    problems = check_submission(data, name="many.json")
    assert len(problems) == 1001
    assert [problem.code for problem in problems].count("IHL-SCH-008") == 1


def test_a_key_without_end_is_told_once_and_written_out_never():
    data = json.dumps({"claims": [{"k" * 3_000_000: {"a": [1, 2]}}]}).encode()
    (problem,) = check_submission(data, name="key.json")
    assert (problem.code, problem.pointer) == ("IHL-SCH-004", "/claims/0")
    assert len(str(problem)) < 2_000
