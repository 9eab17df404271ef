"""Every category of the conduct of hostilities, tried three ways on small submissions.

For each: facts on which it is indicated; facts that are lawful, on which it must not be; and facts that leave it
open, with the question that must come back. The lawful facts are those that one would most easily mistake.
"""

from typing import Any

import pytest

from ihl_docs.assessment.question_words import WHAT, WHO
from tests.assessment.building import asked, assessed, catalogue, finding, indicated, status

AT = "directed-at-protected-persons-or-objects"
OBJECTIVE = "directed-at-military-objective"
USE = "object-in-military-use"
IAC, NIAC = "international", "non-international"
OCC = {"kind": "occupation", "state": "RU", "other": "UA", "place": "UA", "occupier": "a"}

Act = dict[str, Any]


def act(conduct: str, **parts: Any) -> Act:
    return {"conduct": conduct, **parts}


BOUND: Act = {"state": "CO", "other": "PE"}
"""Two States that are party to Additional Protocol I and to the treaties on weapons; Myanmar, taken else, is to none."""


CASES: dict[str, tuple[Act, Act, Act, str]] = {
    # category: (indicated, lawful, open, the question that must be asked)
    "attack-on-civilians": (
        act("shooting", persons=["civilian"], yes=["directed-at-civilians"]),
        act("shelling", persons=["civilian"], harms=[("death", "civilian")], yes=[OBJECTIVE], no=["directed-at-civilians"]),
        act("shooting", persons=["civilian"], harms=[("death", "civilian")]),
        "directed-at-civilians",
    ),
    "attack-on-civilian-objects": (
        act("missile-strike", objects=["market"], yes=["directed-at-civilian-objects"]),
        act("missile-strike", objects=["market"], yes=["directed-at-civilian-objects", USE]),
        act("missile-strike", objects=["market"]),
        "directed-at-civilian-objects",
    ),
    "terror-against-civilians": (
        act("shelling", persons=["civilian"], yes=["directed-at-civilians", "primary-purpose-terror"]),
        act("shelling", persons=["civilian"], harms=["mental-suffering"], no=["primary-purpose-terror"]),
        act("threat-of-attack", persons=["civilian"]),
        "primary-purpose-terror",
    ),
    "indiscriminate-attack": (
        act("shelling", persons=["civilian"], means=["unguided-rocket"], no=[OBJECTIVE]),
        act(
            "aerial-bombardment",
            persons=["civilian"],
            harms=[("death", "civilian")],
            yes=["military-objective-present", OBJECTIVE, "weapon-can-be-directed", "effects-can-be-limited"],
            no=["area-treated-as-one-objective"],
        ),
        act("aerial-bombardment", persons=["civilian"], means=["unguided-bomb"], harms=[("death", "civilian")]),
        OBJECTIVE,
    ),
    "area-bombardment": (
        act("aerial-bombardment", objects=["residential-area"], yes=["area-treated-as-one-objective"]),
        act("aerial-bombardment", objects=["residential-area"], no=["area-treated-as-one-objective"]),
        act("other-conduct", yes=["area-treated-as-one-objective"]),
        "",
    ),
    "disproportionate-attack": (
        act("drone-strike", persons=["civilian"], yes=["civilian-harm-expected", "expected-harm-excessive"]),
        act("drone-strike", persons=["civilian"], harms=[("death", "civilian")], yes=["civilian-harm-expected", OBJECTIVE], no=["expected-harm-excessive"]),
        act("drone-strike", persons=["civilian"], harms=[("death", "civilian")]),
        "expected-harm-excessive",
    ),
    "failure-of-precautions": (
        act("missile-strike", persons=["civilian"], no=["target-verified"]),
        act("missile-strike", persons=["civilian"], yes=["target-verified", "means-chosen-to-spare-civilians", "effects-assessed", "suspended-when-apparent"]),
        act("missile-strike", persons=["civilian"]),
        "target-verified",
    ),
    "failure-to-warn": (
        act("aerial-bombardment", objects=["dwelling"], no=["warning-given"]),
        act("aerial-bombardment", objects=["dwelling"], yes=["circumstances-did-not-permit-warning"], no=["warning-given"]),
        act("aerial-bombardment", objects=["dwelling"]),
        "warning-given",
    ),
    "failure-of-target-selection": (
        act("aerial-bombardment", objects=["infrastructure"], yes=["less-harmful-objective-available"]),
        act("aerial-bombardment", objects=["infrastructure"], no=["less-harmful-objective-available"]),
        act("other-conduct", objects=["infrastructure"], yes=["less-harmful-objective-available"]),
        "",
    ),
    "military-objectives-among-civilians": (
        act("placing-of-forces-among-civilians", objects=["residential-area"], yes=["placing-elsewhere-feasible"]),
        act("placing-of-forces-among-civilians", objects=["residential-area"], no=["placing-elsewhere-feasible"]),
        act("placing-of-forces-among-civilians", objects=["residential-area"]),
        "placing-elsewhere-feasible",
    ),
    "failure-of-precautions-against-attack": (
        act("placing-of-forces-among-civilians", no=["civilians-moved-away-from-objectives"]),
        act("placing-of-forces-among-civilians", yes=["civilians-moved-away-from-objectives", "effects-guarded-against"]),
        act("placing-of-forces-among-civilians"),
        "effects-guarded-against",
    ),
    "attack-on-medical-or-religious-personnel": (
        act("shooting", persons=["medical-personnel"], yes=[AT]),
        act("shooting", persons=["medical-personnel"], yes=[AT, "acts-harmful-to-the-enemy"]),
        act("shelling", persons=["medical-personnel"], harms=[("death", "medical-personnel")]),
        AT,
    ),
    "punishment-for-medical-work": (
        act("punishment-for-medical-work", yes=["punished-for-medical-work"]),
        act("penal-sanction", persons=["medical-personnel"], no=["punished-for-medical-work"]),
        act("punishment-for-medical-work"),
        "punished-for-medical-work",
    ),
    "attack-on-medical-units": (
        act("aerial-bombardment", objects=["hospital"], yes=[AT]),
        act("aerial-bombardment", objects=["hospital"], yes=[AT, "acts-harmful-to-the-enemy", "warned-to-cease-abuse"]),
        act("aerial-bombardment", objects=["hospital"], harms=[("destruction", "hospital")]),
        AT,
    ),
    "medical-unit-not-respected": (
        act("taking-of-property", objects=["hospital"]),
        act("taking-of-property", objects=["hospital"], yes=["taken-under-military-necessity-or-law"]),
        act("taking-of-property", objects=["medical-supplies"]),
        "assigned-to-protected-duties-only",
    ),
    "military-use-of-medical-unit": (
        act("military-use-of-object", objects=["hospital"], yes=["acts-harmful-to-the-enemy"]),
        act("military-use-of-object", objects=["hospital"], no=["acts-harmful-to-the-enemy", "meant-to-shield"]),
        act("military-use-of-object", objects=["hospital"]),
        "acts-harmful-to-the-enemy",
    ),
    "attack-on-bearers-of-the-emblem": (
        act("shooting", objects=["medical-transport"], yes=["displayed-the-emblem", AT]),
        act("shooting", objects=["medical-transport"], yes=["displayed-the-emblem", AT, "acts-harmful-to-the-enemy", "warned-to-cease-abuse"]),
        act("shooting", objects=["medical-transport"], yes=["displayed-the-emblem"]),
        AT,
    ),
    "attack-on-relief-personnel": (
        act("killing", persons=["humanitarian-worker"]),
        act("shelling", persons=["humanitarian-worker"], yes=[OBJECTIVE], no=[AT, "directed-at-civilians"]),
        act("shelling", persons=["humanitarian-worker"]),
        AT,
    ),
    "attack-on-relief-objects": (
        act("taking-of-property", objects=["relief-object"]),
        act("shelling", objects=["relief-object"], yes=[AT, USE]),
        act("shelling", objects=["relief-object"]),
        AT,
    ),
    "attack-on-peacekeepers": (
        act("explosive-device-attack", persons=["peacekeeper"], yes=[AT]),
        act("shooting", persons=["peacekeeper"], yes=[AT], no=["entitled-to-civilian-protection"]),
        act("explosive-device-attack", persons=["peacekeeper"]),
        AT,
    ),
    "attack-on-journalists": (
        act("shooting", persons=["journalist"], yes=["directed-at-civilians"]),
        act("shelling", persons=["journalist"], yes=[OBJECTIVE], no=[AT, "directed-at-civilians", "directed-at-civilian-objects"]),
        act("shelling", persons=["journalist"]),
        "directed-at-civilians",
    ),
    "attack-on-protected-zone": (
        act("shelling", objects=["protected-zone"], yes=[AT]),
        act("shelling", objects=["protected-zone"], yes=[AT, "zone-abused"]),
        act("shelling", objects=["protected-zone"]),
        AT,
    ),
    "attack-on-undefended-place": (
        act("shelling", yes=["undefended"], no=[OBJECTIVE]),
        act("shelling", objects=["residential-area"], no=["undefended", OBJECTIVE]),
        act("shelling", objects=["undefended-place"]),
        AT,
    ),
    "attack-on-dedicated-buildings": (
        act("demolition", objects=["place-of-worship"]),
        act("shelling", objects=["school"], yes=[AT, USE]),
        act("shelling", objects=["school"]),
        AT,
    ),
    "attack-on-cultural-property": (
        act("demolition", objects=["historic-monument"], yes=["cultural-property-of-great-importance"]),
        act("shelling", objects=["historic-monument"], yes=["cultural-property-of-great-importance", AT, "cultural-property-used-for-military-ends", "imperative-military-necessity"]),
        act("shelling", objects=["historic-monument"], yes=["cultural-property-of-great-importance"]),
        AT,
    ),
    "military-use-of-cultural-property": (
        act("military-use-of-object", objects=["cultural-property"], yes=["cultural-property-of-great-importance", "cultural-property-used-for-military-ends"]),
        act("military-use-of-object", objects=["cultural-property"], yes=["cultural-property-of-great-importance"], no=["cultural-property-used-for-military-ends"]),
        act("military-use-of-object", objects=["cultural-property"]),
        "cultural-property-used-for-military-ends",
    ),
    "seizure-or-damage-of-cultural-property": (
        act("taking-of-property", objects=["cultural-property"]),
        act("taking-of-property", objects=["cultural-property"], yes=["owner-consented"]),
        act("destruction-of-property", objects=["cultural-property"], by=None),
        "",
    ),
    "export-of-cultural-property": (
        act("export-of-cultural-property", **OCC, objects=["cultural-property"], yes=["exported-illicitly"]),
        act("export-of-cultural-property", **OCC, objects=["cultural-property"], no=["exported-illicitly"]),
        act("export-of-cultural-property", **OCC, objects=["cultural-property"]),
        "exported-illicitly",
    ),
    "attack-on-dangerous-forces": (
        act("aerial-bombardment", objects=["works-containing-dangerous-forces"], yes=["dangerous-forces-release-expected"]),
        act("aerial-bombardment", objects=["works-containing-dangerous-forces"], no=["dangerous-forces-release-expected"]),
        act("aerial-bombardment", objects=["works-containing-dangerous-forces"]),
        "dangerous-forces-release-expected",
    ),
    "attack-on-natural-environment": (
        act("arson", objects=["natural-environment"]),
        act("arson", objects=["natural-environment"], yes=["imperative-military-necessity"]),
        act("shelling", objects=["natural-environment"]),
        AT,
    ),
    "failure-of-due-regard-for-environment": (
        act("shelling", objects=["natural-environment"], no=["environment-given-due-regard"]),
        act("shelling", objects=["natural-environment"], yes=["environment-given-due-regard"]),
        act("shelling", objects=["natural-environment"]),
        "environment-given-due-regard",
    ),
    "serious-damage-to-environment": (
        act("arson", objects=["natural-environment"], yes=["environmental-harm-expected"]),
        act("shelling", harms=["environmental-damage"], no=["environmental-harm-expected", "environment-used-as-a-weapon"]),
        act("shelling", harms=["environmental-damage"]),
        "environmental-harm-expected",
    ),
    "denial-of-quarter": (
        act("declaration-on-quarter", yes=["no-quarter-declared"]),
        act("declaration-on-quarter", no=["no-quarter-declared", "no-survivors-as-threat-or-conduct"]),
        act("declaration-on-quarter"),
        "no-quarter-declared",
    ),
    "attack-on-persons-hors-de-combat": (
        act("shooting", persons=["surrendering"], yes=[AT, "recognised-as-out-of-the-fight"]),
        act("shooting", persons=["captured-fighter"], yes=[AT, "recognised-as-out-of-the-fight", "hostile-act-or-attempt-to-escape"]),
        act("shooting", persons=["wounded-or-sick"], harms=[("death", "wounded-or-sick")]),
        "recognised-as-out-of-the-fight",
    ),
    "attack-on-parachutists-in-distress": (
        act("shooting", persons=["parachuting-in-distress"], yes=[AT]),
        act("shooting", persons=["fighter"], yes=[AT], no=["parachuting-in-distress"]),
        act("shooting", persons=["parachuting-in-distress"]),
        AT,
    ),
    "improper-use-of-flag-of-truce": (
        act("use-of-sign-or-uniform", means=["flag-of-truce"], yes=["feigned-wish-to-negotiate"]),
        act("use-of-sign-or-uniform", means=["flag-of-truce"], no=["sign-used-in-breach-of-its-purpose", "feigned-wish-to-negotiate", "used-while-attacking", "sign-used-during-an-attack", "confidence-betrayed-on-purpose"]),
        act("use-of-sign-or-uniform", means=["flag-of-truce"]),
        "feigned-wish-to-negotiate",
    ),
    "improper-use-of-distinctive-emblem": (
        act("use-of-sign-or-uniform", means=["protective-emblem"], yes=["sign-used-for-combat-purposes"]),
        act("use-of-sign-or-uniform", means=["protective-emblem"], no=["sign-used-in-breach-of-its-purpose", "used-while-attacking", "sign-used-during-an-attack", "sign-used-for-combat-purposes"]),
        act("use-of-sign-or-uniform", means=["protective-emblem"]),
        "sign-used-in-breach-of-its-purpose",
    ),
    "improper-use-of-united-nations-emblem": (
        act("use-of-sign-or-uniform", means=["united-nations-emblem"], yes=["sign-used-in-breach-of-its-purpose"]),
        act("use-of-sign-or-uniform", means=["united-nations-emblem"], no=["sign-used-in-breach-of-its-purpose", "used-while-attacking", "sign-used-during-an-attack"]),
        act("use-of-sign-or-uniform", means=["united-nations-emblem"]),
        "sign-used-in-breach-of-its-purpose",
    ),
    "improper-use-of-other-protective-signs": (
        act("use-of-sign-or-uniform", means=["other-protective-sign"], yes=["sign-used-for-combat-purposes"]),
        act("use-of-sign-or-uniform", means=["other-protective-sign"], no=["sign-used-in-breach-of-its-purpose", "used-while-attacking", "sign-used-during-an-attack", "sign-used-for-combat-purposes"]),
        act("use-of-sign-or-uniform", means=["other-protective-sign"]),
        "sign-used-in-breach-of-its-purpose",
    ),
    "use-of-adversary-uniform": (
        act("use-of-sign-or-uniform", means=["adversary-uniform"], yes=["used-while-attacking"]),
        act("use-of-sign-or-uniform", means=["adversary-uniform"], no=["used-while-attacking", "sign-used-during-an-attack"]),
        act("use-of-sign-or-uniform", means=["adversary-uniform"]),
        "used-while-attacking",
    ),
    "use-of-neutral-uniform": (
        act("use-of-sign-or-uniform", means=["neutral-uniform"]),
        act("use-of-sign-or-uniform", means=["civilian-clothes"]),
        act("other-conduct", means=["neutral-uniform"]),
        "used-while-attacking",
    ),
    "abuse-of-truce": (
        act("operation-during-truce", yes=["truce-or-agreement-abused"]),
        act("operation-during-truce", no=["truce-or-agreement-abused"]),
        act("operation-during-truce"),
        "truce-or-agreement-abused",
    ),
    "perfidy": (
        act("feigning-of-protected-status", yes=["confidence-betrayed-on-purpose", "killed-injured-or-captured-by-perfidy"]),
        act("feigning-of-protected-status", no=["confidence-betrayed-on-purpose"]),
        act("feigning-of-protected-status", yes=["confidence-betrayed-on-purpose"]),
        "killed-injured-or-captured-by-perfidy",
    ),
    "violation-of-parlementaires": (
        act("capture", persons=["parlementaire"]),
        act("capture", persons=["parlementaire"], yes=["parlementaire-detained-with-reason"]),
        act("shooting", persons=["parlementaire"]),
        AT,
    ),
    "human-shields": (
        act("use-of-persons-as-shields", persons=["civilian"]),
        act("placing-of-forces-among-civilians", persons=["civilian"], no=["moved-or-kept-to-shield"]),
        act("placing-of-forces-among-civilians", persons=["civilian"]),
        "moved-or-kept-to-shield",
    ),
    "reprisal-against-protected-persons": (
        act("killing", kind=IAC, persons=["prisoner-of-war"], yes=["done-as-reprisal"]),
        act("killing", kind=IAC, persons=["prisoner-of-war"], no=["done-as-reprisal"]),
        act("killing", kind=IAC, persons=["civilian"], yes=["done-as-reprisal"]),
        "protected-by-a-geneva-convention",
    ),
    "reprisal-attack-on-civilians": (
        act("shelling", kind=IAC, persons=["civilian"], yes=["done-as-reprisal", "directed-at-civilians"], **BOUND),
        act("shelling", kind=IAC, persons=["civilian"], yes=["done-as-reprisal", "directed-at-civilians"]),
        act("shelling", kind=IAC, persons=["civilian"], yes=["done-as-reprisal"], **BOUND),
        "directed-at-civilians",
    ),
    "reprisal-without-its-conditions": (
        act("shelling", kind=IAC, yes=["done-as-reprisal"], no=["reprisal-conditions-met"]),
        act("shelling", kind=IAC, yes=["done-as-reprisal", "reprisal-conditions-met"]),
        act("shelling", kind=IAC, by=None, yes=["done-as-reprisal"], no=["reprisal-conditions-met"]),
        "",
    ),
    "reprisal-in-non-international-conflict": (
        act("shelling", yes=["done-as-reprisal"]),
        act("shelling", kind=IAC, yes=["done-as-reprisal", "reprisal-conditions-met"]),
        act("shelling", by=None, yes=["done-as-reprisal"]),
        "",
    ),
}  # fmt: skip

