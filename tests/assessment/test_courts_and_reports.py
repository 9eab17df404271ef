"""What records of decided cases and reported incidents brought to light, in general terms."""

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.submission import Submission
from tests.assessment import building


def crimes(answer, category):
    found = building.finding(answer, category)
    assert found is not None
    return {each.provision: each.status.value for each in found.crimes if each.status is not None}


def test_a_shot_at_an_ambulance_is_no_attack_on_a_building_of_the_sick():
    told = {"yes": ["directed-at-protected-persons-or-objects"]}
    at_ambulance = crimes(
        building.assessed("shooting", objects=["medical-transport"], **told), "attack-on-medical-units"
    )
    at_hospital = crimes(building.assessed("shooting", objects=["hospital"], **told), "attack-on-medical-units")
    assert "rome:8.2.e.ii" in at_ambulance
    assert "rome:8.2.e.iv" not in at_ambulance
    assert "rome:8.2.e.iv" in at_hospital


def test_between_states_too_an_ambulance_is_no_building_of_the_sick():
    at_ambulance = building.assessed("shooting", kind="international", objects=["medical-transport"])
    assert "rome:8.2.b.xxiv" in crimes(at_ambulance, "attack-on-medical-units")
    assert "rome:8.2.b.ix" not in crimes(at_ambulance, "attack-on-medical-units")


def test_no_cultural_value_of_an_ambulance_is_asked_about():
    answer = building.assessed("shooting", objects=["medical-transport"])
    asked = {each.circumstance.value for each in answer.questions if each.circumstance is not None}
    assert "cultural-property-of-great-importance" not in asked


def test_an_armed_group_is_not_asked_for_the_safeguards_of_a_states_volunteers():
    told = {"persons": ["civilian"], "age": "child", "yes": ["recruited-or-enlisted"]}
    by_group = building.assessed("recruitment-of-children", by="b", **told)
    by_army = building.assessed("recruitment-of-children", by="a", **told)
    category = "recruitment-or-use-under-eighteen"
    assert building.status(by_group, category) == "indicated"
    assert "voluntary-enlistment-with-safeguards" not in building.asked(by_group, category)
    assert building.finding(by_group, category).not_addressed == ()
    assert "voluntary-enlistment-with-safeguards" in building.asked(by_army, category)


def test_who_is_injured_by_the_ill_treatment_was_not_wounded_before_it():
    told = {"persons": ["civilian-deprived-of-liberty"], "yes": ["severe-pain-or-suffering"]}
    beaten = building.assessed("ill-treatment", harms=[("injury", "civilian-deprived-of-liberty")], **told)
    assert building.status(beaten, "cruel-or-inhuman-treatment") == "indicated"
    assert building.finding(beaten, "wounded-ill-treated-or-robbed") is None


def in_use(speaker):
    """A missile at a school between States; *speaker* says that soldiers slept in it."""
    plain = unstructure(building.submission("missile-strike", kind="international", objects=["school"]))
    plain["claims"].append({**plain["claims"][0], "id": "k2", "speaker": speaker})
    plain["incidents"][0]["acts"][0]["circumstances"] = [{"question": "object-in-military-use", "affirmed_by": ["k2"]}]
    return assess(structure(plain, Submission), building.catalogue())


def test_an_object_that_others_say_was_in_military_use_is_no_object_of_the_crime_against_civilian_objects():
    answer = in_use("b")
    assert building.status(answer, "attack-on-civilian-objects") == "excluded"
    assert crimes(answer, "attack-on-civilian-objects")["rome:8.2.b.ii"] == "excluded"


def test_the_attackers_own_word_that_an_object_was_in_military_use_leaves_the_crime_open():
    answer = in_use("a")
    assert building.status(answer, "attack-on-civilian-objects") == "contested"
    assert crimes(answer, "attack-on-civilian-objects")["rome:8.2.b.ii"] == "incomplete"
    assert "directed-at-civilian-objects" in building.asked(answer, "attack-on-civilian-objects")


