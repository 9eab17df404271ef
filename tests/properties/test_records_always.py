"""What must always hold, on whole records: relays, units, disputes, rival counts, several parties accused of one act."""

import copy

import attrs
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.elements import leaves
from ihl_docs.assessment.support import LEVELS
from ihl_docs.assessment.tally import tally
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.answer import Answer
from ihl_docs.model.decision import rejections
from ihl_docs.model.tally import TallyKey
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.sources import ClaimKind
from tests.properties import records

CATALOGUE = load_catalogue()
ALWAYS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
CITING = ("claims", "denied_by", "affirmed_by")


def assessed(plain):
    return assess(records.record(plain), CATALOGUE)


def needed(finding):
    return (*finding.elements, *(each for crime in finding.crimes for each in crime.elements))


def every_element(finding):
    return (*needed(finding), *finding.explanations)


def by_name(finding):
    """Its elements and explanations, those of each crime apart. One that stands only while something is open may go."""
    crimes = {(each.provision, element.element): element for each in finding.crimes for element in each.elements}
    return {(None, each.element): each for each in (*finding.elements, *finding.explanations)} | crimes


def parts_of(plain):
    """Every part of the incidents that cites claims, in plain data that may be changed."""
    for incident in plain["incidents"]:
        yield from incident.get("harms", ())
        for act in incident.get("acts", ()):
            yield act
            for name in ("by", "against", "means", "harms", "circumstances"):
                yield from act.get(name, ())


@ALWAYS
@given(records.submissions())
def test_unknown_in_never_gives_indicated_out(plain):
    for finding in assessed(plain).findings:
        if finding.status is FindingStatus.INDICATED:
            assert all(each.answer is Answer.YES for each in finding.elements)
            assert all(each.answer not in (Answer.YES, Answer.DISPUTED) for each in finding.explanations)
        for crime in finding.crimes:
            if crime.status is FindingStatus.INDICATED:
                assert all(each.answer is Answer.YES for each in crime.elements)


@ALWAYS
@given(records.submissions())
def test_a_category_is_raised_by_facts_that_claims_assert_and_never_by_a_denial(plain):
    """Without every denial there is the same finding, with its status or a clearer one."""
    agreed = copy.deepcopy(plain)
    for part in [*parts_of(agreed), *agreed["conflict"]["classifications"]]:
        part.pop("denied_by", None)
    for incident in agreed["incidents"]:
        for act in incident.get("acts", ()):
            act["circumstances"] = [each for each in act.get("circumstances", ()) if each.get("affirmed_by")]
    raised = {each.id for each in assessed(plain).findings}
    by_denials = raised - {each.id for each in assessed(agreed).findings}
    categories = {each.id: each for each in CATALOGUE.violations.categories}
    for name in by_denials:
        # Only what turns on a no, such as that nobody was warned, is raised by somebody who says no.
        category = next(
            category for each in assessed(plain).findings if each.id == name for category in [each.category]
        )
        assert any(_turns_on_a_no(each) for each in _conditions(categories[category])), name


def _conditions(category):
    yield category.raised_by
    yield from (each.when for each in category.elements)


def _turns_on_a_no(condition):
    return condition.joint.value == "not" or any(_turns_on_a_no(part) for part in condition.parts)


@ALWAYS
@given(records.submissions())
def test_a_denial_never_counts_as_support(plain):
    """At each leaf, what affirms and what denies add up to the answer; and a level stands on the side that it is of.

    What a decision heard and rejected is neither.
    """
    expected = {
        (True, True): Answer.DISPUTED,
        (True, False): Answer.YES,
        (False, True): Answer.NO,
        (False, False): Answer.UNKNOWN,
    }
    for finding in assessed(plain).findings:
        for element in every_element(finding):
            for leaf in leaves(element.reason):
                pro = [each for each in leaf.claims if each.affirms and not each.rejected]
                contra = [each for each in leaf.claims if not each.affirms and not each.rejected]
                assert leaf.answer is expected[bool(pro), bool(contra)]
                of_side = contra if leaf.answer is Answer.NO else pro
                if leaf.level is not None and leaf.level.value == "verified":
                    assert any(each.verified for each in of_side)
                if leaf.level is not None and leaf.level.value == "corroborated":
                    assert len({each.origin.speaker for each in of_side}) > 1


