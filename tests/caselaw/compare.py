"""Decided cases against the engine: what was to be indicated, what not, what was to be asked.

Run `make caselaw`, or `python -m tests.caselaw.compare`, with `-v` for every entry. Five sets: the first twenty cases, by
which the engine was mended, a second one, which shows whether that carries over, a third, with what courts rejected, and
a fourth and a fifth, each expected and encoded by somebody who had seen neither the engine nor the other sets.
"""

import sys
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import attrs

import ihl_docs
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.question_words import KIND, WHO
from ihl_docs.assessment.status import status
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import Finding
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus

FIRST = Path(__file__).parent
SECOND = FIRST / "second"
THIRD = FIRST / "third"
FOURTH = FIRST / "fourth"
FIFTH = FIRST / "fifth"
BINDING = (Applicability.APPLICABLE, Applicability.ARGUABLE)
OPEN_OR_MET = ("indicated", "incomplete")


class Want(StrEnum):
    """What is expected of one entry."""

    INDICATE = "indicate"
    NOT_INDICATE = "not_indicate"
    NEEDS_MORE = "needs_more"
    CONDITIONAL = "conditional"
    ASK = "ask"


@attrs.frozen(kw_only=True)
class Entry:
    """One expectation, in the words of the yardstick and in ids of the catalogue."""

    want: Want = attrs.field(converter=Want)
    text: str
    ids: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    acts: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    wrong_kind: bool = False
    says: str | None = None
    act_of: str | None = None
    beyond: str | None = None


@attrs.frozen(kw_only=True)
class Result:
    """What came of one entry: `got` in one word, and whether that is what was expected."""

    case: str
    entry: Entry
    got: str
    met: bool


def results(catalogue: Catalogue, folder: Path = FIRST) -> Iterator[Result]:
    """Every entry of every case of one set, with what the engine says."""
    for case in tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))["case"]:
        submission = ihl_docs.read_submission_file(folder / f"{case['id']}.yaml")
        assessment = ihl_docs.assess(submission, catalogue)
        for fields in case["expected"]:
            entry = Entry(**fields)
            got, met = _judged(entry, submission, assessment)
            yield Result(case=case["id"], entry=entry, got=got, met=met)


def recall(found: list[Result]) -> float:
    """Of what was to be indicated, the share that is, or is incomplete for something that the facts leave open."""
    wanted = [each for each in found if each.entry.want is Want.INDICATE]
    return sum(each.met for each in wanted) / len(wanted)


def precision(found: list[Result]) -> float:
    """Of what was indicated and has an expected answer, the share that was rightly indicated."""
    right = sum(each.met for each in found if each.entry.want is Want.INDICATE)
    wrong = sum(not each.met for each in found if each.entry.want is Want.NOT_INDICATE)
    wrong += sum(each.got == "indicated" for each in found if each.entry.want is Want.NEEDS_MORE)
    return right / (right + wrong)


def _judged(entry: Entry, submission: Submission, assessment: Assessment) -> tuple[str, bool]:
    if entry.beyond is not None:
        return "beyond", False
    if entry.says is not None:
        said = any(entry.says in remark for each in assessment.findings for remark in each.remarks)
        return ("said", True) if said else ("not said", False)
    if entry.act_of is not None:
        breach = any(_conduct(each, submission) == entry.act_of for each in assessment.findings)
        return ("found", False) if breach else ("none", True)
    if entry.want is Want.ASK:
        return _asked(entry, submission, assessment)
    got = _got(entry, submission, assessment)
    met = {
        Want.INDICATE: got in OPEN_OR_MET,
        Want.NOT_INDICATE: got != "indicated" and not (entry.wrong_kind and got in (*OPEN_OR_MET, "contested")),
        Want.NEEDS_MORE: got in ("incomplete", "contested", "asked"),
        Want.CONDITIONAL: got in (*OPEN_OR_MET, "contested"),
    }
    return got, met[entry.want]


def _got(entry: Entry, submission: Submission, assessment: Assessment) -> str:
    """The strongest that the assessment says of these provisions."""
    case = Case(submission=submission)
    said = {one for each in assessment.findings if _in(each.act, entry) for one in _statuses(each, entry.ids, case)}
    for answer in ("indicated", "incomplete", "contested", "excluded"):
        if answer in said:
            return answer
    return "asked" if _in_question(entry, assessment) else "none"


