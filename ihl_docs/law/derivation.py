"""The derivation as it is told: each classification followed to its end, and what they come to together."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from ihl_docs.law.classification import View, with_article
from ihl_docs.law.provision import Provision
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step, step_record
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.vocabulary.assessing import Applicability

VERDICTS: Final = {
    APPLICABLE: "it applies",
    NOT_APPLICABLE: "it does not apply",
    ARGUABLE: "it arguably applies",
    UNKNOWN: "the data do not tell whether it applies",
}


class Path(NamedTuple):
    """One classification, followed to its end."""

    view: View
    steps: tuple[Step, ...]
    outcome: Applicability


def together(outcomes: list[Applicability]) -> Applicability:
    """What rival classifications come to together."""
    first = outcomes[0]
    return first if all(each is first for each in outcomes) else ARGUABLE


def told(provision: Provision, paths: tuple[Path, ...]) -> ProvisionApplicability:
    """The answer with every step."""
    outcome = together([path.outcome for path in paths])
    if len(paths) == 1:
        reason, steps = _reasons(paths[0].steps, outcome), paths[0].steps
    else:
        reason, steps = _several(paths, outcome)
    return ProvisionApplicability(
        provision=provision.id,
        citation=provision.citation,
        heading=provision.heading,
        url=provision.url,
        outcome=outcome,
        reason=reason,
        steps=tuple(step_record(step, provision.citation) for step in steps),
    )


def _reasons(steps: Iterable[Step], outcome: Applicability) -> str:
    """Every reason for the outcome; that something applies rests on all steps."""
    deciding = [step.result for step in steps if outcome in (step.outcome, APPLICABLE)]
    return " ".join(dict.fromkeys(deciding))


def _several(paths: tuple[Path, ...], outcome: Applicability) -> tuple[str, tuple[Step, ...]]:
    steps = _side_by_side(paths)
    if all(path.outcome is outcome for path in paths):
        reasons = _reasons((step for path in paths for step in path.steps), outcome)
        return (
            f"The claims tell of more than one kind of conflict; as each of them {VERDICTS[outcome]}. {reasons}",
            steps,
        )
    said = [
        f"As {with_article(path.view.kind)}, {VERDICTS[path.outcome]}{_because(path)}"
        for path in paths
        if path.view.kind is not None
    ]
    reason = " ".join(("The claims tell of more than one kind of conflict.", *said))
    return reason, (*steps, Step("What follows where the kind of conflict is open?", reason, ARGUABLE, None))


def _because(path: Path) -> str:
    return "." if path.outcome is APPLICABLE else f": {_reasons(path.steps, path.outcome)}"


def _side_by_side(paths: tuple[Path, ...]) -> tuple[Step, ...]:
    """The steps of each kind of conflict, marked with it; what all have in common is told once."""
    common = [step for step in paths[0].steps if all(step in path.steps for path in paths)]
    apart = [
        step._replace(question=f"As {with_article(path.view.kind)}: {step.question[0].lower()}{step.question[1:]}")
        for path in paths
        if path.view.kind is not None
        for step in path.steps
        if step not in common
    ]
    return (*apart, *common)
