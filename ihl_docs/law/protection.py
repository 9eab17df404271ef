"""What a provision asks for beside the kind of conflict: the place, and who the victims were.

The place belongs to the situation: where nobody says that it was occupied or at sea, the answer is unknown. The
victims belong to the case: where the question tells nothing of them, it is put for those whom the provision protects.

Source: GC I 13, GC II 13, GC III 4, GC IV 4, 35, 47, 79.
"""

from collections.abc import Iterator
from typing import Final

from ihl_docs.law.classification import View
from ihl_docs.law.provision import Protection, Provision
from ihl_docs.law.situation import Situation, Victims
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step
from ihl_docs.model.vocabulary.assessing import Applicability
from ihl_docs.model.vocabulary.conflicts import ConflictKind

WHO: Final = "Are the persons or the property protected by the Geneva Conventions?"
_CIVIL: Final = "civilians in the hands of a party to the conflict or Occupying Power of which they are not nationals"

WHOM: Final = {
    Protection.OCCUPIED_TERRITORY: (f"{_CIVIL}, and their property", "GC IV, arts. 4 and 47"),
    Protection.PROTECTED_BY_CONVENTION: (
        f"the wounded, sick and shipwrecked of armed forces, prisoners of war, and {_CIVIL}, and what of theirs is protected",
        "GC I, art. 13; GC II, art. 13; GC III, art. 4; GC IV, art. 4",
    ),
    Protection.ADVERSE_PARTY: (
        "persons in the power of a party to the conflict other than the one on which they depend",
        "AP I, arts. 11(4) and 85(2)",
    ),
    Protection.PROTECTED_CIVILIANS: (_CIVIL, "GC IV, art. 4"),
    Protection.ALIENS_IN_TERRITORY: (f"{_CIVIL}, in that party's own territory", "GC IV, arts. 4 and 35 to 46"),
    Protection.CIVILIAN_INTERNEES: (f"{_CIVIL}, and who are interned", "GC IV, arts. 4 and 79"),
    Protection.PRISONERS_OF_WAR: ("prisoners of war", "GC III, art. 4"),
    Protection.WOUNDED_ON_LAND: (
        "the wounded, sick and dead of armed forces on land, and who cares for them",
        "GC I, arts. 13 and 15 to 17",
    ),
    Protection.WOUNDED_AT_SEA: (
        "the wounded, sick, shipwrecked and dead of armed forces at sea, and who cares for them",
        "GC II, arts. 13 and 18 to 20",
    ),
}
"""Whom each kind of protection is for, as it stands in a sentence, and which article says so."""

OF_CONVENTION: Final = {
    "gc1": Protection.WOUNDED_ON_LAND,
    "gc2": Protection.WOUNDED_AT_SEA,
    "gc3": Protection.PRISONERS_OF_WAR,
    "gc4": Protection.PROTECTED_CIVILIANS,
}
"""Whom each Convention means where it says that it protects them: its own persons, not those of the other three."""

Said = tuple[Applicability, str]


def protection_steps(provision: Provision, situation: Situation, view: View) -> Iterator[Step]:
    """Whether what the provision asks for beside the kind of conflict is there."""
    kind = provision.protection
    if kind is Protection.NONE:
        return
    if kind is Protection.OCCUPIED_TERRITORY and not view.is_a(ConflictKind.OCCUPATION):
        yield _not_occupied(view)
    elif not view.is_a(ConflictKind.INTERNATIONAL):
        yield Step(
            WHO,
            "Protected persons and property, and grave breaches, exist in international conflict and occupation only.",
            NOT_APPLICABLE if view.kind is not None else UNKNOWN,
        )
    else:
        own = _of_its_convention(provision, situation.victims)
        yield from _place(own, situation, view)
        if kind is not Protection.OCCUPIED_TERRITORY or _own_nationals(situation.victims):
            yield from _persons(own, situation, view)


def _of_its_convention(provision: Provision, victims: Victims | None) -> Protection:
    kind = provision.protection
    # Convention III protects retained medical personnel and chaplains, who are no prisoners of war.
    retained = provision.instrument == "gc3" and victims is not None and victims.retained is True
    if kind is not Protection.PROTECTED_BY_CONVENTION or retained:
        return kind
    return OF_CONVENTION.get(provision.instrument, kind)


def _not_occupied(view: View) -> Step:
    international = view.is_a(ConflictKind.INTERNATIONAL)
    out = view.kind is not None and (ConflictKind.OCCUPATION in view.denied or not international)
    return Step(
        "Is it occupied territory?",
        "It protects in occupied territory only, and no claim tells of an occupation.",
        NOT_APPLICABLE if out else UNKNOWN,
    )


def _place(kind: Protection, situation: Situation, view: View) -> Iterator[Step]:
    if kind is Protection.WOUNDED_AT_SEA and situation.at_sea is not True:
        yield Step(
            "Was it at sea?",
            "It protects at sea only; this was on land."
            if situation.at_sea is False
            else "It protects at sea only, and nobody says that it was.",
            NOT_APPLICABLE if situation.at_sea is False else UNKNOWN,
            "GC II, arts. 4 and 12",
        )
    elif kind is Protection.WOUNDED_ON_LAND and situation.at_sea is True:
        yield Step(
            "Was it on land?", "It protects on land; at sea Geneva Convention II does.", NOT_APPLICABLE, "GC II, art. 4"
        )
    elif kind is Protection.ALIENS_IN_TERRITORY and view.is_a(ConflictKind.OCCUPATION):
        yield Step(
            "Was it in a party's own territory?",
            "It protects foreigners in the territory of a party to the conflict, not persons in occupied territory.",
            NOT_APPLICABLE,
            "GC IV, part III, section II",
        )