SMOKE = "white-phosphorus-for-smoke-or-light"
WEAPONS: dict[str, tuple[Act, Act, Act, str]] = {
    "weapon-causing-superfluous-injury": (
        act("shooting", yes=["superfluous-injury-by-nature"]),
        act("shooting", no=["superfluous-injury-by-nature"]),
        act("other-conduct", yes=["superfluous-injury-by-nature"]),
        "",
    ),
    "indiscriminate-weapon": (
        act("missile-strike", yes=["indiscriminate-by-nature"]),
        act("missile-strike", means=["unguided-rocket"], no=["indiscriminate-by-nature"]),
        act("other-conduct", yes=["indiscriminate-by-nature"]),
        "",
    ),
    "poison": (
        act("poisoning", yes=["toxic-properties-used"]),
        act("shelling", harms=["disease"], no=["toxic-properties-used"]),
        act("poisoning"),
        "toxic-properties-used",
    ),
    "biological-weapons": (
        act("shelling", means=["biological-agent"]),
        act("shelling", harms=["disease"]),
        act("shelling", means=["biological-agent"], by=None),
        "",
    ),
    "chemical-weapons": (
        act("aerial-bombardment", means=["toxic-chemical"]),
        act("shooting", means=["toxic-chemical"], yes=["for-a-purpose-not-prohibited"]),
        act("other-conduct", means=["toxic-chemical"]),
        "",
    ),
    "riot-control-agents": (
        act("ground-assault", means=["riot-control-agent"], yes=["riot-agent-as-method-of-warfare"]),
        act("other-conduct", means=["riot-control-agent"], yes=["for-a-purpose-not-prohibited"], no=["riot-agent-as-method-of-warfare"]),
        act("ground-assault", means=["riot-control-agent"]),
        "riot-agent-as-method-of-warfare",
    ),
    "herbicides": (
        act("alteration-of-the-environment", means=["herbicide"], yes=["herbicide-harm"]),
        act("alteration-of-the-environment", means=["herbicide"], no=["herbicide-harm"]),
        act("alteration-of-the-environment", means=["herbicide"]),
        "herbicide-harm",
    ),
    "expanding-bullets": (
        act("shooting", means=["expanding-bullet"]),
        act("shooting", means=["small-arms"], harms=["serious-injury"]),
        act("shooting", means=["expanding-bullet"], by=None),
        "",
    ),
    "exploding-bullets": (
        act("shooting", means=["exploding-bullet"], yes=["aimed-at-persons"]),
        act("shooting", means=["exploding-bullet"], objects=["military-vehicle"], no=["aimed-at-persons"]),
        act("shooting", means=["exploding-bullet"]),
        "aimed-at-persons",
    ),
    "non-detectable-fragments": (
        act("explosive-device-attack", means=["non-detectable-fragments"]),
        act("explosive-device-attack", means=["improvised-explosive-device"], no=["fragments-not-detectable"]),
        act("other-conduct", yes=["fragments-not-detectable"]),
        "",
    ),
    "blinding-lasers": (
        act("shooting", means=["blinding-laser"]),
        act("shooting", harms=["permanent-disability"], no=["laser-designed-to-blind"]),
        act("other-conduct", yes=["laser-designed-to-blind"]),
        "",
    ),
    "booby-traps": (
        act("laying-of-mines", means=["booby-trap"], yes=["device-attached-to-protected-thing"]),
        act("laying-of-mines", means=["booby-trap"], no=["device-attached-to-protected-thing"]),
        act("laying-of-mines", means=["booby-trap"]),
        "device-attached-to-protected-thing",
    ),
    "mines-without-care": (
        act("laying-of-mines", means=["mine"], no=["mines-with-care-for-civilians"]),
        act("laying-of-mines", means=["anti-vehicle-mine"], yes=["mines-with-care-for-civilians"]),
        act("laying-of-mines", means=["mine"]),
        "mines-with-care-for-civilians",
    ),
    "mines-not-recorded": (
        act("laying-of-mines", means=["mine"], no=["mines-recorded"]),
        act("laying-of-mines", means=["mine"], yes=["mines-recorded"]),
        act("laying-of-mines", means=["mine"]),
        "mines-recorded",
    ),
    "mines-not-removed": (
        act("laying-of-mines", means=["mine"], no=["mines-removed-after-hostilities"]),
        act("laying-of-mines", means=["mine"], yes=["mines-removed-after-hostilities"]),
        act("other-conduct", no=["mines-removed-after-hostilities"]),
        "",
    ),
    "incendiary-weapons-without-care": (
        act("shelling", means=["incendiary-weapon"], objects=["dwelling"], no=["care-taken-with-incendiary-weapons"]),
        act("shelling", means=["white-phosphorus"], objects=["dwelling"], yes=[SMOKE], no=["care-taken-with-incendiary-weapons"]),
        act("shelling", means=["incendiary-weapon"], objects=["dwelling"]),
        "care-taken-with-incendiary-weapons",
    ),
    "air-delivered-incendiary-weapons": (
        act("aerial-bombardment", means=["incendiary-weapon"], yes=["incendiary-among-civilians"], **BOUND),
        act("aerial-bombardment", means=["incendiary-weapon"], yes=["incendiary-among-civilians"]),
        act("aerial-bombardment", means=["incendiary-weapon"], **BOUND),
        "incendiary-among-civilians",
    ),
    "incendiary-weapons-against-persons": (
        act("shelling", means=["incendiary-weapon"], persons=["fighter"], yes=["aimed-at-persons"], no=["against-persons-only-where-nothing-milder-would-do"]),
        act("shelling", means=["incendiary-weapon"], persons=["fighter"], yes=["aimed-at-persons", "against-persons-only-where-nothing-milder-would-do"]),
        act("shelling", means=["incendiary-weapon"], persons=["fighter"]),
        "against-persons-only-where-nothing-milder-would-do",
    ),
    "cluster-munitions": (
        act("shelling", means=["cluster-munition"], **BOUND),
        act("shelling", means=["cluster-munition"]),
        act("shelling", means=["cluster-munition"], by=None, **BOUND),
        "",
    ),
    "anti-personnel-mines": (
        act("laying-of-mines", means=["anti-personnel-mine"], **BOUND),
        act("laying-of-mines", means=["anti-personnel-mine"]),
        act("laying-of-mines", means=["anti-personnel-mine"], by=None, **BOUND),
        "",
    ),
}  # fmt: skip

