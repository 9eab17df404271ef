"""What a careful lawyer doubted in reported incidents: each doubt on a record of one act, in general terms."""

from typing import Any

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.elements import links
from ihl_docs.assessment.question_words import WHAT
from ihl_docs.assessment.why_not import why_not
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.violations import FactKind
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.casualty import Casualty
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.persons import AgeGroup
from tests.assessment.building import TELLER, asked, assessed, catalogue, finding, indicated, status, submission

ACCUSED = "k2"
"""A claim of A, the party whose act it is."""


def heard(conduct: str, change: dict[str, Any], **parts: Any) -> Assessment:
    """The assessment of one act to which the accused party has spoken too: *change* replaces parts of the act."""
    plain: Any = unstructure(submission(conduct, **parts))
    plain["claims"].append({"id": ACCUSED, "source": "report", "speaker": "a", "text": {"en": "What A says."}})
    plain["incidents"][0]["acts"][0].update(change)
    return assess(structure(plain, Submission), catalogue())


def raised(answer: Assessment) -> set[str]:
    return {each.category for each in answer.findings}


def test_a_denial_of_the_act_raises_nothing_of_which_nobody_speaks() -> None:
    parts = {"objects": ["dwelling"]}
    told, denied = assessed("arson", **parts), heard("arson", {"denied_by": [ACCUSED]}, **parts)
    assert raised(denied) == raised(told) == {"destruction-of-property"}
    assert status(denied, "destruction-of-property") == "contested"


def test_a_dispute_over_who_was_struck_raises_nothing_that_needs_another_conduct() -> None:
    who = [
        {"person": "civilian", "claims": [TELLER], "denied_by": [ACCUSED]},
        {"person": "fighter", "claims": [ACCUSED], "denied_by": [TELLER]},
    ]
    answer = heard("drone-strike", {"against": who})
    assert raised(answer) == {"attack-on-civilians", "indiscriminate-attack"}
    assert status(answer, "attack-on-civilians") == "contested"
    assert "target-verified" in asked(answer, "failure-of-precautions")


@pytest.mark.parametrize("affirmed", [False, True])
def test_no_party_makes_its_own_conduct_lawful_by_saying_so(affirmed: bool) -> None:
    voices = [ACCUSED, TELLER] if affirmed else [ACCUSED]
    reasons = [{"question": "displacement-for-security-or-imperative-reasons", "affirmed_by": voices}]
    answer = heard("displacement-of-persons", {"circumstances": reasons}, persons=["civilian"])
    assert ("evacuation-for-security" in {each.rule for each in answer.lawful}) is affirmed


def test_a_captured_soldier_is_taken_for_a_prisoner_of_war() -> None:
    """GC III 5, AP I 45(1)."""
    answer = assessed("killing", kind="international", persons=["captured-fighter"])
    found = finding(answer, "killing-of-persons-not-taking-part")
    assert found is not None
    crimes = {each.provision: each.applicability.outcome.value for each in found.crimes}
    assert crimes["rome:8.2.a.i"] == crimes["gc3:130.wilful-killing"] == "applicable"
    assert "gc3:13.1" in {each.provision for each in found.provisions if each.outcome.value == "applicable"}


def test_a_spy_who_was_captured_is_not() -> None:
    """GC III 4; Hague Regulations 29 to 31; AP I 46."""
    answer = assessed(
        "killing", kind="international", persons=["captured-fighter"], yes=["captured-as-spy-or-mercenary"]
    )
    found = finding(answer, "killing-of-persons-not-taking-part")
    assert found is not None
    crimes = {each.provision: each.applicability.outcome.value for each in found.crimes}
    assert crimes["rome:8.2.a.i"] == "unknown"


def test_fighters_killed_in_an_attack_are_protected_by_no_convention() -> None:
    answer = assessed("shooting", kind="international", persons=["fighter"], yes=["recognised-as-out-of-the-fight"])
    assert "killing-of-persons-not-taking-part" not in indicated(answer)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"age": "child-under-15"}, "indicated"),
        ({"age": "child"}, "incomplete"),
        ({"age": "child", "no": ["under-fifteen"]}, "excluded"),
        ({"yes": ["under-fifteen"]}, "indicated"),
        ({"no": ["under-eighteen"]}, "excluded"),
    ],
)
def test_an_age_is_one_fact_however_it_is_recorded(said: dict[str, Any], expected: str) -> None:
    answer = assessed("recruitment-of-children", persons=["civilian"], **said)
    assert status(answer, "recruitment-of-children") == expected


