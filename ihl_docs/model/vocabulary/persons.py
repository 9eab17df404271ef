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
    MEDICAL_PERSONNEL = (
        "medical-personnel",
        "A person assigned to medical duties only.",
        "medical-or-religious-personnel",
    )
    RELIGIOUS_PERSONNEL = (
        "religious-personnel",
        "A chaplain or other person in religious duties only.",
        "medical-or-religious-personnel",
    )
    PEACEKEEPER = (
        "peacekeeper",
        "A person in a humanitarian or peacekeeping mission under the United Nations Charter.",
    )
    PARLEMENTAIRE = "parlementaire", "A person who comes under a white flag to negotiate, and who goes along."
    CIVIL_DEFENCE_WORKER = "civil-defence-worker", "A person in civil defence.", "civilian"
    DISPLACED_PERSON = "displaced-person", "A civilian who had to leave home.", "civilian"
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
    PRISONER_OF_WAR = "prisoner-of-war", "A captured fighter who is protected by GC III.", "captured-fighter"
    SHIPWRECKED = "shipwrecked", "A person in peril at sea who abstains from hostility.", "hors-de-combat"
    SURRENDERING = "surrendering", "A person who clearly shows the wish to surrender.", "hors-de-combat"
    IN_DISTRESS_BY_PARACHUTE = (
        "parachuting-in-distress",
        "A person descending by parachute from an aircraft in distress.",
        "hors-de-combat",
    )
    PERSON_HELD = "person-deprived-of-liberty", "A person held for reasons related to the conflict."
    CIVILIAN_HELD = "civilian-deprived-of-liberty", "A civilian who is held.", "civilian"
    OWN_SIDE = "member-of-own-side", "A person who belongs to the party that acted."
    DEAD_PERSON = "dead-person", "A person who has died."
    MISSING_PERSON = "missing-person", "A person whose fate or whereabouts are unknown."
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
