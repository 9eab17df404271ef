"""What all tests share: where things are, and the rule that continuous integration skips nothing."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["LANGUAGE"] = "en"  # whoever runs the tests may be spoken to in another language

# No test is timed: a slow or busy machine is no fault of what is tested.
settings.register_profile("unhurried", deadline=None)
if not os.environ.get("CI"):  # there hypothesis takes its own settings, which are unhurried too, and the same each time
    settings.load_profile("unhurried")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


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
def pytest_runtest_makereport(item, call):
    return _skips_fail((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _skips_fail((yield))
