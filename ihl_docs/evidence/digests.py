"""Reading a file once and taking every digest of it on the way."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

BLOCK_BYTES: Final = 1 << 20
"""How much of a file is in memory at a time."""


@attrs.frozen(kw_only=True)
class FileDigests:
    """How long a file is, and its digests by algorithm, in lower-case hexadecimal."""

    size: int
    by_algorithm: Mapping[str, str]

    @property
    def sha256(self) -> str:
        """The SHA-256 digest."""
        return self.by_algorithm["sha256"]


def digests_of(blocks: Iterable[bytes], algorithms: Sequence[str]) -> FileDigests:
    """Size and digests of the bytes in *blocks*, each block read once."""
    hashes = [hashlib.new(name) for name in algorithms]
    size = 0
    for block in blocks:
        size += len(block)
        for each in hashes:
            each.update(block)
    found = {name: each.hexdigest() for name, each in zip(algorithms, hashes, strict=True)}
    return FileDigests(size=size, by_algorithm=found)
