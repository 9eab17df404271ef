"""Instruments and their provisions: the rows of the catalogue."""

from ihl_docs.model.forms import Day, Identifier, PlainText, ProvisionId, WebAddress
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.term import Term


class InstrumentKind(Term):
    """What kind of instrument it is; on that depends who is bound."""

    TREATY = "treaty", "It binds the States that are party to it, from the day it is in force for each."
    TREATY_AND_CUSTOM = (
        "treaty-and-custom",
        "A treaty whose rules are held to be custom too, so that they bind every party to a conflict.",
    )
    STATUTE = "statute", "The founding treaty of a court, which defines crimes by persons."
    CUSTOMARY_STUDY = "customary-study", "A study of custom; the rules it finds bind every party to a conflict."


class Operation(Term):
    """Between whom a treaty works."""

    BETWEEN_PARTIES = (
        "between-parties",
        (
            "Between States that are party to it; in a conflict that is not international, for each side once the State of "
            "the territory is a party (common articles 2 and 3)."
        ),
    )
    EACH_PARTY = (
        "each-party",
        (
            "It binds each State that is party to it by itself, whoever the adversary is and whatever the kind of "
            "conflict; no armed group as such."
        ),
    )


class ProvisionKind(Term):
    """What a provision does."""

    SCOPE = "scope", "It says when, where or to whom other provisions apply."
    DEFINITION = "definition", "It says what a word means."
    PRINCIPLE = "principle", "A rule on which others rest."
    PROHIBITION = "prohibition", "It forbids something."
    OBLIGATION = "obligation", "It demands something."
    GRAVE_BREACH = "grave-breach", "It makes an act a grave breach."
    WAR_CRIME = "war-crime", "It makes an act a war crime."
    PROCEDURAL = "procedural", "It says how things are to be done."


class ScopeStrength(Term):
    """How settled it is that a provision reaches a kind of conflict."""

    SETTLED = "settled", "It does."
    ARGUABLE = "arguable", "The study says that it arguably does."


class Protection(Term):
    """What else a provision asks for before it protects anybody or anything."""

    NONE = "none", "Nothing more."
    OCCUPIED_TERRITORY = "occupied-territory", "Only in occupied territory (GC IV 47 to 78)."
    PROTECTED_BY_CONVENTION = (
        "protected-by-convention",
        "Only persons or property protected by the Geneva Conventions, so in international conflict or occupation.",
    )
    ADVERSE_PARTY = (
        "adverse-party",
        "Only persons in the power of a party other than the one on which they depend (AP I 11(4) and 85(2)).",
    )
    PROTECTED_CIVILIANS = (
        "protected-civilians",
        "Only civilians in the hands of a party or occupying power of which they are not nationals (GC IV 4).",
    )
    ALIENS_IN_TERRITORY = (
        "aliens-in-territory",
        "Only such civilians in the territory of a party to the conflict, not in occupied territory (GC IV 35 to 46).",
    )
    CIVILIAN_INTERNEES = "civilian-internees", "Only such civilians who are interned (GC IV 79 to 135)."
    PRISONERS_OF_WAR = "prisoners-of-war", "Only prisoners of war (GC III 4)."
    WOUNDED_ON_LAND = (
        "wounded-on-land",
        "Only the wounded, sick and dead of armed forces on land, and who cares for them (GC I 13, 15 to 17).",
    )
    WOUNDED_AT_SEA = (
        "wounded-at-sea",
        "Only the wounded, sick, shipwrecked and dead of armed forces at sea, and who cares for them (GC II 13, 18 to 20).",
    )


class Confidence(Term):
    """Whether a row was compared with its source."""

    CONFIRMED = "confirmed", "Seen in the source named."
    PARTLY = "partly", "Part of it seen in the source named."
    UNCONFIRMED = "unconfirmed", "From expert knowledge; to be checked against the primary text."


@record
class Scope:
    """A kind of conflict that a provision reaches."""

    conflict: ConflictKind = about("The kind of conflict, narrower kinds included.")
    strength: ScopeStrength = about("How settled that is.", default=ScopeStrength.SETTLED)


