"""The summary at a glance: counts, no scores."""

from collections import Counter

from ihl_docs.dossier.story import Overview, StatusCount
from ihl_docs.dossier.telling import Teller
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import EvidentialLevel, FindingStatus


def overview(submission: Submission, assessment: Assessment, teller: Teller) -> Overview:
    """How many findings have which status and level, and what else there is to read."""
    facts = {
        "overview.incidents": len(submission.incidents),
        "overview.claims": len(submission.claims),
        "overview.sources": len(submission.sources),
        "overview.questions": len(assessment.questions),
        "overview.lawful": len(assessment.lawful),
        "overview.open_harms": len(assessment.open_harms),
    }
    return Overview(
        counts=tuple(_count(status, assessment, teller) for status in FindingStatus),
        facts=tuple((teller.say(name), str(number)) for name, number in facts.items()),
    )


def _count(status: FindingStatus, assessment: Assessment, teller: Teller) -> StatusCount:
    found = [finding for finding in assessment.findings if finding.status is status]
    levels = Counter(finding.level for finding in found)
    ordered = [level for level in EvidentialLevel if levels[level]]
    return StatusCount(
        status=status,
        number=len(found),
        levels=tuple((teller.term(level), str(levels[level])) for level in ordered),
    )
