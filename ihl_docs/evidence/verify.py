"""Verifying a package: numbered checks in a fixed order, every problem at once, nothing written or fetched.

A damaged or hostile package is a result and no error. Reading the files takes longest, so it begins at once, and what
the checks need is loaded while it goes on.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ihl_docs.evidence import layout
from ihl_docs.evidence.attestations import Trust, read_attestations
from ihl_docs.evidence.bag import Progress, read_bag
from ihl_docs.evidence.folder import reason_of
from ihl_docs.evidence.rules import MOST_CRATE_BYTES, MOST_DOCUMENT_BYTES, PACKAGE_RULES
from ihl_docs.evidence.store import opened_store

if TYPE_CHECKING:
    from ihl_docs.model.package import Verification

KEPT: Final = {layout.DOCUMENT: MOST_DOCUMENT_BYTES, layout.CRATE: MOST_CRATE_BYTES}


def verify_package(path: Path, *, trust: Trust | None = None, progress: Progress | None = None) -> "Verification":
    """Check the package at *path*.

    Args:
        path: The package, a folder or a zip file.
        trust: Whose signatures and time stamps the user trusts; they are checked without it too, as far as they can be.
        progress: Told what is being read, how many bytes are done, and how many there are.

    Returns:
        What each check gave; `Verification.intact` says whether all were made and hold.
    """
    try:
        with opened_store(path) as store:
            bag = read_bag(store, PACKAGE_RULES, keep=KEPT, look=_seen_in, progress=progress, meanwhile=_load_checks)
            attestations = read_attestations(store, bag)
    except OSError as error:
        from ihl_docs.evidence.checks import nothing_to_check

        return nothing_to_check(path, reason_of(error))
    from ihl_docs.evidence.checks import verification

    return verification(path, bag, attestations, trust or Trust())


def _load_checks() -> None:
    import_module("ihl_docs.evidence.checks")


def _seen_in(head: bytes) -> object:
    from ihl_docs.evidence.own_words import seen_in

    return seen_in(head)
