"""The smallest unit: one kind of conduct, by someone, against someone or something, with some means.

Every part of an act names the claims that assert it and those that deny it.
"""

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.casualty import Casualty
from ihl_docs.model.figure import Figure
from ihl_docs.model.forms import ActorRef, ClaimRef, EdtfDate, HarmRef, Identifier
from ihl_docs.model.place import Place
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.involvement import DegreeOfInvolvement
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import AgeGroup, PersonStatus, Sex
from ihl_docs.model.vocabulary.sources import DateBasis


@record
class Involvement:
    """An actor's part in one act."""

    actor: ActorRef = about("Who.")
    degree: DegreeOfInvolvement = about("How it was involved.", default=DegreeOfInvolvement.CARRIED_OUT)
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())


@record
class Target:
    """Someone or something that the act was against or struck: an object, persons, or a known actor."""

    object: ObjectKind | None = about("The kind of thing or place.", default=None)
    person: PersonStatus | None = about("The status of the persons.", default=None)
    actor: ActorRef | None = about("Who, where it is a known person or body.", default=None)
    age: AgeGroup | None = about("The persons' age, if all are of one group.", default=None)
    sex: Sex | None = about("The persons' sex, if all are of one.", default=None)
    description: Text | None = about("Which one, in plain words.", default=None)
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())

    def __attrs_post_init__(self) -> None:
        if self.object is None and self.person is None and self.actor is None:
            raise InvalidValueError(
                "object",
                told("a target is a thing, persons or an actor, and none of them is given"),
                told('Add "object", "person" or "actor"; leave the target out if nobody says what it was.'),
            )
        if self.object is not None and self.person is not None:
            raise InvalidValueError(
                "object",
                told("a target is a thing or persons, not both"),
                told('Make two targets of it: one with "object", one with "person", each with its claims.'),
            )


@record
class MeansUsed:
    """With what it was done."""

    means: Means = about("The weapon, platform or other means.")
    number: Figure | None = about("How many of them.", default=None)
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())


@record
class Circumstance:
    """A legally relevant question about the act, affirmed by some claims or denied by others."""

    question: CircumstanceKind = about("The question.")
    affirmed_by: tuple[ClaimRef, ...] = about("Claims that answer it with yes.", default=())
    denied_by: tuple[ClaimRef, ...] = about("Claims that answer it with no.", default=())
    detail: Text | None = about("What exactly is said.", default=None)

    def __attrs_post_init__(self) -> None:
        if not self.affirmed_by and not self.denied_by:
            raise InvalidValueError(
                "affirmed_by",
                told("nothing is answered without a claim"),
                told('Add "affirmed_by" or "denied_by" with the claims that say so, or leave the circumstance out.'),
            )


@record
class Harm:
    """What somebody or something suffered. In an act it is said to result from the act; in an incident its cause is open."""

    id: Identifier = about("The harm's name in this submission.")
    kind: HarmKind = about("What was suffered.")
    figure: Figure | None = about("How many, if anybody says.", default=None)
    persons: tuple[Casualty, ...] = about(
        "Those of them who are known one by one; the figure counts them too.", default=()
    )
    victims: PersonStatus | None = about("The status of the persons harmed, if persons.", default=None)
    sex: Sex | None = about("Their sex, if all are of one.", default=None)
    age: AgeGroup | None = about("Their age, if all are of one group.", default=None)
    of_side: ActorRef | None = about("To which force or group the persons or things belonged, if any.", default=None)
    object: ObjectKind | None = about("The kind of thing harmed, if a thing.", default=None)
    when: EdtfDate | None = about("When, if not as the act or incident.", default=None)
    same_as: tuple[HarmRef, ...] = about(
        "Other accounts that may count the same persons or things; they are never added to this one.", default=()
    )
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())


@record
class Act:
    """One kind of conduct at one time and place."""

    id: Identifier = about("The act's name in this submission.")
    conduct: Conduct = about("What was done.")
    description: Text | None = about("What was done, in plain words.", default=None)
    claims: tuple[ClaimRef, ...] = about("Who says that it was done.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies that it was done.", default=())
    by: tuple[Involvement, ...] = about("Who was involved; empty where nobody says.", default=())
    against: tuple[Target, ...] = about("Against whom or what.", default=())
    means: tuple[MeansUsed, ...] = about("With what.", default=())
    when: EdtfDate | None = about("When, if not as the incident.", default=None)
    when_basis: DateBasis = about("Where that date comes from.", default=DateBasis.STATED)
    where: Place | None = about("Where, if not as the incident.", default=None)
    harms: tuple[Harm, ...] = about("What is said to have resulted from it.", default=())
    circumstances: tuple[Circumstance, ...] = about("Legally relevant questions that some claim answers.", default=())
