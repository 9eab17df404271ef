"""What all tests share: where things are, and the rule that continuous integration skips nothing."""

import os
from pathlib import Path

import coverage
import pytest
from hypothesis import settings

os.environ["LANGUAGE"] = "en"  # whoever runs the tests may be spoken to in another language

# No test is timed: a slow or busy machine is no fault of what is tested. Whoever runs the tests gets the same examples
# each time, here and in continuous integration; `make properties` looks for others.
settings.register_profile("the same each time", deadline=None, derandomize=True, database=None)
settings.register_profile("others each time", deadline=None, print_blob=True)
settings.load_profile("others each time" if os.environ.get("IHL_DOCS_OTHER_EXAMPLES") else "the same each time")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

OVER_AND_OVER = tuple(
    str(ROOT / "tests" / name)
    for name in (
        "caselaw/", "reported/", "incidents/", "properties/", "evidence/attacks/",
        "codec/test_plain.py", "codec/test_quick.py", "codec/test_strict.py",
        "intake/test_mutations.py", "intake/test_resolved.py", "intake/test_trial.py", "intake/test_second_trial.py",
    )
)  # fmt: skip
"""Where tests go over whole documents, the same lines many times: what is covered is measured by the other tests alone.

Coverage would make these several times as slow. Single tests of that kind are marked as `unmeasured`.
"""


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def loikaw() -> Path:
    return ROOT / "examples" / "loikaw"


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the reference tables are not beside this checkout")
    return SHARED


def _skips_fail(report):
    if report.skipped and os.environ.get("IHL_DOCS_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    over_and_over = str(item.path).startswith(OVER_AND_OVER) or item.get_closest_marker("unmeasured")
    measuring = coverage.Coverage.current() if over_and_over else None
    if measuring is None:
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _skips_fail((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _skips_fail((yield))
