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
