"""The proof that is too long for every test run: what is changed in the example package is found, and what is good passes.

Run with: make proof. It prints how much was tried and how much was found, and fails if that is not all.
"""

import itertools
import multiprocessing
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from unittest import mock

import attrs
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from ihl_docs.assessment.assess import assess
from ihl_docs.evidence import bag as bag_module
from ihl_docs.evidence import zip_form
from ihl_docs.evidence.attestations import Trust, read_attestations
from ihl_docs.evidence.bag import read_bag
from ihl_docs.evidence.bag_checks import BAG_CHECKS
from ihl_docs.evidence.block_chain_proofs import add_proof
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.continuing import continue_package
from ihl_docs.evidence.custody_checks import custody_holds
from ihl_docs.evidence.digests import FileDigests, digests_of
from ihl_docs.evidence.folder import Survey
from ihl_docs.evidence.names import collisions
from ihl_docs.evidence.packing import pack_package
from ihl_docs.evidence.rules import PACKAGE_RULES
from ihl_docs.evidence.signature_checks import signature_checks
from ihl_docs.evidence.signatures import sign_package
from ihl_docs.evidence.store import Store
from ihl_docs.evidence.timestamp_checks import timestamp_checks
from ihl_docs.evidence.timestamps import add_answer, query_bytes, stamped_bytes
from ihl_docs.evidence.verify import verify_package
from ihl_docs.evidence.zip_reading import opened_zip
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.package import CheckResult, EvidencePackage
from ihl_docs.model.vocabulary.evidence import CustodyAction
from tests.evidence.authority import Authority
from tests.evidence.small_case import files_of, filled
from tests.evidence.test_package_tampering import evidence, good_package

SMALL = 8 << 10
"""Bytes up to which every bit of a file is flipped."""
SAMPLED = 1_000
"""How many bits of a larger one."""
PACKAGES = 1_000
CHUNK = 1_500
KILLED = ("zip", "pack", "custody")


@attrs.frozen
class Memory:
    """A package of which one file is another in memory, so that the disk need not be written to."""

    files: Mapping[str, bytes]

    def survey(self) -> Survey:
        sizes = {path: len(data) for path, data in sorted(self.files.items())}
        return Survey(files=sizes, empty_folders=(), faults=tuple(collisions(sorted(sizes))))

    @contextmanager
    def blocks(self, path: str) -> Iterator[Iterator[bytes]]:
        yield iter((self.files[path],))


@lru_cache(maxsize=16)
def remembered(data: bytes, algorithms: tuple[str, ...]) -> FileDigests:
    return digests_of((data,), algorithms)


def digests(blocks: Iterable[bytes], algorithms: Sequence[str], **_: object) -> FileDigests:
    """The digests of a file: those of a large one, which is the same in most packages tried, are computed once."""
    data = b"".join(blocks)
    return remembered(data, tuple(algorithms)) if len(data) > SMALL else digests_of((data,), algorithms)


def told(store: Store) -> str:
    """What the checks of files, signatures and time stamps say: a part of what verifying says, and the quick one."""
    with mock.patch.object(bag_module, "digests_of", digests):
        bag = read_bag(store, PACKAGE_RULES, keep={})
    found = read_attestations(store, bag)
    outcomes = [check(bag) for _, check in BAG_CHECKS]
    changed = [each.outcome for each in (*signature_checks(found, None), *timestamp_checks(found, None))]
    return "\n".join(
        finding for result, findings in (*outcomes, *changed) if result is CheckResult.FAILED for finding in findings
    )


