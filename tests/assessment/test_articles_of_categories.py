"""Categories on the conduct of hostilities and on specially protected persons and things, beside the text of the articles."""

from typing import Any, Final

import pytest

from ihl_docs.model.assessment import Assessment
from tests.assessment.building import asked, assessed, finding, status

BOUND: Final[dict[str, Any]] = {"kind": "international", "state": "UA", "other": "RU"}
"""Between two States that Protocol I binds."""


def named_in(answer: Assessment, category: str) -> set[str]:
    found = finding(answer, category)
    assert found is not None
    return {each.provision for each in found.provisions}


@pytest.mark.parametrize(
    ("thing", "breached", "other"),
    [
        ("hospital", {"gc1:19", "gc4:18", "ap1:12.1", "ap2:11.1"}, {"gc1:35", "gc4:21", "ap1:21", "gc1:24"}),
        ("medical-transport", {"gc1:35", "gc4:21", "ap1:21", "ap2:11.1"}, {"gc1:19", "gc4:18", "ap1:12.1", "gc1:24"}),
    ],
)
def test_units_and_transports_that_bear_the_emblem_have_articles_of_their_own(
    thing: str, breached: set[str], other: set[str]
) -> None:
    """GC I 19, 35; GC IV 18, 21; AP I 12(1), 21: medical vehicles are protected as mobile units are."""
    named = named_in(
        assessed(
            "shelling",
            **BOUND,
            objects=[thing],
            yes=["displayed-the-emblem", "directed-at-protected-persons-or-objects"],
        ),
        "attack-on-bearers-of-the-emblem",
    )
    assert named >= breached
    assert not named & other


@pytest.mark.parametrize(
    ("conduct", "yes", "named"),
    [
        ("shelling", ["directed-at-civilians"], False),
        ("killing", [], True),
        ("holding-as-hostage", [], True),
        ("shelling", ["directed-at-civilians", "victims-in-power-of-the-party"], True),
    ],
)
def test_terror_against_those_whom_a_party_has_not_in_hand_is_no_breach_of_convention_iv(
    conduct: str, yes: list[str], named: bool
) -> None:
    """GC IV 4, 33(1); AP I 51(2)."""
    answer = assessed(conduct, **BOUND, persons=["civilian"], yes=["primary-purpose-terror", *yes])
    names = named_in(answer, "terror-against-civilians")
    assert ("gc4:33.1" in names) is named
    assert names >= {"cihl:2", "ap1:51.2"}


CROPS: Final[dict[str, Any]] = {"conduct": "arson", "objects": ["food-and-crops"]}
OWN: Final = ["purpose-to-deny-sustenance", "in-own-territory-against-invasion", "imperative-military-necessity"]


@pytest.mark.parametrize(
    ("setting", "yes", "expected"),
    [
        (BOUND, OWN, "excluded"),
        (BOUND, OWN[:2], "indicated"),
        (BOUND, [OWN[0], OWN[2]], "indicated"),
        ({"kind": "non-international"}, OWN, "indicated"),
    ],
)
def test_a_party_may_lay_waste_its_own_land_against_an_invader_by_necessity(
    setting: dict[str, Any], yes: list[str], expected: str
) -> None:
    """AP I 54(5), which AP II 14 has not."""
    answer = assessed(**setting, **CROPS, yes=yes)
    assert status(answer, "objects-indispensable-to-survival") == expected


def test_an_occupier_is_not_asked_whether_it_defends_its_own_land() -> None:
    answer = assessed(**BOUND, **CROPS, yes=["purpose-to-deny-sustenance", "occupied-by-the-party"])
    assert "in-own-territory-against-invasion" not in asked(answer, "objects-indispensable-to-survival")


@pytest.mark.parametrize(("siege", "named"), [(True, True), (False, False)])
def test_agreements_to_bring_the_wounded_out_are_for_places_that_are_besieged(siege: bool, named: bool) -> None:
    """GC IV 17."""
    conduct = "siege" if siege else "neglect-of-search"
    answer = assessed(conduct, **BOUND, persons=["wounded-or-sick"], no=["wounded-searched-for-and-collected"])
    assert ("gc4:17" in named_in(answer, "wounded-not-collected")) is named


@pytest.mark.parametrize(("kind", "expected"), [("international", "excluded"), ("non-international", "indicated")])
def test_support_that_a_dam_gives_to_operations_lifts_the_prohibition_in_international_conflict_alone(
    kind: str, expected: str
) -> None:
    """AP I 56(2); AP II 15 has no such exception."""
    facts: dict[str, Any] = {"conduct": "missile-strike", "objects": ["works-containing-dangerous-forces"]}
    answer = assessed(
        **facts,
        kind=kind,
        yes=["dangerous-forces-release-expected", "dangerous-works-in-military-support"],
    )
    assert status(answer, "attack-on-dangerous-forces") == expected


@pytest.mark.parametrize(
    ("said", "named"), [("environmental-harm-expected", True), ("environment-used-as-a-weapon", False)]
)
def test_the_protocol_asks_for_widespread_long_term_and_severe_damage(said: str, named: bool) -> None:
    """AP I 35(3), 55(1); customary rule 45 has a second sentence."""
    answer = assessed("alteration-of-the-environment", **BOUND, objects=["natural-environment"], yes=[said])
    names = named_in(answer, "serious-damage-to-environment")
    assert "cihl:45" in names
    assert ({"ap1:35.3", "ap1:55.1"} <= names) is named
    assert bool({"ap1:35.3", "ap1:55.1"} & names) is named


