"""Submission and catalogue -> assessment. Pure: no file, no clock, no order of input in the result."""

from collections.abc import Iterator

from ihl_docs._version import __version__
from ihl_docs.assessment import lawful, leftovers, questions
from ihl_docs.assessment.binding import is_unbound, unbound
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.conditions import answer_of
from ihl_docs.assessment.elements import links
from ihl_docs.assessment.findings import finding, raised, subjects_of
from ihl_docs.assessment.plan import plan_of
from ihl_docs.assessment.setting import conflict_findings, situation_of
from ihl_docs.assessment.subject import Subject
from ihl_docs.codec.canonical import digest
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.model.act import Harm
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.assessment import ASSESSMENT_SCHEMA, Assessment, Duty, LawfulConduct, OpenHarm, Question
from ihl_docs.model.finding import Finding
from ihl_docs.model.incident import Incident
from ihl_docs.model.record import revised
from ihl_docs.model.review import Review
from ihl_docs.model.submission import Submission

CAVEATS = (
    "It finds nobody guilty. It says what the claims on record indicate, who makes them, and what speaks against them.",
    "It is only as complete as the record: what no source told, or nobody recorded, is not in it.",
    "A claim is not a fact; the level of a finding says how many independent voices stand behind it, not how true it is.",
    "It looks for the categories of violation that its catalogue holds; silence on a category or an act is no clearance.",
    "Whether a provision applies follows from how the record classifies the conflict; another classification may differ.",
)


def assess(submission: Submission, catalogue: Catalogue, *, reviews: tuple[Review, ...] = ()) -> Assessment:
    """What the engine makes of *submission* with *catalogue*; *reviews* travel along unchanged."""
    case = Case(submission=submission)
    subjects = [
        each
        for incident in _incidents(submission)
        for act in incident.acts
        for each in subjects_of(incident, act, case)
    ]
    harms = [(incident, harm) for incident in _incidents(submission) for harm in incident.harms]
    loose = [_harm_subject(incident, harm, case) for incident, harm in harms]

    told_once = [each for each in loose if not _told_by_another(each[1], loose)]

    found = tuple(sorted(_findings(subjects, catalogue), key=lambda each: each.id))
    fine = tuple(
        sorted(
            _lawful(subjects, catalogue), key=lambda each: (each.incident, each.act or "", each.harm or "", each.rule)
        )
    )
    owed = tuple(
        sorted(
            _duties(subjects, told_once, catalogue),
            key=lambda each: (each.incident, each.act or "", each.harm or "", each.rule),
        )
    )
    unexplained = tuple(
        sorted((leftovers.open_harm(harm, incident, case) for incident, harm in harms), key=lambda each: each.harm)
    )
    asked = questions.merged(_questions(found, fine, subjects, told_once, catalogue))
    conflict = conflict_findings(case)

    bearing = _bearing(found, fine, owed, unexplained)
    bearing |= {link.claim for each in conflict for link in each.claims}
    return Assessment(
        conforms_to=ASSESSMENT_SCHEMA,
        submission=submission.id,
        submission_sha256=digest(submission),
        engine=f"ihl-docs {__version__}",
        catalogue=catalogue.version,
        catalogue_sha256=catalogue.sha256,
        conflict=conflict,
        law=_law(found, owed),
        findings=found,
        questions=asked,
        lawful=fine,
        duties=owed,
        open_harms=unexplained,
        set_aside=tuple(leftovers.set_aside(case, bearing)),
        reviews=tuple(sorted(reviews, key=lambda each: (each.finding, each.when, each.by))),
        caveats=CAVEATS,
    )


def _incidents(submission: Submission) -> list[Incident]:
    return sorted(submission.incidents, key=lambda incident: incident.id)


def _harm_subject(incident: Incident, harm: Harm, case: Case) -> tuple[Subject, Harm]:
    situation = situation_of(case, party=None, country=incident.where.country, when=harm.when or incident.when)
    return Subject(case=case, incident=incident, act=None, harms=(harm,), party=None, situation=situation), harm


def _told_by_another(harm: Harm, loose: list[tuple[Subject, Harm]]) -> bool:
    """Whether a rival account of the same harm comes first by id: questions and duties are the same for both."""
    return any(other.id < harm.id and (other.id in harm.same_as or harm.id in other.same_as) for _, other in loose)


