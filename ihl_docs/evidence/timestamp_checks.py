"""The checks of time stamps: what each is of, what time it gives, and who vouches for that."""

import hashlib
from collections.abc import Mapping
from datetime import UTC
from pathlib import Path
from typing import Any, Final

from ihl_docs.errors import PackageError
from ihl_docs.evidence import layout
from ihl_docs.evidence.attestations import Attestations, Made
from ihl_docs.evidence.bag_checks import outcome
from ihl_docs.evidence.block_chain_proofs import proof_notes
from ihl_docs.evidence.manifest import read_manifest
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.timestamps import (
    certificates_in,
    embedded,
    fault_of,
    read_answer,
    self_signed,
    speaks_of,
    sums,
)
from ihl_docs.model.package import CheckResult

_STAMPED: Final = "An authority whom you trust has stamped it"
_NOBODY_ASKED: Final = "whom nobody was asked to vouch for: name those whom you trust by --tsa-roots"
_UNKNOWN: Final = "which is not in the file that you named"


class _UnmadeError(Exception):
    """A check that could not be made, and why."""


def timestamp_checks(found: Attestations, roots: Path | None) -> tuple[Made, ...]:
    """One check for each time stamp, then, if *roots* is given, one whether any is by an authority trusted there."""
    made: list[Made] = []
    trusted: list[str] = []
    for folder in found.stamps():
        name = f"{folder} is a valid time stamp of this package"
        try:
            notes, time = _judged(folder, found, roots)
            made.append(Made(name=name, outcome=outcome(()), notes=notes))
            trusted += [time] if time else []
        except (_UnmadeError, PackageError) as error:
            made.append(Made(name=name, outcome=outcome((), [f"{folder}: could not be checked: {error}"])))
        except ValueError as error:
            made.append(Made(name=name, outcome=outcome([shown(each) for each in str(error).splitlines()])))
    if roots is not None:
        could_not = any(each.outcome[0] is CheckResult.NOT_MADE for each in made)
        missing = [] if trusted else [f"No valid time stamp leads to a certificate in {shown(str(roots))}."]
        judged = outcome((), missing) if missing and could_not else outcome(missing)
        notes = (f"It was there at {min(trusted)} at the latest.",) if trusted else ()
        made.append(Made(name=_STAMPED, outcome=judged, notes=notes))
    return tuple(made)


def _judged(folder: str, found: Attestations, roots: Path | None) -> tuple[tuple[str, ...], str | None]:
    """What to note of a time stamp that holds, and its time if an authority trusted by the user gives it.

    Raises:
        ValueError: If it does not hold.
        _UnmadeError: If that cannot be told.
    """
    files = _files(folder, found)
    if layout.PROOF in files:
        return proof_notes(f"{folder}/{layout.PROOF}", files[layout.PROOF], found.signable()), None
    path = f"{folder}/{layout.RESPONSE}"
    try:
        token = read_answer(files[layout.RESPONSE])
        certificates = [*certificates_in(files[layout.CHAIN]), *embedded(token)]
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error
    of = next((each for each, data in found.signable().items() if speaks_of(token, data)), None)
    if of is None:
        raise ValueError(f"{path}: is a time stamp of something else than {layout.IDENTITY} and the signatures")
    time = f"{token.tst_info.gen_time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    own = self_signed(certificates)
    fault = fault_of(token, own, certificates) if own else "its root is not in the package"
    if fault is not None:
        raise ValueError(f"{path}: its authority's signature does not hold: {fault}")
    if roots is not None and fault_of(token, _known(roots), certificates) is None:
        return (f"{time}, of {of}, by an authority for which {shown(str(roots))} vouches.",), time
    who = _NOBODY_ASKED if roots is None else _UNKNOWN
    return (f"{time}, of {of}, by the authority {shown(own[0].subject.rfc4514_string())}, {who}.",), None


def _known(roots: Path) -> list[Any]:
    try:
        trusted = certificates_in(roots.read_bytes())
    except ValueError as error:
        raise _UnmadeError(f"{shown(str(roots))} cannot be read: {shown(str(error))}") from error
    if not trusted:
        raise _UnmadeError(f"{shown(str(roots))} has no certificate in it")
    return trusted


def _files(folder: str, found: Attestations) -> Mapping[str, bytes]:
    """The files of a time stamp by name, each with the digest that stands beside it."""
    paths = found.named(folder, "")
    unread = [f"{path}: {found.unread[path]}" for path in paths if path in found.unread]
    if unread:
        raise _UnmadeError("; ".join(unread))
    files = {path.rpartition("/")[2]: found.files[path] for path in paths}
    is_proof = layout.PROOF in files or not files.keys() & {layout.RESPONSE, layout.CHAIN}
    wanted = {layout.PROOF, layout.SUMS} if is_proof else {layout.RESPONSE, layout.CHAIN, layout.SUMS}
    wrong = [f"{folder}/{name}: is missing; every time stamp has it" for name in sorted(wanted - files.keys())]
    wrong += [f"{folder}/{name}: does not belong here" for name in sorted(files.keys() - wanted)]
    listing = files.pop(layout.SUMS, b"")
    if not wrong and listing != sums(files):
        listed = read_manifest(listing.decode("utf-8", "replace"), digits=64, before_1_0=False).digests
        wrong = [
            f"{folder}/{name}: its digest is not the one in {layout.SUMS} beside it"
            for name, data in files.items()
            if listed.get(name) != hashlib.sha256(data).hexdigest()
        ]
        wrong.append(f"{folder}/{layout.SUMS}: does not list its neighbours as they are")
    if wrong:
        raise ValueError("\n".join(wrong))
    return files
