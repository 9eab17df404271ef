"""Crimes by a person: another question than the breach by a party. Every element is constitutive.

War crimes under the Statute, and grave breaches as the Conventions and Protocol I define them, side by side.
"""

from collections.abc import Iterator

from ihl_docs.assessment.case import kept
from ihl_docs.assessment.conditions import claimed
from ihl_docs.assessment.elements import element
from ihl_docs.assessment.plan import plan_of
from ihl_docs.assessment.setting import binds, binds_but_for_time, ways_to_court
from ihl_docs.assessment.status import level, status
from ihl_docs.assessment.subject import Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import InstrumentKind, Provision
from ihl_docs.law.violations import Category, Crime
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.finding import CrimeFinding, ElementFinding
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus


def crime_findings(category: Category, subject: Subject, catalogue: Catalogue) -> Iterator[CrimeFinding]:
    """What the record supports for each crime of *category* that is at issue."""
    crimes = plan_of(catalogue).crimes
    for name in category.crimes:
        if at_issue(crimes[name], subject):
            yield crime_finding(crimes[name], subject, catalogue)


def at_issue(crime: Crime, subject: Subject) -> bool:
    """Whether somebody says that such persons or things were concerned as the crime is about."""
    return crime.at_issue is None or claimed(crime.at_issue, subject)


def crime_finding(crime: Crime, subject: Subject, catalogue: Catalogue) -> CrimeFinding:
    """What the record supports for one crime; where it does not exist in this conflict, only that.

    Where only the day is too early for the Statute, it has no status either, but its elements are told: the conduct may
    have been a crime by custom, and these are the words in which it is described.
    """
    provision = catalogue.provision(crime.provision)
    exists = binds(provision.id, subject.situation, subject.case, catalogue)
    if exists.outcome is Applicability.NOT_APPLICABLE and not binds_but_for_time(
        provision.id, subject.situation, subject.case, catalogue
    ):
        return CrimeFinding(
            provision=provision.id, citation=provision.citation, heading=crime.heading, applicability=exists
        )
    elements = tuple(element(rule, subject) for rule in crime.elements)
    key = (crime.provision, tuple(id(each) for each in elements))
    return kept(
        subject.case.setting(subject.situation, catalogue).crimes,
        key,
        lambda: _found(crime, provision, elements, subject, catalogue, exists=exists),
    )


def _found(
    crime: Crime,
    provision: Provision,
    elements: tuple[ElementFinding, ...],
    subject: Subject,
    catalogue: Catalogue,
    *,
    exists: ProvisionApplicability,
) -> CrimeFinding:
    outcome = None if exists.outcome is Applicability.NOT_APPLICABLE else status(elements, (), subject.case)
    # Grave breaches are for the courts of the parties to the treaty; the Court tries what the Statute lists.
    court = catalogue.instrument(provision.instrument).kind is InstrumentKind.STATUTE
    return CrimeFinding(
        provision=provision.id,
        citation=provision.citation,
        heading=crime.heading,
        status=outcome,
        level=level(elements) if outcome is FindingStatus.INDICATED else None,
        applicability=exists,
        elements=elements,
        wanting=tuple(each.statement for each in elements if each.answer is not Answer.YES),
        jurisdiction=ways_to_court(provision, subject.situation, subject.case, catalogue) if court else (),
    )
