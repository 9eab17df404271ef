"""The second trial: what people in the field, exports, careless editors and adversaries hand in.

Each case of `tests/bad/second.yaml` has one fault or several (`faults`), each of which puts `wrong` for `was` in a
document; or it is a whole document. `at`, `line`, `code` and `mend` say what is told of it, `beside` what else is.
`mended` stands in its place once somebody did what the mend says; without it that is `was` again. What no text can be,
`tests/bad/hostile.py` builds.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from ihl_docs.cli.main import main
from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.read import check_submission, read_submission_file
from ihl_docs.model.problem import Severity
from tests.bad.hostile import CASES as HOSTILE
from tests.effort import at_most
from tests.intake.test_trial import assert_written

BAD = Path(__file__).resolve().parents[1] / "bad"
CASES = YAML(typ="safe").load((BAD / "second.yaml").read_text(encoding="utf-8"))
CHANGED = [case for case in CASES if "was" in case.get("faults", [case])[0]]
ONE_CHANGE = [case for case in CHANGED if "faults" not in case]
MILLION_DIGITS = "7" * 1_000_000

HEAVY = (
    "a_line_of_a_gigabyte",
    "a_text_of_sixty_million_letters",
    "a_gzip_bomb",
    "a_zip_bomb_under_the_name_of_a_package",
    "a_language_of_a_million_parts",
    "a_hundred_thousand_broken_claims",
)
MOST_MEMORY = 300 << 20


@pytest.fixture(scope="module")
def documents():
    village = BAD / "village.yaml"
    plain = unstructure(read_submission_file(village))
    return {
        "village.yaml": village.read_text(encoding="utf-8"),
        "village.json": json.dumps(plain, indent=1, ensure_ascii=False),
    }


@pytest.fixture(scope="module")
def package(documents, tmp_path_factory):
    source, into = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built") / "case"
    plain = json.loads(documents["village.json"])
    for key in ("path", "size", "sha256"):
        del plain["evidence_items"][0][key]
    (source / "submission.json").write_text(json.dumps(plain), encoding="utf-8")
    assert main(["build", str(source), "--into", str(into)]) == 0
    return into / "package"


def faults(case):
    return case.get("faults", [case])


def changed(case, documents, field):
    text = documents[case["of"]]
    for fault in faults(case):
        assert fault["was"] in text, "the document changed: mend tests/bad/second.yaml"
        text = text.replace(fault["was"], fault.get(field, fault["was"]).replace("@DIGITS@", MILLION_DIGITS), 1)
    return text


def found_in(text, case):
    return check_submission(text.encode("utf-8", "surrogatepass"), name=case["of"])


def fits(problem, fault, text):
    return (
        problem.pointer == fault["at"]
        and problem.code == fault["code"]
        and fault["mend"] in problem.mend
        and text.split("\n")[problem.line - 1][problem.column - 1 :].startswith(fault["line"])
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_fault_is_told_at_its_place_with_what_to_write(case, documents):
    text = changed(case, documents, "wrong") if case in CHANGED else case["wrong"]
    found = list(found_in(text, case))
    also = {spot.pointer for problem in found for spot in problem.also_at}
    for fault in faults(case):
        told = next((problem for problem in found if "code" in fault and fits(problem, fault, text)), None)
        if told is not None:
            found.remove(told)
        else:
            assert "code" not in fault, (fault, [(each.pointer, each.mend) for each in found])
            assert fault["at"] in also | {fault["at"] for fault in faults(case) if "code" in fault}
    assert {problem.code for problem in found} == {*case.get("beside", ())}


@pytest.mark.parametrize("case", CHANGED, ids=lambda case: case["name"])
def test_what_the_mends_say_mends_it(case, documents):
    after = found_in(changed(case, documents, "mended"), case)
    assert [each.message for each in after if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("case", ONE_CHANGE, ids=lambda case: case["name"])
def test_what_is_mended_is_what_the_mend_says(case, documents):
    assert_written(case, documents)


def told_of(path, capsys):
    code = main(["validate", str(path), "--format", "json"])
    out, err = capsys.readouterr()
    assert err == ""
    return code, [problem for each in json.loads(out)["files"] for problem in each["problems"]], out


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused_with_few_words_and_little_effort(name, documents, package, tmp_path, capsys):
    path = HOSTILE[name](tmp_path, documents["village.json"], package)
    capsys.readouterr()
    before = set(tmp_path.parent.iterdir()) | set(tmp_path.rglob("*"))
    with at_most(30):
        code, problems, out = told_of(path, capsys)
    after = set(tmp_path.parent.iterdir()) | set(tmp_path.rglob("*"))
    assert code in {1, 3}
    assert any(problem.get("severity", "error") == "error" and problem["mend"] for problem in problems)
    assert max(len(problem["message"]) for problem in problems) < 1_000
    assert len(out) < 1_000_000
    assert after == before, "something was written"


@pytest.mark.parametrize("name", HEAVY)
def test_what_is_huge_takes_little_memory(name, documents, package, tmp_path):
    path = HOSTILE[name](tmp_path, documents["village.json"], package)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, check=False, timeout=600
    )
    code, memory = done.stdout.split()
    assert code in {"1", "3"}, done.stderr
    assert int(memory) * 1024 < MOST_MEMORY


MEASURED = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "ihl_docs", "validate", "--quiet", sys.argv[1]])
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def flood(documents, more):
    plain = json.loads(documents["village.json"])
    plain["claims"] += [{"id": f"x{n}", "source": f"nobody-{n}", "text": {"en": "A"}} for n in range(more)]
    return found_in(json.dumps(plain), {"of": "village.json"})


def test_of_a_flood_of_errors_so_many_are_told_as_anybody_mends_and_that_there_are_more(documents):
    for count, told in ((999, 999), (1_000, 1_000), (1_001, 1_001), (2_500, 1_001)):
        codes = [problem.code for problem in flood(documents, count)]
        assert len(codes) == told
        assert ("IHL-SCH-008" in codes) is (count > 1_000)


def test_the_trial_is_large_and_of_many_kinds():
    assert len(CASES) + len(HOSTILE) > 150
    assert len({fault.get("code") for case in CASES for fault in faults(case)}) > 15
    assert {case["of"] for case in CASES} == {"village.yaml", "village.json"}
