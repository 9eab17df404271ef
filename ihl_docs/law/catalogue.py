"""The catalogue: instruments, provisions, bindings and violations, found by id."""

import difflib
from functools import cached_property
from typing import Final

import attrs

from ihl_docs.errors import UnknownProvisionError
from ihl_docs.law.binding import Binding, State
from ihl_docs.law.provision import Amendment, Instrument, Provision
from ihl_docs.law.violations import Violations

ALIASES: Final = {"ca1": "gc4:1", "ca2": "gc4:2", "ca3": "gc4:3"}
"""Common articles by their usual names. They stand in all four Conventions; the fourth, on civilians, is named."""


@attrs.frozen(kw_only=True, slots=False)
class Catalogue:
    """All law data, as loaded from one state of the files."""

    version: str
    sha256: str
    instruments: tuple[Instrument, ...]
    provisions: tuple[Provision, ...]
    bindings: tuple[Binding, ...]
    violations: Violations
    amendments: tuple[Amendment, ...] = ()
    states: tuple[State, ...] = ()

    @cached_property
    def _provisions(self) -> dict[str, Provision]:
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def _instruments(self) -> dict[str, Instrument]:
        return {instrument.id: instrument for instrument in self.instruments}

    @cached_property
    def _bindings(self) -> dict[tuple[str, str], tuple[Binding, ...]]:
        found: dict[tuple[str, str], tuple[Binding, ...]] = {}
        for each in self.bindings:
            found[each.instrument, each.state] = (*found.get((each.instrument, each.state), ()), each)
        return found

    @cached_property
    def _names(self) -> dict[str, str]:
        return {state.code: state.name for state in self.states}

    def provision(self, identifier: str) -> Provision:
        """The provision of that id or alias, such as ca3.

        Raises:
            UnknownProvisionError: If there is none; names the nearest.
        """
        wanted = ALIASES.get(identifier, identifier)
        if wanted not in self._provisions:
            nearest = difflib.get_close_matches(wanted, list(self._provisions), n=3)
            raise UnknownProvisionError(identifier, tuple(nearest))
        return self._provisions[wanted]

    def has(self, identifier: str) -> bool:
        """Whether there is a provision of that id or alias."""
        return ALIASES.get(identifier, identifier) in self._provisions

    def instrument(self, identifier: str) -> Instrument:
        """The instrument of that id.

        Raises:
            UnknownProvisionError: If there is none.
        """
        if identifier not in self._instruments:
            raise UnknownProvisionError(
                identifier, tuple(difflib.get_close_matches(identifier, list(self._instruments)))
            )
        return self._instruments[identifier]

    def bindings_of(self, instrument: str, state: str) -> tuple[Binding, ...]:
        """What the data know of a State and a treaty; empty means that they know nothing."""
        return self._bindings.get((instrument, state), ())

    def name_of(self, state: str) -> str:
        """A State's name, or its code where the data do not know it."""
        return self._names.get(state, state)
