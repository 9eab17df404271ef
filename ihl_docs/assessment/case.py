"""A submission with its records found by id, and who belongs to whom when."""

from functools import cached_property

import attrs

from ihl_docs.law.situation import Situation, Victims
from ihl_docs.model import edtf
from ihl_docs.model.actor import Actor
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.finding import ClaimLink
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission


@attrs.frozen(kw_only=True, slots=False)
class Case:
    """What the assessment looks things up in."""

    submission: Submission

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.submission.claims}

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
    def links(self) -> dict[tuple[str, bool, str | None, str | None], ClaimLink]:
        """Claims that were followed to their origin already: claim, whether it affirms, the accused party, the day."""
        return {}

    @cached_property
    def situations(self) -> dict[tuple[str | None, str, str, Victims], Situation]:
        """Legal settings that were worked out already: party, country, day, and who was harmed."""
        return {}

    @cached_property
    def bound(self) -> dict[tuple[str, int], ProvisionApplicability]:
        """Provisions that were asked for already: the provision, and the setting, which `situations` keeps."""
        return {}

    def body_of(self, actor: str, when: str | None) -> str:
        """The widest body to which an actor belonged at the time; itself if it belongs to none.

        A disputed membership does not count. Of several, the first party is taken, else the first by id.
        """
        seen, current = {actor}, actor
        while above := sorted(self._above(current, when) - seen, key=lambda each: (not self._is_party(each), each)):
            current = above[0]
            seen.add(current)
        return current

    def party_of(self, actor: str, when: str | None) -> str | None:
        """The party to the conflict that an actor is, or belonged to at the time; `None` if it is on no side."""
        seen, ahead = set(), [actor]
        while ahead:
            current = ahead.pop(0)
            if self._is_party(current):
                return current
            seen.add(current)
            ahead += sorted(self._above(current, when) - seen)
        return None

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

    def adversaries_of(self, party: str) -> frozenset[str]:
        """The parties against whom a conflict with *party* is classified."""
        pairs = (each.between for each in self.submission.conflict.classifications)
        return frozenset(other for pair in pairs if party in pair for other in pair if other != party)

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
        return {
            each.of
            for each in self.actors[actor].memberships
            if not each.denied_by and (each.when is None or when is None or edtf.overlap(each.when, when))
        }
