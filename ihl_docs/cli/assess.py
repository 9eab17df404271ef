"""assess: what the record indicates, and what is still to be established."""

from argparse import Namespace

from ihl_docs.assessment.assess import assess
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.assessment import tell_assessment
from ihl_docs.codec.strict import unstructure
from ihl_docs.law.load import load_catalogue


def run(arguments: Namespace, screen: Screen) -> int:
    """Assess a submission that has no errors."""
    submission = read_or_tell(given(arguments.file), screen)
    if submission is None:
        return BAD_NEWS
    assessment = assess(submission, load_catalogue())
    report(
        screen,
        arguments.format,
        text=lambda: tell_assessment(submission, assessment, explain=arguments.explain),
        plain=lambda: unstructure(assessment),
    )
    return FINE
