"""Whose word a claim is: every field of an origin, and of the exhibits that show the claim."""

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.origins import link
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


def test_the_exhibits_that_show_a_claim_come_with_their_digests():
    assert [(each.exhibit, each.sha256) for each in linked("o2").exhibits] == [("film", "0" * 64)]
    assert linked("o1").exhibits == ()
