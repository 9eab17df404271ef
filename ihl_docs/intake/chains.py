"""References from record to record of one kind, which may lead back to nobody: relays, rejections, what was made of what."""

from collections.abc import Iterator
from typing import Any, Final

from ihl_docs.intake.circles import circles
from ihl_docs.intake.codes import CYCLE
from ihl_docs.model.problem import Problem, Spot
from ihl_docs.model.told import told

CHAINS: Final = (
    ("claims", "origin"),
    ("claims", "rejects"),
    ("evidence_items", "derived_from"),
    ("actors", "memberships"),
    ("actors", "commands"),
)
"""Lists whose items refer to one another and may not lead back to themselves."""

MOST_TOLD: Final = 20
"""Ids and places that are told in one problem."""


def circular(plain: object) -> Iterator[Problem]:
    """A problem for each circle: records that lead back to one another."""
    for collection, field in CHAINS:
        items = [(index, item) for index, item in items_of(plain, collection) if isinstance(item.get("id"), str)]
        if not any(field in item for _, item in items):
            continue
        places = {item["id"]: f"/{collection}/{index}/{field}" for index, item in reversed(items)}
        for circle in circles({item["id"]: tuple(_names(item.get(field))) for _, item in items}):
            yield _cycle([name for name in places if name in circle][::-1], places)


def items_of(plain: object, name: str) -> list[tuple[int, dict[str, Any]]]:
    """The records of a list of a document, as far as there are any, each with its index."""
    items = plain.get(name) if isinstance(plain, dict) else None
    if not isinstance(items, list):
        return []
    return [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]


def _names(plain: object) -> Iterator[str]:
    """The ids in a field of `CHAINS`: one, or one in each membership or command."""
    for each in plain if isinstance(plain, list) else [plain]:
        name = each.get("of", each.get("over")) if isinstance(each, dict) else each
        if isinstance(name, str):
            yield name


def _cycle(circle: list[str], places: dict[str, str]) -> Problem:
    """One problem for all that lead back to one another: taking one reference out mends it."""
    first, *others = circle
    message = told("From {name!r} the references lead back to {name!r}.", name=first)
    return Problem(
        code=CYCLE,
        message=told("{message} On the way lie {names}.", message=message, names=some(others)) if others else message,
        pointer=places[first],
        also_at=tuple(Spot(pointer=places[name]) for name in others[:MOST_TOLD]),
        expected=told("a chain that ends"),
        found=repr(first),
        mend=told("Take one of the references out, so that the chain has an end."),
    )


def some(names: list[str]) -> str:
    """The first of the names, as they stand in a sentence."""
    return ", ".join(names[:MOST_TOLD]) + (", ..." if len(names) > MOST_TOLD else "")
