"""Whatever is done to a good document: no traceback, every problem placed and explained, both readers agree."""

import copy
import json

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.errors import InvalidDocumentError
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.intake.read import check_submission, read_submission_file
from ihl_docs.model.pointer import parent
from ihl_docs.model.submission import Submission
from ihl_docs.schema import check
from tests.fuzz.invariant import hold

BEYOND_A_SCHEMA = {
    "IHL-STR-001": "4.0 is a whole number to JSON Schema, and none to a reader that coerces nothing",
    "IHL-STR-003": "a form that only a check can hold: a path that leaves its folder, half of a surrogate pair",
    "IHL-STR-006": "a rule that ties fields to one another, such as low <= best <= high",
}
"""Why the schema may accept what structuring refuses."""

# Without shrinking: a document is too large to be made small one piece at a time.
WHOLE_DOCUMENTS = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)

RUBBISH = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([1.0, 2.5, -1e300, 10**19]),
    st.sampled_from(
        ["", " ", "x", "2022", "no", "c01", "\x00", "\u202e", "a\n", "../x", "C:/x", "[sic]", "é" * 300, "\ud83d"]
    ),
    st.sampled_from(
        [
            [],
            {},
            [[]],
            [{}],
            {"en": "x"},
            {"original": "en"},
            {"id": []},
            ["c01"],
            {"\U0001f600": 1, "a/~b": 2},
            {"\udc00": 1},
        ]
    ),
)


@pytest.fixture(scope="module")
def example(loikaw):
    return unstructure(read_submission_file(loikaw / "submission.yaml"))


def places(plain, path=()):
    items = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from places(value, (*path, key))


def mutated(plain, data):
    plain = copy.deepcopy(plain)
    for _ in range(data.draw(st.integers(1, 3))):
        *path, last = data.draw(st.sampled_from(list(places(plain))))
        held = plain
        for step in path:
            held = held[step]
        match data.draw(st.sampled_from(["replace", "remove", "add", "double"])):
            case "replace":
                held[last] = data.draw(RUBBISH)
            case "remove":
                del held[last]
            case "add" if isinstance(held, dict):
                held[data.draw(st.sampled_from(["x", "id", "claims", "origin", "ID", "a/~b", ""]))] = data.draw(RUBBISH)
            case _ if isinstance(held, list):
                held.append(copy.deepcopy(held[last]))
    return plain


@WHOLE_DOCUMENTS
@given(data=st.data())
def test_a_document_with_any_fault_is_answered_in_full(example, data):
    plain = mutated(example, data)
    text = json.dumps(plain, indent=data.draw(st.sampled_from([None, 1])))
    found = check_submission(text.encode(), name="x.json")
    lines = text.split("\n")
    for problem in found:
        assert problem.code in MEANINGS
        assert problem.mend
        assert problem.message
        assert problem.file == "x.json"
        assert problem.column <= len(lines[problem.line - 1])
    by_yaml = check_submission(text.encode(), name="x.yaml")
    assert [(each.code, each.pointer, each.line, each.column, each.message) for each in by_yaml] == [
        (each.code, each.pointer, each.line, each.column, each.message) for each in found
    ]


@WHOLE_DOCUMENTS
@given(data=st.data())
def test_schema_and_structuring_find_the_same_faults_at_the_same_places(example, data):
    plain = mutated(example, data)
    told = check.problems(plain, "submission")
    by_schema = {problem.pointer for problem in told}
    # A field that stands under another name is told of at that name alone.
    misspelt = {parent(problem.pointer) for problem in told if problem.code == "IHL-SCH-004" and problem.nearest}
    try:
        structure(plain, Submission)
        by_model = {}
    except InvalidDocumentError as error:
        by_model = {problem.pointer: problem.code for problem in error.problems}
    assert by_schema <= set(by_model)
    beyond = {code for pointer, code in by_model.items() if pointer not in by_schema | misspelt}
    assert beyond <= set(BEYOND_A_SCHEMA)


TOKENS = [
    *(b"{ } [ ] , : \" ' # & * ! | > % @ ` - ? -- --- ... << ~ null true no .inf .nan 1e999 0x1F 1_000 \\ \\u".split()),
    b"\n",
    b"\r",
    b"\t",
    b"\x00",
    b"\x1b[31m",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\xbd",
    "\x85\u2028\u202e".encode(),
    b"\\ud83d",
    b"%YAML 1.3\n---\n",
    b"!!python/object:os.system x",
    b"&a [*a, *a]",
    b'{"$ref": "file:///etc/passwd"}',
    b"9" * 5000,
    b"[" * 300,
    b"- " * 300,
]
"""Odd things to find in a document: what steers a parser, and what is no text."""


@pytest.fixture(scope="module")
def texts(loikaw, example):
    """The beginning of the example with every kind of record, as people and as programs write it; small, to be quick."""
    small = {key: value[:3] if isinstance(value, list) else value for key, value in example.items()}
    written = (loikaw / "submission.yaml").read_bytes()
    return {
        "x.json": json.dumps(small, indent=1, ensure_ascii=False).encode(),
        "x": json.dumps(small).encode(),
        "x.yaml": written[:6000],
    }


def mutated_bytes(text, data):
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        to = data.draw(st.integers(at, min(len(text), at + 200)))
        match data.draw(st.sampled_from(["end", "cut", "double", "flip", "swap", "insert"])):
            case "end":
                text = text[:at]
            case "cut":
                text = text[:at] + text[to:]
            case "double":
                text = text[:to] + text[at:]
            case "flip" if at < len(text):
                text = text[:at] + bytes([text[at] ^ 1 << data.draw(st.integers(0, 7))]) + text[at + 1 :]
            case "swap":
                rows = text.split(b"\n")
                one, two = (data.draw(st.integers(0, len(rows) - 1)) for _ in range(2))
                rows[one], rows[two] = rows[two], rows[one]
                text = b"\n".join(rows)
            case _:
                text = text[:at] + data.draw(st.sampled_from(TOKENS)) + text[at:]
    return text


@settings(WHOLE_DOCUMENTS, max_examples=200)
@given(data=st.data())
def test_whatever_happens_to_the_bytes_of_a_document_every_problem_has_a_place_in_it_and_a_mend(texts, data):
    name = data.draw(st.sampled_from(sorted(texts)))
    hold(mutated_bytes(texts[name], data))
