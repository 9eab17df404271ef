"""The categories on the government of occupied territory, and on what is owed to those who are in a party's power there.

A row holds a record that indicates the category, one that is lawful (or another matter), and one that leaves it open with
the question that comes back. Source: Hague Regulations 42 to 56; GC IV 35 and 47 to 78; AP I 69 and 72 to 79.
"""

from typing import Any, Final

import pytest

from tests.assessment.building import asked, assessed, catalogue, finding, indicated, status

OCCUPIED: Final = {"kind": "occupation", "state": "RU", "other": "UA", "place": "UA", "occupier": "a"}
UNTOLD: Final = {"kind": "international", "occupier": None}
"""Nobody says that there is an occupation, nor who occupies."""
RULING: Final = {"conduct": "governing-of-territory", **OCCUPIED}
PRESSURE: Final = {"conduct": "pressure-on-persons", **OCCUPIED, "persons": ["civilian"]}
CHILDREN: Final = {"conduct": "deportation", **OCCUPIED, "persons": ["civilian"], "age": "child"}
CONVICTED: Final = {"conduct": "penal-sanction", **OCCUPIED, "persons": ["civilian-deprived-of-liberty"]}

RETURNED: Final = {
    "conduct": "displacement-of-persons",
    "kind": "international",
    "yes": ["sent-home-against-their-will"],
}

TABLE: Final[dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], str]]] = {
    "change-of-laws-or-institutions": (
        {**RULING, "yes": ["laws-or-institutions-changed"]},
        {**RULING, "yes": ["laws-or-institutions-changed", "change-needed-for-security-or-order"]},
        RULING,
        "laws-or-institutions-changed",
    ),
    "public-order-not-ensured": (
        {**RULING, "no": ["public-order-ensured"]},
        {**RULING, "yes": ["public-order-ensured"]},
        RULING,
        "public-order-ensured",
    ),
    "population-of-occupied-territory-not-supplied": (
        {**RULING, "no": ["needs-of-the-population-ensured"]},
        {**RULING, "no": ["needs-of-the-population-ensured"], "yes": ["all-feasible-measures-taken"]},
        RULING,
        "needs-of-the-population-ensured",
    ),
    "pressure-on-officials-and-judges": (
        {**PRESSURE, "yes": ["officials-pressed-for-abstaining"]},
        {**PRESSURE, "yes": ["status-of-officials-altered", "only-removed-from-post"]},
        {**PRESSURE, **UNTOLD, "yes": ["status-of-officials-altered"]},
        "occupied-by-the-party",
    ),
    "pressure-on-inhabitants": (
        {**PRESSURE, "yes": ["made-to-swear-allegiance"]},
        {**PRESSURE, "no": ["made-to-swear-allegiance", "made-to-give-information", "pressed-to-enlist"]},
        PRESSURE,
        "made-to-give-information",
    ),
    "penal-law-in-occupied-territory": (
        {**CONVICTED, "yes": ["prosecuted-for-acts-before-the-occupation"]},
        {**CONVICTED, "yes": ["penal-provisions-published"], "no": ["prosecuted-for-acts-before-the-occupation"]},
        {**CONVICTED, **UNTOLD, "no": ["penal-provisions-published"]},
        "occupied-by-the-party",
    ),
    "death-sentence-against-its-limits": (
        {**CONVICTED, "conduct": "execution-of-death-sentence", "yes": ["under-eighteen-at-the-offence"]},
        {**CONVICTED, "conduct": "execution-of-death-sentence", "yes": ["offence-open-to-the-death-penalty"]},
        {**CONVICTED, "conduct": "execution-of-death-sentence"},
        "pardon-and-delay-granted",
    ),
    "working-conditions-not-kept": (
        {**PRESSURE, "conduct": "forced-labour", "no": ["working-conditions-kept"]},
        {**PRESSURE, "conduct": "forced-labour", "yes": ["working-conditions-kept"]},
        {**PRESSURE, "conduct": "forced-labour"},
        "working-conditions-kept",
    ),
    "contributions-against-the-rules": (
        {**RULING, "no": ["contributions-as-the-law-permits"]},
        {**RULING, "yes": ["contributions-as-the-law-permits"]},
        {**RULING, **UNTOLD, "no": ["contributions-as-the-law-permits"]},
        "occupied-by-the-party",
    ),
    "evacuation-of-children": (
        {**CHILDREN, "yes": ["of-another-allegiance-than-the-holder"], "no": ["evacuated-as-the-law-permits"]},
        {**CHILDREN, "yes": ["of-another-allegiance-than-the-holder", "evacuated-as-the-law-permits"]},
        CHILDREN,
        "evacuated-as-the-law-permits",
    ),
    "status-of-children-changed": (
        {**RULING, "age": "child", "persons": ["civilian"], "yes": ["personal-status-of-children-changed"]},
        {**RULING, "no": ["personal-status-of-children-changed"]},
        {**RULING, **UNTOLD, "yes": ["personal-status-of-children-changed"]},
        "occupied-by-the-party",
    ),
    "departure-refused": (
        {**PRESSURE, "yes": ["departure-refused"]},
        {**PRESSURE, "yes": ["departure-refused", "departure-contrary-to-national-interests"]},
        PRESSURE,
        "",
    ),
    "departure-refused-without-review": (
        {**PRESSURE, "yes": ["departure-refused"], "no": ["refusal-of-departure-reconsidered"]},
        {**PRESSURE, "yes": ["departure-refused", "refusal-of-departure-reconsidered"]},
        {**PRESSURE, "no": ["refusal-of-departure-reconsidered"]},
        "departure-refused",
    ),
    "repatriation-against-will": (
        {**RETURNED, "persons": ["prisoner-of-war", "wounded-or-sick"]},
        {**RETURNED, "persons": ["prisoner-of-war"], "yes": [], "no": ["sent-home-against-their-will"]},
        {**RETURNED, "persons": ["prisoner-of-war"]},
        "",
    ),
}


