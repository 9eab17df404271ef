"""Of many documents the smallest that together take every branch that all take: what is worth keeping of a corpus.

Run: python -m tests.fuzz.smaller INTO FROM...
"""

import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import coverage

from tests.fuzz.invariant import hold


def worth_keeping(documents: Iterable[bytes]) -> list[bytes]:
    """The documents, small ones first, of which each takes a branch that none before it took."""
    kept: list[bytes] = []
    taken: set[tuple[str, int, int]] = set()
    for data in sorted(set(documents), key=lambda each: (len(each), each)):
        new = _branches(data) - taken
        if new:
            taken |= new
            kept.append(data)
    return kept


def _branches(data: bytes) -> set[tuple[str, int, int]]:
    measured = coverage.Coverage(data_file=None, branch=True, source=["ihl_docs"], config_file=False)
    measured.start()
    try:
        hold(data)
    finally:
        measured.stop()
    found = measured.get_data()
    return {(name, *arc) for name in found.measured_files() for arc in found.arcs(name) or ()}


def main(into: Path, *folders: Path) -> None:
    """Write what is worth keeping, each under the beginning of its digest."""
    into.mkdir(parents=True, exist_ok=True)
    for data in worth_keeping(path.read_bytes() for folder in folders for path in folder.iterdir()):
        (into / sha256(data).hexdigest()[:16]).write_bytes(data)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
