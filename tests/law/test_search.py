"""Words find the provisions that a lawyer or a layman means, even misspelt."""

import pytest

from ihl_docs.law.load import load_catalogue
from ihl_docs.law.search import search


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("indiscriminate attacks", "cihl:11"), ("pilage", "cihl:52"), ("gc4:147", "gc4:147")],
)
def test_words_find_provisions_even_misspelt(catalogue, words, wanted):
    assert wanted in [hit.provision.id for hit in search(words, catalogue)]


def test_words_that_fit_nothing_find_nothing(catalogue):
    assert search("submarine zeppelin", catalogue) == ()