def test_who_is_over_fifteen_may_still_be_a_child() -> None:
    answer = assessed("use-of-children-in-hostilities", state="YE", persons=["civilian"], no=["under-fifteen"])
    assert status(answer, "use-of-children-in-hostilities") == "excluded"
    assert status(answer, "recruitment-or-use-under-eighteen") == "incomplete"


def test_a_group_that_takes_in_children_needs_no_further_answer_that_it_is_one() -> None:
    """OPAC 4(1)."""
    told = {"persons": ["civilian"], "age": "child", "state": "YE"}
    assert (
        status(assessed("recruitment-of-children", by="b", **told), "recruitment-or-use-under-eighteen") == "indicated"
    )
    assert (
        status(assessed("recruitment-of-children", by="a", **told), "recruitment-or-use-under-eighteen") == "incomplete"
    )


def test_a_claim_that_answers_a_question_about_an_act_is_never_told_as_tied_to_none() -> None:
    answers = [{"question": "recognisable-as-protected", "affirmed_by": [ACCUSED]}]
    answer = heard("arson", {"circumstances": answers}, objects=["dwelling"])
    (aside,) = [each for each in answer.set_aside if each.claim == ACCUSED]
    assert aside.reason.startswith("Tied to an act")


def test_what_the_record_tells_is_not_asked_again() -> None:
    answer = assessed("deprivation-of-liberty", kind="occupation", persons=["civilian-deprived-of-liberty"])
    assert {each.text for each in answer.questions if each.circumstance is None} == set()


def test_a_weapon_that_no_treaty_bans_here_is_asked_about_like_any_other() -> None:
    plain = assessed("shelling", objects=["residential-area"], means=["artillery"])
    cluster = assessed("shelling", objects=["residential-area"], means=["cluster-munition"])
    assert "cluster-munitions" in {each.rule for each in cluster.lawful}
    assert asked(plain, "failure-of-precautions") == asked(cluster, "failure-of-precautions") != set()


def test_below_the_threshold_nobody_is_cleared() -> None:
    answer = assessed("killing", kind="no-armed-conflict", persons=["civilian"])
    assert not answer.findings
    (told,) = [each for each in answer.lawful if each.rule == "killing-of-persons-not-taking-part"]
    assert "human rights law" in told.statement
    assert "clears nobody" in told.statement


def test_a_denial_that_the_killed_took_no_part_contests_the_killing() -> None:
    """AP I 51(3); ICRC rule 6."""
    part = [{"question": "victims-taking-no-active-part", "denied_by": [ACCUSED]}]
    answer = heard("killing", {"circumstances": part}, persons=["civilian"])
    assert status(answer, "killing-of-persons-not-taking-part") == "contested"


def test_who_is_held_is_out_of_the_fight() -> None:
    """Common article 3(1): placed out of the fight by detention."""
    answer = assessed(
        "ill-treatment",
        persons=["civilian-deprived-of-liberty"],
        yes=["severe-pain-or-suffering", "purpose-of-the-pain"],
    )
    found = finding(answer, "torture")
    assert found is not None
    (crime,) = [each for each in found.crimes if each.provision == "rome:8.2.c.i-4"]
    assert {each.element: each.answer.value for each in crime.elements}["status"] == "yes"


def test_the_dead_can_be_outraged() -> None:
    """Elements of Crimes, note to article 8(2)(c)(ii)."""
    answer = assessed("treatment-of-the-dead", persons=["dead-person"], no=["dead-treated-with-respect"])
    found = finding(answer, "despoiling-or-mutilation-of-the-dead")
    assert found is not None
    (crime,) = [each for each in found.crimes if each.provision == "rome:8.2.c.ii"]
    answers = {each.element: each.answer.value for each in crime.elements}
    assert answers["humiliation"] == answers["status"] == "yes"


@pytest.mark.parametrize("conduct", ["shooting", "drone-strike", "explosive-device-attack"])
def test_what_is_aimed_at_civilians_is_a_finding_with_the_aim_left_open(conduct: str) -> None:
    answer = assessed(conduct, persons=["civilian"])
    assert status(answer, "attack-on-civilians") == "incomplete"
    assert "directed-at-civilians" in asked(answer, "attack-on-civilians")


