"""OpenTimestamps proofs, a second witness beside an authority: a chain of digests from the package to a Bitcoin block.

Offline a proof shows of which bytes it is, and which Merkle root the header of which block must have. Whether the block
has it, and when it was made, is for whoever has the block headers: a Bitcoin node, or `ots verify`.

Source: OpenTimestamps, python-opentimestamps, core/timestamp.py and core/notary.py (the format has no other text).
"""

import hashlib
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from ihl_docs.errors import PackageError
from ihl_docs.evidence import layout
from ihl_docs.evidence.attaching import attach, attachment_path
from ihl_docs.evidence.names import shown
from ihl_docs.evidence.timestamps import stamped_bytes, with_digests

MOST_PROOF_BYTES: Final = 64 << 10
EXTRA: Final = "OpenTimestamps proofs need the library opentimestamps: pip install 'ihl-docs[opentimestamps]'."


def add_proof(package: Path, proof: bytes, *, of: str | None, name: str) -> Path:
    """Put an OpenTimestamps proof into the package.

    Args:
        package: The package, a folder.
        proof: As `ots stamp tagmanifest-sha256.txt` gives it, and as `ots upgrade` completes it.
        of: The path of a signature in the package; `None` for the tag manifest.
        name: What to call it.

    Returns:
        Where the proof lies.

    Raises:
        WouldOverwriteError: If there is a time stamp of that name.
        PackageError: If it is no proof of this, or opentimestamps is not installed.
    """
    path = attachment_path(package, layout.TIMESTAMPS_FOLDER, name)
    what = of or layout.IDENTITY
    try:
        proof_notes("The proof", proof, {what: stamped_bytes(package, of)})
    except ValueError as error:
        raise PackageError(f"{error}.") from error
    attach(package, path, with_digests({layout.PROOF: proof}))
    return package / path / layout.PROOF


def proof_notes(path: str, proof: bytes, signable: Mapping[str, bytes]) -> tuple[str, ...]:
    """What a proof shows and what is still to be asked, in a fixed order.

    Args:
        path: What to call the proof.
        proof: Its bytes.
        signable: What it may be of, by path.

    Raises:
        ValueError: If it is no proof, or of something else.
        PackageError: If opentimestamps is not installed.
    """
    found = _read(path, proof)
    of = next((each for each, data in signable.items() if hashlib.sha256(data).digest() == found.file_digest), None)
    if of is None or found.file_hash_op.HASHLIB_NAME != "sha256":
        raise ValueError(f"{path}: is a proof of something else than {' and '.join(signable)}")
    return tuple(sorted({_note(of, digest, attestation) for digest, attestation in found.timestamp.all_attestations()}))


def _read(path: str, proof: bytes) -> Any:
    try:
        from opentimestamps.core import serialize, timestamp
    except ImportError as error:
        raise PackageError(EXTRA) from error
    if len(proof) > MOST_PROOF_BYTES:
        raise ValueError(f"{path}: has {len(proof)} bytes; a proof has at most {MOST_PROOF_BYTES}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library warns of operations that it reads all the same
            return timestamp.DetachedTimestampFile.deserialize(serialize.BytesDeserializationContext(proof))
    except (serialize.DeserializationError, ValueError, TypeError, OverflowError, MemoryError) as error:
        raise ValueError(f"{path}: is no OpenTimestamps proof ({shown(str(error))})") from error


def _note(of: str, digest: bytes, attestation: Any) -> str:
    from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation

    if isinstance(attestation, BitcoinBlockHeaderAttestation):
        return (
            f"Leads from {of} to the Bitcoin block {attestation.height}: the header of that block must have the Merkle "
            f"root {digest[::-1].hex()}. Whether it has, and when it was made, was not asked: nothing is fetched."
        )
    if isinstance(attestation, PendingAttestation):
        return (
            f"The calendar {shown(attestation.uri)} promised to put {of} into a Bitcoin block; that alone shows no time. "
            "`ots upgrade` completes a proof."
        )
    return f"Holds something of {of} that is neither a Bitcoin block nor a calendar, and was not looked into."
