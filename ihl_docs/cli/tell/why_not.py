"""Why a provision or category was not indicated, act by act."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ihl_docs.assessment.why_not import WhyNot
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
    for incident, of_incident in groupby(answers, key=lambda each: each.incident):
        yield BLANK
        yield line(Span(titles[incident], Style.STRONG), f" ({incident})", indent=1)
        for each, parties in _alike(of_incident):
            by = f", by {listed(names[party] for party in parties)}" if parties else ""
            yield line(Span(each.act, Style.STRONG), f"{by}: {each.heading}: {each.said}", indent=2, hang=4)
            for reason in each.because:
                yield item("-", reason, indent=4)


def _alike(answers: Iterable[WhyNot]) -> Iterator[tuple[WhyNot, tuple[str, ...]]]:
    """Each answer once, with the parties of whom it is the same: both sides of a fight are told in one row."""
    same: dict[WhyNot, list[str]] = {}
    for each in answers:
        same.setdefault(revised(each, party=None), []).extend([each.party] if each.party else [])
    yield from ((each, tuple(parties)) for each, parties in same.items())
