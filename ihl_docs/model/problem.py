"""The one shape of bad news about a document."""

from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.term import Term


class Severity(Term):
    """What a problem means for the document."""

    ERROR = "error", "The document is invalid."
    WARNING = "warning", "The document is valid; somebody should look."


@record
class Spot:
    """Another place at which one fault shows."""

    pointer: str = about("JSON pointer (RFC 6901) to the place.")
    line: int | None = about("Line in the file, from 1.", default=None)
    column: int | None = about("Column in the line, from 1.", default=None)


@record
class Problem:
    """One fault: where it is, what was expected and found, how to mend it."""

    code: str = about("Stable code, such as IHL-REF-001.")
    severity: Severity = about("What it means for the document.", default=Severity.ERROR)
    message: str = about("What is wrong, in one sentence.")
    pointer: str = about("JSON pointer (RFC 6901) to the place; empty for the whole document.", default="")
    file: str | None = about("The file, as the user named it.", default=None)
    line: int | None = about("Line in the file, from 1.", default=None)
    column: int | None = about("Column in the line, from 1.", default=None)
    expected: str | None = about("What would have been right.", default=None)
    found: str | None = about("What was there.", default=None)
    nearest: str | None = about("The nearest value that would be right, if there is one.", default=None)
    mend: str = about("How to mend it.")
    also_at: tuple[Spot, ...] = about("Where else the same fault stands, and the same mend helps.", default=())
