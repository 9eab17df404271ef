"""Questions on superiors: what they could do, knew and did. Source: customary rule 153; AP I 86(2); Rome Statute 28."""

from typing import Final

QUESTIONS: Final = (
    (
        "superior-had-effective-control",
        "Could the superior in fact prevent those who did it, or punish them or have them punished?",
        "Orders given and followed, appointments, discipline, communications, where the superior was.",
    ),
    (
        "superior-knew-or-had-reason-to-know",
        "Did the superior know that they were about to do it or had done it, or have reason to know? Since when?",
        "Reports, radio traffic, the press, warnings by others, earlier acts of the same unit.",
    ),
    (
        "superior-took-measures",
        "What could the superior have done to prevent or punish it, and was all of it done that was necessary and reasonable?",
        "Orders, inquiries, arrests, reports to the authorities, withdrawals, and what stood in the way.",
    ),
)
