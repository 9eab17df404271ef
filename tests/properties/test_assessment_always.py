"""What must hold of every assessment, whatever is on record: acts drawn at random from the whole vocabulary."""

import copy

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import Case
from ihl_docs.assessment.conditions import answer_of, resolve
from ihl_docs.assessment.elements import leaves
from ihl_docs.assessment.findings import subjects_of
from ihl_docs.assessment.support import LEVELS
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.violations import facts_of
from ihl_docs.model.answer import Answer
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import PersonStatus
from tests.assessment import building

CATALOGUE = load_catalogue()
ALWAYS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
VOICES = ("k1", "k2", "k3")
"""An observer, the adversary, and the party that is accused."""

CLAIMS = st.lists(st.sampled_from(VOICES), min_size=1, max_size=3, unique=True)
MAYBE = st.lists(st.sampled_from(VOICES), max_size=2, unique=True)


def asserted(key, terms):
    return st.fixed_dictionaries(
        {key: st.sampled_from([each.value for each in terms]), "claims": CLAIMS, "denied_by": MAYBE}
    )


def answers():
    question = st.sampled_from([each.value for each in CircumstanceKind])
    sides = st.tuples(MAYBE, MAYBE).filter(lambda pair: pair[0] or pair[1])
    return st.builds(
        lambda asked, pair: {"question": asked, "affirmed_by": pair[0], "denied_by": pair[1]}, question, sides
    )


ACTS = st.fixed_dictionaries(
    {
        "conduct": st.sampled_from([each.value for each in Conduct]),
        "claims": CLAIMS,
        "denied_by": MAYBE,
        "by": st.lists(
            st.fixed_dictionaries({"actor": st.sampled_from(["a", "b"]), "claims": CLAIMS, "denied_by": MAYBE}),
            max_size=1,
        ),
        "against": st.lists(asserted("object", ObjectKind) | asserted("person", PersonStatus), max_size=3),
        "means": st.lists(asserted("means", Means), max_size=2),
        "circumstances": st.lists(answers(), max_size=8, unique_by=lambda each: each["question"]),
    }
)
KINDS = st.sampled_from(["international", "occupation", "non-international", "non-international-ap2"])


def plain_record(act, kind="non-international"):
    plain = unstructure(building.submission(kind=kind))
    first = plain["claims"][0]
    plain["claims"] = [first, {**first, "id": "k2", "speaker": "b"}, {**first, "id": "k3", "speaker": "a"}]
    plain["incidents"][0]["acts"] = [{"id": "act", **copy.deepcopy(act)}]
    return plain


def record(act, kind="non-international"):
    return structure(plain_record(act, kind), Submission)


def subject_of(submission):
    (incident,) = submission.incidents
    return next(subjects_of(incident, incident.acts[0], Case(submission=submission)))


def elements(finding):
    return (*finding.elements, *finding.explanations)


@ALWAYS
@given(ACTS, KINDS)
def test_the_quick_answer_is_the_answer_with_reasons(act, kind):
    subject = subject_of(record(act, kind))
    for category in CATALOGUE.violations.categories:
        for rule in category.elements:
            assert answer_of(rule.when, subject) is resolve(rule.when, subject, rule.statement).answer


@ALWAYS
@given(ACTS, KINDS)
def test_the_same_record_gives_the_same_assessment(act, kind):
    assert assess(record(act, kind), CATALOGUE) == assess(record(act, kind), CATALOGUE)


@ALWAYS
@given(ACTS, KINDS)
def test_unknown_in_never_gives_indicated_out(act, kind):
    for finding in assess(record(act, kind), CATALOGUE).findings:
        if finding.status is FindingStatus.INDICATED:
            assert all(each.answer is Answer.YES for each in finding.elements), finding.category
            assert all(each.answer is not Answer.YES for each in finding.explanations), finding.category
            assert all(any(leaf.claims for leaf in leaves(each.reason)) for each in finding.elements)
        for crime in finding.crimes:
            if crime.status is FindingStatus.INDICATED:
                assert all(each.answer is Answer.YES for each in crime.elements), crime.provision


@ALWAYS
@given(ACTS)
def test_a_denial_never_counts_as_support_of_what_it_denies(act):
    for finding in assess(record(act), CATALOGUE).findings:
        for element in elements(finding):
            for leaf in leaves(element.reason):
                affirmed = any(link.affirms for link in leaf.claims)
                denied = any(not link.affirms for link in leaf.claims)
                expected = {
                    (True, True): Answer.DISPUTED,
                    (True, False): Answer.YES,
                    (False, True): Answer.NO,
                    (False, False): Answer.UNKNOWN,
                }
                assert leaf.answer is expected[affirmed, denied]


@ALWAYS
@given(ACTS, answers())
def test_a_fact_on_which_a_category_does_not_turn_never_changes_it(act, more):
    assume(all(each["question"] != more["question"] for each in act["circumstances"]))
    before = assess(record(act), CATALOGUE)
    after = assess(record({**act, "circumstances": [*act["circumstances"], more]}), CATALOGUE)
    touched = turning_on(more["question"])
    kept = {each.category: each for each in before.findings if each.category not in touched}
    assert {each.category: each for each in after.findings if each.category not in touched} == kept


