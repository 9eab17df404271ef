"""Who is bound by what, from the data files."""

from importlib.resources.abc import Traversable
from typing import Any, Final, NamedTuple

from ihl_docs.law.binding import Binding, State
from ihl_docs.law.tables import needed, only, row, toml_files

_BINDING_KEYS: Final = {"status", "deposited", "act", "since", "until", "as_of", "note", "source", "confidence"}


class BindingsRead(NamedTuple):
    """What the files of a folder hold, in the order of the files' names."""

    states: tuple[State, ...]
    bindings: tuple[Binding, ...]


def load_bindings(folder: Traversable) -> BindingsRead:
    """All States and what binds them.

    Raises:
        CatalogueError: If a row is wrong; names file and row.
    """
    files = toml_files(folder, "bindings")
    states = [_state(table, where) for where, table in files]
    found = [
        binding
        for (where, table), state in zip(files, states, strict=True)
        for binding in _bindings(table, state, where)
    ]
    return BindingsRead(tuple(states), tuple(found))


def _state(table: dict[str, Any], where: str) -> State:
    only(table, {"state", "name", "binding"}, where)
    return row({"code": needed(table, "state", str, where), "name": needed(table, "name", str, where)}, State, where)


def _bindings(table: dict[str, Any], state: State, where: str) -> list[Binding]:
    found = []
    for each in needed(table, "binding", list, where):
        named = needed(each, "instruments", list, where)
        here = f"{where} {', '.join(map(str, named))}"
        rest = {key: value for key, value in each.items() if key != "instruments"}
        only(rest, _BINDING_KEYS, here)
        found += [row({**rest, "state": state.code, "instrument": name}, Binding, here) for name in named]
    return found