def test_shots_at_a_person_are_no_indiscriminate_attack_by_themselves() -> None:
    assert status(assessed("shooting", persons=["journalist"]), "indiscriminate-attack") is None


def test_fire_on_who_surrenders_is_a_finding_without_any_circumstance() -> None:
    """AP I 41(2)(b)."""
    answer = assessed("shelling", kind="international", persons=["surrendering"])
    assert status(answer, "attack-on-persons-hors-de-combat") == "incomplete"


def test_why_not_tells_what_nobody_denies_from_what_nobody_says() -> None:
    (answer,) = why_not("failure-to-warn", submission("shelling", objects=["dwelling"]), catalogue())
    assert [each.partition(' "')[0] for each in answer.takes] == ["a no to"]


def test_capture_in_combat_is_told_as_lawful_whatever_the_captured_are_called() -> None:
    for person in ("captured-fighter", "fighter", "member-of-armed-group", "surrendering"):
        assert "capture-of-fighters" in {each.rule for each in assessed("capture", persons=[person]).lawful}


def test_what_happened_at_sea_is_under_the_convention_for_the_sea() -> None:
    """GC II 4 and 18."""
    said = {"kind": "international", "persons": ["shipwrecked"]}
    for parts in (said, {**said, "persons": ["wounded-or-sick"], "yes": ["at-sea"]}):
        found = finding(assessed("neglect-of-search", **parts), "wounded-not-collected")
        assert found is not None
        outcomes = {each.provision: each.outcome.value for each in found.provisions}
        assert (outcomes["gc2:18.1"], outcomes["gc1:15.1"]) == ("applicable", "not-applicable")


def test_the_high_seas_are_nobodys_territory() -> None:
    place = {"name": {"en": "Off the coast"}, "country": "XZ", "precision": "region"}
    answer = heard("neglect-of-search", {"where": place}, kind="international", persons=["wounded-or-sick"])
    found = finding(answer, "wounded-not-collected")
    assert found is not None
    outcomes = {each.provision: each.outcome.value for each in found.provisions}
    assert (outcomes["gc2:18.1"], outcomes["gc1:15.1"]) == ("applicable", "not-applicable")


def test_an_attack_on_rescuers_is_an_attack_on_civilians() -> None:
    """AP I 62(1), 50."""
    answer = assessed(
        "aerial-bombardment", persons=["civil-defence-worker"], yes=["directed-at-protected-persons-or-objects"]
    )
    assert "attack-on-civilians" in indicated(answer)


def test_a_civil_aircraft_brought_down_is_no_military_one() -> None:
    answer = assessed("downing-of-aircraft", kind="international", objects=["civilian-vehicle"], persons=["civilian"])
    assert {"attack-on-civilians", "attack-on-civilian-objects"} <= raised(answer)
    assert not answer.lawful


@pytest.mark.parametrize("means", ["civilian-clothes", "protective-emblem", "united-nations-emblem"])
def test_an_attack_on_a_base_in_feigned_protection_is_asked_about_and_not_told_as_lawful(means: str) -> None:
    """AP I 37(1)(c) and (d)."""
    answer = assessed("explosive-device-attack", by="b", objects=["military-position"], means=[means])
    assert "attack-on-fighters" not in {each.rule for each in answer.lawful}
    assert "perfidy" in {one.category for each in answer.questions for one in each.decides}


def test_under_what_is_settled_nothing_is_asked() -> None:
    """A hospital is in the list of article 8(2)(e)(iv) whether or not it is a monument too."""
    answer = assessed("shelling", objects=["hospital"])
    crime = {
        each.circumstance.value
        for each in answer.questions
        if each.circumstance is not None and any(one.crime == "rome:8.2.e.iv" for one in each.decides)
    }
    assert "object-in-military-use" in crime
    assert "cultural-property-of-great-importance" not in crime


@pytest.mark.parametrize(
    ("parts", "category", "expected"),
    [
        (
            {"conduct": "deprivation-of-liberty", "persons": ["civilian", "prisoner-of-war"], "kind": "international"},
            "arbitrary-detention",
            "incomplete",
        ),
        (
            {
                "conduct": "shelling",
                "persons": ["civilian", "civilian-taking-direct-part"],
                "yes": ["directed-at-civilians"],
            },
            "attack-on-civilians",
            "contested",
        ),
    ],
)
def test_what_is_lawful_against_some_excludes_nothing_against_others(
    parts: dict[str, Any], category: str, expected: str
) -> None:
    """GC III 21 lets prisoners of war be interned, and nobody beside them; AP I 51(3) takes protection from who fights."""
    assert status(assessed(**parts), category) == expected


