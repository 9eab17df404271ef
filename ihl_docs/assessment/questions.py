"""Questions for the field: what is still open, and what an answer would settle. The most decisive first."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import attrs

from ihl_docs.assessment.binding import BINDING, is_unbound
from ihl_docs.assessment.case import kept
from ihl_docs.assessment.conditions import EVERY, answer_of, claimed
from ihl_docs.assessment.criteria import KINDS, answer
from ihl_docs.assessment.elements import leaves, links, on_own_word
from ihl_docs.assessment.plan import Asked, plan_of
from ihl_docs.assessment.question_words import BOUND, HARM_QUESTIONS, KIND, OTHER_HARM, SIDE_SETTLED_BY, WHAT, WHO
from ihl_docs.assessment.sentence import ASCRIBED
from ihl_docs.assessment.subject import Subject
from ihl_docs.assessment.support import counting
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import Category, ElementRule, FactKind, facts_of
from ihl_docs.model.act import Harm
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Decides, Question
from ihl_docs.model.finding import ElementFinding, Finding, Reason
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.persons import PersonStatus

OPEN = (Answer.UNKNOWN, Answer.DISPUTED)
NOT_TOLD: Final = frozenset(("unknown-status", "unspecified-object", "other-conduct", "other-means"))
"""Terms that say no more than that something is not known."""
NOBODY_KNOWS_WHO: Final = (FactKind.PERSON.value, PersonStatus.UNKNOWN_STATUS.value)


Unasked = frozenset[str]
"""Circumstances about something of which nobody gives a hint."""


def of_finding(
    finding: Finding, told: frozenset[FactKind] = frozenset(), unasked: Unasked = frozenset()
) -> Iterator[Question]:
    """What is open in a finding: its elements, its explanations, and the elements of its crimes.

    Args:
        finding: The finding.
        told: Of what the record of the act tells already, such as who was struck; see `told_of`.
        unasked: What is left out while something else is open; see `without_a_hint`.
    """
    for each in (*finding.elements, *finding.explanations):
        yield from _open(each, finding, None, told, unasked)
    for crime in finding.crimes:
        for each in crime.elements:
            yield from _open(each, finding, crime.provision, told, unasked)


def told_of(subject: Subject) -> frozenset[FactKind]:
    """The kinds of facts of which the record of an act tells more than that they are not known."""
    kinds = {
        kind for (kind, term), said in subject.answers.items() if said is not Answer.UNKNOWN and term not in NOT_TOLD
    }
    return frozenset(FactKind(kind) for kind in kinds)  # type: ignore[call-arg]


def without_a_hint(subject: Subject, catalogue: Catalogue) -> Unasked:
    """The circumstances about something of which no claim on the act gives a hint, such as of the environment."""
    return frozenset(
        each for rule in plan_of(catalogue).asking if not claimed(rule.where, subject) for each in rule.questions
    )


def of_kind(finding: Finding) -> Question:
    """The kind of conflict, where the claims tell of more than one: on it rests which provisions bind."""
    text, settled_by = KIND
    decides = Decides(finding=finding.id, category=finding.category, element=finding.elements[0].element)
    return Question(incident=finding.incident, act=finding.act, text=text, settled_by=settled_by, decides=(decides,))


def of_subject(
    subject: Subject, catalogue: Catalogue, harm: Harm | None = None, *, only: frozenset[str] | None = None
) -> Iterator[Question]:
    """What would have to be answered before categories that are asked about become findings: all, or *only* some."""
    undecided = _undecided(subject, catalogue)
    undecided = undecided if only is None else _kept_to(only, undecided)
    if undecided and harm is None and subject.act is not None and not subject.act.by:
        yield _of_nobody(subject, undecided)
    for kind, decides in undecided:
        yield Question(
            incident=subject.incident.id,
            act=subject.act.id if subject.act is not None else None,
            harm=harm.id if harm is not None else None,
            circumstance=kind,
            text=kind.question,
            settled_by=kind.settled_by,
            decides=decides,
        )


def asks_about(category: Category, subject: Subject, catalogue: Catalogue) -> bool:
    """Whether a question about the act could still make a finding of the category; what is answered is not asked."""
    undecided = _undecided(subject, catalogue)
    return any(each.category == category.id for _, decides in undecided for each in decides)


def of_sides(subject: Subject, finding: Finding) -> Iterator[Question]:
    """On which side somebody acted who is recorded on several at once: until that is told it is put down to none.

    Beside others who acted for a party it is no element of the finding on that party, but may raise one on another.
    """
    case = subject.case
    decides = Decides(
        finding=finding.id if subject.party is None else None, category=finding.category, element="attribution"
    )
    for name in subject.torn:
        sides = " or ".join(case.name_of(party) for party in case.parties_of(name, subject.when))
        yield Question(
            incident=subject.incident.id,
            act=subject.act.id if subject.act is not None else None,
            text=f"To which party did {case.name_of(name)} belong when this was done: {sides}?",
            settled_by=SIDE_SETTLED_BY,
            decides=(decides,),
        )


def of_persons(subject: Subject, catalogue: Catalogue) -> Iterator[Question]:
    """Who the persons were of whom it is told only that nobody knows it, where a category is raised if they were civilians."""
    if subject.act is None or subject.answers.get(NOBODY_KNOWS_WHO, Answer.UNKNOWN) not in (
        Answer.YES,
        Answer.DISPUTED,
    ):
        return
    if_civilians = attrs.evolve(
        subject,
        targets=tuple(revised(each, person=_civilian(each.person)) for each in subject.targets),
        harms=tuple(revised(each, victims=_civilian(each.victims)) for each in subject.harms),
    )
    raised = plan_of(catalogue).raised
    now = {each.id for each in raised.for_subject(subject)}
    would = [each for each in raised.for_subject(if_civilians) if each.id not in now]
    would = [each for each in would if not is_unbound(each, if_civilians, catalogue)]
    if would:
        text, settled_by = WHAT[FactKind.PERSON]
        decides = (Decides(category=each.id, element=_turning_on_persons(each)) for each in would)
        yield Question(
            incident=subject.incident.id,
            act=subject.act.id,
            text=text,
            settled_by=settled_by,
            decides=tuple(sorted(decides, key=_order)),
        )


def _civilian(status: PersonStatus | None) -> PersonStatus | None:
    return PersonStatus.CIVILIAN if status is PersonStatus.UNKNOWN_STATUS else status


def _turning_on_persons(category: Category) -> str:
    """The first element that asks who the persons were, or the first of all."""
    asking = (
        rule.id for rule in category.elements if any(fact.kind is FactKind.PERSON for fact in facts_of(rule.when))
    )
    return next(asking, category.elements[0].id)


def _of_nobody(subject: Subject, undecided: Asked) -> Question:
    """Whose act it was, where nobody says: without that there is no finding against a party."""
    text, settled_by = WHO
    categories = sorted({each.category for _, decides in undecided for each in decides})
    return Question(
        incident=subject.incident.id,
        act=subject.act.id if subject.act is not None else None,
        text=text,
        settled_by=settled_by,
        decides=tuple(Decides(category=each, element="attribution") for each in categories),
    )


def _undecided(subject: Subject, catalogue: Catalogue) -> Asked:
    """The circumstances on which those categories turn and of which no claim speaks, and what each would decide."""
    plan, occupier = plan_of(catalogue), subject.situation.occupier
    # Whoever is recorded as not occupying is not asked how it governed what it occupied.
    others = occupier is not None and occupier.answer is Answer.NO
    categories = [each for each in plan.asked.for_subject(subject) if not (others and each.id in plan.of_occupier)]
    if not categories:
        return ()
    key = (subject.signature, tuple(answer(fact, subject) for fact in plan.beyond), others)
    undecided = kept(plan.undecided, key, lambda: tuple(_worked_out(categories, subject, catalogue)))
    # What binds hangs on the day and the parties, and not on the claims on the act alone.
    unbinding = frozenset(each.id for each in categories if is_unbound(each, subject, catalogue))
    return _kept_to(frozenset(each.id for each in categories) - unbinding, undecided) if unbinding else undecided


def _kept_to(categories: frozenset[str], undecided: Asked) -> Asked:
    kept_to = ((kind, tuple(each for each in decides if each.category in categories)) for kind, decides in undecided)
    return tuple((kind, decides) for kind, decides in kept_to if decides)


def _worked_out(
    categories: Iterable[Category], subject: Subject, catalogue: Catalogue
) -> Iterator[tuple[CircumstanceKind, tuple[Decides, ...]]]:
    found: dict[CircumstanceKind, list[Decides]] = {}
    unasked = without_a_hint(subject, catalogue)
    for category in categories:
        for rule in category.elements:
            if rule.role is ElementRole.LAWFUL_EXPLANATION or answer_of(rule.when, subject) is Answer.YES:
                continue
            silent = [kind for kind in _circumstances(rule) if _is_silent(kind, subject)]
            for kind in [each for each in silent if each.value not in unasked] or silent:
                found.setdefault(kind, []).append(Decides(category=category.id, element=rule.id))
    for kind, decides in found.items():
        yield kind, tuple(sorted(set(decides), key=_order))


def _is_silent(kind: CircumstanceKind, subject: Subject) -> bool:
    return subject.answers.get((FactKind.CIRCUMSTANCE.value, kind.value), Answer.UNKNOWN) is Answer.UNKNOWN


def of_harm(harm: Harm, incident: str) -> Question:
    """What is open about a harm without a stated cause."""
    text, settled_by = HARM_QUESTIONS.get(harm.kind, OTHER_HARM)
    return Question(incident=incident, harm=harm.id, text=text, settled_by=settled_by)


def merged(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Each question once, with all that it decides."""
    alike: dict[tuple[str, str, str, str], list[Question]] = {}
    for each in questions:
        alike.setdefault((each.incident, each.act or "", each.harm or "", each.text), []).append(each)
    return tuple(_joined(group) for group in alike.values())


