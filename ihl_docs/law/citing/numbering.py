"""How far each instrument goes, so that what does not exist is told from what has no row."""

from functools import cache
from typing import Final, Literal, TypeAlias

import attrs

from ihl_docs.law.citing.words import VALUE
from ihl_docs.law.load import load_table

_NAME: Final = "numbering.toml"
_UNCOUNTED: Final = "?"
_LETTERS: Final = 26

Existence: TypeAlias = Literal["yes", "no", "unknown"]


@attrs.frozen(kw_only=True)
class Numbering:
    """The numbering of one instrument."""

    articles: int
    more: frozenset[str]
    complete: bool
    ends: dict[str, tuple[str, ...]]
    printed: dict[str, str]
    """Places as another edition numbers them, and the places that they are here."""

    def as_here(self, path: tuple[str, ...]) -> tuple[str, ...] | None:
        """The place here of one that another edition numbers otherwise; its Roman items are letters here."""
        for size in range(len(path), 1, -1):
            here = self.printed.get(".".join(path[:size]))
            if here is not None:
                return (*here.split("."), *(_letter(each) for each in path[size:]))
        return None

    def has_article(self, number: str) -> bool:
        """Whether there is an article of that number."""
        return number in self.more or (number.isdigit() and 1 <= int(number) <= self.articles)

    def has_part(self, place: str, part: str) -> Existence:
        """Whether a place has a subdivision, such as 51 the paragraph 5."""
        lasts = self.ends.get(place)
        if lasts is None:
            known = self.complete and _UNCOUNTED not in self.ends.get(place.partition(".")[0], ())
            lasts = ("1",) if known else (_UNCOUNTED,)
        if _UNCOUNTED in lasts:
            return "unknown"
        return "yes" if any(_reaches(last, part) for last in lasts) else "no"


def _reaches(last: str, part: str) -> bool:
    """Whether a numbering that ends with *last* has *part*; a lone i, v or x is a letter beside another letter."""
    if last.isdigit() and part.isdigit():
        return 1 <= int(part) <= int(last)
    letters = len(last) == len(part) == 1 and last.isalpha() and part.isalpha()
    if letters and not (last in VALUE and part in VALUE):
        return part <= last
    return last in VALUE and part in VALUE and VALUE[part] <= VALUE[last]


def _letter(item: str) -> str:
    value = VALUE.get(item, 0)
    return chr(ord("a") + value - 1) if 0 < value <= _LETTERS else item


@cache
def load_numbering() -> dict[str, Numbering]:
    """The numbering of each instrument that it is known of."""
    return {
        name: Numbering(
            articles=table["articles"],
            more=frozenset(table.get("more", ())),
            complete=table["complete"],
            ends=_by_place(table.get("ends", {})),
            printed=table.get("printed", {}),
        )
        for name, table in load_table(_NAME).items()
    }


def _by_place(ends: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for last, places in ends.items():
        for place in places:
            found[place] = (*found.get(place, ()), last)
    return found