@pytest.mark.parametrize("category", TABLE)
def test_a_record_that_affirms_every_element_indicates_the_category(category: str) -> None:
    assert category in indicated(assessed(**TABLE[category][0]))


@pytest.mark.parametrize("category", TABLE)
def test_what_is_lawful_on_the_record_never_indicates_the_category(category: str) -> None:
    assert status(assessed(**TABLE[category][1]), category) in (None, "excluded")


@pytest.mark.parametrize("category", TABLE)
def test_what_the_record_leaves_open_is_not_indicated_and_the_right_question_comes_back(category: str) -> None:
    answer = assessed(**TABLE[category][2])
    assert status(answer, category) in (None, "incomplete")
    assert not TABLE[category][3] or TABLE[category][3] in asked(answer, category)


@pytest.mark.parametrize("category", TABLE)
def test_outside_an_international_conflict_no_such_rule_is_applied(category: str) -> None:
    """Occupation is a form of international conflict; what AP II has of these rules Myanmar is not bound by."""
    parts = {**TABLE[category][0], **UNTOLD, "kind": "non-international", "state": "MM", "other": "TH", "place": "MM"}
    assert category not in indicated(assessed(**parts))
    (rules,) = [each for each in catalogue().violations.categories if each.id == category]
    assert {each.conflict.value for each in rules.no_crime} >= {"international"}


