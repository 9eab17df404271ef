"""Putting a signature or a time stamp beside a sealed package: the one thing that may be added to it."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ihl_docs.errors import PackageError, WouldOverwriteError
from ihl_docs.evidence import folder, layout
from ihl_docs.evidence.names import safe_name
from ihl_docs.evidence.sealing import TEMPORARY_PREFIX, link_new, refuse_target
from ihl_docs.evidence.verify import verify_package
from ihl_docs.evidence.writing import FOLDER_MODE, flush_folder, make_folder, write_file


def sealed_bytes(package: Path) -> bytes:
    """The bytes that a signature or time stamp is made of: the tag manifest of a package that is intact.

    Raises:
        PackageError: If the package is no folder, or is not intact.
    """
    if not package.is_dir():
        raise PackageError(f"{package} is no folder. Unpack a zip file first; `ihl-docs pack` makes one again.")
    if not verify_package(package).intact:
        raise PackageError(f"{package} is not intact; `ihl-docs verify {package}` tells what is wrong with it.")
    return folder.small_file(package, layout.IDENTITY, limit=64 << 20)


def attachment_path(package: Path, kind: str, name: str, suffix: str = "") -> str:
    """Where a new signature or time stamp lies in *package*.

    Args:
        package: The package.
        kind: The folder, `layout.SIGNATURES_FOLDER` or `layout.TIMESTAMPS_FOLDER`.
        name: What to call it; made safe.
        suffix: With the dot.

    Raises:
        WouldOverwriteError: If something lies there.
    """
    path = f"{kind}/{safe_name(name)[: layout.LONGEST_NAME]}{suffix}"
    if os.path.lexists(package / path):
        raise WouldOverwriteError(f"{package / path} is already there. Nothing is overwritten; give another name.")
    return path


def attach(package: Path, path: str, content: bytes | Mapping[str, bytes]) -> None:
    """Put a file, or a folder of files, at *path* in *package*, whole or not at all.

    Args:
        package: The package.
        path: A folder of the package and a name in it.
        content: The bytes of the file, or of each file in the folder by its name.

    Raises:
        WouldOverwriteError: If something lies there.
        PackageError: If it cannot be written.
    """
    kind, _, name = path.partition("/")
    try:
        # Beside the package and not in it, where half a file would be a fault of the package.
        temporary = Path(tempfile.mkdtemp(prefix=TEMPORARY_PREFIX, dir=package.absolute().parent))
        try:
            temporary.chmod(FOLDER_MODE)
            make_folder(temporary / kind)
            _write(temporary, path, content)
            flush_folder(temporary / kind)
            _put(temporary, package, kind, name)
        finally:
            shutil.rmtree(temporary)
    except OSError as error:
        raise PackageError(f"{package / path} cannot be written: {error.strerror or error}.") from error


def _write(temporary: Path, path: str, content: bytes | Mapping[str, bytes]) -> None:
    if isinstance(content, bytes):
        write_file(temporary, path, (content,), written=lambda _: None)
        return
    make_folder(temporary / path)
    for name, data in content.items():
        write_file(temporary, f"{path}/{name}", (data,), written=lambda _: None)
    flush_folder(temporary / path)


def _put(temporary: Path, package: Path, kind: str, name: str) -> None:
    if not os.path.lexists(package / kind):
        (temporary / kind).rename(package / kind)
        flush_folder(package)
        return
    if (temporary / kind / name).is_dir():
        refuse_target(package / kind / name)
        (temporary / kind / name).rename(package / kind / name)
    else:
        link_new(temporary / kind / name, package / kind / name)
    flush_folder(package / kind)
