"""What the claims say of an act is known by every part of it: who asserts it, and who denies it."""

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.subject import Subject
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.answer import Answer
from ihl_docs.model.submission import Submission
from tests.assessment import building

OPINION = "law"


def sides(name):
    """Claims that assert and deny a part, with an opinion of law on either side, which is evidence of nothing."""
    return {"claims": [f"yes-{name}", OPINION], "denied_by": [OPINION, f"no-{name}"]}


ACT = {
    "conduct": "killing",
    **sides("act"),
    "by": [{"actor": "a", "degree": "ordered", **sides("by")}, {"actor": "b", **sides("other")}],
    "against": [
        {"object": "dwelling", **sides("thing")},
        {"person": "fighter", "age": "adult", "sex": "male", **sides("fighter")},
    ],
    "means": [{"means": "mine", **sides("means")}],
    "harms": [
        {"id": "h1", "kind": "death", "victims": "civilian", "age": "child", "sex": "female", **sides("harm")},
        {"id": "h2", "kind": "destruction", "object": "hospital", **sides("ruin")},
        {
            "id": "h3",
            "kind": "injury",
            "claims": ["yes-hurt"],
            "persons": [{"status": "journalist", "sex": "female", "age": 16, **sides("one")}],
        },
    ],
    "circumstances": [
        {"question": "at-sea", "affirmed_by": ["yes-sea", OPINION], "denied_by": ["no-sea", OPINION]},
    ],
}


def of(act, **more):
    """The act as A's."""
    plain = unstructure(building.submission(**more))
    (incident,) = plain["incidents"]
    incident["acts"] = [{"id": "act", **act}]
    told = plain["claims"][0]
    named = sorted(_claims(act) - {OPINION, building.TELLER})
    plain["claims"] += [{**told, "id": each} for each in named]
    plain["claims"].append({**told, "id": OPINION, "kind": "legal-opinion"})
    record = structure(plain, Submission)
    return next(subjects_of(record.incidents[0], record.incidents[0].acts[0], Case(submission=record)))


def known(subject):
    """What is known of it, the claims for and against as lists."""
    return {key: (list(affirming), list(denying)) for key, (affirming, denying) in subject.known.items()}


def _claims(part):
    if isinstance(part, list):
        return set().union(*(_claims(each) for each in part))
    if not isinstance(part, dict):
        return set()
    own = {each for side in ("claims", "denied_by", "affirmed_by") for each in part.get(side, ())}
    return own.union(*(_claims(each) for each in part.values()))


def test_every_part_of_an_act_is_known_with_its_broader_terms_and_the_claims_for_and_against():
    two = (["yes-harm", "yes-one"], ["no-harm", "no-one"])
    assert known(of(ACT)) == {
        ("conduct", "killing"): (["yes-act"], ["no-act"]),
        ("conduct", "violence-to-persons"): (["yes-act"], ["no-act"]),
        ("object", "dwelling"): (["yes-thing"], ["no-thing"]),
        ("object", "hospital"): (["yes-ruin"], ["no-ruin"]),
        ("object", "medical-object"): (["yes-ruin"], ["no-ruin"]),
        ("object", "civilian-object"): (["yes-thing", "yes-ruin"], ["no-thing", "no-ruin"]),
        ("person", "fighter"): (["yes-fighter"], ["no-fighter"]),
        ("person", "journalist"): (["yes-one"], ["no-one"]),
        ("person", "civilian"): two,
        ("only", "fighter"): (["yes-fighter"], ["yes-harm", "yes-one", "no-fighter"]),
        ("only", "journalist"): (["yes-one"], ["yes-fighter", "yes-harm", "no-one"]),
        ("only", "civilian"): (["yes-harm", "yes-one"], ["yes-fighter", "no-harm", "no-one"]),
        ("age", "adult"): (["yes-fighter"], ["no-fighter"]),
        ("age", "child"): two,
        ("age", "child-under-15"): ([], ["no-harm", "no-one"]),
        ("circumstance", "under-eighteen"): two,
        ("circumstance", "under-fifteen"): ([], ["no-harm", "no-one"]),
        ("sex", "male"): (["yes-fighter"], ["no-fighter"]),
        ("sex", "female"): two,
        ("means", "mine"): (["yes-means"], ["no-means"]),
        ("means", "weapon"): (["yes-means"], ["no-means"]),
        ("harm", "death"): (["yes-harm"], ["no-harm"]),
        ("harm", "injury"): (["yes-hurt"], []),
        ("harm", "harm-to-persons"): (["yes-harm", "yes-hurt"], ["no-harm"]),
        ("harm", "destruction"): (["yes-ruin"], ["no-ruin"]),
        ("harm", "harm-to-objects"): (["yes-ruin"], ["no-ruin"]),
        ("degree", "ordered"): (["yes-by"], ["no-by"]),
        ("circumstance", "at-sea"): (["yes-sea"], ["no-sea"]),
        ("actor", "state-armed-force"): (["yes-by"], ["no-by"]),
    }


