"""law: citations shown, applicability, export and difference."""

import json
import shutil

import pytest

from ihl_docs.cli.arguments.choices import CONFLICTS
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.question import KINDS
from ihl_docs.law.tables import data_folder


def words(text):
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("cited", "identifier"),
    [
        ("AP I, art. 51(5)(b)", "ap1:51.5.b"),
        ("Art. 8(2)(e)(xii) ICC Statute", "rome:8.2.e.xii"),
        ("Rule 50 CIHL", "cihl:50"),
        ("GCIV Art. 147", "gc4:147"),
    ],
)
def test_a_provision_is_shown_by_its_citation(run, cited, identifier):
    assert run("law", "show", cited).out == run("law", "show", identifier).out


@pytest.mark.parametrize(
    ("called", "identifier"), [("GC IV", "gc4"), ("Statut de Rome", "rome"), ("Fourth Geneva Convention", "gc4")]
)
def test_an_instrument_is_shown_by_its_name(run, called, identifier):
    assert run("law", "show", called).out == run("law", "show", identifier).out


@pytest.mark.parametrize("called", ["Geneva Conventions", "Protocol II", "UN Charter", "xyz"])
def test_a_name_that_is_no_one_instrument_is_bad_news(run, called):
    ran = run("law", "show", called)
    assert (ran.code, ran.out) == (1, "")


def test_a_citation_of_nothing_is_bad_news_and_of_a_part_is_said_to_be_one(run):
    ran = run("law", "show", "GC IV, art. 200")
    assert (ran.code, ran.out) == (1, "")
    assert "gc4:159" in ran.err
    ran = run("law", "show", "art. 4 of Geneva Convention III, para. 2, first sentence, and art. 5")
    assert ran.code == 1


def test_amendment_scope_note_and_who_punishes_are_shown(run):
    catalogue = load_catalogue()
    amended = next(each for each in catalogue if each.amended_by)
    shown = words(run("law", "show", amended.id).out)
    assert f"amendment {amended.amended_by}: {words(catalogue.amendment(amended.amended_by).name)}" in shown
    assert json.loads(run("law", "show", amended.id, "--format", "json").out)["amendment"]["id"] == amended.amended_by
    noted = next(each for each in catalogue if each.scope_note)
    assert words(f"but note {noted.scope_note}") in words(run("law", "show", noted.id).out)
    punished = next(each for each in catalogue if catalogue.punishing(each.id))
    assert f"punished by {catalogue.punishing(punished.id)[0].id}" in words(run("law", "show", punished.id).out)
    assert "binds States alone" in words(run("law", "show", "gc4:1").out)
    assert "reaches occupation asks for" in words(run("law", "show", "gc4:53").out)
    assert "binds the Occupying Power alone" in words(run("law", "show", "gc4:53").out)
    assert "binds the Occupying Power alone" not in words(run("law", "show", "gc4:47").out)


def test_what_binds_the_occupier_alone_is_answered_for_either_side(run):
    asked = ("law", "applicable", "--conflict", "occupation", "--state", "RU", "--against", "UA", "--date", "2023")
    told = {by: run(*asked, "--by", by, "--occupier", "RU", "gc4:49.6").out for by in ("RU", "UA")}
    assert "answer     applicable" in told["RU"]
    assert "answer     not applicable" in told["UA"]
    assert "here Russian Federation is recorded as the occupier, and not Ukraine" in words(told["UA"])
    assert "answer     unknown" in run(*asked, "--by", "RU", "gc4:49.6").out


NIAC = ("law", "applicable", "--conflict", "niac", "--state", "MMR", "--date", "2022-01-11")


def test_provisions_are_answered_for_with_the_reason(run):
    ran = run(*NIAC, "gc4:53", "Rule 50 CIHL")
    assert ran.code == 0
    first, second = ran.out.split("\n\n")
    assert first.startswith("gc4:53  GC IV, art. 53")
    assert "answer     not applicable" in first
    assert "It reaches only occupation" in words(first)
    assert "answer     applicable" in second


def test_how_an_answer_follows_is_shown_when_asked_for(run):
    plain, explained = run(*NIAC, "rome:8.2.e.xii").out, run(*NIAC, "rome:8.2.e.xii", "--explain").out
    assert "the Court" in plain
    assert "how it follows" not in plain
    assert "- Does the provision reach this kind of conflict? applicable:" in explained
    assert "Myanmar is not a party to the Rome Statute" in words(explained)


def test_applicability_as_json_has_the_steps_only_when_asked_for(run):
    (answer,) = json.loads(run(*NIAC, "rome:8.2.e.xii", "--format", "json").out)
    assert answer["provision"] == "rome:8.2.e.xii"
    assert answer["outcome"] == "applicable"
    assert answer["court"] in {"arguable", "unknown", "not-applicable", "applicable"}
    assert "steps" not in answer
    (answer,) = json.loads(run(*NIAC, "rome:8.2.e.xii", "--format", "json", "--explain").out)
    assert answer["steps"]
    assert answer["court_steps"]


