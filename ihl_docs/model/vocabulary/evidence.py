"""Words for evidence and how it came: roles of copies, custody, verification, confidentiality, consent, method."""

from ihl_docs.model.vocabulary.term import Term


class CopyRole(Term):
    """What a file is in relation to the item as it was collected."""

    ORIGINAL = "original", "The untouched evidentiary copy, as collected."
    WORKING_COPY = "working-copy", "A copy made to work on."
    DERIVATIVE = "derivative", "A changed product, such as an enhanced or redacted version."


class View(Term):
    """How near a picture shows its subject. Source: the usual sequence of scene photography."""

    OVERVIEW = "overview", "The whole scene, with what it can be found by."
    MIDDLE = "middle", "The subject in its surroundings."
    DETAIL = "detail", "The subject by itself, with a scale where there is one."


class CustodyAction(Term):
    """What was done with an item. Source: PREMIS 3 event types."""

    CAPTURE = "capture", "The item was collected or recorded."
    CREATION = "creation", "The item was made."
    TRANSFER = "transfer", "The item passed to somebody else."
    INGESTION = "ingestion", "The item was taken into an archive or package."
    MESSAGE_DIGEST_CALCULATION = "message digest calculation", "A digest of the item was computed."
    FIXITY_CHECK = "fixity check", "The item was compared with a digest made before."
    REPLICATION = "replication", "A copy was made."
    REDACTION = "redaction", "Parts were removed in a derivative."
    DISSEMINATION = "dissemination", "A copy was given to somebody."
    DEACCESSION = "deaccession", "The item was taken out of the collection."


class VerificationStrand(Term):
    """Which kind of test a verification step is. Source: Berkeley Protocol, chapter VI.E."""

    SOURCE_ANALYSIS = "source-analysis", "Who made it, and whether it is what it is said to be."
    TECHNICAL_ANALYSIS = "technical-analysis", "What the file itself shows, such as metadata and traces of change."
    CONTENT_ANALYSIS = "content-analysis", "What can be seen or heard, compared with other information."
    GEOLOCATION = "geolocation", "Fixing the place from what can be seen.", "content-analysis"
    CHRONOLOCATION = "chronolocation", "Fixing the time from what can be seen.", "content-analysis"


class VerificationResult(Term):
    """What a verification step gave."""

    SUPPORTS = "supports", "It supports the claim."
    CONTRADICTS = "contradicts", "It speaks against the claim."
    INCONCLUSIVE = "inconclusive", "It settles nothing."


class ConfidentialityLevel(Term):
    """Who may see something."""

    PUBLIC = "public", "It may be published."
    RESTRICTED = "restricted", "Only for named recipients; never in anything published."
    CONFIDENTIAL = "confidential", "Only for whoever holds the record; it goes to nobody else."


class ConsentUse(Term):
    """A use to which a person may consent."""

    DOCUMENTATION = "documentation", "Keeping it in the record."
    PUBLICATION = "publication", "Making it public."
    SHARING_WITH_COURTS = "sharing-with-courts", "Giving it to courts and investigators."
    ADVOCACY = "advocacy", "Using it in campaigns and reports."


class ConsentStatus(Term):
    """Whether consent stands."""

    GIVEN = "given", "Consent was given and stands."
    REFUSED = "refused", "Consent was asked for and refused."
    WITHDRAWN = "withdrawn", "Consent was given and then withdrawn."
    NOT_ASKED = "not-asked", "Nobody asked."


class ConsentForm(Term):
    """How consent was given."""

    WRITTEN = "written", "By signature or mark on paper or screen."
    RECORDED = "recorded", "Aloud, kept as sound or film."
    SPOKEN = "spoken", "Aloud, noted by somebody else."


class Vulnerability(Term):
    """What calls for particular care with a person who gives an account."""

    CHILD = "child", "A person under 18."
    SEXUAL_VIOLENCE = "survivor-of-sexual-violence", "A survivor of sexual violence."
    TRAUMA = "trauma", "A person who shows signs of trauma."
    AT_RISK = "at-risk", "A person who may be harmed for having spoken."
    HELD = "held", "A person who is held, or depends on whoever is present."
    OTHER = "other", "Somebody to whom something else applies, which the note on the source tells."


class DisagreementRule(Term):
    """What counts where sources disagree about a casualty or a figure. Source: Standards for Casualty Recording."""

    RANGE = "range", "Every account counts: the figure is a range from the lowest to the highest."
    MAJORITY = "majority", "What most sources say counts."
    SOURCE_PRIORITY = "source-priority", "One kind of source goes before another."
    TEAM_DECISION = "team-decision", "Those who make the record decide, and write down why."
