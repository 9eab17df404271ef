"""The sentence on a finding names every voice as what it is, and says what is open in words that stand after *that*."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.sentence import MOST_NAMED, voices
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import Origin
from ihl_docs.model.submission import Submission
from tests.assessment import building


def origin(name, *, party=False):
    return Origin(speaker=name.lower(), name=name, named=True, party=party)


def test_one_voice_is_named_with_whether_it_is_a_party():
    assert voices([origin("A", party=True)]) == "one origin: A (a party to the conflict)"
    assert voices([origin("Observer")]) == "one origin: Observer (no party to the conflict)"


def test_several_voices_are_counted_and_named():
    assert voices([origin("A", party=True), origin("O")]) == (
        "2 origins: A (a party to the conflict); O (no party to the conflict)"
    )


@pytest.mark.parametrize("more", [0, 1, 3])
def test_of_many_voices_as_many_are_named_as_one_can_read(more):
    many = [origin("A", party=True), *(origin(f"O{number}") for number in range(MOST_NAMED - 1 + more))]
    told = voices(many)
    assert told.count("no party to the conflict)") == MOST_NAMED - 1
    if not more:
        assert told.startswith(f"{MOST_NAMED} origins: A (a party to the conflict); O0")
    else:
        assert told.startswith(f"{MOST_NAMED + more} origins, 1 of them parties to the conflict, among them A (a party")
        assert told.endswith(f"(no party to the conflict); and {more} more")


def test_that_the_conflict_is_open_is_said_as_a_clause():
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    plain["conflict"]["classifications"][0]["claims"] = ["k9"]
    plain["conflict"]["classifications"][0]["denied_by"] = ["k1"]
    plain["claims"] += [{"id": "k9", "source": "report", "speaker": "b", "text": {"en": "said"}}]
    found = building.finding(assess(structure(plain, Submission), building.catalogue()), "destruction-of-property")
    assert "claims conflict on whether there was an armed conflict of which the act was part." in found.sentence


def test_that_nobody_says_whose_act_it_was_is_no_reason_to_speak_of_other_law():
    found = building.finding(building.assessed("arson", objects=["dwelling"], by=None), "destruction-of-property")
    assert found.remarks == ()


def test_where_nobody_says_whose_act_it_was_the_sentence_says_that_no_party_is_named():
    found = building.finding(building.assessed("arson", objects=["dwelling"], by=None), "destruction-of-property")
    assert found.sentence.startswith(f"{found.heading}, with no party named: incomplete, not indicated as fact; ")


def test_an_explanation_that_is_denied_is_not_told_as_one_of_which_nobody_speaks():
    silent, denied = (
        building.finding(building.assessed("arson", objects=["dwelling"], no=no), "destruction-of-property")
        for no in ((), ["imperative-military-necessity"])
    )
    (necessity,) = [each.statement for each in denied.explanations if each.answer is Answer.NO]
    assert set(silent.not_addressed) - set(denied.not_addressed) == {necessity}
    for found in (silent, denied):
        assert found.status.value == "indicated"
        assert found.sentence.endswith(f"; not addressed by any claim: {'; '.join(found.not_addressed)}.")


def test_where_nothing_is_left_unaddressed_the_sentence_says_nothing_of_it():
    found = building.finding(building.assessed("rape", persons=["civilian"]), "rape")
    assert (found.status.value, found.not_addressed) == ("indicated", ())
    assert found.sentence.endswith("on the word of one origin: Observer (no party to the conflict).")


@pytest.mark.parametrize("voices_told", [["k1"], ["k1", "k2"]])
def test_the_sentence_names_the_level_of_the_finding(voices_told):
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    plain["claims"].append({**plain["claims"][0], "id": "k2", "speaker": "b"})
    (act,) = plain["incidents"][0]["acts"]
    for part in (act, *act["by"], *act["against"], *plain["conflict"]["classifications"]):
        part["claims"] = voices_told
    found = building.finding(assess(structure(plain, Submission), building.catalogue()), "destruction-of-property")
    level = "alleged" if len(voices_told) == 1 else "corroborated"
    assert found.level.value == level
    assert f": indicated at the level {level}, on the word of " in found.sentence
