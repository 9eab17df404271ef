"""Reading a bag: what lies there, what its manifests say, and whether the two agree.

Every file is read once. What cannot be read, or is not listed, is a finding; nothing is skipped in silence.

Source: RFC 8493.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

import attrs

from ihl_docs.errors import UnsafePathError
from ihl_docs.evidence import folder, layout
from ihl_docs.evidence.digests import FileDigests, digests_of
from ihl_docs.evidence.manifests import MANIFEST_NAME, Info, Manifests, TagText, in_payload, read_manifests
from ihl_docs.evidence.rules import BagRules
from ihl_docs.evidence.tag_files import Declaration, read_declaration

Progress = Callable[[str, int, int], None]
"""Told what is being worked on, how many bytes are done, and how many there are."""


@attrs.frozen(kw_only=True)
class Bag:
    """A bag as it was found on disk."""

    rules: BagRules
    files: Mapping[str, int]
    """Size of each plain file by its path, sorted."""
    empty_folders: tuple[str, ...]
    folder_faults: tuple[str, ...]
    declaration: Declaration | None
    manifests: Manifests
    info: Info
    digests: Mapping[str, FileDigests]
    """What was computed, by path."""
    kept: Mapping[str, bytes]
    """The bytes of the tag files that have a meaning, and of what the caller asked for: the same that were digested."""
    unread: Mapping[str, str]
    """Files that could not be read or were not, and why."""

    @property
    def payload(self) -> tuple[str, ...]:
        """The paths of the payload on disk."""
        return tuple(path for path in self.files if in_payload(path))

    @property
    def tag_files(self) -> tuple[str, ...]:
        """The paths of everything else on disk."""
        return tuple(path for path in self.files if not in_payload(path))


def read_bag(root: Path, rules: BagRules, *, keep: Mapping[str, int], progress: Progress | None = None) -> Bag:
    """Read everything in the folder *root*, each file once.

    Args:
        root: The bag.
        rules: What is accepted.
        keep: Payload files whose bytes are wanted, and the most bytes that each may have.
        progress: Told how far the reading is.

    Raises:
        OSError: If *root* is no folder or cannot be read.
    """
    found = folder.survey(root)
    kept, unread = _tag_bytes(root, found.files, rules)
    declaration = read_declaration(kept.get(layout.DECLARATION, b""))
    text = TagText(encoding=_encoding(declaration, rules))
    manifests = read_manifests(kept, text, rules, before_1_0=declaration is not None and declaration.version < "1.0")
    info = text.info(kept)
    digests = {path: digests_of((data,), manifests.algorithms(path)) for path, data in kept.items()}
    unread.update(_not_to_be_read(found.files, manifests, info, rules, skip={*kept, *unread}))
    waiting = {path: size for path, size in found.files.items() if path not in kept and path not in unread}
    done, total = 0, sum(waiting.values())
    for path, size in waiting.items():
        pieces: list[bytes] | None = [] if size <= keep.get(path, -1) else None
        try:
            with folder.opened(root, path) as file:
                told = _told(folder.blocks(file), pieces, functools.partial(_tell, progress, path, done, total))
                digests[path] = digests_of(told, manifests.algorithms(path))
        except (OSError, UnsafePathError) as error:
            unread[path] = f"cannot be read ({folder.reason_of(error)})"
            continue
        done += size
        if pieces is not None:
            kept[path] = b"".join(pieces)
    return Bag(
        rules=rules,
        files=found.files,
        empty_folders=found.empty_folders,
        folder_faults=found.faults,
        declaration=declaration,
        manifests=manifests,
        info=info,
        digests=digests,
        kept=kept,
        unread=unread,
    )


def _tag_bytes(root: Path, files: Mapping[str, int], rules: BagRules) -> tuple[dict[str, bytes], dict[str, str]]:
    """The bytes of the tag files that have a meaning here, and why others of them could not be read."""
    kept: dict[str, bytes] = {}
    unread: dict[str, str] = {}
    for path in files:
        if path in {layout.DECLARATION, layout.INFO, layout.FETCH} or MANIFEST_NAME.fullmatch(path):
            try:
                kept[path] = folder.small_file(root, path, limit=rules.most_manifest_bytes)
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


def _told(blocks: Iterable[bytes], pieces: list[bytes] | None, tell: Callable[[int], None]) -> Iterable[bytes]:
    """The same blocks, kept in *pieces* where they are wanted, with the bytes so far told after each."""
    read = 0
    for block in blocks:
        read += len(block)
        if pieces is not None:
            pieces.append(block)
        yield block
        tell(read)


def _tell(progress: Progress | None, path: str, done: int, total: int, read: int) -> None:
    if progress is not None:
        progress(path, done + read, max(total, done + read))
