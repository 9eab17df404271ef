"""Cumulative figures beside their parts: whoever adds the column counts persons twice."""

from collections.abc import Iterator

from ihl_docs.intake.codes import ADDED_TO_ITS_PARTS
from ihl_docs.model import edtf
from ihl_docs.model.act import Harm
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told

Placed = tuple[str, str, Harm]
"""A JSON pointer, the day, and the harm there."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every cumulative figure that may hold another one of the same kind and does not say so."""
    placed = tuple(_harms(submission))
    totals = [each for each in placed if each[2].figure is not None and each[2].figure.cumulative]
    for pointer, when, total in totals:
        parts = [harm.id for _, day, harm in placed if harm is not total and _may_hold(total, when, harm, day)]
        if parts:
            yield Problem(
                code=ADDED_TO_ITS_PARTS,
                severity=Severity.WARNING,
                message=told(
                    "The cumulative figure of {id!r} may hold {parts}, and they stand side by side.",
                    id=total.id,
                    parts=", ".join(parts),
                ),
                pointer=f"{pointer}/figure",
                expected=told("same_as, naming the figures that it holds"),
                found=told("no same_as for them"),
                mend=told(
                    "Add same_as: [{value}] to {id!r}, so that nobody adds them.",
                    value=", ".join((*total.same_as, *parts)),
                    id=total.id,
                ),
            )


def _harms(submission: Submission) -> Iterator[Placed]:
    for index, incident in enumerate(submission.incidents):
        for position, harm in enumerate(incident.harms):
            yield f"/incidents/{index}/harms/{position}", harm.when or incident.when, harm
        for number, act in enumerate(incident.acts):
            for position, harm in enumerate(act.harms):
                when = harm.when or act.when or incident.when
                yield f"/incidents/{index}/acts/{number}/harms/{position}", when, harm


def _may_hold(total: Harm, until: str, part: Harm, when: str) -> bool:
    if part.figure is None or part.id in total.same_as or total.id in part.same_as:
        return False
    if not part.kind.is_a(total.kind):
        return False
    for name in ("victims", "sex", "age", "of_side", "object"):
        wanted, held = getattr(total, name), getattr(part, name)
        if wanted is not None and held is not None and wanted != held:
            return False
    since = total.figure.since if total.figure is not None else None
    end, start = edtf.latest(until), edtf.earliest(since) if since else edtf.earliest(until)
    first, last = edtf.earliest(when), edtf.latest(when)
    return (end is None or first is None or first <= end) and (start is None or last is None or last >= start)
