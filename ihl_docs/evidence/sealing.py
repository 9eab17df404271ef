"""Putting a package together: it is there whole, or not at all.

Everything is written into a temporary folder beside the target, flushed to the disk, and put in its
place by one rename. Same input, same bytes: no clock and nothing random goes in.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.quick import read_quickly
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InvalidDocumentError, PackageError, WouldOverwriteError
from ihl_docs.evidence import layout, zip_writing
from ihl_docs.evidence.bag_info import elements_of
from ihl_docs.evidence.crate import crate_bytes
from ihl_docs.evidence.digests import FileDigests
from ihl_docs.evidence.folder import MOST_FILES
from ihl_docs.evidence.manifest import manifest_bytes
from ihl_docs.evidence.manifests import in_payload
from ihl_docs.evidence.rules import MOST_DOCUMENT_BYTES
from ihl_docs.evidence.tag_files import DECLARATION_BYTES, Oxum, info_bytes
from ihl_docs.evidence.writing import FOLDER_MODE, flush_folder, make_folder, write_file
from ihl_docs.model.package import EvidencePackage

TEMPORARY_PREFIX: Final = ".ihl-docs-unfinished-"

Progress = Callable[[str, int, int], None]
"""Told what is being written, how many bytes of the payload are done, and how many there are."""


class Tally:
    """Counts bytes of the payload, and tells whoever wants to know."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.done, self.total = progress, 0, total

    def told(self, label: str, size: int = 0) -> None:
        """Count *size* bytes more of what *label* names."""
        self.done += size
        self.total = max(self.total, self.done)
        if self.progress is not None:
            self.progress(label, self.done, self.total)


def refuse_target(into: Path) -> None:
    """Refuse a target at which something lies, or that no package can be put at.

    Raises:
        WouldOverwriteError: If something lies there.
        PackageError: If it is no name, or the folder around it is not there.
    """
    if into.name in {"", ".."}:
        raise PackageError(f"{str(into)!r} is no name for a new folder.")
    if os.path.lexists(into):
        raise WouldOverwriteError(f"{into} is already there. Nothing is overwritten; give another name.")
    if not into.parent.is_dir():
        raise PackageError(f"The folder {into.parent} is not there.")


@contextmanager
def unfinished(into: Path) -> Iterator[Path]:
    """A temporary folder beside the target, on the same file system; it is gone after, whatever happens.

    Raises:
        PackageError: If something cannot be written.
    """
    try:
        package = Path(tempfile.mkdtemp(prefix=TEMPORARY_PREFIX, dir=into.parent))
        try:
            package.chmod(FOLDER_MODE)
            make_folder(package / layout.PAYLOAD_FOLDER)
            yield package
        finally:
            if package.is_dir():  # else it has been renamed
                shutil.rmtree(package)
    except OSError as error:
        raise PackageError(f"The package cannot be written: {error.strerror or error}.") from error


def seal(package: Path, document: EvidencePackage, files: dict[str, FileDigests], tally: Tally) -> str:
    """Write the document and everything beside the payload, and give the identity.

    Args:
        package: The folder, with the exhibits in it.
        document: What the package says.
        files: What was written into the payload; what is written here is added.
        tally: Told of it.

    Raises:
        InvalidDocumentError: If the document would not follow its own schema.
        OSError: If something cannot be written.
    """
    plain = unstructure(document)
    if read_quickly(plain, EvidencePackage) is None:  # no schema refuses what this reads
        from ihl_docs.schema.check import problems  # loads much, and takes long

        found = problems(plain, "evidence-package")
        if found:
            raise InvalidDocumentError(found)
    data = readable_bytes(plain)
    if len(data) > MOST_DOCUMENT_BYTES or len(files) >= MOST_FILES:
        raise PackageError(
            f"The package would have {len(files)} exhibits, and a document of {len(data)} bytes; it would not be read: at "
            f"most {MOST_FILES} files and {MOST_DOCUMENT_BYTES} bytes are. Make several packages of it."
        )
    files[layout.DOCUMENT] = _write(package, layout.DOCUMENT, data, tally)
    identity = _write_tag_files(package, document, files, tally)
    exhibits = [layout.EXHIBITS_FOLDER] if (package / layout.EXHIBITS_FOLDER).is_dir() else []
    for folder in (*exhibits, layout.PAYLOAD_FOLDER, "."):
        flush_folder(package / folder)
    return identity


def put_in_place(package: Path, into: Path, *, zipped_as: str | None, tally: Tally) -> None:
    """Make the finished folder the package at *into*, by one step.

    Args:
        package: The folder.
        into: Where the package shall be.
        zipped_as: The name of the folder in the zip file that *into* becomes; `None` for a folder.
        tally: Told of the step.

    Raises:
        WouldOverwriteError: If something came to be there meanwhile.
        OSError: If it cannot be written.
    """
    if zipped_as is None:
        tally.told("rename")
        # Looked at once more: a rename would take the place of a folder made meanwhile, if that is empty.
        refuse_target(into)
        try:
            package.rename(into)
        except OSError as error:
            if not os.path.lexists(into):
                raise
            raise WouldOverwriteError(f"{into} came to be there while the package was built.") from error
    else:
        archive = package / "package.zip"
        zip_writing.write_zip(package, archive, top=zipped_as)
        tally.told("rename")
        link_new(archive, into)
    flush_folder(into.parent)


def link_new(file: Path, into: Path) -> None:
    """Make the flushed *file* the one at *into*, where nothing may lie; its old name may stay.

    Raises:
        WouldOverwriteError: If something lies there.
        OSError: If it cannot be done.
    """
    try:
        os.link(file, into)
    except FileExistsError as error:
        raise WouldOverwriteError(f"{into} is already there. Nothing is overwritten.") from error
    except OSError:  # a file system without hard links: then there is a moment between looking and renaming
        refuse_target(into)
        file.rename(into)


def _write_tag_files(package: Path, document: EvidencePackage, files: dict[str, FileDigests], tally: Tally) -> str:
    oxum = Oxum(size=sum(each.size for each in files.values()), files=len(files))
    beside = {
        layout.DECLARATION: DECLARATION_BYTES,
        layout.INFO: info_bytes(elements_of(document, oxum)),
    }
    for algorithm in layout.DIGESTS:
        listed = {path: each.by_algorithm[algorithm] for path, each in files.items()}
        beside[layout.manifest(algorithm)] = manifest_bytes(listed)
    beside[layout.CRATE] = crate_bytes(document, files)
    written = {path: _write(package, path, data, tally) for path, data in beside.items()}
    files.update(written)
    identity = ""
    for algorithm in layout.DIGESTS:
        listed = {path: each.by_algorithm[algorithm] for path, each in written.items()}
        path = layout.tag_manifest(algorithm)
        tag_manifest = _write(package, path, manifest_bytes(listed), tally)
        identity = tag_manifest.sha256 if path == layout.IDENTITY else identity
    return identity


def _write(package: Path, path: str, data: bytes, tally: Tally) -> FileDigests:
    size = len(data) if in_payload(path) else 0
    return write_file(package, path, (data,), written=lambda _: tally.told(path, size))
