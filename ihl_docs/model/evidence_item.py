"""Files and objects that show something, and who had them in hand."""

from ihl_docs.model.confidentiality import Confidentiality, Consent
from ihl_docs.model.forms import (
    Bearing,
    Count,
    EdtfDate,
    ExhibitRef,
    Identifier,
    Instant,
    MediaType,
    PlainText,
    RelativePath,
    Sha256,
    WebAddress,
)
from ihl_docs.model.place import Place
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import CopyRole, CustodyAction, View


@record
class CustodyEvent:
    """One thing that was done with an item, by whom, when and why."""

    action: CustodyAction = about("What was done. Source: PREMIS 3 event types.")
    by: PlainText = about("Name or role of whoever did it.")
    when: EdtfDate | None = about("On which day, where no exact time is known.", default=None)
    at: Instant | None = about("At which moment, where that is known.", default=None)
    where: Text | None = about("Where it was done.", default=None)
    reason: Text | None = about("Why.", default=None)
    tool: PlainText | None = about("With which tool and version.", default=None)


@record
class WebCapture:
    """How something was taken from the web, so that somebody else can tell what may have shaped the copy."""

    account: PlainText | None = about(
        "The lasting identifier of the account or channel that published it.", default=None
    )
    full_page: bool | None = about("Whether the whole page was kept as it looked.", default=None)
    source_code: bool | None = about("Whether the page's source code was kept.", default=None)
    embedded: bool | None = about("Whether embedded media and metadata were kept.", default=None)
    context: Text | None = about("What stood around it, such as comments and what was posted before.", default=None)
    network_address: PlainText | None = about("The network address from which it was fetched.", default=None)
    identity_used: PlainText | None = about("The virtual identity under which it was fetched.", default=None)
    clock: PlainText | None = about("How the clock was kept right, such as NTP.", default=None)


@record
class EvidenceItem:
    """A file or object, as it was collected."""

    id: Identifier = about("The item's name in this submission.")
    title: Text = about("What it is.")
    description: Text | None = about("What it shows, and what it does not.", default=None)
    path: RelativePath | None = about("The file, relative to the submission; absent if no file is held.", default=None)
    media_type: MediaType | None = about("The file's media type.", default=None)
    size: Count | None = about("The file's size.", default=None, unit="By")
    sha256: Sha256 | None = about("The file's SHA-256 digest as recorded when it was collected.", default=None)
    role: CopyRole = about("What it is in relation to the item as collected.", default=CopyRole.ORIGINAL)
    derived_from: ExhibitRef | None = about("The item from which it was made.", default=None)
    made: EdtfDate | None = about("When it was made, such as when a photograph was taken.", default=None)
    made_by: PlainText | None = about("Who made it.", default=None)
    device: PlainText | None = about("With which device it was made.", default=None)
    made_at: Place | None = about("Where it was made, such as where the camera stood.", default=None)
    facing: Bearing | None = about(
        "The direction in which the camera looked, clockwise from true north.", default=None, unit="deg"
    )
    view: View | None = about("How near it shows its subject, where several were made.", default=None)
    pages: Count | None = about("How many pages a document has.", default=None)
    found: Text | None = about("Where and by whom it was found, and how it was handed over.", default=None)
    packing: Text | None = about("For a thing that was taken: why, how it was packed, and its seal.", default=None)
    collected_because: Text | None = about(
        "Why it was collected: relevance, reliability, risk of its removal, safety.", default=None
    )
    collected_from: WebAddress | None = about("The web address from which it was collected.", default=None)
    capture: WebCapture | None = about("How it was taken from there.", default=None)
    custody: tuple[CustodyEvent, ...] = about("Who had it in hand, the earliest first.", default=())
    confidentiality: Confidentiality | None = about("Who may see it; if absent, it is public.", default=None)
    consent: tuple[Consent, ...] = about("What the persons shown or concerned agreed to.", default=())
