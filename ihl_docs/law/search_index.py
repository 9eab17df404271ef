"""The index of words for the search: which stems stand in which provisions, and how much they tell there.

It is made when the catalogue is compiled; a search reads of it only the stems that it needs.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import Final

from ihl_docs.law.provision import Instrument, Provision

NAME, HEADING, SUMMARY, CHAPTER, NOTE = 5.0, 3.0, 2.0, 0.6, 0.4
"""How much a word tells where it stands: in the id or citation, the heading, the summary, the chapter, a note."""

KNOWN: Final = 0.12
"""How much more a provision tells for being referred to by others, times the logarithm of how often."""

MEAN_LENGTH: Final = 22.0
"""Words of a summary of usual length; in a longer one each word tells less."""

_SMALL: Final = (
    "a about against all an and any are art article articles as at au aux avec be been but by ce ces cette contre d dans de des "
    "do does du en est et for from had has have how if in into is it its l la le les leur leurs may no not of on or ou par "
    "pour qui que s se shall sur than that the their them there these they this those to un une under upon was "
    "were what when which who whom with"
)
SMALL: Final = frozenset(_SMALL.split())
"""Words that tell nothing of what is looked for; they count only where nothing else is asked."""

_WORD: Final = re.compile(r"[a-z0-9]+")
_ENDINGS: Final = (
    ("ations", ""), ("ation", ""), ("ating", ""), ("ated", ""), ("ates", ""), ("ate", ""),
    ("ments", ""), ("ment", ""), ("ions", ""), ("ion", ""), ("ings", ""), ("ing", ""), ("edly", ""),
    ("ies", "y"), ("ied", "y"), ("ed", ""), ("ously", ""), ("ous", ""), ("es", ""), ("ly", ""), ("s", ""),
)  # fmt: skip
ENDINGS: Final = tuple(ending for ending, _ in _ENDINGS)
_SHORTEST_STEM: Final = 4
_SHORTEST_BEFORE: Final = {"ion": 5, "ions": 5}
"""A mission is nothing that is missed."""

Postings = dict[str, list[int]]
"""For each stem: place of a provision, weight in thousandths, and so on in turn."""


def words(text: str) -> list[str]:
    """The words of a text, without capitals and accents."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return _WORD.findall(text.lower().replace("'s ", " "))


def stem(word: str) -> str:
    """A word without its ending, so that bombed, bombing and bombs are one; crude, and the same on both sides."""
    if word.endswith(("ss", "us")) or word.isdigit():
        return word
    for ending, left in _ENDINGS:
        least = _SHORTEST_BEFORE.get(ending, _SHORTEST_STEM)
        if word.endswith(ending) and len(word) - len(ending) + len(left) >= least:
            word = word[: len(word) - len(ending)] + left
            break
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def stems(text: str) -> list[str]:
    """The stems of a text, small words left out."""
    return [stem(word) for word in words(text) if word not in SMALL]


def postings(provisions: Sequence[Provision], instruments: Sequence[Instrument]) -> Postings:
    """The index of the provisions, by their place in the catalogue."""
    names = {instrument.id: f"{instrument.short} {instrument.name}" for instrument in instruments}
    referred = Counter(name for each in provisions for name in (*each.see, *each.restates, *each.punishes))
    found: Postings = {}
    for place, provision in enumerate(provisions):
        known = 1 + KNOWN * log(1 + referred[provision.id])
        for word, weight in sorted(_weights(provision, names.get(provision.instrument, "")).items()):
            found.setdefault(word, []).extend((place, round(weight * known * 1000)))
    return found


def _weights(provision: Provision, name: str) -> Mapping[str, float]:
    heading, summary = stems(provision.heading), stems(provision.summary)
    longest = 0.5 + 0.5 * len(summary) / MEAN_LENGTH
    weights: dict[str, float] = {}
    for fields, weight in (
        ((stem(word) for word in words(f"{provision.id} {provision.citation}")), NAME),
        (heading, HEADING * (0.6 + 1 / sqrt(len(heading) or 1))),
        (summary, SUMMARY / longest),
        (stems(provision.chapter or ""), CHAPTER),
        (stems(f"{name} {provision.scope_note or ''}"), NOTE),
    ):
        for word in set(fields):
            weights[word] = weights.get(word, 0.0) + weight
    return weights
