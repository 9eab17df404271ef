"""Questions on the link to the conflict, on intent and on knowledge."""

from typing import Final

QUESTIONS: Final = (
    (
        "part-of-the-conflict",
        "Was this done as part of the fighting between the parties, and not for reasons of its own?",
        "Who did it, for which side, and how it fits with the operations of that day.",
    ),
    (
        "intent-to-attack-civilians",
        "Did whoever ordered or carried it out mean civilians to be the object of the attack?",
        "Orders, radio traffic, statements, pattern of attacks.",
    ),
    (
        "intent-to-cause-result",
        "Did whoever did it mean to, or know that it would follow in the ordinary course of events?",
        "Orders, preparations, repetition, statements, what could be seen at the time.",
    ),
    (
        "aware-of-protection",
        "Did whoever did it know the facts that made these persons or this property protected?",
        "What could be seen or was known at the place: who lived there, signs, prior contacts.",
    ),
    (
        "aware-of-the-conflict",
        "Did whoever did it know the facts that made this an armed conflict?",
        "Their part in the fighting, their unit, what they were told.",
    ),
    (
        "knew-harm-would-be-clearly-excessive",
        "Did whoever ordered it know that civilian harm would be clearly excessive against the overall advantage?",
        "What they were told beforehand about civilians and about the target.",
    ),
    (
        "meant-to-do-it",
        "Did whoever did it mean to do it, and not by accident or mistake?",
        "Orders, preparations, repetition, statements, what could be seen at the time.",
    ),
    (
        "meant-the-protected-object-of-attack",
        "Did whoever ordered or carried it out mean the protected persons or objects to be the object of the attack?",
        "Orders, radio traffic, statements, pattern of attacks, precision of the weapon.",
    ),
    (
        "knew-the-use-was-forbidden",
        "Did whoever used the sign, flag or uniform know, or should they have known, that such use is forbidden?",
        "Training, orders, rank.",
    ),
    (
        "meant-to-deprive-the-owner",
        "Did whoever took it mean to deprive the owner and to keep it for private or personal use?",
        "What was done with it, words used, orders.",
    ),
    (
        "meant-to-shield",
        "Did whoever did it mean to shield an objective from attack, or to favour or impede military operations?",
        "Orders, words used, what the place served.",
    ),
    (
        "meant-to-compel",
        "Did whoever did it mean to make a State, an organisation or persons act or refrain as a condition of the victims' safety?",
        "The demand, its sender, words used.",
    ),
    (
        "meant-to-starve",
        "Did whoever did it mean to starve civilians as a method of warfare?",
        "Orders, statements, alternatives refused.",
    ),
    (
        "knew-no-fair-judgment",
        "Did whoever passed or carried out the sentence know that there was no judgment, or that the guarantees were denied?",
        "Role, presence at the trial, what they were told.",
    ),
    (
        "aware-of-effects-of-the-weapon",
        "Did whoever used the weapon know that, by its nature, it would cause such injury?",
        "Training, markings, manuals, earlier use.",
    ),
    (
        "knew-death-or-injury-could-follow",
        "Did whoever did it know that death or serious injury could follow?",
        "What was said and planned, what could be seen, what had followed before.",
    ),
    (
        "actually-knew-the-use-was-forbidden",
        "Did whoever used the sign, flag or uniform in fact know that such use is forbidden?",
        "Training, orders, rank, words used.",
    ),
    (
        "aware-of-gravity",
        "Did whoever did it know the facts that made it so grave?",
        "What was done and for how long, what could be seen of its effects.",
    ),
    (
        "meant-for-nationals-of-the-adverse-party",
        "Did whoever did it mean it for the hostile party's nationals?",
        "The words of the measure, its reasons, to whom it was applied.",
    ),
    (
        "knew-harm-would-be-excessive",
        "Did whoever launched it know that civilian harm would be excessive against the concrete and direct military advantage anticipated?",
        "What they were told beforehand about civilians and about the target.",
    ),
    (
        "knew-environmental-harm-would-be-clearly-excessive",
        "Did whoever ordered it know that damage to the natural environment would be widespread, long-term, severe and clearly excessive against the overall advantage?",
        "Assessments and warnings they had beforehand.",
    ),
    (
        "accepted-the-risk",
        "Did whoever did it see that this could well follow, and accept it?",
        "Warnings received, what could be seen, what was done to prevent it.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
