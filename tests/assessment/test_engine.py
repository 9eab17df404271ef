"""Statuses, levels and origins, on small records; and what must hold for any record."""

import os
import random
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.elements import leaves
from ihl_docs.assessment.support import LEVELS
from ihl_docs.codec.canonical import canonical_bytes, digest
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.intake.read import read_submission
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.review import Review
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.assessing import ReviewDecision
from tests.assessment import building
from tests.conftest import ROOT

CATALOGUE = load_catalogue()


def claim(name, speaker, source="paper", **more):
    return {"id": name, "source": source, "text": {"en": name}, **({"speaker": speaker} if speaker else {}), **more}


def case(act=None, claims=(), harms=(), classification=None, actors=()):
    """A small submission: A (a State's force) and B (a group) in a conflict; an observer; two papers."""
    plain = {
        "conforms_to": "urn:ihl-docs:schema:v1:submission",
        "id": "small",
        "title": {"en": "Small"},
        "conflict": {
            "name": {"en": "Conflict"},
            "territory": ["MM"],
            "when": "2022",
            "classifications": [
                classification
                or {
                    "kind": "non-international",
                    "between": ["a", "b"],
                    "claims": ["k0"],
                    "reasoning": {"en": "Fighting."},
                }
            ],
        },
        "actors": [
            {"id": "a", "kind": "state-armed-force", "name": {"en": "A"}, "party": True, "state": "MM"},
            {"id": "b", "kind": "organized-armed-group", "name": {"en": "B"}, "party": True},
            {"id": "unit-of-a", "kind": "unit", "name": {"en": "Unit"}, "memberships": [{"of": "a", "claims": ["k0"]}]},
            {"id": "observer", "kind": "civil-society-organisation", "name": {"en": "Observer"}},
            *actors,
        ],
        "sources": [
            {"id": "paper", "kind": "news-outlet", "title": {"en": "Paper"}},
            {"id": "other-paper", "kind": "news-outlet", "title": {"en": "Other paper"}},
        ],
        "claims": [claim("k0", "paper"), claim("k1", "b"), *claims],
        "incidents": [
            {
                "id": "i1",
                "title": {"en": "Burning"},
                "when": "2022-01-11",
                "where": {"name": {"en": "There"}, "country": "MM", "precision": "settlement"},
                "claims": ["k1"],
                "acts": [{**ARSON, **(act or {})}],
                "harms": list(harms),
            }
        ],
    }
    return read_submission(canonical_bytes(plain), name="x.json")


ARSON = {
    "id": "act",
    "conduct": "arson",
    "claims": ["k1"],
    "by": [{"actor": "a", "claims": ["k1"]}],
    "against": [{"object": "dwelling", "claims": ["k1"]}],
}


def only(submission, category="destruction-of-property"):
    (finding,) = [each for each in assess(submission, CATALOGUE).findings if each.category == category]
    return finding.status.value, finding.level.value if finding.level else None


def necessity(affirmed=(), denied=()):
    return {
        "circumstances": [
            {"question": "imperative-military-necessity", "affirmed_by": list(affirmed), "denied_by": list(denied)}
        ]
    }


def test_one_voice_alleges():
    assert only(case()) == ("indicated", "alleged")


def test_two_independent_voices_corroborate_only_if_every_needed_element_has_them():
    both = ["k1", "k2"]
    act = {"claims": both, "by": [{"actor": "a", "claims": both}], "against": [{"object": "dwelling", "claims": both}]}
    context = {"kind": "non-international", "between": ["a", "b"], "claims": both, "reasoning": {"en": "x"}}
    second = [claim("k2", "observer", "other-paper")]
    assert only(case(act, second, classification=context)) == ("indicated", "corroborated")
    weak = {**act, "by": [{"actor": "a", "claims": ["k1"]}]}
    assert only(case(weak, second, classification=context)) == ("indicated", "alleged")


def test_ten_posts_of_one_statement_are_one_origin():
    posts = [claim(f"p{n}", None, "other-paper", origin="k1") for n in range(10)]
    names = ["k1", *(each["id"] for each in posts)]
    act = {
        "claims": names,
        "by": [{"actor": "a", "claims": names}],
        "against": [{"object": "dwelling", "claims": names}],
    }
    finding = assess(case(act, posts), CATALOGUE).findings[0]
    assert finding.level.value == "alleged"
    assert len(finding.origins) == 1


