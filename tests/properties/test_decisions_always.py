"""What must hold of every decision that rejects what others say, whatever is on record."""

import copy

from hypothesis import HealthCheck, assume, given, settings

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.elements import links
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.answer import Answer
from ihl_docs.model.decision import rejections
from ihl_docs.model.vocabulary.assessing import FindingStatus
from tests.properties import records

CATALOGUE = load_catalogue()
ALWAYS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
NAUGHT = "ca"
"""A source's reserve, which counts for nothing: it stands where a part needs some claim."""


def decided(plain, decisions):
    plain = copy.deepcopy(plain)
    for claim in plain["claims"]:
        claim.pop("rejects", None)
        for name, names in zip(records.DECISIONS, decisions, strict=True):
            if claim["id"] == name and names:
                claim["rejects"] = list(names)
    return plain


def without(plain, names):
    """The record without what the claims called *names* assert and deny."""
    if isinstance(plain, list):
        return [kept for each in plain if (kept := without(each, names)) is not None]
    if not isinstance(plain, dict):
        return plain
    kept = {key: without(value, names) for key, value in plain.items() if key not in SIDES}
    for key in SIDES & plain.keys():
        kept[key] = [each for each in plain[key] if each not in names]
    if "claims" in kept and "claims" in plain and not kept["claims"]:
        kept["claims"] = [NAUGHT]
    if "question" in kept and not kept.get("affirmed_by") and not kept.get("denied_by"):
        return None
    if "of" in kept and kept["claims"] == [NAUGHT]:
        return None
    return kept


SIDES = {"claims", "denied_by", "affirmed_by"}


def removed(plain, names):
    return {**plain, **{key: without(plain[key], names) for key in ("actors", "incidents")}}


def outcome(assessment):
    """What is said of the acts, without the words and the claims that are only shown."""
    findings = {
        each.id: (
            each.status,
            each.level,
            tuple((one.element, one.answer, one.level) for one in (*each.elements, *each.explanations)),
            tuple((one.provision, one.outcome) for one in each.provisions),
            tuple((one.provision, one.status, one.level) for one in each.crimes),
            tuple(one.speaker for one in each.origins),
        )
        for each in assessment.findings
    }
    asked = {(each.incident, each.act, each.harm, each.text) for each in assessment.questions}
    lawful = {(each.act, each.harm, each.rule) for each in assessment.lawful}
    return findings, asked, lawful, {(each.act, each.harm, each.rule) for each in assessment.duties}


def classifying(plain):
    return {
        name for each in plain["conflict"]["classifications"] for name in (*each["claims"], *each.get("denied_by", ()))
    }


@ALWAYS
@given(records.submissions(), records.decisions())
def test_what_was_rejected_weighs_as_much_as_what_was_never_said(plain, decisions):
    plain = decided(plain, decisions)
    rejected = set(rejections(records.record(plain)))
    assume(rejected and not rejected & classifying(plain))
    never_said = removed(decided(plain, records.NOTHING_REJECTED), rejected)
    assert outcome(assess(records.record(plain), CATALOGUE)) == outcome(assess(records.record(never_said), CATALOGUE))


@ALWAYS
@given(records.submissions(), records.decisions())
def test_what_was_rejected_supports_nothing_and_is_shown(plain, decisions):
    submission = records.record(decided(plain, decisions))
    rejected = rejections(submission)
    for finding in assess(submission, CATALOGUE).findings:
        for element in (*finding.elements, *finding.explanations):
            shown = links(element.reason)
            assert all(tuple(one.claim for one in link.rejected) == rejected.get(link.claim, ()) for link in shown)
            if element.answer is not Answer.UNKNOWN:
                assert any(link.claim not in rejected for link in shown)
        assert all(
            any(link.claim not in rejected for each in finding.elements for link in links(each.reason))
            for _ in finding.origins
        )


@ALWAYS
@given(records.submissions(), records.decisions())
def test_a_rejection_turns_nothing_that_is_open_into_something_indicated(plain, decisions):
    before = {
        each.id: each for each in assess(records.record(decided(plain, records.NOTHING_REJECTED)), CATALOGUE).findings
    }
    for finding in assess(records.record(decided(plain, decisions)), CATALOGUE).findings:
        old = before.get(finding.id)
        if old is not None and old.status is FindingStatus.INCOMPLETE:
            assert finding.status is not FindingStatus.INDICATED
        for was, now in zip(old.elements if old is not None else (), finding.elements, strict=False):
            if was.element == now.element and was.answer is Answer.UNKNOWN:
                assert now.answer is not Answer.YES


@ALWAYS
@given(records.submissions(), records.decisions())
def test_a_decision_that_a_later_one_rejects_leaves_the_record_as_it_was(plain, decisions):
    first, _ = decisions
    overturned = assess(records.record(decided(plain, (first, ("d1",)))), CATALOGUE)
    only = assess(records.record(decided(plain, ((), ("d1",)))), CATALOGUE)
    assert overturned.findings == only.findings


@ALWAYS
@given(records.submissions(), records.decisions())
def test_whoever_belongs_to_a_party_rejects_nothing(plain, decisions):
    plain = decided(plain, decisions)
    court = next(each for each in plain["actors"] if each["id"] == "court")
    court["memberships"] = [{"of": "b", "when": "1900", "claims": ["o1"], "denied_by": ["a1"]}]
    bare = decided(plain, records.NOTHING_REJECTED)
    assert assess(records.record(plain), CATALOGUE).findings == assess(records.record(bare), CATALOGUE).findings
