"""What each check of a signature or time stamp needs, and what it gives."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ihl_docs.errors import UnsafePathError
from ihl_docs.evidence import folder, layout
from ihl_docs.evidence.bag import Bag
from ihl_docs.evidence.store import Store, small_file

if TYPE_CHECKING:  # what the checks need is loaded while the files are read
    from ihl_docs.evidence.bag_checks import Outcome

MOST_FILES: Final = 200
"""How many signatures and time stamps are checked; anybody can put more into a package."""

MOST_BYTES: Final = 1 << 20


class Made(NamedTuple):
    """One check that was made of an attestation."""

    name: str
    outcome: "Outcome"
    notes: tuple[str, ...] = ()


class Trust(NamedTuple):
    """Whom the user trusts; nothing in a package can answer that."""

    allowed_signers: Path | None = None
    """Who may sign, in the form of ssh-keygen's ALLOWED SIGNERS."""
    tsa_roots: Path | None = None
    """Certificates of authorities for time stamps, in PEM."""


class Attestations(NamedTuple):
    """The signatures and time stamps of a package, and what they may speak of."""

    sealed: bytes | None
    """The tag manifest; `None` if it could not be read."""
    files: Mapping[str, bytes]
    """Every signature and every part of a time stamp, by path."""
    unread: Mapping[str, str]
    """Those that could not be read, and why."""

    def named(self, kind: str, suffix: str) -> tuple[str, ...]:
        """The paths in the folder *kind* with *suffix*, readable or not, sorted."""
        paths = {*self.files, *self.unread}
        return tuple(sorted(path for path in paths if path.startswith(f"{kind}/") and path.endswith(suffix)))

    def stamps(self) -> tuple[str, ...]:
        """The folders of the time stamps, sorted."""
        return tuple(sorted({path.rpartition("/")[0] for path in self.named(layout.TIMESTAMPS_FOLDER, "")}))

    def signable(self) -> Mapping[str, bytes]:
        """What a time stamp may be of, by path: the tag manifest and the signatures."""
        sealed = {} if self.sealed is None else {layout.IDENTITY: self.sealed}
        return {**sealed, **{path: data for path, data in self.files.items() if path.endswith(".sig")}}


def read_attestations(store: Store, bag: Bag) -> Attestations:
    """Read the signatures and time stamps of a bag."""
    files: dict[str, bytes] = {}
    unread: dict[str, str] = {}
    for at, path in enumerate(each for each in bag.files if layout.is_attestation(each)):
        if at >= MOST_FILES:
            unread[path] = f"was not read: there are more than {MOST_FILES} signatures and time stamps"
            break
        try:
            files[path] = small_file(store, path, limit=MOST_BYTES)
        except (OSError, UnsafePathError) as error:
            unread[path] = f"cannot be read ({folder.reason_of(error)})"
    return Attestations(sealed=bag.kept.get(layout.IDENTITY), files=files, unread=unread)
