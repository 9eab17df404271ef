"""Whatever is changed in a package is found, and the file is named."""

import hashlib
import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InputError, PackageError, UnsafePathError
from ihl_docs.evidence import custody
from ihl_docs.evidence.bag import read_bag
from ihl_docs.evidence.bag_checks import BAG_CHECKS
from ihl_docs.evidence.bag_info import elements_of
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.crate import crate_bytes
from ihl_docs.evidence.digests import FileDigests
from ihl_docs.evidence.document_checks import ASSESSMENT, CUSTODY, EXHIBITS, MODEL, READ, RECORD, SCHEMA
from ihl_docs.evidence.manifest import manifest_bytes, read_manifest
from ihl_docs.evidence.rules import PACKAGE_RULES
from ihl_docs.evidence.tag_files import Oxum, info_bytes
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.confidentiality import Confidentiality
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.package import CheckResult, Verification
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel
from tests.evidence.small_case import assessment_of, changed, files_of, found_in, sha256, submission_of

DOCUMENT = "data/evidence-package.json"
PHOTO = "data/exhibits/EX-001-photo-of-a-house.png"
FILES = [
    "bag-info.txt",
    "bagit.txt",
    DOCUMENT,
    PHOTO,
    "data/exhibits/EX-002-note.txt",
    "data/exhibits/EX-005-empty.bin",
    "manifest-sha256.txt",
    "manifest-sha512.txt",
    "ro-crate-metadata.json",
    "tagmanifest-sha256.txt",
    "tagmanifest-sha512.txt",
]
SAMPLES = 500


def found_in_bag(package: Path) -> str:
    """What the checks of the bag say; they are a part of what verifying says, and the quick one."""
    bag = read_bag(package, PACKAGE_RULES, keep={})
    outcomes = [check(bag) for _, check in BAG_CHECKS]
    return "\n".join(finding for result, findings in outcomes if result is CheckResult.FAILED for finding in findings)


def failed(verification: Verification) -> set[str]:
    return {check.name for check in verification.checks if check.result is not CheckResult.PASSED}


def assert_found(package: Path, path: str) -> None:
    verification = verify_package(package)
    assert not verification.intact
    assert path in found_in(verification)


def test_the_files_of_a_package_are_these(original: Path):
    assert sorted(files_of(original)) == sorted(FILES)
    assert found_in_bag(original) == ""


@pytest.mark.unmeasured
@pytest.mark.parametrize("path", [path for path in FILES if "empty" not in path])
def test_a_flipped_bit_is_found_and_the_file_named(package: Path, path: str):
    file, good = package / path, (package / path).read_bytes()
    chance = random.Random(path)
    positions = range(len(good)) if len(good) < 4096 else sorted(chance.sample(range(len(good)), SAMPLES))
    for position in positions:
        # In this tag manifest every bit: nothing lists it, so its form alone protects it.
        for bit in range(8) if path == "tagmanifest-sha256.txt" else (chance.randrange(8),):
            bad = bytearray(good)
            bad[position] ^= 1 << bit
            file.write_bytes(bad)
            assert path in found_in_bag(package), (path, position, bit)
    assert_found(package, path)
    file.write_bytes(good)
    assert verify_package(package).intact


@pytest.mark.parametrize("path", FILES)
def test_a_deleted_file_is_found_and_named(package: Path, path: str):
    (package / path).unlink()
    assert_found(package, path)


@pytest.mark.parametrize("path", FILES)
def test_a_renamed_file_is_found_under_both_names(package: Path, path: str):
    (package / path).rename(package / f"{path}.bak")
    assert_found(package, path)
    assert_found(package, f"{path}.bak")


@pytest.mark.parametrize("path", FILES)
def test_a_file_with_more_at_its_end_is_found_and_named(package: Path, path: str):
    with (package / path).open("ab") as file:
        file.write(b"\n")
    assert_found(package, path)


