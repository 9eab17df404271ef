"""The dossier's own words: every heading, label and sentence of ours, from one file a language."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

import attrs

from ihl_docs.errors import BrokenInstallationError
from ihl_docs.model.vocabulary.term import Term

FALLBACK: Final = "en"
"""The language that is used where there is no file for the one that was asked for."""


@attrs.frozen(kw_only=True)
class OwnWords:
    """Our words in one language, by dotted name."""

    language: str
    phrases: dict[str, str]

    def say(self, name: str, /, **values: object) -> str:
        """The phrase called *name*, with *values* in the places that it leaves open.

        Raises:
            KeyError: If there is no such phrase, or it leaves a place open that no value fills.
        """
        phrase = self.phrases[name]
        return phrase.format_map(values) if values else phrase

    def term(self, term: Term) -> str:
        """What a term of a vocabulary is called: as the file says, else as one writes it."""
        return self.phrases.get(f"term.{type(term).__name__}.{term}", term.words)


@lru_cache(maxsize=8)
def own_words(language: str) -> OwnWords:
    """Our words in *language*, or in English where there is no file for it.

    Raises:
        BrokenInstallationError: If the English file is missing.
    """
    folder = files("ihl_docs.dossier") / "texts"
    primary = language.partition("-")[0]
    for tag in dict.fromkeys((primary, FALLBACK)):
        file = folder / f"{tag}.toml"
        if file.is_file():
            return OwnWords(language=tag, phrases=_flat(tomllib.loads(file.read_text(encoding="utf-8")), ""))
    raise BrokenInstallationError(f"the dossier's texts are missing: {folder}")


def _flat(table: dict[str, object], prefix: str) -> dict[str, str]:
    phrases: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            phrases |= _flat(value, f"{prefix}{key}.")
        else:
            phrases[prefix + key] = str(value)
    return phrases
