"""War crimes by a person: another question than the breach by a party. Every element is constitutive."""

from ihl_docs.assessment.elements import element
from ihl_docs.assessment.status import level, status
from ihl_docs.assessment.subject import Subject
from ihl_docs.law.applicability import derived
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.violations import Crime
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import CrimeFinding
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus


def crime_finding(crime: Crime, subject: Subject, catalogue: Catalogue) -> CrimeFinding:
    """What the record supports for one crime; where it does not exist in this conflict, only that."""
    provision = catalogue.provision(crime.provision)
    binds = derived(provision, subject.situation, catalogue)
    if binds.outcome is Applicability.NOT_APPLICABLE:
        return CrimeFinding(
            provision=provision.id, citation=provision.citation, heading=crime.heading, applicability=binds
        )
    elements = tuple(element(rule, subject) for rule in crime.elements)
    outcome = status(elements, ())
    return CrimeFinding(
        provision=provision.id,
        citation=provision.citation,
        heading=crime.heading,
        status=outcome,
        level=level(elements) if outcome is FindingStatus.INDICATED else None,
        applicability=binds,
        elements=elements,
        wanting=tuple(each.statement for each in elements if each.answer is not Answer.YES),
        jurisdiction=jurisdiction(subject.situation, catalogue, provision),
    )
