"""build: the whole way, from a submission to a verified package and a dossier, into one folder."""

import contextlib
import errno
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ihl_docs.cli.assessing import assessed
from ihl_docs.cli.dossier import reference_to
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import Given, given, read_or_tell
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.package import plain_package, tell_protection
from ihl_docs.cli.progress import progress
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.assessment import count_findings
from ihl_docs.cli.tell.problems import tell_problem
from ihl_docs.cli.tell.verification import verdict
from ihl_docs.cli.tell.words import counted, english, field, heading
from ihl_docs.cli.writing import write_new
from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.strict import unstructure
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.evidence.build import BuiltPackage, build_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.intake.read import check_submission
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.package import Verification
from ihl_docs.model.problem import Problem
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import FindingStatus

TOP_FINDINGS = 5
"""How many findings the summary tells, those indicated first."""

TOP_QUESTIONS = 3
"""How many open questions the summary names; the dossier has them all."""


class Built(NamedTuple):
    """All that was made."""

    submission: Submission
    warnings: tuple[Problem, ...]
    assessment: Assessment
    package: BuiltPackage
    verification: Verification
    dossier: Path
    assessment_file: Path


def run(arguments: Namespace, screen: Screen) -> int:
    """Go the whole way; exit code 1 if the submission has errors or the package is not intact."""
    found = given(arguments.file)
    submission = read_or_tell(found, screen)
    if submission is None:
        return BAD_NEWS
    assessment = assessed(submission, arguments, screen)
    if assessment is None:
        return BAD_NEWS
    into = Path(arguments.into)
    was_there = _ready(into)
    try:
        built = _build(found, submission, assessment, arguments, screen)
    except BaseException:
        if not was_there:
            with contextlib.suppress(OSError):
                into.rmdir()  # goes only if it is empty: what was made stays
        raise
    report(screen, arguments.format, text=lambda: _summary(built), plain=lambda: _plain(built))
    return FINE if built.verification.intact else BAD_NEWS


def _ready(into: Path) -> bool:
    """Whether the folder was there before; now it is."""
    if into.exists() and not into.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "is a file; name a folder", str(into))
    if into.is_dir() and any(into.iterdir()):
        raise FileExistsError(
            errno.EEXIST, "is not empty, and nothing is overwritten; name another folder or remove this one", str(into)
        )
    was_there = into.is_dir()
    into.mkdir(parents=True, exist_ok=True)
    return was_there


def _build(found: Given, submission: Submission, assessment: Assessment, arguments: Namespace, screen: Screen) -> Built:
    into = Path(arguments.into)
    with progress(screen.err) as watch:
        package = build_package(
            submission,
            assessment,
            exhibits_from=found.folder,
            into=into / "package",
            created=arguments.created,
            progress=watch,
        )
        verification = verify_package(package.path, progress=watch)
    reference = reference_to(package.path, submission)
    page = render_html(compose(submission, assessment, package=reference))
    dossier, assessment_file = into / "dossier.html", into / "assessment.json"
    write_new(dossier, page.encode())
    write_new(assessment_file, readable_bytes(unstructure(assessment)))
    warnings = check_submission(found.data, name=found.name)
    return Built(submission, warnings, assessment, package, verification, dossier, assessment_file)


def _plain(built: Built) -> dict[str, object]:
    return {
        "submission": built.submission.id,
        "warnings": [unstructure(warning) for warning in built.warnings],
        "findings": {
            status.value: sum(each.status is status for each in built.assessment.findings) for status in FindingStatus
        },
        **plain_package(built.package),
        "intact": built.verification.intact,
        "dossier": str(built.dossier),
        "assessment": str(built.assessment_file),
    }


def _summary(built: Built) -> Iterator[Line]:
    submission, assessment = built.submission, built.assessment
    yield line(Span(english(submission.title), Style.STRONG))
    yield BLANK
    yield from _record(submission, built.warnings)
    yield BLANK
    yield from _findings(submission, assessment)
    yield BLANK
    yield from _questions(assessment)
    yield BLANK
    yield heading("Where it lies")
    yield field("dossier", f"{built.dossier} (to read, in any browser)")
    yield field("package", f"{built.package.path} (to hand over; {counted(built.package.exhibits, 'exhibit')})")
    yield field("assessment", f"{built.assessment_file} (for programs)")
    yield field("identity", built.package.identity)
    yield from tell_protection(built.package)
    yield line(verdict(built.verification), indent=2)
    yield BLANK
    yield line(f"Check the package again at any time: ihl-docs verify {built.package.path}")


def _record(submission: Submission, warnings: tuple[Problem, ...]) -> Iterator[Line]:
    acts = sum(len(incident.acts) for incident in submission.incidents)
    held = (
        counted(len(submission.claims), "claim"),
        counted(len(submission.sources), "source"),
        counted(len(submission.incidents), "incident"),
        counted(acts, "act"),
        counted(len(submission.evidence_items), "evidence item"),
    )
    yield heading("The record")
    yield line(f"Valid: {', '.join(held)}.", indent=2)
    for warning in warnings:
        yield from tell_problem(warning)


def _findings(submission: Submission, assessment: Assessment) -> Iterator[Line]:
    yield heading("What the record indicates (no verdict on anybody)")
    yield line(f"Findings: {count_findings(assessment)}.", indent=2)
    titles = {incident.id: english(incident.title) for incident in submission.incidents}
    ranked = sorted(assessment.findings, key=lambda finding: list(FindingStatus).index(finding.status))
    for finding in ranked[:TOP_FINDINGS]:
        yield item("-", Span(titles.get(finding.incident, finding.incident), Style.STRONG), indent=2)
        yield line(finding.sentence, indent=4)
    if len(ranked) > TOP_FINDINGS:
        yield line(f"And {len(ranked) - TOP_FINDINGS} more, in the dossier.", indent=2)
    if assessment.lawful:
        yield line(
            f"On record, and no breach of humanitarian law: {counted(len(assessment.lawful), 'act or harm', 'acts or harms')}.",
            indent=2,
        )


def _questions(assessment: Assessment) -> Iterator[Line]:
    number = len(assessment.questions)
    yield heading(f"Still to be established: {counted(number, 'question')}")
    for question in assessment.questions[:TOP_QUESTIONS]:
        yield item("-", f"{question.text} ({question.incident})", indent=2)
    if number > TOP_QUESTIONS:
        yield line("The dossier has them all.", indent=2)
