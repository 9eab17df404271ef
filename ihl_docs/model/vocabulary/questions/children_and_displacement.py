"""Questions on children, and on people who are made to leave."""

from typing import Final

QUESTIONS: Final = (
    (
        "under-fifteen",
        "Were the children under fifteen years old?",
        "Birth records, school records, medical estimates, families.",
    ),
    (
        "under-eighteen",
        "Were the children under eighteen years old?",
        "Birth records, school records, medical estimates, families.",
    ),
    (
        "recruited-or-enlisted",
        "Were the children conscripted or enlisted into forces or a group, by force or of their own accord?",
        "How they joined, training, uniforms, lists.",
    ),
    (
        "used-in-hostilities",
        "Were the children used to take an active part in hostilities?",
        "Fighting, scouting, guarding, carrying, as bodyguards; where and when.",
    ),
    (
        "knew-or-should-have-known-age",
        "Did whoever recruited or used them know, or should they have known, how old they were?",
        "Appearance, what was asked, orders on age.",
    ),
    (
        "displacement-ordered",
        "Did anybody order or force the people to leave? Who, how and when?",
        "Orders, announcements, threats; whether people left of their own accord because of the fighting.",
    ),
    (
        "displaced-for-reasons-of-the-conflict",
        "Were the people made to leave for reasons connected with the conflict?",
        "What was said or written about the reason.",
    ),
    (
        "displacement-for-security-or-imperative-reasons",
        "Did the people's own security or imperative military reasons demand that they leave?",
        "The danger at the place, how long it lasted, whether they could return.",
    ),
    (
        "displacement-abroad-unavoidable",
        "Was it for material reasons impossible to keep the people within the occupied territory?",
        "Places within it that could have taken them, roads, transport, how long they were kept outside.",
    ),
    (
        "by-coercion-not-choice",
        "Did people leave because of force, threats or a coercive setting, and not of their own free choice?",
        "What they say, threats, violence around them, whether they could have stayed.",
    ),
    (
        "lawfully-present",
        "Were the people lawfully present where they were made to leave?",
        "How long they had lived there, papers.",
    ),
    (
        "moved-across-a-border",
        "Were people moved to the territory of another State?",
        "Route, where they are now.",
    ),
    (
        "moved-within-the-territory",
        "Were people moved to another place in the same territory?",
        "Route, where they are now.",
    ),
    (
        "own-population-transferred-in",
        "Did the occupying power transfer, directly or indirectly, parts of its own population into the occupied territory?",
        "Settlements, incentives, numbers, decisions.",
    ),
    (
        "occupied-by-the-party",
        "Was the place occupied by the party that did this?",
        "Who had authority there, since when.",
    ),
    (
        "received-in-decent-conditions",
        "Were the displaced received in decent conditions of shelter, hygiene, health, safety and nutrition, families kept together?",
        "Camps, supplies, registration.",
    ),
    (
        "return-allowed-when-reasons-ceased",
        "Could the displaced return voluntarily and safely once the reasons had ceased?",
        "Requests, refusals, state of homes, mines.",
    ),
    (
        "property-of-displaced-respected",
        "Were the property rights of the displaced respected?",
        "Occupation of homes, laws, registers.",
    ),
    (
        "voluntary-enlistment-with-safeguards",
        "Did a State's forces enlist them as genuine volunteers of at least the age which that State has declared, with proof of age and the consent of parents?",
        "Papers of enlistment, proof of age, consent, the State's declaration, what they say themselves.",
    ),
    (
        "position-to-effect-displacement",
        "Was whoever gave the order in a position to make the people leave by giving it?",
        "Rank, forces at hand, control of the place, whether the order was carried out.",
    ),
    (
        "made-to-join",
        "Were they made to join by force, threat or order?",
        "How they came to join, what happened to those who refused, what they and their families say.",
    ),
    (
        "taken-in-by-an-armed-group",
        "Were they recruited or used by an armed group that is no State's armed force?",
        "Which unit, under whose command, uniforms, statements.",
    ),
    (
        "evacuated-as-the-law-permits",
        "Were the children taken abroad only for a time, for compelling reasons of health or, outside occupied territory, of safety, with the written consent of those responsible for them and under supervision?",
        "Reasons, papers of consent, who supervised it, cards with photographs, whether and when they came back.",
    ),
    (
        "personal-status-of-children-changed",
        "Was the personal status of children changed, such as their nationality, name or family?",
        "Decrees, registers, papers given to them, adoptions, what the families say.",
    ),
    (
        "reunion-of-families-impeded",
        "Was it made hard for separated families to find each other or to come together?",
        "Enquiries and answers, permits refused, lists withheld, what the families say.",
    ),
    (
        "children-enlisted-by-the-occupier",
        "Were children enlisted in formations or organisations that are subordinate to the occupying power?",
        "Lists, uniforms, camps, who ran them, what followed a refusal.",
    ),
    (
        "departure-refused",
        "Were persons who are not nationals of the State there, and who wished to leave, kept from it?",
        "Requests and answers, reasons given, review by a court or board.",
    ),
    (
        "refusal-of-departure-reconsidered",
        "Could whoever was refused have the refusal looked at again, as soon as possible, by a court or administrative board?",
        "Which court or board, how it was reached, dates, answers.",
    ),
    (
        "departure-contrary-to-national-interests",
        "Was their departure contrary to the national interests of the State?",
        "The reasons given, the procedure, whether a court or board looked at the refusal again.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
