"""Who is protected, what stands in the place of their names, and the names kept out of every text.

A source, actor or exhibit is protected if its confidentiality says anything but public, or if consent
was recorded for it and does not cover publication. When in doubt it is protected.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentStatus, ConsentUse

Protectable = Source | Actor | EvidenceItem

_NAMES: Final = frozenset(
    {"name", "also_known_as", "title", "author", "url", "archived_at", "path", "sha256", "collected_from", "made_by"}
)
"""Fields that say who or what it is. What they hold may stand in no text of the dossier, whoever wrote it."""

_NAMES_OF_THE_ENGINE: Final = frozenset({"id", "publisher"})
"""Fields by which the assessment may name it; elsewhere the same words may be ordinary ones."""

_SHORTEST: Final = 3
"""Shorter strings would be found inside ordinary words of every text."""


@attrs.frozen(kw_only=True)
class Shield:
    """What stands in the place of a protected name."""

    kind: str
    number: int
    why: str
    """The dotted name of our phrase that says why, such as `withheld.confidential`."""

    @property
    def label(self) -> str:
        """A short name, such as S1."""
        return f"{self.kind}{self.number}"


@attrs.frozen(kw_only=True)
class Protection:
    """The shields by id; the strings that may stand in no text, and those that may stand in none of the assessment."""

    sources: dict[str, Shield]
    actors: dict[str, Shield]
    exhibits: dict[str, Shield]
    claims: dict[str, Shield]
    secrets: dict[str, Shield]
    secrets_of_the_engine: dict[str, Shield]

    @property
    def any(self) -> bool:
        """Whether anything is protected at all."""
        return bool(self.sources or self.actors or self.exhibits)


def protection_of(submission: Submission) -> Protection:
    """The shields of a submission. Numbers follow the order of the ids, so that they do not depend on order."""
    sources = _shields("S", submission.sources)
    actors = _shields("A", submission.actors)
    exhibits = _shields("E", submission.evidence_items)
    claims = {
        claim.id: Shield(kind="P", number=number, why=_why_claim(claim, sources, actors))
        for number, claim in enumerate(
            sorted((each for each in submission.claims if _is_protected(each, sources, actors)), key=lambda it: it.id),
            1,
        )
    }
    everything: tuple[Protectable, ...] = (*submission.sources, *submission.actors, *submission.evidence_items)
    shields = {**exhibits, **sources, **actors}
    public = {text for each in everything if each.id not in shields for text in _texts(each, _NAMES)}
    return Protection(
        sources=sources,
        actors=actors,
        exhibits=exhibits,
        claims=claims,
        secrets=_secrets(everything, shields, _NAMES, public),
        secrets_of_the_engine=claims | _secrets(everything, shields, _NAMES | _NAMES_OF_THE_ENGINE, public),
    )


def _secrets(
    everything: Iterable[Protectable],
    shields: dict[str, Shield],
    fields: frozenset[str],
    public: set[str],
) -> dict[str, Shield]:
    return {
        text: shields[each.id]
        for each in everything
        if each.id in shields
        for text in _texts(each, fields)
        if len(text) >= _SHORTEST and text not in public
    }


def _shields(kind: str, records: Iterable[Protectable]) -> dict[str, Shield]:
    reasons = {each.id: reason for each in records if (reason := _why(each)) is not None}
    return {name: Shield(kind=kind, number=number, why=reasons[name]) for number, name in enumerate(sorted(reasons), 1)}


def _why(each: Protectable) -> str | None:
    level = each.confidentiality.level if each.confidentiality else ConfidentialityLevel.PUBLIC
    if level is not ConfidentialityLevel.PUBLIC:
        return f"withheld.{level.value}"
    given = [consent for consent in each.consent if consent.status is ConsentStatus.GIVEN]
    if any(consent.status in {ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN} for consent in each.consent):
        return "withheld.consent"
    if each.consent and not any(ConsentUse.PUBLICATION in consent.uses for consent in given):
        return "withheld.consent"
    return None


def _is_protected(claim: Claim, sources: dict[str, Shield], actors: dict[str, Shield]) -> bool:
    return claim.source in sources or claim.speaker in sources or claim.speaker in actors


def _why_claim(claim: Claim, sources: dict[str, Shield], actors: dict[str, Shield]) -> str:
    named = (claim.source, claim.speaker)
    reasons = [shield.why for name in named if name for shield in (sources.get(name), actors.get(name)) if shield]
    return "withheld.confidential" if "withheld.confidential" in reasons else reasons[0]


def _texts(each: Protectable, fields: frozenset[str]) -> Iterator[str]:
    """Every string in some fields of a record; all wordings of a text."""
    for name in sorted(fields):
        value = getattr(each, name, None)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str):
                yield item
            elif isinstance(item, Text):
                yield from (wording.text for wording in item.wordings)


def without(text: str, secrets: dict[str, str]) -> str:
    """*text* with each secret that stands in it as whole words replaced; the longest first."""
    if not secrets:
        return text
    longest_first = sorted(secrets, key=lambda secret: (-len(secret), secret))
    pattern = "|".join(rf"(?<!\w){re.escape(secret)}(?!\w)" for secret in longest_first)
    return re.sub(pattern, lambda found: secrets[found.group()], text)
