"""Loading the catalogue: a call, made once, from the data files of the package."""

import re
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any, Final

from ihl_docs.errors import CatalogueError
from ihl_docs.law.binding import Binding
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Instrument, InstrumentKind, Provision
from ihl_docs.law.tables import data_folder, digest, only, row, toml, toml_files
from ihl_docs.law.violations_data import load_violations

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
    for where, table in toml_files(folder, "instruments"):
        only(table, {"instrument", "defaults", "provision"}, where)
        head = dict(table["instrument"])
        article_url = head.pop("article_url")
        instrument = row(head, Instrument, where)
        instruments.append(instrument)
        provisions += [
            _provision(each, table.get("defaults", {}), instrument, article_url, where) for each in table["provision"]
        ]
    _refuse_doubles([each.id for each in instruments] + [each.id for each in provisions])
    return Catalogue(
        version=toml(folder / "version.toml", "version.toml")["version"],
        sha256=digest(folder),
        instruments=tuple(instruments),
        provisions=tuple(provisions),
        bindings=tuple(
            binding for where, table in toml_files(folder, "bindings") for binding in _bindings(table, where)
        ),
        violations=load_violations(folder),
    )


def _provision(
    table: dict[str, Any], defaults: dict[str, Any], instrument: Instrument, article_url: str, where: str
) -> Provision:
    full = {**defaults, **table}
    number = str(full.pop("number", ""))
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


def _bindings(table: dict[str, Any], where: str) -> list[Binding]:
    only(table, {"state", "binding"}, where)
    found = []
    for each in table["binding"]:
        full = {**each, "state": table["state"]}
        found += [row({**full, "instrument": name}, Binding, where) for name in full.pop("instruments")]
    return found


def _refuse_doubles(identifiers: list[str]) -> None:
    doubles = sorted({each for each in identifiers if identifiers.count(each) > 1})
    if doubles:
        raise CatalogueError(f"ids that stand twice: {', '.join(doubles)}")
