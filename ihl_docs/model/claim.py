"""What a source says. Nothing in a submission is a fact but that somebody says so."""

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import (
    ClaimRef,
    EdtfDate,
    ExhibitRef,
    Identifier,
    LanguageTag,
    PlainText,
    SourceRef,
    SpeakerRef,
)
from ihl_docs.model.grading import CredibilityGrade
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.evidence import VerificationResult, VerificationStrand
from ihl_docs.model.vocabulary.sources import ClaimBasis, ClaimKind, DateBasis


@record
class VerificationStep:
    """One test of a claim, with its method and result."""

    strand: VerificationStrand = about("Which kind of test it is.")
    method: Text = about("What was done, so that somebody else could do it again.")
    result: VerificationResult = about("What it gave.")
    by: PlainText = about("Name or role of whoever did it.")
    when: EdtfDate | None = about("When it was done.", default=None)
    exhibits: tuple[ExhibitRef, ...] = about("The items it was done on.", default=())


@record
class Claim:
    """One assertion, by a speaker, in a source, on a day."""

    id: Identifier = about("The claim's name in this submission.")
    source: SourceRef = about("The source in which it stands.")
    speaker: SpeakerRef | None = about(
        "Who says it: an actor, or the source itself; absent where the source does not say who.", default=None
    )
    kind: ClaimKind = about("What the claim is; only a claim of fact can bear on an element.", default=ClaimKind.FACT)
    text: Text = about("What is asserted, in the words of whoever records it unless it is marked as a quotation.")
    quotation: bool = about("Whether the text gives the very words.", default=False)
    said: EdtfDate | None = about("When it was said.", default=None)
    said_basis: DateBasis = about("Where that date comes from.", default=DateBasis.STATED)
    language: LanguageTag | None = about("The language in which it was said.", default=None)
    locator: PlainText | None = about("Where in the source it stands: page, paragraph, time code.", default=None)
    basis: ClaimBasis | None = about("How the speaker came to know, if that is known.", default=None)
    origin: ClaimRef | None = about("The claim that this one only relays.", default=None)
    rejects: tuple[ClaimRef, ...] = about(
        "Claims that this one, the word of a court or body of inquiry in its own decision, heard and does not accept.",
        default=(),
    )
    exhibits: tuple[ExhibitRef, ...] = about("Items that show it.", default=())
    credibility: tuple[CredibilityGrade, ...] = about("Grades, each somebody's own judgement.", default=())
    verification: tuple[VerificationStep, ...] = about("Tests of it that were made.", default=())
    note: Text | None = about("Anything a reader should know of it, such as a video that was not kept.", default=None)

    def __attrs_post_init__(self) -> None:
        if self.origin == self.id:
            raise InvalidValueError(
                "origin",
                told("a claim cannot relay itself"),
                told("Name the claim that it relays, or take the origin out if it relays none."),
            )
        if self.id in self.rejects:
            raise InvalidValueError(
                "rejects",
                told("a claim cannot reject itself"),
                told("Name the claims that it rejects, or take its own id out."),
            )