def _persons(kind: Protection, situation: Situation, view: View) -> Iterator[Step]:
    whom, source = WHOM[kind]
    victims = situation.victims
    if victims is None:
        yield Step(WHO, f"It protects only {whom}. The answer holds for them.", APPLICABLE, source)
        return
    outcome, sentence = _told(kind, victims, view)
    yield Step(WHO, f"It protects only {whom}. {sentence}", outcome, source)


def _own_nationals(victims: Victims | None) -> bool:
    """Occupied territory protects who lives there; only that they were the occupier's own nationals takes them out."""
    return victims is not None and victims.in_hands_of is not None and victims.in_hands_of in victims.nationality


def _told(kind: Protection, victims: Victims, view: View) -> Said:
    if kind is Protection.PRISONERS_OF_WAR:
        return _is(victims.prisoners_of_war, "prisoners of war")
    if kind in (Protection.WOUNDED_ON_LAND, Protection.WOUNDED_AT_SEA):
        return _is(victims.wounded, "wounded, sick, shipwrecked or dead members of armed forces, or cared for such")
    if kind is Protection.PROTECTED_BY_CONVENTION:
        return _by_any_convention(victims, view)
    if kind is Protection.ADVERSE_PARTY:
        return _in_the_power_of_the_adversary(victims)
    if kind is Protection.CIVILIAN_INTERNEES and victims.interned is not True:
        return _is(victims.interned, "interned")
    return _civilians(victims, view)


def _is(answer: bool | None, what: str) -> Said:
    if answer is None:
        return UNKNOWN, f"Whether they were {what} is not said."
    return (APPLICABLE, f"They were {what}.") if answer else (NOT_APPLICABLE, f"They were not {what}.")


def _by_any_convention(victims: Victims, view: View) -> Said:
    if victims.prisoners_of_war or victims.wounded:
        return APPLICABLE, "They were protected as prisoners of war or as wounded, sick or shipwrecked."
    if victims.civilians is False and victims.prisoners_of_war is None:
        return UNKNOWN, "Whether they had fallen into the power of the adversary, as prisoners of war, is not said."
    return _civilians(victims, view)


def _in_the_power_of_the_adversary(victims: Victims) -> Said:
    """Source: AP I 11(4), 44, 45, 73 and 85(2)."""
    if victims.prisoners_of_war:
        return APPLICABLE, "They were prisoners of war."
    if victims.other_allegiance is not None:
        return _allegiance(applies=victims.other_allegiance)
    if not victims.nationality or victims.in_hands_of is None:
        return UNKNOWN, "Whether that was so depends on nationality and on whose hands they were in."
    if victims.in_hands_of in victims.nationality:
        return NOT_APPLICABLE, (
            "They were nationals of the State in whose hands they were; for refugees and stateless persons see AP I 73."
        )
    return APPLICABLE, "They were not nationals of the State in whose hands they were."


def _civilians(victims: Victims, view: View) -> Said:
    """Source: GC IV 4; for allegiance beside nationality ICTY, Tadić, Appeals Chamber, 1999, paras. 163-169."""
    # Article 4(4) takes persons out and not acts: where civilians were struck as well, it goes on to ask about these.
    if victims.prisoners_of_war and not victims.civilians:
        return NOT_APPLICABLE, "They were prisoners of war, whom Convention III protects in place of Convention IV."
    if victims.civilians is False:
        return NOT_APPLICABLE, "They were no civilians."
    if victims.protected:
        return APPLICABLE, "It is said that a Geneva Convention protected them."
    if victims.other_allegiance is not None and (not victims.nationality or victims.in_hands_of is None):
        return _allegiance(applies=victims.other_allegiance)
    return _by_nationality(victims, view)


def _by_nationality(victims: Victims, view: View) -> Said:
    holder = victims.in_hands_of
    if not victims.nationality or holder is None:
        return (
            UNKNOWN,
            "Whether these persons or this property were protected depends on nationality and on whose hands they were in.",
        )
    if holder in victims.nationality and victims.other_allegiance:
        return ARGUABLE, (
            "They were nationals of the State in whose hands they were, and are said to have been on another side; the "
            "Convention's words look at nationality, the Yugoslavia Tribunal has let allegiance decide."
        )
    if holder in victims.nationality:
        return NOT_APPLICABLE, (
            "They were nationals of the State in whose hands they were, whom the Convention's words leave out; the "
            "Yugoslavia Tribunal has looked at allegiance instead where a conflict ran along ethnic lines."
        )
    if _is_neutral_or_allied(victims, holder, view):
        return UNKNOWN, (
            "Nationals of an allied State, and of a neutral one outside occupied territory, are not protected as long "
            "as their State has normal diplomatic relations with the State that holds them; nobody says whether it had."
        )
    return APPLICABLE, "They were not nationals of the State in whose hands they were."


def _allegiance(*, applies: bool) -> Said:
    if applies:
        return APPLICABLE, "They are said to have been of another nationality or side than the party that held them."
    return NOT_APPLICABLE, "They are said to have been of the nationality or side of the party that held them."


def _is_neutral_or_allied(victims: Victims, holder: str, view: View) -> bool:
    allied = any(holder in side.states and set(side.states) & set(victims.nationality) for side in view.sides)
    neutral = not set(view.states) & set(victims.nationality)
    return allied or (neutral and not view.is_a(ConflictKind.OCCUPATION))
