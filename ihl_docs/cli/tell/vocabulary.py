"""Circumstances: the question for the field, what would answer it, and the elements that turn on it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ihl_docs.cli.lines import BLANK, Line, Span, Style, item, line
from ihl_docs.cli.tell.words import counted
from ihl_docs.law.deciding import AskedOf, Deciding
from ihl_docs.model.vocabulary.assessing import ElementRole

ROLES = {ElementRole.LAWFUL_EXPLANATION: "lawful explanation"}


def tell_list(asked: Sequence[AskedOf]) -> Iterator[Line]:
    """Every circumstance with its question and on how much it bears."""
    yield line(
        f"{counted(len(asked), 'circumstance')}. Name one, or a word of its question, to see what would answer it and "
        "which elements it decides."
    )
    for each in asked:
        yield BLANK
        yield line(Span(each.circumstance.value, Style.STRONG))
        yield line(each.question, indent=2)
        yield line(Span(f"bears on {_how_much(each)}", Style.FAINT), indent=2)


def tell_circumstances(asked: Sequence[AskedOf]) -> Iterator[Line]:
    """The circumstances in full."""
    for number, each in enumerate(asked):
        if number:
            yield BLANK
        yield line(Span(each.circumstance.value, Style.STRONG))
        yield line(Span(each.question, Style.STRONG), indent=2)
        yield line(f"An answer would be: {each.settled_by}", indent=2)
        yield line(f"It bears on {_how_much(each)}.", indent=2)
        for (name, heading), elements in groupby(each.decides, key=_of):
            yield line(f"{heading} ({name})", indent=4)
            for one in elements:
                role = ROLES.get(one.role)
                yield item("-", f"{f'{role}: ' if role else ''}{one.statement}", indent=6)


def _of(element: Deciding) -> tuple[str, str]:
    return element.category or element.crime or "", element.heading


def _how_much(asked: AskedOf) -> str:
    categories = len({each.category for each in asked.decides if each.category is not None})
    crimes = len({each.crime for each in asked.decides if each.crime is not None})
    if not categories and not crimes:
        return "no element of this catalogue; it may be recorded for readers"
    parts = [counted(categories, "category", "categories")] if categories else []
    parts += [counted(crimes, "crime")] if crimes else []
    return " and ".join(parts)