@pytest.mark.parametrize("path", [path for path in FILES if "empty" not in path])
def test_a_truncated_file_is_found_and_named(package: Path, path: str):
    good = (package / path).read_bytes()
    for length in {0, len(good) // 2, len(good) - 1}:
        (package / path).write_bytes(good[:length])
        assert_found(package, path)


@pytest.mark.parametrize("path", ["extra.txt", "data/extra.txt", "data/exhibits/EX-009-x.txt", "new/extra.txt"])
def test_an_added_file_is_found_and_named(package: Path, path: str):
    (package / path).parent.mkdir(exist_ok=True)
    (package / path).write_text("added")
    assert_found(package, path)


def test_an_added_empty_folder_is_found_and_named(package: Path):
    (package / "data/new").mkdir()
    assert_found(package, "data/new")


@pytest.mark.parametrize("at", range(len(FILES)))
def test_two_files_that_changed_places_are_found_and_named(package: Path, at: int):
    one, other = package / FILES[at], package / FILES[at - 1]
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    assert_found(package, FILES[at])
    assert_found(package, FILES[at - 1])


@pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
@pytest.mark.parametrize("kind", ["manifest", "tagmanifest"])
@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.upper(),
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"  ", b" "),
        lambda data: data.replace(b"  ", b"\t"),
        lambda data: data.replace(b"  ", b"  ./"),
        lambda data: data + data.splitlines(keepends=True)[0],
        lambda data: b"".join(reversed(data.splitlines(keepends=True))),
        lambda data: b"".join(data.splitlines(keepends=True)[1:]),
        lambda data: data.rstrip(b"\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data + b"\xff",
        lambda _: b"",
    ],
)
def test_a_manifest_written_in_any_other_way_is_found_and_named(
    package: Path, algorithm: str, kind: str, change: Callable[[bytes], bytes]
):
    path = f"{kind}-{algorithm}.txt"
    (package / path).write_bytes(change((package / path).read_bytes()))
    assert path in found_in_bag(package)


def test_a_cut_line_with_its_file_gone_and_all_counts_adjusted_is_found(package: Path):
    """The case in which another tool skips the line that it cannot read, and calls the bag valid."""
    (package / PHOTO).unlink()
    for algorithm in ("sha256", "sha512"):
        manifest = package / f"manifest-{algorithm}.txt"
        manifest.write_bytes(b"".join(line[:20] if PHOTO.encode() in line else line for line in lines_of(manifest)))
    reseal(package, payload=False)
    verification = verify_package(package)
    assert not verification.intact
    assert "manifest-sha256.txt: line 2 is not a digest" in found_in(verification)
    assert f"{PHOTO}: is missing" in found_in(verification)


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def reseal(package: Path, *, payload: bool = True) -> None:
    """Make every digest and count agree again, as somebody would who can write into a package."""
    files = files_of(package)
    held = {path: data for path, data in files.items() if path.startswith("data/")}

    def listed(algorithm: str, of: dict[str, bytes]) -> bytes:
        return manifest_bytes({path: hashlib.new(algorithm, data).hexdigest() for path, data in of.items()})

    oxum = Oxum(size=sum(map(len, held.values())), files=len(held))
    info = [line for line in lines_of(package / "bag-info.txt") if not line.startswith(b"Payload-Oxum")]
    (package / "bag-info.txt").write_bytes(b"".join(info) + f"Payload-Oxum: {oxum}\n".encode())
    for algorithm in ("sha256", "sha512"):
        if payload:
            (package / f"manifest-{algorithm}.txt").write_bytes(listed(algorithm, held))
    if payload and not described_by_its_document(package, held):
        describe_anew(package, held)
    for algorithm in ("sha256", "sha512"):
        seal_tag_files(package, algorithm)


def seal_tag_files(package: Path, algorithm: str) -> None:
    apart = ("data/", "tagmanifest", "signatures/", "timestamps/")
    beside = {path: data for path, data in files_of(package).items() if not path.startswith(apart)}
    listed = {path: hashlib.new(algorithm, data).hexdigest() for path, data in beside.items()}
    (package / f"tagmanifest-{algorithm}.txt").write_bytes(manifest_bytes(listed))


def described_by_its_document(package: Path, held: dict[str, bytes]) -> bool:
    """Make bag-info.txt and the RO-Crate anew as we write them, if the document is one from which that can be done."""
    digests = {path: FileDigests(size=len(data), by_algorithm={"sha256": sha256(data)}) for path, data in held.items()}
    try:
        document = read_package(package)
        crate = crate_bytes(document, digests)
    except (InputError, PackageError, UnsafePathError, KeyError):
        return False
    oxum = Oxum(size=sum(map(len, held.values())), files=len(held))
    (package / "bag-info.txt").write_bytes(info_bytes(elements_of(document, oxum)))
    (package / "ro-crate-metadata.json").write_bytes(crate)
    return {each.path for each in document.exhibits if each.path} | {DOCUMENT} == held.keys()


def describe_anew(package: Path, held: dict[str, bytes]) -> None:
    path = package / "ro-crate-metadata.json"
    if not path.is_file():
        return
    crate = json.loads(path.read_bytes())
    graph = [each for each in crate["@graph"] if each["@type"] != "File" or each["@id"] in held]
    known = {each["@id"]: each for each in graph}
    for name, data in held.items():
        if name not in known:
            graph.append(known.setdefault(name, {"@id": name, "@type": "File"}))
        known[name].update(contentSize=str(len(data)), sha256=sha256(data))
    path.write_bytes(readable_bytes({**crate, "@graph": graph}))


