"""Questions on persons, objects, signs and zones that have protection of their own."""

from typing import Final

QUESTIONS: Final = (
    (
        "displayed-the-emblem",
        "Did the persons, unit or vehicle show the red cross, red crescent or red crystal, or another recognised sign?",
        "Where the sign was, how large, whether it could be seen from where the attack came.",
    ),
    (
        "recognisable-as-protected",
        "Could whoever attacked recognise the persons or objects as medical, religious, relief, peacekeeping or press?",
        "Signs, coordinates sent beforehand, earlier contacts, distance, light.",
    ),
    (
        "assigned-to-protected-duties-only",
        "Were the persons, or was the unit or vehicle, assigned only to medical, religious, relief or civil defence duties?",
        "Their task, who had assigned it, what else was in the building or vehicle.",
    ),
    (
        "acts-harmful-to-the-enemy",
        "Was the unit, vehicle or person used, outside its humanitarian task, to commit acts harmful to the enemy?",
        "Weapons fired from it, fighters sheltered to fight, ammunition stored or carried, observation posts; when, and who saw it.",
    ),
    (
        "punished-for-medical-work",
        "Was anybody punished or molested for medical work in keeping with medical ethics, or compelled to act against it?",
        "What they had done, what was held against them, by whom.",
    ),
    (
        "peacekeeping-under-the-charter",
        "Was it a humanitarian or peacekeeping mission in accordance with the Charter of the United Nations?",
        "Its mandate, who set it up, with whose consent.",
    ),
    (
        "entitled-to-civilian-protection",
        "Were the persons and objects of the mission entitled, at that time, to the protection of civilians?",
        "Whether they took part in fighting beyond self-defence, and when.",
    ),
    (
        "relief-was-impartial-and-needed",
        "Were civilians in need, and was the relief humanitarian, impartial and without adverse distinction?",
        "What was carried, for whom, who had organised it, reports on need.",
    ),
    (
        "consent-to-relief-refused-without-valid-reason",
        "Was relief refused, delayed or blocked without a valid reason?",
        "Requests and answers with dates, reasons given, what happened to the goods.",
    ),
    (
        "relief-diverted-for-the-population",
        "Was the relief only diverted from its purpose in urgent need, in the interest of the population for whom it was meant?",
        "What was urgent, who decided it, who received the goods, whether the Protecting Power agreed.",
    ),
    (
        "relief-subject-to-lawful-control",
        "Was passage only subjected to technical arrangements, searches or a stop for as long as military necessity demanded?",
        "The arrangements, how long they took, who was let through in the end.",
    ),
    (
        "movement-of-relief-personnel-restricted",
        "Were relief workers kept from moving where their work called them?",
        "Permits asked for and refused, checkpoints, for how long, reasons given.",
    ),
    (
        "cultural-property-of-great-importance",
        "Was it property of great importance to the cultural heritage, or dedicated to religion, education, art, science, charity or history?",
        "Listings, blue shields, what experts say of it.",
    ),
    (
        "great-importance-to-the-heritage",
        "Was it property of great importance to the cultural heritage, whatever it was dedicated to?",
        "Listings, blue shields, age, rarity, what experts and local people say of it.",
    ),
    (
        "cultural-property-used-for-military-ends",
        "Was the cultural property used for purposes likely to expose it to destruction or damage?",
        "Who used it for what, since when, and whether another choice was feasible.",
    ),
    (
        "exported-illicitly",
        "Was cultural property taken out of occupied territory, or not returned?",
        "What, when, by whom, where it is now.",
    ),
    (
        "sign-used-in-breach-of-its-purpose",
        "Was the emblem, flag, insignia or uniform used in a way that the law forbids?",
        "Which sign, worn or shown by whom, for what purpose, during which operation.",
    ),
    (
        "used-while-attacking",
        "Was the sign or uniform used while attacking, or to shield, favour, protect or impede military operations?",
        "What went on at that moment, who saw it.",
    ),
    (
        "confidence-in-protection-invited",
        "Did whoever did it invite the adversary to believe that they were protected, or that the adversary had to protect them?",
        "What was feigned: surrender, wounds, civilian status, a protective sign; how the adversary reacted.",
    ),
    (
        "confidence-betrayed-on-purpose",
        "Was that confidence invited in order to betray it?",
        "Preparations, orders, hidden weapons, what followed at once.",
    ),
    (
        "killed-injured-or-captured-by-perfidy",
        "Was anybody killed, injured or captured by means of it?",
        "Who, how, and how far the deceit made it possible.",
    ),
    (
        "under-a-flag-of-truce",
        "Did the persons carry a white flag or come to negotiate under an agreement?",
        "Who saw the flag, what had been agreed, what they did.",
    ),
    (
        "parlementaire-detained-with-reason",
        "Was the bearer of the flag held only for a time because he had by chance learned what could harm the operation?",
        "What he had seen, how long he was held.",
    ),
    (
        "parlementaire-abused-position",
        "Did the bearer of the flag use the position to commit or provoke an act of treachery?",
        "What the bearer did, who saw it, what followed.",
    ),
    (
        "feigned-wish-to-negotiate",
        "Did whoever showed the flag pretend a wish to talk that was not there?",
        "What was said under the flag, what was prepared meanwhile, what followed at once.",
    ),
    (
        "sign-used-during-an-attack",
        "Was whoever showed or wore the sign, flag or uniform carrying out an attack at that moment?",
        "What each of them did while it was shown, who saw it.",
    ),
    (
        "sign-used-for-combat-purposes",
        "Did the use of the sign serve fighting directly?",
        "What was moved, hidden or done under the sign; whether it was medical or religious work.",
    ),
    (
        "clearly-recognised-heritage",
        "Was it a monument, work of art or place of worship that is clearly recognised as part of the cultural or spiritual heritage of peoples?",
        "Listings, what experts and local people say of it, signs.",
    ),
    (
        "under-special-arrangement",
        "Had it been given special protection by a special arrangement, for example within a competent international organisation?",
        "Registers of special or enhanced protection, lists, agreements, with dates.",
    ),
    (
        "under-enhanced-protection",
        "Was it entered in the list of cultural property under enhanced protection when this was done?",
        "The list kept under the Second Protocol of 1999, with the date of the entry.",
    ),
    (
        "compelled-against-medical-ethics",
        "Was anybody compelled to act against medical ethics, or to leave undone what they demand?",
        "What was ordered, by whom, what was threatened, what was done or left undone.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
