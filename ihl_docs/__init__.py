"""Document violations of international humanitarian law so that others can check them.

The names listed in `__all__` are the public interface. Each is loaded when it is first used, so that
`import ihl_docs` loads nothing else.
"""

from ihl_docs._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ihl_docs.assessment.assess import assess, assess_incidents
    from ihl_docs.dossier.compose import compose
    from ihl_docs.dossier.html import render_html
    from ihl_docs.dossier.story import PackageReference
    from ihl_docs.errors import (
        BrokenInstallationError,
        CatalogueError,
        IhlDocsError,
        InputError,
        InvalidDocumentError,
        InvalidValueError,
        PackageError,
        UnknownProvisionError,
        UnreadableFileError,
        UnsafePathError,
        WouldOverwriteError,
    )
    from ihl_docs.evidence.attestations import Trust
    from ihl_docs.evidence.build import BuiltPackage, build_package
    from ihl_docs.evidence.contents import read_package
    from ihl_docs.evidence.continuing import continue_package
    from ihl_docs.evidence.packing import pack_package
    from ihl_docs.evidence.signatures import sign_package
    from ihl_docs.evidence.verify import verify_package
    from ihl_docs.intake.checked import CheckedDocument, Document
    from ihl_docs.intake.read import (
        check_submission,
        check_submission_file,
        read_submission,
        read_submission_file,
    )
    from ihl_docs.intake.validate import validate
    from ihl_docs.law.applicability import Verdict, applicable
    from ihl_docs.law.catalogue import Catalogue
    from ihl_docs.law.load import load_catalogue
    from ihl_docs.law.provision import Instrument, Provision
    from ihl_docs.law.question import Organisation
    from ihl_docs.law.situation import ArmedGroup, Victims
    from ihl_docs.model.act import Act, Circumstance, Harm, Involvement, MeansUsed, Target
    from ihl_docs.model.actor import Actor
    from ihl_docs.model.answer import Answer
    from ihl_docs.model.assessment import Assessment, Question
    from ihl_docs.model.claim import Claim
    from ihl_docs.model.conflict import Classification, Conflict
    from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
    from ihl_docs.model.figure import Figure
    from ihl_docs.model.finding import CrimeFinding, ElementFinding, Finding, Reason
    from ihl_docs.model.incident import Incident
    from ihl_docs.model.package import Check, EvidencePackage, Exhibit, Verification
    from ihl_docs.model.place import Place
    from ihl_docs.model.problem import Problem, Severity
    from ihl_docs.model.review import Review
    from ihl_docs.model.source import Source
    from ihl_docs.model.submission import Submission
    from ihl_docs.model.text import Text
    from ihl_docs.model.vocabulary.assessing import Applicability, EvidentialLevel, FindingStatus

__all__ = [
    "Act",
    "Actor",
    "Answer",
    "Applicability",
    "ArmedGroup",
    "Assessment",
    "BrokenInstallationError",
    "BuiltPackage",
    "Catalogue",
    "CatalogueError",
    "Check",
    "CheckedDocument",
    "Circumstance",
    "Claim",
    "Classification",
    "Conflict",
    "CrimeFinding",
    "CustodyEvent",
    "Document",
    "ElementFinding",
    "EvidenceItem",
    "EvidencePackage",
    "EvidentialLevel",
    "Exhibit",
    "Figure",
    "Finding",
    "FindingStatus",
    "Harm",
    "IhlDocsError",
    "Incident",
    "InputError",
    "Instrument",
    "InvalidDocumentError",
    "InvalidValueError",
    "Involvement",
    "MeansUsed",
    "Organisation",
    "PackageError",
    "PackageReference",
    "Place",
    "Problem",
    "Provision",
    "Question",
    "Reason",
    "Review",
    "Severity",
    "Source",
    "Submission",
    "Target",
    "Text",
    "Trust",
    "UnknownProvisionError",
    "UnreadableFileError",
    "UnsafePathError",
    "Verdict",
    "Verification",
    "Victims",
    "WouldOverwriteError",
    "__version__",
    "applicable",
    "assess",
    "assess_incidents",
    "build_package",
    "check_submission",
    "check_submission_file",
    "compose",
    "continue_package",
    "load_catalogue",
    "pack_package",
    "read_package",
    "read_submission",
    "read_submission_file",
    "render_html",
    "sign_package",
    "validate",
    "verify_package",
]

_HOMES = {
    "ihl_docs.assessment.assess": "assess assess_incidents",
    "ihl_docs.dossier.compose": "compose",
    "ihl_docs.dossier.html": "render_html",
    "ihl_docs.dossier.story": "PackageReference",
    "ihl_docs.errors": "BrokenInstallationError CatalogueError IhlDocsError InputError InvalidDocumentError InvalidValueError PackageError UnknownProvisionError UnreadableFileError UnsafePathError WouldOverwriteError",
    "ihl_docs.evidence.attestations": "Trust",
    "ihl_docs.evidence.build": "BuiltPackage build_package",
    "ihl_docs.evidence.contents": "read_package",
    "ihl_docs.evidence.continuing": "continue_package",
    "ihl_docs.evidence.packing": "pack_package",
    "ihl_docs.evidence.signatures": "sign_package",
    "ihl_docs.evidence.verify": "verify_package",
    "ihl_docs.intake.checked": "CheckedDocument Document",
    "ihl_docs.intake.read": "check_submission check_submission_file read_submission read_submission_file",
    "ihl_docs.intake.validate": "validate",
    "ihl_docs.law.applicability": "Verdict applicable",
    "ihl_docs.law.catalogue": "Catalogue",
    "ihl_docs.law.load": "load_catalogue",
    "ihl_docs.law.provision": "Instrument Provision",
    "ihl_docs.law.question": "Organisation",
    "ihl_docs.law.situation": "ArmedGroup Victims",
    "ihl_docs.model.act": "Act Circumstance Harm Involvement MeansUsed Target",
    "ihl_docs.model.actor": "Actor",
    "ihl_docs.model.answer": "Answer",
    "ihl_docs.model.assessment": "Assessment Question",
    "ihl_docs.model.claim": "Claim",
    "ihl_docs.model.conflict": "Classification Conflict",
    "ihl_docs.model.evidence_item": "CustodyEvent EvidenceItem",
    "ihl_docs.model.figure": "Figure",
    "ihl_docs.model.finding": "CrimeFinding ElementFinding Finding Reason",
    "ihl_docs.model.incident": "Incident",
    "ihl_docs.model.package": "Check EvidencePackage Exhibit Verification",
    "ihl_docs.model.place": "Place",
    "ihl_docs.model.problem": "Problem Severity",
    "ihl_docs.model.review": "Review",
    "ihl_docs.model.source": "Source",
    "ihl_docs.model.submission": "Submission",
    "ihl_docs.model.text": "Text",
    "ihl_docs.model.vocabulary.assessing": "Applicability EvidentialLevel FindingStatus",
}
"""Which module is the home of which public names."""


def __getattr__(name: str) -> "Any":
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names.split():
            value = globals()[name] = getattr(import_module(home), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
