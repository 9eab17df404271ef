"""A bound on what something costs, in processor time: a busy machine makes nothing fail, and what would not end is ended."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooMuchEffortError(AssertionError):
    """What was tried used more processor time than it may."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """End what is done inside after so many *seconds* of processor time, of all threads of this process together.

    Waiting for other programs costs nothing here. Give far more than is needed, and far less than what would explode.

    Raises:
        TooMuchEffortError: If it takes longer.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooMuchEffortError(f"took more than {seconds} seconds of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
