"""What the checking of documents gave, told as it goes on, with the counts at the end."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.summary import Summary
from ihl_docs.cli.tell.problems import Words, tell_problems, told_counts
from ihl_docs.cli.tell.profile import tell_profile
from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.model.told import told

_COUNT: Final = 7


def show_text(results: Iterator[CheckedDocument], summary: Summary, screen: Screen) -> None:
    """Show every problem where it is found, then what it all came to."""
    for each in results:
        if each.problems or not each.document.line_by_line:  # there may be a million lines without a problem
            screen.show(_told(each, summary.profile, screen.words))
    screen.show(_came_to(summary, screen.words))


def _told(checked: CheckedDocument, profile: str | None, words: Words) -> Iterator[Line]:
    document = checked.document
    name = document.name
    if document.line_by_line:
        name = words(told("{name}, line {number}", name=document.name, number=document.line))
    yield from tell_problems(name, checked.problems, document.data, first=document.line, words=words)
    if checked.profile is not None:
        yield from tell_profile(checked.profile, words)
    elif profile is not None:
        yield line(
            words(
                told("profile {profile}: not looked at, since not all of the document could be read.", profile=profile)
            )
        )
    if checked.problems:
        yield BLANK


def _came_to(summary: Summary, words: Words) -> Iterator[Line]:
    verdict = Span(words(told("valid")), Style.GOOD) if summary.is_valid else Span(words(told("not valid")), Style.BAD)
    counted = told_counts(summary.errors, summary.warnings, words)
    if summary.documents == 1:
        yield line(verdict, words(told(": ")), f"{counted}.")
        return
    of_all = told(
        "{valid} of {documents} documents valid, {counts}",
        valid=f"{summary.valid:,}",
        documents=f"{summary.documents:,}",
        counts=counted,
    )
    yield line(verdict, words(told(": ")), f"{words(of_all)}.")
    if summary.cut_short:
        yield line(
            words(told("Not everything was looked at: --fail-fast ends with the first document that is not valid."))
        )
    for code, count in summary.codes.most_common():
        number = f"{count:,}"
        indent = max(1, _COUNT - len(number))
        yield line(
            number, "  ", Span(code, Style.STRONG), f"  {words(MEANINGS[code])}", indent=indent, hang=_COUNT + 15
        )
