"""A question as a person puts it in one line, and the situation that it tells of."""

from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from ihl_docs.errors import InvalidValueError
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.situation import ArmedGroup, ClaimedKind, Occupier, Side, Situation, Victims, states_of
from ihl_docs.model import edtf
from ihl_docs.model.answer import Answer
from ihl_docs.model.code_lists import COUNTRIES
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.conflicts import ConflictKind

KINDS: Final = {
    "iac": ConflictKind.INTERNATIONAL,
    "occupation": ConflictKind.OCCUPATION,
    "liberation": ConflictKind.NATIONAL_LIBERATION,
    "niac": ConflictKind.NON_INTERNATIONAL,
    "ca3": ConflictKind.NON_INTERNATIONAL,
    "ap2": ConflictKind.NON_INTERNATIONAL_AP2,
    "none": ConflictKind.NO_ARMED_CONFLICT,
    **{kind.value: kind for kind in ConflictKind},
}
"""How a kind of conflict may be called in a question. "ca3" is a civil war of which it is said that it does not reach
the threshold of Protocol II; "niac" leaves that open."""

_PLAIN: Final = str.maketrans({"_": " ", "-": " ", "\N{EN DASH}": " ", "é": "e", "è": "e", ",": None})
AT_SEA: Final = "at sea"
BELOW_AP2: Final = "ca3"
SPELT: Final = {
    "niac-ca3": "ca3",
    "ca3-niac": "ca3",
    "common-article-3": "ca3",
    "niac-common-article-3": "ca3",
    "ac3": "ca3",
    "article-3-commun": "ca3",
    "article-commun-3": "ca3",
    "niac-ap2": "ap2",
    "ap2-niac": "ap2",
    "ap-ii": "ap2",
    "niac-ap-ii": "ap2",
    "additional-protocol-ii": "ap2",
    "pa2": "ap2",
    "pa-ii": "ap2",
    "cani-pa2": "ap2",
    "cani-pa-ii": "ap2",
    "protocole-additionnel-ii": "ap2",
    "non-international-pa2": "ap2",
    "non-international-pa-ii": "ap2",
    "non-international-ap-ii": "ap2",
    "cai": "iac",
    "interstate": "iac",
    "inter-state": "iac",
    "interetatique": "iac",
    "cani": "niac",
    "not-of-an-international-character": "niac",
    "non-international-character": "niac",
    "ne-presentant-pas-un-caractere-international": "niac",
    "sans-caractere-international": "niac",
    "transnational": "niac",
    "transnational-niac": "niac",
    "transnational-non-international": "niac",
    "foreign-supported": "niac",
    "foreign-supported-niac": "niac",
    "internal": "niac",
    "interne": "niac",
    "civil-war": "niac",
    "guerre-civile": "niac",
    "belligerent-occupation": "occupation",
    "military-occupation": "occupation",
    "occupation-de-guerre": "occupation",
    "occupation-militaire": "occupation",
    "ap1-1(4)": "liberation",
    "liberation-nationale": "liberation",
    "guerre-de-liberation-nationale": "liberation",
    "guerre-de-liberation": "liberation",
    "war-of-national-liberation": "liberation",
    "war-of-liberation": "liberation",
    "below-threshold": "none",
    "below-the-threshold": "none",
    "sous-le-seuil": "none",
    "no": "none",
    "peace": "none",
    "peacetime": "none",
    "aucun": "none",
    "paix": "none",
}
"""Other words for a kind of conflict, English and French, without `armed conflict` and accents. That a civil war is fought across a border, or with a foreign
State's support, is told by its parties and its place: the kind is the same."""


@attrs.frozen
class Organisation:
    """An international organisation that is a party to the conflict."""

    name: str


Party = str | ArmedGroup | Organisation
Parties = Party | tuple[Party | tuple[Party, ...], ...]
Kinds = str | ConflictKind | tuple[str | ConflictKind, ...]
Day = str | date
Place = str | tuple[str, ...]