def test_a_unit_and_its_force_are_one_voice_and_allied_parties_too():
    ally = {"id": "c", "kind": "organized-armed-group", "name": {"en": "C"}, "party": True}
    both = ["k1", "k2"]
    act = {"claims": both, "by": [{"actor": "a", "claims": both}], "against": [{"object": "dwelling", "claims": both}]}
    wing = {"id": "wing", "kind": "unit", "name": {"en": "Wing"}, "memberships": [{"of": "b", "claims": ["k0"]}]}
    context = {"kind": "non-international", "between": ["a", "b"], "claims": both, "reasoning": {"en": "x"}}
    assert only(case(act, [claim("k2", "wing")], actors=[wing], classification=context))[1] == "alleged"
    submission = case(act, [claim("k2", "c")], actors=[ally], classification=context)
    plain = unstructure(submission)
    plain["conflict"]["classifications"].append({**context, "between": ["a", "c"]})
    assert only(structure(plain, Submission))[1] == "alleged"


def test_a_supporting_step_verifies_and_a_contradicting_one_does_not():
    def step(result):
        return {"strand": "geolocation", "method": {"en": "x"}, "result": result, "by": "analyst"}

    for results, level in (
        (["supports"], "verified"),
        (["supports", "contradicts"], "alleged"),
        (["inconclusive"], "alleged"),
    ):
        shown = claim("k2", "observer", verification=[step(each) for each in results])
        named = ["k2"]
        act = {
            "claims": named,
            "by": [{"actor": "a", "claims": named}],
            "against": [{"object": "dwelling", "claims": named}],
        }
        context = {"kind": "non-international", "between": ["a", "b"], "claims": named, "reasoning": {"en": "x"}}
        assert only(case(act, [shown], classification=context)) == ("indicated", level)


def test_an_element_on_which_the_record_is_silent_leaves_it_incomplete():
    assert only(case({"against": []})) == ("incomplete", None)
    assert only(case({"by": []})) == ("incomplete", None)


def test_claims_that_conflict_on_an_element_make_it_contested():
    act = {"against": [{"object": "dwelling", "claims": ["k1"], "denied_by": ["k2"]}]}
    assert only(case(act, [claim("k2", "observer")]))[0] == "contested"


def test_an_explanation_only_by_the_party_that_needs_it_makes_it_contested():
    for speaker in ("a", "unit-of-a"):
        assert only(case(necessity(["k2"]), [claim("k2", speaker)]))[0] == "contested"


def test_an_explanation_by_somebody_else_at_the_same_level_excludes():
    assert only(case(necessity(["k2"]), [claim("k2", "observer")]))[0] == "excluded"


def test_an_explanation_weaker_than_the_finding_only_contests_it():
    both = ["k1", "k2"]
    act = {
        "claims": both,
        "by": [{"actor": "a", "claims": both}],
        "against": [{"object": "dwelling", "claims": both}],
        **necessity(["k3"]),
    }
    context = {"kind": "non-international", "between": ["a", "b"], "claims": both, "reasoning": {"en": "x"}}
    third = [claim("k2", "observer", "other-paper"), claim("k3", "other-paper", "other-paper")]
    assert only(case(act, third, classification=context))[0] == "contested"


def test_an_explanation_affirmed_and_denied_makes_it_contested():
    assert only(case(necessity(["k2"], ["k1"]), [claim("k2", "observer")]))[0] == "contested"


def test_an_explanation_denied_leaves_the_finding_and_is_no_longer_open():
    finding = assess(case(necessity(denied=["k1"])), CATALOGUE).findings[0]
    assert finding.status.value == "indicated"
    assert "imperative military necessity" not in finding.not_addressed


def test_an_element_denied_by_somebody_else_excludes_and_by_the_accused_alone_contests():
    silent = {"conduct": "aerial-bombardment"}
    question = [{"question": "directed-at-military-objective", "denied_by": ["k1"]}]
    attack = {**silent, "circumstances": question}
    assert only(case(attack), "indiscriminate-attack") == ("indicated", "alleged")

    def every(speaker):
        said = [{"question": name, "affirmed_by": ["k2"]} for name in
                ("directed-at-military-objective", "weapon-can-be-directed", "effects-can-be-limited")]  # fmt: skip
        said.append({"question": "area-treated-as-one-objective", "denied_by": ["k2"]})
        return case({**silent, "circumstances": said}, [claim("k2", speaker)])

    assert only(every("observer"), "indiscriminate-attack")[0] == "excluded"
    assert only(every("a"), "indiscriminate-attack")[0] == "contested"


