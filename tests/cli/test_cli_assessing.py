"""assess --level, --why-not, --explain, --reviews; questions; tally."""

import csv
import io
import json

import pytest

from ihl_docs.assessment.why_not import WhyNot
from ihl_docs.cli.tell.why_not import tell_why_not
from ihl_docs.intake.read import read_submission_file

REVIEW = """\
- finding: {finding}
  decision: reject
  by: A lawyer
  when: 2026-11-01
  reason: {{en: The houses may have been barracks.}}
"""
BURNING = "burning.destruction-of-property.tatmadaw"


@pytest.fixture
def reviews(tmp_path):
    def write(finding):
        (tmp_path / "reviews.yaml").write_text(REVIEW.format(finding=finding), encoding="utf-8")
        return str(tmp_path / "reviews.yaml")

    return write


def words(text):
    return " ".join(text.split())


def test_level_shows_what_remains(run, loikaw):
    ran = run("assess", str(loikaw), "--level", "corroborated")
    assert ran.code == 0
    assert "0 findings of a breach stay indicated" in words(ran.out)
    plain = json.loads(run("assess", str(loikaw), "--level", "alleged", "--format", "json").out)
    assert [each["status"] for each in plain["remaining"] if "crime" not in each] == ["incomplete", "indicated"]


def test_why_not_answers_for_every_act_and_names_the_nearest_of_what_is_not_there(run, loikaw):
    ran = run("assess", str(loikaw), "--why-not", "rome:8.2.e.i")
    assert ran.code == 0
    assert "the crime is incomplete" in words(ran.out)
    ran = run("assess", str(loikaw), "--why-not", "gc4:147")
    assert "It applies to no act on record" in words(ran.out)
    ran = run("assess", str(loikaw), "--why-not", "pilage")
    assert ran.code != 0
    assert "pillage" in ran.err
    assert "Traceback" not in ran.err


def test_explanations_come_in_four_forms(run, loikaw):
    text, tree, mermaid = (run("assess", str(loikaw), f"--explain={form}").out for form in ("text", "tree", "mermaid"))
    graph = json.loads(run("assess", str(loikaw), "--explain=json").out)
    assert "because" in text
    assert "├─" in tree
    assert "sha256" not in tree or "exhibit" in tree
    assert mermaid.startswith("flowchart TD\n")
    assert mermaid.count("subgraph") == len(graph) == 2

    def kinds(node):
        yield node["kind"]
        for each in node.get("under", ()):
            yield from kinds(each)

    assert {"finding", "rule", "crime", "constitutive", "circumstance", "claim", "origin"} <= {
        kind for node in graph for kind in kinds(node)
    }


def test_words_in_a_graph_are_never_its_notation(run, loikaw, tmp_path):
    text = (loikaw / "submission.yaml").read_text(encoding="utf-8")
    hostile = text.replace('"Regime forces set houses', '"x\\"] --> evil[\\"<script>`Regime forces set houses', 1)
    assert hostile != text
    (tmp_path / "submission.yaml").write_text(hostile, encoding="utf-8")
    ran = run("assess", str(tmp_path / "submission.yaml"), "--explain=mermaid")
    assert ran.code == 0
    assert "evil" in ran.out
    assert '"] --> evil' not in ran.out
    assert "<script>" not in ran.out
    assert "`" not in ran.out


def test_a_review_stands_beside_the_finding_and_changes_none(run, loikaw, reviews, tmp_path):
    path = reviews(BURNING)
    plain = json.loads(run("assess", str(loikaw), "--reviews", path, "--format", "json").out)
    without = json.loads(run("assess", str(loikaw), "--format", "json").out)
    (review,) = plain.pop("reviews")
    assert (review["decision"], review["by"]) == ("reject", "A lawyer")
    assert plain == without
    out = tmp_path / "out"
    assert run("build", str(loikaw), "--into", str(out), "--reviews", path).code == 0
    assert "A lawyer" in (out / "dossier.html").read_text(encoding="utf-8")
    assert "A lawyer" in (out / "package" / "data" / "evidence-package.json").read_text(encoding="utf-8")


def test_a_review_of_no_finding_or_of_the_wrong_form_is_refused_with_its_place(run, loikaw, reviews, tmp_path):
    ran = run("assess", str(loikaw), "--reviews", reviews("burning.destruction-of-property.tatmadav"))
    assert ran.code == 1
    assert BURNING in ran.err
    (tmp_path / "wrong.yaml").write_text(REVIEW.format(finding=BURNING).replace("reject", "refuse"), encoding="utf-8")
    ran = run("assess", str(loikaw), "--reviews", str(tmp_path / "wrong.yaml"))
    assert ran.code == 1
    assert "wrong.yaml:2" in ran.err
    assert run("assess", str(loikaw), "--reviews", str(tmp_path / "none.yaml")).code == 3


