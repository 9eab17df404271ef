"""Lines of manifests: what is read, what is refused, and that nothing is skipped in silence."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.evidence.manifest import decoded_path, encoded_path, manifest_bytes, read_manifest
from ihl_docs.evidence.names import LONGEST_SAFE, collision_key, collisions, path_fault, safe_name, shown

ONE = "1" * 64
TWO = "2" * 64

parts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\\\0"), min_size=1, max_size=20)
paths = (
    st.lists(parts, min_size=1, max_size=3)
    .map(lambda each: "/".join(["data", *each]))
    .filter(lambda path: path_fault(path) is None)
)


@given(path=st.text(st.characters(exclude_categories=["Cs"])))
@settings(deadline=None)
def test_any_path_comes_back_from_a_manifest_as_it_was(path: str):
    written = encoded_path(path)
    assert "\n" not in written
    assert "\r" not in written
    assert decoded_path(written) == path


@given(listed=st.dictionaries(paths, st.sampled_from([ONE, TWO]), max_size=5))
@settings(deadline=None)
def test_what_is_written_is_read_back_without_a_fault(listed: dict[str, str]):
    if len({collision_key(path) for path in listed}) < len(listed):
        return
    reading = read_manifest(manifest_bytes(listed).decode(), digits=64)
    assert reading.digests == listed
    assert reading.faults == ()


@pytest.mark.parametrize("name", ["x%0Ay", "100%", "a\nb", "a\rb", "a\r\nb", "%250A", "%25%", "a  b ", "ကယား", "\x0b"])
def test_names_that_other_tools_stumble_over_come_back(name: str):
    reading = read_manifest(manifest_bytes({f"data/{name}": ONE}).decode(), digits=64)
    assert (list(reading.digests), reading.faults) == ([f"data/{name}"], ())


def test_a_percent_sign_is_escaped_before_the_line_breaks_are():
    assert encoded_path("a%0A\n\r") == "a%250A%0A%0D"


def test_a_manifest_is_sorted_with_two_blanks_and_line_feeds():
    assert manifest_bytes({"data/b": TWO, "data/a": ONE}) == f"{ONE}  data/a\n{TWO}  data/b\n".encode()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("", "line 2 is not a digest"),
        ("# a comment", "line 2 is not a digest"),
        (ONE, "line 2 is not a digest"),
        (f"{ONE}  ", "line 2 is not a digest"),
        (f"{ONE}data/x", "line 2 is not a digest"),
        (f"{ONE[:-1]}  data/x", "line 2 is not a digest of 64 digits"),
        (f"{ONE}0  data/x", "line 2 is not a digest of 64 digits"),
        (f" {ONE}  data/x", "line 2 is not a digest"),
        (f"{ONE[:-1]}g  data/x", "line 2 is not a digest"),
        (f"{ONE} *data/x", "asterisk"),
        (f"{ONE}  ./data/x", "begins with ./"),
        (f"{ONE}  data/100%", "not written as %25"),
        (f"{ONE}  data/%7Ex", "not written as %25"),
        (f"{ONE}  /etc/passwd", "not relative"),
        (f"{ONE}  ~/x", "not relative"),
        (f"{ONE}  C:/x", "not relative"),
        (f"{ONE}  data/../../x", "'..'"),
        (f"{ONE}  data//x", "empty part"),
        (f"{ONE}  data/", "empty part"),
        (f"{ONE}  data/a\\b", "backslash"),
        (f"{ONE}  data/a\0b", "NUL"),
        (f"{ONE}  data/fine", "listed twice"),
        (f"{TWO}  data/fine", "listed twice"),
        (f"{ONE}  data/FINE", "only in case"),
    ],
)
def test_a_line_that_is_not_right_is_a_fault_and_the_others_are_read(line: str, fault: str):
    reading = read_manifest(f"{ONE}  data/fine\n{line}\n{TWO}  data/last\n", digits=64)
    assert len(reading.faults) == 1
    assert fault in reading.faults[0]
    assert reading.digests["data/fine"] == ONE
    assert reading.digests["data/last"] == TWO


def test_the_digest_of_a_file_listed_twice_before_1_0_must_agree():
    same = read_manifest(f"{ONE}  data/x\n{ONE}  data/x\n", digits=64, before_1_0=True)
    other = read_manifest(f"{ONE}  data/x\n{TWO}  data/x\n", digits=64, before_1_0=True)
    assert (same.faults, len(same.remarks)) == ((), 1)
    assert len(other.faults) == 1


def test_what_looks_alike_is_told_apart_in_the_message():
    composed, decomposed = "data/caf\u00e9", "data/cafe\u0301"
    (told,) = collisions([composed, decomposed])
    assert "data/caf\\xe9" in told
    assert "data/cafe\\u0301" in told


def test_what_would_act_on_a_screen_is_spelled_out():
    assert shown("a\x1b[2Jb\u202ec\ud800d\n") == "a\\x1b[2Jb\\u202ec\\ud800d\\n"
    assert shown("ကယား, Loikaw") == "ကယား, Loikaw"
    assert shown("x" * 600).endswith("x...")


@given(path=st.text())
@settings(deadline=None)
def test_a_safe_name_is_safe_whatever_it_is_made_of(path: str):
    name = safe_name(path)
    assert 0 < len(name) <= LONGEST_SAFE
    assert set(name) <= set(string.ascii_letters + string.digits + "._-")
    assert not name.startswith((".", "-"))
    assert not name.endswith(".")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("files/IMG 0042 (1).JPG", "IMG-0042-1-.JPG"),
        ("../../etc/passwd", "passwd"),
        (".hidden", "hidden"),
        ("ကယား", "file"),
        ("x" * 200 + ".jpeg", "x" * 75 + ".jpeg"),
        ("x" * 200, "x" * 80),
        ("a." + "y" * 200, "a." + "y" * 10),
    ],
)
def test_a_safe_name_keeps_what_can_be_kept(path: str, name: str):
    assert safe_name(path) == name