ALL = {**CASES, **WEAPONS}


@pytest.mark.parametrize("category", ALL)
def test_a_category_is_indicated_where_the_record_affirms_what_it_needs(category):
    assert status(assessed(**ALL[category][0]), category) == "indicated"


@pytest.mark.parametrize("category", ALL)
def test_a_category_is_not_indicated_by_what_is_lawful(category):
    assert status(assessed(**ALL[category][1]), category) in (None, "excluded")


@pytest.mark.parametrize("category", ALL)
def test_a_category_left_open_is_not_indicated_and_asks_for_what_is_wanting(category):
    _, _, facts, question = ALL[category]
    answer = assessed(**facts)
    assert status(answer, category) in (None, "incomplete")
    if question:
        assert question in asked(answer, category)
    else:
        wanting = {each.text for each in answer.questions for one in each.decides if one.category == category}
        assert wanting & {WHO[0], *(text for text, _ in WHAT.values())}


@pytest.mark.parametrize("category", ALL)
def test_an_indicated_category_names_a_provision_that_applies(category):
    found = finding(assessed(**ALL[category][0]), category)
    defining = {
        each.provision
        for one in catalogue().violations.categories
        if one.id == category
        for each in one.breaches
        if not each.beside
    }
    outcomes = {each.outcome.value for each in found.provisions if each.provision in defining}
    assert outcomes & {"applicable", "arguable"}


