"""Make the lists of countries and languages: ihl_docs/model/code_lists.py, and ihl_docs/schema/meant/codes.json for mends.

Run: pip download --no-deps pycountry==24.6.1 && unzip pycountry-24.6.1-*.whl 'pycountry/databases/*'
     python -m ihl_docs._dev.code_lists pycountry/databases

Source: ISO 3166-1 and ISO 639-3 as Debian's iso-codes 4.16 has them, from the package pycountry 24.6.1 (the data are
LGPL 2.1 or later; codes and names are facts). More names of States come from ihl_docs/law/data/states.toml.
"""

import json
import sys
import textwrap
import tomllib
from pathlib import Path
from typing import Any, Final

PACKAGE: Final = Path(__file__).resolve().parents[1]
LISTS: Final = PACKAGE / "model" / "code_lists.py"
MEANT: Final = PACKAGE / "schema" / "meant" / "codes.json"
STATES: Final = PACKAGE / "law" / "data" / "states.toml"

USER_ASSIGNED: Final = {"XA": "an invented country", "XK": "Kosovo", "XZ": "the high seas"}
"""Codes that ISO 3166-1 leaves to users, and what a submission means by them. UN/LOCODE has XZ, most lists have XK."""

HEAD: Final = '''\
"""The codes of countries and languages that there are. Made by `python -m ihl_docs._dev.code_lists`, which names the source."""

from typing import Final

'''


def lists(countries: list[dict[str, str]], languages: list[dict[str, str]]) -> str:
    """The module with the codes."""
    two = sorted(row["alpha_2"] for row in languages if "alpha_2" in row)
    return HEAD + "\n".join(
        (
            _constant(
                "COUNTRIES",
                sorted({row["alpha_2"] for row in countries} | set(USER_ASSIGNED)),
                "ISO 3166-1 alpha-2; and of the codes left to users XA (an invented country), XK (Kosovo), XZ (the high seas).",
            ),
            _constant("LANGUAGES", two, "ISO 639-1: the languages with a code of two letters."),
            _constant(
                "LONGER",
                sorted(_longer(languages)),
                "Codes of three letters for which BCP 47 has the shorter one. Source: RFC 5646, section 2.2.1.",
            ),
        )
    )


def _constant(name: str, codes: list[str], meaning: str) -> str:
    rows = textwrap.wrap(", ".join(f'"{code}"' for code in codes), 110)
    body = textwrap.indent(chr(10).join(rows), "    ")
    return f'# fmt: off\n{name}: Final = (\n{body},\n)\n# fmt: on\n"""{meaning}"""\n'


def _longer(languages: list[dict[str, str]]) -> dict[str, str]:
    found = {}
    for row in languages:
        if "alpha_2" in row:
            for code in (row["alpha_3"], row.get("bibliographic")):
                if code:
                    found[code] = row["alpha_2"]
    return found


def meant(
    countries: list[dict[str, str]], languages: list[dict[str, str]], states: list[dict[str, Any]]
) -> dict[str, Any]:
    """By the words that people use, the code that they mean; words in lower case."""
    of_countries: dict[str, str] = {}
    for row in countries:
        words = [row.get(key, "") for key in ("alpha_3", "name", "official_name", "common_name")]
        of_countries |= {word.casefold(): row["alpha_2"] for word in words if word}
        if "," in row["name"]:
            of_countries[row["name"].partition(",")[0].casefold()] = row["alpha_2"]
    for code, name in USER_ASSIGNED.items():
        of_countries[name] = code
    for state in states:
        words = [state["name"], state.get("iso3", ""), *state.get("names", ())]
        of_countries |= {word.casefold(): state["code"] for word in words if word}
    of_languages = {row["name"].partition(" (")[0].casefold(): row["alpha_2"] for row in languages if "alpha_2" in row}
    return {
        "source": "Debian iso-codes 4.16 (pycountry 24.6.1); ihl_docs/law/data/states.toml",
        "made_by": "python -m ihl_docs._dev.code_lists",
        "countries": dict(sorted(of_countries.items())),
        "languages": dict(sorted((of_languages | _longer(languages)).items())),
    }


def main(arguments: list[str]) -> int:
    """Write both files."""
    folder = Path(arguments[0])
    countries = json.loads((folder / "iso3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    languages = json.loads((folder / "iso639-3.json").read_text(encoding="utf-8"))["639-3"]
    states = tomllib.loads(STATES.read_text(encoding="utf-8"))["state"]
    LISTS.write_text(lists(countries, languages), encoding="utf-8")
    text = json.dumps(meant(countries, languages, states), indent=0, ensure_ascii=False)
    MEANT.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
