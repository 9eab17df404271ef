"""Words that are spelt nearly alike: one letter or two left out, added, changed, or two neighbours swapped."""

from collections.abc import Iterable
from typing import Final

LONG: Final = 8
"""Letters from which on two slips are forgiven; in a shorter word, one."""


def nearly(word: str, known: Iterable[str]) -> list[str]:
    """Those of *known* that are as near to *word* as any is, within the slips forgiven; none if none is."""
    allowed = 2 if len(word) >= LONG else 1
    found: dict[int, list[str]] = {}
    for each in known:
        if abs(len(each) - len(word)) <= allowed and len(each) > 3 and _shares_an_end(word, each):
            slips = distance(word, each, allowed)
            if slips <= allowed:
                found.setdefault(slips, []).append(each)
    return sorted(found[min(found)], key=lambda each: (abs(len(each) - len(word)), each)) if found else []


def _shares_an_end(one: str, other: str) -> bool:
    """Slips at both ends of a word are rare; to look no further spares nearly all the work."""
    return one[:2] == other[:2] or one[-3:] == other[-3:] or (one[0] == other[0] and one[-2:] == other[-2:])


def distance(one: str, other: str, most: int) -> int:
    """How many slips part two words; above *most* only that they are more. Source: Damerau-Levenshtein, restricted."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        two_before, before, row = before, row, [at + 1] + [0] * len(other)
        for place, its in enumerate(other):
            row[place + 1] = min(before[place + 1] + 1, row[place] + 1, before[place] + (letter != its))
            if at and place and letter == other[place - 1] and one[at - 1] == its:
                row[place + 1] = min(row[place + 1], two_before[place - 1] + 1)
        if min(row) > most:
            return most + 1
    return row[-1]
