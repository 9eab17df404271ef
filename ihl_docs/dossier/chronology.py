"""The chronology: what is said to have happened, in the order of time."""

from ihl_docs.dossier.numbering import Numbering, time_key
from ihl_docs.dossier.story import ChronologyEntry
from ihl_docs.dossier.telling import Teller
from ihl_docs.model.act import Act
from ihl_docs.model.incident import Incident
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.sources import DateBasis

Line = tuple[str, DateBasis, Incident, list[Act]]


def chronology(submission: Submission, numbering: Numbering, teller: Teller) -> tuple[ChronologyEntry, ...]:
    """A line for each incident, and one for each date of its own that an act has."""
    lines: list[Line] = []
    for incident in submission.incidents:
        own_dates = [act for act in incident.acts if act.when is not None and act.when != incident.when]
        lines.append((incident.when, incident.when_basis, incident, [a for a in incident.acts if a not in own_dates]))
        lines += [(act.when or incident.when, act.when_basis, incident, [act]) for act in own_dates]
    lines.sort(key=lambda line: (*time_key(line[0]), line[2].id, [act.id for act in line[3]]))
    return tuple(_entry(line, numbering, teller) for line in lines)


def _entry(line: Line, numbering: Numbering, teller: Teller) -> ChronologyEntry:
    when, basis, incident, acts = line
    ordered = sorted(acts, key=lambda act: act.id)
    return ChronologyEntry(
        when=teller.when(when, basis),
        incident=numbering.incident(incident.id),
        title=teller.said(incident.title),
        where=teller.said(incident.where.name),
        acts=tuple(dict.fromkeys(teller.term(act.conduct) for act in ordered)),
    )
