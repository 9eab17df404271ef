"""File names from strangers: what is unsafe, what collides, and how to show one."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

LONGEST_SHOWN: Final = 500
LONGEST_SAFE: Final = 80

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_NOT_SAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")


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
    return name[:LONGEST_SAFE].strip("-.") or "file"
