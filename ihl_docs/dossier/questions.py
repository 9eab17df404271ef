"""Open questions, the most decisive first, with what each would settle."""

from ihl_docs.dossier.numbering import Numbering
from ihl_docs.dossier.story import QuestionStory
from ihl_docs.dossier.telling import Teller
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment, Decides
from ihl_docs.model.finding import ElementFinding, Finding


def questions(assessment: Assessment, numbering: Numbering, teller: Teller) -> tuple[QuestionStory, ...]:
    """All questions, in the order of the assessment."""
    findings = {finding.id: finding for finding in assessment.findings}
    return tuple(
        QuestionStory(
            number=f"Q{number}",
            anchor=f"question-{number}",
            text=teller.engine(each.text),
            settled_by=teller.engine(each.settled_by),
            incident=numbering.incident(each.incident),
            subject=numbering.subject(each.act, each.harm),
            decides=tuple(dict.fromkeys(_settles(one, findings, numbering, teller) for one in each.decides)),
        )
        for number, each in enumerate(assessment.questions, 1)
    )


def _settles(one: Decides, findings: dict[str, Finding], numbering: Numbering, teller: Teller) -> str:
    """In words, what an answer settles: the category that is only asked about, or which element of which finding."""
    finding = findings.get(one.finding) if one.finding else None
    if finding is None:
        category = next((each for each in load_catalogue().violations.categories if each.id == one.category), None)
        return category.heading if category else one.category.replace("-", " ")
    what = teller.say("question.of_finding", heading=finding.heading, number=numbering.findings[finding.id])
    if one.crime:
        what = teller.say("question.of_crime", what=what, citation=numbering.citation(one.crime))
    element = _element(one, finding)
    said = teller.engine(element.statement) if element else one.element.replace("-", " ")
    return teller.say("question.settles", what=what, element=said)


def _element(one: Decides, finding: Finding) -> ElementFinding | None:
    crimes = [element for crime in finding.crimes if crime.provision == one.crime for element in crime.elements]
    of_category = [*finding.elements, *finding.explanations]
    return next((each for each in (crimes if one.crime else of_category) if each.element == one.element), None)
