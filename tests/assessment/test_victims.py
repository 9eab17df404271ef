"""Whom a Convention protects follows from what is said of the victims; what nobody says stays open."""

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.victims import at_sea, occupied, victims_of
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.situation import Victims
from ihl_docs.model.submission import Submission
from tests.assessment import building


def outcome(provision, category, **parts):
    found = building.finding(building.assessed(**parts), category)
    answers = {each.provision: each.outcome.value for each in found.provisions}
    answers |= {each.provision: each.applicability.outcome.value for each in found.crimes}
    return answers[provision]


def of_killing(provision, **parts):
    return outcome(
        provision,
        "killing-of-persons-not-taking-part",
        conduct="killing",
        kind="international",
        persons=parts.pop("persons", ["civilian"]),
        yes=[*parts.pop("yes", ()), "victims-taking-no-active-part"],
        **parts,
    )


@pytest.mark.parametrize(
    ("yes", "no", "expected"),
    [
        ((), (), "unknown"),
        (("of-another-allegiance-than-the-holder",), (), "applicable"),
        ((), ("of-another-allegiance-than-the-holder",), "not-applicable"),
        (("protected-by-a-geneva-convention",), (), "applicable"),
    ],
)
def test_wilful_killing_asks_whose_hands_the_victims_were_in(yes, no, expected):
    assert of_killing("rome:8.2.a.i", yes=yes, no=no) == expected


def test_prisoners_of_war_are_protected_as_such():
    assert of_killing("rome:8.2.a.i", persons=["prisoner-of-war"]) == "applicable"
    assert of_killing("gc3:130.wilful-killing", persons=["prisoner-of-war"]) == "applicable"


def test_outside_international_conflict_no_status_makes_a_grave_breach():
    found = building.finding(
        building.assessed(
            "killing",
            persons=["civilian"],
            yes=["protected-by-a-geneva-convention", "victims-taking-no-active-part"],
        ),
        "killing-of-persons-not-taking-part",
    )
    assert {each.provision: each.status for each in found.crimes}["rome:8.2.a.i"] is None


@pytest.mark.parametrize(("soldier", "expected"), [(["belonged-to-armed-forces"], "applicable"), ([], "unknown")])
def test_the_fallen_of_armed_forces_are_protected_by_the_first_convention(soldier, expected):
    """GC I 15(1): the dead are searched for, and kept from being despoiled."""
    parts = {"kind": "international", "persons": ["dead-person"], "no": ["dead-treated-with-respect"], "yes": soldier}
    conduct = "treatment-of-the-dead"
    assert outcome("gc1:15.1", "despoiling-or-mutilation-of-the-dead", conduct=conduct, **parts) == expected


def struck(persons=(), *, conduct="shelling", **parts):
    record = building.submission(conduct, persons=persons, **parts)
    ((act,),) = (each.acts for each in record.incidents)
    return act, Case(submission=record)


FREE = {"civilians": False, "prisoners_of_war": False}
HELD = {"civilians": False, "prisoners_of_war": True}


@pytest.mark.parametrize(
    ("persons", "parts", "expected"),
    [
        ([], {}, {}),
        (["civilian"], {}, {"civilians": True}),
        (["fighter"], {}, FREE),
        (["surrendering"], {}, {"civilians": False}),
        (["fighter", "surrendering"], {}, {"civilians": False}),
        (["fighter", "civilian"], {}, {"civilians": True}),
        (["fighter", "journalist"], {}, {"civilians": True}),
        (["fighter", "person-deprived-of-liberty"], {}, {}),
        (["captured-fighter"], {}, HELD),
        (["prisoner-of-war"], {}, HELD),
        (["fighter", "captured-fighter"], {}, HELD),
        (["captured-fighter"], {"yes": ["captured-as-spy-or-mercenary"]}, {"civilians": False}),
        (["captured-fighter"], {"no": ["captured-as-spy-or-mercenary"]}, HELD),
        (["civilian-deprived-of-liberty"], {}, {"civilians": True, "interned": True}),
        (["wounded-or-sick"], {}, {"wounded": True}),
        (["shipwrecked"], {}, {"wounded": True}),
        (["medical-personnel"], {}, {"wounded": True}),
        (["medical-personnel"], {"conduct": "killing"}, {"wounded": True, "retained": True}),
        (["medical-personnel"], {"conduct": "capture"}, {"wounded": True, "retained": True}),
        (["medical-personnel"], {"yes": ["victims-in-power-of-the-party"]}, {"wounded": True, "retained": True}),
        (["medical-personnel"], {"yes": ["in-custody-or-under-control"]}, {"wounded": True, "retained": True}),
        (["medical-personnel"], {"no": ["in-custody-or-under-control"]}, {"wounded": True}),
        (["civilian"], {"conduct": "killing"}, {"civilians": True}),
        (["dead-person"], {}, {}),
        (["dead-person"], {"yes": ["belonged-to-armed-forces"]}, {"wounded": True}),
        (["dead-person"], {"no": ["belonged-to-armed-forces"]}, {}),
        (["fighter"], {"yes": ["belonged-to-armed-forces"]}, FREE),
        ([], {"yes": ["of-another-allegiance-than-the-holder"]}, {"other_allegiance": True}),
        ([], {"no": ["of-another-allegiance-than-the-holder"]}, {"other_allegiance": False}),
        ([], {"yes": ["protected-by-a-geneva-convention"]}, {"protected": True}),
        ([], {"no": ["protected-by-a-geneva-convention"]}, {"protected": False}),
    ],
    ids=str,
)
def test_of_whom_an_act_struck_what_the_conventions_ask_is_told_and_the_rest_left_open(persons, parts, expected):
    assert victims_of(*struck(persons, **parts)) == Victims(**expected)


