"""Whether a provision binds those parties, there, on that day: every step shown, none left out.

Each step by itself says applicable, not applicable, arguable or unknown. A provision applies only if
every step lets it: one *not applicable* decides, then *unknown*, then *arguable*.
"""

from collections.abc import Iterable

from ihl_docs.law.bound import bound_steps
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Protection, Provision, ScopeStrength
from ihl_docs.law.situation import ClaimedKind, Situation
from ihl_docs.model import edtf
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

NAMES = {
    ConflictKind.INTERNATIONAL: "international armed conflict",
    ConflictKind.NATIONAL_LIBERATION: "war of national liberation",
    ConflictKind.OCCUPATION: "occupation",
    ConflictKind.NON_INTERNATIONAL: "non-international armed conflict",
    ConflictKind.NON_INTERNATIONAL_AP2: "non-international armed conflict at the threshold of AP II",
    ConflictKind.NO_ARMED_CONFLICT: "violence below the threshold of armed conflict",
}


def applicable(provision: Provision, situation: Situation, catalogue: Catalogue) -> ProvisionApplicability:
    """Whether *provision* binds in *situation*, with the steps by which that follows."""
    steps = (
        *_reach_steps(provision, situation),
        *_protection_steps(provision, situation),
        *_in_force_steps(provision, situation, catalogue),
        *bound_steps(provision, situation, catalogue),
    )
    outcome = decided(step.outcome for step in steps)
    reasons = [step.result for step in steps if step.outcome is outcome]
    shown = reasons if outcome is not Applicability.APPLICABLE else [step.result for step in steps]
    return ProvisionApplicability(
        provision=provision.id,
        citation=provision.citation,
        heading=provision.heading,
        url=provision.url,
        outcome=outcome,
        reason=" ".join(dict.fromkeys(shown)),
        steps=steps,
    )


def decided(outcomes: Iterable[Applicability]) -> Applicability:
    """What steps that must all hold come to."""
    order = (Applicability.NOT_APPLICABLE, Applicability.UNKNOWN, Applicability.ARGUABLE)
    seen = set(outcomes)
    return next((outcome for outcome in order if outcome in seen), Applicability.APPLICABLE)


def _reach_steps(provision: Provision, situation: Situation) -> Iterable[DerivationStep]:
    question = "Does the provision reach this kind of conflict?"
    held = [kind for kind in situation.kinds if kind.answer in (Answer.YES, Answer.DISPUTED)]
    if not held:
        yield DerivationStep(
            question=question,
            result="No claim says what kind of conflict it was.",
            outcome=Applicability.UNKNOWN,
        )
        return
    outcomes = [_reach(provision, kind) for kind in held]
    for kind, outcome in zip(held, outcomes, strict=True):
        # Rival classifications stand side by side: where they differ, the whole is arguable, not the worse of the two.
        rival = len(set(outcomes)) > 1 or (kind.answer is Answer.DISPUTED and outcome is Applicability.APPLICABLE)
        yield DerivationStep(
            question=question,
            result=_reach_sentence(provision, kind, outcome),
            outcome=Applicability.ARGUABLE if rival else outcome,
            claims=kind.claims,
            source=provision.citation,
        )


def _reach(provision: Provision, kind: ClaimedKind) -> Applicability:
    scopes = [scope for scope in provision.scope if kind.kind.is_a(scope.conflict)]
    if any(scope.strength is ScopeStrength.SETTLED for scope in scopes):
        return Applicability.APPLICABLE
    if scopes:
        return Applicability.ARGUABLE
    narrower = [scope for scope in provision.scope if scope.conflict.is_a(kind.kind)]
    # "Non-international" does not deny that the threshold of AP II was met; it does not affirm it either.
    return (
        Applicability.UNKNOWN
        if narrower and kind.kind is ConflictKind.NON_INTERNATIONAL
        else Applicability.NOT_APPLICABLE
    )


def _reach_sentence(provision: Provision, kind: ClaimedKind, outcome: Applicability) -> str:
    claimed, reached = NAMES[kind.kind], " and ".join(NAMES[scope.conflict] for scope in provision.scope)
    disputed = ", which is disputed" if kind.answer is Answer.DISPUTED else ""
    sentences = {
        Applicability.APPLICABLE: f"It reaches {claimed}{disputed}.",
        Applicability.ARGUABLE: f"That it reaches {claimed} is arguable, according to the study.",
        Applicability.UNKNOWN: f"It reaches only {reached}; no claim says whether that threshold was met.",
        Applicability.NOT_APPLICABLE: f"It reaches only {reached}; the claims tell of a {claimed}{disputed}.",
    }
    return sentences[outcome]


def _protection_steps(provision: Provision, situation: Situation) -> Iterable[DerivationStep]:
    if provision.protection is Protection.NONE:
        return
    kinds = [kind.kind for kind in situation.kinds if kind.answer in (Answer.YES, Answer.DISPUTED)]
    occupied = any(kind.is_a(ConflictKind.OCCUPATION) for kind in kinds)
    international = any(kind.is_a(ConflictKind.INTERNATIONAL) for kind in kinds)
    if provision.protection is Protection.OCCUPIED_TERRITORY:
        if not occupied:
            yield DerivationStep(
                question="Is it occupied territory?",
                result="It protects in occupied territory only, and no claim tells of an occupation.",
                outcome=Applicability.NOT_APPLICABLE if kinds else Applicability.UNKNOWN,
                source=provision.citation,
            )
    elif not international:
        yield DerivationStep(
            question="Are the persons or the property protected by the Geneva Conventions?",
            result="Protected persons and property, and grave breaches, exist in international conflict and occupation only.",
            outcome=Applicability.NOT_APPLICABLE if kinds else Applicability.UNKNOWN,
            source=provision.citation,
        )
    else:
        yield DerivationStep(
            question="Are the persons or the property protected by the Geneva Conventions?",
            result="Whether these persons or this property were protected depends on nationality and on whose hands they were in.",
            outcome=Applicability.UNKNOWN,
            source=provision.citation,
        )


def _in_force_steps(provision: Provision, situation: Situation, catalogue: Catalogue) -> Iterable[DerivationStep]:
    start = provision.in_force or catalogue.instrument(provision.instrument).in_force
    if start is None:
        return
    span, first = edtf.span(situation.when), edtf.span(start).earliest
    if first is None:
        return
    if span.latest is not None and span.latest < first:
        yield DerivationStep(
            question="Was it in force?",
            result=f"It entered into force on {start}, after the event.",
            outcome=Applicability.NOT_APPLICABLE,
        )
    elif span.earliest is None or span.earliest < first:
        yield DerivationStep(
            question="Was it in force?",
            result=f"It entered into force on {start}; the date of the event reaches back before that.",
            outcome=Applicability.ARGUABLE,
        )