@pytest.mark.parametrize("persons", ["person-deprived-of-liberty", "prisoner-of-war", "civilian-deprived-of-liberty"])
@pytest.mark.parametrize("conduct", ["aerial-bombardment", "shelling", "missile-strike", "drone-strike"])
def test_whoever_strikes_a_prison_from_afar_is_not_said_to_hold_those_in_it(conduct: str, persons: str) -> None:
    """Killing of persons in the power of a party (common article 3; GC III 130; GC IV 147): they are in another's."""
    parts: dict[str, Any] = {"kind": "international", "persons": [persons], "harms": [("death", persons)]}
    struck = assessed(conduct, objects=["place-of-detention"], **parts)
    assert status(struck, "killing-of-persons-not-taking-part") is None
    shot = assessed("shooting", **parts)
    assert status(shot, "killing-of-persons-not-taking-part") == "indicated"
    own = assessed(conduct, yes=["victims-in-power-of-the-party"], **parts)
    assert status(own, "killing-of-persons-not-taking-part") == "indicated"


def test_a_denial_that_anybody_was_held_is_heard_where_captives_are_said_to_have_been_killed() -> None:
    who = [{"person": "captured-fighter", "claims": [TELLER]}]
    told = assessed("killing", persons=["captured-fighter"], yes=["victims-in-power-of-the-party"])
    assert status(told, "attack-on-persons-hors-de-combat") == "indicated"
    in_combat = [{"question": "victims-in-power-of-the-party", "affirmed_by": [TELLER], "denied_by": [ACCUSED]}]
    answer = heard("killing", {"against": who, "circumstances": in_combat})
    assert status(answer, "attack-on-persons-hors-de-combat") == "contested"
    assert status(answer, "killing-of-persons-not-taking-part") == "contested"


@pytest.mark.parametrize("objective", ["military-objective-present", "directed-at-military-objective"])
def test_where_an_objective_and_civilians_were_struck_the_balance_of_the_two_is_left_open(objective: str) -> None:
    """Rule 14: what is left to ask of an attack on an objective; the toll by itself answers nothing."""
    both: dict[str, Any] = {"persons": ["civilian"], "harms": [("death", "civilian")], "yes": [objective]}
    answer = assessed("aerial-bombardment", **both)
    assert status(answer, "disproportionate-attack") == "incomplete"
    assert {"civilian-harm-expected", "expected-harm-excessive"} <= asked(answer, "disproportionate-attack")
    for missing in ("harms", "yes"):
        assert status(assessed("aerial-bombardment", **{**both, missing: []}), "disproportionate-attack") is None


@pytest.mark.parametrize("conduct", ["drone-strike", "explosive-device-attack"])
def test_what_a_drone_or_a_placed_bomb_strikes_was_aimed_at_and_its_use_is_asked(conduct: str) -> None:
    answer = assessed(conduct, objects=["energy-installation"])
    assert status(answer, "attack-on-civilian-objects") == "incomplete"
    assert "object-in-military-use" in asked(answer, "attack-on-civilian-objects")


def test_an_office_of_the_press_is_a_civilian_object_and_no_journalist() -> None:
    """Rule 34 and AP I 79 protect persons; premises and equipment are civilian objects (rules 7 and 9)."""
    answer = assessed("missile-strike", objects=["press-object"], no=["object-in-military-use"])
    assert status(answer, "attack-on-civilian-objects") == "incomplete"
    assert "attack-on-journalists" not in raised(answer)


def test_of_a_conflict_that_all_claims_call_the_one_kind_nobody_is_asked_whether_it_was_the_other() -> None:
    answer = assessed("deprivation-of-liberty", persons=["civilian"])
    found = finding(answer, "arbitrary-detention")
    assert found is not None
    interned = next(each for each in found.explanations if "prisoners of war" in each.statement)
    assert interned.answer.value == "no"
    assert not [each for each in answer.questions if each.text == WHAT[FactKind.CONFLICT][0]]