def _findings(subjects: list[Subject], catalogue: Catalogue) -> Iterator[Finding]:
    for subject in subjects:
        for category in plan_of(catalogue).raised.for_subject(subject):
            if raised(category, subject) and not is_unbound(category, subject, catalogue):
                yield finding(category, subject, catalogue)


def _unbound(subject: Subject, catalogue: Catalogue) -> Iterator[LawfulConduct]:
    for category in plan_of(catalogue).raised.for_subject(subject):
        if raised(category, subject) and is_unbound(category, subject, catalogue):
            yield unbound(category, subject, catalogue)


def _lawful(subjects: list[Subject], catalogue: Catalogue) -> Iterator[LawfulConduct]:
    seen = set()
    for subject in subjects:
        found = [*lawful.lawful_conduct(subject, catalogue), *_unbound(subject, catalogue)]
        for harm in subject.harms:
            found += lawful.lawful_conduct(_only(subject, harm), catalogue, harm)
        for each in found:
            key = (each.act, each.harm, each.rule)
            if key not in seen:  # an act of several parties comes once for each of them
                seen.add(key)
                yield each


def _only(subject: Subject, harm: Harm) -> Subject:
    """The act with one of its harms only, so that a rule speaks of that harm and not of its neighbours."""
    bare = None if subject.act is None else revised(subject.act, against=(), harms=(harm,))
    return Subject(
        case=subject.case,
        incident=subject.incident,
        act=bare,
        harms=(harm,),
        party=subject.party,
        situation=subject.situation,
    )


def _duties(subjects: list[Subject], loose: list[tuple[Subject, Harm]], catalogue: Catalogue) -> Iterator[Duty]:
    seen = set()
    found = [each for subject in subjects for each in lawful.duties(subject, catalogue)]
    found += [
        each
        for subject in subjects
        for harm in subject.harms
        for each in lawful.duties(_only(subject, harm), catalogue, harm)
    ]
    found += [each for subject, harm in loose for each in lawful.duties(subject, catalogue, harm)]
    for each in found:
        key = (each.act, each.harm, each.rule)
        if key not in seen:
            seen.add(key)
            yield each


def _questions(
    found: tuple[Finding, ...],
    fine: tuple[LawfulConduct, ...],
    subjects: list[Subject],
    loose: list[tuple[Subject, Harm]],
    catalogue: Catalogue,
) -> Iterator[Question]:
    lawful_acts = {each.act for each in fine if each.harm is None}
    several = {subject.act.id for subject in subjects if subject.act is not None and len(subject.situation.kinds) > 1}
    for each in found:
        yield from questions.of_finding(each)
        if each.act in several:
            yield questions.of_kind(each)
    for subject in subjects:
        if subject.act is not None and subject.act.id not in lawful_acts:
            yield from _asked(subject, None, catalogue)
    for subject, harm in loose:
        yield questions.of_harm(harm, subject.incident.id)
        yield from _asked(subject, harm, catalogue)


def _asked(subject: Subject, harm: Harm | None, catalogue: Catalogue) -> Iterator[Question]:
    for category in plan_of(catalogue).asked.for_subject(subject):
        if category.asked_by is None or raised(category, subject):
            continue
        if answer_of(category.asked_by, subject) is Answer.YES:
            yield from questions.of_category(category, subject, harm)
            if harm is None and subject.act is not None and not subject.act.by:
                yield questions.of_nobody(category, subject)


def _law(found: tuple[Finding, ...], owed: tuple[Duty, ...]) -> tuple[ProvisionApplicability, ...]:
    """Every provision once; where acts differ in their setting, the first by id of each answer."""
    named = [each for one in found for each in (*one.provisions, *(crime.applicability for crime in one.crimes))]
    named += [each for duty in owed for each in duty.provisions]
    unique = {(each.provision, each.outcome.value, each.reason): each for each in named}
    return tuple(unique[key] for key in sorted(unique))


def _bearing(
    found: tuple[Finding, ...],
    fine: tuple[LawfulConduct, ...],
    owed: tuple[Duty, ...],
    unexplained: tuple[OpenHarm, ...],
) -> set[str]:
    elements = [each for one in found for each in (*one.elements, *one.explanations)]
    elements += [each for one in found for crime in one.crimes for each in crime.elements]
    bearing = {link.claim for each in elements for link in links(each.reason)}
    bearing |= {
        link.claim for claims in (*(each.claims for each in fine), *(each.claims for each in owed)) for link in claims
    }
    return bearing | {link.claim for each in unexplained for link in each.claims}
