"""One finding: its elements with their claims, what binds, the crimes and for want of what, the remarks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from ihl_docs.assessment.conditions import NOT_SO
from ihl_docs.assessment.elements import links
from ihl_docs.cli.lines import Line, Span, Style, item, line
from ihl_docs.cli.tell.words import ANSWER_STYLES, STATUS_STYLES, listed
from ihl_docs.model.answer import Answer, negation
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.finding import ClaimLink, CrimeFinding, ElementFinding, Finding, Origin, Reason
from ihl_docs.model.vocabulary.assessing import Applicability

_ORDER = (Applicability.APPLICABLE, Applicability.ARGUABLE, Applicability.UNKNOWN, Applicability.NOT_APPLICABLE)
BINDING = {
    Applicability.APPLICABLE: "Binds",
    Applicability.ARGUABLE: "Binds arguably",
    Applicability.UNKNOWN: "May bind; the data do not tell",
    Applicability.NOT_APPLICABLE: "Does not apply",
}
_WANTING: Final[dict[Answer | None, str]] = {Answer.NO: "denied: ", Answer.DISPUTED: "disputed: "}
FORBIDDING: Final = "Provisions that forbid it"
BESIDE: Final = "Beside them, on the same matter: the finding says of none of these that it was breached"
_EXISTING = {
    Applicability.APPLICABLE: "The crime exists in this conflict",
    Applicability.ARGUABLE: "Whether the crime exists in this conflict is arguable",
    Applicability.UNKNOWN: "The data do not tell whether the crime exists in this conflict",
    Applicability.NOT_APPLICABLE: "The crime does not exist in this conflict",
}


def tell_finding(finding: Finding, names: Mapping[str, str], *, explain: bool) -> Iterator[Line]:
    """The whole finding; with *explain*, the reasons of each element down to the claims."""
    status = Span(finding.status.value.upper(), STATUS_STYLES[finding.status])
    level = f" at the level {finding.level.value.upper()}" if finding.level else ""
    yield line(status, level, ": ", Span(finding.heading, Style.STRONG), indent=2, hang=4)
    yield line(f"act {finding.act}, ascribed to {_whom(finding, names)}", indent=4)
    yield line(finding.sentence, indent=4)
    if finding.origins:
        yield line("On the word of ", "; ".join(told_origin(origin) for origin in finding.origins), indent=4, hang=6)
    yield from _elements("Elements", finding.elements, explain=explain)
    yield from _elements("What would make it lawful", finding.explanations, explain=explain)
    yield from _provisions(FORBIDDING, finding.provisions)
    yield from _provisions(BESIDE, finding.beside)
    for crime in finding.crimes:
        yield from _crime(crime, explain=explain)
    for remark in finding.remarks:
        yield item("Note:", remark, indent=4)


def _whom(finding: Finding, names: Mapping[str, str]) -> str:
    if finding.party:
        return names.get(finding.party, finding.party)
    sides = " and ".join(names.get(each, each) for each in finding.sides)
    return f"no party: whoever acted is recorded on several sides at once ({sides})" if sides else "nobody named"


def _provisions(title: str, provisions: Sequence[ProvisionApplicability]) -> Iterator[Line]:
    if provisions:
        yield line(Span(title, Style.FAINT), indent=4)
        yield from tell_applicability(provisions, indent=6)


def tell_applicability(provisions: Iterable[ProvisionApplicability], *, indent: int) -> Iterator[Line]:
    """Provisions, those that bind first; those with the same reason are told together."""
    ordered = sorted(provisions, key=lambda each: (_ORDER.index(each.outcome), each.reason))
    for outcome, of_outcome in groupby(ordered, key=lambda each: each.outcome):
        yield line(Span(BINDING[outcome], Style.FAINT), indent=indent)
        for reason, alike in groupby(of_outcome, key=lambda each: each.reason):
            citations = "; ".join(dict.fromkeys(each.citation for each in alike))
            yield line(Span(citations, Style.STRONG), f": {reason}", indent=indent + 2, hang=indent + 4)


def told_origin(origin: Origin) -> str:
    """Whose word it is, and what a reader must know of that."""
    if origin.among:
        return f"{origin.name} (recorded with several bodies at once, so for which it speaks is open)"
    if origin.accused:
        return f"{origin.name} (the party whose conduct this is)"
    return f"{origin.name} (a party to the conflict)" if origin.party else origin.name


def told_rejection(link: ClaimLink) -> str:
    """Which decisions heard and rejected a claim, and where they say so."""
    return "heard and rejected by " + "; ".join(f"{each.by} (claim {each.claim})" for each in link.rejected)


def _elements(title: str, elements: Sequence[ElementFinding], *, explain: bool) -> Iterator[Line]:
    if not elements:
        return
    yield line(Span(title, Style.FAINT), indent=4)
    for element in elements:
        level = f" ({element.level})" if element.level else ""
        yield line(
            Span(element.answer.value.ljust(10), ANSWER_STYLES[element.answer]),
            element.statement,
            Span(f"{level}{_claims(element.reason)}", Style.FAINT),
            indent=6,
            hang=16,
        )
        if explain:
            yield from _why(element, indent=16)


def _crime(crime: CrimeFinding, *, explain: bool) -> Iterator[Line]:
    too_early = crime.status is None and bool(crime.elements)
    status = crime.status.value if crime.status else "too early for the Statute" if too_early else "not at issue"
    level = f" ({crime.level})" if crime.level else ""
    yield line(
        Span("Crime  ", Style.FAINT), Span(crime.citation, Style.STRONG), f", {crime.heading}", indent=4, hang=11
    )
    yield line(Span(f"{status}{level}", Style.OPEN), indent=11)
    yield line(f"{_EXISTING[crime.applicability.outcome]}: {crime.applicability.reason}", indent=11)
    if crime.wanting:
        yield line("open among its elements:" if too_early else "for want of:", indent=11)
        answers = {each.statement: each.answer for each in crime.elements}
        for wanting in crime.wanting:
            yield item("-", f"{_WANTING.get(answers.get(wanting), '')}{wanting}", indent=13)
    if explain:
        for element in crime.elements:
            answer = Span(element.answer.value.ljust(10), ANSWER_STYLES[element.answer])
            yield line(answer, element.statement, indent=11, hang=21)
            yield from _why(element, indent=21)
    yield from _steps("The Court's jurisdiction, apart from that:", crime.jurisdiction)


def _steps(title: str, steps: Sequence[DerivationStep]) -> Iterator[Line]:
    if steps:
        yield line(title, indent=11)
        for step in steps:
            yield item("-", step.result, indent=13)


def _why(element: ElementFinding, *, indent: int) -> Iterator[Line]:
    reason = element.reason
    if reason.statement != element.statement:
        yield from _reason(reason, indent, above=reason.answer)
        return
    for link in reason.claims:
        yield line(_link(link), indent=indent, hang=indent + 2)
    for deeper in reason.because:
        yield from _reason(deeper, indent, above=reason.answer)


def _reason(reason: Reason, indent: int, *, above: Answer) -> Iterator[Line]:
    """One reason; one that does not bear the answer *above* it out, such as a further way that is open, stands beside."""
    answer = Span(reason.answer.value, ANSWER_STYLES[reason.answer])
    level = f" ({reason.level})" if reason.level else ""
    joint = "because " if reason.answer is above else "while "
    yield line(joint, answer, f"{level}: {reason.statement}", indent=indent, hang=indent + 2)
    for link in reason.claims:
        yield line(_link(link), indent=indent + 2, hang=indent + 4)
    under = negation(reason.answer) if reason.statement == NOT_SO else reason.answer
    for deeper in reason.because:
        yield from _reason(deeper, indent=min(indent + 2, 40), above=under)


def _link(link: ClaimLink) -> str:
    side = "for" if link.affirms else "against"
    verified = ", verified" if link.verified else ""
    exhibits = "".join(
        f", shown by {each.exhibit}" + (f" (sha256 {each.sha256[:12]}...)" if each.sha256 else "")
        for each in link.exhibits
    )
    heard = f"; {told_rejection(link)}" if link.rejected else ""
    return f"{side}: claim {link.claim}, the word of {told_origin(link.origin)}{verified}{exhibits}{heard}"


def _claims(reason: Reason) -> str:
    told = links(reason)
    affirming = listed(sorted(link.claim for link in told if link.affirms and not link.rejected))
    denying = listed(sorted(link.claim for link in told if not link.affirms and not link.rejected))
    rejected = listed(sorted({link.claim for link in told if link.rejected}))
    parts = [affirming] if affirming else []
    parts += [f"against: {denying}"] if denying else []
    parts += [f"heard and rejected: {rejected}"] if rejected else []
    return f" [{'; '.join(parts)}]" if parts else ""
