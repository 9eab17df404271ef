"""Questions on attacks and other conduct of hostilities."""

from typing import Final

QUESTIONS: Final = (
    (
        "military-objective-present",
        "Was there a military objective at or near the place?",
        "Positions, fighters, vehicles or stores seen there at the time, with distances.",
    ),
    (
        "directed-at-military-objective",
        "Was each strike directed at a specific military objective?",
        "The point of each impact and what stood there; orders, target lists, statements of the force.",
    ),
    (
        "directed-at-civilians",
        "Was the attack directed at civilians who took no direct part in hostilities?",
        "Who was in the line of fire, what the attacker could see, whether anything military was near.",
    ),
    (
        "directed-at-civilian-objects",
        "Was the attack directed at objects that were no military objectives?",
        "What was hit, what it was used for that day, and what else was near.",
    ),
    (
        "object-in-military-use",
        "Was the object used for military purposes, or otherwise a military objective, at the time?",
        "Who was in it or used it, since when, and what its loss would have meant for the fighting.",
    ),
    (
        "weapon-can-be-directed",
        "Could the weapons, as they were used, be directed at a specific military objective?",
        "Type of munition and launcher, remnants, height and distance of release, spread of impacts.",
    ),
    (
        "effects-can-be-limited",
        "Could the effects of the weapons be limited to the objective?",
        "Type and size of munition, radius of blast and fragments, what stood inside that radius.",
    ),
    (
        "area-treated-as-one-objective",
        "Were several clearly separate military objectives in a populated place treated as one target?",
        "Where the objectives lay, how far apart, and how the impacts were spread over the area between.",
    ),
    (
        "civilian-harm-expected",
        "Was harm to civilians or civilian objects to be expected before the attack, and which?",
        "How many people live there, who had left, time of day, what the attacker knew of it.",
    ),
    (
        "military-advantage-anticipated",
        "Was a concrete and direct military advantage anticipated from the attack, and which?",
        "What was to be gained by it that day, according to plans, orders or statements.",
    ),
    (
        "expected-harm-excessive",
        "Was the civilian harm to be expected excessive against the concrete and direct military advantage anticipated?",
        "Both sides of the balance as they stood before the attack; not the harm that happened.",
    ),
    (
        "expected-harm-clearly-excessive",
        "Was the civilian harm to be expected clearly excessive against the overall military advantage anticipated?",
        "Both sides of the balance as they stood before the attack, the advantage taken as a whole; not the harm that happened.",
    ),
    (
        "target-verified",
        "Was everything feasible done to check that the target was a military objective?",
        "Reconnaissance, observers, time taken, information that was at hand.",
    ),
    (
        "means-chosen-to-spare-civilians",
        "Were weapons, time and manner of the attack chosen so as to spare civilians, as far as feasible?",
        "What other weapons or times were available, and what was used.",
    ),
    (
        "effects-assessed",
        "Was it assessed beforehand whether the attack would cause excessive civilian harm?",
        "Plans, collateral damage estimates, statements on how the decision was made.",
    ),
    (
        "suspended-when-apparent",
        "Was the attack called off or suspended when it became apparent that it should not go on?",
        "What became apparent and when; whether strikes went on after that.",
    ),
    (
        "warning-given",
        "Was anybody warned before the attack? How, and how long before?",
        "Leaflets, calls, loudspeakers, broadcasts; who heard them, when, and what they could do.",
    ),
    (
        "circumstances-did-not-permit-warning",
        "Did the circumstances make a warning impossible?",
        "Why surprise was needed, or why there was no time.",
    ),
    (
        "less-harmful-objective-available",
        "Could another objective have been chosen with a similar advantage and less danger to civilians?",
        "Objectives known at the time, what each offered, who lived near.",
    ),
    (
        "primary-purpose-terror",
        "Was the main purpose of this to spread terror among civilians?",
        "What was said before and after, how often and at what times it was done, whether anything military could be gained by it.",
    ),
    (
        "military-objectives-placed-among-civilians",
        "Did the party that was attacked place fighters, weapons or other military objectives in or near places full of civilians?",
        "Positions and stores in or beside houses, schools or hospitals, with dates; whether another place was feasible.",
    ),
    (
        "placing-elsewhere-feasible",
        "Could the forces, weapons or stores have been kept away from places full of civilians?",
        "Other positions that were at hand, what each would have meant for the defence, who chose and why.",
    ),
    (
        "civilians-moved-away-from-objectives",
        "Did the party that held the place move civilians away from its military objectives, as far as feasible?",
        "Evacuations, announcements, transport, shelters; what prevented them.",
    ),
    (
        "effects-guarded-against",
        "Did the party that held the place take the other feasible precautions to protect civilians from the effects of attacks?",
        "Shelters, alarms, marking, fire and rescue services; what prevented them.",
    ),
    (
        "recognised-as-out-of-the-fight",
        "Did whoever attacked know, or could they see, that the persons were surrendering, captured, wounded or otherwise out of the fight?",
        "Raised hands, white flags, wounds, weapons laid down, distance, light, radio traffic.",
    ),
    (
        "hostile-act-or-attempt-to-escape",
        "Did the persons commit a hostile act or try to escape at that moment?",
        "What each of them did just before, who saw it, from where.",
    ),
    (
        "parachuting-in-distress",
        "Were the persons descending by parachute from an aircraft in distress?",
        "Who saw the aircraft and the descent, whether they were airborne troops.",
    ),
    (
        "no-quarter-declared",
        "Was it ordered, announced or threatened that nobody would be left alive?",
        "The words, who spoke them, to whom, by which means, and what followed.",
    ),
    (
        "no-survivors-as-threat-or-conduct",
        "Was it declared in order to threaten the adversary, or to fight on the basis that nobody would survive?",
        "What the declaration was used for, how operations were conducted after it.",
    ),
    (
        "command-over-forces-addressed",
        "Was whoever declared it in a position of command or control over the forces to which it was addressed?",
        "Rank, unit, orders given before and obeyed.",
    ),
    (
        "undefended",
        "Was the place undefended, so that the adversary could have entered without fighting?",
        "Whether fighters, mobile weapons or fixed positions were there, whether there was hostile activity, what had been declared.",
    ),
    (
        "declared-undefended",
        "Had the authorities declared the place undefended to the adversary, or the parties agreed on it, with fighters and mobile weapons out of it?",
        "The declaration or agreement, to whom it was sent and what was answered, who and what was left in the place.",
    ),
    (
        "protected-zone",
        "Was the place a hospital, safety or demilitarised zone on which the parties had agreed, or which had been made known?",
        "The agreement or announcement, its borders and signs, who kept to it.",
    ),
    (
        "zone-abused",
        "Was the zone used for military purposes, against what had been agreed?",
        "Who was in it with what, since when, and whether the other party had objected.",
    ),
    (
        "dangerous-forces-release-expected",
        "Was a release of dangerous forces with severe losses among civilians to be expected?",
        "Type and state of the dam, dyke or plant, who lived below or around it, what the attacker knew.",
    ),
    (
        "dangerous-works-in-military-support",
        "Did the dam, dyke or plant give regular, significant and direct support to military operations, and was attacking it the only feasible way to end that?",
        "What it was used for, for whom, since when; what else could have ended it.",
    ),
    (
        "environmental-harm-expected",
        "Was damage to the natural environment to be expected that is widespread, long-term and severe?",
        "Area, duration and gravity that experts expect, what was known before, samples and images.",
    ),
    (
        "environment-given-due-regard",
        "Was the natural environment given due regard in choosing means and methods?",
        "Assessments, alternatives considered, precautions in case of doubt.",
    ),
    (
        "environment-used-as-a-weapon",
        "Was the destruction of the natural environment used as a weapon?",
        "What was said of its purpose, and what else it could have served.",
    ),
    (
        "siege-lets-civilians-leave-or-live",
        "Could civilians leave the besieged place, or did food and medicine reach them?",
        "Routes, announcements, who passed and who was turned back, convoys let in or refused.",
    ),
    (
        "directed-at-protected-persons-or-objects",
        "Were the protected persons, unit, place or things themselves the object of the attack?",
        "The point of each impact, what stood there, orders and statements.",
    ),
    (
        "warned-to-cease-abuse",
        "Was a warning given, with a reasonable time where fitting, before a protected unit or place was attacked, and did it go unheeded?",
        "The words and time of the warning, whom it reached, what was done after it.",
    ),
    (
        "done-as-reprisal",
        "Was this done as a reprisal, to make the adversary keep the law?",
        "What was announced, what earlier breach it answered, who decided it.",
    ),
    (
        "reprisal-conditions-met",
        "Was the reprisal a last resort, in proportion, decided at the highest level and against persons or objects that may be subject to it?",
        "The earlier breach, demands made before, the decision, when it ended.",
    ),
    (
        "truce-or-agreement-abused",
        "Was an agreement to suspend combat concluded with the intention of attacking in its cover?",
        "The agreement, preparations made during it, orders, the attack that followed.",
    ),
    (
        "environmental-harm-clearly-excessive",
        "Was the damage to the natural environment to be expected clearly excessive against the overall military advantage anticipated?",
        "Both sides of the balance as they stood before the attack; not the damage that happened.",
    ),
    (
        "at-sea",
        "Did it happen at sea or on other waters?",
        "Position, logs of ships, who was on board.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
