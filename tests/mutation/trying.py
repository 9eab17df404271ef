"""One process that has collected every test, and from it a process of its own for each thing that is run.

The first process runs no line of the engine, so nothing that the engine keeps is there to hide a change. What the tests
need besides (the catalogue, the classes of the model, what reads and writes them) is made ready in it once.
"""

import gc
import inspect
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from types import FrameType
from typing import Any

import attrs
import coverage
import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.changes import FILES, ROOT, Change

QUICK = (
    "tests/model/test_answer.py",
    "tests/assessment",
    # Very many that differ by the row of the catalogue that they try; what takes seconds, over many examples.
    "--ignore=tests/assessment/test_crime_findings.py",
    "--ignore=tests/assessment/test_categories_hostilities.py",
    "--ignore=tests/assessment/test_categories_persons.py",
    "--deselect=tests/assessment/test_tally.py::test_the_order_of_the_record_changes_no_sum",
    "--deselect=tests/assessment/test_why_not.py::test_every_crime_grave_breach_and_customary_rule_has_an_answer",
)
"""The tests that are about the engine and take little time."""
WHOLE = ("tests/model/test_answer.py", "tests/assessment", "tests/properties", "tests/caselaw")
"""All that are about the engine."""
NO_END_SECONDS = 4
"""How long a test may run on the processor before it is taken to have no end; longer for those that take long anyway."""
MOST_BYTES = 8 << 30

Work = Callable[[dict[str, pytest.Item]], None]


@attrs.frozen(kw_only=True)
class Covered:
    """What one test runs of the engine, by the path of the module, and how long it takes by itself, on the processor."""

    seconds: float
    lines: dict[str, frozenset[int]]


@attrs.define
class Collected:
    """Takes over once pytest has collected the tests: does *work* with them instead of running them."""

    work: Work
    failed: BaseException | None = None

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Do the work."""
        if session.testsfailed:
            raise session.Failed("a test could not be collected")
        try:
            self.work({item.nodeid: item for item in session.items})
        except BaseException as error:  # noqa: BLE001  # pytest would tell of it as a fault of its own
            self.failed = error
        return True


def with_tests(tests: Sequence[str], work: Work) -> None:
    """Collect *tests*, make ready what they need, and do *work* with them."""
    os.chdir(ROOT)
    os.environ["CI"] = "true"  # hypothesis tries the same examples each time, and keeps none
    ran: set[str] = set()

    def then(items: dict[str, pytest.Item]) -> None:
        _make_ready()
        sys.setprofile(None)
        assert not ran, f"the engine ran in the process from which the others come: {sorted(ran)}"
        gc.collect()
        gc.freeze()
        work(items)

    plugin = Collected(then)
    sys.setprofile(_watching(ran))
    try:
        code = pytest.main(["-q", "-p", "no:cacheprovider", *tests], plugins=[plugin])
    finally:
        sys.setprofile(None)
    if plugin.failed is not None:
        raise plugin.failed
    assert code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED), f"pytest ended with {code}"


def _watching(ran: set[str]) -> Callable[[FrameType, str, object], None]:
    watched = {str(each) for each in FILES}

    def watch(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename in watched:
            of_import = code.co_qualname.startswith("<") or not code.co_flags & inspect.CO_OPTIMIZED
            if not of_import:
                ran.add(f"{code.co_filename}: {code.co_qualname}")

    return watch


def _make_ready() -> None:
    """Read the catalogue and a record, and write an assessment that another process made of them."""
    from ihl_docs.assessment.assess import assess
    from ihl_docs.codec.canonical import canonical_bytes
    from ihl_docs.codec.strict import structure, unstructure
    from ihl_docs.intake.read import read_submission_file
    from ihl_docs.law.load import load_catalogue
    from ihl_docs.model.assessment import Assessment
    from ihl_docs.model.submission import Submission

    catalogue = load_catalogue()
    for each in (*catalogue.provisions, *catalogue.instruments, *catalogue.bindings):
        repr(each)
    rules = catalogue.violations
    for each in (*rules.categories, *rules.crimes, *rules.lawful, *rules.duties):
        repr(each)
    submission = read_submission_file(ROOT / "examples" / "loikaw" / "submission.yaml")
    structure(unstructure(submission), Submission)
    made = _in_child(lambda: {"of": unstructure(assess(submission, catalogue))})
    assert made is not None
    assessment = structure(made["of"], Assessment)
    canonical_bytes(unstructure(assessment))


def covered(item: pytest.Item) -> Covered:
    """What a test runs of the engine."""

    def run() -> dict[str, Any]:
        watch = coverage.Coverage(data_file=None, config_file=False, include=[str(each) for each in FILES])
        watch.set_option("run:disable_warnings", ["no-data-collected"])
        start = time.process_time()
        watch.start()
        passed = _passes(item, None)
        watch.stop()
        seconds, data = time.process_time() - start, watch.get_data()
        return {
            "passed": passed,
            "seconds": seconds,
            "lines": {each: sorted(data.lines(each) or ()) for each in data.measured_files()},
        }

    told = _in_child(run)
    assert told is not None, f"{item.nodeid} was ended"
    assert told["passed"], f"{item.nodeid} does not pass by itself, with the engine as it is"
    return Covered(seconds=told["seconds"], lines={path: frozenset(each) for path, each in told["lines"].items()})


def noticed_by(change: Change, tests: Sequence[pytest.Item], seconds: Mapping[str, float]) -> str | None:
    """The first of *tests* that notices a change, or none."""
    reading, begun = os.pipe()

    def run() -> dict[str, Any]:
        change.put_in_place()
        for item, following in zip(tests, (*tests[1:], None), strict=True):
            os.write(begun, b".")
            # The signal ends the process; what is counted is its time on the processor, not that of the clock.
            signal.setitimer(signal.ITIMER_PROF, max(NO_END_SECONDS, 20 * seconds[item.nodeid]))
            if not _passes(item, following):
                return {"by": item.nodeid}
        return {"by": None}

    told = _in_child(run)
    os.close(begun)
    with os.fdopen(reading, "rb") as pipe:
        tried = len(pipe.read())
    if told is not None:
        return told["by"]
    return f"{tests[tried - 1].nodeid} (has no end)" if tried else "it cannot be put in place"


def _passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    return not any(each.failed for each in runtestprotocol(item, nextitem=following, log=False))


def _in_child(run: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
    """What *run* tells in a process of its own; nothing, if that was ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            told = json.dumps(run()).encode()
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(told)
        except BaseException:  # noqa: BLE001  # nothing of it may go on in the process that was copied
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return json.loads(told) if told else None
