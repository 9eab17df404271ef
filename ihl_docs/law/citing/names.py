"""Instruments named in a text: by a name of their own, or by the name of their family and a number."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from ihl_docs.law.citing.tokens import Token
from ihl_docs.law.citing.words import VALUE, Family, Named, Trie, Words

_SIGNS: Final = {".", "-", "'", "(", ")", '"', "/", "[", "]"}
_LONGEST: Final = 40
"""Words of the longest name that is compared; the titles of treaties have about thirty."""

_IN_TITLES: Final = frozenset({"de", "des", "du", "et", "la", "le", "les", "and", "the"})
"""Short words that may follow a comma inside a title: de l'emploi, du stockage et du transfert."""
_LATIN: Final = frozenset({"i", "ii", "iii", "iv"})
_SHORT: Final = 4
"""Letters of an abbreviation that a full stop may end."""


class Found(NamedTuple):
    """An instrument named, and the token behind its name."""

    named: Named
    end: int


def named_at(found: list[Token], at: int, words: Words) -> Found | None:
    """The instrument whose name begins at a token, by the longest name that fits."""
    best: Found | None = None
    for end, value in _walk(found, at, words.names, words):
        best = Found(value, end)
    for end, (family, alone) in _walk(found, at, words.heads, words):
        numbered = _numbered(found, end, family, words)
        offered = numbered or (Found(alone, end) if alone else None)
        if offered and (best is None or offered.end > best.end):
            best = offered
    ahead = _number_first(found, at, words)
    if ahead and (best is None or ahead.end > best.end):
        best = ahead
    if best and found[at].text.isdigit() and best.end < len(found) and found[best.end].text in _LATIN:
        return None  # Art. 4 A 2 GC III: the 2 is the article's, the Convention is the third
    if best and best.end < len(found) and found[best.end].text in words["statutes"] and not best.named.elsewhere:
        return Found(Named((), elsewhere=True), best.end + 1)  # such as the Geneva Conventions Act of some State
    return best


def _walk(found: list[Token], at: int, trie: Trie, words: Words) -> Iterator[tuple[int, Any]]:
    node = trie
    open_sign = 0
    for _ in range(_LONGEST):
        if at >= len(found):
            return
        below = node.get(found[at].text) or _in_full(found, at, node, words)
        if below is None:
            return
        node = below
        at += 1
        closed = open_sign and at < len(found) and found[at].text in {")", "]"}
        if "" in node:
            yield at + 1 if closed else at, node[""]
        skipped = at
        while skipped < len(found) and skipped - at < 3 and _separates(found, skipped):
            open_sign += {"(": 1, "[": 1, ")": -1, "]": -1}.get(found[skipped].text, 0)
            skipped += 1
        at = skipped


def _in_full(found: list[Token], at: int, node: Trie, words: Words) -> "Trie | None":
    """What follows a word of a name that is written short, with its full stop: Bio. Weapons Conv."""
    full = words.short.get(found[at].text)
    if full is None or not (at + 1 < len(found) and found[at + 1].text == "." and not found[at + 1].spaced):
        return None
    return next((node[word] for word in full if word in node), None)


def _separates(found: list[Token], at: int) -> bool:
    sign = found[at].text
    if sign in {",", ":"}:  # inside a title, but not between an abbreviation and what may be its number
        if at == 0 or at + 1 >= len(found):
            return False
        before, behind = found[at - 1].text, found[at + 1].text
        word = behind.isalpha() and behind not in VALUE
        plain = len(behind) > 4 or (len(before) > 2 and (len(behind) > 3 or behind in _IN_TITLES))
        return (word and plain) or (len(before) > 3 and len(behind) > 2)
    return sign in _SIGNS


def _numbered(found: list[Token], at: int, family: Family, words: Words) -> Found | None:
    """The family's name with numbers behind it: IV, (IV), No. 4, I-IV, I and II, I, II and III."""
    if at < len(found) and found[at].text == "." and len(found[at - 1].text) <= _SHORT:  # Prot. Add. I
        at += 1
    if at < len(found) and found[at].text in {"no", "n", "nr", "num"}:
        at += 2 if at + 1 < len(found) and found[at + 1].text == "." else 1
    first = _numeral(found, at, family, words)
    if first is None:
        return _missing(found, at, family, words)
    numbers, end = [first[0]], first[1]
    while (more := _another(found, end, family, words, found[first[2]].text.isdigit())) is not None:
        through, number, end = more
        numbers += list(range(numbers[-1] + 1, number + 1)) if through else [number]
    if len(numbers) == 1:
        return Found(Named(family.members[numbers[0]], weak=family.weak), end)
    ids = [one for number in dict.fromkeys(numbers) for one in family.members.get(number, ())]
    return Found(Named(tuple(ids), each=not family.weak, weak=family.weak), end)


