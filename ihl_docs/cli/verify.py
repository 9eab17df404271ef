"""verify: whether a package is what it was when it was built."""

import errno
from argparse import Namespace
from pathlib import Path

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.progress import progress
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.verification import tell_verification
from ihl_docs.codec.strict import unstructure
from ihl_docs.evidence.verify import verify_package


def run(arguments: Namespace, screen: Screen) -> int:
    """Make every check and tell what each gave."""
    package = Path(arguments.package)
    if not package.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "is no folder, so no package", arguments.package)
    with progress(screen.err) as watch:
        verification = verify_package(package, progress=watch)
    report(
        screen,
        arguments.format,
        text=lambda: tell_verification(verification),
        plain=lambda: unstructure(verification),
    )
    return FINE if verification.intact else BAD_NEWS
