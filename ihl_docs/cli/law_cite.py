"""law cite: citations as lawyers write them, read into provisions."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.lines import Line, Span, Style, line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import field, listed, plain_word
from ihl_docs.codec.strict import unstructure
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.citations import CitationLanguage, CitationStatus, Reading, citation, cite
from ihl_docs.law.load import load_catalogue

_HELD = {CitationStatus.EXACT, CitationStatus.PART}


def run(arguments: Namespace, screen: Screen) -> int:
    """Read citations; exit code 1 if there is none, or one of them does not name a provision of the catalogue."""
    catalogue = load_catalogue()
    text = " ".join(arguments.text)
    readings = cite(text, catalogue)
    report(
        screen,
        arguments.format,
        text=lambda: _told(text, readings, catalogue),
        plain=lambda: [_plain(reading, catalogue) for reading in readings],
    )
    return FINE if readings and all(reading.status in _HELD for reading in readings) else BAD_NEWS


def _plain(reading: Reading, catalogue: Catalogue) -> object:
    plain = unstructure(reading)
    if reading.provision is not None and isinstance(plain, dict):
        provision = catalogue.provision(reading.provision)
        plain["citation"] = {str(language): citation(provision, language) for language in CitationLanguage}
        plain["heading"] = provision.heading
    return plain


def _told(text: str, readings: Iterable[Reading], catalogue: Catalogue) -> Iterator[Line]:
    told = False
    for reading in readings:
        told = True
        yield from _one(reading, catalogue)
    if not told:
        yield line(f"No citation was found in: {text}")


def _one(reading: Reading, catalogue: Catalogue) -> Iterator[Line]:
    if reading.provision is not None:
        provision = catalogue.provision(reading.provision)
        yield line(Span(provision.id, Style.STRONG), f"  {provision.citation}")
        yield line(provision.heading, indent=4)
        yield field("in French", citation(provision, CitationLanguage.FRENCH))
    else:
        yield line(Span(plain_word(reading.status), Style.STRONG), f"  {reading.text}")
    yield field("read from", f"{reading.text} (characters {reading.start} to {reading.end})")
    if reading.status is not CitationStatus.EXACT:
        yield field("result", reading.status.definition)
    if reading.same_text:
        yield field("same text", listed(reading.same_text))
    if reading.candidates:
        yield field("candidates", listed(reading.candidates))
    if reading.nearest:
        yield field("nearest", listed(reading.nearest))
    if reading.onward:
        yield field("goes on", "The citation goes on from there; where it ends is not said.")
    if reading.note:
        yield field("note", reading.note)