def _missing(found: list[Token], at: int, family: Family, words: Words) -> Found | None:
    """A number that the family does not have: Geneva Convention V, Additional Protocol IV."""
    bracket = at < len(found) and found[at].text in {"(", "["}
    word, end = at + bracket, at + 1 + 2 * bracket
    if not family.complete or word >= len(found) or not set(found[word].text) <= {"i", "v", "x"}:
        return None
    number = words.numbers.get(found[word].text, 0)
    versus = end < len(found) and found[end].text == "."  # GC v. the State
    return None if number <= max(family.members) or versus else Found(family.missing(number), end)


def _numeral(found: list[Token], at: int, family: Family, words: Words) -> tuple[int, int, int] | None:
    """A number of a member, the token behind it, and the token that it is."""
    at += at < len(found) and found[at].text in {"-", "/"} and not found[at].spaced
    bracket = at < len(found) and found[at].text in {"(", "["}
    word = at + 1 if bracket else at
    spelt = bracket and word < len(found) and found[word].text in words.numbers  # Geneva Convention (Third)
    if word >= len(found) or not (spelt or found[word].text.isdigit() or set(found[word].text) <= {"i", "v", "x"}):
        return None
    number, end = words.numbers.get(found[word].text), word + 1
    if bracket:
        if end >= len(found) or found[end].text not in {")", "]"}:
            return None
        end += 1
    elif found[word].text.isdigit() and end + 1 < len(found) and not _ends_number(found, end):
        return None
    return (number, end, word) if number in family.members else None


def _ends_number(found: list[Token], at: int) -> bool:
    """Whether figures that end before a token can be a Convention's: in GC 3(1) they are the article's."""
    inside = found[at + 1].text
    return not (found[at].text in {"(", ".", "§"} and (inside.isdigit() or len(inside) == 1) and not found[at].spaced)


def _another(found: list[Token], at: int, family: Family, words: Words, figures: bool) -> tuple[bool, int, int] | None:
    """One more number of a list or range: whether it is the end of a range, the number, the token behind it."""
    start = at
    through = False
    while (
        at < len(found)
        and at - start < 2
        and (
            found[at].text in {",", "-", "/", "&", "+"}
            or found[at].text in words["and"]
            or found[at].text in words["to"]
        )
    ):
        if found[at].text == "," and figures:
            return None
        through = through or found[at].text == "-" or found[at].text in words["to"]
        at += 1
    if at == start:
        return None
    more = _numeral(found, at, family, words)
    if more is None or found[more[2]].text.isdigit() != figures:
        return None
    return through, more[0], more[1]


def _number_first(found: list[Token], at: int, words: Words) -> Found | None:
    """Numbers before the family's name: Fourth Geneva Convention, IVe Convention de Genève, Third and Fourth ..."""
    numbers: list[int] = []
    while len(numbers) < 4 and (read := _ordinal(found, at, words)) is not None:
        numbers.append(read[0])
        at = read[1]
        best = None
        for end, family in _walk(found, at, words.before, words):
            if all(number in family.members for number in numbers):
                best = (end, family)
            elif len(numbers) == 1 and family.complete and numbers[0] > max(family.members):
                return Found(family.missing(numbers[0]), end)
        if best:
            end, family = best
            ids = tuple(one for number in numbers for one in family.members[number])
            return Found(Named(ids, each=len(numbers) > 1 and not family.weak, weak=family.weak), end)
        if at < len(found) and (found[at].text == "," or found[at].text in words["and"]):
            at += 1
            at += at < len(found) and found[at].text in {"the", "la", "le"}
    return None


def _ordinal(found: list[Token], at: int, words: Words) -> tuple[int, int] | None:
    if at >= len(found):
        return None
    word, end = found[at].text, at + 1
    if word.isdigit():  # the 4 Geneva Conventions are all of them, the 4th is one
        if end >= len(found) or found[end].spaced or not found[end].text.isalpha():
            return None
        word, end = word + found[end].text, end + 1
    number = words.numbers.get(word)
    if number is None:
        return None
    return number, end + 1 if end < len(found) and found[end].text in {")", "."} else end
