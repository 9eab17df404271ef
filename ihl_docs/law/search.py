"""Finding provisions by words: ranked, tolerant of a letter or two, at home in lay words and in French.

Each word of a question, or run of words that the synonyms know as one, may be met by itself, by what the synonyms
name for it, by a word that starts with it, or by one that is spelt nearly so. A provision's score is the sum of what
its words tell; a word that it does not have lowers the score, and does not rule it out.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import Final

from ihl_docs.law.catalogue import ALIASES, Catalogue
from ihl_docs.law.load import load_table
from ihl_docs.law.provision import Provision
from ihl_docs.law.search_index import ENDINGS, SMALL, postings, stem, words
from ihl_docs.law.search_spelling import distance, nearly
from ihl_docs.model.record import about, record

ITSELF, ALIKE, BEGUN, MISSPELT = 1.0, 0.85, 0.6, 0.55
"""What it counts to be met by the word itself, by a synonym, by a longer word, by one spelt nearly so."""

LONGEST_PHRASE: Final = 5
MISSED: Final = 1.3
"""A provision that meets a share of the question keeps that share of its score, to this power."""

WHOLE: Final = 0.75
"""An article is shown for its best paragraph if it fits nearly as well."""

MOST_WORDS: Final = 40
"""A question of more words is cut: nobody looks for so many, and each is work."""

SHARED: Final = 0.75
"""Several words that are sought as one count their sum, divided by their number to this power."""

LONG_ENOUGH: Final = 6
"""Letters of a word with which a longer one may begin and be taken for it."""

Alternative = tuple[tuple[str, ...], float]
"""Stems that must all be there, and what it counts."""


@record
class Hit:
    """A provision found, and how well it fits."""

    provision: Provision = about("The provision.")
    score: float = about("How well it fits; only the order means anything.")


def search(question: str, catalogue: Catalogue, *, limit: int = 20) -> tuple[Hit, ...]:
    """The provisions that fit the words of *question* best, the best first.

    Of provisions with one text, and of the parts of an article under one heading, only the best is given.

    Args:
        question: Words in any order, English or French.
        catalogue: What to search.
        limit: The most provisions to give, 1 or more.
    """
    index = _index(catalogue)
    units = list(_units(words(question)[:MOST_WORDS], index))
    met: dict[int, float] = {}
    shares: dict[int, int] = {}
    for alternatives in units:
        for place, score in _unit(alternatives, index).items():
            met[place] = met.get(place, 0.0) + score
            shares[place] = shares.get(place, 0) + 1
    scores = {place: score * (shares[place] / len(units)) ** MISSED for place, score in met.items()}
    return tuple(_hits(scores, catalogue, limit))


def _hits(scores: Mapping[int, float], catalogue: Catalogue, limit: int) -> Iterator[Hit]:
    ids, seen = catalogue.ids, set[str]()
    for place in sorted(scores, key=lambda each: (-scores[each], len(ids[each]), ids[each])):
        provision = _usual(catalogue.provisions[place], catalogue)
        whole, best = provision, scores[place]
        for above in catalogue.ancestors(provision.id):
            if above.heading != provision.heading:
                break
            whole = above
        if not seen.isdisjoint((whole.id, *whole.same_as)):
            continue
        seen.update((whole.id, *whole.same_as))
        enough = scores.get(catalogue.place(whole.id), 0.0) >= WHOLE * best
        yield Hit(provision=whole if enough else provision, score=round(best, 3))
        limit -= 1
        if not limit:
            return


def _usual(provision: Provision, catalogue: Catalogue) -> Provision:
    """Of common articles, the one that is named for all."""
    usual = [name for name in provision.same_as if name.split(".")[0] in ALIASES.values()]
    return catalogue.provision(usual[0]) if usual else provision


class Index:
    """The postings of a catalogue, and the synonyms."""

    def __init__(self, catalogue: Catalogue) -> None:
        ready = catalogue.postings
        self.postings: Mapping[str, Sequence[int]] = (
            postings(catalogue.provisions, catalogue.instruments) if ready is None else ready
        )
        self.size = len(catalogue)
        self.alike = alike()

    def weights(self, word: str) -> dict[int, float]:
        """How much the stem tells of each provision that has it: rare ones tell more."""
        rows = self.postings.get(word, ())
        rarity = log(1 + self.size / (1 + len(rows) / 2))
        return {rows[at]: rows[at + 1] / 1000 * rarity for at in range(0, len(rows), 2)}


@lru_cache(maxsize=2)
def _index(catalogue: Catalogue) -> Index:
    return Index(catalogue)


@lru_cache(maxsize=1)
def alike() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The synonyms, as stems: what is said, and the words of provisions for it."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for row in load_table("synonyms.toml")["words"]:
        terms = [tuple(_significant(words(term))) for term in row["find"]]
        for said in row["say"]:
            found.setdefault(tuple(_significant(words(said))), []).extend(terms)
    return found


def _significant(said: Sequence[str]) -> list[str]:
    return [stem(word) for word in said if word not in SMALL]


def _units(said: list[str], index: Index) -> Iterator[list[Alternative]]:
    """The words of a question, or runs of them that the synonyms know, each with what may meet it."""
    asked = _significant(said) or [stem(word) for word in said]
    at = 0
    while at < len(asked):
        length = next(n for n in range(LONGEST_PHRASE, 0, -1) if n == 1 or tuple(asked[at : at + n]) in index.alike)
        phrase = tuple(asked[at : at + length])
        yield _alternatives(phrase, index)
        at += len(phrase)


def _alternatives(phrase: tuple[str, ...], index: Index) -> list[Alternative]:
    found: list[Alternative] = [(phrase, ITSELF)]
    known = all(word in index.postings for word in phrase)
    found += [(terms, ALIKE) for terms in index.alike.get(phrase, ())]
    if len(phrase) > 1:
        found += [((word,), BEGUN * BEGUN) for word in phrase]
    elif not known and not index.alike.get(phrase):
        found += _guessed(phrase[0], index)
    return found


def _guessed(word: str, index: Index) -> Iterator[Alternative]:
    """What is meant by a word that stands nowhere: a longer one, or one spelt nearly so, and what is alike to that."""
    if len(word) < 4 or word.isdigit():
        return
    for each in index.postings:
        if each.startswith(word) or (len(each) >= LONG_ENOUGH and word.startswith(each)):
            yield (each,), BEGUN
    single = [said[0] for said in index.alike if len(said) == 1]
    for each in nearly(word, {*index.postings, *single}) or misspelt_endings(word, index.postings.keys() | single):
        yield (each,), MISSPELT
        yield from ((terms, MISSPELT * ALIKE) for terms in index.alike.get((each,), ()))


def misspelt_endings(word: str, known: Collection[str]) -> list[str]:
    """The stems of a word whose slip lies in its ending, where a stem is cut off: starvatoin, bombardemnt."""
    found: dict[str, None] = {}
    for ending in ENDINGS:
        for length in range(len(ending) - 1, len(ending) + 2):
            base = word[:-length]
            if len(ending) < 3 or len(base) < 4 or distance(word[-length:], ending, 1) > 1:
                continue
            found.update({each: None for each in (base, base.removesuffix("e")) if each in known})
    return sorted(found, key=lambda each: (-len(each), each))[:1]


def _unit(alternatives: Sequence[Alternative], index: Index) -> dict[int, float]:
    """What the best alternative counts in each provision that meets one."""
    found: dict[int, float] = {}
    for terms, counts in alternatives:
        columns = [index.weights(word) for word in terms]
        smallest = min(columns, key=len)
        for place in smallest:
            if all(place in column for column in columns):
                score = counts * sum(column[place] for column in columns) / len(columns) ** SHARED
                if score > found.get(place, 0.0):
                    found[place] = score
    return found
