"""Whose account counts for what: disputes beside silence, one person's part denied, and the link with the conflict."""

import pytest
from building import TELLER, assessed, catalogue, finding, status, submission

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.crimes import crime_finding
from ihl_docs.assessment.elements import leaves
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.question_words import KIND
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.submission import Submission

DENIAL = "k2"


def with_denial(conduct, change, **parts):
    """The assessment of one act, after *change* has put in what a second voice denies."""
    plain = unstructure(submission(conduct, **parts))
    plain["claims"].append({"id": DENIAL, "source": "report", "speaker": "second", "text": {"en": "It was not so."}})
    plain["actors"].append({"id": "second", "kind": "person", "name": {"en": "Second voice"}})
    change(plain)
    return assess(structure(plain, Submission), catalogue())


def act_of(plain):
    return plain["incidents"][0]["acts"][0]


def test_a_disputed_kind_of_conflict_by_itself_raises_no_category():
    def dispute(plain):
        plain["conflict"]["classifications"][0]["denied_by"] = [DENIAL]

    answer = with_denial("shelling", dispute, kind="international", objects=["market"])
    assert {"abolition-of-rights", "remains-not-returned", "transfer-of-own-population"}.isdisjoint(
        each.category for each in answer.findings
    )


def test_a_disputed_fact_that_makes_a_category_on_one_account_still_raises_it():
    def dispute(plain):
        act_of(plain)["circumstances"][0]["denied_by"] = [DENIAL]

    answer = with_denial("shelling", dispute, persons=["civilian"], yes=["directed-at-civilians"])
    assert status(answer, "attack-on-civilians") == "contested"


def test_a_fact_that_some_deny_raises_what_its_absence_makes():
    def dispute(plain):
        act_of(plain)["circumstances"][0]["denied_by"] = [DENIAL]

    answer = with_denial("shelling", dispute, persons=["civilian"], yes=["target-verified"])
    assert status(answer, "failure-of-precautions") == "contested"


def test_that_one_persons_part_is_denied_leaves_the_act_with_the_party():
    def add_commander(plain):
        plain["actors"].append(
            {
                "id": "commander",
                "kind": "person",
                "name": {"en": "Commander"},
                "memberships": [{"of": "a", "claims": [TELLER]}],
            }
        )
        act_of(plain)["by"].append(
            {
                "actor": "commander",
                "degree": "failed-to-prevent-or-punish",
                "claims": [TELLER],
                "denied_by": [DENIAL],
            }
        )

    assert status(with_denial("arson", add_commander, objects=["dwelling"]), "destruction-of-property") == "indicated"


def test_where_the_partys_own_part_is_denied_the_finding_is_contested():
    def deny(plain):
        act_of(plain)["by"][0]["denied_by"] = [DENIAL]
        plain["claims"][-1]["speaker"] = "a"

    found = finding(with_denial("arson", deny, objects=["dwelling"]), "destruction-of-property")
    assert found.status.value == "contested"
    (whose,) = [each for each in found.elements if each.element == "attribution"]
    assert whose.statement == "ascribed to A"
    said = [(each.claim, each.affirms, each.origin.speaker, each.origin.accused) for each in whose.reason.claims]
    assert said == [(TELLER, True, "observer", False), (DENIAL, False, "a", True)]


def by_official(kind, of):
    def change(plain):
        plain["actors"].append(
            {"id": "other-state", "kind": "state", "name": {"en": "State"}, "party": True, "state": "MM"}
        )
        plain["actors"].append(
            {"id": "doer", "kind": kind, "name": {"en": "Doer"}, "memberships": [{"of": of, "claims": [TELLER]}]}
        )
        plain["conflict"]["classifications"].append(
            {
                "kind": "non-international",
                "between": ["other-state", "b"],
                "claims": [TELLER],
                "reasoning": {"en": "Fighting."},
            }
        )
        act_of(plain)["by"] = [{"actor": "doer", "claims": [TELLER]}]

    return change


def test_an_officials_crime_needs_its_link_with_the_conflict_told():
    answer = with_denial("rape", by_official("person", "other-state"), persons=["civilian"])
    assert status(answer, "rape") == "incomplete"
    assert any("genocide" in remark for remark in finding(answer, "rape").remarks)
    assert "part-of-the-conflict" in {each.circumstance.value for each in answer.questions if each.circumstance}


