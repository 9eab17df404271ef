"""Each category on property, relief, persons in the power of a party, the dead, detainees, displacement and children.

A row holds three small submissions: one that indicates the category, one that is lawful (or another matter) and must
not, and one that leaves it open, with the question that comes back.
"""

from typing import Any, Final

import pytest

from ihl_docs.model.answer import Answer
from tests.assessment.building import asked, assessed, catalogue, finding, indicated, status


def act(conduct: str = "other-conduct", **parts: Any) -> dict[str, Any]:
    return {"conduct": conduct, **parts}


IAC: Final = {"kind": "international"}
OCCUPIED: Final = {"kind": "occupation", "occupier": "a", "place": "TH"}
POW: Final = {**IAC, "persons": ["prisoner-of-war"]}
HELD: Final = {"persons": ["civilian-deprived-of-liberty"]}
CIVILIANS: Final = {"persons": ["civilian"]}
WOUNDED: Final = {"persons": ["wounded-or-sick"]}
DEAD: Final = {"persons": ["dead-person"]}
DISPLACED: Final = {"persons": ["displaced-person"]}
UNDER_15: Final = {"age": "child-under-15", **CIVILIANS}
CHILD: Final = {"age": "child", **CIVILIANS}
FEASIBLE: Final = ["all-feasible-measures-taken"]

