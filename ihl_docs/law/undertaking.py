"""What armed groups, and authorities that represent a people, took upon themselves.

Source: common article 3(3); AP I 1(4) and 96(3).
"""

from collections.abc import Iterator
from typing import Final

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.classification import View
from ihl_docs.law.membership import QUESTION, Memberships
from ihl_docs.law.provision import Provision
from ihl_docs.law.situation import Commitment, CommitmentKind, Situation
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step
from ihl_docs.model import edtf
from ihl_docs.model.vocabulary.assessing import Applicability

PROTOCOL_I: Final = "ap1"
DECLARED: Final = "ap1:96.3"


def in_liberation(provision: Provision, situation: Situation, view: View, memberships: Memberships) -> Iterator[Step]:
    """Whether a treaty works in a war of national liberation: by Protocol I, once the people's authority declares so."""
    treaties = dict.fromkeys((provision.instrument, PROTOCOL_I))
    for treaty in treaties:
        for state in view.states:
            yield memberships.step(state, treaty, situation.when, engaged=True, began=situation.began)
    if not view.states:
        yield Step(QUESTION, "It binds a State that is party to it, and no State is named.", UNKNOWN)
    yield _declaration(situation, view, memberships)


def _declaration(situation: Situation, view: View, memberships: Memberships) -> Step:
    made = [each for each in _commitments(view) if each[1].kind is CommitmentKind.DECLARATION]
    for name, each in made:
        outcome = _holds(each, situation.when)
        said = {
            APPLICABLE: f"{name} declared under Additional Protocol I, article 96(3), from {each.since} on.",
            ARGUABLE: f"{name} declared so from {each.since} on; the event may lie before.",
        }.get(outcome, f"{name} declared so only from {each.since} on, or no longer; not for the day of the event.")
        return Step(QUESTION, said, outcome, each.source, each.claims)
    for state in situation.territory:
        for row in memberships.catalogue.bindings_of(PROTOCOL_I, state):
            if row.status is BindingStatus.DECLARATION and row.provision == DECLARED and row.deposited:
                return _lodged(row, row.deposited, situation.when)
    return Step(
        QUESTION,
        "It binds once the people's authority has lodged the declaration of Additional Protocol I, article 96(3); "
        "the data do not tell.",
        UNKNOWN,
        "AP I, arts. 1(4) and 96(3)",
    )


def _lodged(row: Binding, deposited: str, when: str) -> Step:
    """What a declaration says that the depositary has received for the territory."""
    span, day = edtf.span(when), edtf.span(row.since or deposited)
    late = span.latest is not None and day.earliest is not None and span.latest < day.earliest
    surely = span.earliest is not None and day.latest is not None and span.earliest >= day.latest
    said = f"{row.act}, received by the depositary on {deposited}" + (", after the event." if late else ".")
    outcome = NOT_APPLICABLE if late else APPLICABLE if surely else ARGUABLE
    return Step(QUESTION, f"{said} {row.note}" if row.note else said, outcome, row.source)


def agreed(provision: Provision, situation: Situation, view: View) -> Iterator[Step]:
    """What a group's own promises say of the provision on that day; most situations know of none."""
    for name, each in _commitments(view):
        named = provision.instrument in each.covers or provision.id in each.covers
        if not named or _holds(each, situation.when) is NOT_APPLICABLE:
            continue
        if each.kind is CommitmentKind.SPECIAL_AGREEMENT:
            yield Step(
                "Have the parties agreed on it?",
                f"{name} and its adversary are said to have brought it into force by agreement from {each.since} on. What "
                "such an agreement is in law is open; it changes nobody's legal status.",
                ARGUABLE,
                each.source,
                each.claims,
            )
        elif each.kind is CommitmentKind.DEED:
            yield Step(
                "Has a group promised to keep it?",
                f"{name} is said to have promised to keep it from {each.since} on. The promise is its own and no treaty.",
                APPLICABLE,
                each.source,
                each.claims,
            )


def _commitments(view: View) -> Iterator[tuple[str, Commitment]]:
    for side in view.sides:
        for group in side.groups:
            for each in group.commitments:
                yield group.name, each


def _holds(each: Commitment, when: str) -> Applicability:
    span, since = edtf.span(when), edtf.span(each.since)
    end = edtf.earliest(each.until) if each.until is not None else None
    first = since.latest or since.earliest
    before = span.latest is not None and since.earliest is not None and span.latest < since.earliest
    ended = end is not None and span.earliest is not None and span.earliest >= end
    if before or ended:
        return NOT_APPLICABLE
    surely = first is not None and span.earliest is not None and span.earliest >= first
    return APPLICABLE if surely else ARGUABLE
