"""A rule that asks for a further fact is breached only where somebody tells of that fact. Each with its source."""

import pytest
from building import assessed, catalogue, finding, status

from ihl_docs.model.vocabulary.assessing import ElementRole

AREA = {"persons": ["civilian"], "objects": ["residential-area"]}
HELD = {"persons": ["civilian-deprived-of-liberty"]}
OCCUPIED = {"kind": "occupation", "state": "RU", "other": "UA", "place": "UA", "occupier": "a"}


def sides(answer, category):
    """The provisions that forbid, and those that stand beside."""
    found = finding(answer, category)
    return {each.provision for each in found.provisions}, {each.provision for each in found.beside}


@pytest.mark.parametrize(
    ("provision", "category", "conduct", "without", "more"),
    [
        # Rule 13 and AP I 51(5)(a): several clearly separated objectives in a populated place treated as one.
        ("cihl:13", "indiscriminate-attack", "shelling", {**AREA, "no": ["directed-at-military-objective"]}, {"yes": ["area-treated-as-one-objective"]}),
        ("ap1:51.5.a", "indiscriminate-attack", "shelling", AREA, {"yes": ["area-treated-as-one-objective"]}),
        # GC IV 27(2) and AP I 76(1) protect women; GC IV 27(1) and the others everybody.
        ("gc4:27.2", "rape", "rape", {"persons": ["civilian"], "sex": "male"}, {"sex": "female"}),
        ("ap1:76.1", "sexual-violence", "sexual-violence", {"persons": ["civilian"]}, {"sex": "female"}),
        # Protocol III to the Convention on certain conventional weapons, 2(1): civilians as such attacked.
        ("ccw-p3:2.1", "incendiary-weapons-without-care", "shelling", {**AREA, "means": ["incendiary-weapon"]}, {"yes": ["directed-at-civilians"]}),
        ("ccw-p3:2.3", "incendiary-weapons-without-care", "shelling", {**AREA, "means": ["incendiary-weapon"]}, {"yes": ["incendiary-among-civilians"]}),
        # AP II 17(2): out of one's own territory.
        ("ap2:17.2", "forced-displacement", "displacement-of-persons", {"persons": ["civilian"]}, {"yes": ["moved-across-a-border"]}),
        # Hague Regulations 23(b): killing and wounding, not capture.
        ("hague-regs:23.b", "perfidy", "feigning-of-protected-status", {}, {"harms": ["death"]}),
        # Hague Regulations 23(c): an enemy who has surrendered.
        ("hague-regs:23.c", "attack-on-persons-hors-de-combat", "shooting", {"persons": ["wounded-or-sick"]}, {"persons": ["surrendering"]}),
        # Rule 24 beside the general rule 22.
        ("cihl:24", "failure-of-precautions-against-attack", "placing-of-forces-among-civilians", {"no": ["effects-guarded-against"]}, {"no": ["civilians-moved-away-from-objectives"]}),
        # GC III 109: the seriously wounded and sick.
        ("gc3:109.1", "delayed-release", "delay-of-release", {"persons": ["prisoner-of-war"], "kind": "international"}, {"persons": ["prisoner-of-war", "wounded-or-sick"]}),
        # Second Protocol of 1999, 12: property in the list of enhanced protection.
        ("hcp-p2:12", "attack-on-cultural-property", "shelling", {"yes": ["clearly-recognised-heritage"]}, {"yes": ["clearly-recognised-heritage", "under-enhanced-protection"]}),
        # GC IV 68(4), AP I 77(5), AP II 6(4).
        ("gc4:68.4", "death-sentence-against-its-limits", "execution-of-death-sentence", {**OCCUPIED, "no": ["offence-open-to-the-death-penalty"]}, {"yes": ["under-eighteen-at-the-offence"]}),
        # Property in occupied territory: each article is on one kind of it, or one way to deal with it.
        ("gc4:53", "property-in-occupied-territory", "taking-of-property", {**OCCUPIED, "objects": ["dwelling"]}, {"harms": ["destruction"]}),
        ("hague-regs:55", "property-in-occupied-territory", "taking-of-property", {**OCCUPIED, "objects": ["dwelling"]}, {"objects": ["public-property"]}),
        ("gc4:57", "property-in-occupied-territory", "requisition", {**OCCUPIED, "objects": ["dwelling"]}, {"objects": ["hospital"]}),
        # Reprisals: AP I has a paragraph for each kind of object.
        ("ap1:56.4", "reprisal-attack-on-civilians", "shelling", {**AREA, **OCCUPIED, "yes": ["done-as-reprisal"]}, {"objects": ["works-containing-dangerous-forces"]}),
        # Hague Regulations 26: before a bombardment, not before an assault.
        ("hague-regs:26", "failure-to-warn", "ground-assault", {"persons": ["civilian"], "no": ["warning-given"]}, {"conduct": "shelling"}),
        # Food of prisoners has articles of its own.
        ("gc4:89", "basic-needs-of-persons-held", "deprivation-of-liberty", {**HELD, "no": ["basic-needs-of-detainees-met"]}, {"harms": ["hunger"]}),
    ],
)  # fmt: skip
def test_a_rule_that_asks_for_more_stands_beside_until_somebody_tells_of_it(
    provision, category, conduct, without, more
):
    forbidding, beside = sides(assessed(conduct, **without), category)
    assert provision in beside - forbidding
    told = {"conduct": conduct, **without, **more}
    forbidding, beside = sides(assessed(told.pop("conduct"), **told), category)
    assert provision in forbidding - beside


