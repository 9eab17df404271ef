"""Where the files of a package lie: in a folder, or in one zip file."""

import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

from ihl_docs.evidence import folder
from ihl_docs.evidence.folder import Survey


class Store(Protocol):
    """What a package is read from. Everything in it is a stranger's."""

    def survey(self) -> Survey:
        """What lies there.

        Raises:
            OSError: If it cannot be looked into at all.
        """

    def blocks(self, path: str) -> AbstractContextManager[Iterator[bytes]]:
        """The bytes of a file, a block at a time.

        Raises:
            UnsafePathError: If it is no plain file of the package.
            OSError: If it is not there or cannot be read, on entering or with any block.
        """


class FolderStore(NamedTuple):
    """A package that is a folder."""

    root: Path

    def survey(self) -> Survey:
        """What lies in the folder."""
        return folder.survey(self.root)

    @contextmanager
    def blocks(self, path: str) -> Iterator[Iterator[bytes]]:
        """The bytes of a file in it."""
        with folder.opened(self.root, path) as file:
            yield folder.blocks(file)


@contextmanager
def opened_store(package: Path) -> Iterator[Store]:
    """The package at *package*, for reading: a zip file if it is a plain file, and else a folder.

    Raises:
        OSError: If it is a file that is no zip file.
    """
    try:
        is_file = stat.S_ISREG(package.stat().st_mode)
    except OSError:
        is_file = False
    if is_file:
        from ihl_docs.evidence.zip_reading import opened_zip

        with opened_zip(package) as store:
            yield store
    else:
        yield FolderStore(package)


def small_file(store: Store, path: str, *, limit: int) -> bytes:
    """All bytes of a file that should be small.

    Raises:
        UnsafePathError: As for `Store.blocks`.
        OSError: Likewise, and if it is longer than *limit* bytes.
    """
    found = bytearray()
    with store.blocks(path) as blocks:
        for block in blocks:
            found += block
            if len(found) > limit:
                raise OSError(f"is longer than {limit} bytes")
    return bytes(found)
