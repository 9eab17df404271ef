"""The law's answers change on days that the data name, and on no other: dates between two of those share an answer."""

import importlib
import pkgutil
from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ihl_docs.law
from ihl_docs.law.applicability import Law, applicable
from ihl_docs.law.catalogue import own_days
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.question import Given
from ihl_docs.law.situation import ArmedGroup, Commitment, CommitmentKind, Situation
from ihl_docs.law.turning import OWN_DAYS, stretch, turning_days
from ihl_docs.model.record import revised

CATALOGUE = load_catalogue()
STATES = tuple(each.code for each in CATALOGUE.states)
ALWAYS = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
GROUP = ArmedGroup(name="an armed group")
YOUNGER = tuple(each.id for each in CATALOGUE if each.in_force is not None)
"""Provisions that are younger than their instrument."""

ADDED = tuple(each.id for each in CATALOGUE if each.amended_by is not None)
"""Provisions that an amendment brought in."""


@st.composite
def neighbours(draw, days):
    """Two dates of which both ends lie between the same turning days."""
    whole = [date(1850, 1, 1), *days, date(2060, 1, 1)]
    gaps = [(one, other) for one, other in pairwise(whole) if (other - one).days > 2]

    def between(gap):
        return st.dates(gap[0] + timedelta(days=1), gap[1] - timedelta(days=1))

    first = draw(st.sampled_from(gaps))
    last = draw(st.one_of(st.none(), st.sampled_from(gaps)))
    if last is None:
        return str(draw(between(first))), str(draw(between(first)))
    if last < first:
        first, last = last, first
    pairs = [sorted((draw(between(first)), draw(between(last)))) for _ in range(2)]
    start, end = (draw(st.sampled_from(("", ".."))) for _ in range(2))
    if start and end:
        start = ""
    return tuple(f"{start or one}/{end or other}" for one, other in pairs)


@ALWAYS
@given(st.data())
def test_dates_between_the_same_turning_days_have_the_same_answers_word_for_word(data):
    home, other = data.draw(st.sampled_from(STATES)), data.draw(st.sampled_from(STATES))
    kinds = data.draw(
        st.sampled_from(("iac", "occupation", "liberation", "niac", "ca3", "ap2", "none", ("iac", "niac")))
    )
    parties = data.draw(st.sampled_from(((home, other), (home, GROUP), ((home, other), GROUP), (GROUP,))))
    by = data.draw(st.sampled_from(((), home)))
    one, two = data.draw(neighbours(turning_days(CATALOGUE, (home, other))))
    provisions = [
        CATALOGUE.ids[place]
        for place in data.draw(st.lists(st.integers(0, len(CATALOGUE) - 1), min_size=8, max_size=8))
    ]
    named = [data.draw(st.sampled_from(YOUNGER)), data.draw(st.sampled_from(ADDED))]
    began, law = data.draw(st.sampled_from((None, "1990", "2010-03"))), Law(CATALOGUE)
    for provision in (*provisions, *named):
        asked = [applicable(provision, kinds, parties, day, home, by=by, began=began, law=law) for day in (one, two)]
        assert asked[0].record == asked[1].record
        assert asked[0].jurisdiction == asked[1].jurisdiction
        assert asked[0].outcome is asked[1].outcome


def _asked(day, **more):
    return Law(CATALOGUE).situation(Given(("niac",), ("MM", GROUP), day, ("MM",), **more))


def test_situations_that_differ_by_a_day_on_which_nothing_changes_are_one_to_the_law():
    law, situation = Law(CATALOGUE), _asked("2022-01-11")
    assert law.alike(situation) is situation
    assert law.alike(revised(situation, when="2022-01-12")) is situation


def test_a_turning_day_is_a_stretch_of_its_own():
    days = (date(2020, 1, 1), date(2021, 1, 1))
    told = [stretch(day, days) for day in ("2019-12-31", "2020-01-01", "2020-01-02", "2021-01-01", "2021-01-02")]
    assert len(set(told)) == 5
    assert stretch("2020-01-02", days) == stretch("2020-12-31", days)
    assert stretch("2020-01-02", days) != stretch("2020-01-02/..", days) != stretch("2020-01-02/2021-01-02", days)


@pytest.mark.parametrize(
    "other",
    [
        {"territory": ("TH",)},
        {"when": "1950-01-01"},
        {"when": "2022"},
        {"at_sea": True},
        {"began": "2021-02-01"},
        {"sides": ()},
        {"kinds": ()},
    ],
    ids=str,
)
def test_situations_that_differ_in_more_than_a_day_are_two(other):
    law, situation = Law(CATALOGUE), _asked("2020-01-11")
    assert law.alike(situation) is situation
    different = revised(situation, **other)
    assert law.alike(different) is different


def test_whoever_names_days_of_its_own_shares_no_answer_with_another_day():
    law = Law(CATALOGUE)
    promise = Commitment(kind=CommitmentKind.DEED, since="2022-01-12", covers=("gc4",), source="the group")
    group = revised(GROUP, commitments=(promise,))
    side = Law(CATALOGUE).situation(Given(("niac",), ("MM", group), "2022-01-11", ("MM",)))
    closed = revised(_asked("2022-01-11"), closed="2020")
    for situation in (side, closed):
        later = revised(situation, when="2022-01-12")
        assert law.alike(situation) is situation
        assert law.alike(later) is later


def test_the_days_of_a_state_of_which_the_steps_ask_are_turning_days():
    days = turning_days(CATALOGUE, ("MM",))
    (row,) = CATALOGUE.bindings_of("gc4", "MM")
    assert {date.fromisoformat(row.since), date.fromisoformat(row.as_of)} <= set(days)
    assert set(days) < set(turning_days(CATALOGUE, ("MM", "RU")))
    assert list(days) == sorted(set(days))


@pytest.mark.parametrize(
    ("provision", "state", "listed", "last"),
    [("rome:8.2.b.xxvii", "TR", "2024-06-25", "2024-08-25"), ("rome:8.2.b.i", "NI", "2026-08-22", "2026-10-22")],
)
def test_the_day_until_which_no_accession_can_bind_is_a_turning_day(provision, state, listed, last):
    days = turning_days(CATALOGUE, (state,))
    assert {date.fromisoformat(listed), date.fromisoformat(last)} <= set(days)
    law = Law(CATALOGUE)
    after = str(date.fromisoformat(last) + timedelta(days=1))
    on, later = (applicable(provision, "iac", (state, "MM"), day, state, law=law) for day in (last, after))
    assert on.jurisdiction != later.jurisdiction
    assert law.alike(_between(state, last)) is not law.alike(_between(state, after))


def _between(state, day):
    return Law(CATALOGUE).situation(Given(("iac",), (state, "MM"), day, (state,)))


def test_the_days_of_younger_provisions_are_the_same_compiled_and_from_the_rows():
    plain = attrs.evolve(CATALOGUE, prepared=None)
    assert list(plain.own_days) == list(CATALOGUE.own_days) == list(own_days(CATALOGUE.provisions))
    assert {date.fromisoformat(day) for day in CATALOGUE.own_days} <= set(turning_days(CATALOGUE, ()))
    assert isinstance(_asked("2022"), Situation)


def test_the_days_that_the_steps_name_by_themselves_are_turning_days():
    modules = [
        importlib.import_module(f"ihl_docs.law.{each.name}") for each in pkgutil.iter_modules(ihl_docs.law.__path__)
    ]
    named = {each for module in modules for each in vars(module).values() if type(each) is date}
    assert named == set(OWN_DAYS)
    assert named <= set(turning_days(CATALOGUE, ()))
