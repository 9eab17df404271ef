"""What is asked in the field where no circumstance of the vocabulary puts the question, and what would be an answer."""

from typing import Final

from ihl_docs.law.violations import FactKind
from ihl_docs.model.vocabulary.harms import HarmKind

WHO = ("Who did this, and on whose orders?", "Names, units, uniforms, vehicles, statements; how the speaker knows.")
WHAT = {
    FactKind.CONDUCT: (
        "Was this done, and in what way?",
        "Who saw it, what exactly was done, where and when, traces, photographs.",
    ),
    FactKind.PERSON: (
        "Who were the persons concerned, and what was their status?",
        "Civilians, fighters or others; who held them, what they were doing, lists, photographs.",
    ),
    FactKind.OBJECT: (
        "What things or places were concerned, and what were they used for that day?",
        "What stood there, who used it and for what, photographs, maps, lists.",
    ),
    FactKind.AGE: ("How old were they?", "Birth records, school records, medical estimates, families."),
    FactKind.SEX: ("Were they women or men?", "Lists, photographs, what witnesses say."),
    FactKind.MEANS: (
        "With what was it done?",
        "Remnants and markings, photographs, launchers or aircraft seen, sound and effects.",
    ),
    FactKind.HARM: (
        "What harm did it do, and to whom or what?",
        "Names and numbers of the dead and injured, medical reports, photographs of damage.",
    ),
    FactKind.CONFLICT: (
        "What kind of armed conflict was it, and between whom?",
        "Who fought whom, how intensely and for how long, who held the place, what the parties say.",
    ),
}
"""What is asked where no circumstance puts the question: the words and what would be an answer, for each kind of fact."""
KIND: Final = WHAT[FactKind.CONFLICT]
SIDE_SETTLED_BY: Final = (
    "Whose orders, pay and uniform it had on that day, what either side and the actor say of it, each with its date."
)
BOUND = (
    "Was the party bound on that day by a treaty that forbids this?",
    "The depositary's list of parties with its dates; in which kind of conflict the treaty works.",
)
HARM_QUESTIONS = {
    HarmKind.DEATH: (
        "How did these persons die, where, and by whose act?",
        "Names, place and time of each death, wounds, weapons, witnesses, who was fighting there.",
    ),
    HarmKind.DISPLACEMENT: (
        "Why did these people leave, from where, and where are they now?",
        "What they say themselves, registration lists, who counted, and since when.",
    ),
}
OTHER_HARM = ("How did this happen, where, and by whose act?", "Place, time, witnesses, traces, who was there.")
