"""Figures are added where they may be added, and never twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihl_docs.assessment.tally import tally
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.intake.read import read_submission_file
from ihl_docs.model.submission import Submission
from ihl_docs.model.tally import TallyKey as K
from ihl_docs.model.vocabulary.harms import HarmKind
from tests.assessment import building


def record(*harms, claims=()):
    """A submission of one incident whose harms are given as plain data; the one claim asserts what names no other."""
    plain = unstructure(building.submission("shelling"))
    plain["claims"] = [*plain["claims"], *claims]
    incident = plain["incidents"][0]
    incident["acts"][0]["harms"] = [
        {"claims": ["k1"], "kind": "death", "id": f"h{at}", **harm} for at, harm in enumerate(harms)
    ]
    return structure(plain, Submission)


def row(*harms, claims=(), by=()):
    (found,) = tally([record(*harms, claims=claims)], by=by).rows
    return found


def claim(name, source="report", **more):
    return {"id": name, "source": source, "text": {"en": "said"}, **more}


def numbers(found):
    return found.low, found.best, found.high


def test_ranges_are_added_end_by_end():
    found = row({"figure": {"low": 2, "best": 3, "high": 5}}, {"figure": {"best": 4}, "victims": "civilian"})
    assert numbers(found) == (6, 7, 9)


def test_a_cumulative_figure_is_never_added_to_its_parts():
    table = tally([record({"figure": {"best": 4}}, {"figure": {"best": 100, "cumulative": True}})])
    assert [numbers(each) for each in table.rows] == [(4, 4, 4)]
    assert [each.harm for each in table.apart] == ["h1"]
    assert "everything since some day" in table.apart[0].reason


def test_rival_accounts_give_a_range_and_not_a_sum():
    found = row({"figure": {"best": 4}, "same_as": ["h1"]}, {"figure": {"best": 9}})
    assert numbers(found) == (4, 4, 9)


def test_the_account_with_more_independent_voices_is_the_best():
    found = row(
        {"figure": {"best": 4}, "same_as": ["h1"]},
        {"figure": {"best": 9}, "claims": ["k1", "k9"]},
        claims=[claim("k9", speaker="b")],
    )
    assert numbers(found) == (4, 9, 9)


def test_a_relayed_figure_is_counted_once():
    relay = claim("k2", origin="k1")
    table = tally([record({"figure": {"best": 4}}, {"figure": {"best": 4}, "claims": ["k2"]}, claims=[relay])])
    assert [numbers(each) for each in table.rows] == [(4, 4, 4)]
    assert [each.reason for each in table.apart] == ["It relays another figure of the same incident, which is counted."]


def test_two_harms_of_which_one_claim_tells_are_two():
    assert numbers(row({"figure": {"best": 4}}, {"figure": {"best": 4}})) == (8, 8, 8)


def test_incidents_without_a_figure_are_told():
    found = row({"figure": {"as_stated": {"en": "several"}}})
    assert (*numbers(found), found.incidents, found.without_figure) == (0, 0, 0, 1, 1)
    nothing = row({})
    assert nothing.without_figure == 1


def test_a_denied_figure_may_be_none():
    found = row({"figure": {"best": 4}, "denied_by": ["k2"]}, claims=[claim("k2")])
    assert numbers(found) == (0, 4, 4)


def test_keys_tell_rows_apart_and_lose_nothing():
    harms = (
        {"figure": {"best": 1}, "victims": "civilian", "sex": "female", "age": "child"},
        {"figure": {"best": 2}, "victims": "civilian", "sex": "male"},
        {"figure": {"best": 4}, "victims": "fighter"},
    )
    table = tally([record(*harms)], by=(K.STATUS, K.SEX, K.AGE, K.PARTY, K.CAUSE, K.COUNTRY, K.MONTH))
    assert [each.keys[:3] for each in table.rows] == [
        ("civilian", "female", "child"),
        ("civilian", "male", "not told"),
        ("fighter", "not told", "not told"),
    ]
    assert {each.keys[4:] for each in table.rows} == {("shelling", "MM", "2022-01")}
    assert sum(each.best for each in table.rows) == 7


def test_only_the_kinds_asked_for_are_counted():
    table = tally(
        [record({"figure": {"best": 1}}, {"figure": {"best": 2}, "kind": "injury"})], kinds=(HarmKind.INJURY,)
    )
    assert [(each.kind.value, each.best) for each in table.rows] == [("injury", 2)]


def test_what_several_parties_did_together_is_ascribed_to_none_alone(submission):
    table = tally([submission], by=(K.PARTY,), kinds=(HarmKind.DEATH,))
    told = {each.keys[0]: each.best for each in table.rows}
    assert told["several sides"] == 26
    assert sum(told.values()) == 62


@given(st.lists(st.integers(0, 50), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_record_changes_no_sum(figures, random):
    harms = [{"figure": {"best": each}, "victims": status} for each in figures for status in ("civilian", "fighter")]
    shuffled = random.sample(harms, len(harms))
    first, second = (tally([record(*each)], by=(K.STATUS,)) for each in (harms, shuffled))
    assert [(each.keys, numbers(each)) for each in first.rows] == [(each.keys, numbers(each)) for each in second.rows]


def test_two_submissions_are_added():
    table = tally([record({"figure": {"best": 1}}), record({"figure": {"best": 2}})])
    assert numbers(table.rows[0]) == (3, 3, 3)
    assert table.incidents == 2


@pytest.mark.parametrize("low", [None, 3])
def test_a_range_without_a_middle_counts_its_lower_end_as_the_best(low):
    figure = {"high": 9} if low is None else {"low": low, "high": 9}
    assert row({"figure": figure}).best == (low or 9)


def test_deaths_in_a_fight_with_men_of_no_named_group_are_put_down_to_neither(loikaw):
    """The army's own dead would be told as killed by the army."""
    told = tally([read_submission_file(loikaw / "submission.yaml")], by=[K.PARTY], kinds=[HarmKind.DEATH])
    assert {row.keys[0]: row.best for row in told.rows} == {
        "Resistance fighters, group not named (party not named)": 30,
        "not told": 6,
        "several sides": 26,
    }


