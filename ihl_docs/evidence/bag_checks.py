"""The checks of a bag as such, whatever it holds: eight questions, always in this order."""

from collections.abc import Callable, Sequence
from typing import Final

from ihl_docs.evidence import layout
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.manifests import TagText, in_payload, is_tag_manifest
from ihl_docs.evidence.names import path_fault, portable_fault, shown
from ihl_docs.evidence.tag_files import DECLARATION_BYTES, Oxum, read_fetch
from ihl_docs.model.package import CheckResult

Outcome = tuple[CheckResult, tuple[str, ...]]
"""What a check gave, and what is wrong."""


def outcome(faults: Sequence[str], unmade: Sequence[str] = ()) -> Outcome:
    """Failed if there are faults; otherwise not made if something could not be looked at; otherwise passed."""
    if faults:
        return CheckResult.FAILED, (*faults, *unmade)
    return (CheckResult.NOT_MADE, tuple(unmade)) if unmade else (CheckResult.PASSED, ())


def folder_is_plain(bag: Bag) -> Outcome:
    """Nothing but plain files and folders, no two of which some machine would take for one."""
    faults = list(bag.folder_faults)
    for path in bag.files:
        fault = portable_fault(path) if bag.rules.one_form else path_fault(path)
        if fault is not None:
            faults.append(f"{shown(path)}: {fault}")
    if bag.rules.one_form:
        faults.extend(f"{shown(path)}: is an empty folder" for path in bag.empty_folders)
    return outcome(faults)


def declaration_holds(bag: Bag) -> Outcome:
    """bagit.txt declares a version and an encoding that are accepted."""
    data = bag.kept.get(layout.DECLARATION)
    if data is None:
        return outcome([f"{layout.DECLARATION}: {bag.unread.get(layout.DECLARATION, 'is missing')}"])
    if bag.declaration is None:
        return outcome([f"{layout.DECLARATION}: is not the two lines that it must be"])
    faults = []
    if bag.declaration.version not in bag.rules.versions:
        faults.append(f"{layout.DECLARATION}: the version {bag.declaration.version} is not accepted")
    if bag.declaration.encoding not in bag.rules.encodings:
        faults.append(f"{layout.DECLARATION}: the encoding {bag.declaration.encoding} is not accepted")
    if not faults and bag.rules.one_form and data != DECLARATION_BYTES:
        faults.append(f"{layout.DECLARATION}: is not in the form of a package")
    return outcome(faults)


def manifests_are_sound(bag: Bag) -> Outcome:
    """Every manifest that must be there is, and every line of it can be read and is safe."""
    return outcome([*bag.manifests.faults, *_fetch_faults(bag)])


def payload_is_complete(bag: Bag) -> Outcome:
    """Every file that a manifest of the payload lists is there, and no other."""
    if not bag.manifests.payload:
        return outcome((), ["No manifest of the payload could be read."])
    faults = []
    for algorithm, reading in bag.manifests.payload.items():
        name = layout.manifest(algorithm)
        faults += [f"{shown(path)}: is missing; {name} lists it" for path in reading.digests if path not in bag.files]
        faults += [f"{shown(path)}: is not listed in {name}" for path in bag.payload if path not in reading.digests]
    return outcome(faults)


def tag_files_are_complete(bag: Bag) -> Outcome:
    """Every file that a tag manifest lists is there, and no other."""
    if not bag.manifests.tags:
        return outcome((), ["No tag manifest could be read."] if bag.rules.required else ())
    faults = []
    for algorithm, reading in bag.manifests.tags.items():
        name = layout.tag_manifest(algorithm)
        unlisted = [path for path in bag.tag_files if path not in reading.digests and not _may_be_unlisted(path)]
        faults += [f"{shown(path)}: is missing; {name} lists it" for path in reading.digests if path not in bag.files]
        if bag.rules.one_form:
            faults += [f"{shown(path)}: is not listed in {name}" for path in unlisted]
    return outcome(faults)


def payload_is_unchanged(bag: Bag) -> Outcome:
    """Every file of the payload has the digests that the manifests list."""
    return _digests_agree(bag, payload=True)


def tag_files_are_unchanged(bag: Bag) -> Outcome:
    """Every other file has the digests that the tag manifests list."""
    return _digests_agree(bag, payload=False)


def size_agrees(bag: Bag) -> Outcome:
    """The payload has as many bytes and files as bag-info.txt says."""
    faults = [f"{layout.INFO}: {fault}" for fault in bag.info.faults]
    found = Oxum(size=sum(bag.files[path] for path in bag.payload), files=len(bag.payload))
    if bag.info.oxum is not None and bag.info.oxum != found:
        faults.append(f"{layout.INFO}: says {bag.info.oxum} bytes.files; the payload has {found}")
    if bag.info.oxum is None and not faults and bag.rules.one_form:
        return outcome((), [f"{layout.INFO}: {bag.unread.get(layout.INFO, 'gives no Payload-Oxum')}"])
    return outcome(faults)


BAG_CHECKS: Final[tuple[tuple[str, Callable[[Bag], Outcome]], ...]] = (
    ("The package holds only plain files and folders, with names that are safe everywhere", folder_is_plain),
    ("It declares that it is a BagIt bag", declaration_holds),
    ("Every line of its manifests can be read, and is safe", manifests_are_sound),
    ("Every file of the payload that is listed is there, and no other", payload_is_complete),
    ("Every file beside the payload that is listed is there, and no other", tag_files_are_complete),
    ("No file of the payload has changed (SHA-256 and SHA-512)", payload_is_unchanged),
    ("No file beside the payload has changed (SHA-256 and SHA-512)", tag_files_are_unchanged),
    ("The payload has the size that the package states", size_agrees),
)


def _may_be_unlisted(path: str) -> bool:
    # What speaks of the tag manifest cannot stand in it: the tag manifests, signatures and time stamps.
    return is_tag_manifest(path) or layout.is_attestation(path)


def _digests_agree(bag: Bag, *, payload: bool) -> Outcome:
    readings = bag.manifests.payload if payload else bag.manifests.tags
    if not readings:
        return outcome((), ["There is no manifest to compare with."] if bag.rules.required or payload else ())
    faults, unmade = [], []
    for algorithm, reading in readings.items():
        name = layout.manifest(algorithm) if payload else layout.tag_manifest(algorithm)
        for path, listed in reading.digests.items():
            if in_payload(path) is not payload:
                continue
            computed = bag.digests.get(path)
            if computed is None:
                reason = bag.unread.get(path, "is not there")
                unmade.append(f"{shown(path)}: {reason}, and so was not compared with {name}")
            elif computed.by_algorithm[algorithm] != listed:
                faults.append(f"{shown(path)}: its {algorithm} digest is not the one in {name}")
    # In the order of the paths, so that what concerns one file stands together.
    return outcome(sorted(set(faults)), sorted(set(unmade)))


def _fetch_faults(bag: Bag) -> list[str]:
    data = bag.kept.get(layout.FETCH)
    if data is None:
        return []
    if not bag.rules.holes:
        return [f"{layout.FETCH}: a package holds all its files; nothing is fetched"]
    text = TagText(encoding="UTF-8").of(data)
    if text is None:
        return [f"{layout.FETCH}: is not UTF-8"]
    paths, faults = read_fetch(text)
    listed = {path for reading in bag.manifests.payload.values() for path in reading.digests}
    faults += tuple(f"{shown(path)} stands in no manifest" for path in paths if path not in listed)
    return [f"{layout.FETCH}: {fault}" for fault in faults]
