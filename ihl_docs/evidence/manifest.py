"""The lines of a manifest: a digest and a path each, read strictly and written in one form.

Source: RFC 8493, sections 2.1.3 and 2.2.1.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ihl_docs.evidence.names import collisions, path_fault, shown

MOST_LINES: Final = 2_000_000
"""More than anybody who means well has files; a manifest may be made to take long."""

_LINE: Final = re.compile(r"([0-9A-Fa-f]+)([ \t]+)(\*?)(\S.*)", re.DOTALL)
_ENCODED: Final = re.compile(r"%(0A|0D|25)", re.IGNORECASE)
_STRAY_PERCENT: Final = re.compile(r"%(?!0A|0D|25)", re.IGNORECASE)
_ENCODED_BEFORE_1_0: Final = re.compile(r"%(0A|0D)", re.IGNORECASE)


class ManifestReading(NamedTuple):
    """What a manifest lists, and what is wrong with it."""

    digests: Mapping[str, str]
    """The digest of each file, in lower case, by its path."""
    faults: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    """Habits of older tools that the versions before 1.0 allowed."""


def encoded_path(path: str) -> str:
    """A path as it stands in a manifest. The percent sign comes first, or what it escapes would be escaped again."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def decoded_path(written: str) -> str:
    """The path that stands in a manifest as *written*; only three characters are ever encoded."""
    return _ENCODED.sub(lambda code: chr(int(code[1], 16)), written)


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """A manifest in the one form in which packages are written: sorted by path, two blanks, LF."""
    lines = [f"{digests[path]}  {encoded_path(path)}\n" for path in sorted(digests)]
    return "".join(lines).encode("utf-8")


def read_manifest(text: str, *, digits: int, before_1_0: bool = False) -> ManifestReading:
    """What *text* lists.

    A line that cannot be read is a fault and never skipped in silence; the other lines are read on.

    Args:
        text: The manifest.
        digits: How many hexadecimal digits a digest has.
        before_1_0: Whether to allow what versions before 1.0 allowed: "./" before a path, "*" before it
            as md5sum writes it, a file listed twice with the same digest, a bare percent sign.
    """
    digests: dict[str, str] = {}
    faults: list[str] = []
    remarks: list[str] = []
    if text.count("\n") > MOST_LINES:
        return ManifestReading(digests={}, faults=(f"has more than {MOST_LINES} lines, and was not read",))
    # Not splitlines(): that also breaks at form feeds and other characters that a path may hold.
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[-1] == "":
        lines.pop()
    for number, line in enumerate(lines, start=1):
        parsed = _LINE.fullmatch(line)
        if parsed is None or len(parsed[1]) != digits:
            faults.append(f"line {number} is not a digest of {digits} digits and a path: {shown(line)}")
            continue
        digest, star, written = parsed[1].lower(), parsed[3], parsed[4]
        habits = _habits(written, star)
        if habits and not before_1_0:
            faults.append(f"line {number}: {', '.join(habits)}: {shown(line)}")
            continue
        remarks.extend(f"line {number}: {habit}" for habit in habits)
        path = _path(written, before_1_0=before_1_0)
        fault = path_fault(path)
        if fault is not None:
            faults.append(f"line {number}: {shown(path)} {fault}")
        elif path not in digests:
            digests[path] = digest
        elif digests[path] == digest and before_1_0:
            remarks.append(f"line {number}: {shown(path)} is listed twice")
        else:
            faults.append(f"line {number}: {shown(path)} is listed twice")
    faults.extend(collisions(digests))
    return ManifestReading(digests=digests, faults=tuple(faults), remarks=tuple(remarks))


def _habits(written: str, star: str) -> list[str]:
    habits = []
    if star:
        habits.append("there is an asterisk before the path")
    if written.startswith("./"):
        habits.append("the path begins with ./")
    if _STRAY_PERCENT.search(written):
        habits.append("a percent sign is not written as %25")
    return habits


def _path(written: str, *, before_1_0: bool) -> str:
    if not before_1_0:
        return decoded_path(written)
    return _ENCODED_BEFORE_1_0.sub(lambda code: chr(int(code[1], 16)), written).removeprefix("./")
