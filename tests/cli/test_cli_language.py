"""People are told in their language; programs in English, unless they ask for another one."""

import json
import pickle

import pytest

from ihl_docs._dev.messages import LOCALES, catalogue_in, drift, faults, parameters, templates
from ihl_docs.cli.language import in_english, words_for
from ihl_docs.cli.main import main
from ihl_docs.errors import BrokenInstallationError
from ihl_docs.model.told import Told, retold, told

CATALOGUES = sorted(LOCALES.glob("*/LC_MESSAGES/ihl-docs.po"))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[1].name)
def test_every_message_is_translated_with_its_parameters_and_compiled(path):
    assert drift(path, list(templates())) == []


def test_there_is_a_french_catalogue_with_every_code_and_every_rule():
    assert [path.parents[1].name for path in CATALOGUES] == ["fr"]
    assert len(templates()) > 250


def test_what_is_missing_left_over_or_has_other_parameters_is_a_fault():
    catalogue = catalogue_in(CATALOGUES[0])
    catalogue.add("left over", "de trop")
    catalogue.get("Add {key!r}.").string = "Ajoutez {cle}."
    catalogue.get("Take levels out.").string = ""
    found = "\n".join(faults(catalogue, list(templates())))
    assert "no longer used: 'left over'" in found
    assert "other parameters than 'Add {key!r}.'" in found
    assert "not translated: 'Take levels out.'" in found
    assert found.count("\n") == 2


def test_french_has_no_straight_apostrophe_and_no_breaking_space_before_its_marks():
    for message in catalogue_in(CATALOGUES[0]):
        text = str(message.string) if message.id else ""
        assert not any(wrong in text for wrong in ("'", "« ", " »", " ;", " ?", " !", " :")), text


def test_a_sentence_is_its_english_text_and_keeps_what_it_is_made_of():
    inner = told("a claim")
    sentence = told("the id of {wanted}", wanted=inner)
    assert sentence == "the id of a claim"
    assert json.dumps(sentence) == '"the id of a claim"'
    again = pickle.loads(pickle.dumps(sentence))  # noqa: S301
    assert isinstance(again, Told)
    assert (again, again.template, again.parameters) == (sentence, sentence.template, sentence.parameters)
    assert retold(again, {"the id of {wanted}": "id : {wanted}", "a claim": "une allégation"}.__getitem__) == (
        "id : une allégation"
    )
    assert retold("what they said", {}.__getitem__) == "what they said"
    assert parameters(sentence.template) == {"wanted"}


@pytest.mark.parametrize(
    ("environment", "french"),
    [
        ({}, False),
        ({"LANG": "fr_CH.UTF-8"}, True),
        ({"LANG": "de_CH.UTF-8"}, False),
        ({"LANG": "de_CH.UTF-8", "LANGUAGE": "it:fr:en"}, True),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB"}, False),
        ({"LANG": "en_GB", "LC_ALL": "fr"}, True),
        ({"LANG": "C", "LANGUAGE": "fr"}, False),
    ],
)
def test_the_environment_decides_for_people_alone(environment, french):
    assert (words_for(None, for_people=True, environment=environment)(told("a claim")) == "une allégation") is french
    assert words_for(None, for_people=False, environment=environment) is in_english
    assert words_for("en", for_people=True, environment=environment) is in_english


def test_a_catalogue_that_is_missing_is_told_and_never_english():
    with pytest.raises(BrokenInstallationError, match="'xx'"):
        words_for("xx", for_people=True)


def test_validate_speaks_french_to_people_and_to_programs_that_ask(tmp_path, capsys):
    file = tmp_path / "case.json"
    file.write_text('{"id": "a", "tytle": 1}')
    assert main(["validate", "--lang", "fr", str(file)]) == 1
    text = " ".join(capsys.readouterr().out.split())
    assert "'tytle' n’est pas un champ admis ici." in text
    assert "non valable" in text
    assert "to mend" not in text
    assert main(["validate", "--format", "json", str(file)]) == 1
    assert "is not a field here." in capsys.readouterr().out
    assert main(["validate", "--format", "json", "--lang", "fr", str(file)]) == 1
    assert "n’est pas un champ admis ici." in capsys.readouterr().out


def test_no_catalogue_is_loaded_for_english(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("ihl_docs.cli.language.partial", lambda *_, **__: pytest.fail("a catalogue was loaded"))
    file = tmp_path / "case.json"
    file.write_text("[]")
    assert main(["validate", str(file)]) == 1
    assert "not valid" in capsys.readouterr().out
