"""The guides: the blocks of each are one file, and what a guide says of it is so."""

import re

import pytest

from ihl_docs.assessment.assess import assess
from ihl_docs.cli.main import main
from ihl_docs.intake.read import check_submission, read_submission
from ihl_docs.law.load import load_catalogue


@pytest.fixture(scope="module")
def guide(root):
    return (root / "docs" / "first-incident.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def case(guide):
    return "\n".join(re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)).encode()


def test_the_blocks_of_the_guide_are_a_submission_without_problems(case):
    assert check_submission(case, name="case.yaml") == ()


def test_the_guide_says_what_comes_of_its_case(guide, case):
    assessment = assess(read_submission(case, name="case.yaml"), load_catalogue())
    found = {each.category: each for each in assessment.findings}
    assert "No finding that comes of it is *indicated*" in guide
    assert "indicated" not in {each.status.value for each in found.values()}
    assert "An attack directed at civilians or civilian objects is *incomplete*" in guide
    for category in ("attack-on-civilians", "attack-on-civilian-objects"):
        assert category not in found or found[category].status.value == "incomplete"
    assert found.keys() & {"attack-on-civilians", "attack-on-civilian-objects"}
    assert "An indiscriminate attack is *contested*" in guide
    contested = found["indiscriminate-attack"]
    assert contested.status.value == "contested"
    assert "A disproportionate attack is *incomplete*" in guide
    assert found["disproportionate-attack"].status.value == "incomplete"
    (explanation,) = contested.explanations
    assert explanation.answer.value == "disputed"


def test_every_command_of_the_guide_runs(guide, case, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.yaml").write_bytes(case)
    calls = re.findall(r"^\$ ihl-docs (.*)$", guide, re.MULTILINE)
    assert {call.split()[0] for call in calls} == {"validate", "assess", "questions", "build", "verify"}
    for call in calls:
        assert main(call.split()) == 0, call
    assert "case.yaml: no problems\nvalid: no problems.\n" in capsys.readouterr().out
    assert (tmp_path / "out" / "dossier.html").is_file()


def test_the_guide_to_decided_cases_says_what_comes_of_its_case(root):
    guide = (root / "docs" / "decided-cases.md").read_text(encoding="utf-8")
    (case,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert check_submission(case.encode(), name="case.yaml") == ()
    killing = "killing-of-persons-not-taking-part"

    def found(text):
        assessment = assess(read_submission(text.encode(), name="case.yaml"), load_catalogue())
        return {each.category: each for each in assessment.findings}[killing]

    assert "The killing is *indicated*" in guide
    assert found(case).status.value == "indicated"
    assert "heard and rejected by Example Tribunal: the word of Armed forces of Exampleland" in found(case).sentence
    assert "Without `rejects: [c3]` it is *contested*" in guide
    assert found(case.replace("rejects: [c3], ", "")).status.value == "contested"


def test_the_guide_to_an_occupation_says_what_comes_of_its_case(root, capsys):
    guide = (root / "docs" / "occupation.md").read_text(encoding="utf-8")
    (case,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert check_submission(case.encode(), name="case.yaml") == ()

    def told(text):
        assessment = assess(read_submission(text.encode(), name="case.yaml"), load_catalogue())
        (found,) = [each for each in assessment.findings if each.category == "deportation-or-forcible-transfer"]
        (article,) = [each for each in found.provisions if each.provision == "gc4:49.1"]
        return assessment, found, article

    assert "The forcible transfer is *indicated* at the level *alleged*, ascribed to Iraq" in guide
    _, found, article = told(case)
    assert (found.status.value, found.level.value, found.party) == ("indicated", "alleged", "iraq")
    assert article.outcome.value == "applicable"
    assert "For an act of Kuwait the same article would be *not applicable*" in guide
    _, _, article = told(case.replace("{actor: iraqi-forces, claims", "{actor: kuwait, claims"))
    assert article.outcome.value == "not-applicable"
    assert (
        article.reason == "It binds the Occupying Power alone; here Iraq is recorded as the occupier, and not Kuwait."
    )
    assert "Without `occupier: iraq` the finding is *incomplete* for either side." in guide
    untold = case.replace("      occupier: iraq  ", "      # ")
    assert [each.code for each in check_submission(untold.encode(), name="case.yaml")] == ["IHL-CON-039"]
    answer, found, _ = told(untold)
    assert found.status.value == "incomplete"
    assert "Was the place occupied by the party that did this?" in {each.text for each in answer.questions}
    rival = re.search(r"    - kind: occupation\n.*?\n(?=\nactors)", case, re.DOTALL).group()
    rival = rival.replace("occupier: iraq  ", "occupier: kuwait  ")
    _, found, _ = told(case.replace("\nactors", rival + "\nactors"))
    assert "makes it *contested*" in guide
    assert found.status.value == "contested"
    (call,) = re.findall(r"^\$ ihl-docs (.*)$", guide, re.MULTILINE)
    assert main(call.split()) == 0
    assert "not applicable" in capsys.readouterr().out
