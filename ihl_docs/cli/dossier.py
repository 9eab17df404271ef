"""dossier: one page for people to read."""

from argparse import Namespace
from pathlib import Path

from ihl_docs.cli.assessing import assessed
from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.given import given, read_or_tell
from ihl_docs.cli.lines import line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.writing import replace, write_new
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.dossier.story import PackageReference
from ihl_docs.errors import PackageError
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.submission import Submission


def run(arguments: Namespace, screen: Screen) -> int:
    """Write the dossier of a submission that has no errors."""
    submission = read_or_tell(given(arguments.file), screen)
    if submission is None:
        return BAD_NEWS
    assessment = assessed(submission, arguments, screen)
    if assessment is None:
        return BAD_NEWS
    package = reference_to(Path(arguments.package), submission) if arguments.package else None
    page = render_html(compose(submission, assessment, package=package)).encode()
    target = Path(arguments.into)
    (replace if arguments.force else write_new)(target, page)
    report(
        screen,
        arguments.format,
        text=lambda: [line(f"Dossier written to {target} ({len(page)} bytes). It opens in any browser, offline.")],
        plain=lambda: {"dossier": str(target), "bytes": len(page)},
    )
    return FINE


def reference_to(path: Path, submission: Submission) -> PackageReference:
    """What a dossier says of a package: the package must be intact, and hold this very submission.

    Raises:
        PackageError: If it does not.
    """
    verification = verify_package(path)
    if not verification.intact or verification.identity is None:
        raise PackageError(f"{path} is not intact; `ihl-docs verify {path}` tells what is wrong with it.")
    held = read_package(path)
    if held.record != submission:
        raise PackageError(f"{path} holds another record than the submission; build the package again.")
    return PackageReference(identity=verification.identity, name=path.name, exhibits=held.exhibits)