class Given(NamedTuple):
    """What a question says; two that say the same are equal."""

    conflict: Kinds
    parties: Parties
    day: Day
    place: Place = ()
    by: Parties = ()
    denied: Kinds = ()
    at_sea: bool | None = None
    began: Day | None = None
    closed: Day | None = None
    consent: bool | None = None
    victims: Victims | None = None
    occupier: Parties = ()


class States:
    """The States of a catalogue by what people call them: two letters, three letters, a name."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Hold the catalogue; its States are read when the first is asked for."""
        self._catalogue = catalogue
        self._codes: dict[str, str] = {}

    def code(self, called: str) -> str:
        """The code of two letters.

        Raises:
            InvalidValueError: If the catalogue has no such State; names the nearest.
        """
        found = self._find(called)
        if found is None:
            raise InvalidValueError("State", self._unknown(called))
        return found

    def territory(self, called: str) -> str:
        """The code of a State in whose territory it happened, or of a territory that is none, such as FK.

        Of such a territory the data tell nothing: not which treaty its State has extended to it, nor whose it is.

        Raises:
            InvalidValueError: If it is neither.
        """
        code = called.strip().upper()
        return code if self._find(called) is None and code in COUNTRIES else self.code(called)

    def _find(self, called: str) -> str | None:
        if not self._codes:
            for state in self._catalogue.states:
                names = (state.name, *state.names, *((state.iso3,) if state.iso3 else ()))
                self._codes.update({name.casefold(): state.code for name in names})
            self._codes.update({state.code.casefold(): state.code for state in self._catalogue.states})
        return self._codes.get(called.strip().casefold())

    def _unknown(self, called: str) -> str:
        import difflib

        near = difflib.get_close_matches(called.casefold(), list(self._codes), n=3)
        meant = sorted({f"{self._catalogue.name_of(self._codes[name])} ({self._codes[name]})" for name in near})
        hint = f"; did you mean {' or '.join(meant)}?" if meant else "."
        return f"{called!r} is no State of the catalogue{hint} An armed group is given as one: ArmedGroup(name=...)"


def situation_of(given: Given, states: States) -> Situation:
    """The situation that a question tells of.

    Raises:
        InvalidValueError: If a kind, a State or a date cannot be read.
    """
    at_sea, places = given.at_sea, _several(given.place)
    if AT_SEA in places:
        at_sea, places = True, tuple(place for place in places if place != AT_SEA)
    by = _sides(given.by, states)
    sides = _sides(given.parties, states)
    territory = tuple(states.territory(place) for place in places)
    named = states_of(sides)
    return Situation(
        kinds=_kinds(_several(given.conflict), _several(given.denied)),
        sides=sides,
        # Where one State alone is named and no place, it is asked about what happens there.
        territory=named if not territory and not at_sea and len(named) == 1 else territory,
        when=_day(given.day),
        by=_joined(by) if by else None,
        occupier=_occupier(_sides(given.occupier, states), by) or _by_place(sides, by, territory),
        at_sea=at_sea,
        began=None if given.began is None else _day(given.began),
        closed=None if given.closed is None else _day(given.closed),
        consent=given.consent,
        victims=given.victims,
    )


def tuples(given: Any) -> Any:
    """The same with every list made a tuple, as people write either."""
    return tuple(tuples(each) for each in given) if isinstance(given, list | tuple) else given


def kind_of(called: str | ConflictKind) -> ConflictKind:
    """The kind of conflict of that name.

    Raises:
        InvalidValueError: If there is none; names those that there are, the nearest first.
    """
    return KINDS[short_name(called)]


def short_name(called: str | ConflictKind) -> str:
    """A kind of conflict by the first name that `KINDS` has for it; "ca3" and "niac" stay apart.

    Raises:
        InvalidValueError: If there is no such kind; names those that there are, the nearest first.
    """
    word = _short(called)
    if word not in KINDS:
        raise InvalidValueError("conflict", _no_kind(str(called), word))
    return word if word == BELOW_AP2 else next(name for name, kind in KINDS.items() if kind is KINDS[word])


