"""The dossier: everything that is told, in the order in which it is told, as text without any format."""

from ihl_docs.dossier.findings_story import Bearing, FindingStory, OriginStory, ProvisionGroup, ProvisionStory
from ihl_docs.dossier.record_story import (
    ActorStory,
    ActStory,
    ClaimStory,
    ExhibitStory,
    HarmStory,
    SourceStory,
)
from ihl_docs.dossier.words import Cited, Name, Reference, Said, When, Where, Words
from ihl_docs.model.answer import Answer
from ihl_docs.model.forms import Identifier, LanguageTag
from ihl_docs.model.package import Exhibit
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


@record
class PackageReference:
    """The evidence package that goes with a dossier."""

    identity: str = about("SHA-256 of the package's tag manifest: it names these exact bytes.")
    name: str = about("The package's name.")
    exhibits: tuple[Exhibit, ...] = about("The exhibits, in the order of their numbers.", default=())


@record
class StatusCount:
    """How many findings have one status, and at which levels."""

    status: FindingStatus = about("The status.")
    number: int = about("How many findings have it.")
    levels: tuple[tuple[str, ...], ...] = about("Level and number, for each level that there is.", default=())


@record
class Overview:
    """The summary at a glance."""

    counts: tuple[StatusCount, ...] = about("The findings by status.")
    facts: tuple[tuple[str, ...], ...] = about("What else is counted: what, and how many.", default=())


@record
class ClassificationStory:
    """What kind of conflict it was between two parties."""

    between: tuple[Name, ...] = about("The two parties.")
    kind: str = about("The kind of conflict.")
    meaning: str = about("What that means.")
    occupier: Name | None = about("Who is said to occupy.", default=None)
    occupier_untold: bool = about("Whether it is an occupation of which nothing says who occupies.", default=False)
    answer: Answer = about("Whether it is affirmed, denied or disputed.")
    level: EvidentialLevel | None = about("What stands behind it.", default=None)
    reasoning: str = about("How it follows.")
    claims: tuple[Bearing, ...] = about("The claims on which it rests.", default=())


@record
class ConflictStory:
    """The conflict, its parties, and who is who."""

    name: Said = about("What it is called.")
    territory: str = about("Where it is fought.")
    when: When = about("From when to when.")
    classifications: tuple[ClassificationStory, ...] = about("What kind of conflict it was.", default=())
    actors: tuple[ActorStory, ...] = about("Those who act, suffer or speak; the parties first.", default=())
    claims: tuple[ClaimStory, ...] = about("The claims on which this rests.", default=())


@record
class ChronologyEntry:
    """One line of the chronology."""

    when: When = about("When.")
    incident: Reference = about("The incident.")
    title: Said = about("The incident's title.")
    where: Said = about("Where.")
    acts: tuple[str, ...] = about("What was done.", default=())


@record
class QuestionStory:
    """An open question, and what its answer would settle."""

    number: str = about("Its number in the dossier, such as Q1.")
    anchor: str = about("Its place in the dossier.")
    text: str = about("The question.")
    settled_by: str = about("What would count as an answer.")
    incident: Reference = about("The incident.")
    subject: str | None = about("The act or harm that it is about.", default=None)
    decides: tuple[str, ...] = about("What the answer would settle.", default=())


@record
class LawfulStory:
    """Conduct or harm that breaches nothing, and why."""

    subject: str = about("The conduct or harm.")
    incident: Reference = about("The incident.")
    statement: str = about("Why it is no violation.")
    provisions: tuple[str, ...] = about("From which provisions that follows.", default=())
    claims: tuple[Bearing, ...] = about("The claims on which it rests.", default=())


@record
class DutyStory:
    """A duty that the facts bring into play."""

    subject: str = about("The conduct or harm.")
    incident: Reference = about("The incident.")
    owed_by: tuple[Name, ...] = about("Who owes it.", default=())
    statement: str = about("What is owed.")
    provisions: tuple[ProvisionStory, ...] = about("From which provisions, and whether each binds.", default=())
    claims: tuple[Bearing, ...] = about("The claims that bring it into play.", default=())


@record
class OpenHarmStory:
    """A harm on record without a stated cause or author."""

    subject: str = about("The harm.")
    incident: Reference = about("The incident.")
    statement: str = about("What is on record, and what is not.")
    figure: str | None = about("How many.", default=None)
    origins: tuple[OriginStory, ...] = about("Whose word it is.", default=())