def test_no_consent_is_asked_for_to_a_strike_on_relief_goods_and_some_is_to_their_taking():
    struck = building.assessed("drone-strike", objects=["relief-object"])
    taken = building.assessed("taking-of-property", objects=["relief-object"])
    assert "owner-consented" not in building.asked(struck, "attack-on-relief-objects")
    assert "owner-consented" in building.asked(taken, "attack-on-relief-objects")


def test_an_explanation_that_does_not_fit_the_act_is_told_where_a_claim_speaks_of_it():
    struck = building.assessed("drone-strike", objects=["relief-object"], yes=["owner-consented"])
    told = {each.element: each.answer for each in building.finding(struck, "attack-on-relief-objects").explanations}
    assert told["consent"] == "yes"


def test_of_a_rape_nobody_asks_whether_the_party_did_all_that_it_could():
    told = {"persons": ["civilian"], "sex": "female"}
    by_violence = building.assessed("rape", **told)
    by_neglect = building.assessed("deprivation-of-liberty", no=["specific-needs-respected"], **told)
    assert building.status(by_violence, "specific-needs-of-women") == "indicated"
    assert "all-feasible-measures-taken" not in building.asked(by_violence, "specific-needs-of-women")
    assert "all-feasible-measures-taken" in building.asked(by_neglect, "specific-needs-of-women")


def who_they_were(answer):
    (asked,) = [each for each in answer.questions if each.text.startswith("Who were the persons concerned")]
    return {each.category for each in asked.decides}


def test_who_was_struck_is_asked_where_nobody_knows_it():
    assert "attack-on-civilians" in who_they_were(building.assessed("drone-strike", persons=["unknown-status"]))
    assert "indiscriminate-attack" in who_they_were(
        building.assessed("aerial-bombardment", harms=[("death", "unknown-status")])
    )


def test_who_was_killed_in_custody_is_asked_where_nobody_knows_it():
    answer = building.assessed("killing", persons=["unknown-status"])
    assert "killing-of-persons-not-taking-part" in who_they_were(answer)


def test_fighters_with_somebody_beside_them_of_whom_nobody_knows_who_it_was_are_no_lawful_end_of_the_matter():
    alone = building.assessed("aerial-bombardment", persons=["member-of-armed-group"])
    beside = building.assessed("aerial-bombardment", persons=["member-of-armed-group", "unknown-status"])
    assert "attack-on-fighters" in {each.rule for each in alone.lawful}
    assert "attack-on-fighters" not in {each.rule for each in beside.lawful}
    assert not any(each.text.startswith("Who were the persons") for each in alone.questions)
    assert "indiscriminate-attack" in who_they_were(beside)


def binding_rules(answer, category):
    found = building.finding(answer, category)
    assert found is not None
    return {each.provision for each in found.provisions if each.outcome.value == "applicable"}


def test_a_place_that_is_said_to_be_occupied_is_one_where_the_law_of_occupation_binds():
    told = {"persons": ["civilian"], "no": ["displacement-for-security-or-imperative-reasons"]}
    moved = ["by-coercion-not-choice", "protected-by-a-geneva-convention", "occupied-by-the-party"]
    answer = building.assessed("displacement-of-persons", kind="international", yes=moved, **told)
    category = "deportation-or-forcible-transfer"
    assert building.status(answer, category) == "indicated"
    assert {"gc4:49.1", "cihl:129.a"} <= binding_rules(answer, category)


def test_no_place_is_occupied_in_a_conflict_with_a_group_whatever_is_said_of_it():
    answer = building.assessed("displacement-of-persons", persons=["civilian"], yes=["occupied-by-the-party"])
    bound = {each.provision for one in answer.findings for each in one.provisions if each.outcome.value == "applicable"}
    assert not any(name.startswith("gc4:") for name in bound)
