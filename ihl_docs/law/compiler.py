"""Compiling the catalogue: from checked records to the one file that commands read (`compiled`)."""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from ihl_docs.codec.strict import unstructure
from ihl_docs.law.catalogue import Catalogue, own_days
from ihl_docs.law.compiled import FILE, FORMAT, HERE, stamps
from ihl_docs.law.references import inverse
from ihl_docs.law.search_index import postings

ROOT: Final = Path(HERE).parents[1]


def keep(read: Callable[[], Catalogue], tables: Callable[[], Mapping[str, object]]) -> Catalogue:
    """What *read* gives; in a checkout it is also compiled, for the next call. An installed package is left as it is."""
    if not _in_checkout():
        return read()
    before = stamps()
    catalogue = read()
    data = compiled_bytes(catalogue, tables(), before)
    if stamps() == before:  # else somebody wrote into the data meanwhile, and the rows may be half of each
        with contextlib.suppress(OSError):  # a checkout that cannot be written to: the data files serve, only slower
            write(data, Path(FILE))
    return catalogue


def compiled_bytes(
    catalogue: Catalogue, tables: Mapping[str, object], sources: Mapping[str, tuple[int, int | None]]
) -> bytes:
    """The compiled file for *catalogue* and the *tables* beside it, which were read from *sources*."""
    body = _Body()
    violations = catalogue.violations
    bindings: dict[str, dict[str, list[Any]]] = {}
    for each in catalogue.bindings:
        bindings.setdefault(each.state, {}).setdefault(each.instrument, []).append(unstructure(each))
    sections = {
        "instruments": body.rows({each.id: unstructure(each) for each in catalogue.instruments}),
        "provisions": body.rows({each.id: unstructure(each) for each in catalogue.provisions}),
        "amendments": body.rows({each.id: unstructure(each) for each in catalogue.amendments}),
        "states": body.rows({each.code: unstructure(each) for each in catalogue.states}),
        "bindings": body.rows(bindings),
        "coverage": body.rows({each.instrument: unstructure(each) for each in catalogue.coverage}),
        "categories": body.rows({each.id: unstructure(each) for each in violations.categories}),
        "crimes": body.rows({each.provision: unstructure(each) for each in violations.crimes}),
        "lawful": body.rows({each.id: unstructure(each) for each in violations.lawful}),
        "duties": body.rows({each.id: unstructure(each) for each in violations.duties}),
        "asking": body.rows({each.id: unstructure(each) for each in violations.asking}),
        "referring": body.add(inverse(catalogue.provisions)),
        "own_days": body.add(own_days(catalogue.provisions)),
        "postings": body.rows(postings(catalogue.provisions, catalogue.instruments)),
        "tables": body.add(tables),
    }
    head = {
        "format": FORMAT,
        "version": catalogue.version,
        "sha256": catalogue.sha256,
        "length": body.length,
        "sections": sections,
        "sources": dict(sorted(sources.items())),
    }
    return f"{_text(head)}\n{''.join(body.texts)}".encode("ascii")


class _Body:
    """JSON texts in a row, and where each lies."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.length = 0

    def add(self, plain: object) -> tuple[int, int]:
        text = _text(plain) + "\n"
        self.texts.append(text)
        start, self.length = self.length, self.length + len(text)
        return start, self.length

    def rows(self, plain: Mapping[str, object]) -> tuple[int, int]:
        """One text for each row, then one with the keys, where the first row starts, and where each ends."""
        start = self.length
        ends = [self.add(each)[1] for each in plain.values()]
        return self.add({"keys": "\n".join(plain), "start": start, "ends": ends})


def _text(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def write(data: bytes, path: Path) -> None:
    """Put the file in its place at once: whoever reads meanwhile finds the old one or the new one, whole.

    Raises:
        OSError: If it cannot be written there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.chmod(0o644)
        part.replace(path)
    except OSError:
        part.unlink()
        raise


def _in_checkout() -> bool:
    return (ROOT / "pyproject.toml").is_file() and (ROOT / "schemas" / "v1").is_dir()
