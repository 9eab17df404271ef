"""What a public text gives away: the name of somebody protected, or a protected source. And consent to publish.

An evident label ("Witness A", "W-12") gives nobody away and may stand anywhere.
"""

import re
import typing
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Final, get_args, get_origin

import attrs

from ihl_docs.intake.codes import CONSENT_USE, NAME_IN_PUBLIC, SOURCE_IN_PUBLIC
from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.evidence_item import EvidenceItem
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


def problems(submission: Submission) -> Iterator[Problem]:
    """Every public text with the name or address of somebody or something protected; and consent that falls short."""
    yield from _consent(submission)
    hidden = [each for _, each in records(submission) if not is_public(each)]
    named = [name for each in hidden for name in _names(each)]
    if not named:
        return
    found = re.compile("|".join(rf"(?<!\w){re.escape(name[1])}(?!\w)" for name in named), re.IGNORECASE)
    for path, text in public_texts(submission, {each.id for each in hidden}):
        for match in {each.group().casefold() for each in found.finditer(text)}:
            code, words, whose, what = next(name for name in named if name[1].casefold() == match)
            yield Problem(
                code=code,
                message=told("A public text has the {what} of {whose!r}, which is protected.", what=what, whose=whose),
                pointer=pointer_of(path),
                expected=told("a text that gives nobody away"),
                found=told("the {what} {words!r}", what=what, words=words),
                mend=told("Take it out or put a label such as 'Witness A', or limit who may see what holds this text."),
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


def public_texts(submission: Submission, hidden: set[str]) -> Iterator[tuple[Path, str]]:
    """Every text that everybody may see, with its place; *hidden* are the ids of what not everybody may see."""
    for name in _speaking(Submission):
        value = getattr(submission, name)
        for step, record in enumerate(value) if isinstance(value, tuple) else [(None, value)]:
            if _is_shown(record, hidden):
                yield from _texts(record, ((), name) if step is None else (((), name), step))


def _is_shown(record: Any, hidden: set[str]) -> bool:
    if isinstance(record, Claim):
        return not hidden & {record.source, record.speaker}
    return not isinstance(record, (Actor, Source, EvidenceItem)) or is_public(record)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Text):
        for wording in value.wordings:
            yield (path, wording.language), wording.text
    elif isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _texts(each, (path, index))
    elif value is not None:
        kind: Any = type(value)
        for name in _speaking(kind):
            inner = getattr(value, name)
            if inner:
                yield from _texts(inner, (path, name))


@cache
def _speaking(record: Any) -> tuple[str, ...]:
    """The fields of a record that may hold text in which somebody is named."""
    hints = typing.get_type_hints(record, include_extras=True) if attrs.has(record) else {}
    return tuple(name for name, hint in hints.items() if _may_name(hint, name))


def _may_name(annotation: Any, name: str) -> bool:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is not None:
        return any(_may_name(each, name) for each in (arguments[:1] if origin is Annotated else arguments))
    if annotation is str:
        return name in FREE
    return annotation is Text or (isinstance(annotation, type) and bool(_speaking(annotation)))


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
