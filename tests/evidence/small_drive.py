"""Builds onto a drive that is too small, and onto one that turns read-only, in a name space of its own.

Run with: unshare --user --map-root-user --mount python -m tests.evidence.small_drive SUBMISSION MOUNT
"""

import shutil
import subprocess
import sys
from pathlib import Path

from ihl_docs.errors import PackageError
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.verify import verify_package
from tests.evidence.small_case import assessment_of, items, submission_of

RECORD = submission_of(items())


def build(source: Path, into: Path, progress=None, *, zipped: bool = False) -> None:
    build_package(RECORD, assessment_of(RECORD), exhibits_from=source, into=into, progress=progress, zipped=zipped)


def refused(source: Path, into: Path, progress=None, *, zipped: bool = False) -> str:
    try:
        build(source, into, progress, zipped=zipped)
    except PackageError as error:
        return str(error)
    return ""


def main() -> None:
    source, drive = Path(sys.argv[1]), Path(sys.argv[2])
    full = 0
    for zipped in (False, True):
        for kibibytes in range(4, 160, 12):
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "small", drive], check=True)
            told = refused(source, drive / "target", zipped=zipped)
            if told:
                assert "No space left on device" in told, told
                assert list(drive.iterdir()) == [], kibibytes
                full += 1
            else:
                assert verify_package(drive / "target").intact
            subprocess.run(["umount", drive], check=True)
    gone = 0
    steps: list[str] = []
    build(source, drive / "count", lambda label, *_: steps.append(label))
    shutil.rmtree(drive / "count")
    for step in range(1, len(steps)):  # after the last one all is written
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "small", drive], check=True)
        count = 0

        def vanish(*_: object, step: int = step) -> None:
            nonlocal count
            count += 1
            if count == step:
                # Not "remount": files that are open for writing would keep the drive from it.
                subprocess.run(["mount", "--bind", "/proc/self", drive], check=True)

        told = refused(source, drive / "target", vanish)
        assert told, step
        subprocess.run(["umount", drive], check=True)
        assert not (drive / "target").exists(), step
        subprocess.run(["umount", drive], check=True)
        gone += 1
    sys.stdout.write(f"{full} {gone}\n")


if __name__ == "__main__":
    main()
