"""What a bag must be like to be accepted. Packages have one set of rules; bags of others may have wider ones."""

from typing import Final, NamedTuple

MOST_DOCUMENT_BYTES: Final = 128 << 20
MOST_CRATE_BYTES: Final = 128 << 20


class Algorithm(NamedTuple):
    """A digest, by the name that a manifest's file name has."""

    name: str
    digits: int


class BagRules(NamedTuple):
    """What is accepted. Anything else is a failed check, and never left out with a warning."""

    versions: tuple[str, ...]
    encodings: tuple[str, ...]
    algorithms: tuple[Algorithm, ...]
    required: tuple[str, ...]
    """The digests that both the payload and the tag files must have; empty: any one of the algorithms."""
    one_form: bool
    """Whether every file that can be written in several ways must be written in ours, and nothing be unlisted."""
    holes: bool
    """Whether fetch.txt may stand there; the files that it names must be there all the same."""
    most_manifest_bytes: int = 64 << 20
    most_info_bytes: int = 1 << 20
    """The same for bagit.txt, bag-info.txt and fetch.txt."""
    most_surplus_bytes: int = 1 << 30
    """How much more than bag-info.txt says the payload may hold and still be read."""


PACKAGE_RULES: Final = BagRules(
    versions=("1.0",),
    encodings=("UTF-8",),
    algorithms=(Algorithm(name="sha256", digits=64), Algorithm(name="sha512", digits=128)),
    required=("sha256", "sha512"),
    one_form=True,
    holes=False,
)
