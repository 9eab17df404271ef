"""What the law must know of the facts to say what applies: no incident, only its legal setting."""

from ihl_docs.model.answer import Answer
from ihl_docs.model.forms import ClaimRef, CountryCode, EdtfDate, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.term import Term


class CommitmentKind(Term):
    """By what act an armed group, or the authority of a people, took rules upon itself."""

    DECLARATION = "declaration", "A people's authority undertook to apply the Conventions and Protocol I (AP I 96(3))."
    SPECIAL_AGREEMENT = (
        "special-agreement",
        "The parties agreed to bring further provisions into force (common art. 3).",
    )
    DEED = "deed-of-commitment", "A promise of its own, such as one to Geneva Call. It is no treaty."


@record
class Commitment:
    """That an armed group took rules upon itself, as a source says."""

    kind: CommitmentKind = about("By what act.")
    since: EdtfDate = about("From when on.")
    until: EdtfDate | None = about("Until when; absent means that nobody says it ended.", default=None)
    covers: tuple[PlainText, ...] = about(
        "Ids of the instruments or provisions that it names; a declaration needs none.", default=()
    )
    source: PlainText = about("Who says so.")
    claims: tuple[ClaimRef, ...] = about("Claims on which that rests.", default=())


@record
class ArmedGroup:
    """An organised armed group, or the authority that represents a people."""

    name: PlainText = about("What it is called.")
    controlled_by: tuple[CountryCode, ...] = about(
        "States said to be in overall control of it, which makes its conflict with another State international.",
        default=(),
        source="ICTY, Tadić, Appeals Chamber, 15 July 1999, paras. 120-137",
    )
    supported_by: tuple[CountryCode, ...] = about(
        "States that support it short of that, which leaves the conflict what it is.", default=()
    )
    commitments: tuple[Commitment, ...] = about("What it took upon itself.", default=())


@record
class Side:
    """One party to the conflict, or several that fight together."""

    states: tuple[CountryCode, ...] = about("States on this side.", default=())
    groups: tuple[ArmedGroup, ...] = about("Armed groups on this side.", default=())
    organisations: tuple[PlainText, ...] = about(
        "International organisations on this side, such as a peace operation.", default=()
    )


@record
class ClaimedKind:
    """A kind of conflict between two sides, and what the claims say of it."""

    kind: ConflictKind = about("The kind of conflict.")
    answer: Answer = about("Affirmed, denied or disputed.")
    claims: tuple[ClaimRef, ...] = about("The claims on which that rests.", default=())
    sides: tuple[Side, ...] = about(
        "Between whom, where parallel conflicts have different parties; empty means all sides of the situation.",
        default=(),
    )


@record
class Victims:
    """Who was harmed, as far as the Conventions ask; what nobody says is absent."""

    nationality: tuple[CountryCode, ...] = about("Whose nationals they were.", default=())
    in_hands_of: CountryCode | None = about("The State in whose hands they were.", default=None)
    civilians: bool | None = about("Whether they were civilians.", default=None)
    interned: bool | None = about("Whether they were interned.", default=None)
    prisoners_of_war: bool | None = about("Whether they were prisoners of war.", default=None)
    wounded: bool | None = about(
        "Whether they were wounded, sick, shipwrecked or dead members of armed forces, or cared for such.", default=None
    )
    retained: bool | None = about(
        "Whether they were medical or religious personnel in the adversary's hands (GC III 33).", default=None
    )
    other_allegiance: bool | None = about(
        "Whether they were nationals of, or on the side of, another party than the one that held them.", default=None
    )
    protected: bool | None = about("Whether it is said outright that a Geneva Convention protected them.", default=None)


@record
class Occupier:
    """Who is said to occupy the place, and whether those whose conduct is asked about do."""

    sides: tuple[Side, ...] = about("Who is said to occupy; several where that is disputed.", default=())
    answer: Answer = about("Whether those whose conduct is asked about are the occupier.", default=Answer.UNKNOWN)
    claims: tuple[ClaimRef, ...] = about("The claims on which that rests.", default=())
    by_place: bool = about(
        "Whether nobody says it, and it is taken from the place: no State occupies its own territory.", default=False
    )


@record
class Situation:
    """Who fought whom, where, when, in what kind of conflict."""

    kinds: tuple[ClaimedKind, ...] = about(
        "The kinds of conflict claimed for the day; empty where nobody says.", default=()
    )
    sides: tuple[Side, ...] = about("The sides; who fights together is one side.", default=())
    territory: tuple[CountryCode, ...] = about("The States in whose territory it happened.", default=())
    when: EdtfDate = about("When it happened.")
    by: Side | None = about("Whose conduct is asked about; absent means every party's.", default=None)
    occupier: Occupier | None = about(
        "In an occupation, who occupies; absent means that nobody says.",
        default=None,
        source="Hague Regulations, art. 42",
    )
    at_sea: bool | None = about("Whether it happened at sea.", default=None)
    began: EdtfDate | None = about("When the conflict began.", default=None)
    closed: EdtfDate | None = about("When military operations came to a general close (GC IV 6).", default=None)
    consent: bool | None = about(
        "Whether the State of the territory agreed that foreign forces fight there.", default=None
    )
    victims: Victims | None = about(
        "Who was harmed; absent means that the question is put for whomever the provision protects.", default=None
    )

    @property
    def states(self) -> tuple[CountryCode, ...]:
        """The States among the sides, each once."""
        return states_of(self.sides)

    @property
    def armed_groups(self) -> bool:
        """Whether a side has an organised armed group."""
        return any(side.groups for side in self.sides)


def states_of(sides: tuple[Side, ...]) -> tuple[CountryCode, ...]:
    """The States among the sides, each once."""
    return tuple(dict.fromkeys(state for side in sides for state in side.states))
