"""The language in which a person is spoken to. English costs nothing; a catalogue is loaded only for another one."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from ihl_docs.cli.arguments.choices import LANGUAGES
from ihl_docs.errors import BrokenInstallationError
from ihl_docs.model.told import retold

if TYPE_CHECKING:
    from ihl_docs.intake.checked import CheckedDocument
    from ihl_docs.model.problem import Problem

Words = Callable[[str], str]


def in_english(text: str) -> str:
    """The text as it is."""
    return text


def words_for(asked: str | None, *, for_people: bool, environment: Mapping[str, str] = os.environ) -> Words:
    """What gives a text in the language that is asked for, or, to people, in that of their environment.

    Raises:
        BrokenInstallationError: If the language's catalogue is missing or damaged.
    """
    name = asked or (_preferred(environment) if for_people else "en")
    if name == "en":
        return in_english
    import gettext
    from importlib.resources import as_file, files

    try:
        with as_file(files("ihl_docs") / "locale") as folder:
            catalogue = gettext.translation("ihl-docs", str(folder), [name])
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenInstallationError(f"The catalogue of messages in {name!r} cannot be read: {error}") from None
    return partial(retold, translate=catalogue.gettext)


def _preferred(environment: Mapping[str, str]) -> str:
    """The first language of the environment that we speak, in the order in which gettext looks."""
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "C")
    if locale.partition(".")[0] in {"C", "POSIX"}:
        return "en"  # this locale asks for no language, whatever LANGUAGE says
    for each in (*environment.get("LANGUAGE", "").split(":"), locale):
        name = each.partition(".")[0].partition("@")[0].partition("_")[0].lower()
        if name in LANGUAGES:
            return name
    return "en"


def told_in(words: Words, checked: "CheckedDocument") -> "CheckedDocument":
    """A document with its problems in another language."""
    if words is in_english or not checked.problems:
        return checked
    return checked._replace(problems=tuple(translated(problem, words) for problem in checked.problems))


def translated(problem: "Problem", words: Words) -> "Problem":
    """The *problem* in another language; codes, places and what the submission says stay as they are."""
    from ihl_docs.model.record import revised

    return revised(
        problem,
        message=words(problem.message),
        expected=words(problem.expected) if problem.expected is not None else None,
        found=words(problem.found) if problem.found is not None else None,
        mend=words(problem.mend),
    )
