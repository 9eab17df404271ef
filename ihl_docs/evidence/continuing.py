"""Adding to the custody log: a package is sealed, so what happens later stands in a new package that continues the old.

The new log begins with the whole old one. Each entry added names the identity of the package before it, so whoever has
both can see that nothing else was changed; signatures and time stamps of the old package stay with the old one.
"""

import functools
from collections.abc import Sequence
from pathlib import Path

from ihl_docs.errors import InvalidValueError, PackageError
from ihl_docs.evidence import custody, layout
from ihl_docs.evidence.assurance import assurance
from ihl_docs.evidence.build import SOFTWARE, BuiltPackage
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.digests import LARGE, FileDigests
from ihl_docs.evidence.manifests import in_payload
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.sealing import Progress, Tally, put_in_place, refuse_target, seal, unfinished
from ihl_docs.evidence.store import Store, opened_store
from ihl_docs.evidence.verify import verify_package
from ihl_docs.evidence.withholding import protected_ids
from ihl_docs.evidence.writing import make_folder, write_file
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.forms import INSTANT
from ihl_docs.model.package import EvidencePackage
from ihl_docs.model.record import revised


def continue_package(
    package: Path,
    events: Sequence[tuple[str | None, CustodyEvent]],
    *,
    into: Path,
    created: str | None = None,
    zipped: bool = False,
    progress: Progress | None = None,
) -> BuiltPackage:
    """Build a package that holds what *package* holds, with *events* added to its custody log.

    Args:
        package: A package, which must be intact; it is not touched.
        events: What was done, each with the number of an exhibit, or `None` if it concerns the whole package.
        into: What becomes the new package; it must not be there.
        created: When it is built, if that shall stand in it.
        zipped: Whether it is one zip file and no folder.
        progress: Told of every block that is written.

    Raises:
        PackageError: If *package* is not intact, an exhibit is not in it, or writing fails.
        WouldOverwriteError: If something lies at *into*.
        InvalidValueError: If *created* is no instant.
    """
    if created is not None and (fault := INSTANT.fault(created)) is not None:
        raise InvalidValueError("created", fault)
    refuse_target(into)
    verification = verify_package(package)
    if not verification.intact or verification.identity is None:
        raise PackageError(f"{package} is not intact; `ihl-docs verify {package}` tells what is wrong with it.")
    old = read_package(package)
    known = {each.number for each in old.exhibits}
    missing = sorted({exhibit for exhibit, _ in events if exhibit is not None and exhibit not in known})
    if missing:
        raise PackageError(
            f"{package} has no exhibit {', '.join(map(shown, missing))}; it has {', '.join(sorted(known))}."
        )
    log = custody.extended(old.custody, events, continues=verification.identity)
    new: EvidencePackage = revised(
        old,
        custody=log,
        custody_head=custody.head(log),
        created=created,
        software=SOFTWARE,
        assurance=assurance(),
    )
    tally = Tally(progress, sum(each.size or 0 for each in old.exhibits))
    with opened_store(package) as store, unfinished(into) as folder:
        files = _copied(old, store, folder, tally)
        identity = seal(folder, new, files, tally)
        put_in_place(folder, into, zipped_as=new.id if zipped else None, tally=tally)
    return BuiltPackage(
        path=into,
        identity=identity,
        exhibits=sum(each.path is not None for each in new.exhibits),
        bytes=sum(each.size for path, each in files.items() if in_payload(path)),
        withheld=sum(each.withheld is not None for each in new.exhibits),
        protected=protected_ids(new.record),
    )


def _copied(old: EvidencePackage, store: Store, folder: Path, tally: Tally) -> dict[str, FileDigests]:
    held = [each for each in old.exhibits if each.path is not None]
    files: dict[str, FileDigests] = {}
    if held:  # BagIt has no empty folders
        make_folder(folder / layout.EXHIBITS_FOLDER)
    for each in held:
        path = str(each.path)
        with store.blocks(path) as blocks:
            told = functools.partial(tally.told, each.number)
            files[path] = write_file(folder, path, blocks, written=told, large=(each.size or 0) >= LARGE)
        if files[path].sha256 != each.sha256:
            raise PackageError(f"{shown(path)} changed while it was copied.")
    return files
