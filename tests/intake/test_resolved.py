"""The quick answer on ids is the one that the slow way gives with words."""

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.codec.plain import plain_data
from ihl_docs.codec.quick import read_quickly
from ihl_docs.intake import references
from ihl_docs.intake.resolved import all_ids_resolve
from ihl_docs.intake.yaml_text import parse_leniently
from ihl_docs.model.submission import Submission
from tests.codec.test_quick import places
from tests.strategies import records


@pytest.fixture(scope="module", params=["examples/loikaw/submission.yaml", "ihl_docs/cli/starter.yaml"])
def plain(request, root):
    return parse_leniently((root / request.param).read_bytes())[0]


def agree(plain):
    """Whether both say that all is well; `None` if it is no submission at all."""
    submission = read_quickly(plain, Submission)
    if submission is None:
        return None
    well = all_ids_resolve(submission)
    assert well == (references.problems(plain) == ()), plain
    return well


def test_what_is_right_is_right(plain):
    assert agree(plain)


def test_every_id_and_every_reference_set_to_another_is_judged_alike(plain):
    plain = copy.deepcopy(plain)
    ids = sorted({mark.name for mark in references._walker(Submission)(plain, ())})
    names = set(ids)
    wrong = 0
    for number, (container, key) in enumerate(list(places(plain))):
        before = container[key]
        if before in names if isinstance(before, str) else False:
            for other in ("nobody", ids[number % len(ids)], ids[-number % len(ids)]):
                container[key] = other
                wrong += agree(plain) is False
            container[key] = before
    assert wrong > 30


@pytest.mark.parametrize(
    ("collection", "change"),
    [
        ("claims", lambda name: {"origin": name}),
        ("evidence_items", lambda name: {"derived_from": name}),
        ("actors", lambda name: {"memberships": [{"of": name, "claims": ["c"]}]}),
        ("actors", lambda name: {"commands": [{"over": name, "claims": ["c"]}]}),
    ],
)
def test_chains_that_lead_back_and_chains_that_do_not_are_judged_alike(collection, change, plain):
    plain = copy.deepcopy(plain)
    claim = plain["claims"][0]
    item = {"id": "item", "title": {"en": "A photo"}}
    plain["claims"] += [{**claim, "id": name} for name in ("c", "x1", "x2")] if collection == "claims" else []
    plain["claims"] += [{**claim, "id": "c"}] if collection != "claims" else []
    if collection == "actors":
        plain["actors"] += [{"id": name, "kind": "person", "name": {"en": "A person"}} for name in ("x1", "x2")]
    if collection == "evidence_items":
        plain["evidence_items"] = [*plain.get("evidence_items", []), {**item, "id": "x1"}, {**item, "id": "x2"}]
    assert agree(plain)
    first, second = plain[collection][-2:]
    first.update(change("x2"))
    assert agree(plain)
    second.update(change("x1"))
    assert agree(plain) is False


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(Submission), st.data())
def test_any_submission_is_judged_alike(record, data):
    plain = plain_data(record)
    marks = [mark for mark in references._walker(Submission)(plain, ()) if not mark.defines]
    defined = [mark.name for mark in references._walker(Submission)(plain, ()) if mark.defines]
    if data.draw(st.booleans()):  # almost none of the ids of a made-up record fit: some are made to
        for mark in marks:
            held, (path, step) = plain, mark.path
            steps = []
            while path:
                path, each = path
                steps.append(each)
            for each in reversed(steps):
                held = held[each]
            held[step] = data.draw(st.sampled_from(defined))
    agree(plain)
