"""assess: what the record indicates, and what is still to be established."""

from argparse import Namespace

from ihl_docs.assessment.at_level import at_level
from ihl_docs.assessment.why_not import applies_nowhere, why_not, why_nothing_turns_on
from ihl_docs.cli.assessing import assessed, assessed_one_by_one
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE, USAGE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.report import report
from ihl_docs.cli.resolved import resolved
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.assessment import tell_assessment
from ihl_docs.cli.tell.explanation import explained, mermaid, tell_tree
from ihl_docs.cli.tell.remaining import tell_remaining
from ihl_docs.cli.tell.why_not import tell_why_not
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import UnknownProvisionError
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import EvidentialLevel


def run(arguments: Namespace, screen: Screen) -> int:
    """Assess a submission that has no errors, and show what was asked of the assessment."""
    submission = read_or_tell(given(arguments.file, largest_mib=arguments.largest), screen)
    if submission is None:
        return BAD_NEWS
    if arguments.format == "ndjson":
        return _one_by_one(submission, arguments, screen)
    if arguments.why_not is not None:
        return _why_not(submission, arguments, screen)
    assessment = assessed(submission, arguments, screen)
    if assessment is None:
        return BAD_NEWS
    if arguments.level is not None:
        _at_level(assessment, arguments, screen)
    elif arguments.explain == "mermaid":
        screen.show_file(mermaid(submission, assessment))
    elif arguments.explain == "json":
        screen.show_json(explained(submission, assessment))
    else:
        _whole(submission, assessment, arguments, screen)
    return FINE


def _one_by_one(submission: Submission, arguments: Namespace, screen: Screen) -> int:
    """Each incident as soon as it is assessed, so that the length of the record costs no memory."""
    if arguments.why_not is not None or arguments.level is not None or arguments.explain is not None:
        screen.complain("--format ndjson gives whole assessments: leave out --why-not, --level and --explain.")
        return USAGE
    assessments = assessed_one_by_one(submission, arguments, screen)
    if assessments is None:
        return BAD_NEWS
    for each in assessments:
        screen.show_json_line(unstructure(each))
    return FINE


def _whole(submission: Submission, assessment: Assessment, arguments: Namespace, screen: Screen) -> None:
    if arguments.format == "json":
        screen.show_json_record(assessment)
    elif arguments.explain == "tree":
        screen.show(tell_tree(submission, assessment))
    else:
        screen.show(tell_assessment(submission, assessment, explain=arguments.explain is not None))


def _at_level(assessment: Assessment, arguments: Namespace, screen: Screen) -> None:
    level = EvidentialLevel(arguments.level)  # type: ignore[call-arg]  # Enum looks the member up by its value
    remaining = at_level(assessment, level)
    report(
        screen,
        arguments.format,
        text=lambda: tell_remaining(assessment, remaining, level),
        plain=lambda: {"level": level.value, "remaining": [unstructure(each) for each in remaining]},
    )


def _why_not(submission: Submission, arguments: Namespace, screen: Screen) -> int:
    catalogue = load_catalogue()
    target = _named(arguments.why_not, catalogue)
    answers = why_not(target, submission, catalogue)
    nowhere = applies_nowhere(target, submission, catalogue)
    unturned = why_nothing_turns_on(target, catalogue)
    report(
        screen,
        arguments.format,
        text=lambda: tell_why_not(target, submission, answers, nowhere, unturned),
        plain=lambda: {
            "target": target,
            "applies_nowhere": list(nowhere),
            "no_category_turns_on_it": list(unturned),
            "acts": [unstructure(each) for each in answers],
        },
    )
    return FINE


def _named(target: str, catalogue: Catalogue) -> str:
    """The id of the provision that is named as lawyers cite it; a category's name, or what is neither, as it is."""
    if catalogue.has(target) or any(each.id == target for each in catalogue.violations.categories):
        return target
    try:
        return resolved(target, catalogue)[0].id
    except UnknownProvisionError as error:
        if error.nearest:
            raise
        return target  # it may be nearer to a category's name