TREATY_ALONE = {
    "air-delivered-incendiary-weapons",
    "anti-personnel-mines",
    "cluster-munitions",
    "reprisal-attack-on-civilians",
}


def test_trap_18_bans_that_rest_on_treaties_alone_name_no_customary_rule_as_their_own():
    for category in catalogue().violations.categories:
        if category.id in TREATY_ALONE:
            assert not [each for each in category.breaches if each.provision.startswith("cihl:") and not each.beside]


@pytest.mark.parametrize(
    ("facts", "never"),
    [
        # A hospital was hit: nobody says that it was the target (trap 19).
        (act("aerial-bombardment", objects=["hospital"], harms=[("death", "civilian")]), "attack-on-medical-units"),
        # Harm alone, and a weapon of wide effect alone (traps 10, 11).
        (act("shelling", persons=["civilian"], means=["barrel-bomb"]), "indiscriminate-attack"),
        (act("shelling", persons=["civilian"], harms=[("death", "civilian")]), "disproportionate-attack"),
        # The emblem shows protection and does not create it; its absence takes none away (trap 19).
        (act("shooting", objects=["civilian-vehicle"], yes=["displayed-the-emblem", AT]), "attack-on-bearers-of-the-emblem"),
        # Fighters were in the hospital, and no warning was given: the explanation does not hold (trap 19).
        (act("shelling", persons=["fighter"], harms=[("death", "fighter")]), "attack-on-persons-hors-de-combat"),
        # What the defender did is no finding against the attacker.
        (act("shelling", objects=["residential-area"], yes=["military-objectives-placed-among-civilians", "placing-elsewhere-feasible"], no=["civilians-moved-away-from-objectives"]), "military-objectives-among-civilians"),
        (act("shelling", objects=["cultural-property"], yes=["cultural-property-used-for-military-ends", "cultural-property-of-great-importance"]), "military-use-of-cultural-property"),
        # The other protective signs are not the red cross.
        (act("use-of-sign-or-uniform", means=["other-protective-sign"], yes=["sign-used-for-combat-purposes"]), "improper-use-of-distinctive-emblem"),
        # Mines and cluster munitions as such, with nothing said of treaties (trap 18).
        (act("shelling", means=["cluster-munition"], persons=["civilian"]), "cluster-munitions"),
        (act("laying-of-mines", means=["anti-personnel-mine"]), "anti-personnel-mines"),
    ],
)  # fmt: skip
def test_what_is_easily_mistaken_is_not_indicated(facts, never):
    assert never not in indicated(assessed(**facts))


