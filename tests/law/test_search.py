"""Words find the provisions that a lawyer or a layman means, in English and French, even misspelt."""

import attrs
import pytest

from ihl_docs.law.load import load_catalogue, load_table
from ihl_docs.law.search import misspelt_endings, search
from ihl_docs.law.search_index import SMALL, postings, stem, stems, words
from ihl_docs.law.search_spelling import distance, nearly

# What is asked, and provisions all of which, or a paragraph of each, are among the first five.
QUESTIONS = {
    "hospital bombardment": "gc4:18",
    "bombing of a hospital": "gc4:18",
    "attack on medical units": "ap1:12 ap2:11",
    "hôpital attaqué": "ap1:12",
    "looting": "cihl:52 rome:8.2.e.v",
    "piller": "cihl:52 rome:8.2.b.xvi",
    "pilage": "cihl:52",
    "child soldiers": "cihl:136 rome:8.2.e.vii",
    "enfants soldats": "cihl:136 rome:8.2.e.vii",
    "recruitment of children under fifteen": "ap1:77 cihl:136",
    "cluster bombs": "ccm:1",
    "landmines": "cihl:81 ottawa:1",
    "rape": "cihl:93 rome:8.2.e.vi-1",
    "violences sexuelles": "cihl:93",
    "starvation of civilians": "cihl:53 rome:8.2.e.xix ap1:54",
    "siege": "cihl:53",
    "human shields": "cihl:97 rome:8.2.b.xxiii",
    "bouclier humain": "cihl:97",
    "torture": "gc4:147.torture gc1:3.1.a.torture",
    "hostage taking": "cihl:96 gc4:34 rome:8.2.c.iii",
    "prise d'otages": "cihl:96 gc4:34",
    "forced displacement": "cihl:129 rome:8.2.e.viii",
    "ethnic cleansing": "cihl:129",
    "settlements in occupied territory": "gc4:49 rome:8.2.b.viii cihl:130",
    "deportation": "gc4:147.deportation gc4:49",
    "collateral damage": "cihl:14 rome:8.2.b.iv ap1:51.5.b",
    "proportionality": "cihl:14 ap1:51.5.b",
    "principle of distinction": "cihl:1 cihl:7",
    "indiscriminate attacks": "cihl:11 cihl:12 ap1:51.4",
    "indiscrimnate atacks": "cihl:11 cihl:12",
    "sans discrimination": "cihl:11",
    "warning before attack": "cihl:20 ap1:57.2.c",
    "chemical weapons": "cihl:74 rome:8.2.e.xiv",
    "poison gas": "cihl:74 gas1925:1",
    "white phosphorus": "cihl:84 cihl:85",
    "blinding lasers": "cihl:86 ccw-p4:1",
    "dum dum bullets": "cihl:77",
    "no quarter": "cihl:46 rome:8.2.e.x",
    "perfidy": "cihl:65 ap1:37",
    "white flag": "cihl:58",
    "red cross emblem misuse": "gc1:53",
    "burning houses": "rome:8.2.e.xii gc4:147.property",
    "attack on a mosque": "cihl:38 ap1:53 rome:8.2.e.iv",
    "journalists": "cihl:34 ap1:79",
    "aid workers": "cihl:31 ap1:71",
    "peacekeepers": "cihl:33 rome:8.2.e.iii",
    "command responsibility": "rome:28 cihl:153",
    "superior orders": "cihl:155 rome:33",
    "fair trial": "cihl:100",
    "execution without trial": "rome:8.2.c.iv",
    "collective punishment": "cihl:103 gc4:33",
    "disappearance": "cihl:98 icpped:1",
    "mercenaries": "cihl:108 ap1:47",
    "nuclear power plant": "cihl:42 ap2:15",
    "reprisals against civilians": "gc4:33 ap1:51.6",
    "terror": "cihl:2 ap1:51.2 ap2:13.2",
    "burial of the dead": "cihl:115",
    "missing persons": "cihl:117 ap1:33",
    "direct participation in hostilities": "ap1:51.3",
    "grave breaches": "gc4:147 ap1:85",
    "ensure respect": "gc1:1 cihl:139",
    "martens clause": "ap1:1.2",
    "amnesty": "cihl:159 ap2:6.5",
    "booby traps": "cihl:80",
    "gc4:147": "gc4:147",
    "AP I art 51": "ap1:51",
    "rule 52": "cihl:52",
}


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


def found(question, catalogue, limit=5):
    return [hit.provision.id for hit in search(question, catalogue, limit=limit)]


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_meant_is_among_the_first_five(catalogue, question):
    first = found(question, catalogue)
    wanted = QUESTIONS[question].split()
    assert [name for name in wanted if not any(f"{each}.".startswith(f"{name}.") for each in first)] == [], first


