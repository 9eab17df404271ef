"""Whoever is recorded on both sides at once is put down to neither: the finding says so, and asks."""

import copy

import attrs
import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.origins import independent, origin_of
from ihl_docs.assessment.question_words import SIDE_SETTLED_BY
from ihl_docs.assessment.tally import tally
from ihl_docs.cli.tell.finding import tell_finding
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.model.answer import Answer
from ihl_docs.model.submission import Submission
from ihl_docs.model.tally import TallyKey
from tests.assessment import building

ACT = {"conduct": "arson", "objects": ["dwelling"]}


def record(*memberships, by=("x",), speaker=None, **parts):
    """One act by X, who has *memberships*: pairs of a body and a time, or None for all times."""
    plain = unstructure(building.submission(**{**ACT, **parts}))
    plain["actors"].append(
        {
            "id": "x",
            "kind": "person",
            "name": {"en": "X"},
            "memberships": [
                {"of": of, "claims": [building.TELLER], **({"when": when} if when else {})} for of, when in memberships
            ],
        }
    )
    (act,) = plain["incidents"][0]["acts"]
    act["by"] = [{"actor": each, "claims": [building.TELLER]} for each in by]
    if speaker:
        told = copy.deepcopy(next(each for each in plain["claims"] if each["id"] == building.TELLER))
        plain["claims"].append({**told, "id": "word", "speaker": speaker})
    return plain


def assessed(plain):
    return assess(structure(plain, Submission), building.catalogue())


def burning(answer):
    return building.finding(answer, "destruction-of-property")


BOTH = (("a", None), ("b", None))


@pytest.mark.parametrize("memberships", [BOTH, tuple(reversed(BOTH))])
def test_whoever_belongs_to_both_parties_is_put_down_to_neither(memberships):
    found = burning(assessed(record(*memberships)))
    assert found.party is None
    assert found.sides == ("a", "b")
    assert found.status.value == "incomplete"
    (whose,) = [each for each in found.elements if each.element == "attribution"]
    assert whose.answer is Answer.UNKNOWN


def test_the_finding_says_on_which_sides_and_does_not_say_that_nobody_is_named():
    found = burning(assessed(record(*BOTH)))
    assert "X, recorded as belonging to A and to B at once" in found.sentence
    assert "no party named" not in found.sentence
    assert any("X is recorded as belonging to A and to B at once" in each for each in found.remarks)


def test_it_is_asked_on_which_side_they_were():
    answer = assessed(record(*BOTH))
    (asked,) = [each for each in answer.questions if "To which party did X belong" in each.text]
    assert "A or B" in asked.text
    assert any(each.element == "attribution" for each in asked.decides)


def test_the_reasons_lead_to_the_claims_on_each_side():
    (whose,) = [each for each in burning(assessed(record(*BOTH))).elements if each.element == "attribution"]
    told = {each.statement for each in whose.reason.because}
    assert told == {"X took part", "X belonged to A", "X belonged to B"}
    assert all(each.claims for each in whose.reason.because)


def test_a_side_that_somebody_denies_leaves_the_other():
    plain = record(*BOTH)
    plain["actors"][-1]["memberships"][0]["denied_by"] = [building.TELLER]
    assert burning(assessed(plain)).party == "b"


def test_whoever_changed_sides_before_that_day_is_on_the_later_side():
    found = burning(assessed(record(("a", "2021"), ("b", "2022-01-01/.."))))
    assert (found.party, found.sides) == ("b", ())


@pytest.mark.parametrize("when", ["2022", "2022-01", "2022-01-10/2022-01-12", "2022-01-11"])
def test_where_two_memberships_hold_within_the_time_told_it_is_open_which_did(when):
    plain = record(("a", "2020/2022-01-11"), ("b", "2022-01-11/.."), when=when)
    assert burning(assessed(plain)).sides == ("a", "b")


