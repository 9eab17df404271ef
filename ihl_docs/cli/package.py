"""package: record, assessment and exhibits, sealed in a folder that others can check."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ihl_docs.cli.assessing import assessed
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.lines import Line, Span, Style, line
from ihl_docs.cli.progress import progress
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import counted, field, listed
from ihl_docs.evidence.build import BuiltPackage, build_package
from ihl_docs.evidence.exhibits import How


def run(arguments: Namespace, screen: Screen) -> int:
    """Build the package of a submission that has no errors."""
    found = given(arguments.file)
    submission = read_or_tell(found, screen)
    if submission is None:
        return BAD_NEWS
    assessment = assessed(submission, arguments, screen)
    if assessment is None:
        return BAD_NEWS
    with progress(screen.err) as watch:
        built = build_package(
            submission,
            assessment,
            exhibits_from=found.folder,
            into=Path(arguments.into),
            created=arguments.created,
            zipped=arguments.zip,
            how=How(arguments.exhibits_by),
            progress=watch,
        )
    report(screen, arguments.format, text=lambda: _told(built), plain=lambda: plain_package(built))
    return FINE


def plain_package(built: BuiltPackage) -> dict[str, object]:
    """What was built, as plain data."""
    return {
        "package": str(built.path),
        "identity": built.identity,
        "exhibits": built.exhibits,
        "withheld": built.withheld,
        "protected": list(built.protected),
        "bytes": built.bytes,
    }


def tell_protection(built: BuiltPackage) -> Iterator[Line]:
    """What the package holds back, and what it holds that is not for everybody."""
    if built.withheld:
        yield line(f"Held back, as the record protects somebody: {counted(built.withheld, 'exhibit')}.", indent=2)
    if built.protected:
        yield line(
            Span("Not for everybody: ", Style.OPEN),
            f"the record in the package tells of {listed(built.protected)}, which it marks as protected.",
            indent=2,
        )


def _told(built: BuiltPackage) -> Iterator[Line]:
    yield line(f"Package built, with {counted(built.exhibits, 'exhibit')}, {built.bytes} bytes.")
    yield field("package", str(built.path))
    yield field("identity", built.identity)
    yield from tell_protection(built)
    yield field("check it", f"ihl-docs verify {built.path}")
