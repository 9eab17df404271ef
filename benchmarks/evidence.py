"""How long packages take to build and to verify, beside bagit.py, cp and sha256sum on the same files, and how much memory.

Times differ from machine to machine and from hour to hour; ratios taken side by side, in shuffled order, differ less.
Run it with: python benchmarks/evidence.py [MEBIBYTES] [ROUNDS] [FOLDER]; it needs four times that room in FOLDER.
"""

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import bagit

from ihl_docs.codec.canonical import digest
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.assessment import ASSESSMENT_SCHEMA, Assessment
from ihl_docs.model.claim import Claim
from ihl_docs.model.conflict import Conflict
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.source import Source
from ihl_docs.model.submission import SUBMISSION_SCHEMA, Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.sources import SourceKind

ROUNDS = 5
MEBIBYTE = 1 << 20
FILES = 16
SPARSE = (1, 100, 1024, 10 * 1024)
"""Sizes in MiB of the one file with which memory is measured."""


def words(text: str) -> Text:
    return Text.of({"en": text})


def record(names: list[str]) -> tuple[Submission, Assessment]:
    submission = Submission(
        conforms_to=SUBMISSION_SCHEMA,
        id="benchmark",
        title=words("Files to measure with"),
        conflict=Conflict(name=words("None"), territory=("MM",), when="2022"),
        sources=(Source(id="nobody", kind=SourceKind.NEWS_OUTLET, title=words("Nobody")),),
        claims=(Claim(id="c1", source="nobody", text=words("Nothing.")),),
        evidence_items=tuple(
            EvidenceItem(id=f"item-{at}", title=words(name), path=name) for at, name in enumerate(names)
        ),
    )
    assessment = Assessment(
        conforms_to=ASSESSMENT_SCHEMA,
        submission=submission.id,
        submission_sha256=digest(submission),
        engine="none",
        catalogue="none",
        catalogue_sha256="0" * 64,
        caveats=("It is a measurement.",),
    )
    return submission, assessment


def filled(folder: Path, mebibytes: int) -> list[str]:
    """Files of random bytes, half of the room in one of them and the other half in equal ones."""
    folder.mkdir()
    sizes = [mebibytes // 2] + [max(1, mebibytes // 2 // (FILES - 1))] * (FILES - 1)
    for at, size in enumerate(sizes):
        with (folder / f"{at}.bin").open("wb") as file:
            for _ in range(size):
                file.write(os.urandom(MEBIBYTE))
    return [f"{at}.bin" for at in range(FILES)]


def ours(source: Path, names: list[str], into: Path) -> None:
    submission, assessment = record(names)
    build_package(submission, assessment, exhibits_from=source, into=into)


def cp_and_hashes(source: Path, names: list[str], into: Path) -> None:
    """A plain copy that is flushed, and then both digests of every copied file by the system's own programs."""
    subprocess.run(["cp", "-r", source, into], check=True)
    subprocess.run(["sync", "-f", into], check=True)
    for program in ("sha256sum", "sha512sum"):
        subprocess.run([program, *names], check=True, cwd=into, stdout=subprocess.DEVNULL)


def bagit_validate(package: Path) -> None:
    command = [sys.executable, "-m", "bagit", "--quiet", "--processes", "2", "--validate", package]
    subprocess.run(command, check=True)


def verify_in_a_process(package: Path) -> None:
    """In a process of its own, as bagit.py is."""
    command = Path(sys.executable).with_name("ihl-docs")
    subprocess.run([command, "verify", package], check=True, stdout=subprocess.DEVNULL)


def used() -> float:
    """Seconds of processor time so far, of this process and of those that it started and that ended."""
    return sum(os.times()[:4])


def seconds(what: Callable[[], object]) -> tuple[float, float]:
    """How long it took by the clock, and in processor time, which says more on a machine that does other things."""
    start, processor = time.perf_counter(), used()
    what()
    return time.perf_counter() - start, used() - processor


def compared(title: str, ways: dict[str, Callable[[], object]], rounds: int, after: Callable[[], object]) -> None:
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name in random.sample(list(ways), len(ways)):
            taken[name].append(seconds(ways[name]))
            after()
    base = taken[next(iter(ways))]
    print(f"{title:54}{'median':>9}{'ratio':>7}{'of processor time':>19}   ratio in each round")
    for name, times in taken.items():
        each = [mine[0] / other[0] for mine, other in zip(times, base, strict=True)]
        processor = statistics.median(mine[1] / other[1] for mine, other in zip(times, base, strict=True))
        shown = " ".join(f"{ratio:.2f}" for ratio in each)
        middle = statistics.median(time for time, _ in times)
        print(f"  {name:52}{middle:>7.2f} s{statistics.median(each):>7.2f}{processor:>19.2f}   {shown}", flush=True)


def memory(folder: Path, mebibytes: int) -> int:
    """The most memory in MiB that building and verifying takes, in a process of its own."""
    source = folder / f"sparse-{mebibytes}"
    source.mkdir()
    (source / "large.bin").touch()
    os.truncate(source / "large.bin", mebibytes * MEBIBYTE)
    child = os.fork()
    if child == 0:
        ours(source, ["large.bin"], source / "package")
        assert verify_package(source / "package").intact  # noqa: S101
        os._exit(0)
    _, status, used = os.wait4(child, 0)
    shutil.rmtree(source)
    if status:
        raise SystemExit("building or verifying failed")
    return used.ru_maxrss // 1024


def main() -> None:
    mebibytes = int(sys.argv[1]) if len(sys.argv) > 1 else 1024
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory(dir=sys.argv[3] if len(sys.argv) > 3 else None) as name:
        folder = Path(name)
        largest = min(mebibytes * 10, SPARSE[-1])
        for size in (each for each in SPARSE if each <= largest):
            print(f"memory with one file of {size:>6} MiB: {memory(folder, size):>4} MiB at most", flush=True)
        names = filled(folder / "files", mebibytes)
        ours(folder / "files", names, folder / "package")
        print(f"{FILES} files, {mebibytes} MiB; load of the machine: {os.getloadavg()[0]:.1f}", flush=True)
        compared(
            "verifying, the same digests (SHA-256 and SHA-512)",
            {
                "bagit.py --processes 2 --validate": lambda: bagit_validate(folder / "package"),
                "ihl-docs verify": lambda: verify_in_a_process(folder / "package"),
            },
            rounds,
            lambda: None,
        )
        compared(
            "verifying, both as a call from Python",
            {
                "bagit.Bag.validate(processes=2)": lambda: bagit.Bag(str(folder / "package")).validate(processes=2),
                "verify_package": lambda: verify_package(folder / "package"),
            },
            rounds,
            lambda: None,
        )
        compared(
            "building",
            {
                "cp, sync, sha256sum, sha512sum": lambda: cp_and_hashes(folder / "files", names, folder / "copy"),
                "build_package": lambda: ours(folder / "files", names, folder / "copy"),
            },
            rounds,
            lambda: shutil.rmtree(folder / "copy"),
        )
    print(f"peak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()