def test_an_opinion_may_classify_a_conflict_but_never_affirm_a_fact():
    opinion = claim("k2", "b", kind="legal-opinion")
    context = {"kind": "non-international", "between": ["a", "b"], "claims": ["k2"], "reasoning": {"en": "x"}}
    assert only(case({}, [opinion], classification=context)) == ("indicated", "alleged")


def test_a_disputed_classification_makes_what_applies_arguable():
    context = {
        "kind": "non-international",
        "between": ["a", "b"],
        "claims": ["k0"],
        "denied_by": ["k2"],
        "reasoning": {"en": "x"},
    }
    finding = assess(case({}, [claim("k2", "observer")], classification=context), CATALOGUE).findings[0]
    assert finding.status.value == "contested"
    assert {each.outcome.value for each in finding.provisions if each.provision.startswith("cihl")} == {"arguable"}


def test_trap_02_deaths_of_fighters_in_fighting_are_no_violation_for_either_side():
    for victims, by in (("member-of-state-armed-forces", "b"), ("member-of-armed-group", "a")):
        act = {
            "conduct": "ground-assault",
            "by": [{"actor": by, "claims": ["k1"]}],
            "against": [{"person": victims, "claims": ["k1"]}],
            "harms": [{"id": "h", "kind": "death", "victims": victims, "claims": ["k1"]}],
        }
        answer = assess(case(act), CATALOGUE)
        assert answer.findings == ()
        assert {each.rule for each in answer.lawful} == {"attack-on-fighters", "fighters-killed-in-combat"}


def test_fighters_said_to_have_surrendered_are_not_passed_over_as_lawful():
    act = {
        "conduct": "killing",
        "against": [{"person": "hors-de-combat", "claims": ["k1"]}],
        "harms": [{"id": "h", "kind": "death", "victims": "hors-de-combat", "claims": ["k1"]}],
        "circumstances": [{"question": "victims-in-power-of-the-party", "affirmed_by": ["k1"]}],
    }
    answer = assess(case(act), CATALOGUE)
    assert only(case(act), "killing-of-persons-not-taking-part") == ("indicated", "alleged")
    assert answer.lawful == ()


def test_trap_10_a_high_toll_is_no_disproportionate_attack():
    act = {
        "conduct": "aerial-bombardment",
        "harms": [{"id": "h", "kind": "death", "figure": {"best": 500}, "victims": "civilian", "claims": ["k1"]}],
    }
    categories = {each.category for each in assess(case(act), CATALOGUE).findings if each.status.value == "indicated"}
    assert "disproportionate-attack" not in categories


def test_trap_11_a_high_toll_is_no_indiscriminate_attack():
    act = {
        "conduct": "aerial-bombardment",
        "harms": [{"id": "h", "kind": "death", "figure": {"best": 500}, "victims": "civilian", "claims": ["k1"]}],
    }
    assert only(case(act), "indiscriminate-attack") == ("incomplete", None)


def test_trap_14_collective_punishment_is_no_crime_under_article_8():
    act = {"circumstances": [{"question": "penalty-for-acts-of-others", "affirmed_by": ["k1"]}]}
    (finding,) = [each for each in assess(case(act), CATALOGUE).findings if each.category == "collective-punishment"]
    assert finding.status.value == "indicated"
    assert finding.crimes == ()
    assert any("no crime of collective punishment" in each for each in finding.remarks)


def test_a_crime_with_every_element_affirmed_is_indicated_apart_from_the_breach():
    said = [
        "property-of-adversary",
        "meant-to-do-it",
        "aware-of-protection",
        "part-of-the-conflict",
        "aware-of-the-conflict",
    ]
    act = {
        "circumstances": [{"question": each, "affirmed_by": ["k1"]} for each in said]
        + necessity(denied=["k1"])["circumstances"]
    }
    finding = assess(case(act), CATALOGUE).findings[0]
    (crime,) = [each for each in finding.crimes if each.status is not None]
    assert (crime.provision, crime.status.value, crime.wanting) == ("rome:8.2.e.xii", "indicated", ())


def test_a_duty_comes_into_play_whether_the_cause_of_the_harm_is_told_or_not():
    fled = building.assessed("shelling", harms=[("displacement", "civilian")])
    assert "care-for-displaced-persons" in {each.rule for each in fled.duties}


