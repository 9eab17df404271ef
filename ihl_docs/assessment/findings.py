"""Findings: for one act, one category of violation and one party, what the record supports."""

import zlib
from collections.abc import Iterator

from ihl_docs.assessment.binding import beside, forbidding, open_element
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.conditions import claimed
from ihl_docs.assessment.crimes import crime_findings
from ihl_docs.assessment.elements import attribution, contextual, element, is_moot, links
from ihl_docs.assessment.hearing import heard_and_rejected, is_heard
from ihl_docs.assessment.sentence import ASCRIBED, sentence
from ihl_docs.assessment.setting import situation_of
from ihl_docs.assessment.status import level, status
from ihl_docs.assessment.subject import Subject, said_of_others
from ihl_docs.assessment.support import counting
from ihl_docs.assessment.victims import at_sea, occupied, victims_of
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import Category
from ihl_docs.model.act import Act
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import ElementFinding, Finding, Origin
from ihl_docs.model.incident import Incident
from ihl_docs.model.vocabulary.assessing import ElementRole, FindingStatus

LONGEST_ID = 64
PUT_DOWN_TO_NEITHER = "what was done on that day is put down to none of them until somebody says on whose side it was."
OTHER_LAW = (
    "Without a link to an armed conflict humanitarian law does not govern it. Human rights law and the law on genocide "
    "and on crimes against humanity need no such link, and are not looked at here."
)
STILL_ON_RECORD = (
    "What a court or a body of inquiry heard and rejected is kept on record, and is shown with the decision; it counts "
    "neither for nor against anything here unless a later decision rejects that decision."
)


def subjects_of(incident: Incident, act: Act, case: Case) -> Iterator[Subject]:
    """The act once for each party to which somebody ascribes it, or once without a party."""
    when = act.when or incident.when
    country = (act.where or incident.where).country
    victims, sea = victims_of(act, case), at_sea(act, case)
    named = (case.party_of(each.actor, when) for each in act.by)
    parties: list[str | None] = sorted({party for party in named if party is not None})  # type: ignore[assignment]
    for party in parties or [None]:
        others = said_of_others(act, party, case, when)
        whom = victims_of(act, case, others) if others else victims
        held = occupied(act, case, others)
        situation = situation_of(case, party=party, country=country, when=when, victims=whom, at_sea=sea, occupied=held)
        yield Subject(
            case=case,
            incident=incident,
            act=act,
            targets=act.against,
            harms=act.harms,
            party=party,
            situation=situation,
        )


def raised(category: Category, subject: Subject) -> bool:
    """Whether claims assert the facts that make the category a finding; others may deny them."""
    return claimed(category.raised_by, subject)


def finding(category: Category, subject: Subject, catalogue: Catalogue) -> Finding:
    """What the record supports for *category*."""
    assert subject.act is not None  # noqa: S101  # findings are about acts
    rules = [element(rule, subject) for rule in category.elements if not is_moot(rule, subject)]
    explanations = tuple(each for each in rules if each.role is ElementRole.LAWFUL_EXPLANATION)
    constitutive = [each for each in rules if each.role is not ElementRole.LAWFUL_EXPLANATION]
    binding = open_element(category, subject, catalogue)
    needed = (contextual(subject), *binding, attribution(subject), *constitutive)
    outcome = status(needed, explanations, subject.case)
    reached = level(needed) if outcome is FindingStatus.INDICATED else None
    origins = _origins(constitutive, needed)
    heard = heard_and_rejected((*needed, *explanations))
    return Finding(
        id=finding_id(subject, category),
        incident=subject.incident.id,
        act=subject.act.id,
        category=category.id,
        heading=category.heading,
        party=subject.party,
        sides=subject.sides,
        status=outcome,
        level=reached,
        sentence=sentence(
            category.heading,
            who=_who(subject),
            status=outcome,
            level=reached,
            needed=needed,
            explanations=explanations,
            origins=origins,
            heard=heard,
        ),
        origins=origins,
        elements=needed,
        explanations=explanations,
        not_addressed=tuple(
            each.statement for each in explanations if each.answer is Answer.UNKNOWN and not is_heard(each)
        ),
        provisions=forbidding(category, subject, catalogue),
        beside=beside(category, subject, catalogue),
        crimes=tuple(crime_findings(category, subject, catalogue)),
        remarks=(*_remarks(category, subject, needed[0]), *((STILL_ON_RECORD,) if heard else ())),
    )


def finding_id(subject: Subject, category: Category) -> str:
    """A stable name for the finding, kept within the length of an identifier."""
    act = subject.act.id if subject.act is not None else subject.incident.id
    whole = f"{act}.{category.id}" + (f".{subject.party}" if subject.party else "")
    return whole if len(whole) <= LONGEST_ID else f"{whole[: LONGEST_ID - 9]}-{_short(whole)}"


def _short(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def _origins(constitutive: list[ElementFinding], needed: tuple[ElementFinding, ...]) -> tuple[Origin, ...]:
    """Whose word the act and its attribution rest on; the conflict around it has its own claims."""
    resting = [*constitutive, *(each for each in needed if each.role is ElementRole.ATTRIBUTION)]
    found = {
        each.origin.speaker: each.origin for rule in resting for each in counting(links(rule.reason)) if each.affirms
    }
    return tuple(found[name] for name in sorted(found))


def _who(subject: Subject) -> str:
    if subject.party is not None:
        return f"{ASCRIBED}{subject.case.name_of(subject.party)}"
    return "; ".join(f"by {each}" for each in recorded_on_several_sides(subject)) or "with no party named"


def recorded_on_several_sides(subject: Subject) -> Iterator[str]:
    """Whoever had a part in the act and is recorded on several sides at once, with those sides."""
    case = subject.case
    for name in subject.torn:
        sides = " and to ".join(case.name_of(party) for party in case.parties_of(name, subject.when))
        yield f"{case.name_of(name)}, recorded as belonging to {sides} at once"


def _remarks(category: Category, subject: Subject, setting: ElementFinding) -> tuple[str, ...]:
    kinds = [kind.kind for kind in subject.situation.kinds]
    said = [each.statement for each in category.no_crime if any(kind.is_a(each.conflict) for kind in kinds)]
    if setting.answer is not Answer.YES:
        said.append(OTHER_LAW)
    said += [
        f"{each.replace(', recorded', ' is recorded', 1)}: {PUT_DOWN_TO_NEITHER}"
        for each in recorded_on_several_sides(subject)
    ]
    return tuple(dict.fromkeys(said))
