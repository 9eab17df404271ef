"""What came of a profile, as plain data."""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # reads TOML, which takes time, and is asked for seldom
    from ihl_docs.intake.profiles.check import ProfileReport, Result


def plain_profile(report: "ProfileReport") -> dict[str, object]:
    """The report with every requirement; pointers are into the submission."""
    above = [{"profile": each.profile, **_plain(each.results)} for each in report.next_up]
    return {"profile": report.profile, **_plain(report.results), "next_up": above}


def _plain(results: "tuple[Result, ...]") -> dict[str, object]:
    counts = Counter(each.outcome.value for each in results)
    return {"counts": dict(sorted(counts.items())), "requirements": [_result(each) for each in results]}


def _result(result: "Result") -> dict[str, object]:
    it = result.requirement
    return {
        "id": it.id,
        "statement": it.statement,
        "source": it.source,
        "known_from": it.known_from.value,
        "outcome": result.outcome.value,
        "looked_at": result.looked_at,
        "missing": [{"pointer": gap.pointer, "lacks": list(gap.lacks)} for gap in result.gaps],
        "not_checked": it.unchecked,
    }
