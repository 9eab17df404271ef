"""What every section needs to tell its part: our words, names, citations, and the veil over protected ones.

Every string of a record or an assessment goes into the dossier through a `Teller`, and so through its
veil. Nothing here knows of a format.
"""

import re
from collections.abc import Iterable

import attrs

from ihl_docs.dossier import dates
from ihl_docs.dossier.links import link
from ihl_docs.dossier.own_words import OwnWords, own_words
from ihl_docs.dossier.protection import Protection, Shield, protection_of, without
from ihl_docs.dossier.words import Cited, Decided, Link, Name, Reference, Said, When, Where, Words
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.decision import rejections
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.package import Exhibit
from ihl_docs.model.place import Place
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.sources import ClaimKind, DateBasis
from ihl_docs.model.vocabulary.term import Term


@attrs.frozen(kw_only=True)
class Teller:
    """The one who tells: in which language, of which record, behind which veil."""

    language: str
    own: OwnWords
    protection: Protection
    sources: dict[str, Source]
    actors: dict[str, Actor]
    items: dict[str, EvidenceItem]
    claims: dict[str, Claim]
    caveats: dict[str, tuple[str, ...]]
    """For each source, the claims in which it makes a reserve about its own reporting."""
    exhibits: dict[str, Exhibit]
    rejected: dict[str, tuple[str, ...]]
    """For each claim that a standing decision heard and rejected, the claims that reject it."""
    places: dict[str, tuple[Reference, ...]]
    """For each claim, the places of the dossier that give it in full."""
    veil: dict[str, str]
    veil_of_the_engine: dict[str, str]

    @classmethod
    def of(cls, submission: Submission, language: str, exhibits: Iterable[Exhibit]) -> "Teller":
        """A teller of a submission; where each claim is told is not settled yet."""
        own, protection = own_words(language), protection_of(submission)
        veil = {secret: _stand_in(shield, own) for secret, shield in protection.secrets.items()}
        return cls(
            language=language,
            own=own,
            protection=protection,
            sources={each.id: each for each in submission.sources},
            actors={each.id: each for each in submission.actors},
            items={each.id: each for each in submission.evidence_items},
            claims={each.id: each for each in submission.claims},
            caveats=_caveats(submission, protection),
            exhibits={each.item: each for each in exhibits},
            rejected=rejections(submission),
            places={},
            veil=veil,
            veil_of_the_engine={
                secret: _stand_in(shield, own) for secret, shield in protection.secrets_of_the_engine.items()
            },
        )

    def say(self, name: str, /, **values: object) -> str:
        """A phrase of our own."""
        return self.own.say(name, **values)

    def term(self, term: Term) -> str:
        """What a term is called."""
        return self.own.term(term)

    def engine(self, text: str) -> str:
        """A sentence of the assessment, behind the veil."""
        return without(text, self.veil_of_the_engine)

    def words(self, text: str, language: str | None = None) -> Words:
        """Words of the record, behind the veil."""
        return Words(text=without(text, self.veil), language=language)

    def maybe_words(self, text: str | None) -> Words | None:
        """The same, if there are any."""
        return None if text is None else self.words(text)

    def said(self, text: Text) -> Said:
        """A text in the reader's language, with its other wordings, the original first."""
        best = text.best(self.language, self.own.language)
        others = sorted(
            (each for each in text.wordings if each != best),
            key=lambda each: (each.language != text.original, each.language),
        )
        return Said(
            shown=self.words(best.text, best.language),
            beside=tuple(self.words(each.text, each.language) for each in others),
            original=text.original,
        )

    def maybe_said(self, text: Text | None) -> Said | None:
        """The same, if there is one."""
        return None if text is None else self.said(text)

    def when(self, edtf: str, basis: DateBasis = DateBasis.STATED) -> When:
        """A date in words."""
        return dates.when(edtf, self.own, basis)

    def maybe_when(self, edtf: str | None, basis: DateBasis = DateBasis.STATED) -> When | None:
        """The same, if there is one."""
        return None if edtf is None else self.when(edtf, basis)

    def country(self, code: str) -> str:
        """A country's name as the law data have it, or its code."""
        return load_catalogue().name_of(code)

    def where(self, place: Place) -> Where:
        """A place with its precision."""
        coordinates = None
        if place.latitude is not None and place.longitude is not None:
            point = f"{place.latitude:.6g}, {place.longitude:.6g}"
            within = "place.point" if place.radius_m is None else "place.point_within"
            coordinates = self.say(within, point=point, metres=f"{place.radius_m or 0:,.0f}")
        return Where(
            name=self.said(place.name),
            country=self.country(place.country),
            precision=self.term(place.precision),
            coordinates=coordinates,
        )

    def link(self, address: str | None) -> Link | None:
        """A web address of the record, unless it gives somebody away."""
        return None if address is None else link(without(address, self.veil))

    def actor(self, name: str) -> Name:
        """What an actor is called."""
        shield = self.protection.actors.get(name)
        party = self.belongs_to_party(name)
        if shield is not None:
            return Name(
                words=self._shielded(shield), anchor=_anchor("actor", shield.label), party=party, protected=True
            )
        actor = self.actors.get(name)
        words = self.said(actor.name).shown if actor else self.words(name)
        return Name(words=words, anchor=_anchor("actor", name) if actor else None, party=party)

    def source(self, name: str) -> Name:
        """What a source is called: its publisher, where it has one, and its title."""
        shield = self.protection.sources.get(name)
        if shield is not None:
            return Name(words=self._shielded(shield), anchor=_anchor("source", shield.label), protected=True)
        source = self.sources[name]
        party = source.speaks_for is not None and self.belongs_to_party(source.speaks_for)
        words = self.words(source.publisher) if source.publisher else self.said(source.title).shown
        return Name(words=words, anchor=_anchor("source", name), party=party)

    def speaker(self, name: str) -> Name:
        """What a speaker is called, be it an actor or a source."""
        return self.source(name) if name in self.sources and name not in self.actors else self.actor(name)

    def belongs_to_party(self, name: str) -> bool:
        """Whether an actor is a party or belongs to one, at any time of the record."""
        seen: set[str] = set()
        open_ones = [name]
        while open_ones:
            actor = self.actors.get(open_ones.pop())
            if actor is None or actor.id in seen:
                continue
            if actor.party:
                return True
            seen.add(actor.id)
            open_ones += [membership.of for membership in actor.memberships]
        return False

    def claim_label(self, name: str) -> str:
        """The claim's id, or what stands in its place."""
        shield = self.protection.claims.get(name)
        return name if shield is None else shield.label

    def cite(self, names: Iterable[str], here: str = "") -> tuple[Cited, ...]:
        """Claims, cited; each leads to its full text in the place *here* if it is told there."""
        labels = {self.claim_label(name): name for name in names}
        return tuple(
            Cited(
                label=label,
                anchor=self._claim_anchor(labels[label], here),
                rejected=labels[label] in self.rejected,
            )
            for label in sorted(labels, key=natural)
        )

    def decided(self, name: str, here: str = "") -> tuple[Decided, ...]:
        """The decisions that heard the claim *name* and rejected it."""
        return tuple(
            Decided(by=self.speaker(self.sources[self.claims[each].source].speaks_for or each), cited=cited)
            for each in self.rejected.get(name, ())
            for cited in self.cite([each], here)
        )

    def _claim_anchor(self, name: str, here: str) -> str:
        label = self.claim_label(name)
        places = [place.anchor for place in self.places.get(name, ())]
        at = f"{here}-{label}"
        return at if at in places else next(iter(places), f"claim-{label}")

    def exhibit(self, item: str) -> Reference:
        """An exhibit by its number in the package, or its name in the record."""
        shield = self.protection.exhibits.get(item)
        if item in self.exhibits:
            label = self.exhibits[item].number
        else:
            label = item if shield is None else _stand_in(shield, self.own)
        return Reference(label=label, anchor=_anchor("exhibit", item if shield is None else shield.label))

    def withheld(self, shield: Shield | None) -> str | None:
        """Why something is withheld."""
        return None if shield is None else self.say(shield.why)

    def _shielded(self, shield: Shield) -> Words:
        return Words(text=_stand_in(shield, self.own), language=self.own.language)


def _caveats(submission: Submission, protection: Protection) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for claim in submission.claims:
        if claim.kind is ClaimKind.CAVEAT and claim.id not in protection.claims:
            found[claim.source] = (*found.get(claim.source, ()), claim.id)
    return found


def _stand_in(shield: Shield, own: OwnWords) -> str:
    return own.say(f"withheld.stand_in.{shield.kind}", label=shield.label)


def _anchor(kind: str, label: str) -> str:
    return f"{kind}-{label}"


def natural(label: str) -> tuple[tuple[int, str], ...]:
    """A key that puts c2 before c10."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"([0-9]+)", label) if part)
