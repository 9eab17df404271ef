"""The catalogue: instruments, provisions, bindings and violations, found by id and by what they refer to.

    catalogue = load_catalogue()
    for provision in catalogue: ...            every provision, instrument by instrument
    catalogue.provision("ap1:51.5.b")          one of them
    catalogue.ancestors("ap1:51.5.b")          article 51(5) and article 51
    catalogue.restating("gc4:33")              the customary rules that state it again
    catalogue.punishing("gc4:53")              the grave breaches and crimes that punish its breach

Records are built when they are first asked for, so a look at one row does not pay for all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

import attrs

from ihl_docs.errors import UnknownProvisionError
from ihl_docs.law.provision import Amendment, Instrument, Provision
from ihl_docs.law.references import above, inverse
from ihl_docs.law.rows import GroupedRows, Rows, by_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.law.binding import Binding, Coverage, State
    from ihl_docs.law.violations import Violations

ALIASES: Final = {"ca1": "gc1:1", "ca2": "gc1:2", "ca3": "gc1:3"}
"""Common articles by their usual names. They stand in all four Conventions; the row of the first stands for all."""

LONGEST_NUMBER: Final = 3
"""Figures of the largest number of an article."""


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Catalogue:
    """All law data, as loaded from one state of the files. Iterating it gives its provisions."""

    version: str
    sha256: str
    instruments: Sequence[Instrument]
    provisions: Sequence[Provision]
    bindings: "Sequence[Binding]"
    _violations: "Violations | Callable[[], Violations]" = attrs.field(alias="violations")
    amendments: Sequence[Amendment] = ()
    states: "Sequence[State]" = ()
    coverage: "Sequence[Coverage]" = ()
    prepared: Callable[[str], Any] | None = None
    """Indexes that were compiled with these very rows, by name; without it they are made of the rows."""

    @cached_property
    def violations(self) -> "Violations":
        """Categories of violation, crimes, and rules on lawful conduct and duties."""
        return self._violations() if callable(self._violations) else self._violations

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all provisions, in order; no record is built for it."""
        rows = self.provisions
        return rows.keys if isinstance(rows, Rows) else tuple(provision.id for provision in rows)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {identifier: place for place, identifier in enumerate(self.ids)}

    @cached_property
    def own_days(self) -> Sequence[str]:
        """The days on which provisions entered into force that are younger than their instruments, in order."""
        found: Sequence[str] | None = self._prepared("own_days")
        return own_days(self.provisions) if found is None else found

    @cached_property
    def _instruments(self) -> Mapping[str, Instrument]:
        return by_key(self.instruments, "id")

    @cached_property
    def _amendments(self) -> Mapping[str, Amendment]:
        return by_key(self.amendments, "id")

    @cached_property
    def _bindings(self) -> "dict[tuple[str, str], tuple[Binding, ...]]":
        """All rows by treaty and State; empty where they come in groups."""
        found: defaultdict[tuple[str, str], list[Binding]] = defaultdict(list)
        if not isinstance(self.bindings, GroupedRows):
            for each in self.bindings:
                found[each.instrument, each.state].append(each)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def _states(self) -> "Mapping[str, State]":
        return by_key(self.states, "code")

    @cached_property
    def _by_article(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for identifier in self.ids:
            found[identifier.partition(".")[0]].append(identifier)
        return found

    @cached_property
    def _referring(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        found: Mapping[str, Mapping[str, Sequence[str]]] | None = self._prepared("referring")
        return inverse(self.provisions) if found is None else found

    def _prepared(self, name: str) -> Any:
        """An index made beforehand; `None` if these are not the rows of which it was made."""
        return self.prepared(name) if self.prepared is not None and isinstance(self.provisions, Rows) else None

    @property
    def postings(self) -> Mapping[str, Sequence[int]] | None:
        """The index of words for the search (`search_index`), where it was made beforehand."""
        found: Mapping[str, Sequence[int]] | None = self._prepared("postings")
        return found

    def __repr__(self) -> str:
        return f"<Catalogue {self.version}: {len(self)} provisions, SHA-256 {self.sha256[:12]}>"

    def __iter__(self) -> Iterator[Provision]:
        return iter(self.provisions)

    def __len__(self) -> int:
        return len(self.provisions)

    def __contains__(self, identifier: object) -> bool:
        return isinstance(identifier, str) and self.has(identifier)

    def provision(self, identifier: str) -> Provision:
        """The provision of that id or alias, such as ca3.

        Raises:
            UnknownProvisionError: If there is none; names the nearest.
        """
        return self.provisions[self.place(identifier)]

    def place(self, identifier: str) -> int:
        """The index from 0 at which a provision stands among `provisions`.

        Raises:
            UnknownProvisionError: If there is none; names the nearest.
        """
        place = self._places.get(ALIASES.get(identifier, identifier))
        if place is None:
            raise UnknownProvisionError(identifier, self._beside(identifier))
        return place

    def _beside(self, identifier: str) -> tuple[str, ...]:
        """What stands nearest to a place that there is none of: by its number, or else by its spelling."""
        spelt = _nearest(identifier, self.ids)
        instrument, _, number = identifier.partition(":")
        if instrument not in self._instruments or not number:
            return spelt
        from ihl_docs.law.citing.lookup import index_of, path_of

        near = index_of(self).resolve(instrument, path_of(identifier)).nearest
        slip = number.isdigit() and len(number) > LONGEST_NUMBER  # a key that was hit twice, such as 1477
        return spelt if slip or not near else near

    def has(self, identifier: str) -> bool:
        """Whether there is a provision of that id or alias."""
        return ALIASES.get(identifier, identifier) in self._places

    def instrument(self, identifier: str) -> Instrument:
        """The instrument of that id.

        Raises:
            UnknownProvisionError: If there is none; names the nearest.
        """
        if identifier not in self._instruments:
            raise UnknownProvisionError(identifier, _nearest(identifier, self._instruments))
        return self._instruments[identifier]

    def has_instrument(self, identifier: str) -> bool:
        """Whether there is an instrument of that id."""
        return identifier in self._instruments

    def provisions_of(self, instrument: str) -> tuple[Provision, ...]:
        """All provisions of one instrument, in its own order.

        Raises:
            UnknownProvisionError: If there is no such instrument.
        """
        prefix = f"{self.instrument(instrument).id}:"
        return tuple(self.provisions[place] for name, place in self._places.items() if name.startswith(prefix))

    def amendment(self, identifier: str) -> Amendment:
        """The amendment of that id, such as rome-2010.

        Raises:
            UnknownProvisionError: If there is none; names the nearest.
        """
        if identifier not in self._amendments:
            raise UnknownProvisionError(identifier, _nearest(identifier, self._amendments))
        return self._amendments[identifier]

    def ancestors(self, identifier: str) -> tuple[Provision, ...]:
        """The provisions of which this one is a part, the nearest first: the paragraph, then the article.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        return self._all(name for name in above(self.provision(identifier).id) if name in self._places)

    def children(self, identifier: str) -> tuple[Provision, ...]:
        """The parts of a provision that stand directly below it, in the instrument's order.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        own = self.provision(identifier).id
        parts = (name for name in self._by_article[own.partition(".")[0]] if name.startswith(own) and name != own)
        return self._all(name for name in parts if own == next((up for up in above(name) if up in self._places), None))

    def same_text(self, identifier: str) -> tuple[Provision, ...]:
        """The provisions with the same text, such as common article 3 in the other Conventions.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        return self._all(self.provision(identifier).same_as)

    def restated(self, identifier: str) -> tuple[Provision, ...]:
        """The provisions whose rule this one states again: the articles behind a customary rule.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        return self._all(self.provision(identifier).restates)

    def restating(self, identifier: str) -> tuple[Provision, ...]:
        """The provisions that state the rule of this one again: the customary rules for an article.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        return self._all(self._referring["restates"].get(self.provision(identifier).id, ()))

    def punished(self, identifier: str) -> tuple[Provision, ...]:
        """The provisions whose breach this crime or grave breach punishes.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        return self._all(self.provision(identifier).punishes)

    def punishing(self, identifier: str) -> tuple[Provision, ...]:
        """The crimes and grave breaches that punish a breach of this provision.

        Raises:
            UnknownProvisionError: If there is no such provision.
        """
        return self._all(self._referring["punishes"].get(self.provision(identifier).id, ()))

    def bindings_of(self, instrument: str, state: str) -> "tuple[Binding, ...]":
        """What the data know of a State and a treaty; empty means that they know nothing."""
        if isinstance(self.bindings, GroupedRows):
            return self.bindings.group(state, instrument)
        return self._bindings.get((instrument, state), ())

    def bindings_to(self, instrument: str) -> "tuple[Binding, ...]":
        """What the data know of a treaty and all States, by State."""
        if isinstance(self.bindings, GroupedRows):
            return self.bindings.across(instrument)
        return tuple(each for each in self.bindings if each.instrument == instrument)

    def coverage_of(self, instrument: str) -> "Coverage | None":
        """How far the rows on a treaty reach; `None` where the data hold no list of its parties."""
        return next((each for each in self.coverage if each.instrument == instrument), None)

    def name_of(self, state: str) -> str:
        """A State's name, or its code where the data do not know it."""
        found = self._states.get(state)
        return state if found is None else found.name

    def _all(self, names: "Sequence[str] | Iterator[str]") -> tuple[Provision, ...]:
        return tuple(self.provision(name) for name in names)


def own_days(provisions: Iterable[Provision]) -> tuple[str, ...]:
    """The days on which provisions entered into force that have such a day of their own, in order."""
    return tuple(sorted({each.in_force for each in provisions if each.in_force is not None}))


def _nearest(identifier: str, known: "Sequence[str] | Mapping[str, object]") -> tuple[str, ...]:
    import difflib

    return tuple(difflib.get_close_matches(identifier, list(known), n=3))
