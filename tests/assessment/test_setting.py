"""Which legal setting an act of a submission has: its sides, whose conduct it is, and one view for each pair."""

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.criteria import evaluate
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.setting import situation_of
from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.intake.read import read_submission
from ihl_docs.law.applicability import derived
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.situation import Victims
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.answer import Answer
from ihl_docs.model.record import revised
from tests.assessment import building

CATALOGUE = load_catalogue()


def submission():
    """UA fights RU in one conflict and a group in another, and a peace operation helps UA."""
    plain = {
        "conforms_to": "urn:ihl-docs:schema:v1:submission",
        "id": "small",
        "title": {"en": "Small"},
        "conflict": {
            "name": {"en": "Conflict"},
            "territory": ["UA"],
            "when": "2014-03/2015",
            "classifications": [
                {"kind": kind, "between": ["ua", other], "claims": ["k"], "reasoning": {"en": "Fighting."}}
                for kind, other in (
                    ("international", "ru"),
                    ("non-international", "group"),
                    ("international", "ru-air"),
                )
            ],
        },
        "actors": [
            {"id": "ua", "kind": "state-armed-force", "name": {"en": "UA"}, "party": True, "state": "UA"},
            {"id": "ru", "kind": "state-armed-force", "name": {"en": "RU"}, "party": True, "state": "RU"},
            {"id": "ru-air", "kind": "state-armed-force", "name": {"en": "RU air"}, "party": True, "state": "RU"},
            {"id": "group", "kind": "organized-armed-group", "name": {"en": "Group"}, "party": True},
            {"id": "observer", "kind": "civil-society-organisation", "name": {"en": "Observer"}},
        ],
        "sources": [{"id": "paper", "kind": "news-outlet", "title": {"en": "Paper"}}],
        "claims": [{"id": "k", "speaker": "observer", "source": "paper", "text": {"en": "k"}}],
        "incidents": [],
    }
    return read_submission(canonical_bytes(plain), name="small.json")


def setting(party):
    return situation_of(Case(submission=submission()), party=party, country="UA", when="2014-08-20")


def test_two_forces_of_one_state_are_one_side():
    sides = setting("ua").sides
    assert sorted(side.states for side in sides) == [(), ("RU",), ("UA",)]
    assert [group.name for side in sides for group in side.groups] == ["Group"]


def test_it_is_known_whose_conduct_is_asked_about():
    assert setting("ua").by.states == ("UA",)
    assert [group.name for group in setting("group").by.groups] == ["Group"]
    assert setting(None).by is None


def test_each_kind_of_conflict_keeps_its_own_parties():
    claimed = {each.kind.value: each.sides for each in setting("ua").kinds}
    assert sorted(side.states for side in claimed["international"]) == [("RU",), ("UA",)]
    assert any(side.groups for side in claimed["non-international"])


def test_what_binds_a_group_is_asked_for_the_group_alone():
    mines = CATALOGUE.provision("ottawa:1")
    assert derived(mines, setting("group"), CATALOGUE).outcome.value == "not-applicable"
    assert derived(mines, setting("ua"), CATALOGUE).outcome.value == "applicable"


def test_who_the_victims_were_is_never_taken_for_granted():
    answer = derived(CATALOGUE.provision("gc4:147"), setting("ru"), CATALOGUE)
    assert answer.outcome.value == "unknown"
    assert "nationality" in answer.reason


def test_the_conflict_began_at_the_start_of_its_time_and_not_at_the_end():
    assert setting("ua").began == "2014-03"


@pytest.mark.parametrize("told", [{"where": ("MM",)}, {"when": "2022-01-11"}, {"where": ("MM",), "when": "2022-01-11"}])
def test_a_classification_of_one_country_or_time_says_nothing_of_another_in_the_same_record(told):
    record = building.submission("arson", objects=["dwelling"])
    (classified,), (incident,) = record.conflict.classifications, record.incidents
    record = revised(record, conflict=revised(record.conflict, classifications=(revised(classified, **told),)))
    elsewhere = revised(incident, where=revised(incident.where, country="TH"), when="2022-02-01")
    conflict, case = Fact(kind=FactKind.CONFLICT, term="non-international"), Case(submission=record)
    answers = [
        evaluate(conflict, subject).answer
        for each in (incident, elsewhere, incident)
        for subject in subjects_of(each, each.acts[0], case)
    ]
    assert answers == [Answer.YES, Answer.UNKNOWN, Answer.YES]


@pytest.mark.parametrize(
    "other",
    [{"party": "b"}, {"country": "TH"}, {"when": "2022-01-12"}, {"victims": Victims(civilians=True)}, {"at_sea": True}],
    ids=lambda other: next(iter(other)),
)
def test_acts_that_differ_in_one_thing_have_settings_of_their_own(other):
    record, first = building.submission(), {"party": "a", "country": "MM", "when": "2022-01-11"}
    case = Case(submission=record)
    before = situation_of(case, **first)
    after = situation_of(case, **{**first, **other})
    assert after != before
    assert after == situation_of(Case(submission=record), **{**first, **other})
    assert situation_of(case, **first) is before
