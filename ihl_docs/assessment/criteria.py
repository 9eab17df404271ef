"""Leaf questions of fact: one function a kind of fact, from an act to a reason that ends in claims.

What no claim speaks of is unknown. That a target was a military vehicle does not deny that civilians
were struck too; only a claim that denies it makes a no.
"""

from collections.abc import Callable, Iterable
from typing import Final

from ihl_docs.assessment.subject import Asserted, Subject
from ihl_docs.assessment.support import supported
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.finding import Reason
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conflicts import ConflictKind

Criterion = Callable[[str, Subject], Reason]


def evaluate(fact: Fact, subject: Subject) -> Reason:
    """What the claims say to one fact about *subject*."""
    return CRITERIA[fact.kind](fact.term, subject)


def _conduct(term: str, subject: Subject) -> Reason:
    return _among(f"conduct: {term}", term, subject.conducts(), subject)


def _object(term: str, subject: Subject) -> Reason:
    return _among(f"struck: {term}", term, subject.objects(), subject)


def _person(term: str, subject: Subject) -> Reason:
    return _among(f"persons: {term}", term, subject.persons(), subject)


def _age(term: str, subject: Subject) -> Reason:
    return _among(f"age: {term}", term, subject.ages(), subject)


def _sex(term: str, subject: Subject) -> Reason:
    return _among(f"sex: {term}", term, subject.sexes(), subject)


def _means(term: str, subject: Subject) -> Reason:
    return _among(f"means: {term}", term, subject.means(), subject)


def _harm(term: str, subject: Subject) -> Reason:
    return _among(f"harm: {term}", term, subject.harm_kinds(), subject)


def _circumstance(term: str, subject: Subject) -> Reason:
    kind = CircumstanceKind(term)  # type: ignore[call-arg]  # Enum looks the member up by its value
    return _among(kind.question, term, subject.circumstances(), subject, circumstance=kind)


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


def _attributed(_term: str, subject: Subject) -> Reason:
    involved = [
        each
        for each in (subject.act.by if subject.act is not None else ())
        if subject.party is not None and subject.case.party_of(each.actor, subject.when) == subject.party
    ]
    name = subject.case.name_of(subject.party) if subject.party else "a party to the conflict"
    return supported(
        f"ascribed to {name}",
        [claim for each in involved for claim in each.claims],
        [claim for each in involved for claim in each.denied_by],
        subject.case,
        accused=subject.party,
        when=subject.when,
    )


def _among(
    statement: str,
    term: str,
    asserted: Iterable[Asserted],
    subject: Subject,
    *,
    circumstance: CircumstanceKind | None = None,
) -> Reason:
    fitting = [each for each in asserted if term in (broader.value for broader in each[0].lineage)]
    return supported(
        statement,
        [claim for _, claims, _ in fitting for claim in claims],
        [claim for _, _, denied in fitting for claim in denied],
        subject.case,
        accused=subject.party,
        when=subject.when,
        circumstance=circumstance,
    )


CRITERIA: Final[dict[FactKind, Criterion]] = {
    FactKind.CONDUCT: _conduct,
    FactKind.OBJECT: _object,
    FactKind.PERSON: _person,
    FactKind.AGE: _age,
    FactKind.SEX: _sex,
    FactKind.MEANS: _means,
    FactKind.HARM: _harm,
    FactKind.CIRCUMSTANCE: _circumstance,
    FactKind.CONFLICT: _conflict,
    FactKind.ATTRIBUTED: _attributed,
}
