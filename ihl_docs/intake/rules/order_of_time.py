"""Dates that cannot be: what must come first is dated later.

Dates may be vague, so only what is surely in the wrong order is told. Clocks and calendars of two places may differ by
a day; where they meet, a day is let pass.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Final

from ihl_docs.intake.codes import (
    CONSENT_ORDER,
    CUSTODY_ORDER,
    HARM_BEFORE_ACT,
    REJECTED_TOO_EARLY,
    RELAYED_TOO_EARLY,
    RETRIEVED_TOO_EARLY,
    SAID_TOO_LATE,
)
from ihl_docs.model import edtf
from ihl_docs.model.claim import Claim
from ihl_docs.model.problem import Problem
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.evidence import ConsentStatus

A_DAY: Final = timedelta(days=1)
MOST_TOLD: Final = 10
"""Claims that are named in one problem."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every pair of dates that cannot be in this order."""
    yield from _custody(submission)
    yield from _sources(submission)
    yield from _claims(submission)
    yield from _rejections(submission)
    yield from _consent(submission)
    yield from _harms(submission)


# The same pairs of dates come again and again in one record.
@lru_cache(maxsize=4096)
def surely_before(one: str | None, other: str | None, *, tolerance: timedelta = timedelta()) -> bool:
    """Whether *one* ended before *other* began, whatever days the two may mean."""
    if one is None or other is None:
        return False
    end, start = edtf.latest(one), edtf.earliest(other)
    return end is not None and start is not None and end + tolerance < start


def _custody(submission: Submission) -> Iterator[Problem]:
    for index, item in enumerate(submission.evidence_items):
        before, what = item.made, told("the item was made")
        for position, event in enumerate(item.custody):
            when = event.at[:10] if event.at is not None else event.when
            if surely_before(when, before, tolerance=A_DAY if event.at is not None else timedelta()):
                field = "at" if event.at is not None else "when"
                yield Problem(
                    code=CUSTODY_ORDER,
                    pointer=f"/evidence_items/{index}/custody/{position}/{field}",
                    message=told(
                        "The {action} ({when}) of {id!r} is dated before {what} ({before}).",
                        action=event.action,
                        when=when,
                        id=item.id,
                        what=what,
                        before=before,
                    ),
                    expected=told("a date that is not before {before}", before=before),
                    found=when,
                    mend=told("Correct the date, or put the events in order, the earliest first."),
                )
            elif when is not None:
                before, what = when, told("the {action}", action=event.action)


def _sources(submission: Submission) -> Iterator[Problem]:
    for index, source in enumerate(submission.sources):
        if source.retrieved is None or source.published is None:
            continue
        if surely_before(source.retrieved[:10], source.published, tolerance=A_DAY):
            yield Problem(
                code=RETRIEVED_TOO_EARLY,
                pointer=f"/sources/{index}/retrieved",
                message=told(
                    "The copy of {id!r} was made on {retrieved}, before it was published ({published}).",
                    id=source.id,
                    retrieved=source.retrieved[:10],
                    published=source.published,
                ),
                expected=told("a moment after {published}", published=source.published),
                found=source.retrieved,
                mend=told(
                    "Correct one of the dates. If the text was published again later, give the day of the version used."
                ),
            )


def _claims(submission: Submission) -> Iterator[Problem]:
    published = {source.id: source.published for source in submission.sources}
    said = {claim.id: claim.said for claim in submission.claims}
    late: dict[str, list[tuple[int, Claim]]] = {}
    for index, claim in enumerate(submission.claims):
        if claim.said is None:
            continue
        if surely_before(published.get(claim.source), claim.said, tolerance=A_DAY):
            late.setdefault(claim.source, []).append((index, claim))
        first = said.get(claim.origin) if claim.origin is not None else None
        if surely_before(claim.said, first, tolerance=A_DAY):
            yield Problem(
                code=RELAYED_TOO_EARLY,
                pointer=f"/claims/{index}/origin",
                message=told(
                    "Claim {id!r} ({said}) relays {origin!r}, which was made later ({first}).",
                    id=claim.id,
                    said=claim.said,
                    origin=claim.origin,
                    first=first,
                ),
                expected=told("a claim made by {said}", said=claim.said),
                found=f"{claim.origin} ({first})",
                mend=told(
                    "Correct one of the dates, or name the claim that is really relayed; it may be the other way round."
                ),
            )
    for index, source in enumerate(submission.sources):
        if source.id in late:
            yield _said_too_late(index, source, late[source.id])


