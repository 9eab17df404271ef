"""Stretches of time, found by a stretch that they overlap, without looking at each."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

NEVER: Final = 0
"""The number of a day before every other: a stretch that is open at its start."""
EVER: Final = 10_000_000
"""The number of a day after every other: a stretch that is open at its end."""


class InTime:
    """Stretches of time, each with its first day, its last day, and a number of its own.

    They lie in the order of their first days, under a binary tree: each node knows the latest last day below it, so that
    a branch of stretches that ended too early is left out as a whole. To find *k* of *n* takes about *k* log *n* steps.
    """

    def __init__(self, stretches: Iterable[tuple[int, int, int]]) -> None:
        """Hold the stretches; days are counted as `date.toordinal` does."""
        self._stretches = sorted(stretches)
        self._firsts = [first for first, _, _ in self._stretches]
        self._width = 1 << max(0, len(self._stretches) - 1).bit_length()
        self._latest = [NEVER - 1] * (2 * self._width)
        for place, (_, last, _) in enumerate(self._stretches):
            self._latest[self._width + place] = last
        for node in range(self._width - 1, 0, -1):
            self._latest[node] = max(self._latest[2 * node], self._latest[2 * node + 1])

    def overlapping(self, first: int, last: int, most: int) -> list[int]:
        """The numbers of at most *most* stretches that share a day with the one from *first* to *last*, the earliest."""
        begun = bisect_right(self._firsts, last)
        found: list[int] = []
        waiting = [(1, 0, self._width)]
        while waiting and len(found) < most:
            node, start, width = waiting.pop()
            if start >= begun or self._latest[node] < first:
                continue
            if width == 1:
                found.append(self._stretches[start][2])
                continue
            half = width // 2
            waiting.append((2 * node + 1, start + half, half))
            waiting.append((2 * node, start, half))
        return found
