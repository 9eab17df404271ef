"""A submission and its assessment, made into a dossier: what is told, in which order, of whom by which name."""

import attrs

from ihl_docs.codec.canonical import digest
from ihl_docs.dossier import claims as claim_sections
from ihl_docs.dossier.chronology import chronology
from ihl_docs.dossier.conflict import HERE as CONFLICT
from ihl_docs.dossier.conflict import conflict_story
from ihl_docs.dossier.exhibits import exhibits
from ihl_docs.dossier.figures import figures
from ihl_docs.dossier.findings import grouped
from ihl_docs.dossier.incidents import incident_story
from ihl_docs.dossier.limits import limits, withheld
from ihl_docs.dossier.numbering import Numbering, in_order
from ihl_docs.dossier.overview import overview
from ihl_docs.dossier.places import places
from ihl_docs.dossier.questions import questions
from ihl_docs.dossier.sources import sources
from ihl_docs.dossier.story import Colophon, Dossier, PackageReference, Verifying
from ihl_docs.dossier.telling import Teller, natural
from ihl_docs.errors import InvalidValueError
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.submission import Submission

__all__ = ["PackageReference", "compose"]


def compose(
    submission: Submission, assessment: Assessment, *, package: PackageReference | None = None, language: str = "en"
) -> Dossier:
    """Tell a case.

    Args:
        submission: The record.
        assessment: What the engine made of this very record.
        package: The evidence package that goes with the dossier, if there is one.
        language: The reader's language (BCP 47): texts of the record are shown in it where they have it.

    Raises:
        InvalidValueError: If the assessment is of another submission, or of another state of this one.
    """
    if assessment.submission_sha256 != digest(submission):
        raise InvalidValueError("assessment", f"it is not of this state of the submission {submission.id}")
    unplaced = Teller.of(submission, language, package.exhibits if package else ())
    where = places(submission, assessment, Numbering.of(submission, assessment, unplaced), unplaced)
    teller = attrs.evolve(unplaced, places=where.references(unplaced))
    numbering = Numbering.of(submission, assessment, teller)
    asked = questions(assessment, numbering, teller)
    return Dossier(
        language=teller.own.language,
        record_id=submission.id,
        title=teller.said(submission.title),
        description=teller.maybe_said(submission.description),
        compiled_by=teller.maybe_words(submission.compiled_by),
        compiled=teller.maybe_when(submission.compiled),
        overview=overview(submission, assessment, teller),
        conflict=conflict_story(submission, assessment, where.conflict, teller),
        law=grouped(sorted(assessment.law, key=lambda each: natural(each.provision)), CONFLICT, teller),
        chronology=chronology(submission, numbering, teller),
        incidents=tuple(
            incident_story(each, assessment, asked, claims=where.incidents[each.id], numbering=numbering, teller=teller)
            for each in in_order(submission.incidents)
        ),
        questions=asked,
        figures=figures(submission, numbering, teller),
        aside=claim_sections.aside(where.aside, assessment, teller),
        register=claim_sections.register(teller),
        sources=sources(submission, teller),
        exhibits=exhibits(submission, teller),
        withheld=withheld(teller),
        limits=limits(assessment, teller),
        verifying=_verifying(package, teller) if package else None,
        colophon=_colophon(submission, assessment),
    )


def _verifying(package: PackageReference, teller: Teller) -> Verifying:
    return Verifying(
        identity=package.identity,
        name=package.name,
        command=teller.say("verify.command", name=package.name),
    )


def _colophon(submission: Submission, assessment: Assessment) -> Colophon:
    return Colophon(
        record_id=submission.id,
        record_sha256=assessment.submission_sha256,
        engine=assessment.engine,
        catalogue=assessment.catalogue,
        catalogue_sha256=assessment.catalogue_sha256,
    )
