"""What fuzzing has found stays answered: every document of the corpus, of which some once was not."""

from pathlib import Path

import pytest

from tests.fuzz.invariant import hold
from tests.fuzz.seeds import seeds

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())


def test_the_corpus_is_there():
    assert len(CORPUS) > 20


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_a_document_of_the_corpus_is_answered_in_full(path):
    hold(path.read_bytes())


def test_the_seeds_are_answered_in_full():
    for _, data in seeds():
        hold(data)
