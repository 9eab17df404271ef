"""What several commands need first: the assessment of a submission, with what persons decided on its findings."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ihl_docs.assessment.assess import assess, assess_incidents
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.problems import tell_problems
from ihl_docs.errors import InputError
from ihl_docs.intake.reviews import read_reviews
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.nearest import nearest
from ihl_docs.model.problem import Problem
from ihl_docs.model.review import Review
from ihl_docs.model.submission import Submission


def assessed(submission: Submission, arguments: Namespace, screen: Screen) -> Assessment | None:
    """The assessment, or `None` once the problems of the reviews have been told.

    Raises:
        OSError: If the file of the reviews cannot be read.
    """
    reviews = _reviews(arguments.reviews, screen) if arguments.reviews else ()
    if reviews is None:
        return None
    assessment = assess(submission, load_catalogue(), reviews=reviews)
    lost = _lost(reviews, [finding.id for finding in assessment.findings], arguments, screen)
    return None if lost else assessment


def assessed_one_by_one(submission: Submission, arguments: Namespace, screen: Screen) -> Iterator[Assessment] | None:
    """The assessment of each incident, or `None` once the problems of the reviews have been told.

    Raises:
        OSError: If the file of the reviews cannot be read.
    """
    reviews = _reviews(arguments.reviews, screen) if arguments.reviews else ()
    if reviews is None:
        return None
    catalogue = load_catalogue()
    if reviews:  # a review of nothing must show before the first line is out
        found = [finding.id for each in assess_incidents(submission, catalogue) for finding in each.findings]
        if _lost(reviews, found, arguments, screen):
            return None
    return assess_incidents(submission, catalogue, reviews=reviews)


def _lost(reviews: tuple[Review, ...], findings: list[str], arguments: Namespace, screen: Screen) -> bool:
    """Whether a review is of no finding that there is; each is told."""
    known = set(findings)
    lost = [each for each in reviews if each.finding not in known]
    for each in lost:
        close = nearest(each.finding, findings)
        meant = f" Did you mean {close}?" if close else ""
        screen.complain(f"{arguments.reviews}: no finding of this assessment is called {each.finding}.{meant}")
    return bool(lost)


def _reviews(path: str, screen: Screen) -> tuple[Review, ...] | None:
    data = Path(path).read_bytes()
    try:
        return read_reviews(data, name=path)
    except InputError as error:
        problems = tuple(problem for problem in error.problems if isinstance(problem, Problem))
        screen.complain_at_length(tell_problems(path, problems, data))
        return None
