"""law, schema and new: what comes with the program, shown."""

import json
import re

from ihl_docs.cli.arguments.choices import SCHEMA_NAMES
from ihl_docs.schema import locate


def test_a_provision_is_shown_with_citation_kind_reach_and_source(run):
    out = run("law", "show", "gc4:147").out
    assert out.startswith("gc4:147  GC IV, art. 147\nPenal sanctions II. Grave breaches\n")
    assert "reaches    international armed conflict\n" in out
    assert "https://ihl-databases.icrc.org/" in out


def test_a_provision_that_arguably_reaches_a_conflict_says_so(run):
    from ihl_docs.law.load import load_catalogue
    from ihl_docs.law.provision import ScopeStrength

    arguable = next(
        each for each in load_catalogue().provisions if any(s.strength is ScopeStrength.ARGUABLE for s in each.scope)
    )
    assert "arguably" in run("law", "show", arguable.id).out


def test_an_alias_is_followed(run):
    out = run("law", "show", "ca3").out
    assert out == run("law", "show", "gc1:3").out == run("law", "show", "common article 3").out
    assert "common Article 3 (GC I–IV, art. 3)" in out
    assert "same text  gc2:3; gc3:3; gc4:3" in out
    assert "GC IV, art. 3" in run("law", "show", "gc4:3").out


def test_an_instrument_is_shown_with_its_provisions_and_who_is_bound(run):
    out = run("law", "show", "gc4").out
    assert re.search(r"^  bindings   \d+ party", out, re.MULTILINE)
    assert "binding    MM: party since 1993-02-25" in run("law", "show", "gc4", "--states").out
    assert "gc4:147  Penal sanctions II. Grave breaches" in out


def test_an_unknown_provision_is_bad_news_and_names_the_nearest(run):
    ran = run("law", "show", "gc4:1477")
    assert (ran.code, ran.out) == (1, "")
    assert "gc4:147" in ran.err


def test_a_provision_as_json_is_the_record(run):
    answer = json.loads(run("law", "show", "gc4:147", "--format", "json").out)
    assert answer["id"] == "gc4:147"
    assert answer["kind"] == "grave-breach"


def test_a_provision_is_shown_with_what_stands_above_below_and_beside_it(run):
    out = " ".join(run("law", "show", "gc4:3.1.a").out.split())
    assert "part of gc4:3.1; gc4:3 " in out
    assert "same text gc1:3.1.a" in out
    answer = json.loads(run("law", "show", "gc4:3", "--format", "json").out)
    assert "gc4:3.1" in answer["children"]
    assert answer["ancestors"] == []


def test_search_finds_by_word_and_forgives_spelling(run):
    assert "cihl:11 " in run("law", "search", "indiscriminate").out
    assert "cihl:11 " in run("law", "search", "indiscrimnate", "atacks").out


def test_search_keeps_to_the_limit(run):
    answer = json.loads(run("law", "search", "civilian", "--limit", "2", "--format", "json").out)
    assert len(answer) == 2
    assert answer[0]["score"] >= answer[1]["score"]


def test_a_search_that_finds_nothing_is_bad_news(run):
    ran = run("law", "search", "zzzzqqqq")
    assert ran.code == 1
    assert ran.out == "The catalogue has no provision with the words: zzzzqqqq\n"


def test_schemas_are_printed_as_they_are_published(run):
    assert locate.SCHEMA_NAMES == SCHEMA_NAMES
    for name in SCHEMA_NAMES:
        assert run("schema", name).out.encode() == locate.schema_bytes(name)


def test_the_starter_is_written_and_never_over_a_file(run, tmp_path, starter):
    path = tmp_path / "case.yaml"
    ran = run("new", "--into", str(path))
    assert ran.code == 0
    assert path.read_text(encoding="utf-8") == starter
    path.write_text("mine")
    ran = run("new", "--into", str(path))
    assert ran.code == 3
    assert "is not overwritten" in " ".join(ran.err.split())
    assert path.read_text() == "mine"


def test_the_starter_explains_itself(starter):
    comments = [row for row in starter.splitlines() if row.lstrip().startswith("#")]
    assert len(comments) >= 15
