"""Kinds of armed conflict, as the law tells them apart."""

from ihl_docs.model.vocabulary.term import Term


class ConflictKind(Term):
    """The classification of a situation between two parties. Source: common articles 2 and 3, AP I 1(4), AP II 1."""

    INTERNATIONAL = "international", "An armed conflict between States (common article 2(1))."
    NATIONAL_LIBERATION = (
        "national-liberation",
        "A people fighting colonial domination, alien occupation or a racist regime (AP I 1(4)).",
        "international",
    )
    OCCUPATION = "occupation", "Territory under the authority of a hostile army (common article 2(2)).", "international"
    NON_INTERNATIONAL = (
        "non-international",
        "Protracted armed violence between a State and an organised group, or between such groups (common article 3).",
    )
    NON_INTERNATIONAL_AP2 = (
        "non-international-ap2",
        "The same, against a group whose control of territory meets the threshold of AP II 1(1).",
        "non-international",
    )
    NO_ARMED_CONFLICT = "no-armed-conflict", "Violence below the threshold, to which humanitarian law does not apply."
