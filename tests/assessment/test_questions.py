"""What is asked of a finding goes by what is open in it: each kind of fact has its own question."""

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.binding import BINDING
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.conditions import EVERY
from ihl_docs.assessment.criteria import evaluate
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.question_words import BOUND, KIND, WHAT, WHO
from ihl_docs.assessment.questions import merged, most_decisive_first, of_finding, told_of
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.violations import Fact, FactKind
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Decides, Question
from ihl_docs.model.finding import ElementFinding, Reason
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from tests.assessment import building

TERMS = {
    FactKind.CONDUCT: "arson",
    FactKind.PERSON: "civilian",
    FactKind.OBJECT: "dwelling",
    FactKind.AGE: "child",
    FactKind.SEX: "female",
    FactKind.MEANS: "mine",
    FactKind.HARM: "death",
}


def leaf(kind, term):
    """What the record says of a fact of which no claim speaks."""
    record = building.submission("shelling")
    (incident,) = record.incidents
    (subject,) = subjects_of(incident, incident.acts[0], Case(submission=record))
    return evaluate(Fact(kind=kind, term=term), subject)


def asked(reason, *, role=ElementRole.CONSTITUTIVE, element="tried", told=frozenset()):
    """What is asked where one element of a finding is open for that reason."""
    found = building.finding(building.assessed("arson", objects=["dwelling"]), "destruction-of-property")
    open_ = ElementFinding(
        element=element, role=role, statement="tried", answer=reason.answer, reason=reason, level=reason.level
    )
    alone = revised(found, elements=(open_,), explanations=(), crimes=())
    return list(of_finding(alone, told))


@pytest.mark.parametrize("kind", TERMS)
def test_what_is_open_is_asked_in_the_words_for_that_kind_of_fact(kind):
    (question,) = asked(leaf(kind, TERMS[kind]))
    assert (question.text, question.settled_by) == WHAT[kind]
    assert (question.incident, question.act, question.circumstance) == ("incident", "act", None)
    (decides,) = question.decides
    assert (decides.finding, decides.category, decides.crime, decides.element) == (
        "act.destruction-of-property.a",
        "destruction-of-property",
        None,
        "tried",
    )


def test_a_circumstance_is_asked_by_its_own_question():
    kind = CircumstanceKind.IMPERATIVE_MILITARY_NECESSITY
    (question,) = asked(leaf(FactKind.CIRCUMSTANCE, kind.value))
    assert (question.text, question.settled_by, question.circumstance) == (kind.question, kind.settled_by, kind)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"role": ElementRole.CONTEXTUAL, "element": BINDING}, BOUND),
        ({"role": ElementRole.ATTRIBUTION}, WHO),
        ({"role": ElementRole.CONTEXTUAL}, KIND),
    ],
    ids=["bound", "who", "kind"],
)
def test_what_is_open_around_the_act_is_asked_in_words_of_its_own(how, words):
    (question,) = asked(Reason(statement="tried", answer=Answer.UNKNOWN), **how)
    assert (question.text, question.settled_by) == words


def test_whose_act_it_was_is_asked_wherever_it_stands():
    (question,) = asked(Reason(statement="ascribed to A", answer=Answer.UNKNOWN), role=ElementRole.MATERIAL)
    assert (question.text, question.settled_by) == WHO


def test_a_part_in_the_act_that_is_open_is_asked_as_whose_act_it_was():
    (question,) = asked(leaf(FactKind.DEGREE, "ordered"))
    assert (question.text, question.settled_by) == WHO


def question(incident="i", *, act=None, harm=None, text="t", decides=()):
    return Question(incident=incident, act=act, harm=harm, text=text, settled_by="s", decides=tuple(decides))


def on(category, *, finding=None, crime=None, element="e"):
    return Decides(finding=finding, category=category, crime=crime, element=element)


