"""Words that people write, and the field, term, country or language that they mean."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import Any, Final

LONGEST: Final = 100
"""Characters. A longer word is no misspelt name, and comparing it would take long."""

CLOSE: Final = 0.74
"""How much alike two spellings are, from 0 to 1, before one is taken for the other. Below, a list is of more use."""

SURELY: Final = 0.8
"""The same for a term: another one says something else of what happened."""

NEGATIONS: Final = frozenset(("no", "non", "not", "never", "without", "un", "pas", "ne", "sans", "nicht"))
"""Parts of a word that turn what it says into the contrary."""

STEM: Final = 5
"""Letters that two words must share at their start to count as forms of one."""


def field_meant(key: str, record: str, free: Sequence[str]) -> str | None:
    """The field of *record* that is meant by *key*, one of those that are *free* to be filled."""
    if len(key) > LONGEST:
        return None
    everyday = _everyday()["fields"].get(record, {}).get(plain(key))
    return everyday if everyday in free else alike(key, free)


def term_meant(word: object, vocabulary: str, terms: Sequence[str]) -> str | None:
    """The one of *terms* that is meant by *word*."""
    if isinstance(word, int) and not isinstance(word, bool) and -LONGEST < word < LONGEST and str(word) in terms:
        return str(word)
    if not isinstance(word, str) or len(word) > LONGEST:
        return None
    spelt = plain(word)
    same = next((term for term in terms if plain(term) == spelt), None)
    if same is not None:
        return same
    everyday = _everyday()["terms"].get(vocabulary, {})
    if everyday.get(spelt) in terms:
        return str(everyday[spelt])
    terms = [term for term in terms if not contrary(word, term)]
    parts = spelt.split("-")
    named = {term for term in terms if plain(term) in parts} or _everyday_part(parts, everyday, terms)
    return named.pop() if len(named) == 1 else alike(word, terms, SURELY)


def _everyday_part(parts: Sequence[str], everyday: Mapping[str, str], terms: Sequence[str]) -> set[str]:
    """The terms that single *parts* of a word mean, unless another part is a part of a term: then it may mean that."""
    found = {part: everyday[part] for part in parts if everyday.get(part) in terms}
    spoken = {piece[:STEM] for term in terms for piece in plain(term).split("-")}
    return set() if any(part[:STEM] in spoken for part in parts if part not in found) else set(found.values())


def contrary(word: str, term: str) -> bool:
    """Whether *word* may deny what *term* says, or the other way round: then neither is a slip for the other."""
    one, other = plain(word).split("-"), plain(term).split("-")
    if NEGATIONS & {*one} != NEGATIONS & {*other}:
        return True
    longer, shorter = sorted(("".join(one), "".join(other)), key=len, reverse=True)
    return longer.endswith(shorter) and longer.removesuffix(shorter) in {*NEGATIONS, "in", "dis", "mis"}


def alike(word: str, candidates: Iterable[str], close: float = CLOSE) -> str | None:
    """The one of *candidates* that is spelt most like *word*, if any is spelt much like it."""
    if len(word) > LONGEST:
        return None
    best = max(((likeness(word, each), each) for each in sorted(candidates, reverse=True)), default=(0.0, ""))
    return best[1] if best[0] >= close else None


def likeness(one: str, other: str) -> float:
    """How much alike two spellings are, from 0 to 1; capitals, blanks and underscores are no difference."""
    return SequenceMatcher(None, plain(one), plain(other)).ratio()


def plain(word: str) -> str:
    """The word in lower case, with - for blanks and underscores, and camelCase taken apart."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", word.strip())
    return re.sub(r"[\s_-]+", "-", apart.casefold())


def nearest_first(word: object, terms: Sequence[str], meanings: str = "") -> tuple[str, ...]:
    """All *terms*, those first that are spelt like *word* or whose meaning speaks of it.

    Args:
        word: What was written.
        terms: The words of a vocabulary.
        meanings: The vocabulary's description, in which each term stands before a colon and its definition.
    """
    if not isinstance(word, str) or len(word) > LONGEST:
        return tuple(terms)
    stems = {part[:STEM] for part in plain(word).split("-") if len(part) >= STEM - 1}
    definitions = _definitions(meanings, terms)

    def distance(term: str) -> float:
        spoken = any(stem in definitions.get(term, "") or stem in term for stem in stems)
        return -max(likeness(word, term), 0.7 if spoken else 0.0)

    return tuple(sorted(terms, key=distance))


def _definitions(meanings: str, terms: Sequence[str]) -> dict[str, str]:
    places = [(at, term) for term in terms if (at := meanings.find(f" {term}: ")) >= 0]
    if not places:
        return {}
    starts = sorted(places)
    ends = [at for at, _ in starts[1:]] + [len(meanings)]
    return {term: meanings[at + len(term) + 3 : end].casefold() for (at, term), end in zip(starts, ends, strict=True)}


def country_meant(word: str) -> str | None:
    """The code of the country that is meant by *word*: its name, its code of three letters, an older one."""
    return None if countries_today(word) else _code_meant(word, "countries", upper=True)


def countries_today(word: str) -> tuple[str, ...]:
    """The codes of what lies today where a country lay of which *word* was a code or the name; more than one."""
    return tuple(_everyday()["former_countries"].get(word.strip().casefold(), ()))


def language_meant(word: str) -> str | None:
    """The tag of the language that is meant by *word*: its name, a code of three letters, `en_GB`, `EN`."""
    from ihl_docs.model.forms import LANGUAGE_TAG

    first, _, rest = word.strip().replace("_", "-").partition("-")
    for tag in (f"{first.lower()}-{rest}" if rest else first.lower(), f"{_code_meant(first, 'languages')}-{rest}"):
        if rest and LANGUAGE_TAG.fault(tag) is None:
            return tag
    code = _code_meant(word, "languages")
    return code if code is not None and LANGUAGE_TAG.fault(code) is None else None


def _code_meant(word: str, kind: str, *, upper: bool = False) -> str | None:
    if len(word) > LONGEST:
        return None
    sought = word.strip().casefold()
    by_name: dict[str, str] = _codes()[kind]
    codes = set(by_name.values())
    same = sought.upper() if upper else sought
    if same in codes:
        return same
    everyday: dict[str, str] = _everyday()[kind]
    if sought in everyday or sought in by_name:
        return everyday.get(sought) or by_name[sought]
    name = alike(sought, [each for each in by_name if len(each) > 3], 0.85) if len(sought) > 3 else None
    return by_name[name] if name is not None else None


@cache
def _everyday() -> Any:
    return tomllib.loads(files(__package__).joinpath("everyday.toml").read_text(encoding="utf-8"))


@cache
def _codes() -> Any:
    return json.loads(files(__package__).joinpath("codes.json").read_bytes())
