"""The reasons of findings as a graph: rule, element, circumstance, claim, origin, digest of an exhibit."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ihl_docs.cli.lines import BLANK, Line, Span, Style, line
from ihl_docs.cli.tell.finding import BINDING, told_origin, told_rejection
from ihl_docs.cli.tell.words import english
from ihl_docs.cli.visible import visible
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import ClaimLink, CrimeFinding, ElementFinding, Finding, Reason
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import ElementRole

STYLES: Final = {"finding": Style.STRONG, "element": Style.PLAIN, "claim": Style.FAINT, "exhibit": Style.FAINT}
LONGEST: Final = 90
"""Characters of a claim's words in a graph; the record has them whole."""


class Node(NamedTuple):
    """One node: what kind it is, what it says, and what is under it."""

    kind: str
    words: str
    under: tuple["Node", ...] = ()


def graph(submission: Submission, assessment: Assessment) -> tuple[Node, ...]:
    """One node for each finding, down to the digests."""
    said = {claim.id: english(claim.text) for claim in submission.claims}
    return tuple(_finding(each, said) for each in assessment.findings)


def explained(submission: Submission, assessment: Assessment) -> list[dict[str, object]]:
    """The graph as plain data."""
    return [_plain(node) for node in graph(submission, assessment)]


def tell_tree(submission: Submission, assessment: Assessment) -> Iterator[Line]:
    """The graph as a tree of lines."""
    for node in graph(submission, assessment):
        yield line(Span(node.words, Style.STRONG))
        yield from _branches(node, "")
        yield BLANK


def mermaid(submission: Submission, assessment: Assessment) -> str:
    """The graph in the notation of Mermaid flow charts, one sub-graph a finding; claims and exhibits stand once."""
    rows = ["flowchart TD"]
    for number, node in enumerate(graph(submission, assessment), 1):
        rows.append(f'  subgraph F{number}["{_quoted(node.words)}"]')
        rows += [f"    {each}" for each in _edges(node, f"F{number}n", {}, {})]
        rows.append("  end")
    return "\n".join(rows) + "\n"


def _finding(finding: Finding, said: Mapping[str, str]) -> Node:
    elements = tuple(_element(each, said) for each in (*finding.elements, *finding.explanations))
    crimes = tuple(_crime(each, said) for each in finding.crimes)
    rules = tuple(Node("rule", f"forbidden by {_rule(each)}") for each in finding.provisions)
    beside = tuple(Node("beside", f"beside it, not said to be breached: {_rule(each)}") for each in finding.beside)
    level = f", {finding.level.value}" if finding.level else ""
    words = f"{finding.heading} ({finding.act}): {finding.status.value}{level}"
    return Node("finding", words, (*rules, *elements, *crimes, *beside))


def _rule(provision: ProvisionApplicability) -> str:
    return f"{provision.citation}: {BINDING[provision.outcome].lower()}"


def _crime(crime: CrimeFinding, said: Mapping[str, str]) -> Node:
    status = (
        crime.status.value if crime.status else "too early for the Statute" if crime.elements else "no such crime here"
    )
    words = f"crime: {crime.citation}, {crime.heading}: {status}"
    return Node("crime", words, tuple(_element(each, said) for each in crime.elements))


def _element(element: ElementFinding, said: Mapping[str, str]) -> Node:
    level = f", {element.level.value}" if element.level else ""
    role = "would make it lawful, " if element.role is ElementRole.LAWFUL_EXPLANATION else ""
    words = f"{role}{element.answer.value}{level}: {element.statement}"
    reason = element.reason
    under = (*_claims(reason, said), *(_reason(each, said) for each in reason.because))
    return Node(element.role.value, words, tuple(under))


def _reason(reason: Reason, said: Mapping[str, str]) -> Node:
    level = f", {reason.level.value}" if reason.level else ""
    kind = "circumstance" if reason.circumstance else "fact"
    under = (*_claims(reason, said), *(_reason(each, said) for each in reason.because))
    return Node(kind, f"{reason.answer.value}{level}: {reason.statement}", tuple(under))


def _claims(reason: Reason, said: Mapping[str, str]) -> Iterator[Node]:
    return (_claim(link, said) for link in reason.claims)


def _claim(link: ClaimLink, said: Mapping[str, str]) -> Node:
    words = said.get(link.claim, "")
    shown = words if len(words) <= LONGEST else words[: LONGEST - 3] + "..."
    side = "" if link.affirms else "against: "
    origin = Node("origin", f"the word of {told_origin(link.origin)}{', verified' if link.verified else ''}")
    exhibits = tuple(
        Node("exhibit", f"exhibit {each.exhibit}" + (f", sha256 {each.sha256}" if each.sha256 else ", no digest"))
        for each in link.exhibits
    )
    rejected = (Node("rejection", told_rejection(link)),) if link.rejected else ()
    return Node("claim", f"{side}claim {link.claim}: {shown}", (origin, *rejected, *exhibits))


def _plain(node: Node) -> dict[str, object]:
    plain: dict[str, object] = {"kind": node.kind, "words": node.words}
    if node.under:
        plain["under"] = [_plain(each) for each in node.under]
    return plain


def _branches(node: Node, before: str) -> Iterator[Line]:
    for number, each in enumerate(node.under, 1):
        last = number == len(node.under)
        mark, further = ("└─ ", "   ") if last else ("├─ ", "│  ")
        # A row that runs over hangs under its words, so the bars of the tree stand only in front of the first row.
        yield line(f"{before}{mark}", Span(each.words, STYLES.get(each.kind, Style.PLAIN)), hang=len(before) + 3)
        yield from _branches(each, before + further)


def _edges(node: Node, prefix: str, names: dict[Node, str], drawn: dict[tuple[str, str], None]) -> Iterator[str]:
    """Boxes and arrows; a node that stands in several places has one box."""
    name = names.get(node)
    if name is None:
        name = names[node] = f"{prefix}{len(names) + 1}"
        yield f'{name}["{_quoted(node.words)}"]'
        for each in node.under:
            yield from _edges(each, prefix, names, drawn)
    for each in node.under:
        arrow = name, names[each]
        if arrow not in drawn:
            drawn[arrow] = None
            yield f"{arrow[0]} --> {arrow[1]}"


def _quoted(words: str) -> str:
    """Words in a box: Mermaid knows entities by #, and obeys markup; here they are only words."""
    entities = {
        "#": "#35;",
        '"': "#quot;",
        "<": "#lt;",
        ">": "#gt;",
        "&": "#amp;",
        "`": "#96;",
        "[": "#91;",
        "]": "#93;",
    }
    return "".join(entities.get(letter, letter) for letter in visible(words))
