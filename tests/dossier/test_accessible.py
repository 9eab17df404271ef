"""The dossier for readers with a screen reader, a keyboard or weak eyes: axe-core's rules for WCAG 2.2 AA."""

import json
import os
import shutil
from pathlib import Path

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.load import load_catalogue
from tests.dossier.chromium import Chromium
from tests.dossier.large_case import page_of_many

AXE = Path(
    os.environ.get("IHL_DOCS_AXE")
    or Path(__file__).parents[2] / ".venv" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
)
INSTALL = "npm install --no-save --prefix .venv/axe axe-core@4.14.1"
UNSURE = {"th-has-data-cells"}
"""What axe-core leaves to a person: the heading of rival figures heads a group of rows, not the row it stands in."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = [
    pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed"),
    pytest.mark.skipif(not AXE.is_file(), reason=f"axe-core is not installed: {INSTALL}"),
]


@pytest.fixture(scope="module")
def browser():
    with Chromium(shutil.which("chromium")) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory, html, loikaw):
    folder = tmp_path_factory.mktemp("pages")
    submission = read_submission_file(loikaw / "submission.yaml")
    made = {
        "hand-made": html,
        "loikaw": render_html(compose(submission, assess(submission, load_catalogue()))),
        "many": page_of_many(loikaw, 8),
    }
    paths = {name: folder / f"{name}.html" for name in made}
    for name, text in made.items():
        paths[name].write_text(text, encoding="utf-8")
    return paths


def checked(browser, file, *, width=1280, dark=False):
    """What axe-core says of the page with everything unfolded."""
    browser.open(file, width=width, dark=dark)
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    browser.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
    options = json.dumps({"runOnly": RULES, "resultTypes": ["violations", "incomplete"]})
    return browser.evaluate(
        f"""axe.run(document, {options}).then(found => ({{
            passed: found.passes.map(each => each.id),
            violations: found.violations.map(each => [each.id, each.nodes.map(one => one.html).slice(0, 3)]),
            unsure: found.incomplete.map(each => [each.id, each.nodes.map(one => one.html).slice(0, 3)]),
        }}))"""
    )


@pytest.mark.parametrize(("width", "dark"), [(390, False), (390, True), (1280, False)])
@pytest.mark.parametrize("name", ["hand-made", "loikaw", "many"])
def test_no_rule_for_wcag_2_2_aa_is_broken(name, width, dark, browser, pages):
    found = checked(browser, pages[name], width=width, dark=dark)
    assert found["violations"] == []
    assert {rule for rule, _ in found["unsure"]} <= UNSURE
    assert {"color-contrast", "heading-order", "html-has-lang", "landmark-one-main", "bypass"} <= set(found["passed"])


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("color-contrast", "--soft: #57534c", "--soft: #c9c4bb"),
        ("html-has-lang", '<html lang="en">', "<html>"),
        ("heading-order", '<h3 id="h-source-', '<h6 id="h-source-'),
    ],
)
def test_a_page_with_a_fault_is_found(rule, before, after, browser, pages):
    text = pages["loikaw"].read_text(encoding="utf-8")
    assert before in text
    file = pages["loikaw"].with_name("faulty.html")
    file.write_text(text.replace(before, after), encoding="utf-8")
    assert rule in [name for name, _ in checked(browser, file)["violations"]]


def test_every_link_of_a_page_leads_somewhere_in_it_and_the_first_stop_of_the_keyboard_is_the_content(browser, pages):
    browser.open(pages["many"], width=1280)
    lost = """[...document.querySelectorAll('a[href^="#"]')].map(each => each.hash.slice(1))
        .filter(name => !document.getElementById(name))"""
    assert browser.evaluate(lost) == []
    browser.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", windowsVirtualKeyCode=9)
    assert browser.evaluate("document.activeElement.className") == "skip"
    assert browser.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
