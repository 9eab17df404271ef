"""A whole assessment: the conflict, the findings by incident, and what is still to be established."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.by_name import bearing_on, cited
from ihl_docs.cli.tell.finding import tell_applicability, tell_finding, told_origin
from ihl_docs.cli.tell.words import (
    ANSWER_STYLES,
    STATUS_STYLES,
    english,
    heading,
    listed,
    plain_word,
)
from ihl_docs.model.assessment import Assessment, Question
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.conflicts import ConflictKind

NOBODY_NAMED = "whoever did it; no claim says who that was"


def tell_assessment(submission: Submission, assessment: Assessment, *, explain: bool) -> Iterator[Line]:
    """Everything that the assessment says, the reasons of elements only with *explain*."""
    names = {actor.id: english(actor.name) for actor in submission.actors}
    yield line(Span(english(submission.title), Style.STRONG))
    yield line(Span(f"{assessment.engine}, catalogue {assessment.catalogue}", Style.FAINT))
    yield line(Span(f"record sha256 {assessment.submission_sha256}", Style.FAINT))
    yield line("It says what the record indicates, and who says so. It is no verdict on anybody.")
    for part in (
        _conflict(assessment, names),
        _findings(submission, assessment, names, explain=explain),
        _questions(assessment),
        _lawful(assessment),
        _duties(assessment, names),
        _open_harms(assessment),
        _set_aside(assessment),
        _reviews(assessment),
        _caveats(assessment),
    ):
        first = next(part, None)
        if first is not None:
            yield BLANK
            yield first
            yield from part  # of a large record it has very many lines


def count_findings(assessment: Assessment) -> str:
    """How many findings of each status there are."""
    numbers = {status: sum(each.status is status for each in assessment.findings) for status in FindingStatus}
    return listed(f"{number} {status}" for status, number in numbers.items() if number) or "none"


def _conflict(assessment: Assessment, names: Mapping[str, str]) -> Iterator[Line]:
    yield heading("What kind of conflict")
    if not assessment.conflict:
        yield line("The record does not say.", indent=2)
    for found in assessment.conflict:
        between = " and ".join(names.get(actor, actor) for actor in found.between)
        answer = Span(found.answer.value, ANSWER_STYLES[found.answer])
        level = f" ({found.level})" if found.level else ""
        kind = plain_word(found.kind)
        if found.kind is ConflictKind.OCCUPATION:
            kind += f" by {names.get(found.occupier, found.occupier)}" if found.occupier else ", by whom is not said"
        elif found.kind is not ConflictKind.NO_ARMED_CONFLICT:
            kind += " armed conflict"
        yield line(f"{between}: {kind}: ", answer, level, indent=2, hang=4)
        claims = listed(link.claim for link in found.claims)
        yield line(found.reasoning, Span(f" [{claims}]" if claims else "", Style.FAINT), indent=4)


def _findings(
    submission: Submission, assessment: Assessment, names: Mapping[str, str], *, explain: bool
) -> Iterator[Line]:
    yield heading(f"Findings: {count_findings(assessment)}")
    incidents = {incident.id: incident for incident in submission.incidents}
    several = Counter((finding.act, finding.category) for finding in assessment.findings)
    for finding in assessment.findings:
        status = Span(finding.status.value.ljust(12), STATUS_STYLES[finding.status])
        # Where sources name different authors, the same act has a finding for each of them.
        whose = f", {names.get(finding.party, finding.party)}" if finding.party else ", nobody named"
        one_of_several = several[finding.act, finding.category] > 1
        yield line(status, f"{finding.heading} ({finding.act}{whose if one_of_several else ''})", indent=2, hang=14)
    for incident, findings in groupby(assessment.findings, key=lambda finding: finding.incident):
        known = incidents.get(incident)
        title = f"{english(known.title)}, {known.when}" if known else incident
        yield BLANK
        yield line(Span(title, Style.STRONG), f" ({incident})", indent=1)
        for finding in findings:
            yield BLANK
            yield from tell_finding(finding, names, explain=explain)


def _questions(assessment: Assessment) -> Iterator[Line]:
    if not assessment.questions:
        return
    yield heading(f"Still to be established ({len(assessment.questions)}), the most decisive first")
    for number, question in enumerate(assessment.questions, 1):
        yield item(f"{number}.", Span(question.text, Style.STRONG), indent=4 - len(str(number)))
        yield line(f"An answer would be: {question.settled_by}", indent=6)
        yield line(Span(_bears_on(question), Style.FAINT), indent=6)


def _bears_on(question: Question) -> str:
    about = " / ".join(part for part in (question.incident, question.act, question.harm) if part)
    settles = bearing_on(question.decides)
    return f"{about}: bears on {settles}" if settles else about


def _lawful(assessment: Assessment) -> Iterator[Line]:
    if not assessment.lawful:
        return
    yield heading(f"On record, and no breach of humanitarian law ({len(assessment.lawful)})")
    for lawful in assessment.lawful:
        subject = " / ".join(part for part in (lawful.incident, lawful.act, lawful.harm) if part)
        rests = listed((*map(cited, lawful.provisions), *(link.claim for link in lawful.claims)))
        yield item(
            "-", Span(subject, Style.STRONG), f": {lawful.statement}", Span(f" [{rests}]", Style.FAINT), indent=2
        )


def _duties(assessment: Assessment, names: Mapping[str, str]) -> Iterator[Line]:
    if not assessment.duties:
        return
    yield heading(f"Duties that the facts bring into play ({len(assessment.duties)})")
    for duty in assessment.duties:
        owed = listed(names.get(actor, actor) for actor in duty.owed_by)
        subject = " / ".join(part for part in (duty.incident, duty.act, duty.harm) if part)
        yield item("-", Span(subject, Style.STRONG), f": {duty.statement}", indent=2)
        yield line(f"Owed by {owed or NOBODY_NAMED}", indent=4)
        yield from tell_applicability(duty.provisions, indent=4)


def _open_harms(assessment: Assessment) -> Iterator[Line]:
    if not assessment.open_harms:
        return
    yield heading(f"Harm without a stated cause or author ({len(assessment.open_harms)}): no finding against anybody")
    for harm in assessment.open_harms:
        yield item("-", Span(f"{harm.incident} / {harm.harm}", Style.STRONG), f": {harm.statement}", indent=2)
        if harm.origins:
            yield line("On the word of ", "; ".join(map(told_origin, harm.origins)), indent=4, hang=6)


def _set_aside(assessment: Assessment) -> Iterator[Line]:
    if not assessment.set_aside:
        return
    yield heading(f"Claims that bear on no element ({len(assessment.set_aside)})")
    ordered = sorted(assessment.set_aside, key=lambda each: each.reason)
    for reason, alike in groupby(ordered, key=lambda each: each.reason):
        yield item("-", Span(listed(each.claim for each in alike), Style.STRONG), f": {reason}", indent=2)


def _reviews(assessment: Assessment) -> Iterator[Line]:
    if not assessment.reviews:
        return
    yield heading(f"What persons decided on findings ({len(assessment.reviews)}); the engine's words stand as they are")
    findings = {each.id: f"{each.heading} ({each.act}), {each.status.value}" for each in assessment.findings}
    for review in assessment.reviews:
        about = findings.get(review.finding)
        decision = f": {review.decision.words}, {review.by}, {review.when}: {english(review.reason)}"
        yield item("-", Span(about or review.finding, Style.STRONG), decision, indent=2)


def _caveats(assessment: Assessment) -> Iterator[Line]:
    yield heading("What this assessment does not show")
    for caveat in assessment.caveats:
        yield item("-", caveat, indent=2)
