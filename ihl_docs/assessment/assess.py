"""Submission and catalogue -> assessment. Pure: no file, no clock, no order of input in the result."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ihl_docs._version import __version__
from ihl_docs.assessment import leftovers
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.elements import cited
from ihl_docs.assessment.incidents import Told, told_by_another, told_of
from ihl_docs.assessment.questions import most_decisive_first
from ihl_docs.assessment.setting import conflict_findings
from ihl_docs.codec.canonical import digest
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.assessment import ASSESSMENT_SCHEMA, Assessment, ConflictFinding, Duty, LawfulConduct, SetAside
from ihl_docs.model.finding import ClaimLink, Finding
from ihl_docs.model.review import Review
from ihl_docs.model.submission import Submission

CAVEATS = (
    "It finds nobody guilty. It says what the claims on record indicate, who makes them, and what speaks against them.",
    "It is only as complete as the record: what no source told, or nobody recorded, is not in it.",
    "A claim is not a fact; the level of a finding says how many independent voices stand behind it, not how true it is.",
    "It looks for the categories of violation that its catalogue holds; silence on a category or an act is no clearance.",
    "Whether a provision applies follows from how the record classifies the conflict; another classification may differ.",
)


def assess(submission: Submission, catalogue: Catalogue, *, reviews: tuple[Review, ...] = ()) -> Assessment:
    """What the engine makes of *submission* with *catalogue*; *reviews* travel along unchanged."""
    case = Case(submission=submission)
    with _nothing_to_collect():
        told = tuple(_told(case, catalogue))
        conflict = conflict_findings(case)
        bearing = _bearing(told, conflict)
        return _assessment(
            case,
            catalogue,
            told,
            conflict=conflict,
            aside=tuple(leftovers.set_aside(case, bearing)),
            whole=digest(submission),
            reviews=reviews,
        )


def assess_incidents(
    submission: Submission, catalogue: Catalogue, *, reviews: tuple[Review, ...] = ()
) -> Iterator[Assessment]:
    """The assessment of each incident by itself, in the order of the incidents' ids, one at a time.

    For records that are too large for one assessment. Every one is an assessment by the same schema, of the same
    submission; what it holds of its incident is what `assess` holds of it, to the byte. It sets aside those claims that
    its incident cites; claims that no incident cites are in none.
    """
    case, whole = Case(submission=submission), digest(submission)
    conflict = conflict_findings(case)
    for told in _told(case, catalogue):
        bearing = _bearing((told,), conflict)
        aside = tuple(leftovers.set_aside_by(told.incident, case, bearing))
        names = {each.id for each in told.findings}
        about = tuple(each for each in reviews if each.finding in names)
        yield _assessment(case, catalogue, (told,), conflict=conflict, aside=aside, whole=whole, reviews=about)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Without the collector of reference cycles: none are made here, and to look for some takes a fifth of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _told(case: Case, catalogue: Catalogue) -> Iterator[Told]:
    repeated = told_by_another(case.submission)
    for incident in sorted(case.submission.incidents, key=lambda each: each.id):
        yield told_of(incident, case, catalogue, repeated)


def _assessment(
    case: Case,
    catalogue: Catalogue,
    told: tuple[Told, ...],
    *,
    conflict: tuple[ConflictFinding, ...],
    aside: tuple[SetAside, ...],
    whole: str,
    reviews: tuple[Review, ...],
) -> Assessment:
    found = tuple(sorted((each for one in told for each in one.findings), key=lambda each: each.id))
    owed = tuple(sorted((each for one in told for each in one.duties), key=_place))
    return Assessment(
        conforms_to=ASSESSMENT_SCHEMA,
        submission=case.submission.id,
        submission_sha256=whole,
        engine=f"ihl-docs {__version__}",
        catalogue=catalogue.version,
        catalogue_sha256=catalogue.sha256,
        conflict=conflict,
        law=_law(found, owed),
        findings=found,
        questions=most_decisive_first(each for one in told for each in one.questions),
        lawful=tuple(sorted((each for one in told for each in one.lawful), key=_place)),
        duties=owed,
        open_harms=tuple(sorted((each for one in told for each in one.open_harms), key=lambda each: each.harm)),
        set_aside=aside,
        reviews=tuple(sorted(reviews, key=lambda each: (each.finding, each.when, each.by))),
        caveats=CAVEATS,
    )


def _place(each: LawfulConduct | Duty) -> tuple[str, str, str, str]:
    return each.incident, each.act or "", each.harm or "", each.rule


def _law(found: tuple[Finding, ...], owed: tuple[Duty, ...]) -> tuple[ProvisionApplicability, ...]:
    """Every provision once; where acts differ in their setting, the first by id of each answer."""
    named = [
        each for one in found for each in (*one.provisions, *one.beside, *(crime.applicability for crime in one.crimes))
    ]
    named += [each for duty in owed for each in duty.provisions]
    unique: dict[tuple[str, str, str], ProvisionApplicability] = {}
    # Acts in the same setting share what they name; what is named last stands for all that say the same.
    for each in {id(each): each for each in reversed(named)}.values():
        unique.setdefault((each.provision, each.outcome.value, each.reason), each)
    return tuple(unique[key] for key in sorted(unique))


def _bearing(told: Iterable[Told], conflict: tuple[ConflictFinding, ...]) -> set[str]:
    """The claims on which something rests."""
    found = {name for each in conflict for link in each.claims for name in _named(link)}
    seen: set[int] = set()
    for one in told:
        for finding in one.findings:
            elements = (*finding.elements, *finding.explanations)
            for each in (*elements, *(each for crime in finding.crimes for each in crime.elements)):
                if id(each) not in seen:  # findings share their elements
                    seen.add(id(each))
                    found.update(name for link in cited(each.reason) for name in _named(link))
        resting = [each.claims for each in one.lawful] + [each.claims for each in one.duties]
        resting += [each.claims for each in one.open_harms]
        found.update(name for links_of in resting for link in links_of for name in _named(link))
    return found


def _named(link: ClaimLink) -> tuple[str, ...]:
    """The claim, and the claims by which decisions reject it."""
    return (link.claim, *(each.claim for each in link.rejected))
