"""The checks of a package that was read: all of them, numbered, in a fixed order.

A check that could not be made is told as such, and never counts as success.
"""

from pathlib import Path
from typing import Final

from ihl_docs.evidence import layout
from ihl_docs.evidence.assurance import DOES_NOT_PROVE
from ihl_docs.evidence.attestations import Attestations, Made, Trust
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.bag_checks import BAG_CHECKS, outcome
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
from ihl_docs.evidence.names import shown
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


def verification(path: Path, bag: Bag, attestations: Attestations, trust: Trust) -> Verification:
    """What each check of the package that was read from *path* gives."""
    made = [Made(name=name, outcome=check(bag)) for name, check in BAG_CHECKS]
    made[0] = made[0]._replace(notes=bag.folder_notes)
    package, of_document = document_checks(bag)
    agree, not_judged = descriptions_agree(bag, package)
    made += [*of_document, Made(name=DESCRIPTIONS, outcome=agree, notes=not_judged)]
    made += _attestation_checks(attestations, trust)
    return _verification(path, made, bag)


def nothing_to_check(path: Path, reason: str) -> Verification:
    """What comes of a package that cannot be looked into: no check can be made."""
    unmade = outcome((), ["There is no package to look into."])
    outcomes = [outcome([f"The package cannot be looked into: {reason}."]), *([unmade] * (len(CHECK_NAMES) - 1))]
    made = [Made(name=name, outcome=each) for name, each in zip(CHECK_NAMES, outcomes, strict=True)]
    return _verification(path, made, None)


def _attestation_checks(found: Attestations, trust: Trust) -> tuple[Made, ...]:
    made: tuple[Made, ...] = ()
    if trust.allowed_signers is not None or found.named(layout.SIGNATURES_FOLDER, ".sig"):
        from ihl_docs.evidence.signature_checks import signature_checks

        made += signature_checks(found, trust.allowed_signers)
    if trust.tsa_roots is not None or found.named(layout.TIMESTAMPS_FOLDER, ""):
        from ihl_docs.evidence.timestamp_checks import timestamp_checks

        made += timestamp_checks(found, trust.tsa_roots)
    return made


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