TABLE: Final[dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], str]]] = {
    "destruction-of-property": (
        act("arson", objects=["dwelling"]),
        act("demolition", objects=["dwelling"], yes=["imperative-military-necessity"]),
        act("demolition"),
        "property-of-adversary",
    ),
    "seizure-of-property": (
        act("taking-of-property", objects=["civilian-vehicle"], yes=["property-of-adversary"]),
        act("taking-of-military-equipment", objects=["military-vehicle"], yes=["property-of-adversary"]),
        act("requisition", objects=["food-and-crops"]),
        "property-of-adversary",
    ),
    "property-in-occupied-territory": (
        act("taking-of-property", **OCCUPIED, objects=["civilian-goods"], no=["rules-of-occupation-on-property-kept"]),
        act("requisition", **OCCUPIED, objects=["public-property"], yes=["rules-of-occupation-on-property-kept"]),
        act("taking-of-property", **OCCUPIED, objects=["civilian-goods"]),
        "rules-of-occupation-on-property-kept",
    ),
    "pillage": (
        act("taking-of-property", objects=["civilian-goods"], yes=["taken-for-private-use"]),
        act(
            "requisition",
            objects=["food-and-crops"],
            yes=["taken-under-military-necessity-or-law"],
            no=["taken-for-private-use"],
        ),
        act("taking-of-property", objects=["civilian-goods"]),
        "taken-for-private-use",
    ),
    "starvation-of-civilians": (
        act("deprivation-of-vital-supplies", **CIVILIANS, harms=["hunger"], yes=["starvation-as-a-method"]),
        act("siege", persons=["fighter"], yes=["siege-lets-civilians-leave-or-live"], no=["starvation-as-a-method"]),
        act("deprivation-of-vital-supplies", **CIVILIANS, harms=["hunger"]),
        "starvation-as-a-method",
    ),
    "objects-indispensable-to-survival": (
        act("arson", objects=["food-and-crops"], yes=["purpose-to-deny-sustenance"]),
        act(
            "demolition",
            objects=["food-and-crops"],
            yes=["sustains-only-the-adversarys-forces", "purpose-to-deny-sustenance"],
        ),
        act("demolition", objects=["water-works"]),
        "purpose-to-deny-sustenance",
    ),
    "denial-of-relief": (
        act(
            "denial-of-relief",
            **CIVILIANS,
            yes=["relief-was-impartial-and-needed", "consent-to-relief-refused-without-valid-reason"],
        ),
        act(
            "denial-of-relief",
            yes=["relief-was-impartial-and-needed", "relief-subject-to-lawful-control"],
            no=["consent-to-relief-refused-without-valid-reason"],
        ),
        act("denial-of-relief", **CIVILIANS),
        "relief-was-impartial-and-needed",
    ),
    "restriction-of-relief-workers": (
        act("restriction-of-relief-workers", persons=["humanitarian-worker"]),
        act("restriction-of-relief-workers", persons=["humanitarian-worker"], yes=["imperative-military-necessity"]),
        act("restriction-of-relief-workers"),
        "relief-was-impartial-and-needed",
    ),
    "siege-that-starves-civilians": (
        act("siege", **CIVILIANS, no=["siege-lets-civilians-leave-or-live"]),
        act("siege", **CIVILIANS, yes=["siege-lets-civilians-leave-or-live"]),
        act("siege", **CIVILIANS),
        "siege-lets-civilians-leave-or-live",
    ),
    "inhumane-treatment": (
        act("deprivation-of-liberty", **HELD, no=["treated-humanely"]),
        act("deprivation-of-liberty", **HELD, yes=["treated-humanely"]),
        act("deprivation-of-liberty", **HELD),
        "treated-humanely",
    ),
    "adverse-distinction": (
        act("adverse-treatment", **HELD),
        act("other-conduct", **HELD, yes=["specific-needs-respected"], no=["adverse-distinction-made"]),
        act("adverse-treatment"),
        "victims-taking-no-active-part",
    ),
    "killing-of-persons-not-taking-part": (
        act("killing", persons=["captured-fighter"], harms=[("death", "captured-fighter")]),
        act(
            "shooting",
            persons=["captured-fighter"],
            harms=[("death", "captured-fighter")],
            yes=["hostile-act-or-attempt-to-escape", "force-as-last-resort"],
        ),
        act("shooting", **CIVILIANS, harms=[("death", "civilian")]),
        "victims-in-power-of-the-party",
    ),
    "torture": (
        act("ill-treatment", **HELD, yes=["severe-pain-or-suffering", "purpose-of-the-pain"]),
        act("ill-treatment", **HELD, no=["severe-pain-or-suffering"], yes=["purpose-of-the-pain"]),
        act("ill-treatment", **HELD, yes=["severe-pain-or-suffering"]),
        "purpose-of-the-pain",
    ),
    "cruel-or-inhuman-treatment": (
        act("ill-treatment", **HELD, yes=["serious-injury-or-great-suffering"]),
        act("penal-sanction", **HELD, yes=["severe-pain-or-suffering", "only-from-lawful-sanctions"]),
        act("ill-treatment", **HELD),
        "severe-pain-or-suffering",
    ),
    "outrages-upon-dignity": (
        act("humiliation", **POW),
        act("capture", **POW, no=["humiliated-or-degraded"]),
        act("humiliation"),
        "victims-taking-no-active-part",
    ),
    "corporal-punishment": (
        act("corporal-punishment", **HELD),
        act("penal-sanction", **HELD, no=["corporal-punishment-inflicted"]),
        act("corporal-punishment"),
        "victims-taking-no-active-part",
    ),
    "mutilation": (
        act("mutilation", **HELD, yes=["permanently-disfigured-or-disabled"]),
        act("mutilation", **HELD, yes=["permanently-disfigured-or-disabled", "medically-justified"]),
        act("mutilation"),
        "victims-taking-no-active-part",
    ),
    "medical-experiments": (
        act("experiment-on-persons", **POW),
        act("experiment-on-persons", **POW, yes=["medically-justified"]),
        act("other-conduct", persons=["civilian"], yes=["subjected-to-experiment"]),
        "in-custody-or-under-control",
    ),
    "rape": (
        act("rape", **CIVILIANS, sex="female"),
        act("other-conduct", **CIVILIANS, yes=["invasion-of-the-body"], no=["by-force-threat-or-coercion"]),
        act("sexual-violence", **CIVILIANS),
        "invasion-of-the-body",
    ),
    "sexual-slavery": (
        act("sexual-slavery", **CIVILIANS),
        act("sexual-violence", **CIVILIANS, no=["powers-of-ownership-exercised"]),
        act("enslavement", **CIVILIANS, yes=["powers-of-ownership-exercised"], no=["act-of-a-sexual-nature"]),
        "",
    ),
    "enforced-prostitution": (
        act("forced-prostitution", **CIVILIANS),
        act("other-conduct", yes=["gain-from-sexual-acts"], no=["by-force-threat-or-coercion"]),
        act("other-conduct", yes=["by-force-threat-or-coercion"], no=["gain-from-sexual-acts"]),
        "",
    ),
    "forced-pregnancy": (
        act("forced-pregnancy", sex="female", **CIVILIANS, yes=["intent-on-ethnic-composition-or-other-grave-breach"]),
        act("deprivation-of-liberty", sex="female", **HELD, no=["confined-when-made-pregnant"]),
        act("forced-pregnancy", sex="female", **CIVILIANS),
        "intent-on-ethnic-composition-or-other-grave-breach",
    ),
    "enforced-sterilisation": (
        act("forced-sterilisation", **HELD),
        act("forced-sterilisation", **CIVILIANS, yes=["medically-justified", "genuine-consent-given"]),
        act("other-conduct", **HELD, no=["deprived-of-reproductive-capacity"]),
        "",
    ),
    "sexual-violence": (
        act("sexual-violence", persons=["member-of-own-side"]),
        act("other-conduct", **CIVILIANS, yes=["act-of-a-sexual-nature"], no=["by-force-threat-or-coercion"]),
        act("other-conduct", **HELD, yes=["act-of-a-sexual-nature"]),
        "by-force-threat-or-coercion",
    ),
    "slavery": (
        act("enslavement", **CIVILIANS),
        act("forced-labour", **HELD, no=["powers-of-ownership-exercised", "work-uncompensated-or-abusive"]),
        act("forced-labour", **HELD),
        "",
    ),
    "forced-labour": (
        act("forced-labour", **HELD, yes=["work-uncompensated-or-abusive"]),
        act("forced-labour", **POW, no=["work-uncompensated-or-abusive"]),
        act("forced-labour", **HELD),
        "work-uncompensated-or-abusive",
    ),
    "compelled-service": (
        act("compelled-service", **POW),
        act("forced-labour", **POW, no=["compelled-to-serve-against-own-side", "work-uncompensated-or-abusive"]),
        act("forced-labour", **POW),
        "",
    ),
    "hostage-taking": (
        act("holding-as-hostage", **CIVILIANS, yes=["demand-as-condition-of-safety"]),
        act("capture", persons=["captured-fighter"]),
        act("holding-as-hostage", **CIVILIANS),
        "demand-as-condition-of-safety",
    ),
    "enforced-disappearance": (
        act("concealed-detention", **CIVILIANS),
        act("deprivation-of-liberty", **CIVILIANS, no=["fate-or-whereabouts-concealed"], yes=["details-recorded"]),
        act("deprivation-of-liberty", **CIVILIANS, harms=["missing"]),
        "fate-or-whereabouts-concealed",
    ),
    "arbitrary-detention": (
        act("deprivation-of-liberty", **CIVILIANS, no=["lawful-ground-for-detention"]),
        act("deprivation-of-liberty", **CIVILIANS, yes=["lawful-ground-for-detention", "detention-reviewed"]),
        act("deprivation-of-liberty", **CIVILIANS),
        "lawful-ground-for-detention",
    ),
    "unfair-trial": (
        act("penal-sanction", **HELD, no=["guarantees-of-a-fair-trial"]),
        act("execution-of-death-sentence", **HELD, yes=["judged-by-a-regular-court", "guarantees-of-a-fair-trial"]),
        act("execution-of-death-sentence", **HELD),
        "judged-by-a-regular-court",
    ),
    "retroactive-punishment": (
        act("penal-sanction", **HELD, no=["crime-in-law-when-done"]),
        act("penal-sanction", **HELD, yes=["crime-in-law-when-done"]),
        act("other-conduct", **HELD, no=["crime-in-law-when-done"]),
        "",
    ),
    "punishment-without-own-guilt": (
        act("penal-sanction", **HELD, no=["punished-for-own-acts-only"]),
        act("penal-sanction", **HELD, yes=["punished-for-own-acts-only"]),
        act("penal-sanction", **HELD),
        "",
    ),
    "collective-punishment": (
        act("arson", objects=["dwelling"], yes=["penalty-for-acts-of-others"]),
        act("demolition", objects=["dwelling"], no=["penalty-for-acts-of-others"]),
        act("arson", objects=["dwelling"]),
        "penalty-for-acts-of-others",
    ),
    "interference-with-convictions": (
        act("interference-with-religion", **CIVILIANS),
        act("interference-with-religion", **CIVILIANS, yes=["limited-for-order-or-security"]),
        act("interference-with-religion"),
        "victims-taking-no-active-part",
    ),
    "religion-of-persons-held": (
        act("interference-with-religion", **HELD),
        act("interference-with-religion", **HELD, yes=["limited-for-order-or-security"]),
        act("interference-with-religion", **CIVILIANS),
        "",
    ),
    "disrespect-of-family-life": (
        act("separation-of-families", **CIVILIANS, no=["family-life-respected"]),
        act("separation-of-families", **CIVILIANS, yes=["family-life-respected"]),
        act("separation-of-families", **CIVILIANS),
        "family-life-respected",
    ),
    "denial-of-prisoner-of-war-status": (
        act("deprivation-of-liberty", **IAC, persons=["captured-fighter"], no=["prisoner-of-war-status-respected"]),
        act(
            "deprivation-of-liberty",
            **IAC,
            persons=["captured-fighter"],
            no=["prisoner-of-war-status-respected"],
            yes=["captured-as-spy-or-mercenary"],
        ),
        act("deprivation-of-liberty", **IAC, persons=["captured-fighter"]),
        "prisoner-of-war-status-respected",
    ),
    "failure-to-distinguish-oneself": (
        act("ground-assault", **IAC, persons=["fighter"], no=["fighters-distinguished-themselves"]),
        act("ground-assault", **IAC, persons=["fighter"], yes=["fighters-distinguished-themselves"]),
        act("other-conduct", **IAC, no=["fighters-distinguished-themselves"], by=None),
        "",
    ),
    "spies-and-mercenaries-without-trial": (
        act("penal-sanction", **IAC, yes=["captured-as-spy-or-mercenary"], no=["judged-by-a-regular-court"]),
        act(
            "penal-sanction",
            **IAC,
            yes=["captured-as-spy-or-mercenary", "judged-by-a-regular-court", "guarantees-of-a-fair-trial"],
        ),
        act("execution-of-death-sentence", **IAC, yes=["captured-as-spy-or-mercenary"]),
        "judged-by-a-regular-court",
    ),
    "wounded-not-collected": (
        act("neglect-of-search", **WOUNDED, no=["wounded-searched-for-and-collected"]),
        act("neglect-of-search", **WOUNDED, no=["wounded-searched-for-and-collected"], yes=FEASIBLE),
        act("neglect-of-search", **WOUNDED, by=None),
        "",
    ),
    "denial-of-medical-care": (
        act("denial-of-medical-care", **WOUNDED),
        act("denial-of-medical-care", **WOUNDED, yes=FEASIBLE),
        act("denial-of-medical-care"),
        "care-refused-or-impeded",
    ),
    "wounded-ill-treated-or-robbed": (
        act("taking-of-property", **WOUNDED, yes=["taken-for-private-use"]),
        act("taking-of-military-equipment", **WOUNDED, no=["taken-for-private-use", "severe-pain-or-suffering"]),
        act("taking-of-property", **WOUNDED),
        "taken-for-private-use",
    ),
    "dead-not-collected": (
        act("neglect-of-search", **DEAD, no=["dead-searched-for-and-collected"]),
        act("neglect-of-search", **DEAD, no=["dead-searched-for-and-collected"], yes=FEASIBLE),
        act("neglect-of-search", harms=["death"]),
        "dead-searched-for-and-collected",
    ),
    "despoiling-or-mutilation-of-the-dead": (
        act("mutilation", **DEAD),
        act("treatment-of-the-dead", **DEAD, yes=["dead-treated-with-respect"]),
        act("treatment-of-the-dead", **DEAD),
        "dead-treated-with-respect",
    ),
    "remains-not-returned": (
        act("treatment-of-the-dead", **IAC, **DEAD, no=["remains-returned-and-graves-marked"]),
        act("treatment-of-the-dead", **IAC, **DEAD, yes=["remains-returned-and-graves-marked"]),
        act("treatment-of-the-dead", **IAC, **DEAD, no=["remains-returned-and-graves-marked"], by=None),
        "",
    ),
    "disrespectful-disposal-of-the-dead": (
        act("demolition", objects=["graves"]),
        act("treatment-of-the-dead", **DEAD, yes=["dead-buried-decently"]),
        act("treatment-of-the-dead", **DEAD),
        "dead-buried-decently",
    ),
    "dead-not-accounted-for": (
        act("treatment-of-the-dead", **DEAD, no=["dead-identified-and-recorded"]),
        act("treatment-of-the-dead", **DEAD, yes=["dead-identified-and-recorded"]),
        act("treatment-of-the-dead", **DEAD),
        "dead-identified-and-recorded",
    ),
    "missing-not-accounted-for": (
        act("neglect-of-search", harms=["missing"], no=["missing-accounted-for"]),
        act("neglect-of-search", harms=["missing"], no=["missing-accounted-for"], yes=FEASIBLE),
        act("neglect-of-search", harms=["missing"]),
        "missing-accounted-for",
    ),
    "basic-needs-of-persons-held": (
        act("deprivation-of-liberty", **HELD, no=["basic-needs-of-detainees-met"]),
        act("deprivation-of-liberty", **HELD, yes=["basic-needs-of-detainees-met"]),
        act("deprivation-of-liberty", **HELD),
        "basic-needs-of-detainees-met",
    ),
    "women-held-with-men": (
        act("deprivation-of-liberty", sex="female", **HELD, no=["women-held-apart"]),
        act("deprivation-of-liberty", sex="female", **HELD, yes=["women-held-apart"]),
        act("deprivation-of-liberty", sex="female", **HELD),
        "women-held-apart",
    ),
    "children-held-with-adults": (
        act("deprivation-of-liberty", age="child", **HELD, no=["children-held-apart"]),
        act("deprivation-of-liberty", age="child", **HELD, yes=["children-held-apart"]),
        act("deprivation-of-liberty", age="child", **HELD),
        "children-held-apart",
    ),
    "place-of-detention-unsafe": (
        act("deprivation-of-liberty", **HELD, no=["held-safely-away-from-combat"]),
        act("deprivation-of-liberty", **HELD, no=["held-safely-away-from-combat"], yes=FEASIBLE),
        act("deprivation-of-liberty", **HELD, no=["held-safely-away-from-combat"], by=None),
        "",
    ),
    "pillage-from-persons-held": (
        act("taking-of-property", **HELD, objects=["civilian-goods"], yes=["belongings-taken-from-detainees"]),
        act("taking-of-military-equipment", **POW, objects=["military-equipment"]),
        act("taking-of-property", **HELD, objects=["civilian-goods"]),
        "belongings-taken-from-detainees",
    ),
    "unrecorded-detention": (
        act("deprivation-of-liberty", **HELD, no=["details-recorded"]),
        act("deprivation-of-liberty", **HELD, yes=["details-recorded"]),
        act("deprivation-of-liberty", **HELD),
        "details-recorded",
    ),
    "denial-of-icrc-access": (
        act("deprivation-of-liberty", **POW, no=["icrc-access-given"]),
        act("deprivation-of-liberty", **HELD, no=["icrc-access-given"]),
        act("deprivation-of-liberty", **POW, no=["icrc-access-given"], by=None),
        "",
    ),
    "icrc-kept-from-offering-visits": (
        act("deprivation-of-liberty", **HELD, no=["icrc-could-offer-visits"]),
        act("deprivation-of-liberty", **HELD, yes=["icrc-could-offer-visits"], no=["icrc-access-given"]),
        act("deprivation-of-liberty", **HELD, no=["icrc-could-offer-visits"], by=None),
        "",
    ),
    "persons-held-cut-off-from-families": (
        act("deprivation-of-liberty", **HELD, no=["correspondence-and-visits-allowed"]),
        act(
            "deprivation-of-liberty",
            **HELD,
            no=["correspondence-and-visits-allowed"],
            yes=["limited-for-order-or-security"],
        ),
        act("deprivation-of-liberty", **HELD, no=["correspondence-and-visits-allowed"], by=None),
        "",
    ),
    "delayed-release": (
        act("delay-of-release", **POW, no=["released-when-reasons-ceased"]),
        act(
            "delay-of-release",
            **POW,
            no=["released-when-reasons-ceased"],
            yes=["under-criminal-proceedings-or-sentence"],
        ),
        act("delay-of-release", **POW, by=None),
        "",
    ),
    "forced-displacement": (
        act("displacement-of-persons", **CIVILIANS, yes=["displaced-for-reasons-of-the-conflict"]),
        act(
            "displacement-of-persons",
            **CIVILIANS,
            yes=["displaced-for-reasons-of-the-conflict", "displacement-for-security-or-imperative-reasons"],
        ),
        act("displacement-of-persons", **CIVILIANS),
        "displaced-for-reasons-of-the-conflict",
    ),
    "deportation-or-forcible-transfer": (
        act("deportation", **OCCUPIED, **CIVILIANS, yes=["by-coercion-not-choice", "moved-across-a-border"]),
        act(
            "displacement-of-persons",
            **OCCUPIED,
            **CIVILIANS,
            yes=["moved-within-the-territory", "displacement-for-security-or-imperative-reasons"],
        ),
        act("deportation", **IAC, **CIVILIANS),
        "occupied-by-the-party",
    ),
    "transfer-of-own-population": (
        act("transfer-of-own-population", **OCCUPIED),
        act("transfer-of-own-population", **IAC, no=["occupied-by-the-party"]),
        act("transfer-of-own-population", **IAC),
        "occupied-by-the-party",
    ),
    "displaced-persons-not-cared-for": (
        act("other-conduct", **DISPLACED, no=["received-in-decent-conditions"]),
        act("other-conduct", **DISPLACED, no=["received-in-decent-conditions"], yes=FEASIBLE),
        act("other-conduct", no=["received-in-decent-conditions"]),
        "",
    ),
    "refusal-of-return": (
        act("refusal-of-return", **DISPLACED, no=["return-allowed-when-reasons-ceased"]),
        act(
            "refusal-of-return",
            **DISPLACED,
            no=["return-allowed-when-reasons-ceased"],
            yes=["displacement-for-security-or-imperative-reasons"],
        ),
        act("refusal-of-return", **DISPLACED),
        "return-allowed-when-reasons-ceased",
    ),
    "property-of-displaced-persons": (
        act("taking-of-property", **DISPLACED, objects=["dwelling"], no=["property-of-displaced-respected"]),
        act("taking-of-property", **DISPLACED, objects=["dwelling"], yes=["property-of-displaced-respected"]),
        act("taking-of-property", objects=["dwelling"], no=["property-of-displaced-respected"]),
        "",
    ),
    "specific-needs-of-women": (
        act("deprivation-of-liberty", sex="female", **HELD, no=["specific-needs-respected"]),
        act("deprivation-of-liberty", sex="female", **HELD, no=["specific-needs-respected"], yes=FEASIBLE),
        act("deprivation-of-liberty", sex="female", **HELD, no=["specific-needs-respected"], by=None),
        "",
    ),
    "special-protection-of-children": (
        act("other-conduct", **CHILD, no=["specific-needs-respected"]),
        act("other-conduct", **CHILD, yes=["specific-needs-respected"]),
        act("other-conduct", **CHILD, no=["specific-needs-respected"], by=None),
        "",
    ),
    "special-protection-of-elderly-and-disabled": (
        act("other-conduct", **CIVILIANS, yes=["elderly-disabled-or-infirm"], no=["specific-needs-respected"]),
        act("other-conduct", **CIVILIANS, yes=["elderly-disabled-or-infirm", "specific-needs-respected"]),
        act("other-conduct", **CIVILIANS, yes=["elderly-disabled-or-infirm"], no=["specific-needs-respected"], by=None),
        "",
    ),
    "recruitment-of-children": (
        act("recruitment-of-children", **UNDER_15),
        act("recruitment-of-children", **CHILD, no=["under-fifteen"]),
        act("recruitment-of-children", **CHILD),
        "under-fifteen",
    ),
    "use-of-children-in-hostilities": (
        act("use-of-children-in-hostilities", persons=["member-of-own-side"], age="child-under-15"),
        act("use-of-children-in-hostilities", **CHILD, no=["under-fifteen"]),
        act("use-of-children-in-hostilities", **CHILD),
        "under-fifteen",
    ),
    "recruitment-or-use-under-eighteen": (
        act("recruitment-of-children", **CHILD, by="b", yes=["taken-in-by-an-armed-group"]),
        act(
            "recruitment-of-children",
            **CHILD,
            no=["made-to-join", "used-in-hostilities", "taken-in-by-an-armed-group"],
            yes=["voluntary-enlistment-with-safeguards"],
        ),
        act("recruitment-of-children", **CHILD),
        "made-to-join",
    ),
    "abolition-of-rights": (
        act("suspension-of-rights", **IAC),
        act("suspension-of-rights"),
        act("suspension-of-rights", **IAC, by=None),
        "",
    ),
}
"""Category: what indicates it; what is lawful; what leaves it open; the question that is asked then, if it is one."""


