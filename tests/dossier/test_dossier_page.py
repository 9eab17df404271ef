import itertools
import os
import re
import tomllib
from importlib.resources import files

import pytest

from ihl_docs.dossier.own_words import own_words

TEMPLATES = files("ihl_docs.dossier") / "templates"


def test_the_page_runs_nothing_and_asks_nobody(html, page):
    assert "script" not in page.tags
    assert not {"link", "img", "iframe", "object", "embed", "form", "base"} & set(page.tags)
    policy = {name: value for _, name, value in page.attributes if value.startswith("default-src")}
    assert policy == {
        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    }
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_the_page_is_well_formed_and_every_inner_link_leads_somewhere(page):
    assert page.faults == []
    inner = {value[1:] for value in page.values("href") if value.startswith("#")}
    assert inner - set(page.by_id) == set()
    assert {name for value in page.values("aria-labelledby") for name in value.split()} - set(page.by_id) == set()


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_page_has_landmarks_a_skip_link_and_a_language(html, page):
    assert {"header", "nav", "main"} <= set(page.tags)
    assert page.values("href")[0] == "#content"
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<bdi lang="my">' in html


def test_every_table_has_a_caption_and_every_header_a_scope(page):
    assert page.tags.count("table") == page.tags.count("caption")
    assert page.tags.count("th") == len([1 for tag, name, _ in page.attributes if tag == "th" and name == "scope"])


def test_no_template_lets_a_text_through_unescaped():
    for template in TEMPLATES.iterdir():
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe|autoescape|Markup", text), template.name


def test_every_phrase_is_used_somewhere():
    folder = files("ihl_docs.dossier")
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".py"))
    code += "\n".join(file.read_text(encoding="utf-8") for file in TEMPLATES.iterdir())
    by_kind = ("term.", "meaning.", "month.", "instrument.", "withheld.", "wanting.", "exists.")
    unused = [name for name in own_words("en").phrases if not name.startswith(by_kind) and f'"{name}"' not in code]
    assert [name for name in unused if f"'{name}'" not in code] == []


def test_every_named_term_is_a_term_of_its_vocabulary():
    from ihl_docs.model import confidentiality, conflict, finding, place, review  # noqa: F401
    from ihl_docs.model.vocabulary import harms, persons, sources  # noqa: F401
    from ihl_docs.model.vocabulary.term import Term

    kinds = {kind.__name__: {str(term) for term in kind} for kind in Term.__subclasses__()}
    named = tomllib.loads((files("ihl_docs.dossier") / "texts" / "en.toml").read_text(encoding="utf-8"))["term"]
    assert {(kind, value) for kind in named for value in named[kind] if value not in kinds[kind]} == set()


def _luminance(colour: str) -> float:
    if len(colour) == 4:
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("sheet", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_colour_of_text_stands_out_from_the_paper(sheet):
    """WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1."""
    css = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("dossier.css", "print.css"))
    blocks = re.findall(r":root \{(.*?--paper.*?)\}", css, flags=re.DOTALL)
    assert len(blocks) == 3
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6});", blocks[sheet]))
    for paper in ("paper", "wash"):
        for ink in ("ink", "soft", "link", "indicated", "incomplete", "contested", "excluded", "neutral"):
            dark, light = sorted((_luminance(colours[paper]), _luminance(colours[ink])))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (paper, ink)


def test_the_page_is_the_one_that_was_reviewed(html, root):
    golden = root / "tests" / "golden" / "dossier-hand-made.html"
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN") == "1":
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8"), "review the change, then rewrite with IHL_DOCS_REWRITE_GOLDEN=1"