def rewritten(package: Path, change: Callable[[dict], object]) -> Verification:
    """What verifying says of a package whose document was changed and whose digests were all made anew."""
    document = json.loads((package / DOCUMENT).read_bytes())
    change(document)
    (package / DOCUMENT).write_bytes(readable_bytes(document))
    reseal(package)
    return verify_package(package)


def test_a_package_that_was_resealed_without_a_change_is_intact(package: Path):
    identity = verify_package(package).identity
    reseal(package)
    assert verify_package(package).intact
    assert verify_package(package).identity == identity == sha256((package / "tagmanifest-sha256.txt").read_bytes())


@pytest.mark.parametrize(
    ("change", "checks", "told"),
    [
        (lambda d: d["record"]["title"].update(en="Another"), {RECORD, ASSESSMENT}, "the record has the digest"),
        (lambda d: d.update(record_sha256="0" * 64), {RECORD}, "stated is 000"),
        (lambda d: d["assessment"].update(submission_sha256="0" * 64), {ASSESSMENT}, "another record"),
        (lambda d: d["assessment"].update(submission="other"), {ASSESSMENT}, "names other"),
        (lambda d: d["exhibits"].pop(1), {EXHIBITS, CUSTODY}, "EX-002-note.txt: is in the payload, and is no exhibit"),
        (lambda d: d["exhibits"].pop(1), {EXHIBITS, CUSTODY}, "note: is in the record, and is no exhibit"),
        (lambda d: d["exhibits"].pop(1), {EXHIBITS, CUSTODY}, "not numbered one after the other"),
        (lambda d: d["exhibits"].append(d["exhibits"][0]), {EXHIBITS}, "photo: is an exhibit 2 times"),
        (lambda d: d["exhibits"].append(d["exhibits"][0]), {EXHIBITS}, "is the file of 2 exhibits"),
        (lambda d: d["exhibits"][0].update(item="other"), {EXHIBITS}, "EX-001: other is not in the record"),
        (lambda d: d["exhibits"][0].update(sha256="0" * 64), {EXHIBITS}, "is not the one in the exhibit list"),
        (lambda d: d["exhibits"][0].update(sha256="0" * 64), {EXHIBITS}, "the record says"),
        (lambda d: d["exhibits"][0].update(size=1), {EXHIBITS}, "the exhibit list says 1"),
        (lambda d: d["exhibits"][0].update(size=1), {EXHIBITS}, "its size is 1; the record says"),
        (lambda d: d["exhibits"][0].update(media_type="a/b"), {EXHIBITS}, "media type is not as in the record"),
        (lambda d: d["exhibits"][0].pop("size"), {EXHIBITS}, "not given together"),
        (lambda d: d["exhibits"][0].update(path="data/exhibits/EX-002-note.txt"), {EXHIBITS}, "not where the file"),
        (lambda d: d["exhibits"][0].update(path="data/exhibits/EX-001-x"), {EXHIBITS}, "EX-001-x: is missing"),
        (
            lambda d: d["exhibits"][0].update(path="../outside"),
            {SCHEMA, EXHIBITS, MODEL, RECORD, ASSESSMENT, CUSTODY},
            "",
        ),
        (lambda d: d["exhibits"][1].pop("derived_from"), {EXHIBITS}, "what it derives from"),
        (lambda d: d["exhibits"][1].update(role="working-copy"), {EXHIBITS}, "its role"),
        (lambda d: d["exhibits"][2].pop("withheld"), {EXHIBITS}, "whether its file is held"),
        (lambda d: d["exhibits"][3].update(withheld="why"), {EXHIBITS}, "whether its file is held"),
        (lambda d: d["custody"][0]["event"].update(by="another"), {CUSTODY}, "entry 0 was changed"),
        (lambda d: d["custody"].pop(0), {CUSTODY}, "Entry 0 was taken out"),
        (lambda d: d["custody"].pop(), {CUSTODY}, "does not end as its head says"),
        (lambda d: d["custody"].reverse(), {CUSTODY}, "put in another order"),
        (lambda d: d.pop("custody_head"), {CUSTODY}, "has no head"),
        (lambda d: d.pop("custody"), {CUSTODY}, "all entries were cut off"),
        (lambda d: d["custody"][0].update(exhibit="EX-077"), {CUSTODY}, "entry 0 is of EX-077, no exhibit"),
        (lambda d: d.update(extra=1), {SCHEMA, MODEL, RECORD, ASSESSMENT, EXHIBITS, CUSTODY}, "'extra' is not a field"),
        (lambda d: d.pop("record"), {SCHEMA, MODEL, RECORD, ASSESSMENT, EXHIBITS, CUSTODY}, "'record' is missing"),
    ],
)
def test_a_document_that_disagrees_is_found_though_every_digest_was_made_anew(
    package: Path, change: Callable[[dict], object], checks: set[str], told: str
):
    verification = rewritten(package, change)
    assert failed(verification) == checks
    assert told in found_in(verification)