def test_the_answers_are_what_those_claims_come_to():
    answers = of(ACT).answers
    assert answers["person", "fighter"] is Answer.DISPUTED
    assert answers["harm", "injury"] is Answer.YES
    assert answers["age", "child-under-15"] is Answer.NO
    assert ("person", "prisoner-of-war") not in answers


def test_what_only_an_opinion_of_law_tells_is_not_known():
    act = {"conduct": "killing", "claims": ["k1"], "against": [{"person": "fighter", "claims": [OPINION]}]}
    assert known(of(act)) == {
        ("conduct", "killing"): (["k1"], []),
        ("conduct", "violence-to-persons"): (["k1"], []),
    }


def only(*persons):
    """What is known of whom alone an act struck."""
    struck = [
        {"person": person, "claims": [f"yes-{number}"], "denied_by": [f"no-{number}"] if denied else []}
        for number, (person, denied) in enumerate(persons)
    ]
    told_of = known(of({"conduct": "killing", "claims": ["k1"], "against": struck}))
    return {term: told for (kind, term), told in told_of.items() if kind == "only"}


def test_fighters_and_civilians_are_never_the_same_persons():
    assert only(("fighter", False), ("civilian", False)) == {
        "fighter": ([], ["yes-1"]),
        "civilian": (["yes-1"], ["yes-0"]),
    }
    assert only(("captured-fighter", False), ("journalist", False))["captured-fighter"] == ([], ["yes-1"])


def test_a_civilian_of_whom_somebody_denies_it_leaves_open_whether_all_were_fighters():
    assert only(("fighter", False), ("civilian", True))["fighter"] == (["yes-0"], ["yes-1"])


def test_two_statuses_that_one_person_can_have_speak_against_each_other_and_settle_nothing():
    assert only(("fighter", False), ("wounded-or-sick", True)) == {
        "fighter": (["yes-0"], ["yes-1"]),
        "wounded-or-sick": (["yes-1"], ["yes-0", "no-1"]),
        "hors-de-combat": (["yes-1"], ["yes-0", "no-1"]),
    }


def test_where_the_status_of_some_is_not_known_nothing_is_said_of_all():
    assert only(("fighter", False), ("unknown-status", False)) == {}
    assert only(("unknown-status", False)) == {}


def test_who_denies_that_they_were_held_denies_that_they_were_captives_wherever_that_is_told():
    held = {"question": "victims-in-power-of-the-party", "affirmed_by": ["yes-held"], "denied_by": ["no-held"]}
    other = {"question": "at-sea", "denied_by": ["no-sea"]}
    harm = {"id": "h", "kind": "death", "victims": "captured-fighter", "claims": ["yes-harm"]}
    subject = of(
        {
            "conduct": "killing",
            "claims": ["k1"],
            "against": [
                {"person": "captured-fighter", "claims": ["yes-some"]},
                {"person": "civilian", "claims": ["k1"]},
            ],
            "harms": [{**harm, "persons": [{"status": "captured-fighter", "claims": ["yes-one"]}]}],
            "circumstances": [other, held],
        }
    )
    told_of = known(subject)
    assert told_of["person", "captured-fighter"] == (["yes-some", "yes-harm", "yes-one"], ["no-held"] * 3)
    assert told_of["person", "civilian"] == (["k1"], [])