def made(parts: dict[str, Any]) -> Any:
    return assessed(parts["conduct"], **{name: value for name, value in parts.items() if name != "conduct"})


@pytest.mark.parametrize("category", TABLE)
def test_a_record_that_affirms_every_element_indicates_the_category(category: str) -> None:
    assert category in indicated(made(TABLE[category][0]))


@pytest.mark.parametrize("category", TABLE)
def test_what_is_lawful_on_the_record_never_indicates_the_category(category: str) -> None:
    # A denial does not exclude where another fact, of which nobody speaks, would affirm the element too.
    assert status(made(TABLE[category][1]), category) in (None, "excluded", "incomplete")


@pytest.mark.parametrize("category", TABLE)
def test_what_the_record_leaves_open_is_not_indicated_and_the_right_question_comes_back(category: str) -> None:
    _, _, parts, question = TABLE[category]
    answer = made(parts)
    assert status(answer, category) in (None, "incomplete")
    if question:
        assert question in asked(answer, category)


@pytest.mark.parametrize("category", TABLE)
def test_every_kind_of_conflict_has_a_provision_and_a_crime_or_a_word_on_why_not(category: str) -> None:
    (one,) = [each for each in catalogue().violations.categories if each.id == category]
    scopes = {s.conflict.value for each in one.breaches for s in catalogue().provision(each.provision).scope}
    crimes = {s.conflict.value for each in one.crimes for s in catalogue().provision(each).scope}
    for kinds, said in ((scopes, one.no_breach), (crimes, one.no_crime)):
        for kind in ("international", "non-international"):
            assert (
                kind in kinds
                or (kind == "international" and "occupation" in kinds)
                or kind in {each.conflict.value for each in said}
            ), (category, kind)


