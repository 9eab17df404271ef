"""What remains at a level of evidence: the weakest needed element decides, and nothing else changes."""

import pytest

from ihl_docs.assessment.at_level import at_level
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


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
