"""Whether a provision binds, with the steps by which that follows."""

from ihl_docs.model.forms import ClaimRef, PlainText, ProvisionId, WebAddress
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import Applicability


@record
class DerivationStep:
    """One step of the way to an answer."""

    question: PlainText = about("What was asked, such as: is the State a party to the treaty?")
    result: PlainText = about("What the answer is, in a sentence.")
    outcome: Applicability = about("What this step by itself says of the provision.")
    claims: tuple[ClaimRef, ...] = about("Claims on which the step rests.", default=())
    source: PlainText | None = about("The provision, depositary or study on which the step rests.", default=None)


@record
class ProvisionApplicability:
    """One provision, and whether it binds those parties, there, on that day."""

    provision: ProvisionId = about("The provision's id in the catalogue.")
    citation: PlainText = about("How a lawyer cites it.")
    heading: PlainText = about("Its heading or short title.")
    url: WebAddress | None = about("The official text.", default=None)
    outcome: Applicability = about("Whether it binds.")
    reason: PlainText = about("Why, in one sentence.")
    steps: tuple[DerivationStep, ...] = about("The steps, in order.", least=1)