def test_what_a_claim_answers_already_is_not_asked_again():
    open_ = building.assessed("arson", objects=["dwelling"])
    answered = building.assessed("arson", objects=["dwelling"], no=["taken-for-private-use"])
    assert "taken-for-private-use" in building.asked(open_, "pillage")
    assert "taken-for-private-use" not in building.asked(answered, "pillage")


def test_every_finding_can_be_walked_to_claims_that_exist(submission, assessment):
    known = {each.id for each in submission.claims}

    def ends(reason):
        return [reason] if not reason.because else [end for each in reason.because for end in ends(each)]

    for finding in assessment.findings:
        for element in (*finding.elements, *finding.explanations):
            for end in ends(element.reason):
                assert {link.claim for link in end.claims} <= known
                assert end.claims or end.answer.value == "unknown"


def test_a_review_travels_along_and_changes_nothing(submission, assessment):
    review = Review(
        finding=assessment.findings[0].id,
        decision=ReviewDecision.REJECT,
        by="reviewer",
        when="2026-11-24",
        reason=Text.of({"en": "x"}),
    )
    with_review = assess(submission, CATALOGUE, reviews=(review,))
    assert with_review.reviews == (review,)
    assert with_review.findings == assessment.findings


def test_reviews_stand_by_finding_day_and_name_in_whatever_order_they_are_given(submission):
    in_order = [
        Review(finding=finding, decision=ReviewDecision.REJECT, by=by, when=when, reason=Text.of({"en": "x"}))
        for finding, when, by in (
            ("a", "2026-11-25", "zoe"),
            ("b", "2026-11-23", "zoe"),
            ("b", "2026-11-24", "adam"),
            ("b", "2026-11-24", "zoe"),
        )
    ]
    for given_so in (in_order, in_order[::-1]):
        assert assess(submission, CATALOGUE, reviews=tuple(given_so)).reviews == tuple(in_order)


QUICK = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def shuffled(plain, seed):
    """The same data with every list in another order, but for those whose order means something."""
    chance = random.Random(seed)
    if isinstance(plain, dict):
        return {key: shuffled(plain[key], seed) for key in chance.sample(list(plain), len(plain))}
    if isinstance(plain, list):
        items = [shuffled(each, seed) for each in plain]
        return chance.sample(items, len(items)) if all(isinstance(each, dict | str) for each in items) else items
    return plain


@QUICK
@given(seed=st.integers(0, 10_000))
def test_order_never_matters(submission, assessment, seed):
    again = assess(structure(shuffled(unstructure(submission), seed), Submission), CATALOGUE)
    ours, theirs = unstructure(assessment), unstructure(again)
    # The digest names the document as it was written, in its order; all that was made of it is the same.
    assert {**theirs, "submission_sha256": ""} == {**ours, "submission_sha256": ""}


@QUICK
@given(more=st.lists(st.sampled_from(["observer", "b", "a", None, "paper"]), max_size=4))
def test_more_claims_for_a_fact_never_lower_its_level(more):
    extra = [claim(f"x{n}", speaker, "other-paper") for n, speaker in enumerate(more)]
    names = ["k1", *(each["id"] for each in extra)]
    act = {
        "claims": names,
        "by": [{"actor": "a", "claims": names}],
        "against": [{"object": "dwelling", "claims": names}],
    }
    before, after = only(case(claims=extra)), only(case(act, extra))
    assert before[0] == after[0] == "indicated"
    assert [each.value for each in LEVELS].index(after[1]) >= [each.value for each in LEVELS].index(before[1])


def test_an_unrelated_incident_changes_no_other_finding(submission, assessment):
    plain = unstructure(submission)
    other = {**plain["incidents"][0], "id": "elsewhere", "acts": [], "harms": []}
    more = structure({**plain, "incidents": [*plain["incidents"], other]}, Submission)
    assert assess(more, CATALOGUE).findings == assessment.findings


