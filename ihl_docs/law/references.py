"""How provisions hang together: what stands above which, and what refers to which."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from ihl_docs.law.provision import Provision

INVERTED: Final = ("restates", "punishes")
"""The references that are asked for from both ends."""


def above(identifier: str) -> Iterator[str]:
    """The ids that would stand above this one, the nearest first: 8.2.c.i-1, then 8.2.c.i, 8.2.c, 8.2 and 8."""
    instrument, _, number = identifier.partition(":")
    while (joint := max(number.rfind("."), number.rfind("-"))) > 0:
        number = number[:joint]
        yield f"{instrument}:{number}"


def inverse(provisions: Iterable[Provision]) -> dict[str, dict[str, list[str]]]:
    """For each kind of reference, which provisions name which: target to sources, in the order of the catalogue."""
    found: dict[str, defaultdict[str, list[str]]] = {name: defaultdict(list) for name in INVERTED}
    for provision in provisions:
        for name, targets in found.items():
            for target in getattr(provision, name):
                targets[target].append(provision.id)
    return {name: dict(targets) for name, targets in found.items()}
