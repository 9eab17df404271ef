"""What binds whom, there, on that day. A test named after a trap carries its number in the list of traps."""

import random
from datetime import date

import pytest

from ihl_docs.errors import InvalidValueError, UnknownProvisionError
from ihl_docs.law.applicability import Law, applicable, derived
from ihl_docs.law.jurisdiction import jurisdiction
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.question import KINDS, Organisation, short_name
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
        ("ca3", A.APPLICABLE, "bound by Geneva Convention I since 1993-02-25 (accession 1992-08-25)"),
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
    assert ask("ap2:13.2", setting(K.NON_INTERNATIONAL, country="XA")).outcome is A.UNKNOWN


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
        ("2007-01-12", A.NOT_APPLICABLE),
        ("2007-01-13", A.APPLICABLE),
        ("2007-01", A.ARGUABLE),
        ("2006-07-13", A.NOT_APPLICABLE),
        ("../2006-12-31", A.NOT_APPLICABLE),
        ("../2010", A.ARGUABLE),
        ("2007-01-01/..", A.ARGUABLE),
    ],
)
def test_trap_06_entry_into_force_for_the_state_counts(when, outcome):
    situation = setting(K.NON_INTERNATIONAL_AP2, when=when, country="SD")
    assert ask("ap2:13.2", situation).outcome is outcome


@pytest.mark.parametrize(
    ("when", "outcome"),
    [
        ("1992-08-24", A.NOT_APPLICABLE),
        ("1992-08-25", A.APPLICABLE),
        ("1993-02", A.APPLICABLE),
        ("1992-08", A.ARGUABLE),
        ("../1991", A.NOT_APPLICABLE),
        ("../2000", A.ARGUABLE),
    ],
)
def test_trap_06_in_a_conflict_the_day_of_deposit_counts_for_the_conventions(when, outcome):
    assert ask("ca3", setting(K.NON_INTERNATIONAL, when=when)).outcome is outcome


def test_trap_07_a_list_of_parties_says_nothing_about_days_after_it():
    answer = ask("ap2:13.2", setting(K.NON_INTERNATIONAL_AP2, when="2030-01-01"))
    assert answer.outcome is A.UNKNOWN
    assert "whether it joined since" in answer.reason


@pytest.mark.parametrize(
    ("when", "outcome"),
    [
        ("2025-06-23", A.NOT_APPLICABLE),
        ("2025-07-01", A.NOT_APPLICABLE),
        ("2025-07-02", A.UNKNOWN),
        ("2025/..", A.UNKNOWN),
    ],
)
def test_who_was_no_party_is_none_before_the_time_has_passed_that_an_accession_has_to_wait(when, outcome):
    answer = ask("ap1:52.1", setting(K.INTERNATIONAL, when=when, country="IR"))
    assert answer.outcome is outcome
    assert ("95(2)" in answer.reason) is (outcome is A.NOT_APPLICABLE)


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
    answer = ask("ca3", setting(K.NON_INTERNATIONAL, country="XA"))
    assert answer.outcome is A.UNKNOWN
    assert "do not tell" in answer.reason
    assert jurisdiction(setting(K.NON_INTERNATIONAL, country="XA"), CATALOGUE)[0].outcome is A.UNKNOWN


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
    assert "As a non-international armed conflict, it applies" in answer.reason
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
    (row,) = CATALOGUE.bindings_of("gc1", "MM")
    left = revised(row, until="2000-01-01")
    import attrs

    catalogue = attrs.evolve(CATALOGUE, bindings=(left,))
    before, after = setting(K.NON_INTERNATIONAL, when="1999-12-31"), setting(K.NON_INTERNATIONAL)
    assert derived(catalogue.provision("ca3"), before, catalogue).outcome is A.APPLICABLE
    assert derived(catalogue.provision("ca3"), after, catalogue).outcome is A.NOT_APPLICABLE
    undated = attrs.evolve(CATALOGUE, bindings=(revised(row, since=None),))
    assert derived(undated.provision("ca3"), after, undated).outcome is A.UNKNOWN


GROUP = ArmedGroup(name="The group")


