"""The numbers by which the dossier calls its parts: incidents in the order of time, findings, questions, acts."""

from datetime import date

import attrs

from ihl_docs.dossier.citations import citation_of
from ihl_docs.dossier.telling import Teller
from ihl_docs.dossier.words import Reference
from ihl_docs.model import edtf
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.incident import Incident
from ihl_docs.model.submission import Submission


@attrs.frozen(kw_only=True)
class Numbering:
    """Numbers by id, and how provisions are cited."""

    incidents: dict[str, int]
    acts: dict[str, str]
    findings: dict[str, str]
    act_records: dict[str, Act]
    harm_records: dict[str, Harm]
    citations: dict[str, str]
    teller: Teller

    @classmethod
    def of(cls, submission: Submission, assessment: Assessment, teller: Teller) -> "Numbering":
        """Number the parts of a submission and the findings on it."""
        ordered = in_order(submission.incidents)
        incidents = {incident.id: number for number, incident in enumerate(ordered, 1)}
        by_incident = sorted(assessment.findings, key=lambda each: (incidents[each.incident], each.id))
        acts = [act for incident in ordered for act in incident.acts]
        harms = [harm for act in acts for harm in act.harms] + [harm for each in ordered for harm in each.harms]
        return cls(
            incidents=incidents,
            acts={
                act.id: f"{incidents[incident.id]}.{number}"
                for incident in ordered
                for number, act in enumerate(sorted(incident.acts, key=lambda each: each.id), 1)
            },
            findings={finding.id: f"F{number}" for number, finding in enumerate(by_incident, 1)},
            act_records={act.id: act for act in acts},
            harm_records={harm.id: harm for harm in harms},
            citations={each.provision: each.citation for each in assessment.law},
            teller=teller,
        )

    def incident(self, name: str) -> Reference:
        """An incident, by number."""
        number = self.incidents[name]
        return Reference(label=self.teller.say("incident.number", number=number), anchor=f"incident-{number}")

    def act(self, name: str) -> Reference:
        """An act, by number and conduct."""
        number, conduct = self.acts[name], self.teller.term(self.act_records[name].conduct)
        return Reference(label=self.teller.say("act.number", number=number, conduct=conduct), anchor=f"act-{number}")

    def subject(self, act: str | None, harm: str | None) -> str | None:
        """What something is about: an act, a harm, or nothing in particular."""
        if harm is not None:
            return harm_in_words(self.harm_records[harm], self.teller)
        return self.act(act).label if act is not None else None

    def citation(self, provision: str) -> str:
        """How a provision is cited, as the assessment says, else by its id."""
        return self.citations.get(provision) or citation_of(provision, self.teller.own)


def in_order(incidents: tuple[Incident, ...]) -> list[Incident]:
    """Incidents in the order of time, the undated first; those of one day by their ids."""
    return sorted(incidents, key=lambda each: (*time_key(each.when), each.id))


def time_key(when: str) -> tuple[date, date]:
    """A key that sorts dates by their first possible day, then by their last."""
    span = edtf.span(when)
    return (span.earliest or date.min, span.latest or date.max)


def harm_in_words(harm: Harm, teller: Teller) -> str:
    """What was suffered, by whom or what."""
    kind = teller.term(harm.kind)
    parts = [teller.term(each) for each in (harm.victims, harm.object, harm.sex, harm.age) if each is not None]
    return teller.say("harm.of", kind=kind, whom=", ".join(parts)) if parts else kind
