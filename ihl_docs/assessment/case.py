"""A submission with its records found by id, who belongs to whom when, and what was worked out on it already.

What several acts have in common, such as a fact on the same claims or a provision in the same setting, is worked out
once and is the same object in every finding. What is kept is bounded: it is forgotten from time to time, and made anew.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, TypeVar

import attrs

from ihl_docs.law.applicability import Law
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.situation import ClaimedKind, Side, Situation, Victims
from ihl_docs.law.violations import ElementRule, Fact
from ihl_docs.model import edtf
from ihl_docs.model.actor import Actor, Membership
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.claim import Claim
from ihl_docs.model.decision import rejections
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.finding import ClaimLink, CrimeFinding, ElementFinding, Origin, Reason
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.sources import ClaimKind

K = TypeVar("K")
V = TypeVar("V")

MOST_KEPT: Final = 10_000
"""How many results of one kind a case keeps before it starts anew."""


def kept(table: dict[K, V], key: K, make: Callable[[], V], *, most: int = MOST_KEPT) -> V:
    """What stands in *table*, or is made and put there; a table that holds *most* already is emptied first."""
    found = table.get(key)
    if found is None:
        if len(table) >= most:
            table.clear()
        found = table[key] = make()
    return found


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Setting:
    """What was worked out for one legal setting, and holds for all days of a stretch of time in which no answer changes.

    It holds the setting, so that no other comes to have the same number.
    """

    situation: Situation
    bound: dict[str, ProvisionApplicability] = attrs.field(factory=dict)
    whenever: dict[str, Applicability] = attrs.field(factory=dict)
    """Whether a provision would bind had it been in force already."""
    jurisdiction: dict[str, tuple[DerivationStep, ...]] = attrs.field(factory=dict)
    crimes: dict[tuple[str, tuple[int, ...]], CrimeFinding] = attrs.field(factory=dict)
    """By the crime and the numbers of its elements, which the finding holds."""


@attrs.frozen(kw_only=True, slots=False)
class Case:
    """What the assessment looks things up in."""

    submission: Submission

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.submission.claims}

    @cached_property
    def facts(self) -> frozenset[str]:
        """The claims of fact, by id: an opinion of law, an appeal or a reserve is evidence of nothing."""
        return frozenset(claim.id for claim in self.submission.claims if claim.kind is ClaimKind.FACT)

    def of_fact(self, claims: tuple[str, ...]) -> tuple[str, ...]:
        """Those of *claims* that are claims of fact."""
        facts = self.facts
        return claims if facts.issuperset(claims) else tuple(each for each in claims if each in facts)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.submission.actors}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.submission.sources}

    @cached_property
    def exhibits(self) -> dict[str, EvidenceItem]:
        """Evidence items by id."""
        return {item.id: item for item in self.submission.evidence_items}

    @cached_property
    def rejected(self) -> dict[str, tuple[str, ...]]:
        """Claims that a standing decision heard and rejected, with the claims that reject them: they count for nothing."""
        return rejections(self.submission)

    def standing(self, claims: Sequence[str]) -> Sequence[str]:
        """Those of *claims* that no standing decision rejects."""
        rejected = self.rejected
        return [each for each in claims if each not in rejected] if rejected else claims

    @cached_property
    def links(self) -> dict[tuple[str, bool, str | None, str | None], ClaimLink]:
        """Claims that were followed to their origin already: claim, whether it affirms, the accused party, the day."""
        return {}

    @cached_property
    def origins(self) -> dict[tuple[str, bool, str | None, str | None], Origin]:
        """Whose word it is, where that was asked already: who speaks, whether by name, the accused party, the day."""
        return {}

    @cached_property
    def situations(self) -> dict[tuple[str | None, str, str, Victims, bool | None, tuple[str, ...]], Situation]:
        """Legal settings that were worked out already: party, country, day, who was harmed, whether at sea or occupied."""
        return {}

    @cached_property
    def kinds(self) -> dict[tuple[object, ...], tuple[tuple[ClaimedKind, ...], tuple[Side, ...]]]:
        """What is claimed of the conflict, and by whom it is fought: by the numbers of the classifications, and the day."""
        return {}

    @cached_property
    def settings(self) -> dict[int, tuple[Situation, Setting]]:
        """What was worked out for a setting, by its number; the setting is held beside it."""
        return {}

    @cached_property
    def lasting(self) -> dict[int, Setting]:
        """The same, by the number of the first setting of those that differ only by their days and have the same answers."""
        return {}

    @cached_property
    def reasons(self) -> dict[tuple[object, ...], Reason]:
        """Facts that were answered already: which fact, on which claims, about which party, on which day."""
        return {}

    @cached_property
    def rules(self) -> dict[int, tuple[ElementRule, tuple[Fact, ...]]]:
        """The facts on which a rule turns, by the rule's number; the rule is held, so that no other comes to have it."""
        return {}

    @cached_property
    def elements(self) -> dict[tuple[int, ...], ElementFinding]:
        """Elements that were answered already, by the numbers of the rule, and of the reasons, which they hold."""
        return {}

    @cached_property
    def laws(self) -> dict[str, Law]:
        """The law with the work done on it, by the digest of the catalogue."""
        return {}

    @cached_property
    def parties(self) -> dict[tuple[str, str | None], tuple[str, ...]]:
        """The parties to which an actor belonged at a time, where that was asked for already."""
        return {}

    @cached_property
    def changes_sides(self) -> bool:
        """Whether somebody belongs to another for some time only, so that it matters when something happened."""
        return any(each.when is not None for actor in self.submission.actors for each in actor.memberships)

    @cached_property
    def kinds_differ(self) -> bool:
        """Whether some classification holds for a time or a territory only."""
        return any(each.when is not None or each.where for each in self.submission.conflict.classifications)

    def moment(self, when: str | None) -> str | None:
        """The day, if it matters for who belonged to whom; else `None`, which stands for every day."""
        return when if self.changes_sides else None

    def law(self, catalogue: Catalogue) -> Law:
        """The law of *catalogue*, with the work that was done on it for this case."""
        found = self.laws.get(catalogue.sha256)
        if found is None or found.catalogue is not catalogue:
            found = self.laws[catalogue.sha256] = Law(catalogue)
        return found

    def setting(self, situation: Situation, catalogue: Catalogue) -> Setting:
        """What was worked out for *situation*, or for another day on which the law gives the same answers."""
        found = self.settings.get(id(situation))
        if found is None:
            found = kept(self.settings, id(situation), lambda: (situation, self._setting(situation, catalogue)))
        return found[1]

    def _setting(self, situation: Situation, catalogue: Catalogue) -> Setting:
        first = self.law(catalogue).alike(situation)
        return kept(self.lasting, id(first), lambda: Setting(situation=first))

    def widest_bodies_of(self, actor: str, when: str | None) -> tuple[str, ...]:
        """The bodies to which an actor belonged at the time and which belong to none themselves; at least one.

        Those on the side of a party go before those on no side. A disputed membership does not count.
        """
        widest: dict[str, bool] = {}
        seen: set[tuple[str, bool]] = set()
        ahead = [(actor, self._is_party(actor))]
        while ahead:
            current, on_a_side = step = ahead.pop()
            if step in seen:
                continue
            seen.add(step)
            above = self._above(current, when)
            if not above:
                widest[current] = widest.get(current, False) or on_a_side
            ahead += [(each, on_a_side or self._is_party(each)) for each in above]
        found = sorted(name for name, on_a_side in widest.items() if on_a_side) or sorted(widest)
        return tuple(found) or self.parties_of(actor, when) or (actor,)  # bodies that belong to each other have no end

    def party_of(self, actor: str, when: str | None) -> str | None:
        """The party to the conflict that an actor is, or belonged to at the time.

        `None` if it is on no side, and if it is recorded on several at once: see `parties_of`.
        """
        parties = self.parties_of(actor, when)
        return parties[0] if len(parties) == 1 else None

    def parties_of(self, actor: str, when: str | None) -> tuple[str, ...]:
        """The parties to the conflict that an actor is, or to which it is recorded to have belonged at the time.

        They are several where two memberships hold at once, or where both hold within the time that is told. Of a party
        that belongs to another, the narrower is meant. A disputed membership does not count.
        """
        key = (actor, self.moment(when))
        if key not in self.parties:
            if len(self.parties) >= MOST_KEPT:
                self.parties.clear()
            self.parties[key] = self._parties_of(actor, when)
        return self.parties[key]

    def _parties_of(self, actor: str, when: str | None) -> tuple[str, ...]:
        found: set[str] = set()
        seen: set[str] = set()
        ahead = [actor]
        while ahead:
            current = ahead.pop()
            if current in seen:
                continue
            seen.add(current)
            if self._is_party(current):
                found.add(current)
            else:
                ahead += self._above(current, when)
        if len(found) == 1:
            return tuple(found)
        within = {name: self.bodies_of(name, when) for name in found}
        wider = {
            name
            for name in found
            if any(name in within[other] and other not in within[name] for other in found if other != name)
        }
        return tuple(sorted(found - wider))

    def claims_of_membership(self, actor: str, party: str, when: str | None) -> tuple[str, ...]:
        """The claims by which an actor belonged to a party at the time, directly or through other bodies."""
        return tuple(
            sorted(
                {
                    claim
                    for body in self.bodies_of(actor, when)
                    for each in self._held(body, when)
                    if party in self.bodies_of(each.of, when)
                    for claim in each.claims
                }
            )
        )

    def bodies_of(self, actor: str, when: str | None) -> frozenset[str]:
        """The actor and every body to which it belonged at the time, directly or through another."""
        seen: set[str] = set()
        ahead = [actor]
        while ahead:
            current = ahead.pop()
            if current not in seen:
                seen.add(current)
                ahead += self._above(current, when)
        return frozenset(seen)

    def sided(self, party: str | None, when: str) -> frozenset[str] | None:
        """The party with the bodies to which it belonged at the time: their conflicts are its own. `None` without one."""
        return None if party is None else self.bodies_of(party, when)

    def adversaries_of(self, party: str) -> frozenset[str]:
        """The parties against whom a conflict with *party* is classified."""
        return self._adversaries.get(party, frozenset())

    @cached_property
    def _adversaries(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for each in self.submission.conflict.classifications:
            for party in each.between:
                found.setdefault(party, set()).update(other for other in each.between if other != party)
        return {party: frozenset(others) for party, others in found.items()}

    def name_of(self, identifier: str) -> str:
        """What an actor or source is called, in English if there is English."""
        record = self.actors.get(identifier)
        if record is not None:
            return record.name.best("en").text
        source = self.sources[identifier]
        return source.publisher or source.title.best("en").text

    def _is_party(self, actor: str) -> bool:
        return self.actors[actor].party

    def _above(self, actor: str, when: str | None) -> set[str]:
        return {each.of for each in self._held(actor, when)}

    def _held(self, actor: str, when: str | None) -> Iterator[Membership]:
        return (
            each
            for each in self.actors[actor].memberships
            if self.standing(each.claims)
            and not self.standing(each.denied_by)
            and (each.when is None or when is None or edtf.overlap(each.when, when))
        )
