"""Instruments of the catalogue: who is bound as far as the data know, and their provisions."""

from collections import Counter
from collections.abc import Iterator

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.tell.words import counted, field, listed, plain_word
from ihl_docs.law.binding import Binding
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Instrument


def tell_instrument(instrument: Instrument, catalogue: Catalogue, *, states: bool) -> Iterator[Line]:
    """An instrument and its provisions; with *states* also each State of which the data know something."""
    yield line(Span(instrument.id, Style.STRONG), "  ", instrument.name)
    yield BLANK
    yield field("kind", f"{plain_word(instrument.kind)}. {instrument.kind.definition}")
    yield field("adopted", instrument.adopted)
    if instrument.in_force:
        yield field("in force", instrument.in_force)
    yield field("text", instrument.url)
    if instrument.note:
        yield field("note", instrument.note)
    yield from _amendments(instrument, catalogue)
    yield from _bindings(instrument, catalogue, states=states)
    provisions = catalogue.provisions_of(instrument.id)
    yield BLANK
    yield line(f"{counted(len(provisions), 'provision')} in the catalogue", indent=2)
    for provision in provisions:
        yield line(Span(provision.id, Style.STRONG), f"  {provision.heading}", indent=4, hang=8)


def _amendments(instrument: Instrument, catalogue: Catalogue) -> Iterator[Line]:
    for amendment in catalogue.amendments:
        if amendment.instrument == instrument.id:
            since = f", in force {amendment.in_force}" if amendment.in_force else ""
            yield field("amendment", f"{amendment.id}: {amendment.name}, adopted {amendment.adopted}{since}")


def _bindings(instrument: Instrument, catalogue: Catalogue, *, states: bool) -> Iterator[Line]:
    bindings = catalogue.bindings_to(instrument.id)
    if not bindings:
        return
    if states:
        for binding in bindings:
            yield field("binding", _binding(binding))
        return
    told = Counter(plain_word(binding.status) for binding in bindings)
    latest = max(binding.as_of for binding in bindings)
    counts = listed(f"{number} {status}" for status, number in told.most_common())
    yield field("bindings", f"{counts}, as of {latest} at the latest; --states names them")


def _binding(binding: Binding) -> str:
    since = f" since {binding.since}" if binding.since else ""
    until = f" until {binding.until}" if binding.until else ""
    note = f" {binding.note}" if binding.note else ""
    return f"{binding.state}: {plain_word(binding.status)}{since}{until} (as of {binding.as_of}).{note}"
