"""Degrees of involvement of an actor in an act."""

from ihl_docs.model.vocabulary.term import Term


class DegreeOfInvolvement(Term):
    """How an actor is said to have been involved."""

    CARRIED_OUT = "carried-out", "Did it, alone or with others."
    ORDERED = "ordered", "Ordered or instigated it."
    PLANNED = "planned", "Planned or prepared it."
    AIDED = "aided", "Helped or assisted in it."
    FAILED_TO_PREVENT_OR_PUNISH = (
        "failed-to-prevent-or-punish",
        "Had command or authority and did not prevent it or have it punished.",
    )
