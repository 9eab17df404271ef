"""What a court heard and rejected is kept and shown, and counts neither for nor against anything."""

import copy

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.elements import links
from ihl_docs.assessment.tally import REJECTED, tally
from ihl_docs.assessment.why_not import why_not
from ihl_docs.cli.tell.explanation import explained
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.model.decision import rejections
from ihl_docs.model.submission import Submission
from tests.assessment import building

DENIAL = "k2"
"""What the party says that is accused."""

KILLING = "killing-of-persons-not-taking-part"


def court(name, **more):
    return {
        "id": name,
        "source": "judgment",
        "speaker": "the-court",
        "text": {"en": f"What the court says in {name}."},
        **more,
    }


def decided(plain, *, body=None, source=None, claim=None):
    """The record with a denial by A, which a court heard and rejected; the parts of the court may be changed."""
    plain["claims"].append({**plain["claims"][0], "id": DENIAL, "speaker": "a", "text": {"en": "It was not us."}})
    plain["claims"].append(without_none({**court("court", rejects=[DENIAL]), **(claim or {})}))
    plain["actors"].append(
        {"id": "the-court", "kind": "adjudicative-body", "name": {"en": "The Court"}, **(body or {})}
    )
    named = {"id": "judgment", "kind": "court-decision", "title": {"en": "Judgment"}, "speaks_for": "the-court"}
    plain["sources"].append(without_none({**named, **(source or {})}))
    return plain


def without_none(plain):
    return {key: value for key, value in plain.items() if value is not None}


def killing(**changes):
    plain = decided(unstructure(building.submission("killing", persons=["civilian-deprived-of-liberty"])), **changes)
    act = plain["incidents"][0]["acts"][0]
    act["circumstances"] = [{"question": "in-custody-or-under-control", "affirmed_by": ["k1"]}]
    act["denied_by"] = [DENIAL]
    act["by"][0]["denied_by"] = [DENIAL]
    return plain


def found(plain):
    return assess(structure(plain, Submission), building.catalogue())


def statuses(plain):
    return {each.category: (each.status.value, each.level) for each in found(plain).findings}


def standing_denial(plain):
    """The same without the rejection."""
    plain["claims"][2].pop("rejects")
    return plain


def test_a_denial_that_a_court_rejected_contests_nothing():
    assert statuses(standing_denial(killing()))[KILLING][0] == "contested"
    assert statuses(killing())[KILLING] == ("indicated", "alleged")


def test_the_denial_is_shown_with_the_decision_wherever_it_bore():
    finding = building.finding(found(killing()), KILLING)
    shown = [link for each in finding.elements for link in links(each.reason) if link.claim == DENIAL]
    assert len(shown) > 1  # what was done, and by whom
    assert {(one.claim, one.by) for link in shown for one in link.rejected} == {("court", "The Court")}
    assert "heard and rejected by The Court: the word of A" in finding.sentence
    assert any("heard and rejected" in remark for remark in finding.remarks)
    assert "observer" in {each.speaker for each in finding.origins}
    assert "a" not in {each.speaker for each in finding.origins}


def test_the_graph_of_reasons_and_the_dossier_tell_of_it():
    submission = structure(killing(), Submission)
    assessment = assess(submission, building.catalogue())
    assert "heard and rejected by The Court (claim court)" in str(explained(submission, assessment))
    page = render_html(compose(submission, assessment))
    assert page.count("heard and rejected by") > 1
    assert 'class="cite rejected"' in page
    assert "Heard, and rejects" in page


@pytest.mark.parametrize(
    "changes",
    [
        {"source": {"kind": "court-document"}},
        {"source": {"kind": "party-statement"}},
        {"source": {"speaks_for": None}, "claim": {"speaker": "judgment"}},
        {"claim": {"speaker": "observer"}},
        {"claim": {"speaker": None}},
        {"claim": {"origin": "k1"}},
        {"claim": {"kind": "appeal"}},
        {"claim": {"kind": "legal-opinion"}},
        {"body": {"party": True}},
        {"body": {"state": "MM"}},
        {"body": {"memberships": [{"of": "a", "claims": ["k1"]}]}},
        {"body": {"memberships": [{"of": "b", "claims": ["k1"], "denied_by": ["k1"]}]}},
    ],
)
def test_whoever_may_not_decide_changes_nothing(changes):
    with_rejection, without = killing(**changes), standing_denial(killing(**changes))
    assert found(with_rejection).findings == found(without).findings
    assert rejections(structure(with_rejection, Submission)) == {}


