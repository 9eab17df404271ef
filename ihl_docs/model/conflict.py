"""The armed conflict, and what kind of conflict it is between whom."""

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import ActorRef, ClaimRef, CountryCode, EdtfDate
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.conflicts import ConflictKind


@record
class Classification:
    """What kind of conflict it is between two parties, who says so, and who denies it.

    Who occupies is part of the claim: whoever says that it is the other one makes a rival classification.
    """

    kind: ConflictKind = about("The kind of conflict.")
    between: tuple[ActorRef, ...] = about("The two parties between whom it holds.", least=2)
    when: EdtfDate | None = about("From when to when; absent means as long as the conflict.", default=None)
    where: tuple[CountryCode, ...] = about("In which territories; empty means wherever the conflict is.", default=())
    occupier: ActorRef | None = about(
        "In an occupation, which of the two parties occupies; absent means that nobody says.",
        default=None,
        source="Hague Regulations, art. 42",
    )
    claims: tuple[ClaimRef, ...] = about("Claims of fact or opinion from which it follows.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Claims that speak against it.", default=())
    reasoning: Text = about("How it follows: intensity of the fighting, organisation of the parties, and so on.")

    def __attrs_post_init__(self) -> None:
        if len(self.between) != 2 or self.between[0] == self.between[1]:
            raise InvalidValueError(
                "between",
                told("names exactly two parties, not the same one twice"),
                told("Name two parties; make a classification of its own for each other pair."),
            )
        if self.occupier is None:
            return
        if self.kind is not ConflictKind.OCCUPATION:
            raise InvalidValueError(
                "occupier",
                told("only an occupation has an occupier; this is classified as {kind}", kind=self.kind.value),
                told('Write "occupation" as its kind, in a classification of its own, or take the occupier out.'),
            )
        if self.occupier not in self.between:
            raise InvalidValueError(
                "occupier",
                told(
                    "expected one of {between}, found {occupier!r}",
                    between=", ".join(self.between),
                    occupier=self.occupier,
                ),
                told("Name the one of the two parties that occupies, or name the occupier in between."),
            )


@record
class Conflict:
    """The conflict of which the incidents are part. Its parties are the actors marked as such."""

    name: Text = about("What the conflict is called.")
    territory: tuple[CountryCode, ...] = about("Where it is fought.", least=1)
    when: EdtfDate = about("From when to when, as far as this record reaches.")
    classifications: tuple[Classification, ...] = about(
        "What kind of conflict it is, for each pair of parties; rival ones stand side by side.", default=()
    )
