"""Small wordings that several reports share."""

from collections.abc import Iterable
from typing import Final

from ihl_docs.cli.lines import Line, Span, Style, line
from ihl_docs.model.answer import Answer
from ihl_docs.model.vocabulary.assessing import FindingStatus
from ihl_docs.model.vocabulary.term import Term

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.model.text import Text

LABEL: Final = 11
"""Columns of the label before a field."""

ANSWER_STYLES: Final = {
    Answer.YES: Style.STRONG,
    Answer.NO: Style.STRONG,
    Answer.UNKNOWN: Style.OPEN,
    Answer.DISPUTED: Style.OPEN,
}
STATUS_STYLES: Final = {
    FindingStatus.INDICATED: Style.BAD,
    FindingStatus.INCOMPLETE: Style.OPEN,
    FindingStatus.CONTESTED: Style.OPEN,
    FindingStatus.EXCLUDED: Style.STRONG,
}


def counted(number: int, one: str, many: str | None = None) -> str:
    """*number* with its noun, such as "1 claim" or "2 claims"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """*words* in a row, each once, in the order given."""
    return ", ".join(dict.fromkeys(words))


def english(text: "Text") -> str:
    """The English wording, else the original, else the first."""
    return text.best("en").text


def plain_word(term: Term) -> str:
    """A term as one writes it in a sentence."""
    return term.words


def field(label: str, words: str, *, indent: int = 2, style: Style = Style.PLAIN) -> Line:
    """A line with a label in front, its further rows under the words."""
    return line(Span(label.ljust(LABEL), Style.FAINT), Span(words, style), indent=indent, hang=indent + LABEL)


def heading(words: str) -> Line:
    """The heading of a part."""
    return line(Span(words, Style.HEAD))