def test_a_body_that_belongs_to_a_party_leads_to_that_party_by_either_way():
    plain = record(("a", None), ("unit", None))
    plain["actors"].append(
        {
            "id": "unit",
            "kind": "unit",
            "name": {"en": "U"},
            "memberships": [{"of": "a", "claims": [building.TELLER]}],
        }
    )
    found = burning(assessed(plain))
    assert (found.party, found.sides) == ("a", ())


def test_through_however_many_bodies_the_other_side_is_found():
    plain = record(("a", None), ("unit", None))
    plain["actors"].append(
        {
            "id": "unit",
            "kind": "unit",
            "name": {"en": "U"},
            "memberships": [{"of": "b", "claims": [building.TELLER]}],
        }
    )
    assert burning(assessed(plain)).sides == ("a", "b")


def test_beside_others_of_one_party_it_adds_nothing_to_their_finding_but_a_remark_and_a_question():
    alone, together = assessed(record(*BOTH, by=("a",))), assessed(record(*BOTH, by=("a", "x")))
    found = burning(together)
    assert (found.party, found.status, found.level) == ("a", burning(alone).status, burning(alone).level)
    assert found.sides == ()
    assert any("X is recorded as belonging to A and to B at once" in each for each in found.remarks)
    assert any("To which party did X belong" in each.text for each in together.questions)


def test_its_own_word_does_not_make_its_act_lawful():
    plain = record(*BOTH, speaker="x")
    (act,) = plain["incidents"][0]["acts"]
    act["circumstances"] = [{"question": "imperative-military-necessity", "affirmed_by": ["word"]}]
    assert burning(assessed(plain)).status.value == "contested"


def test_what_those_say_who_name_it_counts_for_its_act_as_much_as_who_did_it():
    """Several are on both sides, and it is put down to no party: no voice that names them speaks of another author."""
    plain = record(*BOTH, by=("x", "w"), conduct="shelling", persons=["civilian"], yes=["directed-at-civilians"])
    plain["actors"].append({**plain["actors"][-1], "id": "w", "name": {"en": "W"}})
    found = building.finding(assessed(plain), "attack-on-civilians")
    (aim,) = [each for each in found.elements if each.element == "directed-at-civilians"]
    assert aim.answer is Answer.YES


@pytest.mark.parametrize("side", ["a", "b"])
def test_its_word_stands_apart_from_that_of_neither_side(side):
    plain = record(*BOTH, by=("a",), speaker="x")
    (act,) = plain["incidents"][0]["acts"]
    plain["claims"].append({**plain["claims"][-1], "id": "theirs", "speaker": side})
    for part in (act, *act["against"], *act["by"]):
        part["claims"] = ["word", "theirs"]
    assert burning(assessed(plain)).level.value == "alleged"


def test_its_word_and_that_of_a_stranger_are_two():
    plain = record(*BOTH, by=("a",), speaker="x")
    (act,) = plain["incidents"][0]["acts"]
    for part in (act, *act["against"], *act["by"], *plain["conflict"]["classifications"]):
        part["claims"] = ["word", building.TELLER]
    assert burning(assessed(plain)).level.value == "corroborated"


def test_a_table_by_party_puts_its_harm_down_to_no_side():
    plain = record(*BOTH, harms=[("death", "civilian")])
    rows = tally((structure(plain, Submission),), by=(TallyKey.PARTY,)).rows
    assert {each.keys[0] for each in rows} == {"X (recorded on several sides at once)"}


def test_bodies_that_belong_to_each_other_are_both_sides_of_one():
    plain = record(("a", None))
    plain["actors"][0]["memberships"] = [{"of": "b", "claims": [building.TELLER]}]
    plain["actors"][1]["memberships"] = [{"of": "a", "claims": [building.TELLER]}]
    case = Case(submission=structure(plain, Submission))
    assert case.parties_of("x", None) == ("a",)
    assert case.parties_of("b", None) == ("b",)


