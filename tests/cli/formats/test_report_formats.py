"""SARIF, JUnit and workflow annotations: held to the published schemas, and obeyed by no reader whatever the text says."""

import itertools
import json
import os
import re
import tracemalloc
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from ihl_docs.cli.formats import github, junit, sarif
from ihl_docs.intake.checked import CheckedDocument, Document
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.intake.read import check_submission
from ihl_docs.model.problem import Problem, Severity, Spot

HOSTILE = (
    "a\x1b[31m\x07\x00\r\n::error::owned\u202e]]>&<x>'\" [click](https://example.org) {0} ##[error]%0A\ufffe\ud83d,:"
)


def document(name="case/submission.yaml", *problems, line=None, data=b""):
    lined = {"line": line, "line_by_line": True} if line else {}
    return CheckedDocument(document=Document(name=name, data=data, **lined), problems=problems)


def problem(**fields):
    told = {"code": "IHL-SCH-002", "message": "No such word.", "mend": "Write another.", "line": 3, "column": 5}
    return Problem(**{**told, **fields})


def whole(form, *documents):
    return "".join(form.lines(documents))


def results(*documents):
    return json.loads(whole(sarif, *documents))["runs"][0]["results"]


@pytest.fixture(scope="module")
def published(root):
    return root / "tests" / "cli" / "formats" / "published"


@pytest.fixture(scope="module")
def sarif_schema(published):
    schema = json.loads((published / "sarif-schema-2.1.0.json").read_text())
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


@pytest.fixture(scope="module")
def junit_schema(published):
    return xmlschema.XMLSchema(published / "junit-10.xsd")


@pytest.fixture(scope="module")
def broken(loikaw):
    """The example with faults, a valid one, and lines of NDJSON."""
    text = (loikaw / "submission.yaml").read_text()
    bad = text.replace("conduct: arson", "conduct: arsn").replace("publisher: Mizzima", "publsher: Mizzima")
    name = "cases/Loikaw é.yaml"
    found = check_submission(bad.encode(), name=name)
    assert len(found) >= 2
    warning = problem(code="IHL-EXH-001", severity=Severity.WARNING, message="Not there.", pointer="/evidence_items/0")
    return (
        document(name, *found),
        document("cases/fine.json"),
        document("lines.ndjson", problem(line=7, pointer="/claims/1/id"), line=7),
        document("warned.yaml", warning),
        document("hostile.yaml", problem(message=HOSTILE, mend=HOSTILE, pointer=f"/{HOSTILE}", found=HOSTILE)),
    )


def test_a_fault_in_several_places_is_shown_at_each(sarif_schema):
    spots = (Spot(pointer="/claims/7/source", line=9, column=2), Spot(pointer="/claims/8/source", line=11, column=2))
    one = document("a.yaml", problem(pointer="/claims/1/source", also_at=spots))
    sarif_schema.validate(json.loads(whole(sarif, one)))
    (result,) = results(one)
    related = [each["physicalLocation"]["region"]["startLine"] for each in result["relatedLocations"]]
    assert [result["locations"][0]["physicalLocation"]["region"]["startLine"], *related] == [3, 9, 11]
    shown = whole(github, one).splitlines()
    assert [re.findall(r"line=(\d+)", each) for each in shown] == [["3"], ["9"], ["11"]]
    assert "At /claims/8/source." in shown[2]


def test_a_sarif_report_is_valid_by_the_published_schema(sarif_schema, broken):
    sarif_schema.validate(json.loads(whole(sarif, *broken)))
    sarif_schema.validate(json.loads(whole(sarif)))


def test_the_published_sarif_schema_refuses_a_report_that_is_wrong(sarif_schema, broken):
    report = json.loads(whole(sarif, *broken))
    report["runs"][0]["results"][0]["level"] = "fatal"
    assert not sarif_schema.is_valid(report)


def test_a_junit_report_is_valid_by_the_published_schema(junit_schema, broken):
    junit_schema.validate(whole(junit, *broken))
    junit_schema.validate(whole(junit))
    assert not junit_schema.is_valid(whole(junit, *broken).replace("<testcase name", "<testcase title"))


@pytest.mark.parametrize(("form", "name"), [(sarif, "report.sarif"), (junit, "report.xml"), (github, "report.txt")])
def test_a_report_reads_as_it_did(form, name, root, broken):
    report = whole(form, *broken)
    report = re.sub(r'"driver": \{.*?\}\]\}', '"driver": {}', report)  # the codes and the version change often
    path = root / "tests" / "golden" / "formats" / name
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8", newline="")
    assert path.read_text(encoding="utf-8") == report


