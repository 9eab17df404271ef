"""A provision or an instrument as a person names it on the command line: by its id, or as lawyers cite it."""

from ihl_docs.errors import UnknownProvisionError
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Provision


def resolved(named: str, catalogue: Catalogue) -> tuple[Provision, str | None]:
    """The provision, and what must be said of it where it is not quite what was named.

    Raises:
        UnknownProvisionError: If it names none, or could mean several; names those that it may mean.
    """
    if catalogue.has(named) or _looks_like_an_id(named):
        return catalogue.provision(named), None
    from ihl_docs.law.citations import CitationStatus, cite

    readings = cite(named, catalogue)
    if len(readings) != 1:
        raise UnknownProvisionError(named, tuple(each.provision for each in readings if each.provision))
    (reading,) = readings
    if reading.provision is None or reading.status not in {CitationStatus.EXACT, CitationStatus.PART}:
        raise UnknownProvisionError(named, reading.candidates or reading.nearest)
    note = None
    if reading.status is CitationStatus.PART:
        note = f"{named} is a part of this provision, and has no row of its own."
    return catalogue.provision(reading.provision), note


def instrument_named(named: str, catalogue: Catalogue) -> str | None:
    """The instrument of that id or name, such as gc4, GC IV or Statut de Rome; `None` if it is not one alone."""
    if catalogue.has_instrument(named):
        return named
    if catalogue.has(named) or _looks_like_an_id(named):
        return None
    from ihl_docs.law.citations import CitationStatus, cite

    readings = cite(named, catalogue)
    whole = len(readings) == 1 and readings[0].status is CitationStatus.INSTRUMENT
    return readings[0].instrument if whole else None


def _looks_like_an_id(named: str) -> bool:
    instrument, colon, number = named.partition(":")
    return bool(colon and instrument and number) and " " not in named
