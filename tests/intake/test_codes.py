"""Codes of problems are stable, each with one meaning, and none is given that is not explained."""

import re

import pytest

from ihl_docs.intake.codes import MEANINGS, SYNTAX

CODE = re.compile(r"IHL-(?:SYN|SCH|STR|REF|CON|EXH|PRO)-[0-9]{3}")


@pytest.fixture(scope="module")
def in_source(root):
    folders = ("codec", "schema", "intake")
    files = [path for folder in folders for path in sorted((root / "ihl_docs" / folder).rglob("*.py"))]
    return {
        code for path in files if path.name != "codes.py" for code in CODE.findall(path.read_text(encoding="utf-8"))
    }


def test_every_code_that_is_given_is_explained(in_source):
    assert in_source
    assert in_source <= set(MEANINGS)


def test_every_explanation_is_a_sentence_of_its_own():
    assert all(CODE.fullmatch(code) and meaning.endswith(".") for code, meaning in MEANINGS.items())
    assert {code for code in MEANINGS if "SYN" in code} == SYNTAX
