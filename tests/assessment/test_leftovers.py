"""Harms of which nobody says by whose act, and claims on which nothing rests, are told in full."""

import pytest

from ihl_docs.assessment.assess import assess, assess_incidents
from ihl_docs.assessment.leftovers import told
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.figure import Figure
from ihl_docs.model.review import Review
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.assessing import ReviewDecision
from tests.assessment import building


def record(harm, *, claims=(), **actors):
    """One incident with one harm that belongs to no act."""
    plain = unstructure(building.submission("shelling"))
    plain["claims"] = [*plain["claims"], *claims]
    plain["incidents"][0]["harms"] = [{"id": "h", "kind": "death", "claims": ["k1"], **harm}]
    plain["actors"] = [{**each, **actors.get(each["id"], {})} for each in plain["actors"]]
    return structure(plain, Submission)


def open_harm(harm, **more):
    (found,) = assess(record(harm, **more), building.catalogue()).open_harms
    return found


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (None, "number not told"),
        ({"best": 1_200}, "1,200"),
        ({"low": 2, "best": 3, "high": 5_000}, "2 to 5,000"),
        ({"low": 2, "high": 5}, "2 to 5"),
        ({"low": 4, "best": 4}, "4"),
        ({"best": 40, "approximate": True}, "about 40"),
        ({"as_stated": Text.of({"de": "einige", "en": "several"})}, "several"),
        (
            {"best": 9, "cumulative": True, "since": "2021-02-01"},
            "9, counted since 2021-02-01 (cumulative, never added to others)",
        ),
    ],
    ids=str,
)
def test_a_figure_is_told_as_the_range_that_it_is_and_as_what_kind_of_number(figure, words):
    assert told(None if figure is None else Figure(**figure)) == words


def test_a_harm_without_an_author_is_told_with_its_figure_its_victims_and_whose_word_it_is():
    harm = open_harm({"figure": {"best": 3}, "victims": "civilian", "claims": ["k9", "k1"]}, claims=[BY_B])
    assert harm.statement == ("Death (civilian): 3. No claim says by whose act; nothing is found against anybody.")
    assert harm.figure == Figure(best=3)
    assert [each.claim for each in harm.claims] == ["k1", "k9"]
    assert [each.speaker for each in harm.origins] == sorted(each.origin.speaker for each in harm.claims)


def test_a_harm_of_which_nobody_says_who_was_hurt_has_no_victims_in_its_words():
    assert open_harm({}).statement.startswith("Death: number not told. No claim")


def test_whoever_only_denies_a_harm_is_no_origin_of_it():
    harm = open_harm({"denied_by": ["k9"]}, claims=[BY_B])
    assert [each.claim for each in harm.claims] == ["k1", "k9"]
    assert "b" not in [each.speaker for each in harm.origins]


@pytest.mark.parametrize(("when", "party"), [("2022-01-20", True), (None, False)])
def test_whose_word_it_is_goes_by_the_day_of_the_harm_and_else_of_the_incident(when, party):
    belonging = {"memberships": [{"of": "b", "when": "2022-01-20", "claims": ["k1"]}]}
    harm = {"claims": ["k9"], **({"when": when} if when else {})}
    member = {"id": "m", "kind": "person", "name": {"en": "M"}, **belonging}
    plain = unstructure(record(harm, claims=[{**BY_B, "speaker": "b"}]))
    plain["actors"] = [*plain["actors"], member]
    plain["claims"] = [{**each, "speaker": "m"} if each["id"] == "k9" else each for each in plain["claims"]]
    (found,) = assess(structure(plain, Submission), building.catalogue()).open_harms
    assert [each.origin.party for each in found.claims] == [party]
    assert [each.speaker for each in found.origins] == ["b" if party else "m"]


def test_the_question_on_a_harm_without_an_author_names_the_harm_and_asks_by_its_kind():
    def asked(kind):
        answer = assess(record({"kind": kind}), building.catalogue())
        return [each for each in answer.questions if each.harm == "h"]

    (death,) = [each for each in asked("death") if "die" in each.text]
    assert death.act is None
    assert any(each.text.startswith("Why did these people leave") for each in asked("displacement"))
    assert any(each.text.startswith("How did this happen, where") for each in asked("injury"))


