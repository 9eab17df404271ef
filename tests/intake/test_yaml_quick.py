"""What the quick reader of YAML reads, the full one reads to the same data, without a fault."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.errors import UnreadableFileError
from ihl_docs.intake.yaml_quick import parse_quickly
from ihl_docs.intake.yaml_text import parse_leniently
from tests.codec.test_plain import kinds_of

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = [ROOT / "examples" / "loikaw" / "submission.yaml", ROOT / "ihl_docs" / "cli" / "starter.yaml"]
SIGNS = [
    *"\n\n -:#'\"{}[],|>?&*!%@`~=\\/.+_<0a\t\r\u00a0\u0085\u2028\ufeff\u1000",
    "  ",
    ": ",
    " #",
    "- ",
    "\n  ",
    "\n- ",
]
SIGNS += [
    "null",
    "true",
    "1.5",
    "0x1f",
    "---",
    "...",
    "'x'",
    '"x"',
    "{a: b}",
    "[a, b]",
    "a: b",
    "|-\n  x\n",
    "\\n",
    "''",
]


def agree(text):
    """The plain data if the quick reader reads *text*, which the full one must read alike."""
    data = text.encode("utf-8", errors="surrogatepass")
    quick = parse_quickly(data)
    if quick is not None:
        try:
            full, _, problems = parse_leniently(data)
        except UnreadableFileError as error:
            raise AssertionError((text, error)) from None
        assert (kinds_of(quick), problems) == (kinds_of(full), ()), text
    return quick


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def piece(text):
    """Some lines of *text* that stand together from a field on, moved to the left as far as they go."""
    lines = text.split("\n")
    fields = [at for at, line in enumerate(lines) if line.strip() and line.strip()[0] not in "#-"]
    start = random.choice(fields)
    margin = indent_of(lines[start])
    taken = []
    for line in lines[start : start + random.randint(1, 25)]:
        if line.strip() and indent_of(line) < margin:
            break
        taken.append(line[margin:])
    return "".join(f"{line}\n" for line in taken)


def changed(text):
    """*text* with a few signs put in, taken out or moved, where they matter."""
    for _ in range(random.choice((0, 1, 1, 1, 2, 3))):
        at = random.randrange(len(text) + 1)
        end = min(len(text), at + random.choice((0, 0, 1, 1, 2, 5)))
        put = random.choice((*SIGNS, text[at:end] * 2, ""))
        text = text[:at] + put + text[end:]
    return text


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_what_people_write_is_read_quickly(path):
    assert agree(path.read_text(encoding="utf-8")) is not None


def test_pieces_of_what_people_write_with_signs_changed_are_read_alike():
    random.seed(5)
    written = [path.read_text(encoding="utf-8") for path in WRITTEN]
    read = sum(agree(changed(piece(random.choice(written)))) is not None for _ in range(3_000))
    assert read > 600  # or it was not about the quick reader


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from([*SIGNS, "a", "b: ", "key:", " ", "\n"]), max_size=30))
def test_any_order_of_signs_is_read_alike(signs):
    agree("".join(signs))
    agree("a:\n  b: " + "".join(signs) + "\nc: d\n")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a: b\n", {"a": "b"}),
        ("# said\n\na: b # c\nd: e#f\n", {"a": "b", "d": "e#f"}),
        ("a:\n- b\n- c: d\n  e: -5\n", {"a": ["b", {"c": "d", "e": -5}]}),
        ("a:\n  - |\n    one\n     two\n\n    three\n  - >-\n    one\n    two\n\n    three\n", None),
        ("a: {b: [c, {d: 'it''s'}], e: \"\\\"f\\\\\"}   # g\n", {"a": {"b": ["c", {"d": "it's"}], "e": '"f\\'}}),
        ("a: NO\nb: no\nc: 2022-01-11\nd: 010\ne: 0o10\nf: 1e3\n", None),
        ("a: https://x.org/y:z#w\nb: [https://x.org/y]\n", {"a": "https://x.org/y:z#w", "b": ["https://x.org/y"]}),
    ],
)
def test_the_common_forms_are_read(text, plain):
    read = agree(text)
    assert read is not None
    assert plain is None or read == plain


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n", "a\n", "- a\n", "a: b", "a: b\n---\nc: d\n", "%YAML 1.2\n---\na: b\n", "a: b\na: c\n", "a:\tb\n"),
        *("a: &x b\n", "a: *x\n", "a: !t b\n", "a: b\n  c\n", "a: 'b\n  c'\n", "a: {b: c,\n d: e}\n", "a: [b, b: c]\n"),
        *("a: |2\n   b\n", "a: |+\n  b\n", "a: >\n  b\n   c\n", "a: b: c\n", "a: @b\n", "a: - b\n", "? a\n: b\n"),
        *("a:\n", "a: {b}\n", "a: [b,]\n", "a: [b\n", "a: 'b' c\n", "a: .inf\n", f"a: {'9' * 30}\n", "'a': b\n"),
        *(
            "a: b\r\n",
            "\ufeffa: b\r\n",
            "a: b\u2028c\n",
            "a: \u0085b\n",
            "a: \x1bb\n",
            "a:\n    b: c\n  d: e\n",
            " a: b\n",
        ),
        *("a: " + "[" * 1000 + "]" * 1000 + "\n", "".join(f"{' ' * depth}a:\n" for depth in range(1000)) + "\n"),
    ],
)
def test_whatever_is_not_quite_so_plain_is_left_to_the_full_reader(text):
    assert agree(text) is None
    assert parse_quickly(b"\xff\xfea") is None
