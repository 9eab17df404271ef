"""package: record, assessment and exhibits, sealed in a folder that others can check."""

from argparse import Namespace
from pathlib import Path

from ihl_docs.assessment.assess import assess
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.lines import line
from ihl_docs.cli.progress import progress
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import counted, field
from ihl_docs.evidence.build import build_package
from ihl_docs.law.load import load_catalogue


def run(arguments: Namespace, screen: Screen) -> int:
    """Build the package of a submission that has no errors."""
    found = given(arguments.file)
    submission = read_or_tell(found, screen)
    if submission is None:
        return BAD_NEWS
    assessment = assess(submission, load_catalogue())
    with progress(screen.err) as watch:
        built = build_package(
            submission,
            assessment,
            exhibits_from=found.folder,
            into=Path(arguments.into),
            created=arguments.created,
            progress=watch,
        )
    report(
        screen,
        arguments.format,
        text=lambda: [
            line("Package built, with ", counted(built.exhibits, "exhibit"), f", {built.bytes} bytes."),
            field("package", str(built.path)),
            field("identity", built.identity),
            field("check it", f"ihl-docs verify {built.path}"),
        ],
        plain=lambda: {
            "package": str(built.path),
            "identity": built.identity,
            "exhibits": built.exhibits,
            "bytes": built.bytes,
        },
    )
    return FINE
