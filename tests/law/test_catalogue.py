"""The catalogue loads, is walked by reference, and agrees with the reference tables."""

import csv
from pathlib import Path

import pytest

from ihl_docs.errors import CatalogueError, UnknownProvisionError
from ihl_docs.law.conditions import parse
from ihl_docs.law.load import load_catalogue, read_catalogue
from ihl_docs.law.tables import data_folder
from ihl_docs.law.violations import Joint

NEEDED = """gc1:1 gc1:2 gc1:3 gc2:3 gc3:3 gc4:1 gc4:2 gc4:3 gc4:3.1.a gc4:33 gc4:53 gc4:147 ap1:48 ap1:51 ap1:51.5.b ap1:52
ap1:57 ap1:85 ap2:1 ap2:13 ap2:17 cihl:1 cihl:7 cihl:10 cihl:11 cihl:12 cihl:13 cihl:14 cihl:15 cihl:16 cihl:17 cihl:18
cihl:19 cihl:20 cihl:21 cihl:50 cihl:52 cihl:87 cihl:103 cihl:129 cihl:129.a cihl:129.b cihl:131 cihl:156 rome:8.2.a.iv
rome:8.2.b.i rome:8.2.b.ii rome:8.2.b.iv rome:8.2.b.xiii rome:8.2.c.i rome:8.2.e.i rome:8.2.e.v rome:8.2.e.viii
rome:8.2.e.xii""".split()


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture
def folder(tmp_path):
    for path in Path(str(data_folder())).rglob("*.toml"):
        target = tmp_path / path.relative_to(str(data_folder()))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return tmp_path


def test_the_provisions_that_the_first_report_needs_are_there(catalogue):
    assert all(catalogue.has(name) for name in NEEDED)


def test_common_article_3_has_its_usual_name_and_stands_in_four_conventions(catalogue):
    assert catalogue.provision("ca3").id == "gc1:3"
    assert set(catalogue.provision("ca3").same_as) == {"gc2:3", "gc3:3", "gc4:3"}


@pytest.mark.parametrize(
    ("name", "citation"),
    [
        ("ap1:51.5.b", "AP I, art. 51(5)(b)"),
        ("rome:8.2.e.xii", "Rome Statute, art. 8(2)(e)(xii)"),
        ("rome:8.2.c.i-1", "Rome Statute, art. 8(2)(c)(i)-1"),
        ("cihl:129.b", "CIHL, rule 129B"),
        ("gc4:147", "GC IV, art. 147"),
    ],
)
def test_a_provision_is_cited_as_lawyers_cite_it(catalogue, name, citation):
    assert catalogue.provision(name).citation == citation


def test_an_unknown_id_is_told_its_nearest(catalogue):
    with pytest.raises(UnknownProvisionError) as caught:
        catalogue.provision("gc4:1477")
    assert "gc4:147" in caught.value.nearest
    assert "gc4:147" in str(caught.value)
    for name, nearest in (("gc4:160", "gc4:159"), ("cihl:162", "cihl:161"), ("rome:8.2.e.xx", "rome:8.2.e.xix")):
        with pytest.raises(UnknownProvisionError) as caught:
            catalogue.provision(name)
        assert caught.value.nearest[0] == nearest
    with pytest.raises(UnknownProvisionError):
        catalogue.instrument("gc5")


def test_iterating_the_catalogue_gives_its_provisions(catalogue):
    assert [each.id for each in catalogue] == list(catalogue.ids)
    assert len(catalogue) == len(set(catalogue.ids))
    assert "gc4:147" in catalogue
    assert "ca3" in catalogue
    assert "gc4:999" not in catalogue
    assert {each.instrument for each in catalogue.provisions_of("ap2")} == {"ap2"}


def ids(provisions):
    return [each.id for each in provisions]


def test_a_provision_knows_what_stands_above_and_below_it(catalogue):
    assert ids(catalogue.ancestors("ap1:51.5.b")) == ["ap1:51.5", "ap1:51"]
    assert ids(catalogue.ancestors("ap1:51")) == []
    assert "ap1:51.5.b" in ids(catalogue.children("ap1:51.5"))
    assert "ap1:51.5.b" not in ids(catalogue.children("ap1:51"))
    assert ids(catalogue.ancestors("rome:8.2.c.i-1"))[-1] == "rome:8"
    for provision in catalogue:
        assert all(provision in catalogue.children(each.id) for each in catalogue.ancestors(provision.id)[:1])


