"""What every term of a vocabulary has: a value, a definition, and a broader term or none."""

from enum import Enum
from functools import cache, cached_property
from typing import Final, Self, TypeVar

WRITTEN: Final = {
    "non-international": "non-international",
    "non-international-ap2": "non-international (AP II)",
    "non-detectable-fragments": "non-detectable fragments",
    "no-armed-conflict": "no armed conflict",
    "state": "State",
    "state-armed-force": "State armed force",
    "member-of-state-armed-forces": "member of State armed forces",
    "civil-society-organisation": "civil-society organisation",
    "united-nations-emblem": "United Nations emblem",
    "unknown-status": "person of unknown status",
    "other-conduct": "conduct of another kind",
    "other-means": "means of another kind",
    "unspecified-object": "a thing not told",
}
"""Terms that are written otherwise than with spaces for hyphens."""


class Term(str, Enum):
    """A term of a closed, hierarchical vocabulary. Members are declared as value, definition, broader value."""

    definition: str
    broader_value: str | None

    def __new__(cls, value: str, definition: str, broader: str | None = None) -> Self:
        """Make the member; `Enum` calls this once for each."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.definition = definition
        term.broader_value = broader
        return term

    __hash__ = str.__hash__
    """As it equals the string of its value, it has that string's hash; what `Enum` gives is also several times slower."""

    def __str__(self) -> str:
        return str(self.value)

    @property
    def words(self) -> str:
        """The term as one writes it in an English sentence."""
        return WRITTEN.get(str(self), str(self).replace("-", " "))

    @property
    def broader(self) -> Self | None:
        """The next broader term, or `None` at the top."""
        return self.lineage[1] if len(self.lineage) > 1 else None

    @cached_property
    def lineage(self) -> tuple[Self, ...]:
        """The term itself and all broader ones, the narrowest first."""
        return _lineages(type(self))[self.value]

    def is_a(self, other: Self) -> bool:
        """Whether this is *other* or narrower than it."""
        return other in self.lineage


T = TypeVar("T", bound=Term)


# By class, since terms of two vocabularies may be spelt alike, and are equal as strings.
@cache
def _lineages(vocabulary: type[T]) -> dict[str, tuple[T, ...]]:
    terms = {term.value: term for term in vocabulary}

    def lineage(term: T) -> tuple[T, ...]:
        return (term,) if term.broader_value is None else (term, *lineage(terms[term.broader_value]))

    return {value: lineage(term) for value, term in terms.items()}
