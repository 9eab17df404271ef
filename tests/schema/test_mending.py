"""Mends say what to write, so that somebody who never saw the schema can write it; and what they say is right."""

import pytest

from ihl_docs.intake.read import check_submission

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
