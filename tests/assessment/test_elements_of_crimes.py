"""Elements of war crimes and grave breaches beside the Elements of Crimes and the treaties: no more and no less is asked.

Source: Elements of Crimes (ICC, 2011), by the article of the Statute that each test names; AP I 85.
"""

from typing import Any, Final

import pytest

from ihl_docs.model.answer import Answer
from tests.assessment.building import asked, assessed, finding, status

WAR: Final[dict[str, Any]] = {"kind": "international"}
BOUND: Final[dict[str, Any]] = {"kind": "international", "state": "UA", "other": "RU"}
"""Between two States that Protocol I binds."""

OCCUPIED: Final[dict[str, Any]] = {"kind": "occupation", "state": "RU", "other": "UA", "place": "UA", "occupier": "a"}


def element(category: str, crime: str, name: str, **parts: Any) -> Answer:
    """The answer to one element of a crime that the category names."""
    found = finding(assessed(**parts), category)
    assert found is not None
    (one,) = [each for each in found.crimes if each.provision == crime]
    (asked,) = [each for each in one.elements if each.element == name]
    return asked.answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({}, Answer.UNKNOWN),
        ({"yes": ["sentence-passed-or-carried-out"]}, Answer.YES),
        ({"yes": ["death-sentence-passed"]}, Answer.YES),
        ({"conduct": "execution-of-death-sentence"}, Answer.YES),
    ],
)
def test_who_is_only_tried_is_not_sentenced(said: dict[str, Any], answer: Answer) -> None:
    """8(2)(c)(iv), element 1: somebody passed sentence or executed."""
    facts: dict[str, Any] = {"conduct": "penal-sanction", "no": ["judged-by-a-regular-court"], **said}
    assert element("unfair-trial", "rome:8.2.c.iv", "sentence", **facts) is answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"yes": ["asphyxiating-or-toxic-by-nature"]}, Answer.YES),
        ({"yes": ["toxic-properties-used"]}, Answer.YES),
        ({"no": ["asphyxiating-or-toxic-by-nature"]}, Answer.NO),
        ({"no": ["toxic-properties-used"]}, Answer.UNKNOWN),
    ],
)
def test_a_gas_that_chokes_is_one_of_the_prohibited_gases(said: dict[str, Any], answer: Answer) -> None:
    """8(2)(b)(xviii), element 2: by its asphyxiating or toxic properties, for whatever end it was released."""
    facts: dict[str, Any] = {**WAR, "conduct": "shelling", "means": ["toxic-chemical"], **said}
    assert element("chemical-weapons", "rome:8.2.b.xviii", "toxic", **facts) is answer


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"means": ["expanding-bullet"]}, "indicated"),
        ({"means": ["small-arms"], "yes": ["bullet-expands-or-flattens"]}, "indicated"),
        ({"means": ["small-arms"], "yes": ["projectile-designed-to-expand-or-explode"]}, None),
        ({"means": ["exploding-bullet"]}, None),
    ],
)
def test_a_bullet_that_explodes_is_not_one_that_expands(said: dict[str, Any], found: str | None) -> None:
    """8(2)(b)(xix), element 2; customary rules 77 and 78."""
    assert status(assessed("shooting", **WAR, **said), "expanding-bullets") == found


def test_whether_the_bullet_expands_is_an_element_by_itself() -> None:
    facts: dict[str, Any] = {
        **WAR,
        "conduct": "shooting",
        "means": ["small-arms"],
        "yes": ["bullet-expands-or-flattens"],
    }
    assert element("expanding-bullets", "rome:8.2.b.xix", "expanding", **facts) is Answer.YES


@pytest.mark.parametrize(("thing", "answer"), [("school", Answer.YES), ("civilian-vehicle", Answer.UNKNOWN)])
def test_only_towns_villages_dwellings_and_buildings_are_undefended_places(thing: str, answer: Answer) -> None:
    """8(2)(b)(v), element 1."""
    facts: dict[str, Any] = {**WAR, "conduct": "shelling", "objects": [thing], "yes": ["undefended"]}
    assert element("attack-on-undefended-place", "rome:8.2.b.v", "attack", **facts) is answer


