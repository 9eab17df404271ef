"""The checks of what a package says: its document, and whether that agrees with the files."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final

import attrs

from ihl_docs.codec import json_text
from ihl_docs.codec.canonical import digest
from ihl_docs.codec.quick import read_quickly
from ihl_docs.errors import InputError, ProblemLike
from ihl_docs.evidence import custody, layout
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.bag_checks import Outcome, outcome
from ihl_docs.evidence.contents import MOST_PROBLEMS
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.rules import MOST_DOCUMENT_BYTES
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.package import CustodyEntry, EvidencePackage, Exhibit
from ihl_docs.model.problem import Problem

READ: Final = "Its document can be read in one way only (strict JSON)"
SCHEMA: Final = "The document follows the published schema"
MODEL: Final = "The document follows the model"
RECORD: Final = "The record has the digest that the package states"
ASSESSMENT: Final = "The assessment is of this record"
EXHIBITS: Final = "The exhibits agree with the record and with the files"
CUSTODY: Final = "The chain of the custody log holds"

NO_DOCUMENT: Final = outcome((), ["The document could not be read."])
TOO_MANY: Final = outcome((), ["The document breaks the schema too often to be looked into."])


@attrs.frozen(kw_only=True)
class _Reading:
    """How far the document could be read."""

    package: EvidencePackage | None
    outcomes: tuple[tuple[str, Outcome], ...]


def document_checks(bag: Bag) -> tuple[tuple[str, Outcome], ...]:
    """The seven checks of the document, in their order."""
    reading = _read(bag)
    package = reading.package
    if package is None:
        rest = tuple((name, NO_DOCUMENT) for name in (RECORD, ASSESSMENT, EXHIBITS, CUSTODY))
    else:
        rest = (
            (RECORD, record_is_as_stated(package)),
            (ASSESSMENT, assessment_is_of_the_record(package)),
            (EXHIBITS, exhibits_agree(package, bag)),
            (CUSTODY, custody_holds(package)),
        )
    return reading.outcomes + rest


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
    package = read_quickly(plain, EvidencePackage)
    if package is not None:  # no schema refuses what this reads
        return _Reading(package=package, outcomes=((READ, outcome(())), (SCHEMA, outcome(())), (MODEL, outcome(()))))
    from ihl_docs.codec.strict import structure  # both load much
    from ihl_docs.schema.check import problems

    found = problems(plain, "evidence-package", most=MOST_PROBLEMS + 1)
    if len(found) > MOST_PROBLEMS:
        schema = outcome(
            [*_told(found[:MOST_PROBLEMS]), f"{layout.DOCUMENT}: has more problems; the search ended here"]
        )
        return _Reading(package=None, outcomes=((READ, outcome(())), (SCHEMA, schema), (MODEL, TOO_MANY)))
    schema = outcome(_told(found))
    try:
        package = structure(plain, EvidencePackage)
        model = outcome(())
    except InputError as error:
        model = outcome(_told(error.problems))
    return _Reading(package=package, outcomes=((READ, outcome(())), (SCHEMA, schema), (MODEL, model)))


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
    return outcome([] if agree else [stated])


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
            found, not_compared = _file_faults(exhibit, exhibit.path, bag)
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
    if exhibit.path is not None and not exhibit.path.startswith(f"{layout.EXHIBITS_FOLDER}/{exhibit.number}-"):
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


def _file_faults(exhibit: Exhibit, path: str, bag: Bag) -> tuple[list[str], list[str]]:
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
    return faults, []


def custody_holds(package: EvidencePackage) -> Outcome:
    """The log's chain is unbroken to its head, and holds what the record says of each exhibit that has a log."""
    faults = [f"{layout.DOCUMENT}: {fault}" for fault in custody.faults(package.custody, package.custody_head)]
    known = {each.number: each.item for each in package.exhibits}
    items = {item.id: item for item in package.record.evidence_items}
    named = [(entry.sequence, entry.exhibit) for entry in package.custody if entry.exhibit is not None]
    faults += [
        f"{layout.DOCUMENT}: entry {at} is of {shown(name)}, no exhibit" for at, name in named if name not in known
    ]
    entries: dict[str, tuple[CustodyEntry, ...]] = {}
    for number_of, group in groupby(sorted(package.custody, key=_exhibit_of), key=_exhibit_of):
        entries[number_of] = tuple(group)
    for exhibit in package.exhibits:
        item, there = items.get(exhibit.item), entries.get(exhibit.number, ())
        # What is held back has no events of the record, which name people; later packages may have added some.
        held_back = exhibit.path is None and all(entry.continues is not None for entry in there)
        if item is None or held_back:
            continue
        if tuple(entry.event for entry in there[: len(item.custody)]) != item.custody:
            faults.append(f"{layout.DOCUMENT}: the log of {exhibit.number} does not begin with the record's events")
    return outcome(faults)


def _exhibit_of(entry: CustodyEntry) -> str:
    return entry.exhibit or ""
