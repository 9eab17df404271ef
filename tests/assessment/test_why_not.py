"""Why the assessment did not say something has an answer for every act."""

import pytest

from ihl_docs.assessment.why_not import ASKED_ABOUT, NOT_AT_ISSUE, applies_nowhere, why_not, why_nothing_turns_on
from ihl_docs.errors import UnknownProvisionError
from ihl_docs.law.provision import ProvisionKind
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
    assert why_nothing_turns_on("gc1:64", catalogue)
    assert not why_nothing_turns_on("cihl:50", catalogue)


def test_a_provision_that_only_stands_beside_an_indicated_category_is_not_said_to_be_indicated(submission, catalogue):
    answer = told("ap1:52.1", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the category is indicated; the provision only stands beside it"
    assert answer.because


def test_what_is_neither_provision_nor_category_is_told_its_nearest(submission, catalogue):
    with pytest.raises(UnknownProvisionError) as caught:
        why_not("pilage", submission, catalogue)
    assert "pillage" in caught.value.nearest


def tried(catalogue):
    """Every crime of article 8(2), every grave breach and every customary rule."""
    return [
        each.id
        for each in catalogue
        if each.instrument == "cihl" or each.id.startswith("rome:8.2") or each.kind is ProvisionKind.GRAVE_BREACH
    ]


@pytest.mark.unmeasured
def test_every_crime_grave_breach_and_customary_rule_has_an_answer(catalogue):
    burning = building.submission("arson", objects=["dwelling"])
    for target in tried(catalogue):
        answers = why_not(target, burning, catalogue)
        if reasons := why_nothing_turns_on(target, catalogue):
            assert not answers, target
            assert all(reasons), target
            continue
        assert {each.act for each in answers} == {"act"}, target
        assert all(each.because or each.takes for each in answers), target


def test_a_rule_that_nothing_can_breach_says_what_it_is_and_where_to_look(catalogue):
    said = " ".join(why_nothing_turns_on("cihl:3", catalogue))
    assert "who is a combatant" in said
    said = " ".join(why_nothing_turns_on("cihl:151", catalogue))
    assert "persons answer for their war crimes" in said
    assert "ap1:85" in said


def test_a_provision_is_asked_with_the_parts_that_a_category_names(submission, catalogue):
    assert {each.category for each in why_not("rome:8.2.b.xxii", submission, catalogue)} >= {"rape", "sexual-slavery"}
    assert why_not("cihl:129", submission, catalogue)
    assert why_not("gc1:50", submission, catalogue)


def test_several_crimes_of_one_provision_are_told_one_by_one(submission, catalogue):
    answer = told("rome:8.2.e", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the crime of Rome Statute, art. 8(2)(e)(xii) is incomplete"


WARNED = '"Was anybody warned before the attack? How, and how long before?"'
AT_SEA = '"Did it happen at sea or on other waters?"'


def test_the_shortest_ways_are_told_in_which_it_would_come_to_be_at_issue(submission, catalogue):
    answer = told("attack-on-civilians", submission, catalogue)["burning", "attack-on-civilians"]
    directed, meant = answer.takes
    assert directed.startswith('a yes to "Was the attack directed at civilians')
    assert meant.startswith('a yes to "Did whoever ordered or carried it out mean civilians')


def test_each_way_that_is_told_puts_it_at_issue_when_it_is_taken():
    plain = {"objects": ["dwelling"]}
    silent = told("failure-to-warn", building.submission("shelling", **plain), building.catalogue())
    assert silent["act", "failure-to-warn"].takes == (f"a no to {WARNED}",)
    denied = building.submission("shelling", **plain, no=["warning-given"])
    answer = told("failure-to-warn", denied, building.catalogue())["act", "failure-to-warn"]
    assert answer.said not in (NOT_AT_ISSUE, ASKED_ABOUT)


def test_terms_of_which_one_is_enough_are_told_together():
    taken = building.submission("taking-of-property", no=["taken-for-private-use"])
    answer = told("pillage", taken, building.catalogue())["act", "pillage"]
    assert "a claim that tells of things struck or harmed: civilian object or public property" in answer.takes


@pytest.mark.parametrize("target", ["rome:8.2.e.zz", "rome:8.2.zz", "cihl:999", "gc4:1470"])
def test_a_provision_that_does_not_exist_names_the_nearest(submission, catalogue, target):
    with pytest.raises(UnknownProvisionError) as caught:
        why_not(target, submission, catalogue)
    assert caught.value.nearest


def test_a_crime_of_which_needed_facts_are_not_claimed_takes_all_of_them(submission, catalogue):
    answer = told("gc2:51.property", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the crime is not at issue"
    assert answer.takes == (f"a claim that tells of things struck or harmed: medical object; and a yes to {AT_SEA}",)


def test_what_is_claimed_already_is_not_told_as_wanting():
    hospital = building.submission("arson", kind="international", objects=["hospital"])
    answer = told("gc2:51.property", hospital, building.catalogue())["act", "destruction-of-property"]
    assert answer.takes == (f"a yes to {AT_SEA}",)


def test_a_fact_of_which_the_record_says_the_contrary_is_told_so():
    warned = building.submission("shelling", objects=["dwelling"], yes=["warning-given"])
    answer = told("failure-to-warn", warned, building.catalogue())["act", "failure-to-warn"]
    assert answer.takes == (f"a no, where the record has a yes, to {WARNED}",)
    taken = building.submission("other-conduct", no=["taken-for-private-use"])
    answer = told("pillage", taken, building.catalogue())["act", "pillage"]
    assert answer.takes == ('a yes, where the record has a no, to "Was anything taken for private or personal use?"',)


def test_a_crime_that_the_statute_has_for_other_conflicts_only_is_named_as_missing_here(submission, catalogue):
    answer = told("rome:8.2.b.iv", submission, catalogue)["bombardment", "indiscriminate-attack"]
    assert answer.said == "no such crime in this kind of conflict"
    (reason,) = answer.because
    assert reason.startswith("For a non-international conflict the Statute has no crime of indiscriminate attack")


def test_a_crime_that_does_not_apply_gives_the_reason(submission, catalogue):
    answer = told("gc4:147.property", submission, catalogue)["burning", "destruction-of-property"]
    assert answer.said == "the crime: not applicable"
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


def test_a_provision_that_does_not_apply_is_told_as_that_beside_what_the_category_is():
    burning = building.submission("arson", objects=["dwelling"])
    answer = told("hague-regs:23.g", burning, building.catalogue())["act", "destruction-of-property"]
    assert answer.said == "the category is indicated; the provision: not applicable"
    assert answer.because == (
        "It reaches only international armed conflict; the claims tell of a non-international armed conflict.",
    )


def test_a_question_that_is_answered_as_it_should_be_is_not_told_as_wanting():
    at_sea = building.submission("arson", kind="international", objects=["dwelling"], yes=["at-sea"])
    answer = told("gc2:51.property", at_sea, building.catalogue())["act", "destruction-of-property"]
    assert answer.takes == ("a claim that tells of things struck or harmed: medical object",)


def test_of_parts_that_answer_differently_each_answer_is_told():
    """Rule 128(C) is for other conflicts, and whether (A) or (B) binds turns on who was held, which nobody says."""
    held = building.submission("delay-of-release", kind="international", persons=["person-deprived-of-liberty"])
    answer = told("cihl:128", held, building.catalogue())["act", "delayed-release"]
    assert answer.said.endswith("; the provision: not applicable, unknown")
    assert len(answer.because) > 1


def test_of_several_crimes_within_a_provision_each_is_told_with_what_is_wanting_for_it():
    burning = building.submission("arson", kind="international", objects=["dwelling"])
    answer = told("rome:8.2", burning, building.catalogue())["act", "destruction-of-property"]
    assert answer.said == (
        "the crime of Rome Statute, art. 8(2)(a)(iv) is incomplete; "
        "the crime of Rome Statute, art. 8(2)(b)(xiii) is incomplete"
    )
    found = building.finding(building.assessed("arson", kind="international", objects=["dwelling"]), answer.category)
    wanting = [each.wanting for each in found.crimes if each.provision in ("rome:8.2.a.iv", "rome:8.2.b.xiii")]
    assert all(wanting)
    assert set(answer.because) == {f"wanting: {one}" for each in wanting for one in each}


def test_where_nothing_turns_on_a_provision_only_those_read_with_it_are_named_on_which_something_turns(catalogue):
    """Protocol I, article 1(1), stands with rules 139 and 144, and with article 1 of the Conventions, which nobody breaches here."""
    provision = catalogue.provision("ap1:1.1")
    assert {"cihl:139", "cihl:144"} <= set(provision.see)
    (*_, near) = why_nothing_turns_on("ap1:1.1", catalogue)
    assert near == "Read with it, and named by categories: cihl:139."
    assert why_nothing_turns_on("ap1:22", catalogue)[-1] == "Read with it, and named by categories: gc2:22, cihl:29."


def test_what_must_be_denied_beside_something_else_is_told_as_that():
    governed = building.submission("governing-of-territory", kind="occupation")
    answer = told("public-order-not-ensured", governed, building.catalogue())["act", "public-order-not-ensured"]
    assert [each.partition('"')[0] for each in answer.takes] == ["a no to "]
