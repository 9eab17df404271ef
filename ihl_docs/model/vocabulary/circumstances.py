"""Circumstances: the questions of fact on which the law turns, put as one would ask them in the field.

A circumstance is affirmed or denied by claims. Silence is not a no: what no claim addresses stays
open, and the question comes back with what would count as an answer.
"""

from typing import Self

from ihl_docs.model.vocabulary.term import Term


class CircumstanceKind(Term):
    """A question about one act. The definition is the question; `settled_by` says what would answer it."""

    settled_by: str

    def __new__(cls, value: str, definition: str, settled_by: str) -> Self:
        """Make the member; `Enum` calls this once for each."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.definition = definition
        term.broader_value = None
        term.settled_by = settled_by
        return term

    @property
    def question(self) -> str:
        """The question, as one would ask it in the field."""
        return self.definition

    PART_OF_THE_CONFLICT = (
        "part-of-the-conflict",
        "Was this done as part of the fighting between the parties, and not for reasons of its own?",
        "Who did it, for which side, and how it fits with the operations of that day.",
    )
    MILITARY_OBJECTIVE_PRESENT = (
        "military-objective-present",
        "Was there a military objective at or near the place?",
        "Positions, fighters, vehicles or stores seen there at the time, with distances.",
    )
    DIRECTED_AT_MILITARY_OBJECTIVE = (
        "directed-at-military-objective",
        "Was each strike directed at a specific military objective?",
        "The point of each impact and what stood there; orders, target lists, statements of the force.",
    )
    DIRECTED_AT_CIVILIANS = (
        "directed-at-civilians",
        "Was the attack directed at civilians who took no direct part in hostilities?",
        "Who was in the line of fire, what the attacker could see, whether anything military was near.",
    )
    DIRECTED_AT_CIVILIAN_OBJECTS = (
        "directed-at-civilian-objects",
        "Was the attack directed at objects that were no military objectives?",
        "What was hit, what it was used for that day, and what else was near.",
    )
    OBJECT_IN_MILITARY_USE = (
        "object-in-military-use",
        "Was the object used for military purposes, or otherwise a military objective, at the time?",
        "Who was in it or used it, since when, and what its loss would have meant for the fighting.",
    )
    WEAPON_CAN_BE_DIRECTED = (
        "weapon-can-be-directed",
        "Could the weapons, as they were used, be directed at a specific military objective?",
        "Type of munition and launcher, remnants, height and distance of release, spread of impacts.",
    )
    EFFECTS_CAN_BE_LIMITED = (
        "effects-can-be-limited",
        "Could the effects of the weapons be limited to the objective?",
        "Type and size of munition, radius of blast and fragments, what stood inside that radius.",
    )
    AREA_TREATED_AS_ONE_OBJECTIVE = (
        "area-treated-as-one-objective",
        "Were several clearly separate military objectives in a populated place treated as one target?",
        "Where the objectives lay, how far apart, and how the impacts were spread over the area between.",
    )
    CIVILIAN_HARM_EXPECTED = (
        "civilian-harm-expected",
        "What harm to civilians and civilian objects was to be expected before the attack?",
        "How many people live there, who had left, time of day, what the attacker knew of it.",
    )
    MILITARY_ADVANTAGE_ANTICIPATED = (
        "military-advantage-anticipated",
        "What concrete and direct military advantage was anticipated from the attack?",
        "What was to be gained by it that day, according to plans, orders or statements.",
    )
    EXPECTED_HARM_EXCESSIVE = (
        "expected-harm-excessive",
        "Was the civilian harm to be expected excessive against the concrete and direct military advantage anticipated?",
        "Both sides of the balance as they stood before the attack; not the harm that happened.",
    )
    TARGET_VERIFIED = (
        "target-verified",
        "Was everything feasible done to check that the target was a military objective?",
        "Reconnaissance, observers, time taken, information that was at hand.",
    )
    MEANS_CHOSEN_TO_SPARE = (
        "means-chosen-to-spare-civilians",
        "Were weapons, time and manner of the attack chosen so as to spare civilians, as far as feasible?",
        "What other weapons or times were available, and what was used.",
    )
    EFFECTS_ASSESSED = (
        "effects-assessed",
        "Was it assessed beforehand whether the attack would cause excessive civilian harm?",
        "Plans, collateral damage estimates, statements on how the decision was made.",
    )
    SUSPENDED_WHEN_APPARENT = (
        "suspended-when-apparent",
        "Was the attack called off or suspended when it became apparent that it should not go on?",
        "What became apparent and when; whether strikes went on after that.",
    )
    WARNING_GIVEN = (
        "warning-given",
        "Was anybody warned before the attack? How, and how long before?",
        "Leaflets, calls, loudspeakers, broadcasts; who heard them, when, and what they could do.",
    )
    WARNING_NOT_POSSIBLE = (
        "circumstances-did-not-permit-warning",
        "Did the circumstances make a warning impossible?",
        "Why surprise was needed, or why there was no time.",
    )
    LESS_HARMFUL_OBJECTIVE = (
        "less-harmful-objective-available",
        "Could another objective have been chosen with a similar advantage and less danger to civilians?",
        "Objectives known at the time, what each offered, who lived near.",
    )
    IMPERATIVE_MILITARY_NECESSITY = (
        "imperative-military-necessity",
        "Was there a military reason that made this imperative? Who says so?",
        "What the property was used for, what the force needed to achieve, what else it could have done.",
    )
    PROPERTY_OF_ADVERSARY = (
        "property-of-adversary",
        "Did the property belong to the adversary, or to persons on the adversary's side or on neither?",
        "Owner and occupants, and where they stood in the conflict.",
    )
    TAKEN_FOR_PRIVATE_USE = (
        "taken-for-private-use",
        "Was anything taken for private or personal use?",
        "What was taken, by whom, where it went; whether receipts or orders exist.",
    )
    OWNER_CONSENTED = (
        "owner-consented",
        "Did the owner agree to it?",
        "What the owner says, and whether he or she was free to refuse.",
    )
    PENALTY_FOR_ACTS_OF_OTHERS = (
        "penalty-for-acts-of-others",
        "Was this done to punish people for something that others did?",
        "What was said before, during and after; what had happened just before; who was chosen.",
    )
    DISPLACEMENT_ORDERED = (
        "displacement-ordered",
        "Did anybody order or force the people to leave? Who, how and when?",
        "Orders, announcements, threats; whether people left of their own accord because of the fighting.",
    )
    DISPLACED_FOR_CONFLICT_REASONS = (
        "displaced-for-reasons-of-the-conflict",
        "Were the people made to leave for reasons connected with the conflict?",
        "What was said or written about the reason.",
    )
    DISPLACEMENT_FOR_SECURITY = (
        "displacement-for-security-or-imperative-reasons",
        "Did the people's own security or imperative military reasons demand that they leave?",
        "The danger at the place, how long it lasted, whether they could return.",
    )
    TAKING_NO_ACTIVE_PART = (
        "victims-taking-no-active-part",
        "Were the victims taking no active part in hostilities, or no longer able to?",
        "What they were doing, whether armed, wounded, surrendering or held.",
    )
    IN_POWER_OF_THE_PARTY = (
        "victims-in-power-of-the-party",
        "Were the victims in the hands of whoever did this?",
        "Who controlled the place and the persons at that moment.",
    )
    KILLED_IN_LAWFUL_ATTACK = (
        "killed-incidentally-to-lawful-attack",
        "Did the victims die as a side effect of an attack on a military objective that was otherwise lawful?",
        "What was attacked, how the victims came to be there, what was done to spare them.",
    )
    INTENT_TO_ATTACK_CIVILIANS = (
        "intent-to-attack-civilians",
        "Did whoever ordered or carried it out mean civilians to be the object of the attack?",
        "Orders, radio traffic, statements, pattern of attacks.",
    )
    INTENT_TO_CAUSE_RESULT = (
        "intent-to-cause-result",
        "Did whoever did it mean to, or know that it would follow in the ordinary course of events?",
        "Orders, preparations, repetition, statements, what could be seen at the time.",
    )
    AWARE_OF_PROTECTION = (
        "aware-of-protection",
        "Did whoever did it know the facts that made these persons or this property protected?",
        "What could be seen or was known at the place: who lived there, signs, prior contacts.",
    )
    AWARE_OF_CONFLICT = (
        "aware-of-the-conflict",
        "Did whoever did it know the facts that made this an armed conflict?",
        "Their part in the fighting, their unit, what they were told.",
    )
    KNEW_HARM_CLEARLY_EXCESSIVE = (
        "knew-harm-would-be-clearly-excessive",
        "Did whoever ordered it know that civilian harm would be clearly excessive against the overall advantage?",
        "What they were told beforehand about civilians and about the target.",
    )
    HUMANE_TREATMENT = (
        "treated-humanely",
        "How are the persons held, and are they treated humanely?",
        "Where they are, who has seen them, food, care, contact with family, access for the ICRC.",
    )
