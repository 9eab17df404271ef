"""Who occupies: the classification says it, and the duties of an occupying power are told of that side alone.

RU (A) and UA (B) fight; what is asked about happens in UA, unless a test says otherwise.
"""

import copy
from typing import Any, Final

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.errors import InvalidDocumentError
from ihl_docs.model.answer import Answer
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import Finding
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.assessing import Applicability
from tests.assessment import building
from tests.assessment.building import TELLER, asked, catalogue, indicated, status

PLACE: Final = {"kind": "occupation", "state": "RU", "other": "UA", "place": "UA"}
ROWS: Final[dict[str, dict[str, Any]]] = {
    "change-of-laws-or-institutions": {"yes": ["laws-or-institutions-changed"]},
    "public-order-not-ensured": {"no": ["public-order-ensured"]},
    "population-of-occupied-territory-not-supplied": {"no": ["needs-of-the-population-ensured"]},
    "contributions-against-the-rules": {"no": ["contributions-as-the-law-permits"]},
    "status-of-children-changed": {"yes": ["personal-status-of-children-changed"], "persons": ["civilian"]},
    "pressure-on-officials-and-judges": {"yes": ["officials-pressed-for-abstaining"], "persons": ["civilian"]},
    "penal-law-in-occupied-territory": {
        "conduct": "penal-sanction",
        "yes": ["prosecuted-for-acts-before-the-occupation"],
    },
    "property-in-occupied-territory": {
        "conduct": "taking-of-property",
        "objects": ["dwelling"],
        "no": ["rules-of-occupation-on-property-kept"],
    },
    "transfer-of-own-population": {"conduct": "transfer-of-own-population"},
}
"""A record of each category whose provisions all bind the occupying power alone, with what it needs but for who occupies."""

ORDER: Final = {"conduct": "governing-of-territory", **PLACE, "no": ["public-order-ensured"]}
CATEGORY: Final = "public-order-not-ensured"


def facts(category: str, **more: Any) -> dict[str, Any]:
    return {"conduct": "governing-of-territory", **PLACE, **ROWS[category], **more}


def plain(**parts: Any) -> dict[str, Any]:
    return copy.deepcopy(unstructure(building.submission(**parts)))


def assessed(record: dict[str, Any]) -> Assessment:
    return assess(structure(record, Submission), catalogue())


def found(answer: Assessment, category: str = CATEGORY) -> Finding:
    finding = building.finding(answer, category)
    assert finding is not None
    return finding


def occupied(finding: Finding) -> Any:
    (element,) = [each for each in finding.elements if each.element == "occupied"]
    return element


def with_claim(record: dict[str, Any], name: str, **parts: Any) -> dict[str, Any]:
    record["claims"].append({**record["claims"][0], "id": name, **parts})
    return record


def classified(record: dict[str, Any], **parts: Any) -> dict[str, Any]:
    """The record with one more classification, which is the first but for *parts*."""
    first = record["conflict"]["classifications"][0]
    record["conflict"]["classifications"].append({**first, **parts})
    return record


@pytest.mark.parametrize("category", ROWS)
def test_the_side_that_occupies_is_found_to_breach_the_duties_of_an_occupier(category: str) -> None:
    assert category in indicated(building.assessed(**facts(category, occupier="a")))


@pytest.mark.parametrize("category", ROWS)
def test_the_other_side_is_not_and_the_reason_names_the_occupier(category: str) -> None:
    answer = building.assessed(**facts(category, occupier="a", by="b"))
    assert status(answer, category) is None
    (told,) = [each for each in answer.lawful if each.rule == category]
    assert (
        "It binds the Occupying Power alone; here Russian Federation is recorded as the occupier, and not Ukraine."
        in (told.statement)
    )


@pytest.mark.parametrize("category", ROWS)
@pytest.mark.parametrize("by", ["a", "b"])
def test_where_nobody_says_who_occupies_neither_side_is_told_as_the_occupier_and_it_is_asked(
    category: str, by: str
) -> None:
    answer = building.assessed(**facts(category, by=by))
    assert status(answer, category) == "incomplete"
    assert "occupied-by-the-party" in asked(answer, category)


