"""What the record supports for one incident: no other incident has a part in it."""

from collections.abc import Iterator

import attrs

from ihl_docs.assessment import lawful, leftovers, questions
from ihl_docs.assessment.binding import is_unbound, unbound
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.findings import finding, subjects_of
from ihl_docs.assessment.plan import plan_of
from ihl_docs.assessment.setting import situation_of
from ihl_docs.assessment.subject import Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.model.act import Harm
from ihl_docs.model.assessment import Duty, LawfulConduct, OpenHarm, Question
from ihl_docs.model.finding import Finding
from ihl_docs.model.incident import Incident
from ihl_docs.model.submission import Submission


@attrs.frozen(kw_only=True)
class Told:
    """All that is said of one incident."""

    incident: Incident
    findings: tuple[Finding, ...]
    lawful: tuple[LawfulConduct, ...]
    duties: tuple[Duty, ...]
    open_harms: tuple[OpenHarm, ...]
    questions: tuple[Question, ...]


def told_by_another(submission: Submission) -> frozenset[str]:
    """Harms of which a rival account comes first by id: questions and duties are the same for both."""
    harms = {harm.id: harm for incident in submission.incidents for harm in incident.harms}
    pairs = ((name, other) for name, harm in harms.items() for other in harm.same_as if other in harms)
    return frozenset(max(pair) for pair in pairs if pair[0] != pair[1])


def told_of(incident: Incident, case: Case, catalogue: Catalogue, repeated: frozenset[str]) -> Told:
    """All that is said of *incident*; *repeated* are harms that another account tells already."""
    subjects = [each for act in incident.acts for each in subjects_of(incident, act, case)]
    harmed = [[(_only(subject, harm), harm) for harm in subject.harms] for subject in subjects]
    loose = [(_of_harm(incident, harm, case), harm) for harm in incident.harms if harm.id not in repeated]
    findings: list[Finding] = []
    without: list[list[LawfulConduct]] = []
    for subject in subjects:
        unbinding: list[LawfulConduct] = []
        for category in plan_of(catalogue).raised.for_subject(subject):
            if is_unbound(category, subject, catalogue):
                unbinding.append(unbound(category, subject, catalogue))
            else:
                findings.append(finding(category, subject, catalogue))
        without.append(unbinding)
    fine = tuple(_lawful(subjects, harmed, without, catalogue))
    return Told(
        incident=incident,
        findings=tuple(findings),
        lawful=fine,
        duties=tuple(_duties(subjects, [*(each for one in harmed for each in one), *loose], catalogue)),
        open_harms=tuple(leftovers.open_harm(harm, incident, case) for harm in incident.harms),
        questions=questions.merged(_questions(findings, fine, subjects, loose, catalogue)),
    )


def _of_harm(incident: Incident, harm: Harm, case: Case) -> Subject:
    situation = situation_of(case, party=None, country=incident.where.country, when=harm.when or incident.when)
    return Subject(case=case, incident=incident, act=None, targets=(), harms=(harm,), party=None, situation=situation)


def _only(subject: Subject, harm: Harm) -> Subject:
    """The act with one of its harms only, so that a rule speaks of that harm and not of its neighbours."""
    return Subject(
        case=subject.case,
        incident=subject.incident,
        act=subject.act,
        targets=(),
        harms=(harm,),
        party=subject.party,
        situation=subject.situation,
        whole=subject,
    )


def _lawful(
    subjects: list[Subject],
    harmed: list[list[tuple[Subject, Harm]]],
    unbinding: list[list[LawfulConduct]],
    catalogue: Catalogue,
) -> Iterator[LawfulConduct]:
    seen = set()
    for subject, harms, without in zip(subjects, harmed, unbinding, strict=True):
        found = [*lawful.lawful_conduct(subject, catalogue), *without]
        for only, harm in harms:
            found += lawful.lawful_conduct(only, catalogue, harm)
        for each in found:
            key = (each.act, each.harm, each.rule)
            if key not in seen:  # an act of several parties comes once for each of them
                seen.add(key)
                yield each


def _duties(subjects: list[Subject], harms: list[tuple[Subject, Harm]], catalogue: Catalogue) -> Iterator[Duty]:
    seen = set()
    found = [each for subject in subjects for each in lawful.duties(subject, catalogue)]
    found += [each for subject, harm in harms for each in lawful.duties(subject, catalogue, harm)]
    for each in found:
        key = (each.act, each.harm, each.rule)
        if key not in seen:
            seen.add(key)
            yield each


def _questions(
    found: list[Finding],
    fine: tuple[LawfulConduct, ...],
    subjects: list[Subject],
    loose: list[tuple[Subject, Harm]],
    catalogue: Catalogue,
) -> Iterator[Question]:
    of_acts = {(each.act.id, each.party): each for each in subjects if each.act is not None}
    told = {
        key: (questions.told_of(of_acts[key]), questions.without_a_hint(of_acts[key], catalogue))
        for key in dict.fromkeys((each.act, each.party) for each in found)
    }
    several = {subject.act.id for subject in subjects if subject.act is not None and _rival_kinds(subject)}
    for each in sorted(found, key=lambda one: one.id):
        yield from questions.of_finding(each, *told[each.act, each.party])
        yield from questions.of_sides(of_acts[each.act, each.party], each)
        if each.act in several:
            yield questions.of_kind(each)
    lawful_of: dict[str | None, list[LawfulConduct]] = {}
    for conduct in fine:
        lawful_of.setdefault(conduct.act, []).append(conduct)
    for subject in subjects:
        yield from questions.of_persons(subject, catalogue)
        if subject.act is not None:
            left = lawful.still_asked(lawful_of.get(subject.act.id, ()), catalogue)
            yield from questions.of_subject(subject, catalogue, only=left)
    for subject, harm in loose:
        yield questions.of_harm(harm, subject.incident.id)
        yield from questions.of_subject(subject, catalogue, harm)


def _rival_kinds(subject: Subject) -> bool:
    """Whether kinds of conflict are claimed of which neither is a narrower form of the other, as an occupation is."""
    told = [each.kind for each in subject.situation.kinds]
    return any(not (one.is_a(other) or other.is_a(one)) for one in told for other in told)
