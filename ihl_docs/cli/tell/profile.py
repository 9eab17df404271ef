"""What came of each requirement of a profile, and what the next one up would ask for."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.model.told import told

if TYPE_CHECKING:  # reads TOML, which takes time, and is asked for seldom
    from ihl_docs.intake.profiles.check import ProfileReport, Result

Words = Callable[[str], str]
"""Gives a text in the reader's language."""

_ID: Final = 8


def tell_profile(report: "ProfileReport", words: Words = str) -> Iterator[Line]:
    """The requirements of the profile by what came of them; of the next ones up, those that are missing."""
    yield BLANK
    missing = _those(report.results, "missing")
    verdict = (
        Span(words(_missing(len(missing))), Style.BAD)
        if missing
        else Span(words(told("nothing missing of what is checked")), Style.GOOD)
    )
    yield line(Span(words(told("profile {profile}: ", profile=report.profile)), Style.STRONG), verdict)
    yield from _ids(words(told("met: ")), _those(report.results, "met"))
    yield from _ids(words(told("does not apply: ")), _those(report.results, "does-not-apply"))
    yield from _each(missing, words)
    unchecked = _those(report.results, "not-checked")
    if unchecked:
        yield line(words(told("not checked, and so not counted as met:")), indent=2)
    for each in unchecked:
        yield _row(each, words(each.requirement.unchecked))
    for above in report.next_up:
        yield BLANK
        rest = _those(above.results, "missing")
        open_ = len(_those(above.results, "not-checked"))
        counts = told("{missing}, {count} not checked", missing=_missing(len(rest)), count=open_)
        yield line(Span(words(told("next up, {profile}: ", profile=above.profile)), Style.STRONG), words(counts))
        yield from _each(rest, words)


def _missing(count: int) -> str:
    if count == 1:
        return told("{count} requirement missing", count=count)
    return told("{count} requirements missing", count=count)


def _those(results: "Iterable[Result]", outcome: str) -> "list[Result]":
    return [each for each in results if each.outcome.value == outcome]


def _ids(label: str, results: "list[Result]") -> Iterator[Line]:
    if results:
        yield line(label, ", ".join(each.requirement.id for each in results), indent=2, hang=4)


def _each(results: "list[Result]", words: Words) -> Iterator[Line]:
    if results:
        yield line(words(told("missing:")), indent=2)
    for each in results:
        first = each.gaps[0].pointer or told("the whole document")
        places = (
            told("at {place}", place=first)
            if len(each.gaps) == 1
            else told("at {count:,} places, the first {place}", count=len(each.gaps), place=first)
        )
        yield _row(each, words(told("{statement} ({places})", statement=each.requirement.statement, places=places)))


def _row(result: "Result", text: str) -> Line:
    return line(Span(result.requirement.id.ljust(_ID), Style.STRONG), text, indent=4, hang=4 + _ID)
