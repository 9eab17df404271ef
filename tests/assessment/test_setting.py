"""Which legal setting an act of a submission has: its sides, whose conduct it is, and one view for each pair."""

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.criteria import evaluate
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.setting import conflict_findings, situation_of
from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.intake.read import read_submission
from ihl_docs.law.applicability import derived
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.situation import ArmedGroup, Side, Victims
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.answer import Answer
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.actors import ActorKind
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


def test_an_international_organisation_is_a_side_by_its_name():
    record = building.submission()
    (army, group, *others) = record.actors
    mission = revised(group, kind=ActorKind.INTERNATIONAL_ORGANISATION, name=Text.of({"de": "Truppe", "en": "Force"}))
    case = Case(submission=revised(record, actors=(army, mission, *others)))
    found = situation_of(case, party="b", country="MM", when="2022-01-11")
    assert found.by == Side(organisations=("Force",))
    assert found.sides == (Side(states=("MM",)), Side(organisations=("Force",)))


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
    plain["claims"].append({**plain["claims"][0], "id": "l", "text": {"en": "It does not."}})
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
    for membership in ({"when": "2015"}, {"denied_by": ["l"]}):
        setting = as_of_2014(of_the_state(between=("ua", "group"), **membership))
        assert setting.by in setting.sides
        assert setting.by.groups == (ArmedGroup(name="Group"),)


def test_who_controls_a_group_is_told_day_by_day_for_acts_of_one_record():
    case = of_the_state(between=("ua", "group"), when="2015")
    told = [situation_of(case, party="ua", country="UA", when=when) for when in ("2014-08-20", "2015-08-20")]
    groups = [[group.controlled_by for side in each.sides for group in side.groups] for each in told]
    of_kinds = [[group.controlled_by for side in each.kinds[0].sides for group in side.groups] for each in told]
    assert groups == of_kinds == [[()], [("RU",)]]


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


def test_what_kind_of_conflict_it_was_is_told_with_every_part_of_the_claims():
    plain = unstructure(building.submission())
    said, (classified,) = plain["claims"][0], plain["conflict"]["classifications"]
    plain["actors"].append(
        {"id": "x", "kind": "person", "name": {"en": "X"}, "memberships": [
            {"of": "a", "when": "2021", "claims": ["k1"]}, {"of": "b", "when": "2022/..", "claims": ["k1"]},
        ]}
    )  # fmt: skip
    plain["claims"] += [{**said, "id": "by-x", "speaker": "x"}, {**said, "id": "law", "kind": "legal-opinion"}]
    plain["conflict"]["classifications"] = [
        {**classified, "between": ["b", "a"], "claims": ["law", "k1"], "denied_by": ["by-x"], "when": "2022"},
        {
            **classified,
            "kind": "international",
            "claims": ["by-x"],
            "when": "2021",
            "reasoning": {"de": "D", "en": "E"},
        },
        {**classified, "kind": "international", "claims": ["k1"], "when": "2021", "reasoning": {"en": "E"}},
        {**classified, "kind": "international", "claims": ["k1"], "when": "2021", "reasoning": {"en": "D"}},
        {**classified, "between": ["a", "x"], "kind": "occupation"},
    ]
    found = conflict_findings(Case(submission=structure(plain, Submission)))
    told = [
        (
            each.between,
            each.kind.value,
            each.answer.value,
            each.level.value,
            each.reasoning,
            [(link.claim, link.affirms, link.origin.speaker, link.origin.accused) for link in each.claims],
        )
        for each in found
    ]
    observer = ("k1", True, "observer", False)
    assert told == [
        (("a", "b"), "international", "yes", "alleged", "D", [observer]),
        (("a", "b"), "international", "yes", "alleged", "E", [("by-x", True, "a", False)]),
        (("a", "b"), "international", "yes", "alleged", "E", [observer]),
        (
            ("a", "b"),
            "non-international",
            "disputed",
            "alleged",
            "Fighting.",
            [observer, ("law", True, "observer", False), ("by-x", False, "b", False)],
        ),
        (("a", "x"), "occupation", "yes", "alleged", "Fighting.", [observer]),
    ]


