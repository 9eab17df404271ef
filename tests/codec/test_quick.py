"""The quick reader and the strict one never differ: in what they read, nor in what they refuse."""

import copy
import json
import math

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.codec.quick import read_quickly
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.errors import InvalidDocumentError
from ihl_docs.intake.yaml_text import parse_leniently
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.claim import Claim
from ihl_docs.model.figure import Figure
from ihl_docs.model.package import EvidencePackage
from ihl_docs.model.place import Place
from ihl_docs.model.submission import Submission
from ihl_docs.schema.check import problems
from tests.codec.test_strict import MINIMAL
from tests.strategies import plain_document, records

OFTEN = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))

ODD = st.sampled_from(
    [
        *(None, True, False, 0, 1, -1, 10**30, 1.5, math.nan, math.inf, "", " ", "\x1c", "no", "NO", "x", "c08"),
        *("2022-01-11", "2022-13-11", "a\ud800", "A" * 300, [], [None], ["c08"], {}, {"en": "x"}, {"en": ""}),
        *({"original": "en"}, {"EN": "x"}, {"en": 1}, "../x", "/x", "https://x.y", "ftp://x", "XX", "mm"),
    ]
)


def kinds_of(record):
    """The record with the class of every value: True equals 1, and a term equals its text."""
    if isinstance(record, tuple):
        return [kinds_of(each) for each in record]
    if attrs.has(type(record)):
        return (type(record), [kinds_of(getattr(record, field.name)) for field in attrs.fields(type(record))])
    return (type(record), record)


def strictly(plain, kind):
    try:
        return structure(plain, kind)
    except InvalidDocumentError:
        return None


def agree(plain, kind=Submission):
    quick, strict = read_quickly(plain, kind), strictly(plain, kind)
    assert kinds_of(quick) == kinds_of(strict), plain
    return quick


def places(plain):
    """Every place in *plain*: the container and the key."""
    pairs = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, value in list(pairs):
        yield plain, key
        yield from places(value)


def test_the_example_and_the_least_submission_read_alike(loikaw):
    plain = parse_leniently((loikaw / "submission.yaml").read_bytes())[0]
    assert agree(plain) is not None
    assert agree(MINIMAL) is not None


def test_a_record_read_quickly_is_as_good_as_any_other(loikaw):
    plain = parse_leniently((loikaw / "submission.yaml").read_bytes())[0]
    quick = read_quickly(plain, Submission)
    assert quick == structure(plain, Submission)
    assert hash(quick) == hash(structure(plain, Submission))
    assert unstructure(quick) == unstructure(structure(plain, Submission))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        quick.id = "other"


def test_plain_data_that_are_spent_give_the_same_record(loikaw):
    plain = parse_leniently((loikaw / "submission.yaml").read_bytes())[0]
    whole = json.dumps(plain)
    assert kinds_of(read_quickly(json.loads(whole), Submission, spend=True)) == kinds_of(structure(plain, Submission))
    spent = json.loads(whole)
    read_quickly(spent, Submission, spend=True)
    assert spent["claims"] == spent["incidents"] == []
    for odd in (None, {"id": "c1"}, "c08"):
        broken = json.loads(whole)
        broken["claims"].append(odd)
        assert read_quickly(broken, Submission, spend=True) is None


def test_every_single_odd_value_in_the_example_is_judged_alike(loikaw):
    """At every place of the document one value of each odd kind: no coincidence is needed to meet a difference."""
    plain = parse_leniently((loikaw / "submission.yaml").read_bytes())[0]
    for name in ("actors", "sources", "claims", "incidents", "evidence_items"):
        plain[name] = plain[name][:1]
    refused = 0
    for number, (container, key) in enumerate(list(places(plain))):
        for odd in (None, 1, "no", [["c08"], {"en": "x"}, True, ""][number % 4]):
            before = container[key]
            container[key] = odd
            refused += agree(plain) is None
            container[key] = before
        if isinstance(container, dict):
            before = container.pop(key)
            refused += agree(plain) is None
            container[f"{key}x"] = before
            refused += agree(plain) is None
            del container[f"{key}x"]
            container[key] = before
    assert refused > 500


@OFTEN
@given(plain_document("submission"))
def test_what_the_schema_allows_is_judged_alike(plain):
    agree(plain)


@OFTEN
@given(records(Submission), st.data())
def test_changed_documents_are_judged_alike_and_never_against_the_schema(record, data):
    plain = json.loads(json.dumps(unstructure(record)))
    assert agree(plain) is not None
    changed = copy.deepcopy(plain)
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from(list(places(changed))))
        container[key] = data.draw(ODD)
    if agree(changed) is not None:
        assert problems(changed, "submission") == ()


@OFTEN
@given(st.sampled_from([(Assessment, "assessment"), (EvidencePackage, "evidence-package")]), st.data())
def test_assessments_and_packages_are_judged_alike_and_never_against_the_schema(kind, data):
    record = data.draw(records(kind[0]))
    plain = json.loads(json.dumps(unstructure(record)))
    assert agree(plain, kind[0]) is not None
    container, key = data.draw(st.sampled_from(list(places(plain))))
    container[key] = data.draw(ODD)
    if agree(plain, kind[0]) is not None:
        assert problems(plain, kind[1]) == ()


@pytest.mark.parametrize(
    ("plain", "kind"),
    [
        ({"best": True}, Figure),
        ({"low": 3, "best": 2}, Figure),
        ({"since": "2022", "best": 1}, Figure),
        ({"best": 2**53}, Figure),
        ({"best": 1.0}, Figure),
        ({"name": {"en": "x"}, "country": "MM", "precision": "exact", "latitude": 1}, Place),
        ({"name": {"original": "en"}, "country": "MM", "precision": "exact"}, Place),
        ({"name": {1: "x"}, "country": "MM", "precision": "exact"}, Place),
        ({"id": "c", "origin": "c"}, Claim),
    ],
)
def test_what_only_the_model_knows_is_refused_here_too(plain, kind):
    assert read_quickly(plain, kind) is None
    assert strictly(plain, kind) is None
