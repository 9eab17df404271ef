"""What a path holds: one submission, one a line, those of a folder, or the record of an evidence package.

Nothing is held but the document at hand, links inside a folder are not followed, and nothing but what was named is
read. What cannot be read comes as a document with its problem, and ends nothing else.
"""

import gzip
import io
import itertools
import os
import zlib
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, cast

from ihl_docs.intake.checked import CheckedDocument, Document
from ihl_docs.intake.codes import NO_FILE
from ihl_docs.intake.packages import DOCUMENT, RECORD, is_package, lacks_its_document, package_document, zipped_document
from ihl_docs.intake.plain_files import LARGEST, open_plain, reason_of
from ihl_docs.model.problem import Problem
from ihl_docs.model.told import told

SUBMISSIONS: Final = ("submission.yaml", "submission.yml", "submission.json")
DOCUMENTS: Final = (".json", ".yaml", ".yml")
LINES: Final = (".ndjson", ".jsonl")
STANDARD_INPUT: Final = "<stdin>"
_GZIP: Final = b"\x1f\x8b"

Found = Document | CheckedDocument
"""A document to be checked, or one that cannot even be read, with the problem."""


class _How(NamedTuple):
    """How files are read: whether they hold a document a line, whatever their names, and how large one may be."""

    lines: bool
    largest: int


def documents(path: str, *, lines: bool = False, largest: int = LARGEST) -> Iterator[Found]:
    """Every document that *path* names.

    Args:
        path: A file, a folder, or a pattern such as `cases/**/*.yaml`. A folder that holds a submission means that
            one; any other means all documents and packages below it.
        lines: Whether files hold a document a line, whatever their names.
        largest: Bytes of one document, unpacked; what is larger is refused before it is read.
    """
    named, how = Path(path), _How(lines, largest)
    if named.is_dir():
        yield from _in_folder(named, how)
    elif has_magic(path) and not named.exists():
        matching = sorted(glob(path, recursive=True))  # noqa: PTH207  # a pattern may begin anywhere
        if not matching:
            yield _refused(path, told("nothing has a name of this pattern"), told("Correct the pattern."))
        for each in matching:
            if _is_behind_a_link(each, path):
                # A pattern may meet what somebody else put there; only a path named outright says that it is meant.
                yield _refused(
                    each, told("is a link, or lies behind one"), told("Name what the link leads to, if it is meant.")
                )
            elif Path(each).is_dir():
                yield from _package_in(Path(each), how)
            else:
                yield from _in_file(Path(each), how)
    else:
        yield from _in_file(named, how)


def _is_behind_a_link(matched: str, pattern: str) -> bool:
    """Whether a link led to it, below the part of the pattern that the user wrote out."""
    written = Path(*itertools.takewhile(lambda part: not has_magic(part), Path(pattern).parts))
    below = Path(matched)
    while below not in (written, below.parent):
        if below.is_symlink():
            return True
        below = below.parent
    return False


def documents_in_stream(stream: BinaryIO, *, lines: bool = False, largest: int = LARGEST) -> Iterator[Found]:
    """Every document of the standard input or another *stream*.

    It is taken for one document a line if its first two lines look like that.
    """
    how = _How(lines, largest)
    yield from _in_stream(io.BufferedReader(_raw(stream)), STANDARD_INPUT, None, how, guess=True)


def _raw(stream: BinaryIO) -> io.RawIOBase:
    return cast("io.RawIOBase", stream)  # a buffered stream does for another what a raw one does


def _in_folder(folder: Path, how: _How) -> Iterator[Found]:
    count = 0
    for found in _below(folder, how):
        count += 1
        yield found
    if not count:
        yield _refused(
            str(folder),
            told("holds no {submissions}, and no other document", submissions=" or ".join(SUBMISSIONS)),
            told("Give another path."),
        )


def _below(folder: Path, how: _How) -> Iterator[Found]:
    if is_package(folder):
        yield from _package_in(folder, how)
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _refused(str(folder), reason_of(error), told("Give a folder that can be read."))
        return
    if lacks_its_document(folder):
        yield _refused(
            str(folder),
            told("is an evidence package without its document, {document}", document=DOCUMENT),
            told("Verify the package: ihl-docs verify."),
        )
        return
    own = [entry for entry in entries if entry.name in SUBMISSIONS]
    for entry in own or entries:
        # What lies beside a submission are its exhibits; hidden files and links are nobody's submissions.
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _below(Path(entry.path), how)
        elif entry.is_file() and is_named_like_a_document(entry.name):
            yield from _in_file(Path(entry.path), how)


