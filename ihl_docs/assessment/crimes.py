"""Crimes by a person: another question than the breach by a party. Every element is constitutive.

War crimes under the Statute, and grave breaches as the Conventions and Protocol I define them, side by side.
"""

from collections.abc import Iterator

from ihl_docs.assessment.conditions import on_some_account
from ihl_docs.assessment.elements import element
from ihl_docs.assessment.plan import plan_of
from ihl_docs.assessment.setting import binds, binds_but_for_time
from ihl_docs.assessment.status import level, status
from ihl_docs.assessment.subject import Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.provision import InstrumentKind
from ihl_docs.law.violations import Category, Crime
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.finding import CrimeFinding
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus


def crime_findings(category: Category, subject: Subject, catalogue: Catalogue) -> Iterator[CrimeFinding]:
    """What the record supports for each crime of *category* that is at issue."""
    crimes = plan_of(catalogue).crimes
    for name in category.crimes:
        if at_issue(crimes[name], subject):
            yield crime_finding(crimes[name], subject, catalogue)


def at_issue(crime: Crime, subject: Subject) -> bool:
    """Whether somebody says that such persons or things were concerned as the crime is about."""
    return crime.at_issue is None or on_some_account(crime.at_issue, subject)


def crime_finding(crime: Crime, subject: Subject, catalogue: Catalogue) -> CrimeFinding:
    """What the record supports for one crime; where it does not exist in this conflict, only that.

    Where only the day is too early for the Statute, it has no status either, but its elements are told: the conduct may
    have been a crime by custom, and these are the words in which it is described.
    """
    provision = catalogue.provision(crime.provision)
    exists = binds(provision.id, subject.situation, subject.case, catalogue)
    if crime.not_yet is not None and exists.outcome is not Applicability.NOT_APPLICABLE:
        exists = revised(
            exists, outcome=Applicability.NOT_APPLICABLE, reason=crime.not_yet, steps=(_not_yet(crime.not_yet),)
        )
    too_early = (
        exists.outcome is Applicability.NOT_APPLICABLE
        and crime.not_yet is None
        and binds_but_for_time(provision.id, subject.situation, subject.case, catalogue)
    )
    if exists.outcome is Applicability.NOT_APPLICABLE and not too_early:
        return CrimeFinding(
            provision=provision.id, citation=provision.citation, heading=crime.heading, applicability=exists
        )
    elements = tuple(element(rule, subject) for rule in crime.elements)
    outcome = status(elements, ())
    # Grave breaches are for the courts of the parties to the treaty; the Court tries what the Statute lists.
    court = catalogue.instrument(provision.instrument).kind is InstrumentKind.STATUTE
    return CrimeFinding(
        provision=provision.id,
        citation=provision.citation,
        heading=crime.heading,
        status=None if too_early else outcome,
        level=level(elements) if outcome is FindingStatus.INDICATED and not too_early else None,
        applicability=exists,
        elements=elements,
        wanting=tuple(each.statement for each in elements if each.answer is not Answer.YES),
        jurisdiction=jurisdiction(subject.situation, catalogue, provision) if court else (),
    )


def _not_yet(why: str) -> DerivationStep:
    return DerivationStep(question="Can anybody be tried for it yet?", result=why, outcome=Applicability.NOT_APPLICABLE)
