"""Reading the data files: TOML tables into records, with the file and row named where one is wrong."""

import hashlib
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeVar

from ihl_docs.codec.strict import structure
from ihl_docs.errors import CatalogueError, InvalidDocumentError

T = TypeVar("T")


def data_folder() -> Traversable:
    """The folder of the law data, wherever the package is installed."""
    return files("ihl_docs.law") / "data"


def toml_files(folder: Traversable, name: str) -> list[tuple[str, dict[str, Any]]]:
    """Every TOML file in a folder of the data, by name, in the order of the names.

    Raises:
        CatalogueError: If one is no TOML.
    """
    found = sorted(
        (file for file in (folder / name).iterdir() if file.name.endswith(".toml")), key=lambda each: each.name
    )
    return [(f"{name}/{file.name}", toml(file, f"{name}/{file.name}")) for file in found]


BESIDE: Final = ("citations.toml", "coverage.toml", "numbering.toml", "synonyms.toml")
"""Tables that stand beside the catalogue: how provisions are cited, which rules nothing can breach, how far an
instrument goes, words alike."""


def beside(folder: Traversable) -> dict[str, dict[str, Any]]:
    """The tables beside the catalogue that are there, by name.

    Raises:
        CatalogueError: If one is no TOML.
    """
    return {name: toml(folder / name, name) for name in BESIDE if (folder / name).is_file()}


def toml(file: Traversable, where: str) -> dict[str, Any]:
    """The tables of one file.

    Raises:
        CatalogueError: If it is no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{where}: {error}") from None


def row(table: dict[str, Any], kind: type[T], where: str) -> T:
    """The record that a row stands for.

    Raises:
        CatalogueError: If a key is unknown or missing, or a value is wrong.
    """
    try:
        return structure(table, kind)
    except InvalidDocumentError as error:
        raise CatalogueError(f"{where}: {error}") from None


def only(table: dict[str, Any], allowed: set[str], where: str) -> None:
    """Refuse a table with keys that mean nothing.

    Raises:
        CatalogueError: If there is one.
    """
    unknown = sorted(set(table) - allowed)
    if unknown:
        raise CatalogueError(f"{where}: unknown keys {', '.join(unknown)}")


def needed(table: dict[str, Any], key: str, kind: type[T], where: str) -> T:
    """The value of a key that a table must have.

    Raises:
        CatalogueError: If the table lacks it, or it is of another kind.
    """
    value = table.get(key) if isinstance(table, dict) else None
    if not isinstance(value, kind):
        raise CatalogueError(f"{where}: lacks {key!r}, or it is no {kind.__name__}")
    return value


def digest(folder: Traversable) -> str:
    """SHA-256 over the names and contents of all data files."""
    total = hashlib.sha256()
    for name, data in sorted(_contents(folder, "")):
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _contents(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".toml"):
            found.append((prefix + entry.name, entry.read_bytes()))
    return found
