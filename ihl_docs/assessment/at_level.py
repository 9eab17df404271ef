"""What remains of the findings if only facts that reach a level of evidence count."""

from collections.abc import Iterable

from ihl_docs.assessment.support import LEVELS
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import ElementFinding
from ihl_docs.model.forms import Identifier, PlainText, ProvisionId
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


@record
class Remaining:
    """One finding, or one crime in it, at a level of evidence. The assessment itself stays as it is."""

    finding: Identifier = about("The finding.")
    crime: ProvisionId | None = about("The crime, where it is about one.", default=None)
    status: FindingStatus = about("What remains at this level.")
    below: tuple[PlainText, ...] = about("Elements that are affirmed, but at a lower level only.", default=())


def at_level(assessment: Assessment, level: EvidentialLevel) -> tuple[Remaining, ...]:
    """Every finding and crime at *level*, in the order of the assessment.

    What is indicated stays so only if every element that it needs reaches the level; else it is incomplete
    there. What is incomplete, contested or excluded stays so.
    """
    found = []
    for finding in assessment.findings:
        found.append(_remaining(finding.id, None, finding.status, finding.elements, level))
        found += [
            _remaining(finding.id, crime.provision, crime.status, crime.elements, level)
            for crime in finding.crimes
            if crime.status is not None
        ]
    return tuple(found)


def _remaining(
    finding: str, crime: str | None, status: FindingStatus, elements: Iterable[ElementFinding], level: EvidentialLevel
) -> Remaining:
    below = tuple(each.statement for each in elements if each.answer is Answer.YES and not _reaches(each, level))
    falls = status is FindingStatus.INDICATED and below
    return Remaining(finding=finding, crime=crime, status=FindingStatus.INCOMPLETE if falls else status, below=below)


def _reaches(element: ElementFinding, level: EvidentialLevel) -> bool:
    return element.level is not None and LEVELS.index(element.level) >= LEVELS.index(level)
