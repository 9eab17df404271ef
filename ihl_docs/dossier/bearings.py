"""Claims as they bear on something, with whose word they are."""

from collections.abc import Iterable

from ihl_docs.dossier.findings_story import Bearing, OriginStory, ShownExhibit
from ihl_docs.dossier.telling import Teller, natural
from ihl_docs.dossier.words import Name
from ihl_docs.model.finding import ClaimLink, Origin


def bearings(links: Iterable[ClaimLink], here: str, teller: Teller) -> tuple[Bearing, ...]:
    """Claims as the assessment links them."""
    return tuple(_bearing(link, here, teller) for link in links)


def _bearing(link: ClaimLink, here: str, teller: Teller) -> Bearing:
    return Bearing(
        cited=teller.cite([link.claim], here)[0],
        origin=_word_of(link, teller),
        named=link.origin.named,
        affirms=link.affirms,
        accused=link.origin.accused,
        verified=link.verified,
        exhibits=tuple(
            ShownExhibit(
                exhibit=teller.exhibit(each.exhibit),
                sha256=None if each.exhibit in teller.protection.exhibits else each.sha256,
            )
            for each in link.exhibits
        ),
        rejected=teller.decided(link.claim, here),
    )


def _word_of(link: ClaimLink, teller: Teller) -> Name:
    """Whose word it is; of a protected claim only as much as its full text tells too."""
    claim = teller.claims.get(link.claim)
    shielded = teller.protection.sources.keys() | teller.protection.actors.keys()
    if claim is not None and claim.id in teller.protection.claims and link.origin.speaker not in shielded:
        return Name(words=teller.words(teller.say("claim.speaker_withheld")), protected=True)
    return origin_name(link.origin, teller)


def origin_name(origin: Origin, teller: Teller) -> Name:
    """Whose word it is; the name comes from the record, since the assessment knows nothing of protection."""
    known = origin.speaker in teller.actors or origin.speaker in teller.sources
    return teller.speaker(origin.speaker) if known else Name(words=teller.words(teller.engine(origin.name)))


def origin_story(origin: Origin, teller: Teller) -> OriginStory:
    """Whose word a finding rests on."""
    return OriginStory(
        name=origin_name(origin, teller), named=origin.named, accused=origin.accused, torn=bool(origin.among)
    )


def affirming(names: Iterable[str], here: str, teller: Teller, *, affirms: bool) -> tuple[Bearing, ...]:
    """Claims of the record itself with their speakers, where the assessment links none."""
    found = []
    for name in sorted(set(names), key=lambda each: natural(teller.claim_label(each))):
        claim = teller.claims[name]
        named = claim.speaker is not None
        if name in teller.protection.claims and (claim.speaker or claim.source) not in (
            teller.protection.actors.keys() | teller.protection.sources.keys()
        ):
            origin = Name(words=teller.words(teller.say("claim.speaker_withheld")), protected=True)
        else:
            origin = teller.speaker(claim.speaker) if claim.speaker else teller.source(claim.source)
        cited = teller.cite([name], here)[0]
        rejected = teller.decided(name, here)
        found.append(Bearing(cited=cited, origin=origin, named=named, affirms=affirms, rejected=rejected))
    return tuple(found)