@pytest.mark.parametrize(
    ("category", "conduct", "rules", "told", "open_which"),
    [
        # Rules 25 and 27.
        ("attack-on-medical-or-religious-personnel", "shooting", ("cihl:25", "cihl:27"), ({"persons": ["medical-personnel"]}, {"persons": ["religious-personnel"]}), {"persons": ["medical-or-religious-personnel"]}),
        # Rules 28 and 29.
        ("attack-on-medical-units", "shelling", ("cihl:28", "cihl:29"), ({"objects": ["hospital"]}, {"objects": ["medical-transport"]}), {"objects": ["medical-object"]}),
        # Rules 35 and 36.
        ("attack-on-protected-zone", "shelling", ("cihl:35", "cihl:36"), ({"objects": ["hospital-or-safety-zone"]}, {"objects": ["demilitarised-zone"]}), {"objects": ["protected-zone"]}),
        # GC IV 78(1) on the ground and 78(2) on the review.
        ("arbitrary-detention", "deprivation-of-liberty", ("gc4:78.1", "gc4:78.2"), ({**HELD, "no": ["lawful-ground-for-detention"]}, {**HELD, "no": ["detention-reviewed"]}), HELD),
        # Rules 146 and 147.
        ("reprisal-against-protected-persons", "destruction-of-property", ("cihl:146", "cihl:147"), ({"kind": "international", "yes": ["done-as-reprisal"], "persons": ["civilian"]}, {"kind": "international", "yes": ["done-as-reprisal"], "objects": ["dwelling"]}), {"kind": "international", "yes": ["done-as-reprisal"]}),
        # OPAC 1 and 2 bind a State for its own forces, 4 is on groups.
        ("recruitment-or-use-under-eighteen", "use-of-children", ("opac:1", "opac:4.1"), ({"persons": ["civilian"], "age": "child", "yes": ["used-in-hostilities"]}, {"persons": ["civilian"], "age": "child", "by": "b"}), {"persons": ["civilian"], "age": "child"}),
        # Letters and visits.
        ("persons-held-cut-off-from-families", "deprivation-of-liberty", ("cihl:125", "cihl:126"), ({**HELD, "no": ["correspondence-allowed"]}, {**HELD, "no": ["family-visits-allowed"]}), {**HELD, "no": ["correspondence-and-visits-allowed"]}),
    ],
)  # fmt: skip
def test_of_rules_of_which_one_is_breached_that_one_is_told_and_both_while_it_is_open_which(
    category, conduct, rules, told, open_which
):
    for (one, other), parts in zip((rules, rules[::-1]), told, strict=True):
        forbidding, beside = sides(assessed(conduct, **parts), category)
        assert one in forbidding
        assert other in beside
    forbidding, beside = sides(assessed(conduct, **open_which), category)
    assert set(rules) <= forbidding
    assert set(rules).isdisjoint(beside)


def test_of_rules_of_which_one_is_breached_the_one_that_the_claims_rule_out_is_not_at_issue():
    answer = assessed("deprivation-of-liberty", **HELD, yes=["lawful-ground-for-detention"])
    forbidding, beside = sides(answer, "arbitrary-detention")
    assert "gc4:78.1" in beside
    assert "gc4:78.2" in forbidding


def test_no_category_can_be_left_without_a_rule_that_it_breaches():
    for category in catalogue().violations.categories:
        groups = [each.one_of for each in category.breaches if each.one_of is not None]
        conditions = {(each.one_of, each.when) for each in category.breaches if each.one_of is not None}
        always = any(each.when is None and not each.beside for each in category.breaches)
        # One rule alone is named unless the claims rule it out; beside rules that are breached anyway nothing is lost then.
        assert always or all(sum(one == group for one, _ in conditions) > 1 for group in groups), category.id
        named = [each.provision for each in category.breaches]
        assert len(named) == len(set(named)), category.id
        assert always or groups, category.id


# What would make it lawful