def test_the_military_prosecutor_of_a_party_clears_nobody_of_what_a_victim_says():
    plain = unstructure(
        building.submission("killing", persons=["civilian-deprived-of-liberty"], yes=["in-custody-or-under-control"])
    )
    decided(plain, body={"memberships": [{"of": "a", "claims": ["k1"]}]}, claim={"rejects": ["k1"]})
    before = unstructure(
        building.submission("killing", persons=["civilian-deprived-of-liberty"], yes=["in-custody-or-under-control"])
    )
    assert statuses(plain) == statuses(before)
    assert statuses(plain)[KILLING][0] == "indicated"


def test_what_only_a_rejected_claim_supports_is_unknown_and_asked_for_anew():
    plain = decided(unstructure(building.submission("aerial-bombardment", persons=["civilian"])))
    act = plain["incidents"][0]["acts"][0]
    act["circumstances"] = [{"question": "directed-at-civilians", "affirmed_by": [DENIAL]}]
    assert "indicated" in {status for status, _ in statuses(standing_denial(copy.deepcopy(plain))).values()}
    assert all(status != "indicated" for status, _ in statuses(plain).values())
    assert "directed-at-civilians" in {each.circumstance.value for each in found(plain).questions if each.circumstance}


def test_an_excuse_that_a_court_rejected_is_told_as_heard_and_not_as_one_of_which_nobody_speaks():
    plain = decided(unstructure(building.submission("arson", objects=["dwelling"])))
    act = plain["incidents"][0]["acts"][0]
    act["circumstances"] = [{"question": "imperative-military-necessity", "affirmed_by": [DENIAL]}]
    finding = building.finding(found(plain), "destruction-of-property")
    assert finding.status.value == "indicated"
    assert all("necessity" not in each for each in finding.not_addressed)
    assert "heard and rejected by The Court: the word of A" in finding.sentence


def test_an_appeal_that_rejects_the_decision_gives_back_the_denial_its_standing():
    plain = killing()
    plain["claims"].append(court("appeal", rejects=["court"]))
    assert statuses(plain)[KILLING][0] == "contested"
    plain["claims"].append(court("revision", rejects=["appeal"]))
    assert statuses(plain)[KILLING][0] == "indicated"


def test_what_an_appeal_rejected_supports_nothing_any_more():
    plain = killing(claim={"rejects": []})
    act = plain["incidents"][0]["acts"][0]
    act["claims"] = ["court"]
    act["by"][0]["claims"] = ["court"]
    act["circumstances"] = [{"question": "in-custody-or-under-control", "affirmed_by": ["court"]}]
    for part in (act, act["by"][0]):
        part.pop("denied_by")
    assert statuses(plain)[KILLING][0] == "indicated"
    plain["claims"].append(court("appeal", rejects=["court"]))
    assert statuses(plain) == {}


def test_a_court_that_takes_back_what_it_had_said_is_told_as_that():
    plain = killing(claim={"rejects": []})
    plain["incidents"][0]["acts"][0]["by"] = [{"actor": "a", "claims": ["court"]}]
    plain["claims"].append(court("appeal", rejects=["court"]))
    finding = building.finding(found(plain), KILLING)
    assert "; rejected by The Court: what it had said before" in finding.sentence
    assert "the word of The Court" not in finding.sentence


def test_decisions_that_reject_each_other_in_a_circle_reject_nothing():
    plain = killing(claim={"rejects": [DENIAL, "other"]})
    plain["claims"].append(court("other", rejects=["court"]))
    assert rejections(structure(plain, Submission)) == {}


def test_who_only_relays_what_was_rejected_falls_with_it():
    plain = killing()
    for name, origin in (("post", DENIAL), ("repost", "post")):
        plain["claims"].append({**plain["claims"][0], "id": name, "origin": origin})
    plain["incidents"][0]["acts"][0]["denied_by"] = ["repost"]
    assert statuses(plain)[KILLING][0] == "indicated"


