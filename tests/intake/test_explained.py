"""What `ihl-docs explain` shows: the wrong example gives its code and no other, and the mended one gives none."""

import pytest

from ihl_docs.codec.strict import structure
from ihl_docs.errors import InvalidDocumentError
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.intake.documents import documents
from ihl_docs.intake.explained.load import explanations
from ihl_docs.intake.profiles.load import NAMES
from ihl_docs.intake.read import check_document, check_submission, check_submission_file
from ihl_docs.intake.yaml_text import parse
from ihl_docs.model.submission import Submission

ACTED = "by: [{actor: army, claims: [c2]}]"
JUDGMENT = (
    "  - {id: judgment, kind: court-decision, title: {en: Judgment}, published: 2024-05-09, speaks_for: tribunal}"
)
PREPARED = {
    "undated": (", said: 2024-05-03", "", ", said: 2024-05-04", ""),
    "guards": (ACTED, "by: [{actor: guards, claims: [c2]}]"),
    "general": (ACTED, "by: [{actor: army, claims: [c2]}, {actor: general, degree: ordered, claims: [c2]}]"),
    "myanmar": ("territory: [XA]", "territory: [MM]"),
    "kenya": ("territory: [XA]", "territory: [KE]"),
    "author": ("    confidentiality: {level", "    author: Naw Example Paw\n    confidentiality: {level"),
    "court": (
        "    language: en\n  - id: interview-1",
        f"    language: en\n{JUDGMENT}\n  - id: interview-1",
        "  - {id: trader,",
        "  - {id: tribunal, kind: adjudicative-body, name: {en: Tribunal}}\n  - {id: trader,",
    ),
    "sentence": ("The army shelled the market.", "The army shelled the market at noon, when it was full of people."),
}
"""What else stands in the document, where the example needs more than its own change."""

BESIDE = {"IHL-CON-012": {"IHL-CON-006"}}
"""What such a document is told of as well: that consent was withdrawn at all."""

IN_A_DOCUMENT = [
    each
    for each in explanations().values()
    if (each.right is not None and each.how != "program") or (each.alone and each.how is None)
]
BY_A_PROGRAM = [each for each in explanations().values() if each.how == "program"]
APART = {"bytes", "deep", "file", "many", "profile", "missing", "size"}
"""Examples of something that no text shows; each has a test of its own below."""


@pytest.fixture(scope="module")
def starter(root):
    return (root / "ihl_docs" / "cli" / "starter.yaml").read_text(encoding="utf-8")


def document(each, example, starter):
    if each.alone:
        return example
    assert each.right in starter, "the starter changed: mend explained.toml"
    text = starter.replace(each.right, example, 1)
    pairs = PREPARED.get(each.how, ())
    for was, becomes in zip(pairs[::2], pairs[1::2], strict=True):
        assert was in text
        text = text.replace(was, becomes)
    return text.replace("source: interview-1", "source: example-paw") if "id: example-paw" in text else text


def codes(each, example, starter):
    name = "case.json" if each.json else "case.yaml"
    return {problem.code for problem in check_submission(document(each, example, starter).encode(), name=name)}


@pytest.mark.parametrize("each", IN_A_DOCUMENT, ids=lambda each: each.code)
def test_the_wrong_example_gives_its_code_and_no_other(each, starter):
    assert codes(each, each.wrong, starter) == {each.code} | BESIDE.get(each.code, set())


@pytest.mark.parametrize("each", IN_A_DOCUMENT, ids=lambda each: each.code)
def test_the_mended_example_does_not_give_it(each, starter):
    after = codes(each, each.mended, starter)
    assert each.code not in after
    assert each.alone or after == BESIDE.get(each.code, set())


@pytest.mark.parametrize("each", BY_A_PROGRAM, ids=lambda each: each.code)
def test_what_only_a_program_can_hand_over_gives_its_code(each, starter):
    with pytest.raises(InvalidDocumentError) as caught:
        structure(parse(document(each, each.wrong, starter).encode())[0], Submission)
    assert {problem.code for problem in caught.value.problems} == {each.code}
    assert structure(parse(document(each, each.mended, starter).encode())[0], Submission)


def test_every_code_is_explained_and_every_example_run():
    assert list(explanations()) == sorted(MEANINGS)
    run = {each.code for each in (*IN_A_DOCUMENT, *BY_A_PROGRAM)}
    assert {each.how for each in explanations().values() if each.code not in run} == APART
    assert all(each.why.endswith(".") and each.wrong != each.mended for each in explanations().values())


def test_another_encoding_and_too_many_levels_are_told_by_their_codes(starter):
    assert [each.code for each in check_submission(starter.encode("utf-16"), name="case.yaml")] == ["IHL-SYN-001"]
    assert check_submission(starter.encode(), name="case.yaml") == ()
    found = [{each.code for each in check_submission(b"[" * many + b"]" * many, name="x.json")} for many in (101, 3)]
    assert found == [{"IHL-SYN-005"}, {"IHL-SCH-001"}]


def test_a_thousand_faults_and_more_end_with_their_code(starter):
    for many, told in ((1_001, True), (999, False)):
        bad = starter.replace("territory: [XA]", f"territory: [{', '.join(['QQ'] * many)}]")
        assert ("IHL-SCH-008" in {each.code for each in check_submission(bad.encode(), name="x.yaml")}) is told


def test_files_that_are_not_there_or_are_others_are_told_by_their_codes(starter, tmp_path):
    assert [each.code for each in check_submission_file(tmp_path / "no-such-file.yaml")] == ["IHL-SYN-009"]
    item = explanations()["IHL-CON-025"].mended.replace("exhibits/photo-1.jpg", "photo-1.jpg")
    right = explanations()["IHL-CON-025"].right
    for size, code in ((12, "IHL-EXH-001"), (12, "IHL-EXH-002"), (5, None)):
        path = tmp_path / "case.yaml"
        sized = item.replace("    sha256", f"    size: {size}\n    sha256")
        path.write_text(starter.replace(right, sized), encoding="utf-8")
        assert [each.code for each in check_submission_file(path)] == ([code] if code else [])
        (tmp_path / "photo-1.jpg").write_bytes(b"bytes")


def test_what_a_profile_asks_for_is_told_by_its_code(starter, tmp_path):
    path = tmp_path / "case.yaml"
    path.write_text(starter, encoding="utf-8")
    (found,) = documents(str(path))
    assert "berkeley" in NAMES
    assert {each.code for each in check_document(found, "berkeley").problems} == {"IHL-PRO-001"}
    assert check_document(found).problems == ()
