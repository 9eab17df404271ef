"""Citations as lawyers write them, read into provisions, and provisions written as citations.

    cite("arts. 51(4) and 57(2)(a)(ii) AP I; Rule 11-13 CIHL", catalogue)

gives one reading for each place cited. A citation that could mean several provisions gives them all as candidates, one
of something that does not exist gives what stands nearest; neither is ever decided by a guess.
"""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.citing.forms import CitationLanguage, CitationStyle, citation
from ihl_docs.law.citing.lookup import Index, index_of, path_of, plain, usual
from ihl_docs.law.citing.mentions import Mention, mentions
from ihl_docs.law.citing.places import Path
from ihl_docs.law.citing.reading import CitationStatus, Outcome, Reading
from ihl_docs.law.citing.spelling import Mended, mended
from ihl_docs.law.citing.tokens import tokens
from ihl_docs.law.citing.words import Named, load_words
from ihl_docs.model.record import revised

__all__ = [
    "CitationLanguage",
    "CitationStatus",
    "CitationStyle",
    "Reading",
    "citation",
    "cite",
    "find_citations",
]

_ACT: Final = re.compile(r"(?:\s{0,3}\([0-9]{4}\))?,\s{0,3}([a-zA-Z ]{3,60})|[\s,]{0,3}\(([^()]{3,120})\)")
Fields: TypeAlias = "dict[str, Any]"
"""What a reading says beyond the outcome: the instrument, the candidates, the same text elsewhere."""
_STUDY: Final = "cihl"
_FOUND: Final = {CitationStatus.EXACT, CitationStatus.PART}


def cite(text: str, catalogue: Catalogue) -> tuple[Reading, ...]:
    """The citations that a text consists of, each with its place; what is no citation is passed over.

    Args:
        text: One citation or several, in English or French, such as a footnote.
        catalogue: Where the provisions are looked up.
    """
    return tuple(_readings(text, catalogue, strict=False))


def find_citations(text: str, catalogue: Catalogue) -> tuple[Reading, ...]:
    """The citations in prose, each with its place.

    Unlike `cite` it takes a number for an article only where the word article, or brackets behind the number, say so;
    and an instrument that is named without an article is no citation.
    """
    return tuple(_readings(text, catalogue, strict=True))


def _readings(text: str, catalogue: Catalogue, *, strict: bool) -> Iterator[Reading]:
    words = load_words()
    index = index_of(catalogue)
    known: dict[tuple[Named | None, str, Path], tuple[Outcome, Fields]] = {}
    found = tokens(text, words.vocabulary)
    read = Mended(found, ()) if strict else mended(found, words, text)
    for mention in mentions(read.found, words, strict=strict):
        for path in _places(mention, index):
            key = (mention.named, f"{mention.kind} back" if mention.back else mention.kind, path)
            if key not in known:
                known[key] = _outcome(mention, path, index)
            reading = _reading(text, mention, known[key], index)
            yield _told(reading, read) if read.said and mention.named is not None else reading


def _told(reading: Reading, read: Mended) -> Reading:
    slips = ", ".join(f"{was!r} as {meant!r}" for was, meant in read.said)
    return revised(reading, note=" ".join(filter(None, (reading.note, f"Taken for a slip and read so: {slips}."))))


def _places(mention: Mention, index: Index) -> tuple[Path, ...]:
    if mention.through is None:
        return (mention.path,)
    named = mention.named
    if named is None and mention.kind == "rule":
        return index.between(_STUDY, mention.path, mention.through)
    if named is None or not named.instruments:
        return (mention.path, mention.through)
    return index.between(named.instruments[0], mention.path, mention.through)


def _reading(text: str, mention: Mention, answer: tuple[Outcome, Fields], index: Index) -> Reading:
    outcome, fields = answer
    end = mention.end
    if mention.unread and outcome.status is CitationStatus.EXACT:
        outcome = revised(
            outcome, status=CitationStatus.PART, note="It points inside this provision; where was not read."
        )
    if mention.back and mention.named is not None:
        said = "It refers back to the instrument cited right before it."
        outcome = revised(outcome, note=" ".join(filter(None, (outcome.note, said))))
    if outcome.status in _FOUND and (
        (act := _act(text, end, outcome, index)) or (act := _act(text, mention.behind, outcome, index))
    ):
        outcome, end = act
    return Reading(
        start=mention.start,
        end=end,
        text=text[mention.start : end],
        status=outcome.status,
        provision=outcome.provision,
        nearest=outcome.nearest,
        onward=mention.onward,
        note=outcome.note,
        **fields,
    )


def _act(text: str, end: int, outcome: Outcome, index: Index) -> tuple[Outcome, int] | None:
    """A row told apart by words in brackets, such as GC IV, art. 147 (wilful killing)."""
    if outcome.provision is None:
        return None
    instrument = outcome.provision.partition(":")[0]
    acts = index.acts.get((instrument, path_of(outcome.provision)))
    match = _ACT.match(text, end) if acts else None
    identifier = acts.get(plain(match[1] or match[2])) if acts and match else None
    if match is None or identifier is None:
        return None
    return Outcome(status=CitationStatus.EXACT, provision=identifier), match.end()


def _outcome(mention: Mention, path: Path, index: Index) -> tuple[Outcome, Fields]:
    named = mention.named
    if mention.back and named is None:
        return Outcome(
            status=CitationStatus.UNRESOLVED, note="It refers back to what was cited before; not followed."
        ), {}
    if named is not None and (named.elsewhere or named.missing):
        return _not_held(named, path, index), {}
    if not path:
        return _instrument(named, index)
    if named is None:
        return _unnamed(mention, path, index)
    if len(named.instruments) == 1 and not named.weak:
        return index.resolve(named.instruments[0], path), {"instrument": named.instruments[0]}
    return _several(named, path, index)


