"""Whether a record meets a profile, requirement by requirement, and what the next profile up would ask for."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs

from ihl_docs.intake.codes import NOT_MET
from ihl_docs.intake.profiles.load import next_up, requirements_of
from ihl_docs.intake.profiles.look import Placed, Records, found_at, has, is_one_of, records_by_id
from ihl_docs.intake.profiles.requirement import CheckName, Requirement
from ihl_docs.model.problem import Problem
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.term import Term


class Outcome(Term):
    """What came of a requirement."""

    MET = "met", "Everything that it asks for is there."
    MISSING = "missing", "Something that it asks for is not there."
    NOT_CHECKED = "not-checked", "Nobody looked at it, or only at a part, and that part is there."
    DOES_NOT_APPLY = "does-not-apply", "Nothing in the record is of the kind that it speaks of."


@attrs.frozen(kw_only=True)
class Gap:
    """A place where something is missing."""

    pointer: str
    lacks: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Result:
    """A requirement, what came of it, and where something is missing."""

    requirement: Requirement
    outcome: Outcome
    looked_at: int = 0
    """How many records it was asked of."""
    gaps: tuple[Gap, ...] = ()


@attrs.frozen(kw_only=True)
class Above:
    """What is missing for a profile that builds on the one that was asked for."""

    profile: str
    results: tuple[Result, ...]
    """Of its requirements, those that the profile below does not have."""


@attrs.frozen(kw_only=True)
class ProfileReport:
    """What came of every requirement of a profile, and of the next ones up."""

    profile: str
    results: tuple[Result, ...]
    next_up: tuple[Above, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every place where something is missing for the profile itself."""
        return tuple(_problem(self.profile, each, gap) for each in self.results for gap in each.gaps)


def report(submission: Submission, profile: str) -> ProfileReport:
    """What *submission* carries and lacks of the profile called *profile*.

    Raises:
        BrokenInstallationError: If there is no such profile.
    """
    records = records_by_id(submission)
    own = requirements_of(profile)
    above = (
        Above(
            profile=name,
            results=tuple(result(submission, each, records) for each in requirements_of(name) if each not in own),
        )
        for name in next_up(profile)
    )
    results = tuple(result(submission, each, records) for each in own)
    return ProfileReport(profile=profile, results=results, next_up=tuple(above))


def tally(results: tuple[Result, ...]) -> dict[str, int]:
    """How many requirements had which outcome; every outcome is there."""
    counts = Counter(each.outcome for each in results)
    return {outcome.value: counts[outcome] for outcome in Outcome}


def result(submission: Submission, requirement: Requirement, records: Records) -> Result:
    """What came of one requirement."""
    if requirement.check is CheckName.NOT_CHECKED:
        return Result(requirement=requirement, outcome=Outcome.NOT_CHECKED)
    gaps: tuple[Gap, ...]
    asked = tuple(_asked(submission, requirement, records))
    if requirement.check is CheckName.SOME:
        gaps = () if asked else (Gap(pointer="", lacks=requirement.of),)
    else:
        look = LOOKS[requirement.check]
        gaps = tuple(
            Gap(pointer=pointer, lacks=lacks) for pointer, each in asked if (lacks := look(each, requirement, records))
        )
    return Result(requirement=requirement, outcome=_outcome(requirement, asked, gaps), looked_at=len(asked), gaps=gaps)


def _outcome(requirement: Requirement, asked: tuple[Placed, ...], gaps: tuple[Gap, ...]) -> Outcome:
    if gaps:
        return Outcome.MISSING
    if not asked:
        return Outcome.DOES_NOT_APPLY  # what was asked of nothing is not met
    return Outcome.NOT_CHECKED if requirement.unchecked else Outcome.MET


def _asked(submission: Submission, requirement: Requirement, records: Records) -> Iterator[Placed]:
    for path in requirement.of:
        for pointer, record in found_at(submission, path):
            if all(has(record, each, records) for each in requirement.where_given) and all(
                is_one_of(record, each, terms, records) for each, terms in requirement.where
            ):
                yield pointer, record


def _every_has(record: object, requirement: Requirement, records: Records) -> tuple[str, ...]:
    return tuple(each for each in requirement.fields if not has(record, each, records))


def _every_has_one_of(record: object, requirement: Requirement, records: Records) -> tuple[str, ...]:
    lacks = _every_has(record, requirement, records)
    return (" or ".join(lacks),) if lacks == requirement.fields else ()


def _every_has_item(record: object, requirement: Requirement, records: Records) -> tuple[str, ...]:
    items = getattr(record, requirement.items)
    for each in items:
        if all(is_one_of(each, path, terms, records) for path, terms in requirement.item) and not _every_has(
            each, requirement, records
        ):
            return ()
    kinds = " or ".join(term for _, terms in requirement.item for term in terms)
    wanted = f" ({kinds})" if kinds else ""
    with_fields = f" with {', '.join(requirement.fields)}" if requirement.fields else ""
    return (f"{requirement.items}{wanted}{with_fields}",)


LOOKS: Final[Mapping[CheckName, Callable[[object, Requirement, Records], tuple[str, ...]]]] = {
    CheckName.EVERY_HAS: _every_has,
    CheckName.EVERY_HAS_ONE_OF: _every_has_one_of,
    CheckName.EVERY_HAS_ITEM: _every_has_item,
    CheckName.MODEL_REQUIRES: _every_has,
}
"""Each says what a record lacks."""


def _problem(profile: str, result: Result, gap: Gap) -> Problem:
    wanted = result.requirement
    demand = told(
        "{id} of the profile {profile}: {statement}", id=wanted.id, profile=profile, statement=wanted.statement
    )
    return Problem(
        code=NOT_MET,
        message=told("{demand} {caveat}", demand=demand, caveat=wanted.caveat) if wanted.caveat else demand,
        pointer=gap.pointer,
        expected=told("{lacks} ({source})", lacks=", ".join(gap.lacks), source=wanted.source),
        found=told("not there"),
        mend=wanted.mend,
    )
