"""A profile and its requirements, as they stand in the data files."""

from typing import Final

import attrs

from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.term import Term


class KnownFrom(Term):
    """On what our wording of a requirement rests."""

    STANDARD = "standard", "The standard's own text was read."
    PAGE = "page", "The standard's own text was not read; pages about it, or excerpts of it, were."
    BACKGROUND = "background", "The standard's own text was not read; this is background knowledge, to be checked."
    PROJECT = "project", "This project's own requirement; it follows from no standard."


class CheckName(Term):
    """How a requirement is decided. The data say where to look; these are all the ways of looking."""

    EVERY_HAS = "every-has", "Every record has all the fields."
    EVERY_HAS_ONE_OF = "every-has-one-of", "Every record has at least one of the fields."
    EVERY_HAS_ITEM = "every-has-item", "Every record has, in its list, an item of the stated kind with all the fields."
    SOME = "some", "There is at least one such record."
    MODEL_REQUIRES = "model-requires", "No record is accepted without the fields, so that whatever is there has them."
    NOT_CHECKED = "not-checked", "The record has no place for it, or no program can tell."


CAVEATS: Final = {
    KnownFrom.STANDARD: "",
    KnownFrom.PAGE: told("The standard's own text was not read for this; pages about it were."),
    KnownFrom.BACKGROUND: told("The standard's own text was not read for this: check it there before you rely on it."),
    KnownFrom.PROJECT: told("This is the project's own requirement, not that of a standard."),
}
"""What is said beside a requirement, so that nobody takes our words for the standard's."""


@attrs.frozen(kw_only=True)
class Requirement:
    """One thing that a record must carry, and how to see whether it does."""

    id: str
    """Stable, such as BP-7."""
    statement: str
    """What must be there, in our own words."""
    source: str
    """The part of the standard."""
    known_from: KnownFrom
    check: CheckName
    of: tuple[str, ...] = ()
    """Where the records are, each a dotted path from the submission; an empty one is the submission itself."""
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Only records whose fields have one of these terms, or a narrower one."""
    where_given: tuple[str, ...] = ()
    """Only records that have these fields."""
    fields: tuple[str, ...] = ()
    """Dotted paths from the record; one through a list means that it is not empty and each of its items has the rest."""
    items: str = ""
    """For `every-has-item`, the list."""
    item: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For `every-has-item`, the terms that such an item has."""
    unchecked: str = ""
    """What of the requirement nobody looks at; while this is not empty, it is never counted as met."""
    mend: str = ""

    @property
    def caveat(self) -> str:
        """What to know of our wording before relying on it; empty if the standard itself was read."""
        return CAVEATS[self.known_from]


@attrs.frozen(kw_only=True)
class Profile:
    """A standard, as requirements on a record."""

    name: str
    title: str
    standard: str
    """The publication on which it rests, with its edition."""
    builds_on: tuple[str, ...]
    """Profiles whose requirements belong to this one too."""
    requirements: tuple[Requirement, ...]
    """Its own ones."""
