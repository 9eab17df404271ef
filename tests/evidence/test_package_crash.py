"""A build that ends in the middle, in whatever way, leaves nothing where the package would be."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ihl_docs.errors import PackageError
from ihl_docs.evidence.build import TEMPORARY_PREFIX, build_package
from ihl_docs.evidence.verify import verify_package
from tests.evidence.small_case import assessment_of, files_of, filled, items, submission_of

BUILD_AND_DIE = """
import os, signal, sys
from pathlib import Path
from tests.evidence.small_case import assessment_of, items, submission_of
from ihl_docs.evidence.build import build_package
submission = submission_of(items())
steps = 0
def die(label, done, total):
    global steps
    steps += 1
    if steps == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
build_package(submission, assessment_of(submission), exhibits_from=Path(sys.argv[1]), into=Path(sys.argv[2]),
              progress=die)
"""

STEPS = [
    "EX-001",
    "EX-002",
    "data/evidence-package.json",
    "bagit.txt",
    "bag-info.txt",
    "manifest-sha256.txt",
    "manifest-sha512.txt",
    "ro-crate-metadata.json",
    "tagmanifest-sha256.txt",
    "tagmanifest-sha512.txt",
    "rename",
]


def build(source: Path, into: Path, progress) -> None:
    submission = submission_of(items())
    build_package(submission, assessment_of(submission), exhibits_from=source, into=into, progress=progress)


def test_the_steps_of_a_build_are_these(source: Path, tmp_path: Path):
    told: list[str] = []
    build(source, tmp_path / "built", lambda label, _done, _total: told.append(label))
    assert told == STEPS


@pytest.mark.parametrize("step", range(1, len(STEPS) + 1))
def test_a_build_killed_at_any_step_leaves_nothing_at_the_target(source: Path, tmp_path: Path, step: int):
    into = tmp_path / "built"
    command = [sys.executable, "-c", BUILD_AND_DIE, str(source), str(into), str(step)]
    ended = subprocess.run(command, check=False, cwd=Path(__file__).parents[2])
    assert ended.returncode == -signal.SIGKILL
    assert not os.path.lexists(into)
    build(source, into, None)
    assert verify_package(into).intact


class Stop(BaseException):
    """Stands for whatever may end a build: an interrupt as much as an error."""


@pytest.mark.parametrize("step", range(1, len(STEPS) + 1))
def test_a_build_that_is_interrupted_at_any_step_leaves_nothing_behind(source: Path, tmp_path: Path, step: int):
    steps = iter(range(1, len(STEPS) + 1))

    def stop(_label: str, _done: int, _total: int) -> None:
        if next(steps) == step:
            raise Stop

    before = files_of(source)
    with pytest.raises(Stop):
        build(source, tmp_path / "built", stop)
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]
    assert files_of(source) == before


@pytest.mark.parametrize("call", ["write", "fsync", "fchmod"])
@pytest.mark.parametrize("nth", [1, 3, 8])
def test_a_full_or_vanished_disk_is_an_error_that_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, nth: int
):
    source = filled(tmp_path / "submission")
    works, calls = getattr(os, call), iter(range(1, 1_000))

    def fails(*arguments):
        if next(calls) == nth:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return works(*arguments)

    monkeypatch.setattr(os, call, fails)
    with pytest.raises(PackageError, match="No space left on device"):
        build(source, tmp_path / "built", None)
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_a_write_that_takes_only_a_part_is_continued(source: Path, tmp_path: Path, original: Path, monkeypatch):
    works = os.write
    monkeypatch.setattr(os, "write", lambda file, data: works(file, data[:7]))
    build(source, tmp_path / "built", None)
    assert files_of(tmp_path / "built") == files_of(original)


def test_the_unfinished_folder_lies_beside_the_target_and_is_hidden(source: Path, tmp_path: Path):
    seen: set[str] = set()
    build(source, tmp_path / "built", lambda *_: seen.update(path.name for path in tmp_path.iterdir()))
    (unfinished,) = seen - {"submission"}
    assert unfinished.startswith(TEMPORARY_PREFIX)
    assert unfinished.startswith(".")


@pytest.mark.parametrize(("what", "least"), [("build", 50), ("sign", 7)])
def test_whatever_is_killed_at_any_call_leaves_all_or_nothing(original: Path, tmp_path: Path, what: str, least: int):
    """`make proof` kills what else there is: a zip, built or packed, and a log that is continued."""
    filled(tmp_path / "submission")
    shutil.copytree(original, tmp_path / "package")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")], check=True)
    command = [sys.executable, "-m", "tests.evidence.dying", str(tmp_path), what]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout.split()[-1]) >= least


def test_a_small_drive_that_fills_up_and_one_that_vanishes_leave_nothing(tmp_path: Path):
    source, drive = filled(tmp_path / "submission"), tmp_path / "drive"
    drive.mkdir()
    apart = ["unshare", "--user", "--map-root-user", "--mount"]
    if shutil.which("unshare") is None or subprocess.run([*apart, "true"], check=False).returncode:
        pytest.skip("this system mounts no drive for a test")
    command = [*apart, sys.executable, "-m", "tests.evidence.small_drive", str(source), str(drive)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert ran.returncode == 0, ran.stderr
    full, gone = map(int, ran.stdout.split())
    assert full >= 5
    assert gone == len(STEPS) - 1


@pytest.mark.parametrize("nth", range(1, 30, 3))
def test_a_drive_that_answers_no_more_is_an_error_and_nothing_is_at_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
):
    """From one call on every call fails, those that would clear away too."""
    source, into = filled(tmp_path / "submission"), tmp_path / "built"
    calls = 0

    def failing(works):
        def call(*arguments, **options):
            nonlocal calls
            calls += 1
            if calls >= nth:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return works(*arguments, **options)

        return call

    with monkeypatch.context() as patched:
        for name in ("write", "fsync", "mkdir", "rename", "unlink", "rmdir"):
            patched.setattr(os, name, failing(getattr(os, name)))
        with pytest.raises(PackageError, match="Input/output error"):
            build(source, into, None)
    assert not os.path.lexists(into) or verify_package(into).intact
