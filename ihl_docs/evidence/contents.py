"""Reading the document in a package, without checking the package."""

from pathlib import Path
from typing import Final

from ihl_docs.codec import json_text
from ihl_docs.codec.quick import read_quickly
from ihl_docs.errors import InvalidDocumentError, PackageError, UnsafePathError
from ihl_docs.evidence import folder, layout
from ihl_docs.evidence.rules import MOST_DOCUMENT_BYTES
from ihl_docs.evidence.store import opened_store, small_file
from ihl_docs.model.package import EvidencePackage

MOST_PROBLEMS: Final = 500
"""After how many problems a document is not looked into any more; nobody who means well has so many."""


def read_package(path: Path) -> EvidencePackage:
    """The document in the package at *path*.

    It is read strictly, but whether the package is whole and unchanged is not asked: that is what
    `ihl_docs.evidence.verify.verify_package` does.

    Raises:
        PackageError: If there is no package, or its document cannot be read as a file.
        UnsafePathError: If the document is a link or a device, or lies behind a link.
        UnreadableFileError: If the document is no JSON.
        InvalidDocumentError: If the document does not follow the schema or the model; with its problems.
    """
    try:
        with opened_store(path) as store:
            data = small_file(store, layout.DOCUMENT, limit=MOST_DOCUMENT_BYTES)
    except UnsafePathError:
        raise
    except OSError as error:
        raise PackageError(f"{layout.DOCUMENT} cannot be read: {folder.reason_of(error)}.") from error
    plain = json_text.parse(data)
    package = read_quickly(plain, EvidencePackage)
    if package is not None:
        return package
    from ihl_docs.codec.strict import structure  # both load much
    from ihl_docs.schema.check import problems

    found = problems(plain, "evidence-package", most=MOST_PROBLEMS)
    if found:
        raise InvalidDocumentError(found)
    return structure(plain, EvidencePackage)