def random_questions(seed, number):
    chance = random.Random(seed)
    codes = [state.code for state in CATALOGUE.states]
    for _ in range(number):
        home, other = chance.sample(codes, 2)
        kinds = chance.sample(sorted(KINDS), chance.randint(0, 2))
        against = chance.choice([other, GROUP, Organisation("UN"), (other, GROUP)])
        more = {
            "by": chance.choice([(), home, GROUP]),
            "at_sea": chance.choice([None, True, False]),
            "began": chance.choice([None, "1990"]),
            "closed": chance.choice([None, "1995"]),
            "victims": chance.choice([None, Victims(), Victims(nationality=(home,), in_hands_of=other)]),
        }
        day = f"{chance.randint(1949, 2027)}-{chance.randint(1, 12):02}"
        yield (chance.choice(CATALOGUE.ids), tuple(kinds), (home, against), day, home), more


def test_what_is_kept_and_what_is_derived_anew_give_one_answer():
    kept = Law(CATALOGUE)
    for question, more in random_questions(7, 1500):
        verdict = applicable(*question, law=kept, **more)
        anew = derived(verdict.provision, verdict.situation, CATALOGUE)
        assert verdict.outcome is anew.outcome, (question, more)
        assert verdict.record == anew


def test_provisions_alike_in_law_are_worked_out_once_and_each_is_cited_by_its_own_name():
    law = Law(CATALOGUE)
    one, other = (applicable(name, "niac", ("MM", GROUP), "2022", "MM", law=law) for name in ("cihl:11", "cihl:12"))
    assert one.outcome is other.outcome
    assert [each.steps[0].source for each in (one, other)] == ["CIHL, rule 11", "CIHL, rule 12"]


def test_a_state_is_known_by_two_letters_three_letters_or_its_name():
    answers = [applicable("ca3", "niac", (name, GROUP), "2022-01-11", name) for name in ("MM", "MMR", "mmr", "Myanmar")]
    assert {each.situation for each in answers} == {answers[0].situation}
    assert answers[0].outcome is A.APPLICABLE
    as_list = applicable("ca3", ["niac"], ["MM", GROUP], date(2022, 1, 11), ["MM"])
    assert as_list.situation == answers[0].situation


def test_the_only_state_named_is_asked_about_what_happens_in_its_territory():
    assert applicable("ca3", "niac", ("MMR",), "2022-01-11").situation.territory == ("MM",)
    assert applicable("gc4:27", "iac", ("RU", "UA"), "2022-01-11").situation.territory == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (("ca3", "niac", ("Mynamar",), "2022"), "did you mean Myanmar"),
        (("ca3", "niac", ("KNDF",), "2022"), "ArmedGroup"),
        (("ca3", "skirmish", ("MM",), "2022"), "none of iac, occupation"),
        (("ca3", "intrenational", ("MM",), "2022"), "did you mean international"),
        (("ca3", "niac", ("MM",), "11.1.2022"), "no date"),
        (("ca3", "niac", (7,), "2022"), "no State, ArmedGroup or Organisation"),
    ],
)
def test_what_cannot_be_read_is_said_and_not_guessed(question, said):
    with pytest.raises(InvalidValueError, match=said):
        applicable(*question)
    with pytest.raises(UnknownProvisionError, match="gc4"):
        applicable("gc4:1477", "niac", ("MM",), "2022")


def test_the_answer_can_be_read_as_text_step_by_step():
    text = str(applicable("rome:8.2.e.xii", "niac", ("MM", GROUP), "2022-01-11", "MM"))
    assert text.startswith("Rome Statute, art. 8(2)(e)(xii): applicable.")
    assert "Is the State of the territory a party to the Statute? not-applicable: Myanmar is not a party" in text


def test_conflicts_that_run_side_by_side_keep_their_own_parties():
    kinds = (
        ClaimedKind(kind=K.INTERNATIONAL, answer=Answer.YES, sides=(Side(states=("UA",)), Side(states=("RU",)))),
        ClaimedKind(kind=K.NON_INTERNATIONAL, answer=Answer.YES, sides=(Side(states=("UA",)), Side(groups=(GROUP,)))),
    )
    sides = (Side(states=("UA",)), Side(states=("RU",)), Side(groups=(GROUP,)))
    situation = Situation(kinds=kinds, sides=sides, territory=("UA",), when="2014-08-20")
    answer = ask("gc3:13", situation)
    assert answer.outcome is A.ARGUABLE
    assert "As an international armed conflict, it applies." in answer.reason
    assert "As a non-international armed conflict, it does not apply" in answer.reason
    both = ask("cihl:1", situation)
    assert both.outcome is A.APPLICABLE


