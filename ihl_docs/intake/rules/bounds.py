"""What lies outside what holds it: an act outside its incident, an incident outside the territory, a date after the record.

All of it may be right: an order is older than the attack, fighting spills over a border, and a record is corrected after
the day on which it was compiled. So all of it is a warning.
"""

from collections.abc import Iterator
from typing import Final

from ihl_docs.intake.codes import ACT_OUTSIDE_INCIDENT, DATED_AFTER_COMPILED, OUTSIDE_TERRITORY
from ihl_docs.intake.rules.exhibits import COLLECTING
from ihl_docs.intake.rules.order_of_time import A_DAY, surely_before
from ihl_docs.model import edtf
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.conduct import Conduct

HIGH_SEAS: Final = "XZ"

ACROSS_BORDERS: Final = (Conduct.DISPLACEMENT_OF_PERSONS, Conduct.TRANSFER_OF_OWN_POPULATION, Conduct.REFUSAL_OF_RETURN)
"""Conduct that leads out of a territory by its nature."""

MOST_TOLD: Final = 10
"""Later dates that are named in one problem."""

Dated = tuple[str, str, str]
"""A JSON pointer to a date, what it is of, and the date."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every act, incident and date that lies outside."""
    yield from _acts(submission)
    yield from _incidents(submission)
    yield from _after_compiled(submission)


def _acts(submission: Submission) -> Iterator[Problem]:
    for index, incident in enumerate(submission.incidents):
        for number, act in enumerate(incident.acts):
            when = act.when
            if when is None or edtf.is_approximate(when) or edtf.is_approximate(incident.when):
                continue
            before = surely_before(when, incident.when, tolerance=A_DAY)
            if before or surely_before(incident.when, when, tolerance=A_DAY):
                yield Problem(
                    code=ACT_OUTSIDE_INCIDENT,
                    severity=Severity.WARNING,
                    pointer=f"/incidents/{index}/acts/{number}/when",
                    message=told(
                        "Act {act!r} ({when}) lies outside its incident {incident!r} ({span}).",
                        act=act.id,
                        when=when,
                        incident=incident.id,
                        span=incident.when,
                    ),
                    expected=told("a date in {when}", when=incident.when),
                    found=when,
                    mend=told(
                        "Correct one of the dates, widen that of the incident, or make an incident of its own of the act."
                    ),
                )


def _incidents(submission: Submission) -> Iterator[Problem]:
    territory = submission.conflict.territory
    for index, incident in enumerate(submission.incidents):
        country = incident.where.country
        leads_out = any(act.conduct.is_a(each) for act in incident.acts for each in ACROSS_BORDERS)
        if country not in territory and country != HIGH_SEAS and not leads_out:
            yield Problem(
                code=OUTSIDE_TERRITORY,
                severity=Severity.WARNING,
                pointer=f"/incidents/{index}/where/country",
                message=told(
                    "Incident {incident!r} lies in {country}, outside the conflict's territory ({territory}).",
                    incident=incident.id,
                    country=country,
                    territory=", ".join(territory),
                ),
                expected=told("one of {known}", known=", ".join(territory)),
                found=country,
                mend=told("Correct the country, or add {country} to the territory of the conflict.", country=country),
            )


def _after_compiled(submission: Submission) -> Iterator[Problem]:
    compiled = submission.compiled
    late = [each for each in _dated(submission) if surely_before(compiled, each[2], tolerance=A_DAY)]
    if not late:
        return
    pointer, what, when = late[0]
    if len(late) == 1:
        message = told(
            "{what} is dated {when}, after the submission was compiled ({compiled}).",
            what=what,
            when=when,
            compiled=compiled,
        )
    else:
        message = told(
            "The submission was compiled on {compiled}, and {count} dates in it are later: {dates}.",
            compiled=compiled,
            count=len(late),
            dates=", ".join(f"{each[1]} ({each[2]})" for each in late[:MOST_TOLD]),
        )
    yield Problem(
        code=DATED_AFTER_COMPILED,
        severity=Severity.WARNING,
        # Where one date is late it is the slip; where many are, the submission was gone on with.
        pointer=pointer if len(late) == 1 else "/compiled",
        message=message,
        expected=told("a date that is not after {out}", out=compiled)
        if len(late) == 1
        else told("a date that is not before {said}", said=max(each[2][:10] for each in late)),
        found=when if len(late) == 1 else compiled,
        mend=told("Correct the date, or give as compiled the day on which the submission was last changed."),
    )


def _dated(submission: Submission) -> Iterator[Dated]:
    """What must have been there when the submission was compiled, with its date."""
    for index, source in enumerate(submission.sources):
        if source.published is not None:
            yield f"/sources/{index}/published", source.id, source.published
        if source.retrieved is not None:
            yield f"/sources/{index}/retrieved", source.id, source.retrieved[:10]
    for index, claim in enumerate(submission.claims):
        if claim.said is not None:
            yield f"/claims/{index}/said", claim.id, claim.said
    yield from _dated_exhibits(submission)
    for index, incident in enumerate(submission.incidents):
        yield f"/incidents/{index}/when", incident.id, incident.when


def _dated_exhibits(submission: Submission) -> Iterator[Dated]:
    for index, item in enumerate(submission.evidence_items):
        if item.made is not None:
            yield f"/evidence_items/{index}/made", item.id, item.made
        for position, event in enumerate(item.custody):
            when = event.at[:10] if event.at is not None else event.when
            if when is not None and event.action in COLLECTING:
                field = "at" if event.at is not None else "when"
                yield f"/evidence_items/{index}/custody/{position}/{field}", item.id, when