# The traps that these categories could fall into, each by its number


def crimes_of(answer: Any, category: str) -> dict[str, str | None]:
    found = finding(answer, category)
    assert found is not None
    return {each.provision: each.applicability.outcome.value for each in found.crimes}


def test_trap_01_no_grave_breach_in_a_civil_war() -> None:
    said = crimes_of(
        made(act("ill-treatment", **HELD, yes=["severe-pain-or-suffering", "purpose-of-the-pain"])), "torture"
    )
    assert {each: said[each] for each in said if ":147" in each or ":130" in each or "8.2.a" in each} != {}
    assert {said[each] for each in said if ":147" in each or ":130" in each or "8.2.a" in each} == {"not-applicable"}
    assert said["rome:8.2.c.i-4"] == "applicable"


@pytest.mark.parametrize(
    "parts",
    [
        act("killing", persons=["member-of-armed-group"], harms=[("death", "member-of-armed-group")]),
        act("shooting", persons=["fighter"], harms=[("death", "fighter")]),
        act("capture", persons=["captured-fighter"]),
        act("taking-of-military-equipment", objects=["military-equipment"]),
        act("aerial-bombardment", harms=[("death", "civilian"), ("serious-injury", "civilian")], **CIVILIANS),
        act("shelling", harms=[("permanent-disability", "civilian"), ("destruction", "dwelling")], **CIVILIANS),
        act("siege", persons=["fighter"]),
        act("deprivation-of-liberty", harms=["death"], **HELD),
        act("recruitment-of-children", age="adult", **CIVILIANS),
    ],
)
def test_trap_02_fighting_capture_booty_and_deaths_alone_indicate_none_of_these_categories(
    parts: dict[str, Any],
) -> None:
    assert not indicated(made(parts)) & set(TABLE)


