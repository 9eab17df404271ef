"""Questions on prisoners, detainees, the wounded, the dead and the missing."""

from typing import Final

QUESTIONS: Final = (
    (
        "held-in-relation-to-the-conflict",
        "Were the persons held for reasons related to the conflict?",
        "Who took them, on what ground, from which side.",
    ),
    (
        "prisoner-of-war-status-respected",
        "Were persons entitled to it treated as prisoners of war, until a tribunal decided in case of doubt?",
        "Uniform, arms, capture, what the captor called them, any tribunal.",
    ),
    (
        "basic-needs-of-detainees-met",
        "Did the persons held have enough food, water, clothing, shelter and medical care?",
        "Rations, space, temperature, deaths in custody, visits.",
    ),
    (
        "held-safely-away-from-combat",
        "Were they held away from the combat zone, in conditions that keep health and hygiene?",
        "Map of the place, shelling near it, sanitary conditions.",
    ),
    (
        "women-held-apart",
        "Were women held apart from men, under the supervision of women, families excepted?",
        "Rooms, guards.",
    ),
    (
        "children-held-apart",
        "Were children held apart from adults, families excepted?",
        "Rooms, ages.",
    ),
    (
        "belongings-taken-from-detainees",
        "Were belongings taken from the persons held for somebody's own use?",
        "What, from whom, receipts.",
    ),
    (
        "details-recorded",
        "Were the personal details of the persons held recorded?",
        "Registers, capture cards, when families were told.",
    ),
    (
        "icrc-access-given",
        "Was the ICRC, or in other conflicts could it offer, to visit the persons held?",
        "Requests and answers, dates of visits.",
    ),
    (
        "correspondence-and-visits-allowed",
        "Could the persons held write to their families and, as far as practicable, receive visits?",
        "Letters, visits, refusals.",
    ),
    (
        "released-when-reasons-ceased",
        "Were the persons released, and where due returned, as soon as the reasons for holding them ceased?",
        "Dates of the end of hostilities and of release, reasons for delay.",
    ),
    (
        "wounded-searched-for-and-collected",
        "Were the wounded, sick and shipwrecked searched for, collected and evacuated as far as possible?",
        "Requests, pauses in fighting, access given or refused.",
    ),
    (
        "care-given-without-distinction",
        "Did the wounded and sick receive the medical care they needed, without distinction other than medical?",
        "Who was treated when and by whom, who was refused.",
    ),
    (
        "care-refused-or-impeded",
        "Was medical care refused to or kept from the wounded or sick?",
        "Who asked, who refused, what followed.",
    ),
    (
        "dead-searched-for-and-collected",
        "Were the dead searched for and collected?",
        "When, by whom, who prevented it.",
    ),
    (
        "dead-treated-with-respect",
        "Were the dead treated with respect, not mutilated or robbed, and buried decently?",
        "State of the bodies, graves, images.",
    ),
    (
        "remains-returned-and-graves-marked",
        "Were the remains identified, graves marked, and remains and belongings returned as far as possible?",
        "Records of burial, marks, requests by families.",
    ),
    (
        "missing-accounted-for",
        "Was everything feasible done to account for persons reported missing, and were families told?",
        "Requests, answers, registers, tracing.",
    ),
    (
        "fighters-distinguished-themselves",
        "Did the fighters distinguish themselves from civilians while they attacked or prepared an attack, at least by carrying arms openly?",
        "Uniforms, signs, arms seen, when and by whom, what the terrain allowed.",
    ),
    (
        "captured-as-spy-or-mercenary",
        "Were the persons captured while spying out of uniform, or held to be mercenaries?",
        "Clothes, task, recruitment and pay, who decided on their status.",
    ),
    (
        "captured-while-spying",
        "Were the persons captured while spying out of uniform?",
        "Clothes, task, where and when they were taken.",
    ),
    (
        "held-to-be-mercenaries",
        "Were the persons held to be mercenaries?",
        "Recruitment and pay, nationality, who decided on their status.",
    ),
    (
        "sent-home-against-their-will",
        "Were prisoners of war sent home against their will while hostilities went on?",
        "What they said before and after, who decided it, papers signed, what followed a refusal.",
    ),
    (
        "under-criminal-proceedings-or-sentence",
        "Are the persons under criminal proceedings, or serving a sentence?",
        "Charge, court, sentence and its length.",
    ),
    (
        "icrc-could-offer-visits",
        "Could the ICRC offer to visit the persons held?",
        "Offers made, whether they were received and answered, reasons given.",
    ),
    (
        "dead-buried-decently",
        "Were the dead buried or cremated decently, if possible by the rites of their religion, and are the graves respected?",
        "Single or mass graves, rites, who was present, state of the graves.",
    ),
    (
        "dead-identified-and-recorded",
        "Was what could identify the dead recorded before they were buried, and were the graves marked?",
        "Lists, photographs, samples, marks and maps of graves, to whom they were sent.",
    ),
    (
        "reason-for-delay-of-return",
        "Was there a reason for the delay of return, such as criminal proceedings, illness, no safe way, or the wish of the persons themselves?",
        "Dates, decisions, what the persons say, state of the routes.",
    ),
    (
        "correspondence-allowed",
        "Could the persons held write to their families and hear from them?",
        "Letters, cards and messages sent and received, refusals.",
    ),
    (
        "family-visits-allowed",
        "Could the persons held receive visits, near relatives above all, as far as practicable?",
        "Requests, visits, refusals, what stood in the way.",
    ),
    (
        "held-where-the-fighting-can-reach",
        "Were they held where the fighting could reach them?",
        "Map of the place, distance to positions and front lines, what fell near it and when.",
    ),
    (
        "premises-safe-for-health",
        "Did the premises where they were held keep health and hygiene?",
        "Space, air, light, damp, sanitation, water, illnesses there.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
