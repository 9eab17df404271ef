"""The way back: a provision written as a citation, in English or French, short or in full."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ihl_docs.law.citing.lookup import path_of
from ihl_docs.law.citing.words import VALUE, load_words
from ihl_docs.law.provision import Provision
from ihl_docs.model.vocabulary.term import Term

_ENGLISH_NUMBER = re.compile(r"(?:art\.|rule|para\.) (.+)$")
_COMMON_NUMBER = re.compile(r"common Article (.+?)(?: \(GC [^()]*\))?$")
_COMMON = "common"
_STUDY = "cihl"


class CitationLanguage(Term):
    """The language of a citation."""

    ENGLISH = "en", "English."
    FRENCH = "fr", "French."


class CitationStyle(Term):
    """How much of a citation is written out."""

    SHORT = "short", "Abbreviated, as in a footnote: AP I, art. 51(5)(b)."
    FULL = "full", "Written out, as in a sentence: Article 51(5)(b) of Additional Protocol I."


def citation(
    provision: Provision,
    language: CitationLanguage = CitationLanguage.ENGLISH,
    style: CitationStyle = CitationStyle.SHORT,
) -> str:
    """A provision as lawyers cite it; reading it again gives the provision.

    The short English form is the catalogue's own. An instrument for which the data have no other form, and a provision
    that is a whole instrument, are cited in that one.
    """
    common = _COMMON_NUMBER.match(provision.citation)
    ways = load_words().ways_back.get(_COMMON if common else provision.instrument)
    number = common or _ENGLISH_NUMBER.search(provision.citation)
    if ways is None or number is None or (language is CitationLanguage.ENGLISH and style is CitationStyle.SHORT):
        return provision.citation
    if language is CitationLanguage.ENGLISH:
        full: str = ways["english"]["full"]
        place, act, words = number[1].partition(" (")
        return full.format(place) + act + words
    french = ways["french"]
    pattern: str = french[str(style)]
    if provision.instrument == _STUDY:
        return pattern.format(number[1])
    roman = not number[1][:1].isdigit()
    paragraph = french.get("paragraph", "par.")
    written = _french(provision, paragraph, set(french.get("numbered", ())), roman=roman, style=style)
    if common:
        place, act, words = written.partition(" (")
        return pattern.format(place) + act + words
    return pattern.format(written)


def _french(provision: Provision, paragraph: str, numbered: set[str], *, roman: bool, style: CitationStyle) -> str:
    """The number in French: 51, par. 5, al. b); written out, 51, paragraphe 5, alinéa b)."""
    path = path_of(provision.id)
    words = {"par.": "paragraphe", "al.": "alinéa", "ch.": "chiffre"} if style is CitationStyle.FULL else {}
    head = path[0].replace("-", " ")
    if roman:
        head = next(numeral for numeral, value in VALUE.items() if str(value) == path[0]).upper()
    written = head
    for label, part in _labelled(path, "par." if path[0] in numbered else paragraph):
        label_ = words.get(label, label)
        written += f", {label_} {part}" if label else f" {part}"
    return written


def _labelled(path: tuple[str, ...], paragraph: str) -> Iterator[tuple[str, str]]:
    acts = load_words().acts
    for before, part in pairwise(path):
        numeral, _, sub = part.partition("-")
        if part in acts:
            yield "", f"({acts[part]})"
        elif part[0].isdigit():
            yield ("ch." if before.isalpha() else paragraph), part.replace("-", " ")
        elif numeral in VALUE and before.isalpha() and len(before) == 1:
            yield "", f"{numeral}){'-' + sub if sub else ''}"
        elif len(part) == 1:
            yield "al.", f"{part})"
        else:
            yield "", f"({part.replace('-', ' ')})"
