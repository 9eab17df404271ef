import subprocess
import sys

import pytest

from ihl_docs.dossier.citations import citation_of
from ihl_docs.dossier.dates import figure_in_words, when
from ihl_docs.dossier.own_words import own_words
from ihl_docs.dossier.protection import without
from ihl_docs.dossier.telling import natural
from ihl_docs.model.figure import Figure
from ihl_docs.model.vocabulary.sources import DateBasis
from tests.dossier.hand_made import en

OWN = own_words("en")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-01-11", "11 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("2022-01-11~", "about 11 January 2022"),
        ("2022-01?", "January 2022 (uncertain)"),
        ("2022%", "about 2022 (uncertain)"),
        ("2022-01-07/2022-01-11", "7 to 11 January 2022"),
        ("2022-01-31/2022-02-02", "31 January to 2 February 2022"),
        ("2021-12-31/2022-01-02", "31 December 2021 to 2 January 2022"),
        ("2021-12/..", "since December 2021"),
        ("../2022-01-11", "until 11 January 2022"),
        ("2022-01-07~/2022-01-11", "about 7 January 2022 to 11 January 2022"),
        ("2022-XX", "2022-XX"),
    ],
)
def test_a_date_is_told_in_words_or_else_quoted(edtf, words):
    assert when(edtf, OWN).text == words


def test_only_a_whole_day_is_a_day_of_the_calendar():
    assert when("2022-01-11", OWN).day == "2022-01-11"
    assert when("2022-01-11~", OWN).day is None
    assert when("2022-01", OWN, DateBasis.INFERRED).inferred


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(best=6), "6"),
        (Figure(best=40000, approximate=True, cumulative=True), "about 40,000, cumulative"),
        (Figure(low=0, best=2, high=3), "2 (from 0 to 3)"),
        (Figure(low=1, best=2), "2 (from 1 to no bound given)"),
        (Figure(low=3, high=5), "3 to 5"),
        (Figure(low=3), "at least 3"),
        (Figure(high=5), "at most 5"),
        (Figure(as_stated=en("several")), "no number given"),
    ],
)
def test_a_figure_keeps_its_range_and_its_marks(figure, words):
    assert figure_in_words(figure, OWN) == words


@pytest.mark.parametrize(
    ("provision", "citation"),
    [
        ("ap1:51.5.b", "AP I, art. 51(5)(b)"),
        ("cihl:12", "CIHL, rule 12"),
        ("rome:8.2.e.xii", "Rome Statute, art. 8(2)(e)(xii)"),
        ("unheard-of:3", "unheard-of:3"),
    ],
)
def test_a_provision_is_cited_even_where_only_its_id_is_given(provision, citation):
    assert citation_of(provision, OWN) == citation


def test_labels_are_ordered_as_people_count():
    assert sorted(["c10", "c2", "m1", "c1"], key=natural) == ["c1", "c2", "c10", "m1"]


def test_the_longest_secret_is_replaced_first_and_only_as_whole_words():
    secrets = {"Hla": "A2", "Daw Hla Hla": "A1"}
    assert without("Daw Hla Hla met Hla in Hlaing.", secrets) == "A1 met A2 in Hlaing."


def test_a_language_without_a_file_falls_back_to_english():
    assert own_words("my-MM").language == "en"


def test_composing_does_not_load_the_renderer():
    code = "import sys, ihl_docs.dossier.compose, ihl_docs.dossier.html; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
