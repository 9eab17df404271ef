"""Whether the Fact-Finding Commission of Protocol I may inquire without the parties' consent.

Source: AP I 90(2)(a) and (d).
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import View
from ihl_docs.law.provision import Provision
from ihl_docs.law.situation import Situation
from ihl_docs.law.step import APPLICABLE, NOT_APPLICABLE, UNKNOWN, Step, best, decided
from ihl_docs.model import edtf
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

ARTICLE: Final = "ap1:90"
ON_COMPETENCE: Final = frozenset({"ap1:90", "ap1:90.2", "ap1:90.2.a", "ap1:90.2.c", "ap1:90.2.c.i", "ap1:90.2.c.ii"})
"""The parts that speak of the competence that States accept beforehand; (d) is about consent for one inquiry."""

QUESTION: Final = "Have both sides accepted the Commission's competence?"
CONSENT: Final = " With the consent of the parties to the conflict it may inquire all the same (article 90(2)(d))."


def competence_steps(provision: Provision, situation: Situation, view: View, catalogue: Catalogue) -> Iterator[Step]:
    """A step that says who has accepted it; none where States of two sides are not named."""
    if provision.id not in ON_COMPETENCE or not view.is_a(ConflictKind.INTERNATIONAL):
        return
    sides = [side.states for side in view.sides if side.states]
    if len(sides) < 2:
        return
    found = {state: _accepted(state, situation.when, catalogue) for side in sides for state in side}
    outcome = decided(best(found[state][0] for state in side) for side in sides)
    said = " ".join(sentence for _, sentence in found.values())
    yield Step(QUESTION, said if outcome is APPLICABLE else said + CONSENT, outcome, "AP I, art. 90(2)")


def _accepted(state: str, when: str, catalogue: Catalogue) -> tuple[Applicability, str]:
    name, span = catalogue.name_of(state), edtf.span(when)
    rows = [
        row
        for row in catalogue.bindings_of("ap1", state)
        if row.status is BindingStatus.DECLARATION and row.provision == ARTICLE
    ]
    for row in rows:
        return _by_row(row, name, span.earliest, span.latest)
    coverage = catalogue.coverage_of("ap1")
    until = rows_read(catalogue)
    if coverage is None or until is None or span.latest is None or span.latest > until:
        return UNKNOWN, f"Whether {name} has accepted the Commission's competence, the data do not tell."
    return NOT_APPLICABLE, f"{name} had not accepted the Commission's competence on {until}."


def _by_row(row: Binding, name: str, earliest: date | None, latest: date | None) -> tuple[Applicability, str]:
    if row.until is not None and earliest is not None and earliest >= date.fromisoformat(row.until):
        return NOT_APPLICABLE, f"{name} withdrew its acceptance of the Commission's competence on {row.until}."
    lodged = edtf.latest(row.deposited) if row.deposited else date.fromisoformat(row.as_of)
    first = edtf.earliest(row.deposited) if row.deposited else None
    if lodged is not None and earliest is not None and earliest >= lodged:
        return APPLICABLE, f"{name} has accepted the Commission's competence."
    if first is not None and latest is not None and latest < first:
        return NOT_APPLICABLE, f"{name} accepted the Commission's competence only on {row.deposited}."
    return UNKNOWN, f"{name} has accepted the Commission's competence; since when, the data do not tell."


def rows_read(catalogue: Catalogue) -> date | None:
    """The day up to which the declarations under article 90 were read."""
    days = [
        row.as_of
        for row in catalogue.bindings_to("ap1")
        if row.status is BindingStatus.DECLARATION and row.provision == ARTICLE and row.deposited is None
    ]
    return date.fromisoformat(min(days)) if days else None
