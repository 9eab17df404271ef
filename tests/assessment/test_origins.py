"""Whose word a claim is: every field of an origin, and of the exhibits that show the claim."""

import pytest

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.origins import independent, link, root_of
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.finding import Origin
from ihl_docs.model.submission import Submission
from tests.assessment import building
from tests.properties import records


def linked(name, accused=None):
    case = Case(submission=records.record(records.example_of_many()))
    return link(name, case, affirms=True, accused=accused, when="2022-01-11")


def told(name, accused=None):
    origin = linked(name, accused).origin
    return origin.speaker, origin.name, origin.named, origin.party, origin.accused


def test_the_fields_of_an_origin():
    assert told("o1") == ("observer", "Observer", True, False, False)
    assert told("n1") == ("report", "unnamed, in Report", False, False, False)
    assert told("a1", accused="a") == ("a", "A", True, True, True)
    assert told("b1", accused="a") == ("b", "B", True, True, False)
    assert told("u1", accused="a") == ("a", "A", True, True, True)  # the unit was of A in that month
    assert told("w1") == ("b", "B", True, True, False)  # the source speaks for B
    assert told("ra", accused="a") == told("a1", accused="a")
    assert told("rro") == told("o1")
    assert {linked(each).origin.among for each in ("o1", "n1", "a1", "u1")} == {()}


@pytest.mark.parametrize(("speaker", "name"), [(None, "unnamed, in Report"), ("report", "Report")])
def test_whoever_is_not_named_is_told_by_the_title_of_the_source_in_english(speaker, name):
    plain = unstructure(building.submission())
    plain["sources"][0]["title"] = {"de": "Bericht", "en": "Report"}
    (claim,) = plain["claims"]
    claim |= {"speaker": speaker}
    case = Case(submission=structure({**plain, "claims": [without_none(claim)]}, Submission))
    origin = link("k1", case, affirms=True, accused=None, when=None).origin
    assert (origin.speaker, origin.name, origin.named) == ("report", name, speaker is not None)


def without_none(plain):
    return {key: value for key, value in plain.items() if value is not None}


def test_the_exhibits_that_show_a_claim_come_with_their_digests():
    assert [(each.exhibit, each.sha256) for each in linked("o2").exhibits] == [("film", "0" * 64)]
    assert linked("o1").exhibits == ()


def test_relays_that_run_into_a_circle_come_to_an_end():
    """A record that is read is refused for it; one that a program makes need not have been read."""
    plain = unstructure(building.submission())
    told = plain["claims"][0]
    plain["claims"] += [{**told, "id": name, "origin": of} for name, of in (("x", "y"), ("y", "z"), ("z", "y"))]
    case = Case(submission=structure(plain, Submission))
    assert root_of(case.claims["x"], case).id == "z"


def voices(*groups, certain=()):
    """How many voices these are: one for each group of bodies for which somebody may speak, and those that are certain."""
    case = Case(submission=records.record(records.example_of_many()))
    told = [Origin(speaker=each, name=each, named=True, party=False) for each in certain]
    told += [
        Origin(speaker=f"torn-{number}", name="torn", named=True, party=False, among=each)
        for number, each in enumerate(groups)
    ]
    return independent(told, case)


def bodies(of, count):
    return tuple(f"{of}-{number}" for number in range(count))


def test_whoever_may_speak_for_any_of_several_adds_a_voice_only_if_it_does_so_for_each():
    assert voices(("n1", "n2")) == 1
    assert voices(("n1", "n2"), certain=["n3"]) == 2
    assert voices(("n1", "n2"), certain=["n1"]) == 1
    assert voices(("n1", "n2"), ("n2", "n3")) == 1
    assert voices(("n1", "n2"), ("n3", "n4")) == 2
    assert voices() == 0


def test_a_thousand_ways_are_tried_and_beyond_that_only_what_is_certain_counts():
    assert voices(bodies("x", 10), bodies("y", 10), bodies("z", 10)) == 3
    assert voices(bodies("x", 7), bodies("y", 11), bodies("z", 13)) == 1
    assert voices(bodies("x", 7), bodies("y", 11), bodies("z", 13), certain=["n1", "n2"]) == 2


def fighting(*pairs):
    """A case in which those of each pair fight each other."""
    plain = unstructure(building.submission())
    (classified,) = plain["conflict"]["classifications"]
    plain["conflict"]["classifications"] = [{**classified, "between": list(each)} for each in pairs]
    names = sorted({name for pair in pairs for name in pair} - {"a", "b"})
    plain["actors"] += [
        {"id": each, "kind": "organized-armed-group", "name": {"en": each}, "party": True} for each in names
    ]
    return Case(submission=structure(plain, Submission))


@pytest.mark.parametrize(
    ("pairs", "speakers", "count"),
    [
        (["ab"], "a", 1),
        (["ab"], "ab", 2),
        (["ab", "cb"], "ac", 1),
        (["ab", "cb"], "abc", 2),
        (["ab", "cd"], "ac", 2),
        (["ab", "cd"], "abcd", 4),
        (["ab", "cd", "eb", "ed"], "ac", 2),
        (["ab", "cd", "eb", "ed"], "ace", 1),
        (["ab", "cd", "eb", "ed", "fg"], "acef", 2),
        (["ab", "cb", "db"], "acd", 1),
    ],
)
def test_parties_that_fight_the_same_adversary_are_one_voice_and_whoever_links_two_sides_joins_them(
    pairs, speakers, count
):
    case = fighting(*pairs)
    told = [Origin(speaker=each, name=each, named=True, party=True) for each in speakers]
    assert independent(told, case) == independent(reversed(told), case) == count
    stranger = Origin(speaker="observer", name="O", named=True, party=False)
    assert independent([*told, stranger], case) == count + 1
