"""Subdivisions beside one another: (ii) behind 8(2)(b)(i), the c of `5 a, c`."""

from ihl_docs.law.citing.places import Path
from ihl_docs.law.citing.words import VALUE


def sibling(path: Path, word: str) -> Path | None:
    """The place beside *path* whose last subdivision is *word*: (ii) beside 8(2)(b)(i) is 8(2)(b)(ii)."""
    if len(path) == 1:
        return (*path, word)
    kinds = [kind_of(part) for part in path]
    wanted = kind_of(word)
    if word in {"i", "v", "x"} and len(word) == 1:
        before = chr(ord(word) - 1)
        wanted = "letter" if path[-1] == before and kinds[-1] == "letter" else "roman"
        if wanted == "roman" and "roman" not in kinds[1:] and "letter" not in kinds[1:]:
            wanted = "letter"
    for level in range(len(path) - 1, 0, -1):
        if kinds[level] == wanted or (wanted == "roman" and path[level] in VALUE and level == len(path) - 1):
            return (*path[:level], word)
    return (*path, word) if wanted == "roman" or kinds[-1] == "figure" else None


def kind_of(word: str) -> str:
    """How a subdivision is numbered: figure, roman or letter."""
    if word[:1].isdigit():
        return "figure"
    return "roman" if word.partition("-")[0] in VALUE else "letter"


def follows(word: str, last: str) -> bool:
    """Whether one subdivision can stand behind another in a list."""
    if kind_of(word) == "roman" and last in VALUE:
        return VALUE[word] > VALUE[last]
    return len(word) == len(last) == 1 and word > last and not word.isdigit()


def backwards(first: str, last: str) -> bool:
    """Whether two numbers can be no range, since the second is not larger: 9-3, which is article 9(3)."""
    return first.isdigit() and len(last) <= 2 and int(last) <= int(first)


def beside(word: str, last: str) -> bool:
    """Whether a letter or numeral is one of the same list as another that stands before it: ii and i, c and b, i and h."""
    if last.isdigit() or word.isdigit():
        return False
    next_letter = len(word) == len(last) == 1 and ord(word) == ord(last) + 1
    return next_letter or (kind_of(word) == kind_of(last) and follows(word, last))
