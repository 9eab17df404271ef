"""The compiled catalogue says what the data files say, is not used when they were changed, and loads no reader of TOML."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ihl_docs.errors import CatalogueError, UnknownProvisionError
from ihl_docs.law import compiled, compiler
from ihl_docs.law.compiled import FILE, SLACK_NS, open_compiled, stamps
from ihl_docs.law.load import load_catalogue, load_table, read_catalogue
from ihl_docs.law.rows import Rows
from ihl_docs.law.tables import beside, data_folder

TABLES = {"words.toml": {"a": ["b"]}}


@pytest.fixture(scope="module")
def read():
    return read_catalogue(data_folder())


@pytest.fixture(scope="module")
def made(read, tmp_path_factory):
    path = tmp_path_factory.mktemp("compiled") / "catalogue.jsonl"
    compiler.write(compiler.compiled_bytes(read, TABLES, stamps()), path)
    return path


@pytest.fixture
def away(tmp_path, monkeypatch):
    """A copy of the package's sources, to change."""
    for source in stamps():
        path = Path(compiled.HERE, source.removeprefix("/"))
        target = tmp_path / "ihl_docs" / "law" / source.removeprefix("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    monkeypatch.setattr(compiled, "HERE", str(tmp_path / "ihl_docs" / "law"))
    return tmp_path / "ihl_docs" / "law"


def test_the_compiled_rows_are_those_of_the_data_files(read, made):
    opened = open_compiled(str(made))
    assert (opened.version, opened.sha256) == (read.version, read.sha256)
    for name in ("instruments", "provisions", "bindings", "amendments", "states", "coverage"):
        assert tuple(getattr(opened, name)) == getattr(read, name), name
        assert len(getattr(opened, name)) == len(getattr(read, name))
    for name in ("categories", "crimes", "lawful", "duties"):
        assert tuple(getattr(opened.violations, name)) == getattr(read.violations, name), name


def _answer(catalogue, ask, name):
    try:
        return getattr(catalogue, ask)(name)
    except UnknownProvisionError as error:  # lint tells of it
        return str(error)


def test_the_compiled_indexes_answer_as_the_rows_do(read, made):
    opened = open_compiled(str(made))
    assert opened.ids == read.ids
    for name in read.ids:
        for ask in ("ancestors", "children", "same_text", "restated", "restating", "punished", "punishing"):
            assert _answer(opened, ask, name) == _answer(read, ask, name), (ask, name)
    for binding in read.bindings:
        key = (binding.instrument, binding.state)
        assert opened.bindings_of(*key) == read.bindings_of(*key)
    assert opened.bindings_of("gc4", "ZZ") == opened.bindings_of("none", "MM") == ()
    for instrument in read.instruments:
        assert opened.bindings_to(instrument.id) == read.bindings_to(instrument.id)
        assert opened.coverage_of(instrument.id) == read.coverage_of(instrument.id)
    assert opened.prepared("tables") == TABLES


def test_the_same_data_compile_to_the_same_bytes(read, made):
    assert compiler.compiled_bytes(read, TABLES, stamps()) == compiler.compiled_bytes(
        open_compiled(str(made)), TABLES, stamps()
    )


def test_rows_are_a_sequence_of_records_built_once():
    built = []

    def build(place):
        built.append(place)
        return f"row {place}"

    rows = Rows(lambda: (["a", "b", "c"], build))
    assert built == []
    assert rows.find("b") is rows[1]
    assert built == [1]
    assert (rows[-1], rows[:2], len(rows), rows.keys) == ("row 2", ("row 0", "row 1"), 3, ("a", "b", "c"))
    assert list(rows) == ["row 0", "row 1", "row 2"]
    assert rows == ("row 0", "row 1", "row 2")
    assert sorted(built) == [0, 1, 2]
    assert rows.find("d") is None
    with pytest.raises(IndexError):
        rows[3]


def test_a_table_beside_the_catalogue_is_the_same_compiled_or_read():
    for name, table in beside(data_folder()).items():
        assert load_table(name) == table
    with pytest.raises(CatalogueError, match=r"none\.toml"):
        load_table("none.toml")


def _compile(read, path, *, times):
    sources = {name: (size, time if times else None) for name, (size, time) in stamps().items()}
    compiler.write(compiler.compiled_bytes(read, TABLES, sources), path)


CHANGES = {
    "a row of the data": ("data/bindings/gc1.toml", lambda path: path.write_text(path.read_text() + "\n")),
    "a row, by as many bytes": (
        "data/version.toml",
        lambda path: (path.write_bytes(path.read_bytes()), os.utime(path, ns=(1, time.time_ns() + 2 * SLACK_NS))),
    ),
    "a new file": ("data/categories/new.toml", lambda path: path.write_text("")),
    "a file that is gone": ("data/rules/duties.toml", lambda path: path.unlink()),
    "what a record may hold": ("provision.py", lambda path: path.write_text(path.read_text() + "\n")),
    "a vocabulary": ("../model/vocabulary/conduct.py", lambda path: path.write_text(path.read_text() + "\n")),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("times", [True, False], ids=["in a checkout", "as installed"])
def test_a_file_made_of_other_sources_is_not_used(read, away, tmp_path, change, times):
    path = tmp_path / "catalogue.jsonl"
    _compile(read, path, times=times)
    assert open_compiled(str(path)) is not None
    name, edit = CHANGES[change]
    edit(away / name)
    assert open_compiled(str(path)) is None


def test_in_a_checkout_an_older_time_counts_as_a_change_too(read, away, tmp_path):
    path = tmp_path / "catalogue.jsonl"
    _compile(read, path, times=True)
    os.utime(away / "data" / "version.toml", ns=(1, 1))
    assert open_compiled(str(path)) is None


@pytest.mark.parametrize("spoilt", [None, b"", b"[]\n", b"{}\n"], ids=["cut off", "empty", "a list", "no head"])
def test_a_spoilt_or_foreign_file_is_not_used(made, tmp_path, spoilt):
    path = tmp_path / "catalogue.jsonl"
    path.write_bytes(made.read_bytes()[:-1] if spoilt is None else spoilt)
    assert open_compiled(str(path)) is None
    assert open_compiled(str(tmp_path / "none")) is None


def test_a_file_of_another_layout_is_not_used(made, tmp_path):
    head, _, body = made.read_bytes().partition(b"\n")
    path = tmp_path / "catalogue.jsonl"
    path.write_bytes(json.dumps({**json.loads(head), "format": 0}).encode() + b"\n" + body)
    assert open_compiled(str(path)) is None


def test_a_checkout_keeps_what_it_compiled_and_an_installed_package_is_left_alone(read, tmp_path, monkeypatch):
    path = tmp_path / "kept" / "catalogue.jsonl"
    monkeypatch.setattr(compiler, "FILE", str(path))
    monkeypatch.setattr(compiler, "_in_checkout", lambda: False)
    assert compiler.keep(lambda: read, dict) is read
    assert not path.exists()
    monkeypatch.setattr(compiler, "_in_checkout", lambda: True)
    assert compiler.keep(lambda: read, dict) is read
    assert open_compiled(str(path)) is not None
    assert [each.name for each in path.parent.iterdir()] == ["catalogue.jsonl"]


def test_data_that_change_while_they_are_read_are_not_kept(read, away, tmp_path, monkeypatch):
    path = tmp_path / "catalogue.jsonl"
    monkeypatch.setattr(compiler, "FILE", str(path))
    monkeypatch.setattr(compiler, "_in_checkout", lambda: True)

    def edited_meanwhile():
        (away / "data" / "version.toml").write_text('version = "another"\n')
        return read

    compiler.keep(edited_meanwhile, dict)
    assert not path.exists()


def test_a_checkout_that_cannot_be_written_to_still_has_its_catalogue(read, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(compiler, "FILE", str(tmp_path / "file" / "catalogue.jsonl"))
    monkeypatch.setattr(compiler, "_in_checkout", lambda: True)
    assert compiler.keep(lambda: read, dict) is read


PROGRAM = """
import sys
from ihl_docs.law.load import load_catalogue
load_catalogue().provision("gc4:147")
print(*sorted(sys.modules))
"""


def test_one_provision_is_looked_up_without_reader_of_toml_converter_or_violations():
    load_catalogue()
    if open_compiled() is None:
        load_catalogue.cache_clear()
        load_catalogue()
    assert Path(FILE).is_file()
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    modules = set(ran.stdout.split())
    heavy = {"tomllib", "cattrs", "difflib", "hashlib", "pathlib", "importlib.resources", "tempfile"}
    assert modules & {*heavy, "ihl_docs.law.violations", "ihl_docs.law.binding", "ihl_docs.law.compiler"} == set()
