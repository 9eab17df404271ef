"""Questions on property, pillage and what civilians need to survive."""

from typing import Final

QUESTIONS: Final = (
    (
        "imperative-military-necessity",
        "Was there a military reason that made this imperative? Who says so?",
        "What the property was used for, what the force needed to achieve, what else it could have done.",
    ),
    (
        "property-of-adversary",
        "Did the property belong to the adversary, or to persons on the adversary's side?",
        "Owner and occupants, where they lived, to whom they were loyal or taken to be.",
    ),
    (
        "taken-for-private-use",
        "Was anything taken for private or personal use?",
        "What was taken, by whom, where it went; whether receipts or orders exist.",
    ),
    (
        "owner-consented",
        "Did the owner agree to it?",
        "What the owner says, and whether he or she was free to refuse.",
    ),
    (
        "extensive-and-wanton",
        "Was it done on a large scale, and wantonly?",
        "Number and kind of things destroyed or taken, area, days, what else was spared.",
    ),
    (
        "destruction-was-extensive",
        "Was the destruction extensive?",
        "Number, size and share of the things destroyed, area, images before and after.",
    ),
    (
        "protected-from-destruction-by-law",
        "Was the property protected from destruction or seizure by humanitarian law?",
        "Owner, use, whether it was a military objective at the time.",
    ),
    (
        "taken-under-military-necessity-or-law",
        "Was it taken as requisition, war booty or under another rule that permits it?",
        "Orders, receipts, payment, what was taken and from whom.",
    ),
    (
        "rules-of-occupation-on-property-kept",
        "Was the property dealt with as the law of occupation permits?",
        "Who owned it, public or private, what was taken for which need, receipts and payment.",
    ),
    (
        "indispensable-to-survival",
        "Were the things indispensable for the survival of civilians?",
        "Food, crops, livestock, water works; how many lived on them, what else they had.",
    ),
    (
        "purpose-to-deny-sustenance",
        "Was it done in order to deny civilians what keeps them alive?",
        "Words used, pattern, what was spared, what followed.",
    ),
    (
        "purpose-to-deny-sustenance-to-the-adversary",
        "Was it done in order to deny the things, as food or water, to the adversary?",
        "Words used, orders, who lived on them beside the adversary's forces.",
    ),
    (
        "sustains-only-the-adversarys-forces",
        "Did the things serve only to feed or supply the adversary's armed forces, or directly its military action?",
        "Who used them, in what quantity.",
    ),
    (
        "in-own-territory-against-invasion",
        "Was it in national territory under the party's own control, in defence against invasion?",
        "Who held the place that day, whose territory it is, where the invader stood.",
    ),
    (
        "starvation-as-a-method",
        "Was hunger used as a method of warfare against civilians?",
        "Orders, statements, supplies cut off or destroyed, who was let through, mortality and nutrition data.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
