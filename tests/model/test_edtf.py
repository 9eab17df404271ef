"""Dates are kept as written, and mean the days that ISO 8601-2 says."""

import subprocess
import sys
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.model import edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-01-11", date(2022, 1, 11), date(2022, 1, 11)),
        ("2022-01~", date(2022, 1, 1), date(2022, 1, 31)),
        ("2022-01-07/2022-01-11", date(2022, 1, 7), date(2022, 1, 11)),
        ("2021-12/..", date(2021, 12, 1), None),
        ("../2022", None, date(2022, 12, 31)),
        ("2022-01-XX", date(2022, 1, 1), date(2022, 1, 31)),
        ("2022-01-11T17:40:00", date(2022, 1, 11), date(2022, 1, 11)),
    ],
)
def test_a_date_means_these_days(text, first, last):
    assert edtf.fault(text) is None
    assert (edtf.earliest(text), edtf.latest(text)) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2022-02-30", "2022-13", "2022-1-1", " 2022", "2022-01-11 ", "/2022", "2022/", "2022-01-11/2022-01-07",
     "Y170000", "٢٠٢٢-٠١-١١", "2022-01-11\n"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_reason(text):
    assert edtf.fault(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_the_short_way_agrees_with_the_library_on_whole_days(day):
    parsed = parse_edtf(day.isoformat())
    assert edtf.earliest(day.isoformat()) == date(*parsed.lower_strict()[:3]) == day


def test_dates_overlap_where_some_day_may_lie_in_both():
    assert edtf.overlap("2022-01", "2022-01-31/2022-02-02")
    assert edtf.overlap("2021-12/..", "2030")
    assert not edtf.overlap("2022-01", "2022-02")


def test_marks_of_doubt_are_seen():
    assert edtf.is_approximate("2022-01~")
    assert not edtf.is_approximate("2022-01")


def test_a_date_is_read_where_every_warning_is_an_error():
    said = "from ihl_docs.model.edtf import span; print(span('2022-01~').latest)"
    ran = subprocess.run([sys.executable, "-W", "error", "-c", said], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("2022-01-31\n", "")


def answer(read, text):
    try:
        return read(text)
    except ValueError:
        return "refused"


PARTS = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
    st.sampled_from(["..", "", "2022-02-29", "2024-02-29", "2022-13", "2022-21", "0000", "9999", "9999-12", "2022-00"]),
)
MARKED = st.builds(lambda part, mark: part + mark, PARTS, st.sampled_from(["", "", "?", "~", "%", "~~", "-XX"]))


@pytest.mark.unmeasured
@settings(max_examples=500, deadline=None)
@given(st.one_of(MARKED, st.builds(lambda start, end: f"{start}/{end}", MARKED, MARKED)))
def test_dates_read_here_mean_what_the_library_says(text):
    edtf.span.cache_clear()
    assert answer(edtf.span, text) == answer(edtf._span_by_library, text)