def settings(**told):
    """The setting of an act by A in Myanmar on a day, of a record whose one classification is told so."""
    record = building.submission()
    (classified,) = record.conflict.classifications
    conflict = revised(record.conflict, classifications=(revised(classified, **told),))
    case = Case(submission=revised(record, conflict=conflict))
    return situation_of(case, party="a", country="MM", when="2022-01-11")


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ({}, True),
        ({"where": ("MM",)}, True),
        ({"where": ("TH", "MM")}, True),
        ({"where": ("TH",)}, False),
        ({"when": "2022"}, True),
        ({"when": "2021"}, False),
        ({"between": ("b", "observer")}, False),
        ({"where": ("MM",), "when": "2021"}, False),
        ({"where": ("TH",), "when": "2022"}, False),
    ],
    ids=str,
)
def test_a_classification_counts_where_it_is_between_that_party_there_and_then(told, there):
    assert bool(settings(**told).kinds) is there
    assert bool(settings(**told).sides) is there


def test_the_parts_of_a_setting_are_those_of_the_claims():
    setting = settings()
    (kind,) = setting.kinds
    army, group = Side(states=("MM",)), Side(groups=(ArmedGroup(name="B"),))
    assert (kind.kind.value, kind.answer.value, kind.claims, kind.sides) == (
        "non-international",
        "yes",
        ("k1",),
        (army, group),
    )
    assert (setting.sides, setting.by, setting.territory, setting.when) == ((army, group), army, ("MM",), "2022-01-11")
    assert (setting.began, setting.at_sea, setting.victims) == ("2022", None, Victims())


def test_without_a_party_the_setting_is_that_of_the_conflict_as_a_whole():
    case = Case(submission=building.submission())
    setting = situation_of(case, party=None, country="XZ", when="2022-01-11", victims=Victims(civilians=True))
    assert (setting.by, setting.territory, setting.at_sea) == (None, (), True)
    assert setting.victims == Victims(civilians=True)
    assert len(setting.kinds) == 1
    assert situation_of(case, party=None, country="MM", when="2022-01-11", at_sea=False).at_sea is False


@pytest.mark.parametrize(("when", "began"), [("2021-02-01/..", "2021-02-01"), ("../2022", None), ("2022", "2022")])
def test_the_conflict_began_on_the_first_day_of_its_time_if_that_is_told(when, began):
    record = building.submission()
    case = Case(submission=revised(record, conflict=revised(record.conflict, when=when)))
    assert situation_of(case, party="a", country="MM", when="2022-01-11").began == began


def test_a_kind_that_some_deny_is_disputed_and_names_both_sides():
    record = building.submission()
    (classified,) = record.conflict.classifications
    denied = revised(record.claims[0], id="no", speaker="b")
    told = revised(
        record,
        claims=(*record.claims, denied),
        conflict=revised(record.conflict, classifications=(revised(classified, denied_by=("no",)),)),
    )
    (kind,) = situation_of(Case(submission=told), party="a", country="MM", when="2022-01-11").kinds
    assert (kind.answer.value, kind.claims) == ("disputed", ("k1", "no"))


def conflict(record, party, term):
    """What the record says of the kind of conflict in which an act of *party* was done, with the claims for and against."""
    (incident,) = record.incidents
    act = revised(incident.acts[0], by=(revised(incident.acts[0].by[0], actor=party),))
    (subject,) = subjects_of(incident, act, Case(submission=record))
    reason = evaluate(Fact(kind=FactKind.CONFLICT, term=term), subject)
    return reason.answer.value, [(each.claim, each.affirms) for each in reason.claims]


def of_two_conflicts(*, first=None, **second):
    """A fights B in one conflict, and B fights C, another State, in a second one, of which other claims tell."""
    plain = unstructure(building.submission())
    (told,) = plain["conflict"]["classifications"]
    other = {**told, "kind": "international", "between": ["b", "c"], "claims": ["k2"], **second}
    plain["conflict"]["classifications"] = [{**told, **(first or {})}, other]
    plain["claims"].append({**plain["claims"][0], "id": "k2"})
    plain["actors"].append({**plain["actors"][0], "id": "c", "name": {"en": "C"}, "state": "TH"})
    return structure(plain, Submission)