@pytest.mark.parametrize(("kind", "of"), [("unit", "other-state"), ("person", "a"), ("group-of-persons", "b")])
def test_the_link_is_taken_for_those_who_belong_to_forces(kind, of):
    assert status(with_denial("rape", by_official(kind, of), persons=["civilian"]), "rape") == "indicated"


def test_whoever_was_with_the_forces_at_another_time_is_an_official_like_others():
    def of_the_army_before(plain):
        by_official("person", "other-state")(plain)
        plain["actors"][-1]["memberships"].append({"of": "a", "when": "2021", "claims": [TELLER]})

    assert status(with_denial("rape", of_the_army_before, persons=["civilian"]), "rape") == "incomplete"


def test_a_classification_of_another_time_says_nothing_of_the_act():
    def earlier(plain):
        plain["conflict"]["classifications"][0]["when"] = "2021"

    answer = with_denial("arson", earlier, objects=["dwelling"])
    assert status(answer, "destruction-of-property") == "incomplete"
    setting = finding(answer, "destruction-of-property").elements[0]
    assert [(each.statement, each.answer.value) for each in setting.reason.because] == [("kind of conflict", "unknown")]


def test_the_kind_of_conflict_is_asked_where_the_claims_tell_of_two():
    def rival(plain):
        first = plain["conflict"]["classifications"][0]
        plain["conflict"]["classifications"].append({**first, "kind": "international"})

    asked = {each.text for each in with_denial("arson", rival, objects=["dwelling"]).questions}
    assert KIND[0] in asked
    assert KIND[0] not in {each.text for each in assessed("arson", objects=["dwelling"]).questions}


def test_before_the_statute_a_crime_has_no_status_and_its_elements_are_told():
    crimes = {each.provision: each for each in finding(before_the_statute(), "destruction-of-property").crimes}
    told = crimes["rome:8.2.e.xii"]
    assert told.status is None
    assert told.applicability.outcome.value == "not-applicable"
    assert [each.element for each in told.elements]
    assert crimes["rome:8.2.b.xiii"].elements == ()  # of another kind of conflict, whatever the day


@pytest.mark.parametrize("kind", ["international", "non-international"])
def test_a_crime_for_which_nobody_can_be_tried_yet_has_no_status_and_says_why(kind):
    """Rome Statute 8(2)(b)(xx) waits for an annex; whoever used such a weapon, the finding on it must not be *indicated*."""
    record = submission("shelling", kind=kind, means=["expanding-bullet"])
    (incident,) = record.incidents
    (subject,) = subjects_of(incident, incident.acts[0], Case(submission=record))
    waiting = catalogue().provision("rome:8.2.b.xx")
    (crime,) = [each for each in catalogue().violations.crimes if each.provision == waiting.id]
    told = crime_finding(crime, subject, catalogue())
    assert (told.provision, told.citation, told.heading) == (waiting.id, waiting.citation, crime.heading)
    assert (told.status, told.level, told.elements, told.wanting) == (None, None, (), ())
    assert told.applicability.outcome.value == "not-applicable"
    assert waiting.not_yet in {each.result for each in told.applicability.steps}


def before_the_statute():
    return assessed("arson", objects=["dwelling"], when="2001-08-12")


@pytest.mark.parametrize(
    ("degree", "expected"),
    [
        ("carried-out", "indicated"),
        ("ordered", "indicated"),
        ("planned", "indicated"),
        ("aided", "incomplete"),
        ("failed-to-prevent-or-punish", "incomplete"),
    ],
)
def test_to_help_in_anothers_act_does_not_make_it_the_partys_own(degree, expected):
    def involve(plain):
        act_of(plain)["by"] = [{"actor": "a", "degree": degree, "claims": [TELLER]}]

    assert status(with_denial("arson", involve, objects=["dwelling"]), "destruction-of-property") == expected