def test_swapping_the_names_of_the_parties_changes_nothing_but_the_names(submission, assessment):
    text = canonical_bytes(unstructure(submission)).decode()
    swapped = text.replace('"kndf"', '"\0"').replace('"pdf"', '"kndf"').replace('"\0"', '"pdf"')
    again = canonical_bytes(unstructure(assess(read_submission(swapped.encode(), name="x.json"), CATALOGUE))).decode()
    ours = canonical_bytes(unstructure(assessment)).decode()
    assert sorted(again.count(word) for word in ("indicated", "incomplete")) == sorted(
        ours.count(word) for word in ("indicated", "incomplete")
    )
    assert len(assessment.findings) == again.count('"category":"indiscriminate-attack","crimes"') + again.count(
        '"category":"destruction-of-property","crimes"'
    )


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_the_same_input_gives_the_same_bytes_in_every_process(seed, assessment):
    script = (
        "import sys; from pathlib import Path; from ihl_docs.intake.read import read_submission_file;"
        "from ihl_docs.law.load import load_catalogue; from ihl_docs.assessment.assess import assess;"
        "from ihl_docs.codec.canonical import digest;"
        "print(digest(assess(read_submission_file(Path(sys.argv[1])), load_catalogue())))"
    )
    path = str(ROOT / "examples" / "loikaw" / "submission.yaml")
    result = subprocess.run(
        [sys.executable, "-c", script, path],
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Yangon"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert result.stdout.strip() == digest(assessment)


def test_very_many_voices_are_counted_and_some_named():
    """A sentence that names a thousand voices is none that anybody could quote."""
    many = [claim(f"w{place}", f"witness-{place:04}") for place in range(1000)]
    people = [
        {"id": f"witness-{place:04}", "kind": "person", "name": {"en": f"Witness {place}"}} for place in range(1000)
    ]
    names = ["k1", *(each["id"] for each in many)]
    act = {
        "claims": names,
        "by": [{"actor": "a", "claims": names}],
        "against": [{"object": "dwelling", "claims": names}],
    }
    (finding,) = assess(case(act, many, actors=people), CATALOGUE).findings
    assert len(finding.origins) == 1001
    assert "1,001 origins, 1 of them parties to the conflict" in finding.sentence
    assert "and 989 more" in finding.sentence
    assert len(finding.sentence) < 1000


def sentence_of(submission):
    return assess(submission, CATALOGUE).findings[0].sentence


def test_the_sentence_of_what_is_contested_says_on_what_claims_conflict_and_asserts_it_not():
    act = {"against": [{"object": "dwelling", "claims": ["k1"], "denied_by": ["k2"]}]}
    said = sentence_of(case(act, [claim("k2", "observer")]))
    assert "contested; claims conflict on whether " in said
    by = {"by": [{"actor": "a", "claims": ["k1"], "denied_by": ["k2"]}]}
    assert "claims conflict on whether it was the act of A" in sentence_of(case(by, [claim("k2", "observer")]))


def test_the_sentence_tells_an_explanation_of_the_accused_alone_from_that_of_somebody_else():
    alone = sentence_of(case(necessity(["k2"]), [claim("k2", "a")]))
    assert "the party accused, alone, says that imperative military necessity" in alone
    other = sentence_of(case(necessity(["k2"]), [claim("k2", "observer")]))
    assert "excluded; a voice other than the party accused says that " in other


def test_the_sentence_of_what_is_incomplete_says_that_nobody_tells_whose_act_it_was():
    assert "no claim establishes that it was the act of a party to the conflict" in sentence_of(case({"by": []}))


def test_a_reason_tells_for_each_claim_on_which_side_it_is_and_which_question_it_answers():
    finding = assess(case(necessity(["k2"], ["k1"]), [claim("k2", "observer")]), CATALOGUE).findings[0]
    told = [
        leaf
        for each in finding.explanations
        for leaf in leaves(each.reason)
        if leaf.circumstance is not None and leaf.circumstance.value == "imperative-military-necessity"
    ]
    assert {(each.claim, each.affirms) for each in told[0].claims} == {("k2", True), ("k1", False)}


def test_whose_word_a_claim_is_depends_on_who_belonged_to_whom_on_that_day():
    for when, name in (("2022-01", "A"), ("2021-01", "Turncoat")):
        turncoat = {
            "id": "turncoat",
            "kind": "person",
            "name": {"en": "Turncoat"},
            "memberships": [{"of": "a", "when": when, "claims": ["k0"]}],
        }
        finding = assess(case(necessity(["k2"]), [claim("k2", "turncoat")], actors=[turncoat]), CATALOGUE).findings[0]
        said = {each.origin.name for one in finding.explanations for leaf in leaves(one.reason) for each in leaf.claims}
        assert said == {name}
