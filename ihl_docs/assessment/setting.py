"""The legal setting of an act: which sides, which States, what kind of conflict is claimed for that day."""

from datetime import date
from typing import Final

from ihl_docs.assessment.case import Case, kept
from ihl_docs.assessment.occupier import NOBODY, Sides, holds, occupier_of, occupying
from ihl_docs.assessment.support import counting, supported
from ihl_docs.law.applicability import told
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.provision import Provision
from ihl_docs.law.reach import IN_FORCE
from ihl_docs.law.situation import ArmedGroup, ClaimedKind, Side, Situation, Victims
from ihl_docs.law.step import NOT_APPLICABLE
from ihl_docs.model.actor import Actor
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.assessment import ConflictFinding
from ihl_docs.model.conflict import Classification
from ihl_docs.model.finding import Reason
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.conflicts import ConflictKind

NOBODY_TOLD: Final = Victims()
HIGH_SEAS: Final = "XZ"
"""The country of a place that lies in no State's territory (UN/LOCODE)."""


def situation_of(
    case: Case,
    *,
    party: str | None,
    country: str,
    when: str,
    victims: Victims = NOBODY_TOLD,
    at_sea: bool | None = None,
    occupied: Sides = NOBODY,
) -> Situation:
    """The setting of an act by *party* in *country*; without a party, that of the conflict as a whole.

    *occupied* are claims of fact that the place was occupied by the party, and those that deny it. Where nobody denies
    it, an international conflict is an occupation there.
    """
    key = (party, country, when, victims, at_sea, occupied)

    def make() -> Situation:
        made = _situation(case, party=party, country=country, when=when, victims=victims, at_sea=at_sea)
        if occupied[0] and not occupied[1]:
            made = revised(made, kinds=_with_occupation(made.kinds, occupied[0]))
        found = occupying(case, party, country, when)
        if party is None or found.claims == occupied == NOBODY:
            return made
        sides = tuple(dict.fromkeys(_side(case.actors[name], case, when) for name in found.named))
        return revised(made, occupier=occupier_of(found, occupied, sides, case, party=party, when=when))

    return kept(case.situations, key, make)


def _with_occupation(kinds: tuple[ClaimedKind, ...], claims: tuple[str, ...]) -> tuple[ClaimedKind, ...]:
    between_states = [each for each in kinds if each.kind is ConflictKind.INTERNATIONAL and each.answer is Answer.YES]
    if not between_states or any(each.kind is ConflictKind.OCCUPATION for each in kinds):
        return kinds
    (one,) = between_states  # each kind is claimed once
    return (*kinds, ClaimedKind(kind=ConflictKind.OCCUPATION, answer=Answer.YES, claims=claims, sides=one.sides))


def binds(name: str, situation: Situation, case: Case, catalogue: Catalogue) -> ProvisionApplicability:
    """Whether a provision binds in a setting of the case, which `situation_of` gave."""
    setting = case.setting(situation, catalogue)
    found = setting.bound.get(name)
    if found is None:
        found = setting.bound[name] = told(catalogue.provision(name), setting.situation, case.law(catalogue))
    return found


def binds_but_for_time(name: str, situation: Situation, case: Case, catalogue: Catalogue) -> bool:
    """Whether only that it was not in force yet keeps a provision, such as a crime under the Statute, from existing.

    The conduct may have been a crime by custom all the same, and its elements are those by which it is described.
    """
    found, setting = binds(name, situation, case, catalogue), case.setting(situation, catalogue)
    late = any(step.question.endswith(IN_FORCE[1:]) and step.outcome is NOT_APPLICABLE for step in found.steps)
    return (
        late
        and kept(
            setting.whenever,
            name,
            lambda: told(_whenever(catalogue.provision(name)), setting.situation, case.law(catalogue)).outcome,
        )
        is not NOT_APPLICABLE
    )


def _whenever(provision: Provision) -> Provision:
    return revised(provision, in_force=date.min.isoformat())


