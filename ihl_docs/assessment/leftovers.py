"""What bears on no finding and is told all the same: harms without a cause, claims that assert no fact."""

from collections.abc import Iterable, Iterator

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.origins import body_of
from ihl_docs.assessment.support import counting, supported
from ihl_docs.model.act import Act, Harm, Involvement, MeansUsed, Target
from ihl_docs.model.assessment import OpenHarm, SetAside
from ihl_docs.model.claim import Claim
from ihl_docs.model.figure import Figure
from ihl_docs.model.incident import Incident
from ihl_docs.model.vocabulary.sources import ClaimKind

REASONS = {
    ClaimKind.LEGAL_OPINION: "An opinion of law. Recorded; never evidence of an element.",
    ClaimKind.APPEAL: "An appeal. Recorded; never evidence of an element.",
    ClaimKind.CAVEAT: "A source's reserve about its own reporting. Recorded; readers should weigh it.",
}
NOT_TIED = "Not tied to an act or harm of an incident on record."
REJECTS_NOTHING = (
    "Not tied to an act or harm of an incident on record, and no claim there is rejected by it: only a named court or body "
    "of inquiry, apart from the parties, rejects claims, in its own decision."
)
NO_RULE = "Tied to an act or harm on record; no element of a finding rests on it."


def open_harm(harm: Harm, incident: Incident, case: Case) -> OpenHarm:
    """A harm whose cause or author no claim gives."""
    reason = supported(
        harm.kind.value, harm.claims, harm.denied_by, case, accused=None, when=harm.when or incident.when
    )
    origins = {each.origin.speaker: each.origin for each in counting(reason.claims) if each.affirms}
    who = f" ({harm.victims.words})" if harm.victims is not None else ""
    return OpenHarm(
        incident=incident.id,
        harm=harm.id,
        statement=f"{harm.kind.words.capitalize()}{who}: {told(harm.figure)}. "
        "No claim says by whose act; nothing is found against anybody.",
        figure=harm.figure,
        claims=reason.claims,
        origins=tuple(origins[name] for name in sorted(origins)),
    )


def told(figure: Figure | None) -> str:
    """A figure in words: a range where there is one, and what kind of number it is."""
    if figure is None:
        return "number not told"
    numbers = sorted({number for number in (figure.low, figure.best, figure.high) if number is not None})
    text = f"{numbers[0]:,} to {numbers[-1]:,}" if len(numbers) > 1 else "".join(f"{number:,}" for number in numbers)
    text = text or (figure.as_stated.best("en").text if figure.as_stated is not None else "number not told")
    about = "about " if figure.approximate else ""
    since = f", counted since {figure.since}" if figure.since else ""
    return f"{about}{text}{since}{' (cumulative, never added to others)' if figure.cumulative else ''}"


def set_aside(case: Case, bearing: Iterable[str]) -> Iterator[SetAside]:
    """Claims that bear on no element, and why; *bearing* are those that do."""
    used = set(bearing)
    cited = {name for incident in case.submission.incidents for name in _cited(incident)}
    return _aside(case.submission.claims, used, cited, case)


def set_aside_by(incident: Incident, case: Case, bearing: Iterable[str]) -> Iterator[SetAside]:
    """The same of the claims that one incident cites."""
    cited = set(_cited(incident))
    return _aside((case.claims[name] for name in cited), set(bearing), cited, case)


def _aside(claims: Iterable[Claim], used: set[str], cited: set[str], case: Case) -> Iterator[SetAside]:
    for claim in sorted(claims, key=lambda each: each.id):
        if claim.kind is not ClaimKind.FACT:
            yield SetAside(claim=claim.id, reason=REASONS[claim.kind])
        elif claim.id not in used:
            yield SetAside(claim=claim.id, reason=_why(claim, cited, case))


def _why(claim: Claim, cited: set[str], case: Case) -> str:
    by = case.rejected.get(claim.id, ())
    if by:
        decisions = "; ".join(f"{body_of(each, case)} (claim {each})" for each in by)
        return f"Heard and rejected by {decisions}: it counts for nothing, and no finding rests on what it said."
    rejecting = [each for each in claim.rejects if claim.id in case.rejected.get(each, ())]
    if rejecting:
        return f"It rejects {', '.join(rejecting)}; no finding rests on what was rejected."
    return NO_RULE if claim.id in cited else REJECTS_NOTHING if claim.rejects else NOT_TIED


def _cited(incident: Incident) -> Iterator[str]:
    for part in (incident, *incident.harms, *incident.acts, *(each for act in incident.acts for each in _parts(act))):
        yield from part.claims
        yield from part.denied_by
    for act in incident.acts:
        for answered in act.circumstances:
            yield from (*answered.affirmed_by, *answered.denied_by)


def _parts(act: Act) -> tuple[Involvement | Target | MeansUsed | Harm, ...]:
    return (*act.by, *act.against, *act.means, *act.harms)
