"""Document violations of international humanitarian law so that others can check them.

The names listed in `__all__` are the public interface. Each is loaded when it is first used, so that
`import ihl_docs` loads nothing else.
"""

from ihl_docs._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ihl_docs.assessment.assess import assess
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
    from ihl_docs.evidence.build import BuiltPackage, build_package
    from ihl_docs.evidence.contents import read_package
    from ihl_docs.evidence.verify import verify_package
    from ihl_docs.intake.read import (
        check_submission,
        check_submission_file,
        read_submission,
        read_submission_file,
    )
    from ihl_docs.law.catalogue import Catalogue
    from ihl_docs.law.load import load_catalogue
    from ihl_docs.law.provision import Instrument, Provision
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
    "Assessment",
    "BrokenInstallationError",
    "BuiltPackage",
    "Catalogue",
    "CatalogueError",
    "Check",
    "Circumstance",
    "Claim",
    "Classification",
    "Conflict",
    "CrimeFinding",
    "CustodyEvent",
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
    "UnknownProvisionError",
    "UnreadableFileError",
    "UnsafePathError",
    "Verification",
    "WouldOverwriteError",
    "__version__",
    "assess",
    "build_package",
    "check_submission",
    "check_submission_file",
    "compose",
    "load_catalogue",
    "read_package",
    "read_submission",
    "read_submission_file",
    "render_html",
    "verify_package",
]

_HOMES = {
    "Act": "ihl_docs.model.act",
    "Actor": "ihl_docs.model.actor",
    "Answer": "ihl_docs.model.answer",
    "Applicability": "ihl_docs.model.vocabulary.assessing",
    "Assessment": "ihl_docs.model.assessment",
    "BrokenInstallationError": "ihl_docs.errors",
    "BuiltPackage": "ihl_docs.evidence.build",
    "Catalogue": "ihl_docs.law.catalogue",
    "CatalogueError": "ihl_docs.errors",
    "Check": "ihl_docs.model.package",
    "Circumstance": "ihl_docs.model.act",
    "Claim": "ihl_docs.model.claim",
    "Classification": "ihl_docs.model.conflict",
    "Conflict": "ihl_docs.model.conflict",
    "CrimeFinding": "ihl_docs.model.finding",
    "CustodyEvent": "ihl_docs.model.evidence_item",
    "ElementFinding": "ihl_docs.model.finding",
    "EvidenceItem": "ihl_docs.model.evidence_item",
    "EvidencePackage": "ihl_docs.model.package",
    "EvidentialLevel": "ihl_docs.model.vocabulary.assessing",
    "Exhibit": "ihl_docs.model.package",
    "Figure": "ihl_docs.model.figure",
    "Finding": "ihl_docs.model.finding",
    "FindingStatus": "ihl_docs.model.vocabulary.assessing",
    "Harm": "ihl_docs.model.act",
    "IhlDocsError": "ihl_docs.errors",
    "Incident": "ihl_docs.model.incident",
    "InputError": "ihl_docs.errors",
    "Instrument": "ihl_docs.law.provision",
    "InvalidDocumentError": "ihl_docs.errors",
    "InvalidValueError": "ihl_docs.errors",
    "Involvement": "ihl_docs.model.act",
    "MeansUsed": "ihl_docs.model.act",
    "PackageError": "ihl_docs.errors",
    "PackageReference": "ihl_docs.dossier.story",
    "Place": "ihl_docs.model.place",
    "Problem": "ihl_docs.model.problem",
    "Provision": "ihl_docs.law.provision",
    "Question": "ihl_docs.model.assessment",
    "Reason": "ihl_docs.model.finding",
    "Review": "ihl_docs.model.review",
    "Severity": "ihl_docs.model.problem",
    "Source": "ihl_docs.model.source",
    "Submission": "ihl_docs.model.submission",
    "Target": "ihl_docs.model.act",
    "Text": "ihl_docs.model.text",
    "UnknownProvisionError": "ihl_docs.errors",
    "UnreadableFileError": "ihl_docs.errors",
    "UnsafePathError": "ihl_docs.errors",
    "Verification": "ihl_docs.model.package",
    "WouldOverwriteError": "ihl_docs.errors",
    "assess": "ihl_docs.assessment.assess",
    "build_package": "ihl_docs.evidence.build",
    "check_submission": "ihl_docs.intake.read",
    "check_submission_file": "ihl_docs.intake.read",
    "compose": "ihl_docs.dossier.compose",
    "load_catalogue": "ihl_docs.law.load",
    "read_package": "ihl_docs.evidence.contents",
    "read_submission": "ihl_docs.intake.read",
    "read_submission_file": "ihl_docs.intake.read",
    "render_html": "ihl_docs.dossier.html",
    "verify_package": "ihl_docs.evidence.verify",
}
"""In which module each public name is at home."""


def __getattr__(name: str) -> "Any":
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
