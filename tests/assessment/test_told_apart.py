"""Provisions that one question used to tell together, each by its own: what is known tells which is breached."""

from typing import Any, Final

import pytest

from ihl_docs.model.assessment import Assessment
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.questions.narrower import NARROWER
from tests.assessment.building import assessed, finding, indicated, status


def named_in(answer: Assessment, category: str) -> set[str]:
    found = finding(answer, category)
    assert found is not None
    return {each.provision for each in found.provisions}


TRAP: Final[dict[str, Any]] = {"conduct": "laying-of-mines", "means": ["booby-trap"]}
FIXED: Final = {"ccw-p2:6.1.b", "ccw-p2a:7.1"}
MADE: Final = {"ccw-p2:6.1.a", "ccw-p2a:7.2"}


@pytest.mark.parametrize(
    ("said", "breached"),
    [
        (["trap-on-protected-person-or-thing"], FIXED),
        (["trap-made-as-harmless-thing"], MADE),
        (["trap-on-protected-person-or-thing", "trap-made-as-harmless-thing"], FIXED | MADE),
        (["device-attached-to-protected-thing"], FIXED | MADE),
    ],
)
def test_a_trap_fixed_to_a_thing_and_one_made_as_a_thing_breach_a_paragraph_each(
    said: list[str], breached: set[str]
) -> None:
    """CCW Protocol II 6(1)(a), (b); as amended 7(1), (2). Who asks for both at once leaves open which."""
    answer = assessed(**TRAP, yes=said)
    assert status(answer, "booby-traps") == "indicated"
    assert named_in(answer, "booby-traps") == breached | {"cihl:80"}


def test_a_trap_that_is_no_harmless_thing_leaves_the_other_paragraph() -> None:
    answer = assessed(**TRAP, yes=["device-attached-to-protected-thing"], no=["trap-made-as-harmless-thing"])
    assert named_in(answer, "booby-traps") == FIXED | {"cihl:80"}


CONDEMNED: Final[dict[str, Any]] = {
    "conduct": "penal-sanction",
    "kind": "international",
    "no": ["judged-by-a-regular-court"],
}
SPIES: Final = {"cihl:107", "hague-regs:30", "gc4:5.3"}


@pytest.mark.parametrize(
    ("said", "breached"),
    [
        ("captured-while-spying", SPIES),
        ("held-to-be-mercenaries", {"cihl:108"}),
        ("captured-as-spy-or-mercenary", SPIES | {"cihl:108"}),
    ],
)
def test_spies_and_mercenaries_have_a_rule_each(said: str, breached: set[str]) -> None:
    """Customary rules 107 and 108; Hague Regulations 30; GC IV 5(3)."""
    answer = assessed(**CONDEMNED, yes=[said])
    assert "spies-and-mercenaries-without-trial" in indicated(answer)
    assert named_in(answer, "spies-and-mercenaries-without-trial") == breached | {"ap1:75.4"}


@pytest.mark.parametrize("said", ["captured-while-spying", "held-to-be-mercenaries", "captured-as-spy-or-mercenary"])
def test_neither_spies_nor_mercenaries_are_taken_for_prisoners_of_war(said: str) -> None:
    """Customary rules 107 and 108; AP I 46(1), 47(1)."""
    captured: dict[str, Any] = {"conduct": "killing", "kind": "international", "persons": ["captured-fighter"]}

    def crime(answer: Assessment) -> str:
        found = finding(answer, "killing-of-persons-not-taking-part")
        assert found is not None
        return next(each.applicability.outcome.value for each in found.crimes if each.provision == "rome:8.2.a.i")

    assert crime(assessed(**captured)) == "applicable"
    assert crime(assessed(**captured, yes=[said])) == "unknown"
    denied: dict[str, Any] = {
        "conduct": "deprivation-of-liberty",
        "kind": "international",
        "persons": ["captured-fighter"],
        "no": ["prisoner-of-war-status-respected"],
    }
    assert status(assessed(**denied, yes=[said]), "denial-of-prisoner-of-war-status") == "excluded"


def test_a_no_to_the_wider_question_is_a_no_to_each_narrower_one_and_not_the_other_way_round() -> None:
    neither = assessed(**TRAP, no=["device-attached-to-protected-thing"])
    assert status(neither, "booby-traps") == "excluded"
    one = assessed(**TRAP, no=["trap-on-protected-person-or-thing"])
    assert status(one, "booby-traps") == "incomplete"


def test_who_denies_the_wider_question_contradicts_who_affirms_a_narrower_one() -> None:
    both = assessed(**TRAP, no=["device-attached-to-protected-thing"], yes=["trap-made-as-harmless-thing"])
    assert status(both, "booby-traps") == "contested"


def test_each_narrower_question_and_its_wider_one_are_questions() -> None:
    known = {each.value for each in CircumstanceKind}
    assert known >= {*NARROWER, *NARROWER.values()}
    assert not set(NARROWER) & set(NARROWER.values()), "no chain: one step is all that is looked at"


CHURCH: Final[dict[str, Any]] = {
    "conduct": "shelling",
    "kind": "international",
    "state": "UA",
    "other": "RU",
    "objects": ["place-of-worship"],
}
OF_A_PEOPLE: Final = {"hcp1954:4.1", "hcp-p2:6.a"}
OF_PEOPLES: Final = {"ap1:53.a"}


@pytest.mark.parametrize(
    ("said", "denied", "breached"),
    [
        ("great-importance-to-the-heritage", [], OF_A_PEOPLE),
        ("clearly-recognised-heritage", [], OF_A_PEOPLE | OF_PEOPLES),
        ("cultural-property-of-great-importance", [], OF_A_PEOPLE | OF_PEOPLES),
        (
            "cultural-property-of-great-importance",
            ["great-importance-to-the-heritage", "clearly-recognised-heritage", "under-enhanced-protection"],
            set(),
        ),
    ],
)
def test_a_village_church_is_not_yet_the_heritage_of_peoples(said: str, denied: list[str], breached: set[str]) -> None:
    """Convention of 1954, 1(a); AP I 53(a); customary rule 38(A) is on what is dedicated to religion and the like."""
    answer = assessed(**CHURCH, yes=[said, "directed-at-protected-persons-or-objects"], no=denied)
    named = named_in(answer, "attack-on-cultural-property")
    assert "cihl:38" in named
    assert named & (OF_A_PEOPLE | OF_PEOPLES) == breached


@pytest.mark.parametrize(
    ("yes", "no", "named"),
    [
        (["declared-undefended"], [], True),
        (["undefended"], [], True),
        (["undefended"], ["declared-undefended"], False),
    ],
)
def test_the_protocol_protects_places_that_were_declared_undefended(yes: list[str], no: list[str], named: bool) -> None:
    """AP I 59(1), (2), (5); Hague Regulations 25 is on places that are."""
    facts: dict[str, Any] = {
        **CHURCH,
        "objects": ["residential-area"],
        "yes": [*yes, "directed-at-civilian-objects"],
        "no": no,
    }
    answer = assessed(**facts)
    assert status(answer, "attack-on-undefended-place") == "indicated"
    names = named_in(answer, "attack-on-undefended-place")
    assert {"cihl:37", "hague-regs:25"} <= names
    assert ("ap1:59.1" in names) is named