def test_the_most_decisive_question_comes_first():
    in_order = [
        question(text="two breaches that are found", decides=[on("c", finding="f"), on("d", finding="g")]),
        question(text="one that is found, and one that might be", decides=[on("c", finding="f"), on("d")]),
        question(text="one that is found, by two elements", decides=[on("c", finding="f"), on("c", finding="f", element="x")]),
        question(text="one that is found", decides=[on("c", finding="f")]),
        question(text="two that might be", decides=[on("c"), on("d")]),
        question(text="one that might be, and a crime", decides=[on("c"), on("c", crime="rome:8.2.b.i")]),
        question(text="one that might be", decides=[on("c")]),
        question(text="two crimes", decides=[on("c", finding="f", crime="rome:8.2.b.i"), on("c", finding="f", crime="rome:8.2.b.ii")]),
        question(text="a crime", decides=[on("c", finding="f", crime="rome:8.2.b.i")]),
        question(text="nothing yet"),
    ]  # fmt: skip
    assert [each.text for each in most_decisive_first(reversed(in_order))] == [each.text for each in in_order]


def test_of_equally_decisive_questions_the_order_is_by_incident_act_harm_and_words():
    in_order = [
        question("h", act="1-z", harm="1-z", text="z"),
        question("i", text="Y"),
        question("i", text="Z"),
        question("i", harm="1-h"),
        question("i", act="1-a"),
        question("i", act="1-a", harm="1-h", text="Y"),
        question("i", act="1-a", harm="1-i", text="X"),
        question("i", act="1-b", text="A"),
    ]
    assert list(most_decisive_first(reversed(in_order))) == in_order
    assert list(most_decisive_first(in_order)) == in_order


def test_a_question_that_several_ask_is_put_once_with_all_that_it_decides():
    asked_for = [
        question(act="a", decides=[on("d", finding="f")]),
        question(act="b", decides=[on("d", finding="f")]),
        question(act="a", decides=[on("c", finding="g"), on("d", finding="f")]),
        question(act="a", text="another"),
        question(act="a", harm="h"),
        question("j", act="a"),
    ]
    assert merged(asked_for) == (
        question(act="a", decides=[on("d", finding="f"), on("c", finding="g")]),
        question(act="b", decides=[on("d", finding="f")]),
        question(act="a", text="another"),
        question(act="a", harm="h"),
        question("j", act="a"),
    )


def test_what_is_decided_stands_by_finding_category_crime_and_element():
    in_order = [
        on("b"),
        on("c", element="a"),
        on("c", element="b"),
        on("c", crime="rome:8.2.b.i", element="a"),
        on("a", finding="1-f"),
        on("b", finding="1-f", crime="rome:8.2.b.i"),
    ]
    (one,) = merged([question(decides=[each]) for each in reversed(in_order)])
    assert list(one.decides) == in_order


@pytest.mark.parametrize(
    ("conduct", "parts", "rule"),
    [
        ("ground-assault", {"by": "b", "persons": ["member-of-state-armed-forces"]}, "attack-on-fighters"),
        ("shelling", {"persons": ["fighter"]}, "attack-on-fighters"),
        ("siege", {"yes": ["siege-lets-civilians-leave-or-live"]}, "siege-of-forces"),
    ],
)
def test_of_an_act_that_is_lawful_nothing_is_asked_that_would_make_it_otherwise(conduct, parts, rule):
    answer = building.assessed(conduct, **parts)
    assert {each.rule for each in answer.lawful} == {rule}
    assert answer.questions == ()


def test_that_a_harm_by_itself_is_lawful_leaves_open_what_the_act_was():
    """That a fighter was killed and a gun destroyed says nothing of the village that was shelled with them."""
    parts = {"objects": ["residential-area"], "harms": [("destruction", "military-vehicle")]}
    answer = building.assessed("shelling", **parts)
    assert {(each.rule, each.harm) for each in answer.lawful} == {("military-equipment-destroyed", "harm-0")}
    asked_for = {each.circumstance and each.circumstance.value for each in answer.questions}
    assert "directed-at-military-objective" in asked_for


def test_what_the_accused_alone_says_for_itself_is_asked_of_others_for_the_finding_that_turns_on_it():
    plain = unstructure(building.submission("arson", objects=["dwelling"]))
    plain["claims"].append({**plain["claims"][0], "id": "own", "speaker": "a"})
    (act,) = plain["incidents"][0]["acts"]
    act["circumstances"] = [{"question": "imperative-military-necessity", "affirmed_by": ["own"]}]
    answer = assess(structure(plain, Submission), building.catalogue())
    kind = CircumstanceKind.IMPERATIVE_MILITARY_NECESSITY
    (asked_for,) = [each for each in answer.questions if each.circumstance is kind]
    assert (asked_for.incident, asked_for.act, asked_for.harm) == ("incident", "act", None)
    assert (asked_for.text, asked_for.settled_by) == (kind.question, kind.settled_by)
    found = building.finding(answer, "destruction-of-property")
    (explanation,) = [each for each in found.explanations if each.answer is Answer.YES]
    assert on("destruction-of-property", finding=found.id, element=explanation.element) in asked_for.decides


