"""What binds whom, there, on that day. A test named after a trap carries its number in the list of traps."""

import pytest

from ihl_docs.law.applicability import derived
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.situation import ArmedGroup, ClaimedKind, Side, Situation, Victims
from ihl_docs.model.answer import Answer
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.assessing import Applicability as A
from ihl_docs.model.vocabulary.conflicts import ConflictKind as K

CATALOGUE = load_catalogue()


def setting(*kinds, when="2022-01-11", country="MM", answer=Answer.YES):
    claimed = tuple(ClaimedKind(kind=kind, answer=answer, claims=("c1",)) for kind in kinds)
    between_states = any(kind.is_a(K.INTERNATIONAL) for kind in kinds)
    other = Side(states=("BD",)) if between_states else Side(groups=(ArmedGroup(name="The group"),))
    sides = (Side(states=(country,)), other)
    return Situation(kinds=claimed, sides=sides, territory=(country,), when=when, victims=Victims())


def ask(name, situation):
    return derived(CATALOGUE.provision(name), situation, CATALOGUE)


NIAC = setting(K.NON_INTERNATIONAL)


@pytest.mark.parametrize(
    ("name", "outcome", "said"),
    [
        ("ca3", A.APPLICABLE, "bound by Geneva Convention IV since 1993-02-25 (accession 1992-08-25)"),
        ("cihl:11", A.APPLICABLE, "binds every party"),
        ("cihl:129.b", A.APPLICABLE, "binds every party"),
        ("rome:8.2.e.xii", A.APPLICABLE, "another question"),
        ("rome:8.2.b.xiii", A.NOT_APPLICABLE, "only international armed conflict"),
    ],
)
def test_what_binds_in_myanmar_in_a_conflict_that_is_not_international(name, outcome, said):
    answer = ask(name, NIAC)
    assert answer.outcome is outcome
    assert said in answer.reason


@pytest.mark.parametrize("name", ["gc4:147", "gc4:53", "gc4:33", "ap1:85.3.a", "rome:8.2.a.iv"])
def test_trap_01_grave_breaches_exist_in_international_conflict_only(name):
    assert ask(name, NIAC).outcome is A.NOT_APPLICABLE


def test_trap_03_ap_ii_needs_the_state_as_party_and_the_threshold():
    answer = ask("ap2:13.2", NIAC)
    assert answer.outcome is A.NOT_APPLICABLE
    assert "Myanmar is not a party to Additional Protocol II" in answer.reason
    assert ask("ap2:13.2", setting(K.NON_INTERNATIONAL_AP2)).outcome is A.NOT_APPLICABLE
    assert ask("ap2:13.2", setting(K.NON_INTERNATIONAL, country="XX")).outcome is A.UNKNOWN


def test_trap_04_ap_i_gives_both_reasons_where_the_state_is_no_party_and_the_conflict_internal():
    reason = ask("ap1:51.4", NIAC).reason
    assert "only international armed conflict" in reason
    assert "Myanmar is not a party to Additional Protocol I" in reason
    assert ask("ap1:51.4", setting(K.INTERNATIONAL)).outcome is A.NOT_APPLICABLE


def test_trap_05_jurisdiction_is_apart_from_the_law():
    assert ask("rome:8.2.e.i", NIAC).outcome is A.APPLICABLE
    steps = jurisdiction(NIAC, CATALOGUE)
    assert [step.outcome for step in steps] == [A.NOT_APPLICABLE, A.ARGUABLE, A.UNKNOWN]
    assert "has not acted on it" in steps[1].result


@pytest.mark.parametrize(
    ("when", "outcome"),
    [
        ("1993-02-24", A.NOT_APPLICABLE),
        ("1993-02-25", A.APPLICABLE),
        ("1993-02", A.ARGUABLE),
        ("1992-08-25", A.NOT_APPLICABLE),
        ("../1993-01-01", A.NOT_APPLICABLE),
        ("../2000", A.ARGUABLE),
        ("1993-01-01/..", A.ARGUABLE),
    ],
)
def test_trap_06_entry_into_force_for_the_state_counts(when, outcome):
    assert ask("ca3", setting(K.NON_INTERNATIONAL, when=when)).outcome is outcome


def test_trap_07_a_list_of_parties_says_nothing_about_days_after_it():
    answer = ask("ap2:13.2", setting(K.NON_INTERNATIONAL_AP2, when="2030-01-01"))
    assert answer.outcome is A.UNKNOWN
    assert "whether it joined since" in answer.reason


