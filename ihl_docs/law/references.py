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
    """For each kind of reference, which provisions name which: target to sources, in the order of the catalogue.

    What names one of several provisions with the same text, such as common article 3, names them all.
    """
    found: dict[str, defaultdict[str, list[str]]] = {name: defaultdict(list) for name in INVERTED}
    rows = tuple(provisions)
    alike = {each.id: (each.id, *each.same_as) for each in rows if each.same_as}
    for provision in rows:
        for name, targets in found.items():
            for target in dict.fromkeys(
                one for named in getattr(provision, name) for one in alike.get(named, (named,))
            ):
                targets[target].append(provision.id)
    return {name: dict(targets) for name, targets in found.items()}