def test_a_tally_names_its_keys_its_submissions_and_its_caveats():
    table = tally([record({"figure": {"best": 1}})], by=(K.STATUS, K.MONTH))
    assert table.by == (K.STATUS, K.MONTH)
    assert table.submissions == ("small",)
    assert len(table.caveats) == 2


def test_a_row_names_its_harms_and_says_whether_a_number_is_about():
    assert row({"figure": {"best": 1}}, {"figure": {"best": 2}}).harms == ("h0", "h1")
    assert row({"figure": {"best": 1}}, {"figure": {"best": 2, "approximate": True}}).approximate is True
    assert row({"figure": {"best": 1}}, {"figure": {"best": 2}}).approximate is False


def test_a_rival_account_stands_apart_with_its_figure_and_as_a_rival():
    table = tally([record({"figure": {"best": 4}, "same_as": ["h1"]}, {"figure": {"best": 9}})])
    assert [(each.harm, each.figure) for each in table.apart] == [("h1", "9")]
    assert table.apart[0].reason == "Another account may count the same; the row has the range of both."


def test_of_equal_voices_a_number_comes_before_none_and_the_lower_before_the_higher():
    words = {"figure": {"as_stated": {"en": "many"}}, "same_as": ["h1"]}
    assert numbers(row(words, {"figure": {"best": 9}})) == (9, 9, 9)
    assert numbers(row({"figure": {"best": 9}, "same_as": ["h1"]}, {"figure": {"best": 4}})) == (4, 4, 9)
    assert numbers(row({"figure": {"best": 1}, "same_as": ["h1"]}, {"figure": {"best": 0}})) == (0, 0, 1)


def test_a_harm_without_a_number_adds_nothing_at_either_end():
    assert numbers(row({}, {"figure": {"best": 2}})) == (2, 2, 2)
    assert numbers(row({})) == (0, 0, 0)
    assert row({"figure": {"best": 1}}, {"figure": {"best": 2}}).without_figure == 0


def test_figures_of_others_are_no_accounts_of_the_same():
    relay = claim("k2", origin="k1")
    told = ({"figure": {"best": 4}}, {"figure": {"best": 5}, "claims": ["k2"]})
    assert numbers(row(*told, claims=[relay])) == (9, 9, 9)
    told = ({"figure": {"best": 4}}, {"figure": {"best": 4}, "claims": ["k2"], "victims": "civilian"})
    assert numbers(row(*told, claims=[relay])) == (8, 8, 8)


def placed(harm=None, act=None, **incident):
    plain = unstructure(record({"figure": {"best": 1}, **(harm or {})}))
    plain["incidents"][0] |= incident
    plain["incidents"][0]["acts"][0] |= act or {}
    return structure(plain, Submission)


def key_of(submission, key):
    (found,) = tally([submission], by=(key,)).rows
    return found.keys


def test_the_place_is_that_of_the_act_or_else_of_the_incident_in_english():
    there = {"name": {"de": "Dort drüben", "en": "Over there"}, "country": "TH", "precision": "settlement"}
    assert key_of(placed(), K.PLACE) == ("There",)
    assert key_of(placed(act={"where": there}), K.PLACE) == ("Over there",)
    assert key_of(placed(act={"where": there}), K.COUNTRY) == ("TH",)


@pytest.mark.parametrize(
    ("harm", "act", "month"),
    [
        ({"when": "2022-03-01"}, {"when": "2022-02-01"}, "2022-03"),
        ({}, {"when": "2022-02-01"}, "2022-02"),
        ({}, {}, "2022-01"),
        ({"when": "2022-02-27/2022-03-02"}, {}, "2022-02 to 2022-03"),
        ({"when": "2022-02-27/.."}, {}, "not told"),
        ({"when": "../2022-02-27"}, {}, "not told"),
    ],
)
def test_the_month_is_that_of_the_harm_then_of_the_act_then_of_the_incident(harm, act, month):
    assert key_of(placed(harm, act), K.MONTH) == (month,)


def test_a_party_is_named_and_whoever_is_none_is_marked():
    assert key_of(placed(), K.PARTY) == ("A",)
    (told,) = key_of(placed(act={"by": [{"actor": "observer", "claims": ["k1"]}]}), K.PARTY)
    assert told.startswith("Observer")
    assert told != "Observer"
    assert key_of(placed(act={"by": []}), K.PARTY) == ("not told",)


def test_the_party_is_that_to_which_somebody_belonged_on_the_day_of_the_harm():
    plain = unstructure(placed({"when": "2022-02-01"}, {"by": [{"actor": "m", "claims": ["k1"]}]}))
    belonging = [{"of": "b", "when": "2022-02", "claims": ["k1"]}, {"of": "a", "when": "2022-01", "claims": ["k1"]}]
    plain["actors"] += [{"id": "m", "kind": "person", "name": {"en": "M"}, "memberships": belonging}]
    assert key_of(structure(plain, Submission), K.PARTY) == ("B",)
