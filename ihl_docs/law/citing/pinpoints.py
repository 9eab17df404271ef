"""Articles, paragraphs and rules as they are pointed at: 51(5)(b), 8 § 2 e) xii), paras. 4 and 5, 48-58."""

from typing import Final, NamedTuple

import attrs

from ihl_docs.law.citing.names import named_at
from ihl_docs.law.citing.places import ENUMERATORS, Group, Item, Path, beyond_all, enumerator
from ihl_docs.law.citing.siblings import backwards, beside, follows, kind_of, sibling
from ihl_docs.law.citing.tokens import Token
from ihl_docs.law.citing.words import VALUE, Words

_LABEL: Final = 6
"""Tokens of the longest word for a subdivision, such as `sub-para.`."""
_DEEPEST: Final = 7
_LARGEST: Final = 3
"""Figures of the largest article number; four are a year, unless the word article stands right before them."""


class _Step(NamedTuple):
    """The next place of a list, before what follows it is read."""

    start: int
    path: Path
    end: int
    several: bool
    style: str


@attrs.frozen
class Pinpoints:
    """Reads pinpoints out of tokens; every method takes a place and gives what is read there, or none."""

    found: list[Token]
    words: Words

    def text(self, at: int) -> str:
        """The token at a place; an empty one behind the end."""
        return self.found[at].text if 0 <= at < len(self.found) else ""

    def glued(self, at: int) -> bool:
        """Whether no white space stands before a token."""
        return at < len(self.found) and not self.found[at].spaced

    def is_in(self, at: int, name: str) -> bool:
        """Whether a token is one of a set of words."""
        return self.text(at) in self.words[name]

    def left_over(self, at: int) -> bool:
        """Whether a figure or letter stands behind a place alone: art. 51 2, art. 4 a) 7)."""
        word = self.text(at)  # l'article 3 a, selon lui; under article 3 I, for one
        return enumerator(word) and self.text(at + 1) in ({"", ")"} if word in {"a", "i", "y"} else {"", ",", ";", ")"})

    def group(self, at: int, kind: str, label: str = "") -> Group | None:
        """The places that begin at a token, behind the word *label*."""
        start, common = at, False
        if kind != "free":
            at += self.text(at) == "-" and self.glued(at) and self.glued(at + 1)  # .../gciv-1949/article-49
            while self.text(at) in {".", ":", "'", '"', "no", "n", "nr", "number"} or self.is_in(at, "common"):
                common = common or self.is_in(at, "common")
                at += 1
            if kind == "rule" and self.is_in(at, "between"):
                at += 1
                at += self.text(at) in {"no", "n", "nr"}
        read = self.head(at, latin=kind == "article", largest=_LARGEST if kind == "free" else _LARGEST + 1)
        if read is None:
            return None
        group = self._list(*read, start=start, kind=kind, several=label in self.words["several"])
        return group._replace(common=group.common or common)

    def parts(self, at: int, head: Path) -> Group | None:
        """Subdivisions behind a word such as paragraph, of an article that is named elsewhere."""
        read = self._labelled(at, head)
        if read is None:
            return None
        path, end, several = read
        path, end, several, _ = self._subs(path, end, several, "label")
        return self._list(path, end, several, "label", start=at, kind="article", several=False)

    def head(self, at: int, *, latin: bool, largest: int = _LARGEST) -> tuple[Path, int, bool, str] | None:
        """An article's or a rule's number, of so many figures at the most, with all that is under it."""
        word = self.text(at)
        if word.isdigit() and len(word) <= largest:
            number = str(int(word))
            at += self.glued(at + 1) and self.text(at + 1) in {"er", "re"}
        elif latin and self.is_in(at, "first"):
            number = "1"
        elif latin and word in VALUE:
            number = str(VALUE[word])
        elif latin and word in self.words.cardinals:
            number = str(self.words.cardinals[word])
        else:
            return None
        at += 1
        suffix = at + 1 if self.text(at) == "-" and self.is_in(at + 1, "latin") else at
        if self.is_in(suffix, "latin"):
            number, at = f"{number}-{self.text(suffix)}", suffix + 1
        elif self.glued(at) and self.text(at) in ENUMERATORS - {"f", "s"} and word.isdigit():
            return self._subs((number, self.text(at)), at + 1, False, "letter")
        return self._subs((number,), at, False, "")

    def _subs(self, path: Path, at: int, several: bool, style: str) -> tuple[Path, int, bool, str]:
        while len(path) < _DEEPEST:
            if (lettered := self._lettered(at, path)) is not None:
                (path, at), style = lettered, "letter"
            elif (signed := self._signed(at)) is not None:
                path, at, style = (*path, signed[0]), *signed[1:]
            elif (plain := self._unsigned(at, path, style)) is not None:
                (path, at), style = plain, "dot"
            elif (labelled := self._labelled(at, path)) is not None:
                (path, at, several), style = labelled, "label"
            elif (half := self._half(at, path)) is not None:
                (path, at), style = half, style or "half"
            elif (sub := self._sub_crime(at, path)) is not None:
                path, at = sub
            elif self._lone(at, path, style):
                path, at = (*path, self.text(at)), at + 1
            elif (passed := self._passed(at)) is not None:
                at = passed
            else:
                break
        return path, at, several, style

    def _lettered(self, at: int, path: Path) -> tuple[Path, int] | None:
        """A letter and a number below an article, without signs: 4 A 2, or 4, A, 2; but articles 4 a 6 are a range."""
        comma = self.text(at) == ","
        letter, figure = self.text(at + comma), at + comma + 1
        figure += comma and self.text(figure) == ","
        number = self.text(figure)
        if len(path) != 1 or not path[0].isdigit() or letter not in ENUMERATORS - {"f", "s", "n", "p"}:
            return None
        if not number.isdigit() or len(number) > 1 or self.is_in(figure + 1, "months"):
            return None
        if letter == "a" and not comma and int(number) > int(path[0]):
            return None
        return (*path, letter, number), figure + 1 + (self.text(figure + 1) == ")")

    def _signed(self, at: int) -> tuple[str, int, str] | None:
        """A subdivision in brackets, (5) or (3 bis), or behind a full stop, and in which of the two ways."""
        at += self.text(at) == "." and self.glued(at) and self.glued(at + 1) and self.text(at + 1) == "("  # 4.A.(2)
        inside = self.text(at + 1)
        if (bracketed := self._bracketed(at)) is not None:
            return (*bracketed, "bracket")
        if not enumerator(inside):
            return None
        if self.text(at) in {"(", "["} and self.is_in(at + 2, "latin") and self.text(at + 3) == ")":
            return f"{inside}-{self.text(at + 2)}", at + 4, "bracket"
        if self.text(at) in {".", ":"} and self.glued(at) and self.glued(at + 1) and not self._year(at + 2):
            return inside, at + 2, "dot"
        return None

    def _latin(self, part: str, at: int) -> tuple[str, int]:
        """A subdivision with the bis or ter that stands behind it: paragraph 3 bis is another one than 3."""
        return (f"{part}-{self.text(at)}", at + 1) if self.is_in(at, "latin") else (part, at)

    def _year(self, at: int) -> bool:
        return self.text(at) == "." and len(self.text(at + 1)) == 4 and self.text(at + 1).isdigit()

    def _labelled(self, at: int, path: Path) -> tuple[Path, int, bool] | None:
        """A subdivision behind its word, such as `, par. 5` or `lit. b`, or before it, such as `, first paragraph`."""
        if self.text(at) == "(" and self.text(at + 1) != "(" and self.text(at + 2) != ")":  # (6th para.)
            inner = self._labelled(at + 1, path)
            return (inner[0], inner[1] + 1, inner[2]) if inner is not None and self.text(inner[1]) == ")" else None
        at += self.text(at) == ","
        ahead = self.words.numbers.get(self.text(at))
        width = 1
        if self.text(at).isdigit() and self.glued(at + 1):
            ahead, width = self.words.numbers.get(self.text(at) + self.text(at + 1)), 2
        elif self.text(at) in VALUE or self.text(at).isdigit():
            ahead = None
        if ahead is not None and self.is_in(at + width, "part"):
            closing = at + width + 1
            return (*path, str(ahead)), closing + (self.text(closing) == "."), False
        start, several = at, False
        while at - start <= _LABEL and (
            self.is_in(at, "part") or (at > start and self.text(at) in {".", "-", ":", "'", '"'})
        ):
            several = several or self.is_in(at, "several") or (self.text(at) == "§" and self.text(at + 1) == "§")
            at += 1
        read = self._bracketed(at) or self._bare(at) if start < at <= start + _LABEL else None
        return None if read is None else ((*path, read[0]), read[1], several)

    def _bracketed(self, at: int) -> tuple[str, int] | None:
        inside = self.text(at + 1)
        whole = self.text(at) in {"(", "["} and self.text(at + 2) in {")", "]"}
        whole = whole and (enumerator(inside) or (self.glued(at) and beyond_all(inside)))
        return self._latin(inside, at + 3) if whole else None

    def _bare(self, at: int) -> tuple[str, int] | None:
        """The number behind the word for a subdivision: 5, b, b), 1er, premier."""
        word = self.text(at)
        if word.isdigit() and self.glued(at + 1) and word + self.text(at + 1) in self.words.numbers:
            return word, at + 2
        if word.isdigit() and len(word) <= 2:
            return self._latin(str(int(word)), at + 1)
        if enumerator(word):
            return word, at + (2 if self.text(at + 1) == ")" else 1)
        named = self.words.numbers.get(word)
        return (str(named), at + 1) if named else None

    def _unsigned(self, at: int, path: Path, style: str) -> tuple[Path, int] | None:
        """A subdivision with a dash before it (8-2-b-iv), a slash, a space (8 2 b iv), or a bracket that is not closed."""
        word, inside, beyond = self.text(at), self.text(at + 1), self.text(at + 2)
        if (word, beyond) == (",", ",") and len(path) == 1 and self.text(at + 4) == ")" and len(inside) <= 2:
            # 8, 2, b) is one place; a letter behind the second comma tells.
            return ((*path, inside), at + 2) if inside.isdigit() and self.text(at + 3) in ENUMERATORS else None
        if word in {"-", "/"} and self.glued(at) and self.glued(at + 1) and style in {"", "dot"}:
            # Articles 50/51 are a list, 51/5/b is one place: a letter behind the figures tells.
            open_letter = word == "-" and beyond in ENUMERATORS and self.text(at + 3) == ")"
            lettered = self.text(at + 3) in ENUMERATORS if beyond == word else open_letter
            # Nor is 9-3 a range, which never runs backwards: it is article 9(3), as 55/2 is 55(2).
            figures = len(path) == 1 and inside.isdigit() and (lettered or backwards(path[0], inside))
            letter = len(path) <= 2 and inside in ENUMERATORS
            numeral = inside in VALUE and (len(path) == 3 or (len(path) == 2 and path[1] in ENUMERATORS))
            return ((*path, inside), at + 2) if figures or letter or numeral else None
        if len(path) == 1 and not style and word.isdigit() and len(word) <= 2 and self.found[at].spaced:
            lettered = inside in ENUMERATORS - {"a"} or (inside == "(" and beyond in ENUMERATORS)
            return ((*path, word), at + 1) if lettered else None
        if (
            word == "("
            and self.glued(at)
            and self.glued(at + 1)
            and enumerator(inside)
            and beyond in {"", "(", ",", ";"}
        ):
            return (*path, inside), at + 2
        return None

    def _half(self, at: int, path: Path) -> tuple[Path, int] | None:
        """A subdivision with a bracket behind it alone: b), xii); figures behind a comma only if a letter follows, as in 2), b)."""
        comma = self.text(at) == ","
        at += comma
        word = self.text(at)
        letter = at + 2 + (self.text(at + 2) == ",")
        ordered = len(path) == 1 and self.text(letter) in ENUMERATORS and self.text(letter + 1) == ")"
        figure = word.isdigit() and ((comma and not ordered) or (len(path) > 1 and path[-1].isdigit()))
        listed = comma and any(beside(word, each) for each in path[1:])  # the ii) of `i), ii)` stands beside i)
        if self.text(at + 1) != ")" or not enumerator(word) or figure or listed:
            return None
        return (*path, word), at + 2

    def _sub_crime(self, at: int, path: Path) -> tuple[Path, int] | None:
        """The Elements of Crimes split 8(2)(c)(i) into 8(2)(c)(i)-1 to -4; the same sign elsewhere is a range."""
        figure = self.text(at + 1)
        if len(path) == 4 and path[-1] in VALUE and self.text(at) == "-" and figure.isdigit() and len(figure) == 1:
            return (*path[:-1], f"{path[-1]}-{figure}"), at + 2
        return None

    def _lone(self, at: int, path: Path, style: str) -> bool:
        """Whether a token is a subdivision without any sign: the b of `para 5 b`, the g of `23 g`, the iv of `2 b iv`."""
        word = self.text(at)
        if style in {"label", "dot"} and self.glued(at) and word in ENUMERATORS - {"f", "s"} and path[-1].isdigit():
            return True
        if not self.found[at : at + 1] or word not in ENUMERATORS - {"f", "s", "n", "p"} | VALUE.keys():
            return False
        if path[-1].isdigit() == (word in VALUE and len(word) > 1) or (word in VALUE and path[-1].isdigit()):
            return False
        following = self.text(at + 1)
        ends = following in {"", ",", ";", ".", ")", ":", "/", '"'} or (
            following == "(" and self.text(at + 2).isdigit()
        )
        ends = ends or self.is_in(at + 1, "and") or self.is_in(at + 1, "genitive") or following in VALUE
        return ends or named_at(self.found, at + 1, self.words) is not None

    def _passed(self, at: int) -> int | None:
        """Behind words that point inside a provision, such as `chapeau` or `, first sentence`."""
        at += self.text(at) == ","
        if self.text(at) in self.words.numbers and self.is_in(at + 1, "passed"):
            return at + 2
        return at + 1 if self.is_in(at, "passed") else None

    def _list(self, path: Path, at: int, many: bool, style: str, *, start: int, kind: str, several: bool) -> Group:
        items: list[Item] = []
        slashed = False
        while True:
            at, onward = self.onward(at)
            through = None if onward else self._through(at, path, style, kind)
            if through is not None:
                at = through[1]
            items.append(Item(path, start, at, through[0] if through else None, onward))
            more = self._another(at, path, style, several=several, many=many, kind=kind)
            if more is None:
                break
            slashed = slashed or self.text(at) == "/"
            start, path, at, many, style = more
        common = self.is_in(at, "common")
        at += common
        if common and len(items) == 1 and (inside := self._labelled(at, path)) is not None:
            path, at, _, _ = self._subs(*inside, "label")  # l'article 3 commun, par. 1, al. a)
            items = [items[0]._replace(path=path, end=at)]
        return Group(tuple(items), at, kind, slashed, common)

    def onward(self, at: int) -> tuple[int, bool]:
        """Behind words such as `et seq.`, and whether there are any."""
        comma = at + (self.text(at) == ",")
        joined = self.text(comma) in {"et", "and"}
        word = self.text(comma + joined)
        if word not in self.words["onward"] or (word in {"s", "f"} and not joined and self.text(at + 1) != "."):
            return at, False
        end = comma + joined + 1
        return end + (self.text(end) == "." and end < len(self.found)), True

    def _through(self, at: int, path: Path, style: str, kind: str) -> tuple[Path, int] | None:
        """The end of a range that begins with *path*."""
        if not (self.text(at) == "-" or self.is_in(at, "to")):
            return None
        at, again = self._again(at + 1)
        if again and not (self.text(at).isdigit() and path[0].isdigit() and int(self.text(at)) > int(path[0])):
            return None  # common article 3 to article 1(4) conflicts
        if (read := self._bracketed(at)) is not None:
            # The A of `4 A (1)` is no French `à`.
            return None if len(path) == 1 else self._deepened(sibling(path, read[0]), read[1])
        if (labelled := self._labelled(at, ())) is not None and len(path) > 1:
            return self._deepened(sibling(path, labelled[0][0]), labelled[1])
        if self.text(at).isdigit():
            return self._to_figures(at, path, style)
        return self._to_letters(at, path, kind)

    def _again(self, at: int) -> tuple[int, bool]:
        """Behind the word that a range says again: rule 1 to rule 10, de l'article 27 à l'article 34; and if it does."""
        at += self.is_in(at, "to") and not self.text(at).isdigit()
        word = at
        while word - at < 2 and self.text(word) in {"l", "'", "la", "the"}:
            word += 1
        again = self.is_in(word, "article") or self.is_in(word, "rule")
        return (word + 1 if again else at), again

    def _to_figures(self, at: int, path: Path, style: str) -> tuple[Path, int] | None:
        word = self.text(at)
        if len(word) > _LARGEST or self.is_in(at + 1, "months"):
            return None
        if len(path) > 1 and style in {"label", "dot"} and path[-1].isdigit():
            return (*path[:-1], str(int(word))), at + 1
        head = self.head(at, latin=False) if len(path) == 1 or style in {"bracket", "letter"} else None
        return None if head is None else head[:2]

    def _to_letters(self, at: int, path: Path, kind: str) -> tuple[Path, int] | None:
        word = self.text(at)
        if word in VALUE and kind == "article" and len(path) == 1 and self.text(at - 1) == "-":
            return (str(VALUE[word]),), at + 1
        if enumerator(word) and len(path) > 1 and kind_of(word) == kind_of(path[-1]):
            return (*path[:-1], word), at + (2 if self.text(at + 1) == ")" else 1)
        return None

    def _deepened(self, path: Path | None, at: int) -> tuple[Path, int] | None:
        return None if path is None else self._subs(path, at, False, "bracket")[:2]

    def _another(self, at: int, path: Path, style: str, *, several: bool, many: bool, kind: str) -> _Step | None:
        """One more place of a list."""
        start = at
        comma_only = True
        while at - start < 3 and (self.text(at) in {",", ";", "/"} or self.is_in(at, "and")):
            comma_only = comma_only and self.text(at) == ","
            at += 1
        if at == start or named_at(self.found, at, self.words) is not None:
            return None
        if (bracketed := self._bracketed(at)) is not None:
            return self._next(at, sibling(path, bracketed[0]), bracketed[1], "bracket", many=many)
        if (labelled := self._labelled(at, ())) is not None:
            return self._next(at, sibling(path, labelled[0][0]), labelled[1], "label", many=labelled[2])
        word = self.text(at)
        if word.isdigit():
            return self._figures(at, path, style, several=several, many=many, comma_only=comma_only)
        return self._letters(at, path, style, many=many, heads=several and kind == "article")

    def _letters(self, at: int, path: Path, style: str, *, many: bool, heads: bool) -> _Step | None:
        """A letter or Latin numeral in a list: ii) beside i), or article II beside article I."""
        word = self.text(at)
        if self.text(at + 1) == ")" and enumerator(word):
            return self._next(at, sibling(path, word), at + 2, style, many=many)
        if word in VALUE and heads and (len(path) == 1 or style == "bracket"):
            head = self.head(at, latin=True)
            return None if head is None else _Step(at, *head)
        if enumerator(word) and style in {"label", "dot", "letter"} and follows(word, path[-1]):
            return self._next(at, sibling(path, word), at + 1, style, many=many)
        return None

    def _next(self, at: int, path: Path | None, end: int, style: str, *, many: bool) -> _Step | None:
        if path is None:
            return None
        path, end, many, style = self._subs(path, end, many, style)
        return _Step(at, path, end, many, style)

    def _figures(self, at: int, path: Path, style: str, *, several: bool, many: bool, comma_only: bool) -> _Step | None:
        """A number in a list: of a paragraph where paragraphs are listed, of an article otherwise."""
        if self.text(at + 1) == ")" and len(path) > 1 and style == "half" and path[-1].isdigit():
            return self._next(at, sibling(path, self.text(at)), at + 2, style, many=many)
        head = None if self.is_in(at + 1, "months") else self.head(at, latin=False)
        if head is None:
            return None
        behind = head[1]
        prose = self.text(behind).isalpha() and not any(
            self.is_in(behind, name)
            for name in ("of", "and", "to", "onward", "common", "part", "article", "rule", "respectively")
        )
        if prose and comma_only and named_at(self.found, behind, self.words) is None:
            return None  # such as: under article 147, 3 civilians were killed
        pointed = style in {"label", "dot"} and path[-1].isdigit() and len(path) > 1
        if pointed and self._labelled(at + 1, ()) is None and (many or (not several and style == "label")):
            return self._next(at, (*path[:-1], str(int(self.text(at)))), at + 1, style, many=many)
        return _Step(at, *head)
