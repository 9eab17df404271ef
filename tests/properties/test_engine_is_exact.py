"""The engine tries only the rules that can bear, and works out once what acts have in common. That changes no byte.

It is held against the plain way: every rule of the catalogue is tried on every act, and nothing is kept.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from ihl_docs.assessment import case, incidents, plan
from ihl_docs.assessment.assess import assess, assess_incidents
from ihl_docs.assessment.plan import Triggers
from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.applicability import Law
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.submission import Submission
from tests.other_pythons import pure_libraries, pythons
from tests.properties import records

CATALOGUE = load_catalogue()
ALWAYS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
ROOT = Path(__file__).resolve().parents[2]


class Forgetful(dict):
    """A store that keeps nothing."""

    def __setitem__(self, key, value):
        pass


@attrs.frozen(slots=False, eq=False, kw_only=True)
class EveryRule(Triggers):
    """The same rules and tests, each tried on every subject."""

    def for_subject(self, subject):
        return tuple(rule for rule in self.rules if self.test(rule, subject))


def plainly(submission):
    """The assessment by the plain way."""
    quick = plan.plan_of(CATALOGUE)
    names = ("raised", "asked", "lawful", "lawful_harms", "duties", "duties_on_harms")
    whole = {name: EveryRule(**_fields(getattr(quick, name))) for name in names}
    slow = attrs.evolve(quick, **whole, undecided=Forgetful())
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(plan._PLANS, CATALOGUE, slow)
        patch.setattr(Law, "alike", lambda _law, situation: situation)  # each day is asked about by itself
        patch.setattr(case, "MOST_KEPT", 0)  # a store is emptied before anything is put there
        return assess(submission, CATALOGUE)


def _fields(triggers):
    return {field.name: getattr(triggers, field.name) for field in attrs.fields(Triggers)}


def in_bytes(assessment):
    return canonical_bytes(unstructure(assessment))


def shuffled(plain, seed):
    """The same record with every list in another order; the order of languages and pairs of parties is kept."""
    dice = random.Random(seed)

    def mixed(value):
        if isinstance(value, dict):
            return {key: mixed(value[key]) for key in dice.sample(list(value), len(value))}
        if isinstance(value, list):
            return [mixed(each) for each in dice.sample(value, len(value))]
        return value

    return mixed(plain)


@ALWAYS
@given(records.submissions())
def test_the_quick_way_gives_the_bytes_of_the_plain_way(plain):
    submission = records.record(plain)
    assert in_bytes(assess(submission, CATALOGUE)) == in_bytes(plainly(submission))


@ALWAYS
@given(records.submissions())
def test_what_was_assessed_before_changes_no_byte(plain):
    submission = records.record(plain)
    first = in_bytes(assess(submission, CATALOGUE))
    assess(records.record(records.example_of_many()), CATALOGUE)
    assert in_bytes(assess(submission, CATALOGUE)) == first


@ALWAYS
@given(records.submissions(most=3))
def test_an_incident_by_itself_is_told_as_in_the_whole(plain):
    submission = records.record(plain)
    whole = assess(submission, CATALOGUE)
    alone = list(assess_incidents(submission, CATALOGUE))
    assert len(alone) == len(submission.incidents)
    for name in ("findings", "lawful", "duties", "open_harms"):
        told = [each for one in alone for each in getattr(one, name)]
        assert sorted(map(repr, told)) == sorted(map(repr, getattr(whole, name))), name
    assert sorted(repr(each) for one in alone for each in one.questions) == sorted(map(repr, whole.questions))
    assert {repr(each) for one in alone for each in one.law} >= {repr(each) for each in whole.law}
    for one in alone:
        assert {each.incident for each in one.findings} <= {each.incident for each in one.findings[:1]}
        assert (one.submission_sha256, one.conflict) == (whole.submission_sha256, whole.conflict)


@ALWAYS
@given(records.submissions(), records.seeds())
def test_the_order_of_every_list_of_the_input_changes_no_byte_of_what_is_told(plain, seed):
    def told(assessment):
        # The digest is of the submission as it was written, and so of its order too.
        return in_bytes(attrs.evolve(assessment, submission_sha256="0" * 64))

    ours = assess(records.record(plain), CATALOGUE)
    theirs = assess(records.record(shuffled(plain, seed)), CATALOGUE)
    assert told(ours) == told(theirs)


SCRIPT = """
import hashlib, json, sys
from ihl_docs.assessment.assess import assess
from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.applicability import Law
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.submission import Submission
for line in sys.stdin:
    submission = structure(json.loads(line), Submission)
    print(hashlib.sha256(canonical_bytes(unstructure(assess(submission, load_catalogue())))).hexdigest())
"""


def digests(lines, python, seed, *options, libraries=None):
    found = {"PYTHONPATH": f"{libraries}{os.pathsep}{ROOT}", "PYTHONDONTWRITEBYTECODE": "1"} if libraries else {}
    ran = subprocess.run(
        [python, *options, "-c", SCRIPT],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, **found},
    )
    return ran.stdout.split()


@pytest.fixture(scope="module")
def drawn():
    """Some records, as lines of JSON."""
    lines = []

    @settings(max_examples=25, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(records.submissions())
    def draw(plain):
        lines.append(json.dumps(plain))

    draw()
    lines.append(json.dumps(records.example_of_many()))
    return "\n".join(lines)


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_no_hash_seed_changes_a_byte(drawn, seed):
    found = digests(drawn, sys.executable, seed)
    assert found == digests(drawn, sys.executable, "7")
    assert len(found) == len(drawn.splitlines())


def test_no_version_of_python_changes_a_byte(drawn, tmp_path):
    pure = pure_libraries(tmp_path / "libraries")
    ours = digests(drawn, sys.executable, "0")
    for python in pythons():
        assert digests(drawn, python, "0", "-S", libraries=pure) == ours, python


def test_the_plain_way_is_another_way():
    """So that the comparison compares something."""
    submission = structure(records.example_of_many(), Submission)
    assert assess(submission, CATALOGUE).findings
    seen = []

    def watched(rule, subject, test=plan._is_raised):
        seen.append(rule.id)
        return test(rule, subject)

    quick = plan.plan_of(CATALOGUE).raised
    every = EveryRule(**{**_fields(quick), "test": watched})
    case_of = case.Case(submission=submission)
    (subject, *_) = incidents.subjects_of(submission.incidents[0], submission.incidents[0].acts[0], case_of)
    assert every.for_subject(subject) == quick.for_subject(subject)
    assert len(seen) == len(CATALOGUE.violations.categories)