def test_trap_08_an_arguable_rule_is_not_cited_as_settled():
    assert ask("cihl:21", NIAC).outcome is A.ARGUABLE
    assert ask("cihl:21", setting(K.INTERNATIONAL)).outcome is A.APPLICABLE


def test_trap_09_rules_for_one_kind_of_conflict_do_not_bind_in_the_other():
    assert ask("cihl:129.a", NIAC).outcome is A.NOT_APPLICABLE
    assert ask("cihl:129.b", setting(K.INTERNATIONAL)).outcome is A.NOT_APPLICABLE
    assert ask("cihl:129.a", setting(K.OCCUPATION)).outcome is A.APPLICABLE


@pytest.mark.parametrize("name", ["rome:8.2.b.ii", "rome:8.2.b.iv"])
def test_trap_12_no_crime_is_carried_over_by_analogy(name):
    assert ask(name, NIAC).outcome is A.NOT_APPLICABLE


def test_trap_20_below_the_threshold_the_law_does_not_apply():
    assert ask("cihl:11", setting(K.NO_ARMED_CONFLICT)).outcome is A.NOT_APPLICABLE


def test_a_state_of_which_the_data_know_nothing_is_unknown_and_never_no():
    answer = ask("ca3", setting(K.NON_INTERNATIONAL, country="XX"))
    assert answer.outcome is A.UNKNOWN
    assert "do not tell" in answer.reason
    assert jurisdiction(setting(K.NON_INTERNATIONAL, country="XX"), CATALOGUE)[0].outcome is A.UNKNOWN


def test_without_a_classification_nothing_is_said_to_apply():
    assert ask("cihl:11", setting()).outcome is A.UNKNOWN
    assert ask("gc4:147", setting()).outcome is A.UNKNOWN


def test_rival_classifications_stand_side_by_side():
    answer = ask("rome:8.2.e.xii", setting(K.NON_INTERNATIONAL, K.INTERNATIONAL, answer=Answer.DISPUTED))
    assert answer.outcome is A.ARGUABLE
    asked = [step.question for step in answer.steps if "reach this kind of conflict" in step.question]
    assert [question.partition(":")[0] for question in asked] == [
        "As a non-international armed conflict",
        "As an international armed conflict",
    ]
    assert "As a non-international armed conflict, it arguably applies" in answer.reason
    assert "As an international armed conflict, it does not apply" in answer.reason
    assert ask("cihl:11", setting(K.NON_INTERNATIONAL, answer=Answer.DISPUTED)).outcome is A.ARGUABLE
    assert ask("cihl:11", setting(K.NON_INTERNATIONAL, answer=Answer.NO)).outcome is A.UNKNOWN


def test_protected_status_in_an_international_conflict_is_asked_for():
    answer = ask("gc4:147", setting(K.INTERNATIONAL))
    assert answer.outcome is A.UNKNOWN
    assert "nationality" in answer.reason


def test_before_the_statute_there_was_no_such_crime():
    assert ask("rome:8.2.e.i", setting(K.NON_INTERNATIONAL, when="2001")).outcome is A.NOT_APPLICABLE
    assert ask("rome:8.2.e.i", setting(K.NON_INTERNATIONAL, when="2002")).outcome is A.ARGUABLE


def test_every_step_names_its_question_and_result():
    steps = ask("ca3", NIAC).steps
    assert [bool(step.question and step.result) for step in steps] == [True] * 3
    assert steps[0].claims == ("c1",)


def test_a_withdrawal_ends_what_binds_but_not_before_its_day():
    (row,) = CATALOGUE.bindings_of("gc4", "MM")
    left = revised(row, until="2000-01-01")
    import attrs

    catalogue = attrs.evolve(CATALOGUE, bindings=(left,))
    before, after = setting(K.NON_INTERNATIONAL, when="1999-12-31"), setting(K.NON_INTERNATIONAL)
    assert derived(catalogue.provision("ca3"), before, catalogue).outcome is A.APPLICABLE
    assert derived(catalogue.provision("ca3"), after, catalogue).outcome is A.NOT_APPLICABLE
    undated = attrs.evolve(CATALOGUE, bindings=(revised(row, since=None),))
    assert derived(undated.provision("ca3"), after, undated).outcome is A.UNKNOWN
