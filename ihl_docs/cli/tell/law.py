"""Provisions and instruments of the catalogue."""

from collections.abc import Iterable, Iterator, Sequence

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.tell.words import counted, field, listed, plain_word
from ihl_docs.law.binding import Binding
from ihl_docs.law.provision import Instrument, Protection, Provision, Scope, ScopeStrength
from ihl_docs.law.search import Hit
from ihl_docs.model.vocabulary.conflicts import ConflictKind


def tell_provision(provision: Provision) -> Iterator[Line]:
    """All that the catalogue holds of one provision."""
    yield line(Span(provision.id, Style.STRONG), "  ", provision.citation)
    yield line(Span(provision.heading, Style.STRONG))
    yield BLANK
    yield line(provision.summary, indent=2)
    yield BLANK
    yield field("kind", f"{plain_word(provision.kind)}. {provision.kind.definition}")
    yield field("reaches", _reach(provision.scope))
    if provision.protection is not Protection.NONE:
        yield field("asks for", provision.protection.definition)
    if provision.in_force:
        yield field("in force", provision.in_force)
    if provision.same_as:
        yield field("same text", listed(provision.same_as))
    if provision.see:
        yield field("read with", listed(provision.see))
    yield field("text", provision.url)
    yield field("compared", f"{provision.source} ({provision.confidence})")


def tell_instrument(
    instrument: Instrument, provisions: Sequence[Provision], bindings: Sequence[Binding]
) -> Iterator[Line]:
    """An instrument, who is bound by it as far as the catalogue knows, and its provisions."""
    yield line(Span(instrument.id, Style.STRONG), "  ", instrument.name)
    yield BLANK
    yield field("kind", f"{plain_word(instrument.kind)}. {instrument.kind.definition}")
    yield field("adopted", instrument.adopted)
    if instrument.in_force:
        yield field("in force", instrument.in_force)
    yield field("text", instrument.url)
    for binding in bindings:
        yield field("binding", _binding(binding))
    yield BLANK
    yield line(f"{counted(len(provisions), 'provision')} in the catalogue", indent=2)
    for provision in provisions:
        yield line(Span(provision.id, Style.STRONG), f"  {provision.heading}", indent=4, hang=8)


def tell_hits(words: str, hits: Iterable[Hit]) -> Iterator[Line]:
    """Provisions found, the best first."""
    found = tuple(hits)
    if not found:
        yield line(f"The catalogue has no provision with the words: {words}")
    for hit in found:
        yield line(Span(hit.provision.id, Style.STRONG), f"  {hit.provision.citation}")
        yield line(hit.provision.heading, indent=4)


def _reach(scopes: Sequence[Scope]) -> str:
    settled = [plain_word(scope.conflict) for scope in scopes if scope.strength is ScopeStrength.SETTLED]
    arguable = [plain_word(scope.conflict) for scope in scopes if scope.strength is ScopeStrength.ARGUABLE]
    parts = [listed(settled)] if settled else []
    parts += [f"arguably {listed(arguable)}"] if arguable else []
    noun = "no armed conflict" if ConflictKind.NO_ARMED_CONFLICT in {scope.conflict for scope in scopes} else ""
    return "; ".join(parts) + ("" if noun else " armed conflict")


def _binding(binding: Binding) -> str:
    since = f" since {binding.since}" if binding.since else ""
    until = f" until {binding.until}" if binding.until else ""
    note = f" {binding.note}" if binding.note else ""
    return f"{binding.state}: {plain_word(binding.status)}{since}{until} (as of {binding.as_of}).{note}"
