"""Totals beside their parts: found in any order of time, without comparing each figure with each."""

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihl_docs.intake.rules.figures import MOST_NAMED, problems
from ihl_docs.intake.rules.in_time import EVER, NEVER, InTime
from ihl_docs.model.act import Harm
from ihl_docs.model.figure import Figure
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.persons import AgeGroup, PersonStatus

DAYS = ("2022-01-11", "2022-01-12", "2022-01", "2022-01-11/..", "../2022-01-12", "2021", "2022-01-11~")


def harm(name, *, when=None, kind=HarmKind.DEATH, cumulative=False, since=None, same_as=(), best=3, **aspects):
    figure = Figure(best=best, cumulative=cumulative, since=since)
    return Harm(id=name, kind=kind, when=when, figure=figure, same_as=same_as, claims=("c01",), **aspects)


@pytest.fixture
def holding(example):
    def made(*harms):
        incident = revised(example.incidents[0], acts=(), harms=harms)
        return revised(example, incidents=(incident,))

    return made


@pytest.fixture(scope="module")
def example(root):
    from ihl_docs.intake.read import read_submission_file

    return read_submission_file(root / "examples" / "loikaw" / "submission.yaml")


def told(submission):
    return [(each.pointer, each.message) for each in problems(submission)]


def by_comparing_each(harms):
    """The pairs of a total and a figure that it may hold, by comparing each with each."""
    from ihl_docs.model import edtf

    for total in harms:
        for part in harms:
            if part is total or not total.figure.cumulative or not part.kind.is_a(total.kind):
                continue
            if part.id in total.same_as or total.id in part.same_as:
                continue
            aspects = ((getattr(total, name), getattr(part, name)) for name in ("victims", "sex", "age", "object"))
            if any(one is not None and other is not None and one != other for one, other in aspects):
                continue
            start, end = edtf.earliest(total.figure.since or total.when), edtf.latest(total.when)
            first, last = edtf.earliest(part.when), edtf.latest(part.when)
            late = first is not None and end is not None and first > end
            if not late and (start is None or last is None or last >= start):
                yield total.id, part.id


@st.composite
def figures(draw):
    names = [f"h{number}" for number in range(draw(st.integers(1, 9)))]
    return tuple(
        harm(
            name,
            when=draw(st.sampled_from(DAYS)),
            kind=draw(st.sampled_from((HarmKind.DEATH, HarmKind.INJURY))),
            cumulative=(total := draw(st.booleans())),
            since=draw(st.sampled_from((None, "2022-01-12", "2020"))) if total else None,
            same_as=tuple(draw(st.sets(st.sampled_from(names), max_size=2)) - {name}),
            victims=draw(st.sampled_from((None, PersonStatus.CIVILIAN, PersonStatus.FIGHTER))),
            age=draw(st.sampled_from((None, AgeGroup.CHILD))),
        )
        for name in names
    )


@given(figures())
def test_what_is_found_is_what_comparing_each_with_each_finds(example_of_many, harms):
    pairs = list(by_comparing_each(harms))
    wanted = {
        each.id: ", ".join(part for total, part in pairs if total == each.id)
        for each in harms
        if any(total == each.id for total, _ in pairs)
    }
    found = {each.message.split("'")[1]: each.message for each in problems(example_of_many(harms))}
    assert found == {
        name: f"The cumulative figure of {name!r} may hold {parts}, and they stand side by side."
        for name, parts in wanted.items()
    }


@pytest.fixture(scope="module")
def example_of_many(example):
    def made(harms):
        incident = revised(example.incidents[0], acts=(), harms=tuple(harms))
        return revised(example, incidents=(incident,))

    return made


def test_of_very_many_parts_some_are_named_and_the_rest_is_marked(holding):
    parts = [harm(f"part-{number:03}", when=f"2022-01-{number % 28 + 1:02}") for number in range(100)]
    total = harm("total", when="2022", cumulative=True, same_as=("part-000",))
    ((pointer, message),) = told(holding(*parts, total))
    assert pointer == "/incidents/0/harms/100/figure"
    assert message.count("part-") == MOST_NAMED
    assert message.endswith(", …, and they stand side by side.")
    assert "part-000" not in message


def calls(submission):
    """How many functions are called to look through a record."""
    count = 0

    def called(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        for _ in problems(submission):
            pass
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("when", ["all-at-once", "one-after-the-other", "totals-of-the-past"])
def test_ten_times_as_many_figures_take_about_ten_times_the_work(holding, when):
    def record(size):
        days = [str(date.fromordinal(date(1990, 1, 1).toordinal() + number)) for number in range(2 * size)]
        at = {
            "all-at-once": lambda _number: "2022",
            "one-after-the-other": lambda number: days[number],
            "totals-of-the-past": lambda number: days[number],
        }[when]
        since = "1980" if when == "totals-of-the-past" else None
        totals = [harm(f"t{number}", when=at(number), cumulative=True, since=since) for number in range(size)]
        return holding(*totals, *(harm(f"p{number}", when=at(number + size)) for number in range(size)))

    small, large = calls(record(50)), calls(record(500))
    assert large < 15 * small


def test_stretches_are_found_by_any_day_that_they_share():
    stretches = InTime([(5, 9, 0), (1, 3, 1), (NEVER, 2, 2), (4, EVER, 3)])
    assert stretches.overlapping(3, 4, 9) == [1, 3]
    assert stretches.overlapping(NEVER, EVER, 9) == [2, 1, 3, 0]
    assert stretches.overlapping(NEVER, EVER, 2) == [2, 1]
    assert stretches.overlapping(10, 10, 9) == [3]
    assert stretches.overlapping(NEVER, NEVER, 9) == [2]


def test_of_no_stretches_none_is_found():
    assert InTime([]).overlapping(NEVER, EVER, 9) == []
