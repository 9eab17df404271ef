"""What somebody probably meant: the known word that looks most like the one that was written."""

import re
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 100
"""Characters. A longer word is no misspelt name, and comparing it would take long."""

CLOSE: Final = 0.7
"""How much alike two words are, from 0 to 1, before one is taken for the other."""


LOOK_ALIKE: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u043a\u043c\u0442\u0501\u051b\u051d"
    "\u03b1\u03bf\u03bd\u03b9\u03ba\u03c1\u03c5\u03c7\u0131\u0261",
    "aeopcyxsijhkmtdqwaovikpuxig",
)
"""Small letters of the Cyrillic, Greek and other alphabets, and the Latin ones that look the same."""


def nearest(word: object, candidates: Iterable[str]) -> str | None:
    """The one of *candidates* that looks most like *word*, or `None` if none does.

    Capitals, blanks and underscores are no difference: `State_armed force` is near `state-armed-force`.
    """
    if not isinstance(word, str) or len(word) > LONGEST:
        return None
    import difflib  # loaded for a wrong word only

    # An id is short, and another letter in it is another record: two of three letters alike are no slip.
    spelt = {_plain(candidate): candidate for candidate in sorted(candidates, reverse=True)}
    close = difflib.get_close_matches(_plain(word), spelt, n=1, cutoff=CLOSE)
    return spelt[close[0]] if close else None


def _plain(word: str) -> str:
    spelt = latin(word.strip()).casefold().replace("_", "-").replace(" ", "-")
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", spelt)  # c8 is c08


def latin(word: str) -> str:
    """The word with Latin letters for those that look the same, and without signs that nobody sees."""
    if word.isascii():
        return word
    import unicodedata  # for a word of other letters only

    seen = unicodedata.normalize("NFKC", word).casefold().translate(LOOK_ALIKE)
    return "".join(letter for letter in seen if unicodedata.category(letter) not in {"Cf", "Cc"})
