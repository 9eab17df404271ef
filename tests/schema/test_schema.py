"""The schemas say what the model says, describe everything, and fetch nothing."""

import importlib
import json
import pkgutil
import socket
import subprocess
import sys

import pytest

from ihl_docs import model
from ihl_docs._dev import schemas as dev
from ihl_docs.schema import locate
from ihl_docs.schema.check import problems
from ihl_docs.schema.derive import derive, form_schema
from ihl_docs.schema.formats import FORMS_BY_FORMAT, format_checker
from tests.codec.test_strict import MINIMAL


def nodes(schema):
    if isinstance(schema, dict):
        yield schema
        for each in schema.values():
            yield from nodes(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from nodes(each)


def test_the_committed_schemas_are_those_of_the_model():
    assert dev.main(["--check"]) == 0


def test_a_schema_that_differs_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(dev, "FOLDER", tmp_path / "v1")
    assert dev.main([]) == 0
    assert dev.main(["--check"]) == 0
    (tmp_path / "v1" / "submission.schema.json").write_text("{}")
    assert dev.main(["--check"]) == 1
    assert "submission.schema.json" in capsys.readouterr().err


@pytest.mark.parametrize("name", locate.SCHEMA_NAMES)
def test_every_property_is_described_and_no_object_is_open(name):
    schema = json.loads(locate.schema_bytes(name))
    assert schema["$id"].startswith("urn:ihl-docs:schema:v1:")
    for node in nodes(schema):
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            for field, each in node["properties"].items():
                assert each.get("description"), field


def test_every_format_is_enforced():
    used = {
        node["format"] for schema in derive().values() for node in nodes(schema) if isinstance(node.get("format"), str)
    }
    assert used == set(FORMS_BY_FORMAT)
    for name in used:
        assert not format_checker().conforms("rubbish", name)


@pytest.mark.parametrize("value", ["a1\n", "a1\nx", "x a1"])
def test_a_pattern_is_anchored_on_both_sides(value):
    assert problems({**MINIMAL, "id": value}, "submission")


def test_a_pattern_lets_its_example_pass():
    for form in FORMS_BY_FORMAT.values():
        assert form_schema(form)["examples"] == [form.example]
        assert form.fault(form.example) is None


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        ({"id": 5}, "IHL-SCH-001", "/id"),
        ({"title": None}, "IHL-SCH-001", "/title"),
        ({"title": {}}, "IHL-SCH-006", "/title"),
        ({"title": {"original": "my"}}, "IHL-SCH-006", "/title"),
        ({"title": {"English": "x"}}, "IHL-SCH-004", "/title/English"),
        ({"sources": []}, "IHL-SCH-006", "/sources"),
        ({"sorces": []}, "IHL-SCH-004", "/sorces"),
        ({"compiled": "soon"}, "IHL-SCH-003", "/compiled"),
        ({"compiled": "2022-02-30"}, "IHL-SCH-003", "/compiled"),
        ({"conforms_to": "x"}, "IHL-SCH-002", "/conforms_to"),
        ({"claims": [{"id": "c1", "text": {"en": "x"}}]}, "IHL-SCH-005", "/claims/0"),
    ],
)
def test_a_fault_is_told_at_its_place_with_what_to_do(change, code, pointer):
    (problem,) = problems({**MINIMAL, **change}, "submission")
    assert (problem.code, problem.pointer) == (code, pointer)
    assert problem.mend


def test_a_good_document_has_no_problem():
    assert problems(MINIMAL, "submission") == ()


def test_nothing_is_fetched_whatever_the_document_says(monkeypatch):
    def refuse(*_):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    found = problems({**MINIMAL, "$schema": "http://127.0.0.1:9/x", "$ref": "http://127.0.0.1:9/y"}, "submission")
    assert {problem.pointer for problem in found} == {"/$schema", "/$ref"}


def test_an_unknown_schema_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        locate.schema_bytes("other")


def test_the_vocabularies_do_not_depend_on_what_else_was_loaded():
    script = "from ihl_docs._dev import schemas; import sys; sys.stdout.write(' '.join(schemas.vocabularies()))"
    alone = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    for module in pkgutil.walk_packages(model.__path__, f"{model.__name__}."):
        importlib.import_module(module.name)
    assert alone.split() == list(dev.vocabularies())


@pytest.mark.parametrize("name", locate.SCHEMA_NAMES)
def test_others_accept_the_schema_itself(name, root):
    """Its patterns too: an expression that only Python reads makes every editor and validator refuse the schema."""
    path = root / "schemas" / locate.VERSION / f"{name}.schema.json"
    call = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", str(path)]
    ran = subprocess.run(call, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
