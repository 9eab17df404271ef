"""What differs between two versions of the catalogue is told row by row and field by field, and nothing else is."""

import attrs
import pytest

from ihl_docs.law.diff import ChangeKind, differences
from ihl_docs.law.export import exported
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import ProvisionKind
from ihl_docs.model.record import revised


@pytest.fixture(scope="module")
def whole():
    return exported(load_catalogue())


def told(old, new):
    return [(each.table, each.key, each.kind.value) for each in differences(old, new)]


def test_a_version_does_not_differ_from_itself_nor_from_itself_in_another_order(whole):
    assert differences(whole, whole) == ()
    assert differences(whole, revised(whole, provisions=tuple(reversed(whole.provisions)))) == ()


def test_rows_added_and_removed_are_each_others_mirror(whole):
    fewer = revised(whole, provisions=whole.provisions[1:], states=whole.states[:-1])
    gone = [("provisions", whole.provisions[0].id), ("states", whole.states[-1].code)]
    assert told(whole, fewer) == [(*each, "removed") for each in gone]
    assert told(fewer, whole) == [(*each, "added") for each in gone]


def test_a_changed_row_is_told_field_by_field_with_what_it_said_before(whole):
    first = whole.provisions[0]
    other = next(kind for kind in ProvisionKind if kind is not first.kind)
    changed = revised(first, kind=other, scope_note="Only in part.")
    (change,) = differences(whole, revised(whole, provisions=(changed, *whole.provisions[1:])))
    assert (change.kind, change.key) == (ChangeKind.CHANGED, first.id)
    assert {(each.field, each.old, each.new) for each in change.fields} == {
        ("kind", first.kind.value, other.value),
        ("scope_note", first.scope_note, "Only in part."),
    }
    assert change.plain()["fields"]["scope_note"] == {"old": first.scope_note, "new": "Only in part."}


def test_of_several_rows_on_one_state_and_treaty_each_is_compared(whole):
    row = whole.bindings[0]
    again = revised(row, as_of="1900-01-01")
    twice = revised(whole, bindings=(row, again, *whole.bindings[1:]))
    assert len(differences(whole, twice)) >= 1
    assert all(each.table == "bindings" for each in differences(whole, twice))


def test_every_table_of_the_catalogue_is_compared(whole):
    tables = [each.name for each in attrs.fields(type(whole)) if isinstance(getattr(whole, each.name), tuple)]
    for name in tables:
        rows = getattr(whole, name)
        assert rows, name
        assert {each.table for each in differences(whole, revised(whole, **{name: rows[1:]}))} == {name}
