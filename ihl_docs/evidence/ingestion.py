"""The event that a file was taken into a package: written when one is built, and looked for when it is checked."""

from collections.abc import Set as AbstractSet
from typing import Final

from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.package import EvidencePackage
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import CustodyAction

PACKAGER: Final = "whoever built this package (not recorded)"


def ingestion_of(item: EvidenceItem, *, software: str, created: str | None) -> CustodyEvent:
    """The event that an item's file was taken into a package."""
    compared = " Its digest is the one in the record." if item.sha256 else " The record gives no digest."
    return CustodyEvent(
        action=CustodyAction.INGESTION,
        by=PACKAGER,
        at=created,
        tool=software,
        reason=Text.of({"en": f"Taken into this package.{compared}"}),
    )


def taken_in_by(package: EvidencePackage) -> AbstractSet[str]:
    """The programs that took the files of a package in, as its log names them."""
    entries = (entry for entry in package.custody if entry.continues is None)
    return {entry.event.tool or "" for entry in entries if entry.event.action is CustodyAction.INGESTION}
