"""A name becomes public by decision, not by leaking out of an import line."""

import importlib
import subprocess
import sys

import pytest

import ihl_docs

PUBLIC = [
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


def test_the_public_names_are_exactly_these():
    assert sorted(ihl_docs.__all__) == sorted(PUBLIC)
    assert dir(ihl_docs) == sorted(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_documented(name):
    value = getattr(ihl_docs, name)
    assert isinstance(value, str) or value.__doc__


@pytest.mark.parametrize("name", [name for name in PUBLIC if name != "__version__"])
def test_a_public_name_is_what_its_module_holds(name):
    (address,) = (home for home, names in ihl_docs._HOMES.items() if name in names.split())
    home = importlib.import_module(address)
    assert getattr(ihl_docs, name) is getattr(home, name)
    assert home.__name__ == getattr(home, name).__module__


def test_every_error_is_public():
    from ihl_docs import errors

    tree = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert tree <= set(ihl_docs.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        ihl_docs.nonsense  # noqa: B018


def test_a_star_import_gives_the_public_names():
    code = "from ihl_docs import *; print(assess.__name__, Submission.__name__, __version__)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["assess", "Submission", ihl_docs.__version__]


def test_a_subpackage_does_not_hide_a_public_name():
    importlib.import_module("ihl_docs.assessment")
    assert callable(ihl_docs.assess)
