"""All manifests of a bag together: which there are, what each lists, and whether it may."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from ihl_docs.evidence import layout
from ihl_docs.evidence.manifest import ManifestReading, manifest_bytes, read_manifest
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.rules import BagRules
from ihl_docs.evidence.tag_files import Oxum, read_info, read_oxum

MANIFEST_NAME: Final = re.compile(r"(tag)?manifest-([^/]+)\.txt")


class Manifests(NamedTuple):
    """The manifests of a bag by algorithm, and what is wrong with them."""

    payload: Mapping[str, ManifestReading]
    tags: Mapping[str, ManifestReading]
    faults: tuple[str, ...]
    remarks: tuple[str, ...]

    def listing(self, path: str) -> Mapping[str, ManifestReading]:
        """The manifests in which *path* should stand."""
        return self.payload if in_payload(path) else self.tags

    def algorithms(self, path: str) -> tuple[str, ...]:
        """The algorithms by which a digest of *path* is listed."""
        return tuple(name for name, reading in self.listing(path).items() if path in reading.digests)


class Info(NamedTuple):
    """What bag-info.txt says of the payload, and what is wrong with it."""

    oxum: Oxum | None
    faults: tuple[str, ...]


class TagText(NamedTuple):
    """The encoding of a bag's tag files; bagit.txt itself is always UTF-8."""

    encoding: str

    def of(self, data: bytes) -> str | None:
        """The text in *data*, or `None` if it is not in that encoding."""
        try:
            return data.decode(self.encoding)
        except UnicodeDecodeError:
            return None

    def info(self, kept: Mapping[str, bytes]) -> Info:
        """What bag-info.txt says, if it is there."""
        if layout.INFO not in kept:
            return Info(oxum=None, faults=())
        text = self.of(kept[layout.INFO])
        if text is None:
            return Info(oxum=None, faults=(f"is not {self.encoding}",))
        elements, faults = read_info(text)
        oxum, more = read_oxum(elements)
        return Info(oxum=oxum, faults=(*faults, *more))


def is_tag_manifest(path: str) -> bool:
    """Whether a path is that of a tag manifest, at the top of the bag and nowhere else."""
    name = MANIFEST_NAME.fullmatch(path)
    return name is not None and name[1] is not None


def in_payload(path: str) -> bool:
    """Whether a path lies in the payload."""
    return path.startswith(f"{layout.PAYLOAD_FOLDER}/")


def read_manifests(
    files: Iterable[str], kept: Mapping[str, bytes], text: TagText, rules: BagRules, *, before_1_0: bool
) -> Manifests:
    """Read every manifest among the tag files.

    Args:
        files: The paths of all files in the bag.
        kept: The bytes of those that could be read.
        text: How they are encoded.
        rules: What is accepted.
        before_1_0: As for `read_manifest`.
    """
    digits = {algorithm.name: algorithm.digits for algorithm in rules.algorithms}
    readings: dict[str, dict[str, ManifestReading]] = {"": {}, "tag": {}}
    faults: list[str] = []
    remarks: list[str] = []
    for path in files:
        name = MANIFEST_NAME.fullmatch(path)
        if name is None:
            continue
        kind, algorithm, data = name[1] or "", name[2], kept.get(path)
        if algorithm not in digits:
            faults.append(f"{shown(path)}: the digest {shown(algorithm)} is not accepted")
        elif data is None:
            continue
        elif (written := text.of(data)) is None:
            faults.append(f"{path}: is not {text.encoding}")
        else:
            reading = read_manifest(written, digits=digits[algorithm], before_1_0=before_1_0)
            readings[kind][algorithm] = reading
            found = [*reading.faults, *_misplaced(kind, reading)]
            if rules.one_form and not found and data != manifest_bytes(reading.digests):
                found.append("is not in the form of a package: sorted by path, two blanks, lower case, LF")
            faults.extend(f"{path}: {fault}" for fault in found)
            remarks.extend(f"{path}: {remark}" for remark in reading.remarks)
    for name_of, there in ((layout.manifest, readings[""]), (layout.tag_manifest, readings["tag"])):
        faults.extend(f"{name_of(name)}: is missing or cannot be read" for name in rules.required if name not in there)
    if not readings[""] and not rules.required:
        faults.append("There is no manifest of the payload.")
    return Manifests(payload=readings[""], tags=readings["tag"], faults=tuple(faults), remarks=tuple(remarks))


def _misplaced(kind: str, reading: ManifestReading) -> list[str]:
    if kind:
        wrong = [path for path in reading.digests if in_payload(path) or path.startswith("tagmanifest-")]
        return [f"{shown(path)} may not stand in a tag manifest" for path in wrong]
    wrong = [path for path in reading.digests if not in_payload(path)]
    return [f"{shown(path)} does not lie in {layout.PAYLOAD_FOLDER}/" for path in wrong]
