"""Why a provision or category was not indicated, act by act."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ihl_docs.assessment.why_not import WhyNot
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.words import english, heading
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
        for each in of_incident:
            by = f", by {names[each.party]}" if each.party else ""
            yield line(Span(each.act, Style.STRONG), f"{by}: {each.heading}: {each.said}", indent=2, hang=4)
            for reason in each.because:
                yield item("-", reason, indent=4)
