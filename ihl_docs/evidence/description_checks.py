"""The check of what a package says of itself beside its document: archives and people read that and nothing else of it.

All of it was derived from the document, so it is derived again and compared. Data must agree in any case. Wording is
compared where this version of the program wrote it; what another version wrote is told and not judged.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from ihl_docs.codec.canonical import is_readable_form
from ihl_docs.evidence import layout
from ihl_docs.evidence.assurance import assurance
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.bag_checks import Outcome, outcome
from ihl_docs.evidence.bag_info import WORDING, elements_of
from ihl_docs.evidence.crate import crate_of
from ihl_docs.evidence.crate_checks import crate_agrees
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.software import SOFTWARE
from ihl_docs.evidence.tag_files import Oxum, info_bytes, read_info
from ihl_docs.model.package import CheckResult, EvidencePackage

DESCRIPTIONS: Final = "Its descriptions of itself (RO-Crate, bag-info.txt, assurance) agree with what it holds"

_CRATE_DATA: Final = frozenset(
    [
        "@id",
        "@type",
        "about",
        "conformsTo",
        "contentSize",
        "dateCreated",
        "encodingFormat",
        "hasPart",
        "identifier",
        "instrument",
        "isBasedOn",
        "license",
        "sha256",
    ]
)
"""Properties of the RO-Crate that are no wording."""


def descriptions_agree(bag: Bag, package: EvidencePackage | None) -> tuple[Outcome, tuple[str, ...]]:
    """Every description is the one that the document and the files give, and what was not judged."""
    result, found = crate_agrees(bag)
    if package is None or result is not CheckResult.PASSED:
        return (result, found), ()
    faults = [*_info_faults(bag, package), *_crate_faults(bag, package)]
    if package.software != SOFTWARE:
        note = (
            f"{shown(package.software)} wrote its descriptions of itself; their wording was not judged by {SOFTWARE}."
        )
        return outcome(faults), (note,)
    if package.assurance != assurance():
        faults.append(f"{layout.DOCUMENT}: its assurance, what it proves and what not, is not the one of {SOFTWARE}")
    return outcome(faults), ()


def _info_faults(bag: Bag, package: EvidencePackage) -> list[str]:
    data = bag.kept.get(layout.INFO)
    if data is None or bag.info.faults:
        return []  # told by the checks of the bag
    oxum = Oxum(size=sum(bag.files[path] for path in bag.payload), files=len(bag.payload))
    wanted = elements_of(package, oxum)
    ours = package.software == SOFTWARE
    try:
        if ours and data == info_bytes(wanted):
            return []
    except ValueError:
        return [f"{layout.INFO}: the document has a name that cannot stand in it"]
    found, _ = read_info(data.decode("utf-8", "replace"))
    judged = {label for label, _ in wanted if ours or label != WORDING}
    faults = [
        f"{layout.INFO}: {label} is not {shown(value)}, as the document and the files have it"
        for label, value in wanted
        if label in judged and [text for name, text in found if name == label] != [value]
    ]
    known = {label for label, _ in wanted}
    faults += [f"{layout.INFO}: {shown(name)} does not belong there" for name, _ in found if ours and name not in known]
    if ours and not faults:
        faults.append(f"{layout.INFO}: is not in the form of a package")
    return faults


def _crate_faults(bag: Bag, package: EvidencePackage) -> list[str]:
    items = {item.id for item in package.record.evidence_items}
    held = {each.path for each in package.exhibits if each.path is not None}
    digests = {path: bag.digests[path] for path in bag.payload if path in bag.digests}
    if digests.keys() != held | {layout.DOCUMENT} or any(each.item not in items for each in package.exhibits):
        return []  # told by the check of the exhibits
    if any("sha256" not in each.by_algorithm for each in digests.values()):
        return []  # likewise
    data = bag.kept[layout.CRATE]
    wanted, found = crate_of(package, digests), json.loads(data)  # that it is strict JSON was asked before
    if found == wanted and is_readable_form(data, found):
        return []
    ours = package.software == SOFTWARE
    faults = _differences(wanted, found, judged=None if ours else _CRATE_DATA)
    return faults or ([f"{layout.CRATE}: is not in the form of a package"] if ours else [])


def _differences(wanted: Mapping[str, Any], found: Mapping[str, Any], *, judged: frozenset[str] | None) -> list[str]:
    faults = []
    if wanted["@context"] != found.get("@context") or wanted.keys() != found.keys():
        faults.append(f"{layout.CRATE}: gives its words other meanings than RO-Crate does, or has more than a graph")
    entities = {str(each.get("@id")): each for each in found["@graph"]}
    for each in wanted["@graph"]:
        name = each["@id"]
        entity = entities.pop(name, None)
        if entity is None:
            faults.append(f"{layout.CRATE}: does not describe {shown(name)}")
            continue
        keys = {key for key in {*each, *entity} if judged is None or key in judged}
        wrong = sorted(key for key in keys if each.get(key) != entity.get(key))
        faults += [
            f"{layout.CRATE}: {shown(key)} of {shown(name)} is not as the document and the files have it"
            for key in wrong
        ]
    if judged is None:
        faults += [f"{layout.CRATE}: describes {shown(name)}, which is not in the package" for name in sorted(entities)]
        faults += _repeated(found["@graph"])
    return faults


def _repeated(graph: list[Mapping[str, Any]]) -> list[str]:
    seen: set[str] = set()
    faults = []
    for each in graph:
        name = str(each.get("@id"))
        if name in seen:
            faults.append(f"{layout.CRATE}: describes {shown(name)} twice")
        seen.add(name)
    return faults
