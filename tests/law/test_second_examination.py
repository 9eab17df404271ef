"""A second examination of the law from outside, by a hostile reader: rows written down before anything was run.

On the first run 128 of 176 citations, 60 of 66 look-ups and 277 of 290 situations came out as expected. What was missed
was either mended in the library, or the row was found to expect the wrong thing; `CORRECTED` tells those rows and why.
The tables `examination/second_*.tsv` ask what differs in kind from the plain: citations as scanners, courts of other
languages and footnotes write them, a third of them of nothing that exists; the days around an entry into force or a
withdrawal; groups without a State, situations below the threshold, acceptances and referrals. An answer may be one of
several, parted by a bar; a hyphen is a refusal. The history shows the tables as they were first written.
"""

import re
import shlex

import pytest

from ihl_docs.law.applicability import applicable
from ihl_docs.law.citations import CitationStatus, cite
from ihl_docs.law.provision import ScopeStrength
from ihl_docs.law.situation import ArmedGroup
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from tests.law.examining import CATALOGUE, HELD, LAW, TABLES

CORRECTED = {
    "Protocol V": "a bare Protocol V may be another treaty's; it is offered and not decided",
    "Protocole de Genève de 1925": "one provision, gas1925:1, is the whole of it",
    "Geneva Gas Protocol 1925": "the same",
    "article 8-2-e-xii du Statut": "the Statute may be another court's: offered, not decided",
    "articles 8(2)(e)(i) and 25(3)(a) of the Statute": "the same",
    "article 15 bis, paragraphe 5": "the row that is held may stand for its paragraph",
    "common article 3(1)(e)": "a neighbour, 3(1)(d), is as near as what both stand in",
    "art. 8(2)(d)(i) ICC Statute": "the same",
    "art. 3 commun, par. 3": "article 3 has a third paragraph, without a number",
    "Statut de Rome, art. 129": "the nearest that the catalogue holds, which has the operative articles only",
    "CCM art. 24": "the same",
    "OPAC art. 14": "the same",
    "Genocide Convention, Art. XX": "the same",
    "CCW Protocol VI": "without an article nothing is near",
    "Geneva Convention IV, Article 1470": "near is by number; what digit slipped in would be a guess",
    "cihl:23": "AP I 58(b) is the paragraph that the rule restates",
    "cihl:42": "the rule asks for particular care; AP I 56 forbids the attack, so that it is no restatement",
    "rome:8.2.a.i": "each grave breach has a row of its own, below GC IV 147",
    "gc4:147.wilful-killing": "was first asked of the whole of article 147",
    "rome:8.2.e.xii": "article 23(g) is law of international conflict; the crime is one of civil war",
    "South Sudan and AP II, the day before": "the depositary prints 25 January 2013 itself as the first day",
    "GC II on land": "nobody said that it was not at sea",
    "Common article 3 of GC II at sea": "no State's territory was named",
    "Thailand and Cambodia 2025": "no list at hand is late enough to tell whether Thailand joined AP I",
    "Western Sahara": "whether it is a party's territory is open",
    "Transfer of the occupier's people without an occupation": "a conflict between States may have an occupation in it",
    "Palestine, before the declaration's day": "the declaration of 2009 was never decided upon by the Court",
    "Ghouta and the Protocol of 1925": "the id is gas1925:1",
    "Iran and Iraq 1984": "the same",
}


def rows(name):
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [
        pytest.param(
            *line.split("\t"),
            id=f"{line.partition(chr(9))[0]} {place}",
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


def test_the_corrected_rows_of_the_second_examination_are_rows():
    tables = ("second_citations.tsv", "second_lookups.tsv", "second_situations.tsv")
    names = {
        line.partition("\t")[0]
        for table in tables
        for line in (TABLES / table).read_text(encoding="utf-8").splitlines()
    }
    assert set(CORRECTED) <= names
