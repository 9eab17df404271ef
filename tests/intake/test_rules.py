"""Each rule of consistency: it fires at its place, not on what is nearly wrong, and its mend works."""

import copy
import json
from pathlib import Path

import pytest

from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.borders.within import countries_at, is_known, lies_within
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.intake.read import check_submission, read_submission_file

CASES = json.loads((Path(__file__).resolve().parent.parent / "bad" / "consistency.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def example(loikaw):
    return unstructure(read_submission_file(loikaw / "submission.yaml"))


def changed(plain, changes):
    plain = copy.deepcopy(plain)
    for pointer, value in changes.items():
        *path, last = pointer.split("/")[1:]
        held = plain
        for step in path:
            held = held[int(step)] if isinstance(held, list) else held[step]
        if isinstance(held, dict):
            held[last] = value
        elif int(last) < len(held):
            held[int(last)] = value
        else:
            held.append(value)
    return plain


def found_in(plain):
    return check_submission(json.dumps(plain).encode(), name="x.json")


def beside(case):
    """Codes of what the case is about as well, such as that consent was withdrawn at all."""
    return set(case.get("beside", ()))


def by_name(case):
    return case["name"]


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_a_broken_rule_is_told_at_its_place_and_nothing_else_is(case, example):
    found = found_in(changed(example, case["wrong"]))
    told = {(each.code, each.severity.value, each.pointer) for each in found if each.code not in beside(case)}
    assert told == {(case["code"], case["severity"], place) for place in (case["at"], *case.get("also", ()))}
    assert all(each.message.endswith(".") and each.expected and each.found and each.line for each in found)


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_what_is_nearly_wrong_is_no_problem(case, example):
    assert {each.code for each in found_in(changed(example, case["near"]))} == beside(case)


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_the_mend_leaves_nothing_to_mend(case, example):
    assert {each.code for each in found_in(changed(changed(example, case["wrong"]), case["mend"]))} == beside(case)


def test_every_code_of_consistency_has_a_bad_example():
    shown = {case["code"] for case in CASES}
    assert {code for code in MEANINGS if code.startswith("IHL-CON-") and code > "IHL-CON-007"} == shown


def test_forces_that_command_one_another_are_a_circle(example):
    command = {"claims": ["c08"]}
    wrong = {
        "/actors/0/commands": [{"over": "kndf", **command}],
        "/actors/2/commands": [{"over": "tatmadaw", **command}],
    }
    (circle,) = found_in(changed(example, wrong))
    assert (circle.code, circle.pointer) == ("IHL-REF-004", "/actors/0/commands")
    assert [spot.pointer for spot in circle.also_at] == ["/actors/2/commands"]


@pytest.mark.parametrize(
    ("country", "latitude", "longitude"),
    [
        ("MM", 19.67, 97.21),
        ("UA", 50.45, 30.52),
        ("SD", 15.50, 32.56),
        ("LS", -29.31, 27.48),
        ("FJ", -16.80, 179.99),
        ("FJ", -16.80, -179.99),
        ("MV", 4.17, 73.51),
        ("SG", 1.29, 103.85),
        ("RU", 66.0, -170.0),
    ],
)
def test_a_point_in_a_country_lies_in_it(country, latitude, longitude):
    assert is_known(country)
    assert lies_within(country, latitude, longitude)


@pytest.mark.parametrize(("country", "latitude", "longitude"), [("ZA", -29.31, 27.9), ("MM", 13.75, 100.5)])
def test_a_point_in_another_country_does_not(country, latitude, longitude):
    assert not lies_within(country, latitude, longitude)
    assert country not in countries_at(latitude, longitude)


def test_where_sovereignty_is_disputed_each_claim_is_accepted(example):
    point = {"/incidents/5/where/latitude": 44.95, "/incidents/5/where/longitude": 34.1}
    for country in ("UA", "RU"):
        where = {"/incidents/5/where/country": country, "/conflict/territory": ["MM", country]}
        assert found_in(changed(example, {**point, **where})) == ()


def test_the_radius_of_a_point_widens_the_country(example):
    near = {"/incidents/5/where/latitude": 19.6, "/incidents/5/where/longitude": 99.5}
    assert [each.code for each in found_in(changed(example, near))] == ["IHL-CON-017"]
    assert found_in(changed(example, {**near, "/incidents/5/where/radius_m": 200_000})) == ()


def hidden_name(plain, name, text):
    """The record with one actor protected under *name*, and *text* in a public place."""
    plain = copy.deepcopy(plain)
    actor = next(each for each in plain["actors"] if not each.get("party"))
    actor["confidentiality"] = {"level": "restricted", "reason": {"en": "They fear for their life."}}
    actor["name"] = {"en": name}
    plain["description"] = {"en": text}
    return [each for each in found_in(plain) if each.pointer == "/description/en"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Ali Hasimin", "It was ALI HASIMIN who spoke.", True),
        ("Ali Hasimin", "It was Alı Hasimin who spoke.", True),  # the dotless i is no capital of the other to Python
        ("Straße Nord", "On the STRASSE NORD.", False),  # nor is SS the capital of ß to a search
        ("Straße Nord", "On the STRAßE NORD.", True),
        ("\u212aelvin Low", "kelvin low", True),  # the sign for kelvin
        ("Ali Hasimin", "Alibi hasimins", False),
        ("a+b (c)", "we met A+B (C) there", True),
    ],
)
def test_a_protected_name_is_found_in_whichever_letters_it_is_written(name, text, told, example):
    assert [each.code for each in hidden_name(example, name, text)] == ["IHL-CON-022"] * told


def test_of_two_protected_names_in_one_text_each_is_told(example):
    plain = copy.deepcopy(example)
    hidden = [each for each in plain["actors"] if not each.get("party")][:2]
    for number, actor in enumerate(hidden):
        actor["confidentiality"] = {"level": "restricted", "reason": {"en": "They fear for their life."}}
        actor["name"] = {"en": f"Person Number{number}"}
    plain["description"] = {"en": "person number1, PERSON NUMBER0 and person number0"}
    told = [each for each in found_in(plain) if each.pointer == "/description/en"]
    assert [each.found for each in told] == ["the name 'Person Number0'", "the name 'Person Number1'"]
