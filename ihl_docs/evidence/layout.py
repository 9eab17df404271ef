"""The names of files and folders in a package; nothing else."""

from typing import Final

PAYLOAD_FOLDER: Final = "data"
DOCUMENT: Final = "data/evidence-package.json"
EXHIBITS_FOLDER: Final = "data/exhibits"

DECLARATION: Final = "bagit.txt"
INFO: Final = "bag-info.txt"
FETCH: Final = "fetch.txt"

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
