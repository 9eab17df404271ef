"""Questions on the treatment of persons in the hands of a party."""

from typing import Final

QUESTIONS: Final = (
    (
        "victims-taking-no-active-part",
        "Were the victims taking no active part in hostilities, or no longer able to?",
        "What they were doing, whether armed, wounded, surrendering or held.",
    ),
    (
        "victims-in-power-of-the-party",
        "Were the victims in the hands of whoever did this?",
        "Who controlled the place and the persons at that moment.",
    ),
    (
        "killed-incidentally-to-lawful-attack",
        "Did the victims die as a side effect of an attack on a military objective that was otherwise lawful?",
        "What was attacked, how the victims came to be there, what was done to spare them.",
    ),
    (
        "treated-humanely",
        "How are the persons held, and are they treated humanely?",
        "Where they are, who has seen them, food, care, contact with family, access for the ICRC.",
    ),
    (
        "protected-by-a-geneva-convention",
        "Were the victims protected by a Geneva Convention: wounded, sick, shipwrecked, prisoners of war, or civilians in the hands of a party whose nationals they were not?",
        "Nationality or allegiance, status, in whose hands they were and since when.",
    ),
    (
        "severe-pain-or-suffering",
        "Was severe physical or mental pain or suffering inflicted?",
        "What was done, how long, with what; medical reports, photographs, what the victims say.",
    ),
    (
        "serious-injury-or-great-suffering",
        "Was serious injury to body or health, or great suffering, caused?",
        "Injuries and their lasting effects, medical reports.",
    ),
    (
        "in-custody-or-under-control",
        "Were the victims in the custody or under the control of whoever did it?",
        "Place and time of detention, who guarded them, whether they could leave.",
    ),
    (
        "purpose-of-the-pain",
        "Was it done to obtain information or a confession, to punish, intimidate or coerce, out of discrimination, or for a like purpose?",
        "Questions asked, words used, who was chosen and why.",
    ),
    (
        "only-from-lawful-sanctions",
        "Did the pain come only from lawful sanctions, or belong to them?",
        "The sanction, the law and judgment on which it rests.",
    ),
    (
        "humiliated-or-degraded",
        "Were persons, or the dead, humiliated, degraded or otherwise violated in their dignity?",
        "What was done, before whom, images and words.",
    ),
    (
        "recognised-as-outrage",
        "Was it so grave that it is generally recognised as an outrage upon personal dignity?",
        "Gravity, duration, consequences, the culture of the victims.",
    ),
    (
        "corporal-punishment-inflicted",
        "Was a punishment of the body inflicted?",
        "What was done, on whose order, for what.",
    ),
    (
        "permanently-disfigured-or-disabled",
        "Was anybody permanently disfigured, disabled, or deprived of an organ or limb?",
        "Medical reports, photographs, what was removed.",
    ),
    (
        "subjected-to-experiment",
        "Were persons subjected to a medical, scientific or biological experiment?",
        "What was done by whom, notes, purpose.",
    ),
    (
        "medically-justified",
        "Was it justified by the medical, dental or hospital treatment of the person, and in his or her interest?",
        "Diagnosis, standard practice, who decided.",
    ),
    (
        "death-or-serious-danger-to-health",
        "Did it cause death, or seriously endanger physical or mental health or integrity?",
        "Medical reports, what followed.",
    ),
    (
        "invasion-of-the-body",
        "Was the body of a person penetrated, however slightly, with a sexual organ, or the anal or genital opening with any object or part of the body?",
        "What the person says, medical findings; asked only by trained interviewers.",
    ),
    (
        "by-force-threat-or-coercion",
        "Was it done by force, by threat of force or coercion, by taking advantage of a coercive setting, or to a person who could not consent?",
        "Armed persons present, detention, threats, age, what the person says.",
    ),
    (
        "act-of-a-sexual-nature",
        "Was an act of a sexual nature committed against a person, or a person caused to engage in one?",
        "What the person says; asked only by trained interviewers.",
    ),
    (
        "gravity-comparable",
        "Was it of a gravity comparable to the other serious violations?",
        "What was done, consequences, setting.",
    ),
    (
        "powers-of-ownership-exercised",
        "Did somebody exercise powers of ownership over persons: buying, selling, lending, bartering, or depriving them of liberty in such a way?",
        "Who decided over them, payments, guards, forced work, for how long.",
    ),
    (
        "gain-from-sexual-acts",
        "Did somebody obtain, or expect, money or another advantage in exchange for the sexual acts?",
        "Payments, favours, who received them.",
    ),
    (
        "confined-when-made-pregnant",
        "Was a woman confined who had been made pregnant by force?",
        "Where, by whom, since when.",
    ),
    (
        "intent-on-ethnic-composition-or-other-grave-breach",
        "Was that done to affect the ethnic composition of a population, or to commit other grave violations?",
        "Words used, pattern, orders.",
    ),
    (
        "deprived-of-reproductive-capacity",
        "Was a person deprived of the capacity to reproduce?",
        "Medical reports; whether the effect was meant to last.",
    ),
    (
        "work-compelled",
        "Was work compelled from the persons?",
        "Who ordered it, what happened to those who refused.",
    ),
    (
        "work-uncompensated-or-abusive",
        "Was the work uncompensated or abusive, or connected with military operations?",
        "Kind of work, danger, pay, hours, distance from the fighting.",
    ),
    (
        "threatened-to-compel-others",
        "Were the persons held threatened with death, injury or further detention to compel somebody?",
        "The threat, whom it was meant for, what was demanded.",
    ),
    (
        "demand-as-condition-of-safety",
        "Was something demanded as a condition of their safety or release?",
        "Demand, sender, addressee, time limit.",
    ),
    (
        "moved-or-kept-to-shield",
        "Were persons moved, kept or used so that objectives or forces would not be attacked?",
        "Where they were put, beside what, how long, what was said.",
    ),
    (
        "fate-or-whereabouts-concealed",
        "Was the detention denied, or the fate or whereabouts of the persons hidden?",
        "Who asked whom and what was answered, registers, last sightings.",
    ),
    (
        "taken-by-or-with-backing-of-authority",
        "Were they taken by a State or political organisation, or with its permission, support or toleration?",
        "Uniforms, vehicles, places of detention, orders.",
    ),
    (
        "lawful-ground-for-detention",
        "Was there a ground in law for holding them?",
        "Charges, orders, imperative reasons of security, when they were told.",
    ),
    (
        "detention-reviewed",
        "Could they challenge the detention, and was it reviewed?",
        "Dates of review, by whom, with what result.",
    ),
    (
        "judged-by-a-regular-court",
        "Were they judged by a regularly constituted, independent and impartial court before a sentence was passed or carried out?",
        "Which court, who sat on it, when, record of the hearing.",
    ),
    (
        "guarantees-of-a-fair-trial",
        "Were the indispensable guarantees afforded: being told the charge, time and means for a defence, counsel, presumption of innocence, no confession under duress?",
        "Record of the trial, what counsel and the accused say.",
    ),
    (
        "crime-in-law-when-done",
        "Was the act of which they were accused a crime in law when it was done, and the penalty provided for?",
        "The law, the charge, dates.",
    ),
    (
        "punished-for-own-acts-only",
        "Were they punished only for what they themselves were responsible for?",
        "The charge and judgment, relation to others' acts.",
    ),
    (
        "penalty-for-acts-of-others",
        "Was this done to punish people for something that others did?",
        "What was said before, during and after; what had happened just before; who was chosen.",
    ),
    (
        "adverse-distinction-made",
        "Were persons treated worse because of origin, religion, opinion, sex or a similar ground?",
        "Who was treated how, words used, lists.",
    ),
    (
        "convictions-or-practice-interfered-with",
        "Were persons kept from their religion or made to act against their convictions?",
        "What was forbidden or ordered.",
    ),
    (
        "family-life-respected",
        "Was family life respected, and were families kept together as far as possible?",
        "Who was separated from whom, by whom, why.",
    ),
    (
        "specific-needs-respected",
        "Were the specific protection, health and assistance needs of women, children, the elderly, disabled or infirm persons respected?",
        "What they needed, what they were given, who decided.",
    ),
    (
        "rights-or-actions-declared-void",
        "Were rights or claims of the adversary's nationals declared abolished, suspended or inadmissible in court?",
        "The decree, its date, cases refused.",
    ),
    (
        "compelled-to-serve-against-own-side",
        "Were persons compelled to serve in hostile forces or to take part in operations against their own country or side?",
        "Orders, threats, uniforms, tasks.",
    ),
    (
        "death-caused-by-what-was-done",
        "Did the persons die of what was done to them, or of care, food or shelter that was withheld on purpose?",
        "Injuries, cause of death, state of health before, what was refused, medical reports.",
    ),
    (
        "force-as-last-resort",
        "Was force used only as a last resort, after a warning where possible, against an attack or an escape?",
        "What the persons did, what was called out, what else could have stopped them, where the wounds are.",
    ),
    (
        "genuine-consent-given",
        "Did the person agree, knowing what would be done and free to refuse?",
        "What the person says, papers signed, what was explained, whether he or she was held.",
    ),
    (
        "limited-for-order-or-security",
        "Was this no more than a limit that order, security, health or the rights of others made necessary?",
        "The rule or order, its reason, how long it held, whom it reached.",
    ),
    (
        "all-feasible-measures-taken",
        "Did the party do all that it could in the circumstances?",
        "What was tried, what stood in the way, what means and staff were at hand.",
    ),
    (
        "elderly-disabled-or-infirm",
        "Were the persons elderly, disabled or infirm?",
        "Age, impairment, need of help, registers.",
    ),
    (
        "belonged-to-the-adverse-party",
        "Did the victims belong to the adversary of whoever did this?",
        "Unit, uniform, nationality or allegiance, on whose side they stood.",
    ),
    (
        "of-another-allegiance-than-the-holder",
        "Were the persons nationals of, or on the side of, another party or country than the one in whose hands they were?",
        "Nationality, papers, allegiance, on whose side they stood.",
    ),
    (
        "nationals-of-the-adverse-party",
        "Were the persons nationals of the hostile party?",
        "Nationality, papers.",
    ),
    (
        "belonged-to-armed-forces",
        "Did the persons, or the medical unit or transport, belong to armed forces or accompany them?",
        "Unit, papers, markings, who had assigned them.",
    ),
    (
        "compelled-into-operations-against-own-country",
        "Were the persons made, by act or threat, to take part in military operations against their own country or forces?",
        "Orders, threats, tasks, where and against whom.",
    ),
    (
        "based-on-race",
        "Was it done because of race, colour, descent or ethnic origin?",
        "Words used, rules, who was chosen and who was spared.",
    ),
    (
        "group-held-down-by-law-or-practice",
        "Were people of one group kept apart from and under another by law or standing practice?",
        "Laws, permits, rules of residence and movement, how they were enforced.",
    ),
    (
        "only-work-of-the-place-of-internment",
        "Was it only work for running the place of internment, for the care of fellow internees or for their protection from the dangers of war?",
        "What the work was, for whom, who was fit for it, hours, pay.",
    ),
    (
        "sentence-passed-or-carried-out",
        "Was a sentence passed on them, or carried out?",
        "The judgment or order, its date, who announced it, what was done to them after it.",
    ),
    (
        "work-of-a-military-character",
        "Had the work a military character or purpose, or did it serve military operations directly?",
        "What was made, carried, dug or built, for whom, and how near to the fighting.",
    ),
    (
        "work-unhealthy-dangerous-or-humiliating",
        "Was the work unhealthy, dangerous or humiliating, and not done by volunteers?",
        "Kind of work, injuries and illnesses, clearing of mines, who volunteered and how.",
    ),
    (
        "working-conditions-kept",
        "Were pay, hours, safety and place of the work those that the law asks for?",
        "Wages paid, hours and rest, protective equipment, distance from home, the labour law in force.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
