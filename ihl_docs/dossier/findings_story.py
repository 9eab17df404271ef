"""What the dossier tells of a finding: the tree of reasons from the law down to the claims."""

from ihl_docs.dossier.words import Cited, Decided, Link, Name, Reference, Said, When
from ihl_docs.model.answer import Answer
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import (
    Applicability,
    ElementRole,
    EvidentialLevel,
    FindingStatus,
    ReviewDecision,
)


@record
class ShownExhibit:
    """An exhibit that shows a claim."""

    exhibit: Reference = about("The exhibit.")
    sha256: str | None = about("The digest by which it is known, if one is recorded and may be told.", default=None)


@record
class Bearing:
    """A claim as it bears on something: the end of every chain of reasons."""

    cited: Cited = about("The claim.")
    origin: Name = about("Whose word it is.")
    named: bool = about("Whether the source says whose word it is.")
    affirms: bool = about("Whether it speaks for or against.")
    accused: bool = about("Whether it is the word of the party whose conduct this is.", default=False)
    verified: bool = about("Whether a recorded verification step supports it.", default=False)
    exhibits: tuple[ShownExhibit, ...] = about("Exhibits that show it.", default=())
    rejected: tuple[Decided, ...] = about("Decisions that heard it and rejected it.", default=())


@record
class OriginStory:
    """Whose word a finding rests on."""

    name: Name = about("What it is called.")
    named: bool = about("Whether the source says who it is.")
    accused: bool = about("Whether it belongs to the party whose conduct this is, or may do so.", default=False)
    torn: bool = about("Whether it is recorded with several bodies at once.", default=False)


@record
class ReasonStory:
    """One node of the tree of reasons."""

    statement: str = about("What is established, denied or open here.")
    answer: Answer = about("The answer.")
    level: EvidentialLevel | None = about("What stands behind it.", default=None)
    asks: str | None = about("The question of fact, if this node is one.", default=None)
    claims: tuple[Bearing, ...] = about("The claims on which it rests.", default=())
    because: tuple["ReasonStory", ...] = about("The reasons under it.", default=())


@record
class ElementStory:
    """One element of a violation or crime."""

    statement: str = about("What must be so.")
    role: ElementRole = about("What it does there.")
    answer: Answer = about("What the record says.")
    level: EvidentialLevel | None = about("What stands behind the answer.", default=None)
    provision: str | None = about("The provision from which it comes, as it is cited.", default=None)
    reason: ReasonStory = about("Why.")


@record
class StepStory:
    """One step of the way to what binds."""

    question: str = about("What was asked.")
    result: str = about("The answer.")
    outcome: Applicability = about("What the step by itself says.")
    claims: tuple[Cited, ...] = about("The claims on which it rests.", default=())
    source: str | None = about("The provision, depositary or study on which it rests.", default=None)


@record
class ProvisionStory:
    """A provision, and whether it binds."""

    citation: str = about("How a lawyer cites it.")
    heading: str = about("Its heading.")
    outcome: Applicability = about("Whether it binds.")
    reason: str = about("Why.")
    link: Link | None = about("The official text.", default=None)
    steps: tuple[StepStory, ...] = about("The steps, in order.", default=())


@record
class ProvisionBlock:
    """Provisions with the same outcome for the same reason, which is then told once."""

    provisions: tuple[ProvisionStory, ...] = about("The provisions.", least=1)
    reason: str = about("Why.")
    steps: tuple[StepStory, ...] = about("The steps, in order.", default=())


@record
class ProvisionGroup:
    """The provisions with one outcome."""

    outcome: Applicability = about("The outcome.")
    blocks: tuple[ProvisionBlock, ...] = about("The provisions, by why that is so.", least=1)

    @property
    def number(self) -> int:
        """How many provisions there are in it."""
        return sum(len(block.provisions) for block in self.blocks)


@record
class CrimeStory:
    """A war crime by a person, told apart from the breach by a party."""

    citation: str = about("How a lawyer cites it.")
    heading: str = about("Its short title.")
    status: FindingStatus | None = about(
        "What the record supports; absent where there is no such crime here.", default=None
    )
    level: EvidentialLevel | None = about("What stands behind it.", default=None)
    applicability: ProvisionStory = about("Whether the crime exists in this kind of conflict.")
    elements: tuple[ElementStory, ...] = about("Its elements.", default=())
    wanting: tuple[str, ...] = about("For want of what it is not indicated.", default=())
    jurisdiction: tuple[StepStory, ...] = about("The Court's jurisdiction, apart from the substance.", default=())


@record
class ReviewStory:
    """What a person decided on a finding."""

    decision: ReviewDecision = about("The decision.")
    by: str = about("Who decided.")
    when: When = about("When.")
    reason: Said = about("Why.")


@record
class FindingStory:
    """What the record supports for one act, one category and one party."""

    number: str = about("Its number in the dossier, such as F3.")
    anchor: str = about("Its place in the dossier.")
    record_id: str = about("Its stable name in the assessment.")
    incident: Reference = about("The incident.")
    act: Reference | None = about("The act.", default=None)
    heading: str = about("The category of violation.")
    status: FindingStatus = about("What the record supports.")
    level: EvidentialLevel | None = about("What stands behind it.", default=None)
    party: Name | None = about("The party to which the act is ascribed.", default=None)
    sides: tuple[Name, ...] = about("The sides on which whoever acted is recorded at once, if so.", default=())
    sentence: str = about("The finding in one sentence.")
    origins: tuple[OriginStory, ...] = about("Whose word it rests on.", default=())
    elements: tuple[ElementStory, ...] = about("Contextual and constitutive elements.", default=())
    explanations: tuple[ElementStory, ...] = about("Lawful explanations, addressed or not.", default=())
    not_addressed: tuple[str, ...] = about("Lawful explanations on which the record is silent.", default=())
    provisions: tuple[ProvisionGroup, ...] = about("The provisions that forbid it.", default=())
    beside: tuple[ProvisionGroup, ...] = about(
        "Provisions on the same matter, of which the finding says of none that it was breached.", default=()
    )
    crimes: tuple[CrimeStory, ...] = about("War crimes with the same facts.", default=())
    remarks: tuple[str, ...] = about("What else a reader must know.", default=())
    reviews: tuple[ReviewStory, ...] = about("What persons decided on it.", default=())