def test_who_did_an_act_that_nobody_is_said_to_have_done_is_asked_of_that_act():
    answer = building.assessed("arson", by=None, objects=["dwelling"])
    who = [each for each in answer.questions if each.text.startswith("Who did this")]
    assert {each.act for each in who} == {"act"}
    assert all(each.decides for each in who)
    assert {one.element for each in who for one in each.decides} == {"attribution"}
    raised = {each.category for each in answer.findings}
    assert raised < {one.category for each in who for one in each.decides}


BY_B = {"id": "k9", "source": "report", "speaker": "b", "text": {"en": "said"}}
OPINION = {"id": "k7", "source": "report", "speaker": "b", "kind": "legal-opinion", "text": {"en": "a crime"}}
LOOSE = {"id": "k8", "source": "report", "speaker": "b", "text": {"en": "it rained"}}


def test_claims_on_which_nothing_rests_are_set_aside_with_the_reason():
    plain = unstructure(record({}, claims=[BY_B, OPINION, LOOSE]))
    plain["incidents"][0]["claims"] = ["k9"]
    answer = assess(structure(plain, Submission), building.catalogue())
    aside = {each.claim: each.reason for each in answer.set_aside}
    assert aside["k7"].startswith("An opinion of law.")
    assert aside["k8"] == "Not tied to an act or harm of an incident on record."
    assert aside["k9"] == "Tied to an act or harm on record; no element of a finding rests on it."
    assert list(aside) == sorted(aside)


def test_an_incident_by_itself_sets_aside_the_claims_that_it_cites_and_no_others():
    plain = unstructure(record({}, claims=[BY_B, LOOSE]))
    plain["incidents"][0]["claims"] = ["k9"]
    submission = structure(plain, Submission)
    (alone,) = assess_incidents(submission, building.catalogue())
    whole = assess(submission, building.catalogue())
    assert [each.claim for each in alone.set_aside] == ["k9"]
    assert (alone.findings, alone.questions, alone.open_harms) == (whole.findings, whole.questions, whole.open_harms)
    assert (alone.submission, alone.submission_sha256) == (whole.submission, whole.submission_sha256)
    assert (alone.catalogue, alone.catalogue_sha256) == (whole.catalogue, whole.catalogue_sha256)
    assert (alone.conflict, alone.law, alone.caveats) == (whole.conflict, whole.law, whole.caveats)


def test_a_review_travels_with_the_incident_of_its_finding_and_with_no_other():
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    (incident,) = plain["incidents"]
    second = {**incident, "id": "other", "acts": [{**incident["acts"][0], "id": "second"}]}
    plain["incidents"] = [incident, second]
    submission = structure(plain, Submission)
    reviews = tuple(
        Review(
            finding=f"{act}.destruction-of-property.a",
            decision=ReviewDecision.ACCEPT,
            by="a lawyer",
            when="2022-02-01",
            reason=Text.of({"en": "So it is."}),
        )
        for act in ("act", "second")
    )
    alone = assess_incidents(submission, building.catalogue(), reviews=reviews)
    assert [[each.finding for each in one.reviews] for one in alone] == [[reviews[0].finding], [reviews[1].finding]]


def test_where_the_kind_of_conflict_is_open_it_is_asked_of_the_act_for_each_finding():
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    classified = plain["conflict"]["classifications"]
    plain["conflict"]["classifications"] = [*classified, {**classified[0], "kind": "international", "claims": ["k9"]}]
    plain["claims"] = [*plain["claims"], BY_B]
    answer = assess(structure(plain, Submission), building.catalogue())
    (kind,) = [each for each in answer.questions if each.text.startswith("What kind of armed conflict")]
    assert kind.act == "act"
    assert {(each.finding, each.element) for each in kind.decides} == {
        (each.id, each.elements[0].element) for each in answer.findings
    }


