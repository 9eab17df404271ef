"""Sources: whose voice they are, how they were graded, what was taken from them."""

from ihl_docs.dossier.claims import grade_story
from ihl_docs.dossier.record_story import ConsentStory, SourceStory
from ihl_docs.dossier.telling import Teller
from ihl_docs.dossier.words import Name
from ihl_docs.model.confidentiality import Consent
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission


def sources(submission: Submission, teller: Teller) -> tuple[SourceStory, ...]:
    """Every source; of a protected one only that it exists and of which kind it is."""
    return tuple(_source(each, teller) for each in sorted(submission.sources, key=lambda source: source.id))


def _source(source: Source, teller: Teller) -> SourceStory:
    name = teller.source(source.id)
    shield = teller.protection.sources.get(source.id)
    protected_claims = teller.protection.claims
    taken = [
        claim.id for claim in teller.claims.values()
        if claim.source == source.id and (shield is not None or claim.id not in protected_claims)
    ]  # fmt: skip
    claims = teller.cite(taken)
    if shield is not None:
        why = teller.say("source.withheld", why=teller.say(shield.why))
        return SourceStory(
            anchor=name.anchor or "", name=name, kind=teller.term(source.kind), claims=claims, withheld=why
        )
    title = teller.said(source.title)
    return SourceStory(
        anchor=name.anchor or "",
        name=Name(words=title.shown, anchor=name.anchor, party=name.party),
        also=title.beside,
        kind=teller.term(source.kind),
        publisher=teller.maybe_words(source.publisher),
        author=teller.maybe_words(source.author),
        published=teller.maybe_when(source.published),
        retrieved=source.retrieved,
        link=teller.link(source.url),
        archived=teller.link(source.archived_at),
        language=source.language,
        speaks_for=teller.actor(source.speaks_for) if source.speaks_for else None,
        interest=teller.maybe_said(source.interest),
        grades=tuple(grade_story(grade, teller) for grade in source.reliability),
        consent=tuple(consent_story(consent, teller) for consent in source.consent),
        note=teller.maybe_said(source.note),
        claims=claims,
    )


def consent_story(consent: Consent, teller: Teller) -> ConsentStory:
    """What a person agreed to."""
    return ConsentStory(
        status=teller.term(consent.status),
        uses=", ".join(map(teller.term, consent.uses)) or None,
        when=teller.maybe_when(consent.when),
        recipients=tuple(map(teller.said, consent.recipients)),
        explained=teller.maybe_said(consent.explained),
    )
