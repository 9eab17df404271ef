"""Loading the catalogue: a call, made once, from the data files of the package or what was compiled from them."""

from functools import cache

from ihl_docs.errors import CatalogueError
from ihl_docs.law.catalogue import Catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from importlib.resources.abc import Traversable
    from typing import Any

    from ihl_docs.law.provision import Provision
    from ihl_docs.law.violations import Violations


@cache
def load_catalogue() -> Catalogue:
    """The catalogue that comes with the program.

    Raises:
        CatalogueError: If a row of the data files is wrong or an id stands twice; names file and row.
    """
    from ihl_docs.law.compiled import open_compiled

    return open_compiled() or _read_and_keep()


def read_catalogue(folder: "Traversable") -> Catalogue:
    """The catalogue in a folder of data files; every row is read and checked.

    Raises:
        CatalogueError: If a row is wrong or an id stands twice; names file and row.
    """
    from ihl_docs.law.bindings_data import load_bindings
    from ihl_docs.law.provisions_data import load_instruments
    from ihl_docs.law.tables import digest, needed, toml
    from ihl_docs.law.violations_data import load_violations

    read = load_instruments(folder)
    _refuse_doubles([each.id for each in read.instruments] + [each.id for each in read.provisions])
    _refuse_doubles(each.id for each in read.amendments)
    bound = load_bindings(folder)
    _refuse_doubles(state.code for state in bound.states)
    violations = load_violations(folder)
    _refuse_crimes_that_bind_without_elements(violations, read.provisions)
    return Catalogue(
        version=needed(toml(folder / "version.toml", "version.toml"), "version", str, "version.toml"),
        sha256=digest(folder),
        instruments=read.instruments,
        provisions=read.provisions,
        amendments=read.amendments,
        # Rows on one State and one treaty stand together, in the order of their file.
        bindings=tuple(sorted(bound.bindings, key=lambda each: (each.state, each.instrument))),
        violations=violations,
        states=bound.states,
        coverage=bound.coverage,
    )


def load_table(name: str) -> "dict[str, Any]":
    """A table of the data that stands beside the catalogue, such as numbering.toml, in plain data; not to be changed.

    Raises:
        CatalogueError: If there is none of that name, or it is no TOML.
    """
    catalogue = load_catalogue()
    if catalogue.prepared is not None:
        tables: dict[str, dict[str, Any]] = catalogue.prepared("tables")
    else:
        from ihl_docs.law.tables import beside, data_folder

        tables = beside(data_folder())
    if name not in tables:
        raise CatalogueError(f"{name}: the data have no such table")
    return tables[name]


def _read_and_keep() -> Catalogue:
    from ihl_docs.law.compiler import keep
    from ihl_docs.law.tables import beside, data_folder

    return keep(lambda: read_catalogue(data_folder()), lambda: beside(data_folder()))


def _refuse_doubles(identifiers: "Iterable[str]") -> None:
    from collections import Counter

    doubles = sorted(each for each, times in Counter(identifiers).items() if times > 1)
    if doubles:
        raise CatalogueError(f"ids that stand twice: {', '.join(doubles)}")


def _refuse_crimes_that_bind_without_elements(violations: "Violations", provisions: "Sequence[Provision]") -> None:
    """A crime for which nobody can be tried yet has no elements: where its provision bound, none would be wanting."""
    waiting = {each.id for each in provisions if each.not_yet is not None}
    bare = [each.provision for each in violations.crimes if each.not_yet is not None and each.provision not in waiting]
    if bare:
        raise CatalogueError(
            f"crimes of which the provision does not say that they do not exist yet: {', '.join(bare)}"
        )
