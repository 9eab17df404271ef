"""verify --reassess: whether the assessment in a package is the one that this program makes of the record in it.

Verifying a package asks no law, so that it can be done where no catalogue is at hand. Here the catalogue is at hand: the
record is validated and assessed again, with the reviews that travelled along, and the two assessments are compared.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.plain import plain_data
from ihl_docs.errors import IhlDocsError
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.names import shown
from ihl_docs.intake.read import check_submission
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.package import Check, CheckResult, EvidencePackage, Verification
from ihl_docs.model.problem import Severity
from ihl_docs.model.record import revised

REASSESSED: Final = "Its assessment is what this program makes of its record"
MOST_TOLD: Final = 100


def with_reassessment(verification: Verification, package: Path) -> Verification:
    """The same verification with one check more."""
    result, findings = _judged(package)
    more = (f"... and {len(findings) - MOST_TOLD} more",) if len(findings) > MOST_TOLD else ()
    check = Check(
        number=len(verification.checks) + 1, name=REASSESSED, result=result, findings=(*findings[:MOST_TOLD], *more)
    )
    again: Verification = revised(verification, checks=(*verification.checks, check))
    return again


def _judged(path: Path) -> tuple[CheckResult, tuple[str, ...]]:
    try:
        package = read_package(path)
    except IhlDocsError:
        return CheckResult.NOT_MADE, ("The document could not be read.",)
    errors = tuple(_errors(package))
    if errors:
        return CheckResult.FAILED, errors
    held = package.assessment
    made = assess(package.record, load_catalogue(), reviews=held.reviews)
    if (held.engine, held.catalogue_sha256) != (made.engine, made.catalogue_sha256):
        by = f"{shown(held.engine)} with the catalogue {shown(held.catalogue)} ({held.catalogue_sha256[:12]})"
        here = f"{made.engine} with the catalogue {made.catalogue} ({made.catalogue_sha256[:12]})"
        return CheckResult.NOT_MADE, (f"The assessment names {by} as its makers; here is {here}. Ask those.",)
    differences = tuple(_differences(held, made))
    return (CheckResult.FAILED if differences else CheckResult.PASSED), differences


def _errors(package: EvidencePackage) -> Iterator[str]:
    data = readable_bytes(plain_data(package.record))
    for problem in check_submission(data, name="record.json"):
        if problem.severity is Severity.ERROR:
            yield f"The record is not valid: {problem.code} at {shown(problem.pointer)}: {shown(str(problem.message))}"


def _differences(held: Assessment, made: Assessment) -> Iterator[str]:
    if held == made:
        return
    one, other = ({each.id: each for each in assessment.findings} for assessment in (held, made))
    for name in sorted({*one, *other}):
        if name not in other:
            yield f"The finding {shown(name)} does not follow from the record."
        elif name not in one:
            yield f"The finding {name} follows from the record, and is not in the package."
        elif one[name] != other[name]:
            status, follows = one[name].status, other[name].status
            what = "is not as it follows from the record" if status is follows else f"says {status}; {follows} follows"
            yield f"The finding {name} {what}."
    plain, expected = plain_data(held), plain_data(made)
    parts = {key for key in {*plain, *expected} if key != "findings" and plain.get(key) != expected.get(key)}
    for key in sorted(parts):
        yield f"What the assessment has under {key!r} is not as it follows from the record."
    if [each.id for each in held.findings] != [each.id for each in made.findings] and one == other:
        yield "The findings are in another order, or one is there twice."
