"""Three-valued logic with disputes: the tables, in full."""

from itertools import permutations, product

import pytest

from ihl_docs.model.answer import Answer, all_of, answered, any_of, negation

YES, NO, UNKNOWN, DISPUTED = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.DISPUTED


def test_an_answer_is_no_bool():
    with pytest.raises(TypeError, match=r"^an Answer is no bool: compare it with Answer\.YES or another$"):
        bool(Answer.YES)


def test_the_contrary_of_what_is_open_is_open():
    assert [negation(each) for each in (YES, NO, UNKNOWN, DISPUTED)] == [NO, YES, UNKNOWN, DISPUTED]


def test_of_all_a_no_decides_then_a_dispute_then_what_is_unknown():
    strongest_first = (NO, DISPUTED, UNKNOWN, YES)
    for pair in product(strongest_first, repeat=2):
        assert all_of(pair) is min(pair, key=strongest_first.index)
    assert all(all_of(each) is NO for each in permutations(strongest_first))
    assert all_of(()) is YES


def test_of_any_a_yes_decides_then_a_dispute_then_what_is_unknown():
    strongest_first = (YES, DISPUTED, UNKNOWN, NO)
    for pair in product(strongest_first, repeat=2):
        assert any_of(pair) is min(pair, key=strongest_first.index)
    assert any_of(()) is NO


def test_what_is_affirmed_and_denied_is_in_dispute():
    assert answered(["a"], ["b"]) is DISPUTED
    assert answered(["a"], []) is YES
    assert answered([], ["b"]) is NO
    assert answered([], []) is UNKNOWN
