"""Reads `explained.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

import attrs

from ihl_docs.intake.codes import MEANINGS
from ihl_docs.model.told import as_told


@attrs.frozen(kw_only=True)
class Explanation:
    """What is to be known of a code."""

    code: str
    meaning: str
    """What it says, in one sentence."""
    why: str
    """Why it matters, for whoever records violations."""
    wrong: str
    """An example that gives this code."""
    mended: str
    """The same, so that it does not."""
    right: str | None
    """What *wrong* replaces in the document that `ihl-docs new` writes, if that is where it belongs."""
    alone: bool
    """Whether the examples are whole documents."""
    json: bool
    """Whether they are JSON."""
    how: str | None
    """What else has to be so, where the example needs more than a change of text."""


@cache
def explanations() -> dict[str, Explanation]:
    """The explanation of every code, in the order of the codes."""
    rows = tomllib.loads(files(__package__).joinpath("explained.toml").read_text(encoding="utf-8"))
    return {
        code: Explanation(
            code=code,
            meaning=MEANINGS[code],
            why=as_told(rows[code]["why"]),
            wrong=rows[code]["wrong"],
            mended=rows[code]["mended"],
            right=rows[code].get("right"),
            alone=rows[code].get("alone", False),
            json=rows[code].get("json", False),
            how=rows[code].get("how"),
        )
        for code in sorted(rows)
    }
