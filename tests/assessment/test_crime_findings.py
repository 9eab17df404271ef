"""Crimes as the engine reads them: every element needed, none borrowed from another conflict, none before its day."""

import itertools
import json
from typing import NamedTuple

import attrs
import pytest
from building import assessed, catalogue, submission

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.crimes import at_issue, crime_finding
from ihl_docs.assessment.elements import element
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.status import status
from ihl_docs.assessment.why_not import why_not
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.violations import FactKind, Joint
from ihl_docs.model.answer import Answer
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import Applicability, FindingStatus
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import PersonStatus

CRIMES = {each.provision: each for each in catalogue().violations.crimes if not each.not_yet}


class Told(NamedTuple):
    """A fact, and whether it is affirmed."""

    kind: FactKind
    term: str
    affirmed: bool


def ways(condition, *, affirmed=True):
    """Sets of facts, each of which makes the condition true (or false)."""
    if condition.joint is Joint.NOT:
        if condition.facts:
            yield from ({Told(each.kind, each.term, not affirmed)} for each in condition.facts)
        else:
            yield from ways(condition.parts[0], affirmed=not affirmed)
        return
    parts = [[{Told(each.kind, each.term, affirmed)}] for each in condition.facts]
    parts += [list(ways(part, affirmed=affirmed)) for part in condition.parts]
    if (condition.joint is Joint.ALL) == affirmed:
        yield from (set().union(*chosen) for chosen in itertools.product(*parts))
    else:
        yield from (way for part in parts for way in part)


def consistent(told):
    """Whether one act can be so: one conduct, and nothing both affirmed and denied."""
    conducts = {Conduct(each.term) for each in told if each.kind is FactKind.CONDUCT}
    if any(each.kind is not FactKind.CIRCUMSTANCE and not each.affirmed for each in told):
        return False
    if any(each._replace(affirmed=not each.affirmed) in told for each in told):
        return False
    return any(all(one.is_a(other) for other in conducts) for one in conducts) if conducts else True


def fulfilled(rules, told=frozenset()):
    """The first set of facts by which every element holds, as one act can show them."""
    if not rules:
        return told
    for way in ways(rules[0].when):
        both = told | way
        if consistent(both):
            whole = fulfilled(rules[1:], both)
            if whole is not None:
                return whole
    return None


def subject(crime, told):
    """An act that shows these facts, in a conflict of the crime's kind."""
    by_kind = {kind: [each.term for each in sorted(told) if each.kind is kind] for kind in FactKind}
    conducts = [Conduct(each) for each in by_kind[FactKind.CONDUCT]]
    narrowest = next((one for one in conducts if all(one.is_a(other) for other in conducts)), Conduct.OTHER_CONDUCT)
    ages = by_kind[FactKind.AGE]
    document = submission(
        narrowest.value,
        kind="non-international" if crime.provision.startswith(("rome:8.2.c.", "rome:8.2.e.")) else "international",
        objects=by_kind[FactKind.OBJECT],
        persons=by_kind[FactKind.PERSON] or (["unknown-status"] if ages else []),
        age=ages[0] if ages else None,
        means=by_kind[FactKind.MEANS],
        harms=by_kind[FactKind.HARM],
        yes=[each.term for each in sorted(told) if each.kind is FactKind.CIRCUMSTANCE and each.affirmed],
        no=[each.term for each in sorted(told) if each.kind is FactKind.CIRCUMSTANCE and not each.affirmed],
    )
    incident = document.incidents[0]
    return next(iter(subjects_of(incident, incident.acts[0], Case(submission=document))))


def shown_by_a_narrower(fact, told):
    """Whether a narrower term of the same kind says as much, such as an expanding bullet beside small arms."""
    words = {
        FactKind.CONDUCT: Conduct,
        FactKind.MEANS: Means,
        FactKind.PERSON: PersonStatus,
        FactKind.OBJECT: ObjectKind,
    }
    kind = words.get(fact.kind)
    others = [each for each in told if each.kind is fact.kind and each != fact]
    return kind is not None and any(kind(each.term).is_a(kind(fact.term)) for each in others)