def turning_on(question):
    crimes = {each.provision: each for each in CATALOGUE.violations.crimes}

    def terms(category):
        yield category.raised_by
        yield from (each.when for each in category.elements)
        yield from (each.when for name in category.crimes for each in crimes[name].elements)

    found = {
        each.id
        for each in CATALOGUE.violations.categories
        if any(fact.term == question for condition in terms(each) for fact in facts_of(condition))
    }
    # The link to the conflict is an element of every category, though none of them names it.
    return found | (
        {each.id for each in CATALOGUE.violations.categories} if question == "part-of-the-conflict" else set()
    )


@ALWAYS
@given(ACTS, answers())
def test_an_answer_given_opens_no_question_of_the_elements_that_it_settles(act, more):
    assume(all(each["question"] != more["question"] for each in act["circumstances"]))
    one_side = {"question": more["question"], "affirmed_by": more["affirmed_by"] or ["k1"]}
    before = assess(record(act), CATALOGUE)
    after = assess(record({**act, "circumstances": [*act["circumstances"], one_side]}), CATALOGUE)
    was = {each.id: each for each in before.findings}
    for finding in after.findings:
        if finding.id in was:
            for old, new in zip(elements(was[finding.id]), elements(finding), strict=True):
                asked = [
                    leaf
                    for leaf in leaves(old.reason)
                    if leaf.circumstance and leaf.circumstance.value == more["question"]
                ]
                if asked:
                    assert open_leaves(new) < open_leaves(old)


def open_leaves(element):
    return sum(leaf.answer is Answer.UNKNOWN for leaf in leaves(element.reason))


@ALWAYS
@given(ACTS)
def test_more_support_for_what_nobody_denies_never_lowers_a_level(act):
    act = {**act, "denied_by": [], "by": [{**each, "denied_by": []} for each in act["by"]]}
    more = copy.deepcopy(act)
    for part in (more, *more["by"], *more["against"], *more["means"]):
        part["claims"] = sorted({*part["claims"], "k1", "k2"})
    for answer in more["circumstances"]:
        if answer["affirmed_by"]:
            answer["affirmed_by"] = sorted({*answer["affirmed_by"], "k1", "k2"})
    before = {each.id: each for each in assess(record(act), CATALOGUE).findings}
    for finding in assess(record(more), CATALOGUE).findings:
        old = before.get(finding.id)
        if old is not None and old.status is FindingStatus.INDICATED is finding.status:
            assert LEVELS.index(finding.level) >= LEVELS.index(old.level)


@ALWAYS
@given(ACTS, st.sampled_from(["k2", "k3"]))
def test_removing_a_claim_removes_exactly_what_rested_on_it(act, gone):
    def kept(claims):
        return [each for each in claims if each != gone]

    less = copy.deepcopy(act)
    assume(kept(less["claims"]))
    less.update(claims=kept(less["claims"]), denied_by=kept(less["denied_by"]))
    for name in ("by", "against", "means"):
        less[name] = [
            {**each, "claims": kept(each["claims"]), "denied_by": kept(each["denied_by"])}
            for each in less[name]
            if kept(each["claims"])
        ]
    less["circumstances"] = [
        {**each, "affirmed_by": kept(each["affirmed_by"]), "denied_by": kept(each["denied_by"])}
        for each in less["circumstances"]
        if kept(each["affirmed_by"]) or kept(each["denied_by"])
    ]
    assume(len(less["by"]) == len(act["by"]))
    # A denial of something that nobody asserts any more goes with it.
    assume(all(len(less[name]) == len(act[name]) for name in ("against", "means")))
    before = {each.id: each for each in assess(record(act), CATALOGUE).findings}
    for finding in assess(record(less), CATALOGUE).findings:
        if finding.id in before:
            for old, new in zip(elements(before[finding.id]), elements(finding), strict=True):
                # One fact may stand in two places of an element, with the same claims in both.
                now = {leaf.statement: set(leaf.claims) for leaf in leaves(new.reason)}
                was = {leaf.statement: set(leaf.claims) for leaf in leaves(old.reason)}
                for statement, said in was.items():
                    # A reason that nobody speaks of any more may be left out, as that of the link to the conflict is.
                    assert now.get(statement, set()) == {link for link in said if link.claim != gone}
                assert now.keys() <= was.keys()


@ALWAYS
@given(ACTS)
def test_which_party_is_which_changes_only_the_names(act):
    """Between two organised groups the law ties nothing to either of them."""
    plain = plain_record(act)
    for actor in plain["actors"][:2]:
        actor["kind"] = "organized-armed-group"
        actor.pop("state", None)
    ours = assess(structure(plain, Submission), CATALOGUE)
    other = copy.deepcopy(plain)
    for part in other["incidents"][0]["acts"][0]["by"]:
        part["actor"] = {"a": "b", "b": "a"}[part["actor"]]
    voices = {"a": "b", "b": "a"}
    for claim in other["claims"]:
        claim["speaker"] = voices.get(claim["speaker"], claim["speaker"])
    theirs = assess(structure(other, Submission), CATALOGUE)
    assert told(ours) == told(theirs)


def told(assessment):
    return sorted(
        (
            each.category,
            each.status.value,
            each.level,
            tuple(one.answer.value for one in each.elements),
            len(each.crimes),
        )
        for each in assessment.findings
    )
