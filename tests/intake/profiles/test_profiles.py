"""Each requirement is met by a record that carries what it asks for, and missed, at the right place, by one that does not."""

import copy
import os

import pytest

from ihl_docs.codec.strict import structure
from ihl_docs.errors import BrokenInstallationError, InvalidDocumentError
from ihl_docs.intake import yaml_text
from ihl_docs.intake.profiles.check import Outcome, report, tally
from ihl_docs.intake.profiles.lint import faults, faults_of
from ihl_docs.intake.profiles.load import NAMES, next_up, profile, read_profile, requirements_of
from ihl_docs.intake.profiles.requirement import CheckName, KnownFrom
from ihl_docs.intake.read import read_submission_file
from ihl_docs.model.problem import Severity
from ihl_docs.model.submission import Submission

MISSED = {
    "REC-1": ("/compiled_by", ""),
    "REC-2": ("/incidents", ""),
    "REC-4": ("/claims/0/said", "/claims/0"),
    "REC-5": ("/sources/1/publisher /sources/1/archived_at", "/sources/1"),
    "REC-6": ("/evidence_items/1/sha256", "/evidence_items/1"),
    "EC-3b": ("/sources/2/author", "/sources/2"),
    "EC-4": ("/incidents/0/acts/0/harms/0/figure", "/incidents/0/acts/0/harms/0"),
    "EC-5b": ("/incidents/0/acts/0/harms/0/persons/1/name", "/incidents/0/acts/0/harms/0/persons/1"),
    "EC-5c": ("/incidents/0/acts/0/harms/0/persons/0/age", "/incidents/0/acts/0/harms/0/persons/0"),
    "EC-6": ("/incidents/0/acts/0/means", "/incidents/0/acts/0"),
    "EC-7": ("/method/disagreement", ""),
    "EC-8": ("/method/code_book", ""),
    "EC-9": ("/method/published_at", ""),
    "BP-3": ("/method/inquiries/0/by", ""),
    "BP-4": ("/evidence_items/0/collected_because", "/evidence_items/0"),
    "BP-5": ("/evidence_items/0/media_type", "/evidence_items/0"),
    "BP-5b": ("/evidence_items/0/capture/context", "/evidence_items/0"),
    "BP-6": ("/evidence_items/0/custody/0/tool", "/evidence_items/0"),
    "BP-6b": ("/evidence_items/0/capture/clock", "/evidence_items/0"),
    "BP-7": ("/evidence_items/0/sha256", "/evidence_items/0"),
    "BP-7b": ("/evidence_items/0/custody/1", "/evidence_items/0"),
    "BP-9": ("/evidence_items/1/derived_from", "/evidence_items/1"),
    "BP-10": ("/evidence_items/1/custody", "/evidence_items/1"),
    "BP-10b": ("/evidence_items/0/custody/1/at", "/evidence_items/0/custody/1"),
    "BP-11a": ("/claims/0/verification/0", "/claims/0"),
    "BP-11b": ("/claims/0/verification/1", "/claims/0"),
    "BP-11c": ("/claims/0/verification/2", "/claims/0"),
    "BP-13": ("/evidence_items/1/custody/0/tool", "/evidence_items/1"),
    "BP-14": ("/method/limits", ""),
    "CSO-1": ("/method/other_documentation", ""),
    "CSO-2": ("/sources/2/consent", "/sources/2"),
    "CSO-2b": ("/sources/2/consent/0/recipients", "/sources/2/consent/0"),
    "CSO-2c": ("/sources/2/consent/0/limits_told", "/sources/2/consent/0"),
    "CSO-2d": ("/sources/2/consent/0/guardian", "/sources/2"),
    "CSO-3": ("/sources/2/account/earlier_asked", "/sources/2"),
    "CSO-4": ("/claims/0/language", "/claims/0"),
    "CSO-4b": ("/sources/2/account/read_back", "/sources/2"),
    "CSO-4c": ("/sources/2/account/interpreter", "/sources/2"),
    "CSO-5": ("/claims/0/basis", "/claims/0"),
    "CSO-6": ("/sources/2/account/referral", "/sources/2"),
    "CSO-7": ("/evidence_items/0/made_by", "/evidence_items/0"),
    "CSO-8": ("/evidence_items/2/pages", "/evidence_items/2"),
    "CSO-9": ("/evidence_items/1/sha256", "/evidence_items/1"),
    "CSO-10": ("/evidence_items/3/custody", "/evidence_items/3"),
    "CSO-11": ("/evidence_items/0/custody/0/at", "/evidence_items/0"),
    "CSO-11b": ("/evidence_items/0/capture/account", "/evidence_items/0"),
    "CSO-12": ("/evidence_items/0/custody", "/evidence_items/0"),
    "CR-1": ("/claims/0/speaker", "/claims/0"),
    "CR-2": ("/claims/0/basis", "/claims/0"),
    "CR-3": ("/claims/0/locator", "/claims/0"),
    "CR-4": ("/sources/0/retrieved", "/sources/0"),
    "CR-5": ("/claims/0/verification", "/claims/0"),
    "CR-6": ("/conflict/classifications", ""),
    "CR-7": ("/evidence_items/0/confidentiality", "/evidence_items/0"),
    "CR-7b": ("/actors/2/confidentiality", "/actors/2"),
    "CR-8": ("/sources/1/interest", "/sources/1"),
}  # fmt: skip
"""Requirement: what is taken out of the full record, and where it is then missing."""

