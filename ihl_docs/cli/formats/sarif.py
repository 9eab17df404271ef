"""Problems as SARIF 2.1.0, which code hosts and editors show beside the lines that are at fault.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, with Errata 01.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from ihl_docs._version import __version__
from ihl_docs.cli.visible import escaped_json, visible
from ihl_docs.intake.checked import CheckedDocument, Document
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.model.problem import Problem, Severity

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT: Final = "ihlDocsProblem/v1"
"""A fingerprint made in another way gets another number."""

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_ITEM: Final = re.compile(r"/\d+(?=/|$)")


def lines(checked: Iterable[CheckedDocument]) -> Iterator[str]:
    """One run with a result for each problem, piece by piece."""
    rule_index = {code: index for index, code in enumerate(sorted(MEANINGS))}
    driver = {"name": "ihl-docs", "version": __version__, "rules": [_rule(code) for code in rule_index]}
    # Columns count characters here; without columnKind a reader would count UTF-16 code units.
    head = f'"tool": {_json({"driver": driver})}, "columnKind": "unicodeCodePoints"'
    yield f'{{"version": "2.1.0", "$schema": {_json(SCHEMA)}, "runs": [{{{head}, "results": ['
    separator = "\n"
    for each in checked:
        seen: Counter[str] = Counter()
        for problem in each.problems:
            yield separator + _json(_result(problem, each.document, rule_index, seen))
            separator = ",\n"
    yield "\n]}]}\n"


def _rule(code: str) -> dict[str, Any]:
    help_text = f"{MEANINGS[code]} `ihl-docs explain {code}` tells more."
    return {"id": code, "shortDescription": {"text": MEANINGS[code]}, "help": {"text": help_text}}


def _result(problem: Problem, document: Document, rule_index: dict[str, int], seen: Counter[str]) -> dict[str, Any]:
    fingerprint = _fingerprint(problem, document)
    seen[fingerprint] += 1
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": _LEVELS[problem.severity],
        "message": {"text": _message(f"{problem.message} {problem.mend}")},
        "locations": [_location(problem, document)],
        "partialFingerprints": {FINGERPRINT: f"{fingerprint}:{seen[fingerprint]}"},
    }
    if problem.also_at:
        file = problem.file or document.name
        result["relatedLocations"] = [
            _location_of(file, spot.line, spot.column, spot.pointer) for spot in problem.also_at
        ]
    if problem.code in rule_index:
        result["ruleIndex"] = rule_index[problem.code]
    return result


def _message(text: str) -> str:
    """*text*, in which nothing is a placeholder or an embedded link (sections 3.11.5 and 3.11.6)."""
    return visible(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(problem: Problem, document: Document) -> dict[str, Any]:
    return _location_of(problem.file or document.name, problem.line, problem.column, problem.pointer)


def _location_of(file: str, line: int | None, column: int | None, pointer: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if line is not None:
        physical["region"] = {"startLine": line}
        if column is not None:
            physical["region"]["startColumn"] = column
    location: dict[str, Any] = {"physicalLocation": physical}
    if pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": pointer}]
    return location


def _uri(name: str) -> str:
    """A relative reference for a relative path, a file: address for any other."""
    path = Path(name)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()))


def _fingerprint(problem: Problem, document: Document) -> str:
    """What stays the same when something else in the file changes: neither lines nor the numbers of items count."""
    parts = [problem.code, _ITEM.sub("/*", problem.pointer), problem.found or "", problem.expected or ""]
    if document.line_by_line:  # the other lines are other documents
        parts.append(sha256(document.data).hexdigest())
    whole = "\0".join(parts).encode("utf-8", errors="backslashreplace")
    return sha256(whole).hexdigest()[:32]


def _json(plain: object) -> str:
    return escaped_json(json.dumps(plain, ensure_ascii=False, allow_nan=False))
