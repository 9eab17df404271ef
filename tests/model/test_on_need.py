"""A record whose methods are made on need is in everything the attrs class that it stands for."""

import subprocess
import sys

import attrs
import pytest

from ihl_docs.model.finding import Reason
from ihl_docs.model.on_need import REQUIRED, fields_of, is_record
from ihl_docs.model.record import about, record
from ihl_docs.model.submission import Submission

READ = """
import json, pickle, sys
from ihl_docs.codec.quick import read_quickly
from ihl_docs.model.claim import Claim
claim = read_quickly({"id": "c1", "source": "s1", "text": {"en": "Said."}}, Claim)
assert claim is not None and "attr" not in sys.modules
"""


def fresh():
    """A record of which nothing was asked yet."""

    @record
    class Fresh:
        """Something new."""

        name: str = about("What it is called.")
        count: int = about("How many.", default=0, unit="1")

        def called(self) -> str:
            return f"{self.name}!"

    return Fresh


def bare(kind, **values):
    """An instance that no constructor made, as the quick reader makes them."""
    made = kind.__new__(kind)
    for name, value in values.items():
        getattr(kind, name).__set__(made, value)
    return made


@pytest.mark.parametrize(
    "use",
    [
        "assert pickle.loads(pickle.dumps(claim)) == claim",
        "assert claim == claim and not claim != claim and claim != 1",
        "assert hash(claim) == hash(Claim(id='c1', source='s1', text=claim.text))",
        "assert repr(claim).startswith(\"Claim(id='c1', source='s1'\")",
        "import attrs; assert attrs.evolve(claim, id='c2').id == 'c2'",
        "import attrs; assert [each.name for each in attrs.fields(Claim)][:1] == ['id'] and attrs.has(Claim)",
        "import copy; assert copy.copy(claim) == copy.deepcopy(claim) == claim",
        "\ntry:\n    claim.id = 'c2'\nexcept AttributeError:\n    assert claim.id == 'c1'\nelse:\n    raise AssertionError",
        "\ntry:\n    del claim.id\nexcept AttributeError:\n    assert claim.id == 'c1'\nelse:\n    raise AssertionError",
    ],
)
def test_whatever_is_asked_of_it_first_is_answered(use):
    """In a process of its own: here the methods have long been made."""
    ran = subprocess.run([sys.executable, "-c", READ + use], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_its_slots_and_its_own_methods_are_there_at_once():
    kind = fresh()
    made = bare(kind, name="x", count=2)
    assert (made.name, made.count, made.called()) == ("x", 2, "x!")
    assert not hasattr(made, "__dict__")
    assert kind.__qualname__.endswith("fresh.<locals>.Fresh")


def test_it_has_the_methods_that_attrs_makes_and_no_stand_in_is_left():
    kind = fresh()
    before = set(vars(kind))
    assert kind(name="x") == bare(kind, name="x", count=0)
    real = attrs.make_class("Fresh", {"name": attrs.field()}, frozen=True, slots=True, kw_only=True, order=False)
    assert set(vars(real)) - {"name", "__attrs_base_of_slotted__"} <= set(vars(kind))
    stand_ins = {
        name for name, each in vars(kind).items() if getattr(each, "__module__", "") == "ihl_docs.model.on_need"
    }
    assert stand_ins == set()
    assert before - {"__replace__"} <= set(vars(kind))


def test_many_threads_may_ask_at_once():
    import threading

    for _ in range(20):
        kind = fresh()
        together, told = threading.Barrier(8), []

        def ask(kind=kind, together=together, told=told):
            together.wait()
            told.append(kind(name="x") == kind(name="x"))

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert told == [True] * 8


def test_the_notes_of_its_fields_are_those_of_attrs():
    waiting, seen = [Submission], set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        of_attrs = attrs.fields(kind)
        noted = fields_of(kind)
        assert [each.name for each in noted] == [each.name for each in of_attrs]
        for mine, theirs in zip(noted, of_attrs, strict=True):
            assert (mine.declared.default is REQUIRED) == (theirs.default is attrs.NOTHING)
            assert mine.declared.is_required or mine.declared.default == theirs.default
            assert mine.declared.description == theirs.metadata["description"]
        waiting += [each for field in noted for each in getattr(field.annotation, "__args__", ()) if is_record(each)]
    assert len(seen) > 15


def test_a_record_that_holds_its_own_kind_knows_it():
    because = next(each for each in fields_of(Reason) if each.name == "because")
    assert because.annotation == tuple[Reason, ...]
