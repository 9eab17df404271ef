"""The check of the custody log: its chain, and that it is the log of this record and of these exhibits."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from ihl_docs.evidence import custody, layout
from ihl_docs.evidence.bag_checks import Outcome, outcome
from ihl_docs.evidence.ingestion import ingestion_of
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.software import SOFTWARE
from ihl_docs.model import edtf
from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.package import CustodyEntry, EvidencePackage, Exhibit
from ihl_docs.model.vocabulary.evidence import CustodyAction

MOST_NOTES: Final = 20
A_DAY: Final = timedelta(days=1)
"""A date without an offset from UTC may be that of the day before or after."""


def custody_holds(package: EvidencePackage) -> Outcome:
    """The log's chain is unbroken to its head; the first package's part of it is what its record gives, no more or less."""
    faults = [f"{layout.DOCUMENT}: {fault}" for fault in custody.faults(package.custody, package.custody_head)]
    known: dict[str, int] = {}
    for at, each in enumerate(package.exhibits):
        known.setdefault(each.number, at)
    named = [(entry.sequence, entry.exhibit) for entry in package.custody if entry.exhibit is not None]
    faults += [
        f"{layout.DOCUMENT}: entry {at} is of {shown(name)}, no exhibit" for at, name in named if name not in known
    ]
    # What later packages added is theirs; what the first one held follows from the record.
    first = [entry for entry in package.custody if entry.continues is None]
    whole = [entry.sequence for entry in first if entry.exhibit is None]
    faults += [
        f"{layout.DOCUMENT}: entry {at} is of the whole package, and names no package before it: it was put in"
        for at in whole
    ]
    order = [known[entry.exhibit] for entry in first if entry.exhibit in known]
    if order != sorted(order):
        faults.append(f"{layout.DOCUMENT}: the log is not in the order of the exhibits")
    entries: dict[str, list[CustodyEntry]] = {}
    for entry in first:
        entries.setdefault(entry.exhibit or "", []).append(entry)
    items = {item.id: item for item in package.record.evidence_items}
    continued = len(first) < len(package.custody)
    faults += [
        f"{layout.DOCUMENT}: the log of {exhibit.number} {fault}"
        for exhibit in package.exhibits
        for fault in _faults_of(exhibit, items, entries.get(exhibit.number, []), package, continued=continued)
    ]
    return outcome(faults)


def _faults_of(
    exhibit: Exhibit,
    items: Mapping[str, EvidenceItem],
    entries: list[CustodyEntry],
    package: EvidencePackage,
    *,
    continued: bool,
) -> Iterator[str]:
    item = items.get(exhibit.item)
    if item is None or (exhibit.path is None and not entries):
        return  # no such item is told elsewhere; what is held back has no events of the record, which name people
    if exhibit.withheld is not None:
        yield "has events, and its file is held back"
        return
    recorded = len(item.custody)
    if tuple(entry.event for entry in entries[:recorded]) != item.custody:
        yield "does not begin with the record's events"
        return
    rest = [entry.event for entry in entries[recorded:]]
    if exhibit.path is not None:
        if not rest or not _is_ingestion(rest[0], item, package, continued=continued):
            yield "does not go on with the taking in of its file as a package tells it"
        rest = rest[1:]
    if rest:
        yield "has events of the first package that are not in the record: they were put in"


def _is_ingestion(event: CustodyEvent, item: EvidenceItem, package: EvidencePackage, *, continued: bool) -> bool:
    if event.action is not CustodyAction.INGESTION:
        return False
    if not continued and (event.tool, event.at) != (package.software, package.created):
        return False
    return event.tool != SOFTWARE or event == ingestion_of(item, software=SOFTWARE, created=event.at)


def custody_notes(package: EvidencePackage) -> tuple[str, ...]:
    """Where the log's clock goes backwards: no proof of anything, and something to ask about."""
    before: dict[str | None, CustodyEntry] = {}
    found = []
    for entry in package.custody:
        if entry.event.at is None and entry.event.when is None:
            continue
        earlier = before.get(entry.exhibit)
        if earlier is not None and _surely_before(entry.event, earlier.event):
            found.append(
                f"Entry {entry.sequence} is dated {entry.event.at or entry.event.when}, before entry {earlier.sequence} "
                f"of the same exhibit ({earlier.event.at or earlier.event.when})."
            )
        before[entry.exhibit] = entry
    more = [f"... and {len(found) - MOST_NOTES} more"] if len(found) > MOST_NOTES else []
    return (*found[:MOST_NOTES], *more)


def _surely_before(one: CustodyEvent, other: CustodyEvent) -> bool:
    if one.at is not None and other.at is not None:
        return datetime.fromisoformat(one.at) < datetime.fromisoformat(other.at)
    (_, end), (start, _) = _days(one), _days(other)
    return end is not None and start is not None and end < start


def _days(event: CustodyEvent) -> tuple[date | None, date | None]:
    """The first and the last day that the date of an event may mean; `None` where it is open."""
    if event.at is not None:
        day = date.fromisoformat(event.at[:10])
        return day - A_DAY, day + A_DAY
    return (None, None) if event.when is None else (edtf.earliest(event.when), edtf.latest(event.when))