def _joined(group: list[Question]) -> Question:
    last = group[-1]
    decides = tuple(sorted({one for each in group for one in each.decides}, key=_order)) if group[1:] else last.decides
    return last if decides == last.decides else revised(last, decides=decides)


def most_decisive_first(questions: Iterable[Question]) -> tuple[Question, ...]:
    """The questions in the order in which one would ask them."""
    return tuple(
        sorted(questions, key=lambda each: (*_weight(each), each.incident, each.act or "", each.harm or "", each.text))
    )


def _open(
    element: ElementFinding, finding: Finding, crime: str | None, told: frozenset[FactKind], unasked: Unasked
) -> Iterator[Question]:
    if element.answer not in OPEN:
        if element.role is ElementRole.LAWFUL_EXPLANATION and element.answer is Answer.YES:
            yield from _own_word(element, finding)
        return
    decides = Decides(finding=finding.id, category=finding.category, crime=crime, element=element.element)
    opened = list(_open_leaves(element.reason, told))
    if not any(leaf.circumstance is not None for leaf in opened):
        opened = list(_open_leaves(element.reason))
    opened = _with_a_hint(opened, unasked) or opened
    asks_more = element.role is ElementRole.LAWFUL_EXPLANATION or any(leaf.circumstance is not None for leaf in opened)
    for leaf in opened:
        # Who was struck is told: that others may have been struck too is no question while a plainer one is open.
        if not (asks_more and leaf.answer is Answer.UNKNOWN and _kind(leaf) in told):
            text, settled_by = _asked(leaf, element)
            yield Question(
                incident=finding.incident,
                act=finding.act,
                circumstance=leaf.circumstance,
                text=text,
                settled_by=settled_by,
                decides=(decides,),
            )


