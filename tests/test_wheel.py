"""The wheel alone, in an environment with nothing else, does the main job on the example."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

CLEAN = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COVERAGE", "COV_"))}


def run(*command, cwd, check=True):
    return subprocess.run(
        [str(each) for each in command], cwd=cwd, env=CLEAN, capture_output=True, text=True, check=check
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "source"
    ignored = shutil.ignore_patterns(".venv", ".git", "out", "__pycache__", ".*_cache", ".hypothesis", ".coverage*")
    shutil.copytree(ROOT, copy, ignore=ignored)
    # As `pip install .` does it: in an environment that holds what pyproject.toml asks of a build, and nothing else.
    built = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", folder, copy, cwd=folder, check=False)
    if "Could not find a version" in built.stderr:
        pytest.skip(f"what a build needs cannot be installed here: {built.stderr[-300:]}")
    assert built.returncode == 0, built.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def binaries(wheel, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("alone")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    installed = run(folder / "venv/bin/python", "-m", "pip", "install", "--quiet", wheel, cwd=folder, check=False)
    if installed.returncode != 0:
        pytest.skip(f"the wheel's dependencies cannot be installed here: {installed.stderr[-300:]}")
    return folder / "venv" / "bin"


def test_the_wheel_carries_schemas_law_and_types(wheel):
    import zipfile

    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "ihl_docs/_schemas/v1/submission.schema.json",
        "ihl_docs/_schemas/v1/definitions.schema.json",
        "ihl_docs/law/data/instruments/cihl.toml",
        "ihl_docs/law/data/categories/pillage.toml",
        "ihl_docs/law/_compiled/catalogue.jsonl",
        "ihl_docs/locale/fr/LC_MESSAGES/ihl-docs.mo",
        "ihl_docs/py.typed",
    } <= names
    assert not [name for name in names if name.startswith(("tests/", "examples/"))]


def test_the_wheel_alone_does_the_main_job(binaries, tmp_path):
    shutil.copytree(ROOT / "examples" / "loikaw", tmp_path / "loikaw")
    done = run(binaries / "ihl-docs", "build", "loikaw", "--into", "out", cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "package" / "bagit.txt").is_file()
    assert (tmp_path / "out" / "dossier.html").is_file()
    where = run(binaries / "python", "-c", "import ihl_docs; print(ihl_docs.__file__)", cwd=tmp_path).stdout
    assert str(binaries.parent) in where


PARSES_NO_TOML = """
import sys
from ihl_docs.law.load import load_catalogue
catalogue = load_catalogue()
assert len(list(catalogue)) > 100 and catalogue.violations.categories[0]
assert not {"tomllib", "ihl_docs.law.compiler"} & set(sys.modules), "the data files were read"
"""


def test_the_wheel_alone_reads_its_law_compiled_until_a_data_file_is_edited(binaries, tmp_path):
    run(binaries / "python", "-c", PARSES_NO_TOML, cwd=tmp_path)
    (data,) = binaries.parent.glob("lib/python*/site-packages/ihl_docs/law/data/version.toml")
    before = data.read_bytes()
    try:
        data.write_text('version = "edited"\n')
        told = "from ihl_docs.law.load import load_catalogue; print(load_catalogue().version)"
        assert run(binaries / "python", "-c", told, cwd=tmp_path).stdout == "edited\n"
    finally:
        data.write_bytes(before)


def test_the_wheel_alone_finds_its_law(binaries, tmp_path):
    shown = run(binaries / "ihl-docs", "law", "show", "gc4:147", cwd=tmp_path)
    assert "Grave breaches" in shown.stdout
