"""The custody log: an entry changed, taken out, put in, moved or cut off is found and named."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.codec.canonical import digest
from ihl_docs.evidence import custody
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.package import CustodyEntry
from ihl_docs.model.vocabulary.evidence import CustodyAction


def event(by: str) -> CustodyEvent:
    return CustodyEvent(action=CustodyAction.TRANSFER, by=by)


LOG = custody.logged(("EX-001", event(f"person {at}")) for at in range(5))
HEAD = custody.head(LOG)


def told(log: tuple[CustodyEntry, ...], head: str | None = HEAD) -> str:
    return "\n".join(custody.faults(log, head))


def test_each_entry_carries_the_digest_of_the_one_before():
    assert [entry.sequence for entry in LOG] == [0, 1, 2, 3, 4]
    assert [entry.previous for entry in LOG] == [None, *[digest(entry) for entry in LOG[:-1]]]
    assert digest(LOG[-1]) == HEAD
    assert told(LOG) == ""


def test_an_empty_log_is_whole_and_has_no_head():
    assert custody.head(()) is None
    assert told((), None) == ""
    assert "all entries were cut off" in told(())


@pytest.mark.parametrize("at", range(5))
def test_a_changed_entry_is_named(at: int):
    changed = attrs.evolve(LOG[at], event=event("somebody else"))
    log = (*LOG[:at], changed, *LOG[at + 1 :])
    assert f"entry {at} was changed" in told(log)


@pytest.mark.parametrize("at", range(4))
def test_a_removed_entry_is_named(at: int):
    assert f"Entry {at} was taken out" in told((*LOG[:at], *LOG[at + 1 :]))


def test_several_removed_entries_are_named_together():
    assert "Entries 1 to 3 were taken out" in told((LOG[0], LOG[4]))


@pytest.mark.parametrize("kept", range(1, 5))
def test_an_end_that_was_cut_off_is_found(kept: int):
    assert f"entry {kept - 1} was changed or put in, or what followed was cut off" in told(LOG[:kept])


def test_a_beginning_that_was_cut_off_and_renumbered_is_found():
    log = tuple(attrs.evolve(entry, sequence=entry.sequence - 1) for entry in LOG[1:])
    assert "the log's beginning was cut off" in told(log)


@pytest.mark.parametrize("at", range(4))
def test_entries_in_another_order_are_named(at: int):
    log = (*LOG[:at], LOG[at + 1], LOG[at], *LOG[at + 2 :])
    assert f"Entry {at} stands behind entry {at + 1}" in told(log)


def test_entries_moved_and_renumbered_are_found():
    moved = (attrs.evolve(LOG[2], sequence=1), attrs.evolve(LOG[1], sequence=2))
    assert "does not continue entry" in told((LOG[0], *moved, *LOG[3:]))


def test_an_entry_put_in_with_a_number_of_another_is_named():
    extra = attrs.evolve(LOG[2], event=event("somebody else"))
    assert "Entry 2 is there 2 times" in told((*LOG[:3], extra, *LOG[3:]))


def test_an_entry_added_at_the_end_is_found_by_the_head():
    extra = CustodyEntry(sequence=5, exhibit="EX-001", event=event("somebody"), previous=HEAD)
    assert "entry 5 was changed or put in" in told((*LOG, extra))


def test_an_entry_that_continues_nothing_is_named():
    assert "Entry 3 does not say which entry it continues" in told((*LOG[:3], attrs.evolve(LOG[3], previous=None)))


def test_a_log_without_a_head_is_told_so():
    assert "has no head" in told(LOG, None)


def test_huge_numbers_of_a_stranger_end_quickly():
    assert "Entries 1 to 9007199254740990 were taken out" in told((LOG[0], attrs.evolve(LOG[1], sequence=2**53 - 1)))


@given(order=st.permutations(range(5)), kept=st.integers(0, 5))
@settings(deadline=None, max_examples=100)
def test_no_other_order_or_part_of_the_log_passes(order: list[int], kept: int):
    log = tuple(LOG[at] for at in order[:kept])
    assert (told(log) == "") == (log == LOG)
