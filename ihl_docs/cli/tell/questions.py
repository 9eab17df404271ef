"""Open questions, each with what would answer it, what it bears on, and what an answer would change."""

from collections.abc import Iterator, Sequence

from ihl_docs.assessment.what_if import Change, WhatIf
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.by_name import bearing_on, cited
from ihl_docs.cli.tell.words import counted, english
from ihl_docs.model.assessment import Question
from ihl_docs.model.submission import Submission


def tell_questions(
    submission: Submission, questions: Sequence[Question], supposed: Sequence[Sequence[WhatIf]], *, what_if: bool
) -> Iterator[Line]:
    """The *questions* in their order; *supposed* has the answers that were tried for each."""
    yield line(Span(english(submission.title), Style.STRONG))
    yield line(f"Still to be established: {counted(len(questions), 'question')}, the most decisive first.")
    titles = {incident.id: english(incident.title) for incident in submission.incidents}
    for number, (question, answers) in enumerate(zip(questions, supposed, strict=True), 1):
        yield BLANK
        yield from tell_question(number, question)
        place = " / ".join(part for part in (question.act, question.harm) if part)
        yield line(
            Span(f"{titles[question.incident]} ({question.incident}){' / ' if place else ''}{place}", Style.FAINT),
            indent=6,
        )
        for answer in answers:
            yield from _changes(answer)
        if what_if and not answers:
            yield line("No single answer can be supposed here.", indent=6)


def tell_question(number: int, question: Question) -> Iterator[Line]:
    """One question, what would answer it, and what the answer bears on."""
    yield item(f"{number}.", Span(question.text, Style.STRONG), indent=4 - len(str(number)))
    yield line(f"An answer would be: {question.settled_by}", indent=6)
    settles = bearing_on(question.decides)
    if settles:
        yield line(f"Bears on: {settles}", indent=6)


def _changes(answer: WhatIf) -> Iterator[Line]:
    if not answer.changes:
        yield line(f"If {answer.answer.value}: by itself it would change no finding.", indent=6)
    for change in answer.changes:
        yield line(f"If {answer.answer.value}: {_told(change)}", indent=6, hang=8)


def _told(change: Change) -> str:
    what = f"{change.heading}, the crime of {cited(change.crime)}" if change.crime else change.heading
    before = change.before.value if change.before else "no finding"
    after = change.after.value if change.after else "no finding"
    return f"{what}: {before} -> {after} ({change.finding})"