REFUSED = {
    "REC-3": ("/incidents/0/claims", "/incidents/0/acts/0/claims"),
    "EC-1": ("/incidents/0/where", "/incidents/0/where/name", "/incidents/0/where/precision"),
    "EC-2": ("/incidents/0/when",),
    "EC-3": ("/sources/0/kind",),
}
"""Requirements of the model itself: without these, no record is accepted."""


@pytest.fixture(scope="module")
def full(root):
    data = (root / "tests" / "intake" / "profiles" / "full.yaml").read_bytes()
    return yaml_text.parse_leniently(data)[0]


def without(plain, pointer):
    plain = copy.deepcopy(plain)
    *way, last = pointer[1:].split("/")
    holder = plain
    for step in way:
        holder = holder[int(step) if isinstance(holder, list) else step]
    del holder[int(last) if isinstance(holder, list) else last]
    return plain


def results(plain, name="court-ready"):
    return {each.requirement.id: each for each in report(structure(plain, Submission), name).results}


def test_every_requirement_has_its_record_that_misses_it_or_is_not_checked():
    not_checked = {each.id for each in requirements_of("court-ready") if each.check is CheckName.NOT_CHECKED}
    every = {each.id for each in requirements_of("court-ready")}
    assert set(MISSED) | set(REFUSED) | not_checked == every
    assert not_checked.isdisjoint(MISSED)


def test_the_full_record_misses_nothing_and_everything_that_can_be_checked_was_asked_of_something(full):
    found = results(full)
    assert [name for name, each in found.items() if each.outcome is Outcome.MISSING] == []
    for name in (*MISSED, *REFUSED):
        assert found[name].looked_at > 0, name
        assert (found[name].outcome is Outcome.MET) is not bool(found[name].requirement.unchecked), name


@pytest.mark.parametrize("name", MISSED)
def test_a_record_without_what_a_requirement_asks_for_misses_it_at_its_place(full, name):
    taken, place = MISSED[name]
    plain = full
    for pointer in taken.split():
        plain = without(plain, pointer)
    found = results(plain)[name]
    assert found.outcome is Outcome.MISSING
    assert [gap.pointer for gap in found.gaps] == [place]
    assert all(gap.lacks for gap in found.gaps)


@pytest.mark.parametrize(("name", "pointer"), [(name, each) for name, all_ in REFUSED.items() for each in all_])
def test_what_the_model_requires_is_refused_without(full, name, pointer):
    with pytest.raises(InvalidDocumentError):
        structure(without(full, pointer), Submission)


def test_what_nothing_in_the_record_is_asked_of_is_not_met(full):
    plain = without(without(full, "/evidence_items"), "/claims/0/exhibits")
    found = results(plain, "berkeley")
    assert {found[name].outcome for name in ("BP-5", "BP-7", "BP-10", "BP-11a")} == {Outcome.DOES_NOT_APPLY}


def test_a_requirement_that_is_looked_at_in_part_is_never_met(full):
    for each in results(full).values():
        if each.requirement.unchecked:
            assert each.outcome is Outcome.NOT_CHECKED


def test_consent_that_was_refused_need_not_say_for_what(full):
    plain = copy.deepcopy(full)
    plain["sources"][2]["consent"] = [{"status": "refused"}]
    found = results(plain, "cso")
    assert found["CSO-2"].outcome is Outcome.MET
    assert found["CSO-2b"].outcome is Outcome.DOES_NOT_APPLY