def flipped(files: Mapping[str, bytes], path: str, bits: range | list[int]) -> tuple[int, list[str]]:
    """Bits of one file, each looked for by the checks of that file: those of other signatures say nothing of it."""
    data, missed = files[path], []
    apart = ("signatures/", "timestamps/")
    beside = path.rpartition("/")[0] if path.startswith("timestamps/") else path
    rest = {name: each for name, each in files.items() if name.startswith(beside) or not name.startswith(apart)}
    for bit in bits:
        bad = bytearray(data)
        bad[bit // 8] ^= 1 << bit % 8
        if path not in told(Memory({**rest, path: bytes(bad)})):
            missed.append(f"bit {bit} of {path}")
    return len(bits), missed


def flips(files: Mapping[str, bytes]) -> Iterator[Callable[[], tuple[int, list[str]]]]:
    for path, data in files.items():
        bits: range | list[int] = range(8 * len(data))
        if len(data) > SMALL:
            bits = sorted(random.Random(path).sample(bits, SAMPLED))
        for at in range(0, len(bits), CHUNK):
            yield partial(flipped, files, path, bits[at : at + CHUNK])


def whole_files(files: Mapping[str, bytes]) -> tuple[int, list[str]]:
    """Every file deleted, renamed, truncated at several places, made longer; every two swapped; files added."""
    tried: list[tuple[Mapping[str, bytes], tuple[str, ...], str]] = []
    for path, data in files.items():
        rest = {name: each for name, each in files.items() if name != path}
        if not path.startswith("signatures/"):  # whether one should be there only a user can say
            tried.append((rest, (path,), f"deleted {path}"))
            tried.append(({**rest, f"{path}.bak": data}, (path, f"{path}.bak"), f"renamed {path}"))
        tried += [
            ({**files, path: data[:length]}, (path,), f"cut {path} at {length}")
            for length in {0, 1, len(data) // 2, len(data) - 1}
            if length < len(data)
        ]
        tried.append(({**files, path: data + b"\n"}, (path,), f"lengthened {path}"))
    for one, other in itertools.combinations(files, 2):
        if one.startswith("signatures/") and other.startswith("signatures/"):
            continue  # their names are labels: both hold still, and whose each is is read from it
        swapped = {**files, one: files[other], other: files[one]}
        tried.append((swapped, (one, other), f"swapped {one} and {other}"))
    for added in ("x", "data/x", "data/exhibits/EX-009-x.png", "signatures/x", "timestamps/time/x", "DATA/x"):
        tried.append(({**files, added: b"added"}, (added,), f"added {added}"))
    missed = []
    for changed, named, what in tried:
        said = told(Memory(dict(changed)))
        missed += [f"{what}: {name} is not named" for name in named if name not in said]
    return len(tried), missed


def custody_log(package: EvidencePackage) -> tuple[int, list[str]]:
    """Every order, cut, omission, repetition and addition, and a change to every entry."""
    log = package.custody
    other = attrs.evolve(log[0].event, by="somebody else")
    logs = {each for each in itertools.permutations(log) if each != log}
    logs |= {log[at:] for at in range(1, len(log))} | {log[:at] for at in range(len(log))}
    logs |= {(*log[:at], *log[at + 1 :]) for at in range(len(log))}
    logs |= {(*log[: at + 1], *log[at:]) for at in range(len(log))}
    logs |= {(*log[:at], attrs.evolve(log[at], event=other), *log[at + 1 :]) for at in range(len(log))}
    logs |= {
        (*log[:at], attrs.evolve(log[min(at, len(log) - 1)], event=other), *log[at:]) for at in range(len(log) + 1)
    }
    missed = []
    for each in logs:
        result, findings = custody_holds(attrs.evolve(package, custody=each))
        if result is not CheckResult.FAILED or not any("ntr" in finding for finding in findings):
            missed.append(f"log {[entry.sequence for entry in each]}")
    return len(logs), missed


def zipped(path: Path) -> tuple[int, list[str]]:
    """A bit of every byte of the headers in a zip file."""
    with zipfile.ZipFile(path) as archive:
        members = [(each.header_offset, each.orig_filename) for each in archive.infolist()]
        end = archive.start_dir
    good = path.read_bytes()
    heads = [
        range(at, at + len(zip_form.local_header(zip_form.Member(name=name, size=0, crc=0, at=0))))
        for at, name in members
    ]
    chance, missed, tried = random.Random(1), [], 0
    for position in itertools.chain(*heads, range(end, len(good))):
        bad = bytearray(good)
        bad[position] ^= 1 << chance.randrange(8)
        path.write_bytes(bad)
        tried += 1
        try:
            with opened_zip(path) as store:
                found = bool(told(store))
        except OSError:
            found = True
        if not found:
            missed.append(f"byte {position} of the zip file")
    return tried, missed


def good(number: int, count: int) -> tuple[int, list[str]]:
    """Packages that hypothesis makes, as folders and zip files, some continued: those that are called not intact."""
    alarms: list[str] = []
    made = 0

    @seed(number)
    @settings(max_examples=count, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(
        files=evidence(),
        created=st.sampled_from([None, "2026-01-31T23:59:59Z"]),
        way=st.sampled_from(["folder", "zip", "continued"]),
    )
    def tried(files: Any, created: str | None, way: str) -> None:
        nonlocal made
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            package = good_package(folder, files, into=folder / "package", created=created, zipped=way == "zip")
            if way == "continued":
                event = CustodyEvent(action=CustodyAction.FIXITY_CHECK, by="archive")
                package = continue_package(package, [(None, event)], into=folder / "next").path
            made += 1
            verification = verify_package(package)
            alarms.extend([] if verification.intact else [f"{files!r}: {verification}"])

    while made < count:
        tried()
    return made, alarms


def killed(what: str) -> tuple[int, list[str]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled(folder / "submission")
        good_package(folder / "in", [("0/a", b"a", False)], into=folder / "package")
        shutil.rmtree(folder / "in")
        command = [sys.executable, "-m", "tests.evidence.dying", str(folder), what]
        ran = subprocess.run(command, check=False, capture_output=True, text=True)
        return (0, [ran.stderr]) if ran.returncode else (int(ran.stdout), [])


def example(folder: Path) -> Path:
    """The example as a package with two signatures, a time stamp and a proof, and a log that was continued."""
    case = Path(__file__).parents[2] / "examples/loikaw"
    submission = read_submission_file(case / "submission.yaml")
    assessment = assess(submission, load_catalogue())
    build_package(submission, assessment, exhibits_from=case, into=folder / "first")
    events = [(None, CustodyEvent(action=CustodyAction.FIXITY_CHECK, by=f"archive {at}")) for at in range(4)]
    package = continue_package(folder / "first", events, into=folder / "package").path
    for kind in ("ed25519", "ecdsa"):
        subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", str(folder / kind)], check=True)
        sign_package(package, key=folder / kind)
    authority = Authority(folder / "authority", "Time Office")
    answer = authority.answer(query_bytes(stamped_bytes(package, None)))
    add_answer(package, answer, of=None, chain=authority.chain, name="time")
    from opentimestamps.core.notary import BitcoinBlockHeaderAttestation

    from tests.evidence.test_block_chain_proofs import proof_of, sealed

    add_proof(package, proof_of(sealed(package), BitcoinBlockHeaderAttestation(840_000)), of=None, name="blocks")
    known = Trust(tsa_roots=authority.root)
    assert verify_package(package, trust=known).intact
    return package


def run(name: str, jobs: Iterable[Callable[[], tuple[int, list[str]]]], pool: ProcessPoolExecutor) -> bool:
    tried, missed = 0, []
    for done in [pool.submit(job) for job in jobs]:
        count, wrong = done.result()
        tried, missed = tried + count, [*missed, *wrong]
    sys.stdout.write(f"{name:58}{tried - len(missed):>8} of {tried:>7}\n")
    for each in missed[:20]:
        sys.stdout.write(f"    not so: {each}\n")
    sys.stdout.flush()
    return bool(tried) and not missed


def main() -> int:
    with (
        tempfile.TemporaryDirectory() as name,
        ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool,
    ):
        folder = Path(name)
        package = example(folder)
        files = files_of(package)
        pack_package(package, folder / "package.zip")
        document = read_package(package)
        assert told(Memory(files)) == ""
        sys.stdout.write(f"The example package: {len(files)} files, {sum(map(len, files.values()))} bytes.\n")
        results = [
            run("flipped bits found, with the file named", flips(files), pool),
            run("changes to whole files found, with each file named", [partial(whole_files, files)], pool),
            run("changes to the custody log found, with the entry named", [partial(custody_log, document)], pool),
            run("bytes of the wrapping of a zip file found", [partial(zipped, folder / "package.zip")], pool),
            run("killed writes that left all or nothing", [partial(killed, what) for what in KILLED], pool),
            run("good packages with no false alarm", [partial(good, at, PACKAGES // 10) for at in range(10)], pool),
        ]
    sys.stdout.write("All of it.\n" if all(results) else "NOT all of it.\n")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
