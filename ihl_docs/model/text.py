"""Text in one or more languages."""

from collections.abc import Mapping
from typing import Self

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import LanguageTag, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.told import told


@record
class Wording:
    """The text in one language."""

    language: LanguageTag = about("The language of this wording.")
    text: PlainText = about("The words.")


@record
class Text:
    """A text, with its translations beside it. Written in a document as {en: ..., my: ..., original: my}."""

    wordings: tuple[Wording, ...] = about("One wording a language, in the order of the language tags.", least=1)
    original: LanguageTag | None = about(
        "The language in which it was first said or written, if known; it may be one that is not held here.",
        default=None,
    )

    def __attrs_post_init__(self) -> None:
        tags = [wording.language for wording in self.wordings]
        if tags != sorted(set(tags)):
            raise InvalidValueError("wordings", told("must be in the order of the language tags, each once"))

    @classmethod
    def of(cls, wordings: Mapping[str, str], *, original: str | None = None) -> Self:
        """A text from a mapping of language tags to words."""
        ordered = tuple(Wording(language=tag, text=wordings[tag]) for tag in sorted(wordings))
        return cls(wordings=ordered, original=original)

    def best(self, *preferred: str) -> Wording:
        """The wording in the first of the *preferred* languages that there is, else the original, else the first."""
        wanted = (*preferred, self.original)
        held = {wording.language: wording for wording in self.wordings}
        return next((held[tag] for tag in wanted if tag in held), self.wordings[0])
