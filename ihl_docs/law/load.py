"""Loading the catalogue: a call, made once, from the data files of the package."""

import re
from collections import Counter
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any, Final

from ihl_docs.errors import CatalogueError
from ihl_docs.law.binding import Binding, State
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Amendment, Instrument, InstrumentKind, Provision
from ihl_docs.law.tables import data_folder, digest, needed, only, row, toml, toml_files
from ihl_docs.law.violations_data import load_violations

_BINDING_KEYS: Final = {"status", "deposited", "act", "since", "until", "as_of", "note", "source", "confidence"}
_STUDY_PART: Final = re.compile(r"([0-9]+)\.([a-z])")


@cache
def load_catalogue() -> Catalogue:
    """The catalogue that comes with the program."""
    return read_catalogue(data_folder())


def read_catalogue(folder: Traversable) -> Catalogue:
    """The catalogue in a folder of data files.

    Raises:
        CatalogueError: If a row is wrong or an id stands twice; names file and row.
    """
    instruments: list[Instrument] = []
    provisions: list[Provision] = []
    amendments: list[Amendment] = []
    for where, table in toml_files(folder, "instruments"):
        only(table, {"instrument", "defaults", "provision", "amendment"}, where)
        head = dict(needed(table, "instrument", dict, where))
        article_url = str(needed(head, "article_url", str, where))
        del head["article_url"]
        instrument = row(head, Instrument, where)
        instruments.append(instrument)
        amendments += [
            row({**each, "instrument": instrument.id}, Amendment, where) for each in table.get("amendment", ())
        ]
        provisions += [
            _provision(each, table.get("defaults", {}), instrument, article_url, where)
            for each in needed(table, "provision", list, where)
        ]
    _refuse_doubles([each.id for each in instruments] + [each.id for each in provisions])
    files = toml_files(folder, "bindings")
    states = [_state(table, where) for where, table in files]
    _refuse_doubles([state.code for state in states])
    return Catalogue(
        version=needed(toml(folder / "version.toml", "version.toml"), "version", str, "version.toml"),
        sha256=digest(folder),
        instruments=tuple(instruments),
        provisions=tuple(provisions),
        amendments=tuple(amendments),
        bindings=tuple(
            binding
            for (where, table), state in zip(files, states, strict=True)
            for binding in _bindings(table, state, where)
        ),
        violations=load_violations(folder),
        states=tuple(states),
    )


def _provision(
    table: dict[str, Any], defaults: dict[str, Any], instrument: Instrument, article_url: str, where: str
) -> Provision:
    full = {**defaults, **table}
    number = needed(full, "number", str, where)
    del full["number"]
    full["scope"] = [{"conflict": each} if isinstance(each, str) else each for each in full.get("scope", [])]
    full.setdefault("citation", instrument.citation.format(cited(number, instrument.kind)))
    full.setdefault("url", article_url.format(number.split(".", maxsplit=1)[0]))
    return row({**full, "id": f"{instrument.id}:{number}", "instrument": instrument.id}, Provision, f"{where} {number}")


def cited(number: str, kind: InstrumentKind) -> str:
    """A number as lawyers write it: 51.5.b is 51(5)(b), and part a of rule 129 of the study is 129A."""
    if kind is InstrumentKind.CUSTOMARY_STUDY:
        return _STUDY_PART.sub(lambda match: match.group(1) + match.group(2).upper(), number)
    first, *rest = number.split(".")
    return first + "".join(f"({part.partition('-')[0]}){_sub_crime(part)}" for part in rest)


def _sub_crime(part: str) -> str:
    sub = part.partition("-")[2]
    return f"-{sub}" if sub else ""


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


def _refuse_doubles(identifiers: list[str]) -> None:
    doubles = sorted(each for each, times in Counter(identifiers).items() if times > 1)
    if doubles:
        raise CatalogueError(f"ids that stand twice: {', '.join(doubles)}")
