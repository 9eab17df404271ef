"""What the dossier tells of the record itself: claims, acts, harms, people, sources, exhibits."""

from ihl_docs.dossier.words import Cited, Decided, Link, Name, Reference, Said, When, Where, Words
from ihl_docs.model.record import about, record


@record
class GradeStory:
    """A grade, and whose judgement it is."""

    grade: str = about("The grade.")
    meaning: str = about("What it means.")
    by: Words = about("Whose judgement it is.")
    when: When | None = about("When it was judged.", default=None)
    reason: Said | None = about("Why.", default=None)


@record
class VerificationStory:
    """One test of a claim."""

    strand: str = about("Which kind of test it is.")
    result: str = about("What it gave.")
    method: Said | None = about("What was done.", default=None)
    by: Words | None = about("Who did it.", default=None)
    when: When | None = about("When.", default=None)
    exhibits: tuple[Reference, ...] = about("The items it was done on.", default=())


@record
class ClaimStory:
    """One claim: who says what, where, when, in which language, with which reserves."""

    label: str = about("The claim's name in the dossier.")
    anchor: str = about("This place in the dossier.")
    kind: str = about("What the claim is.")
    is_fact: bool = about("Whether it asserts a fact, which alone can bear on an element.")
    text: Said | None = about("What is asserted; absent if withheld.", default=None)
    quotation: bool = about("Whether the text gives the very words.", default=False)
    speaker: Name | None = about("Who says it; absent where the source does not tell.", default=None)
    own_voice: bool = about("Whether the source says it in its own voice.", default=False)
    source: Name | None = about("The source in which it stands; absent if withheld.", default=None)
    said: When | None = about("When it was said.", default=None)
    language: str | None = about("The language in which it was said.", default=None)
    locator: Words | None = about("Where in the source it stands.", default=None)
    basis: str | None = about("How the speaker came to know.", default=None)
    relays: Cited | None = about("The claim that this one only relays.", default=None)
    rejects: tuple[Cited, ...] = about("The claims that this one heard and rejects.", default=())
    rejected: tuple[Decided, ...] = about("Decisions that heard it and rejected it.", default=())
    exhibits: tuple[Reference, ...] = about("Exhibits that show it.", default=())
    grades: tuple[GradeStory, ...] = about("Grades of its credibility.", default=())
    verification: tuple[VerificationStory, ...] = about("Tests of it that were made.", default=())
    note: Said | None = about("Anything a reader should know of it.", default=None)
    reserves: tuple[Cited, ...] = about("The source's reserves about its own reporting.", default=())
    withheld: str | None = about("What is withheld of it, and why.", default=None)


@record
class Statement:
    """One line of what is said: an involvement, a target, a means, a circumstance, a membership."""

    label: str = about("What it is, in our words.")
    name: Name | None = about("Whom or what it names.", default=None)
    detail: Said | None = about("What exactly is said.", default=None)
    figure: str | None = about("How many.", default=None)
    figure_words: Said | None = about("The source's own words for how many.", default=None)
    role: Words | None = about("In which function.", default=None)
    when: When | None = about("When.", default=None)
    said_by: tuple[Cited, ...] = about("Who says so.", default=())
    denied_by: tuple[Cited, ...] = about("Who denies it.", default=())


@record
class HarmStory:
    """A harm, as it is reported."""

    what: str = about("What was suffered, by whom or what.")
    of_side: Name | None = about("To which side they belonged.", default=None)
    figure: str | None = about("How many.", default=None)
    figure_words: Said | None = about("The source's own words for how many.", default=None)
    when: When | None = about("When, if not as the act or incident.", default=None)
    rivals: bool = about("Whether other accounts may count the same persons or things.", default=False)
    said_by: tuple[Cited, ...] = about("Who says so.", default=())
    denied_by: tuple[Cited, ...] = about("Who denies it.", default=())


