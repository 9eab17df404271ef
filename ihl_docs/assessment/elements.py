"""Elements of a category or crime, each with its answer and why."""

from collections.abc import Iterator
from typing import Final

from ihl_docs.assessment.case import kept
from ihl_docs.assessment.conditions import EVERY, NOT_SO, answer_of, level_of_joint, resolve
from ihl_docs.assessment.criteria import evaluate, key_of
from ihl_docs.assessment.subject import Subject
from ihl_docs.assessment.support import counting, supported
from ihl_docs.law.situation import ClaimedKind, Situation
from ihl_docs.law.violations import Condition, ElementRule, Fact, FactKind, Joint, facts_of
from ihl_docs.model.answer import Answer, all_of
from ihl_docs.model.finding import ClaimLink, ElementFinding, Reason
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.conflicts import ConflictKind

FORCES: Final = frozenset((ActorKind.STATE_ARMED_FORCE, ActorKind.UNIT, ActorKind.ORGANIZED_ARMED_GROUP))
PART_OF_THE_CONFLICT: Final = Fact(kind=FactKind.CIRCUMSTANCE, term="part-of-the-conflict")


def element(rule: ElementRule, subject: Subject) -> ElementFinding:
    """What the record says to one element."""
    case = subject.case
    asked = case.rules.get(id(rule))
    if asked is None or asked[0] is not rule:
        asked = case.rules[id(rule)] = (rule, tuple(facts_of(rule.when)))
    key = (id(rule), *(id(evaluate(fact, subject)) for fact in asked[1]))
    return kept(case.elements, key, lambda: _element(rule, subject))


def is_moot(rule: ElementRule, subject: Subject) -> bool:
    """Whether it is a lawful explanation of which no claim speaks and which cannot bear on the act as recorded.

    What somebody says is heard, however unlikely, and so is what was said and rejected since; and where the facts that
    rule it out are disputed, it is looked for.
    """
    if rule.moot is None or answer_of(rule.moot, subject) is not Answer.YES:
        return False
    if answer_of(rule.when, subject) is not Answer.UNKNOWN:
        return False
    return not any(key_of(fact) in subject.known for fact in facts_of(rule.when))


def _element(rule: ElementRule, subject: Subject) -> ElementFinding:
    reason = resolve(rule.when, subject, rule.statement)
    if rule.role is ElementRole.LAWFUL_EXPLANATION and rule.when.joint is Joint.ALL and len(reason.because) > 1:
        # Said outright, so that `on_own_word` can look at each part by itself.
        reason = revised(reason, because=(revised(reason, statement=EVERY),))
    return _finding(rule.id, rule.role, rule.statement, reason, rule.provision)


def contextual(subject: Subject) -> ElementFinding:
    """Whether there was an armed conflict of which the act was part.

    That an act of the forces of a party was part of it is taken from the conflict and the party; a
    claim that denies it is heard. Of officials and other persons who belong to no force that is not taken: they are
    there in peace too, and the link has to be told. For a crime it is asked for by itself.

    Source: ICTY, Kunarac, Appeal Judgement of 12 June 2002, paras. 58-59; ICTR, Rutaganda, Appeal Judgement of
    26 May 2003, paras. 569-570, with the caution about those who are no combatants.
    """
    conflict = _conflict(subject)
    part = evaluate(PART_OF_THE_CONFLICT, subject)
    forces = _by_forces(subject)
    heard = (conflict,) if forces and part.answer is Answer.UNKNOWN else (conflict, part)
    # Whoever says what is taken from the conflict anyway adds nothing that is needed, and lowers no level.
    needed = (conflict,) if forces and part.answer is Answer.YES else heard
    key = tuple(id(each) for each in (*needed, *heard))
    return kept(subject.case.elements, key, lambda: _contextual(heard, needed))


def _contextual(heard: tuple[Reason, ...], needed: tuple[Reason, ...]) -> ElementFinding:
    answer = all_of(each.answer for each in heard)
    statement = "armed conflict, and the act is part of it"
    reason = Reason(statement=statement, answer=answer, level=level_of_joint(Joint.ALL, answer, needed), because=heard)
    return _finding("armed-conflict", ElementRole.CONTEXTUAL, statement, reason, None)


def attribution(subject: Subject) -> ElementFinding:
    """Whether the act is ascribed to the party."""
    reason = evaluate(Fact(kind=FactKind.ATTRIBUTED, term="party"), subject)
    return kept(
        subject.case.elements,
        (id(reason), id(reason)),
        lambda: _finding("attribution", ElementRole.ATTRIBUTION, reason.statement, reason, None),
    )