def outcome(crime, told):
    about = subject(crime, told)
    return status(tuple(element(rule, about) for rule in crime.elements), (), about.case)


@pytest.mark.parametrize("name", sorted(CRIMES))
def test_one_act_can_show_every_element_and_then_the_crime_is_indicated(name):
    told = fulfilled(CRIMES[name].elements)
    assert told is not None, "no single act can show all its elements"
    assert outcome(CRIMES[name], told) is FindingStatus.INDICATED


@pytest.mark.parametrize("name", sorted(CRIMES))
def test_without_any_one_of_these_facts_the_crime_is_no_longer_indicated(name):
    told = fulfilled(CRIMES[name].elements)
    needed = [each for each in told if each.kind is not FactKind.CONFLICT and not shown_by_a_narrower(each, told)]
    for each in needed:
        assert outcome(CRIMES[name], told - {each}) is not FindingStatus.INDICATED, each.term


@pytest.mark.parametrize("name", sorted(CRIMES))
def test_a_denied_fact_never_leaves_the_crime_indicated(name):
    told = fulfilled(CRIMES[name].elements)
    for each in told:
        if each.kind is FactKind.CIRCUMSTANCE:
            turned = (told - {each}) | {each._replace(affirmed=not each.affirmed)}
            assert outcome(CRIMES[name], turned) is not FindingStatus.INDICATED, each.term


@pytest.mark.parametrize("name", sorted(CRIMES))
def test_a_grave_breach_that_is_fulfilled_is_at_issue(name):
    crime = CRIMES[name]
    assert at_issue(crime, subject(crime, fulfilled(crime.elements)))


def told_of(name, *, state="MM", **parts):
    """What is said of a crime for one act of the army of *state*, in that State."""
    plain = json.loads(json.dumps(unstructure(submission(**parts))).replace('"MM"', f'"{state}"'))
    document = structure(plain, Submission)
    incident = document.incidents[0]
    found = next(iter(subjects_of(incident, incident.acts[0], Case(submission=document))))
    return crime_finding({each.provision: each for each in catalogue().violations.crimes}[name], found, catalogue())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("rome:8.2.a.i", "non-international"),
        ("rome:8.2.b.iv", "non-international"),
        ("rome:8.2.b.xxiii", "non-international"),
        ("rome:8.2.c.i-1", "international"),
        ("rome:8.2.e.xiii", "international"),
        ("gc4:147.wilful-killing", "non-international"),
        ("gc3:130.torture", "non-international"),
        ("ap1:85.3.a", "non-international"),
    ],
)
def test_traps_1_and_12_a_crime_of_the_other_kind_of_conflict_does_not_exist(name, kind):
    crime = told_of(name, conduct="killing", kind=kind)
    assert crime.status is None
    assert crime.elements == ()
    assert crime.applicability.outcome is Applicability.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("name", "state", "before", "after"),
    [
        ("rome:8.2.e.xix", "NZ", "2021-10-13", "2021-10-15"),
        ("rome:8.2.e.xvi", "LU", "2020-04-01", "2020-04-03"),
        ("rome:8.2.e.i", "MM", "2002-06-30", "2002-07-02"),
    ],
)
def test_trap_13_a_crime_does_not_exist_under_the_statute_before_its_day(name, state, before, after):
    assert told_of(name, state=state, when=before).status is None
    assert told_of(name, state=state, when=after).status is FindingStatus.INCOMPLETE


def test_trap_13_a_crime_that_an_amendment_added_needs_a_state_that_accepted_it():
    crime = told_of("rome:8.2.e.xix", state="FR", when="2022-01-11")
    assert crime.status is None
    assert "France is not a party to the amendment" in crime.applicability.reason