@pytest.mark.parametrize(
    ("persons", "parts", "expected"),
    [
        (["civilian"], {}, None),
        (["shipwrecked"], {}, True),
        (["shipwrecked"], {"no": ["at-sea"]}, False),
        (["civilian"], {"yes": ["at-sea"]}, True),
        (["civilian"], {"no": ["at-sea"]}, False),
    ],
)
def test_it_was_at_sea_where_somebody_says_so_or_the_shipwrecked_were_struck(persons, parts, expected):
    assert at_sea(*struck(persons, **parts)) is expected


def told_anew(**parts):
    """The fighter whom an act struck, and a harm to some and to one person, each with claims of its own."""
    plain = unstructure(building.submission("killing", persons=["fighter"], yes=["at-sea"], harms=["death"]))
    plain["claims"] += [
        {**plain["claims"][0], "id": "no"},
        {**plain["claims"][0], "id": "law", "kind": "legal-opinion"},
    ]
    ((act,),) = (each["acts"] for each in plain["incidents"])
    act["harms"][0] |= {"victims": "fighter", "persons": [{"status": "fighter", "claims": ["k1"]}]}
    for part, said in parts.items():
        place = {
            "target": act["against"][0],
            "harm": act["harms"][0],
            "person": act["harms"][0]["persons"][0],
            "answer": act["circumstances"][0],
        }[part]
        place |= said
    record = structure(plain, Submission)
    return record.incidents[0].acts[0], Case(submission=record)


@pytest.mark.parametrize("part", ["target", "harm", "person"])
@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        ("civilian", {}, True),
        ("civilian", {"denied_by": ["no"]}, False),
        ("civilian", {"denied_by": ["law"]}, True),
        ("civilian", {"claims": ["law"]}, False),
    ],
)
def test_a_status_counts_wherever_it_is_told_unless_somebody_denies_it(part, status, said, expected):
    name = "victims" if part == "harm" else "status" if part == "person" else "person"
    assert victims_of(*told_anew(**{part: {name: status, **said}})).civilians is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [({}, True), ({"denied_by": ["no"]}, None), ({"denied_by": ["law"]}, True), ({"affirmed_by": ["law"]}, None)],
)
def test_an_answer_that_is_disputed_or_only_an_opinion_of_law_settles_nothing(said, expected):
    assert at_sea(*told_anew(answer=said)) is expected


@pytest.mark.parametrize(
    ("question", "said", "claims"),
    [
        ("occupied-by-the-party", {}, (("k1",), ())),
        ("occupied-by-the-party", {"affirmed_by": ["k1", "law"]}, (("k1",), ())),
        ("occupied-by-the-party", {"denied_by": ["no"]}, (("k1",), ("no",))),
        ("occupied-by-the-party", {"denied_by": ["law"]}, (("k1",), ())),
        ("at-sea", {}, ((), ())),
    ],
)
def test_whether_a_place_was_occupied_is_what_claims_of_fact_say_for_and_against_it(question, said, claims):
    assert occupied(*told_anew(answer={"question": question, **said})) == claims


def test_who_the_victims_were_may_be_told_by_a_voice_that_names_another_author_and_in_whose_hands_they_were_may_not():
    """That the dead were soldiers is so whoever killed them; of whose allegiance they were turns on who held them."""
    fallen = {"yes": ["belonged-to-armed-forces", "of-another-allegiance-than-the-holder"]}
    act, case = struck(["dead-person"], **fallen)
    told, elsewhere = victims_of(act, case), victims_of(act, case, frozenset({"law"}))
    assert told == elsewhere == Victims(wounded=True, other_allegiance=True)
    assert victims_of(act, case, frozenset({building.TELLER})) == Victims(wounded=True)