def test_only_who_may_occupy_is_asked_how_it_governed() -> None:
    governing: dict[str, Any] = {"conduct": "governing-of-territory", **PLACE}

    def questions(**parts: Any) -> set[str]:
        answer = building.assessed(**governing, **parts)
        return {each.circumstance.value for each in answer.questions if each.circumstance is not None}

    for by in ("a", "b"):
        assert {"public-order-ensured", "occupied-by-the-party"} <= questions(by=by)
    assert "public-order-ensured" in questions(by="a", occupier="a")
    assert "occupied-by-the-party" not in questions(by="a", occupier="a")
    assert questions(by="b", occupier="a").isdisjoint({"public-order-ensured", "laws-or-institutions-changed"})


def test_an_article_for_the_occupier_is_unknown_where_nobody_says_who_occupies() -> None:
    answer = building.assessed(**ORDER, objects=["dwelling"])
    (article,) = [each for each in found(answer).provisions if each.provision == "hague-regs:43"]
    assert article.outcome is Applicability.UNKNOWN
    assert "no claim says that Russian Federation was the occupier" in article.reason


def test_a_house_burnt_by_the_other_side_breaches_what_binds_both_and_not_article_53() -> None:
    act: dict[str, Any] = {"conduct": "arson", **PLACE, "objects": ["dwelling"], "occupier": "a"}
    answers = {
        by: {
            each.provision: each.outcome.value
            for each in found(building.assessed(**act, by=by), "destruction-of-property").provisions
        }
        for by in ("a", "b")
    }
    assert answers["a"]["gc4:53"] == "applicable"
    assert answers["b"]["gc4:53"] == "not-applicable"
    assert answers["a"]["cihl:50"] == answers["b"]["cihl:50"] == "applicable"


def test_that_it_occupies_rests_on_the_claims_of_the_classification() -> None:
    record = with_claim(plain(**ORDER, occupier="a"), "held", speaker="report", verification=[_checked()])
    record["conflict"]["classifications"][0]["claims"] = ["held"]
    element = occupied(found(assessed(record)))
    assert element.answer is Answer.YES
    assert element.level.value == "verified"
    (leaf,) = element.reason.because
    assert [(each.claim, each.affirms) for each in leaf.claims] == [("held", True)]
    (article,) = [each for each in found(assessed(record)).provisions if each.provision == "hague-regs:43"]
    assert any(step.claims == ("held",) for step in article.steps if "Occupying Power" in step.question)


def _checked() -> dict[str, Any]:
    return {"strand": "content-analysis", "method": {"en": "Compared."}, "result": "supports", "by": "Observer"}


def test_a_classification_may_rest_on_an_opinion_and_says_who_occupies_all_the_same() -> None:
    record = with_claim(plain(**ORDER, occupier="a"), "held", kind="legal-opinion")
    record["conflict"]["classifications"][0]["claims"] = ["held"]
    assert found(assessed(record)).status.value == "indicated"


def test_rival_classifications_leave_it_contested_for_both_sides() -> None:
    for by in ("a", "b"):
        record = classified(plain(**ORDER, occupier="a", by=by), occupier="b")
        finding = found(assessed(record))
        assert finding.status.value == "contested"
        assert occupied(finding).answer is Answer.DISPUTED
        (article,) = [each for each in finding.provisions if each.provision == "hague-regs:43"]
        assert article.outcome is Applicability.ARGUABLE


def test_who_denies_the_occupation_makes_it_contested() -> None:
    record = with_claim(plain(**ORDER, occupier="a"), "no")
    record["conflict"]["classifications"][0]["denied_by"] = ["no"]
    assert occupied(found(assessed(record))).answer is Answer.DISPUTED


@pytest.mark.parametrize(("by", "answer"), [("a", "no"), ("b", "yes")])
def test_what_is_said_of_the_act_against_the_classification_is_kept_beside_it(by: str, answer: str) -> None:
    parts: dict[str, Any] = {**ORDER, "by": by}
    parts[answer] = [*parts.get(answer, []), "occupied-by-the-party"]
    finding = found(building.assessed(**parts, occupier="a"))
    assert finding.status.value == "contested"
    assert occupied(finding).answer is Answer.DISPUTED


def test_what_is_said_of_the_act_is_enough_where_no_classification_says_it() -> None:
    yes: dict[str, Any] = {**ORDER, "yes": ["occupied-by-the-party"]}
    assert CATEGORY in indicated(building.assessed(**yes))
    assert CATEGORY in indicated(building.assessed(**{**yes, "kind": "international"}))
    no: dict[str, Any] = {**ORDER, "no": ["public-order-ensured", "occupied-by-the-party"]}
    assert status(building.assessed(**no), CATEGORY) == "excluded"


