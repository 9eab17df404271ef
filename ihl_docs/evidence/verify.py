"""Verifying a package: numbered checks in a fixed order, every problem at once, nothing written or fetched.

A damaged or hostile package is a result and no error. A check that could not be made is told as such,
and never counts as success.
"""

from pathlib import Path
from typing import Final

from ihl_docs.evidence import layout
from ihl_docs.evidence.assurance import DOES_NOT_PROVE
from ihl_docs.evidence.bag import Bag, Progress, read_bag
from ihl_docs.evidence.bag_checks import BAG_CHECKS, Outcome, outcome
from ihl_docs.evidence.contents import MOST_DOCUMENT_BYTES
from ihl_docs.evidence.crate_checks import CRATE, MOST_CRATE_BYTES, crate_agrees
from ihl_docs.evidence.digests import digests_of
from ihl_docs.evidence.document_checks import (
    ASSESSMENT,
    CUSTODY,
    EXHIBITS,
    MODEL,
    READ,
    RECORD,
    SCHEMA,
    document_checks,
)
from ihl_docs.evidence.folder import reason_of
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.rules import PACKAGE_RULES
from ihl_docs.model.package import Check, Verification

MOST_FINDINGS: Final = 1_000
"""How many findings of one check are told; a package may be damaged in as many places as it likes."""

CHECK_NAMES: Final = (
    *(name for name, _ in BAG_CHECKS),
    READ,
    SCHEMA,
    MODEL,
    RECORD,
    ASSESSMENT,
    EXHIBITS,
    CUSTODY,
    CRATE,
)
"""The checks that every package gets. Those of its signatures and time stamps follow, as many as there are."""


KEPT: Final = {layout.DOCUMENT: MOST_DOCUMENT_BYTES, layout.CRATE: MOST_CRATE_BYTES}


def verify_package(path: Path, *, progress: Progress | None = None) -> Verification:
    """Check the package at *path*.

    Args:
        path: The package, a folder.
        progress: Told what is being read, how many bytes are done, and how many there are.

    Returns:
        What each check gave; `Verification.intact` says whether all were made and hold.
    """
    try:
        bag = read_bag(path, PACKAGE_RULES, keep=KEPT, progress=progress)
    except OSError as error:
        return _verification(path, _nothing_to_check(reason_of(error)), None)
    outcomes = [check(bag) for _, check in BAG_CHECKS]
    outcomes += [found for _, found in document_checks(bag)]
    outcomes.append(crate_agrees(bag))
    return _verification(path, outcomes, bag)


def _nothing_to_check(reason: str) -> list[Outcome]:
    unmade = outcome((), ["There is no package to look into."])
    return [outcome([f"The package cannot be looked into: {reason}."]), *([unmade] * (len(CHECK_NAMES) - 1))]


def _verification(path: Path, outcomes: list[Outcome], bag: Bag | None) -> Verification:
    tag_manifest = None if bag is None else bag.kept.get(layout.IDENTITY)
    return Verification(
        package=name if (name := shown(str(path))).strip() else repr(name),
        identity=None if tag_manifest is None else digests_of((tag_manifest,), ("sha256",)).sha256,
        files=0 if bag is None else len(bag.digests),
        checks=tuple(
            Check(number=number, name=name, result=result, findings=_bounded(findings))
            for number, (name, (result, findings)) in enumerate(zip(CHECK_NAMES, outcomes, strict=True), start=1)
        ),
        does_not_prove=DOES_NOT_PROVE,
    )


def _bounded(findings: tuple[str, ...]) -> tuple[str, ...]:
    if len(findings) <= MOST_FINDINGS:
        return findings
    return (*findings[:MOST_FINDINGS], f"... and {len(findings) - MOST_FINDINGS} more")
