"""War crimes by a person: another question than the breach by a party. Every element is constitutive."""

from ihl_docs.assessment.elements import element
from ihl_docs.assessment.setting import binds
from ihl_docs.assessment.status import level, status
from ihl_docs.assessment.subject import Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.violations import Crime
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import CrimeFinding
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus


def crime_finding(crime: Crime, subject: Subject, catalogue: Catalogue) -> CrimeFinding:
    """What the record supports for one crime; where it does not exist in this conflict, only that."""
    provision = catalogue.provision(crime.provision)
    exists = binds(provision.id, subject.situation, subject.case, catalogue)
    if exists.outcome is Applicability.NOT_APPLICABLE:
        return CrimeFinding(
            provision=provision.id, citation=provision.citation, heading=crime.heading, applicability=exists
        )
    elements = tuple(element(rule, subject) for rule in crime.elements)
    outcome = status(elements, ())
    return CrimeFinding(
        provision=provision.id,
        citation=provision.citation,
        heading=crime.heading,
        status=outcome,
        level=level(elements) if outcome is FindingStatus.INDICATED else None,
        applicability=exists,
        elements=elements,
        wanting=tuple(each.statement for each in elements if each.answer is not Answer.YES),
        jurisdiction=jurisdiction(subject.situation, catalogue, provision),
    )