def test_what_a_court_heard_and_rejected_makes_nobody_the_occupier() -> None:
    record = with_claim(plain(**ORDER, occupier="a"), "held")
    record["sources"].append({"id": "judgment", "kind": "court-decision", "title": {"en": "J"}, "speaks_for": "court"})
    record["actors"].append({"id": "court", "kind": "adjudicative-body", "name": {"en": "Court"}})
    with_claim(record, "decision", source="judgment", speaker="court", rejects=["held"])
    first = record["conflict"]["classifications"][0]
    first.update(claims=["held"], denied_by=["decision"])
    classified(record, kind="international", claims=[TELLER], denied_by=[])
    del record["conflict"]["classifications"][1]["occupier"]
    act = record["incidents"][0]["acts"][0]
    answer = assessed(record)
    assert status(answer, CATEGORY) is None
    (told,) = [each.statement for each in answer.lawful if each.rule == CATEGORY]
    assert "the claims deny that Russian Federation was the occupier" in told
    act["by"] = [{"actor": "b", "claims": [TELLER]}]
    (told,) = [each.statement for each in assessed(record).lawful if each.rule == CATEGORY]
    assert "It reaches only occupation, which the claims deny." in told
    assert "was the occupier" not in told


def test_a_party_does_not_clear_itself_by_calling_the_other_one_the_occupier() -> None:
    record = with_claim(plain(**ORDER, occupier="b"), "own", speaker="a")
    record["conflict"]["classifications"][0]["claims"] = ["own"]
    record["conflict"]["territory"] = ["UA"]
    record["conflict"]["classifications"][0]["where"] = ["UA"]
    finding = found(assessed(record))
    assert finding.status.value == "contested"


def test_whoever_belongs_to_the_occupier_occupies_with_it() -> None:
    record = plain(**ORDER, occupier="a")
    member = [{"of": "a", "claims": [TELLER]}]
    record["actors"] += [
        {"id": "administration", "kind": "authority", "name": {"en": "Administration"}, "memberships": member},
        {"id": "militia", "kind": "organized-armed-group", "name": {"en": "M"}, "party": True, "memberships": member},
    ]
    for name in ("administration", "militia"):
        record["incidents"][0]["acts"][0]["by"] = [{"actor": name, "claims": [TELLER]}]
        assert found(assessed(record)).status.value == "indicated"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({}, "indicated"),
        ({"when": "2021"}, "incomplete"),
        ({"when": "2021/2022"}, "indicated"),
        ({"where": ["GE"]}, "incomplete"),
        ({"where": ["GE", "UA"]}, "indicated"),
    ],
)
def test_a_classification_says_it_of_its_own_time_and_territory(parts: dict[str, Any], told: str) -> None:
    record = classified(plain(**ORDER), occupier="a", **parts)
    assert found(assessed(record)).status.value == told


@pytest.mark.parametrize(
    ("territory", "where", "told"),
    [(["RU", "UA"], [], "incomplete"), (["RU", "UA"], ["RU"], "indicated"), (["RU"], [], "indicated")],
)
def test_no_state_occupies_its_own_territory_unless_the_claim_can_mean_no_other(
    territory: list[str], where: list[str], told: str
) -> None:
    """Hague Regulations 42: territory under the authority of the hostile army."""
    record = plain(**{**ORDER, "place": "RU"}, occupier="a")
    record["conflict"]["territory"] = territory
    record["conflict"]["classifications"][0]["where"] = where
    assert found(assessed(record)).status.value == told


def test_two_states_that_each_hold_land_of_the_other_are_each_the_occupier_there() -> None:
    for place, occupier, other in (("UA", "a", "b"), ("RU", "b", "a")):
        for by, told in ((occupier, "indicated"), (other, None)):
            record = classified(plain(**{**ORDER, "place": place}, occupier="a", by=by), occupier="b", where=["RU"])
            record["conflict"]["classifications"][0]["where"] = ["UA"]
            record["conflict"]["territory"] = ["RU", "UA"]
            assert status(assessed(record), CATEGORY) == told


@pytest.mark.parametrize("by", ["a", "b"])
@pytest.mark.parametrize("place", ["UA", "RU"])
def test_rivals_that_name_no_territory_contradict_each_other_in_all_of_it(place: str, by: str) -> None:
    record = classified(plain(**{**ORDER, "place": place}, occupier="a", by=by), occupier="b")
    record["conflict"]["territory"] = ["RU", "UA"]
    assert status(assessed(record), CATEGORY) == "contested"