def test_a_denial_of_somebody_else_still_contests():
    plain = killing()
    plain["claims"].append({**plain["claims"][0], "id": "k3", "speaker": "b"})
    plain["incidents"][0]["acts"][0]["denied_by"].append("k3")
    assert statuses(plain)[KILLING][0] == "contested"


def test_the_level_stays_what_the_origins_that_count_make_it():
    plain = killing(claim={"rejects": ["k3"]})
    plain["claims"].append({**plain["claims"][0], "id": "k3", "speaker": "b"})
    act = plain["incidents"][0]["acts"][0]
    act.pop("denied_by")
    act["by"][0].pop("denied_by")
    for part in (act, act["by"][0], act["against"][0]):
        part["claims"] = ["k1", "k3"]
    act["circumstances"][0]["affirmed_by"] = ["k1", "k3"]
    plain["conflict"]["classifications"][0]["claims"] = ["k1", "k3"]
    assert statuses(plain)[KILLING] == ("indicated", "alleged")
    assert statuses(standing_denial(plain))[KILLING] == ("indicated", "corroborated")


def test_a_disputed_membership_counts_once_the_dispute_is_settled():
    plain = killing()
    plain["actors"].append(
        {
            "id": "unit",
            "kind": "unit",
            "name": {"en": "Unit"},
            "memberships": [{"of": "a", "claims": ["k1"], "denied_by": [DENIAL]}],
        }
    )
    plain["incidents"][0]["acts"][0]["by"] = [{"actor": "unit", "claims": ["k1"]}]
    assert building.finding(found(plain), KILLING).party == "a"
    assert building.finding(found(standing_denial(plain)), KILLING).party is None


def test_a_classification_that_a_court_rejected_brings_no_law_with_it():
    plain = decided(
        unstructure(building.submission("killing", persons=["civilian-deprived-of-liberty"], kind="international"))
    )
    plain["conflict"]["classifications"][0]["claims"] = [DENIAL]
    finding = building.finding(found(plain), KILLING)
    assert finding is None or finding.status.value != "indicated"
    assert found(plain).conflict[0].answer.value == "unknown"


def test_a_figure_that_a_court_rejected_is_not_counted_and_not_lost():
    plain = decided(unstructure(building.submission("killing", persons=["civilian"], harms=[("death", "civilian")])))
    (harm,) = plain["incidents"][0]["acts"][0]["harms"]
    harm.update({"claims": [DENIAL], "figure": {"best": 40}})
    counted = tally([structure(plain, Submission)])
    assert counted.rows == ()
    assert [(each.harm, each.reason) for each in counted.apart] == [(harm["id"], REJECTED)]
    harm.update({"claims": ["k1"], "denied_by": [DENIAL]})
    assert [row.low for row in tally([structure(plain, Submission)]).rows] == [40]


def test_a_decision_that_rejects_what_bears_on_nothing_is_set_aside_and_changes_no_finding():
    plain = killing()
    plain["claims"].append({**plain["claims"][0], "id": "loose", "speaker": "b"})
    before = found(plain)
    plain["claims"].append(court("about-loose", rejects=["loose"]))
    after = found(plain)
    assert after.findings == before.findings
    reasons = {each.claim: each.reason for each in after.set_aside}
    assert reasons["loose"].startswith("Heard and rejected by The Court (claim about-loose)")
    assert reasons["about-loose"].startswith("It rejects loose")
    assert "court" not in {each.claim for each in after.set_aside}


def test_a_charge_that_a_court_rejected_whole_is_told_with_the_decision():
    """No finding is raised on it, so that it would be told nowhere else."""
    answer = found(killing(claim={"rejects": ["k1", DENIAL]}))
    assert building.finding(answer, KILLING) is None
    aside = {each.claim: each.reason for each in answer.set_aside}
    assert aside[DENIAL].startswith("Heard and rejected by The Court (claim court)")
    assert "court" not in aside or aside["court"].startswith("It rejects")


