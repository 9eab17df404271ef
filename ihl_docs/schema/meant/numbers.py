"""Numbers as people write them: with separators, in the digits of their script, in degrees and minutes, as a range."""

import re
from typing import Final

LONGEST: Final = 40

_DEGREES: Final = re.compile(
    r"""(?P<degrees>[0-9]{1,3}(?:\.[0-9]+)?)\s*
    (?:°\s*(?:(?P<minutes>[0-9]{1,2}(?:\.[0-9]+)?)\s*['\u2019\u2032]\s*)?
    (?:(?P<seconds>[0-9]{1,2}(?:\.[0-9]+)?)\s*(?:["\u201d\u2033]|'')\s*)?)?
    (?P<side>[NSEWO]?)""",
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"(?:about|around|approximately|approx\.?|circa|ca?\.?|some|~|±|environ)\s*(.+)|(.+?)\s*[~+]", re.IGNORECASE
)
_AT_LEAST: Final = re.compile(r"(?:at least|more than|over|min(?:imum)?|>=?|≥|au moins|plus de)\s*(.+)", re.IGNORECASE)
_AT_MOST: Final = re.compile(
    r"(?:at most|fewer than|less than|up to|max(?:imum)?|<=?|≤|au plus|moins de)\s*(.+)", re.IGNORECASE
)
_RANGE: Final = re.compile(r"(.+?)\s*(?:-|\u2013|\u2014|to|/|à|or)\s*(.+)", re.IGNORECASE)
_WORDS: Final = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}


def whole_number(text: str) -> int | None:
    """The whole number that *text* stands for, if there is one: `40 000`, `40,000`, `6.0`, `six`, in any digits."""
    stripped = ascii_digits(text.strip()).lower()
    if len(stripped) > LONGEST:
        return None
    if stripped in _WORDS:
        return _WORDS[stripped]
    if re.fullmatch(r"[0-9]{1,3}([ ,.'\u2019_\u00a0\u202f][0-9]{3})+", stripped):
        stripped = re.sub(r"[^0-9]", "", stripped)
    found = re.fullmatch(r"\+?([0-9]{1,15})(?:\.0+)?", stripped)
    return int(found.group(1)) if found else None


def number(text: str) -> float | None:
    """The number that *text* stands for, if there is one: `19,67`, `97.21E`, `19°40'12"N`, in any digits."""
    stripped = ascii_digits(text.strip()).replace("\u2212", "-")
    if len(stripped) > LONGEST:
        return None
    plain = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", stripped) if stripped.count(",") == 1 else stripped
    metres = re.sub(r"(?<=[0-9])\s*(?:m|met(?:er|re)s?)$", "", plain)
    if re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?", metres):
        return float(metres)
    found = _DEGREES.fullmatch(plain)
    if found is None:
        return None
    parts = [float(found.group(name) or 0) for name in ("degrees", "minutes", "seconds")]
    value = round(parts[0] + parts[1] / 60 + parts[2] / 3600, 6)
    return -value if found.group("side").upper() in {"S", "W", "O"} else value


def figure(text: str) -> dict[str, int | bool] | None:
    """The fields of a `Figure` that *text* stands for, if any: a number, a range, `about 6`, `at least 6`."""
    only = whole_number(text)
    if only is not None:
        return {"best": only}
    stripped = text.strip()
    if len(stripped) > LONGEST:
        return None
    for form, field in ((_AT_LEAST, "low"), (_AT_MOST, "high")):
        found = form.fullmatch(stripped)
        bound = whole_number(found.group(1)) if found else None
        if bound is not None:
            return {field: bound}
    found = _ABOUT.fullmatch(stripped)
    about = whole_number(found.group(1) or found.group(2)) if found else None
    if about is not None:
        return {"best": about, "approximate": True}
    found = _RANGE.fullmatch(stripped)
    edges = [whole_number(edge) for edge in found.groups()] if found else []
    if len(edges) == 2 and edges[0] is not None and edges[1] is not None and edges[0] <= edges[1]:
        return {"low": edges[0], "high": edges[1]}
    return None


def ascii_digits(text: str) -> str:
    """The *text* with the digits of any script written as 0 to 9."""
    return "".join(str(int(each)) if each.isdecimal() else each for each in text)