@pytest.mark.parametrize(
    ("answer", "provision"),
    [
        ("made-to-give-information", "gc4:31"),
        ("made-to-inform-on-own-forces", "hague-regs:44"),
        ("made-to-swear-allegiance", "hague-regs:45"),
        ("pressed-to-enlist", "gc4:51.1"),
        ("work-cut-to-make-people-work-for-the-occupier", "gc4:52.2"),
        ("workers-cut-off-from-the-protecting-power", "gc4:52.1"),
    ],
)
def test_each_kind_of_pressure_breaches_its_own_article_alone(answer: str, provision: str) -> None:
    found = finding(assessed(**PRESSURE, yes=[answer]), "pressure-on-inhabitants")
    assert found is not None
    named = {each.provision for each in found.provisions}
    assert provision in named
    others = {"hague-regs:44", "hague-regs:45", "gc4:51.1", "gc4:52.1", "gc4:52.2"} - {provision}
    assert named.isdisjoint(others)


def test_who_holds_a_prisoner_of_war_may_not_press_him_either() -> None:
    """GC III 17(4)."""
    answer = assessed(
        "ill-treatment", kind="international", persons=["prisoner-of-war"], yes=["made-to-give-information"]
    )
    found = finding(answer, "pressure-on-inhabitants")
    assert found is not None
    assert "gc3:17.4" in {each.provision for each in found.provisions if each.outcome.value == "applicable"}


def test_children_taken_across_the_border_by_their_own_state_are_no_such_evacuation() -> None:
    answer = assessed(
        **CHILDREN,
        no=[
            "of-another-allegiance-than-the-holder",
            "protected-by-a-geneva-convention",
            "nationals-of-the-adverse-party",
        ],
    )
    assert status(answer, "evacuation-of-children") == "excluded"


def named_in(answer: Any, category: str) -> set[str]:
    found = finding(answer, category)
    assert found is not None
    return {each.provision for each in found.provisions}


def test_a_death_sentence_passed_on_somebody_young_is_found_before_it_is_carried_out() -> None:
    """GC IV 68(4) forbids to pronounce it; AP I 77(5) only forbids to execute it."""
    facts: dict[str, Any] = {**CONVICTED, "yes": ["death-sentence-passed", "under-eighteen-at-the-offence"]}
    answer = assessed(**facts)
    assert "death-sentence-against-its-limits" in indicated(answer)
    named = named_in(answer, "death-sentence-against-its-limits")
    assert "gc4:68.4" in named
    assert "ap1:77.5" not in named
    executed = assessed(**{**facts, "conduct": "execution-of-death-sentence"})
    assert {"gc4:68.4", "ap1:77.5"} <= named_in(executed, "death-sentence-against-its-limits")


def test_a_death_sentence_on_a_mother_is_forbidden_to_be_carried_out_and_not_to_be_passed() -> None:
    """AP I 76(3): the parties endeavour to avoid such sentences, and do not execute them."""
    facts: dict[str, Any] = {**CONVICTED, "yes": ["death-sentence-passed", "pregnant-or-mother-of-small-children"]}
    assert "death-sentence-against-its-limits" not in indicated(assessed(**facts))
    executed = assessed(**{**facts, "conduct": "execution-of-death-sentence"})
    assert "ap1:76.3" in named_in(executed, "death-sentence-against-its-limits")


def test_laws_that_are_no_penal_laws_are_protected_by_the_regulations_and_not_by_article_64() -> None:
    answer = assessed(**RULING, yes=["laws-or-institutions-changed"])
    assert named_in(answer, "change-of-laws-or-institutions") == {"hague-regs:43"}
    answer = assessed(**RULING, yes=["penal-laws-or-courts-changed"])
    assert named_in(answer, "change-of-laws-or-institutions") == {"hague-regs:43", "gc4:64"}


def test_clothing_and_shelter_are_owed_under_protocol_i_and_food_under_the_convention() -> None:
    """AP I 69(1) comes in addition to GC IV 55."""
    category = "population-of-occupied-territory-not-supplied"
    answer = assessed(**RULING, no=["needs-of-the-population-ensured"])
    assert named_in(answer, category) == {"gc4:55.1", "gc4:56.1"}
    answer = assessed(**RULING, no=["other-essential-supplies-ensured"])
    assert named_in(answer, category) == {"ap1:69.1"}


