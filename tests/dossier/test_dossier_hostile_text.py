"""Whatever a text says, the page has the same tags, and nothing of the text is obeyed."""

import itertools
from collections.abc import Iterator
from typing import Any, get_args
from unicodedata import category

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.dossier.links import link
from ihl_docs.dossier.visible import visible
from ihl_docs.model.forms import Form
from ihl_docs.model.vocabulary.term import Term
from tests.dossier import hand_made
from tests.dossier.reading import Page, read

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>body{display:none}</style>",
    "</title></textarea><iframe src=https://evil.example>",
    "{{ 7 * 7 }}{% raw %}",
    "{name.__class__}",
    "<!-- ",
    "]]>",
    "&lt;b&gt; &#x202e;",
    "javascript:alert(1)",
    "a\u202eb\u2066c\u0001d\u001b[31me\u200fz\u2028",
    "\ufeff\u00ad\u180e\U000e0041",
    "x" + "\u0300" * 60,
)
FORMS = {"plain-text"}


def names_a_form(annotation: Any) -> bool:
    return any((isinstance(part, Form) and part.name in FORMS) or names_a_form(part) for part in get_args(annotation))


def told_in(words: Iterator[str], record: Any) -> Any:
    """The record with every text in it replaced."""
    if isinstance(record, tuple):
        return tuple(told_in(words, each) for each in record)
    if not attrs.has(type(record)):
        return record
    changes = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, str) and not isinstance(value, Term):
            if names_a_form(field.type) and field.name != "number":  # exhibits stand in the order of their numbers
                changes[field.name] = next(words)
        elif isinstance(value, tuple) and value and isinstance(value[0], str) and names_a_form(field.type):
            changes[field.name] = tuple(next(words) for _ in value)
        else:
            changes[field.name] = told_in(words, value)
    return attrs.evolve(record, **changes)


def page_told_in(texts: tuple[str, ...]) -> str:
    words = itertools.cycle(texts)
    submission = told_in(words, hand_made.SUBMISSION)
    assessment = told_in(words, hand_made.assessment_of(submission))
    return render_html(compose(submission, assessment, package=told_in(words, hand_made.PACKAGE)))


def assert_obeys_nothing(found: Page, baseline: Page) -> None:
    assert found.faults == []
    assert found.tags == baseline.tags
    assert {name for _, name, _ in found.attributes} <= {name for _, name, _ in baseline.attributes}
    assert not [name for _, name, _ in found.attributes if name.startswith("on") or name == "style"]
    for address in found.values("href"):
        assert address.startswith(("#", "https://"))
    assert found.values("src") == []
    shown = "".join(found._text) + "".join(value for _, _, value in found.attributes)
    steering = {letter for letter in shown if category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert steering <= {"\n", "\t", "\u200b", "\u200c", "\u200d"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_is_obeyed(text, page):
    found = read(page_told_in((text,)))
    assert_obeys_nothing(found, page)
    if text.isascii() and text.isprintable():
        assert text in found.text  # shown as it is, not swallowed


SOME_TEXT = st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=40).filter(
    lambda text: text.strip() and _encodes(text)
)


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@settings(max_examples=30, deadline=None)
@given(texts=st.lists(st.sampled_from(HOSTILE) | SOME_TEXT, min_size=1, max_size=7).map(tuple))
def test_no_text_at_all_changes_the_tags_of_the_page(texts, page):
    assert_obeys_nothing(read(page_told_in(texts)), page)


@given(st.text())
def test_what_is_visible_steers_nothing(text):
    for letter in visible(text):
        assert category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or letter in "\n\t\u200b\u200c\u200d"


def test_control_characters_are_shown_by_picture_or_code_point():
    assert visible("a\u0000b") == "a␀b"
    assert visible("\u202eevil") == "⟨U+202E⟩evil"
    assert visible("\u007f\u0085") == "␡⟨U+0085⟩"
    assert visible("မြန်မာ\u200b") == "မြန်မာ\u200b"


@pytest.mark.parametrize(
    "address",
    [
        "https://good.example@evil.example/",
        "https://ex\u0430mple.org/",
        "https://example.org/\u202etxt",
        "https:///nowhere",
        "https://[::1",
        "ftp://example.org/",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_is_not_where_it_seems_to_lead_is_quoted_and_not_linked(address):
    assert not link(address).safe


def test_a_plain_web_address_is_linked_visibly_and_without_a_referrer(html):
    assert link("https://example.org/a?b=c&d#e").safe
    assert (
        '<a class="address" href="https://example.org/front/1" rel="noreferrer">https://example.org/front/1</a>' in html
    )
