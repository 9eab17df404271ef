"""Text from outside is shown, never obeyed, on a terminal and in a pipe alike."""

import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.cli.lines import Span, Style, item, line, rows
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.visible import columns, escaped_json, visible, visible_exactly

PLAIN_AND_HOSTILE = (
    "[sic]",
    "[emphasis added]",
    "[/data/x]",
    "[bold red]guilty[/bold red]",
    "[link=https://example.org]click[/link]",
    "[@click=app.quit]x[/]",
    ":warning:",
    ":skull:",
    "\\[escaped]",
    "{braces} %s %(name)s {0}",
    "<b>&amp;</b>",
    "2022-01-11 'text' https://example.org/a?b=c#d 0xff None True",
)
STEERING = {
    "\x1b[2J\x1b[31mgone": "⟨U+001B⟩[2J⟨U+001B⟩[31mgone",
    "\x1b]8;;https://example.org\x1b\\here": "⟨U+001B⟩]8;;https://example.org⟨U+001B⟩\\here",
    "guilty\x08\x08\x08": "guilty⟨U+0008⟩⟨U+0008⟩⟨U+0008⟩",
    "over\rwritten": "over⟨U+000D⟩written",
    "\x9b31m": "⟨U+009B⟩31m",
    "a\u202etxt.exe\u202c": "a⟨U+202E⟩txt.exe⟨U+202C⟩",
    "\u2066isolate\u2069": "⟨U+2066⟩isolate⟨U+2069⟩",
    "hid\u00adden\ufeff": "hid⟨U+00AD⟩den⟨U+FEFF⟩",
    "tag\U000e0041": "tag⟨U+E0041⟩",
    "par\u2029agraph": "par⟨U+2029⟩agraph",
    "half\udc80": "half⟨U+DC80⟩",
    "bell\x07null\x00del\x7f": "bell⟨U+0007⟩null⟨U+0000⟩del⟨U+007F⟩",
}
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(text: str, style: Style = Style.PLAIN) -> str:
    stream = Terminal()
    Screen(stream, stream).show([line(Span(text, style))])
    return stream.getvalue()


def in_a_pipe(text: str) -> str:
    stream = io.StringIO()
    Screen(stream, stream).show([line(text)])
    return stream.getvalue()


@pytest.mark.parametrize("text", PLAIN_AND_HOSTILE)
def test_text_that_looks_like_markup_is_printed_as_it_is(text, terminal):
    assert in_a_pipe(text) == text + "\n"
    assert COLOUR.sub("", on_a_terminal(text)).rstrip("\n") == text
    assert COLOUR.sub("", on_a_terminal(text, Style.BAD)).rstrip("\n") == text


@pytest.mark.parametrize(("text", "shown"), STEERING.items())
def test_characters_that_steer_a_screen_are_shown_by_code_point(text, shown, terminal):
    assert in_a_pipe(text) == shown + "\n"
    assert COLOUR.sub("", on_a_terminal(text)).rstrip("\n") == shown


def test_a_terminal_gets_colours_and_a_pipe_gets_none(terminal):
    assert COLOUR.search(on_a_terminal("bad news", Style.BAD))
    assert "\x1b" not in in_a_pipe("bad news")


def test_scripts_that_need_joiners_keep_them():
    persian, burmese = "می\u200cخواهم", "လွိုင်ကော်\u200bမြို့"
    assert visible(persian) == persian
    assert visible(burmese) == burmese


def test_a_line_feed_in_a_text_cannot_forge_a_line_of_the_report():
    assert in_a_pipe("text\nvalid: no problems") == "text valid: no problems\n"


def test_a_tab_at_fault_is_shown_in_an_excerpt():
    assert visible_exactly("a:\t1") == "a:⟨U+0009⟩1"


@given(st.text(st.characters(exclude_categories=())))
@settings(max_examples=100, deadline=None)
def test_nothing_printed_can_steer_a_screen(text):
    printed = in_a_pipe(text)
    assert visible(printed.rstrip("\n")) == printed.rstrip("\n").replace("\n", " ")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(json_values)
@settings(max_examples=100, deadline=None)
def test_json_is_escaped_without_a_change_of_meaning(value):
    for indent in (None, 2):
        text = escaped_json(json.dumps(value, ensure_ascii=False, indent=indent))
        assert json.loads(text) == value
        assert visible(text) == text.replace("\n", " ")


def test_json_escapes_characters_beyond_the_basic_plane_as_a_pair():
    assert escaped_json('"\U000e0041\u202e"') == '"\\udb40\\udc41\\u202e"'


@given(st.lists(st.text("abc déé\u200b漢 [x", max_size=30), max_size=5), st.integers(0, 20), st.integers(0, 20))
@settings(max_examples=100, deadline=None)
def test_rows_keep_every_word_in_order_and_run_over_only_for_a_word_that_fits_in_none(texts, indent, hang):
    laid_out = list(rows(line(*texts, indent=indent, hang=hang), 40))
    shown = ["".join(span.text for span in row) for row in laid_out]
    assert " ".join(shown).split() == "".join(texts).split()
    for row in shown:
        assert columns(row.rstrip()) <= 40 or columns(row.split()[-1]) > 40 - max(indent, hang)


def test_further_rows_hang_under_the_text():
    shown = ["".join(span.text for span in row) for row in rows(item("-", "one two three four", indent=2), 14)]
    assert shown == ["  - one two", "    three four"]


def test_wide_characters_count_two_columns_and_marks_none():
    assert columns("漢字") == 4
    assert columns("e\u0301") == 1
