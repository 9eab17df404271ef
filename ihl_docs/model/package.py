"""What lies in an evidence package, and what checking one gives."""

from typing import Final, Literal

from ihl_docs.model.assessment import Assessment
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.forms import Count, ExhibitRef, Identifier, Instant, MediaType, PlainText, RelativePath, Sha256
from ihl_docs.model.record import about, record
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.evidence import CopyRole
from ihl_docs.model.vocabulary.term import Term

PACKAGE_SCHEMA: Final = "urn:ihl-docs:schema:v1:evidence-package"


@record
class Statement:
    """What a file says of itself. Anybody can write it into a file: it is a lead, and no fact."""

    standard: PlainText = about("In which form the file says it, such as Exif or C2PA.")
    name: PlainText = about("What it is about, by the name that the standard has for it.")
    value: PlainText = about("What the file says.")


@record
class Exhibit:
    """An evidence item once numbered for use, with the file that the package carries."""

    number: PlainText = about("The exhibit number, stable in the package, such as EX-001.")
    item: ExhibitRef = about("The evidence item in the record.")
    role: CopyRole = about("Original, working copy or derivative.")
    derived_from: PlainText | None = about("The number of the exhibit from which it was made.", default=None)
    path: RelativePath | None = about("The file in the package; absent if no file is held.", default=None)
    media_type: MediaType | None = about("The file's media type, as the record gives it.", default=None)
    content_type: MediaType | None = about("The media type that the file's first bytes have.", default=None)
    size: Count | None = about("The file's size.", default=None, unit="By")
    sha256: Sha256 | None = about("The file's digest.", default=None)
    says: tuple[Statement, ...] = about("What the file says of itself, which may be false.", default=())
    withheld: PlainText | None = about("Why the file is not in this package, if it is held back.", default=None)


@record
class CustodyEntry:
    """One entry of the custody log, bound to the entry before it by digest."""

    sequence: Count = about("Position in the log, from 0.")
    exhibit: PlainText | None = about("The exhibit's number; absent if it concerns the whole package.", default=None)
    continues: Sha256 | None = about(
        "Identity of the sealed package whose log this entry continues; absent if it is of the first one.", default=None
    )
    event: CustodyEvent = about("What was done, by whom, when and why.")
    previous: Sha256 | None = about("Digest of the entry before, in canonical form; absent in the first.", default=None)


@record
class Assurance:
    """What the package proves, and what it does not."""

    proves: tuple[PlainText, ...] = about("What checking the package shows.", least=1)
    does_not_prove: tuple[PlainText, ...] = about("What no check of the package can show.", least=1)


@record
class EvidencePackage:
    """The document inside a package: record, assessment, exhibits and custody log."""

    conforms_to: Literal["urn:ihl-docs:schema:v1:evidence-package"] = about("The schema that the document follows.")
    id: Identifier = about("The package's name.")
    created: Instant | None = about("When it was built, if whoever built it wished that recorded.", default=None)
    software: PlainText = about("The program and version that built it.")
    record: Submission = about("The submission, as validated.")
    record_sha256: Sha256 = about("Digest of the submission's canonical form (RFC 8785).")
    assessment: Assessment = about("What the engine made of it.")
    exhibits: tuple[Exhibit, ...] = about("The exhibits, in the order of their numbers.", default=())
    custody: tuple[CustodyEntry, ...] = about("The custody log, the oldest entry first.", default=())
    custody_head: Sha256 | None = about("Digest of the log's last entry.", default=None)
    assurance: Assurance = about("What the package proves, and what it does not.")


class CheckResult(Term):
    """What one check gave."""

    PASSED = "passed", "It was made and holds."
    FAILED = "failed", "It was made and does not hold."
    NOT_MADE = "not-made", "It could not be made, and so shows nothing."


@record
class Check:
    """One numbered check of a package."""

    number: Count = about("Its number; the order is fixed.")
    name: PlainText = about("What is checked.")
    result: CheckResult = about("What it gave.")
    findings: tuple[PlainText, ...] = about("What is wrong, each naming the file.", default=())
    notes: tuple[PlainText, ...] = about("What was seen and is not wrong, such as whose signature it is.", default=())


@record
class Verification:
    """What checking a package gave. A damaged package is a result, not an error."""

    package: PlainText = about("The package, as the user named it.")
    identity: Sha256 | None = about("SHA-256 of the tag manifest: it names these exact bytes.", default=None)
    files: Count = about("How many files were read.")
    checks: tuple[Check, ...] = about("The checks, in order.", least=1)
    does_not_prove: tuple[PlainText, ...] = about("What no check of the package can show.", least=1)

    @property
    def intact(self) -> bool:
        """Whether every check was made and holds; a check that could not be made is no success."""
        return bool(self.checks) and all(check.result is CheckResult.PASSED for check in self.checks)
