"""The check of the RO-Crate: it describes the files that are there, and no others."""

from collections import Counter
from typing import Any

from ihl_docs.codec import json_text
from ihl_docs.errors import InputError
from ihl_docs.evidence import layout
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.bag_checks import Outcome, outcome
from ihl_docs.evidence.names import shown


def crate_agrees(bag: Bag) -> Outcome:
    """Each file of the payload is described once, with the size and the digest that it has."""
    data = bag.kept.get(layout.CRATE)
    if data is None:
        reason = bag.unread.get(
            layout.CRATE, "is missing" if layout.CRATE not in bag.files else "is too long to be read"
        )
        return outcome([f"{layout.CRATE}: {reason}"])
    try:
        plain = json_text.parse(data)
    except InputError as error:
        return outcome([f"{layout.CRATE}: {shown(problem.message)}" for problem in error.problems])
    described = _files(plain)
    if described is None:
        return outcome([f"{layout.CRATE}: is no RO-Crate: it has no list named @graph with a root ./"])
    faults = []
    for path, entity in described:
        computed = bag.digests.get(path) if path.startswith(f"{layout.PAYLOAD_FOLDER}/") else None
        if path not in bag.files:
            faults.append(f"{shown(path)}: is missing; {layout.CRATE} describes it")
        elif computed is None or "sha256" not in computed.by_algorithm:
            faults.append(f"{shown(path)}: {layout.CRATE} describes it, and it was not read")
        elif entity.get("sha256") != computed.sha256 or entity.get("contentSize") != str(computed.size):
            faults.append(f"{shown(path)}: {layout.CRATE} gives it another size or digest")
    told = Counter(path for path, _ in described)
    faults += [f"{shown(path)}: is not described in {layout.CRATE}" for path in sorted(set(bag.payload) - set(told))]
    faults += [
        f"{shown(path)}: is described twice in {layout.CRATE}" for path, times in sorted(told.items()) if times > 1
    ]
    return outcome(faults)


def _files(plain: Any) -> list[tuple[str, dict[str, Any]]] | None:
    graph = plain.get("@graph") if isinstance(plain, dict) else None
    if not isinstance(graph, list) or not all(isinstance(each, dict) for each in graph):
        return None
    if not any(each.get("@id") == "./" for each in graph):
        return None
    return [(str(each.get("@id")), each) for each in graph if each.get("@type") == "File"]
