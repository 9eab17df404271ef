"""What a public text gives away: the name of somebody protected, or a protected source. And consent to publish.

An evident label ("Witness A", "W-12") gives nobody away and may stand anywhere.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, get_args, get_origin

from ihl_docs.intake.codes import CONSENT_USE, NAME_IN_PUBLIC, SOURCE_IN_PUBLIC
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.on_need import fields_of, is_record
from ihl_docs.model.pointer import Path, pointer_of
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentStatus, ConsentUse

LABEL: Final = re.compile(r"(\w+[ -])?([A-Z]{1,3}|[A-Z]{0,3}-?[0-9]+)")
SHORTEST: Final = 4
"""Letters. A shorter name would be found in many words."""

FREE: Final = frozenset({"author", "publisher", "made_by", "compiled_by", "locator", "by", "role", "tool", "url"})
"""Fields of plain text that may name somebody."""

Protected = Actor | Source | EvidenceItem
Named = tuple[str, str, str, str]
"""A code, the words to look for, the id of whom they give away, and what they are."""

Texts = list[tuple[Path, str]]
"""Texts, each with the path to it."""

Collect = Callable[[Any, Path, Texts], None]
"""Takes a value and the path to it, and adds every text in it in which somebody may be named."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every public text with the name or address of somebody or something protected; and consent that falls short."""
    yield from _consent(submission)
    hidden = [each for _, each in records(submission) if not is_public(each)]
    named = [name for each in hidden for name in _names(each)]
    if not named:
        return
    texts = public_texts(submission, {each.id for each in hidden})
    if _surely_absent(named, texts):
        return
    found = re.compile("|".join(rf"(?<!\w)({re.escape(name[1])})(?!\w)" for name in named), re.IGNORECASE)
    for path, text in texts:
        for group in sorted({each.lastindex or 0 for each in found.finditer(text)}):
            code, words, whose, what = named[group - 1]
            yield Problem(
                code=code,
                message=told("A public text has the {what} of {whose!r}, which is protected.", what=what, whose=whose),
                pointer=pointer_of(path),
                expected=told("a text that gives nobody away"),
                found=told("the {what} {words!r}", what=what, words=words),
                mend=told("Take it out or put a label such as 'Witness A', or limit who may see what holds this text."),
            )


def _surely_absent(named: list[Named], texts: list[tuple[Path, str]]) -> bool:
    """Whether no text can have any of the names. Asked first, since most have none and searching for words takes longer.

    Only of ASCII: beyond it, letters such as the dotless i are the same to the search and not to `lower`.
    """
    whole = "\n".join(text for _, text in texts)
    return whole.isascii() and not any(
        not words.isascii() or words.lower() in whole.lower() for _, words, _, _ in named
    )


def is_public(each: Protected) -> bool:
    """Whether everybody may see a record; silence means that everybody may."""
    return each.confidentiality is None or each.confidentiality.level is ConfidentialityLevel.PUBLIC


def records(submission: Submission) -> Iterator[tuple[str, Protected]]:
    """Everything that may be protected, with its JSON pointer."""
    for name in ("actors", "sources", "evidence_items"):
        for index, each in enumerate(getattr(submission, name)):
            yield f"/{name}/{index}", each


def _names(each: Protected) -> Iterator[Named]:
    if isinstance(each, Actor):
        texts = [word.text for name in (each.name, *each.also_known_as) for word in name.wordings]
        wanted = [(NAME_IN_PUBLIC, text, told("name")) for text in texts]
    elif isinstance(each, Source):
        wanted = [(NAME_IN_PUBLIC, each.author, told("author"))] if each.author else []
        wanted += [(SOURCE_IN_PUBLIC, word.text, told("title")) for word in each.title.wordings]
        wanted += [(SOURCE_IN_PUBLIC, address, told("address")) for address in (each.url, each.archived_at) if address]
    else:
        wanted = [(NAME_IN_PUBLIC, each.made_by, told("maker"))] if each.made_by else []
        wanted += [(SOURCE_IN_PUBLIC, word.text, told("title")) for word in each.title.wordings]
        wanted += [(SOURCE_IN_PUBLIC, each.path, told("path"))] if each.path else []
    for code, words, what in wanted:
        stripped = words.strip()
        if len(stripped) >= SHORTEST and not LABEL.fullmatch(stripped):
            yield code, stripped, each.id, what


def public_texts(submission: Submission, hidden: set[str]) -> Texts:
    """Every text that everybody may see, with its place; *hidden* are the ids of what not everybody may see."""
    found: Texts = []
    for name, collect in _speaking(Submission):
        value = getattr(submission, name)
        if isinstance(value, tuple):
            for step, record in enumerate(value):
                if _is_shown(record, hidden):
                    kind: Any = type(record)
                    _of_record(kind)(record, (((), name), step), found)
        elif value is not None:
            collect(value, ((), name), found)
    return found


def _is_shown(record: Any, hidden: set[str]) -> bool:
    if isinstance(record, Claim):
        return not hidden & {record.source, record.speaker}
    return not isinstance(record, (Actor, Source, EvidenceItem)) or is_public(record)


@cache
def _speaking(kind: type) -> tuple[tuple[str, Collect], ...]:
    """The fields of a record that may hold text in which somebody is named, each with what collects it."""
    found = ((each.name, _collector(each.annotation, each.name)) for each in fields_of(kind))
    return tuple((name, collect) for name, collect in found if collect is not None)


def _collector(annotation: Any, name: str) -> Collect | None:
    """What collects the texts of a value; `None` if it holds none. Made once, as looking annotations up takes long."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        item = _collector(arguments[0], name)
        return item if item is None else _of_each(item)
    if origin is not None:
        inner = next(each for each in arguments if each is not type(None))
        return _collector(inner, name)
    if annotation is str:
        return _of_words if name in FREE else None
    if annotation is Text:
        return _of_text
    return _of_record(annotation) if is_record(annotation) and _speaking(annotation) else None


def _of_words(words: str, path: Path, found: Texts) -> None:
    found.append((path, words))


def _of_text(text: Text, path: Path, found: Texts) -> None:
    for wording in text.wordings:
        found.append(((path, wording.language), wording.text))


def _of_each(item: Collect) -> Collect:
    def collect(values: tuple[Any, ...], path: Path, found: Texts) -> None:
        for index, each in enumerate(values):
            item(each, (path, index), found)

    return collect


@cache
def _of_record(kind: type) -> Collect:
    fields = _speaking(kind)

    def collect(record: Any, path: Path, found: Texts) -> None:
        for name, inner in fields:
            value = getattr(record, name)
            if value:
                inner(value, (path, name), found)

    return collect


def _consent(submission: Submission) -> Iterator[Problem]:
    for name in ("actors", "sources", "evidence_items"):
        for index, record in enumerate(getattr(submission, name)):
            given = [(at, each) for at, each in enumerate(record.consent) if each.status is ConsentStatus.GIVEN]
            stated = {use for _, each in given for use in each.uses}
            if stated and ConsentUse.PUBLICATION not in stated and is_public(record):
                yield Problem(
                    code=CONSENT_USE,
                    severity=Severity.WARNING,
                    message=told("{id!r} is public, but the consent given does not cover publication.", id=record.id),
                    pointer=f"/{name}/{index}/consent/{given[0][0]}/uses",
                    expected=told("publication among the uses, or a confidentiality that is not public"),
                    found=", ".join(sorted(use.value for use in stated)),
                    mend=told(
                        "Limit who may see it (confidentiality: {{level: restricted}}), or ask for consent to publish."
                    ),
                )
