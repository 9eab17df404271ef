"""What the record supports for one act, one category of violation and one party."""

from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.forms import ActorRef, ActRef, ClaimRef, Identifier, IncidentRef, PlainText, ProvisionId, Sha256
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import ElementRole, EvidentialLevel, FindingStatus
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind


@record
class Origin:
    """Whose word it is, once relays are followed back. Ten posts of one statement are one origin."""

    speaker: Identifier = about("The actor or source whose word it is; for an unnamed speaker, the source.")
    name: PlainText = about("What it is called.")
    named: bool = about("Whether the source says who the speaker is.")
    party: bool = about("Whether it is a party to the conflict, or belongs to one.")
    accused: bool = about("Whether it belongs to the party whose conduct this is, or may do so.", default=False)
    among: tuple[Identifier, ...] = about(
        "The bodies to which it is recorded to belong at once: it may speak for any of them.", default=()
    )


@record
class ExhibitLink:
    """An exhibit that shows a claim, with the digest by which it is known."""

    exhibit: Identifier = about("The evidence item.")
    sha256: Sha256 | None = about("Its digest, if one is recorded.", default=None)


@record
class Rejection:
    """A decision that heard a claim and did not accept it."""

    claim: ClaimRef = about("The claim by which the body says so.")
    by: PlainText = about("The body that decided.")


@record
class ClaimLink:
    """A claim as it bears on an element: the end of every chain of reasons."""

    claim: ClaimRef = about("The claim.")
    affirms: bool = about("Whether it speaks for (true) or against (false) the fact.")
    origin: Origin = about("Whose word it is.")
    verified: bool = about("Whether a recorded verification step supports it.", default=False)
    exhibits: tuple[ExhibitLink, ...] = about("Exhibits that show it.", default=())
    rejected: tuple[Rejection, ...] = about(
        "Decisions that heard it and did not accept it; where there is one, the claim counts for nothing here.",
        default=(),
    )


@record
class Reason:
    """Why an element has its answer: one node of the tree that ends in claims."""

    statement: PlainText = about("What is established, denied or open here.")
    answer: Answer = about("The answer at this node.")
    level: EvidentialLevel | None = about("What stands behind the answer; absent if it is open.", default=None)
    circumstance: CircumstanceKind | None = about("The question of fact, if this node is one.", default=None)
    claims: tuple[ClaimLink, ...] = about("The claims on which this node rests.", default=())
    because: tuple["Reason", ...] = about("The reasons under this one.", default=())


@record
class ElementFinding:
    """One element: its answer, what stands behind it, and why."""

    element: Identifier = about("The element's name in its category or crime.")
    role: ElementRole = about("What it does there.")
    statement: PlainText = about("What must be so, in plain words.")
    answer: Answer = about("What the record says.")
    level: EvidentialLevel | None = about("What stands behind the answer; absent if it is open.", default=None)
    provision: ProvisionId | None = about("The provision from which the element comes.", default=None)
    reason: Reason = about("Why.")


@record
class CrimeFinding:
    """A war crime by a person: another question than the breach by a party, with its own answer."""

    provision: ProvisionId = about("The provision that defines the crime.")
    citation: PlainText = about("How a lawyer cites it.")
    heading: PlainText = about("The crime's short title.")
    status: FindingStatus | None = about(
        "What the record supports; absent where the crime does not exist here.", default=None
    )
    level: EvidentialLevel | None = about("What stands behind it, if it is indicated.", default=None)
    applicability: ProvisionApplicability = about("Whether the crime exists in this kind of conflict, on that day.")
    elements: tuple[ElementFinding, ...] = about("Its elements; for a crime every one is constitutive.", default=())
    wanting: tuple[PlainText, ...] = about("For want of which elements it is not indicated.", default=())
    jurisdiction: tuple[DerivationStep, ...] = about("The Court's jurisdiction, apart from the substance.", default=())


@record
class Finding:
    """What the record supports for one act, one category and one party. It is no verdict."""

    id: Identifier = about("Stable name: incident, act, category and party.")
    incident: IncidentRef = about("The incident.")
    act: ActRef = about("The act.")
    category: Identifier = about("The category of violation, by its id in the catalogue.")
    heading: PlainText = about("The category's name.")
    party: ActorRef | None = about("The party to which the act is ascribed; absent where nobody says.", default=None)
    sides: tuple[ActorRef, ...] = about(
        "The parties to which whoever acted is recorded to belong at once: it is ascribed to none of them.", default=()
    )
    status: FindingStatus = about("What the record supports.")
    level: EvidentialLevel | None = about("The level of the weakest element that is needed.", default=None)
    sentence: PlainText = about("The finding in one sentence that can be quoted by itself.")
    origins: tuple[Origin, ...] = about("Whose word the finding rests on.", default=())
    elements: tuple[ElementFinding, ...] = about("Contextual and constitutive elements.", least=1)
    explanations: tuple[ElementFinding, ...] = about("Lawful explanations, addressed or not.", default=())
    not_addressed: tuple[PlainText, ...] = about("Lawful explanations on which the record is silent.", default=())
    provisions: tuple[ProvisionApplicability, ...] = about(
        "The provisions that forbid it, and whether each binds: the finding is about a breach of those that do.",
        default=(),
    )
    beside: tuple[ProvisionApplicability, ...] = about(
        "Provisions on the same matter that stand beside, and whether each binds: "
        "the finding says of none of them that it was breached.",
        default=(),
    )
    crimes: tuple[CrimeFinding, ...] = about("War crimes with the same facts, each by itself.", default=())
    remarks: tuple[PlainText, ...] = about(
        "What else a reader must know, such as that no such crime exists here.", default=()
    )