def test_sarif_names_every_code_with_its_meaning():
    driver = json.loads(whole(sarif))["runs"][0]["tool"]["driver"]
    assert {rule["id"]: rule["shortDescription"]["text"] for rule in driver["rules"]} == MEANINGS
    (result,) = results(document("x", problem()))
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "IHL-SCH-002"


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("./a b/é#?%.yaml", "a%20b/%C3%A9%23%3F%25.yaml"),
        ("c:x.yaml", "c%3Ax.yaml"),
        ("/abs/a b.yaml", "file:///abs/a%20b.yaml"),
        ("bad\udcff.yaml", "bad%FF.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_file_name_becomes_an_address_that_leads_to_it(name, uri):
    (result,) = results(document(name, problem()))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_problem_without_a_place_names_only_its_file():
    (result,) = results(document("x", problem(line=None, column=None)))
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "x"}}}]
    assert "line=" not in whole(github, document("x", problem(line=None, column=None)))


def fingerprints(text):
    found = check_submission(text.encode(), name="x.yaml")
    return {each["partialFingerprints"][sarif.FINGERPRINT] for each in results(document("x.yaml", *found))}


def test_a_fingerprint_outlives_changes_elsewhere_and_ends_with_its_problem(loikaw):
    text = (loikaw / "submission.yaml").read_text()
    bad = text.replace("conduct: arson", "conduct: arsn", 1)
    claim = '  - {id: c0x, source: mizzima, speaker: loikaw-residents, text: {en: "More."}, asserts: fact}\n'
    moved = "# a remark\n" + bad.replace("claims:\n", f"claims:\n{claim}", 1)
    assert fingerprints(bad)
    assert fingerprints(bad) <= fingerprints(moved)
    assert not fingerprints(bad) & fingerprints(text.replace("conduct: arson", "conduct: arsonn", 1))


def test_two_problems_of_one_document_have_two_fingerprints():
    twice = results(document("x", problem(pointer="/claims/1/id"), problem(pointer="/claims/2/id")))
    assert len({each["partialFingerprints"][sarif.FINGERPRINT] for each in twice}) == 2


def test_an_ndjson_line_is_told_from_its_neighbours_by_what_it_says():
    pair = [document("x", problem(), line=number, data=data) for number, data in ((1, b"{}"), (2, b"[]"))]
    moved = document("x", problem(), line=9, data=b"{}")
    one, two, again = (each["partialFingerprints"][sarif.FINGERPRINT] for each in results(*pair, moved))
    assert one == again != two


def test_no_sarif_reader_sees_a_link_or_a_placeholder_in_a_text():
    (result,) = results(document("x", problem(message=HOSTILE)))
    text = result["message"]["text"]
    assert "](" not in text
    assert "{0}" not in text.replace("{{", "").replace("}}", "")
    assert not re.search(r"[\x00-\x1f\u202e]", text)


def test_a_junit_report_counts_documents_and_keeps_warnings_apart(broken):
    suite = ET.fromstring(whole(junit, *broken)).find("testsuite")  # noqa: S314  # our own
    cases = suite.findall("testcase")
    assert len(cases) == len(broken) == int(suite.get("tests"))
    assert sum(bool(case.findall("failure")) for case in cases) == int(suite.get("failures")) == 3
    assert [len(case.findall("failure")) for case in cases] == [each.errors for each in broken]
    assert "IHL-EXH-001" in cases[3].findtext("system-out")


def test_an_annotation_has_the_form_that_the_runner_takes():
    line = whole(github, document("a,b:c%.yaml", problem(pointer="/claims/0")))
    assert line == (
        "::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,title=IHL-SCH-002::"
        "No such word. At /claims/0. To mend: Write another.\n"
    )
    assert whole(github, document("x", problem(severity=Severity.WARNING))).startswith("::warning ")


TEXT = st.text(st.characters(codec=None) | st.sampled_from(list("\r\n\x1b\x85\u2028:,%#[]{}()")), max_size=20)


@given(name=TEXT.filter(str), message=TEXT.filter(str), pointer=TEXT, mend=TEXT.filter(str))
def test_every_problem_is_one_command_whatever_text_and_file_name_say(name, message, pointer, mend):
    said = problem(message=f"{message}{HOSTILE}", pointer=f"/{pointer}", mend=f"x{mend}", file=f"{name}::x")
    line = whole(github, document(name, said))
    assert len(line.splitlines()) == 1
    matched = re.fullmatch(r"::error file=([^:,\r\n]*),line=3,col=5,title=IHL-SCH-002::([^\r\n]*)\n", line)
    assert matched
    line.encode()


@given(name=TEXT.filter(str), message=TEXT.filter(str), pointer=TEXT)
def test_any_text_makes_well_formed_reports(name, message, pointer):
    each = document(name, problem(message=f"x{message}", pointer=f"/{pointer}", severity=Severity.WARNING), problem())
    ET.fromstring(whole(junit, each).encode())  # noqa: S314  # our own
    json.loads(whole(sarif, document("x", *each.problems)).encode())


@pytest.mark.parametrize("form", [sarif, junit, github])
def test_a_long_report_does_not_pile_up_in_memory(form):
    each = document("x", problem(message="long " * 40), line=1)

    def peak(count):
        tracemalloc.start()
        for _ in form.lines(itertools.repeat(each, count)):
            pass
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    assert peak(20_000) < 6_000_000
