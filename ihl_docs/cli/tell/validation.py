"""What the checking of documents gave, told as it goes on, with the counts at the end."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.summary import Summary
from ihl_docs.cli.tell.problems import tell_problems, told_counts
from ihl_docs.cli.tell.profile import tell_profile
from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.intake.codes import MEANINGS

_COUNT: Final = 7


def show_text(results: Iterator[CheckedDocument], summary: Summary, screen: Screen) -> None:
    """Show every problem where it is found, then what it all came to."""
    for each in results:
        if each.problems or not each.document.line_by_line:  # there may be a million lines without a problem
            screen.show(_told(each, summary.profile))
    screen.show(_came_to(summary))


def _told(checked: CheckedDocument, profile: str | None) -> Iterator[Line]:
    document = checked.document
    name = f"{document.name}, line {document.line}" if document.line_by_line else document.name
    yield from tell_problems(name, checked.problems, document.data, first=document.line)
    if checked.profile is not None:
        yield from tell_profile(checked.profile)
    elif profile is not None:
        yield line(f"profile {profile}: not looked at, since not all of the document could be read.")
    if checked.problems:
        yield BLANK


def _came_to(summary: Summary) -> Iterator[Line]:
    verdict = Span("valid", Style.GOOD) if summary.is_valid else Span("not valid", Style.BAD)
    if summary.documents == 1:
        yield line(verdict, f": {told_counts(summary.errors, summary.warnings)}.")
        return
    yield line(
        verdict,
        f": {summary.valid:,} of {summary.documents:,} documents valid, {told_counts(summary.errors, summary.warnings)}.",
    )
    if summary.cut_short:
        yield line("Not everything was looked at: --fail-fast ends with the first document that is not valid.")
    for code, count in summary.codes.most_common():
        number = f"{count:,}"
        indent = max(1, _COUNT - len(number))
        yield line(number, "  ", Span(code, Style.STRONG), f"  {MEANINGS[code]}", indent=indent, hang=_COUNT + 15)