@pytest.mark.parametrize("by", [[], [{"actor": "a", "claims": ["k1"]}]])
def test_the_day_and_the_country_are_those_of_the_act_else_of_the_incident(by):
    act = {"conduct": "killing", "claims": ["k1"], "by": by}
    assert (of(act).when, of(act).country) == ("2022-01-11", "MM")
    elsewhere = {"name": {"en": "Else"}, "country": "TH", "precision": "settlement"}
    there = of({**act, "when": "2022-01-12", "where": elsewhere})
    assert (there.when, there.country) == ("2022-01-12", "TH")
    assert (there.situation.when, there.situation.territory) == ("2022-01-12", ("TH",))


def test_an_act_of_both_parties_is_looked_at_once_for_each_and_each_has_its_own_part():
    record = of({**ACT, "by": [*ACT["by"], {"actor": "a", "claims": ["k1"]}]}).case.submission
    found = list(subjects_of(record.incidents[0], record.incidents[0].acts[0], Case(submission=record)))
    assert [each.party for each in found] == ["a", "b"]
    assert [[part.claims[0] for part in each.involved] for each in found] == [["yes-by", "k1"], ["yes-other"]]
    assert [each.accused for each in found] == ["a", "b"]
    assert all(each.torn == each.sides == () for each in found)


def test_a_harm_by_itself_has_no_conduct_no_means_and_nobody_who_did_it():
    whole = of(ACT)
    alone = Subject(
        case=whole.case, incident=whole.incident, act=None, targets=(), harms=whole.harms[:1], party=None,
        situation=whole.situation,
    )  # fmt: skip
    assert {kind for kind, _ in alone.known} == {"person", "only", "age", "sex", "harm", "circumstance"}
    assert (alone.torn, alone.sides, alone.accused, alone.involved) == ((), (), None, ())
    assert (alone.when, alone.country) == ("2022-01-11", "MM")


def test_who_says_that_they_were_no_children_disputes_that_they_were_under_fifteen():
    young = {**ACT, "against": [{"person": "civilian", "age": "child-under-15", "claims": ["young"]}], "harms": []}
    young["circumstances"] = [{"question": "under-eighteen", "denied_by": ["grown"]}]
    told = known(of(young))
    for key in (("circumstance", "under-fifteen"), ("age", "child-under-15")):
        assert told[key] == (["young"], ["grown"])


def used(plain):
    """Whether the things struck were no military objectives, where Y says that they were in military use."""
    record = structure(plain, Submission)
    (subject,) = subjects_of(record.incidents[0], record.incidents[0].acts[0], Case(submission=record))
    return subject.answers.get(("circumstance", "directed-at-civilian-objects"))


@pytest.mark.parametrize(("since", "answer"), [("2022", Answer.YES), ("2021", Answer.DISPUTED)])
def test_that_a_house_was_in_military_use_is_no_answer_of_whoever_was_with_the_accused_on_that_day(since, answer):
    plain = unstructure(building.submission("shelling", objects=["dwelling"], yes=["directed-at-civilian-objects"]))
    plain["claims"].append({**plain["claims"][0], "id": "own", "speaker": "y"})
    held = [{"of": "a", "when": since, "claims": [building.TELLER]}]
    plain["actors"].append({"id": "y", "kind": "person", "name": {"en": "Y"}, "memberships": held})
    (act,) = plain["incidents"][0]["acts"]
    act["circumstances"].append({"question": "object-in-military-use", "affirmed_by": ["own"]})
    assert used(plain) is answer
