"""questions: what is still to be established, and what an answer would change."""

from argparse import Namespace

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.what_if import WhatIf, what_if
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.questions import tell_questions
from ihl_docs.codec.strict import unstructure
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Question
from ihl_docs.model.nearest import nearest
from ihl_docs.model.submission import Submission


def run(arguments: Namespace, screen: Screen) -> int:
    """List the open questions of a submission that has no errors."""
    submission = read_or_tell(given(arguments.file, largest_mib=arguments.largest), screen)
    if submission is None:
        return BAD_NEWS
    known = [incident.id for incident in submission.incidents]
    unknown = [name for name in arguments.incidents if name not in known]
    for name in unknown:
        close = nearest(name, known)
        screen.complain(f"the record has no incident {name!r}." + (f" Did you mean {close}?" if close else ""))
    if unknown:
        return BAD_NEWS
    catalogue = load_catalogue()
    wanted = set(arguments.incidents or known)
    questions = [each for each in assess(submission, catalogue).questions if each.incident in wanted][: arguments.limit]
    supposed = [_supposed(each, submission, catalogue) if arguments.what_if else () for each in questions]
    report(
        screen,
        arguments.format,
        text=lambda: tell_questions(submission, questions, supposed, what_if=arguments.what_if),
        plain=lambda: [
            {**unstructure(each), **({"what_if": [unstructure(one) for one in answers]} if arguments.what_if else {})}
            for each, answers in zip(questions, supposed, strict=True)
        ],
    )
    return FINE


def _supposed(question: Question, submission: Submission, catalogue: Catalogue) -> tuple[WhatIf, ...]:
    if question.act is None or question.circumstance is None:
        return ()
    return tuple(
        what_if(submission, catalogue, act=question.act, circumstance=question.circumstance, answer=answer)
        for answer in (Answer.YES, Answer.NO)
    )
