"""The catalogues of messages in other languages: what is to be translated, and whether all of it is.

    python -m ihl_docs._dev.messages           add what is new to each catalogue, and compile them
    python -m ihl_docs._dev.messages --check   say what is missing, left over, or compiled from other words

A catalogue is `ihl_docs/locale/<language>/LC_MESSAGES/ihl-docs.po`. Another language begins with an empty file there.
"""

import ast
import io
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from ihl_docs.model.forms import in_a_sentence
from ihl_docs.schema.derive import derive

PACKAGE: Final = Path(__file__).parents[1]
LOCALES: Final = PACKAGE / "locale"
UNDATED: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""The same bytes come of the same words, whenever they are written."""

TELLING: Final = "ihl_docs.model.told"


def templates(package: Path = PACKAGE) -> dict[str, list[tuple[str, int]]]:
    """Every template that is given to `told`, or stands in the explanations of problems, with the files and lines.

    Raises:
        ValueError: If one is not written out where `told` is called, so that nobody could translate it.
    """
    found: dict[str, list[tuple[str, int]]] = {}
    for path in sorted(package.rglob("*.py")):
        for template, line in _in_module(path):
            found.setdefault(template, []).append((path.relative_to(package.parent).as_posix(), line))
    for path, text in _in_data(package):
        found.setdefault(text.replace("{", "{{").replace("}", "}}"), []).append(
            (path.relative_to(package.parent).as_posix(), 1)
        )
    return found


def _in_data(package: Path) -> Iterator[tuple[Path, str]]:
    """Sentences in data of ours that are told to people."""
    explained = package / "intake" / "explained" / "explained.toml"
    for row in _rows(explained).values():
        yield explained, row["why"]
    for path in sorted((package / "intake" / "profiles" / "data").glob("*.toml")):
        for row in _rows(path)["requirement"]:
            yield from ((path, row[key]) for key in ("statement", "unchecked", "mend") if row.get(key))
    if explained.is_file():
        yield from _of_the_schema(package / "model" / "submission.py")


def _rows(path: Path) -> Any:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _of_the_schema(path: Path) -> Iterator[tuple[Path, str]]:
    """What the fields mean that a submission must have, and what forms look like."""
    whole = derive()
    definitions = whole["definitions"]["$defs"]
    waiting, seen = [whole["submission"]], {"submission"}
    while waiting:
        schema = waiting.pop()
        if schema.get("type") == "string" and "title" in schema:
            yield path, in_a_sentence(schema["description"])
        for key in schema.get("required", ()):
            yield path, schema["properties"][key]["description"]
        for name in re.findall(r"\$defs/([\w-]+)", json.dumps(schema)):
            if name not in seen:
                seen.add(name)
                waiting.append(definitions[name])


def _in_module(path: Path) -> Iterator[tuple[str, int]]:
    tree = ast.parse(path.read_bytes())
    if not any(isinstance(node, ast.ImportFrom) and node.module == TELLING for node in ast.walk(tree)):
        return  # what is called so there is something else
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "told"):
            continue
        template = node.args[0] if len(node.args) == 1 else None
        if not (isinstance(template, ast.Constant) and isinstance(template.value, str)):
            raise ValueError(  # noqa: TRY004  # the source that is read has it wrong, not the call
                f"{path}:{node.lineno}: told() needs its template written out"
            )
        if {keyword.arg for keyword in node.keywords} != parameters(template.value):
            raise ValueError(f"{path}:{node.lineno}: the parameters are not those of {template.value!r}")
        yield template.value, node.lineno


def parameters(template: str) -> set[str]:
    """The names of the parameters of a *template*.

    Raises:
        ValueError: If its braces do not pair.
    """
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def faults(catalogue: Catalog, wanted: Sequence[str]) -> Iterator[str]:
    """What speaks against a catalogue: words that are missing, left over, or fuzzy, and parameters that differ."""
    held = {str(message.id): message for message in catalogue if message.id}
    for template in wanted:
        message = held.pop(template, None)
        if message is None or not message.string:
            yield f"not translated: {template!r}"
        elif message.fuzzy:
            yield f"still to be looked at: {template!r}"
        elif _parameters_or_none(str(message.string)) != parameters(template):
            yield f"other parameters than {template!r}: {message.string!r}"
    yield from (f"no longer used: {template!r}" for template in held)


def _parameters_or_none(translation: str) -> set[str] | None:
    try:
        return parameters(translation)
    except ValueError:
        return None


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def catalogue_in(path: Path) -> Catalog:
    """The catalogue that translators write."""
    with path.open("rb") as opened:
        return read_po(opened, locale=path.parents[1].name, abort_invalid=True)


def drift(path: Path, wanted: Sequence[str]) -> list[str]:
    """All that is wrong with the catalogue at *path* and with what was compiled from it."""
    catalogue = catalogue_in(path)
    found = list(faults(catalogue, wanted))
    binary = path.with_suffix(".mo")
    if not binary.is_file():
        found.append(f"{binary.name} is missing")
    else:
        with binary.open("rb") as opened:
            old = {str(each.id): each.string for each in read_mo(opened) if each.id}
        if old != {str(each.id): each.string for each in catalogue if each.id and each.string}:
            found.append(f"{binary.name} was compiled from other words")
    return [f"{path.parents[1].name}: {each}" for each in found]


def update(path: Path, wanted: dict[str, list[tuple[str, int]]]) -> None:
    """Add what is new to the catalogue at *path*, take out what is no longer used, and compile it."""
    language = path.parents[1].name
    old = catalogue_in(path)
    new = Catalog(
        locale=language,
        project="ihl-docs",
        version="1",
        header_comment=f"# Messages of ihl-docs ({language}). Brackets and what stands in them stay as they are.",
        last_translator="ihl-docs",
        language_team=language,
        creation_date=UNDATED,
        revision_date=UNDATED,
        fuzzy=False,
    )
    for template, places in wanted.items():
        message = old.get(template)
        files = sorted({(file, None) for file, _ in places})
        new.add(template, message.string if message else "", locations=files)  # type: ignore[arg-type]  # lines would change with every edit
    with path.open("wb") as opened:
        write_po(opened, new, width=120, omit_header=False, include_lineno=False)
    path.with_suffix(".mo").write_bytes(compiled(new))


def main(words: Sequence[str]) -> int:
    """Update the catalogues, or check them."""
    wanted = templates()
    found = sorted(LOCALES.glob("*/LC_MESSAGES/ihl-docs.po"))
    if "--check" not in words:
        for path in found:
            update(path, wanted)
    wrong = [each for path in found for each in drift(path, list(wanted))]
    for each in wrong or ([] if found else ["there is no catalogue"]):
        print(each)  # noqa: T201
    return bool(wrong) or not found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
