"""What the assessment says beside its findings: lawful conduct, duties, harms without a stated cause."""

from collections.abc import Iterable

from ihl_docs.dossier.bearings import bearings, origin_story
from ihl_docs.dossier.dates import figure_in_words
from ihl_docs.dossier.findings import provision_story
from ihl_docs.dossier.numbering import Numbering
from ihl_docs.dossier.story import DutyStory, LawfulStory, OpenHarmStory
from ihl_docs.dossier.telling import Teller
from ihl_docs.model.assessment import Duty, LawfulConduct, OpenHarm


def lawful(found: Iterable[LawfulConduct], here: str, numbering: Numbering, teller: Teller) -> tuple[LawfulStory, ...]:
    """Conduct and harm that breach nothing."""
    return tuple(
        LawfulStory(
            subject=numbering.subject(each.act, each.harm) or numbering.incident(each.incident).label,
            incident=numbering.incident(each.incident),
            statement=teller.engine(each.statement),
            provisions=tuple(map(numbering.citation, each.provisions)),
            claims=bearings(each.claims, here, teller),
        )
        for each in found
    )


def duties(found: Iterable[Duty], here: str, numbering: Numbering, teller: Teller) -> tuple[DutyStory, ...]:
    """Duties that the facts bring into play."""
    return tuple(
        DutyStory(
            subject=numbering.subject(each.act, each.harm) or numbering.incident(each.incident).label,
            incident=numbering.incident(each.incident),
            owed_by=tuple(map(teller.actor, each.owed_by)),
            statement=teller.engine(each.statement),
            provisions=tuple(provision_story(provision, here, teller) for provision in each.provisions),
            claims=bearings(each.claims, here, teller),
        )
        for each in found
    )


def open_harms(found: Iterable[OpenHarm], numbering: Numbering, teller: Teller) -> tuple[OpenHarmStory, ...]:
    """Harms on record without a stated cause or author."""
    return tuple(
        OpenHarmStory(
            subject=numbering.subject(None, each.harm) or "",
            incident=numbering.incident(each.incident),
            statement=teller.engine(each.statement),
            figure=figure_in_words(each.figure, teller.own) if each.figure else None,
            origins=tuple(origin_story(origin, teller) for origin in each.origins),
        )
        for each in found
    )
