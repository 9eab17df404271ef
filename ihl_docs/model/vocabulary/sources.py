"""Kinds of sources, and how a speaker came to know."""

from ihl_docs.model.vocabulary.term import Term


class SourceKind(Term):
    """What kind of source provides the information."""

    PUBLICATION = "publication", "Anything made public."
    NEWS_OUTLET = "news-outlet", "A report in a newspaper, agency, broadcaster or news site.", "publication"
    SOCIAL_MEDIA = "social-media", "A post on a social network or messaging channel.", "publication"
    OFFICIAL_STATEMENT = "official-statement", "A statement of a State or an authority.", "publication"
    PARTY_STATEMENT = "party-statement", "A statement of a party to the conflict or its ally.", "publication"
    ORGANISATION_REPORT = "organisation-report", "A report of a non-governmental organisation.", "publication"
    UN_REPORT = "un-report", "A report of a body of the United Nations.", "publication"
    COURT_DOCUMENT = "court-document", "A judgment, order or filing.", "publication"
    COURT_DECISION = (
        "court-decision",
        "A judgment, award or other decision of a court, tribunal or claims commission; no filing, no prosecutor's opinion.",
        "court-document",
    )
    INQUIRY_REPORT = (
        "inquiry-report",
        "The report of a commission of inquiry or fact-finding mission that was set up apart from the parties.",
        "publication",
    )
    TESTIMONY = "testimony", "An account given by a person."
    INTERVIEW = "interview", "An account given in an interview that was recorded or noted.", "testimony"
    IMAGERY = "imagery", "Photographs, video or satellite images."
    PHOTOGRAPH = "photograph", "A photograph.", "imagery"
    VIDEO = "video", "A video or film.", "imagery"
    SATELLITE_IMAGE = "satellite-image", "An image taken from a satellite.", "imagery"
    DOCUMENT = "document", "A document that was not made public, such as an order or a medical record."
    PHYSICAL_TRACE = "physical-trace", "A thing or trace at a place, such as a munition fragment."


class ClaimKind(Term):
    """What a claim is: only a claim of fact can bear on an element."""

    FACT = "fact", "It asserts that something happened or was so."
    LEGAL_OPINION = "legal-opinion", "It says what the law makes of facts. Recorded; never evidence of a fact."
    APPEAL = "appeal", "It calls on somebody to do something. Recorded; never evidence of a fact."
    CAVEAT = "caveat", "A source's reserve about its own reporting, such as that it could not verify it."


class ClaimBasis(Term):
    """How the speaker came to know."""

    OBSERVED = "observed", "The speaker saw, heard or felt it."
    TOLD = "told", "The speaker was told by others."
    CONCLUDED = "concluded", "The speaker concluded it."


class DateBasis(Term):
    """Where a date comes from."""

    STATED = "stated", "The source gives the date."
    INFERRED = "inferred", "It was worked out from context, such as a weekday and the date of publication."