def test_trap_4_a_grave_breach_of_protocol_i_needs_a_state_that_is_bound():
    # Myanmar is no party to Protocol I.
    crime = told_of("ap1:85.3.a", conduct="shelling", kind="international", yes=["directed-at-civilians"])
    assert crime.status is None
    assert "Myanmar is not a party" in crime.applicability.reason


def test_nobody_can_be_tried_for_weapons_of_an_annex_that_does_not_exist():
    crime = told_of("rome:8.2.b.xx", conduct="shelling", kind="international", yes=["superfluous-injury-by-nature"])
    assert crime.status is None
    assert crime.applicability.outcome is Applicability.NOT_APPLICABLE
    assert "annex" in crime.applicability.reason


def test_grave_breaches_have_no_jurisdiction_of_the_court_told():
    assert told_of("gc4:147.wilful-killing", conduct="killing", kind="international").jurisdiction == ()
    assert told_of("rome:8.2.a.i", conduct="killing", kind="international").jurisdiction


@pytest.mark.parametrize(
    ("person", "shown"),
    [("civilian", {"gc4"}), ("prisoner-of-war", {"gc3"}), ("wounded-or-sick", {"gc1"}), ("shipwrecked", {"gc2"})],
)
def test_trap_16_the_grave_breach_is_that_of_the_convention_for_such_persons(person, shown):
    document = submission("killing", kind="international", persons=[person])
    incident = document.incidents[0]
    found = next(iter(subjects_of(incident, incident.acts[0], Case(submission=document))))
    names = [name for name in CRIMES if name.endswith(".wilful-killing")]
    assert {name.partition(":")[0] for name in names if at_issue(CRIMES[name], found)} == shown


def test_a_person_whom_nobody_places_is_asked_about_under_the_statute_alone():
    crime = told_of("rome:8.2.a.i", conduct="killing", kind="international")
    (protected,) = [each for each in crime.elements if each.element == "protected"]
    assert protected.answer is Answer.UNKNOWN


def test_a_category_shows_the_grave_breach_beside_the_crime_of_the_statute():
    rules = catalogue().violations
    one = next(each for each in rules.categories if each.id == "killing-of-persons-not-taking-part")
    both = attrs.evolve(one, crimes=("rome:8.2.a.i", "gc4:147.wilful-killing", "gc3:130.wilful-killing"))
    changed = attrs.evolve(catalogue(), violations=attrs.evolve(rules, categories=(both,)))
    facts = ["victims-in-power-of-the-party", "of-another-allegiance-than-the-holder", "aware-of-protection"]
    document = submission("killing", kind="international", persons=["civilian"], harms=["death"], yes=facts)
    (found,) = assess(document, changed).findings
    assert [each.provision for each in found.crimes] == ["rome:8.2.a.i", "gc4:147.wilful-killing"]
    assert all(each.status is FindingStatus.INCOMPLETE for each in found.crimes)
    assert "grave breach" in found.crimes[1].heading


def test_why_a_grave_breach_of_another_convention_is_not_shown_has_its_answer():
    document = submission("killing", kind="international", persons=["civilian"], harms=["death"])
    rules = catalogue().violations
    one = next(each for each in rules.categories if each.id == "killing-of-persons-not-taking-part")
    named = attrs.evolve(one, crimes=("rome:8.2.a.i", "gc3:130.wilful-killing"))
    changed = attrs.evolve(catalogue(), violations=attrs.evolve(rules, categories=(named,)))
    (answer,) = why_not("gc3:130.wilful-killing", document, changed)
    assert answer.said == "the crime is not at issue"
    assert answer.takes == ("a claim that tells of persons struck or harmed: captured fighter",)


def test_destruction_of_homes_in_bombardment_is_no_grave_breach():
    answer = assessed("shelling", kind="international", objects=["dwelling"], harms=[("destruction", "dwelling")])
    indicated = {
        each.provision for one in answer.findings for each in one.crimes if each.status is FindingStatus.INDICATED
    }
    assert not indicated