@record
class IncidentStory:
    """One incident."""

    number: str = about("Its number in the dossier, in the order of time.")
    anchor: str = about("Its place in the dossier.")
    record_id: str = about("Its name in the record.")
    title: Said = about("Its title.")
    when: When = about("When.")
    where: Where = about("Where.")
    note: Said | None = about("Anything a reader should know of it.", default=None)
    said_by: tuple[Cited, ...] = about("Who says that it happened.", default=())
    denied_by: tuple[Cited, ...] = about("Who denies it.", default=())
    acts: tuple[ActStory, ...] = about("Its acts.", default=())
    harms: tuple[HarmStory, ...] = about("Harms whose cause or author no claim gives.", default=())
    findings: tuple[FindingStory, ...] = about("The findings.", default=())
    questions: tuple[QuestionStory, ...] = about("What is still to be established.", default=())
    lawful: tuple[LawfulStory, ...] = about("What is no violation.", default=())
    duties: tuple[DutyStory, ...] = about("Duties in play.", default=())
    open_harms: tuple[OpenHarmStory, ...] = about("Harms without a stated cause.", default=())
    claims: tuple[ClaimStory, ...] = about("Every claim on which all this rests, in full.", default=())


@record
class FigureRow:
    """One account of a number."""

    what: str = about("What is counted.")
    of_side: Name | None = about("To which side they belonged.", default=None)
    incident: Reference = about("The incident.")
    low: str | None = about("The lowest number reported.", default=None)
    best: str | None = about("The number reported, or the best estimate.", default=None)
    high: str | None = about("The highest number reported.", default=None)
    words: Said | None = about("The source's own words for how many.", default=None)
    remarks: tuple[str, ...] = about("About, cumulative, since when.", default=())
    when: When | None = about("When, if not as the incident.", default=None)
    said_by: tuple[Bearing, ...] = about("Who says so.", default=())
    denied_by: tuple[Bearing, ...] = about("Who denies it.", default=())


@record
class FigureGroup:
    """Accounts that may count the same persons or things; alone, or rivals. They are never added."""

    rows: tuple[FigureRow, ...] = about("The accounts.", least=1)


@record
class AsideStory:
    """A claim that bears on no element, and why."""

    reason: str = about("Why it bears on none.")
    claim: ClaimStory = about("The claim.")


@record
class RegisterRow:
    """A claim in the register, and where the dossier tells of it."""

    label: str = about("The claim's name in the dossier.")
    anchor: str = about("Its place in the register.")
    kind: str = about("What the claim is.")
    speaker: Name | None = about("Who says it.", default=None)
    source: Name | None = about("Where.", default=None)
    told: tuple[Reference, ...] = about("Where it is given in full.", default=())


@record
class Verifying:
    """How a reader checks the package that goes with the dossier."""

    identity: str = about("SHA-256 of the tag manifest.")
    name: str = about("The package's name.")
    command: str = about("The command that checks it.")


@record
class Colophon:
    """What made the dossier, from what."""

    record_id: str = about("The submission.")
    record_sha256: str = about("Its digest.")
    engine: str = about("The program and version that assessed it.")
    catalogue: str = about("The catalogue's version.")
    catalogue_sha256: str = about("The catalogue's digest.")


@record
class Dossier:
    """The whole."""

    language: LanguageTag = about("The language of the dossier's own words.")
    record_id: Identifier = about("The submission.")
    title: Said = about("What the case is called.")
    description: Said | None = about("What the case is about.", default=None)
    compiled_by: Words | None = about("Who compiled the record.", default=None)
    compiled: When | None = about("When it was compiled.", default=None)
    overview: Overview = about("The summary at a glance.")
    conflict: ConflictStory = about("The conflict.")
    law: tuple[ProvisionGroup, ...] = about("The provisions, by whether they bind.", default=())
    chronology: tuple[ChronologyEntry, ...] = about("What is said to have happened, in the order of time.", default=())
    incidents: tuple[IncidentStory, ...] = about("The incidents, in the order of time.", default=())
    questions: tuple[QuestionStory, ...] = about(
        "Everything still to be established, the most decisive first.", default=()
    )
    figures: tuple[FigureGroup, ...] = about("The figures.", default=())
    aside: tuple[AsideStory, ...] = about("Claims that bear on no element.", default=())
    register: tuple[RegisterRow, ...] = about("Every claim.", least=1)
    sources: tuple[SourceStory, ...] = about("The sources.", default=())
    exhibits: tuple[ExhibitStory, ...] = about("The exhibits.", default=())
    withheld: tuple[str, ...] = about("What is withheld, and why.", default=())
    limits: tuple[str, ...] = about("What the dossier does not show.", least=1)
    verifying: Verifying | None = about("How to check the package.", default=None)
    colophon: Colophon = about("What made it.")
