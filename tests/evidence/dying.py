"""Does one thing with a package again and again, and is killed at the next call that changes the disk each time.

Run with: python -m tests.evidence.dying FOLDER WHAT. It prints at how many calls it was killed, once all were tried.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.continuing import continue_package
from ihl_docs.evidence.packing import pack_package
from ihl_docs.evidence.signatures import sign_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.vocabulary.evidence import CustodyAction
from tests.evidence.small_case import assessment_of, files_of, items, submission_of

CALLS = ("write", "pwrite", "fsync", "open", "fchmod", "chmod", "mkdir", "rename", "link", "unlink", "rmdir")
"""Every call of the system by which a package is made; it is killed before each of them, and so after each."""

RECORD = submission_of(items())
EVENT = CustodyEvent(action=CustodyAction.FIXITY_CHECK, by="archive")


def build(folder: Path, *, zipped: bool = False) -> None:
    options: dict[str, Any] = {"exhibits_from": folder / "submission", "into": folder / "target", "zipped": zipped}
    build_package(RECORD, assessment_of(RECORD), **options)


WHAT: dict[str, Callable[[Path], object]] = {
    "build": build,
    "zip": lambda folder: build(folder, zipped=True),
    "pack": lambda folder: pack_package(folder / "package", folder / "target"),
    "custody": lambda folder: continue_package(folder / "package", [(None, EVENT)], into=folder / "target"),
    "sign": lambda folder: sign_package(folder / "package", key=folder / "key", name="target"),
}


def die_at(number: int) -> None:
    count = 0

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            nonlocal count
            if call is opens and not arguments[1] & (os.O_WRONLY | os.O_RDWR):
                return call(*arguments, **options)
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)

        return wrapped

    opens = os.open
    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))


def killed(folder: Path, what: str, number: int) -> bool:
    child = os.fork()
    if child == 0:
        try:
            die_at(number)
            WHAT[what](folder)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def main() -> None:
    folder, what = Path(sys.argv[1]), sys.argv[2]
    before = files_of(folder)
    kills, finished = 0, 0
    while killed(folder, what, kills + 1):
        kills += 1
        finished += whole_or_absent(folder, what, before)
    assert whole_or_absent(folder, what, before), "not killed, it finishes"
    assert finished < kills
    sys.stdout.write(f"{kills}\n")


def whole_or_absent(folder: Path, what: str, before: dict[str, bytes]) -> bool:
    """Look at what is left, and clear it away for the next time."""
    target = folder / ("package/signatures/target.sig" if what == "sign" else "target")
    there = os.path.lexists(target)
    if there:
        assert verify_package(folder / "package" if what == "sign" else target).intact
    elif what == "sign":
        assert verify_package(folder / "package").intact
    kept = {path: data for path, data in files_of(folder).items() if path in before}
    assert kept == before, "nothing else is touched"
    strange = {path.name for path in folder.iterdir()} - {"submission", "package", "key", "key.pub", "target"}
    assert all(name.startswith(".ihl-docs-unfinished-") for name in strange), strange
    for path in [target, *(folder / name for name in strange)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    if what == "sign" and (folder / "package/signatures").is_dir():
        (folder / "package/signatures").rmdir()
    return there


if __name__ == "__main__":
    main()