@ALWAYS
@given(records.submissions())
def test_only_claims_of_fact_are_evidence_of_what_happened(plain):
    submission = records.record(plain)
    facts = {each.id for each in submission.claims if each.kind is ClaimKind.FACT}
    for finding in assess(submission, CATALOGUE).findings:
        for element in every_element(finding):
            for leaf in leaves(element.reason):
                if not leaf.statement.startswith(("conflict: ", "kind of conflict")):
                    assert {each.claim for each in leaf.claims} <= facts


@ALWAYS
@given(records.submissions())
def test_a_relay_adds_no_voice(plain):
    """Where every claim that relays another is put beside it, levels and origins are as they were."""
    relays = {"a1": "ra", "o1": "ro"}
    more = copy.deepcopy(plain)
    for part in [*parts_of(more), *more["conflict"]["classifications"]]:
        for key in CITING:
            added = [relays[each] for each in part.get(key, ()) if each in relays and relays[each] not in part[key]]
            if added:
                part[key] = [*part[key], *added]
    # A decision may reject the relay alone; the sentence then tells of that.
    assume(not rejections(records.record(plain)).keys() & set(relays.values()))
    before = {each.id: each for each in assessed(plain).findings}
    after = {each.id: each for each in assessed(more).findings}
    assert before.keys() == after.keys()
    for name, finding in after.items():
        assert (finding.status, finding.level, finding.sentence) == (
            before[name].status,
            before[name].level,
            before[name].sentence,
        )


@ALWAYS
@given(records.submissions(), st.sampled_from(["o1", "p1", "vo", "b1", "ro"]))
def test_more_support_never_lowers_a_level(plain, voice):
    more = copy.deepcopy(plain)
    for part in [*parts_of(more), *more["conflict"]["classifications"]]:
        for key in ("claims", "affirmed_by"):
            if part.get(key):
                part[key] = [*part[key], *({voice} - set(part[key]))]
    before = {each.id: each for each in assessed(plain).findings}
    for finding in (each for each in assessed(more).findings if each.id in before):
        old = before[finding.id]
        was, becomes = by_name(old), by_name(finding)
        for name in was.keys() & becomes.keys():
            if was[name].level is not None and was[name].answer is becomes[name].answer is Answer.YES:
                assert LEVELS.index(becomes[name].level) >= LEVELS.index(was[name].level), name
        if old.status is finding.status is FindingStatus.INDICATED:
            assert LEVELS.index(finding.level) >= LEVELS.index(old.level)


@ALWAYS
@given(records.submissions(), st.data())
def test_an_answer_given_never_opens_a_question_of_the_elements_that_it_settles(plain, data):
    assume("p1" not in rejections(records.record(plain)))  # whose answer a decision rejected answers nothing
    before = assessed(plain)
    asked = [each for each in before.questions if each.circumstance is not None and each.act is not None]
    assume(asked)
    question = data.draw(st.sampled_from(asked))
    side = data.draw(st.sampled_from(["affirmed_by", "denied_by"]))
    more = copy.deepcopy(plain)
    acts = [act for incident in more["incidents"] for act in incident.get("acts", ()) if act["id"] == question.act]
    answered = [each for each in acts[0].get("circumstances", ()) if each["question"] != question.circumstance.value]
    assume(len(answered) == len(acts[0].get("circumstances", ())))
    # Who names one of several authors answers for that one alone.
    names = ["p1" in each.get("claims", ()) for each in acts[0].get("by", ())]
    assume(all(names) or not any(names))
    acts[0]["circumstances"] = [*answered, {"question": question.circumstance.value, side: ["p1"]}]
    after = assessed(more)

    def open_questions(assessment):
        """For each element of a finding that was there before, the questions that are still open."""
        return {
            (each.id, element.element): sum(leaf.answer is Answer.UNKNOWN for leaf in leaves(element.reason))
            for each in assessment.findings
            for element in (*each.elements, *each.explanations)
        }

    was, becomes = open_questions(before), open_questions(after)
    settled = {(each.finding, each.element) for each in question.decides if each.finding is not None and not each.crime}
    for key in settled & was.keys() & becomes.keys():
        assert becomes[key] < was[key], key
    assert not [
        each for each in after.questions if each.act == question.act and each.circumstance is question.circumstance
    ]


