"""Packing a package that lies in a folder, with its signatures and time stamps, into one zip file."""

import shutil
import tempfile
from pathlib import Path

from ihl_docs.errors import PackageError
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.sealing import TEMPORARY_PREFIX, link_new, refuse_target
from ihl_docs.evidence.verify import verify_package
from ihl_docs.evidence.writing import flush_folder
from ihl_docs.evidence.zip_writing import write_zip


def pack_package(package: Path, into: Path) -> str:
    """Write the intact package in the folder *package* into the new zip file *into*, and give its identity.

    Raises:
        WouldOverwriteError: If something lies at *into*.
        PackageError: If the package is no folder or is not intact, or the file cannot be written.
    """
    refuse_target(into)
    if not package.is_dir():
        raise PackageError(f"{package} is no folder.")
    verification = verify_package(package)
    if not verification.intact or verification.identity is None:
        raise PackageError(f"{package} is not intact; `ihl-docs verify {package}` tells what is wrong with it.")
    try:
        temporary = Path(tempfile.mkdtemp(prefix=TEMPORARY_PREFIX, dir=into.absolute().parent))
        try:
            write_zip(package, temporary / "package.zip", top=read_package(package).id)
            link_new(temporary / "package.zip", into)
            flush_folder(into.absolute().parent)
        finally:
            shutil.rmtree(temporary)
    except OSError as error:
        raise PackageError(f"{into} cannot be written: {error.strerror or error}.") from error
    return verification.identity