def test_words_that_fit_nothing_find_nothing(catalogue):
    assert search("zzzzqqqq xxxxyyyy", catalogue) == ()
    assert search("", catalogue) == ()
    assert search("...", catalogue) == ()


def test_a_word_that_fits_nowhere_lowers_and_rules_nothing_out(catalogue):
    plain, more = search("pillage", catalogue, limit=3), search("pillage zzzzqqqq", catalogue, limit=3)
    assert [hit.provision for hit in plain] == [hit.provision for hit in more]
    assert all(after.score < before.score for before, after in zip(plain, more, strict=True))


def test_small_words_alone_are_looked_for_as_they_are(catalogue):
    assert found("the", catalogue) == found("THE", catalogue)


def test_common_articles_and_the_paragraphs_of_one_article_are_given_once(catalogue):
    first = found("adverse distinction", catalogue, limit=50)
    assert len({catalogue.provision(name).same_as and name.partition(":")[2] for name in first if ":3" in name}) >= 1
    assert not {"gc2:3", "gc3:3", "gc4:3"} & set(found("conflicts not of an international character", catalogue))
    precautions = [name for name in found("precautions in attack", catalogue, limit=50) if name.startswith("ap1:57")]
    assert len(precautions) == 1


def test_the_order_is_that_of_the_scores_and_the_limit_is_kept(catalogue):
    hits = search("attack civilians hospital", catalogue, limit=30)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(hits) == 30
    assert search("attack", catalogue, limit=1)[0] == search("attack", catalogue)[0]


def test_a_catalogue_that_is_not_compiled_is_searched_alike(catalogue):
    rows = attrs.evolve(catalogue, provisions=tuple(catalogue.provisions))
    assert rows.postings is None
    for question in ("hospital bombardment", "pilage", "viol", "gc4:147"):
        assert search(question, rows) == search(question, catalogue)


def test_the_compiled_index_is_that_of_the_provisions(catalogue):
    made = postings(tuple(catalogue.provisions), tuple(catalogue.instruments))
    if catalogue.postings is not None:
        assert dict(catalogue.postings) == made
        assert "zzzzqqqq" not in catalogue.postings
        assert len(catalogue.postings) == len(made)


def test_every_synonym_leads_to_words_that_a_provision_has(catalogue):
    index = catalogue.postings or postings(tuple(catalogue.provisions), tuple(catalogue.instruments))
    lost = [
        (row["say"][0], term)
        for row in load_table("synonyms.toml")["words"]
        for term in row["find"]
        if not all(word in index for word in stems(term))
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bombing", "bombed"),
        ("attacks", "attacking"),
        ("parties", "party"),
        ("deported", "deportation"),
        ("mutilate", "mutilation"),
    ],
)
def test_words_that_differ_in_their_ending_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("mission", "missing"), ("state", "status"), ("press", "presence")])
def test_words_that_mean_something_else_do_not(one, other):
    assert stem(one) != stem(other)


def test_accents_capitals_and_ligatures_make_no_difference():
    assert words("Hôpital d'Œuvres, HORS-DE-COMBAT") == ["hopital", "d", "oeuvres", "hors", "de", "combat"]
    assert {word.lower() for word in SMALL} == set(SMALL)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("pillage", "pilage", 1),
        ("torture", "totrure", 1),
        ("siege", "seige", 1),
        ("attack", "atack", 1),
        ("rape", "rapes", 1),
        ("ab", "zz", 2),
    ],
)
def test_slips_are_counted_a_swap_as_one(one, other, slips):
    assert distance(one, other, 3) == distance(other, one, 3) == slips


def test_only_the_nearest_words_are_taken_and_short_words_forgive_less():
    assert nearly("tortrue", ["torture", "tortue", "fortune"]) == ["torture", "tortue"]
    assert nearly("mien", ["mines", "mine"]) == ["mine"]
    assert nearly("warr", ["wart", "warring"]) == ["wart"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("starvatoin", "cihl:53"), ("bombardemnt", "cihl:13"), ("deportatoin", "gc4:49"), ("displacememt", "cihl:129")],
)
def test_a_slip_in_the_ending_of_a_word_is_forgiven_too(catalogue, question, wanted):
    assert wanted in [hit.provision.id for hit in search(question, catalogue, limit=3)]


def test_an_ending_is_taken_for_a_slip_only_where_a_known_word_is_left():
    assert misspelt_endings("starvatoin", {"starv"}) == ["starv"]
    assert misspelt_endings("bombardemnt", {"bombard"}) == ["bombard"]
    assert misspelt_endings("starvatoin", {"star"}) == []
    assert misspelt_endings("atoin", {"a"}) == []
