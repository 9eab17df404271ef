"""A code of a problem, explained: what it means, why it matters, an example and how it is mended."""

from collections.abc import Callable, Iterator

from ihl_docs.cli.lines import Line, Span, Style, line
from ihl_docs.intake.explained.load import Explanation
from ihl_docs.model.told import told

_LABEL = 10


def tell_code(explanation: Explanation, words: Callable[[str], str]) -> Iterator[Line]:
    """All that there is to say of a code."""
    yield line(Span(explanation.code, Style.STRONG), f"  {words(explanation.meaning)}", hang=13)
    yield line(words(explanation.why), indent=2)
    for label, text in ((told("wrong"), explanation.wrong), (told("mended"), explanation.mended)):
        for number, row in enumerate(text.strip("\n").split("\n")):
            shown = Span((words(label) if not number else "").ljust(_LABEL), Style.FAINT)
            yield line(shown, row, indent=2, hang=2 + _LABEL + 4)