def test_questions_are_listed_for_an_incident_with_what_an_answer_would_change(run, loikaw):
    ran = run("questions", str(loikaw), "minelone-burning", "--what-if", "--limit", "1")
    assert ran.code == 0
    assert "1. Was there a military reason that made this imperative?" in words(ran.out)
    assert "indicated -> excluded" in words(ran.out)
    everything = json.loads(run("questions", str(loikaw), "--format", "json").out)
    assert len({each["incident"] for each in everything}) > 1
    ran = run("questions", str(loikaw), "minelone-burnin")
    assert ran.code == 1
    assert "minelone-burning" in ran.err


def test_tally_gives_a_table_as_text_json_and_csv(run, loikaw):
    text = run("tally", str(loikaw), "--by", "status", "--harm", "death").out
    plain = json.loads(run("tally", str(loikaw), "--by", "status", "--harm", "death", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(run("tally", str(loikaw), "--by", "status", "--format", "csv").out)))
    assert "civilian" in text
    assert {row["keys"][0]: row["best"] for row in plain["rows"]}["civilian"] == 6
    assert next(row for row in rows if row["harm"] == "death" and row["status"] == "civilian")["best"] == "6"
    ran = run("tally", str(loikaw), "--harm", "deth")
    assert ran.code == 1
    assert "death" in ran.err


def test_words_of_a_submission_are_no_formula_in_a_spreadsheet(run, loikaw, tmp_path):
    text = (loikaw / "submission.yaml").read_text(encoding="utf-8").replace('"Loikaw, Kayah', '"=1+1, Kayah')
    (tmp_path / "submission.yaml").write_text(text, encoding="utf-8")
    out = run("tally", str(tmp_path / "submission.yaml"), "--by", "place", "--format", "csv").out
    assert "'=1+1" in out
    assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(out)) for cell in row)


def test_ndjson_gives_an_assessment_for_each_incident_that_is_told_as_in_the_whole(run, loikaw, reviews):
    ran = run("assess", str(loikaw), "--format", "ndjson")
    assert ran.code == 0
    lines = [json.loads(line) for line in ran.out.splitlines()]
    whole = json.loads(run("assess", str(loikaw), "--format", "json").out)
    assert len(lines) == 8
    assert sorted(each["id"] for one in lines for each in one.get("findings", ())) == sorted(
        each["id"] for each in whole["findings"]
    )
    reviewed = run("assess", str(loikaw), "--format", "ndjson", "--reviews", reviews(BURNING))
    assert [len(json.loads(line).get("reviews", ())) for line in reviewed.out.splitlines()].count(1) == 1


def test_ndjson_takes_no_review_of_a_finding_that_is_not_there_and_no_other_view(run, loikaw, reviews):
    lost = run("assess", str(loikaw), "--format", "ndjson", "--reviews", reviews("burning.pilage"))
    assert lost.code == 1
    assert lost.out == ""
    assert "no finding of this assessment" in words(lost.err)
    for view in (["--level", "alleged"], ["--why-not", "pillage"], ["--explain"]):
        ran = run("assess", str(loikaw), "--format", "ndjson", *view)
        assert ran.code == 2
        assert ran.out == ""


def test_the_list_of_findings_says_whose_act_it_is_where_sources_name_different_authors(run, root):
    told = words(run("assess", str(root / "tests" / "reported" / "el-fasher.yaml")).out)
    for party in ("Sudanese Armed Forces", "Rapid Support Forces"):
        assert f"contested Attack on humanitarian relief personnel (convoy, {party})" in told
    assert "contested Starvation of civilians as a method of warfare (siege)" in told


def test_why_not_tells_both_sides_of_a_fight_in_one_row_where_the_answer_is_the_same(root):
    record = read_submission_file(root / "examples" / "loikaw" / "submission.yaml")
    fight = {"incident": record.incidents[0].id, "act": "fight", "category": "x", "heading": "X", "said": "incomplete"}
    answers = [WhyNot(**fight, party=each) for each in ("kndf", "tatmadaw")]
    told = words(" ".join(span.text for each in tell_why_not("x", record, answers, (), ()) for span in each.spans))
    assert told.count("fight , by Karenni Nationalities Defence Force (KNDF), Myanmar armed forces (Tatmadaw)") == 1


def test_why_not_tells_what_is_not_at_issue_once_for_all_acts_of_which_it_is_the_same(run, loikaw):
    told = words(run("assess", str(loikaw), "--why-not", "rome:8.2.e.i").out)
    at_issue, _, rest = told.partition("Not at issue on this record")
    assert "Indiscriminate attack: the crime is incomplete" in at_issue
    assert "downing" not in at_issue
    assert rest.count("Attack on civilian journalists") == 1
    assert "downing: A military aircraft brought down" in rest.partition("by itself no violation")[2]


def test_a_duty_of_whoever_did_it_is_owed_by_nobody_named(run, loikaw):
    assert "Owed by whoever did it; no claim says who that was" in " ".join(run("assess", str(loikaw)).out.split())
