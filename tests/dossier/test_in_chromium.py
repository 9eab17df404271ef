import shutil
import subprocess

import pytest

from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.model.text import Text
from tests.dossier import hand_made
from tests.dossier.chromium import Chromium
from tests.dossier.large_case import page_of_many
from tests.dossier.test_dossier_hostile_text import page_told_in

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")


@pytest.fixture(scope="module")
def browser():
    with Chromium(shutil.which("chromium")) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory, html, loikaw):
    from ihl_docs.assessment.assess import assess
    from ihl_docs.intake.read import read_submission_file
    from ihl_docs.law.load import load_catalogue

    folder = tmp_path_factory.mktemp("pages")
    submission = read_submission_file(loikaw / "submission.yaml")
    made = {
        "hand-made": html,
        "loikaw": render_html(compose(submission, assess(submission, load_catalogue()))),
        "two hundred incidents in seven scripts": page_of_many(loikaw, 200),
        "one endless word": page_told_in(("W" * 3000,)),
        "hostile": page_told_in(
            ("<img src=https://evil.example/x onerror=alert(1)>", "\u202eevil", "</style><script>alert(1)</script>")
        ),
    }
    paths = {name: folder / f"{name}.html" for name in made}
    for name, text in made.items():
        paths[name].write_text(text, encoding="utf-8")
    return paths


NAMES = ["hand-made", "loikaw", "two hundred incidents in seven scripts", "one endless word", "hostile"]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_asks_nobody_and_complains_of_nothing(name, browser, pages):
    browser.open(pages[name], width=1280)
    asked = [
        each["params"]["request"]["url"] for each in browser.events if each.get("method") == "Network.requestWillBeSent"
    ]
    assert asked == [pages[name].as_uri()]
    bad = {"Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Page.javascriptDialogOpening"}
    assert [each for each in browser.events if each.get("method") in bad] == []


@pytest.mark.parametrize("width", [360, 390, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_the_page_never_scrolls_sideways(name, width, browser, pages):
    browser.open(pages[name], width=width)
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    beyond = """[...document.querySelectorAll('main *, header *, nav *')]
        .filter(each => !each.closest('.away, thead') && each.getBoundingClientRect().right > innerWidth + 1)
        .map(each => each.tagName + '.' + each.className).slice(0, 5)"""
    assert browser.evaluate(beyond) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_follows_the_colour_scheme(dark, browser, pages):
    browser.open(pages["loikaw"], width=390, dark=dark)
    paper = browser.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(23, 23, 26)" if dark else "rgb(253, 252, 250)")


def test_links_are_large_enough_to_touch_or_stand_in_a_line_of_text(browser, pages):
    """WCAG 2.2, success criterion 2.5.8: 24 by 24 CSS pixels, except inline."""
    browser.open(pages["loikaw"], width=390)
    small = """[...document.querySelectorAll('nav a, summary')]
        .filter(each => each.getBoundingClientRect().height < 24).map(each => each.textContent)"""
    assert browser.evaluate(small) == []


def test_paper_shows_what_stands_folded_on_the_screen(browser, pages, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    browser.open(pages["loikaw"], width=1280)
    pdf = tmp_path / "loikaw.pdf"
    pdf.write_bytes(browser.pdf())
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert "A4" in info
    pages_of_it = int(info.partition("Pages:")[2].split()[0])
    assert pages_of_it > 10
    text = " ".join(
        subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout.split()
    )
    for folded in (
        "Does the provision reach this kind of conflict?",
        "things struck or harmed: civilian object",
        "no claim on record",
    ):
        assert folded.lower() in text.lower()
    assert "https://www.irrawaddy.com/news/burma/myanmar-junta-airstrikes-continue-in-kayah-state.html" in text.replace(
        " ", ""
    )
    assert f"{pages_of_it} / {pages_of_it}" in text
    assert text.count("It says what is alleged, and finds nobody guilty.") >= pages_of_it


def test_a_title_of_any_length_leaves_the_page_readable_on_a_phone(browser, tmp_path):
    import attrs

    long_one = attrs.evolve(hand_made.SUBMISSION, title=Text.of({"en": "Bombardment-of-" * 60}))
    file = tmp_path / "long.html"
    file.write_text(render_html(compose(long_one, hand_made.assessment_of(long_one))), encoding="utf-8")
    browser.open(file, width=360)
    assert browser.evaluate("document.documentElement.scrollWidth") <= 360
