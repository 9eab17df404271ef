"""The words and names of citations, from the data file."""

from functools import cache
from itertools import product
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from ihl_docs.errors import CatalogueError
from ihl_docs.law.citing.tokens import Token, tokens
from ihl_docs.law.load import load_table

_NAME: Final = "citations.toml"
_ATTACHED: Final = 4
"""The longest abbreviation that is written together with its number, as in GCIV."""


_BEYOND: Final = 10
"""Numbers below which a Protocol or Convention that does not exist may be cited: Protocol VI to the CCW."""
_TELLING: Final = 3
"""Words that tell such a name from others, its number included; Geneva v. is the name of a case."""


class Named(NamedTuple):
    """What a name stands for."""

    instruments: tuple[str, ...]
    """One of them, or each of them where `each`; none for an instrument that the catalogue does not have."""
    each: bool = False
    plural: bool = False
    weak: bool = False
    """Others may be called so too: what it stands for is a candidate, never the answer."""
    labelled: bool = False
    """It counts only beside the word for article or rule."""
    generic: bool = False
    """It is no name but a word such as convention, which follows the article that it belongs to."""
    elsewhere: bool = False
    missing: int = 0
    """The number that it names and that its family does not have, such as a fifth Geneva Convention; the instruments
    are then those nearest to it."""


class Family(NamedTuple):
    """Instruments told apart by a number."""

    members: dict[int, tuple[str, ...]]
    weak: bool
    complete: bool = False
    """Whether there are no others: a number that is no member's names nothing that exists."""

    def missing(self, number: int) -> Named:
        """What a number names that no member has."""
        near = sorted(self.members, key=lambda each: (abs(each - number), each))
        return Named(tuple(one for each in near for one in self.members[each]), missing=number)


Trie: TypeAlias = "dict[str, Any]"
"""Names by their words; the value of the empty word is what the name stands for."""


@attrs.frozen(kw_only=True)
class Words:
    """All words and names, ready to be compared with tokens."""

    sets: dict[str, frozenset[str]]
    numbers: dict[str, int]
    cardinals: dict[str, int]
    protocols: dict[str, str]
    """The Convention that a Protocol belongs to."""
    names: Trie
    heads: Trie
    before: Trie
    vocabulary: frozenset[str]
    spelt: frozenset[str]
    """The words of names and of places in an instrument, by which a slip in one of them is known."""
    ways_back: dict[str, dict[str, Any]]
    acts: dict[str, str]
    short: dict[str, tuple[str, ...]]
    """Words of names as journals and courts shorten them, and what each may stand for."""

    def protocol_of(self, protocol: Named, convention: Named, called: list[Token]) -> Named | None:
        """The Protocol that a Convention has under that name; the Third to that of 1954 is nothing, not the Convention."""
        belonging = tuple(one for one in protocol.instruments if self.protocols.get(one) in convention.instruments)
        if belonging or not protocol.instruments:
            return protocol._replace(instruments=belonging, weak=False, generic=False) if belonging else None
        number = next((self.numbers[token.text] for token in called if token.text in self.numbers), 0)
        others = tuple(one for one, whose in self.protocols.items() if whose in convention.instruments)
        return Named(others, missing=number) if others and number else None

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.sets[name]


@cache
def load_words() -> Words:
    """The words that come with the program.

    Raises:
        CatalogueError: If a name stands for two instruments.
    """
    data = load_table(_NAME)
    numbers = {_key(word): int(number) for number, words in data["numbers"].items() for word in words}
    names: Trie = {}
    heads: Trie = {}
    before: Trie = {}
    for each in data["instrument"]:
        _instrument(names, each)
    for name in data["elsewhere"]["names"]:
        _put(names, name, Named((), elsewhere=True))
    for each in data["family"]:
        _family(names, heads, before, each)
    return Words(
        sets={name: frozenset(words) for name, words in data["words"].items()},
        numbers=numbers,
        cardinals={word: int(number) for number, words in data["cardinals"].items() for word in words},
        protocols={one: convention for convention, ids in data["protocols"].items() for one in ids},
        names=names,
        heads=heads,
        before=before,
        vocabulary=frozenset({*_words_in(names), *_words_in(heads), *data["words"]["imprint"]}),
        spelt=frozenset(
            word
            for word in {
                *_words_in(names),
                *_words_in(heads),
                *_words_in(before),
                *(each for listed in data["words"].values() for each in listed),
                *numbers,
            }
            if len(word) > 3 and word.isalpha() and word not in VALUE
        ),
        ways_back={
            each["id"]: {key: each[key] for key in ("english", "french")}
            for each in (*data["instrument"], {"id": "common", **data["common"]})
        },
        acts=data["acts"],
        short={word: tuple(full) for word, full in data["short"].items()},
    )


def _instrument(names: Trie, table: dict[str, Any]) -> None:
    one = (table["id"],)
    for name in (*table["names"], *table.get("tails", ())):
        _put(names, name, Named(one))
    for name in table.get("labelled", ()):
        _put(names, name, Named(one, labelled=True))
    for name in table.get("weak", ()):
        _put(names, name, Named(one, weak=True, generic=" " not in name))


def _family(names: Trie, heads: Trie, before: Trie, table: dict[str, Any]) -> None:
    members = {int(number): tuple(ids) for number, ids in table["members"].items()}
    weak = bool(table.get("weak", False))
    family = Family(members, weak, bool(table.get("complete", False)))
    every = tuple(dict.fromkeys(one for ids in members.values() for one in ids))
    plural = set(table.get("several", ()))
    for name in table["names"]:
        bare = table.get("bare", ())
        alone = Named(every, plural=name in plural, weak=weak, generic=weak) if bare is True or name in bare else None
        _put(heads, name, (family, alone))
        if " " not in name and len(name) <= _ATTACHED:
            for number, ids in members.items():
                _put(names, name + ROMAN[number], Named(ids))
    for name in table.get("before", ()):
        _put(before, name, family)
    for pattern, (number, ids) in product(table.get("middle", ()), members.items()):
        for form in (ROMAN[number], str(number)):
            _put(names, pattern.format(form), Named(ids))
    for pattern in table.get("middle", ()) if family.complete else ():
        for number in range(max(members) + 1, _BEYOND) if len(pattern.split()) >= _TELLING else ():
            _put(names, pattern.format(ROMAN[number]), family.missing(number))


def _key(word: str) -> str:
    return "".join(token.text for token in tokens(word))


def _put(trie: Trie, name: str, value: object) -> None:
    node = trie
    for token in tokens(name):
        if token.text.isalnum():
            node = node.setdefault(token.text, {})
    held = node.get("")
    if isinstance(held, Named) and isinstance(value, Named) and held != value:
        if (held.weak or held.labelled) and held[1:] == value[1:]:
            value = held._replace(instruments=(*held.instruments, *value.instruments))
        else:
            raise CatalogueError(f"{_NAME}: {name!r} stands for {held.instruments} and {value.instruments}")
    node[""] = value


def _words_in(trie: Trie) -> set[str]:
    found = {word for word in trie if word}
    return found.union(*(_words_in(node) for word, node in trie.items() if word)) if found else found


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]


ROMAN: Final = {number: _roman(number) for number in range(1, 40)}
"""The Latin numerals that treaties use."""
VALUE: Final = {numeral: number for number, numeral in ROMAN.items()}
"""What each of them is worth."""