@record
class Instrument:
    """A treaty, statute or study."""

    id: Identifier = about("The prefix of its provisions' ids, such as gc4.")
    kind: InstrumentKind = about("What kind of instrument it is.")
    name: PlainText = about("Its full name.")
    short: PlainText = about("How it is called for short, such as Geneva Convention IV.")
    citation: PlainText = about("How a lawyer cites an article of it; {} stands for the number.")
    adopted: Day = about("When it was adopted or published.")
    in_force: Day | None = about("When it first entered into force; absent for a study.", default=None)
    operates: Operation = about("Between whom it works.", default=Operation.BETWEEN_PARTIES)
    reaches_niac_by: Identifier | None = about(
        "The amendment without which none of it reaches a conflict that is not international, such as ccw-a1.",
        default=None,
    )
    immediate_by: PlainText | None = about(
        "The article by which a conflict gives ratification and accession immediate effect.", default=None
    )
    withdrawal_waits_by: PlainText | None = about(
        "The article by which withdrawal has no effect before the end of a conflict in which the State is engaged.",
        default=None,
    )
    url: WebAddress = about("The official text.")
    note: PlainText | None = about("What must be known to read its rows, such as whose its headings are.", default=None)


@record
class Amendment:
    """A later change of an instrument, which binds only those who accepted it, from a day of its own."""

    id: Identifier = about("The name under which States' acceptances stand among the bindings, such as rome-2010.")
    instrument: Identifier = about("The instrument that it changes.")
    name: PlainText = about("What it is called.")
    adopted: Day = about("When it was adopted.")
    in_force: Day | None = about("When it first entered into force for a State.", default=None)
    reach: PlainText = about("For whom it is in force, and by which clause.")
    source: PlainText = about("What the row was compared with.")
    confidence: Confidence = about("Whether it was compared with its source.")


@record
class Provision:
    """One article, paragraph or rule."""

    id: ProvisionId = about("Instrument, colon, the instrument's own numbering.")
    instrument: Identifier = about("The instrument.")
    citation: PlainText = about("How a lawyer cites it.")
    heading: PlainText = about("Its heading or short title.")
    summary: PlainText = about("What it says, in our own words.")
    chapter: PlainText | None = about("The part or chapter in which it stands, by its own title.", default=None)
    kind: ProvisionKind = about("What it does.")
    scope: tuple[Scope, ...] = about("The kinds of conflict that it reaches.", least=1)
    protection: Protection = about("What else it asks for.", default=Protection.NONE)
    same_as: tuple[ProvisionId, ...] = about("Provisions with the same text, such as a common article.", default=())
    states_only: bool = about(
        "Whether it speaks to States alone, so that it binds no armed group as such.", default=False
    )
    occupier_only: bool = about(
        "Whether it binds the Occupying Power alone, and no other party to the conflict (GC IV 47 to 78).",
        default=False,
    )
    addresses_groups: bool = about(
        "Whether it names armed groups, in a treaty that otherwise binds States alone (OPAC 4(1)).", default=False
    )
    scope_note: PlainText | None = about(
        "What the list of conflicts cannot say, such as parts that differ.", default=None
    )
    restates: tuple[ProvisionId, ...] = about(
        "Provisions whose rule it states again, as custom or elsewhere.", default=()
    )
    punishes: tuple[ProvisionId, ...] = about(
        "Provisions a breach of which it makes a crime or a grave breach.", default=()
    )
    see: tuple[ProvisionId, ...] = about("Provisions to be read with it.", default=())
    amended_by: Identifier | None = about("The amendment that brought it in or gave it its form.", default=None)
    in_force: Day | None = about("When it entered into force, if later than its instrument.", default=None)
    not_yet: PlainText | None = about(
        "Why it has no effect so far, if so: it waits for something that its own words ask for.", default=None
    )
    url: WebAddress = about("The official text.")
    source: PlainText = about("What the row was compared with.")
    confidence: Confidence = about("Whether it was compared with its source.")
