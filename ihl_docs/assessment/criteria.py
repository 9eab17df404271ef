"""Leaf questions of fact, from an act to an answer, and to a reason that ends in claims.

What no claim speaks of is unknown. That a target was a military vehicle does not deny that civilians
were struck too; only a claim that denies it makes a no.
"""

from functools import cache
from typing import Final

from ihl_docs.assessment.case import kept
from ihl_docs.assessment.occupier import holds
from ihl_docs.assessment.subject import BY_THE_PARTY, Key, Subject
from ihl_docs.assessment.support import supported, weakest
from ihl_docs.law.conditions import VOCABULARIES
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.answer import Answer, all_of, any_of
from ihl_docs.model.finding import Reason
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.involvement import DegreeOfInvolvement

OWN_ACT: Final = frozenset((DegreeOfInvolvement.CARRIED_OUT, DegreeOfInvolvement.ORDERED, DegreeOfInvolvement.PLANNED))

WORDS: Final = {
    FactKind.CONDUCT: "what was done",
    FactKind.OBJECT: "things struck or harmed",
    FactKind.PERSON: "persons struck or harmed",
    FactKind.AGE: "their age",
    FactKind.SEX: "their sex",
    FactKind.MEANS: "used for it",
    FactKind.HARM: "harm that resulted",
    FactKind.DEGREE: "the part of those involved",
    FactKind.ONLY: "all persons told of",
    FactKind.ACTOR: "those to whom it is ascribed",
    FactKind.CONFLICT: "kind of conflict",
}
KINDS: Final = {word: kind for kind, word in WORDS.items()}
"""The kinds of facts by the words with which a reason about one begins."""

ON_ONE_SIDE: Final = "ascribed to one party to the conflict and to no other"


def evaluate(fact: Fact, subject: Subject) -> Reason:
    """What the claims say to one fact about *subject*, with the claims."""
    key = key_of(fact)
    reason = subject.reasons.get(key)
    if reason is None:
        reason = subject.reasons[key] = _evaluated(fact, key, subject)
    return reason


def key_of(fact: Fact) -> Key:
    """The fact as plain strings."""
    return fact.kind, fact.term


def answer(fact: Fact, subject: Subject) -> Answer:
    """What the claims say to one fact about *subject*: the answer only, for the many rules that do not come to bear."""
    if fact.kind in BEYOND_THE_ACT:
        return evaluate(fact, subject).answer
    return subject.answers.get((fact.kind, fact.term), Answer.UNKNOWN)


def _evaluated(fact: Fact, key: Key, subject: Subject) -> Reason:
    if fact.kind in BEYOND_THE_ACT:
        return _beyond(fact, key, subject)
    sides = subject.known.get(key)
    if sides is None:
        return _silence(fact.kind, fact.term)
    case = subject.case
    return kept(
        case.reasons,
        (key, sides, subject.accused, case.moment(subject.when)),
        lambda: supported(
            _statement(fact.kind, fact.term),
            *sides,
            case,
            accused=subject.accused,
            when=subject.when,
            circumstance=_circumstance(fact),
            # How a conflict is classified, and so who occupies, may rest on opinions too.
            opinions=key == BY_THE_PARTY,
        ),
    )


def _beyond(fact: Fact, key: Key, subject: Subject) -> Reason:
    case, about = subject.case, (subject.accused, subject.case.moment(subject.when))
    if fact.kind is FactKind.ATTRIBUTED:
        return _attributed(key, about, subject)
    there = (subject.country, subject.when) if case.kinds_differ else None
    return kept(case.reasons, (key, about, there), lambda: _conflict(fact.term, subject))


@cache
def _silence(kind: FactKind, term: str) -> Reason:
    """No claim speaks of it: the same for every act."""
    circumstance = CircumstanceKind(term) if kind is FactKind.CIRCUMSTANCE else None  # type: ignore[call-arg]
    return Reason(statement=_statement(kind, term), answer=Answer.UNKNOWN, circumstance=circumstance)


def _circumstance(fact: Fact) -> CircumstanceKind | None:
    return CircumstanceKind(fact.term) if fact.kind is FactKind.CIRCUMSTANCE else None  # type: ignore[call-arg]


@cache
def _statement(kind: FactKind, term: str) -> str:
    """What is asked, in words; of a term, those in which one writes it."""
    if kind is FactKind.CIRCUMSTANCE:
        return CircumstanceKind(term).question  # type: ignore[call-arg]  # Enum looks the member up by its value
    written = VOCABULARIES[kind](term)  # type: ignore[call-arg]
    return f"{WORDS[kind]}: {written.words}"


