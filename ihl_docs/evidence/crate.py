"""The package as an RO-Crate: what archives and repositories read of it.

The crate's root is the bag's, so that one folder is both. It describes the payload; the identity of the package covers
it, since the tag manifests list it. It tells no more than stands in the document: nothing of exhibits held back.

Source: RO-Crate 1.2, "RO-Crate Structure", "Root Data Entity" and "Data Entities".
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.evidence import layout
from ihl_docs.evidence.digests import FileDigests
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.package import EvidencePackage, Exhibit
from ihl_docs.model.text import Text

CONTEXT: Final = "https://w3id.org/ro/crate/1.2/context"
PROFILE: Final = "https://w3id.org/ro/crate/1.2"
CONDITIONS: Final = "#conditions"
SOFTWARE: Final = "#software"
UNDATED: Final = "1970-01-01"
"""Stands for no date: RO-Crate 1.2 demands one, and whoever built the package gave none."""

_DAY: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_TERMS: Final = (
    "No licence comes with this package. Who may see, keep or publish it is for whoever handed it over to say; the record "
    "in it marks what it protects and to what the persons concerned agreed."
)


def crate_bytes(package: EvidencePackage, files: Mapping[str, FileDigests]) -> bytes:
    """The metadata document of the crate; for the arguments see `crate_of`."""
    return readable_bytes(crate_of(package, files))


def crate_of(package: EvidencePackage, files: Mapping[str, FileDigests]) -> dict[str, Any]:
    """What the metadata document of the crate says.

    Args:
        package: The document in the package.
        files: Size and digests of every file of the payload, by path.
    """
    exhibits = {each.path: each for each in package.exhibits if each.path is not None}
    items = {each.id: each for each in package.record.evidence_items}
    places = {each.number: each.path for each in package.exhibits}
    parts = [
        _exhibit(exhibits[path], items[exhibits[path].item], places, each)
        for path, each in sorted(files.items())
        if path in exhibits
    ]
    graph = [
        {
            "@id": layout.CRATE,
            "@type": "CreativeWork",
            "about": {"@id": "./"},
            "conformsTo": {"@id": PROFILE},
            "description": "What this package holds, as an RO-Crate.",
            "name": "RO-Crate metadata",
        },
        _root(package, [layout.DOCUMENT, *(part["@id"] for part in parts)]),
        _document(package, files[layout.DOCUMENT]),
        *parts,
        {"@id": CONDITIONS, "@type": "CreativeWork", "description": _TERMS, "name": "Conditions of use"},
        {
            "@id": SOFTWARE,
            "@type": "CreativeWork",
            "description": "The program that built the package.",
            "name": package.software,
        },
    ]
    return {"@context": CONTEXT, "@graph": graph}


def _root(package: EvidencePackage, parts: list[str]) -> dict[str, Any]:
    date, meaning = _published(package)
    about = f"{_words(package.record.description)} " if package.record.description else ""
    root = {
        "@id": "./",
        "@type": "Dataset",
        "conditionsOfAccess": _TERMS,
        "datePublished": date,
        "description": (
            f"{about}An evidence package: a record of what is claimed, its assessment under international humanitarian "
            f"law, and exhibits. It is no verdict. {meaning}"
        ),
        "hasPart": [{"@id": part} for part in parts],
        "instrument": {"@id": SOFTWARE},
        "identifier": package.id,
        "license": {"@id": CONDITIONS},
        "name": _words(package.record.title),
    }
    return root if package.created is None else {**root, "dateCreated": package.created}


def _published(package: EvidencePackage) -> tuple[str, str]:
    if package.created is not None:
        return package.created[:10], "datePublished is the day on which it was built, as whoever built it said."
    compiled = package.record.compiled
    if compiled is not None and _DAY.fullmatch(str(compiled)):
        return str(
            compiled
        ), "datePublished is when the record was compiled; when the package was built is not recorded."
    return UNDATED, f"datePublished is {UNDATED} because RO-Crate demands a date and none was recorded."


def _document(package: EvidencePackage, found: FileDigests) -> dict[str, Any]:
    held = [{"@id": each.path} for each in package.exhibits if each.path is not None]
    based = {} if not held else {"isBasedOn": held[0] if len(held) == 1 else held}
    return {
        **_file(layout.DOCUMENT, found),
        **based,
        "description": (
            f"The record {package.record.id}, the assessment made of it by {package.assessment.engine}, the exhibit list "
            f"and the custody log, following {package.conforms_to}."
        ),
        "encodingFormat": "application/json",
        "name": "Record, assessment, exhibit list and custody log",
    }


def _exhibit(
    exhibit: Exhibit, item: EvidenceItem, places: Mapping[str, str | None], found: FileDigests
) -> dict[str, Any]:
    parent = places.get(exhibit.derived_from) if exhibit.derived_from else None
    described = f" {_words(item.description)}" if item.description else ""
    entity = {
        **_file(str(exhibit.path), found),
        "description": f"Exhibit {exhibit.number}, {exhibit.role}.{described}",
        "encodingFormat": exhibit.media_type or exhibit.content_type or "application/octet-stream",
        "identifier": exhibit.number,
        "name": _words(item.title),
    }
    return entity if parent is None else {**entity, "isBasedOn": {"@id": parent}}


def _file(path: str, found: FileDigests) -> dict[str, Any]:
    return {
        "@id": path,
        "@type": "File",
        "contentSize": str(found.size),
        "sha256": found.sha256,
    }


def _words(text: Text) -> str:
    return text.best("en").text
