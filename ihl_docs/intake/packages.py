"""The record in an evidence package, so that it can be checked like any submission.

Whether the package itself is intact is another question: `ihl-docs verify` answers it.
"""

from pathlib import Path
from typing import Final

from ihl_docs.model.told import told

DOCUMENT: Final = "data/evidence-package.json"
"""Where the record lies in a package."""

RECORD: Final = "/record"
"""Where it lies in that document, as a JSON pointer."""

MANIFEST: Final = "manifest-sha256.txt"
MOST_OF_A_LIST: Final = 1 << 20

MOST_MEMBERS: Final = 100_000


def is_package(folder: Path) -> bool:
    """Whether *folder* has what makes an evidence package."""
    return (folder / "bagit.txt").is_file() and (folder / DOCUMENT).is_file()


def lacks_its_document(folder: Path) -> bool:
    """Whether the lists of *folder* name the document of a package, and it is not there."""
    manifest = folder / MANIFEST
    if not manifest.is_file() or manifest.is_symlink() or (folder / DOCUMENT).exists():
        return False
    with manifest.open("rb") as opened:
        return DOCUMENT.encode() in opened.read(MOST_OF_A_LIST)


def package_document(folder: Path, *, limit: int) -> bytes:
    """The document of the package in *folder*.

    Raises:
        OSError: If it cannot be read.
        ValueError: If it is a link, or larger than *limit* bytes.
    """
    path = folder / DOCUMENT
    if path.is_symlink() or path.parent.is_symlink():
        raise ValueError(told("is a link, which no package has"))
    with path.open("rb") as opened:
        return _no_larger(opened.read(limit + 1), limit)


def zipped_document(file: Path, *, limit: int) -> tuple[str, bytes]:
    """The document of the package in a zip *file*, and its name there. Nothing is unpacked to the disk.

    Raises:
        OSError: If the file cannot be read.
        ValueError: If it is no zip file, holds no package or more than one, or the document is larger than *limit*.
    """
    import zipfile  # it loads every kind of compression

    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            found = [member for member in members[:MOST_MEMBERS] if _is_document(member.filename)]
            if len(found) != 1 or len(members) > MOST_MEMBERS:
                raise ValueError(
                    told(
                        "holds no evidence package: {document} is in it {count} times",
                        document=DOCUMENT,
                        count=len(found),
                    )
                )
            with archive.open(found[0]) as opened:
                return found[0].filename, _no_larger(opened.read(limit + 1), limit)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ValueError(told("is no zip file that can be read: {error}", error=error)) from None


def _is_document(name: str) -> bool:
    """Whether it is the document of a package in the archive's one folder, or of one without a folder."""
    return name == DOCUMENT or (name.endswith(f"/{DOCUMENT}") and name.count("/") == 2)


def _no_larger(data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        raise ValueError(told("is larger than {limit} MiB", limit=limit // 2**20))
    return data
