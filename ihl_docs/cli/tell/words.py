"""Small wordings that several reports share."""

from collections.abc import Iterable

from ihl_docs.model.text import Text


def counted(number: int, one: str, many: str | None = None) -> str:
    """*number* with its noun, such as "1 claim" or "2 claims"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """*words* in a row, each once, in the order given."""
    return ", ".join(dict.fromkeys(words))


def english(text: Text) -> str:
    """The English wording, else the original, else the first."""
    return text.best("en").text
