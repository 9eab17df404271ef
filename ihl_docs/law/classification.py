"""What the claims say the conflict was: one view for each classification that is affirmed or disputed.

A conflict is classified for each pair of parties. What the claims call it stands; where the parties named do not
fit it, or where foreign States change it, a step says so.

Source: common articles 2 and 3; AP I 1(4); AP II 1; ICTY, Tadić, Appeals Chamber, 15 July 1999, paras. 84-137.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ihl_docs.law.situation import ClaimedKind, Side, Situation, states_of
from ihl_docs.law.step import APPLICABLE, ARGUABLE, Step
from ihl_docs.model.answer import Answer
from ihl_docs.model.vocabulary.conflicts import ConflictKind

NAMES: Final = {
    ConflictKind.INTERNATIONAL: "international armed conflict",
    ConflictKind.NATIONAL_LIBERATION: "war of national liberation",
    ConflictKind.OCCUPATION: "occupation",
    ConflictKind.NON_INTERNATIONAL: "non-international armed conflict",
    ConflictKind.NON_INTERNATIONAL_AP2: "non-international armed conflict at the threshold of AP II",
    ConflictKind.NO_ARMED_CONFLICT: "violence below the threshold of armed conflict",
}
LINEAGE: Final = {kind: kind.lineage for kind in ConflictKind}
"""Each kind with the broader ones; worked out once, as every question asks for it."""

FITS: Final = "Do the parties fit that kind of conflict?"
ANSWERED_BESIDE: Final = ", for which the answer stands beside this one"
"""What is said of parties that do not fit one of two rival kinds: the doubt is answered by the other."""
TADIC: Final = "ICTY, Tadić, Appeals Chamber, 15 July 1999, paras. 120-137"


class View(NamedTuple):
    """One classification, as the law is asked about it."""

    kind: ConflictKind | None = None
    """The kind of conflict; absent where no claim affirms any."""
    lineage: tuple[ConflictKind, ...] = ()
    """The kind and the broader ones."""
    affirmed: tuple[ConflictKind, ...] = ()
    """Every kind that is affirmed and that nobody denies, and among rivals the one followed, with the broader ones."""
    denied: tuple[ConflictKind, ...] = ()
    """Every kind that is denied and that nobody affirms."""
    rivals: tuple[ConflictKind, ...] = ()
    """The kinds that are claimed as well, each of which has a view of its own."""
    claims: tuple[str, ...] = ()
    """The claims on this kind and on the broader ones."""
    sides: tuple[Side, ...] = ()
    """Between whom."""

    def is_a(self, kind: ConflictKind) -> bool:
        """Whether the classification is that kind or a narrower one; where there is none, it is not."""
        return kind in self.lineage

    def is_settled(self, kind: ConflictKind) -> bool:
        """Whether nobody denies that the conflict was at least of that kind."""
        return any(kind in LINEAGE[each] for each in self.affirmed)

    def has_rival(self, kind: ConflictKind) -> bool:
        """Whether the claims also tell of that kind, or of a narrower one, and the answer for it stands beside this."""
        return any(kind in LINEAGE[each] for each in self.rivals)

    @property
    def is_armed_conflict(self) -> bool:
        """Whether it is an armed conflict of any kind."""
        return self.kind is not None and self.kind is not ConflictKind.NO_ARMED_CONFLICT

    @property
    def states(self) -> tuple[str, ...]:
        """The States among the sides, each once."""
        return states_of(self.sides)

    @property
    def has_groups(self) -> bool:
        """Whether an armed group is named."""
        return any(side.groups for side in self.sides)


def views(situation: Situation) -> tuple[View, ...]:
    """The classifications to be told apart, never none. A narrower one stands for the broader that it implies.

    Rival ones are each followed on their own terms: what the law says if the conflict was of that kind does not get
    weaker because others say that it was of another.
    """
    held = [each for each in situation.kinds if each.answer in (Answer.YES, Answer.DISPUTED)]
    affirmed = tuple(each.kind for each in held if each.answer is Answer.YES)
    denied = tuple(each.kind for each in situation.kinds if each.answer is Answer.NO)
    narrowest = [each for each in held if not any(_is_narrower(other, each) for other in held)]
    return tuple(
        View(
            kind=each.kind,
            lineage=LINEAGE[each.kind],
            affirmed=affirmed if len(narrowest) == 1 else (*affirmed, *LINEAGE[each.kind]),
            rivals=tuple(other.kind for other in narrowest if other is not each),
            denied=denied,
            claims=_claims(each, held),
            sides=_controlled(each.sides or situation.sides, each.kind),
        )
        for each in narrowest
    ) or (View(denied=denied, sides=situation.sides),)


def _controlled(sides: tuple[Side, ...], kind: ConflictKind) -> tuple[Side, ...]:
    """In an international conflict the State that controls an armed group stands on the group's side."""
    if ConflictKind.INTERNATIONAL not in LINEAGE[kind] or not any(
        group.controlled_by for side in sides for group in side.groups
    ):
        return sides
    return tuple(
        Side(
            states=tuple(
                dict.fromkeys((*side.states, *(state for group in side.groups for state in group.controlled_by)))
            ),
            groups=side.groups,
            organisations=side.organisations,
        )
        for side in sides
    )