def test_the_screen_and_the_dossier_say_that_it_is_put_down_to_no_side():
    submission = structure(record(*BOTH, speaker="x"), Submission)
    answer = assess(submission, building.catalogue())
    rows = ["".join(span.text for span in each.spans) for each in tell_finding(burning(answer), {}, explain=True)]
    assert "act act, ascribed to no party: whoever acted is recorded on several sides at once (a and b)" in rows
    page = " ".join(render_html(compose(submission, answer)).split())
    assert "no party; whoever acted is recorded on several sides at once:" in page


def test_of_bodies_that_are_no_parties_none_is_taken_for_whose_word_it_is():
    plain = record(("n1", None), ("n2", None), speaker="x")
    plain["actors"] += [
        {"id": each, "kind": "civil-society-organisation", "name": {"en": each}} for each in ("n1", "n2")
    ]
    case = Case(submission=structure(plain, Submission))
    word = origin_of(case.claims["word"], case)
    assert (word.speaker, word.among, word.party) == ("x", ("n1", "n2"), False)
    other = origin_of(case.claims[building.TELLER], case)
    assert independent((word, other), case) == 2
    theirs = attrs.evolve(word, speaker="n2", among=())
    assert independent((word, theirs), case) == 1


def test_the_dossier_names_nobody_protected_in_what_it_says_of_several_sides():
    plain = record(*BOTH, speaker="x")
    plain["actors"][-1] |= {"name": {"en": "Ko Maung Secret"}, "confidentiality": {"level": "confidential"}}
    submission = structure(plain, Submission)
    answer = assess(submission, building.catalogue())
    assert "Ko Maung Secret" in burning(answer).sentence
    assert "Secret" not in render_html(compose(submission, answer))


def told_apart():
    """X took part, by the word of Y, who is of B since 2022; A denies it; X itself says that it belonged to A."""
    plain = record(("a", None), ("b", "2022/.."))
    plain["actors"].append(
        {
            "id": "y",
            "kind": "person",
            "name": {"en": "Y"},
            "memberships": [
                {"of": "a", "when": "2021", "claims": [building.TELLER]},
                {"of": "b", "when": "2022/..", "claims": [building.TELLER]},
            ],
        }
    )
    said = plain["claims"][0]
    plain["claims"] += [{**said, "id": f"by-{each}", "speaker": each} for each in ("y", "a", "x")]
    (act,) = plain["incidents"][0]["acts"]
    act["by"] = [{"actor": "x", "claims": ["by-y"], "denied_by": ["by-a"]}]
    plain["actors"][-2]["memberships"][0]["claims"] = ["by-x"]
    return plain


def test_each_reason_has_its_own_claims_for_and_against_with_whose_word_it_was_on_that_day():
    (whose,) = [each for each in burning(assessed(told_apart())).elements if each.element == "attribution"]
    told = [
        (each.statement, each.answer.value, each.level and each.level.value, _links(each))
        for each in whose.reason.because
    ]
    assert told == [
        ("X took part", "disputed", "alleged", [("by-y", True, "b", True), ("by-a", False, "a", True)]),
        ("X belonged to A", "yes", "alleged", [("by-x", True, "x", True)]),
        ("X belonged to B", "yes", "alleged", [(building.TELLER, True, "observer", False)]),
    ]


def _links(reason):
    return [(each.claim, each.affirms, each.origin.speaker, each.origin.accused) for each in reason.claims]


def test_a_dispute_over_the_part_of_the_only_one_is_a_dispute_over_whose_act_it_was():
    (whose,) = [each for each in burning(assessed(told_apart())).elements if each.element == "attribution"]
    assert (whose.answer, whose.level.value) == (Answer.DISPUTED, "alleged")
    assert whose.statement == "ascribed to one party to the conflict and to no other"