def test_references_are_followed_from_both_ends(catalogue):
    for field, back in (("restates", catalogue.restating), ("punishes", catalogue.punishing)):
        pairs = [(each.id, name) for each in catalogue for name in getattr(each, field) if name in catalogue]
        assert pairs
        # What names common article 3 of one Convention names it in all.
        alike = {(own, one) for own, name in pairs for one in (name, *catalogue.provision(name).same_as)}
        assert sorted(alike) == sorted((other.id, own.id) for own in catalogue for other in back(own.id))
    assert ids(catalogue.punished("rome:8.2.e.xii")) == list(catalogue.provision("rome:8.2.e.xii").punishes)
    assert ids(catalogue.restated("cihl:7")) == list(catalogue.provision("cihl:7").restates)
    assert set(ids(catalogue.same_text("gc4:3"))) == {"gc1:3", "gc2:3", "gc3:3"}
    assert [*ids(catalogue.punishing("gc1:3.1.a"))] == [*ids(catalogue.punishing("gc4:3.1.a"))] != []


@pytest.mark.parametrize(
    "ask", ["ancestors", "children", "same_text", "restated", "restating", "punished", "punishing"]
)
def test_asking_for_what_is_not_there_is_an_error_and_no_empty_answer(catalogue, ask):
    with pytest.raises(UnknownProvisionError):
        getattr(catalogue, ask)("gc4:999")
    with pytest.raises(UnknownProvisionError):
        catalogue.amendment("rome-1998")
    with pytest.raises(UnknownProvisionError):
        catalogue.provisions_of("gc5")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("instruments/cihl.toml", "summary =", "sumary =", "cihl.toml"),
        ("instruments/cihl.toml", 'number = "7"', 'number = "1"', "cihl:1"),
        ("instruments/ap1.toml", '["international"]', '["interstellar"]', "ap1.toml"),
        ("bindings/gc1.toml", 'status = "party"', 'status = "perhaps"', "gc1.toml"),
        ("bindings/gc1.toml", "{state =", "{country =", "gc1.toml"),
        ("categories/pillage.toml", "heading =", "headline =", "pillage.toml"),
        ("categories/pillage.toml", "taken-for-private-use", "taken-for-fun", "pillage.toml"),
        ("crimes/8-2-c.toml", "conduct =", "conductor =", "8-2-c.toml"),
        ("crimes/8-2-b-weapons.toml", "not_yet =", "not_now =", "8-2-b-weapons.toml"),
        ("instruments/rome.toml", "\nnot_yet =", "\n# not_yet =", "do not exist yet: rome:8.2.b.xx"),
        ("rules/lawful.toml", "[[rule]]", "[[rules]]", "lawful.toml"),
        ("version.toml", "=", "", "version.toml"),
    ],
)
def test_a_wrong_row_is_refused_with_its_file(folder, file, old, new, said):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises((CatalogueError, KeyError)) as caught:
        read_catalogue(folder)
    assert said in str(caught.value) or isinstance(caught.value, KeyError)


@pytest.mark.parametrize(
    "table", [{}, {"all": []}, {"all": "x"}, {"conduct": "x"}, {"some": "y"}, {"a": 1, "b": 2}, "x"]
)
def test_a_condition_that_says_nothing_is_refused(table):
    with pytest.raises(CatalogueError, match="here"):
        parse(table, "here")


def test_a_condition_joins_facts():
    condition = parse({"all": [{"conduct": "arson"}, {"not": {"object": "dwelling"}}]}, "here")
    assert condition.joint is Joint.ALL
    assert condition.facts[0].term == "arson"
    assert condition.parts[0].joint is Joint.NOT


@pytest.mark.unmeasured
def test_the_same_data_have_the_same_digest_and_others_another(folder, catalogue):
    assert read_catalogue(folder).sha256 == catalogue.sha256
    (folder / "version.toml").write_text('version = "other"\n')
    assert read_catalogue(folder).sha256 != catalogue.sha256


def test_myanmar_agrees_with_the_reference_table(catalogue, shared):
    names = {
        "GC I": "gc1",
        "GC II": "gc2",
        "GC III": "gc3",
        "GC IV": "gc4",
        "AP I": "ap1",
        "AP II": "ap2",
        "Rome Statute": "rome",
    }
    with (shared / "law" / "treaty_status.csv").open(encoding="utf-8") as file:
        rows = {row["treaty"]: row for row in csv.DictReader(file) if row["iso3"] == "MMR"}
    for treaty, instrument in names.items():
        statuses = {each.status.value: each for each in catalogue.bindings_of(instrument, "MM")}
        if treaty in rows:
            binding = statuses["party"]
            assert (binding.deposited, binding.since) == (
                rows[treaty]["instrument_date"],
                rows[treaty]["entry_into_force"],
            )
        else:
            assert "not-party" in statuses
