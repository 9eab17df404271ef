"""The canonical form is that of RFC 8785, whichever way it is written."""

import hashlib
import json

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.codec import canonical
from ihl_docs.codec.canonical import canonical_bytes, digest, is_readable_form, readable_bytes
from ihl_docs.codec.plain import plain_data
from ihl_docs.intake.read import read_submission_file

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXT, inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(PLAIN)
def test_every_way_of_writing_gives_the_bytes_of_the_standard(plain):
    assert canonical_bytes(plain) == rfc8785.dumps(plain)


def test_control_characters_and_text_beyond_ascii_are_written_as_the_standard_says():
    plain = {"a": "".join(map(chr, range(0x20))) + '"\\/\x7f', "b": "é\u2028\U0001f600", "c": [1, -0, True, None, {}]}
    assert canonical_bytes(plain) == rfc8785.dumps(plain)


@given(PLAIN)
@settings(max_examples=300, deadline=None)
def test_the_readable_form_is_known_without_writing_it(plain):
    assert is_readable_form(readable_bytes(plain), plain)


@given(PLAIN, st.integers(0, 2**32), st.sampled_from([b" ", b"\n", b"\t", b"\r", b"\n ", b""]))
@settings(max_examples=300, deadline=None)
def test_only_the_readable_form_passes_for_it(plain, at, blank):
    data = readable_bytes(plain)
    at %= len(data) + 1
    for other in (data[:at] + blank + data[at:], data[:at] + blank + data[at + 1 :]):
        try:
            read = json.loads(other)
        except ValueError:
            continue
        assert is_readable_form(other, read) is (_readable(read) == other)


def _readable(plain):
    """`None` for what has no such form: `json.loads` reads a number that is too large as infinite."""
    try:
        return readable_bytes(plain)
    except ValueError:
        return None


def test_a_number_too_large_to_be_held_has_no_readable_form():
    assert not is_readable_form(b"-1.7976931348623155e+3080\n", json.loads("-1.7976931348623155e+3080"))


@pytest.mark.parametrize("many", [0, 1, 2, 5])
def test_the_digest_of_a_long_record_is_that_of_its_whole_canonical_form(monkeypatch, loikaw, many):
    submission = read_submission_file(loikaw / "submission.yaml")
    monkeypatch.setattr(canonical, "MANY", many)
    for record in (submission, submission.incidents[0], submission.claims[0].text):
        assert digest(record) == hashlib.sha256(canonical_bytes(plain_data(record))).hexdigest()
