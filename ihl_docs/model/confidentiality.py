"""Who may see a source, a person or an exhibit, and what the person concerned agreed to."""

from ihl_docs.model.forms import EdtfDate
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentStatus, ConsentUse


@record
class Confidentiality:
    """Who may see something, and why no one else."""

    level: ConfidentialityLevel = about("Who may see it.")
    reason: Text | None = about("Why, without giving away what is protected.", default=None)


@record
class Consent:
    """What a person agreed to: informed, for stated uses and recipients, and revocable."""

    status: ConsentStatus = about("Whether consent stands.")
    uses: tuple[ConsentUse, ...] = about("The uses agreed to.", default=())
    recipients: tuple[Text, ...] = about("To whom it may go; empty means to nobody by name.", default=())
    when: EdtfDate | None = about("When consent was given, refused or withdrawn.", default=None)
    explained: Text | None = about("What was explained, and in which language.", default=None)