def test_of_several_ways_in_which_it_may_be_lawful_only_what_the_accused_says_is_asked_of_others():
    plain = unstructure(building.submission("shelling", objects=["place-of-worship"]))
    plain["claims"].append({**plain["claims"][0], "id": "own", "speaker": "a"})
    (act,) = plain["incidents"][0]["acts"]
    act["circumstances"] = [{"question": "object-in-military-use", "affirmed_by": ["own"]}]
    answer = assess(structure(plain, Submission), building.catalogue())
    on_use = [each for each in answer.questions if any(one.element == "military-use" for one in each.decides)]
    assert [each.circumstance.value for each in on_use] == ["object-in-military-use"]
    assert on(
        "attack-on-dedicated-buildings", finding="act.attack-on-dedicated-buildings.a", element="military-use"
    ) in (on_use[0].decides)


def test_who_the_persons_were_decides_on_the_element_about_them_or_on_the_first_where_none_is():
    """Of a disproportionate attack no element asks who they were: it is raised by an objective struck with civilians."""
    struck = {"persons": ["unknown-status"], "harms": ["death"], "yes": ["military-objective-present"]}
    answer = building.assessed("shelling", **struck)
    (asked_for,) = [each for each in answer.questions if (each.text, each.settled_by) == WHAT[FactKind.PERSON]]
    assert (asked_for.incident, asked_for.act) == ("incident", "act")
    decides = {each.category: each.element for each in asked_for.decides}
    assert (decides["indiscriminate-attack"], decides["disproportionate-attack"]) == ("civilians-exposed", "attack")
    assert {each.finding for each in asked_for.decides} == {None}


def open_(statement="what is open", *because, answer=Answer.UNKNOWN, circumstance=None):
    return Reason(statement=statement, answer=answer, because=because, circumstance=circumstance)


PERSONS = open_("persons struck or harmed: civilian")
THINGS = open_("things struck or harmed: dwelling")
WARNED, NEEDED = (
    open_(each.question, circumstance=each)
    for each in (CircumstanceKind.WARNING_GIVEN, CircumstanceKind.IMPERATIVE_MILITARY_NECESSITY)
)
TOLD = frozenset({FactKind.PERSON})


def circumstances(reason, told=TOLD):
    return [each.circumstance and each.circumstance.value for each in asked(reason, told=told)]


def test_what_goes_together_with_other_persons_than_those_told_of_is_not_asked():
    beside = open_("at least one of these", open_(EVERY, PERSONS, WARNED), NEEDED)
    assert circumstances(beside) == ["imperative-military-necessity"]
    assert circumstances(beside, told=frozenset()) == [None, "warning-given", "imperative-military-necessity"]


def test_what_goes_together_with_persons_who_are_told_of_is_asked():
    known = revised(PERSONS, answer=Answer.YES)
    about = open_("at least one of these", open_(EVERY, known, WARNED), NEEDED)
    assert circumstances(about) == ["warning-given", "imperative-military-necessity"]
    disputed = open_("at least one of these", open_(EVERY, revised(PERSONS, answer=Answer.DISPUTED), WARNED), NEEDED)
    assert circumstances(disputed) == [None, "warning-given", "imperative-military-necessity"]


@pytest.mark.parametrize(("told", "asks"), [({FactKind.PERSON, FactKind.OBJECT}, False), ({FactKind.PERSON}, True)])
def test_of_several_that_are_open_all_must_be_beside_what_is_told(told, asks):
    others = open_("at least one of these", PERSONS, THINGS)
    about = open_("at least one of these", open_(EVERY, others, WARNED), NEEDED)
    assert ("warning-given" in circumstances(about, told=frozenset(told))) is asks


