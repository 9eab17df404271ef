"""The canonical form is that of RFC 8785, whichever way it is written."""

import hashlib
import json
import math

import pytest
import rfc8785
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ihl_docs.codec import canonical
from ihl_docs.codec.canonical import canonical_bytes, digest, is_readable_form, readable_bytes, readable_pieces
from ihl_docs.codec.canonical_text import SeldomError, canonical_text, is_written_alike
from ihl_docs.codec.plain import plain_data
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.situation import Victims
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import Origin
from ihl_docs.model.package import EvidencePackage
from ihl_docs.model.submission import Submission
from tests.strategies import records

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


@pytest.mark.parametrize("kind", [Submission, Assessment, EvidencePackage])
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_record_is_written_at_once_as_its_plain_data_are(kind, data):
    record = data.draw(records(kind))
    assert digest(record) == hashlib.sha256(rfc8785.dumps(plain_data(record))).hexdigest()


@pytest.mark.parametrize("kind", [Assessment, Submission, Origin])
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_record_in_pieces_is_its_readable_form(kind, data):
    record = data.draw(records(kind))
    assert "".join(readable_pieces(record)) + "\n" == readable_bytes(plain_data(record)).decode()


def test_a_record_of_which_nothing_is_told_is_an_empty_object():
    assert "".join(readable_pieces(Victims())) + "\n" == readable_bytes({}).decode()


def test_an_ordinary_record_is_written_at_once(loikaw):
    submission = read_submission_file(loikaw / "submission.yaml")
    assert canonical_text(submission).encode() == rfc8785.dumps(plain_data(submission))


@settings(max_examples=1_000, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False) | st.floats(-1e3, 1e3).map(lambda each: round(each, 6)))
@example(1e-4)
@example(9.999999999999999e-5)
@example(9007199254740991.5)
@example(1e16)
@example(-0.0)
def test_a_number_is_written_as_the_standard_says(number):
    assert canonical_bytes(number) == rfc8785.dumps(number)
    assert not is_written_alike(number) or repr(number).encode() == rfc8785.dumps(number)


def test_most_coordinates_are_written_at_once():
    assert is_written_alike(19.6742)
    assert is_written_alike(-97.209)
    assert is_written_alike(0.5)
    assert not any(map(is_written_alike, (0.0, 20.0, 1e-5, 1e22, math.inf, math.nan)))


@pytest.mark.parametrize("number", [2**53, 1e-7, 20.0])
def test_what_cannot_be_written_at_once_goes_the_long_way(number):
    with pytest.raises(SeldomError):
        canonical_text((number,))
    if number != 2**53:
        assert digest((number,)) == hashlib.sha256(rfc8785.dumps([number])).hexdigest()


def test_half_of_a_surrogate_pair_has_no_digest():
    with pytest.raises(rfc8785.CanonicalizationError):
        digest(("\ud800",))


@pytest.mark.parametrize("many", [0, 1, 2, 5])
def test_the_digest_of_a_long_record_is_that_of_its_whole_canonical_form(monkeypatch, loikaw, many):
    submission = read_submission_file(loikaw / "submission.yaml")
    monkeypatch.setattr(canonical, "MANY", many)
    for record in (submission, submission.incidents[0], submission.claims[0].text):
        assert digest(record) == hashlib.sha256(canonical_bytes(plain_data(record))).hexdigest()
