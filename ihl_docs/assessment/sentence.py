"""One sentence for each finding that can be quoted by itself without misleading."""

from collections.abc import Sequence

from ihl_docs.assessment.criteria import ON_ONE_SIDE
from ihl_docs.assessment.elements import links
from ihl_docs.assessment.hearing import is_heard
from ihl_docs.assessment.support import counting
from ihl_docs.model.answer import Answer
from ihl_docs.model.finding import ElementFinding, Origin
from ihl_docs.model.vocabulary.assessing import ElementRole, EvidentialLevel, FindingStatus

ASCRIBED = "ascribed to "

MOST_NAMED = 12
"""Voices that one sentence names; a reader of more has lost its beginning, and looks at the origins themselves."""

OPEN = (Answer.UNKNOWN, Answer.DISPUTED)


def sentence(
    heading: str,
    *,
    who: str,
    status: FindingStatus,
    level: EvidentialLevel | None,
    needed: Sequence[ElementFinding],
    explanations: Sequence[ElementFinding],
    origins: Sequence[Origin],
    heard: Sequence[str] = (),
) -> str:
    """The finding in one sentence; *who* says to whom it is ascribed, *heard* what a decision heard and rejected."""
    head = f"{heading}, {who}: {status.value}"
    if status is FindingStatus.INDICATED:
        silent = [each.statement for each in explanations if each.answer is Answer.UNKNOWN and not is_heard(each)]
        rest = f"; {_listed(heard)}" if heard else ""
        rest += f"; not addressed by any claim: {_listed(silent)}" if silent else ""
        return f"{head} at the level {_level_and_voices(level or EvidentialLevel.ALLEGED, origins)}{rest}."
    if status is FindingStatus.INCOMPLETE:
        unknown = [_as_clause(each) for each in needed if each.answer is Answer.UNKNOWN]
        return f"{head}, not indicated as fact; {_listed([f'no claim establishes that {_listed(unknown)}', *heard])}."
    against = [f"claims conflict on whether {_as_clause(each)}" for each in needed if each.answer is Answer.DISPUTED]
    against += [f"{_who_says(each)} denies that {_as_clause(each)}" for each in needed if each.answer is Answer.NO]
    against += [
        f"claims conflict on whether {each.statement}" for each in explanations if each.answer is Answer.DISPUTED
    ]
    against += [f"{_who_says(each)} says that {each.statement}" for each in explanations if each.answer is Answer.YES]
    return f"{head}; {_listed([*against, *heard])}."


def _level_and_voices(level: EvidentialLevel, origins: Sequence[Origin]) -> str:
    """Several voices may each speak to a part: one of them alone to some element, and none to all of them."""
    if level is EvidentialLevel.ALLEGED and len(origins) > 1:
        return (
            f"{level.value}, since at least one element rests on one origin alone; taken together its elements rest on "
            f"the word of {voices(origins)}"
        )
    return f"{level.value}, on the word of {voices(origins)}"


def _as_clause(element: ElementFinding) -> str:
    """The element as it stands after *that*; two statements are no sentences by themselves."""
    if element.role is ElementRole.CONTEXTUAL and element.element == "armed-conflict":
        return "there was an armed conflict of which the act was part"
    if element.statement == ON_ONE_SIDE:
        return "it was the act of one of these and of no other"
    if element.role is ElementRole.ATTRIBUTION:
        return f"it was the act of {element.statement.removeprefix(ASCRIBED)}"
    return element.statement


def _who_says(element: ElementFinding) -> str:
    """Whose word is decisive here: that of the party accused alone weighs otherwise than that of somebody else."""
    origins = [link.origin for link in counting(links(element.reason))]
    if origins and all(each.accused for each in origins):
        return "the party accused, alone,"
    return "a voice other than the party accused"


def voices(origins: Sequence[Origin]) -> str:
    """Whose word it is, and whether that is a party's; of very many, how many are parties, and some by name."""
    named = [f"{each.name} ({_standing(each)})" for each in origins[:MOST_NAMED]]
    if len(origins) > MOST_NAMED:
        parties = sum(each.party for each in origins)
        return (
            f"{len(origins):,} origins, {parties:,} of them parties to the conflict, among them "
            f"{_listed(named)}; and {len(origins) - MOST_NAMED:,} more"
        )
    count = "one origin: " if len(named) == 1 else f"{len(named)} origins: "
    return count + _listed(named)


def _standing(origin: Origin) -> str:
    if origin.accused:
        return "the party whose conduct this is"
    return "a party to the conflict" if origin.party else "no party to the conflict"


def _listed(items: Sequence[str]) -> str:
    return "; ".join(items)
