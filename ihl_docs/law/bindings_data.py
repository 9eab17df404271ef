"""Who is bound by what, from the data files: one file a treaty, one line a State.

    treaty = "gc1"
    coverage.complete = true        a State without a line is no party; where false, nothing is known of it
    defaults.source = "swiss-gc"    what every line has that says nothing else
    binding = [{state = "AF", ...}, ...]
    declaration = [...]             declarations, reservations and referrals

`source` is a key of sources.toml, which holds the source in full.
"""

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any, Final, NamedTuple

from ihl_docs.errors import CatalogueError
from ihl_docs.law.binding import Binding, BindingStatus, Coverage, State
from ihl_docs.law.tables import needed, only, row, toml, toml_files

_STATES: Final = "states.toml"
_SOURCES: Final = "sources.toml"
_KEYS: Final = {"treaty", "coverage", "defaults", "binding", "declaration"}
_BY_LIST: Final = (BindingStatus.PARTY, BindingStatus.NOT_PARTY)

Plain = dict[str, Any]
Sources = Mapping[str, Any]


class BindingsRead(NamedTuple):
    """What the files of a folder hold, in the order of the files' names."""

    states: tuple[State, ...]
    bindings: tuple[Binding, ...]
    coverage: tuple[Coverage, ...] = ()


def load_bindings(folder: Traversable) -> BindingsRead:
    """All States and what binds them, with the States that complete lists leave out as no parties.

    Raises:
        CatalogueError: If a row is wrong; names file and row.
    """
    states = _states(folder)
    sources = needed(toml(folder / _SOURCES, _SOURCES), "sources", dict, _SOURCES)
    found: list[Binding] = []
    covered: list[Coverage] = []
    for where, table in toml_files(folder, "bindings"):
        coverage, rows = _treaty(table, sources, where)
        _refuse_strangers(rows, states, where)
        covered.append(coverage)
        found += _left_out(coverage, rows, states)
        found += rows
    return BindingsRead(states, tuple(found), tuple(covered))


def _states(folder: Traversable) -> tuple[State, ...]:
    table = toml(folder / _STATES, _STATES)
    only(table, {"state"}, _STATES)
    return tuple(
        row(each, State, f"{_STATES} {_named(each, 'code')}") for each in needed(table, "state", list, _STATES)
    )


def _treaty(table: Plain, sources: Sources, where: str) -> tuple[Coverage, list[Binding]]:
    only(table, _KEYS, where)
    treaty = needed(table, "treaty", str, where)
    head = _sourced({**needed(table, "coverage", dict, where), "instrument": treaty}, sources, f"{where} coverage")
    defaults = table.get("defaults", {})
    plain = [_with(defaults, each, where) for each in needed(table, "binding", list, where)]
    plain += table.get("declaration", ())
    rows = []
    for each in plain:
        here = f"{where} {_named(each, 'state')}"
        rows.append(row(_sourced({**each, "instrument": treaty}, sources, here), Binding, here))
    return row(head, Coverage, f"{where} coverage"), rows


def _with(defaults: Plain, each: object, where: str) -> Plain:
    if not isinstance(each, dict):
        raise CatalogueError(f"{where}: {each!r} is no row")
    # How the day is known says nothing of a row without a day.
    return {**{key: value for key, value in defaults.items() if key != "basis" or "since" in each}, **each}


def _sourced(each: Plain, sources: Sources, here: str) -> Plain:
    key = needed(each, "source", str, here)
    return {**each, "source": needed(dict(sources), key, str, f"{here}: {_SOURCES}")}


def _named(each: object, key: str) -> str:
    return str(each.get(key)) if isinstance(each, dict) else repr(each)


def _refuse_strangers(rows: list[Binding], states: tuple[State, ...], where: str) -> None:
    strangers = sorted({each.state for each in rows} - {state.code for state in states})
    if strangers:
        raise CatalogueError(f"{where}: States that {_STATES} does not have: {', '.join(strangers)}")


def _left_out(coverage: Coverage, rows: list[Binding], states: tuple[State, ...]) -> Iterator[Binding]:
    """The States that are no parties: those that a complete list leaves out, and those that have only signed."""
    told = {each.state for each in rows if each.status in _BY_LIST}
    signed = {each.state: each for each in rows if each.status is BindingStatus.SIGNATORY}
    for state in states:
        if state.code in told:
            continue
        if coverage.complete and (state.listed or state.code in signed):
            yield _no_party(coverage, state, signed.get(state.code))
        elif state.code in signed:
            yield _no_party(signed[state.code], state, signed[state.code])


def _no_party(told: "Coverage | Binding", state: State, signed: Binding | None) -> Binding:
    act = (
        f"{state.name} signed{f' on {signed.signed}' if signed.signed else ''} and has not ratified."
        if signed
        else None
    )
    return Binding(
        instrument=told.instrument,
        state=state.code,
        status=BindingStatus.NOT_PARTY,
        as_of=told.as_of,
        note=act,
        source=told.source,
        confidence=told.confidence,
    )