def test_what_is_owed_for_a_harm_names_the_harm_and_whoever_owes_it():
    answer = building.assessed("shelling", harms=["missing", ("death", "civilian")], persons=["dead-person"])
    owed = {(each.rule, each.harm): each for each in answer.duties}
    missing = owed["accounting-for-the-missing", "harm-0"]
    assert (missing.act, missing.owed_by) == ("act", ("a", "b"))
    assert [each.provision for each in missing.provisions] == ["cihl:117", "ap1:33", "ap1:32"]
    assert owed["respect-for-the-dead", None].act == "act"
    assert ("accounting-for-the-missing", "harm-1") not in owed


def test_a_duty_that_is_the_doers_own_is_owed_by_whoever_did_it():
    answer = building.assessed("laying-of-mines", means=["mine"])
    (mines,) = [each for each in answer.duties if each.rule == "record-and-clear-mines"]
    assert mines.owed_by == ("a",)


def test_the_name_of_a_finding_stays_an_identifier_however_long_those_of_its_parts_are():
    long = "a" * 60
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    acts = plain["incidents"][0]["acts"]
    plain["incidents"][0]["acts"] = [{**acts[0], "id": f"{long}{ending}"} for ending in ("1", "2")]
    found = [
        each.id
        for each in assess(structure(plain, Submission), building.catalogue()).findings
        if each.category == "destruction-of-property"
    ]
    assert len(set(found)) == 2
    assert {len(each) for each in found} == {64}
    assert all(each.startswith(long[:55]) for each in found)
    assert all(set(each[-8:]) <= set("0123456789abcdef") and each[-9] == "-" for each in found)


@pytest.mark.parametrize(("letters", "cut"), [(64, False), (65, True)])
def test_the_name_of_a_finding_is_cut_only_where_it_is_too_long_for_an_identifier(letters, cut):
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    rest = ".destruction-of-property.a"
    name = "a" * (letters - len(rest))
    plain["incidents"][0]["acts"][0]["id"] = name
    found = building.finding(assess(structure(plain, Submission), building.catalogue()), "destruction-of-property")
    assert (found.id == f"{name}{rest}") is not cut


def test_duties_stand_by_incident_then_act_then_harm_and_what_is_of_none_stands_first():
    plain = unstructure(building.submission("shelling", harms=["missing"], persons=["dead-person"]))
    (incident,) = plain["incidents"]
    (act,) = incident["acts"]
    act["id"], act["harms"][0]["id"] = "1-act", "1-harm"
    incident["harms"] = [{"id": "1-loose", "kind": "missing", "claims": ["k1"]}]
    earlier = {**incident, "id": "before", "harms": [], "acts": [{**act, "id": "1-then", "harms": []}]}
    plain["incidents"] = [incident, earlier]
    owed = assess(structure(plain, Submission), building.catalogue()).duties
    assert [(each.incident, each.act, each.harm) for each in owed] == [
        ("before", "1-then", None),
        ("incident", None, "1-loose"),
        ("incident", "1-act", None),
        ("incident", "1-act", "1-harm"),
    ]


def test_lawful_conduct_rests_on_what_is_denied_where_its_rule_asks_that_it_was_not_so():
    parts = {"persons": ["civilian"], "yes": ["directed-at-military-objective"], "no": ["expected-harm-excessive"]}
    plain = unstructure(building.submission("shelling", **parts))
    plain["claims"].append({**plain["claims"][0], "id": "no-excess"})
    plain["incidents"][0]["acts"][0]["circumstances"][1]["denied_by"] = ["no-excess"]
    answer = assess(structure(plain, Submission), building.catalogue())
    (lawful,) = [each for each in answer.lawful if each.rule == "attack-on-objective-with-limited-harm"]
    assert [(each.claim, each.affirms) for each in lawful.claims] == [("k1", True), ("no-excess", True)]


def test_what_an_act_of_both_parties_brings_into_play_is_owed_once():
    plain = unstructure(building.submission("shelling", harms=["missing"], persons=["dead-person"]))
    (act,) = plain["incidents"][0]["acts"]
    act["by"] = [{"actor": each, "claims": ["k1"]} for each in ("a", "b")]
    owed = assess(structure(plain, Submission), building.catalogue()).duties
    assert len({(each.act, each.harm, each.rule) for each in owed}) == len(owed) > 1
