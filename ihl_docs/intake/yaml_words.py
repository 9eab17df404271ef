"""What a plain word means in YAML: text, number, boolean or nothing.

`NO` is text, and so is a date. Source: YAML 1.2.2, chapter 10.3 (core schema).
"""

import math
import re
from typing import Final

from ihl_docs.codec.json_text import MAX_DIGITS

_DECIMAL: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_WORDS: Final = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
}


class NoNumberError(ValueError):
    """A word reads as a number that is not finite, or that readers would round."""


def meaning_of(word: str) -> object:
    """What *word* means where it stands without quotes.

    Raises:
        NoNumberError: If it reads as a number that is not finite or has more than 20 digits.
    """
    if word in _WORDS:
        return _WORDS[word]
    if _NO_NUMBER.fullmatch(word):
        raise NoNumberError(word)
    for form, base in ((_DECIMAL, 10), (_OCTAL, 8), (_HEXADECIMAL, 16)):
        if form.fullmatch(word):
            if len(word) > MAX_DIGITS:
                raise NoNumberError(word)
            return int(word, base)
    if _FLOAT.fullmatch(word):
        number = float(word)
        if not math.isfinite(number):
            raise NoNumberError(word)
        return number
    return word