def _statuses(finding: Finding, ids: tuple[str, ...], case: Case) -> Iterator[str]:
    for each in finding.provisions:  # not those beside: the finding says of none of them that it was breached
        if _named(each, ids) and each.outcome in BINDING:
            yield finding.status.value
        if _named(each, ids) and each.outcome is Applicability.UNKNOWN and finding.status.value in OPEN_OR_MET:
            yield "incomplete"  # what is missing is whether it binds, and the reason says for want of which fact
    for crime in finding.crimes:
        if _is(crime.provision, ids) and crime.elements and finding.status is not FindingStatus.EXCLUDED:
            # Without a status it was too early for the Statute, and its elements stand for the crime by custom.
            yield (crime.status or status(crime.elements, (), case)).value


def _in_question(entry: Entry, assessment: Assessment) -> bool:
    catalogue = ihl_docs.load_catalogue()
    breached = {
        each.id: [one.provision for one in each.breaches if not one.beside] + list(each.crimes)
        for each in catalogue.violations.categories
    }
    decided = {
        one.category
        for each in assessment.questions
        if each.act is not None and _in(each.act, entry)
        for one in each.decides
    }
    return any(_is(name, entry.ids) for category in decided for name in breached[category])


def _asked(entry: Entry, submission: Submission, assessment: Assessment) -> tuple[str, bool]:
    asked = {
        _name(each.circumstance.value if each.circumstance else None, each.text)
        for each in assessment.questions
        if not entry.acts or each.act in entry.acts
    }
    if asked & set(entry.ids):
        return "asked", True
    answered = {
        each.question.value
        for incident in submission.incidents
        for act in incident.acts
        if _in(act.id, entry)
        for each in act.circumstances
    }
    if all(act.by for incident in submission.incidents for act in incident.acts if _in(act.id, entry)):
        answered.add("attribution")
    if len({each.kind for each in submission.conflict.classifications}) == 1:
        answered.add("conflict")
    return ("answered", True) if answered & set(entry.ids) else ("not asked", False)


def _name(circumstance: str | None, text: str) -> str:
    if circumstance is not None:
        return circumstance
    return {WHO[0]: "attribution", KIND[0]: "conflict"}.get(text, text)


def _conduct(finding: Finding, submission: Submission) -> str:
    return next(
        act.conduct.value for incident in submission.incidents for act in incident.acts if act.id == finding.act
    )


def _in(act: str, entry: Entry) -> bool:
    return not entry.acts or act in entry.acts


def _named(each: ProvisionApplicability, ids: tuple[str, ...]) -> bool:
    return _is(each.provision, ids)


def _is(provision: str, ids: tuple[str, ...]) -> bool:
    return any(provision == name or provision.startswith((f"{name}.", f"{name}-", f"{name}:")) for name in ids)


def _table(found: list[Result], *, every: bool) -> Iterator[str]:
    yield f"{'case':36}{'indicate':>10}{'not ind.':>10}{'needs':>8}{'cond.':>8}{'ask':>8}"
    for case in dict.fromkeys(each.case for each in found):
        counts = []
        for want in Want:
            some = [each for each in found if each.case == case and each.entry.want is want]
            counts.append(f"{sum(each.met for each in some)}/{len(some)}" if some else "-")
        yield f"{case:36}{counts[0]:>10}{counts[1]:>10}{counts[2]:>8}{counts[3]:>8}{counts[4]:>8}"
        for each in found:
            if each.case == case and (every or not each.met):
                mark = " " if each.met else "!"
                yield f"  {mark} {each.entry.want.value:13}{each.got:12}{each.entry.text}"
    yield ""
    yield f"recall {recall(found):.1%}   precision {precision(found):.1%}"
    for want in Want:
        some = [each for each in found if each.entry.want is want]
        yield f"  {want.value:13}{sum(each.met for each in some):4} of {len(some)}"


def main(arguments: list[str]) -> int:
    """Print the table of each set."""
    catalogue = ihl_docs.load_catalogue()
    for folder, heading in (
        (FIRST, "the first twenty cases"),
        (SECOND, "the second set"),
        (THIRD, "the third set"),
        (FOURTH, "the fourth set"),
        (FIFTH, "the fifth set"),
    ):
        for line in ("", heading, "", *_table(list(results(catalogue, folder)), every="-v" in arguments)):
            print(line)  # noqa: T201  # the table is what this is for
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