def test_two_states_that_occupy_together_are_no_rivals() -> None:
    record = plain(**ORDER, occupier="a")
    record["conflict"]["territory"] = ["RU", "UA", "BY"]
    ally = {**record["actors"][0], "id": "ally", "name": {"en": "Ally"}, "state": "BY"}
    record["actors"].append(ally)
    classified(record, between=["ally", "b"], occupier="ally")
    for by, told in (("a", "indicated"), ("ally", "indicated"), ("b", None)):
        record["incidents"][0]["acts"][0]["by"] = [{"actor": by, "claims": [TELLER]}]
        assert status(assessed(record), CATEGORY) == told
    (told,) = [each.statement for each in assessed(record).lawful if each.rule == CATEGORY]
    assert "Russian Federation and Belarus are recorded as the occupier, and not Ukraine" in told


def test_outside_the_territory_of_the_conflict_nobody_is_said_to_occupy() -> None:
    record = plain(**ORDER, occupier="a")
    record["incidents"][0]["where"]["country"] = "MD"
    assert found(assessed(record)).status.value == "incomplete"


def test_an_act_that_is_put_down_to_nobody_is_no_occupiers() -> None:
    answer = building.assessed(**ORDER, by=None, occupier="a")
    assert occupied(found(answer)).answer is Answer.UNKNOWN


def test_accounts_that_name_different_authors_say_of_each_whether_it_occupied() -> None:
    record = with_claim(plain(**ORDER), "other")
    act = record["incidents"][0]["acts"][0]
    act["by"] = [{"actor": "a", "claims": [TELLER]}, {"actor": "b", "claims": ["other"]}]
    act["circumstances"].append({"question": "occupied-by-the-party", "affirmed_by": [TELLER]})
    told = {each.party: each.status.value for each in assessed(record).findings if each.category == CATEGORY}
    assert told == {"a": "indicated", "b": "incomplete"}


def test_the_crime_is_answered_by_the_classification_too() -> None:
    parts: dict[str, Any] = {"conduct": "deportation", **PLACE, "persons": ["civilian"], "occupier": "a"}
    (crime,) = [
        each
        for each in found(building.assessed(**parts), "deportation-or-forcible-transfer").crimes
        if each.provision == "ap1:85.4.a"
    ]
    (moved,) = [each for each in crime.elements if each.element == "moved"]
    leaves = {leaf.circumstance.value for leaf in _leaves(moved.reason) if leaf.circumstance and leaf.claims}
    assert "occupied-by-the-party" in leaves


def _leaves(reason: Any) -> Any:
    if not reason.because:
        yield reason
    for each in reason.because:
        yield from _leaves(each)


@pytest.mark.parametrize("category", ROWS)
def test_swapping_the_parties_swaps_the_answer(category: str) -> None:
    """The same record with A as UA and B as RU, the other one occupying and acting."""
    swapped = {**PLACE, "state": "UA", "other": "RU"}
    for by, other in (("a", "b"), ("b", "a")):
        one = building.assessed(**facts(category, occupier="a", by=by))
        two = building.assessed(**{**facts(category, occupier="b", by=other), **swapped})
        assert status(one, category) == status(two, category)
        assert [each.outcome for each in one.law] == [each.outcome for each in two.law]


def test_the_assessment_tells_who_is_said_to_occupy_and_according_to_whom() -> None:
    answer = assessed(classified(plain(**ORDER, occupier="a"), occupier="b"))
    told = [(each.occupier, [link.origin.speaker for link in each.claims]) for each in answer.conflict]
    assert told == [("a", ["observer"]), ("b", ["observer"])]


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"kind": "international", "occupier": "a"}, "only an occupation has an occupier"),
        ({"occupier": "observer"}, "expected one of a, b, found 'observer'"),
    ],
)
def test_an_occupier_is_one_of_the_two_parties_of_an_occupation(parts: dict[str, Any], message: str) -> None:
    record = plain(**ORDER)
    record["conflict"]["classifications"][0].update(parts)
    with pytest.raises(InvalidDocumentError) as caught:
        structure(record, Submission)
    (problem,) = caught.value.problems
    assert (problem.code, problem.pointer) == ("IHL-STR-006", "/conflict/classifications/0/occupier")
    assert message in problem.message
