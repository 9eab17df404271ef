"""Whether a provision reaches a kind of conflict, and whether it existed on the day."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import LINEAGE, NAMES, View, with_article
from ihl_docs.law.provision import Instrument, InstrumentKind, Provision, Scope, ScopeStrength
from ihl_docs.law.situation import Situation
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step
from ihl_docs.model import edtf
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

PRACTICE_FROM: Final = date(1975, 1, 1)
"""The study tells the custom of 2005. Where the line lies before which that says too little is our own choice: thirty
years, so that the conflicts after the Protocols were negotiated lie within."""

IN_PEACE: Final = "It holds where there is no armed conflict, too."
IN_FORCE: Final = "Was it in force?"

AFTER_CLOSE: Final = frozenset({*range(1, 13), 27, *range(29, 35), 47, 49, 51, 52, 53, 59, *range(61, 78), 143})
"""The articles of Geneva Convention IV that go on for as long as an occupation lasts. Source: GC IV 6(3)."""


def scopes(provision: Provision, instrument: Instrument) -> tuple[Scope, ...]:
    """The kinds of conflict that it reaches, those included that an amendment of its treaty adds."""
    listed = provision.scope
    if instrument.reaches_niac_by is None or any(
        ConflictKind.NON_INTERNATIONAL in LINEAGE[scope.conflict] for scope in listed
    ):
        return listed
    return (*listed, Scope(conflict=ConflictKind.NON_INTERNATIONAL))


def reach_step(provision: Provision, view: View, catalogue: Catalogue) -> Step:
    """Whether the provision reaches the kind of conflict."""
    instrument = catalogue.instrument(provision.instrument)
    says = ", according to the study" if instrument.kind is InstrumentKind.CUSTOMARY_STUDY else ""
    outcome, sentence = _reach(scopes(provision, instrument), view, says)
    return Step("Does the provision reach this kind of conflict?", sentence, outcome, claims=view.claims)


def _reach(listed: tuple[Scope, ...], view: View, says: str) -> tuple[Applicability, str]:
    if view.kind is None:
        return UNKNOWN, "No claim says what kind of conflict it was."
    held = [scope for scope in listed if view.is_a(scope.conflict)]
    settled = [scope for scope in held if scope.strength is ScopeStrength.SETTLED]
    claimed = NAMES[view.kind]
    if any(view.is_settled(scope.conflict) for scope in settled):
        return APPLICABLE, IN_PEACE if view.kind is ConflictKind.NO_ARMED_CONFLICT else f"It reaches {claimed}."
    if settled:
        return ARGUABLE, f"It reaches {claimed}, which is disputed."
    if held:
        return ARGUABLE, f"That it reaches {claimed} is arguable{says}."
    return _out_of_reach(listed, view, view.kind)


def _out_of_reach(listed: tuple[Scope, ...], view: View, claimed: ConflictKind) -> tuple[Applicability, str]:
    reached = " and ".join(NAMES[scope.conflict] for scope in listed)
    narrower = [scope.conflict for scope in listed if claimed in LINEAGE[scope.conflict]]
    # A broad classification does not deny the narrower one, such as occupation; it does not affirm it either.
    if any(kind not in view.denied for kind in narrower):
        return UNKNOWN, f"It reaches only {reached}; no claim says whether {_open(narrower[0])}."
    if narrower:
        return NOT_APPLICABLE, f"It reaches only {reached}, which the claims deny."
    disputed = "" if view.is_settled(claimed) else ", which is disputed"
    return NOT_APPLICABLE, f"It reaches only {reached}; the claims tell of {with_article(claimed)}{disputed}."


def _open(kind: ConflictKind) -> str:
    questions = {
        ConflictKind.OCCUPATION: "the place was occupied",
        ConflictKind.NON_INTERNATIONAL_AP2: "that threshold was met",
    }
    return questions.get(kind, f"this was {with_article(kind)}")


def in_force_steps(provision: Provision, when: str, catalogue: Catalogue) -> Iterator[Step]:
    """A step where the event lies, or may lie, before the provision existed or had effect; else none."""
    instrument = catalogue.instrument(provision.instrument)
    if provision.not_yet is not None:
        yield Step("Was it in force?", provision.not_yet, NOT_APPLICABLE, provision.citation)
    if instrument.kind is InstrumentKind.CUSTOMARY_STUDY and provision.in_force is None:
        yield from _as_custom(when)
        return
    start, source = _start(provision, instrument, catalogue)
    if start is None:
        return
    span, first = edtf.span(when), date.fromisoformat(start)
    late = span.latest is not None and span.latest < first
    if late or span.earliest is None or span.earliest < first:
        yield Step(
            IN_FORCE,
            f"It entered into force on {start}, after the event."
            if late
            else f"It entered into force on {start}; the date of the event reaches back before that.",
            NOT_APPLICABLE if late else ARGUABLE,
            source,
        )


def _start(provision: Provision, instrument: Instrument, catalogue: Catalogue) -> tuple[str | None, str]:
    if provision.amended_by is None:
        return provision.in_force or instrument.in_force, instrument.short
    amendment = catalogue.amendment(provision.amended_by)
    # Before the amendment is in force for anybody the provision does not exist, whenever it was adopted.
    return provision.in_force or amendment.in_force or amendment.adopted, amendment.name


def _as_custom(when: str) -> Iterator[Step]:
    span = edtf.span(when)
    if span.latest is not None and span.latest < PRACTICE_FROM:
        yield Step(
            "Was it law then?",
            "The study tells the custom of 2005; that this was custom so long before would have to be shown.",
            ARGUABLE,
            "ICRC study of customary law",
        )


def continuing_steps(provision: Provision, situation: Situation, view: View) -> Iterator[Step]:
    """A step where an occupation has outlasted the fighting by a year. Source: GC IV 6(3); AP I 3(b)."""
    if provision.instrument != "gc4" or situation.closed is None or not view.is_a(ConflictKind.OCCUPATION):
        return
    close, first = edtf.latest(situation.closed), edtf.earliest(situation.when)
    if (
        close is None
        or first is None
        or (first.year, first.month, first.day) < (close.year + 1, close.month, close.day)
    ):
        return
    goes_on = continues(provision)
    yield Step(
        "Does it go on, a year after the general close of military operations?",
        "It is among the articles that bind the Occupying Power for as long as it governs the territory."
        if goes_on
        else "It is not among the articles that go on; the International Court of Justice has read the clause so, others "
        "hold that it is no longer law, and for the parties to Protocol I all of the Convention goes on.",
        APPLICABLE if goes_on else ARGUABLE,
        "GC IV, art. 6(3); AP I, art. 3(b); ICJ, Wall, Advisory Opinion of 9 July 2004, paras. 125-126",
    )


def continues(provision: Provision) -> bool:
    """Whether the article is one of Convention IV that go on for as long as an occupation lasts."""
    article = provision.id.partition(":")[2].partition(".")[0]
    return provision.instrument == "gc4" and article.isdigit() and int(article) in AFTER_CLOSE
