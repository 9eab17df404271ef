"""What came of each requirement of a profile, and what the next one up would ask for."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.tell.words import counted

if TYPE_CHECKING:  # reads TOML, which takes time, and is asked for seldom
    from ihl_docs.intake.profiles.check import ProfileReport, Result

_ID: Final = 8


def tell_profile(report: "ProfileReport") -> Iterator[Line]:
    """The requirements of the profile by what came of them; of the next ones up, those that are missing."""
    yield BLANK
    missing = _those(report.results, "missing")
    verdict = (
        Span(f"{counted(len(missing), 'requirement')} missing", Style.BAD)
        if missing
        else Span("nothing missing of what is checked", Style.GOOD)
    )
    yield line(Span(f"profile {report.profile}: ", Style.STRONG), verdict)
    yield from _ids("met", _those(report.results, "met"))
    yield from _ids("does not apply", _those(report.results, "does-not-apply"))
    yield from _each("missing", missing)
    unchecked = _those(report.results, "not-checked")
    if unchecked:
        yield line("not checked, and so not counted as met:", indent=2)
    for each in unchecked:
        yield _row(each, each.requirement.unchecked)
    for above in report.next_up:
        yield BLANK
        rest = _those(above.results, "missing")
        open_ = len(_those(above.results, "not-checked"))
        words = f"{counted(len(rest), 'requirement')} missing, {open_} not checked"
        yield line(Span(f"next up, {above.profile}: ", Style.STRONG), words)
        yield from _each("missing", rest)


def _those(results: "Iterable[Result]", outcome: str) -> "list[Result]":
    return [each for each in results if each.outcome.value == outcome]


def _ids(label: str, results: "list[Result]") -> Iterator[Line]:
    if results:
        yield line(f"{label}: ", ", ".join(each.requirement.id for each in results), indent=2, hang=4)


def _each(label: str, results: "list[Result]") -> Iterator[Line]:
    if results:
        yield line(f"{label}:", indent=2)
    for each in results:
        first = each.gaps[0].pointer or "the whole document"
        places = f"at {first}" if len(each.gaps) == 1 else f"at {len(each.gaps):,} places, the first {first}"
        yield _row(each, f"{each.requirement.statement} ({places})")


def _row(result: "Result", words: str) -> Line:
    return line(Span(result.requirement.id.ljust(_ID), Style.STRONG), words, indent=4, hang=4 + _ID)
