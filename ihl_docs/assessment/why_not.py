"""Why the assessment did not say something: for a provision or category, act by act, what stood in the way."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from ihl_docs.assessment.binding import is_unbound, unbound
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.criteria import evaluate
from ihl_docs.assessment.findings import finding, raised, subjects_of
from ihl_docs.assessment.lawful import lawful_conduct
from ihl_docs.assessment.plan import plan_of
from ihl_docs.assessment.questions import asks_about
from ihl_docs.assessment.subject import Subject
from ihl_docs.errors import UnknownProvisionError
from ihl_docs.law.applicability import derived
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.coverage import beyond_custom, not_breached
from ihl_docs.law.violations import Category, Condition, Fact, FactKind, Joint
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import CrimeFinding, Finding
from ihl_docs.model.forms import ActorRef, ActRef, Identifier, IncidentRef, PlainText
from ihl_docs.model.nearest import nearest
from ihl_docs.model.record import about, record
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus

TAKES: Final = {
    (True, Answer.NO, True): "a yes, where the record has a no, to",
    (True, Answer.NO, False): "a claim, where the record has a denial alone, that tells of",
    (True, Answer.UNKNOWN, True): "a yes to",
    (True, Answer.UNKNOWN, False): "a claim that tells of",
    (False, Answer.YES, True): "a no, where the record has a yes, to",
    (False, Answer.YES, False): "a claim that denies",
    (False, Answer.UNKNOWN, True): "a no to",
    (False, Answer.UNKNOWN, False): "a claim that denies",
}
"""What a fact takes that stands in the way: whether it should be so, what the record says, whether it is a question."""
BESIDE: Final = (
    "It is on the same matter, and the elements of the category do not show that it was breached: it defines, stands "
    "wider or by its side, or asks for more."
)


NOT_AT_ISSUE: Final = "not at issue on this record"
ASKED_ABOUT: Final = "not at issue; it is asked about"

Told = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What the assessment says, what stands in the way, and what would put it at issue."""

Step = tuple[tuple[Fact, bool], ...]
"""Facts of which one is enough, each with whether it should be so or not."""

Way = tuple[Step, ...]
"""Steps that are all needed for something to come to be claimed."""


@record
class WhyNot:
    """One act, one category of violation, and why it is not indicated there; or that it is."""

    incident: IncidentRef = about("The incident.")
    act: ActRef = about("The act.")
    party: ActorRef | None = about("The party to which it is ascribed.", default=None)
    category: Identifier = about("The category of violation.")
    heading: PlainText = about("Its name.")
    said: PlainText = about("What the assessment says of it, in a few words.")
    because: tuple[PlainText, ...] = about("What stands in the way.", default=())
    takes: tuple[PlainText, ...] = about(
        "What would put it at issue: each of these by itself, where there are several. The shortest ways only.",
        default=(),
    )


def why_not(target: str, submission: Submission, catalogue: Catalogue) -> tuple[WhyNot, ...]:
    """Why *target* is not indicated for the acts on record, in the order of incidents and acts.

    Args:
        target: A provision, such as rome:8.2.e.i, or a category, such as pillage.
        submission: The record.
        catalogue: The law.

    Raises:
        UnknownProvisionError: If it is neither; names the nearest.
    """
    categories = _turning_on(target, catalogue)
    case = Case(submission=submission)
    incidents = sorted(submission.incidents, key=lambda incident: incident.id)
    subjects = [each for one in incidents for act in one.acts for each in subjects_of(one, act, case)]
    return tuple(_answer(category, target, subject, catalogue) for subject in subjects for category in categories)


