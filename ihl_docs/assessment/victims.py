"""Who was harmed by an act, as far as the Geneva Conventions ask; what nobody says, or some deny, stays open."""

from collections.abc import Iterator, Sequence
from typing import Final

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.occupier import NOBODY, OCCUPIED, Sides
from ihl_docs.assessment.setting import NOBODY_TOLD
from ihl_docs.law.situation import Victims
from ihl_docs.model.act import Act
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.persons import PersonStatus
from ihl_docs.model.vocabulary.questions.authors import OF_WHOEVER_ACTED
from ihl_docs.model.vocabulary.questions.narrower import NARROWER_OF

NO_PRISONERS_OF_WAR: Final = ("captured-as-spy-or-mercenary", *NARROWER_OF["captured-as-spy-or-mercenary"])
"""Questions which, answered with yes, tell that somebody who was captured has no right to be a prisoner of war."""


def victims_of(act: Act, case: Case, elsewhere: frozenset[str] = frozenset()) -> Victims:
    """What claims of fact say, without contradiction, of the persons whom *act* struck.

    What depends on who acted, such as in whose hands they were, claims *elsewhere*, which name another author, do not say.

    That somebody was a civilian does not deny that others were not, so a status is denied only where every person
    told of was a fighter, held or free. Captured fighters are taken for prisoners of war, which matters in
    international conflict only, unless somebody says that they were spies or mercenaries.

    Source: GC I 13 and 15 to 17; GC III 4(A) and 5; AP I 45(1): in case of doubt a captured fighter is presumed to be one.
    """
    told = tuple(_statuses(act, case))
    answers = dict(_answers(act, case, elsewhere))
    if not told and not answers:
        return NOBODY_TOLD
    civilians = _any(told, PersonStatus.CIVILIAN)
    fighters = (PersonStatus.FIGHTER, PersonStatus.CAPTURED_FIGHTER, PersonStatus.SURRENDERING)
    only_fighters = bool(told) and all(any(each.is_a(kind) for kind in fighters) for each in told)
    only_free = bool(told) and all(each.is_a(PersonStatus.FIGHTER) for each in told)
    captured = any(_any(told, kind) for kind in (PersonStatus.PRISONER_OF_WAR, PersonStatus.CAPTURED_FIGHTER))
    presumed = captured and not any(answers.get(each) is True for each in NO_PRISONERS_OF_WAR)
    # Whom an army has lost, Convention I goes on to protect: from robbery, and with a burial and a record (15 to 17).
    fallen = _any(told, PersonStatus.DEAD_PERSON) and answers.get("belonged-to-armed-forces") is True
    cared_for = (PersonStatus.WOUNDED_OR_SICK, PersonStatus.SHIPWRECKED, PersonStatus.MEDICAL_OR_RELIGIOUS_PERSONNEL)
    in_hand = any(
        answers.get(each) is True for each in ("victims-in-power-of-the-party", "in-custody-or-under-control")
    )
    in_hand = (
        in_hand or act.conduct.is_a(Conduct.DEPRIVATION_OF_LIBERTY) or act.conduct.is_a(Conduct.VIOLENCE_TO_PERSONS)
    )
    return Victims(
        civilians=True if civilians else False if only_fighters else None,
        interned=_any(told, PersonStatus.CIVILIAN_HELD) or None,
        prisoners_of_war=True if presumed else False if only_free else None,
        wounded=fallen or any(_any(told, kind) for kind in cared_for) or None,
        retained=(in_hand and _any(told, PersonStatus.MEDICAL_OR_RELIGIOUS_PERSONNEL)) or None,
        other_allegiance=answers.get("of-another-allegiance-than-the-holder"),
        protected=answers.get("protected-by-a-geneva-convention"),
    )


def at_sea(act: Act, case: Case) -> bool | None:
    """Whether claims of fact say, without contradiction, that it was at sea; the shipwrecked are (GC II 12)."""
    told = dict(_answers(act, case)).get("at-sea")
    return True if told is None and _any(tuple(_statuses(act, case)), PersonStatus.SHIPWRECKED) else told


def occupied(act: Act, case: Case, elsewhere: frozenset[str] = frozenset()) -> Sides:
    """The claims of fact that the place was occupied by the party that did it, and those that deny it.

    Claims *elsewhere*, which name another author, do not say it of this one.
    """
    told = [each for each in act.circumstances if each.question.value == OCCUPIED]
    if not told:
        return NOBODY
    yes, no = (
        tuple(
            claim
            for each in told
            for claim in case.standing(_but(each.affirmed_by if affirmed else each.denied_by, elsewhere))
            if claim in case.facts
        )
        for affirmed in (True, False)
    )
    return yes, no


def _statuses(act: Act, case: Case) -> Iterator[PersonStatus]:
    asserted = [(each.person, each.claims, each.denied_by) for each in act.against]
    asserted += [(each.victims, each.claims, each.denied_by) for each in act.harms]
    asserted += [(each.status, each.claims, each.denied_by) for harm in act.harms for each in harm.persons]
    for status, claims, denied in asserted:
        if status is not None and _says(claims, case) and not _says(denied, case):
            yield status


def _answers(act: Act, case: Case, elsewhere: frozenset[str] = frozenset()) -> Iterator[tuple[str, bool]]:
    for each in act.circumstances:
        others = elsewhere if each.question.value in OF_WHOEVER_ACTED else frozenset()
        yes, no = (_says(_but(one, others), case) for one in (each.affirmed_by, each.denied_by))
        if yes is not no:
            yield each.question.value, yes


def _says(claims: Sequence[str], case: Case) -> bool:
    return not case.facts.isdisjoint(case.standing(claims))


def _any(told: tuple[PersonStatus, ...], kind: PersonStatus) -> bool:
    return any(each.is_a(kind) for each in told)


def _but(claims: tuple[str, ...], others: frozenset[str]) -> tuple[str, ...]:
    return tuple(each for each in claims if each not in others) if others else claims