def ways_to_court(
    provision: Provision, situation: Situation, case: Case, catalogue: Catalogue
) -> tuple[DerivationStep, ...]:
    """The Court's jurisdiction over a crime in a setting of the case, which `situation_of` gave."""
    setting = case.setting(situation, catalogue)
    return kept(
        setting.jurisdiction,
        provision.id,
        lambda: jurisdiction(setting.situation, catalogue, provision, memberships=case.law(catalogue).memberships),
    )


def _situation(
    case: Case, *, party: str | None, country: str, when: str, victims: Victims, at_sea: bool | None
) -> Situation:
    sided = case.sided(party, when)
    relevant = [each for each in case.submission.conflict.classifications if holds(each, sided, country, when)]
    kinds, sides = kept(
        case.kinds,
        (case.moment(when), *(id(each) for each in relevant)),
        lambda: (_kinds(relevant, case, when), _sides(relevant, case, when)),
    )
    return Situation(
        kinds=kinds,
        sides=sides,
        territory=() if country == HIGH_SEAS else (country,),
        when=when,
        by=_side(case.actors[party], case, when) if party is not None else None,
        began=_began(case.submission.conflict.when),
        at_sea=True if country == HIGH_SEAS else at_sea,
        victims=victims,
    )


def _began(when: str) -> str | None:
    """When the conflict began, of a date that says from when to when."""
    first = when.partition("/")[0]
    return None if first == ".." else first


def conflict_findings(case: Case) -> tuple[ConflictFinding, ...]:
    """What kind of conflict it was between each pair of parties, on the claims."""
    found = []
    for each in case.submission.conflict.classifications:
        reason = _reason(each, case, each.when)
        found.append(
            ConflictFinding(
                between=tuple(sorted(each.between)),
                kind=each.kind,
                occupier=each.occupier,
                answer=reason.answer,
                level=reason.level,
                reasoning=each.reasoning.best("en").text,
                claims=reason.claims,
            )
        )
    return tuple(sorted(found, key=_place))


def _place(finding: ConflictFinding) -> tuple[object, ...]:
    """Two may differ in their claims only."""
    claims = tuple((each.claim, each.affirms) for each in finding.claims)
    return finding.between, finding.kind.value, finding.occupier or "", finding.reasoning, claims


def _sides(relevant: list[Classification], case: Case, when: str) -> tuple[Side, ...]:
    """The parties, each a side of its own; two forces of one State are one."""
    involved = sorted({name for each in relevant for name in each.between})
    return tuple(dict.fromkeys(_side(case.actors[name], case, when) for name in involved))


def _side(actor: Actor, case: Case, when: str) -> Side:
    """A party as the law sees it: a group that belongs to a State at that time is one that the State controls."""
    if actor.state is not None:
        return Side(states=(actor.state,))
    if actor.kind is ActorKind.INTERNATIONAL_ORGANISATION:
        return Side(organisations=(case.name_of(actor.id),))
    above = {case.actors[body].state for body in case.bodies_of(actor.id, when)} - {None}
    return Side(groups=(ArmedGroup(name=case.name_of(actor.id), controlled_by=tuple(sorted(filter(None, above)))),))


def _kinds(relevant: list[Classification], case: Case, when: str) -> tuple[ClaimedKind, ...]:
    kinds = sorted({each.kind for each in relevant}, key=lambda kind: kind.value)
    claimed = []
    for kind in kinds:
        same = [each for each in relevant if each.kind is kind]
        pro = [claim for each in same for claim in each.claims]
        contra = [claim for each in same for claim in each.denied_by]
        reason = supported(kind.value, pro, contra, case, accused=None, when=when, opinions=True)
        if reason.answer is Answer.UNKNOWN:  # whoever says so was heard and rejected
            continue
        claims = tuple(link.claim for link in counting(reason.claims))
        sides = _sides(same, case, when)
        claimed.append(ClaimedKind(kind=kind, answer=reason.answer, claims=claims, sides=sides))
    return tuple(claimed)


def _reason(classification: Classification, case: Case, when: str | None) -> Reason:
    return supported(
        classification.kind.value,
        classification.claims,
        classification.denied_by,
        case,
        accused=None,
        when=when,
        opinions=True,
    )
