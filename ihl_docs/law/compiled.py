"""The compiled catalogue: one file of JSON texts, of which a command reads the few that it needs.

The first line is the head: the version, where each section lies, and of which sources the file was made. TOML
is read and checked in full when the file is made (`compiler`), so nothing is checked again here. A file that was
made of other sources than those that lie here now is not used.
"""

# ruff: noqa: PTH100, PTH118, PTH120, PTH123 - pathlib would take a tenth of the time of `law show` to load

import json
import mmap
import os
from collections.abc import Callable, Mapping
from typing import Any, Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Amendment, Instrument, Provision
from ihl_docs.law.rows import GroupedRows, Rows, RowsByKey, builder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.law.violations import Violations

FORMAT: Final = 4
"""Raised when the layout of the file changes; a file of another layout is not used."""

HERE: Final = os.path.dirname(os.path.abspath(__file__))
FILE: Final = os.path.join(HERE, "_compiled", "catalogue.jsonl")

SLACK_NS: Final = 60_000_000_000
"""Nanoseconds in which an installer writes all files; a source that is newer by more was edited afterwards."""

# What the rows depend on: the data, and the modules that say what a row may hold and how it is read.
_SOURCES: Final = (("data", ".toml"), ("", ".py"), ("../model", ".py"), ("../codec", ".py"))

Stamp = tuple[int, int]
"""Size in bytes, and the time of the last change in nanoseconds."""


def stamps() -> dict[str, Stamp]:
    """Every source by its path, with what shows that it was changed; none is opened.

    Raises:
        OSError: If the sources lie in no folder, such as in a zip file.
    """
    found: dict[str, Stamp] = {}
    for folder, ending in _SOURCES:
        _stamp(os.path.join(HERE, folder), folder, ending, found)
    return found


def _stamp(path: str, name: str, ending: str, found: dict[str, Stamp]) -> None:
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.name.endswith(ending):
                status = entry.stat()
                found[f"{name}/{entry.name}"] = (status.st_size, status.st_mtime_ns)
            elif name and "." not in entry.name and not entry.name.startswith("_") and entry.is_dir():
                _stamp(entry.path, f"{name}/{entry.name}", ending, found)


def open_compiled(path: str = FILE) -> Catalogue | None:
    """The catalogue in a compiled file, or `None` if there is none or it was made of other sources."""
    try:
        with open(path, "rb") as file:
            written = os.fstat(file.fileno()).st_mtime_ns
            head = json.loads(file.readline())
            start = file.tell()
            body = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)  # only the pages that are looked at are read
        whole = head["format"] == FORMAT and start + head["length"] == len(body)
        fits = whole and _same(stamps(), head["sources"], written)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return _Compiled(head, body, start).catalogue() if fits else None


def _same(now: Mapping[str, Stamp], then: Mapping[str, tuple[int, int | None]], written: int) -> bool:
    """Whether the sources are those that the file was made of.

    In a checkout their times must be the same. A wheel carries no times: there the sizes must be the same, and no
    source may be newer than the compiled file by more than it takes to install it.
    """
    return now.keys() == then.keys() and all(
        size == then[name][0] and (time <= written + SLACK_NS if then[name][1] is None else time == then[name][1])
        for name, (size, time) in now.items()
    )


class _Compiled:
    """The sections of a compiled file; each is read when it is first asked for."""

    def __init__(self, head: Mapping[str, Any], body: mmap.mmap, start: int) -> None:
        self._head = head
        self._body = body
        self._start = start

    def catalogue(self) -> Catalogue:
        return Catalogue(
            version=self._head["version"],
            sha256=self._head["sha256"],
            instruments=self._rows("instruments", lambda: Instrument),
            provisions=self._rows("provisions", lambda: Provision),
            bindings=GroupedRows(Rows(lambda: self._opened("bindings")), lambda: builder(_binding())),
            violations=self._violations,
            amendments=self._rows("amendments", lambda: Amendment),
            states=self._rows("states", _state),
            coverage=self._rows("coverage", _coverage),
            prepared=self._prepared,
        )

    def _violations(self) -> "Violations":
        from ihl_docs.law.violations import AskingRule, Category, Crime, DutyRule, LawfulRule, Violations

        return Violations(
            categories=self._rows("categories", lambda: Category),
            crimes=self._rows("crimes", lambda: Crime),
            lawful=self._rows("lawful", lambda: LawfulRule),
            duties=self._rows("duties", lambda: DutyRule),
            asking=self._rows("asking", lambda: AskingRule),
        )

    def _rows(self, name: str, kind: Callable[[], Any]) -> Rows[Any]:
        return Rows(lambda: self._opened(name, builder(kind())))

    def _opened(self, name: str, build: Callable[[Any], Any] | None = None) -> tuple[list[str], Callable[[int], Any]]:
        """The keys of a section's rows, and what makes the row at an index: a record, or plain data."""
        places = self._section(name)
        keys: list[str] = places["keys"].split("\n") if places["keys"] else []
        ends: list[int] = places["ends"]
        starts = [places["start"], *ends]
        if build is None:
            return keys, lambda index: self._text((starts[index], ends[index]))
        return keys, lambda index: build(self._text((starts[index], ends[index])))

    def _prepared(self, name: str) -> Any:
        """An index: the words of the search one by one as they are asked for, the others whole."""
        return RowsByKey(Rows(lambda: self._opened(name))) if name == "postings" else self._section(name)

    def _section(self, name: str) -> Any:
        return self._text(self._head["sections"][name])

    def _text(self, place: tuple[int, int]) -> Any:
        return _DECODER.raw_decode(self._body[self._start + place[0] : self._start + place[1]].decode("ascii"))[0]


_DECODER: Final = json.JSONDecoder()
"""Reads a text that starts without a blank, and spares what `json.loads` does for texts of unknown making."""


def _binding() -> Any:
    from ihl_docs.law.binding import Binding

    return Binding


def _state() -> Any:
    from ihl_docs.law.binding import State

    return State


def _coverage() -> Any:
    from ihl_docs.law.binding import Coverage

    return Coverage
