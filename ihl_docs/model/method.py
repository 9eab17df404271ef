"""How a record was made: what whoever relies on it asks first."""

from ihl_docs.model.forms import EdtfDate, PlainText, WebAddress
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import DisagreementRule


@record
class Inquiry:
    """One search for information."""

    purpose: Text = about("What was looked for.")
    terms: tuple[PlainText, ...] = about("The words that were searched for.", default=())
    tool: PlainText | None = about("Where or with what it was searched.", default=None)
    when: EdtfDate | None = about("When.", default=None)
    by: PlainText | None = about("Name or role of whoever searched.", default=None)


@record
class MethodChange:
    """A change in how the record is made."""

    when: EdtfDate = about("From when on.")
    what: Text = about("What changed, and why.")


@record
class Method:
    """How the record was made, by which rules, and within which limits."""

    mandate: Text | None = about("On whose behalf and to what end the work is done.", default=None)
    harm_considered: Text | None = about("Whom the work could harm, and what was done about it.", default=None)
    other_documentation: Text | None = about(
        "Who else documented these persons or places, or that it was asked and nobody is known to have.", default=None
    )
    sources_and_checks: Text | None = about(
        "Which kinds of sources are used, and how they are collected, judged, corroborated and controlled.",
        default=None,
    )
    disagreement: DisagreementRule | None = about("The one rule for what counts where sources disagree.", default=None)
    code_book: WebAddress | None = about("Where the written definitions and criteria are published.", default=None)
    code_book_edition: PlainText | None = about("Which edition of them.", default=None)
    changes: tuple[MethodChange, ...] = about("How the method changed, the earliest first.", default=())
    limits: Text | None = about("What the record cannot show, and how sure it is of the rest.", default=None)
    data_policy: Text | None = about("Who may have access, how long data are kept, how they are shared.", default=None)
    published_at: WebAddress | None = about("Where the method is published.", default=None)
    inquiries: tuple[Inquiry, ...] = about("The searches that were made, the earliest first.", default=())
