"""Kinds of actors."""

from ihl_docs.model.vocabulary.term import Term


class ActorKind(Term):
    """What an actor is."""

    PERSON = "person", "A human being."
    STATE = "state", "A State."
    STATE_ARMED_FORCE = "state-armed-force", "The armed forces of a State, or a part of them."
    UNIT = "unit", "A military unit of a force or group."
    ORGANIZED_ARMED_GROUP = "organized-armed-group", "A non-State armed group with an organisation and command."
    AUTHORITY = "authority", "A body that governs or claims to govern."
    POLITICAL_ORGANISATION = "political-organisation", "A party or political body."
    CIVIL_SOCIETY = "civil-society-organisation", "A non-governmental organisation."
    INTERNATIONAL_ORGANISATION = "international-organisation", "An organisation of States, or a body of one."
    ADJUDICATIVE_BODY = (
        "adjudicative-body",
        "A court, tribunal, claims commission or commission of inquiry; the State whose organ it is stands in state.",
    )
    GROUP_OF_PERSONS = "group-of-persons", "Persons without an organisation, such as the residents of a place."