def _conflict(term: str, subject: Subject) -> Reason:
    wanted = ConflictKind(term)  # type: ignore[call-arg]  # Enum looks the member up by its value
    sided = subject.case.sided(subject.party, subject.when)
    concerned = [
        each
        for each in subject.case.submission.conflict.classifications
        if each.kind.is_a(wanted) and holds(each, sided, subject.country, subject.when)
    ]
    pro = [name for each in concerned for name in each.claims]
    contra = [name for each in concerned for name in each.denied_by]
    if not concerned:
        # Between two parties a conflict is of one of the kinds: who calls it the one says that it was none of the others.
        told = [each for each in subject.case.submission.conflict.classifications if _apart(each.kind, wanted)]
        told = [each for each in told if holds(each, sided, subject.country, subject.when)]
        contra = [name for each in told for name in each.claims]
    return supported(
        _statement(FactKind.CONFLICT, term),
        pro,
        contra,
        subject.case,
        accused=subject.accused,
        when=subject.when,
        opinions=True,
    )


def _apart(kind: ConflictKind, other: ConflictKind) -> bool:
    """Whether two kinds of conflict are never those of one conflict."""
    return kind.lineage[-1] is not other.lineage[-1]


def _attributed(key: Key, about: object, subject: Subject) -> Reason:
    """Whether the act is the party's own: its people did, ordered or planned it.

    To help in another's act, or not to prevent it, is a breach of its own and does not make the act one's own.

    Source: Articles on State Responsibility (2001), 4 to 8 and 16; ICJ, Application of the Genocide Convention
    (Bosnia v. Serbia), Judgment of 26 February 2007, paras. 401 and 420; customary rules 144 and 149.
    """
    if subject.party is None and subject.torn:
        parts = tuple((each.actor, each.claims, each.denied_by) for each in subject.involved)
        return kept(subject.case.reasons, (key, parts, about), lambda: _on_several_sides(subject))
    involved = [each for each in subject.involved if each.degree in OWN_ACT]
    standing, rejected = subject.case.standing, subject.case.rejected
    heard = [name for each in involved for name in each.claims if name in rejected]
    # That the part of one person is denied leaves the part of others as it is: one is enough.
    involved = [each for each in involved if standing(each.claims)] or involved
    involved = [each for each in involved if not standing(each.denied_by)] or involved
    pro = tuple(dict.fromkeys((*(claim for each in involved for claim in each.claims), *heard)))
    contra = tuple(claim for each in involved for claim in each.denied_by)
    return kept(
        subject.case.reasons,
        (key, pro, contra, about),
        lambda: supported(_ascribed(subject), pro, contra, subject.case, accused=subject.accused, when=subject.when),
    )


def _ascribed(subject: Subject) -> str:
    return f"ascribed to {subject.case.name_of(subject.party) if subject.party else 'a party to the conflict'}"


def _on_several_sides(subject: Subject) -> Reason:
    """That it is open whose act it is, since whoever acted is recorded on several sides at once."""
    case, when = subject.case, subject.when

    def fact(statement: str, pro: tuple[str, ...], contra: tuple[str, ...] = ()) -> Reason:
        return supported(statement, pro, contra, case, accused=subject.accused, when=when)

    parts = []
    for name in subject.torn:
        own = [each for each in subject.involved if each.actor == name]
        pro = tuple(claim for each in own for claim in each.claims)
        contra = tuple(claim for each in own for claim in each.denied_by)
        parts.append(fact(f"{case.name_of(name)} took part", pro, contra))
    part = any_of(each.answer for each in parts)
    answer = all_of((part, Answer.UNKNOWN))
    belonging = tuple(
        fact(f"{case.name_of(name)} belonged to {case.name_of(party)}", case.claims_of_membership(name, party, when))
        for name in subject.torn
        for party in case.parties_of(name, when)
    )
    level = None if answer is Answer.UNKNOWN else weakest(each.level for each in parts)
    return Reason(statement=ON_ONE_SIDE, answer=answer, level=level, because=(*parts, *belonging))


BEYOND_THE_ACT: Final = frozenset((FactKind.CONFLICT, FactKind.ATTRIBUTED))
"""Facts that the claims on the conflict and on the parties answer, and not the parts of the act."""