@ALWAYS
@given(records.submissions(), st.sampled_from([name for name in records.FACTS if name not in ("o1", "a1", "ro")]))
def test_removing_a_claim_removes_exactly_what_rested_on_it(plain, gone):
    """No reason loses or gains another claim. What is asserted by that claim alone goes with it."""
    less = copy.deepcopy(plain)
    for part in parts_of(less):
        for key in CITING:
            if key in part:
                part[key] = [each for each in part[key] if each != gone]
    kept = [part.get("claims", part.get("affirmed_by")) or part.get("denied_by") for part in parts_of(less)]
    assume(all(kept) and all(part.get("claims", ["x"]) for part in parts_of(less)))
    less["claims"] = [each for each in less["claims"] if each["id"] != gone]
    for each in less["conflict"]["classifications"]:
        assume(gone not in (*each["claims"], *each.get("denied_by", ())))

    def resting(assessment):
        return {
            (each.id, element.role.value, element.element, leaf.statement): {
                (link.claim, link.affirms, link.verified, link.origin) for link in leaf.claims
            }
            for each in assessment.findings
            for element in (*each.elements, *each.explanations)
            for leaf in leaves(element.reason)
        }

    was, becomes = resting(assessed(plain)), resting(assessed(less))
    for key, links in becomes.items():
        if key in was:
            assert links == {each for each in was[key] if each[0] != gone}, key
    for key, links in was.items():
        if key not in becomes:
            assert any(each[0] == gone for other, each_of in was.items() if other[0] == key[0] for each in each_of), (
                key,
                links,
            )


@ALWAYS
@given(records.submissions())
def test_which_party_is_which_changes_only_the_names(plain):
    """Between organised groups the law ties nothing to one of them: with names and roles swapped, all else is alike."""
    plain = copy.deepcopy(plain)
    for actor in plain["actors"]:
        if actor["id"] in ("a", "b"):
            actor["kind"] = "organized-armed-group"
            actor.pop("state", None)
    other = _swapped(plain)
    assert _without_names(assessed(plain), {}) == _without_names(assessed(other), {"a": "b", "b": "a"})