def _with_a_hint(leaves: Iterable[Reason], unasked: Unasked) -> list[Reason]:
    return [
        leaf
        for leaf in leaves
        if leaf.answer is Answer.DISPUTED or leaf.circumstance is None or leaf.circumstance.value not in unasked
    ]


def _own_word(element: ElementFinding, finding: Finding) -> Iterator[Question]:
    """What the accused party alone says for itself: the finding is contested on it, and another voice would settle it."""
    if not links(element.reason) or not on_own_word(element.reason):
        return
    decides = Decides(finding=finding.id, category=finding.category, element=element.element)
    for leaf in leaves(element.reason):
        said = counting(leaf.claims)
        if said and leaf.circumstance is not None and all(each.origin.accused for each in said):
            yield Question(
                incident=finding.incident,
                act=finding.act,
                circumstance=leaf.circumstance,
                text=leaf.circumstance.question,
                settled_by=leaf.circumstance.settled_by,
                decides=(decides,),
            )


def _asked(leaf: Reason, element: ElementFinding) -> tuple[str, str]:
    if leaf.circumstance is not None:
        return leaf.circumstance.question, leaf.circumstance.settled_by
    if element.element == BINDING:
        return BOUND
    if element.role is ElementRole.ATTRIBUTION or leaf.statement.startswith(ASCRIBED):
        return WHO
    if element.role is ElementRole.CONTEXTUAL:
        return KIND
    kind = _kind(leaf) or FactKind.CONDUCT
    # Whether all of them were of one status is asked with the same words as what each was.
    return WHAT.get(FactKind.PERSON if kind is FactKind.ONLY else kind, WHO)