def why_nothing_turns_on(target: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Why no category of the catalogue turns on *target*, so that no finding ever names it; empty where one does.

    Raises:
        UnknownProvisionError: If it is neither a provision nor a category; names the nearest.
    """
    if _turning_on(target, catalogue):
        return ()
    provision = catalogue.provision(target)
    listed = next((each.reason for each in (*not_breached(), *beyond_custom()) if each.provision == provision.id), None)
    said = [listed or f"It is a provision of another kind ({provision.kind.words}): {provision.kind.definition}"]
    near = [each for each in provision.see if catalogue.has(each) and _turning_on(each, catalogue)]
    if near:
        said.append(f"Read with it, and named by categories: {', '.join(near)}.")
    return tuple(said)


def _turning_on(target: str, catalogue: Catalogue) -> tuple[Category, ...]:
    categories = catalogue.violations.categories
    named = tuple(each for each in categories if each.id == target)
    if named:
        return named
    if not catalogue.has(target):
        close = nearest(target, [each.id for each in categories])
        try:
            catalogue.provision(target)
        except UnknownProvisionError as error:
            raise UnknownProvisionError(target, (*((close,) if close else ()), *error.nearest)) from None
    return tuple(each for each in categories if any(_within(name, target, catalogue) for name in _provisions(each)))


def _within(name: str, target: str, catalogue: Catalogue) -> bool:
    """Whether a provision is the *target* or a part of it, such as a crime of article 8(2)(b)."""
    if not catalogue.has(target):
        return False
    wanted = catalogue.provision(target).id
    return name == wanted or name.startswith((f"{wanted}.", f"{wanted}-"))


def _provisions(category: Category) -> Iterator[str]:
    yield from (each.provision for each in category.breaches)
    yield from category.crimes
    yield from (each.provision for each in category.elements if each.provision is not None)
    yield from (name for each in category.no_crime for name in each.provisions)


def _answer(category: Category, target: str, subject: Subject, catalogue: Catalogue) -> WhyNot:
    assert subject.act is not None  # noqa: S101  # subjects of acts
    said, because, takes = _told(category, target, subject, catalogue)
    return WhyNot(
        incident=subject.incident.id,
        act=subject.act.id,
        party=subject.party,
        category=category.id,
        heading=category.heading,
        said=said,
        because=because,
        takes=takes,
    )


def _told(category: Category, target: str, subject: Subject, catalogue: Catalogue) -> Told:
    if not raised(category, subject):
        lawful = tuple(each.statement for each in lawful_conduct(subject, catalogue))
        asked = not lawful and asks_about(category, subject, catalogue)
        return ASKED_ABOUT if asked else NOT_AT_ISSUE, lawful, shortest_ways(category.raised_by, subject)
    if is_unbound(category, subject, catalogue):
        return "no provision that forbids it applies", (unbound(category, subject, catalogue).statement,), ()
    return _found(category, target, subject, catalogue)


def _found(category: Category, target: str, subject: Subject, catalogue: Catalogue) -> Told:
    found = finding(category, subject, catalogue)
    crimes = [each for each in found.crimes if _within(each.provision, target, catalogue)]
    if crimes:
        return *_of_crimes(crimes, target), ()
    concerned = [name for name in category.crimes if _within(name, target, catalogue)]
    needed = [plan_of(catalogue).crimes[name].at_issue for name in concerned]
    if concerned:
        ways = (way for each in needed if each is not None for way in shortest_ways(each, subject))
        return "the crime is not at issue", (), tuple(dict.fromkeys(ways))
    return *_of_provision(category, found, target, catalogue), ()


def _of_provision(category: Category, found: Finding, target: str, catalogue: Catalogue) -> tuple[str, tuple[str, ...]]:
    forbidding = [each for each in found.provisions if _within(each.provision, target, catalogue)]
    beside = [each for each in found.beside if _within(each.provision, target, catalogue)]
    if beside and not forbidding:
        reasons = dict.fromkeys(each.reason for each in beside)
        return f"the category is {found.status.value}; the provision only stands beside it", (BESIDE, *reasons)
    if forbidding and not any(each.outcome is Applicability.APPLICABLE for each in forbidding):
        outcomes = dict.fromkeys(each.outcome.words for each in forbidding)
        reasons = dict.fromkeys(each.reason for each in forbidding)
        return f"the category is {found.status.value}; the provision: {', '.join(outcomes)}", tuple(reasons)
    borrowed = [
        each.statement
        for each in category.no_crime
        if any(_within(name, target, catalogue) for name in each.provisions)
    ]
    if borrowed:
        return "no such crime in this kind of conflict", tuple(borrowed)
    return found.status.value, _in_the_way(found)


def shortest_ways(condition: Condition, subject: Subject) -> tuple[str, ...]:
    """What the shortest ways take in which a condition would come to be claimed; nothing where it is."""
    found: dict[str, None] = {}
    for way in _ways(condition, subject, holds=True):
        steps = [_step(each, subject) for each in way]
        told = steps[0] if len(steps) == 1 else ["; and ".join(", or ".join(step) for step in steps)] if steps else []
        found.update(dict.fromkeys(told))
    return tuple(found)


def _ways(condition: Condition, subject: Subject, *, holds: bool) -> list[Way]:
    if condition.joint is Joint.NOT:
        holds = not holds
    parts = [_ways_of_fact(fact, subject, holds=holds) for fact in condition.facts]
    parts += [_ways(part, subject, holds=holds) for part in condition.parts]
    if condition.joint is Joint.NOT or (condition.joint is Joint.ALL) is holds:
        joined = [tuple(dict.fromkeys(step for way in ways for step in way)) for ways in product(*parts)]
        return _shortest(joined)
    shortest = _shortest([way for ways in parts for way in ways])
    if shortest and len(shortest[0]) == 1:  # one step, whichever of these it is
        return [(tuple(dict.fromkeys(each for (step,) in shortest for each in step)),)]
    return shortest


def _ways_of_fact(fact: Fact, subject: Subject, *, holds: bool) -> list[Way]:
    said = evaluate(fact, subject).answer
    claimed = said in (Answer.DISPUTED, Answer.YES if holds else Answer.NO)
    return [()] if claimed else [(((fact, holds),),)]


def _shortest(ways: list[Way]) -> list[Way]:
    least = min((len(each) for each in ways), default=0)
    return [each for each in ways if len(each) == least]


def _step(alternatives: Step, subject: Subject) -> list[str]:
    """What one step takes: one of these, the facts of a kind together."""
    wanted: dict[str, list[str]] = {}
    for fact, holds in alternatives:
        reason = evaluate(fact, subject)
        asked = fact.kind is FactKind.CIRCUMSTANCE
        kind, _, term = (f'"{reason.statement}"', "", "") if asked else reason.statement.partition(": ")
        wanted.setdefault(f"{TAKES[holds, reason.answer, asked]} {kind}", []).extend([term] if term else [])
    return [f"{word}: {' or '.join(terms)}" if terms else word for word, terms in wanted.items()]


def _of_crimes(crimes: Sequence[CrimeFinding], target: str) -> tuple[str, tuple[str, ...]]:
    """Each crime by name; those that do not exist in this conflict give way to those that do."""
    there = [each for each in crimes if each.status is not None] or crimes
    said, because = [], []
    for each in there:
        name = "the crime" if each.provision == target else f"the crime of {each.citation}"
        if each.status is None:
            said.append(f"{name}: {each.applicability.outcome.words}")
            because.append(each.applicability.reason)
        else:
            said.append(f"{name} is {each.status.value}")
            because += [f"wanting: {one}" for one in each.wanting] or [f"every element is affirmed: {each.heading}"]
    return "; ".join(said), tuple(dict.fromkeys(because))


def _in_the_way(found: Finding) -> tuple[str, ...]:
    if found.status is FindingStatus.INDICATED:
        return (found.sentence,)
    against = [f"{each.answer.value}: {each.statement}" for each in found.elements if each.answer is not Answer.YES]
    against += [
        f"explanation {each.answer.value}: {each.statement}"
        for each in found.explanations
        if each.answer in (Answer.YES, Answer.DISPUTED)
    ]
    return tuple(against)


def applies_nowhere(target: str, submission: Submission, catalogue: Catalogue) -> tuple[str, ...]:
    """Why a provision binds in none of the settings on record: one reason for each; empty if it binds in some."""
    if not catalogue.has(target):
        return ()
    case, provision = Case(submission=submission), catalogue.provision(target)
    answers = [
        derived(provision, subject.situation, catalogue)
        for incident in submission.incidents
        for act in incident.acts
        for subject in subjects_of(incident, act, case)
    ]
    if any(each.outcome is Applicability.APPLICABLE for each in answers):
        return ()
    return tuple(dict.fromkeys(each.reason for each in answers))