@pytest.mark.parametrize(
    ("category", "parts"),
    [
        ("denial-of-prisoner-of-war-status", act("capture", **HELD, no=["prisoner-of-war-status-respected"])),
        ("denial-of-icrc-access", act("deprivation-of-liberty", **HELD, no=["icrc-access-given"])),
        ("remains-not-returned", act("treatment-of-the-dead", **DEAD, no=["remains-returned-and-graves-marked"])),
        ("transfer-of-own-population", act("transfer-of-own-population", yes=["occupied-by-the-party"])),
        ("property-in-occupied-territory", act("taking-of-property", no=["rules-of-occupation-on-property-kept"])),
        ("abolition-of-rights", act("suspension-of-rights", yes=["rights-or-actions-declared-void"])),
        ("compelled-service", act("compelled-service", **CIVILIANS)),
        ("forced-displacement", act("deportation", **OCCUPIED, **CIVILIANS)),
        ("icrc-kept-from-offering-visits", act("deprivation-of-liberty", **POW, no=["icrc-could-offer-visits"])),
    ],
)
def test_trap_09_rules_of_one_kind_of_conflict_are_no_finding_in_the_other(
    category: str, parts: dict[str, Any]
) -> None:
    assert status(made(parts), category) is None


@pytest.mark.parametrize(
    ("category", "parts"),
    [
        ("collective-punishment", act("punishment-of-a-group", **CIVILIANS)),
        ("enforced-disappearance", act("concealed-detention", **CIVILIANS)),
        ("forced-labour", act("forced-labour", **HELD, yes=["work-uncompensated-or-abusive"])),
        ("wounded-not-collected", act("neglect-of-search", **WOUNDED)),
        ("basic-needs-of-persons-held", act("deprivation-of-liberty", **HELD, no=["basic-needs-of-detainees-met"])),
    ],
)
@pytest.mark.parametrize("kind", ["international", "non-international"])
def test_trap_14_breaches_that_are_no_crime_under_article_8_name_none_and_say_so(
    category: str, parts: dict[str, Any], kind: str
) -> None:
    found = finding(made({**parts, "kind": kind}), category)
    assert found is not None
    assert found.status.value == "indicated"
    assert not [each for each in found.crimes if each.provision.startswith("rome:")]
    assert any("article 8" in each.lower() for each in found.remarks)


