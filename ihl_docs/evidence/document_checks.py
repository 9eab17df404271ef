"""The checks of what a package says: its document, and whether that agrees with the files."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from ihl_docs.codec import json_text
from ihl_docs.codec.canonical import digest, is_readable_form
from ihl_docs.codec.quick import read_quickly
from ihl_docs.errors import InputError, ProblemLike
from ihl_docs.evidence import layout
from ihl_docs.evidence.attestations import Made
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.bag_checks import Outcome, outcome
from ihl_docs.evidence.contents import MOST_PROBLEMS
from ihl_docs.evidence.custody_checks import custody_holds, custody_notes
from ihl_docs.evidence.ingestion import taken_in_by
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.rules import MOST_DOCUMENT_BYTES
from ihl_docs.evidence.software import SOFTWARE
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.package import EvidencePackage, Exhibit, Statement
from ihl_docs.model.problem import Problem

READ: Final = "Its document can be read in one way only (strict JSON)"
SCHEMA: Final = "The document follows the published schema"
MODEL: Final = "The document follows the model"
RECORD: Final = "The record has the digest that the package states"
ASSESSMENT: Final = "The assessment is of this record"
EXHIBITS: Final = "The exhibits agree with the record and with the files"
CUSTODY: Final = "The chain of the custody log holds"

NO_DOCUMENT: Final = outcome((), ["The document could not be read."])
NOT_ONE_FORM: Final = "is not in the form of a package: indented by two blanks, keys sorted, nothing escaped in vain"
TOO_MANY: Final = outcome((), ["The document breaks the schema too often to be looked into."])


class _Reading(NamedTuple):
    """How far the document could be read."""

    package: EvidencePackage | None
    outcomes: tuple[tuple[str, Outcome], ...]


def document_checks(bag: Bag) -> tuple[EvidencePackage | None, tuple[Made, ...]]:
    """The document, if it could be read, and the seven checks of it, in their order."""
    reading = _read(bag)
    package = reading.package
    made = [Made(name=name, outcome=each) for name, each in reading.outcomes]
    if package is None:
        made += [Made(name=name, outcome=NO_DOCUMENT) for name in (RECORD, ASSESSMENT, EXHIBITS, CUSTODY)]
    else:
        made += [
            Made(name=RECORD, outcome=record_is_as_stated(package)),
            Made(name=ASSESSMENT, outcome=assessment_is_of_the_record(package)),
            Made(name=EXHIBITS, outcome=exhibits_agree(package, bag), notes=_not_judged(package)),
            Made(name=CUSTODY, outcome=custody_holds(package), notes=custody_notes(package)),
        ]
    return package, tuple(made)


def _read(bag: Bag) -> _Reading:
    data = bag.kept.get(layout.DOCUMENT)
    if data is None:
        unread = _unread_document(bag)
        return _Reading(package=None, outcomes=((READ, unread), (SCHEMA, NO_DOCUMENT), (MODEL, NO_DOCUMENT)))
    try:
        plain = json_text.parse(data)
    except InputError as error:
        broken = outcome(_told(error.problems))
        return _Reading(package=None, outcomes=((READ, broken), (SCHEMA, NO_DOCUMENT), (MODEL, NO_DOCUMENT)))
    read = outcome([] if is_readable_form(data, plain) else [f"{layout.DOCUMENT}: {NOT_ONE_FORM}"])
    package = read_quickly(plain, EvidencePackage)
    if package is not None:  # no schema refuses what this reads
        return _Reading(package=package, outcomes=((READ, read), (SCHEMA, outcome(())), (MODEL, outcome(()))))
    from ihl_docs.codec.strict import structure  # both load much
    from ihl_docs.schema.check import problems

    found = problems(plain, "evidence-package", most=MOST_PROBLEMS + 1)
    if len(found) > MOST_PROBLEMS:
        schema = outcome(
            [*_told(found[:MOST_PROBLEMS]), f"{layout.DOCUMENT}: has more problems; the search ended here"]
        )
        return _Reading(package=None, outcomes=((READ, read), (SCHEMA, schema), (MODEL, TOO_MANY)))
    schema = outcome(_told(found))
    try:
        package = structure(plain, EvidencePackage)
        model = outcome(())
    except InputError as error:
        model = outcome(_told(error.problems))
    return _Reading(package=package, outcomes=((READ, read), (SCHEMA, schema), (MODEL, model)))


def _unread_document(bag: Bag) -> Outcome:
    size = bag.files.get(layout.DOCUMENT)
    if size is None:
        return outcome([f"{layout.DOCUMENT}: is missing"])
    reason = bag.unread.get(layout.DOCUMENT, f"has {size} bytes; more than {MOST_DOCUMENT_BYTES} are not read")
    return outcome((), [f"{layout.DOCUMENT}: {reason}"])


def _told(problems: Sequence[ProblemLike]) -> list[str]:
    told = []
    for problem in problems:
        place = problem.pointer if isinstance(problem, Problem) else ""
        told.append(f"{layout.DOCUMENT}{shown(place)}: {shown(problem.message)}")
    return told


def record_is_as_stated(package: EvidencePackage) -> Outcome:
    """The digest of the record's canonical form is the one that the package states."""
    computed = digest(package.record)
    agree = computed == package.record_sha256
    stated = f"{layout.DOCUMENT}: the record has the digest {computed}, stated is {package.record_sha256}"
    faults = [] if agree else [stated]
    if package.id != package.record.id:
        faults.append(f"{layout.DOCUMENT}: the package is called {package.id}, and its record {package.record.id}")
    return outcome(faults)


