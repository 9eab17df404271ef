"""Profiles from their data files."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import attrs

from ihl_docs.errors import BrokenInstallationError
from ihl_docs.intake.profiles.requirement import CheckName, KnownFrom, Profile, Requirement
from ihl_docs.model.told import as_told

NAMES: Final = ("record", "every-casualty", "berkeley", "cso", "court-ready")
"""From the bottom up; the three in the middle stand side by side."""

_KEYS: Final = frozenset(field.name for field in attrs.fields(Requirement))


@cache
def profile(name: str) -> Profile:
    """The profile called *name*.

    Raises:
        BrokenInstallationError: If there is no data file for it, or the file is not what it should be.
    """
    file = files("ihl_docs.intake.profiles") / "data" / f"{name}.toml"
    if name not in NAMES or not file.is_file():
        raise BrokenInstallationError(f"there is no profile {name!r}: {file}")
    try:
        return read_profile(name, tomllib.loads(file.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenInstallationError(f"the profile {name!r} cannot be read: {error}") from error


def read_profile(name: str, plain: Mapping[str, Any]) -> Profile:
    """A profile from the plain data of its file.

    Raises:
        KeyError: If something is missing, or a check or a ground has an unknown name.
        TypeError: If there is something that does not belong there.
    """
    return Profile(
        name=name,
        title=plain["title"],
        standard=plain["standard"],
        builds_on=tuple(plain["builds_on"]),
        requirements=tuple(_requirement(row) for row in plain["requirement"]),
    )


def _requirement(row: Mapping[str, Any]) -> Requirement:
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise TypeError(f"{row.get('id')}: unknown keys {', '.join(unknown)}")
    ready: dict[str, Any] = dict(row)
    ready["known_from"] = {each.value: each for each in KnownFrom}[row["known_from"]]
    ready["check"] = {each.value: each for each in CheckName}[row["check"]]
    for key in ("of", "where_given", "fields"):
        ready[key] = tuple(row.get(key, ()))
    for key in ("where", "item"):
        ready[key] = tuple((path, tuple(terms)) for path, terms in row.get(key, {}).items())
    for key in ("statement", "unchecked", "mend"):
        if key in ready:
            ready[key] = as_told(ready[key])
    return Requirement(**ready)


def requirements_of(name: str) -> tuple[Requirement, ...]:
    """All requirements of a profile: those of the profiles on which it builds, then its own, each once."""
    found = [each for below in profile(name).builds_on for each in requirements_of(below)]
    return tuple(dict.fromkeys((*found, *profile(name).requirements)))


def next_up(name: str) -> tuple[str, ...]:
    """The profiles that build on this one directly."""
    return tuple(each for each in NAMES if name in profile(each).builds_on)