def test_trap_15_burnt_homes_are_no_grave_breach_by_themselves() -> None:
    found = finding(made(act("arson", objects=["dwelling"], **IAC)), "destruction-of-property")
    assert found is not None
    assert not [each for each in found.crimes if each.status is not None and each.status.value == "indicated"]


def test_trap_16_hostages_deportation_and_confinement_are_grave_breaches_of_convention_iv_alone() -> None:
    named = {
        each.id: set(each.crimes) | {one.provision for one in each.breaches}
        for each in catalogue().violations.categories
    }
    for category, act_name in (
        ("hostage-taking", "hostages"),
        ("deportation-or-forcible-transfer", "deportation"),
        ("arbitrary-detention", "unlawful-confinement"),
    ):
        grave = {
            each for each in named[category] if any(each.startswith(f"gc{n}:") for n in "1234") and act_name in each
        }
        assert grave <= {f"gc4:147.{act_name}"}
    assert not any(each.startswith("gc3:130") for each in named["destruction-of-property"])
    assert not any(":147" in each for each in named["transfer-of-own-population"])


def test_trap_17_fifteen_and_eighteen_are_not_mixed() -> None:
    sixteen = made(act("use-of-children-in-hostilities", **CHILD, by="b", no=["under-fifteen"]))
    assert status(sixteen, "use-of-children-in-hostilities") in ("excluded", "incomplete")
    assert status(sixteen, "recruitment-or-use-under-eighteen") == "indicated"
    found = finding(sixteen, "recruitment-or-use-under-eighteen")
    assert found is not None
    assert found.crimes == ()
    volunteer = made(act("recruitment-of-children", **CHILD, no=["under-fifteen"]))
    assert status(volunteer, "recruitment-or-use-under-eighteen") == "incomplete"


