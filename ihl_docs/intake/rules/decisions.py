"""Who may reject what others say: a named court or body of inquiry, apart from the parties, in its own decision."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.intake.codes import REJECTS_NOTHING
from ihl_docs.model.decision import Obstacle, Records
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told

WHY: Final = {
    Obstacle.NO_DECISION: (
        told("its source is no decision of a court and no report of a body of inquiry"),
        told(
            "Name the decision itself as the source, of kind court-decision or inquiry-report; or take the reference out."
        ),
    ),
    Obstacle.ANOTHERS_WORD: (
        told("it is not the word of the body that decided"),
        told("If the body itself says so, name the source, or the body, as the speaker; or take the reference out."),
    ),
    Obstacle.RELAYED: (
        told("it only relays another claim"),
        told("Let the claim of the body itself reject it; or take the reference out."),
    ),
    Obstacle.NO_ASSERTION: (
        told("it asserts nothing"),
        told("Record what the body found as a claim of kind fact; or take the reference out."),
    ),
    Obstacle.NO_BODY: (
        told("the record does not name the body that decided"),
        told(
            "Record the body as an actor, with its State if it is an organ of one, and name it in speaks_for of the source."
        ),
    ),
    Obstacle.OF_A_PARTY: (
        told("the body is a party to the conflict, belongs to one, or is an organ of its State"),
        told("Take the reference out: its word counts as every other's, for or against, and rejects nothing."),
    ),
    Obstacle.OPINION_ON_FACTS: (
        told("it is an opinion of law, and what it rejects is a claim of fact"),
        told("Record what the body found of the facts as a claim of kind fact; or take the reference out."),
    ),
}
"""Why nothing is rejected, and how to mend it."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every claim that rejects another and may not."""
    rejecting = [(index, claim) for index, claim in enumerate(submission.claims) if claim.rejects]
    if not rejecting:
        return
    records = Records(submission)
    for index, claim in rejecting:
        for position, rejected in enumerate(claim.rejects):
            obstacle = records.obstacle(claim, rejected)
            if obstacle is not None:
                why, mend = WHY[obstacle]
                yield Problem(
                    code=REJECTS_NOTHING,
                    severity=Severity.WARNING,
                    message=told(
                        "Claim {id!r} rejects {rejected!r}, but nothing comes of it: {why}.",
                        id=claim.id,
                        rejected=rejected,
                        why=why,
                    ),
                    pointer=f"/claims/{index}/rejects/{position}",
                    expected=told("a named court or body of inquiry, apart from the parties, in its own decision"),
                    found=claim.source,
                    mend=mend,
                )
