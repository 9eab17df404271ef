"""Tables that lawyers wrote beside submissions, and what the assessment says of the same.

A row is one expectation, with its reason. The answer for a provision that only stands beside a finding begins with
`beside:`.
"""

from functools import cache
from pathlib import Path

from ihl_docs.assessment.assess import assess
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission

SECTIONS = ("Findings", "Not found", "Provisions", "Lawful", "Asked")


def tables_in(page: Path) -> dict[str, list[list[str]]]:
    """The rows of each table of the expectations, without its heading."""
    found: dict[str, list[list[str]]] = {}
    section = ""
    for text in page.read_text(encoding="utf-8").splitlines():
        if text.startswith("## "):
            section = text.removeprefix("## ")
            assert section in SECTIONS, f"{page.name} has an unknown section: {section}"
            found[section] = []
        elif text.startswith("|"):
            found[section].append([cell.strip() for cell in text.strip("|").split("|")])
    return {section: rows[2:] for section, rows in found.items()}


@cache
def assessed(path: Path) -> tuple[Submission, Assessment]:
    """The submission, and what the assessment says of it."""
    submission = read_submission_file(path)
    return submission, assess(submission, load_catalogue())


def answers(assessment: Assessment) -> dict[tuple[str, str], str]:
    """The answer for each provision, by act and provision: one that forbids the act goes before one beside it."""
    found = assessment.findings
    said = {(each.act, one.provision): f"beside: {one.outcome.value}" for each in found for one in each.beside}
    return said | {(each.act, one.provision): one.outcome.value for each in found for one in each.provisions}
