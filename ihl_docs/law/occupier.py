"""Whether the party whose conduct is asked about is the Occupying Power, which some provisions alone bind.

A State occupies another's territory: the duties of whoever governs there are not those of the State that lost it.

Source: Hague Regulations 42 and 43; GC IV 47 to 78; Second Protocol of 1999, 9.
"""

from collections.abc import Iterator
from typing import Final

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.classification import View
from ihl_docs.law.provision import Provision
from ihl_docs.law.situation import Occupier, Side, Situation
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step
from ihl_docs.model.answer import Answer
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

WHO: Final = "Is the party the Occupying Power?"
AND: Final = " and "
SAID: Final = "is recorded as the occupier"
BY_THE_PLACE: Final = "is taken for it, as no State occupies its own territory"


def occupier_steps(provision: Provision, situation: Situation, view: View, catalogue: Catalogue) -> Iterator[Step]:
    """A step where the provision binds the Occupying Power alone and one party's conduct is asked about; else none."""
    by, told = situation.by, situation.occupier
    answer = Answer.UNKNOWN if told is None else told.answer
    if not provision.occupier_only or by is None:
        return
    if not view.is_a(ConflictKind.OCCUPATION) and answer is not Answer.NO:
        return  # that no claim tells of an occupation is said by another step
    party = AND.join(_names((by,), catalogue))
    yield Step(WHO, *_told(answer, party, told, catalogue), claims=() if told is None else told.claims)


def _told(answer: Answer, party: str, told: Occupier | None, catalogue: Catalogue) -> tuple[str, Applicability]:
    sides = () if told is None else told.sides
    said = BY_THE_PLACE if told is not None and told.by_place else SAID
    if answer is Answer.YES:
        return f"It binds the Occupying Power, and {party} {said}.", APPLICABLE
    if answer is Answer.NO:
        occupiers = _names(sides, catalogue)
        if not occupiers:
            return f"It binds the Occupying Power alone; the claims deny that {party} was the occupier.", NOT_APPLICABLE
        said = said if len(occupiers) == 1 else said.replace("is ", "are ", 1)
        return (
            f"It binds the Occupying Power alone; here {AND.join(occupiers)} {said}, and not {party}.",
            NOT_APPLICABLE,
        )
    if answer is Answer.DISPUTED:
        return f"It binds the Occupying Power alone; whether {party} was the occupier is disputed.", ARGUABLE
    return f"It binds the Occupying Power alone, and no claim says that {party} was the occupier.", UNKNOWN


def _names(sides: tuple[Side, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """Everybody on the sides, by name."""
    found = [
        name
        for side in sides
        for name in (
            *(catalogue.name_of(state) for state in side.states),
            *(group.name for group in side.groups),
            *side.organisations,
        )
    ]
    return tuple(dict.fromkeys(found))
