"""Provisions and categories by the names that people read, where an assessment holds their ids."""

from collections.abc import Iterable

from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Decides


def cited(provision: str) -> str:
    """A provision as a lawyer cites it; its id, where the catalogue has none of that id."""
    catalogue = load_catalogue()
    return catalogue.provision(provision).citation if catalogue.has(provision) else provision


def bearing_on(decides: Iterable[Decides]) -> str:
    """What an answer would settle: categories by their names, crimes as they are cited."""
    names = {category.id: category.heading for category in load_catalogue().violations.categories}
    return "; ".join(
        dict.fromkeys(cited(each.crime) if each.crime else names.get(each.category, each.category) for each in decides)
    )