def test_nothing_is_asked_of_persons_of_whom_nobody_speaks() -> None:
    """Whether peacekeepers had the protection of civilians is no question where villagers were shot."""
    who = [{"person": "civilian", "claims": [TELLER], "denied_by": [ACCUSED]}]
    answer = heard("killing", {"against": who})
    open_questions = asked(answer, "killing-of-persons-not-taking-part")
    assert "victims-taking-no-active-part" in open_questions
    assert "entitled-to-civilian-protection" not in open_questions
    bombed = assessed("aerial-bombardment", persons=["civilian"], no=["military-objective-present"])
    assert "directed-at-civilians" in asked(bombed, "attack-on-civilians")
    assert "directed-at-protected-persons-or-objects" not in asked(bombed, "attack-on-civilians")


@pytest.mark.parametrize(("kind", "asks"), [("occupation", False), ("non-international", True)])
def test_an_occupation_is_no_rival_of_the_international_conflict_that_it_is_part_of(kind: str, asks: bool) -> None:
    plain: Any = unstructure(submission("arson", kind="international", objects=["dwelling"]))
    first = plain["conflict"]["classifications"][0]
    plain["conflict"]["classifications"].append({**first, "kind": kind})
    answer = assess(structure(plain, Submission), catalogue())
    assert any(each.text == WHAT[FactKind.CONFLICT][0] for each in answer.questions) is asks


def test_who_says_that_something_was_left_undone_speaks_for_the_finding_and_not_against_it() -> None:
    found = finding(assessed("shelling", persons=["civilian"], no=["warning-given"]), "failure-to-warn")
    assert found is not None
    assert found.status.value == "indicated"
    left_out = next(
        each
        for each in found.elements
        if each.answer.value == "yes" and each.reason.because and "warn" in each.statement
    )
    assert {(each.claim, each.affirms) for each in links(left_out.reason)} == {(TELLER, True)}


def test_several_voices_of_which_one_alone_bears_an_element_are_not_told_as_all_saying_it() -> None:
    who = [{"actor": "a", "claims": [ACCUSED]}]
    answer = heard("arson", {"by": who, "claims": [TELLER]}, objects=["dwelling"])
    found = finding(answer, "destruction-of-property")
    assert found is not None
    assert found.status.value == "indicated"
    assert "since at least one element rests on one origin alone" in found.sentence
    assert "(the party whose conduct this is)" in found.sentence


def test_what_the_accused_party_alone_says_for_itself_is_asked_of_others() -> None:
    """It is contested on that word and nothing else: whoever else answers it settles the finding."""
    question = "displacement-for-security-or-imperative-reasons"
    known = [
        {"question": each, "affirmed_by": [TELLER]}
        for each in ("displaced-for-reasons-of-the-conflict", "displacement-ordered")
    ]
    for voices, expected in (([ACCUSED], True), ([ACCUSED, TELLER], False)):
        reasons = [*known, {"question": question, "affirmed_by": voices}]
        answer = heard("displacement-of-persons", {"circumstances": reasons}, persons=["civilian"])
        assert (question in asked(answer, "forced-displacement")) is expected
        assert status(answer, "forced-displacement") == ("contested" if expected else "excluded")


@pytest.mark.parametrize(
    ("person", "expected"),
    [({"age": 14}, "indicated"), ({"age": 17}, "incomplete"), ({"age_group": AgeGroup.CHILD_UNDER_15}, "indicated")],
)
def test_the_age_of_one_who_is_known_by_himself_counts_as_the_age_of_many_does(
    person: dict[str, Any], expected: str
) -> None:
    told = submission("recruitment-of-children", persons=["civilian"], harms=["loss-of-liberty"])
    (incident,) = told.incidents
    (act,) = incident.acts
    (harm,) = act.harms
    known = revised(harm, persons=(Casualty(claims=(TELLER,), **person),))
    told = revised(told, incidents=(revised(incident, acts=(revised(act, harms=(known,)),)),))
    assert status(assess(told, catalogue()), "recruitment-of-children") == expected


