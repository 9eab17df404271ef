"""Reading a file once and taking every digest of it on the way."""

import hashlib
import queue
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

BLOCK_BYTES: Final = 1 << 18
"""How much of a file is in memory at a time: so little that the second digest finds it in the processor's cache."""

LARGE: Final = 8 << 20
"""Bytes from which threads pay."""


class FileDigests(NamedTuple):
    """How long a file is, and its digests by algorithm, in lower-case hexadecimal."""

    size: int
    by_algorithm: Mapping[str, str]

    @property
    def sha256(self) -> str:
        """The SHA-256 digest."""
        return self.by_algorithm["sha256"]


def digests_of(blocks: Iterable[bytes], algorithms: Sequence[str], *, large: bool = False) -> FileDigests:
    """Size and digests of the bytes in *blocks*, each block read once.

    Args:
        blocks: The bytes.
        algorithms: By the names that hashlib has.
        large: Whether so much is expected that a thread for each further algorithm pays.
    """
    hashes = [hashlib.new(name) for name in algorithms]
    size = 0
    others = [_Beside(each.update) for each in hashes[1:]] if large else []
    here = hashes[:1] if large else hashes
    try:
        for block in blocks:
            size += len(block)
            for other in others:
                other.take(block)
            for each in here:
                each.update(block)
    finally:
        for other in others:
            other.end()
    found = {name: each.hexdigest() for name, each in zip(algorithms, hashes, strict=True)}
    return FileDigests(size=size, by_algorithm=found)


class _Beside:
    """Does something with each block in a thread of its own, a few blocks behind at most."""

    def __init__(self, work: Callable[[bytes], None]) -> None:
        self.waiting: queue.Queue[bytes | None] = queue.Queue(maxsize=4)
        self.thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        self.thread.start()

    def take(self, block: bytes) -> None:
        self.waiting.put(block)

    def end(self) -> None:
        self.waiting.put(None)
        self.thread.join()

    def _run(self, work: Callable[[bytes], None]) -> None:
        while (block := self.waiting.get()) is not None:
            work(block)