def test_what_victims_are_is_asked_only_where_the_case_is_to_be_judged():
    general = applicable("gc3:13", "iac", ("RU", "UA"), "2022-07-29", "UA")
    assert (general.outcome, "protects only prisoners of war" in general.reason) == (A.APPLICABLE, True)
    for victims, outcome in (
        (Victims(), A.UNKNOWN),
        (Victims(prisoners_of_war=True), A.APPLICABLE),
        (Victims(prisoners_of_war=False), A.NOT_APPLICABLE),
    ):
        assert applicable("gc3:13", "iac", ("RU", "UA"), "2022-07-29", "UA", victims=victims).outcome is outcome


@pytest.mark.parametrize(
    ("victims", "outcome"),
    [
        (Victims(nationality=("UA",), in_hands_of="RU"), A.APPLICABLE),
        (Victims(nationality=("RU",), in_hands_of="RU"), A.NOT_APPLICABLE),
        (Victims(nationality=("BY",), in_hands_of="RU"), A.UNKNOWN),
        (Victims(nationality=("CH",), in_hands_of="RU"), A.UNKNOWN),
        (Victims(civilians=False), A.NOT_APPLICABLE),
        (Victims(nationality=("UA",)), A.UNKNOWN),
    ],
)
def test_civilians_are_protected_by_nationality(victims, outcome):
    question = {"conflict": "iac", "parties": (("RU", "BY"), "UA"), "day": "2022-05-01", "place": "UA"}
    assert applicable("gc4:27", victims=victims, **question).outcome is outcome


def test_interned_civilians_and_foreigners_have_sections_of_their_own():
    question = {"parties": ("RU", "UA"), "day": "2022-05-01", "place": "UA"}
    held = {"nationality": ("UA",), "in_hands_of": "RU"}
    for interned, outcome in ((True, A.APPLICABLE), (False, A.NOT_APPLICABLE), (None, A.UNKNOWN)):
        victims = Victims(interned=interned, **held)
        assert applicable("gc4:79", "iac", victims=victims, **question).outcome is outcome
    assert applicable("gc4:35", "iac", **question).outcome is A.APPLICABLE
    assert applicable("gc4:35", "occupation", **question).outcome is A.NOT_APPLICABLE


def test_the_sea_has_a_convention_of_its_own():
    question = {"conflict": "iac", "parties": ("AR", "GB"), "day": "1982-05-02"}
    for at_sea, first, second in ((True, A.NOT_APPLICABLE, A.APPLICABLE), (False, A.APPLICABLE, A.NOT_APPLICABLE)):
        assert applicable("gc1:12", at_sea=at_sea, **question).outcome is first
        assert applicable("gc2:12", at_sea=at_sea, **question).outcome is second
    assert applicable("gc2:12", place="GB", **question).outcome is A.UNKNOWN


def test_fighting_in_another_state_without_its_consent_is_told():
    question = {"conflict": "niac", "parties": ("TR", GROUP), "day": "2019-10-10", "place": "SY"}
    assert "without its consent" in applicable("ca3", consent=False, **question).reason
    assert "without its consent" not in applicable("ca3", consent=True, **question).reason


def test_an_armed_group_is_not_bound_by_what_speaks_to_states_alone():
    question = {"conflict": "niac", "parties": ("CO", GROUP), "day": "2010-01-01", "place": "CO"}
    assert applicable("cihl:158", **question).outcome is A.APPLICABLE
    assert applicable("cihl:158", by=GROUP, **question).outcome is A.NOT_APPLICABLE
    assert applicable("gc4:1", by=GROUP, **question).outcome is A.NOT_APPLICABLE


