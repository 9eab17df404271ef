"""Persons as individuals: whoever is interviewed once more, and casualties who are known one by one."""

from collections.abc import Iterator

from ihl_docs.intake.codes import MORE_KNOWN, SECOND_INTERVIEW
from ihl_docs.model.act import Harm
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told


def problems(submission: Submission) -> Iterator[Problem]:
    """Every second full interview, and every list of persons that is longer than the figure beside it."""
    yield from _second_interviews(submission)
    for index, incident in enumerate(submission.incidents):
        yield from _longer_than_the_figure(incident.harms, f"/incidents/{index}/harms")
        for number, act in enumerate(incident.acts):
            yield from _longer_than_the_figure(act.harms, f"/incidents/{index}/acts/{number}/harms")


def _second_interviews(submission: Submission) -> Iterator[Problem]:
    for index, source in enumerate(submission.sources):
        for position, earlier in enumerate(source.account.earlier if source.account else ()):
            if earlier.full:
                yield Problem(
                    code=SECOND_INTERVIEW,
                    severity=Severity.WARNING,
                    message=told("Whoever speaks in {id!r} had been interviewed in full before.", id=source.id),
                    pointer=f"/sources/{index}/account/earlier/{position}",
                    expected=told("one full interview of a person"),
                    found=told("another one before it"),
                    mend=told(
                        "Nothing, if it was needed: say why in the note of the source. Ask for the earlier account before "
                        "you ask the person again, and compare the two."
                    ),
                )


def _longer_than_the_figure(harms: tuple[Harm, ...], pointer: str) -> Iterator[Problem]:
    for index, harm in enumerate(harms):
        figure = harm.figure
        numbers = [each for each in (figure.low, figure.best, figure.high) if each is not None] if figure else []
        if numbers and len(harm.persons) > max(numbers):
            yield Problem(
                code=MORE_KNOWN,
                severity=Severity.WARNING,
                message=told(
                    "{id!r} names {known} persons one by one, and its figure counts {most} at most.",
                    id=harm.id,
                    known=len(harm.persons),
                    most=max(numbers),
                ),
                pointer=f"{pointer}/{index}/persons",
                expected=told("no more persons than the figure counts"),
                found=str(len(harm.persons)),
                mend=told(
                    "Keep both where the accounts differ: put the persons into a harm of their own with its claims, and "
                    "name the other in same_as. Correct the one that was copied wrongly."
                ),
            )