def test_children_enlisted_in_the_occupiers_formations_are_found() -> None:
    """GC IV 50(2)."""
    answer = assessed(**RULING, age="child", persons=["civilian"], yes=["children-enlisted-by-the-occupier"])
    assert "status-of-children-changed" in indicated(answer)


def test_officials_may_be_made_to_do_the_work_that_article_51_allows() -> None:
    """GC IV 54(2)."""
    facts: dict[str, Any] = {**PRESSURE, "yes": ["officials-pressed-for-abstaining", "only-made-to-do-permitted-work"]}
    assert status(assessed(**facts), "pressure-on-officials-and-judges") == "excluded"


def test_taking_what_belongs_to_the_state_is_no_confiscation_of_private_property() -> None:
    """Hague Regulations 46(2) protects private property, 53(1) what the State owns and can be carried away."""
    named = named_in(
        assessed("taking-of-property", **OCCUPIED, objects=["public-property"]), "property-in-occupied-territory"
    )
    assert "hague-regs:53.1" in named
    assert "hague-regs:46.2" not in named
    destroyed = assessed("destruction-of-property", **OCCUPIED, objects=["public-property"])
    assert "hague-regs:53.1" not in named_in(destroyed, "property-in-occupied-territory")


def test_relief_diverted_in_urgent_need_for_the_population_itself_is_excused() -> None:
    """GC IV 60; AP I 70(3)(c)."""
    facts: dict[str, Any] = {"conduct": "taking-of-property", **OCCUPIED, "objects": ["relief-object"]}
    assert status(assessed(**facts), "attack-on-relief-objects") not in (None, "excluded")
    facts["yes"] = ["relief-diverted-for-the-population"]
    assert status(assessed(**facts), "attack-on-relief-objects") == "excluded"


@pytest.mark.parametrize(
    ("denied", "provisions"),
    [
        ("taxes-by-the-rules-in-force", {"hague-regs:48"}),
        ("contributions-only-for-army-or-administration", {"hague-regs:49"}),
        ("contributions-on-order-and-receipt", {"hague-regs:51"}),
        ("contributions-as-the-law-permits", {"hague-regs:48", "hague-regs:49", "hague-regs:51"}),
    ],
)
def test_taxes_and_the_purpose_and_form_of_contributions_have_an_article_each(
    denied: str, provisions: set[str]
) -> None:
    assert named_in(assessed(**RULING, no=[denied]), "contributions-against-the-rules") == provisions


def test_unpaid_work_and_work_for_operations_breach_different_paragraphs() -> None:
    """GC IV 51(2) says who may be made to do what work, 51(3) on what terms."""
    facts: dict[str, Any] = {**PRESSURE, "conduct": "forced-labour"}
    unpaid = assessed(**facts, yes=["work-uncompensated-or-abusive"], no=["working-conditions-kept"])
    assert "gc4:51.3" in named_in(unpaid, "forced-labour")
    assert "gc4:51.2" not in named_in(unpaid, "forced-labour")
    military = assessed(**facts, yes=["work-of-a-military-character"])
    assert "gc4:51.2" in named_in(military, "forced-labour")
    assert "gc4:51.3" not in named_in(military, "forced-labour")
    which = assessed(**facts, yes=["work-uncompensated-or-abusive"])
    assert {"gc4:51.2", "gc4:51.3"} <= named_in(which, "forced-labour")


def test_who_is_under_eighteen_is_not_made_to_work_in_occupied_territory() -> None:
    """GC IV 51(2)."""
    facts: dict[str, Any] = {**PRESSURE, "conduct": "forced-labour", "yes": ["under-eighteen"]}
    assert "forced-labour" in indicated(assessed(**PRESSURE | {"conduct": "forced-labour", "age": "child"}))
    assert "forced-labour" in indicated(assessed(**facts))
    assert "gc4:51.2" in named_in(assessed(**facts), "forced-labour")
    elsewhere: dict[str, Any] = {**facts, **UNTOLD}
    assert "forced-labour" not in indicated(assessed(**elsewhere))


