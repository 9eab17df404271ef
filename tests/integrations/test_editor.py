"""docs/editor.md holds: a language server shows faults and offers words with their meanings, from the bundled schema."""

import json
import shutil
from pathlib import Path

import pytest

from ihl_docs.codec.strict import unstructure
from ihl_docs.intake.read import read_submission_file
from tests.integrations.language_server import Editor

INSTALL = "npm install --no-save --prefix .venv/editor yaml-language-server@1.19.2 vscode-langservers-extracted@4.10.0"
INSTALLED = Path(__file__).parents[2] / ".venv" / "editor" / "node_modules" / ".bin"
YAML_SERVER = INSTALLED / "yaml-language-server"
JSON_SERVER = INSTALLED / "vscode-json-language-server"

pytestmark = [
    pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed"),
    pytest.mark.skipif(not YAML_SERVER.is_file(), reason=f"yaml-language-server is not installed: {INSTALL}"),
    pytest.mark.skipif(not JSON_SERVER.is_file(), reason=f"the JSON language server is not installed: {INSTALL}"),
]

SETTINGS = {"schemaStore": {"enable": False}, "validate": True, "completion": True}
ARSON, ARSN = "conduct: arson", "conduct: arsn"


@pytest.fixture
def editor(tmp_path):
    """Opens an editor with the settings of the YAML extension, or with those of JSON."""
    opened = []

    def editor(*, json_settings=None, **settings):
        server = YAML_SERVER if json_settings is None else JSON_SERVER
        given = {"yaml": {**SETTINGS, **settings}} if json_settings is None else {"json": json_settings}
        opened.append(Editor(["node", str(server), "--stdio"], given, tmp_path))
        return opened[-1]

    yield editor
    for each in opened:
        each.close()


@pytest.fixture(scope="module")
def schema(root):
    return root / "schemas/v1/submission.bundled.schema.json"


@pytest.fixture(scope="module")
def text(loikaw):
    return (loikaw / "submission.yaml").read_text()


def test_a_fault_is_shown_at_its_place_and_words_are_offered_with_their_meaning(editor, schema, text, tmp_path):
    uri = (tmp_path / "submission.yaml").as_uri()
    broken = f"# yaml-language-server: $schema={schema}\n" + text.replace(ARSON, ARSN)
    rows = broken.split("\n")
    at = next(number for number, row in enumerate(rows) if ARSN in row)
    opened = editor()
    (fault,) = opened.open(uri, "yaml", broken)
    assert fault["range"]["start"] == {"line": at, "character": rows[at].index("arsn")}
    assert '"arson"' in fault["message"]
    offered = opened.completions(uri, at, rows[at].index("conduct"))
    assert "Who denies that it was done." in str(offered["denied_by"]["documentation"])
    assert "arson" in opened.completions(uri, at, rows[at].index("arsn"))


def test_the_schema_can_come_from_the_settings_and_the_example_has_no_fault(editor, schema, text, tmp_path):
    uri = (tmp_path / "submission.yaml").as_uri()
    opened = editor(schemas={schema.as_uri(): ["submission.yaml"]})
    assert opened.open(uri, "yaml", text) == []
    other = (tmp_path / "broken" / "submission.yaml").as_uri()
    faults = opened.open(other, "yaml", text.replace("publisher: Mizzima", "publsher: Mizzima"))
    assert "publsher" in faults[0]["message"]


def test_the_schema_that_refers_to_names_is_not_for_editors(editor, root, text, tmp_path):
    """Why there is a bundled one; once a server follows names, this fails, and the page can become shorter."""
    alone = root / "schemas/v1/submission.schema.json"
    (fault,) = editor().open(tmp_path.as_uri() + "/x.yaml", "yaml", f"# yaml-language-server: $schema={alone}\n{text}")
    assert "Problems loading reference" in fault["message"]


def test_json_is_served_by_the_same_schema(editor, schema, loikaw, tmp_path):
    plain = unstructure(read_submission_file(loikaw / "submission.yaml"))
    uri = (tmp_path / "submission.json").as_uri()
    broken = json.dumps(plain, indent=1).replace('"conduct": "arson"', '"conduct": "arsn"')
    rows = broken.split("\n")
    at = next(number for number, row in enumerate(rows) if "arsn" in row)
    named = {"fileMatch": ["submission.json"], "url": schema.as_uri()}
    opened = editor(json_settings={"validate": {"enable": True}, "schemas": [named]})
    (fault,) = opened.open(uri, "json", broken)
    assert fault["range"]["start"] == {"line": at, "character": rows[at].index('"arsn"')}
    offered = opened.completions(uri, at, rows[at].index("arsn"))
    assert "prejudge nothing" in str(offered['"arson"']["documentation"])
