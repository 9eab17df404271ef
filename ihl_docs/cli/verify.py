"""verify: whether a package is what it was when it was built."""

import errno
from argparse import Namespace
from pathlib import Path

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.progress import progress
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.evidence.attestations import Trust
from ihl_docs.evidence.layout import DECLARATION, DOCUMENT
from ihl_docs.evidence.verify import verify_package


def run(arguments: Namespace, screen: Screen) -> int:
    """Make every check and tell what each gave."""
    package = Path(arguments.package)
    if not package.is_dir() and not package.is_file():
        raise FileNotFoundError(errno.ENOENT, "is no folder and no zip file, so no package", arguments.package)
    _refuse_neighbour(package, arguments.package)
    trust = Trust(allowed_signers=_known(arguments.allowed_signers), tsa_roots=_known(arguments.tsa_roots))
    with progress(screen.err) as watch:
        verification = verify_package(package, trust=trust, progress=watch)
    if arguments.reassess:
        from ihl_docs.cli.reassess import with_reassessment  # loads the law

        verification = with_reassessment(verification, package)
    from ihl_docs.cli.tell.verification import tell_verification  # both load the model, which verifying loads
    from ihl_docs.codec.plain import plain_data  # while it reads the files

    report(
        screen,
        arguments.format,
        text=lambda: tell_verification(verification),
        plain=lambda: plain_data(verification),
    )
    return FINE if verification.intact else BAD_NEWS


def _refuse_neighbour(folder: Path, given: str) -> None:
    """Name the package that is meant where *folder* merely holds it, as the folder that `build` makes does."""
    if not folder.is_dir() or (folder / DECLARATION).exists():
        return
    held = sorted(each for each in folder.iterdir() if (each / DECLARATION).is_file())
    if held and not (folder / DOCUMENT).exists():
        raise FileNotFoundError(errno.ENOENT, f"is no package, but holds one: ihl-docs verify {held[0]}", given)


def _known(path: str | None) -> Path | None:
    """A file of the user's own, which must be there: without it, every signer would be called unknown."""
    if path is None:
        return None
    with Path(path).open("rb"):
        return Path(path)