def _swapped(plain):
    """The same record with `a` and `b` in each other's place, wherever they are named; the claims stay who they are."""
    names = {"a": "b", "b": "a"}

    def swapped(value, key=""):
        if isinstance(value, dict):
            return {name: swapped(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [swapped(each, key) for each in value]
        named = ("actor", "of", "of_side", "between", "occupier", "speaker", "speaks_for", "over", "id")
        return names.get(value, value) if key in named and isinstance(value, str) else value

    found = swapped({key: value for key, value in plain.items() if key != "actors"})
    found["actors"] = [
        {**swapped(each), "name": each["name"]} if each["id"] in names else swapped(each) for each in plain["actors"]
    ]
    for actor in found["actors"]:
        if actor["id"] in names:
            actor["name"] = {"en": actor["id"].upper()}
    return found


def _without_names(assessment, names):
    return sorted(
        (
            each.act,
            each.category,
            names.get(each.party, each.party) or "",
            each.status.value,
            str(each.level),
            tuple((one.element, one.answer.value, str(one.level)) for one in every_element(each)),
            tuple((one.provision, one.outcome.value) for one in each.provisions),
            tuple((one.provision, str(one.status)) for one in each.crimes),
            len(each.origins),
        )
        for each in assessment.findings
    )


@ALWAYS
@given(records.submissions(), records.submissions(most=1))
def test_an_unrelated_incident_changes_no_finding(plain, other):
    more = copy.deepcopy(plain)
    stranger = copy.deepcopy(other["incidents"][0])
    stranger["id"] = "stranger"
    for part in (*stranger.get("acts", ()), *stranger.get("harms", ())):
        part["id"] = f"stranger-{part['id']}"
        part.pop("same_as", None)
        for harm in part.get("harms", ()):
            harm["id"] = f"stranger-{harm['id']}"
            harm.pop("same_as", None)
    more["incidents"].append(stranger)
    found = [each for each in assessed(more).findings if each.incident != "stranger"]
    assert found == list(assessed(plain).findings)


@ALWAYS
@given(records.submissions())
def test_two_parties_accused_of_one_act_are_answered_each_for_itself(plain):
    """What one is said to have had to do with it is no evidence against the other."""
    for finding in assessed(plain).findings:
        attribution = next(each for each in finding.elements if each.element == "attribution")
        submission = records.record(plain)
        act = next(act for incident in submission.incidents for act in incident.acts if act.id == finding.act)
        others = {each.actor for each in act.by if each.actor in "abc" and each.actor != finding.party}
        only = {claim for each in act.by if each.actor in others for claim in each.claims}
        mine = {claim for each in act.by if each.actor not in others for claim in (*each.claims, *each.denied_by)}
        cited = {link.claim for leaf in leaves(attribution.reason) for link in leaf.claims}
        assert not cited & (only - mine)


@ALWAYS
@given(records.submissions(), st.lists(st.sampled_from(list(TallyKey)), max_size=2, unique=True))
def test_figures_are_counted_once_and_cumulative_ones_never(plain, keys):
    submission = records.record(plain)
    told = tally([submission], by=keys)
    of_acts = [harm for incident in submission.incidents for act in incident.acts for harm in act.harms]
    harms = {each.id: each for each in (*of_acts, *(one for each in submission.incidents for one in each.harms))}
    counted = [name for row in told.rows for name in row.harms]
    apart = [each.harm for each in told.apart]
    assert sorted(counted + apart) == sorted(harms)  # each once, in a sum or beside it
    for name in counted:
        assert harms[name].figure is None or not harms[name].figure.cumulative
    for row in told.rows:
        assert row.low <= row.best <= row.high
        assert row.without_figure <= row.incidents <= told.incidents
        top = sum(
            max((each for each in (figure.low, figure.best, figure.high) if each is not None), default=0)
            for figure in (harms[name].figure for name in harms)
            if figure is not None and not figure.cumulative
        )
        assert row.high <= top
    for one in counted:
        for other in counted:
            if one != other:
                assert other not in harms[one].same_as


@ALWAYS
@given(records.submissions())
def test_rows_told_apart_add_up_to_the_row_that_is_not(plain):
    submission = records.record(plain)
    whole = {row.kind: row for row in tally([submission]).rows}
    for key in TallyKey:
        parts = tally([submission], by=[key]).rows
        for kind, row in whole.items():
            of_kind = [each for each in parts if each.kind is kind]
            for name in ("low", "best", "high"):
                assert sum(getattr(each, name) for each in of_kind) == getattr(row, name), (key, name)


@ALWAYS
@given(records.submissions())
def test_every_finding_can_be_walked_to_claims_that_are_on_record(plain):
    submission = records.record(plain)
    known = {each.id: each for each in submission.claims}
    digests = {each.id: each.sha256 for each in submission.evidence_items}
    for finding in assess(submission, CATALOGUE).findings:
        for element in every_element(finding):
            for leaf in leaves(element.reason):
                for link in leaf.claims:
                    assert {each.exhibit for each in link.exhibits} == set(known[link.claim].exhibits)
                    assert all(digests[each.exhibit] == each.sha256 for each in link.exhibits)
                assert attrs.has(type(leaf))
