"""The custody log: entries are only ever added, and each carries the digest of the one before.

The digest is SHA-256 of the entry's canonical form (RFC 8785). The digest of the last entry, the
head, is kept beside the log, so that an end that was cut off is missed.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ihl_docs.codec.canonical import digest
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.package import CustodyEntry

Log = tuple[CustodyEntry, ...]


def logged(events: Iterable[tuple[str | None, CustodyEvent]]) -> Log:
    """A log of *events*, each with the number of its exhibit (`None`: the whole package), in their order."""
    return extended((), events, continues=None)


def extended(log: Log, events: Iterable[tuple[str | None, CustodyEvent]], *, continues: str | None) -> Log:
    """*log* with *events* added at its end.

    Args:
        log: The log so far.
        events: Each with the number of its exhibit, or `None` if it concerns the whole package.
        continues: The identity of the sealed package that holds *log*, if one does.
    """
    entries = list(log)
    before = head(log)
    for sequence, (exhibit, event) in enumerate(events, start=len(entries)):
        entry = CustodyEntry(sequence=sequence, exhibit=exhibit, continues=continues, event=event, previous=before)
        before = digest(entry)
        entries.append(entry)
    return tuple(entries)


def head(log: Log) -> str | None:
    """The digest of the last entry; `None` for an empty log."""
    return digest(log[-1]) if log else None


def faults(log: Log, stated_head: str | None) -> tuple[str, ...]:
    """Where the chain is broken, each time naming the entries between which it is.

    A log that was made anew from some entry to its end, with a head to match, has no fault in itself:
    against that stands only the identity of the package.
    """
    counted = Counter(entry.sequence for entry in log)
    found = [f"Entry {number} is there {times} times." for number, times in sorted(counted.items()) if times > 1]
    for before, after in pairwise(entry.sequence for entry in log):
        if after < before:
            found.append(f"Entry {after} stands behind entry {before}: the log was put in another order.")
    # The numbers are a stranger's and may be huge: gaps are found between neighbours, never counted through.
    for before, after in pairwise([-1, *sorted(counted)]):
        if after - before > 1:
            gone = f"Entry {before + 1} was" if after - before == 2 else f"Entries {before + 1} to {after - 1} were"
            found.append(f"{gone} taken out.")
    found += _broken_links(log)
    for earlier, later in pairwise(log):
        if earlier.continues is not None and later.continues is None:
            found.append(
                f"Entry {later.sequence} names no package before it, and entry {earlier.sequence} does: it was put in."
            )
    found += _head_faults(log, stated_head)
    return tuple(found)


def _broken_links(log: Log) -> list[str]:
    found = []
    digests = {entry.sequence: digest(entry) for entry in log}
    for entry in log:
        before = entry.sequence - 1
        if entry.sequence == 0 and entry.previous is not None:
            found.append("Entry 0 continues an entry that is not there: the log's beginning was cut off.")
        elif entry.sequence > 0 and entry.previous is None:
            found.append(f"Entry {entry.sequence} does not say which entry it continues.")
        elif before in digests and entry.previous != digests[before]:
            found.append(
                f"Entry {entry.sequence} does not continue entry {before} as it stands: "
                f"entry {before} was changed, or one of the two was put in."
            )
    return found


def _head_faults(log: Log, stated_head: str | None) -> list[str]:
    if stated_head == head(log):
        return []
    if not log:
        return ["The log is empty, and its head says that it was not: all entries were cut off."]
    last = log[-1].sequence
    if stated_head is None:
        return [f"The log has no head, so nothing shows whether entry {last} was the last one, and unchanged."]
    return [f"The log does not end as its head says: entry {last} was changed or put in, or what followed was cut off."]