def test_a_missing_requirement_is_an_error_that_names_itself_its_source_and_what_was_not_read(full):
    (problem,) = report(structure(without(full, "/evidence_items/0/custody/1"), Submission), "berkeley").problems
    assert (problem.code, problem.severity) == ("IHL-PRO-001", Severity.ERROR)
    assert problem.pointer == "/evidence_items/0"
    assert "BP-7b of the profile berkeley" in problem.message
    assert "was not read for this: check it there" in problem.message
    assert "chapter VI.C (h)" in problem.expected
    assert problem.mend


def test_what_only_the_next_profile_up_asks_for_is_no_problem(full):
    told = report(structure(without(full, "/claims/0/locator"), Submission), "cso")
    assert told.problems == ()
    assert [each.profile for each in told.next_up] == ["court-ready"]
    missing = [each.requirement.id for each in told.next_up[0].results if each.outcome is Outcome.MISSING]
    assert missing == ["CR-3"]


def test_the_profiles_stand_in_their_order():
    assert next_up("record") == ("every-casualty", "berkeley", "cso")
    assert next_up("cso") == next_up("berkeley") == next_up("every-casualty") == ("court-ready",)
    assert next_up("court-ready") == ()
    for name in NAMES:
        for above in next_up(name):
            assert set(requirements_of(name)) < set(requirements_of(above))


def test_the_data_have_no_faults():
    assert faults() == ()


def test_nothing_claims_that_a_standard_was_read():
    standards = [each for name in ("every-casualty", "berkeley", "cso") for each in profile(name).requirements]
    assert {each.known_from for each in standards} == {KnownFrom.PAGE, KnownFrom.BACKGROUND}
    assert all(each.caveat for each in standards)


SOUND = {
    "id": "X-1", "statement": "S.", "source": "s", "known_from": "page", "check": "every-has", "of": ["claims"],
    "fields": ["said"], "mend": "M.",
}  # fmt: skip


def requirement(**changes):
    row = {**SOUND, **changes}
    return read_profile("x", {"title": "t", "standard": "s", "builds_on": [], "requirement": [row]}).requirements[0]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"source": " "}, "source is empty"),
        ({"of": ["claim"]}, "there is no 'claim' in a submission"),
        ({"of": []}, "nothing says where to look"),
        ({"fields": []}, "it asks for no field"),
        ({"fields": ["sayed"]}, "Claim has no 'sayed'"),
        ({"fields": ["said.day"]}, "Claim has no 'said.day'"),
        ({"where": {"kind": ["facts"]}}, "ClaimKind has no term 'facts'"),
        ({"where": {"source.sort": ["interview"]}}, "Claim has no 'source.sort'"),
        ({"mend": ""}, "nothing says how to mend it"),
        ({"check": "every-has-item", "fields": []}, "it asks for no item"),
        ({"check": "every-has-item", "items": "tests"}, "Claim has no 'tests'"),
        ({"check": "model-requires"}, "the model does not require 'said'"),
        ({"check": "not-checked", "of": [], "fields": []}, "nothing says why it is not checked"),
        ({"check": "not-checked", "unchecked": "U."}, "it says where to look, and is not checked"),
    ],
)
def test_a_fault_of_the_data_is_told(changes, fault):
    assert list(faults_of(requirement())) == []
    assert fault in list(faults_of(requirement(**changes)))


@pytest.mark.parametrize("changes", [{"check": "some-how"}, {"known_from": "hearsay"}, {"feilds": []}])
def test_data_that_cannot_be_understood_are_refused(changes):
    with pytest.raises((KeyError, TypeError)):
        requirement(**changes)


def test_an_unknown_profile_is_refused():
    with pytest.raises(BrokenInstallationError):
        profile("../record")


def test_the_page_of_profiles_is_that_of_the_data(capsys):
    from ihl_docs._dev import profiles

    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        profiles.main([])
    assert profiles.main(["--check"]) == 0, capsys.readouterr().err


def test_a_page_of_profiles_that_differs_is_told(tmp_path, monkeypatch, capsys):
    from ihl_docs._dev import profiles

    monkeypatch.setattr(profiles, "PAGE", tmp_path / "profiles.md")
    assert profiles.main(["--check"]) == 1
    assert "docs/profiles.md differs" in capsys.readouterr().err
    assert profiles.main([]) == profiles.main(["--check"]) == 0


def test_the_counts_of_the_example_are_told_for_every_outcome(loikaw):
    told = report(read_submission_file(loikaw / "submission.yaml"), "every-casualty")
    counts = tally(told.results)
    assert set(counts) == {each.value for each in Outcome}
    assert sum(counts.values()) == len(told.results)
    assert {each.requirement.id for each in told.results if each.outcome is Outcome.MISSING} == {
        "EC-6", "EC-7", "EC-8", "EC-9",
    }  # fmt: skip