def test_an_organisation_is_bound_by_custom_and_party_to_no_treaty():
    question = {"conflict": "niac", "parties": (("CD", Organisation("UN")), GROUP), "day": "2013-08", "place": "CD"}
    assert applicable("cihl:1", by=Organisation("UN"), **question).outcome is A.APPLICABLE
    assert applicable("ca3", by=Organisation("UN"), **question).outcome is A.NOT_APPLICABLE
    war = {"conflict": "iac", "parties": (("FR", Organisation("NATO")), "LY"), "day": "2011-05-01", "place": "LY"}
    assert applicable("cihl:1", by=Organisation("NATO"), **war).outcome is A.APPLICABLE
    assert applicable("gc4:27", by=Organisation("NATO"), **war).outcome is A.NOT_APPLICABLE
    assert applicable("gc4:27", by="FR", **war).outcome is A.APPLICABLE
    assert applicable("ca3", **question).outcome is A.APPLICABLE


def test_a_reservation_is_told_with_the_article_that_it_concerns():
    question = {"conflict": "iac", "parties": ("US", "MX"), "day": "2015-01-01", "place": "MX"}
    assert "A reservation to article 2(2) and (3)" in applicable("ccw-p3:2.2", **question).reason
    assert "reservation" not in applicable("ccw-p3:1", **question).reason


@pytest.mark.parametrize(
    ("state", "day", "told"),
    [
        ("HU", "1990-06-01", True),
        ("HU", "2000-05-31", False),
        ("HU", "2000-05", True),
        ("RU", "2022-03-01", True),
        ("PL", "2003-04-01", True),
        ("PL", "2022-03-01", False),
    ],
)
def test_a_reservation_is_told_until_the_day_on_which_it_was_withdrawn(state, day, told):
    found = applicable("gc3:85", conflict="iac", parties=(state, "FR"), day=day, place="FR")
    assert ("A reservation to article 85" in found.reason) is told


def test_a_declaration_is_not_told_of_what_came_before_it():
    question = {"conflict": "iac", "parties": ("GB", "AR"), "place": "AR"}
    assert "51 to 55" not in applicable("ap1:51.6", day="1982-05-01", **question).reason
    assert "51 to 55" in applicable("ap1:51.6", day="2003-04-01", **question).reason


@pytest.mark.parametrize("provision", ["ap1:51.6", "ap1:52.1", "ap1:53.c", "ap1:54.4", "ap1:55.2"])
def test_what_a_state_reserved_on_reprisals_is_told_with_each_article_that_forbids_them(provision):
    reason = applicable(provision, conflict="iac", parties=("GB", "RS"), day="2003-04-01", place="RS").reason
    assert "articles 51 to 55" in reason


def test_what_states_declared_of_the_age_of_volunteers_and_of_death_sentences_is_told():
    question = {"conflict": "occupation", "day": "2003-10-01", "place": "IQ"}
    assert "16" in applicable("opac:3.2", parties=("GB", "IQ"), **question).reason
    assert "death penalty" in applicable("gc4:68.2", parties=("US", "IQ"), **question).reason
    assert "death penalty" not in applicable("gc4:68.1", parties=("US", "IQ"), **question).reason


def test_the_court_may_act_on_aggression_only_since_2018():
    question = {"conflict": "iac", "parties": ("DE", "AT"), "place": "AT"}
    before, after = (applicable("rome:8bis", day=day, **question) for day in ("2018-07-16", "2018-07-17"))
    assert (before.outcome, before.court) == (A.APPLICABLE, A.NOT_APPLICABLE)
    assert after.court is A.APPLICABLE


def test_a_withdrawal_that_is_only_announced_leaves_open_what_comes_after_its_day():
    later = applicable("rome:7", "none", ("VE",), "2028-01-01", "VE")
    assert later.court is A.UNKNOWN
    assert any("whether it took that back" in step.result for step in later.jurisdiction)


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("NIAC", "niac"),
        ("non-international armed conflict", "niac"),
        ("transnational NIAC", "niac"),
        ("foreign-supported", "niac"),
        ("AP II", "ap2"),
        ("niac_ap2", "ap2"),
        ("common article 3", "ca3"),
        ("international armed conflict", "iac"),
        ("belligerent occupation", "occupation"),
        ("war of national liberation", "liberation"),
        ("no armed conflict", "none"),
    ],
)
def test_a_kind_of_conflict_may_be_called_as_lawyers_call_it(said, short):
    question = {"parties": ("CO", ArmedGroup(name="ELN")), "day": "2002-05-02", "place": "CO"}
    for name in ("ap2:13", "gc4:53", "cihl:7"):
        assert applicable(name, said, **question).outcome is applicable(name, short, **question).outcome


