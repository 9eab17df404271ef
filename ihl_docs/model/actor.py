"""Persons, units, forces, groups, States and organisations, and how they belong together."""

from ihl_docs.model.confidentiality import Confidentiality, Consent
from ihl_docs.model.forms import ActorRef, ClaimRef, CountryCode, EdtfDate, Identifier, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.actors import ActorKind


@record
class Membership:
    """That an actor belongs to another, between dates."""

    of: ActorRef = about("The force, group or organisation to which it belongs.")
    when: EdtfDate | None = about("When it belonged to it; absent means at all times of this record.", default=None)
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())


@record
class Command:
    """That an actor commands another, between dates."""

    over: ActorRef = about("Whom it commands.")
    role: PlainText | None = about("In which function, such as battalion commander.", default=None)
    when: EdtfDate | None = about("When it commanded; absent means at all times of this record.", default=None)
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())


@record
class Actor:
    """Somebody who acts, suffers or speaks."""

    id: Identifier = about("The actor's name in this submission.")
    kind: ActorKind = about("What it is.")
    name: Text = about("What it is called; for a protected person a name that gives nobody away.")
    also_known_as: tuple[Text, ...] = about("Other names.", default=())
    party: bool = about("Whether it is a party to the conflict.", default=False)
    state: CountryCode | None = about("The State that it is, or whose armed force or organ it is.", default=None)
    claims: tuple[ClaimRef, ...] = about(
        "Who says what it is: of which kind, of which State, whether a party to the conflict.", default=()
    )
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())
    memberships: tuple[Membership, ...] = about("To what it belongs.", default=())
    commands: tuple[Command, ...] = about("Whom it commands.", default=())
    confidentiality: Confidentiality | None = about("Who may see it; if absent, it is public.", default=None)
    consent: tuple[Consent, ...] = about("What the person agreed to.", default=())
    note: Text | None = about("Anything a reader should know of it.", default=None)
