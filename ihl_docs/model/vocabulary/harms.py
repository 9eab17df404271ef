"""Kinds of harm: what happened to persons and things."""

from ihl_docs.model.vocabulary.term import Term


class HarmKind(Term):
    """What was suffered. It says nothing about who caused it, or whether that was lawful."""

    HARM_TO_PERSONS = "harm-to-persons", "Any harm to persons."
    DEATH = "death", "Persons died.", "harm-to-persons"
    INJURY = "injury", "Persons were wounded or fell ill.", "harm-to-persons"
    SERIOUS_INJURY = "serious-injury", "Persons suffered serious injury to body or health.", "injury"
    MUTILATION = "permanent-disability", "Persons were disfigured or disabled for good.", "serious-injury"
    DISEASE = "disease", "Persons fell ill.", "injury"
    HUNGER = "hunger", "Persons lacked food or water.", "harm-to-persons"
    MENTAL_SUFFERING = "mental-suffering", "Persons suffered mentally.", "harm-to-persons"
    SEXUAL_HARM = "sexual-harm", "Persons suffered sexual violence.", "harm-to-persons"
    DISPLACEMENT = "displacement", "Persons left where they lived.", "harm-to-persons"
    LOSS_OF_LIBERTY = "loss-of-liberty", "Persons were taken or held.", "harm-to-persons"
    MISSING = "missing", "The fate or whereabouts of persons are unknown.", "harm-to-persons"
    HARM_TO_OBJECTS = "harm-to-objects", "Any harm to things."
    DESTRUCTION = "destruction", "Things were destroyed.", "harm-to-objects"
    DAMAGE = "damage", "Things were damaged.", "harm-to-objects"
    ENVIRONMENTAL_DAMAGE = "environmental-damage", "The natural environment was damaged.", "damage"
    LOSS_OF_PROPERTY = "loss-of-property", "Things were taken.", "harm-to-objects"
