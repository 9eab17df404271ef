"""Sentences for people that keep the template and the parameters of which they were made, so that they can be translated.

To everything else such a sentence is its English text: it compares, serialises and prints as that.
"""

from collections.abc import Callable, Mapping
from typing import Self


class Told(str):
    """An English sentence, with its template and what stands in it."""

    __slots__ = ("parameters", "template")

    template: str
    parameters: Mapping[str, object]

    def __new__(cls, template: str, parameters: Mapping[str, object]) -> Self:
        """Fill *parameters* into the *template*, which is written as `str.format` has it."""
        made = super().__new__(cls, template.format(**parameters))
        made.template = template
        made.parameters = parameters
        return made

    def __reduce__(self) -> tuple[type["Told"], tuple[str, Mapping[str, object]]]:
        return Told, (self.template, self.parameters)


def told(template: str, /, **parameters: object) -> Told:
    """The *template* filled with *parameters*, some of which may be such sentences themselves.

    The template must be written out where this is called: `ihl_docs._dev.messages` collects it from there.
    """
    return Told(template, parameters)


def as_told(text: str) -> Told:
    """A sentence that stands in data of ours, with nothing to fill in; `ihl_docs._dev.messages` collects it from there."""
    return Told(text.replace("{", "{{").replace("}", "}}"), {})


def retold(text: str, translate: Callable[[str], str]) -> str:
    """The *text* in another language; what is no `Told` stays as it is.

    Args:
        text: What is to be told.
        translate: Gives the other language's template for an English one.
    """
    if not isinstance(text, Told):
        return text
    parameters = {
        name: retold(each, translate) if isinstance(each, str) else each for name, each in text.parameters.items()
    }
    return translate(text.template).format(**parameters)