@record
class ActStory:
    """One act."""

    number: str = about("Its number in the dossier, such as 3.2.")
    anchor: str = about("Its place in the dossier.")
    conduct: str = about("What was done.")
    meaning: str = about("What that word means.")
    description: Said | None = about("What was done, in the record's words.", default=None)
    when: When | None = about("When, if not as the incident.", default=None)
    where: Where | None = about("Where, if not as the incident.", default=None)
    said_by: tuple[Cited, ...] = about("Who says that it was done.", default=())
    denied_by: tuple[Cited, ...] = about("Who denies it.", default=())
    by: tuple[Statement, ...] = about("Who was involved.", default=())
    against: tuple[Statement, ...] = about("Against whom or what.", default=())
    means: tuple[Statement, ...] = about("With what.", default=())
    circumstances: tuple[Statement, ...] = about("Questions of law's interest that some claim answers.", default=())
    harms: tuple[HarmStory, ...] = about("What is said to have resulted.", default=())


@record
class ActorStory:
    """Somebody who acts, suffers or speaks."""

    anchor: str = about("Its place in the dossier.")
    name: Name = about("What it is called.")
    also: tuple[Words, ...] = about("Other names and wordings.", default=())
    kind: str = about("What it is.")
    state: str | None = about("The State to which it belongs.", default=None)
    said_by: tuple[Cited, ...] = about("Who says what it is.", default=())
    denied_by: tuple[Cited, ...] = about("Who denies it.", default=())
    memberships: tuple[Statement, ...] = about("To what it belongs.", default=())
    commands: tuple[Statement, ...] = about("Whom it commands.", default=())
    note: Said | None = about("Anything a reader should know of it.", default=None)


@record
class ConsentStory:
    """What a person agreed to."""

    status: str = about("Whether consent stands.")
    uses: str | None = about("The uses agreed to.", default=None)
    when: When | None = about("When.", default=None)
    recipients: tuple[Said, ...] = about("To whom it may go.", default=())
    explained: Said | None = about("What was explained.", default=None)


@record
class SourceStory:
    """A source, with whose voice it is and how it was graded."""

    anchor: str = about("Its place in the dossier.")
    name: Name = about("What it is called.")
    also: tuple[Words, ...] = about("Other wordings of its title.", default=())
    kind: str = about("What kind of source it is.")
    publisher: Words | None = about("Who published it.", default=None)
    author: Words | None = about("Who wrote or made it.", default=None)
    published: When | None = about("When it was published.", default=None)
    retrieved: str | None = about("When the copy that was used was made.", default=None)
    link: Link | None = about("Where it was published.", default=None)
    archived: Link | None = about("Where a copy is kept.", default=None)
    language: str | None = about("The language it is in.", default=None)
    speaks_for: Name | None = about("The actor whose voice it is.", default=None)
    interest: Said | None = about("What interest it may have.", default=None)
    grades: tuple[GradeStory, ...] = about("Grades of its reliability.", default=())
    consent: tuple[ConsentStory, ...] = about("What the person behind it agreed to.", default=())
    note: Said | None = about("Anything a reader should know of it.", default=None)
    claims: tuple[Cited, ...] = about("The claims taken from it.", default=())
    withheld: str | None = about("What is withheld of it, and why.", default=None)


@record
class CustodyStory:
    """One thing that was done with an exhibit."""

    action: str = about("What was done.")
    by: Words = about("Who did it.")
    when: When | None = about("On which day.", default=None)
    at: str | None = about("At which moment.", default=None)
    where: Said | None = about("Where.", default=None)
    reason: Said | None = about("Why.", default=None)
    tool: Words | None = about("With which tool.", default=None)


@record
class ExhibitStory:
    """An exhibit: the file, its digest, who had it in hand."""

    anchor: str = about("Its place in the dossier.")
    label: str = about("Its number in the package, or its name in the record.")
    title: Said | None = about("What it is; absent if withheld.", default=None)
    description: Said | None = about("What it shows, and what it does not.", default=None)
    role: str | None = about("Original, working copy or derivative.", default=None)
    derived_from: Reference | None = about("The exhibit from which it was made.", default=None)
    path: Words | None = about("The file.", default=None)
    media_type: str | None = about("The file's media type.", default=None)
    size: str | None = about("The file's size.", default=None)
    sha256: str | None = about("The file's digest.", default=None)
    made: When | None = about("When it was made.", default=None)
    made_by: Words | None = about("Who made it.", default=None)
    collected_from: Link | None = about("The web address from which it was collected.", default=None)
    custody: tuple[CustodyStory, ...] = about("Who had it in hand, the earliest first.", default=())
    consent: tuple[ConsentStory, ...] = about("What the persons concerned agreed to.", default=())
    withheld: str | None = about("What is withheld, and why.", default=None)
