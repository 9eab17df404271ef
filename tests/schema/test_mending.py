"""Mends say what to write, so that somebody who never saw the schema can write it; and what they say is right."""

import tomllib
from importlib.resources import files

import pytest

from ihl_docs.intake.read import check_submission
from ihl_docs.model.forms import COUNTRY_CODE
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.evidence import ConsentStatus
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.sources import ClaimBasis
from ihl_docs.schema.meant.words import country_meant, term_meant

FAULTS = {
    "party: true, state": ("party: yes, state", "Write true, without quotes."),
    "compiled: 2024-05-10": ("compiled: 10/05/2024", 'Write "2024-05-10", or "2024-10-05"'),
    "territory: [XA]": ("territory: [Myanmar]", 'Write "MM"'),
    'title: {en: "Shelling of the market in Exampletown, 3 May 2024"}': (
        "title: Shelling",
        'Say in which language it is: {"en": "Shelling"}',
    ),
    'title: {en: "Shells hit market in Exampletown"}': (
        "title: {en: Shells hit market, three dead}",
        "Put the whole text in quotes: in braces a comma ends a text.",
    ),
    "claims: [c1]\n      reasoning": ("claims: c1\n      reasoning", 'Write it as a list: ["c1"]'),
    "best: 2": ('best: "2"', "Write 2, without quotes."),
    "compiled_by: Name or role": ("compiled_by: Name: or role", "Put the text into quotes: "),
    "  territory: [XA]": ("\tterritory: [XA]", "Indent with blanks: "),
    "  - id: courier": ("   - id: courier", "Begin it in column 6, as line "),
    "kind: non-international ": ("kind: NIAC ", 'Write "non-international"'),
    "conforms_to: urn:ihl-docs:schema:v1:submission\n": ("", 'Add "conforms_to": "urn:ihl-docs:schema:v1:submission"'),
    "id: example-case": ("id: 12", 'Put it in quotes if it is text: "12".'),
}


@pytest.mark.parametrize("right", FAULTS)
def test_a_usual_slip_is_told_with_what_to_write_instead(right, root):
    starter = (root / "ihl_docs" / "cli" / "starter.yaml").read_text(encoding="utf-8")
    wrong, mend = FAULTS[right]
    assert right in starter
    problems = check_submission(starter.replace(right, wrong, 1).encode(), name="case.yaml")
    assert [problem.mend.startswith(mend) for problem in problems].count(True) == 1, problems


@pytest.mark.parametrize(
    ("code", "mend"),
    [
        ("YU", "BA, HR, ME, MK, RS, SI, XK"),
        ("SU", "AM, AZ, BY, EE, GE, KG, KZ, LT, LV, MD, RU, TJ, TM, UA, UZ"),
        ("CS", "CZ, SK, ME, RS, XK"),
        ("AN", "BQ, CW, SX"),
        ("USSR", "RU, TJ"),
        ("Congo", "CD, CG"),
        ("DD", 'Write "DE"'),
        ("ZR", 'Write "CD"'),
        ("BU", 'Write "MM"'),
        ("TP", 'Write "TL"'),
    ],
)
def test_a_country_that_is_no_more_is_never_guessed_where_several_came_after_it(code, mend, root):
    starter = (root / "ihl_docs" / "cli" / "starter.yaml").read_text(encoding="utf-8")
    wrong = starter.replace("territory: [XA]", f"territory: [{code}]", 1)
    (problem,) = check_submission(wrong.encode(), name="case.yaml")
    assert mend in problem.mend
    assert "Several countries" in problem.mend or "," not in mend


def test_every_country_that_a_former_one_became_is_one():
    for name, codes in tomllib.loads(
        files("ihl_docs.schema.meant").joinpath("everyday.toml").read_text(encoding="utf-8")
    )["former_countries"].items():
        assert len(codes) > 1, name
        assert all(COUNTRY_CODE.fault(code) is None for code in codes)
        assert country_meant(name) is None


@pytest.mark.parametrize(
    ("word", "vocabulary", "term"),
    [
        ("Non-International", ConflictKind, "non-international"),
        ("NON_INTERNATIONAL", ConflictKind, "non-international"),
        ("not international", ConflictKind, None),
        ("not given", ConsentStatus, None),
        ("unobserved", ClaimBasis, None),
        ("Not Asked", ConsentStatus, "not-asked"),
        ("napalm-bomb", Means, None),
        ("burning houses", Conduct, "arson"),
    ],
)
def test_what_denies_a_word_is_never_taken_for_it(word, vocabulary, term):
    assert term_meant(word, vocabulary.__name__, [each.value for each in vocabulary]) == term