def test_trap_19_acts_harmful_to_the_enemy_without_a_warning_end_no_protection():
    facts = act("aerial-bombardment", objects=["hospital"], yes=[AT, "acts-harmful-to-the-enemy"])
    assert status(assessed(**facts), "attack-on-medical-units") == "indicated"


def test_trap_19_the_enemys_breach_releases_nobody():
    facts = act(
        "shelling",
        objects=["residential-area"],
        persons=["civilian"],
        yes=["directed-at-civilians", "military-objectives-placed-among-civilians", "done-as-reprisal"],
    )
    assert {"attack-on-civilians", "reprisal-in-non-international-conflict"} <= indicated(assessed(**facts))


def test_trap_12_crimes_of_international_conflict_are_not_carried_over():
    for category in (
        "human-shields",
        "disproportionate-attack",
        "attack-on-civilian-objects",
        "use-of-adversary-uniform",
    ):
        found = finding(assessed(**ALL[category][0]), category)
        assert [each.provision for each in found.crimes if each.status is not None] == []
        assert any("not borrowed" in each for each in found.remarks)


def test_effects_that_cannot_be_limited_stay_a_breach_though_the_attack_had_an_objective():
    facts = act(
        "shelling",
        persons=["civilian"],
        yes=["military-objective-present", OBJECTIVE, "weapon-can-be-directed"],
        no=["effects-can-be-limited"],
    )
    assert status(assessed(**facts), "indiscriminate-attack") == "indicated"


