"""How results look, held as files. IHL_DOCS_REWRITE_GOLDEN=1 writes them anew, to be reviewed as a difference.

The results are fixed data, so that these files change only when the telling does.
"""

import io
import json
import os
import re
from pathlib import Path

import pytest

from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.assessment import tell_assessment
from ihl_docs.cli.tell.problems import tell_problems
from ihl_docs.cli.tell.verification import tell_verification
from ihl_docs.codec.strict import structure
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.package import Check, CheckResult, Verification
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission

DATA = Path(__file__).parent / "data"
GOLDEN = Path(__file__).parent.parent / "golden" / "cli"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def told():
    held = json.loads((DATA / "told.json").read_text(encoding="utf-8"))
    return structure(held["submission"], Submission), structure(held["assessment"], Assessment)


def problems():
    data = b"id: example\nclaims:\n\t- {id: c1, source: couriar}  # and a remark that makes the line too long to show whole\n"
    found = (
        Problem(
            code="IHL-REF-001",
            message="Nothing has the id 'couriar'; a source belongs here.",
            pointer="/claims/0/source",
            file="case.yaml",
            line=3,
            column=13,
            expected="the id of a source",
            found="'couriar'",
            nearest="courier",
            mend="Write 'courier'?",
        ),
        Problem(
            code="IHL-CON-005",
            severity=Severity.WARNING,
            message="No digest is recorded for 'exhibits/\u202e[bold]gnp.otohp[/bold]', so a change would not be seen.",
            pointer="/evidence_items/0",
            file="case.yaml",
            mend="Add the digest that was taken when the file was collected.",
        ),
    )
    return tell_problems("case.yaml", found, data)


def verification(*, intact: bool):
    failed = Check(
        number=2,
        name="No file of the payload has changed",
        result=CheckResult.FAILED,
        findings=("data/exhibits/EX-001/a\x1b[31m.png: the content has changed", "data/b.png: is missing"),
    )
    checks = (
        Check(number=1, name="It declares that it is a BagIt bag", result=CheckResult.PASSED),
        *(() if intact else (failed, Check(number=3, name="The custody log holds", result=CheckResult.NOT_MADE))),
    )
    limits = ("That what the record says is true.",)
    return tell_verification(
        Verification(package="out/package", identity="0" * 64, files=1, checks=checks, does_not_prove=limits)
    )


CASES = {
    "assess": lambda: tell_assessment(*told(), explain=False),
    "assess-explain": lambda: tell_assessment(*told(), explain=True),
    "validate": problems,
    "verify-intact": lambda: verification(intact=True),
    "verify-damaged": lambda: verification(intact=False),
}


def printed(name: str, stream: io.StringIO) -> str:
    Screen(stream, stream).show(CASES[name]())
    return stream.getvalue()


@pytest.mark.parametrize("name", CASES)
def test_a_result_looks_as_it_did(name):
    path = GOLDEN / f"{name}.txt"
    text = printed(name, io.StringIO())
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_terminal_shows_the_same_words_in_the_same_rows(name, terminal):
    assert COLOUR.sub("", printed(name, terminal)) == printed(name, io.StringIO())


@pytest.mark.parametrize("name", CASES)
def test_rows_fit_80_columns_and_end_without_blanks(name):
    for row in printed(name, io.StringIO()).splitlines():
        assert len(row) <= 80
        assert row == row.rstrip()


def test_every_word_of_an_assessment_is_told():
    text = " ".join(printed("assess", io.StringIO()).split())
    _, assessment = told()
    said = [
        *(finding.sentence for finding in assessment.findings),
        *(element.statement for finding in assessment.findings for element in finding.elements),
        *(element.statement for finding in assessment.findings for element in finding.explanations),
        *(each.reason for finding in assessment.findings for each in (*finding.provisions, *finding.beside)),
        *(wanting for finding in assessment.findings for crime in finding.crimes for wanting in crime.wanting),
        *(step.result for finding in assessment.findings for crime in finding.crimes for step in crime.jurisdiction),
        *(question.text for question in assessment.questions),
        *(question.settled_by for question in assessment.questions),
        *(lawful.statement for lawful in assessment.lawful),
        *(duty.statement for duty in assessment.duties),
        *(harm.statement for harm in assessment.open_harms),
        *(aside.reason for aside in assessment.set_aside),
        *(review.by for review in assessment.reviews),
        *assessment.caveats,
    ]
    assert len(said) > 60
    assert [words for words in said if words not in text] == []
