"""Words of the assessment: levels, statuses, roles of elements, applicability."""

from ihl_docs.model.vocabulary.term import Term


class EvidentialLevel(Term):
    """What stands behind a fact. It follows from the claims and is no score."""

    ALLEGED = "alleged", "One origin says so."
    CORROBORATED = "corroborated", "Two or more independent origins say so."
    VERIFIED = "verified", "A recorded verification step supports it."


class FindingStatus(Term):
    """What the record supports. None of them says that anybody is guilty."""

    INDICATED = "indicated", "Every constitutive element is affirmed and no lawful explanation is."
    INCOMPLETE = "incomplete", "No constitutive element is denied; some are unknown."
    CONTESTED = "contested", "Claims conflict on an element, or on an explanation that would make it lawful."
    EXCLUDED = "excluded", "An element is denied, or a lawful explanation affirmed, and nobody says otherwise."


class ElementRole(Term):
    """What an element does in a category or crime."""

    CONTEXTUAL = "contextual", "The setting: an armed conflict, of which the act is part."
    CONSTITUTIVE = "constitutive", "It makes the breach."
    ATTRIBUTION = "attribution", "The act is a party's own."
    LAWFUL_EXPLANATION = "lawful-explanation", "It would undo the breach."
    MATERIAL = "material", "The conduct, consequence or circumstance of a crime."
    MENTAL = "mental", "The intent and knowledge of a crime (Rome Statute, article 30)."


class Applicability(Term):
    """Whether a provision binds those parties, there, on that day."""

    APPLICABLE = "applicable", "It binds."
    NOT_APPLICABLE = "not-applicable", "It does not bind."
    ARGUABLE = "arguable", "Whether it binds is open in law, or depends on a classification in dispute."
    UNKNOWN = "unknown", "The data do not tell."


class ReviewDecision(Term):
    """What a person decided on a finding."""

    ACCEPT = "accept", "The finding stands."
    REJECT = "reject", "The finding does not stand."
    AMEND = "amend", "The finding stands with a change, given in the reason."
