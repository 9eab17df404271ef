"""Why a provision or category was not indicated, act by act."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ihl_docs.assessment.why_not import NOT_AT_ISSUE, WhyNot
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.words import english, heading, listed
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission


def tell_why_not(
    target: str, submission: Submission, answers: Sequence[WhyNot], nowhere: Sequence[str], unturned: Sequence[str]
) -> Iterator[Line]:
    """The *answers*, by incident; first what holds for all of them."""
    yield heading(f"Why not {target}?")
    if unturned:
        yield line(
            "No category of violation in the catalogue turns on this provision, so no finding ever names it.", indent=2
        )
        for reason in unturned:
            yield item("-", reason, indent=4)
    for reason in nowhere:
        yield line(Span("It applies to no act on record: ", Style.STRONG), reason, indent=2, hang=4)
    names = {actor.id: english(actor.name) for actor in submission.actors}
    titles = {incident.id: english(incident.title) for incident in submission.incidents}
    rows = list(_alike(answers))
    at_issue = [row for row in rows if row[0].said != NOT_AT_ISSUE]
    for incident, of_incident in groupby(at_issue, key=lambda row: row[0].incident):
        yield BLANK
        yield line(Span(titles[incident], Style.STRONG), f" ({incident})", indent=1)
        for (act, parties), of_act in groupby(of_incident, key=lambda row: (row[0].act, row[1])):
            by = f", by {listed(names[party] for party in parties)}" if parties else ""
            yield line(Span(act, Style.STRONG), by, indent=2, hang=4)
            for each, _ in of_act:
                yield line(f"{each.heading}: {each.said}", indent=4, hang=6)
                for reason in each.because:
                    yield item("-", reason, indent=6)
                yield from _taking(each.takes, indent=6)
    yield from _not_at_issue([each for each, _ in rows if each.said == NOT_AT_ISSUE])


def _not_at_issue(answers: Sequence[WhyNot]) -> Iterator[Line]:
    """What is not at issue: category by category what it would take, with the acts of which that is the same."""
    if not answers:
        return
    yield BLANK
    yield line(Span("Not at issue on this record", Style.STRONG), indent=1)
    acts: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for each in answers:
        acts.setdefault(each.heading, {}).setdefault(each.takes, []).append(each.act)
    for name, ways in acts.items():
        yield line(name, indent=2)
        for takes, concerned in ways.items():
            yield line(Span(", ".join(dict.fromkeys(concerned)), Style.STRONG), indent=4, hang=6)
            yield from _taking(takes, indent=6)
    lawful: dict[str, list[str]] = {}
    for each in answers:
        for reason in each.because:
            lawful.setdefault(reason, []).append(each.act)
    if lawful:
        yield BLANK
        yield line(Span("What the record tells of is by itself no violation", Style.STRONG), indent=1)
    for reason, concerned in lawful.items():
        yield line(Span(", ".join(dict.fromkeys(concerned)), Style.STRONG), f": {reason}", indent=2, hang=4)


def _taking(takes: Sequence[str], *, indent: int) -> Iterator[Line]:
    for first, each in zip((True, *(False,) * len(takes)), takes, strict=False):
        yield item("-", f"{'it would take' if first else 'or'} {each}", indent=indent)


def _alike(answers: Iterable[WhyNot]) -> Iterator[tuple[WhyNot, tuple[str, ...]]]:
    """Each answer once, with the parties of whom it is the same: both sides of a fight are told in one row."""
    same: dict[WhyNot, list[str]] = {}
    for each in answers:
        same.setdefault(revised(each, party=None), []).extend([each.party] if each.party else [])
    yield from ((each, tuple(parties)) for each, parties in same.items())
