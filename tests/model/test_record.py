"""A record enforces what its annotations say, and coerces nothing."""

import attrs
import pytest

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.act import Circumstance, Target
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.conflict import Classification
from ihl_docs.model.figure import Figure
from ihl_docs.model.forms import PLAIN_TEXT, RELATIVE_PATH
from ihl_docs.model.place import Place
from ihl_docs.model.record import check_for, revised
from ihl_docs.model.text import Text, Wording
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import PersonStatus
from ihl_docs.model.vocabulary.places import PlacePrecision

NAME = Text.of({"en": "Loikaw"})


def actor(**changes):
    return Actor(**{"id": "a1", "kind": ActorKind.PERSON, "name": NAME, **changes})


def test_a_record_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        actor().id = "a2"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("party", 1),
        ("party", "no"),
        ("kind", "person"),
        ("name", "Loikaw"),
        ("id", "Has Blank"),
        ("id", "trailing\n"),
        ("id", 5),
        ("memberships", []),
        ("state", "Myanmar"),
    ],
)
def test_a_value_of_another_kind_or_form_is_refused_with_its_field(field, value):
    with pytest.raises(InvalidValueError) as caught:
        actor(**{field: value})
    assert caught.value.field == field


def test_a_revised_record_is_checked_again():
    with pytest.raises(InvalidValueError):
        revised(actor(), party="yes")
    assert revised(actor(), party=True).party


def test_an_annotation_that_no_schema_is_made_for_is_refused_when_declared():
    with pytest.raises(TypeError, match="cannot hold"):
        check_for(dict[str, int])
    with pytest.raises(TypeError, match="only one kind"):
        check_for(int | str)


@pytest.mark.parametrize("numbers", [{"low": 3, "high": 1}, {"low": 5, "best": 4}, {}, {"best": -1}, {"best": True}])
def test_a_figure_that_falls_or_says_nothing_is_refused(numbers):
    with pytest.raises(InvalidValueError):
        Figure(**numbers)


def test_a_day_to_count_from_belongs_to_a_cumulative_figure_only():
    with pytest.raises(InvalidValueError, match="cumulative"):
        Figure(best=3, since="2022-01-08")
    assert Figure(best=3, since="2022-01-08", cumulative=True).since == "2022-01-08"


@pytest.mark.parametrize(
    "point",
    [{"latitude": 19.7}, {"radius_m": 5.0}, {"latitude": 91.0, "longitude": 0.0}, {"latitude": float("nan"), "longitude": 0.0},
     {"latitude": 1.0, "longitude": 1.0, "radius_m": float("inf")}],
)  # fmt: skip
def test_a_point_that_is_none_is_refused(point):
    with pytest.raises(InvalidValueError):
        Place(name=NAME, country="MM", precision=PlacePrecision.SETTLEMENT, **point)


def test_a_target_is_a_thing_or_persons_and_not_both():
    with pytest.raises(InvalidValueError):
        Target(claims=("c1",))
    with pytest.raises(InvalidValueError):
        Target(object=ObjectKind.DWELLING, person=PersonStatus.CIVILIAN, claims=("c1",))


def test_a_circumstance_without_a_claim_is_refused():
    with pytest.raises(InvalidValueError, match="without a claim"):
        Circumstance(question=CircumstanceKind.WARNING_GIVEN)


def test_a_classification_is_between_two_parties():
    with pytest.raises(InvalidValueError, match="two parties"):
        Classification(kind=ConflictKind.NON_INTERNATIONAL, between=("a", "a"), claims=("c1",), reasoning=NAME)


def test_a_claim_cannot_relay_itself():
    with pytest.raises(InvalidValueError, match="itself"):
        Claim(id="c1", source="s1", text=NAME, origin="c1")


@pytest.mark.parametrize("path", ["/etc/passwd", "../x", "a/../b", "a//b", "a\\b", "C:/x", "a/./b", "x\x00", "\ud800"])
def test_a_path_that_could_leave_its_folder_is_refused(path):
    assert RELATIVE_PATH.fault(path) is not None


def test_texts_are_kept_in_the_order_of_their_tags_and_give_the_best_wording():
    text = Text.of({"my": "က", "en": "a"}, original="my")
    assert [each.language for each in text.wordings] == ["en", "my"]
    assert text.best("fr").language == "my"
    assert text.best("en").text == "a"
    assert Text.of({"de": "x"}).best("en").language == "de"
    with pytest.raises(InvalidValueError):
        Text(wordings=(Wording(language="my", text="x"), Wording(language="en", text="y")))


@pytest.mark.parametrize("text", ["a\0b", "a\ud83d"], ids=["NUL", "half a character"])
def test_a_text_holds_characters_only(text):
    assert PLAIN_TEXT.fault(text) is not None
    assert PLAIN_TEXT.fault("a b\u200d\U0001f54a") is None
