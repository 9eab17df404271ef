"""Large packages are read by several threads, and what else there is to do is done at the same time."""

import threading

import pytest

from ihl_docs.evidence import bag
from ihl_docs.evidence.bag import read_bag
from ihl_docs.evidence.rules import PACKAGE_RULES
from ihl_docs.evidence.verify import verify_package


def test_while_threads_read_something_else_is_done_once(package, monkeypatch):
    monkeypatch.setattr(bag, "LARGE", 1)
    done = []
    found = read_bag(package, PACKAGE_RULES, keep={}, meanwhile=lambda: done.append(threading.current_thread()))
    assert done == [threading.main_thread()]
    assert found == read_bag(package, PACKAGE_RULES, keep={})


def test_where_there_is_little_to_read_nothing_is_done_meanwhile(package):
    assert read_bag(package, PACKAGE_RULES, keep={}, meanwhile=lambda: pytest.fail("done")).files


def test_a_large_package_is_verified_like_a_small_one(package, monkeypatch):
    next((package / "data" / "exhibits").iterdir()).write_bytes(b"x")
    small = verify_package(package)
    monkeypatch.setattr(bag, "LARGE", 1)
    assert verify_package(package) == small
    assert not small.intact
