"""From an instrument and a place in it to the provision, or to what is known of a place that has no row."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import attrs

from ihl_docs.law.catalogue import ALIASES, Catalogue
from ihl_docs.law.citing.numbering import load_numbering
from ihl_docs.law.citing.places import Path
from ihl_docs.law.citing.reading import CitationStatus, Outcome
from ihl_docs.law.citing.words import ROMAN, VALUE, load_words

_LATIN: Final = re.compile(r"\b([0-9]+|[a-z])[.-]?(bis|ter|quater|quinquies|sexies|septies|octies)\b")
_WORD: Final = re.compile(r"[a-z]+")
_NEAREST: Final = 3
_BEYOND: Final = 99
"""What a numeral is worth that stands behind all that treaties use, such as xl."""
_UNCOUNTED: Final = "Whether it has such a part, the catalogue does not know."


@attrs.frozen
class Index:
    """The rows of a catalogue by instrument and place."""

    rows: dict[str, dict[Path, str]]
    parts: dict[tuple[str, Path], tuple[str, ...]]
    """The subdivisions that have rows, below each place; the articles, below the empty one."""
    acts: dict[tuple[str, Path], dict[str, str]]
    """Rows that are told apart by words: wilful killing, in both languages."""
    wholes: dict[str, str]
    """The row of an instrument that is one provision, such as the Gas Protocol."""
    catalogue: Catalogue

    def same_text(self, identifier: str) -> tuple[str, ...]:
        """The provisions that have the text of one."""
        return self.catalogue.provision(identifier).same_as

    def row(self, instrument: str, path: Path) -> str | None:
        """The row of a place, if it has one of its own."""
        exact = self._exact(instrument, self._as_here(instrument, path))
        return None if exact is None else self.rows[instrument][exact]

    def resolve(self, instrument: str, path: Path) -> Outcome:
        """What a place in an instrument is."""
        rows = self.rows.get(instrument, {})
        path = self._as_here(instrument, path)
        exact = self._exact(instrument, path)
        if exact is not None:
            return Outcome(status=CitationStatus.EXACT, provision=rows[exact])
        known = next(
            (path[:size] for size in range(len(path) - 1, 0, -1) if self._exact(instrument, path[:size])), None
        )
        if known is None:
            return self._no_article(instrument, path)
        known = self._exact(instrument, known) or known
        return self._part(instrument, known, path[len(known) :] if known == path[: len(known)] else path[-1:])

    def _as_here(self, instrument: str, path: Path) -> Path:
        """The place by the numbers of the rows, where the path has those of another edition."""
        numbering = load_numbering().get(instrument)
        return (numbering.as_here(path) if numbering is not None else None) or path

    def _exact(self, instrument: str, path: Path) -> Path | None:
        """The place of the row that a path names, however the path writes it."""
        rows = self.rows.get(instrument, {})
        return next((way for way in self._ways(instrument, path) if way in rows), None)

    def _ways(self, instrument: str, path: Path) -> Iterator[Path]:
        yield path
        last = path[-1]
        if len(path) > 1 and last.isdigit() and int(last) in ROMAN:  # 8.2.e.12 is 8(2)(e)(xii)
            below = self.parts.get((instrument, path[:-1]), ())
            if below and all(part.partition("-")[0] in VALUE for part in below):
                yield (*path[:-1], ROMAN[int(last)])
        for at in range(1, len(path) - 1):
            below = self.parts.get((instrument, path[:at]), ())
            if path[at] == "1" and below and "1" not in below:  # 23(1)(g), where 23 has (g) at once
                yield (*path[:at], *path[at + 1 :])

    def _no_article(self, instrument: str, path: Path) -> Outcome:
        numbering = load_numbering().get(instrument)
        nearest = self._near(instrument, (), path[0])
        if numbering is not None and not numbering.has_article(path[0]):
            what = "rules" if instrument == "cihl" else "articles"
            return Outcome(status=CitationStatus.ABSENT, nearest=nearest, note=f"It has {numbering.articles} {what}.")
        for size in range(1, len(path)):
            part = path[size]
            lone = size == 1 and part == "1"  # the only paragraph of an article that has no numbers
            if numbering is not None and numbering.has_part(".".join(path[:size]), part) == "no" and not lone:
                return Outcome(status=CitationStatus.ABSENT, nearest=nearest)
        note = None if numbering else "How many articles it has, the catalogue does not know."
        return Outcome(status=CitationStatus.UNHELD, nearest=nearest, note=note)

    def _part(self, instrument: str, known: Path, rest: Path) -> Outcome:
        """What a part of a row is that has no row of its own."""
        identifier = self.rows[instrument][known]
        numbering = load_numbering().get(instrument)
        below = self.parts.get((instrument, known), ())
        place, note = known, None
        for part in rest:
            if "-" in part and part.partition("-")[0] in VALUE:
                exists = "no"
            elif numbering is None:
                exists = "unknown"
            else:
                exists = numbering.has_part(".".join(place), part)
            if exists == "unknown" and place == known and below and not _of_one_kind(part, below):
                exists = "no"
            if exists == "no":
                return Outcome(
                    status=CitationStatus.ABSENT,
                    nearest=(*self._near(instrument, known, rest[0]), self._whole(instrument, known, rest[0])),
                    note=f"The nearest row above it is {identifier}.",
                )
            note = _UNCOUNTED if exists == "unknown" else note
            place = (*place, part)
        return Outcome(status=CitationStatus.PART, provision=identifier, note=note)

    def _whole(self, instrument: str, known: Path, part: str) -> str:
        """The row in which something would stand: of (vi)-8 that of (vi), if there is one."""
        crime = (*known, part.partition("-")[0])
        rows = self.rows[instrument]
        return rows[crime] if crime[-1] != part and crime in rows else rows[known]

    def _near(self, instrument: str, above: Path, part: str) -> tuple[str, ...]:
        rows = self.rows.get(instrument, {})
        beside = [each for each in self.parts.get((instrument, above), ()) if (*above, each) in rows]
        alike = [each for each in beside if each[:1].isdigit() == part[:1].isdigit()] or beside
        letters = all(len(each) == 1 and each.isalpha() for each in alike)
        here = _order(part, letters=letters)
        close = sorted(alike, key=lambda each: (_distance(_order(each, letters=letters), here), each))[:_NEAREST]
        return tuple(rows[(*above, each)] for each in close)

    def between(self, instrument: str, path: Path, through: Path) -> tuple[Path, ...]:
        """The places from one to another, both included; only the two where what lies between is not clear."""
        ends = (path, through)
        if len(path) != len(through) or path[:-1] != through[:-1]:
            if not (path[0].isdigit() and through[0].isdigit()) or path[0] == through[0]:
                return ends
            inner = [(each,) for each in self._articles(instrument) if int(path[0]) < int(each) < int(through[0])]
            return (path, *inner, through)
        first, last = path[-1], through[-1]
        if len(path) == 1 and first.isdigit() and last.isdigit():
            inner = [(each,) for each in self._articles(instrument) if int(first) < int(each) < int(last)]
            return (path, *inner, through) if int(first) < int(last) else tuple(dict.fromkeys(ends))
        if len(path) == 1 and (base := last.partition("-")[0]) != last and first.isdigit() and int(first) < int(base):
            return (*self.between(instrument, path, (base,)), through)  # 6 to 8 bis
        return tuple((*path[:-1], each) for each in _run(first, last)) or ends

    def _articles(self, instrument: str) -> list[str]:
        numbering = load_numbering().get(instrument)
        if numbering is not None:
            return [str(number) for number in range(1, numbering.articles + 1)]
        return sorted((each for each in self.parts.get((instrument, ()), ()) if each.isdigit()), key=int)


def _of_one_kind(part: str, below: Iterable[str]) -> bool:
    return any(part.isdigit() == each.isdigit() for each in below if _order(each)[0])


def _order(part: str, *, letters: bool = False) -> tuple[int, int]:
    """The place of a subdivision beside others: the number, and that of a sub-crime; 0 for words."""
    head, _, sub = part.partition("-")
    below = int(sub) if sub.isdigit() and len(sub) < 3 else 0
    if head[:1].isdigit():
        return (int(head) if head.isdigit() and len(head) <= 4 else 0), below
    if head in VALUE and not letters and (len(head) > 1 or head in "ivx"):
        return VALUE[head], below
    if len(head) > 1 and set(head) <= set("ivxl"):
        return _BEYOND, below
    return (ord(head) - ord("a") + 1 if len(head) == 1 else 0), below


def _distance(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return abs(one[0] - other[0]), abs(one[1] - other[1])


def _run(first: str, last: str) -> list[str]:
    """The subdivisions from one to another."""
    if first.isdigit() and last.isdigit() and int(first) <= int(last) < 100:
        return [str(number) for number in range(int(first), int(last) + 1)]
    if first in VALUE and last in VALUE and VALUE[first] <= VALUE[last]:
        return [ROMAN[number] for number in range(VALUE[first], VALUE[last] + 1)]
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha() and first <= last:
        return [chr(code) for code in range(ord(first), ord(last) + 1)]
    return []


@attrs.frozen
class _Same:
    """A catalogue that is equal to itself alone, so that an index is made once for each."""

    catalogue: Catalogue = attrs.field(eq=id)


def index_of(catalogue: Catalogue) -> Index:
    """The index of a catalogue; made once."""
    return _index(_Same(catalogue))


@lru_cache(maxsize=4)
def _index(same: _Same) -> Index:
    catalogue = same.catalogue
    rows: dict[str, dict[Path, str]] = {}
    acts: dict[tuple[str, Path], dict[str, str]] = {}
    parts: dict[tuple[str, Path], dict[str, None]] = {}
    wholes: dict[str, str] = {}
    for identifier in catalogue.ids:
        instrument, path = identifier.partition(":")[0], path_of(identifier)
        rows.setdefault(instrument, {})[path] = identifier
        if _order(path[-1])[0]:
            for size in range(len(path)):
                parts.setdefault((instrument, path[:size]), {})[path[size]] = None
        else:
            acts.setdefault((instrument, path[:-1]), {}).update(_spoken(catalogue, identifier, path))
        if path in {("1",), ("2",)}:
            _hold_whole(wholes, acts, catalogue, identifier)
    return Index(rows, {key: tuple(held) for key, held in parts.items()}, acts, wholes, catalogue)


def _spoken(catalogue: Catalogue, identifier: str, path: Path) -> Iterator[tuple[str, str]]:
    """The words that tell a row from its neighbours, with the row."""
    citation = catalogue.provision(identifier).citation
    yield plain(path[-1]), identifier
    if citation.endswith(")"):
        yield plain(citation.rpartition("(")[2]), identifier
    french = load_words().acts.get(path[-1])
    if french:
        yield plain(french), identifier


def _hold_whole(
    wholes: dict[str, str], acts: dict[tuple[str, Path], dict[str, str]], catalogue: Catalogue, identifier: str
) -> None:
    """Hold a row whose citation has no number behind the instrument's name, and what comes there instead."""
    provision = catalogue.provision(identifier)
    name = catalogue.instrument(provision.instrument).citation.rpartition(",")[0]
    if not name or provision.citation == name:
        wholes[provision.instrument] = identifier
    elif not any(sign.isdigit() for sign in provision.citation.removeprefix(name)) and "art" not in provision.citation:
        words = plain(provision.citation.removeprefix(name))
        acts.setdefault((provision.instrument, ("1",)), {})[words] = identifier


def path_of(identifier: str) -> Path:
    """The place that an id names: ap1:51.5.b is 51, 5, b; an article II is 2, and 8bis is 8-bis."""
    head, *rest = _LATIN.sub(r"\1-\2", identifier.partition(":")[2]).split(".")
    return (str(VALUE[head]) if head in VALUE else head, *rest)


def plain(words: str) -> str:
    """Words without capitals, accents and signs, to be compared."""
    from ihl_docs.law.citing.tokens import tokens

    return " ".join(token.text for token in tokens(words) if _WORD.fullmatch(token.text))


def usual(identifiers: Iterable[str]) -> str | None:
    """Which of several common articles the catalogue names when one is asked for, such as gc1:3 for ca3."""
    return next((each for each in identifiers if each.partition(".")[0] in ALIASES.values()), None)
