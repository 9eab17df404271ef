"""Why the assessment did not say something has an answer for every act."""

import pytest

from ihl_docs.assessment.why_not import applies_nowhere, nothing_turns_on, why_not
from ihl_docs.errors import UnknownProvisionError
from tests.assessment import building


def told(target, submission, catalogue):
    return {(each.act, each.category): each for each in why_not(target, submission, catalogue)}


def test_every_act_has_an_answer(submission, catalogue):
    acts = {act.id for incident in submission.incidents for act in incident.acts}
    assert {each.act for each in why_not("rome:8.2.e.i", submission, catalogue)} == acts


def test_a_crime_that_is_incomplete_says_for_want_of_what(submission, catalogue):
    answer = told("rome:8.2.e.i", submission, catalogue)["bombardment", "indiscriminate-attack"]
    assert answer.said == "the crime is incomplete"
    assert any("meant civilians" in each for each in answer.because)


def test_lawful_conduct_is_named_as_the_reason(submission, catalogue):
    answer = told("indiscriminate-attack", submission, catalogue)["downing", "indiscriminate-attack"]
    assert answer.said == "not at issue on this record"
    assert any("military aircraft" in each for each in answer.because)


def test_what_is_only_asked_about_says_so(submission, catalogue):
    assert told("pillage", submission, catalogue)["burning", "pillage"].said == "not at issue; it is asked about"


def test_what_is_indicated_is_answered_with_its_sentence(submission, catalogue):
    answer = told("destruction-of-property", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "indicated"
    assert "at the level alleged" in answer.because[0]


def test_a_provision_of_another_kind_of_conflict_says_why_it_applies_nowhere(submission, catalogue):
    (reason,) = applies_nowhere("gc4:147", submission, catalogue)
    assert "international" in reason
    assert applies_nowhere("cihl:50", submission, catalogue) == ()
    assert applies_nowhere("pillage", submission, catalogue) == ()


def test_a_crime_that_does_not_exist_here_is_not_borrowed(submission, catalogue):
    answer = told("rome:8.2.b.ii", submission, catalogue)
    assert not any(each.said.startswith("the crime is") for each in answer.values())


def test_a_provision_on_which_nothing_turns_says_so(catalogue):
    assert nothing_turns_on("gc1:64", catalogue)
    assert not nothing_turns_on("cihl:50", catalogue)


def test_a_provision_that_only_stands_beside_an_indicated_category_is_not_said_to_be_indicated(submission, catalogue):
    answer = told("cihl:7", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the category is indicated; the provision only stands beside it"
    assert answer.because


def test_what_is_neither_provision_nor_category_is_told_its_nearest(submission, catalogue):
    with pytest.raises(UnknownProvisionError) as caught:
        why_not("pilage", submission, catalogue)
    assert "pillage" in caught.value.nearest


def test_a_crime_of_which_a_needed_fact_is_not_claimed_says_which(submission, catalogue):
    answer = told("gc2:51.property", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the crime is not at issue"
    assert answer.because == (
        "no claim says: struck: medical-object",
        "no claim says: Did it happen at sea or on other waters?",
    )


def test_what_is_claimed_already_is_not_told_as_wanting():
    hospital = building.submission("arson", kind="international", objects=["hospital"])
    answer = told("gc2:51.property", hospital, building.catalogue())["act", "destruction-of-property"]
    assert answer.because == ("no claim says: Did it happen at sea or on other waters?",)


def test_a_fact_that_must_be_denied_is_told_with_what_the_claims_say_of_it():
    warned = building.submission("shelling", objects=["dwelling"], yes=["warning-given"])
    answer = told("failure-to-warn", warned, building.catalogue())["act", "failure-to-warn"]
    assert [each.partition(": ")[0] for each in answer.because] == ["affirmed"]
    silent = building.submission("shelling", objects=["dwelling"])
    answer = told("failure-to-warn", silent, building.catalogue())["act", "failure-to-warn"]
    assert [each.partition(": ")[0] for each in answer.because] == ["no claim denies"]


def test_a_fact_that_is_denied_is_told_as_denied():
    taken = building.submission("other-conduct", no=["taken-for-private-use"])
    answer = told("pillage", taken, building.catalogue())["act", "pillage"]
    assert sum(each.startswith("denied: ") for each in answer.because) == 1
    assert "no claim says: conduct: taking-of-property" in answer.because


def test_a_crime_that_the_statute_has_for_other_conflicts_only_is_named_as_missing_here(submission, catalogue):
    answer = told("rome:8.2.b.iv", submission, catalogue)["bombardment", "indiscriminate-attack"]
    assert answer.said == "no such crime in this kind of conflict"
    (reason,) = answer.because
    assert reason.startswith("For a non-international conflict the Statute has no crime of indiscriminate attack")


def test_a_crime_that_does_not_apply_gives_the_reason(submission, catalogue):
    answer = told("gc4:147.property", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the crime: not-applicable"
    assert answer.because[0].startswith("It reaches only international armed conflict")


def test_a_provision_that_only_an_element_turns_on_is_asked_about_in_its_categories(submission, catalogue):
    categories = {each.category for each in why_not("ap1:52.2", submission, catalogue)}
    assert {"attack-on-civilians", "attack-on-medical-units"} <= categories


def test_each_answer_names_the_act_its_incident_and_the_party(submission, catalogue):
    answer = told("destruction-of-property", submission, catalogue)["burning", "destruction-of-property"]
    assert (answer.incident, answer.party, answer.heading) == (
        "minelone-burning",
        "tatmadaw",
        next(each.heading for each in catalogue.violations.categories if each.id == "destruction-of-property"),
    )


def test_what_stands_in_the_way_of_a_finding_is_what_is_open_and_what_would_excuse_it():
    needed = building.submission("arson", objects=["dwelling"], yes=["imperative-military-necessity"])
    answer = told("destruction-of-property", needed, building.catalogue())["act", "destruction-of-property"]
    assert answer.said != "indicated"
    assert any(each.startswith("explanation yes: ") for each in answer.because)
    assert not any(each.startswith(("yes: ", "explanation unknown", "explanation no")) for each in answer.because)
    nobody = building.submission("arson", by=None, objects=["dwelling"])
    (open_,) = [
        each for each in why_not("destruction-of-property", nobody, building.catalogue()) if each.said == "incomplete"
    ]
    assert any(each.startswith("unknown: ") for each in open_.because)


def test_the_reason_why_nothing_that_forbids_it_binds_is_told():
    mined = building.submission("shelling", means=["cluster-munition"], state="MM")
    answer = told("cluster-munitions", mined, building.catalogue())["act", "cluster-munitions"]
    assert answer.said == "no provision that forbids it applies"
    assert "Myanmar is not a party" in answer.because[0]


def test_what_is_neither_a_provision_nor_a_category_is_refused_with_the_nearest_of_both(submission, catalogue):
    with pytest.raises(UnknownProvisionError) as refused:
        why_not("pilage", submission, catalogue)
    assert refused.value.identifier == "pilage"
    assert "pillage" in refused.value.nearest
    with pytest.raises(UnknownProvisionError) as refused:
        why_not("zzzzzzzz", submission, catalogue)
    assert None not in refused.value.nearest
