"""Whom a provision protects: the persons of its own Convention, those in the adversary's power, the occupier's refugees."""

import pytest

from ihl_docs.law.applicability import applicable
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.situation import Victims
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN
from ihl_docs.model.vocabulary.conflicts import ConflictKind as K

WAR = {"conflict": "iac", "parties": ("RU", "UA"), "day": "2023-03-01", "place": "UA"}
PRISONERS = Victims(nationality=("UA",), in_hands_of="RU", prisoners_of_war=True)
CIVILIANS = Victims(nationality=("UA",), in_hands_of="RU", civilians=True, prisoners_of_war=False, wounded=False)
MEDICS = Victims(
    nationality=("UA",), in_hands_of="RU", civilians=False, prisoners_of_war=False, wounded=True, retained=True
)
WOUNDED = Victims(nationality=("UA",), wounded=True)
OWN = Victims(nationality=("RU",), in_hands_of="RU", prisoners_of_war=False)


@pytest.mark.parametrize(
    ("provision", "victims", "outcome"),
    [
        ("gc3:130.wilful-killing", PRISONERS, APPLICABLE),
        ("gc3:130.wilful-killing", MEDICS, APPLICABLE),
        ("gc3:130.wilful-killing", CIVILIANS, NOT_APPLICABLE),
        ("gc3:130.wilful-killing", WOUNDED, UNKNOWN),
        ("gc2:51.wilful-killing", WOUNDED, UNKNOWN),
        ("gc1:50.wilful-killing", WOUNDED, APPLICABLE),
        ("gc4:147.wilful-killing", CIVILIANS, APPLICABLE),
        ("gc4:147.wilful-killing", PRISONERS, NOT_APPLICABLE),
        ("gc4:147.hostages", PRISONERS, NOT_APPLICABLE),
        ("gc4:147.deportation", PRISONERS, NOT_APPLICABLE),
        ("gc1:50.wilful-killing", MEDICS, APPLICABLE),
        ("gc1:50.wilful-killing", CIVILIANS, NOT_APPLICABLE),
        ("rome:8.2.a.i", PRISONERS, APPLICABLE),
        ("rome:8.2.a.i", CIVILIANS, APPLICABLE),
    ],
)
def test_trap_16_each_list_of_grave_breaches_is_for_the_persons_of_its_own_convention(provision, victims, outcome):
    assert applicable(provision, victims=victims, **WAR).outcome is outcome


def test_convention_four_leaves_prisoners_of_war_to_convention_three():
    assert applicable("gc4:27", victims=PRISONERS, **WAR).outcome is NOT_APPLICABLE
    assert applicable("gc3:13", victims=PRISONERS, **WAR).outcome is APPLICABLE


@pytest.mark.parametrize("provision", ["gc4:27", "gc4:147.wilful-killing"])
def test_prisoners_of_war_among_the_victims_take_no_protection_from_the_civilians_beside_them(provision):
    both = Victims(nationality=("UA",), in_hands_of="RU", civilians=True, prisoners_of_war=True)
    assert applicable(provision, victims=both, **WAR).outcome is APPLICABLE
    assert applicable("gc3:13", victims=both, **WAR).outcome is APPLICABLE


@pytest.mark.parametrize("provision", ["ap1:11.4", "ap1:85.2", "ap1:85.4.e"])
@pytest.mark.parametrize(
    ("victims", "outcome"),
    [
        (None, APPLICABLE),
        (PRISONERS, APPLICABLE),
        (CIVILIANS, APPLICABLE),
        (OWN, NOT_APPLICABLE),
        (Victims(nationality=("UA",)), UNKNOWN),
    ],
)
def test_what_asks_for_the_power_of_the_adversary_leaves_out_the_holders_own_people(provision, victims, outcome):
    assert applicable(provision, victims=victims, **WAR).outcome is outcome


def test_allegiance_that_differs_from_nationality_is_arguable():
    bosnia = WAR | {"parties": ("BA", "RS"), "day": "1993-04-16", "place": "BA"}
    own = {"nationality": ("BA",), "civilians": True}
    asked = [
        Victims(**own, in_hands_of="BA", other_allegiance=True),
        Victims(**own, in_hands_of="BA", other_allegiance=False),
        Victims(**own, in_hands_of="BA"),
        Victims(**own, in_hands_of="RS", other_allegiance=True),
        Victims(**own, other_allegiance=True),
    ]
    found = [applicable("gc4:147.wilful-killing", victims=each, **bosnia).outcome for each in asked]
    assert found == [ARGUABLE, NOT_APPLICABLE, NOT_APPLICABLE, APPLICABLE, APPLICABLE]


def test_the_prohibitions_behind_them_protect_whoever_is_held_because_of_the_conflict():
    assert applicable("ap1:11.1", victims=OWN, **WAR).outcome is APPLICABLE


def test_the_occupiers_refugees_are_protected_in_occupied_territory_though_they_are_its_nationals():
    place = WAR | {"conflict": "occupation"}
    assert applicable("gc4:70.2", victims=OWN, **place).outcome is APPLICABLE
    assert applicable("gc4:70.1", victims=OWN, **place).outcome is NOT_APPLICABLE


def test_environmental_modification_is_owed_to_parties_only():
    catalogue = load_catalogue()
    assert not catalogue.provision("enmod:1.1").states_only
    assert catalogue.provision("enmod:1.2").states_only


@pytest.mark.parametrize("provision", ["gc1:49.1", "gc2:50.2", "gc3:129.1", "gc4:146.2"])
def test_trap_01_what_is_owed_about_grave_breaches_alone_does_not_reach_civil_war(provision):
    catalogue = load_catalogue()
    assert {each.conflict for each in catalogue.provision(provision).scope} == {K.INTERNATIONAL, K.NO_ARMED_CONFLICT}
    article, _, _ = provision.rpartition(".")
    assert K.NON_INTERNATIONAL in {each.conflict for each in catalogue.provision(f"{article}.3").scope}


@pytest.mark.parametrize("provision", ["ap1:80", "ap1:82"])
def test_measures_of_execution_bind_no_armed_group_in_civil_war(provision):
    row = load_catalogue().provision(provision)
    assert row.states_only
    assert "96, paragraph 3" in (row.scope_note or "")


def test_only_custom_is_arguable_according_to_the_study():
    civil = {"conflict": "niac", "parties": ("ML",), "day": "2013-01-20", "place": "ML"}
    assert "arguable, according to the study" in applicable("cihl:21", **civil).reason
    answer = applicable("hcp1954:9", **civil)
    assert "is arguable." in answer.reason
    assert "study" not in answer.reason