@pytest.mark.parametrize(
    ("category", "denied", "who"),
    [
        ("women-held-with-men", "women-held-apart", {"sex": "female"}),
        ("basic-needs-of-persons-held", "basic-needs-of-detainees-met", {}),
    ],
)
def test_want_of_means_excuses_who_holds_persons_only_where_a_treaty_says_so(
    category: str, denied: str, who: dict[str, Any]
) -> None:
    """AP II 5 goes as far as the means at hand and as the local population has it; GC III, GC IV and AP I 75 do not."""
    held = {"persons": ["civilian-deprived-of-liberty"], "no": [denied], "yes": ["all-feasible-measures-taken"], **who}
    within, between = (
        assessed("deprivation-of-liberty", kind=kind, **held) for kind in ("non-international", "international")
    )
    assert category not in indicated(within)
    assert category in indicated(between)


def test_children_are_held_apart_whatever_means_are_at_hand() -> None:
    answer = assessed(
        "deprivation-of-liberty",
        persons=["civilian-deprived-of-liberty"],
        age="child",
        no=["children-held-apart"],
        yes=["all-feasible-measures-taken"],
    )
    assert "children-held-with-adults" in indicated(answer)


def test_a_medical_unit_keeps_its_things_until_a_warning_went_unheeded() -> None:
    abused = {"objects": ["hospital"], "yes": ["acts-harmful-to-the-enemy"]}
    assert "medical-unit-not-respected" in indicated(assessed("taking-of-property", **abused))
    abused["yes"].append("warned-to-cease-abuse")
    assert "medical-unit-not-respected" not in indicated(assessed("taking-of-property", **abused))


def test_military_necessity_excuses_no_want_of_decency_towards_the_dead() -> None:
    needed = {"yes": ["imperative-military-necessity"]}
    buried = assessed("treatment-of-the-dead", persons=["dead-person"], no=["dead-buried-decently"], **needed)
    assert "disrespectful-disposal-of-the-dead" in indicated(buried)
    graves = assessed("demolition", objects=["graves"], **needed)
    assert "disrespectful-disposal-of-the-dead" not in indicated(graves)


@pytest.mark.parametrize(("aim", "named"), [([], False), (["directed-at-civilians"], True)])
def test_fire_without_care_is_an_attack_on_civilians_with_it_only_where_they_were_its_object(
    aim: list[str], named: bool
) -> None:
    answer = assessed(
        "aerial-bombardment",
        kind="international",
        state="CO",
        other="PE",
        persons=["civilian"],
        means=["incendiary-weapon"],
        yes=aim,
        no=["care-taken-with-incendiary-weapons"],
    )
    found = finding(answer, "incendiary-weapons-without-care")
    assert found is not None
    assert ("ccw-p3:2.1" in {each.provision for each in found.provisions}) is named


def test_no_effort_of_a_party_excuses_sexual_violence_by_its_own() -> None:
    answer = assessed("rape", persons=["civilian"], sex="female", yes=["all-feasible-measures-taken"])
    assert "specific-needs-of-women" in indicated(answer)


@pytest.mark.parametrize(("voice", "expected"), [(ACCUSED, "contested"), (TELLER, "excluded")])
def test_where_an_explanation_needs_two_facts_the_partys_word_for_one_of_them_is_not_enough(
    voice: str, expected: str
) -> None:
    """That a church was in military use others tell; that this made its destruction imperative only the party says."""
    church: dict[str, Any] = {"objects": ["place-of-worship"], "kind": "international"}
    answers = [
        {"question": "cultural-property-of-great-importance", "affirmed_by": [TELLER]},
        {"question": "directed-at-protected-persons-or-objects", "affirmed_by": [TELLER]},
        {"question": "object-in-military-use", "affirmed_by": [TELLER]},
        {"question": "imperative-military-necessity", "affirmed_by": [voice]},
    ]
    answer = heard("shelling", {"circumstances": answers}, **church)
    assert status(answer, "attack-on-cultural-property") == expected
    alone = voice == ACCUSED
    assert ("imperative-military-necessity" in asked(answer, "attack-on-cultural-property")) is alone
    assert "object-in-military-use" not in asked(answer, "attack-on-cultural-property")


SPARING = ("target-verified", "means-chosen-to-spare-civilians", "effects-assessed", "suspended-when-apparent")