def leaves(reason: Reason) -> Iterator[Reason]:
    """The nodes of a tree of reasons under which there is nothing more."""
    if not reason.because:
        yield reason
    for part in reason.because:
        yield from leaves(part)


def links(reason: Reason) -> tuple[ClaimLink, ...]:
    """Every claim in a tree of reasons, once for each side it takes towards the whole.

    That nobody was warned speaks for it that a warning was left out. Where there is an answer, what speaks to a part of
    several of which the others are open had no share in it, and is left out unless it was heard and rejected.
    """
    return _once(_sided(reason, contrary=False))


def on_own_word(reason: Reason) -> bool:
    """Whether what *reason* says rests on the accused party's word: all of it, or a part without which it does not hold.

    That a building was in military use may be told by others; that this made its destruction imperative has to be, too.
    """
    if reason.statement == EVERY:
        # What it did, and to whom, the party may tell: that is no word in its own cause.
        return any(on_own_word(part) for part in reason.because if part.because or part.circumstance is not None)
    if len(reason.because) == 1:
        return on_own_word(reason.because[0])
    return all(each.origin.accused for each in counting(links(reason)))


def links_to(condition: Condition, subject: Subject) -> tuple[ClaimLink, ...]:
    """The same of what `resolve` gives for *condition*, where nobody keeps the tree of reasons itself."""
    return _once(_sided_to(condition, subject, contrary=False))


def leaves_to(condition: Condition, subject: Subject) -> Iterator[Reason]:
    """The `leaves` of what `resolve` gives for *condition*."""
    for fact in facts_of(condition):
        yield from leaves(evaluate(fact, subject))


def cited(reason: Reason) -> list[ClaimLink]:
    """Every claim in a tree of reasons, whichever side it takes; it may come more than once."""
    return [each for leaf in leaves(reason) for each in leaf.claims] if reason.because else list(reason.claims)


def _once(found: list[ClaimLink]) -> tuple[ClaimLink, ...]:
    if len(found) < 2:
        return tuple(found)
    unique = {(each.claim, each.affirms): each for each in found}
    return tuple(unique[key] for key in sorted(unique))


def _sided(reason: Reason, *, contrary: bool) -> list[ClaimLink]:
    contrary ^= reason.statement == NOT_SO
    if reason.because:
        return [
            each
            for part in reason.because
            for each in _sided(part, contrary=contrary)
            if each.rejected or not _without_share(part, reason.answer)
        ]
    return [revised(each, affirms=not each.affirms) for each in reason.claims] if contrary else [*reason.claims]


def _without_share(part: Reason, answer: Answer) -> bool:
    return bool(part.because) and part.answer is Answer.UNKNOWN and answer is not Answer.UNKNOWN


def _sided_to(condition: Condition, subject: Subject, *, contrary: bool) -> list[ClaimLink]:
    contrary ^= condition.joint is Joint.NOT
    found = [each for fact in condition.facts for each in _sided(evaluate(fact, subject), contrary=contrary)]
    decided = answer_of(condition, subject) is not Answer.UNKNOWN
    for part in condition.parts:
        without_share = decided and answer_of(part, subject) is Answer.UNKNOWN
        found += [each for each in _sided_to(part, subject, contrary=contrary) if each.rejected or not without_share]
    return found


def _conflict(subject: Subject) -> Reason:
    kinds = sorted({kind.kind.value for kind in _armed(subject.situation)})
    if not kinds:
        return supported("kind of conflict", (), (), subject.case, accused=subject.accused, when=subject.when)
    reasons = [evaluate(Fact(kind=FactKind.CONFLICT, term=kind), subject) for kind in kinds]
    return min(reasons, key=lambda each: (each.answer is not Answer.YES, each.answer is not Answer.DISPUTED))


def _by_forces(subject: Subject) -> bool:
    """Whether it is an act of hostilities, or of somebody who is the party or belongs to forces; or nobody says whose."""
    nobody = subject.party is None and not subject.torn
    if subject.act is None or nobody or subject.act.conduct.is_a(Conduct.HOSTILITIES):
        return True
    case, when = subject.case, subject.when
    return any(
        each.actor == subject.party
        or any(case.actors[body].kind in FORCES for body in case.bodies_of(each.actor, when))
        for each in subject.involved
    )


def _armed(situation: Situation) -> Iterator[ClaimedKind]:
    return (kind for kind in situation.kinds if kind.kind is not ConflictKind.NO_ARMED_CONFLICT)


def _finding(name: str, role: ElementRole, statement: str, reason: Reason, provision: str | None) -> ElementFinding:
    return ElementFinding(
        element=name,
        role=role,
        statement=statement,
        answer=reason.answer,
        level=reason.level,
        provision=provision,
        reason=reason,
    )
