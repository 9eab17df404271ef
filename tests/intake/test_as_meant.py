"""One slip is told once: what hangs on it is read as it was meant."""

import copy
import json

import pytest

from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.as_meant import as_meant, as_written
from ihl_docs.intake.read import check_submission, read_submission_file
from ihl_docs.schema import check


@pytest.fixture(scope="module")
def example(loikaw):
    return unstructure(read_submission_file(loikaw / "submission.yaml"))


@pytest.fixture
def plain(example):
    return copy.deepcopy(example)


def told(plain):
    found = check_submission(json.dumps(plain, indent=1).encode(), name="x.json")
    return [(each.code, each.pointer, each.nearest) for each in found]


@pytest.mark.parametrize(("name", "slip"), [("actors", "aktors"), ("claims", "claim"), ("sources", "souces")])
def test_a_misspelt_list_leaves_its_records_found(plain, name, slip):
    plain[slip] = plain.pop(name)
    assert told(plain) == [("IHL-SCH-004", f"/{slip}", name)]


def test_what_is_wrong_under_a_misspelt_field_is_told_where_it_stands(plain):
    incident = plain["incidents"][5]
    incident["acs"] = incident.pop("acts")
    incident["acs"][0]["claims"] = ["c8"]
    assert told(plain) == [
        ("IHL-SCH-004", "/incidents/5/acs", "acts"),
        ("IHL-REF-001", "/incidents/5/acs/0/claims/0", "c08"),
    ]


def test_no_field_is_meant_twice(plain):
    claim = plain["claims"][0]
    claim["speakr"], claim["speakor"] = claim.pop("speaker"), "irrawaddy"
    assert [nearest for _, _, nearest in told(plain)] == ["speaker", None]


@pytest.mark.parametrize("wrong", [None, 7, "words", {}, ["kndf"]])
def test_where_records_cannot_be_read_nobody_is_missed(plain, wrong):
    plain["actors"] = wrong
    assert {code for code, _, _ in told(plain)} == {"IHL-SCH-001"}


@pytest.mark.parametrize("wrong", [3, "", None, "C/03"])
def test_an_id_of_a_wrong_form_gets_the_name_by_which_others_mean_it(plain, wrong):
    plain["claims"][2]["id"] = wrong
    nearest = {name for _, pointer, name in told(plain) if pointer == "/claims/2/id"}
    assert nearest <= {"c03"}
    assert all(code != "IHL-REF-001" for code, _, _ in told(plain))


def test_an_id_that_is_not_there_is_added_as_others_name_it(plain):
    del plain["claims"][2]["id"]
    found = check_submission(json.dumps(plain).encode(), name="x.json")
    assert [(each.code, each.pointer) for each in found] == [("IHL-SCH-005", "/claims/2")]
    assert '"id": "c03"' in found[0].mend


def test_a_wrong_id_that_stands_everywhere_is_told_once_with_its_places(plain):
    plain["claims"] = [each for each in plain["claims"] if each["id"] != "c10"]
    (problem,) = check_submission(json.dumps(plain).encode(), name="x.json")
    assert problem.code == "IHL-REF-001"
    assert "So at 6 more places: /incidents/0/acts/0/claims/0, " in problem.message


def test_pointers_lead_back_to_what_was_written(plain):
    plain["incidents"][0]["whr"] = plain["incidents"][0].pop("where")
    meant, renamed = as_meant(plain, check.problems(plain, "submission"))
    assert "whr" not in meant["incidents"][0]
    assert as_written("/incidents/0/where/country", renamed) == "/incidents/0/whr/country"
    assert as_written("/claims/0", renamed) == "/claims/0"
