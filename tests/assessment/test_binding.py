"""There is no breach where no provision that forbids the conduct binds; where nobody knows, it is open and asked."""

import pytest

from ihl_docs.assessment.binding import forbidding, unbound
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.why_not import why_not
from tests.assessment import building

CLUSTER = {"conduct": "shelling", "means": ["cluster-munition"]}


def test_trap_18_cluster_munitions_breach_nothing_for_a_state_that_never_accepted_the_ban():
    answer = building.assessed(**CLUSTER, state="MM")
    assert building.status(answer, "cluster-munitions") is None
    (told,) = [each for each in answer.lawful if each.rule == "cluster-munitions"]
    assert "Myanmar is not a party" in told.statement
    assert "other law may" in told.statement
    assert building.status(building.assessed(**CLUSTER, state="CO"), "cluster-munitions") == "indicated"


def test_a_withdrawal_that_has_taken_effect_ends_the_breach_and_not_a_day_before():
    before = building.assessed(**CLUSTER, kind="international", state="LT", other="BY", when="2025-03-05")
    assert building.status(before, "cluster-munitions") == "indicated"
    conflict_since_then = building.submission(
        "shelling", means=["cluster-munition"], kind="international", state="LT", other="BY", when="2026-01-02"
    )
    assert [each.said for each in why_not("cluster-munitions", conflict_since_then, building.catalogue())] == [
        "no provision that forbids it applies"
    ]


def test_below_the_threshold_of_armed_conflict_nothing_is_found():
    answer = building.assessed("arson", objects=["dwelling"], kind="no-armed-conflict")
    assert building.indicated(answer) == set()
    assert building.status(answer, "destruction-of-property") is None


def test_where_the_data_do_not_know_whether_a_state_is_bound_the_finding_is_incomplete_and_the_question_asked():
    answer = building.assessed(**CLUSTER, state="XK")
    assert building.status(answer, "cluster-munitions") == "incomplete"
    assert building.finding(answer, "cluster-munitions").sentence.endswith(
        "; no claim establishes that a provision that forbids it bound the party, there and on that day."
    )
    assert any("bound on that day by a treaty" in each.text for each in answer.questions)


def test_violence_below_the_threshold_is_told_as_that_and_clears_nobody():
    answer = building.assessed("arson", objects=["dwelling"], kind="no-armed-conflict")
    (told,) = [each for each in answer.lawful if each.rule == "destruction-of-property"]
    assert "below the threshold of armed conflict" in told.statement
    assert "clears nobody" in told.statement


def test_conduct_that_breaches_nothing_is_told_with_its_act_its_provisions_and_its_claims():
    answer = building.assessed(**CLUSTER, state="MM")
    (told,) = [each for each in answer.lawful if each.rule == "cluster-munitions"]
    assert (told.incident, told.act) == ("incident", "act")
    (category,) = [each for each in building.catalogue().violations.categories if each.id == "cluster-munitions"]
    assert told.provisions == tuple(each.provision for each in category.breaches if not each.beside)
    assert [each.claim for each in told.claims] == [building.TELLER]
    assert "below the threshold" not in told.statement
    reasons = told.statement.partition("other law may apply. ")[2]
    assert reasons
    assert "  " not in reasons


@pytest.mark.parametrize(("struck", "breached"), [("dwelling", True), ("public-property", False)])
def test_only_who_destroys_what_is_civilian_breaches_the_rules_on_civilian_objects(struck, breached):
    found = building.finding(building.assessed("arson", objects=[struck]), "destruction-of-property")
    rules = {"cihl:7", "cihl:10"}
    assert rules & {each.provision for each in found.provisions} == (rules if breached else set())
    assert rules & {each.provision for each in found.beside} == (set() if breached else rules)


def test_of_several_reasons_why_nothing_binds_each_is_told_once_and_apart():
    record = building.submission("other-conduct", persons=["prisoner-of-war"])
    (incident,) = record.incidents
    (subject,) = subjects_of(incident, incident.acts[0], Case(submission=record))
    categories = building.catalogue().violations.categories
    (category,) = [each for each in categories if each.id == "denial-of-prisoner-of-war-status"]
    reasons = list(dict.fromkeys(each.reason for each in forbidding(category, subject, building.catalogue())))
    assert len(reasons) == 2
    told = unbound(category, subject, building.catalogue())
    assert told.statement.endswith(f"other law may apply. {reasons[0]} {reasons[1]}")
