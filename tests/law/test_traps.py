"""The twenty things that software mapping incidents to provisions gets wrong, each by its number."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.intake.read import read_submission
from ihl_docs.law.applicability import Law, applicable
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.situation import ArmedGroup, Victims
from ihl_docs.model.vocabulary.assessing import Applicability as A
from ihl_docs.model.vocabulary.conflicts import ConflictKind as K

CATALOGUE = load_catalogue()
LAW = Law(CATALOGUE)
GROUP, OTHER_GROUP = ArmedGroup(name="The group"), ArmedGroup(name="The other group")
CIVIL_WAR = {"conflict": "niac", "parties": ("MM", GROUP), "day": "2022-01-11", "place": "MM"}
WAR = {"conflict": "iac", "parties": ("RU", "UA"), "day": "2022-03-16", "place": "UA"}


def ask(name, **question):
    return applicable(name, law=LAW, **question)


def outcomes(names, **question):
    return {name: ask(name, **question).outcome for name in names}


def rules(numbers):
    return [f"cihl:{number}" for number in numbers.split()]


def assessed(act, kind="non-international", states=("MM", None)):
    """What is found for one act in a small submission in which A acts and everything rests on one claim."""
    actors = [
        {"id": name, "kind": "state-armed-force", "name": {"en": name}, "party": True, "state": state}
        if state
        else {"id": name, "kind": "organized-armed-group", "name": {"en": name}, "party": True}
        for name, state in zip("ab", states, strict=True)
    ]
    plain = {
        "conforms_to": "urn:ihl-docs:schema:v1:submission",
        "id": "small",
        "title": {"en": "Small"},
        "conflict": {
            "name": {"en": "Conflict"},
            "territory": ["MM"],
            "when": "2022",
            "classifications": [
                {"kind": kind, "between": ["a", "b"], "claims": ["k"], "reasoning": {"en": "Fighting."}}
            ],
        },
        "actors": [*actors, {"id": "observer", "kind": "civil-society-organisation", "name": {"en": "Observer"}}],
        "sources": [{"id": "paper", "kind": "news-outlet", "title": {"en": "Paper"}}],
        "claims": [{"id": "k", "speaker": "observer", "source": "paper", "text": {"en": "k"}}],
        "incidents": [
            {
                "id": "i",
                "title": {"en": "Incident"},
                "when": "2022-01-11",
                "where": {"name": {"en": "There"}, "country": "MM", "precision": "settlement"},
                "claims": ["k"],
                "acts": [{"id": "act", "claims": ["k"], "by": [{"actor": "a", "claims": ["k"]}], **act}],
            }
        ],
    }
    return assess(read_submission(canonical_bytes(plain), name="small.json"), CATALOGUE)


def deaths(number, status):
    return [{"id": "h", "kind": "death", "figure": {"best": number}, "victims": status, "claims": ["k"]}]


def said(**answers):
    return [
        {"question": name.replace("_", "-"), "affirmed_by" if yes else "denied_by": ["k"]}
        for name, yes in answers.items()
    ]


def indicated(assessment):
    return {each.category for each in assessment.findings if each.status.value == "indicated"}


GRAVE_BREACHES = [
    each.id
    for each in CATALOGUE
    if each.kind.value == "grave-breach" or (each.id.startswith("rome:8.2.a.") and each.kind.value == "war-crime")
]


def test_trap_01_grave_breaches_exist_in_international_conflict_only():
    assert len(GRAVE_BREACHES) > 50
    for parties in (("CO", GROUP), ("MM", GROUP), (GROUP, OTHER_GROUP)):
        for kind in ("niac", "ap2", "ca3"):
            found = outcomes(GRAVE_BREACHES, conflict=kind, parties=parties, day="2010-05-05", place="CO")
            assert set(found.values()) == {A.NOT_APPLICABLE}, found


def test_trap_01_they_are_for_protected_persons_and_occupation_is_included():
    assert ask("gc4:147", **{**WAR, "conflict": "occupation"}).outcome is A.APPLICABLE
    ours = Victims(nationality=("UA",), in_hands_of="RU")
    theirs = Victims(nationality=("RU",), in_hands_of="RU")
    assert ask("gc4:147.wilful-killing", **WAR, victims=ours).outcome is A.APPLICABLE
    answer = ask("gc4:147.wilful-killing", **WAR, victims=theirs)
    assert answer.outcome is A.NOT_APPLICABLE
    assert "nationals of the State in whose hands they were" in answer.reason


@pytest.mark.parametrize(("victims", "by"), [("member-of-state-armed-forces", "b"), ("member-of-armed-group", "a")])
def test_trap_02_deaths_of_fighters_in_fighting_are_no_violation(victims, by):
    act = {
        "conduct": "ground-assault",
        "by": [{"actor": by, "claims": ["k"]}],
        "against": [{"person": victims, "claims": ["k"]}],
        "harms": deaths(200, victims),
    }
    answer = assessed(act)
    assert answer.findings == ()
    assert "fighters-killed-in-combat" in {each.rule for each in answer.lawful}


@pytest.mark.parametrize("state", ["SY", "IQ", "MM", "AZ", "IL", "US", "MX", "KP", "VN"])
def test_trap_03_protocol_ii_is_not_for_states_outside_it(state):
    answer = ask("ap2:13.2", conflict="ap2", parties=(state, GROUP), day="2015-06-01", place=state)
    assert answer.outcome is A.NOT_APPLICABLE
    assert "is not a party to Additional Protocol II" in answer.reason


def test_trap_03_protocol_ii_asks_for_the_threshold_and_for_the_states_own_forces():
    colombia = {"day": "2002-05-02", "place": "CO"}
    assert ask("ap2:13", conflict="ap2", parties=("CO", GROUP), **colombia).outcome is A.APPLICABLE
    assert ask("ap2:13", conflict="niac", parties=("CO", GROUP), **colombia).outcome is A.UNKNOWN
    assert ask("ap2:13", conflict="ca3", parties=("CO", GROUP), **colombia).outcome is A.NOT_APPLICABLE
    between_groups = ask("ap2:13", conflict="ap2", parties=(GROUP, OTHER_GROUP), **colombia)
    assert between_groups.outcome is A.NOT_APPLICABLE
    assert "only armed groups are named" in between_groups.reason
    foreign = ask("ap2:13", conflict="ap2", parties=("EC", GROUP), **colombia)
    assert foreign.outcome is A.ARGUABLE
    assert "only another State's are named" in foreign.reason


@pytest.mark.parametrize("name", ["ap1:51", "ap1:52", "ap1:57", "ap1:85", "ap1:85.3.a", "ap1:35"])
@pytest.mark.parametrize(
    ("parties", "place", "day"),
    [
        (("US", "IQ"), "IQ", "2003-03-25"),
        (("IL", "PS"), "PS", "2023-10-15"),
        (("IN", "PK"), "IN", "1999-06-01"),
        (("AM", "AZ"), "AZ", "2020-10-01"),
    ],
)
def test_trap_04_protocol_i_is_not_for_a_state_that_is_not_bound(name, parties, place, day):
    answer = ask(name, conflict="iac", parties=parties, day=day, place=place)
    assert answer.outcome is A.NOT_APPLICABLE
    assert "is not a party to Additional Protocol I " in answer.reason


def test_trap_04_an_ally_outside_it_releases_nobody():
    coalition = {"conflict": "iac", "parties": (("US", "GB"), "DZ"), "day": "2010-01-01", "place": "DZ"}
    assert ask("ap1:51", **coalition).outcome is A.APPLICABLE
    assert ask("ap1:51", **coalition, by="GB").outcome is A.APPLICABLE
    assert ask("ap1:51", **coalition, by="US").outcome is A.NOT_APPLICABLE


def test_trap_05_a_state_outside_the_statute_is_bound_by_the_law_all_the_same():
    syria = {"conflict": "niac", "parties": ("SY", GROUP), "day": "2013-05-05", "place": "SY"}
    assert ask("ca3", **syria).outcome is A.APPLICABLE
    assert ask("cihl:1", **syria).outcome is A.APPLICABLE
    crime = ask("rome:8.2.e.i", **syria)
    assert (crime.outcome, crime.court) == (A.APPLICABLE, A.NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("parties", "place", "day", "court", "said"),
    [
        (("CO", GROUP), "CO", "2012-01-01", A.APPLICABLE, "Colombia is bound by the Rome Statute"),
        (("LY", GROUP), "LY", "2011-03-20", A.APPLICABLE, "resolution 1970"),
        (("LY", GROUP), "LY", "2011-02-14", A.NOT_APPLICABLE, "resolution 1970"),
        (("SD", GROUP), "SD", "2004-06-01", A.ARGUABLE, "limited to Darfur"),
        (("UA", GROUP), "UA", "2014-01-20", A.APPLICABLE, "to 22 February 2014"),
        (("UA", GROUP), "UA", "2016-01-20", A.APPLICABLE, "without an end"),
        (("UA", GROUP), "UA", "2013-11-20", A.NOT_APPLICABLE, "this was outside"),
        (("MM", GROUP), "MM", "2022-01-11", A.ARGUABLE, "National Unity Government"),
        (("GB", GROUP), "IQ", "2005-01-01", A.APPLICABLE, "United Kingdom is bound by the Rome Statute"),
        (("CI", GROUP), "CI", "2011-02-01", A.APPLICABLE, "confirmation of the declaration"),
        (("CO", GROUP), "CO", "2005-01-01", A.NOT_APPLICABLE, "does not accept it over war crimes"),
        (("CO", GROUP), "CO", "2000-01-01", A.NOT_APPLICABLE, "after the Statute entered into force on 2002-07-01"),
    ],
)
def test_trap_05_the_ways_to_the_court_are_told_apart_from_the_law(parties, place, day, court, said):
    answer = ask("rome:8.2.e.i", conflict="niac", parties=parties, day=day, place=place)
    assert answer.court is court
    assert any(said in step.result for step in answer.jurisdiction)


@pytest.mark.parametrize(
    ("name", "conflict", "parties", "day", "outcome"),
    [
        ("ap2:4", "ap2", ("AF", GROUP), "2010-05-09", A.NOT_APPLICABLE),
        ("ap2:4", "ap2", ("AF", GROUP), "2010-05-10", A.APPLICABLE),
        ("ap2:4", "ap2", ("AF", GROUP), "2010-05", A.ARGUABLE),
        ("ap2:4", "ap2", ("SD", GROUP), "2004-06-01", A.NOT_APPLICABLE),
        ("gc4:27", "iac", ("BA", "HR"), "1992-04-10", A.APPLICABLE),
        ("gc4:27", "iac", ("BA", "HR"), "1992-03-01", A.UNKNOWN),
        ("ccm:1", "iac", ("GB", "RU"), "2010-10-31", A.NOT_APPLICABLE),
        ("ccm:1", "iac", ("GB", "RU"), "2010-11-01", A.APPLICABLE),
        ("gc4:27", "iac", ("ET", "ER"), "1999-05-01", A.NOT_APPLICABLE),
        ("gc4:27", "iac", ("ET", "ER"), "2000-08-14", A.APPLICABLE),
    ],
)
def test_trap_06_the_day_on_which_it_is_in_force_for_the_state_counts(name, conflict, parties, day, outcome):
    assert ask(name, conflict=conflict, parties=parties, place=parties[0], day=day).outcome is outcome


def test_trap_06_a_conflict_gives_the_conventions_immediate_effect_and_the_protocols_none():
    myanmar = {"parties": ("MM", GROUP), "place": "MM"}
    assert ask("ca3", conflict="niac", day="1992-08-24", **myanmar).outcome is A.NOT_APPLICABLE
    early = ask("ca3", conflict="niac", day="1992-08-25", **myanmar)
    assert early.outcome is A.APPLICABLE
    assert "immediate effect (GC I, art. 62)" in early.reason
    afghanistan = ask("ap2:4", conflict="ap2", parties=("AF", GROUP), place="AF", day="2009-12-01")
    assert afghanistan.outcome is A.NOT_APPLICABLE


def test_trap_06_a_withdrawal_is_never_retroactive():
    burundi = {"conflict": "none", "parties": ("BI",), "place": "BI"}
    before, after = (ask("rome:7", day=day, **burundi) for day in ("2017-10-26", "2017-10-27"))
    assert (before.court, after.court) == (A.APPLICABLE, A.NOT_APPLICABLE)
    philippines = ask("rome:7", conflict="none", parties=("PH",), place="PH", day="2016-09-01")
    assert philippines.court is A.APPLICABLE
    assert any("is not retroactive" in step.result for step in philippines.jurisdiction)


def test_trap_07_a_signature_binds_nobody():
    answer = ask("ap1:51", conflict="iac", parties=("US", "DZ"), day="2010-01-01", place="DZ")
    assert answer.outcome is A.NOT_APPLICABLE
    assert "It signed on 1977-12-12; a signature alone does not bind" in answer.reason
    early = ask("rome:8.2.e.i", conflict="niac", parties=("UA", GROUP), day="2013-01-01", place="UA")
    assert any("had signed on 2000-01-20" in step.result for step in early.jurisdiction)
    assert early.court is A.NOT_APPLICABLE


def test_trap_07_an_announced_exit_changes_nothing_before_its_day():
    lithuania = {"conflict": "iac", "parties": ("LT", "RU"), "place": "LT"}
    assert [ask("ccm:1", day=day, **lithuania).outcome for day in ("2024-09-06", "2025-03-05", "2025-03-06")] == [
        A.APPLICABLE,
        A.APPLICABLE,
        A.NOT_APPLICABLE,
    ]
    assert "changes nothing before 2025-03-06" in ask("ccm:1", day="2024-09-07", **lithuania).reason
    # A State at war on the day stays bound until the war ends (article 20(3)).
    at_war = ask("ccm:1", day="2025-04-01", began="2025-02-01", **lithuania)
    assert at_war.outcome is A.APPLICABLE
    assert "art. 20(3)" in at_war.reason
    assert ask("ccm:1", day="2025-04-01", began="2025-03-20", **lithuania).outcome is A.NOT_APPLICABLE
    assert ask("ap1:51", **WAR).outcome is A.APPLICABLE  # Russia took back its declaration under article 90, no more


ARGUABLE_RULES = rules("21 23 24 44 45 62 63 82")


def test_trap_08_the_eight_arguable_rules_are_arguable_in_civil_war_and_no_other_is():
    custom = [each.id for each in CATALOGUE.provisions_of("cihl")]
    found = outcomes(custom, **CIVIL_WAR)
    assert sorted(name for name, outcome in found.items() if outcome is A.ARGUABLE) == sorted(ARGUABLE_RULES)
    assert set(outcomes(ARGUABLE_RULES, **WAR).values()) == {A.APPLICABLE}


IAC_ONLY = rules("3 4 41 49 51 106 107 108 114 130 145 146 147 124.a 128.a 128.b 129.a")
NIAC_ONLY = rules("126 148 159 124.b 128.c 129.b")


def test_trap_09_rules_for_one_kind_of_conflict_do_not_reach_the_other():
    assert set(outcomes(IAC_ONLY, **CIVIL_WAR).values()) == {A.NOT_APPLICABLE}
    assert set(outcomes(NIAC_ONLY, **CIVIL_WAR).values()) == {A.APPLICABLE}
    assert set(outcomes(NIAC_ONLY, **WAR).values()) == {A.NOT_APPLICABLE}
    occupied = {**WAR, "conflict": "occupation"}
    assert set(outcomes(IAC_ONLY, **occupied).values()) == {A.APPLICABLE}
    assert A.NOT_APPLICABLE not in outcomes(IAC_ONLY, **WAR).values()


BOMBARDMENT = {"conduct": "aerial-bombardment", "harms": deaths(500, "civilian")}


def test_trap_10_the_harm_that_happened_does_not_show_disproportion():
    assert "disproportionate-attack" not in indicated(assessed(BOMBARDMENT))
    assert "disproportionate-attack" not in indicated(assessed(BOMBARDMENT, "international", ("MM", "BD")))
    assert "expected" in CATALOGUE.provision("ap1:51.5.b").summary
    (crime,) = [each for each in CATALOGUE.violations.crimes if each.provision == "rome:8.2.b.iv"]
    statements = " ".join(each.statement for each in crime.elements)
    assert all(word in statements for word in ("expected", "clearly excessive", "overall", "knew"))


@pytest.mark.parametrize("more", [{}, {"means": [{"means": "artillery", "claims": ["k"]}]}])
def test_trap_11_neither_a_high_toll_nor_a_wide_area_weapon_makes_an_attack_indiscriminate(more):
    found = assessed({**BOMBARDMENT, **more})
    assert "indiscriminate-attack" not in indicated(found)
    assert any(each.category == "indiscriminate-attack" for each in found.findings)


def test_trap_12_crimes_of_international_conflict_are_not_carried_over():
    listed = [each.id for each in CATALOGUE if each.id.startswith("rome:8.2.b.")]
    assert set(outcomes(listed, **CIVIL_WAR).values()) == {A.NOT_APPLICABLE}
    for name in ("disproportionate-attack", "attack-on-civilian-objects"):
        (category,) = [each for each in CATALOGUE.violations.categories if each.id == name]
        assert not [crime for crime in category.crimes if crime.startswith("rome:8.2.e")]
        assert any(each.conflict is K.NON_INTERNATIONAL for each in category.no_crime)


@pytest.mark.parametrize(
    ("name", "state", "day", "outcome", "court"),
    [
        ("rome:8.2.e.xix", "HR", "2019-12-05", A.NOT_APPLICABLE, A.NOT_APPLICABLE),
        ("rome:8.2.e.xix", "HR", "2021-10-13", A.NOT_APPLICABLE, A.NOT_APPLICABLE),
        ("rome:8.2.e.xix", "HR", "2022-05-16", A.NOT_APPLICABLE, A.NOT_APPLICABLE),
        ("rome:8.2.e.xix", "HR", "2022-05-17", A.APPLICABLE, A.APPLICABLE),
        ("rome:8.2.e.xix", "CO", "2023-01-01", A.NOT_APPLICABLE, A.NOT_APPLICABLE),
        ("rome:8.2.e.xiii", "CO", "2012-01-01", A.NOT_APPLICABLE, A.NOT_APPLICABLE),
        ("rome:8.2.e.xiii", "PS", "2019-01-01", A.APPLICABLE, A.APPLICABLE),
        ("rome:8.2.e.xvi", "LU", "2018-01-01", A.NOT_APPLICABLE, A.NOT_APPLICABLE),
    ],
)
def test_trap_13_an_amendment_binds_whom_it_is_in_force_for_and_from_that_day(name, state, day, outcome, court):
    answer = ask(name, conflict="niac", parties=(state, GROUP), day=day, place=state)
    assert (answer.outcome, answer.court) == (outcome, court)


def test_trap_13_a_state_party_that_has_not_accepted_bars_the_court():
    answer = ask("rome:8.2.e.xix", conflict="niac", parties=("CO", GROUP), day="2023-01-01", place="CO")
    assert "Colombia is not a party to the amendment" in answer.reason
    assert any("is a State Party and has not accepted" in step.result for step in answer.jurisdiction)
    assert ask("rome:8.2.b.xxv", **WAR).outcome is A.APPLICABLE  # starvation in international conflict is of 1998


def test_trap_14_not_every_violation_is_a_crime_under_article_8():
    answer = assessed({"conduct": "arson", "circumstances": said(penalty_for_acts_of_others=True)})
    (finding,) = [each for each in answer.findings if each.category == "collective-punishment"]
    assert (finding.status.value, finding.crimes) == ("indicated", ())
    assert any("no crime of collective punishment" in each for each in finding.remarks)
    for name in ("collective-punishment", "failure-of-precautions", "enforced-disappearance"):
        (category,) = [each for each in CATALOGUE.violations.categories if each.id == name]
        assert not [crime for crime in category.crimes if crime.startswith("rome:8")], name
    assert not [
        each for each in CATALOGUE if each.id.startswith("rome:8.2") and "disappearance" in each.heading.lower()
    ]


def test_trap_15_a_home_that_is_attacked_is_no_grave_breach_by_that_alone():
    act = {"conduct": "aerial-bombardment", "against": [{"object": "dwelling", "claims": ["k"]}]}
    found = assessed(act, "international", ("MM", "BD"))
    for finding in found.findings:
        for each in finding.provisions:
            if each.provision.startswith("gc4:147"):
                assert each.outcome is A.UNKNOWN
                assert "nationality and on whose hands they were in" in each.reason
        for crime in finding.crimes:
            if crime.provision.startswith("rome:8.2.a"):
                assert crime.status is None or crime.status.value != "indicated"
    assert ask("ap1:52", conflict="iac", parties=("BD", "DZ"), day="2022", place="BD").outcome is A.APPLICABLE


def test_trap_16_the_four_lists_of_grave_breaches_differ():
    lists = {
        name: {each.id.partition(".")[2] for each in CATALOGUE.children(name) if each.kind.value == "grave-breach"}
        for name in ("gc1:50", "gc2:51", "gc3:130", "gc4:147")
    }
    for act in ("hostages", "deportation", "unlawful-confinement"):
        assert [name for name, acts in lists.items() if act in acts] == ["gc4:147"], act
    assert "property" not in lists["gc3:130"]
    assert all("property" in lists[name] for name in ("gc1:50", "gc2:51", "gc4:147"))
    assert {"compelled-service", "fair-trial"} <= lists["gc3:130"] & lists["gc4:147"]
    assert "occupying" in CATALOGUE.provision("ap1:85.4.a").summary.lower()


def test_trap_17_the_age_limits_are_not_mixed():
    for name in ("rome:8.2.b.xxvi", "rome:8.2.e.vii", "ap1:77.2", "ap2:4.3.c"):
        assert "fifteen" in CATALOGUE.provision(name).summary
    for name in ("opac:1", "opac:2", "opac:4.1"):
        assert "18" in CATALOGUE.provision(name).summary
    colombia = {"conflict": "niac", "parties": ("CO", GROUP), "day": "2010-05-05", "place": "CO"}
    group = ask("opac:4.1", **colombia, by=GROUP)
    assert group.outcome is A.ARGUABLE
    assert "names armed groups" in group.reason
    assert ask("opac:1", **colombia, by=GROUP).outcome is A.NOT_APPLICABLE
    assert ask("opac:4", **colombia, by="CO").outcome is A.APPLICABLE


@pytest.mark.parametrize("name", ["ccm:1", "ottawa:1"])
def test_trap_18_mines_and_cluster_munitions_are_banned_for_parties_only(name):
    russia = ask(name, **WAR, by="RU")
    assert russia.outcome is A.NOT_APPLICABLE
    assert "Russian Federation is not a party" in russia.reason
    group = ask(name, conflict="niac", parties=("CO", GROUP), day="2015", place="CO", by=GROUP)
    assert group.outcome is A.NOT_APPLICABLE


def test_trap_18_protocols_to_the_weapons_convention_reach_civil_war_by_the_amended_article_1():
    colombia = {"conflict": "niac", "parties": ("CO", GROUP), "place": "CO"}
    for name in ("ccw-p1:1", "ccw-p2:3", "ccw-p3:2", "ccw-p4:1"):
        assert ask(name, day="2009-11-19", **colombia).outcome is A.NOT_APPLICABLE, name
        assert ask(name, day="2009-11-20", **colombia).outcome is A.APPLICABLE, name
    before = {"conflict": "niac", "parties": ("CO", GROUP), "place": "CO", "day": "2005"}
    assert ask("ccw-p2a:3", **before).outcome is A.APPLICABLE  # its own article 1(2)
    by_declaration = ask("ccw-p4:1", conflict="niac", parties=("IL", GROUP), place="IL", day="2009-01-10")
    assert by_declaration.outcome is A.ARGUABLE
    assert "common article 3" in by_declaration.reason


def test_trap_19_protection_ends_as_the_law_says_and_no_sooner():
    for name in ("gc4:19", "ap1:13"):
        assert all(word in CATALOGUE.provision(name).summary for word in ("harmful", "warning"))
    for name in ("ap1:51.3", "cihl:6"):
        assert "for such time" in CATALOGUE.provision(name).summary
    # The enemy's breach releases nobody: who is bound does not ask what the other side did.
    assert "releases" in CATALOGUE.provision("ap1:51.8").summary
    assert ask("cihl:140", **CIVIL_WAR).outcome is A.APPLICABLE


def test_trap_19_a_civilian_who_is_killed_is_not_taken_for_a_fighter():
    act = {
        "conduct": "killing",
        "against": [{"person": "civilian", "claims": ["k"]}],
        "harms": deaths(1, "civilian"),
        "circumstances": said(victims_in_power_of_the_party=True),
    }
    answer = assessed(act)
    assert answer.lawful == ()
    assert "killing-of-persons-not-taking-part" in indicated(answer)


def test_trap_20_below_the_threshold_humanitarian_law_does_not_apply():
    below = {"conflict": "none", "parties": ("MM",), "day": "2021-02-20", "place": "MM"}
    for name in (
        "ca3",
        "gc4:27",
        "ap1:51",
        "ap2:13",
        "rome:8.2.e.i",
        "rome:8.2.b.i",
        "hague-regs:23",
        "cihl:1",
        "cihl:87",
    ):
        answer = ask(name, **below)
        assert answer.outcome is A.NOT_APPLICABLE, name
        assert "below the threshold" in answer.reason
    assert ask("genocide:1", **below).outcome is A.APPLICABLE
    assert ask("gc4:144", **below).outcome is A.APPLICABLE


def test_trap_20_each_pair_of_parties_has_a_conflict_of_its_own():
    ukraine = {"day": "2014-08-20", "place": "UA"}
    assert ask("gc3:13", conflict="iac", parties=("UA", "RU"), **ukraine).outcome is A.APPLICABLE
    assert ask("gc3:13", conflict="niac", parties=("UA", GROUP), **ukraine).outcome is A.NOT_APPLICABLE
    led = ArmedGroup(name="The group", controlled_by=("RU",))
    under_control = ask("gc3:13", conflict="iac", parties=("UA", led), **ukraine)
    assert under_control.outcome is A.APPLICABLE
    assert "overall control" in under_control.reason
    assert ask("ca3", conflict="niac", parties=("UA", led), **ukraine).outcome is A.ARGUABLE
    aided = ArmedGroup(name="The group", supported_by=("RU",))
    assert ask("ca3", conflict="niac", parties=("UA", aided), **ukraine).outcome is A.APPLICABLE


def test_trap_20_a_disputed_classification_is_answered_side_by_side():
    answer = ask("gc3:13", conflict=("iac", "niac"), parties=("UA", "RU"), day="2014-08-20", place="UA")
    assert answer.outcome is A.ARGUABLE
    assert answer.by_classification == (
        (K.INTERNATIONAL, A.APPLICABLE),
        (K.NON_INTERNATIONAL, A.NOT_APPLICABLE),
    )