def test_a_warning_that_was_impossible_excuses_no_other_precaution():
    facts = act(
        "missile-strike",
        persons=["civilian"],
        yes=["circumstances-did-not-permit-warning"],
        no=["warning-given", "target-verified"],
    )
    answer = assessed(**facts)
    assert status(answer, "failure-to-warn") == "excluded"
    assert status(answer, "failure-of-precautions") == "indicated"


LAWFUL = {
    "ruse-of-war": act("misleading-of-the-adversary"),
    "attack-on-objective-with-limited-harm": act("missile-strike", persons=["civilian"], yes=[OBJECTIVE], no=["expected-harm-excessive"]),
    "warned-attack-on-objective": act("missile-strike", objects=["military-position"], yes=[OBJECTIVE, "warning-given"]),
    "incidental-harm-alone": act("missile-strike", harms=[("death", "civilian")], yes=[OBJECTIVE, "killed-incidentally-to-lawful-attack"]),
    "attack-on-civilians-taking-direct-part": act("shooting", persons=["civilian-taking-direct-part"]),
    "medical-unit-after-warning": act("shelling", objects=["hospital"], yes=["acts-harmful-to-the-enemy", "warned-to-cease-abuse"], no=["expected-harm-excessive"]),
    "parlementaire-held-for-a-time": act("capture", persons=["parlementaire"], yes=["parlementaire-detained-with-reason"]),
    "adversary-uniform-outside-operations": act("use-of-sign-or-uniform", means=["adversary-uniform"], no=["used-while-attacking"]),
    "riot-agent-for-law-enforcement": act("other-conduct", means=["riot-control-agent"], yes=["for-a-purpose-not-prohibited"]),
}  # fmt: skip


