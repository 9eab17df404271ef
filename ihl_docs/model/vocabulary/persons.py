"""Status of persons under humanitarian law, as the claims give it."""

from ihl_docs.model.vocabulary.term import Term


class PersonStatus(Term):
    """What a person was at the time, for the rules that protect persons."""

    CIVILIAN = "civilian", "A person who belongs to no armed force or organised armed group (AP I 50(1))."
    CIVILIAN_TAKING_PART = (
        "civilian-taking-direct-part",
        "A civilian for such time as he or she takes a direct part in hostilities (AP I 51(3)).",
    )
    MEDICAL_OR_RELIGIOUS_PERSONNEL = (
        "medical-or-religious-personnel",
        "A person assigned to medical or religious duties only.",
    )
    HUMANITARIAN_WORKER = "humanitarian-worker", "A person doing humanitarian relief work.", "civilian"
    JOURNALIST = "journalist", "A civilian working as a journalist.", "civilian"
    FIGHTER = "fighter", "A member of armed forces or of an organised armed group with a fighting function."
    STATE_FORCES_MEMBER = "member-of-state-armed-forces", "A member of the armed forces of a State.", "fighter"
    ARMED_GROUP_MEMBER = "member-of-armed-group", "A member of an organised armed group.", "fighter"
    HORS_DE_COMBAT = (
        "hors-de-combat",
        "A person in an adverse party's power, surrendering, or defenceless by wounds, sickness or shipwreck (AP I 41).",
    )
    CAPTURED_FIGHTER = "captured-fighter", "A fighter in the power of an adverse party.", "hors-de-combat"
    WOUNDED_OR_SICK = "wounded-or-sick", "A person who needs care and abstains from hostility.", "hors-de-combat"
    UNKNOWN_STATUS = "unknown-status", "A person whose status no source gives."


class Sex(Term):
    """Sex or gender as reported."""

    FEMALE = "female", "Reported as female."
    MALE = "male", "Reported as male."
    OTHER = "other", "Reported otherwise."


class AgeGroup(Term):
    """Age at the time of the incident, as a band."""

    CHILD = "child", "Under 18 years."
    CHILD_UNDER_15 = "child-under-15", "Under 15 years: the limit of the Protocols of 1977 and the Statute.", "child"
    ADULT = "adult", "18 years or older."
