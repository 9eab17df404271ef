"""What the checking of many documents came to, counted while it goes on."""

from collections import Counter

from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.model.problem import Severity


class Summary:
    """Counts, and nothing that grows with the number of documents."""

    def __init__(self, *, strict: bool, profile: str | None = None) -> None:
        self.profile = profile
        self.strict = strict
        self.documents = 0
        self.valid = 0
        self.errors = 0
        self.warnings = 0
        self.cut_short = False
        self.codes: Counter[str] = Counter()

    def add(self, checked: CheckedDocument) -> None:
        """Count a document and its problems."""
        self.documents += 1
        self.valid += self.accepts(checked)
        self.errors += checked.errors
        self.warnings += len(checked.problems) - checked.errors
        self.codes.update(problem.code for problem in checked.problems)

    def accepts(self, checked: CheckedDocument) -> bool:
        """Whether a document is valid; warnings count against it only where the user wants that."""
        counted = Severity if self.strict else (Severity.ERROR,)
        return not any(problem.severity in counted for problem in checked.problems)

    @property
    def is_valid(self) -> bool:
        """Whether every document is."""
        return self.valid == self.documents

    def plain(self) -> dict[str, object]:
        """The counts as plain data."""
        return {
            "documents": self.documents,
            "valid": self.valid,
            "errors": self.errors,
            "warnings": self.warnings,
            "codes": dict(sorted(self.codes.items())),
            "cut_short": self.cut_short,
        }
