"""File names from strangers: what is unsafe, what collides, and how to show one."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

LONGEST_SHOWN: Final = 500
LONGEST_SAFE: Final = 80

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_NOT_SAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
_DEVICES: Final = frozenset(
    ["AUX", "CON", "NUL", "PRN", *(f"{kind}{number}" for kind in ("COM", "LPT") for number in range(10))]
)
"""Names that Windows gives to devices, whatever comes after a dot."""


def shown(text: str) -> str:
    """Text as it may stand in a message: what would act on a screen, or is no character, is spelled out."""
    spelled = "".join(letter if letter.isprintable() else _escape(letter) for letter in text[:LONGEST_SHOWN])
    return spelled + "..." if len(text) > LONGEST_SHOWN else spelled


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def spelled(path: str) -> str:
    """A path with every letter outside ASCII spelled out, to tell apart what looks alike."""
    return path[:LONGEST_SHOWN].encode("unicode_escape").decode("ascii")


def path_fault(path: str) -> str | None:
    """Why a path in a package is unsafe on some machine, or `None` if it is safe on all."""
    if path.startswith(("/", "~")) or _DRIVE.match(path):
        return "is not relative to the package"
    if "\\" in path:
        return "has a backslash, which some machines read as a folder"
    if "\0" in path:
        return "has a NUL"
    if any(part in {"", ".", ".."} for part in path.split("/")):
        return "has an empty part, '.' or '..'"
    return None


def portable_fault(path: str) -> str | None:
    """Why a path in a package is not read in the same way on every machine, or `None` if it is.

    Source: Microsoft, "Naming Files, Paths, and Namespaces"; POSIX.1-2017, sections 3.282 and 4.8.
    """
    fault = path_fault(path)
    if fault is not None:
        return fault
    parts = path.split("/")
    if any(_NOT_SAFE.search(part) for part in parts):
        return "has a character not for names"
    if any(part.endswith(".") for part in parts):
        return "has a part that ends with a dot, which some machines drop"
    if any(part.startswith("-") for part in parts):
        return "has a part that begins with a dash, which programs take for an option"
    if any(_is_device(part) for part in parts):
        return "has a part that is the name of a device on some machines"
    return None


def _is_device(part: str) -> bool:
    return part.split(".", 1)[0].upper() in _DEVICES


def collision_key(path: str) -> str:
    """The same for two paths that a file system may take for one: differing in case or in Unicode form only.

    Source: Unicode Standard, section 3.13, canonical caseless matching.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def collisions(paths: Iterable[str]) -> list[str]:
    """What to say of each path that some file system may take for one before it."""
    first: dict[str, str] = {}
    found = []
    for path in paths:
        other = first.setdefault(collision_key(path), path)
        if other != path:
            found.append(f"{spelled(path)} differs from {spelled(other)} only in case or Unicode form")
    return found


def safe_name(path: str) -> str:
    """A file name that every file system takes, made of the last part of *path*.

    It is for the eye only: two paths may give the same, and the record keeps the name as it was.
    """
    name = _NOT_SAFE.sub("-", path.rsplit("/", 1)[-1]).strip("-.")
    stem, dot, suffix = name.rpartition(".")
    if dot and stem and len(name) > LONGEST_SAFE:
        name = f"{stem[: LONGEST_SAFE - len(suffix[:10]) - 1].rstrip('-.')}.{suffix[:10]}"
    name = name[:LONGEST_SAFE].strip("-.") or "file"
    return f"file-{name}"[:LONGEST_SAFE] if _is_device(name) else name