def test_reprisals_against_property_and_medical_units_breach_the_conventions_too() -> None:
    """GC I 46 protects buildings and equipment, GC IV 33(3) the property of protected persons; GC III 13(3) only persons."""
    facts: dict[str, Any] = {"conduct": "destruction-of-property", "kind": "international", "yes": ["done-as-reprisal"]}
    category = "reprisal-against-protected-persons"
    houses = named_in(assessed(**facts, objects=["dwelling"]), category)
    assert {"cihl:147", "gc4:33.3"} <= houses
    assert {"cihl:146", "gc1:46", "gc3:13.3"}.isdisjoint(houses)
    assert {"cihl:147", "gc1:46"} <= named_in(assessed(**facts, objects=["hospital"]), category)


def test_a_prisoner_tried_without_the_rights_of_defence_was_tried_by_no_such_court_as_the_convention_asks_for() -> None:
    """GC III 84(2) and 102 ask for the court and for the procedure."""
    facts: dict[str, Any] = {"conduct": "penal-sanction", "kind": "international", "persons": ["prisoner-of-war"]}
    named = named_in(assessed(**facts, no=["guarantees-of-a-fair-trial"]), "unfair-trial")
    assert {"gc3:84.2", "gc3:102", "gc3:105"} <= named


def test_a_refusal_for_reasons_of_the_state_must_be_looked_at_again_all_the_same() -> None:
    """GC IV 35(2): whoever is refused is entitled to it, whatever the reason was."""
    answer = assessed(
        **PRESSURE,
        yes=["departure-refused", "departure-contrary-to-national-interests"],
        no=["refusal-of-departure-reconsidered"],
    )
    assert status(answer, "departure-refused") == "excluded"
    assert status(answer, "departure-refused-without-review") == "indicated"


INTERNED: Final = {
    "conduct": "forced-labour",
    "kind": "international",
    "state": "UA",
    "other": "RU",
    "persons": ["civilian-deprived-of-liberty"],
}


@pytest.mark.parametrize(
    ("yes", "no", "found"),
    [
        ([], ["only-work-of-the-place-of-internment", "under-criminal-proceedings-or-sentence"], True),
        (["only-work-of-the-place-of-internment"], ["under-criminal-proceedings-or-sentence"], False),
        (["under-criminal-proceedings-or-sentence"], ["only-work-of-the-place-of-internment"], False),
        ([], [], False),
    ],
)
def test_internees_work_only_if_they_wish_but_for_running_the_place(yes: list[str], no: list[str], found: bool) -> None:
    """GC IV 95(1), (3)."""
    answer = assessed(**INTERNED, yes=yes, no=no)
    assert ("forced-labour" in indicated(answer)) is found
    if found:
        assert "gc4:95.1" in named_in(answer, "forced-labour")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({"no": ["imperative-military-necessity"]}, True),
        ({"yes": ["imperative-military-necessity"]}, False),
        ({}, False),
    ],
)
def test_keeping_people_where_the_fighting_is_gives_way_to_military_reasons_in_occupied_territory_alone(
    said: dict[str, list[str]], named: bool
) -> None:
    """GC IV 49(5); articles 83(1) of Convention IV and 19 and 23 of Convention III have no such limit."""
    held: dict[str, Any] = {
        **OCCUPIED,
        "conduct": "deprivation-of-liberty",
        "persons": ["civilian-deprived-of-liberty"],
        "no": said.get("no", []),
        "yes": ["held-where-the-fighting-can-reach", *said.get("yes", [])],
    }
    names = named_in(assessed(**held), "place-of-detention-unsafe")
    assert ("gc4:49.5" in names) is named
    assert "gc4:83.1" in names
