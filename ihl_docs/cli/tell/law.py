"""Provisions of the catalogue, with what stands above, below and beside them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.tell.words import field, listed, plain_word
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Protection, Provision, Scope, ScopeStrength
from ihl_docs.model.vocabulary.conflicts import ConflictKind

WITHOUT_NOUN: Final = (ConflictKind.OCCUPATION, ConflictKind.NATIONAL_LIBERATION)
"""Kinds of conflict of which nobody says "armed conflict" behind the name."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.law.search import Hit


def tell_provision(provision: Provision, catalogue: Catalogue, note: str | None = None) -> Iterator[Line]:
    """All that the catalogue holds of one provision; *note* says how it differs from what was asked for."""
    if note is not None:
        yield line(note)
        yield BLANK
    yield line(Span(provision.id, Style.STRONG), "  ", provision.citation)
    yield line(Span(provision.heading, Style.STRONG))
    yield BLANK
    yield line(provision.summary, indent=2)
    yield BLANK
    yield field("kind", f"{plain_word(provision.kind)}. {provision.kind.definition}")
    yield field("reaches", _reach(provision.scope))
    if provision.scope_note:
        yield field("but note", provision.scope_note)
    if provision.protection is not Protection.NONE:
        yield field("asks for", provision.protection.definition)
    if provision.states_only:
        yield field("binds", "States alone; no armed group as such")
    if provision.occupier_only:
        yield field("binds", "the Occupying Power alone; no other party to the conflict")
    if provision.in_force:
        yield field("in force", provision.in_force)
    if provision.not_yet:
        yield field("not yet", provision.not_yet)
    if provision.amended_by:
        yield from _amendment(provision.amended_by, catalogue)
    yield from _references(provision, catalogue)
    yield field("text", provision.url)
    yield field("compared", f"{provision.source} ({provision.confidence})")


def _amendment(identifier: str, catalogue: Catalogue) -> Iterator[Line]:
    amendment = catalogue.amendment(identifier)
    since = f", first in force on {amendment.in_force}" if amendment.in_force else ""
    yield field(
        "amendment", f"{amendment.id}: {amendment.name}, adopted on {amendment.adopted}{since}. {amendment.reach}"
    )
    yield field("compared", f"{amendment.source} ({amendment.confidence})")


def _references(provision: Provision, catalogue: Catalogue) -> Iterator[Line]:
    told = (
        ("part of", "", catalogue.ancestors(provision.id)),
        ("parts", "", catalogue.children(provision.id)),
        ("same text", "", catalogue.same_text(provision.id)),
        ("restates", "", catalogue.restated(provision.id)),
        ("restated", "by ", catalogue.restating(provision.id)),
        ("punishes", "breaches of ", catalogue.punished(provision.id)),
        ("punished", "by ", catalogue.punishing(provision.id)),
        ("read with", "", tuple(catalogue.provision(name) for name in provision.see)),
    )
    for label, before, others in told:
        if others:
            yield field(label, before + "; ".join(_named(other, provision) for other in others))


def _named(other: Provision, provision: Provision) -> str:
    return other.id if other.heading == provision.heading else f"{other.id} {other.heading}"


def tell_hits(words: str, hits: "Iterable[Hit]") -> Iterator[Line]:
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
    said = not {ConflictKind.NO_ARMED_CONFLICT, *WITHOUT_NOUN}.isdisjoint(scope.conflict for scope in scopes)
    return "; ".join(parts) + ("" if said else " armed conflict")