def test_a_conflict_between_others_says_nothing_of_the_kind_of_ones_own():
    record = of_two_conflicts()
    assert conflict(record, "a", "non-international") == ("yes", [("k1", True)])
    assert conflict(record, "a", "international") == ("no", [("k1", False)])
    assert conflict(record, "c", "international") == ("yes", [("k2", True)])
    assert conflict(record, "c", "non-international") == ("no", [("k2", False)])
    assert conflict(record, "b", "international") == ("yes", [("k2", True)])
    alone = revised(record, conflict=revised(record.conflict, classifications=record.conflict.classifications[1:]))
    assert conflict(alone, "a", "non-international") == ("unknown", [])


def test_what_the_conflict_was_in_one_country_denies_the_other_kinds_there_and_in_no_other():
    apart = {"between": ["a", "b"], "where": ["TH"]}
    record = of_two_conflicts(first={"where": ["MM"]}, **apart)
    assert conflict(record, "a", "non-international") == ("yes", [("k1", True)])
    assert conflict(record, "a", "international") == ("no", [("k1", False)])
    abroad = of_two_conflicts(first={"where": ["KH"]}, **apart)
    for kind in ("international", "non-international"):
        assert conflict(abroad, "a", kind) == ("unknown", [])


@pytest.mark.parametrize("side", ["claims", "denied_by"])
def test_an_opinion_of_law_counts_for_and_against_what_kind_of_conflict_it_was(side):
    """A kind of conflict is a legal classification: who gives an opinion on it says what it was, unlike on what happened."""
    plain = unstructure(building.submission())
    plain["claims"].append({**plain["claims"][0], "id": "law", "kind": "legal-opinion"})
    (classified,) = plain["conflict"]["classifications"]
    classified |= {"claims": [building.TELLER], "denied_by": [building.TELLER], side: ["law"]}
    record = structure(plain, Submission)
    assert [each.answer.value for each in conflict_findings(Case(submission=record))] == ["disputed"]
    assert conflict(record, "a", "non-international")[0] == "disputed"
    (kind,) = situation_of(Case(submission=record), party="a", country="MM", when="2022-01-11").kinds
    assert (kind.answer.value, set(kind.claims)) == ("disputed", {"k1", "law"})


@pytest.mark.parametrize(("when", "answer"), [("2014", "yes"), ("2015", "unknown")])
def test_the_conflict_of_a_wider_body_is_a_partys_own_on_days_on_which_it_belonged_to_it(when, answer):
    plain = unstructure(building.submission(when="2014-08-20"))
    (classified,) = plain["conflict"]["classifications"]
    plain["conflict"]["classifications"] = [{**classified, "between": ["a", "wider"]}]
    plain["actors"][1]["memberships"] = [{"of": "wider", "when": when, "claims": ["k1"]}]
    plain["actors"].append({**plain["actors"][1], "id": "wider", "memberships": []})
    assert conflict(structure(plain, Submission), "b", "non-international")[0] == answer


@pytest.mark.parametrize(
    ("kind", "denied", "kinds"),
    [
        ("international", False, ["international", "occupation"]),
        ("international", True, ["international"]),
        ("non-international", False, ["non-international"]),
        ("occupation", False, ["occupation"]),
    ],
)
def test_only_a_conflict_between_states_that_nobody_denies_is_an_occupation_where_a_party_held_the_place(
    kind, denied, kinds
):
    plain = unstructure(building.submission(kind=kind))
    plain["claims"] += [{**plain["claims"][0], "id": each} for each in ("held", "no")]
    plain["conflict"]["classifications"][0]["denied_by"] = ["no"] if denied else []
    case = Case(submission=structure(plain, Submission))
    setting = situation_of(case, party="a", country="MM", when="2022-01-11", occupied=(("held",), ()))
    assert [each.kind.value for each in setting.kinds] == kinds
    if len(kinds) > 1:
        between_states, occupation = setting.kinds
        assert (occupation.claims, occupation.sides) == (("held",), between_states.sides)


@pytest.mark.parametrize(("party", "accused"), [("a", True), ("b", False)])
def test_what_the_accused_says_of_the_kind_of_conflict_is_its_own_word(party, accused):
    record = building.submission(by=party)
    own = revised(record, claims=tuple(revised(each, speaker="a") for each in record.claims))
    (subject,) = subjects_of(own.incidents[0], own.incidents[0].acts[0], Case(submission=own))
    (link,) = evaluate(Fact(kind=FactKind.CONFLICT, term="non-international"), subject).claims
    assert (link.origin.speaker, link.origin.accused) == ("a", accused)