@pytest.mark.parametrize("exposed", [True, False])
def test_of_a_lawful_strike_it_is_still_asked_what_was_done_to_spare_civilians_who_were_there(exposed: bool) -> None:
    """Rules 15 to 20 bind whoever attacks an objective, however little harm was to be expected of it."""
    answer = assessed(
        "drone-strike",
        persons=["fighter", "civilian"] if exposed else ["fighter"],
        yes=["directed-at-military-objective"],
        no=["expected-harm-excessive"],
    )
    assert "attack-on-objective-with-limited-harm" in {each.rule for each in answer.lawful}
    assert (asked(answer, "failure-of-precautions") == set(SPARING)) is exposed
    assert ("warning-given" in asked(answer, "failure-to-warn")) is exposed
    assert not asked(answer, "disproportionate-attack")


def test_why_not_tells_of_a_lawful_strike_what_is_asked_all_the_same() -> None:
    strike = submission(
        "drone-strike", persons=["civilian"], yes=["directed-at-military-objective"], no=["expected-harm-excessive"]
    )
    (left,) = why_not("failure-of-precautions", strike, catalogue())
    assert left.said == "not at issue; it is asked about"
    (settled,) = why_not("disproportionate-attack", strike, catalogue())
    assert settled.said == "not at issue on this record"


@pytest.mark.parametrize("conduct", ["killing", "ill-treatment", "humiliation", "mutilation"])
def test_who_is_held_is_protected_whoever_it_is(conduct: str) -> None:
    """Common article 3(1), AP I 75(1): a civilian is, and so is a fighter who is held."""
    category, more = {
        "killing": ("killing-of-persons-not-taking-part", []),
        "ill-treatment": ("cruel-or-inhuman-treatment", ["severe-pain-or-suffering"]),
        "humiliation": ("outrages-upon-dignity", ["humiliated-or-degraded", "recognised-as-outrage"]),
        "mutilation": ("mutilation", ["permanently-disfigured-or-disabled"]),
    }[conduct]
    held = assessed(conduct, persons=["unknown-status"], yes=[*more, "in-custody-or-under-control"])
    assert category in indicated(held)
    free = assessed(conduct, persons=["unknown-status"], yes=more)
    assert category not in indicated(free)


@pytest.mark.parametrize("who", ["civilian", "medical-personnel", "person-deprived-of-liberty", "unknown-status"])
def test_where_anybody_is_taken_it_is_asked_what_became_of_them(who: str) -> None:
    answer = assessed("deprivation-of-liberty", persons=[who])
    assert "fate-or-whereabouts-concealed" in asked(answer, "enforced-disappearance")
    assert "details-recorded" in asked(answer, "unrecorded-detention")
    assert "basic-needs-of-detainees-met" in asked(answer, "basic-needs-of-persons-held")
    assert "treated-humanely" in asked(answer, "inhumane-treatment")


@pytest.mark.parametrize(
    ("who", "kind", "mission", "conventions"),
    [
        ("unknown-status", "non-international", False, False),
        ("unknown-status", "international", False, True),
        ("peacekeeper", "non-international", True, False),
    ],
)
def test_missions_and_protected_persons_are_asked_about_where_there_can_be_any(
    who: str, kind: str, mission: bool, conventions: bool
) -> None:
    questions = asked(assessed("killing", kind=kind, persons=[who]), "killing-of-persons-not-taking-part")
    assert "victims-taking-no-active-part" in questions
    assert ("entitled-to-civilian-protection" in questions) is mission
    assert ("protected-by-a-geneva-convention" in questions) is conventions


def test_forces_near_a_hospital_are_not_told_as_placed_in_it() -> None:
    """A post beside a hospital is a matter of rule 23; to use the hospital is another (rule 28, AP I 12(4))."""
    category = "military-use-of-medical-unit"
    near = assessed("placing-of-forces-among-civilians", objects=["hospital"])
    assert category not in raised(near)
    assert asked(near, category) == {"object-in-military-use", "acts-harmful-to-the-enemy", "meant-to-shield"}
    shielded = assessed("placing-of-forces-among-civilians", objects=["hospital"], yes=["meant-to-shield"])
    assert category in indicated(shielded)
    within = assessed("placing-of-forces-among-civilians", objects=["hospital"], yes=["object-in-military-use"])
    assert status(within, category) == "incomplete"


def test_of_mines_among_houses_it_is_asked_at_whom_they_were_directed() -> None:
    among_houses = assessed("laying-of-mines", objects=["dwelling"], means=["anti-personnel-mine"])
    assert "directed-at-civilians" in asked(among_houses, "attack-on-civilians")
    on_a_front = assessed("laying-of-mines", objects=["military-position"], means=["anti-personnel-mine"])
    assert not asked(on_a_front, "attack-on-civilians")


