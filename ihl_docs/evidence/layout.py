"""The names of files and folders in a package; nothing else."""

import re
from typing import Final

PAYLOAD_FOLDER: Final = "data"
DOCUMENT: Final = "data/evidence-package.json"
EXHIBITS_FOLDER: Final = "data/exhibits"

DECLARATION: Final = "bagit.txt"
INFO: Final = "bag-info.txt"
FETCH: Final = "fetch.txt"
CRATE: Final = "ro-crate-metadata.json"
"""What archives read: the package as an RO-Crate, whose root is the bag's."""

SIGNATURES_FOLDER: Final = "signatures"
TIMESTAMPS_FOLDER: Final = "timestamps"

LONGEST_NAME: Final = 60
"""How long the name of a signature or time stamp is at most."""

RESPONSE: Final = "response.tsr"
CHAIN: Final = "chain.pem"
PROOF: Final = "proof.ots"
SUMS: Final = "sha256sums.txt"
"""What lies in the folder of one time stamp: the authority's answer and certificates, or a proof; and their digests."""

_NAME: Final = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}"
_ATTESTATION: Final = re.compile(
    rf"(signatures/{_NAME}\.sig|timestamps/{_NAME}/(response\.tsr|chain\.pem|proof\.ots|sha256sums\.txt))"
)

DIGESTS: Final = ("sha256", "sha512")
"""The digests of every file, in the order in which they are written. Never MD5 or SHA-1."""

IDENTITY: Final = "tagmanifest-sha256.txt"
"""The file whose SHA-256 digest names the package: it covers every other file, directly or through a manifest."""


def manifest(algorithm: str) -> str:
    """The file that lists the payload with its digests."""
    return f"manifest-{algorithm}.txt"


def tag_manifest(algorithm: str) -> str:
    """The file that lists everything beside the payload with its digests."""
    return f"tagmanifest-{algorithm}.txt"


def exhibit_number(position: int) -> str:
    """The number of the exhibit at *position*, from 0; its file's name begins with it."""
    return f"EX-{position + 1:03d}"


def is_attestation(path: str) -> bool:
    """Whether *path* is a signature or a part of a time stamp: made of the sealed package, so later.

    No manifest lists these files: each speaks of the tag manifest, and is checked by itself.
    """
    return _ATTESTATION.fullmatch(path) is not None