def test_a_log_rewritten_without_the_records_events_is_found(package: Path):
    log = custody.logged((entry.exhibit, entry.event) for entry in read_package(package).custody[1:])

    def forge(document: dict) -> None:
        document["custody"] = [unstructure(entry) for entry in log]
        document["custody_head"] = custody.head(log)

    verification = rewritten(package, forge)
    assert failed(verification) == {CUSTODY}
    assert "the log of EX-001 does not begin with the record's events" in found_in(verification)


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (b"{", "ends too early"),
        (b'{"a": 1, "a": 2}', "stands twice"),
        (b'{"a": NaN}', "NaN"),
        (b"\xff", "not UTF-8"),
        (b"[" * 200_000, "nested"),
    ],
)
def test_a_document_that_two_readers_may_read_in_two_ways_is_found(package: Path, document: bytes, told: str):
    (package / DOCUMENT).write_bytes(document)
    reseal(package)
    verification = verify_package(package)
    assert failed(verification) == {READ, SCHEMA, MODEL, RECORD, ASSESSMENT, EXHIBITS, CUSTODY}
    assert told in found_in(verification)
    assert verification.checks[8].result is CheckResult.FAILED
    assert {check.result for check in verification.checks[9:15]} == {CheckResult.NOT_MADE}


def test_a_manifest_of_the_payload_names_the_same_files_in_both_algorithms(package: Path):
    manifest = package / "manifest-sha512.txt"
    manifest.write_bytes(b"".join(line for line in lines_of(manifest) if b"EX-001" not in line))
    reseal(package, payload=False)
    assert f"{PHOTO}: is not listed in manifest-sha512.txt" in found_in(verify_package(package))


def test_every_problem_is_told_at_once(package: Path):
    (package / PHOTO).write_bytes(b"changed")
    (package / "data/exhibits/EX-002-note.txt").unlink()
    (package / "data/extra.txt").write_text("added")
    (package / "bag-info.txt").write_text("Payload-Oxum: 1.1\n")
    told = found_in(verify_package(package))
    for expected in (PHOTO, "EX-002-note.txt", "data/extra.txt", "bag-info.txt"):
        assert expected in told


names = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\"), min_size=1, max_size=30
).filter(lambda name: name not in {".", ".."} and name[1:2] != ":" and len(name.encode()) < 200 and name.strip())


@st.composite
def evidence(draw: st.DrawFn) -> list[tuple[str, bytes, bool]]:
    files = draw(
        st.lists(st.tuples(names, st.binary(max_size=200), st.booleans()), max_size=4, unique_by=lambda f: f[0])
    )
    return [(f"{at}/{name}", data, secret) for at, (name, data, secret) in enumerate(files)]


def good_package(folder: Path, files: list[tuple[str, bytes, bool]], **options: Any) -> Path:
    """A package of files, each with its path, its bytes and whether it is confidential."""
    items = []
    for at, (path, data, secret) in enumerate(files):
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_bytes(data)
        level = ConfidentialityLevel.CONFIDENTIAL if secret else ConfidentialityLevel.PUBLIC
        items.append(
            EvidenceItem(
                id=f"item-{at}",
                title=Text.of({"en": "An item"}),
                path=path,
                sha256=sha256(data),
                confidentiality=Confidentiality(level=level),
            )
        )
    record = submission_of(tuple(items), claims=(changed(submission_of(()).claims[0], exhibits=()),))
    return build_package(record, assessment_of(record), exhibits_from=folder, **options).path


@given(files=evidence(), created=st.sampled_from([None, "2026-01-31T23:59:59Z"]))
@settings(deadline=None, max_examples=50)
def test_a_good_package_gives_no_false_alarm(tmp_path_factory, files: list[tuple[str, bytes, bool]], created):
    folder = tmp_path_factory.mktemp("good")
    good_package(folder, files, into=folder / "package", created=created)
    verification = verify_package(folder / "package")
    assert verification.intact, verification
    manifest = read_manifest((folder / "package/manifest-sha256.txt").read_text(), digits=64)
    held = {sha256(data) for _, data, secret in files if not secret}
    assert held <= set(manifest.digests.values())
    shutil.rmtree(folder)