def linked(*, told=(), denied=(), official=False):
    """A burning that two voices tell of, in a conflict of which both tell, and what is said of its link with it."""
    plain = unstructure(submission("arson", objects=["dwelling"]))
    said, (classified,) = plain["claims"][0], plain["conflict"]["classifications"]
    plain["claims"] += [{**said, "id": "k2", "speaker": "b"}, {**said, "id": "k3", "speaker": "observer"}]
    ((act,),) = (each["acts"] for each in plain["incidents"])
    if official:
        held = [{"of": "state", "claims": ["k1"]}]
        plain["actors"] += [
            {"id": "state", "kind": "state", "name": {"en": "State"}, "party": True, "state": "MM"},
            {"id": "mayor", "kind": "person", "name": {"en": "Mayor"}, "memberships": held},
        ]
        plain["conflict"]["classifications"].append({**classified, "between": ["state", "b"]})
        act["by"] = [{"actor": "mayor", "claims": ["k1"]}]
    for part in (act, *act["by"], *act["against"], *plain["conflict"]["classifications"]):
        part["claims"] = ["k1", "k2"]
    answered = {"question": "part-of-the-conflict", "affirmed_by": list(told), "denied_by": list(denied)}
    act["circumstances"] = [answered] if told or denied else []
    return finding(assess(structure(plain, Submission), catalogue()), "destruction-of-property")


def told_of_link(found):
    setting = found.elements[0]
    levels = [each and each.value for each in (setting.level, found.level)]
    return found.status.value, setting.answer.value, *levels


def test_one_voice_that_denies_the_link_contests_what_two_tell_and_two_exclude_it():
    for official in (False, True):
        assert told_of_link(linked(denied=["k3"], official=official)) == ("contested", "no", "alleged", None)
        two = linked(denied=["k2", "k3"], official=official)
        assert told_of_link(two) == ("excluded", "no", "corroborated", None)


def test_the_link_of_an_officials_act_is_needed_and_its_level_counts():
    assert told_of_link(linked(told=["k3"], official=True)) == ("indicated", "yes", "alleged", "alleged")
    assert told_of_link(linked(told=["k2", "k3"], official=True)) == (
        "indicated",
        "yes",
        "corroborated",
        "corroborated",
    )
    assert told_of_link(linked(official=True)) == ("incomplete", "unknown", None, None)


def test_a_link_that_is_taken_loses_nothing_if_one_voice_tells_it_too():
    assert told_of_link(linked()) == ("indicated", "yes", "corroborated", "corroborated")
    found = linked(told=["k3"])
    assert told_of_link(found) == ("indicated", "yes", "corroborated", "corroborated")
    assert [each.statement for each in found.elements[0].reason.because][1].startswith("Was this done as part of")


def test_a_link_that_is_in_dispute_has_the_level_of_those_who_tell_it():
    assert told_of_link(linked(told=["k3"], denied=["k2"])) == ("contested", "disputed", "alleged", None)


def test_a_grave_breach_has_no_way_to_the_court_and_a_crime_of_the_statute_has_its_own():
    """GC IV 146: grave breaches are for the courts of the parties to the Convention; the Court tries what the Statute lists."""
    found = finding(assessed("arson", kind="international", objects=["dwelling"]), "destruction-of-property")
    ways = {each.provision: each.jurisdiction for each in found.crimes if each.elements}
    assert ways["gc4:147.property"] == ()
    assert ways["rome:8.2.b.xiii"] != ()


def whose_act(**said):
    """The attribution of a burning by A of which a second voice tells, and the finding."""

    def by_another(plain):
        plain["claims"][-1] |= said
        act_of(plain)["by"][0]["claims"] = [DENIAL]
        act_of(plain)["against"][0]["claims"] = [DENIAL, TELLER]
        sides = [{"of": "a", "when": "2021", "claims": [TELLER]}, {"of": "b", "when": "2022/..", "claims": [TELLER]}]
        plain["actors"][-1]["memberships"] = sides

    found = finding(with_denial("arson", by_another, objects=["dwelling"]), "destruction-of-property")
    return found, next(each for each in found.elements if each.element == "attribution")


def test_an_opinion_of_law_is_no_evidence_of_whose_act_it_was():
    found, whose = whose_act(kind="legal-opinion")
    assert (found.status.value, whose.answer.value, whose.reason.claims) == ("incomplete", "unknown", ())


def test_whose_word_it_is_goes_by_the_side_of_the_speaker_on_the_day_of_the_act():
    found, whose = whose_act()
    told = [link for each in found.elements for reason in leaves(each.reason) for link in reason.claims]
    said = {(link.claim, link.origin.speaker, link.origin.party, link.origin.accused) for link in told}
    assert said == {(TELLER, "observer", False, False), (DENIAL, "b", True, False)}
    assert [link.origin.speaker for link in whose.reason.claims] == ["b"]
