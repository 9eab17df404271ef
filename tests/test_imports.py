"""Which modules a command may load: exact, where a test of time would be neither quick nor right."""

import json
import subprocess
import sys
from typing import NamedTuple

import pytest

from ihl_docs.law.load import load_catalogue

HEAVY = ("attr", "attrs", "cattrs", "edtf", "jinja2", "jsonschema", "referencing", "rfc8785", "rich", "ruamel")
SLOW_STANDARD = ("asyncio", "importlib.metadata", "inspect", "pathlib", "tomllib", "typing", "urllib")

PROGRAM = """
import io, json, sys
{code}
names = sorted(sys.modules)
sys.stdout = sys.__stdout__
print(json.dumps(names))
"""
COMMAND = """
sys.stdout = io.StringIO()
from ihl_docs.cli.main import main
main({argv!r})
"""


class Case(NamedTuple):
    argv: tuple[str, ...]
    denied: tuple[str, ...]


@pytest.fixture(autouse=True, scope="module")
def _law_compiled():
    """The first use after the data changed reads and compiles them; what is held here is every later one."""
    load_catalogue()


def loaded_by(code: str) -> set[str]:
    ran = subprocess.run([sys.executable, "-c", PROGRAM.format(code=code)], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout))


def roots(modules: set[str], among: tuple[str, ...]) -> set[str]:
    return {name for name in among if name in modules}


def test_importing_the_package_loads_nothing_but_its_version():
    modules = loaded_by("import ihl_docs")
    assert {name for name in modules if name.startswith("ihl_docs")} == {"ihl_docs", "ihl_docs._version"}
    assert roots(modules - loaded_by(""), (*HEAVY, *SLOW_STANDARD)) == set()


def test_the_first_help_loads_not_even_the_tree_of_arguments():
    modules = loaded_by(COMMAND.format(argv=["--help"]))
    assert {name for name in modules if name.startswith("ihl_docs.")} == {
        "ihl_docs._version",
        "ihl_docs.cli",
        "ihl_docs.cli.exit_codes",
        "ihl_docs.cli.main",
    }
    assert "argparse" not in modules - loaded_by("")


@pytest.mark.parametrize(
    ("argv", "group"),
    [
        (["--version"], None),
        (["law", "--help"], "law"),
        (["validate", "--help"], "records"),
        (["law", "search", "--help"], "law"),
        (["build", "--help"], "packages"),
        (["explain", "--help"], "reference"),
    ],
    ids=str,
)
def test_help_loads_only_the_tree_of_arguments_and_the_group_that_is_called(argv, group):
    modules = loaded_by(COMMAND.format(argv=argv))
    of_group = {f"ihl_docs.cli.arguments.{name}" for name in ("choices", "options", group)} if group else set()
    own = {name for name in modules if name.startswith("ihl_docs")}
    assert own == {
        "ihl_docs",
        "ihl_docs._version",
        "ihl_docs.cli",
        "ihl_docs.cli.arguments",
        "ihl_docs.cli.arguments.commands",
        "ihl_docs.cli.arguments.tree",
        "ihl_docs.cli.exit_codes",
        "ihl_docs.cli.main",
        *of_group,
    }
    assert roots(modules - loaded_by(""), (*HEAVY, *SLOW_STANDARD)) == set()


@pytest.mark.parametrize(
    "case",
    [
        Case(
            ("law", "show", "gc4:147"),
            ("cattrs", "tomllib", "difflib", "edtf", "jinja2", "jsonschema", "rich", "ruamel", "rfc8785"),
        ),
        Case(
            ("law", "search", "civilians"),
            ("cattrs", "tomllib", "difflib", "edtf", "jinja2", "jsonschema", "rich", "ruamel", "rfc8785"),
        ),
        Case(("schema", "submission"), ("cattrs", "edtf", "jinja2", "jsonschema", "rich", "ruamel", "rfc8785")),
        Case(("new",), ("cattrs", "edtf", "jinja2", "jsonschema", "rich", "ruamel", "rfc8785")),
        Case(("validate", "examples/loikaw"), ("jinja2", "rich", "ihl_docs.law", "ihl_docs.assessment")),
        Case(("assess", "examples/loikaw"), ("jinja2", "rich", "ihl_docs.evidence", "ihl_docs.dossier")),
    ],
    ids=lambda case: " ".join(case.argv),
)
def test_a_command_in_a_pipe_loads_only_what_it_needs(case, root, monkeypatch):
    monkeypatch.chdir(root)
    assert roots(loaded_by(COMMAND.format(argv=list(case.argv))), case.denied) == set()


@pytest.mark.parametrize("name", ["case.json", "case.yaml"])
def test_a_good_document_is_read_without_any_library(name, tmp_path, root):
    """attrs, cattrs, jsonschema, ruamel and what they load are for bad news, or for more than reading."""
    from ihl_docs.intake.yaml_text import parse_leniently

    written = (root / "ihl_docs" / "cli" / "starter.yaml").read_bytes()
    (tmp_path / name).write_bytes(
        written if name.endswith(".yaml") else json.dumps(parse_leniently(written)[0]).encode("utf-8")
    )
    modules = loaded_by(COMMAND.format(argv=["validate", str(tmp_path / name)]))
    assert roots(modules - loaded_by(""), (*HEAVY, "inspect", "difflib", "tomllib", "asyncio")) == set()


def test_verify_begins_to_read_before_it_loads_what_its_checks_need():
    modules = loaded_by("import ihl_docs.cli.verify")
    assert {name for name in modules if name.startswith(("ihl_docs.model.", "ihl_docs.codec."))} == set()
    assert roots(modules - loaded_by(""), HEAVY) == set()


def test_verify_in_a_pipe_loads_no_screen_no_law_and_no_dossier(root, tmp_path, monkeypatch):
    from ihl_docs.cli.main import main

    monkeypatch.chdir(root)
    assert main(["package", "examples/loikaw", "--into", str(tmp_path / "package")]) == 0
    modules = loaded_by(COMMAND.format(argv=["verify", str(tmp_path / "package")]))
    denied = (
        "cattrs",
        "jsonschema",
        "rich",
        "jinja2",
        "ruamel",
        "ihl_docs.law",
        "ihl_docs.assessment",
        "ihl_docs.intake",
        "ihl_docs.dossier",
    )
    assert roots(modules, denied) == set()


def test_the_table_names_a_command_for_every_leaf_of_the_tree():
    from importlib import import_module

    from ihl_docs.cli.arguments.commands import parser

    addresses = {leaf.get_default("run") for leaf in _leaves(parser())}
    assert len(addresses) >= 10
    for address in addresses:
        module, _, name = address.partition(":")
        assert callable(getattr(import_module(module), name))


def _leaves(tree):
    branches = [action.choices.values() for action in tree._actions if hasattr(action.choices, "values")]
    if not branches:
        yield tree
    for branch in branches:
        for each in branch:
            yield from _leaves(each)
