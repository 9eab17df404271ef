"""Where each claim is given in full: with the conflict, in its incidents, or set aside. Each is somewhere."""

import attrs

from ihl_docs.dossier.claims import claims_named_in, with_origins
from ihl_docs.dossier.conflict import HERE as CONFLICT
from ihl_docs.dossier.numbering import Numbering
from ihl_docs.dossier.telling import Teller
from ihl_docs.dossier.words import Reference
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission


@attrs.frozen(kw_only=True)
class Places:
    """The claims that each place gives in full."""

    conflict: frozenset[str]
    incidents: dict[str, frozenset[str]]
    aside: frozenset[str]
    numbering: Numbering

    def references(self, teller: Teller) -> dict[str, tuple[Reference, ...]]:
        """For each claim its places, in the order of the dossier."""
        found: dict[str, list[Reference]] = {}
        for name in self.conflict:
            found.setdefault(name, []).append(_at(teller.say("conflict.heading"), CONFLICT, name, teller))
        for incident in sorted(self.incidents, key=lambda each: self.numbering.incidents[each]):
            reference = self.numbering.incident(incident)
            for name in self.incidents[incident]:
                found.setdefault(name, []).append(_at(reference.label, reference.anchor, name, teller))
        for name in self.aside:
            found.setdefault(name, []).append(_at(teller.say("aside.short"), "aside", name, teller))
        return {name: tuple(where) for name, where in found.items()}


def places(submission: Submission, assessment: Assessment, numbering: Numbering, teller: Teller) -> Places:
    """Settle where each claim is told. What no other place tells is told with those that are set aside."""
    law = (*submission.conflict.classifications, *assessment.conflict, *assessment.law)
    conflict = with_origins((*claims_named_in(law), *claims_named_in(submission.actors)), teller)
    incidents = {}
    for incident in submission.incidents:
        own = with_origins(claims_named_in(incident), teller)
        outcomes = (assessment.findings, assessment.lawful, assessment.duties)
        linked = claims_named_in(tuple(each for found in outcomes for each in found if each.incident == incident.id))
        # The claims that make the conflict are told with it, not again in every incident.
        incidents[incident.id] = frozenset(own | (with_origins(linked, teller) - conflict))
    elsewhere = conflict.union(*incidents.values())
    aside = {each.claim for each in assessment.set_aside if each.claim in teller.claims}
    return Places(
        conflict=frozenset(conflict),
        incidents=incidents,
        aside=frozenset(aside | (teller.claims.keys() - elsewhere)),
        numbering=numbering,
    )


def _at(label: str, place: str, name: str, teller: Teller) -> Reference:
    return Reference(label=label, anchor=f"{place}-{teller.claim_label(name)}")
