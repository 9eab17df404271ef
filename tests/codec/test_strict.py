"""The one converter coerces nothing, says everything at once, and loses nothing."""

import pickle
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.codec.canonical import canonical_bytes, digest, readable_bytes
from ihl_docs.codec.json_text import parse
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.errors import InvalidDocumentError, UnreadableFileError
from ihl_docs.model.act import Act, Harm
from ihl_docs.model.actor import Actor
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.figure import Figure
from ihl_docs.model.incident import Incident
from ihl_docs.model.package import EvidencePackage
from ihl_docs.model.place import Place
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.schema.check import problems
from tests.strategies import plain_data, plain_document, records

QUICK = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
KINDS = [Figure, Place, Source, Claim, Actor, EvidenceItem, Harm, Act, Incident]
DOCUMENTS = {"submission": Submission, "assessment": Assessment, "evidence-package": EvidencePackage}
PLAIN = {"id": "a1", "kind": "person", "name": {"en": "x"}}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@QUICK
@given(data=st.data())
def test_what_the_model_makes_comes_back_the_same(kind, data):
    record = data.draw(records(kind))
    plain = unstructure(record)
    assert structure(parse(canonical_bytes(plain)), kind) == record


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@QUICK
@given(data=st.data())
def test_what_the_schema_allows_is_structured_or_refused_for_a_reason_no_schema_can_give(kind, data):
    plain = data.draw(plain_data(kind.__name__))
    try:
        structure(plain, kind)
    except InvalidDocumentError as error:
        reasons = {problem.code for problem in error.problems}
        assert reasons <= {"IHL-STR-003", "IHL-STR-006"}, error


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("party", "no", "IHL-STR-001"),
        ("party", None, "IHL-STR-001"),
        ("party", 1, "IHL-STR-001"),
        ("id", 5, "IHL-STR-001"),
        ("id", "Not An Id", "IHL-STR-003"),
        ("id", "newline\n", "IHL-STR-003"),
        ("kind", "persom", "IHL-STR-002"),
        ("kind", ["person"], "IHL-STR-002"),
        ("also_known_as", "abc", "IHL-STR-001"),
        ("also_known_as", {"en": "x"}, "IHL-STR-001"),
        ("name", "plain", "IHL-STR-001"),
        ("name", {}, "IHL-STR-001"),
        ("unknown", 1, "IHL-STR-004"),
        ("state", None, "IHL-STR-001"),
    ],
)
def test_what_cattrs_would_coerce_or_drop_is_refused_at_its_place(field, value, code):
    with pytest.raises(InvalidDocumentError) as caught:
        structure({**PLAIN, field: value}, Actor)
    (problem,) = caught.value.problems
    assert (problem.code, problem.pointer) == (code, f"/{field}")
    assert problem.mend


def test_every_refusal_comes_at_once():
    with pytest.raises(InvalidDocumentError) as caught:
        structure({"kind": "nobody", "name": 3, "party": "yes", "memberships": [{"of": 1, "claims": []}]}, Actor)
    pointers = {problem.pointer for problem in caught.value.problems}
    assert pointers == {"", "/kind", "/name", "/party", "/memberships/0/of", "/memberships/0/claims"}


def test_a_misspelt_term_is_told_its_nearest():
    with pytest.raises(InvalidDocumentError) as caught:
        structure({**PLAIN, "kind": "persom"}, Actor)
    assert caught.value.problems[0].nearest == "person"


def test_errors_survive_a_process_pool():
    with pytest.raises(InvalidDocumentError) as caught:
        structure([], Actor)
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301


@pytest.mark.parametrize("name", DOCUMENTS)
@QUICK
@given(data=st.data())
def test_what_the_model_makes_the_schema_allows(name, data):
    record = data.draw(records(DOCUMENTS[name]))
    plain = unstructure(record)
    assert problems(plain, name) == ()
    assert structure(parse(canonical_bytes(plain)), DOCUMENTS[name]) == record


@pytest.mark.parametrize("name", DOCUMENTS)
@QUICK
@given(data=st.data())
def test_a_document_that_the_schema_allows_is_structured_or_refused_for_a_reason_no_schema_can_give(name, data):
    plain = data.draw(plain_document(name))
    assert problems(plain, name) == ()
    try:
        structure(plain, DOCUMENTS[name])
    except InvalidDocumentError as error:
        assert {problem.code for problem in error.problems} <= {"IHL-STR-003", "IHL-STR-006"}, error


MINIMAL = {
    "conforms_to": "urn:ihl-docs:schema:v1:submission",
    "id": "s",
    "title": {"en": "x"},
    "conflict": {"name": {"en": "x"}, "territory": ["MM"], "when": "2022"},
    "sources": [{"id": "s1", "kind": "news-outlet", "title": {"en": "x"}}],
    "claims": [{"id": "c1", "source": "s1", "text": {"en": "x"}}],
}


def test_the_canonical_form_is_the_same_in_every_process():
    script = (
        "from ihl_docs.codec.canonical import digest; from ihl_docs.model.actor import Actor;"
        "from ihl_docs.codec.strict import structure;"
        "print(digest(structure({'name': {'my': 'b', 'en': 'a'}, 'kind': 'person', 'id': 'a1'}, Actor)))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(seen) == 1
    record = structure({"id": "a1", "kind": "person", "name": {"en": "a", "my": "b"}}, Actor)
    assert seen == {f"{digest(record)}\n".encode()}


def test_readable_bytes_are_for_people_and_say_the_same():
    assert readable_bytes({"b": 1, "a": "é"}) == '{\n  "a": "é",\n  "b": 1\n}\n'.encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"a": 1, "a": 2}', "IHL-SYN-003"),
        (b'{"a": {"b": 1, "b": 1}}', "IHL-SYN-003"),
        (b'{"a": NaN}', "IHL-SYN-004"),
        (b'{"a": -Infinity}', "IHL-SYN-004"),
        (b'{"a": ' + b"9" * 1_000_000 + b"}", "IHL-SYN-004"),
        (b"[" * 100_000, "IHL-SYN-005"),
        (b'{"a": 1', "IHL-SYN-002"),
        (b"", "IHL-SYN-002"),
        ('{"a": 1}'.encode("utf-16"), "IHL-SYN-001"),
        (b'"\xff"', "IHL-SYN-001"),
    ],
)
def test_json_that_two_readers_could_read_in_two_ways_is_refused(data, code):
    with pytest.raises(UnreadableFileError) as caught:
        parse(data)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_byte_order_mark_is_dropped():
    assert parse(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_the_canonical_form_follows_rfc_8785(shared):
    folder = shared / "conformance" / "jcs" / "testdata"
    names = sorted(path.name for path in (folder / "input").iterdir())
    assert names
    for name in names:
        assert (
            canonical_bytes(parse((folder / "input" / name).read_bytes())) == (folder / "output" / name).read_bytes()
        ), name