def is_named_like_a_document(name: str) -> bool:
    """Whether a file of this *name* is looked at where a folder is given."""
    return name.lower().removesuffix(".gz").endswith((*DOCUMENTS, *LINES)) or name.lower().endswith(".zip")


def _package_in(folder: Path, how: _How) -> Iterator[Found]:
    if not is_package(folder):
        return
    name = str(folder / DOCUMENT)
    try:
        data = package_document(folder, limit=how.largest)
    except (OSError, ValueError) as error:
        yield _refused(name, _reason(error), told("Verify the package: ihl-docs verify."))
        return
    yield Document(name=name, data=data, record_at=RECORD)


def _in_file(file: Path, how: _How) -> Iterator[Found]:
    name = str(file)
    if name.lower().endswith(".zip"):
        try:
            inner, data = zipped_document(file, limit=how.largest)
        except (OSError, ValueError) as error:
            yield _refused(name, _reason(error), told("Give an evidence package, or unpack the archive."))
            return
        yield Document(name=f"{name}/{inner}", data=data, record_at=RECORD)
        return
    how = how._replace(lines=how.lines or name.lower().removesuffix(".gz").endswith(LINES))
    try:
        with open_plain(file) as opened:
            yield from _in_stream(opened, name, file.parent, how, guess=False)
    except OSError as error:
        yield _refused(name, _reason(error), told("Give a file that can be read."))


def _in_stream(stream: io.BufferedReader, name: str, folder: Path | None, how: _How, *, guess: bool) -> Iterator[Found]:
    try:
        source: BinaryIO = stream
        if stream.peek(2)[:2] == _GZIP:
            source = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
        if how.lines:
            yield from _lines(_numbered(source, how), name, folder, how)
        elif guess:
            yield from _guessed(source, name, folder, how)
        else:
            yield _whole(source.read(how.largest + 1), name, folder, how)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield _refused(name, told("is damaged: {error}", error=error), told("Compress the file anew."))


def _guessed(source: BinaryIO, name: str, folder: Path | None, how: _How) -> Iterator[Found]:
    first, second = source.readline(how.largest + 1), source.readline(how.largest + 1)
    if first.strip().startswith(b"{") and first.strip().endswith(b"}") and second.strip().startswith(b"{"):
        rest = _numbered(source, how, start=3)
        yield from _lines(itertools.chain(((1, first), (2, second)), rest), name, folder, how)
    else:
        begun = first + second
        yield _whole(begun + source.read(max(0, how.largest + 1 - len(begun))), name, folder, how)


def _numbered(source: BinaryIO, how: _How, *, start: int = 1) -> Iterator[tuple[int, bytes]]:
    return enumerate(iter(lambda: source.readline(how.largest + 1), b""), start)


def _lines(numbered: Iterator[tuple[int, bytes]], name: str, folder: Path | None, how: _How) -> Iterator[Found]:
    none = True
    for number, data in numbered:
        if none and data.strip() in {b"{", b"[", b"[{"}:
            yield _refused(
                name,
                told("line {number} begins a document that goes on in the lines below it", number=number),
                told("Write each document on one line; or call the file .json if it is one document."),
                number,
            )
            return
        if len(data) > how.largest:
            yield _refused(
                name,
                told(
                    "line {number} is {too_large}; what follows it was not read",
                    number=number,
                    too_large=too_large(how.largest),
                ),
                _SHORTER,
                number,
            )
            return
        if not data.isspace():
            none = False
            yield Document(
                name=name, data=data.rstrip(b"\r\n"), line=number, folder=folder, record_at="", line_by_line=True
            )
    if none:
        yield _refused(name, told("holds no document"), told("Give a file with a document on each line."))


def _whole(data: bytes, name: str, folder: Path | None, how: _How) -> Found:
    if len(data) > how.largest:
        return _refused(name, told("is {too_large}", too_large=too_large(how.largest)), _SHORTER)
    return Document(name=name, data=data, folder=folder)


def too_large(largest: int) -> str:
    """What is told of a document of more than *largest* bytes."""
    return told("larger than {largest} MiB, the most that is read of one document", largest=largest // 2**20)


_SHORTER: Final = told("Give the submission itself, split it, or allow more with --largest MIB.")


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return reason_of(error)
    said = error.args[0] if error.args else ""
    return said if isinstance(said, str) else str(error)


def _refused(name: str, why: str, mend: str, line: int | None = None) -> CheckedDocument:
    problem = Problem(code=NO_FILE, message=told("{file}: {why}.", file=name, why=why), file=name, line=line, mend=mend)
    return CheckedDocument(document=Document(name=name, data=b""), problems=(problem,))
