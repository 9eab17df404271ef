"""The example's dossier: it tells everything, leaks nothing, asks for nothing, and reads on screen and paper."""

import json
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import unstructure
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.intake.read import read_submission, read_submission_file
from ihl_docs.law.load import load_catalogue

LOADING = {"script", "link", "img", "iframe", "object", "embed", "form", "video", "audio", "base", "image", "use"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.words, self.addresses, self.handlers = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in {"href", "src"} and value]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data):
        self.words.append(data)


def page_of(submission):
    return render_html(compose(submission, assess(submission, load_catalogue())))


@pytest.fixture(scope="module")
def submission(loikaw):
    return read_submission_file(loikaw / "submission.yaml")


@pytest.fixture(scope="module")
def page(submission):
    return page_of(submission)


def changed(submission, **changes):
    plain = json.loads(json.dumps(unstructure(submission)))
    for path, value in changes.items():
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("__")]
        place = plain
        for step in steps:
            place = place[step]
        place[last] = value
    return read_submission(json.dumps(plain).encode(), name="x.json")


def test_every_claim_of_the_record_is_told(page, submission):
    said = re.sub(r"\s+", " ", " ".join(Page(page).words))
    for claim in submission.claims:
        assert re.sub(r"\s+", " ", claim.text.best("en").text) in said, claim.id


def test_the_page_loads_nothing_and_runs_nothing(page):
    parsed = Page(page)
    assert not LOADING & set(parsed.tags)
    assert not parsed.handlers
    assert all(each.startswith(("#", "https://", "http://")) for each in parsed.addresses)
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_text_of_a_submission_is_never_markup_and_what_a_browser_obeys_is_shown(submission):
    hostile = "<script>alert(1)</script> [sic] \u202egnol\u202c &amp; \"'> <img src=x onerror=y>"
    page = page_of(changed(submission, claims__0__text={"en": hostile}, title={"en": hostile}))
    parsed = Page(page)
    assert not LOADING & set(parsed.tags)
    assert not parsed.handlers
    assert "[sic]" in page
    assert "\u202e" not in page
    assert "U+202E" in page


def test_nothing_of_a_protected_source_speaker_or_exhibit_is_in_the_page(submission):
    hidden = {"level": "confidential", "reason": {"en": "Safety."}}
    secret = changed(
        submission,
        sources__1__confidentiality=hidden,
        sources__1__title={"en": "TOKENTITLE"},
        sources__1__publisher="TOKENPUBLISHER",
        sources__1__author="TOKENAUTHOR",
        sources__1__url="https://example.org/TOKENURL",
        actors__10__confidentiality=hidden,
        actors__10__name={"en": "TOKENNAME"},
        evidence_items__0__confidentiality=hidden,
        evidence_items__0__title={"en": "TOKENEXHIBIT"},
        evidence_items__0__made_by="TOKENMAKER",
        evidence_items__0__path="exhibits/TOKENPATH.png",
    )
    assert "TOKEN" not in page_of(secret)


def test_figures_of_those_who_fled_are_told_apart_and_not_added(page):
    assert "40,000" in page
    assert "50,000" in page
    assert "several thousand" in page
    assert "90,000" not in page


# What only a browser can tell


@pytest.fixture(scope="module")
def chromium():
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("Chromium is not installed")
    return found


def browse(chromium, tmp_path, *options):
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
               "--disable-component-update", "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", *options]  # fmt: skip
    return subprocess.run(
        command, capture_output=True, timeout=120, check=True, env={**os.environ, "HOME": str(tmp_path)}
    )


def test_no_page_width_makes_a_reader_scroll_sideways(chromium, page, tmp_path):
    (tmp_path / "dossier.html").write_text(page, encoding="utf-8")
    for width in (360, 1280):
        frame = tmp_path / f"frame-{width}.html"
        frame.write_text(
            f'<iframe id="f" src="dossier.html" style="width:{width}px;height:800px;border:0"></iframe><p id="p">?</p><script>'
            "const f=document.getElementById('f');f.onload=()=>{const e=f.contentDocument.documentElement;"
            "document.getElementById('p').textContent='width '+e.scrollWidth+' of '+e.clientWidth}</script>"
        )
        dumped = browse(
            chromium, tmp_path, "--allow-file-access-from-files", "--dump-dom", frame.as_uri()
        ).stdout.decode()
        scroll, client = map(int, re.search(r"width (\d+) of (\d+)", dumped).groups())
        assert scroll <= client, f"{scroll} of {client} at {width}"


def test_it_prints_to_a_pdf_that_holds_its_text(chromium, page, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    (tmp_path / "dossier.html").write_text(page, encoding="utf-8")
    browse(
        chromium,
        tmp_path,
        "--no-pdf-header-footer",
        f"--print-to-pdf={tmp_path / 'd.pdf'}",
        (tmp_path / "dossier.html").as_uri(),
    )
    text = subprocess.run(["pdftotext", str(tmp_path / "d.pdf"), "-"], capture_output=True, check=True).stdout.decode()
    assert text.count("\f") > 3
    assert "Burning of houses in Minelone ward" in text
    assert "imperative military necessity" in text.replace("\n", " ")