@pytest.mark.parametrize("rule", LAWFUL)
def test_lawful_conduct_is_named_as_such_and_indicates_nothing(rule):
    answer = assessed(**LAWFUL[rule])
    assert rule in {each.rule for each in answer.lawful}
    assert indicated(answer) == set()


@pytest.mark.parametrize(
    ("rule", "spoilt"),
    [
        ("ruse-of-war", {"yes": ["confidence-in-protection-invited"]}),
        ("attack-on-objective-with-limited-harm", {"no": ["expected-harm-excessive", "effects-can-be-limited"]}),
        ("warned-attack-on-objective", {"persons": ["civilian"]}),
        ("incidental-harm-alone", {"yes": [OBJECTIVE, "killed-incidentally-to-lawful-attack", "expected-harm-excessive"]}),
        ("attack-on-civilians-taking-direct-part", {"persons": ["civilian-taking-direct-part", "civilian"]}),
        ("medical-unit-after-warning", {"yes": ["acts-harmful-to-the-enemy"]}),
        ("adversary-uniform-outside-operations", {"yes": ["sign-used-during-an-attack"]}),
        ("riot-agent-for-law-enforcement", {"yes": ["for-a-purpose-not-prohibited", "riot-agent-as-method-of-warfare"]}),
    ],
)  # fmt: skip
def test_a_rule_on_lawful_conduct_is_silent_where_more_is_said(rule, spoilt):
    answer = assessed(**{**LAWFUL[rule], **spoilt})
    assert rule not in {each.rule for each in answer.lawful}


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("record-and-clear-mines", act("laying-of-mines", means=["mine"])),
        ("clear-explosive-remnants", act("shelling", means=["cluster-munition"])),
        ("return-of-cultural-property", act("export-of-cultural-property", objects=["cultural-property"])),
    ],
)
def test_duties_are_named_for_whoever_acted(rule, facts):
    (duty,) = [each for each in assessed(**facts).duties if each.rule == rule]
    assert duty.owed_by == ("a",)


def test_every_category_of_these_rules_is_tried():
    mine = {*range(1, 49), *range(57, 87), 97, *range(145, 149)}
    shared = {7, 10, 14, 41}
    for category in catalogue().violations.categories:
        own = [each.provision for each in category.breaches if not each.beside and each.provision.startswith("cihl:")]
        if own and int(own[0][5:].partition(".")[0]) in mine - shared:
            assert category.id in ALL, category.id


