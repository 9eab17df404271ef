"""What every attack on a package must come to: refused, named, soon, and with nothing written anywhere."""

import os
from pathlib import Path

from ihl_docs.cli.main import main
from ihl_docs.evidence.attestations import Trust
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.package import Verification
from tests.effort import at_most
from tests.evidence.small_case import found_in

SOON = 60.0
"""Seconds of processor time; most take a hundredth of one, a few take two, and those that do not end would take an hour or all memory."""


def around(package: Path) -> dict[str, tuple[int, int]]:
    """What lies in the folder of *package*, and when it was last written."""
    found = {}
    for folder, folders, files in os.walk(package.parent):
        for name in (*folders, *files):
            path = Path(folder, name)
            status = path.lstat()
            found[str(path)] = (status.st_mtime_ns, status.st_size)
    return found


def assert_refused(package: Path, *told: str, trust: Trust | None = None) -> Verification:
    """The package is refused, and what is told of it has each of *told*."""
    before = around(package)
    with at_most(SOON):
        verification = verify_package(package, trust=trust)
    assert not verification.intact, "the attack passed for a package"
    findings = found_in(verification)
    for each in told:
        assert each in findings, findings
    assert findings.isprintable() or all(line.isprintable() for line in findings.splitlines())
    assert around(package) == before, "verifying wrote something"
    return verification


def exit_code(package: Path, *more: str) -> int:
    return main(["verify", str(package), *more])