def test_of_a_joint_of_which_one_is_enough_the_other_alternatives_are_asked():
    assert circumstances(open_("at least one of these", PERSONS, WARNED)) == ["warning-given"]


def test_where_nothing_else_is_open_the_kinds_of_facts_that_are_told_are_asked_too():
    assert circumstances(open_("at least one of these", PERSONS, THINGS)) == [None, None]
    assert circumstances(open_(EVERY, PERSONS, WARNED)) == ["warning-given"]


def test_under_a_part_that_is_settled_nothing_is_asked():
    settled = open_(EVERY, PERSONS, WARNED, answer=Answer.YES)
    assert circumstances(open_("at least one of these", settled, NEEDED)) == ["imperative-military-necessity"]


def test_what_an_answer_would_raise_is_asked_of_its_act_in_the_words_of_the_circumstance():
    answer = building.assessed("arson", objects=["dwelling"])
    (taken,) = [each for each in answer.questions if each.circumstance is CircumstanceKind.TAKEN_FOR_PRIVATE_USE]
    assert (taken.incident, taken.act, taken.harm) == ("incident", "act", None)
    assert (taken.text, taken.settled_by) == (taken.circumstance.question, taken.circumstance.settled_by)
    assert {each.category for each in taken.decides} == {"pillage"}
    assert {each.finding for each in taken.decides} == {None}


def test_what_an_answer_would_raise_about_a_harm_by_itself_is_asked_of_the_harm():
    plain = unstructure(building.submission("shelling"))
    plain["incidents"][0]["harms"] = [{"id": "h", "kind": "displacement", "victims": "civilian", "claims": ["k1"]}]
    answer = assess(structure(plain, Submission), building.catalogue())
    of_harm = [each for each in answer.questions if each.harm == "h"]
    assert {each.act for each in of_harm} == {None}
    assert {each.incident for each in of_harm} == {"incident"}
    asked_for = {each.circumstance and each.circumstance.value: each for each in of_harm}
    assert {None, "displacement-ordered", "by-coercion-not-choice"} <= set(asked_for)
    ordered = asked_for["displacement-ordered"]
    assert (ordered.text, ordered.settled_by) == (ordered.circumstance.question, ordered.circumstance.settled_by)


def test_who_did_an_act_is_asked_where_nobody_says_and_of_no_harm_by_itself():
    def who(answer):
        return [(each.act, each.harm) for each in answer.questions if (each.text, each.settled_by) == WHO]

    assert who(building.assessed("arson", objects=["dwelling"])) == []
    assert who(building.assessed("arson", objects=["dwelling"], by=None)) == [("act", None)]
    plain = unstructure(building.submission("shelling"))
    plain["incidents"][0]["harms"] = [{"id": "h", "kind": "displacement", "victims": "civilian", "claims": ["k1"]}]
    assert who(assess(structure(plain, Submission), building.catalogue())) == []


def kinds_told(plain):
    record = structure(plain, Submission)
    (incident,) = record.incidents
    (subject,) = subjects_of(incident, incident.acts[0], Case(submission=record))
    return told_of(subject)


def test_that_nobody_knows_who_they_were_tells_nothing_of_them_and_neither_does_what_was_rejected():
    assert kinds_told(unstructure(building.submission("arson", persons=["civilian"]))) >= {FactKind.PERSON}
    unknown = unstructure(building.submission("other-conduct", persons=["unknown-status"], objects=["dwelling"]))
    assert {FactKind.OBJECT} <= kinds_told(unknown)
    assert kinds_told(unknown).isdisjoint({FactKind.PERSON, FactKind.CONDUCT})
    rejected = unstructure(building.submission("arson", persons=["civilian"]))
    rejected["incidents"][0]["acts"][0]["against"][0]["claims"] = ["said"]
    rejected["actors"].append({"id": "court", "kind": "adjudicative-body", "name": {"en": "Court"}})
    rejected["sources"].append({"id": "j", "kind": "court-decision", "title": {"en": "J"}, "speaks_for": "court"})
    rejected["claims"] += [
        {**rejected["claims"][0], "id": "said"},
        {"id": "decided", "source": "j", "speaker": "court", "text": {"en": "No."}, "rejects": ["said"]},
    ]
    assert FactKind.PERSON not in kinds_told(rejected)
