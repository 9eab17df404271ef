"""What the records of a submission say must fit together, and what is doubtful is said."""

import copy
import json

import pytest

from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.read import check_submission, read_submission_file


@pytest.fixture(scope="module")
def example(loikaw):
    return unstructure(read_submission_file(loikaw / "submission.yaml"))


@pytest.fixture
def plain(example):
    return copy.deepcopy(example)


def told(plain):
    found = check_submission(json.dumps(plain).encode(), name="x.json")
    return {(problem.code, problem.severity.value, problem.pointer) for problem in found}


PARTS = {
    "by": {"actor": "tatmadaw"},
    "against": {"object": "dwelling"},
    "means": {"means": "fire"},
    "harms": {"id": "h1", "kind": "destruction"},
}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("field", ["claims", "denied_by"])
def test_no_part_of_an_act_rests_on_an_opinion(plain, part, field):
    act = plain["incidents"][5]["acts"][0]
    act[part] = [{"claims": ["c08"], **PARTS[part], field: ["c09"]}]
    assert told(plain) == {("IHL-CON-001", "error", f"/incidents/5/acts/0/{part}/0/{field}/0")}


@pytest.mark.parametrize("field", ["affirmed_by", "denied_by"])
def test_no_circumstance_is_settled_by_an_opinion(plain, field):
    plain["incidents"][5]["acts"][0]["circumstances"] = [{"question": "warning-given", field: ["c09"]}]
    assert told(plain) == {("IHL-CON-001", "error", f"/incidents/5/acts/0/circumstances/0/{field}/0")}


def test_a_classification_may_rest_on_an_opinion(plain):
    plain["conflict"]["classifications"][0]["claims"] = ["c09"]
    assert told(plain) == set()


def test_a_party_that_nothing_is_is_told_once(plain):
    plain["conflict"]["classifications"][0]["between"] = ["tatmadaw", "nobody"]
    assert told(plain) == {("IHL-REF-001", "error", "/conflict/classifications/0/between/1")}


def test_a_source_may_report_an_older_event_and_an_older_warning(plain):
    plain["sources"].append({"id": "leaflet", "kind": "document", "title": {"en": "x"}, "published": "2022-01-01"})
    plain["claims"].append({"id": "warned", "source": "leaflet", "text": {"en": "x"}})
    act = plain["incidents"][5]["acts"][0]
    act["circumstances"] = [{"question": "warning-given", "affirmed_by": ["warned"]}]
    assert told(plain) == set()
    act["by"][0]["claims"] = ["warned"]
    assert told(plain) == {("IHL-CON-004", "warning", "/incidents/5/acts/0/by/0/claims/0")}
    act["when"] = "2021-12-31"
    assert told(plain) == {("IHL-CON-035", "warning", "/incidents/5/acts/0/when")}


def test_what_is_public_and_shows_somebody_protected_is_told(plain):
    plain["claims"][7]["exhibits"] = ["example-picture"]
    assert told(plain) == set()
    plain["actors"][2]["confidentiality"] = {"level": "restricted"}
    assert told(plain) == {("IHL-CON-007", "warning", "/claims/7/exhibits/0")}
    plain["evidence_items"][0]["confidentiality"] = {"level": "restricted"}
    assert told(plain) == set()


def test_a_public_copy_of_something_protected_needs_a_redaction(plain):
    plain["evidence_items"][0]["confidentiality"] = {"level": "confidential"}
    copy_ = {"id": "blurred", "title": {"en": "x"}, "role": "derivative", "derived_from": "example-picture"}
    plain["evidence_items"].append(copy_)
    assert told(plain) == {("IHL-CON-007", "warning", "/evidence_items/1/derived_from")}
    copy_["custody"] = [{"action": "redaction", "by": "The archive"}]
    assert told(plain) == set()


@pytest.mark.parametrize("status", ["given", "not-asked"])
def test_consent_that_was_not_refused_is_no_problem(plain, status):
    plain["sources"][0]["consent"] = [{"status": status}]
    assert told(plain) == set()


@pytest.mark.parametrize("where", ["actors", "sources", "evidence_items"])
def test_consent_that_was_refused_is_told_wherever_it_stands(plain, where):
    plain[where][0]["consent"] = [{"status": "given"}, {"status": "refused"}]
    assert told(plain) == {("IHL-CON-006", "warning", f"/{where}/0/consent/1")}


def test_an_incident_that_may_lie_in_the_conflict_is_no_problem(plain):
    plain["conflict"]["when"] = "2022-01-14/.."
    outside = {pointer for code, _, pointer in told(plain) if code == "IHL-CON-003"}
    assert "/incidents/6/when" not in outside
    assert "/incidents/0/when" in outside