def test_an_answer_names_no_claim_for_it_that_only_a_way_without_an_answer_needs() -> None:
    """That fighters too were killed is no reason why the civilians beside them took no active part."""
    fighters = [
        {"person": "civilian", "claims": [TELLER]},
        {"person": "fighter", "claims": [ACCUSED]},
    ]
    answer = heard("ground-assault", {"against": fighters}, harms=["death"])
    found = finding(answer, "killing-of-persons-not-taking-part")
    assert found is not None
    (taking_no_part,) = [each for each in found.elements if each.element == "no-active-part"]
    assert taking_no_part.answer.value == "yes"
    assert [each.claim for each in links(taking_no_part.reason)] == [TELLER]


@pytest.mark.parametrize(
    ("held", "protected"),
    [
        (["in-custody-or-under-control", "of-another-allegiance-than-the-holder"], "yes"),
        (["victims-in-power-of-the-party", "of-another-allegiance-than-the-holder"], "yes"),
        (["protected-by-a-geneva-convention"], "yes"),
        (["in-custody-or-under-control"], "unknown"),
        (["of-another-allegiance-than-the-holder"], "unknown"),
    ],
)
def test_a_civilian_held_by_a_party_not_his_own_is_protected_by_convention_iv_however_that_is_told(
    held: list[str], protected: str
) -> None:
    """GC IV 4(1): in the hands of a party of which they are not nationals."""
    answer = assessed("killing", kind="international", persons=["civilian"], yes=held)
    found = finding(answer, "killing-of-persons-not-taking-part")
    assert found is not None
    crimes = {each.provision: each for each in found.crimes}
    for name in ("gc4:147.wilful-killing", "rome:8.2.a.i"):
        assert {each.element: each.answer.value for each in crimes[name].elements}["protected"] == protected


@pytest.mark.parametrize(
    ("what", "shown"), [("school", False), ("place-of-worship", True), ("historic-monument", True)]
)
def test_a_burnt_school_is_no_monument_of_the_heritage_of_peoples(what: str, shown: bool) -> None:
    """AP I 85(4)(d): historic monuments, works of art or places of worship."""
    answer = assessed("arson", kind="international", state="CO", other="PE", objects=[what])
    found = finding(answer, "attack-on-dedicated-buildings")
    assert found is not None
    assert ("ap1:85.4.d" in {each.provision for each in found.crimes}) is shown


@pytest.mark.parametrize(("kind", "is_asked"), [("no-armed-conflict", False), ("non-international", True)])
def test_below_the_threshold_of_armed_conflict_nothing_is_asked_on_the_law_of_attacks(
    kind: str, is_asked: bool
) -> None:
    answer = assessed("shooting", kind=kind, persons=["civilian"], yes=["directed-at-civilians"])
    assert bool(asked(answer, "failure-of-precautions")) is is_asked
    assert bool(asked(answer, "disproportionate-attack")) is is_asked
    (left,) = why_not("failure-of-precautions", submission("shooting", kind=kind, persons=["civilian"]), catalogue())
    assert (left.said == "not at issue; it is asked about") is is_asked


@pytest.mark.parametrize(("told", "owed"), [(["at-sea"], True), ([], False)])
def test_after_an_engagement_at_sea_those_in_the_water_are_to_be_searched_for(told: list[str], owed: bool) -> None:
    """GC II 18(1): also by the side that sank the ship lawfully."""
    answer = assessed(
        "attack", kind="international", objects=["military-ship"], persons=["member-of-state-armed-forces"], yes=told
    )
    assert "attack-on-fighters" in {each.rule for each in answer.lawful}
    assert ("search-after-an-engagement-at-sea" in {each.rule for each in answer.duties}) is owed


@pytest.mark.parametrize("held", ["in-custody-or-under-control", "victims-in-power-of-the-party"])
def test_whoever_kills_a_wounded_fighter_in_custody_knows_that_he_is_out_of_the_fight(held: str) -> None:
    """Custody and power are one thing, whichever question it was recorded under."""
    answer = assessed("killing", persons=["wounded-or-sick"], yes=[held])
    assert "attack-on-persons-hors-de-combat" in indicated(answer)
