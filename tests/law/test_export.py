"""The catalogue as one document: it follows its schema, comes back as it was, and says what it is."""

import csv
import io
import json

import attrs
import pytest

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.law.binding import Binding
from ihl_docs.law.export import (
    CatalogueExport,
    bindings_csv,
    catalogue_schema,
    exported,
    plain_export,
    provisions_csv,
)
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Provision
from ihl_docs.law.rows import plain_row
from ihl_docs.schema.check import problems


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="module")
def plain(catalogue):
    return json.loads(readable_bytes(plain_export(catalogue)))


def test_the_export_follows_the_published_schema(plain):
    assert problems(plain, "catalogue") == ()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda plain: {**plain, "provisions": [{**plain["provisions"][0], "kind": "advice"}]}, "IHL-SCH-002"),
        (lambda plain: {**plain, "sha256": "x"}, "IHL-SCH-003"),
        (lambda plain: {**plain, "remarks": []}, "IHL-SCH-004"),
        (lambda plain: {name: each for name, each in plain.items() if name != "licence"}, "IHL-SCH-005"),
    ],
)
def test_what_is_no_catalogue_breaks_the_schema(plain, spoil, code):
    few = {name: each[:1] if isinstance(each, list) else each for name, each in plain.items()}
    assert code in {problem.code for problem in problems(spoil(few), "catalogue")}


def test_the_schema_refers_to_nothing_outside_itself():
    text = json.dumps(catalogue_schema())
    assert "urn:ihl-docs:schema:v1:definitions" not in text
    assert '"$ref": "#/$defs/Provision"' in text
    assert '"$ref": "#/$defs/Condition"' in text


def test_the_export_comes_back_as_it_was(catalogue, plain):
    assert structure(plain, CatalogueExport) == exported(catalogue)


def test_the_export_says_which_data_it_is_and_under_what_terms(catalogue, plain):
    assert plain["version"] == catalogue.version
    assert plain["sha256"] == catalogue.sha256
    assert catalogue.version in plain["cite_as"]
    assert catalogue.sha256 in plain["cite_as"]
    assert "Apache" in plain["licence"]
    assert len(plain["provisions"]) == len(catalogue)


def test_plain_rows_are_what_the_converter_makes_of_them(catalogue):
    violations = catalogue.violations
    rows = [
        *catalogue.instruments,
        *catalogue.provisions,
        *catalogue.amendments,
        *violations.categories,
        *violations.crimes,
    ]
    for row in (*rows, *catalogue.states, *catalogue.coverage, *catalogue.bindings[:500]):
        assert plain_row(row) == unstructure(row)


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_of_provisions_has_a_row_for_each_and_names_its_source(catalogue):
    rows = table(provisions_csv(catalogue))
    assert [row["id"] for row in rows] == list(catalogue.ids)
    assert {row["catalogue_sha256"] for row in rows} == {catalogue.sha256}
    assert all(row["source"] and row["confidence"] and row["licence"] for row in rows)
    by_id = {row["id"]: row for row in rows}
    assert "non-international?" in by_id["cihl:21"]["scope"].split()
    assert by_id["gc4:3"]["same_as"].split() == list(catalogue.provision("gc4:3").same_as)
    assert by_id["gc4:1"]["states_only"] == "true"


def test_the_table_of_bindings_has_a_row_for_each(catalogue):
    rows = table(bindings_csv(catalogue))
    assert len(rows) == len(catalogue.bindings)
    assert [(row["state"], row["instrument"]) for row in rows] == [(b.state, b.instrument) for b in catalogue.bindings]


@pytest.mark.parametrize(("write", "kind"), [(provisions_csv, Provision), (bindings_csv, Binding)])
def test_the_tables_leave_out_no_field(catalogue, write, kind):
    head = next(csv.reader(io.StringIO(write(catalogue))))
    assert head[:-3] == [each.name for each in attrs.fields(kind)]
