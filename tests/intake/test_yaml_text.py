"""YAML is read as YAML 1.2 says, and nothing in it acts, multiplies or goes deep."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.codec import json_places, json_text
from ihl_docs.errors import UnreadableFileError
from ihl_docs.intake.yaml_text import parse
from ihl_docs.intake.yaml_words import NoNumberError, meaning_of

# YAML itself takes NEL and the separators U+2028 and U+2029 for line breaks or refuses control characters unescaped,
# so the text goes in escaped, as JSON may write it.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=15,
)


@settings(max_examples=100, deadline=None)
@given(PLAIN, st.sampled_from([None, 0, 1, 3]))
def test_json_reads_the_same_as_yaml_and_stands_at_the_same_places(plain, indent):
    text = json.dumps(plain, indent=indent)
    read, positions = parse(text.encode())
    assert read == plain == json_text.parse(text.encode())
    assert positions == json_places.positions(text)


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("NO", "NO"), ("yes", "yes"), ("on", "on"), ("True", True), ("tRUE", "tRUE"), ("", None), ("~", None), ("NULL", None),
        ("nUll", "nUll"), ("2022-01-11", "2022-01-11"), ("12:30", "12:30"), ("1_000", "1_000"), ("0o17", 15), ("0x1F", 31),
        ("017", 17), ("-0x1", "-0x1"), ("+12", 12), ("-1.5", -1.5), (".5", 0.5), ("1.", 1.0), ("1e3", 1000.0), ("0b1", "0b1"),
        ("=", "="), ("<<", "<<"), ("1.2.3", "1.2.3"), ("١٢", "١٢"), ("12\n", "12\n"),
    ],
)  # fmt: skip
def test_a_plain_word_means_what_the_core_schema_says(word, meaning):
    assert meaning_of(word) == meaning
    assert type(meaning_of(word)) is type(meaning)


@pytest.mark.parametrize(
    "word", [".inf", "-.INF", ".NaN", "1e999", "-1e999", "9" * 21, "0x" + "f" * 30, "8433447e84334470"]
)
def test_a_word_that_is_no_number_that_readers_keep_is_refused(word):
    with pytest.raises(NoNumberError):
        meaning_of(word)


def test_a_word_in_quotes_is_text_whatever_it_looks_like():
    assert parse(b"a: '1'\nb: \"true\"\nc: |\n  2\nd: >-\n  null\ne: ''")[0] == {
        "a": "1", "b": "true", "c": "2\n", "d": "null", "e": "",
    }  # fmt: skip


def refused(data):
    with pytest.raises(UnreadableFileError) as caught:
        parse(data)
    return [(problem.code, problem.pointer, problem.line, problem.column) for problem in caught.value.problems]


def test_every_fault_of_the_syntax_comes_at_once():
    assert refused(b"a: &x 1\nb: *x\nc: !!int 1\nd: .nan\na: 2\ne: [{f: 1, f: 2}]\n") == [
        ("IHL-SYN-008", "/a", 1, 4),
        ("IHL-SYN-008", "/b", 2, 4),
        ("IHL-SYN-007", "/c", 3, 4),
        ("IHL-SYN-004", "/d", 4, 4),
        ("IHL-SYN-003", "/a", 5, 1),
        ("IHL-SYN-003", "/e/0/f", 6, 12),
    ]


def test_what_was_found_before_the_text_breaks_off_is_told_too():
    assert [code for code, *_ in refused(b"a: 1\na: 2\nb: [")] == ["IHL-SYN-003", "IHL-SYN-006"]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"%YAML 1.3\n---\na: 1", "IHL-SYN-006", 1),
        (b"%YAML 3.0\n---\na: 1", "IHL-SYN-006", 1),
        (b"a: 1\n...\nb: 2", "IHL-SYN-006", 3),
        (b"a: 1\n\tb: 2", "IHL-SYN-006", 2),
        (b"a: 1\n? [x]\n: 1", "IHL-SYN-006", 2),
        (b"a: x\x07", "IHL-SYN-006", 1),
        (b'a: "\\ud83d"', "IHL-SYN-010", 1),
        (b'a: 1\n"\\ud83d": 2', "IHL-SYN-010", 2),
        (b"# nothing", "IHL-SYN-006", 1),
        ("a: ü".encode("latin-1"), "IHL-SYN-001", 1),
    ],
)
def test_what_is_no_one_document_of_yaml_1_2_is_refused_at_its_line(data, code, line):
    assert [(each[0], each[2]) for each in refused(data)] == [(code, line)]


def test_aliases_that_would_multiply_are_not_followed():
    laughs = b"a0: &a0 [x]\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 60)
    )
    assert {each[0] for each in refused(laughs)} == {"IHL-SYN-008"}


def test_a_hundred_levels_are_read_and_one_more_is_not_alike_in_both_languages():
    for levels, is_read in ((100, True), (101, False)):
        text = b"[" * levels + b"1" + b"]" * levels
        for read in (json_text.parse, lambda data: parse(data)[0]):
            if is_read:
                assert json.dumps(read(text)).encode() == text
            else:
                with pytest.raises(UnreadableFileError) as caught:
                    read(text)
                (problem,) = caught.value.problems
                assert (problem.code, problem.line, problem.column) == ("IHL-SYN-005", 1, 102)


@pytest.mark.parametrize("other", ["\r", "\x85", "\u2028", "\u2029"])
def test_only_a_line_feed_ends_a_line_of_a_place_though_yaml_knows_other_breaks(other):
    text = f'a: "x{other}y"\nb: [1, 1{other}]\nc: 3\n'
    _, positions = parse(text.encode())
    assert (positions["/c"], positions["/b/1"]) == ((3, 1), (2, 8))
    with pytest.raises(UnreadableFileError) as caught:
        parse(f'a: "x{other}y"\nb: c: d\n'.encode())
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (2, 5)