def _no_kind(called: str, word: str) -> str:
    import difflib

    near = difflib.get_close_matches(word, [*KINDS, *SPELT], n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{called!r} is none of {', '.join(KINDS)}{hint}"


@lru_cache(maxsize=256)
def _short(called: str | ConflictKind) -> str:
    """The name of a kind of conflict as `KINDS` has it, or as it is given where that is none."""
    plain = str(called).casefold().translate(_PLAIN)
    word = "-".join(plain.split())
    for affix in ("armed-conflict", "conflit-arme", "conflict", "conflit"):
        if word not in KINDS and word not in SPELT:
            word = word.removesuffix(f"-{affix}").removeprefix(f"{affix}-")
    return SPELT.get(word, word)


@lru_cache(maxsize=256)
def _kinds(named: tuple[str | ConflictKind, ...], denied: tuple[str | ConflictKind, ...]) -> tuple[ClaimedKind, ...]:
    claimed = tuple(dict.fromkeys(map(kind_of, named)))
    # What every claim implies is not disputed: with "ca3" and "ap2" only the threshold of Protocol II is.
    agreed = [kind for kind in claimed if all(kind in other.lineage for other in claimed)]
    kinds = {kind: Answer.YES if kind in agreed else Answer.DISPUTED for kind in claimed}
    kinds.update({kind_of(each): Answer.NO for each in denied})
    if named and all(_short(each) == BELOW_AP2 for each in named):
        kinds[ConflictKind.NON_INTERNATIONAL_AP2] = Answer.NO
    return tuple(ClaimedKind(kind=kind, answer=answer) for kind, answer in kinds.items())


T = TypeVar("T")


def _several(given: T | tuple[T, ...]) -> tuple[T, ...]:
    return given if isinstance(given, tuple) else (given,)


def _sides(given: Parties, states: States) -> tuple[Side, ...]:
    return tuple(_side(each, states) for each in _several(given))


def _occupier(told: tuple[Side, ...], by: tuple[Side, ...]) -> Occupier | None:
    """Those who occupy together; a group that a State controls occupies for it."""
    if not told:
        return None
    who, asked = _joined(told), _joined(by)
    controlling = {state for group in asked.groups for state in group.controlled_by}
    same = (
        not {*asked.states, *controlling}.isdisjoint(who.states)
        or not {group.name for group in asked.groups}.isdisjoint(group.name for group in who.groups)
        or not set(asked.organisations).isdisjoint(who.organisations)
    )
    return Occupier(sides=(who,), answer=Answer.UNKNOWN if not by else Answer.YES if same else Answer.NO)


def _by_place(sides: tuple[Side, ...], by: tuple[Side, ...], territory: tuple[str, ...]) -> Occupier | None:
    """Of the States that a question names, those whose territory it is not: in an occupation one of them occupies.

    Source: Hague Regulations 42: the army in authority is a hostile one.
    """
    foreign = tuple(side for side in sides if side.states and territory and set(territory).isdisjoint(side.states))
    found = _occupier(foreign, by)
    return None if found is None else revised(found, by_place=True)


@lru_cache(maxsize=4096)
def _side(given: Party | tuple[Party, ...], states: States) -> Side:
    return _joined(tuple(_one(each, states) for each in _several(given)))


def _one(given: object, states: States) -> Side:
    if isinstance(given, ArmedGroup):
        return Side(groups=(given,))
    if isinstance(given, Organisation):
        return Side(organisations=(given.name,))
    if isinstance(given, str):
        return Side(states=(states.code(given),))
    raise InvalidValueError("parties", f"{given!r} is no State, ArmedGroup or Organisation")


def _joined(sides: tuple[Side, ...]) -> Side:
    return Side(
        states=states_of(sides),
        groups=tuple(group for side in sides for group in side.groups),
        organisations=tuple(name for side in sides for name in side.organisations),
    )


def _day(given: Day) -> str:
    if isinstance(given, date):
        return given.isoformat()
    fault = edtf.fault(given)
    if fault is not None:
        raise InvalidValueError("day", fault)
    return given
