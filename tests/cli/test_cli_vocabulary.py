"""vocabulary: the questions of fact, what would answer them, and what they decide."""

import json


def words(text):
    return " ".join(text.split())


def test_a_circumstance_is_shown_with_its_question_its_answer_and_its_elements(run):
    ran = run("vocabulary", "warning-given")
    assert ran.code == 0
    assert "Was anybody warned before the attack? How, and how long before?" in words(ran.out)
    assert "An answer would be: Leaflets" in words(ran.out)
    assert "(failure-to-warn)" in ran.out
    necessity = words(run("vocabulary", "imperative-military-necessity").out)
    assert "lawful explanation: " in necessity


def test_without_a_word_all_are_listed_and_a_word_finds_those_whose_question_speaks_of_it(run):
    every = run("vocabulary").out
    plain = json.loads(run("vocabulary", "--format", "json").out)
    assert all(each["circumstance"] in every for each in plain)
    some = json.loads(run("vocabulary", "warned", "--format", "json").out)
    assert 0 < len(some) < len(plain)
    assert "warning-given" in {each["circumstance"] for each in some}


def test_what_is_not_there_is_said_with_the_nearest(run):
    ran = run("vocabulary", "warning-givn")
    assert ran.code == 1
    assert ran.out == ""
    assert "warning-given" in ran.err
