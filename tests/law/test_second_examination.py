"""A second examination of the law from outside, by a hostile reader: rows written down before anything was run.

The tables `examination/second_*.tsv` ask what differs in kind from the plain: citations as scanners, courts of other
languages and footnotes write them, a third of them of nothing that exists; the days around an entry into force or a
withdrawal; groups without a State, situations below the threshold, acceptances and referrals. An answer may be one of
several, parted by a bar; a hyphen is a refusal. `CORRECTED` tells the rows that expected the wrong thing, and why; the
history shows the tables as they were first written.
"""

import re
import shlex
from pathlib import Path

import pytest

from ihl_docs.law.applicability import Law, applicable
from ihl_docs.law.citations import CitationStatus, cite
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import ScopeStrength
from ihl_docs.law.situation import ArmedGroup
from ihl_docs.model.vocabulary.conflicts import ConflictKind

TABLES = Path(__file__).parent / "examination"
CATALOGUE = load_catalogue()
LAW = Law(CATALOGUE)
HELD = {CitationStatus.EXACT, CitationStatus.PART}

CORRECTED: dict[str, str] = {}


NOT_MET = set((TABLES / "second_not_met.txt").read_text(encoding="utf-8").splitlines())


def rows(name):
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [
        pytest.param(
            *line.split("\t"),
            id=f"{line.partition(chr(9))[0]} {place}",
            marks=[pytest.mark.xfail(strict=True)] if f"{name}:{place}" in NOT_MET else [],
        )
        for place, line in enumerate(lines, start=2)
    ]


def either(text):
    return [each.strip() for each in text.split("|")]


def named(reading):
    if reading.status in HELD:
        return reading.provision
    return reading.instrument if reading.status is CitationStatus.INSTRUMENT else None


@pytest.mark.parametrize(("text", "expected", "nearest", "source"), rows("second_citations.tsv"))
def test_a_citation_is_read_or_refused_as_a_hostile_reader_expects(text, expected, nearest, source):
    readings = cite(text, CATALOGUE)
    found = " ".join(filter(None, map(named, readings))) or "-"
    assert found in either(expected), (found, source)
    if found == "-" and nearest:
        offered = {each for reading in readings for each in (*reading.nearest, *reading.candidates)}
        assert offered & set(either(nearest)), offered


KINDS = {"iac": ConflictKind.INTERNATIONAL, "niac": ConflictKind.NON_INTERNATIONAL}


def reached(row, kind):
    """How far the row reaches a kind of conflict, or a narrower one."""
    strengths = {scope.strength for scope in row.scope if KINDS[kind] in scope.conflict.lineage}
    if not strengths:
        return "no"
    return "arguably" if strengths == {ScopeStrength.ARGUABLE} else "yes"


def linked(row):
    reached = (CATALOGUE.restated, CATALOGUE.restating, CATALOGUE.punished, CATALOGUE.punishing)
    return {each.id for links in reached for each in links(row.id)}


@pytest.mark.parametrize(("identifier", "tells", "reaches", "source"), rows("second_lookups.tsv"))
def test_a_row_tells_what_a_hostile_reader_expects(identifier, tells, reaches, source):
    row = CATALOGUE.provision(identifier)
    for told in filter(None, re.split(r"; ", tells)):
        key, wanted = re.split("[=~]", told)
        if key == "heading":
            assert any(each in row.heading.casefold() for each in either(wanted)), (row.heading, source)
        elif key == "adopted":
            assert str(CATALOGUE.amendment(row.amended_by).adopted) == wanted, source
        else:
            assert reached(row, key) == wanted, (row.scope, source)
    for wanted in filter(None, re.split(r"; ", reaches)):
        assert linked(row) & set(either(wanted)), (linked(row), source)


def asked(words):
    """A question in the words of the command, `--conflict niac --state ML --group JNIM --date 2012-07-01`."""
    question: dict[str, list[str]] = {}
    given = shlex.split(words.replace("'", "’"))
    at_sea = "--at-sea" in given
    pairs = iter([each for each in given if each != "--at-sea"])
    for option, value in zip(pairs, pairs, strict=True):
        question.setdefault(option.removeprefix("--"), []).append(value)
    sides = [tuple(question[each]) for each in ("state", "against") if each in question]
    groups = [ArmedGroup(name=each.replace("_", " ")) for each in question.get("group", ())]
    return {
        "conflict": tuple(question["conflict"]),
        "parties": (*sides, *groups),
        "day": question["date"][0],
        "place": tuple(question.get("place", ())),
        "by": tuple(question.get("by", ())),
        "at_sea": at_sea or None,
    }


@pytest.mark.parametrize(("name", "provision", "answer", "question", "why"), rows("second_situations.tsv"))
def test_a_situation_is_answered_as_a_hostile_reader_expects(name, provision, answer, question, why):
    verdict = applicable(provision, law=LAW, **asked(question))
    court = {"yes": "applicable", "no": "not-applicable"}
    given = {verdict.outcome.value.replace("-", " ")}
    if verdict.court is not None:
        words = {value: key for key, value in court.items()}
        given.add(f"jurisdiction {words.get(verdict.court.value, verdict.court.value)}")
    assert given & set(either(answer)), (name, why, str(verdict))
