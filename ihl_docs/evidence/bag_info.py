"""What bag-info.txt says of a package: all of it follows from the document and the size of the payload.

Source: RFC 8493, section 2.2.2.
"""

from typing import Final

from ihl_docs.evidence.assurance import IN_ONE_LINE
from ihl_docs.evidence.tag_files import Oxum
from ihl_docs.model.package import EvidencePackage

Elements = tuple[tuple[str, str], ...]

WORDING: Final = "Internal-Sender-Description"
"""The one element that a program words; the others are data."""


def elements_of(document: EvidencePackage, oxum: Oxum) -> Elements:
    """The elements, in the order in which they stand."""
    return (
        ("Bag-Software-Agent", document.software),
        *((("Bagging-Date", document.created[:10]),) if document.created else ()),
        ("External-Identifier", document.id),
        (WORDING, IN_ONE_LINE),
        ("Payload-Oxum", str(oxum)),
    )
