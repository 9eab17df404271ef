"""What somebody probably meant: the known word that looks most like the one that was written."""

import re
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 100
"""Characters. A longer word is no misspelt name, and comparing it would take long."""

CLOSE: Final = 0.7
"""How much alike two words are, from 0 to 1, before one is taken for the other."""


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
    spelt = word.strip().casefold().replace("_", "-").replace(" ", "-")
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", spelt)  # c8 is c08
