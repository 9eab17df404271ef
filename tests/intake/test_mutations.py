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
from ihl_docs.model.submission import Submission
from ihl_docs.schema import check

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
    by_schema = {problem.pointer for problem in check.problems(plain, "submission")}
    try:
        structure(plain, Submission)
        by_model = {}
    except InvalidDocumentError as error:
        by_model = {problem.pointer: problem.code for problem in error.problems}
    assert by_schema <= set(by_model)
    assert {code for pointer, code in by_model.items() if pointer not in by_schema} <= set(BEYOND_A_SCHEMA)
