"""Exhibits: the file, its digest, who had it in hand."""

from ihl_docs.dossier.dates import number
from ihl_docs.dossier.links import link
from ihl_docs.dossier.record_story import CustodyStory, ExhibitStory
from ihl_docs.dossier.sources import consent_story
from ihl_docs.dossier.telling import Teller
from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.submission import Submission


def exhibits(submission: Submission, teller: Teller) -> tuple[ExhibitStory, ...]:
    """Every evidence item, by its number in the package where there is one."""
    stories = (_exhibit(each, teller) for each in submission.evidence_items)
    return tuple(sorted(stories, key=lambda each: each.label))


def _exhibit(item: EvidenceItem, teller: Teller) -> ExhibitStory:
    reference = teller.exhibit(item.id)
    shield = teller.protection.exhibits.get(item.id)
    if shield is not None:
        why = teller.say("exhibit.withheld", why=teller.say(shield.why))
        return ExhibitStory(anchor=reference.anchor, label=reference.label, withheld=why)
    packed = teller.exhibits.get(item.id)
    size = packed.size if packed and packed.size is not None else item.size
    path = packed.path if packed and packed.path else item.path
    return ExhibitStory(
        anchor=reference.anchor,
        label=reference.label,
        title=teller.said(item.title),
        description=teller.maybe_said(item.description),
        role=teller.term(item.role),
        derived_from=teller.exhibit(item.derived_from) if item.derived_from else None,
        path=teller.maybe_words(path),
        media_type=(packed.media_type if packed else None) or item.media_type,
        size=None if size is None else teller.say("exhibit.bytes", number=number(size)),
        sha256=(packed.sha256 if packed else None) or item.sha256,
        made=teller.maybe_when(item.made),
        made_by=teller.maybe_words(item.made_by),
        collected_from=link(item.collected_from) if item.collected_from else None,
        custody=tuple(_custody(event, teller) for event in item.custody),
        consent=tuple(consent_story(consent, teller) for consent in item.consent),
        withheld=packed.withheld if packed else None,
    )


def _custody(event: CustodyEvent, teller: Teller) -> CustodyStory:
    return CustodyStory(
        action=teller.term(event.action),
        by=teller.words(event.by),
        when=teller.maybe_when(event.when),
        at=event.at,
        where=teller.maybe_said(event.where),
        reason=teller.maybe_said(event.reason),
        tool=teller.maybe_words(event.tool),
    )
