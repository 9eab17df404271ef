"""Which legal setting an act of a submission has: its sides, whose conduct it is, and one view for each pair."""

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.setting import situation_of
from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.read import read_submission
from ihl_docs.law.applicability import derived
from ihl_docs.law.load import load_catalogue

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


def of_the_state(*, between=("ua", "ru"), kind="international", **membership):
    """The group belongs to RU; RU fights UA, and the group the same or another conflict."""
    plain = unstructure(submission())
    plain["conflict"]["classifications"] = [
        {"kind": kind, "between": list(between), "claims": ["k"], "reasoning": {"en": "Fighting."}}
    ]
    for actor in plain["actors"]:
        if actor["id"] == "group":
            actor["memberships"] = [{"of": "ru", "claims": ["k"], **membership}]
    return Case(submission=read_submission(canonical_bytes(plain), name="small.json"))


def as_of_2014(case, party="group"):
    return situation_of(case, party=party, country="UA", when="2014-08-20")


def test_a_group_that_belongs_to_a_state_is_one_that_the_state_controls():
    (group,) = as_of_2014(of_the_state(between=("ua", "group"))).by.groups
    assert group.controlled_by == ("RU",)


def test_a_group_that_belonged_to_a_state_at_another_time_or_only_disputedly_is_controlled_by_none():
    for membership in ({"when": "2015"}, {"denied_by": ["k"]}):
        (group,) = as_of_2014(of_the_state(between=("ua", "group"), **membership)).by.groups
        assert group.controlled_by == ()


def test_the_conflict_of_a_group_that_belongs_to_a_state_is_one_between_states():
    found = derived(CATALOGUE.provision("ap1:51.2"), as_of_2014(of_the_state(between=("ua", "group"))), CATALOGUE)
    assert found.outcome.value == "applicable"
    assert any("overall control" in step.result for step in found.steps)


def test_a_party_that_belongs_to_another_is_in_the_conflicts_of_that_one_too():
    (kind,) = as_of_2014(of_the_state()).kinds
    assert kind.kind.value == "international"


def test_a_militia_of_the_state_that_fights_the_same_rebels_makes_no_conflict_international():
    plain = unstructure(submission())
    plain["conflict"]["classifications"] = [
        {"kind": "non-international", "between": [one, "rebels"], "claims": ["k"], "reasoning": {"en": "Fighting."}}
        for one in ("ua", "group")
    ]
    rebels = {"id": "rebels", "kind": "organized-armed-group", "name": {"en": "Rebels"}, "party": True}
    plain["actors"] = [
        rebels,
        *(
            {**each, "memberships": [{"of": "ua", "claims": ["k"]}]} if each["id"] == "group" else each
            for each in plain["actors"]
        ),
    ]
    case = Case(submission=read_submission(canonical_bytes(plain), name="small.json"))
    found = derived(CATALOGUE.provision("cihl:1"), as_of_2014(case), CATALOGUE)
    assert found.outcome.value == "applicable"
    assert "international;" not in found.reason
    assert not any("overall control" in step.result for step in found.steps)