@pytest.mark.parametrize(
    ("called", "short"),
    [
        ("IAC", "iac"),
        ("CAI", "iac"),
        ("International armed conflict", "iac"),
        ("conflit armé international", "iac"),
        ("NIAC", "niac"),
        ("cani", "niac"),
        ("Conflit armé non international", "niac"),
        ("non_international", "niac"),
        ("conflict not of an international character", "niac"),
        ("conflit armé ne présentant pas un caractère international", "niac"),
        ("niac-ap2", "ap2"),
        ("CANI PA II", "ap2"),
        ("non-international-ap2", "ap2"),
        ("common article 3", "ca3"),
        ("article 3 commun", "ca3"),
        ("occupation militaire", "occupation"),
        ("guerre de libération nationale", "liberation"),
        ("peacetime", "none"),
    ],
)
def test_a_kind_of_conflict_is_known_by_what_people_call_it_in_both_languages(called, short):
    assert short_name(called) == short


def test_what_reaches_every_rival_kind_of_conflict_applies_whichever_it_was():
    answer = applicable("cihl:7", ("iac", "niac"), ("UA", ArmedGroup(name="DPR")), "2015-05-02", "UA")
    assert answer.by_classification == ((K.INTERNATIONAL, A.APPLICABLE), (K.NON_INTERNATIONAL, A.APPLICABLE))
    assert answer.outcome is A.APPLICABLE
    assert "as each of them it applies" in answer.reason
    assert applicable("cihl:7", ("iac", "none"), ("UA", "RU"), "2015-05-02", "UA").outcome is A.ARGUABLE


def test_a_dispute_on_the_threshold_of_protocol_ii_leaves_common_article_3_undisputed():
    colombia = {"conflict": ("ca3", "ap2"), "parties": ("CO", ArmedGroup(name="ELN")), "day": "2002-05-02"}
    assert applicable("gc1:3", **colombia).outcome is A.APPLICABLE
    assert applicable("ap2:13", **colombia).outcome is A.ARGUABLE


def test_a_place_may_be_a_territory_that_is_no_state():
    falklands = {"conflict": "iac", "parties": ("AR", "GB"), "day": "1982-06-02"}
    assert applicable("gc1:12", place="FK", **falklands).outcome is A.APPLICABLE
    assert applicable("ap1:51", place="fk", **falklands).outcome is A.NOT_APPLICABLE
    with pytest.raises(InvalidValueError, match="no State of the catalogue"):
        applicable("gc1:12", place="Atlantis", **falklands)


def test_a_declaration_on_a_whole_treaty_is_told_of_its_articles_once_it_was_made():
    ukraine = {"conflict": "iac", "parties": ("UA", "RU"), "place": "UA", "by": "UA"}
    assert "suspension" not in applicable("ottawa:1", day="2025-06-01", **ukraine).reason
    later = applicable("ottawa:1", day="2025-08-01", **ukraine)
    assert later.outcome is A.APPLICABLE
    assert "An announced suspension" in later.reason


def test_a_reservation_is_not_told_of_what_happened_before_it():
    falklands = applicable("ap1:51", "iac", ("AR", "GB"), "1982-06-01", "FK")
    assert not any("reserved" in step.question for step in falklands.steps)
    kosovo = applicable("ap1:51", "iac", ("GB", "RS"), "1999-05-01", "RS")
    assert any("reserved" in step.question for step in kosovo.steps)


def test_what_holds_in_peace_says_so():
    answer = applicable("gc4:144", "none", "DE", "2015-05-02")
    assert answer.outcome is A.APPLICABLE
    assert "where there is no armed conflict, too" in answer.reason