def test_without_a_provision_all_are_told_by_outcome(run):
    ran = run(*NIAC)
    assert ran.out.startswith("applicable  ")
    assert "\nnot applicable  " in ran.out
    told = json.loads(run(*NIAC, "--format", "json").out)
    assert len(told) == len(load_catalogue())


def test_a_disputed_conflict_is_answered_for_each_kind(run):
    ran = run(
        "law", "applicable", "--conflict", "niac", "--conflict", "iac", "--state", "MM", "--date", "2022", "gc4:33"
    )
    assert "more than one kind of conflict" in words(ran.out)
    assert "as a non-international armed conflict: not applicable" in words(ran.out)
    asked = ("law", "applicable", "--conflict", "niac", "--conflict", "iac", "--state", "UA", "--against", "RU")
    ran = run(*asked, "--date", "2015-03-01", "--place", "UA", "gc4:147", "--format", "json")
    (told,) = json.loads(ran.out)
    assert told["by_classification"] == [
        {"kind": "non-international", "outcome": "not-applicable"},
        {"kind": "international", "outcome": "applicable"},
    ]


def test_sides_are_told_apart(run):
    between = ("--state", "UKR", "--against", "RUS", "--place", "UA", "--date", "2022-03-01", "ap1:51")
    assert "answer     applicable" in run("law", "applicable", "--conflict", "iac", *between).out
    group = ("--group", "A", "--group", "B", "--place", "COL", "--date", "2002-05-02", "gc4:3", "ap2:13")
    assert run("law", "applicable", "--conflict", "niac", *group).out.count("answer") == 2


@pytest.mark.parametrize(
    ("option", "value"), [("--state", "Burmania"), ("--date", "yesterday"), ("--place", "Nowhere")]
)
def test_what_cannot_be_read_is_a_wrong_call(run, option, value):
    ran = run(*NIAC, option, value, "gc4:3")
    assert (ran.code, ran.out) == (2, "")
    assert value in ran.err


def test_an_unknown_provision_is_bad_news(run):
    assert run(*NIAC, "gc4:999").code == 1


@pytest.mark.parametrize("kind", ["non-international", "NIAC", "CANI", "conflit armé non international"])
def test_a_kind_of_conflict_may_be_written_out(run, kind):
    question = ("law", "applicable", "--state", "MMR", "--date", "2022-01-11", "gc4:53", "--conflict")
    assert run(*question, kind).out == run(*question, "niac").out


def test_an_unknown_kind_of_conflict_is_a_wrong_call_and_the_nearest_is_named(run):
    ran = run("law", "applicable", "--state", "MMR", "--date", "2022-01-11", "gc4:53", "--conflict", "intrenational")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean international?" in ran.err


def test_the_kinds_of_conflict_on_the_command_line_are_those_of_the_law():
    assert set(CONFLICTS) <= set(KINDS)
    assert {KINDS[each] for each in CONFLICTS} == set(KINDS.values())


def test_the_export_is_written_once_and_printed_alike(run, tmp_path):
    path = tmp_path / "catalogue.json"
    ran = run("law", "export", "--into", str(path))
    assert ran.code == 0
    assert load_catalogue().sha256 in words(ran.out)
    assert run("law", "export").out.encode() == path.read_bytes()
    assert run("law", "export", "--into", str(path)).code == 3
    table = run("law", "export", "--format", "csv").out
    assert table.startswith("id,instrument,citation,")
    assert run("law", "export", "--format", "csv", "--table", "bindings").out.startswith("instrument,state,")


@pytest.fixture
def edited(tmp_path):
    folder = tmp_path / "edited"
    shutil.copytree(str(data_folder()), folder)
    path = folder / "instruments" / "cihl.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('heading = "Pillage"', 'heading = "Pillaging"', 1), encoding="utf-8")
    return folder


@pytest.mark.unmeasured
def test_versions_are_compared_whether_installed_exported_or_in_a_folder(run, tmp_path, edited):
    path = tmp_path / "before.json"
    run("law", "export", "--into", str(path))
    assert run("law", "diff", str(path), ".").out.endswith("\nNo row differs.\n")
    ran = run("law", "diff", str(path), str(edited))
    assert ran.code == 0
    assert "provisions  1 changed" in ran.out
    assert "heading: Pillage -> Pillaging" in ran.out
    answer = json.loads(run("law", "diff", ".", str(edited), "--format", "json").out)
    assert answer["changes"] == [
        {
            "change": "changed",
            "fields": {"heading": {"new": "Pillaging", "old": "Pillage"}},
            "key": "cihl:52",
            "table": "provisions",
        }
    ]


def test_what_is_no_catalogue_is_told_and_not_compared(run, tmp_path):
    path = tmp_path / "other.json"
    path.write_text('{"version": "1"}')
    ran = run("law", "diff", str(path), ".")
    assert (ran.code, ran.out) == (1, "")
    assert "IHL-STR-005" in ran.err
    assert run("law", "diff", str(tmp_path / "none"), ".").code == 3
