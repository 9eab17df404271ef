"""custody: the log of who had what in hand, shown and continued."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.package import plain_package
from ihl_docs.cli.progress import progress
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import counted, english, field
from ihl_docs.codec.canonical import digest
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import PackageError
from ihl_docs.evidence.build import BuiltPackage
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.custody import faults
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.package import CustodyEntry
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import CustodyAction


def show(arguments: Namespace, screen: Screen) -> int:
    """Show the log and whether its chain holds."""
    package = read_package(Path(arguments.package))
    broken = faults(package.custody, package.custody_head)
    wanted = arguments.exhibit
    if wanted is not None and wanted not in {each.number for each in package.exhibits}:
        raise PackageError(f"{arguments.package} has no exhibit {wanted}.")
    log = tuple(entry for entry in package.custody if wanted is None or entry.exhibit in {None, wanted})
    report(
        screen,
        arguments.format,
        text=lambda: _told(log, broken),
        plain=lambda: {
            "custody": [{**unstructure(entry), "digest": digest(entry)} for entry in log],
            "custody_head": package.custody_head,
            "faults": list(broken),
        },
    )
    return BAD_NEWS if broken else FINE


def add(arguments: Namespace, screen: Screen) -> int:
    """Build the package that continues another one, with an event added to its log."""
    from ihl_docs.evidence.continuing import continue_package

    event = CustodyEvent(
        action={str(each): each for each in CustodyAction}[arguments.event],
        by=arguments.by,
        when=arguments.when,
        at=arguments.at,
        where=None if arguments.where is None else Text.of({arguments.language: arguments.where}),
        reason=Text.of({arguments.language: arguments.why}),
        tool=arguments.tool,
    )
    with progress(screen.err) as watch:
        built = continue_package(
            Path(arguments.package),
            [(exhibit, event) for exhibit in arguments.exhibit or [None]],
            into=Path(arguments.into),
            created=arguments.created,
            zipped=arguments.zip,
            progress=watch,
        )
    report(screen, arguments.format, text=lambda: _added(arguments.package, built), plain=lambda: plain_package(built))
    return FINE


def _added(package: str, built: BuiltPackage) -> Iterator[Line]:
    yield line(f"Package built that continues {package}, which was not touched.")
    yield field("package", str(built.path))
    yield field("identity", built.identity)
    yield field("check it", f"ihl-docs verify {built.path}")
    yield line("Signatures and time stamps of the old package are not in it: they speak of the old one.", indent=2)


def _told(log: tuple[CustodyEntry, ...], broken: tuple[str, ...]) -> Iterator[Line]:
    for entry in log:
        event = entry.event
        yield line(
            Span(f"{entry.sequence}  ", Style.FAINT),
            Span(f"{event.action}  ", Style.STRONG),
            entry.exhibit or "the whole package",
        )
        yield field("by", event.by, indent=4)
        if event.at or event.when:
            yield field("when", str(event.at or event.when), indent=4)
        if event.where:
            yield field("where", english(event.where), indent=4)
        if event.reason:
            yield field("why", english(event.reason), indent=4)
        if event.tool:
            yield field("tool", event.tool, indent=4)
        if entry.continues:
            yield field("continues", f"the package {entry.continues}", indent=4)
        yield field("digest", digest(entry), indent=4)
    yield BLANK
    if not broken:
        yield line(Span(f"The chain of the log holds ({counted(len(log), 'entry', 'entries')} shown).", Style.GOOD))
    for fault in broken:
        yield item("-", Span(fault, Style.BAD))
