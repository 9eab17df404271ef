"""A small record with every kind of exhibit, and what tests ask of packages."""

import hashlib
from pathlib import Path
from typing import Any

import attrs

from ihl_docs.codec.canonical import digest
from ihl_docs.model.assessment import ASSESSMENT_SCHEMA, Assessment
from ihl_docs.model.claim import Claim
from ihl_docs.model.confidentiality import Confidentiality
from ihl_docs.model.conflict import Conflict
from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.package import Verification
from ihl_docs.model.source import Source
from ihl_docs.model.submission import SUBMISSION_SCHEMA, Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, CopyRole, CustodyAction
from ihl_docs.model.vocabulary.sources import SourceKind

PHOTO = b"\x89PNG not really, but bytes all the same\r\n" * 8
NOTE = "a note, cut from the photograph: \u1000\u102c\n".encode()
SECRET = b"the name of a witness"


def said(words: str) -> Text:
    return Text.of({"en": words})


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def items() -> tuple[EvidenceItem, ...]:
    return (
        EvidenceItem(
            id="photo",
            title=said("A photograph"),
            path="files/photo of a house.png",
            media_type="image/png",
            size=len(PHOTO),
            sha256=sha256(PHOTO),
            custody=(
                CustodyEvent(action=CustodyAction.CAPTURE, by="field team 2", when="2022-01-11"),
                CustodyEvent(
                    action=CustodyAction.TRANSFER,
                    by="field team 2",
                    at="2022-01-12T09:30:00+06:30",
                    where=said("Loikaw"),
                    reason=said("handed to the archive"),
                ),
            ),
        ),
        EvidenceItem(
            id="note",
            title=said("A note on it"),
            path="files/note.txt",
            role=CopyRole.DERIVATIVE,
            derived_from="photo",
        ),
        EvidenceItem(
            id="testimony",
            title=said("A testimony"),
            path="files/secret-of-daw-mya.txt",
            sha256=sha256(SECRET),
            media_type="text/plain",
            custody=(CustodyEvent(action=CustodyAction.CAPTURE, by="interviewer"),),
            confidentiality=Confidentiality(
                level=ConfidentialityLevel.CONFIDENTIAL, reason=said("A person is at risk.")
            ),
        ),
        EvidenceItem(id="fragment", title=said("A fragment of metal, kept in a safe")),
        EvidenceItem(id="empty", title=said("An empty file"), path="files/empty.bin", size=0),
    )


def submission_of(evidence_items: tuple[EvidenceItem, ...], **changes: Any) -> Submission:
    fields: dict[str, Any] = {
        "conforms_to": SUBMISSION_SCHEMA,
        "id": "small-case",
        "title": said("A small case"),
        "conflict": Conflict(name=said("A conflict"), territory=("MM",), when="2021-05/.."),
        "sources": (Source(id="outlet", kind=SourceKind.NEWS_OUTLET, title=said("An outlet")),),
        "claims": (Claim(id="c1", source="outlet", text=said("A house burnt."), exhibits=("photo",)),),
        "evidence_items": evidence_items,
    }
    return Submission(**{**fields, **changes})


def assessment_of(submission: Submission) -> Assessment:
    return Assessment(
        conforms_to=ASSESSMENT_SCHEMA,
        submission=submission.id,
        submission_sha256=digest(submission),
        engine="an engine 1",
        catalogue="1",
        catalogue_sha256="0" * 64,
        caveats=("It is no verdict.",),
    )


def found_in(verification: Verification) -> str:
    return "\n".join(finding for check in verification.checks for finding in check.findings)


def filled(folder: Path) -> Path:
    files = folder / "files"
    files.mkdir(parents=True)
    (files / "photo of a house.png").write_bytes(PHOTO)
    (files / "note.txt").write_bytes(NOTE)
    (files / "secret-of-daw-mya.txt").write_bytes(SECRET)
    (files / "empty.bin").write_bytes(b"")
    return folder


def changed(record: Any, **fields: Any) -> Any:
    return attrs.evolve(record, **fields)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