@pytest.mark.parametrize("kind", ["international", "non-international"])
@pytest.mark.parametrize("persons", ["member-of-own-side", "civilian", "fighter", "captured-fighter"])
def test_sexual_violence_asks_for_no_side_status_or_nationality(kind: str, persons: str) -> None:
    assert {"rape", "sexual-violence"} <= indicated(made(act("rape", kind=kind, persons=[persons])))


def test_killing_in_detention_needs_nothing_directed_at_anybody() -> None:
    answer = made(act("killing", **HELD))
    assert "killing-of-persons-not-taking-part" in indicated(answer)
    assert "directed-at-civilians" not in asked(answer, "killing-of-persons-not-taking-part")


def test_a_death_in_custody_is_open_until_somebody_says_of_what() -> None:
    answer = made(act("deprivation-of-liberty", **HELD, harms=[("death", "civilian-deprived-of-liberty")]))
    assert status(answer, "killing-of-persons-not-taking-part") == "incomplete"
    assert "death-caused-by-what-was-done" in asked(answer, "killing-of-persons-not-taking-part")


def test_civilians_killed_in_an_attack_that_was_directed_at_them_were_killed_unlawfully() -> None:
    said = act("shooting", **CIVILIANS, harms=[("death", "civilian")], yes=["directed-at-civilians"])
    assert "killing-of-persons-not-taking-part" in indicated(made(said))
    silent = act("shooting", **CIVILIANS, harms=[("death", "civilian")])
    assert status(made(silent), "killing-of-persons-not-taking-part") == "incomplete"


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("war-booty", act("taking-of-military-equipment", **IAC, objects=["military-equipment"])),
        ("requisition-under-the-law", act("requisition", **OCCUPIED, yes=["taken-under-military-necessity-or-law"])),
        (
            "internment-with-review",
            act("deprivation-of-liberty", **HELD, yes=["lawful-ground-for-detention", "detention-reviewed"]),
        ),
        ("internment-of-prisoners-of-war", act("deprivation-of-liberty", **POW)),
        (
            "evacuation-for-security",
            act("displacement-of-persons", **CIVILIANS, yes=["displacement-for-security-or-imperative-reasons"]),
        ),
        ("relief-under-control", act("denial-of-relief", yes=["relief-subject-to-lawful-control"])),
        ("siege-of-forces", act("siege", persons=["fighter"], yes=["siege-lets-civilians-leave-or-live"])),
        ("fair-trial-held", act("penal-sanction", yes=["judged-by-a-regular-court", "guarantees-of-a-fair-trial"])),
        ("work-within-the-conventions", act("forced-labour", **POW, no=["work-uncompensated-or-abusive"])),
        ("treatment-that-medicine-justifies", act("mutilation", **HELD, yes=["medically-justified"])),
    ],
)
def test_lawful_conduct_is_named_as_such_and_indicates_none_of_these_categories(
    rule: str, parts: dict[str, Any]
) -> None:
    answer = made(parts)
    assert rule in {each.rule for each in answer.lawful}
    assert not indicated(answer) & set(TABLE)


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("war-booty", act("taking-of-military-equipment", objects=["military-equipment"])),
        (
            "internment-with-review",
            act(
                "deprivation-of-liberty",
                **HELD,
                yes=["lawful-ground-for-detention", "detention-reviewed"],
                no=["treated-humanely"],
            ),
        ),
        ("internment-of-prisoners-of-war", act("deprivation-of-liberty", persons=["captured-fighter"])),
        (
            "evacuation-for-security",
            act("deportation", **OCCUPIED, **CIVILIANS, yes=["displacement-for-security-or-imperative-reasons"]),
        ),
    ],
)
def test_what_is_lawful_in_another_setting_or_when_done_otherwise_is_not_called_so(
    rule: str, parts: dict[str, Any]
) -> None:
    assert rule not in {each.rule for each in made(parts).lawful}


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("treatment-of-civilians-held", act("deprivation-of-liberty", **HELD)),
        ("treatment-of-prisoners-of-war", act("capture", **POW)),
        ("icrc-offer-of-visits", act("deprivation-of-liberty", **HELD, yes=["held-in-relation-to-the-conflict"])),
        ("care-for-the-wounded", act("armed-clash", **WOUNDED)),
        ("respect-for-the-dead", act("treatment-of-the-dead", **DEAD)),
        ("accounting-for-missing-persons", act("neglect-of-search", persons=["missing-person"])),
        ("special-protection-of-children-held", act("capture", persons=["captured-fighter"], age="child")),
    ],
)
def test_the_facts_bring_their_duties_into_play(rule: str, parts: dict[str, Any]) -> None:
    assert rule in {each.rule for each in made(parts).duties}


def test_a_disappearance_asks_who_stood_behind_it_where_nobody_says_who_took_them() -> None:
    """Rule 98 with article 7(2)(i) of the Statute; Convention on enforced disappearance, article 2."""
    taken = act("concealed-detention", **CIVILIANS, by=None)
    answer = assessed(**taken)
    assert "taken-by-or-with-backing-of-authority" in asked(answer, "enforced-disappearance")
    for told, expected in (("yes", Answer.YES), ("no", Answer.UNKNOWN)):
        found = finding(
            assessed(**{**taken, told: ["taken-by-or-with-backing-of-authority"]}), "enforced-disappearance"
        )
        assert found is not None
        assert {each.element: each.answer for each in found.elements}["backed"] is expected
    assert status(assessed(**act("concealed-detention", **CIVILIANS)), "enforced-disappearance") == "indicated"