def test_of_several_on_both_sides_each_is_told_with_their_own_part_and_sides():
    plain = record(*BOTH, by=("x", "w"))
    plain["actors"].append({**plain["actors"][-1], "id": "w", "name": {"en": "W"}})
    plain["claims"].append({**plain["claims"][0], "id": "of-w"})
    (act,) = plain["incidents"][0]["acts"]
    act["by"][1]["claims"] = ["of-w"]
    (whose,) = [each for each in burning(assessed(plain)).elements if each.element == "attribution"]
    assert [(each.statement, [one.claim for one in each.claims]) for each in whose.reason.because] == [
        ("W took part", ["of-w"]),
        ("X took part", [building.TELLER]),
        ("W belonged to A", [building.TELLER]),
        ("W belonged to B", [building.TELLER]),
        ("X belonged to A", [building.TELLER]),
        ("X belonged to B", [building.TELLER]),
    ]
    assert whose.answer is Answer.UNKNOWN
    assert whose.level is None
    both = "recorded as belonging to A and to B at once"
    assert f", by W, {both}; by X, {both}: incomplete" in burning(assessed(plain)).sentence


@pytest.mark.parametrize(("by", "of"), [(("x",), "act.destruction-of-property"), (("a", "x"), None)])
def test_the_question_on_which_side_they_were_names_its_incident_act_and_finding(by, of):
    answer = assessed(record(("a", "2021"), ("a", "2022/.."), ("b", "2022/.."), by=by))
    (asked,) = [each for each in answer.questions if "To which party did X belong" in each.text]
    assert asked.text == "To which party did X belong when this was done: A or B?"
    assert asked.settled_by == SIDE_SETTLED_BY
    assert (asked.incident, asked.act, asked.harm, asked.circumstance) == ("incident", "act", None, None)
    (decides,) = asked.decides
    assert (decides.finding, decides.category, decides.crime, decides.element) == (
        of,
        "destruction-of-property",
        None,
        "attribution",
    )


def test_of_a_side_of_other_days_nothing_is_told_or_asked():
    plain = record(("a", "2022/.."), ("b", "2022/.."), ("c", "2021"), ("a", "2020"))
    plain["actors"].append({**plain["actors"][1], "id": "c", "name": {"en": "C"}})
    plain["claims"].append({**plain["claims"][0], "id": "earlier"})
    plain["actors"][-2]["memberships"][3]["claims"] = ["earlier"]
    answer = assessed(plain)
    found = burning(answer)
    (whose,) = [each for each in found.elements if each.element == "attribution"]
    assert {each.statement for each in whose.reason.because} == {"X took part", "X belonged to A", "X belonged to B"}
    assert {link.claim for each in whose.reason.because for link in each.claims} == {building.TELLER}
    assert found.sides == ("a", "b")
    assert found.sentence == (
        f"{found.heading}, by X, recorded as belonging to A and to B at once: incomplete, not indicated as fact; "
        "no claim establishes that it was the act of one of these and of no other."
    )
    (asked,) = [each for each in answer.questions if "To which party did X belong" in each.text]
    assert asked.text == "To which party did X belong when this was done: A or B?"


@pytest.mark.parametrize(("speaker", "accused"), [("a", True), ("b", True), ("c", False)])
def test_its_own_word_is_that_of_the_sides_of_that_day_and_of_no_other_day(speaker, accused):
    plain = record(("a", "2022/.."), ("b", "2022/.."), ("c", "2021"), speaker=speaker)
    plain["actors"].append({**plain["actors"][1], "id": "c", "name": {"en": "C"}})
    case = Case(submission=structure(plain, Submission))
    assert origin_of(case.claims["word"], case, accused="x", when="2022-01-11").accused is accused


def test_a_table_by_party_says_of_whoever_was_on_no_side_that_day_that_no_party_is_named():
    assert _by_party(record(("a", "2021"), harms=[("death", "civilian")])) == ["X (party not named)"]


def test_a_table_by_party_goes_by_the_day_of_the_harm_for_the_side_of_whoever_did_it():
    plain = record(("a", "2021"), ("b", "2022/.."), harms=[("death", "civilian")])
    assert _by_party(plain) == ["B"]
    plain["incidents"][0]["acts"][0]["harms"][0]["when"] = "2021-06-01"
    assert _by_party(plain) == ["A"]


def _by_party(plain):
    return [each.keys[0] for each in tally((structure(plain, Submission),), by=(TallyKey.PARTY,)).rows]
