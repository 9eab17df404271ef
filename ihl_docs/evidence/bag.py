"""Reading a bag: what lies there, what its manifests say, and whether the two agree.

Every file is read once. What cannot be read, or is not listed, is a finding; nothing is skipped in silence.

Source: RFC 8493.
"""

import functools
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final, NamedTuple

from ihl_docs.errors import UnsafePathError
from ihl_docs.evidence import folder, layout
from ihl_docs.evidence.digests import LARGE, FileDigests, digests_of
from ihl_docs.evidence.manifests import Info, Manifests, TagText, in_payload, read_manifests
from ihl_docs.evidence.rules import BagRules
from ihl_docs.evidence.store import FolderStore, Store, small_file
from ihl_docs.evidence.tag_files import Declaration, read_declaration

READERS: Final = 2
"""How many files are read at a time. Digests are computed beside one another; a disk that turns gains nothing from more."""

HEAD_BYTES: Final = 256 << 10
"""How much of the beginning of a file is looked at."""

Look = Callable[[bytes], object]
"""Takes the beginning of a file and gives what is to be remembered of it."""

Progress = Callable[[str, int, int], None]
"""Told what is being worked on, how many bytes are done, and how many there are."""


class Bag(NamedTuple):
    """A bag as it was found on disk."""

    rules: BagRules
    files: Mapping[str, int]
    """Size of each plain file by its path, sorted."""
    empty_folders: tuple[str, ...]
    folder_faults: tuple[str, ...]
    folder_notes: tuple[str, ...]
    declaration: Declaration | None
    manifests: Manifests
    info: Info
    digests: Mapping[str, FileDigests]
    """What was computed, by path."""
    kept: Mapping[str, bytes]
    """The bytes of the tag files that have a meaning, and of what the caller asked for: the same that were digested."""
    unread: Mapping[str, str]
    """Files that could not be read or were not, and why."""
    seen: Mapping[str, object] = {}
    """What the caller's look at the beginning of each file of the payload gave, by path."""

    @property
    def payload(self) -> tuple[str, ...]:
        """The paths of the payload on disk."""
        return tuple(path for path in self.files if in_payload(path))

    @property
    def tag_files(self) -> tuple[str, ...]:
        """The paths of everything else on disk."""
        return tuple(path for path in self.files if not in_payload(path))


