"""Who may see a source, a person or an exhibit, and what the person concerned agreed to."""

from ihl_docs.model.forms import EdtfDate, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentForm, ConsentStatus, ConsentUse


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
    form: ConsentForm | None = about("How it was given.", default=None)
    limits_told: bool | None = about(
        "Whether the person was told what confidentiality cannot promise; absent where that was not noted.",
        default=None,
    )
    withdrawal_told: bool | None = about(
        "Whether the person was told that consent can be withdrawn; absent where that was not noted.", default=None
    )
    witness: PlainText | None = about("Name or role of whoever saw it given.", default=None)
    guardian: PlainText | None = about("Name or role of whoever consented for a child or a dependent.", default=None)
