"""Instruments, their amendments and their provisions, from the data files."""

import re
from importlib.resources.abc import Traversable
from typing import Any, Final, NamedTuple

from ihl_docs.law.provision import Amendment, Instrument, InstrumentKind, Provision
from ihl_docs.law.tables import needed, only, row, toml_files

_STUDY_PART: Final = re.compile(r"([0-9]+)\.([a-z])")


class InstrumentsRead(NamedTuple):
    """What the files of a folder hold, in the order of the files' names."""

    instruments: tuple[Instrument, ...]
    provisions: tuple[Provision, ...]
    amendments: tuple[Amendment, ...]


def load_instruments(folder: Traversable) -> InstrumentsRead:
    """All instruments in the data.

    Raises:
        CatalogueError: If a row is wrong; names file and row.
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
    return InstrumentsRead(tuple(instruments), tuple(provisions), tuple(amendments))


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
