"""Leaf questions of fact, from an act to an answer, and to a reason that ends in claims.

What no claim speaks of is unknown. That a target was a military vehicle does not deny that civilians
were struck too; only a claim that denies it makes a no.
"""

from functools import cache
from typing import Final

from ihl_docs.assessment.case import kept
from ihl_docs.assessment.subject import Key, Subject
from ihl_docs.assessment.support import supported
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import Reason
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conflicts import ConflictKind

WORDS: Final = {
    FactKind.CONDUCT: "conduct",
    FactKind.OBJECT: "struck",
    FactKind.PERSON: "persons",
    FactKind.AGE: "age",
    FactKind.SEX: "sex",
    FactKind.MEANS: "means",
    FactKind.HARM: "harm",
    FactKind.ACTOR: "ascribed to",
    FactKind.CONFLICT: "conflict",
}
KINDS: Final = {word: kind for kind, word in WORDS.items()}
"""The kinds of facts by the words with which a reason about one begins."""


def evaluate(fact: Fact, subject: Subject) -> Reason:
    """What the claims say to one fact about *subject*, with the claims."""
    key = key_of(fact)
    reason = subject.reasons.get(key)
    if reason is None:
        reason = subject.reasons[key] = _evaluated(fact, key, subject)
    return reason


def key_of(fact: Fact) -> Key:
    """The fact as plain strings."""
    return fact.kind.value, fact.term


def answer(fact: Fact, subject: Subject) -> Answer:
    """What the claims say to one fact about *subject*: the answer only, for the many rules that do not come to bear."""
    if fact.kind in BEYOND_THE_ACT:
        return evaluate(fact, subject).answer
    return subject.answers.get((fact.kind.value, fact.term), Answer.UNKNOWN)


def _evaluated(fact: Fact, key: Key, subject: Subject) -> Reason:
    case, about = subject.case, (subject.party, subject.case.moment(subject.when))
    if fact.kind is FactKind.CONFLICT:
        return kept(case.reasons, (key, about), lambda: _conflict(fact.term, subject))
    if fact.kind is FactKind.ATTRIBUTED:
        return _attributed(key, about, subject)
    sides = subject.known.get(key)
    if sides is None:
        return _silence(fact.kind, fact.term)
    return kept(
        case.reasons,
        (key, tuple(sides[0]), tuple(sides[1]), about),
        lambda: supported(
            _statement(fact.kind, fact.term),
            *sides,
            case,
            accused=subject.party,
            when=subject.when,
            circumstance=_circumstance(fact),
        ),
    )


@cache
def _silence(kind: FactKind, term: str) -> Reason:
    """No claim speaks of it: the same for every act."""
    circumstance = CircumstanceKind(term) if kind is FactKind.CIRCUMSTANCE else None  # type: ignore[call-arg]
    return Reason(statement=_statement(kind, term), answer=Answer.UNKNOWN, circumstance=circumstance)


def _circumstance(fact: Fact) -> CircumstanceKind | None:
    return CircumstanceKind(fact.term) if fact.kind is FactKind.CIRCUMSTANCE else None  # type: ignore[call-arg]


def _statement(kind: FactKind, term: str) -> str:
    if kind is FactKind.CIRCUMSTANCE:
        return CircumstanceKind(term).question  # type: ignore[call-arg]  # Enum looks the member up by its value
    return f"{WORDS[kind]}: {term}"


def _conflict(term: str, subject: Subject) -> Reason:
    wanted = ConflictKind(term)  # type: ignore[call-arg]  # Enum looks the member up by its value
    pro = [name for each in subject.case.submission.conflict.classifications
           if each.kind.is_a(wanted) and _concerns(each.between, subject) for name in each.claims]  # fmt: skip
    contra = [name for each in subject.case.submission.conflict.classifications
              if each.kind.is_a(wanted) and _concerns(each.between, subject) for name in each.denied_by]  # fmt: skip
    return supported(
        f"conflict: {term}", pro, contra, subject.case, accused=subject.party, when=subject.when, opinions=True
    )


def _concerns(pair: tuple[str, ...], subject: Subject) -> bool:
    return subject.party is None or subject.party in pair


def _attributed(key: Key, about: object, subject: Subject) -> Reason:
    involved = [
        each
        for each in (subject.act.by if subject.act is not None else ())
        if subject.party is not None and subject.case.party_of(each.actor, subject.when) == subject.party
    ]
    name = subject.case.name_of(subject.party) if subject.party else "a party to the conflict"
    pro = tuple(claim for each in involved for claim in each.claims)
    contra = tuple(claim for each in involved for claim in each.denied_by)
    return kept(
        subject.case.reasons,
        (key, pro, contra, about),
        lambda: supported(f"ascribed to {name}", pro, contra, subject.case, accused=subject.party, when=subject.when),
    )


BEYOND_THE_ACT: Final = frozenset((FactKind.CONFLICT, FactKind.ATTRIBUTED))
"""Facts that the claims on the conflict and on the parties answer, and not the parts of the act."""
