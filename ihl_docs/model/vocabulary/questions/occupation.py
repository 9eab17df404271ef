"""Questions on the government of occupied territory. Source: Hague Regulations 42 to 56; GC IV 47 to 78; AP I 69, 76 and 77."""

from typing import Final

QUESTIONS: Final = (
    (
        "laws-or-institutions-changed",
        "Did the occupying power repeal, suspend or replace laws, courts or institutions of the territory?",
        "Decrees with their dates, what held before, which courts and offices went on.",
    ),
    (
        "penal-laws-or-courts-changed",
        "Were penal laws repealed, suspended or replaced, or the courts of the territory kept from their work?",
        "Decrees with their dates, which offences they concern, which courts sat before and after.",
    ),
    (
        "change-needed-for-security-or-order",
        "Was the occupying power absolutely prevented from leaving them as they were: did its security, the Convention, the work of the courts or the orderly government of the territory make the change necessary?",
        "The reasons given, what threatened, what else could have been done, how long it was to last.",
    ),
    (
        "public-order-ensured",
        "Did the occupying power do all that it could to restore and ensure public order and civil life?",
        "Patrols, police, orders, what was reported to it and what it did, who acted unhindered.",
    ),
    (
        "needs-of-the-population-ensured",
        "Did the occupying power, to the fullest extent of its means, ensure food, medical supplies, hospitals and hygiene for the population?",
        "Supplies and what was lacking, imports let in or brought in, hospitals and water works, illness and hunger.",
    ),
    (
        "other-essential-supplies-ensured",
        "Did the occupying power, to the fullest extent of its means, ensure clothing, bedding, shelter and what else the population needed to survive?",
        "What was lacking, since when and for whom, what was let in or brought in.",
    ),
    (
        "status-of-officials-altered",
        "Was the status of officials or judges of the territory changed?",
        "Decrees, oaths and contracts asked of them, rank, pay and tenure before and after.",
    ),
    (
        "officials-pressed-for-abstaining",
        "Were officials or judges punished, pressed or put at a disadvantage because they kept away from their duties for reasons of conscience?",
        "What they refused and why, what was said and done to them and their families.",
    ),
    (
        "only-removed-from-post",
        "Were they public officials, and only removed from their posts?",
        "The order, what else happened to them, what became of their pensions and homes.",
    ),
    (
        "only-made-to-do-permitted-work",
        "Were they adults, and only made to do work for the army of occupation, public services or the needs of the population, without a part in military operations?",
        "The order, what the work was, where, for whom, their age.",
    ),
    (
        "made-to-give-information",
        "Were persons coerced, in body or mind, to give information?",
        "Who asked what, threats and blows, what followed a refusal.",
    ),
    (
        "made-to-inform-on-own-forces",
        "Were inhabitants made to tell of their own side's army or means of defence?",
        "Questions asked, threats, what followed a refusal.",
    ),
    (
        "made-to-swear-allegiance",
        "Were inhabitants made to swear allegiance to the hostile power?",
        "The words, before whom, what followed a refusal, whether papers or pay hung on it.",
    ),
    (
        "pressed-to-enlist",
        "Was pressure or propaganda used to have inhabitants join the occupying power's forces?",
        "Orders, leaflets, visits, rewards and threats.",
    ),
    (
        "work-cut-to-make-people-work-for-the-occupier",
        "Was unemployment created, or work kept from people, so that they would work for the occupying power?",
        "Closures, licences refused, offers made at the same time.",
    ),
    (
        "workers-cut-off-from-the-protecting-power",
        "Did a contract, agreement or rule take from workers their right to turn to the Protecting Power?",
        "Its words, who made them sign it, what followed when somebody turned to the Protecting Power or its stand-in.",
    ),
    (
        "contributions-as-the-law-permits",
        "Were taxes and contributions levied only as the law of occupation permits: by the rules in force, for the needs of the army or the administration, on written order and against receipt?",
        "Orders, receipts, amounts, the rules before, on what the money was spent.",
    ),
    (
        "taxes-by-the-rules-in-force",
        "Were the taxes of the State collected, as far as possible, by the rules that were in force?",
        "The rules before, rates and lists of those who pay, what changed and why.",
    ),
    (
        "contributions-only-for-army-or-administration",
        "Were contributions in money, beside the taxes of the State, levied only for the needs of the army or of the administration of the territory?",
        "Amounts, orders, on what the money was spent.",
    ),
    (
        "contributions-on-order-and-receipt",
        "Were contributions levied on the written order and responsibility of a commander-in-chief, as far as possible by the rules for taxes, and against receipt?",
        "The order and who signed it, how each share was reckoned, receipts.",
    ),
    (
        "prosecuted-for-acts-before-the-occupation",
        "Were they arrested, tried or convicted for what they did or said before the occupation, or while it was interrupted, breaches of the laws of war apart?",
        "The charge, the date of what they were charged with, since when the place was occupied.",
    ),
    (
        "penal-provisions-published",
        "Had the occupying power's penal provisions been published and made known to the inhabitants in their language?",
        "The text, where and when it was published, in which languages.",
    ),
    (
        "offence-open-to-the-death-penalty",
        "Was it an offence for which the law allowed a death sentence: in occupied territory only espionage, serious sabotage or intentional killing that the law before the occupation punished with death?",
        "The charge, the law before the occupation, what prisoners and Protecting Powers were told.",
    ),
    (
        "death-sentence-passed",
        "Was a death sentence passed on them?",
        "The judgment, its date, the court, who heard it read.",
    ),
    (
        "under-eighteen-at-the-offence",
        "Were they under eighteen years old when they did what they were sentenced for?",
        "Birth records, the date of the offence.",
    ),
    (
        "pregnant-or-mother-of-small-children",
        "Was she pregnant, or the mother of small children who depended on her?",
        "Medical records, birth records, families.",
    ),
    (
        "pardon-and-delay-granted",
        "Could they ask for pardon, and was the time kept that the Conventions set before an execution?",
        "Petitions and answers, notices to the Protecting Power, dates of judgment and execution.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
