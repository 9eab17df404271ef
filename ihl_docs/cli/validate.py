"""validate: every problem of submissions, of one or of a million."""

import itertools
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from ihl_docs.cli.exit_codes import BAD_NEWS, COULD_NOT, FINE
from ihl_docs.cli.language import told_in, words_for
from ihl_docs.cli.progress import Progress, progress
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.summary import Summary
from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.intake.codes import NO_FILE
from ihl_docs.intake.documents import Found, documents, documents_in_stream, is_named_like_a_document
from ihl_docs.intake.validate import checked

STANDARD_INPUT = "-"


def run(arguments: Namespace, screen: Screen) -> int:
    """Check every document, tell every problem, and answer whether all are valid."""
    screen.words = words_for(arguments.lang, for_people=arguments.format == "text")
    summary = Summary(strict=arguments.strict, profile=arguments.profile)
    found = itertools.chain.from_iterable(
        _found(path, lines=arguments.ndjson, largest=arguments.largest * 2**20) for path in arguments.paths
    )
    whole = _bytes(arguments.paths) if screen.err.isatty() else 0  # nobody else watches
    with progress(screen.err, whole=whole, screen=screen) as watch:
        results = checked(_watched(found, watch), jobs=arguments.jobs or os.cpu_count() or 1, profile=arguments.profile)
        told = _told(results, summary, fail_fast=arguments.fail_fast)
        _form(arguments)((told_in(screen.words, each) for each in told), summary, screen)
    if summary.codes[NO_FILE]:
        return COULD_NOT  # something was not looked at, whatever the rest is
    return FINE if summary.is_valid else BAD_NEWS


def _form(arguments: Namespace) -> Callable[[Iterator[CheckedDocument], Summary, Screen], None]:
    if arguments.quiet:
        return _say_nothing
    if arguments.format == "text":
        from ihl_docs.cli.tell.validation import show_text

        return show_text
    from ihl_docs.cli.formats.choose import show_for_programs

    return show_for_programs(arguments.format)


def _say_nothing(results: Iterator[CheckedDocument], _summary: Summary, _screen: Screen) -> None:
    for _ in results:
        pass


def _found(path: str, *, lines: bool, largest: int) -> Iterator[Found]:
    if path == STANDARD_INPUT:
        return documents_in_stream(sys.stdin.buffer, lines=lines, largest=largest)
    return documents(path, lines=lines, largest=largest)


def _told(results: Iterator[CheckedDocument], summary: Summary, *, fail_fast: bool) -> Iterator[CheckedDocument]:
    for each in results:
        summary.add(each)
        yield each
        if fail_fast and not summary.is_valid:
            summary.cut_short = True
            return


def _watched(found: Iterator[Found], watch: Progress | None) -> Iterator[Found]:
    done = 0
    for number, each in enumerate(found, 1):
        yield each
        if watch is not None:
            done += 0 if isinstance(each, CheckedDocument) else len(each.data)
            watch(f"{number:,} documents", done, 0)


def _bytes(paths: list[str]) -> int:
    """How much there is to read, as far as it can be known beforehand; a compressed file counts as what it is."""
    return sum(_size(Path(path)) for path in paths)


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    named_so = (each for each in (path.rglob("*") if path.is_dir() else ()) if is_named_like_a_document(each.name))
    return sum(each.stat().st_size for each in named_so if each.is_file() and not each.is_symlink())
