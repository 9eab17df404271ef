"""What remains of the findings at a level of evidence."""

from collections.abc import Iterator, Sequence

from ihl_docs.assessment.at_level import Remaining
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.words import STATUS_STYLES, counted
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


def tell_remaining(assessment: Assessment, remaining: Sequence[Remaining], level: EvidentialLevel) -> Iterator[Line]:
    """Each finding with its crimes, its status at *level*, and which elements do not reach it."""
    still = sum(each.status is FindingStatus.INDICATED and each.crime is None for each in remaining)
    yield line(
        f"If only facts at the level {level.value.upper()} or above count, ",
        Span(counted(still, "finding"), Style.STRONG),
        " of a breach stays indicated." if still == 1 else " of a breach stay indicated.",
    )
    yield line(f"{level.value}: {level.definition}")
    findings = {finding.id: finding for finding in assessment.findings}
    for each in remaining:
        finding = findings[each.finding]
        crime = next((one for one in finding.crimes if one.provision == each.crime), None)
        indent = 2 if crime is None else 4
        if crime is None:
            yield BLANK
        name = f"crime: {crime.citation}, {crime.heading}" if crime else f"{finding.heading} ({finding.act})"
        yield line(Span(each.status.value.ljust(12), STATUS_STYLES[each.status]), name, indent=indent, hang=indent + 12)
        for statement in each.below:
            yield item("-", f"below this level: {statement}", indent=indent + 12)