def test_military_use_alone_lifts_no_immunity_of_great_heritage_and_necessity_is_asked_for():
    """Rule 38; Convention of 1954, article 4(2); Second Protocol, article 6(a)."""
    answer = assessed(
        "shelling",
        objects=["historic-monument"],
        yes=["cultural-property-of-great-importance", AT, "cultural-property-used-for-military-ends"],
    )
    assert status(answer, "attack-on-cultural-property") == "indicated"
    assert "imperative-military-necessity" in asked(answer, "attack-on-cultural-property")


@pytest.mark.parametrize("word", ["object-in-military-use", "acts-harmful-to-the-enemy"])
def test_a_dispute_on_whether_fighters_used_a_hospital_is_heard_in_either_word(word):
    """GC IV 19; AP I 13; rule 28: protection ends by such acts, and then only after a warning that went unheeded."""
    silent = assessed("missile-strike", objects=["hospital"], yes=[AT])
    assert status(silent, "attack-on-medical-units") == "indicated"
    disputed = assessed("missile-strike", objects=["hospital"], yes=[AT, word], no=[word])
    assert status(disputed, "attack-on-medical-units") == "contested"
    used = assessed("missile-strike", objects=["hospital"], yes=[AT, word])
    assert status(used, "attack-on-medical-units") == "indicated"
    assert "warned-to-cease-abuse" in asked(used, "attack-on-medical-units")


@pytest.mark.parametrize("building", ["place-of-worship", "school", "historic-monument", "cultural-property"])
def test_what_a_party_destroys_that_it_has_in_hand_is_rule_40_in_its_own_right(building: str) -> None:
    """Rule 40; Hague Regulations 56. The study puts damage to what one controls there, and attacks under rule 38."""
    held = assessed("demolition", objects=[building])
    found = finding(held, "seizure-or-damage-of-cultural-property")
    assert found is not None
    assert (found.status.value, found.provisions[0].provision) == ("indicated", "cihl:40")
    struck = assessed("shelling", objects=[building], yes=[AT])
    assert status(struck, "seizure-or-damage-of-cultural-property") is None
    attacked = finding(struck, "attack-on-dedicated-buildings")
    assert attacked is not None
    assert "cihl:38" in {each.provision for each in attacked.provisions}
    assert "cihl:40" in {each.provision for each in attacked.beside}


def test_necessity_excuses_no_destruction_of_cultural_property_in_hand_and_military_use_may() -> None:
    """Rule 40, Hague Regulations 56 and the Convention of 1954, 4(3), have no waiver; rule 38 B has one."""
    what = "seizure-or-damage-of-cultural-property"
    mosque = {"conduct": "demolition", "objects": ["place-of-worship"]}
    assert status(assessed(**mosque, yes=["imperative-military-necessity"]), what) == "indicated"
    assert status(assessed(**mosque, yes=["object-in-military-use"]), what) == "excluded"


def test_fighters_in_a_place_of_worship_raise_the_question_of_rule_39() -> None:
    answer = assessed("military-use-of-object", objects=["place-of-worship"])
    assert status(answer, "military-use-of-cultural-property") is None
    assert "clearly-recognised-heritage" in asked(answer, "military-use-of-cultural-property")


def test_the_convention_of_1954_binds_in_a_non_international_conflict_by_its_article_19() -> None:
    for what, parts in (
        ("attack-on-cultural-property", {"conduct": "demolition"}),
        ("military-use-of-cultural-property", {"conduct": "military-use-of-object"}),
        ("seizure-or-damage-of-cultural-property", {"conduct": "demolition"}),
    ):
        found = finding(
            assessed(**parts, objects=["cultural-property"], yes=["cultural-property-of-great-importance"]), what
        )
        assert found is not None, what
        assert "hcp1954:19.1" in {each.provision for each in found.provisions}, what


@pytest.mark.parametrize(
    ("left_out", "rule"),
    [
        ("target-verified", "cihl:16"),
        ("means-chosen-to-spare-civilians", "cihl:17"),
        ("all-feasible-measures-taken", "cihl:17"),
        ("effects-assessed", "cihl:18"),
        ("suspended-when-apparent", "cihl:19"),
    ],
)
def test_a_precaution_that_was_left_out_breaches_its_own_rule_and_stands_beside_the_others(
    left_out: str, rule: str
) -> None:
    rules = {"cihl:16", "cihl:17", "cihl:18", "cihl:19"}
    no = [left_out] if left_out != "all-feasible-measures-taken" else [left_out, "target-verified"]
    found = finding(assessed("shelling", persons=["civilian"], no=no), "failure-of-precautions")
    assert found is not None
    breached = {each.provision for each in found.provisions} & rules
    assert rule in breached
    assert breached == ({rule} if len(no) == 1 else {rule, "cihl:16"})
    assert rules - breached <= {each.provision for each in found.beside}
