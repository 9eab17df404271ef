"""Write schemas/v1 from the model, or say where the two differ.

Run: python -m ihl_docs._dev.schemas [--check]
"""

import importlib
import pkgutil
import sys
from pathlib import Path
from typing import Any

from ihl_docs import model
from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.law.export import catalogue_schema
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.term import Term
from ihl_docs.schema.derive import bundled_submission, derive

VOCABULARIES = "urn:ihl-docs:vocabularies:v1"
ABOUT_VOCABULARIES = (
    "Every closed vocabulary of the model: its terms with their definitions, and the next broader term where there is "
    "one. A circumstance is a question; settled_by says what would count as an answer. The id is a name, not an address."
)
FOLDER = Path(__file__).resolve().parents[2] / "schemas" / "v1"


def files() -> dict[str, bytes]:
    """Every derived file by name."""
    schemas = {f"{name}.schema.json": readable_bytes(schema) for name, schema in derive().items()}
    schemas["catalogue.schema.json"] = readable_bytes(catalogue_schema())
    schemas["submission.bundled.schema.json"] = readable_bytes(bundled_submission())
    published = {"$id": VOCABULARIES, "description": ABOUT_VOCABULARIES, "vocabularies": vocabularies()}
    return {**schemas, "vocabularies.json": readable_bytes(published)}


def vocabularies() -> dict[str, list[dict[str, Any]]]:
    """Every vocabulary of the model with its terms, as data that others can use."""
    for module in pkgutil.walk_packages(model.__path__, f"{model.__name__}."):
        importlib.import_module(module.name)  # a class is known only once its module is loaded
    kinds = [kind for kind in Term.__subclasses__() if kind.__module__.startswith(f"{model.__name__}.")]
    names = sorted(kinds, key=lambda kind: kind.__name__)
    return {kind.__name__: [_term(term) for term in kind] for kind in names}


def _term(term: Term) -> dict[str, Any]:
    plain: dict[str, Any] = {"term": term.value, "definition": term.definition}
    if term.broader_value is not None:
        plain["broader"] = term.broader_value
    if isinstance(term, CircumstanceKind):
        plain["question"] = term.question
        plain["settled_by"] = term.settled_by
    return plain


def main(arguments: list[str]) -> int:
    """Write or compare; 1 if a file differs from the model."""
    differing = [name for name, data in files().items() if not _same(FOLDER / name, data)]
    if "--check" in arguments:
        for name in differing:
            sys.stderr.write(f"schemas/v1/{name} differs from the model: run python -m ihl_docs._dev.schemas\n")
        return 1 if differing else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (FOLDER / name).write_bytes(data)
    return 0


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
