"""Who or what provides information."""

from ihl_docs.model.account import AccountTaking
from ihl_docs.model.confidentiality import Confidentiality, Consent
from ihl_docs.model.forms import ActorRef, EdtfDate, Identifier, Instant, LanguageTag, PlainText, WebAddress
from ihl_docs.model.grading import ReliabilityGrade
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.sources import SourceKind


@record
class Source:
    """A publication, a testimony, an image or a document from which claims are taken."""

    id: Identifier = about("The source's name in this submission.")
    kind: SourceKind = about("What kind of source it is.")
    title: Text = about("Its title, or a description that gives nobody away.")
    publisher: PlainText | None = about("Who published it.", default=None)
    author: PlainText | None = about("Who wrote or made it.", default=None)
    url: WebAddress | None = about("Where it was published.", default=None)
    archived_at: WebAddress | None = about("Where a copy is kept.", default=None)
    published: EdtfDate | None = about("When it was published.", default=None)
    retrieved: Instant | None = about("When the copy that was used was made.", default=None)
    language: LanguageTag | None = about("The language it is in.", default=None)
    speaks_for: ActorRef | None = about(
        "The actor whose voice it is, where it speaks for one, such as a party to the conflict.", default=None
    )
    interest: Text | None = about("What interest it may have in what it says.", default=None)
    reliability: tuple[ReliabilityGrade, ...] = about("Grades, each somebody's own judgement.", default=())
    confidentiality: Confidentiality | None = about("Who may see it; if absent, it is public.", default=None)
    consent: tuple[Consent, ...] = about("What the person behind it agreed to.", default=())
    account: AccountTaking | None = about("For a person's account, how it was taken.", default=None)
    note: Text | None = about("Anything a reader should know of it.", default=None)
