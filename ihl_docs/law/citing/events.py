"""What stands in a text, one after the other: names of instruments, pinpoints, and words that refer back."""

from typing import Final, NamedTuple, TypeAlias

import attrs

from ihl_docs.law.citing.names import named_at
from ihl_docs.law.citing.pinpoints import Pinpoints
from ihl_docs.law.citing.places import Group
from ihl_docs.law.citing.tokens import Token
from ihl_docs.law.citing.words import VALUE, Named, Words

_REACH: Final = 40
"""Tokens that may lie between an instrument and its article: dates and places of publication."""
_SIGNS: Final = {",", "(", ")", '"', "'", ":", "[", "]", ";", "/", "&"}


class Name(NamedTuple):
    """An instrument named, and the tokens of its name."""

    named: Named
    start: int
    end: int


class Pointer(NamedTuple):
    """Places pointed at, and their tokens."""

    group: Group
    start: int
    end: int


class Back(NamedTuple):
    """A word that refers back, such as ibid."""

    start: int
    end: int


class Nothing(NamedTuple):
    """Tokens that were looked at and are no citation; to look at them again for each would take too long."""

    end: int


Event: TypeAlias = Name | Pointer | Back


class Gap(NamedTuple):
    """What lies between two events."""

    near: bool
    """Nothing but signs, words such as `of the`, and dates."""
    genitive: bool
    listing: bool


