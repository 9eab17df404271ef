"""What the engine makes of a submission: findings, open questions, lawful conduct, applicable law."""

from typing import Final, Literal

from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.figure import Figure
from ihl_docs.model.finding import ClaimLink, Finding, Origin
from ihl_docs.model.forms import (
    ActorRef,
    ActRef,
    ClaimRef,
    HarmRef,
    Identifier,
    IncidentRef,
    PlainText,
    ProvisionId,
    Sha256,
)
from ihl_docs.model.record import about, record
from ihl_docs.model.review import Review
from ihl_docs.model.vocabulary.assessing import EvidentialLevel
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conflicts import ConflictKind

ASSESSMENT_SCHEMA: Final = "urn:ihl-docs:schema:v1:assessment"


@record
class ConflictFinding:
    """What kind of conflict it was between two parties, on the claims."""

    between: tuple[ActorRef, ...] = about("The two parties.", least=2)
    kind: ConflictKind = about("The kind of conflict claimed.")
    occupier: ActorRef | None = about("In an occupation, which of them is said to occupy.", default=None)
    answer: Answer = about("Whether that is affirmed, denied or disputed.")
    level: EvidentialLevel | None = about("What stands behind it.", default=None)
    reasoning: PlainText = about("How it follows, as the record gives it.")
    claims: tuple[ClaimLink, ...] = about("The claims on which it rests.", default=())


@record
class Decides:
    """One element that an answer would settle."""

    finding: Identifier | None = about("The finding, where there is one.", default=None)
    category: Identifier = about("The category of violation.")
    crime: ProvisionId | None = about("The crime, where the element is one of a crime only.", default=None)
    element: Identifier = about("The element.")


@record
class Question:
    """A question for the field, and what its answer would settle."""

    incident: IncidentRef = about("The incident.")
    act: ActRef | None = about("The act, if it is about one.", default=None)
    harm: HarmRef | None = about("The harm, if it is about one.", default=None)
    circumstance: CircumstanceKind | None = about("The circumstance, if it is one of the vocabulary.", default=None)
    text: PlainText = about("The question, as one would ask it.")
    settled_by: PlainText = about("What would count as an answer.")
    decides: tuple[Decides, ...] = about("What the answer would settle; the more, the more decisive.", default=())


@record
class LawfulConduct:
    """Conduct or harm on record that breaches nothing, and why."""

    incident: IncidentRef = about("The incident.")
    act: ActRef | None = about("The act, if it is one.", default=None)
    harm: HarmRef | None = about("The harm, if it is one.", default=None)
    rule: Identifier = about("The rule of the assessment that says so, by its id in the catalogue.")
    statement: PlainText = about("Why it is no violation.")
    provisions: tuple[ProvisionId, ...] = about("The provisions from which that follows.", default=())
    claims: tuple[ClaimLink, ...] = about("The claims on which it rests.", default=())


@record
class Duty:
    """A duty that the facts bring into play, whoever owes it; not a breach."""

    incident: IncidentRef = about("The incident.")
    act: ActRef | None = about("The act, if it is about one.", default=None)
    harm: HarmRef | None = about("The harm, if it is about one.", default=None)
    rule: Identifier = about("The rule of the assessment that names it, by its id in the catalogue.")
    owed_by: tuple[ActorRef, ...] = about("Who owes it.", default=())
    statement: PlainText = about("What is owed.")
    provisions: tuple[ProvisionApplicability, ...] = about("From which provisions, and whether each binds.", default=())
    claims: tuple[ClaimLink, ...] = about("The claims that bring it into play.", default=())


@record
class OpenHarm:
    """A harm on record without a stated cause or author: no finding against anybody."""

    incident: IncidentRef = about("The incident.")
    harm: HarmRef = about("The harm.")
    statement: PlainText = about("What is on record, and what is not.")
    figure: Figure | None = about("How many, as reported.", default=None)
    claims: tuple[ClaimLink, ...] = about("The claims that assert or deny it.", default=())
    origins: tuple[Origin, ...] = about("Whose word it is.", default=())


@record
class SetAside:
    """A claim that is recorded and bears on no element, and why."""

    claim: ClaimRef = about("The claim.")
    reason: PlainText = about("Why it bears on none: an opinion of law, an appeal, a reserve, or not tied to an act.")


@record
class Assessment:
    """What the engine makes of one submission with one catalogue. The same input gives the same bytes."""

    conforms_to: Literal["urn:ihl-docs:schema:v1:assessment"] = about("The schema that the document follows.")
    submission: Identifier = about("The submission assessed.")
    submission_sha256: Sha256 = about("Digest of the submission's canonical form (RFC 8785).")
    engine: PlainText = about("The program and version that made it.")
    catalogue: PlainText = about("The catalogue's version.")
    catalogue_sha256: Sha256 = about("Digest of the catalogue's data.")
    conflict: tuple[ConflictFinding, ...] = about("What kind of conflict it was, for each pair of parties.", default=())
    law: tuple[ProvisionApplicability, ...] = about("Every provision that a finding or a duty names, once.", default=())
    findings: tuple[Finding, ...] = about("What the record supports.", default=())
    questions: tuple[Question, ...] = about("What is still to be established, the most decisive first.", default=())
    lawful: tuple[LawfulConduct, ...] = about("Conduct and harm that breach nothing.", default=())
    duties: tuple[Duty, ...] = about("Duties that the facts bring into play.", default=())
    open_harms: tuple[OpenHarm, ...] = about("Harms without a stated cause or author.", default=())
    set_aside: tuple[SetAside, ...] = about("Claims that bear on no element, and why.", default=())
    reviews: tuple[Review, ...] = about("What persons decided on findings; the engine's words stay.", default=())
    caveats: tuple[PlainText, ...] = about("What this assessment does not show.", least=1)
