"""Whether a provision binds those parties, there, on that day: every step shown, none left out.

Each step by itself says applicable, not applicable, arguable or unknown. A provision applies only if
every step lets it: one *not applicable* decides, then *unknown*, then *arguable*. Where the claims tell
of more than one kind of conflict, each is followed to its end; where the ends differ, the whole is arguable.
"""

from collections.abc import Iterable

from ihl_docs.law.bound import bound_steps
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import View, views, with_article
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.provision import Provision
from ihl_docs.law.reach import in_force_steps, protection_steps, reach_step
from ihl_docs.law.situation import Situation
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability

__all__ = ["applicable", "decided", "jurisdiction"]

Path = tuple[View, tuple[DerivationStep, ...]]

VERDICTS = {
    Applicability.APPLICABLE: "it applies",
    Applicability.NOT_APPLICABLE: "it does not apply",
    Applicability.ARGUABLE: "it arguably applies",
    Applicability.UNKNOWN: "the data do not tell whether it applies",
}


def applicable(provision: Provision, situation: Situation, catalogue: Catalogue) -> ProvisionApplicability:
    """Whether *provision* binds in *situation*, with the steps by which that follows."""
    paths = [(view, _steps(provision, situation, view, catalogue)) for view in views(situation)]
    outcome, reason, steps = _one(*paths) if len(paths) == 1 else _several(paths)
    return ProvisionApplicability(
        provision=provision.id,
        citation=provision.citation,
        heading=provision.heading,
        url=provision.url,
        outcome=outcome,
        reason=reason,
        steps=steps,
    )


def decided(outcomes: Iterable[Applicability]) -> Applicability:
    """What steps that must all hold come to."""
    order = (Applicability.NOT_APPLICABLE, Applicability.UNKNOWN, Applicability.ARGUABLE)
    seen = set(outcomes)
    return next((outcome for outcome in order if outcome in seen), Applicability.APPLICABLE)


def _steps(provision: Provision, situation: Situation, view: View, catalogue: Catalogue) -> tuple[DerivationStep, ...]:
    return (
        reach_step(provision, view),
        *protection_steps(provision, view),
        *in_force_steps(provision, situation.when, catalogue),
        *bound_steps(provision, situation, view, catalogue),
    )


Whole = tuple[Applicability, str, tuple[DerivationStep, ...]]


def _one(path: Path) -> Whole:
    steps = path[1]
    outcome = decided(step.outcome for step in steps)
    return outcome, _reasons(steps, outcome), steps


def _reasons(steps: Iterable[DerivationStep], outcome: Applicability) -> str:
    """Every reason for the outcome; that something applies rests on all steps."""
    deciding = [step.result for step in steps if outcome in (step.outcome, Applicability.APPLICABLE)]
    return " ".join(dict.fromkeys(deciding))


def _several(paths: list[Path]) -> Whole:
    steps = _side_by_side(paths)
    outcomes = [decided(step.outcome for step in path) for _, path in paths]
    if len(set(outcomes)) == 1:
        return outcomes[0], _reasons((step for _, path in paths for step in path), outcomes[0]), steps
    said = [
        f"As {with_article(view.kind)}, {VERDICTS[outcome]}{_because(path, outcome)}"
        for (view, path), outcome in zip(paths, outcomes, strict=True)
        if view.kind is not None
    ]
    reason = " ".join(("The claims tell of more than one kind of conflict.", *said))
    closing = DerivationStep(
        question="What follows where the kind of conflict is open?", result=reason, outcome=Applicability.ARGUABLE
    )
    return Applicability.ARGUABLE, reason, (*steps, closing)


def _because(steps: tuple[DerivationStep, ...], outcome: Applicability) -> str:
    return "." if outcome is Applicability.APPLICABLE else f": {_reasons(steps, outcome)}"


def _side_by_side(paths: list[Path]) -> tuple[DerivationStep, ...]:
    """The steps of each kind of conflict, marked with it; what all have in common is told once."""
    common = [step for step in paths[0][1] if all(step in path for _, path in paths)]
    apart = [
        revised(step, question=f"As {with_article(view.kind)}: {step.question[0].lower()}{step.question[1:]}")
        for view, path in paths
        if view.kind is not None
        for step in path
        if step not in common
    ]
    return (*apart, *common)