@pytest.mark.parametrize(
    ("said", "named"), [("under-enhanced-protection", True), ("clearly-recognised-heritage", False)]
)
def test_no_military_use_at_all_is_made_of_property_under_enhanced_protection(said: str, named: bool) -> None:
    """Second Hague Protocol, article 12."""
    answer = assessed(
        "military-use-of-object",
        **BOUND,
        objects=["historic-monument"],
        yes=[said, "cultural-property-used-for-military-ends"],
    )
    assert status(answer, "military-use-of-cultural-property") == "indicated"
    assert ("hcp-p2:12" in named_in(answer, "military-use-of-cultural-property")) is named


@pytest.mark.parametrize(("means", "named"), [("incendiary-weapon", True), ("artillery", False)])
def test_forests_are_not_to_be_set_on_fire_by_incendiary_weapons(means: str, named: bool) -> None:
    """CCW Protocol III, article 2(4)."""
    answer = assessed(
        "shelling", **BOUND, objects=["natural-environment"], means=[means], yes=["directed-at-civilian-objects"]
    )
    assert ("ccw-p3:2.4" in named_in(answer, "attack-on-natural-environment")) is named


def test_who_has_medical_personnel_in_hand_is_not_asked_what_they_did_before() -> None:
    """Customary rule 25: loss of protection opens them to attack, and not to violence once they are in hand."""
    answer = assessed("killing", persons=["medical-personnel"])
    assert "acts-harmful-to-the-enemy" not in asked(answer, "attack-on-medical-or-religious-personnel")
    answer = assessed("shooting", persons=["medical-personnel"])
    assert "acts-harmful-to-the-enemy" in asked(answer, "attack-on-medical-or-religious-personnel")


@pytest.mark.parametrize(
    ("purpose", "named"),
    [("purpose-to-deny-sustenance", True), ("purpose-to-deny-sustenance-to-the-adversary", False)],
)
def test_wells_are_not_spoiled_to_deny_them_to_the_adversary_either(purpose: str, named: bool) -> None:
    """AP I 54(2), "or to the adverse Party"; AP II 14 is on the starvation of civilians alone."""
    answer = assessed("demolition", **BOUND, objects=["water-works"], yes=[purpose])
    assert status(answer, "objects-indispensable-to-survival") == "indicated"
    names = named_in(answer, "objects-indispensable-to-survival")
    assert names >= {"cihl:54", "ap1:54.2"}
    within: dict[str, Any] = {"objects": ["water-works"], "state": "UA", "yes": [purpose]}
    names = named_in(assessed("demolition", **within), "objects-indispensable-to-survival")
    assert ("ap2:14" in names) is named


def test_graves_that_are_not_marked_breach_the_articles_on_burial_too() -> None:
    """GC I 17(3), GC III 120(4), GC IV 130(1): marked so that they may always be found."""
    answer = assessed(
        "treatment-of-the-dead",
        **BOUND,
        persons=["dead-person"],
        yes=["dead-identified-and-recorded"],
        no=["remains-returned-and-graves-marked"],
    )
    named = named_in(answer, "dead-not-accounted-for")
    assert named >= {"gc1:17.3", "gc3:120.4", "gc4:130.1", "gc4:130.3", "ap1:34.1"}
    assert not named & {"gc1:16.1", "gc3:120.2", "gc3:120.3"}


def test_not_accounting_for_the_missing_is_another_thing_than_hindering_families_who_ask() -> None:
    """Customary rule 117 and AP I 33(1) beside GC IV 26."""
    named = named_in(
        assessed("neglect-of-search", **BOUND, harms=["missing"], no=["missing-accounted-for"]),
        "missing-not-accounted-for",
    )
    assert {"cihl:117", "ap1:33.1"} <= named
    assert "gc4:26" not in named


@pytest.mark.parametrize(
    ("conduct", "thing", "category", "named"),
    [
        ("shelling", "place-of-worship", "attack-on-dedicated-buildings", True),
        ("shelling", "school", "attack-on-dedicated-buildings", False),
        ("ground-assault", "place-of-worship", "attack-on-dedicated-buildings", False),
        ("drone-strike", "hospital", "attack-on-medical-units", True),
        ("ground-assault", "hospital", "attack-on-medical-units", False),
        ("shelling", "medical-transport", "attack-on-medical-units", False),
    ],
)
def test_the_regulations_spare_churches_and_hospitals_in_bombardment(
    conduct: str, thing: str, category: str, named: bool
) -> None:
    """Hague Regulations 27: in sieges and bombardments; schools are not among the buildings."""
    answer = assessed(conduct, **BOUND, objects=[thing], yes=["directed-at-protected-persons-or-objects"])
    names = named_in(answer, category)
    assert ("hague-regs:27" in names) is named
    assert names & {"ap1:52.1", "ap2:11.1", "ap1:12.1"}


@pytest.mark.parametrize(("things", "named"), [(["medical-supplies"], True), (["food-and-crops"], False)])
def test_free_passage_is_owed_to_medical_stores_and_the_food_of_children_and_mothers(
    things: list[str], named: bool
) -> None:
    """GC IV 23(1), in a siege as elsewhere."""
    answer = assessed("siege", **BOUND, persons=["civilian"], objects=things, no=["siege-lets-civilians-leave-or-live"])
    assert status(answer, "siege-that-starves-civilians") == "indicated"
    assert ("gc4:23.1" in named_in(answer, "siege-that-starves-civilians")) is named