def _not_held(named: Named, path: Path, index: Index) -> Outcome:
    """An instrument that the catalogue does not have; or none, since nothing has that number: then the nearest that do."""
    if named.elsewhere:
        return Outcome(status=CitationStatus.UNRESOLVED, note="The catalogue does not have that instrument.")
    rows = [index.row(instrument, path[:1]) for instrument in named.instruments] if path else []
    nearest = tuple(row for row in rows if row is not None)
    return Outcome(
        status=CitationStatus.ABSENT, nearest=nearest, note=f"There is none with the number {named.missing}."
    )


def _instrument(named: Named | None, index: Index) -> tuple[Outcome, Fields]:
    if named is None:
        return Outcome(status=CitationStatus.UNRESOLVED), {}
    if named.weak or (len(named.instruments) > 1 and not (named.each or named.plural)):
        listed = ", ".join(named.instruments)
        return Outcome(status=CitationStatus.AMBIGUOUS, note=f"It names no article, and may be one of {listed}."), {}
    one = named.instruments[0] if len(named.instruments) == 1 else None
    note = "It names no article." if one else f"It names no article of {', '.join(named.instruments)}."
    if one in index.wholes:
        return Outcome(status=CitationStatus.EXACT, provision=index.wholes[one]), {"instrument": one}
    if one and not index.rows.get(one):
        note = "It names no article, and the catalogue has no row of that instrument."
    return Outcome(status=CitationStatus.INSTRUMENT, note=note), {"instrument": one}


def _unnamed(mention: Mention, path: Path, index: Index) -> tuple[Outcome, Fields]:
    """A place without its instrument: a rule is the study's, an article may be anybody's."""
    if mention.kind == "rule":
        return index.resolve(_STUDY, path), {"instrument": _STUDY}
    others = tuple(instrument for instrument in index.rows if instrument != _STUDY)
    known = {
        each: next((size for size in range(len(path), 0, -1) if index.row(each, path[:size])), 0) for each in others
    }
    deepest = max(known.values())
    if 1 < deepest < len(path):  # 8(2)(e)(xx): only the Statute has an 8(2)(e), and that ends before
        others = tuple(each for each in others if known[each] == deepest)
    candidates = _candidates(others, path, index)
    if not candidates and deepest > 1:
        nearest = tuple(dict.fromkeys(one for each in others for one in index.resolve(each, path).nearest))
        return Outcome(status=CitationStatus.AMBIGUOUS, nearest=nearest, note="It names no instrument."), {}
    if not candidates:
        note = "It names no instrument, and none in the catalogue has such an article."
        return Outcome(status=CitationStatus.UNRESOLVED, note=note), {}
    return Outcome(status=CitationStatus.AMBIGUOUS, note="It names no instrument."), {"candidates": candidates}


def _several(named: Named, path: Path, index: Index) -> tuple[Outcome, Fields]:
    """A place in one of several instruments, or in each of them if it is common to them."""
    outcomes = [index.resolve(instrument, path) for instrument in named.instruments]
    here = [outcome.provision for outcome in outcomes if outcome.status in _FOUND and outcome.provision is not None]
    if named.plural and len(here) == len(outcomes):
        first = usual(here) or here[-1]
        others = tuple(each for each in here if each != first)
        if _common(first, others, index):
            chosen = outcomes[here.index(first)]
            return chosen, {"instrument": first.partition(":")[0], "same_text": others}
    possible = [each for each in outcomes if each.status in {*_FOUND, CitationStatus.UNHELD}]
    if not possible:
        nearest = tuple(dict.fromkeys(one for each in outcomes for one in each.nearest[:1]))
        return Outcome(status=CitationStatus.ABSENT, nearest=nearest), {}
    # A Protocol I that has an article 75 is one alone; of the Convention, or the Statute, nobody knows whose it is.
    alone = (
        not named.generic
        and len(named.instruments) > 1
        and all(each.status is CitationStatus.EXACT for each in possible)
    )
    if len(possible) == 1 and (not named.weak or alone):
        (only,) = possible
        instrument = named.instruments[outcomes.index(only)]
        only_note = f"Of {', '.join(named.instruments)}, which share the name, only {instrument} has it."
        return Outcome(status=only.status, provision=only.provision, nearest=only.nearest, note=only_note), {
            "instrument": instrument
        }
    candidates = _candidates(named.instruments, path, index)
    note = (
        f"The name may be that of {', '.join(named.instruments)}."
        if len(named.instruments) > 1
        else (f"The name may be that of {named.instruments[0]}, or of another instrument.")
    )
    nearest = () if candidates else tuple(dict.fromkeys(one for each in outcomes for one in each.nearest[:1]))
    return Outcome(status=CitationStatus.AMBIGUOUS, note=note, nearest=nearest), {"candidates": candidates}


def _candidates(instruments: tuple[str, ...], path: Path, index: Index) -> tuple[str, ...]:
    exact = [row for instrument in instruments if (row := index.row(instrument, path)) is not None]
    if exact or len(path) == 1:
        return tuple(exact)
    above = [instrument for instrument in instruments if index.row(instrument, path[:1]) is not None]
    outcomes = [index.resolve(instrument, path) for instrument in above]
    return tuple(
        each.provision for each in outcomes if each.status is CitationStatus.PART and each.provision is not None
    )


def _common(first: str, others: tuple[str, ...], index: Index) -> bool:
    """Whether the catalogue says that provisions have one text, themselves or the articles that they stand in."""
    while True:
        if set(others) <= set(index.same_text(first)):
            return True
        if "." not in first:
            return False
        first = first.rpartition(".")[0]
        others = tuple(each.rpartition(".")[0] for each in others)
