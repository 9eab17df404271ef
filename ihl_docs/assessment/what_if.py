"""Which findings an answer to an open question would change, if somebody gave it.

The answer is put into a copy of the record as the word of one voice that is no party to the conflict,
and the copy is assessed by the same engine. Nothing of it is kept.
"""

from collections.abc import Iterable

from ihl_docs.assessment.assess import assess
from ihl_docs.errors import InvalidValueError
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.model.act import Act, Circumstance
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.claim import Claim
from ihl_docs.model.forms import ActRef, Identifier, PlainText, ProvisionId
from ihl_docs.model.record import about, record, revised
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.sources import SourceKind

Statuses = dict[tuple[str, str | None], tuple[str, FindingStatus | None]]


@record
class Change:
    """A finding, or a crime in it, that the answer would change."""

    finding: Identifier = about("The finding.")
    heading: PlainText = about("The category's name.")
    crime: ProvisionId | None = about("The crime, where it is about one.", default=None)
    before: FindingStatus | None = about(
        "What the record supports now; absent where there is no finding.", default=None
    )
    after: FindingStatus | None = about("What it would support; absent where there would be no finding.", default=None)


@record
class WhatIf:
    """A supposed answer, and what would follow."""

    act: ActRef = about("The act.")
    circumstance: CircumstanceKind = about("The question.")
    answer: Answer = about("The answer supposed: yes or no.")
    changes: tuple[Change, ...] = about("What it would change; nothing, if empty.", default=())


def what_if(
    submission: Submission, catalogue: Catalogue, *, act: str, circumstance: CircumstanceKind, answer: Answer
) -> WhatIf:
    """What the findings on one incident would become if one more voice answered a question about an act.

    Args:
        submission: The record.
        catalogue: The law.
        act: The act's id.
        circumstance: The question.
        answer: Yes or no.

    Raises:
        InvalidValueError: If no act has that id, or the answer is neither yes nor no.
    """
    if answer not in (Answer.YES, Answer.NO):
        raise InvalidValueError("answer", "suppose yes or no")
    alone = _incident_alone(submission, act)
    supposed = _supposing(alone, act, circumstance, affirmed=answer is Answer.YES)
    before, after = _statuses(assess(alone, catalogue)), _statuses(assess(supposed, catalogue))
    return WhatIf(act=act, circumstance=circumstance, answer=answer, changes=tuple(_changes(before, after)))


def _incident_alone(submission: Submission, act: str) -> Submission:
    """The record with the one incident: findings on an act rest on nothing in other incidents."""
    found = tuple(each for each in submission.incidents if any(one.id == act for one in each.acts))
    if not found:
        raise InvalidValueError("act", f"no act of the record is called {act!r}")
    return revised(submission, incidents=found)


def _supposing(submission: Submission, act: str, circumstance: CircumstanceKind, *, affirmed: bool) -> Submission:
    name = _unused(submission)
    source = Source(id=name, kind=SourceKind.DOCUMENT, title=Text.of({"en": "A supposed answer"}))
    claim = Claim(id=name, source=name, text=Text.of({"en": circumstance.question}))
    incidents = tuple(
        revised(
            incident,
            acts=tuple(
                _answered(each, circumstance, name, affirmed=affirmed) if each.id == act else each
                for each in incident.acts
            ),
        )
        for incident in submission.incidents
    )
    return revised(
        submission, sources=(*submission.sources, source), claims=(*submission.claims, claim), incidents=incidents
    )


def _answered(act: Act, circumstance: CircumstanceKind, claim: str, *, affirmed: bool) -> Act:
    supposed = Circumstance(
        question=circumstance,
        affirmed_by=(claim,) if affirmed else (),
        denied_by=() if affirmed else (claim,),
    )
    return revised(act, circumstances=(*act.circumstances, supposed))


def _unused(submission: Submission) -> str:
    taken = {each.id for group in (submission.sources, submission.claims, submission.actors) for each in group}
    taken |= {each.id for each in submission.evidence_items}
    name = "supposed"
    while name in taken:
        name += "-x"
    return name


def _statuses(assessment: Assessment) -> Statuses:
    found: Statuses = {}
    for finding in assessment.findings:
        found[finding.id, None] = finding.heading, finding.status
        for crime in finding.crimes:
            found[finding.id, crime.provision] = finding.heading, crime.status
    return found


def _changes(before: Statuses, after: Statuses) -> Iterable[Change]:
    for key in sorted({*before, *after}, key=lambda each: (each[0], each[1] or "")):
        heading = (after.get(key) or before[key])[0]
        was, becomes = before.get(key, (heading, None))[1], after.get(key, (heading, None))[1]
        if was is not becomes:
            yield Change(finding=key[0], heading=heading, crime=key[1], before=was, after=becomes)
