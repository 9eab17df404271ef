"""Which of the two parties occupies: on that depends whose the duties of an occupying power are."""

from collections.abc import Iterator

from ihl_docs.intake.codes import OCCUPIER_UNTOLD
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.conflicts import ConflictKind


def problems(submission: Submission) -> Iterator[Problem]:
    """Every classification as an occupation that does not say who occupies."""
    for index, each in enumerate(submission.conflict.classifications):
        if each.kind is ConflictKind.OCCUPATION and each.occupier is None:
            parties = ", ".join(each.between)
            yield Problem(
                code=OCCUPIER_UNTOLD,
                severity=Severity.WARNING,
                message=told(
                    "It is classified as an occupation, and nothing says which of the two occupies ({parties}).",
                    parties=parties,
                ),
                pointer=f"/conflict/classifications/{index}",
                expected=told("occupier: one of {parties}", parties=parties),
                found=told("none"),
                mend=told(
                    "Say which of them occupies, as the claims do: the duties of an occupying power are that side's alone."
                ),
            )
