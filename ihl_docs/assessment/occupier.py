"""Who occupies: what the classifications of the conflict say of a party, at a place and a time.

Source: Hague Regulations 42: territory is occupied when it is in fact under the authority of the hostile army.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ihl_docs.assessment.case import Case, kept
from ihl_docs.assessment.support import counting, supported
from ihl_docs.law.situation import Occupier, Side
from ihl_docs.model import edtf
from ihl_docs.model.answer import Answer
from ihl_docs.model.conflict import Classification

OCCUPIED: Final = "occupied-by-the-party"
"""The question on which it turns whether the duties of an occupying power are the party's."""

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The claims that say so, and the claims that deny it."""

NOBODY: Final[Sides] = ((), ())


class Occupying(NamedTuple):
    """What the classifications say to whether a party occupies a place."""

    claims: Sides = NOBODY
    named: tuple[str, ...] = ()
    """The actors that they call the occupier on claims that stand, whether it is that party or not."""


SILENCE: Final = Occupying()


def occupying(case: Case, party: str | None, country: str, when: str) -> Occupying:
    """What the classifications say to whether *party* occupies that country at that time, or the part where it was.

    Who belonged to the occupier at the time occupies with it. That one side occupies denies that the other does.
    """
    if party is None or not case.names_occupier:
        return SILENCE
    moment = when if case.kinds_differ else case.moment(when)
    return kept(case.occupying, (party, country, moment), lambda: _occupying(case, party, country, when))


def _occupying(case: Case, party: str, country: str, when: str) -> Occupying:
    sided = case.bodies_of(party, when)
    held = [each for each in _with_occupier(case) if holds(each, sided, country, when)]
    told = [each for each in held if _within(each, country, held, case)]
    own = [each for each in told if each.occupier in sided]
    pro = [claim for each in own for claim in each.claims]
    contra = [claim for each in own for claim in each.denied_by]
    contra += [claim for each in told if each.occupier not in sided for claim in each.claims]
    named = {each.occupier for each in told if each.occupier is not None and case.standing(each.claims)}
    return Occupying((tuple(dict.fromkeys(pro)), tuple(dict.fromkeys(contra))), tuple(sorted(named)))


def _with_occupier(case: Case) -> Iterator[Classification]:
    return (each for each in case.submission.conflict.classifications if each.occupier is not None)


def _within(each: Classification, country: str, held: list[Classification], case: Case) -> bool:
    """Whether the occupation is said to be there: where it names no territory, in that of others than the occupier.

    What calls the other one of the same two the occupier, and names no territory either, contradicts it: then neither is
    taken to be about another place.
    """
    if each.where:
        return True  # that the country is one of those named is among what holds
    own = case.actors[each.occupier].state if each.occupier is not None else None
    territory = case.submission.conflict.territory
    elsewhere = [other for other in territory if other != own]
    rivals = (other for other in held if not other.where and other.occupier != each.occupier)
    contradicted = any({*other.between} == {*each.between} for other in rivals)
    return country in (territory if contradicted or not elsewhere else elsewhere)


def holds(each: Classification, sided: frozenset[str] | None, country: str, when: str) -> bool:
    """Whether a classification speaks of one of *sided* (of any, without them), in that country and at that time."""
    sides = sided is None or not sided.isdisjoint(each.between)
    place = not each.where or country in each.where
    return sides and place and (each.when is None or edtf.overlap(each.when, when))


def occupier_of(
    found: Occupying, told: Sides, sides: tuple[Side, ...], case: Case, *, party: str, when: str
) -> Occupier:
    """Who occupies, as the law is asked about an act of *party*.

    That *party* does not occupy settles which provisions bind it only where a classification says so, and not on its own
    word alone; what else denies it, or says so of the act alone, answers the elements.

    Args:
        found: What the classifications say.
        told: What claims of fact on the act say to it.
        sides: Those whom the classifications call the occupier, as the law sees them.
        case: Where the claims are found.
        party: Whose conduct it is.
        when: When it was.
    """
    pro, contra = (*found.claims[0], *told[0]), (*found.claims[1], *told[1])
    reason = supported(OCCUPIED, pro, contra, case, accused=party, when=when, opinions=True)
    heard, answer = counting(reason.claims), reason.answer
    if answer is Answer.NO:
        classified = {*case.standing(found.claims[1])}
        if not classified:
            answer = Answer.UNKNOWN
        elif all(each.origin.accused for each in heard if each.claim in classified):
            answer = Answer.DISPUTED
    return Occupier(sides=sides, answer=answer, claims=tuple(each.claim for each in heard))
