"""Finding provisions by words: ranked, and tolerant of a letter or two."""

import difflib
import re

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Provision
from ihl_docs.model.record import about, record

ALIKE = 0.8
"""How alike two words must be (difflib's ratio) to count as the same, misspelt."""


@record
class Hit:
    """A provision found, and how well it fits."""

    provision: Provision = about("The provision.")
    score: float = about("How well it fits; only the order means anything.")


def search(words: str, catalogue: Catalogue, *, limit: int = 20) -> tuple[Hit, ...]:
    """The provisions that fit *words* best, the best first; a word that fits nowhere rules a provision out."""
    wanted = _words(words)
    hits = [Hit(provision=each, score=score) for each in catalogue.provisions if (score := _score(wanted, each)) > 0]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.provision.id))[:limit])


def _score(wanted: tuple[str, ...], provision: Provision) -> float:
    fields = ((provision.id, 4.0), (provision.citation, 4.0), (provision.heading, 3.0), (provision.summary, 1.0))
    total = 0.0
    for word in wanted:
        best = max(weight * _fit(word, _words(text)) for text, weight in fields)
        if best == 0:
            return 0.0
        total += best
    return total


def _fit(word: str, among: tuple[str, ...]) -> float:
    if word in among:
        return 1.0
    if len(word) > 3 and any(each.startswith(word) or (len(each) > 3 and word.startswith(each)) for each in among):
        return 0.9
    close = difflib.get_close_matches(word, among, n=1, cutoff=ALIKE) if len(word) > 3 else []
    return 0.6 if close else 0.0


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))
