"""The small files beside the payload: bagit.txt, bag-info.txt and, in bags of others, fetch.txt.

Source: RFC 8493, sections 2.1.1, 2.2.2 and 2.2.3.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ihl_docs.evidence.manifest import decoded_path
from ihl_docs.evidence.names import path_fault, shown

DECLARATION_BYTES: Final = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_DECLARATION: Final = re.compile(
    r"BagIt-Version: ([0-9]+\.[0-9]+)\r?\nTag-File-Character-Encoding: ([A-Za-z0-9._-]+)(\r?\n)?"
)
_OXUM: Final = re.compile(r"([0-9]{1,19})\.([0-9]{1,19})")
_FETCH: Final = re.compile(r"(\S+)[ \t]+([0-9]+|-)[ \t]+(.+)")


class Declaration(NamedTuple):
    """Version and encoding that a bag declares."""

    version: str
    encoding: str


class Oxum(NamedTuple):
    """How many bytes and how many files the payload has."""

    size: int
    files: int

    def __str__(self) -> str:
        return f"{self.size}.{self.files}"


def read_declaration(data: bytes) -> Declaration | None:
    """What bagit.txt declares, or `None` if it is not of the one form that it must have."""
    parsed = _DECLARATION.fullmatch(data.decode("utf-8", "replace"))
    return None if parsed is None else Declaration(version=parsed[1], encoding=parsed[2])


def info_bytes(elements: Sequence[tuple[str, str]]) -> bytes:
    """bag-info.txt, in the order given, one line an element.

    Raises:
        ValueError: If a value has a line break, which would make one element two.
    """
    for label, value in elements:
        if not f"{label}{value}".isprintable():
            raise ValueError(f"{label} has a character that cannot stand in one line: {value!r}")
    return "".join(f"{label}: {value}\n" for label, value in elements).encode("utf-8")


def read_info(text: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The elements of bag-info.txt, repeated ones too, and what is wrong with it."""
    elements: list[tuple[str, list[str]]] = []
    faults: list[str] = []
    for number, line in enumerate(text.replace("\r\n", "\n").removesuffix("\n").split("\n"), start=1):
        label, colon, value = line.partition(":")
        if line[:1] in {" ", "\t"} and elements:
            elements[-1][1].append(line.strip())
        elif colon and label and not label[0].isspace():
            elements.append((label.rstrip(" \t"), [value.strip()]))
        elif text:
            faults.append(f"line {number} is not a label and a value: {shown(line)}")
    return tuple((label, " ".join(lines)) for label, lines in elements), tuple(faults)


def read_oxum(elements: Sequence[tuple[str, str]]) -> tuple[Oxum | None, tuple[str, ...]]:
    """The Payload-Oxum among the elements of bag-info.txt, and what is wrong with it."""
    values = [value for label, value in elements if label.lower() == "payload-oxum"]
    if len(values) != 1:
        return None, (f"Payload-Oxum stands there {len(values)} times",) if values else ()
    parsed = _OXUM.fullmatch(values[0])
    if parsed is None:
        return None, (f"Payload-Oxum is not bytes.files: {shown(values[0])}",)
    return Oxum(size=int(parsed[1]), files=int(parsed[2])), ()


def read_fetch(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paths that fetch.txt names, and what is wrong with it. Nothing is ever fetched."""
    paths: list[str] = []
    faults: list[str] = []
    for number, line in enumerate(text.replace("\r\n", "\n").removesuffix("\n").split("\n"), start=1):
        parsed = _FETCH.fullmatch(line)
        path = "" if parsed is None else decoded_path(parsed[3])
        fault = "is no address, length and path" if parsed is None else path_fault(path)
        if fault is not None:
            faults.append(f"line {number}: {shown(path or line)} {fault}")
        else:
            paths.append(path)
    return tuple(paths), tuple(faults)
