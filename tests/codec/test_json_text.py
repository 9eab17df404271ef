"""JSON: what readers could read in two ways is refused, all at once and at its place."""

import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.codec import json_text
from ihl_docs.codec.json_places import positions, positions_of
from ihl_docs.codec.json_text import DEEPEST, MAX_DIGITS, parse
from ihl_docs.errors import UnreadableFileError
from ihl_docs.model.pointer import below, parent

KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=5) | st.sampled_from(
    ["~", "/", "a/b", "~1", '"', "{", ""]
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)


def pointers(plain, pointer=""):
    yield pointer
    items = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, value in items:
        yield from pointers(value, below(pointer, key))


def refused(data):
    with pytest.raises(UnreadableFileError) as caught:
        parse(data)
    return [(problem.code, problem.pointer, problem.line, problem.column) for problem in caught.value.problems]


@settings(max_examples=100, deadline=None)
@given(PLAIN, st.sampled_from([None, 0, 2]), st.booleans())
def test_every_part_of_a_text_has_its_place(plain, indent, escaped):
    text = json.dumps(plain, indent=indent, ensure_ascii=escaped)
    found = positions(text)
    assert set(found) == set(pointers(plain))
    lines = text.split("\n")
    for pointer, (line, column) in found.items():
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        value, _ = json.JSONDecoder().raw_decode(rest)
        last = pointer.removeprefix(parent(pointer))[1:].replace("~1", "/").replace("~0", "~")
        assert value == last or value == looked_up(plain, pointer)


def looked_up(plain, pointer):
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        plain = plain[int(key)] if isinstance(plain, list) else plain[key]
    return plain


def test_every_fault_of_the_syntax_comes_at_once():
    text = b'{"a": NaN, "b": 1e999,\n "c": [-Infinity, {"d": 1, "d": 2}],\n "a": "\\ud83d", "e": 123456789012345678901}'
    assert refused(text) == [
        ("IHL-SYN-004", "/a", 1, 7),
        ("IHL-SYN-004", "/b", 1, 17),
        ("IHL-SYN-004", "/c/0", 2, 8),
        ("IHL-SYN-003", "/c/1/d", 2, 28),
        ("IHL-SYN-003", "/a", 3, 2),
        ("IHL-SYN-010", "/a", 3, 7),
        ("IHL-SYN-004", "/e", 3, 22),
    ]


def test_keys_that_differ_only_in_how_they_are_escaped_are_one_key():
    assert refused(b'{"a": 1, "\\u0061": 2}') == [("IHL-SYN-003", "/a", 1, 10)]


def test_a_character_in_two_halves_is_whole_and_half_of_one_is_none():
    assert parse(rb'"\ud83d\ude00 \\ud83d"') == "\U0001f600 \\ud83d"
    assert refused(rb'{"\udc00": 1}') == [("IHL-SYN-010", "/\udc00", 1, 2)]


def test_whole_numbers_of_twenty_digits_are_read_exactly():
    assert parse(b"9" * MAX_DIGITS) == 10**MAX_DIGITS - 1
    assert [each[0] for each in refused(b"9" * (MAX_DIGITS + 1))] == ["IHL-SYN-004"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_other_encodings_of_unicode_are_named(encoding):
    with pytest.raises(UnreadableFileError, match="looks like UTF-16 or UTF-32") as caught:
        parse('{"a": 1}'.encode(encoding))
    assert caught.value.problems[0].code == "IHL-SYN-001"


def test_a_byte_that_is_no_text_is_shown_at_its_line_and_column():
    assert refused('{"a":\n "üü\u20ac'.encode() + b"\xff") == [("IHL-SYN-001", "", 2, 6)]
    assert refused(b"\xef\xbb\xbf\xff") == [("IHL-SYN-001", "", 1, 1)]


@pytest.mark.parametrize("text", [b"[" * 100_000, b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 50_000])
def test_depth_does_not_exhaust_the_reader(text):
    ((code, _, line, column),) = refused(text)
    assert (code, line) == ("IHL-SYN-005", 1)
    assert column


@pytest.mark.parametrize("most", [1, 2, 10_000])
def test_depth_is_told_whatever_is_looked_into_at_once(monkeypatch, most):
    monkeypatch.setattr(json_text, "MOST_AT_ONCE", most)
    deepest = b"[" * DEEPEST + b"]" * DEEPEST
    beside = b"[%s, {}, [[]], %s]"
    assert parse(beside % (deepest[1:-1], deepest[1:-1]))
    ((code, *_),) = refused(beside % (b"{}", deepest))
    assert code == "IHL-SYN-005"


@given(PLAIN, st.sampled_from((None, 0, 1)), st.data())
def test_places_that_are_asked_for_are_those_of_the_whole_walk(value, indent, data):
    text = f" {json.dumps(value, indent=indent, ensure_ascii=False)}\n"
    whole = positions(text)
    asked = data.draw(st.sets(st.sampled_from(sorted(whole))))
    holders = {""}
    for pointer in asked:
        while pointer:
            holders.add(pointer)
            pointer = parent(pointer)  # noqa: PLW2901
    assert positions_of(text, asked) == {each: whole[each] for each in holders}
    assert positions_of(text, ["/no/such/part"])[""] == whole[""]


def test_of_a_key_that_stands_twice_the_first_place_is_told():
    text = '{"a": [1,\n 2], "a": [3, 4, 5]}'
    assert positions_of(text, ["/a/0", "/a/1", "/a/2"]) == positions(text)


def test_a_number_that_is_too_long_to_be_one_is_passed_over():
    assert positions_of(f'[[[{"9" * 5_000}, NaN]], "x"]', ["/1"]) == {"": (1, 1), "/1": (1, 5_013)}


def test_what_is_not_asked_for_is_not_held():
    text = json.dumps(
        {"incidents": [{"id": str(number), "acts": [{"claims": ["c"] * 20}]} for number in range(20_000)]}
    )
    tracemalloc.start()
    found = positions_of(text, ["/incidents/19999/acts/0/claims/3"])
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()
    assert len(found) == 7