@pytest.mark.parametrize(("may", "said"), [(True, "It rejects loose"), (False, "Not tied to an act or harm")])
def test_a_decision_that_bears_on_nothing_is_told_as_what_it_does(may, said):
    plain = killing()
    plain["claims"].append({**plain["claims"][0], "id": "loose", "speaker": "b"})
    plain["claims"].append(court("about-loose", rejects=["loose"], **({} if may else {"speaker": "a"})))
    aside = {each.claim: each.reason for each in found(plain).set_aside}
    assert aside["about-loose"].startswith(said)
    assert aside["loose"].startswith("Heard and rejected") is may


def test_why_not_says_that_no_claim_says_so_any_more():
    plain = killing(claim={"rejects": ["k1"]})
    answers = why_not(KILLING, structure(plain, Submission), building.catalogue())
    assert answers
    assert all(each.said != "indicated" for each in answers)


def test_a_kind_of_conflict_that_is_only_denied_settles_nothing_where_another_is_in_dispute():
    plain = decided(unstructure(building.submission("arson", objects=["dwelling"])))
    said, (classified,) = plain["claims"][0], plain["conflict"]["classifications"]
    plain["claims"].append({**said, "id": "against", "speaker": "b"})
    disputed = {**classified, "denied_by": ["against"]}
    denied = {**classified, "kind": "international", "claims": [DENIAL], "denied_by": ["against"]}
    plain["conflict"]["classifications"] = [disputed, denied]
    (element, *_) = building.finding(found(plain), "destruction-of-property").elements
    assert (element.element, element.answer.value) == ("armed-conflict", "disputed")


def test_what_only_a_rejected_claim_asserts_raises_no_finding():
    plain = decided(unstructure(building.submission("aerial-bombardment", persons=["civilian"])))
    act = plain["incidents"][0]["acts"][0]
    act["circumstances"] = [{"question": "directed-at-civilians", "affirmed_by": [DENIAL]}]
    assert "attack-on-civilians" in statuses(standing_denial(copy.deepcopy(plain)))
    assert "attack-on-civilians" not in statuses(plain)


def whose(plain):
    """The claims on whose act it was, each with whether it was rejected."""
    (element,) = [each for each in building.finding(found(plain), KILLING).elements if each.role.value == "attribution"]
    return element.answer.value, [(each.claim, each.affirms, bool(each.rejected)) for each in links(element.reason)]


def test_whose_act_it_was_is_told_with_what_was_rejected_beside_it_and_without_the_parts_that_are_denied():
    plain = killing()
    held = [{"of": "a", "claims": ["k1"]}]
    plain["actors"] += [
        {"id": each, "kind": "person", "name": {"en": each}, "memberships": held} for each in ("x", "y", "z")
    ]
    plain["claims"] += [{**plain["claims"][0], "id": each} for each in ("of-x", "of-y", "no")]
    plain["incidents"][0]["acts"][0]["by"] = [
        {"actor": "x", "claims": ["of-x"]},
        {"actor": "y", "claims": ["of-y"], "denied_by": ["no"]},
        {"actor": "z", "claims": [DENIAL]},
    ]
    assert whose(plain) == ("yes", [(DENIAL, True, True), ("of-x", True, False)])


def test_that_one_kind_of_conflict_was_rejected_leaves_the_others_that_are_claimed():
    plain = decided(unstructure(building.submission("arson", objects=["dwelling"])))
    (classified,) = plain["conflict"]["classifications"]
    plain["conflict"]["classifications"].append({**classified, "kind": "international", "claims": [DENIAL]})
    assert statuses(plain)["destruction-of-property"] == ("indicated", "alleged")


def test_a_denial_that_stands_raises_what_it_makes_though_another_was_rejected():
    plain = decided(unstructure(building.submission("shelling", objects=["dwelling"])))
    (act,) = plain["incidents"][0]["acts"]
    act["circumstances"] = [{"question": "warning-given", "affirmed_by": [DENIAL], "denied_by": ["k1"]}]
    assert statuses(plain)["failure-to-warn"][0] == "indicated"
    act["circumstances"][0]["denied_by"] = []
    assert "failure-to-warn" not in statuses(plain)
