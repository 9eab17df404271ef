"""The bound on processor time that other tests set does end what takes too long, and nothing else."""

import time

import pytest

from tests.effort import TooMuchEffortError, at_most


def test_what_would_not_end_is_ended():
    def endless():
        while True:
            pass

    with pytest.raises(TooMuchEffortError, match=r"0\.1 seconds"), at_most(0.1):
        endless()


def test_waiting_costs_nothing():
    with at_most(0.2):
        time.sleep(0.6)


def test_the_bound_ends_with_what_it_bounds():
    with at_most(0.2):
        pass
    until = time.process_time() + 0.4
    while time.process_time() < until:
        pass