@pytest.mark.parametrize(("said", "answer"), [(["entitled-to-civilian-protection"], Answer.YES), ([], Answer.UNKNOWN)])
def test_peacekeepers_with_the_protection_of_civilians_can_be_shields(said: list[str], answer: Answer) -> None:
    """8(2)(b)(xxiii), element 1: civilians or other persons whom the law of armed conflict protects."""
    facts: dict[str, Any] = {**WAR, "conduct": "use-of-persons-as-shields", "persons": ["peacekeeper"], "yes": said}
    assert element("human-shields", "rome:8.2.b.xxiii", "location", **facts) is answer


SECURITY: Final = "displacement-for-security-or-imperative-reasons"


@pytest.mark.parametrize(
    ("yes", "no", "expected", "unlawful"),
    [
        ([SECURITY, "moved-within-the-territory"], [], "excluded", Answer.NO),
        ([SECURITY], ["moved-across-a-border"], "excluded", Answer.NO),
        ([SECURITY, "moved-across-a-border", "displacement-abroad-unavoidable"], [], "excluded", Answer.NO),
        ([SECURITY, "moved-across-a-border"], [], "indicated", Answer.UNKNOWN),
        (
            [SECURITY, "moved-across-a-border"],
            ["displacement-abroad-unavoidable", "moved-within-the-territory"],
            "indicated",
            Answer.YES,
        ),
    ],
)
def test_no_security_excuses_an_evacuation_out_of_the_territory_that_could_be_avoided(
    yes: list[str], no: list[str], expected: str, unlawful: Answer
) -> None:
    """GC IV 49(2); the Statute's articles 8(2)(a)(vii) and (b)(viii) speak of unlawful deportation and transfer."""
    category = "deportation-or-forcible-transfer"
    facts: dict[str, Any] = {
        **OCCUPIED,
        "conduct": "displacement-of-persons",
        "persons": ["civilian"],
        "yes": yes,
        "no": no,
    }
    answer = assessed(**facts)
    assert status(answer, category) == expected
    if expected == "indicated":
        assert element(category, "rome:8.2.a.vii-1", "unlawful", **facts) is unlawful
        assert element(category, "gc4:147.deportation", "unlawful", **facts) is unlawful
        assert ("displacement-abroad-unavoidable" in asked(answer, category)) is (unlawful is Answer.UNKNOWN)


def test_extensive_destruction_of_a_monument_need_not_be_wanton() -> None:
    """AP I 85(4)(d)."""
    facts: dict[str, Any] = {
        **BOUND,
        "conduct": "shelling",
        "objects": ["historic-monument"],
        "harms": [("destruction", "historic-monument")],
        "yes": ["clearly-recognised-heritage", "directed-at-protected-persons-or-objects", "destruction-was-extensive"],
        "no": ["extensive-and-wanton"],
    }
    assert element("attack-on-cultural-property", "ap1:85.4.d", "destruction", **facts) is Answer.YES


def test_other_protective_signs_can_be_used_perfidiously() -> None:
    """AP I 85(3)(f): signs that the Conventions or the Protocol recognise, such as those of articles 56(7) and 66."""
    facts: dict[str, Any] = {
        **BOUND,
        "conduct": "use-of-sign-or-uniform",
        "means": ["other-protective-sign"],
        "yes": ["sign-used-in-breach-of-its-purpose"],
    }
    assert element("improper-use-of-other-protective-signs", "ap1:85.3.f", "use", **facts) is Answer.YES


@pytest.mark.parametrize(
    ("zone", "answer"),
    [
        ("demilitarised-zone", Answer.YES),
        ("hospital-or-safety-zone", Answer.UNKNOWN),
        ("protected-zone", Answer.UNKNOWN),
    ],
)
def test_the_grave_breach_of_attacking_zones_is_on_demilitarised_ones(zone: str, answer: Answer) -> None:
    """AP I 85(3)(d): non-defended localities and demilitarised zones; hospital and safety zones are not among them."""
    facts: dict[str, Any] = {
        **BOUND,
        "conduct": "shelling",
        "objects": [zone],
        "yes": ["protected-zone", "directed-at-protected-persons-or-objects"],
    }
    assert element("attack-on-protected-zone", "ap1:85.3.d", "object", **facts) is answer