def _open_leaves(reason: Reason, told: frozenset[FactKind] = frozenset()) -> Iterator[Reason]:
    """The leaves on which an answer still hangs: under a joint that is settled, nothing does.

    Nor does anything where every part is needed and one is about persons, things or conduct beside those of which the
    record tells: whether peacekeepers were protected is no question where villagers were shot.
    """
    if reason.answer in OPEN:
        if not reason.because:
            yield reason
        elif not (reason.statement == EVERY and any(_beside(part, told) for part in reason.because)):
            for part in reason.because:
                yield from _open_leaves(part, told)


def _beside(reason: Reason, told: frozenset[FactKind]) -> bool:
    """Whether it is open and about nothing but other persons, things or conduct than those of which the record tells."""
    if reason.answer is not Answer.UNKNOWN:
        return False
    return all(_beside(part, told) for part in reason.because) if reason.because else _kind(reason) in told


def _kind(leaf: Reason) -> FactKind | None:
    """What kind of fact a leaf without a circumstance is about."""
    return None if leaf.circumstance is not None else KINDS.get(leaf.statement.partition(": ")[0])


def _circumstances(rule: ElementRule) -> list[CircumstanceKind]:
    """The circumstances that an element turns on, in the order of the vocabulary."""
    asked = {fact.term for fact in facts_of(rule.when) if fact.kind is FactKind.CIRCUMSTANCE}
    return [kind for _, kind in sorted((place, kind) for place, kind in map(_placed, asked))]


@cache
def _placed(term: str) -> tuple[int, CircumstanceKind]:
    kinds = list(CircumstanceKind)
    kind = CircumstanceKind(term)  # type: ignore[call-arg]  # Enum looks the member up by its value
    return kinds.index(kind), kind


def _order(each: Decides) -> tuple[str, str, str, str]:
    return each.finding or "", each.category, each.crime or "", each.element


def _weight(question: Question) -> tuple[int, int, int]:
    """Fewer is earlier: findings of a breach that the answer bears on first, then what it could raise, then all."""
    breaches = {each.category for each in question.decides if each.crime is None and each.finding is not None}
    raised = {each.category for each in question.decides if each.crime is None and each.finding is None}
    return -len(breaches), -len(raised), -len(question.decides)
