"""Whether a provision's own scope reaches a kind of conflict, and what else it asks for: occupation, protection, time."""

from collections.abc import Iterator

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import NAMES, View, with_article
from ihl_docs.law.provision import Protection, Provision, ScopeStrength
from ihl_docs.model import edtf
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind


def reach_step(provision: Provision, view: View) -> DerivationStep:
    """Whether the provision reaches the kind of conflict."""
    outcome, sentence = _reach(provision, view)
    return DerivationStep(
        question="Does the provision reach this kind of conflict?",
        result=sentence,
        outcome=outcome,
        claims=view.claims,
        source=provision.citation,
    )


def _reach(provision: Provision, view: View) -> tuple[Applicability, str]:
    if view.kind is None:
        return Applicability.UNKNOWN, "No claim says what kind of conflict it was."
    claimed, reached = NAMES[view.kind], " and ".join(NAMES[scope.conflict] for scope in provision.scope)
    scopes = [scope for scope in provision.scope if view.is_a(scope.conflict)]
    settled = [scope for scope in scopes if scope.strength is ScopeStrength.SETTLED]
    if any(view.is_settled(scope.conflict) for scope in settled):
        return Applicability.APPLICABLE, f"It reaches {claimed}."
    if settled:
        return Applicability.ARGUABLE, f"It reaches {claimed}, which is disputed."
    if scopes:
        return Applicability.ARGUABLE, f"That it reaches {claimed} is arguable, according to the study."
    return _out_of_reach(provision, view, reached)


def _out_of_reach(provision: Provision, view: View, reached: str) -> tuple[Applicability, str]:
    narrower = [scope.conflict for scope in provision.scope if view.kind and scope.conflict.is_a(view.kind)]
    # A broad classification does not deny the narrower one, such as occupation; it does not affirm it either.
    if any(kind not in view.denied for kind in narrower):
        return Applicability.UNKNOWN, f"It reaches only {reached}; no claim says whether {_open(narrower[0])}."
    if narrower or view.kind is None:
        return Applicability.NOT_APPLICABLE, f"It reaches only {reached}, which the claims deny."
    disputed = "" if view.is_settled(view.kind) else ", which is disputed"
    return (
        Applicability.NOT_APPLICABLE,
        f"It reaches only {reached}; the claims tell of {with_article(view.kind)}{disputed}.",
    )


def _open(kind: ConflictKind) -> str:
    questions = {
        ConflictKind.OCCUPATION: "the place was occupied",
        ConflictKind.NON_INTERNATIONAL_AP2: "that threshold was met",
    }
    return questions.get(kind, f"this was {with_article(kind)}")


def protection_steps(provision: Provision, view: View) -> Iterator[DerivationStep]:
    """Whether what the provision asks for beside the kind of conflict is there."""
    international = view.is_a(ConflictKind.INTERNATIONAL)
    if provision.protection is Protection.OCCUPIED_TERRITORY and not view.is_a(ConflictKind.OCCUPATION):
        denied = ConflictKind.OCCUPATION in view.denied
        yield DerivationStep(
            question="Is it occupied territory?",
            result="It protects in occupied territory only, and no claim tells of an occupation.",
            outcome=Applicability.NOT_APPLICABLE
            if view.kind is not None and (denied or not international)
            else Applicability.UNKNOWN,
            source=provision.citation,
        )
    elif provision.protection is Protection.PROTECTED_BY_CONVENTION and not international:
        yield DerivationStep(
            question="Are the persons or the property protected by the Geneva Conventions?",
            result="Protected persons and property, and grave breaches, exist in international conflict and occupation only.",
            outcome=Applicability.NOT_APPLICABLE if view.kind is not None else Applicability.UNKNOWN,
            source=provision.citation,
        )
    elif provision.protection is Protection.PROTECTED_BY_CONVENTION:
        yield DerivationStep(
            question="Are the persons or the property protected by the Geneva Conventions?",
            result="Whether these persons or this property were protected depends on nationality and on whose hands they were in.",
            outcome=Applicability.UNKNOWN,
            source=provision.citation,
        )


def in_force_steps(provision: Provision, when: str, catalogue: Catalogue) -> Iterator[DerivationStep]:
    """A step where the event lies, or may lie, before the provision existed; else none."""
    instrument = catalogue.instrument(provision.instrument)
    start = provision.in_force or instrument.in_force
    if start is None:
        return
    span, first = edtf.span(when), edtf.earliest(start)
    late = first is not None and span.latest is not None and span.latest < first
    early = first is not None and (span.earliest is None or span.earliest < first)
    if late or early:
        yield DerivationStep(
            question="Was it in force?",
            result=f"It entered into force on {start}, after the event."
            if late
            else f"It entered into force on {start}; the date of the event reaches back before that.",
            outcome=Applicability.NOT_APPLICABLE if late else Applicability.ARGUABLE,
            source=instrument.short,
        )