NEVER_LOOKED_FOR = [
    # Who is killed in somebody's hands is no side effect of an attack, and takes no direct part.
    ("killing-of-persons-not-taking-part", "incidental", "killing", {"persons": ["civilian-deprived-of-liberty"]}),
    ("killing-of-persons-not-taking-part", "direct-part", "killing", {"persons": ["captured-fighter"]}),
    ("attack-on-medical-units", "military-objective", "arson", {"objects": ["hospital"]}),
    ("attack-on-persons-hors-de-combat", "military-objective", "killing", {"persons": ["surrendering"]}),
    ("attack-on-journalists", "direct-part", "holding-as-hostage", {"persons": ["journalist"]}),
    ("arbitrary-detention", "prisoners-of-war", "deprivation-of-liberty", {"persons": ["civilian"], "kind": "international"}),
    ("torture", "lawful-sanctions", "rape", {"persons": ["civilian"], "yes": ["purpose-of-the-pain"]}),
    ("chemical-weapons", "purpose-not-prohibited", "shelling", {"means": ["toxic-chemical"], "persons": ["civilian"]}),
    ("recruitment-or-use-under-eighteen", "volunteers", "use-of-children-in-hostilities", {"persons": ["civilian"], "age": "child"}),
    ("violation-of-parlementaires", "temporary-detention", "shooting", {"persons": ["parlementaire"]}),
    ("seizure-of-property", "military-equipment", "requisition", {"objects": ["dwelling"]}),
    ("denial-of-medical-care", "control", "denial-of-medical-care", {"persons": ["wounded-or-sick"], "yes": ["in-custody-or-under-control"]}),
]  # fmt: skip


@pytest.mark.parametrize(("category", "explanation", "conduct", "parts"), NEVER_LOOKED_FOR)
def test_what_cannot_make_the_act_lawful_is_neither_told_as_not_addressed_nor_asked(
    category, explanation, conduct, parts
):
    answer = assessed(conduct, **parts)
    found = finding(answer, category)
    assert explanation not in {each.element for each in found.explanations}
    assert not [
        one
        for each in answer.questions
        for one in each.decides
        if one.finding == found.id and one.crime is None and one.element == explanation
    ]


def test_an_unlikely_explanation_is_heard_as_soon_as_somebody_gives_it():
    """An army says that the prisoner died when the prison was shelled: that has to be told."""
    parts = {"persons": ["civilian-deprived-of-liberty"]}
    answer = assessed("killing", yes=["killed-incidentally-to-lawful-attack"], **parts)
    (told,) = [
        each
        for each in finding(answer, "killing-of-persons-not-taking-part").explanations
        if each.element == "incidental"
    ]
    assert told.answer.value == "yes"


def test_what_can_make_a_killing_lawful_is_looked_for_where_nobody_was_held():
    answer = assessed("shooting", persons=["civilian"], harms=[("death", "civilian")])
    found = finding(answer, "killing-of-persons-not-taking-part")
    assert {"incidental", "direct-part", "last-resort"} <= {each.element for each in found.explanations}


def test_every_explanation_is_looked_for_somewhere():
    """One that is moot wherever the category is raised would be no explanation."""
    for category in catalogue().violations.categories:
        for rule in category.elements:
            if rule.moot is not None:
                assert rule.role is ElementRole.LAWFUL_EXPLANATION, (category.id, rule.id)


@pytest.mark.parametrize(
    "parts",
    [
        {"means": ["toxic-chemical"]},
        {"means": ["expanding-bullet"]},
        {"yes": ["recognised-as-out-of-the-fight"]},
        {"yes": ["in-custody-or-under-control"]},
        {"yes": ["no-quarter-declared"]},
        {"yes": ["killed-injured-or-captured-by-perfidy"]},
    ],
)
def test_an_attack_on_fighters_that_another_rule_forbids_is_not_told_as_lawful(parts):
    """Rules 46, 47, 65, 74 and 77 protect fighters too."""
    plain = assessed("shooting", persons=["fighter"], harms=[("death", "fighter")])
    assert {each.rule for each in plain.lawful} == {"attack-on-fighters", "fighters-killed-in-combat"}
    answer = assessed("shooting", persons=["fighter"], harms=[("death", "fighter")], **parts)
    assert {each.rule for each in answer.lawful} == set()


def test_a_chemical_attack_with_little_harm_to_civilians_is_not_told_as_lawful():
    parts = {"persons": ["fighter"], "yes": ["directed-at-military-objective"], "no": ["expected-harm-excessive"]}
    assert "attack-on-objective-with-limited-harm" in {each.rule for each in assessed("shelling", **parts).lawful}
    assert not assessed("shelling", means=["toxic-chemical"], **parts).lawful


def test_fighters_who_were_seen_to_be_out_of_the_fight_are_a_finding_whatever_they_are_called():
    """Rule 47; AP I 41(2)."""
    answer = assessed("shooting", persons=["fighter"], yes=["recognised-as-out-of-the-fight"])
    assert status(answer, "attack-on-persons-hors-de-combat") == "incomplete"
