"""law applicable: whether provisions bind those parties, there, on that day."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from ihl_docs.cli.exit_codes import FINE, USAGE
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.report import report
from ihl_docs.cli.resolved import resolved
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import counted, field, plain_word
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InvalidValueError
from ihl_docs.law.applicability import Verdict, applicable, standard_law
from ihl_docs.law.classification import with_article
from ihl_docs.law.situation import ArmedGroup
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.vocabulary.assessing import Applicability

STYLES: Final = {
    Applicability.APPLICABLE: Style.STRONG,
    Applicability.ARGUABLE: Style.OPEN,
    Applicability.UNKNOWN: Style.OPEN,
    Applicability.NOT_APPLICABLE: Style.FAINT,
}


def run(arguments: Namespace, screen: Screen) -> int:
    """Answer for the provisions named, or for all; what does not apply is an answer and no bad news."""
    law = standard_law()
    named = [resolved(each, law.catalogue)[0] for each in arguments.provisions] or list(law.catalogue)
    try:
        verdicts = [
            applicable(
                each,
                tuple(arguments.conflict),
                _sides(arguments),
                arguments.date,
                tuple(arguments.place),
                by=tuple(arguments.by),
                occupier=tuple(arguments.occupier),
                at_sea=arguments.at_sea or None,
                law=law,
            )
            for each in named
        ]
    except InvalidValueError as error:
        screen.complain(str(error))
        return USAGE
    whole = bool(arguments.provisions)
    report(
        screen,
        arguments.format,
        text=lambda: _each(verdicts, explain=arguments.explain) if whole else _table(verdicts),
        plain=lambda: [_plain(each, explain=arguments.explain) for each in verdicts],
    )
    return FINE


def _sides(arguments: Namespace) -> tuple[Any, ...]:
    """The States named fight together, those that they fight against too; each armed group is a side by itself."""
    groups = tuple(ArmedGroup(name=name) for name in arguments.group)
    return (*(tuple(side) for side in (arguments.state, arguments.against) if side), *groups)


def _plain(verdict: Verdict, *, explain: bool) -> dict[str, Any]:
    plain = unstructure(verdict.record)
    if not explain:
        del plain["steps"]
    if len(verdict.by_classification) > 1:
        plain["by_classification"] = [
            {"kind": unstructure(kind), "outcome": outcome.value} for kind, outcome in verdict.by_classification
        ]
    if verdict.court is not None:
        plain["court"] = verdict.court.value
        if explain:
            plain["court_steps"] = [unstructure(step) for step in verdict.jurisdiction]
    return plain


def _each(verdicts: Sequence[Verdict], *, explain: bool) -> Iterator[Line]:
    for number, verdict in enumerate(verdicts):
        if number:
            yield BLANK
        provision = verdict.provision
        yield line(Span(provision.id, Style.STRONG), f"  {provision.citation}  {provision.heading}")
        yield field("answer", plain_word(verdict.outcome), style=STYLES[verdict.outcome])
        yield from _side_by_side(verdict)
        yield field("because", verdict.reason)
        if verdict.court is not None:
            yield field("the Court", f"{plain_word(verdict.court)}: its jurisdiction is another question than the law")
        if explain:
            yield from _steps("how it follows", verdict.steps)
            yield from _steps("the ways to the Court, of which one is enough", verdict.jurisdiction)


def _side_by_side(verdict: Verdict) -> Iterator[Line]:
    """The answer for each kind of conflict that is claimed, where there are several."""
    several = [(kind, outcome) for kind, outcome in verdict.by_classification if kind is not None]
    if len(several) > 1:
        yield line(Span("side by side", Style.FAINT), indent=2)
        for kind, outcome in several:
            yield item("-", f"as {with_article(kind)}: ", Span(plain_word(outcome), STYLES[outcome]), indent=4)


def _steps(heading: str, steps: Sequence[DerivationStep]) -> Iterator[Line]:
    if steps:
        yield line(Span(heading, Style.FAINT), indent=2)
    for step in steps:
        source = f" [{step.source}]" if step.source else ""
        yield item(
            "-",
            f"{step.question} ",
            Span(plain_word(step.outcome), STYLES[step.outcome]),
            f": {step.result}{source}",
            indent=4,
        )


def _table(verdicts: Sequence[Verdict]) -> Iterator[Line]:
    """All provisions by outcome and instrument, each by its number alone."""
    for outcome in Applicability:
        found = [each.provision for each in verdicts if each.outcome is outcome]
        if not found:
            continue
        yield line(Span(plain_word(outcome), Style.HEAD), f"  {counted(len(found), 'provision')}")
        for instrument, provisions in groupby(found, key=lambda each: each.instrument):
            yield field(instrument, ", ".join(each.id.partition(":")[2] for each in provisions))
        yield BLANK
    yield line("Name a provision and add --explain to see how an answer follows.", indent=2)