def assessment_is_of_the_record(package: EvidencePackage) -> Outcome:
    """The assessment names the record in the package, by its id and its digest."""
    faults = []
    if package.assessment.submission != package.record.id:
        faults.append(f"{layout.DOCUMENT}: the assessment names {package.assessment.submission}, not the record's id")
    if package.assessment.submission_sha256 != digest(package.record):
        faults.append(f"{layout.DOCUMENT}: the assessment was made of another record, or of another state of it")
    return outcome(faults)


def exhibits_agree(package: EvidencePackage, bag: Bag) -> Outcome:
    """Every evidence item is one exhibit; every exhibit has the file and the digest that it should have."""
    faults: list[str] = []
    unmade: list[str] = []
    if [each.number for each in package.exhibits] != [layout.exhibit_number(at) for at in range(len(package.exhibits))]:
        faults.append(f"{layout.DOCUMENT}: the exhibits are not numbered one after the other")
    judged = taken_in_by(package) == {SOFTWARE}
    items = {item.id: item for item in package.record.evidence_items}
    named = Counter(each.item for each in package.exhibits)
    numbers = {each.item: each.number for each in package.exhibits}
    faults += [f"{item}: is in the record, and is no exhibit" for item in items if item not in named]
    faults += [f"{item}: is an exhibit {times} times" for item, times in sorted(named.items()) if times > 1]
    for exhibit in package.exhibits:
        item = items.get(exhibit.item)
        if item is None:
            faults.append(f"{exhibit.number}: {exhibit.item} is not in the record")
            continue
        faults += [f"{exhibit.number}: {fault}" for fault in _item_faults(exhibit, item, numbers)]
        if exhibit.path is not None:
            found, not_compared = _file_faults(exhibit, exhibit.path, bag, judged=judged)
            faults += [f"{shown(exhibit.path)}: {fault}" for fault in found]
            unmade += [f"{shown(exhibit.path)}: {reason}" for reason in not_compared]
    known = {layout.DOCUMENT, *(each.path for each in package.exhibits)}
    faults += [f"{shown(path)}: is in the payload, and is no exhibit" for path in bag.payload if path not in known]
    paths = Counter(each.path for each in package.exhibits if each.path is not None)
    faults += [f"{shown(path)}: is the file of {times} exhibits" for path, times in sorted(paths.items()) if times > 1]
    return outcome(faults, unmade)


def _item_faults(exhibit: Exhibit, item: EvidenceItem, numbers: dict[str, str]) -> list[str]:
    faults = []
    parent = None if item.derived_from is None else numbers.get(item.derived_from, "an item that is no exhibit")
    if exhibit.role is not item.role or exhibit.derived_from != parent:
        faults.append("its role, or what it derives from, is not as in the record")
    there, withheld = exhibit.path is not None, exhibit.withheld is not None
    if (there == withheld) if item.path is not None else (there or withheld):
        faults.append("whether its file is held is not as in the record")
    start = f"{layout.EXHIBITS_FOLDER}/{exhibit.number}-"
    if exhibit.path is not None and ("/" in exhibit.path.removeprefix(start) or not exhibit.path.startswith(start)):
        faults.append(f"{shown(exhibit.path)} is not where the file of this exhibit should lie")
    if (exhibit.path is None, exhibit.path is None) != (exhibit.sha256 is None, exhibit.size is None):
        faults.append("path, size and digest are not given together")
    if exhibit.path is not None and exhibit.media_type != item.media_type:
        faults.append("its media type is not as in the record")
    if exhibit.path is not None and item.sha256 not in {None, exhibit.sha256}:
        faults.append(f"its digest is {exhibit.sha256}; the record says {item.sha256}")
    if exhibit.path is not None and item.size not in {None, exhibit.size}:
        faults.append(f"its size is {exhibit.size}; the record says {item.size}")
    return faults


def _not_judged(package: EvidencePackage) -> tuple[str, ...]:
    others = sorted(taken_in_by(package) - {SOFTWARE})
    if not others:
        return ()
    names = shown(", ".join(others))
    return (f"{names} told the kinds of the files and what they say of themselves; {SOFTWARE} did not judge that.",)


def _file_faults(exhibit: Exhibit, path: str, bag: Bag, *, judged: bool) -> tuple[list[str], list[str]]:
    if path not in bag.files:
        return ["is missing; an exhibit has it"], []
    computed = bag.digests.get(path)
    if computed is None or "sha256" not in computed.by_algorithm:
        return [], ["was not read, and so not compared with the exhibit list"]
    faults = []
    if computed.size != exhibit.size:
        faults.append(f"has {computed.size} bytes; the exhibit list says {exhibit.size}")
    if computed.sha256 != exhibit.sha256:
        faults.append("its SHA-256 digest is not the one in the exhibit list")
    elif judged and path in bag.seen:
        content_type, says = cast("tuple[str | None, tuple[Statement, ...]]", bag.seen[path])
        if exhibit.content_type != content_type:
            faults.append(f"is of the kind {content_type} by its first bytes; the exhibit list says otherwise")
        if exhibit.says != says:
            faults.append("says of itself something else than the exhibit list tells of it")
    return faults, []
