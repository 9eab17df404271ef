"""Verifying a package: numbered checks in a fixed order, every problem at once, nothing written or fetched.

A damaged or hostile package is a result and no error. A check that could not be made is told as such,
and never counts as success.
"""

from pathlib import Path
from typing import Final

import attrs

from ihl_docs.evidence import layout
from ihl_docs.evidence.assurance import DOES_NOT_PROVE
from ihl_docs.evidence.attestations import Attestations, Made, Trust, read_attestations
from ihl_docs.evidence.bag import Bag, Progress, read_bag
from ihl_docs.evidence.bag_checks import BAG_CHECKS, outcome
from ihl_docs.evidence.contents import MOST_DOCUMENT_BYTES
from ihl_docs.evidence.crate_checks import MOST_CRATE_BYTES
from ihl_docs.evidence.description_checks import DESCRIPTIONS, descriptions_agree
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
from ihl_docs.evidence.exhibits import seen_in
from ihl_docs.evidence.folder import reason_of
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.rules import PACKAGE_RULES
from ihl_docs.evidence.store import opened_store
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
    DESCRIPTIONS,
)
"""The checks that every package gets. Those of its signatures and time stamps follow, as many as there are."""


KEPT: Final = {layout.DOCUMENT: MOST_DOCUMENT_BYTES, layout.CRATE: MOST_CRATE_BYTES}


def verify_package(path: Path, *, trust: Trust | None = None, progress: Progress | None = None) -> Verification:
    """Check the package at *path*.

    Args:
        path: The package, a folder or a zip file.
        trust: Whose signatures and time stamps the user trusts; they are checked without it too, as far as they can be.
        progress: Told what is being read, how many bytes are done, and how many there are.

    Returns:
        What each check gave; `Verification.intact` says whether all were made and hold.
    """
    trust = trust or Trust()
    try:
        with opened_store(path) as store:
            bag = read_bag(store, PACKAGE_RULES, keep=KEPT, look=seen_in, progress=progress)
            attestations = read_attestations(store, bag)
    except OSError as error:
        return _verification(path, _nothing_to_check(reason_of(error)), None)
    made = [Made(name=name, outcome=check(bag)) for name, check in BAG_CHECKS]
    made[0] = attrs.evolve(made[0], notes=bag.folder_notes)
    package, of_document = document_checks(bag)
    agree, not_judged = descriptions_agree(bag, package)
    made += [*of_document, Made(name=DESCRIPTIONS, outcome=agree, notes=not_judged)]
    made += _attestation_checks(attestations, trust)
    return _verification(path, made, bag)


def _attestation_checks(found: Attestations, trust: Trust) -> tuple[Made, ...]:
    made: tuple[Made, ...] = ()
    if trust.allowed_signers is not None or found.named(layout.SIGNATURES_FOLDER, ".sig"):
        from ihl_docs.evidence.signature_checks import signature_checks

        made += signature_checks(found, trust.allowed_signers)
    if trust.tsa_roots is not None or found.named(layout.TIMESTAMPS_FOLDER, ""):
        from ihl_docs.evidence.timestamp_checks import timestamp_checks

        made += timestamp_checks(found, trust.tsa_roots)
    return made


def _nothing_to_check(reason: str) -> list[Made]:
    unmade = outcome((), ["There is no package to look into."])
    outcomes = [outcome([f"The package cannot be looked into: {reason}."]), *([unmade] * (len(CHECK_NAMES) - 1))]
    return [Made(name=name, outcome=each) for name, each in zip(CHECK_NAMES, outcomes, strict=True)]


def _verification(path: Path, made: list[Made], bag: Bag | None) -> Verification:
    tag_manifest = None if bag is None else bag.kept.get(layout.IDENTITY)
    return Verification(
        package=name if (name := shown(str(path))).strip() else repr(name),
        identity=None if tag_manifest is None else digests_of((tag_manifest,), ("sha256",)).sha256,
        files=0 if bag is None else len(bag.digests),
        checks=tuple(
            Check(
                number=number,
                name=each.name,
                result=each.outcome[0],
                findings=_bounded(each.outcome[1]),
                notes=each.notes,
            )
            for number, each in enumerate(made, start=1)
        ),
        does_not_prove=DOES_NOT_PROVE,
    )


def _bounded(findings: tuple[str, ...]) -> tuple[str, ...]:
    if len(findings) <= MOST_FINDINGS:
        return findings
    return (*findings[:MOST_FINDINGS], f"... and {len(findings) - MOST_FINDINGS} more")