def read_bag(
    bag: Path | Store,
    rules: BagRules,
    *,
    keep: Mapping[str, int],
    look: Look | None = None,
    progress: Progress | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> Bag:
    """Read everything in a bag, each file once.

    Args:
        bag: The bag: a folder, or what one is read from.
        rules: What is accepted.
        keep: Payload files whose bytes are wanted, and the most bytes that each may have.
        look: Called with the first `HEAD_BYTES` bytes of every other file of the payload.
        progress: Told how far the reading is.
        meanwhile: What to do while other threads read the files, if there is enough to read for that.

    Raises:
        OSError: If it is no folder or cannot be read.
    """
    store = FolderStore(bag) if isinstance(bag, Path) else bag
    found = store.survey()
    kept, unread = _tag_bytes(store, found.files, rules)
    declaration = read_declaration(kept.get(layout.DECLARATION, b""))
    text = TagText(encoding=_encoding(declaration, rules))
    manifests = read_manifests(
        found.files, kept, text, rules, before_1_0=declaration is not None and declaration.version < "1.0"
    )
    info = text.info(kept)
    digests = {path: digests_of((data,), manifests.algorithms(path)) for path, data in kept.items()}
    unread.update(_not_to_be_read(found.files, manifests, info, rules, skip={*kept, *unread}))
    waiting = {path: size for path, size in found.files.items() if path not in kept and path not in unread}
    watch = _Watch(progress, sum(waiting.values()))
    read = _read_all(store, waiting, manifests, keep=keep, look=look, watch=watch, meanwhile=meanwhile)
    seen: dict[str, object] = {}
    for path, each in read.items():
        if isinstance(each, str):
            unread[path] = each
            continue
        digests[path] = each.digests
        if each.data is not None:
            kept[path] = each.data
        if each.seen is not None:
            seen[path] = each.seen
    return Bag(
        rules=rules,
        files=found.files,
        empty_folders=found.empty_folders,
        folder_faults=found.faults,
        folder_notes=found.notes,
        declaration=declaration,
        manifests=manifests,
        info=info,
        digests=digests,
        kept=kept,
        unread=unread,
        seen=seen,
    )


def _tag_bytes(store: Store, files: Mapping[str, int], rules: BagRules) -> tuple[dict[str, bytes], dict[str, str]]:
    """The bytes of the tag files that have a meaning here, and why others of them could not be read."""
    kept: dict[str, bytes] = {}
    unread: dict[str, str] = {}
    limits = {
        **dict.fromkeys((layout.DECLARATION, layout.INFO, layout.FETCH), rules.most_info_bytes),
        # Only those whose digests are accepted: a stranger may give the name of a manifest to any number of files.
        **{layout.manifest(each.name): rules.most_manifest_bytes for each in rules.algorithms},
        **{layout.tag_manifest(each.name): rules.most_manifest_bytes for each in rules.algorithms},
    }
    for path in files:
        if path in limits:
            try:
                kept[path] = small_file(store, path, limit=limits[path])
            except (OSError, UnsafePathError) as error:
                unread[path] = f"cannot be read ({folder.reason_of(error)})"
    return kept, unread


def _encoding(declaration: Declaration | None, rules: BagRules) -> str:
    return declaration.encoding if declaration is not None and declaration.encoding in rules.encodings else "UTF-8"


def _not_to_be_read(
    files: Mapping[str, int], manifests: Manifests, info: Info, rules: BagRules, *, skip: AbstractSet[str]
) -> dict[str, str]:
    """Files that are not worth reading: nothing lists them, or there is far more than the bag says there is."""
    payload = sum(size for path, size in files.items() if in_payload(path))
    flooded = info.oxum is not None and payload > info.oxum.size + rules.most_surplus_bytes
    found = {}
    for path in files:
        if path in skip:
            continue
        if not manifests.algorithms(path):
            found[path] = "no manifest lists it"
        elif flooded and in_payload(path):
            found[path] = f"was not read: the payload has {payload} bytes, far more than {layout.INFO} says"
    return found


class _Watch:
    """Adds up what several readers have read, and tells it to whoever watches."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.total, self.done, self.lock = progress, total, 0, threading.Lock()

    def told(self, path: str, size: int) -> None:
        if self.progress is not None:
            with self.lock:
                self.done += size
                self.progress(path, self.done, max(self.total, self.done))


class _Read(NamedTuple):
    """What reading a file gave."""

    digests: FileDigests
    data: bytes | None
    seen: object


def _read_all(
    store: Store,
    waiting: Mapping[str, int],
    manifests: Manifests,
    *,
    keep: Mapping[str, int],
    look: Look | None,
    watch: _Watch,
    meanwhile: Callable[[], None] | None,
) -> dict[str, _Read | str]:
    """Digests and wanted bytes of each file, or why it could not be read; several files at a time."""
    total = sum(waiting.values())
    pays = total >= LARGE  # below, threads cost more than they gain
    share = total // READERS + total // 16

    def read(path: str) -> _Read | str:
        pieces: list[bytes] | None = [] if waiting[path] <= keep.get(path, -1) else None
        head = bytearray() if look is not None and pieces is None and in_payload(path) else None
        try:
            with store.blocks(path) as found_blocks:
                blocks = found_blocks if head is None else _headed(found_blocks, head)
                told = _told(blocks, pieces, waiting[path], functools.partial(watch.told, path))
                found = digests_of(told, manifests.algorithms(path), large=pays and waiting[path] > share)
        except (OSError, UnsafePathError) as error:
            return f"cannot be read ({folder.reason_of(error)})"
        data = None if pieces is None else b"".join(pieces)
        return _Read(found, data, None if head is None or look is None else look(bytes(head)))

    if not pays:
        return {path: read(path) for path in waiting}
    from concurrent.futures import ThreadPoolExecutor  # loads much

    # The largest first, so that no reader is left with it at the end; one with clearly more than its
    # share of the bytes gets threads of its own.
    order = sorted(waiting, key=lambda path: (-waiting[path], path))
    with ThreadPoolExecutor(READERS) as readers:
        being_read = readers.map(read, order)
        if meanwhile is not None:
            meanwhile()
        found = dict(zip(order, being_read, strict=True))
    return {path: found[path] for path in waiting}


def _headed(blocks: Iterable[bytes], head: bytearray) -> Iterator[bytes]:
    """The same blocks; their first bytes are put into *head*."""
    for block in blocks:
        if len(head) < HEAD_BYTES:
            head += block[: HEAD_BYTES - len(head)]
        yield block


def _told(
    blocks: Iterable[bytes], pieces: list[bytes] | None, size: int, tell: Callable[[int], None]
) -> Iterable[bytes]:
    """The same blocks, kept in *pieces* where they are wanted, the size of each told after it.

    Raises:
        OSError: If there are more than *size* bytes: somebody writes while we read, and might never end.
    """
    left = size
    for block in blocks:
        left -= len(block)
        if left < 0:
            raise OSError(f"had {size} bytes, and was written to while it was read")
        if pieces is not None:
            pieces.append(block)
        yield block
        tell(len(block))
