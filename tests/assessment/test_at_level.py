"""What remains at a level of evidence: the weakest needed element decides, and nothing else changes."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.at_level import at_level
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus
from tests.assessment import building


def statuses(assessment, level):
    return {each.finding: each.status for each in at_level(assessment, level) if each.crime is None}


def test_at_the_lowest_level_everything_stays(assessment):
    told = statuses(assessment, EvidentialLevel.ALLEGED)
    assert told == {each.id: each.status for each in assessment.findings}
    assert FindingStatus.INDICATED in told.values()


def test_what_one_party_alleges_falls_at_the_next_level_and_says_for_want_of_what(assessment):
    (burning,) = [each for each in assessment.findings if each.status is FindingStatus.INDICATED]
    (remaining,) = [
        each
        for each in at_level(assessment, EvidentialLevel.CORROBORATED)
        if each.finding == burning.id and each.crime is None
    ]
    assert remaining.status is FindingStatus.INCOMPLETE
    assert "property was destroyed or set on fire" in remaining.below
    assert "armed conflict, and the act is part of it" not in remaining.below


@pytest.mark.parametrize("level", list(EvidentialLevel))
def test_no_level_makes_more_of_a_finding(assessment, level):
    before = {(each.id, None): each.status for each in assessment.findings}
    before |= {(each.id, crime.provision): crime.status for each in assessment.findings for crime in each.crimes}
    for each in at_level(assessment, level):
        assert each.status in (before[each.finding, each.crime], FindingStatus.INCOMPLETE)
        assert (before[each.finding, each.crime] is FindingStatus.INDICATED) or (
            each.status is before[each.finding, each.crime]
        )


CRIME = (
    "property-of-adversary",
    "meant-to-do-it",
    "aware-of-protection",
    "part-of-the-conflict",
    "aware-of-the-conflict",
)


def burning(*claims, alone=()):
    """A burning of homes that is a crime by every element, each on *claims*, or that fact on the first alone."""
    plain = unstructure(
        building.submission("arson", objects=["dwelling"], yes=CRIME, no=["imperative-military-necessity"])
    )
    plain["claims"].append({**plain["claims"][0], "id": "k2", "speaker": "b"})
    ((act,),) = (each["acts"] for each in plain["incidents"])
    for part in (act, *act["by"], *act["against"], *plain["conflict"]["classifications"]):
        part["claims"] = list(claims)
    for each in act["circumstances"]:
        said = claims[:1] if each["question"] in alone else claims
        each |= {side: list(said) for side in ("affirmed_by", "denied_by") if each.get(side)}
    answer = assess(structure(plain, Submission), building.catalogue())
    found = building.finding(answer, "destruction-of-property")
    (crime,) = [each for each in found.crimes if each.provision == "rome:8.2.e.xii"]
    return answer, found, crime


def test_a_crime_that_is_indicated_has_the_level_of_its_weakest_element():
    for claims, alone, level, of_finding in (
        (["k1"], (), "alleged", "alleged"),
        (["k1", "k2"], (), "corroborated", "corroborated"),
        (["k1", "k2"], ["meant-to-do-it"], "alleged", "corroborated"),
    ):
        _, found, crime = burning(*claims, alone=alone)
        assert (crime.status.value, crime.level.value) == ("indicated", level)
        assert (found.status.value, found.level.value) == ("indicated", of_finding)


def test_a_crime_that_is_not_indicated_has_no_level():
    found = building.finding(building.assessed("arson", objects=["dwelling"]), "destruction-of-property")
    assert {(each.status and each.status.value, each.level) for each in found.crimes} == {
        (None, None),
        ("incomplete", None),
    }


def test_a_crime_falls_by_its_own_elements_and_says_which():
    answer, found, crime = burning("k1", "k2", alone=["meant-to-do-it"])
    (meant,) = [each.statement for each in crime.elements if each.level is EvidentialLevel.ALLEGED]
    told = {each.crime: each for each in at_level(answer, EvidentialLevel.CORROBORATED) if each.finding == found.id}
    assert set(told) == {None, *(each.provision for each in found.crimes if each.status is not None)}
    assert (told[None].status, told[None].below) == (FindingStatus.INDICATED, ())
    assert (told[crime.provision].status, told[crime.provision].below) == (FindingStatus.INCOMPLETE, (meant,))