@attrs.frozen
class Events:
    """Finds the events of a text, and tells what lies between two of them."""

    found: list[Token]
    words: Words
    points: Pinpoints
    strict: bool

    def all(self) -> list[Event]:
        """Every event, in the order of the text."""
        events: list[Event] = []
        at = 0
        while at < len(self.found):
            event = self._event(at, events[-1] if events else None)
            if event is None:
                at += 1
            else:
                at = event.end
                if not isinstance(event, Nothing):
                    events.append(event)
        return events

    def _event(self, at: int, last: Event | None) -> Event | Nothing | None:
        word = self.found[at].text
        if word in self.words["part"] and isinstance(last, Name) and self._by_paragraph(last, at):
            group = self.points.group(at + 1, "article", word)
            return None if group is None else Pointer(group, at, group.end)
        if not word.isalnum() and word not in self.words["part"]:
            return None
        if word.isalpha():
            return self._bare(at, last) or self._worded(at, word)
        if word.isdigit():
            instrument = named_at(self.found, at, self.words)
            if instrument is not None:
                return Name(instrument.named, at, instrument.end)
            return self._numbered(at, last)
        return self._reversed(at)

    def _prose(self, at: int) -> bool:
        """Whether a number is followed by a word that it counts, such as 4 persons."""
        if not self.points.text(at).isalpha() or named_at(self.found, at, self.words) is not None:
            return False
        return not any(self.points.is_in(at, name) for name in ("and", "of", "to", "part", "article", "rule", "onward"))

    def _by_paragraph(self, last: Name, at: int) -> bool:
        """Whether an instrument has no articles but numbered paragraphs, and one of them follows its name."""
        return set(last.named.instruments) <= self.words["by_paragraph"] and self.gap(last.end, at).near

    def _by_numeral(self, last: Name, at: int) -> bool:
        """Whether an instrument numbers its articles by numerals, and one follows its name: CWC I(1)(b)."""
        numbered = bool(last.named.instruments) and set(last.named.instruments) <= self.words["by_numeral"]
        return numbered and all(self.found[each].text == "," for each in range(last.end, at))

    def _worded(self, at: int, word: str) -> Event | Nothing | None:
        instrument = named_at(self.found, at, self.words)
        if instrument is not None:
            return Name(instrument.named, at, instrument.end)
        if word in self.words["article"] or word in self.words["rule"]:
            kind = "rule" if word in self.words["rule"] else "article"
            group = self.points.group(at + 1, kind, word)
            common = at > 0 and self.points.is_in(at - 1, "common")
            return None if group is None else Pointer(group._replace(common=group.common or common), at, group.end)
        if word in self.words["common"] or word == "ca":
            return self._common(at, word)
        if word in self.words["back"] and (self.points.text(at + 1) in {".", ",", ""} or word.startswith("ibid")):
            return Back(at, at + 1 + (self.points.text(at + 1) == "."))
        return self._reversed(at)

    def _bare(self, at: int, last: Event | None) -> Pointer | None:
        """A place behind the name of its instrument with no word, or a short one: CWC I(1)(b), CIHL, r. 14."""
        if not isinstance(last, Name):
            return None
        group = None
        if self.found[at].text in VALUE and self._by_numeral(last, at):
            group = self.points.group(at, "article")
        elif self.found[at].text in {"r", "rr"} and "cihl" in last.named.instruments and self.gap(last.end, at).near:
            group = self.points.group(at + 1, "rule")
        return None if group is None else Pointer(group, at, group.end)

    def _common(self, at: int, word: str) -> Event | None:
        """CA3, common art. 3; the word common alone says nothing."""
        if word == "ca" and self.points.text(at + 1) in {"1", "2", "3"}:
            group = self.points.group(at + 1, "article")
            return None if group is None else Pointer(group._replace(common=True), at, group.end)
        return None

    def _reversed(self, at: int) -> Event | Nothing | None:
        """Paragraph 5 (b) of Article 51; l'alinéa b) du paragraphe 5 de l'article 51."""
        inner: list[Group] = []
        start = at
        while len(inner) < 4 and self._opens_part(at):
            group = self.points.parts(at, ("",))
            if group is None:
                break
            inner.append(group)
            at = group.end
            while at - group.end < 4 and (self.points.is_in(at, "of") or self.points.text(at) == "'"):
                at += 1
        if not inner:
            return None
        if at == inner[-1].end:
            return Nothing(at)
        if len(inner) == 1 and self._numbers_paragraphs(at):
            group = self.points.group(start + 1, "article")
            return None if group is None else Pointer(group, start, group.end)
        outer = self.points.group(at + 1, "article", "art") if self.points.is_in(at, "article") else None
        if outer is None or len(outer.items) != 1 or outer.items[0].through:
            return Nothing(inner[-1].end)
        return Pointer(self._put_together(outer, inner), start, outer.end)

    def _opens_part(self, at: int) -> bool:
        """Whether a subdivision begins: `paragraph 6`, or `sixth paragraph`."""
        ahead = self.points.text(at) in self.words.numbers and self.points.is_in(at + 1, "part")
        return self.points.is_in(at, "part") or ahead

    def _numbers_paragraphs(self, at: int) -> bool:
        instrument = named_at(self.found, at, self.words)
        ids = set(instrument.named.instruments) if instrument else set()
        return bool(ids) and ids <= self.words["by_paragraph"]

    @staticmethod
    def _put_together(outer: Group, inner: list[Group]) -> Group:
        """The subdivisions named first, in the article named last."""
        path = outer.items[0].path
        for group in reversed(inner[1:]):
            path += group.items[0].path[1:]
        items = tuple(
            item._replace(path=path + item.path[1:], through=path + item.through[1:] if item.through else None)
            for item in inner[0].items
        )
        if len(items) == 1:
            items = (items[0]._replace(end=outer.end),)
        return Group(items, outer.end, "article", common=outer.common)

    def _numbered(self, at: int, last: Event | None) -> Event | Nothing | None:
        """A number without the word article: behind the name of an instrument, or right before one."""
        group = self.points.group(at, "free")
        if group is None:
            return None
        behind = group.end
        if last is not None and behind - last.end < _REACH:  # articles 146 and 147 of GC IV and 85 of AP I
            while behind - group.end < 2 and self.points.is_in(behind, "of"):
                behind += 1
        after = named_at(self.found, behind, self.words)
        deep = len(group.items[0].path) > 1
        if not deep and after is None and self._prose(group.end):
            return Nothing(group.end)
        if isinstance(last, Name) and not last.named.generic and not last.named.labelled | last.named.elsewhere:
            between = [token.text for token in self.found[last.end : at]]
            short = between == ["."] and self.points.is_in(at - 2, "abbreviated")  # Hague Reg. 43
            if (
                not between or short or (between in ([","], [":"], ["§"], ["/"], ["-"]) and (deep or after is None))
            ) and (deep or not self.strict):
                return Pointer(group, at, group.end)
        if isinstance(last, Name) and last.named.labelled and last.end == at and len(group.items[0].path) > 2:
            return Pointer(group, at, group.end)
        if after is not None and not after.named.generic and (deep or not self.strict) and not after.named.plural:
            return Pointer(group, at, group.end)
        deepest = len(group.items[0].path) > 2
        return Pointer(group, at, group.end) if deepest and not self.strict else Nothing(group.end)

    def _behind_words(self, start: int, end: int) -> int:
        """Behind the heading of an article that stands in brackets."""
        for at in range(start + 1, min(end, start + 12)):
            if self.found[at].text == ")":
                return at + 1 if at > start + 1 else start
            if not (self.found[at].text.isalpha() or self.found[at].text in {"-", ","}):
                return start
        return start

    def _ends_short(self, at: int, start: int) -> bool:
        """Whether a full stop belongs to the data of publication and ends no sentence."""
        before = self.points.text(at - 1)
        if self.found[at].text != ".":
            return False
        told = at > start and (before in self.words["imprint"] or before.isdigit())
        place = at + 1 + (self.points.text(at + 1) in {"the", "la"})
        return told or (self.points.is_in(place, "places") and self.points.text(place + 1) == ",")

    def _divides(self, at: int) -> bool:
        """Whether a token is of a division above the articles, which the citation names on the way: Part IV, Titre II."""
        if self.points.is_in(at, "division"):
            behind = self.points.text(at + 1 + (self.points.text(at + 1) == "."))
            return behind in VALUE or behind.isdigit()
        if self.points.text(at) == ".":
            return self.points.is_in(at - 1, "division")
        before = at - 1 - (self.points.text(at - 1) == ".")
        return self.points.is_in(before, "division") and (
            self.points.text(at) in VALUE or self.points.text(at).isdigit()
        )

    def gap(self, start: int, end: int, *, imprint: bool = False, heading: bool = False) -> Gap:
        """What lies between two places; with *imprint*, publication data may, with *heading*, words in brackets."""
        if heading and self.points.text(start) == "(":
            start = self._behind_words(start, end)
        if end - start > _REACH:
            return Gap(near=False, genitive=False, listing=False)
        near, genitive, listing = True, False, False
        for at in range(start, end):
            word = self.found[at].text
            listing = listing or word in {";", "/", "&", "-"} or word in self.words["and"]
            genitive = genitive or word in self.words["genitive"]
            dated = (word.isdigit() and len(word) == 4) or word in self.words["months"]
            dated = dated or (
                word.isdigit() and (self.points.is_in(at + 1, "months") or self.points.is_in(at - 1, "months"))
            )
            short = word == "." and (self.points.is_in(at - 1, "abbreviated") or self.points.is_in(at - 1, "months"))
            plain = (
                word in _SIGNS or word in self.words["of"] or word in self.words["common"] or word in {";", "/", "&"}
            )
            dashed = word == "-" and not self.found[at].spaced
            plain = plain or (
                dashed and (end - start == 1 or len(self.points.text(at + 1)) == 4)
            )  # GC-IV-147, gciv-1949
            plain = plain or word in self.words["respectively"]
            other = imprint and (
                word.isdigit()
                or word in self.words["imprint"]
                or word in self.words["places"]
                or self._ends_short(at, start)
            )
            near = near and (plain or dated or short or other or word in self.words["and"] or self._divides(at))
        return Gap(near, genitive, listing)
