"""The codes of what lint finds in the law data, each with its meaning, and how a fault is told."""

from typing import Final

from ihl_docs.model.problem import Problem, Severity

MEANINGS: Final = {
    "IHL-LAW-001": "A row names a provision that the catalogue does not have.",
    "IHL-LAW-002": "A paragraph stands in the catalogue without its article.",
    "IHL-LAW-003": "A link leads to something else than an official text.",
    "IHL-LAW-004": "One provision says that another has the same text, and the other does not say so.",
    "IHL-LAW-005": "A category names a crime whose elements are not in the data.",
    "IHL-LAW-006": "Two rows have one id.",
    "IHL-LAW-007": "A row has no source, or is called confirmed without one.",
    "IHL-LAW-008": "A part of a provision reaches a kind of conflict that the whole does not.",
    "IHL-LAW-009": "The elements of a crime of the Statute are not in the data.",
    "IHL-LAW-010": "A category breaches nothing in one kind of conflict, and no reason is stated.",
    "IHL-LAW-011": "An instrument has not as many articles in the catalogue as in truth.",
    "IHL-LAW-012": "A row names an amendment that its instrument does not have.",
    "IHL-LAW-013": "What is said of a State and a treaty contradicts itself, or names an unknown treaty or State.",
    "IHL-LAW-014": "Provisions with the same text differ in what they do, whom they protect or what they reach.",
    "IHL-LAW-015": "A row refers to itself, or punishes although it is neither crime nor grave breach.",
    "IHL-LAW-016": "A category has a crime in one kind of conflict, and of the other kind says nothing.",
    "IHL-LAW-017": "A crime's elements and its provision disagree on the kind of conflict.",
    "IHL-LAW-018": "A customary rule is breached by a category, and listed as one that nothing can breach.",
    "IHL-LAW-019": "A customary rule is breached by no category, and not listed as one that nothing can breach.",
    "IHL-LAW-020": "A provision on occupation or on persons in a party's power is breached by a category, and listed as one that none breaches.",
    "IHL-LAW-021": "A provision on occupation or on persons in a party's power is breached by no category, and not listed with a reason.",
}

GAPS: Final = {"IHL-LAW-009", "IHL-LAW-010", "IHL-LAW-011", "IHL-LAW-016"}
"""What is missing, in contrast to what is wrong: warnings. An assessment is silent there; it is not misled."""


def fault(code: str, where: str, what: str) -> Problem:
    """A problem of the row *where*; the message is one sentence that starts with it."""
    severity = Severity.WARNING if code in GAPS else Severity.ERROR
    mend = f"Correct the row in ihl_docs/law/data. {MEANINGS[code]}"
    return Problem(code=code, severity=severity, message=f"{where} {what}.", pointer=where, mend=mend)
