"""What every term of a vocabulary has: a value, a definition, and a broader term or none."""

from enum import Enum
from typing import Self


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

    def __str__(self) -> str:
        return str(self.value)

    @property
    def broader(self) -> Self | None:
        """The next broader term, or `None` at the top."""
        return next((term for term in type(self) if term.value == self.broader_value), None)

    @property
    def lineage(self) -> tuple[Self, ...]:
        """The term itself and all broader ones, the narrowest first."""
        broader = self.broader
        return (self,) if broader is None else (self, *broader.lineage)

    def is_a(self, other: Self) -> bool:
        """Whether this is *other* or narrower than it."""
        return other in self.lineage
