"""What checking a package gave."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.words import counted, field
from ihl_docs.model.package import CheckResult, Verification

_STYLES: Final = {
    CheckResult.PASSED: Style.GOOD,
    CheckResult.FAILED: Style.BAD,
    CheckResult.NOT_MADE: Style.OPEN,
}


def tell_verification(verification: Verification) -> Iterator[Line]:
    """Every check with what it found, the verdict, and what no check can show."""
    yield line(Span(f"{verification.package}: ", Style.STRONG), f"{counted(verification.files, 'file')} read")
    if verification.identity:
        yield field("identity", verification.identity)
    yield BLANK
    for check in verification.checks:
        result = check.result.value.replace("-", " ")
        number = f"{check.number}  "
        result_span = Span(result.ljust(9), _STYLES[check.result])
        yield line(number, result_span, check.name, indent=6 - len(number), hang=15)
        for finding in check.findings:
            yield item("-", finding, indent=15)
        for note in check.notes:
            yield line(note, indent=15)
    yield BLANK
    yield line(verdict(verification))
    yield BLANK
    yield line("What no check of a package can show:")
    for limit in verification.does_not_prove:
        yield item("-", limit, indent=2)


def verdict(verification: Verification) -> Span:
    """Whether the package is intact, in one sentence."""
    total = len(verification.checks)
    if verification.intact:
        return Span(f"Intact: all {total} checks were made and hold.", Style.GOOD)
    failed = sum(check.result is CheckResult.FAILED for check in verification.checks)
    not_made = sum(check.result is CheckResult.NOT_MADE for check in verification.checks)
    parts = [f"{counted(failed, 'check')} failed"] if failed else []
    parts += [f"{counted(not_made, 'check')} could not be made"] if not_made else []
    return Span(f"Not intact: of {total} checks, {' and '.join(parts)}.", Style.BAD)