def _said_too_late(index: int, source: Source, late: list[tuple[int, Claim]]) -> Problem:
    """One problem a source: where several claims are late, it is the source's date that is wrong, most likely."""
    number, claim = late[0]
    mend = told("Correct one of the dates, or name the source in which the claim really stands.")
    if len(late) > 1:
        return Problem(
            code=SAID_TOO_LATE,
            pointer=f"/sources/{index}/published",
            message=told(
                "Source {source!r} was published ({out}) before {count} of its claims were made: {claims}.",
                source=source.id,
                out=source.published,
                count=len(late),
                claims=", ".join(f"{each.id} ({each.said})" for _, each in late[:MOST_TOLD]),
            ),
            expected=told("a date that is not before {said}", said=claim.said),
            found=source.published,
            mend=mend,
        )
    return Problem(
        code=SAID_TOO_LATE,
        pointer=f"/claims/{number}/said",
        message=told(
            "Claim {id!r} was made on {said}, after its source {source!r} was published ({out}).",
            id=claim.id,
            said=claim.said,
            source=claim.source,
            out=source.published,
        ),
        expected=told("a date that is not after {out}", out=source.published),
        found=claim.said,
        mend=mend,
    )


def _rejections(submission: Submission) -> Iterator[Problem]:
    published = {source.id: source.published for source in submission.sources}
    # A source may come out long after what it tells was said, so only the day of the claim that is rejected tells.
    said = {claim.id: claim.said for claim in submission.claims}
    for index, claim in enumerate(submission.claims):
        decided = claim.said or published.get(claim.source)
        for position, name in enumerate(claim.rejects):
            made = said.get(name)
            if surely_before(decided, made, tolerance=A_DAY):
                yield Problem(
                    code=REJECTED_TOO_EARLY,
                    pointer=f"/claims/{index}/rejects/{position}",
                    message=told(
                        "Claim {id!r} ({decided}) rejects {name!r}, which was made later ({made}).",
                        id=claim.id,
                        decided=decided,
                        name=name,
                        made=made,
                    ),
                    expected=told("a claim made by {decided}", decided=decided),
                    found=f"{name} ({made})",
                    mend=told(
                        "Correct one of the dates, or take the reference out: nobody rejects what was not yet said."
                    ),
                )


def _consent(submission: Submission) -> Iterator[Problem]:
    for name in ("actors", "sources", "evidence_items"):
        for index, record in enumerate(getattr(submission, name)):
            given = [each.when for each in record.consent if each.status is ConsentStatus.GIVEN and each.when]
            for position, consent in enumerate(record.consent):
                withdrawn = consent.status is ConsentStatus.WITHDRAWN
                if withdrawn and given and all(surely_before(consent.when, each) for each in given):
                    yield Problem(
                        code=CONSENT_ORDER,
                        pointer=f"/{name}/{index}/consent/{position}/when",
                        message=told(
                            "Consent of {id!r} was withdrawn ({when}) before it was given ({given}).",
                            id=record.id,
                            when=consent.when,
                            given=given[0],
                        ),
                        expected=told("a date that is not before {given}", given=given[0]),
                        found=consent.when,
                        mend=told(
                            "Correct one of the dates. If it was given anew after a withdrawal, keep only what stands."
                        ),
                    )


def _harms(submission: Submission) -> Iterator[Problem]:
    for index, incident in enumerate(submission.incidents):
        for number, act in enumerate(incident.acts):
            when = act.when or incident.when
            for position, harm in enumerate(act.harms):
                if surely_before(harm.when, when):
                    yield Problem(
                        code=HARM_BEFORE_ACT,
                        pointer=f"/incidents/{index}/acts/{number}/harms/{position}/when",
                        message=told(
                            "Harm {id!r} ({when}) came before the act {act_id!r} ({when_2}) from which it is said to result.",
                            id=harm.id,
                            when=harm.when,
                            act_id=act.id,
                            when_2=when,
                        ),
                        expected=told("a date that is not before {when}", when=when),
                        found=harm.when,
                        mend=told(
                            "Correct one of the dates, or move the harm to the incident if no claim says what caused it."
                        ),
                    )