def with_article(kind: ConflictKind) -> str:
    """The kind's name, as it stands in a sentence."""
    name = NAMES[kind]
    if kind is ConflictKind.NO_ARMED_CONFLICT:
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _is_narrower(one: ClaimedKind, other: ClaimedKind) -> bool:
    return one.kind is not other.kind and other.kind in LINEAGE[one.kind]


def _claims(narrowest: ClaimedKind, held: list[ClaimedKind]) -> tuple[str, ...]:
    lineage = [each for each in held if each.kind in LINEAGE[narrowest.kind]]
    return tuple(dict.fromkeys(claim for each in (narrowest, *lineage) for claim in each.claims))


def fitting_steps(situation: Situation, view: View) -> Iterator[Step]:
    """What the parties named mean for the classification claimed; nothing where they simply fit it."""
    if view.is_a(ConflictKind.NON_INTERNATIONAL):
        yield from _internal(situation, view)
    elif view.kind is ConflictKind.INTERNATIONAL:
        yield from _international(view)


def _international(view: View) -> Iterator[Step]:
    controlling = {state for side in view.sides for group in side.groups for state in group.controlled_by}
    if controlling:
        yield Step(
            FITS,
            f"A group fights under the overall control of another State ({_listed(controlling)}), as is claimed; its "
            "conflict with a State is then one between States.",
            APPLICABLE,
            TADIC,
            view.claims,
        )
    beside = view.has_rival(ConflictKind.NON_INTERNATIONAL)
    opposed = sum(1 for side in view.sides if side.states)
    if opposed < 2 and view.has_groups:
        yield Step(
            FITS,
            "An international conflict is fought between States; an armed group is named, and no State is said to "
            f"control it{ANSWERED_BESIDE if beside else ''}.",
            APPLICABLE if beside else ARGUABLE,
            "Common article 2(1)",
            view.claims,
        )


def _internal(situation: Situation, view: View) -> Iterator[Step]:
    beside = view.has_rival(ConflictKind.INTERNATIONAL)
    for number, side in enumerate(view.sides):
        against = {state for other in view.sides[:number] + view.sides[number + 1 :] for state in other.states}
        for group in side.groups:
            # A militia of the State that fights the same rebels is controlled by no other State than its own.
            if any(state not in side.states for state in group.controlled_by) and against - set(group.controlled_by):
                yield Step(
                    FITS,
                    f"{group.name} is said to be under the overall control of another State "
                    f"({_listed(group.controlled_by)}); that would make its conflict with a State international"
                    f"{ANSWERED_BESIDE if beside else ''}.",
                    APPLICABLE if beside else ARGUABLE,
                    TADIC,
                    view.claims,
                )
            elif group.supported_by:
                yield Step(
                    FITS,
                    f"Support for {group.name} from another State ({_listed(group.supported_by)}), short of overall "
                    "control, leaves the conflict non-international.",
                    APPLICABLE,
                    TADIC,
                    view.claims,
                )
    abroad = [state for state in view.states if state not in situation.territory]
    if abroad and situation.territory and situation.consent is False:
        yield Step(
            FITS,
            "A State fights an armed group in another's territory without its consent. Between the State and the group "
            "the conflict is non-international; whether one between the two States runs beside it is disputed.",
            APPLICABLE,
            "Common articles 2 and 3",
            view.claims,
        )


def _listed(states: "set[str] | tuple[str, ...]") -> str:
    return ", ".join(sorted(states))
