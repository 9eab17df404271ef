"""Ids of what is protected: they stand wherever it is referred to, so they may give nobody away, and be cited nowhere.

An id tells of a name only where the name looks like one: two to four words, each with a capital. "A trader at the
market" with the id `trader` is a label.
"""

import re
from collections.abc import Iterator
from typing import Final

from ihl_docs.intake.codes import ID_GIVES_AWAY
from ihl_docs.intake.rules.protection import LABEL, Protected, is_public, public_texts, records
from ihl_docs.model.actor import Actor
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.pointer import pointer_of
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.source import Source
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told

SHORTEST: Final = 3
"""Letters of a part of a name that are looked for in an id."""

_PERSONAL: Final = re.compile(r"\w+(?:[ '-]\w+){1,3}")


def problems(submission: Submission) -> Iterator[Problem]:
    """Every id of something protected that tells a name, or that stands in a public text."""
    hidden = [(pointer, each) for pointer, each in records(submission) if not is_public(each)]
    for pointer, each in hidden:
        part = next((part for name in _names(each) for part in _parts(name) if part in _parts(each.id)), None)
        if part is not None:
            yield Problem(
                code=ID_GIVES_AWAY,
                severity=Severity.WARNING,
                pointer=f"{pointer}/id",
                message=told("The id {id!r} tells part of a name that is protected.", id=each.id),
                expected=told("an id that gives nobody away"),
                found=repr(part),
                mend=told("Give it an id such as witness-1, here and wherever it is referred to."),
            )
    cited = {each.id: pointer for pointer, each in hidden if re.search(r"[0-9._-]", each.id)}
    if not cited:
        return
    found = re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in cited))
    for path, text in public_texts(submission, {each.id for _, each in hidden}):
        for name in sorted(set(found.findall(text))):
            yield Problem(
                code=ID_GIVES_AWAY,
                severity=Severity.WARNING,
                pointer=pointer_of(path),
                message=told("A public text cites {name!r}, which is protected.", name=name),
                expected=told("a text that gives nobody away"),
                found=repr(name),
                mend=told("Take the id out of the text, or limit who may see what holds this text."),
            )


def _names(each: Protected) -> Iterator[str]:
    texts: list[str | None] = []
    if isinstance(each, Actor):
        texts += [word.text for name in (each.name, *each.also_known_as) for word in name.wordings]
    elif isinstance(each, Source):
        texts += [each.author]
    elif isinstance(each, EvidenceItem):
        texts += [each.made_by]
    for text in texts:
        words = (text or "").strip()
        if (
            _PERSONAL.fullmatch(words)
            and not LABEL.fullmatch(words)
            and all(part[:1].isupper() for part in words.split())
        ):
            yield words


def _parts(text: str) -> set[str]:
    return {part for part in re.split(r"[\W_]+", text.casefold()) if len(part) >= SHORTEST and not part.isdigit()}
